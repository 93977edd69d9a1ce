# Articles: formats, dates, notes of reading.

doc-format-text = plain text
doc-format-feed = feed
doc-format-book = e-book
doc-format-unreadable = unreadable
doc-exact-year = to the year
doc-exact-month = to the month
doc-exact-day = to the day
doc-exact-time = to the time
doc-date-stated = stated
doc-date-dateline = dateline
doc-date-inferred = inferred

## Notes and remedies

doc-note-unreadable = unreadable
doc-note-unreadable-remedy = check the file's permissions, and whether it is there
doc-note-binary = not text
doc-note-binary-remedy = give it an extension that fits, or move it out of the archive
doc-note-encoding = encoding
doc-note-encoding-remedy = if it is garbled, save the file as UTF-8
doc-note-front-matter = front matter
doc-note-front-matter-remedy = mend the line as told; put a value with a colon or quotes in single quotes
doc-note-date = date
doc-note-date-remedy = state date: YYYY-MM-DD in the front matter
doc-note-title = title
doc-note-title-remedy = if it is wrong, state title in the front matter
doc-note-markup = markup
doc-note-markup-remedy = compare with the source; mend the markup if something is missing
doc-note-doubled = doubled
doc-note-doubled-remedy = compare with the source; this is gone once the file is mended
doc-note-lines = lines
doc-note-lines-remedy = nothing to do; compare with the source if paragraphs seem wrong
doc-note-page-furniture = page furniture
doc-note-page-furniture-remedy = nothing to do; compare with the source if text is missing
doc-note-order = order of columns
doc-note-order-remedy = compare with the page and move the columns into their places
doc-note-part = part missing
doc-note-part-remedy = look for the rest on the page or in the file that is named
doc-note-several = several articles
doc-note-several-remedy = nothing to do; split the file to keep them apart
doc-note-reference = pictures and links
doc-note-reference-remedy = nothing to do; the source has the addresses as they were
doc-note-empty = no text
doc-note-empty-remedy = add the text, or move it out of the archive
doc-note-blocked = links
doc-note-blocked-remedy = nothing to do; the source has the addresses as they were
