# How articles were read: what was repaired, guessed or could not be read.

## Notes on how an article was read

ingest-nested = Markup nested deeper than 200; what is inside was read as text only
ingest-scheme = { $count ->
        [one] 1 { $scheme }: link
       *[other] { $count } { $scheme }: links
    } cannot be opened
ingest-proxied = { $count ->
        [one] The address of 1 picture
       *[other] The addresses of { $count } pictures
    } went through a proxy and were replaced by the true ones
ingest-filler = Left out a filler image
ingest-proxy = Removed the proxy before a picture’s address
ingest-hidden = An unclosed comment or tag hid most of the text; it was ignored
ingest-large-markup = More than 16 MiB of markup
ingest-deep-markup = Markup nested deeper than 3,000
ingest-wild-markup = Markup so broken that mending it would take long
ingest-stripped = { $reason }; only the text is shown
ingest-unknown-tag = Unknown tag: { $tag }
ingest-unknown-tags = { $count ->
        [one] 1 more unknown tag
       *[other] { $count } more unknown tags
    }

## Files

ingest-undeclared = The file does not state its encoding; read as { $encoding }
ingest-broken-bytes = Some bytes are not { $encoding } and are shown as �
ingest-broken-utf8 = Some bytes are not UTF-8 and are shown as �, first on this line
ingest-unreadable = This file cannot be read: { $reason }
ingest-binary = The file is not text
ingest-binary-notice = This file is not text ({ $kind }, { $size } bytes) and cannot be shown.
ingest-kind-data = binary data
ingest-kind-image = { $name } image
ingest-kind-webp = WebP image, or sound or video
ingest-kind-document = { $name } document
ingest-kind-zip = ZIP archive, or Word or EPUB document
ingest-kind-packed = { $name } archive
ingest-kind-office = old Office document
ingest-kind-database = { $name } database
ingest-kind-program = { $name } program
ingest-kind-sound = { $name } sound or video
ingest-too-large = The file is too large; the first 64 MiB were read
ingest-packed-damaged = the gzip file is damaged
ingest-packed-cut = The packed file is cut or damaged; it was read up to there

## Books

ingest-book-members = this EPUB holds too many files
ingest-book-package = this EPUB has no package document (OPF)
ingest-book-protected = this book has digital rights management (DRM) and can be read only by its seller’s software
ingest-book-locked = this EPUB is encrypted
ingest-book-damaged = this EPUB is damaged, and no chapter can be read
ingest-book-empty = this EPUB has no chapters that can be read
ingest-book-part = The EPUB is incomplete or damaged; what can be read is shown
ingest-book-large = The book is too large; the first 64 MiB were read
ingest-book-chapters = Some chapters are encrypted and could not be read

## Feeds

ingest-feed-cut = The feed is wrong or incomplete; the last entry may be cut
ingest-feed-lost = The feed is wrong or incomplete; { $count ->
        [one] 1 entry
       *[other] { $count } entries
    } could not be read
ingest-feed-page = The feed is not well formed and was read as a page
ingest-feed-empty = The feed has no entries
ingest-feed-crawled = Several entries have this time; it may be when they were fetched
ingest-feed-updated = No time of publication; the time of its update stands for it

## Front matter

ingest-head-open = Front matter has no end; taken to end before the text
ingest-head-long = Front matter is too long; the first 64 KiB were read
ingest-head-many = Too many fields; the first 256 were read
ingest-head-more = There is more of this kind, not listed
ingest-head-twice = “{ $key }” is there twice; the later counts
ingest-head-object = Front matter is no JSON object and was left out
ingest-head-json = Not well-formed JSON, left out
ingest-head-yaml = Not well-formed YAML, read key by key
ingest-head-toml = Not well-formed TOML, read line by line
ingest-head-blanks = Front matter has odd blanks or control characters
ingest-head-verbatim = “{ $key }”: kept as it is written
ingest-head-commas = “{ $key }”: divided at Chinese commas
ingest-head-tag = “{ $key }”: the ! tag is shown as text
ingest-head-hash = “{ $key }”: kept what stands after # (a comment to YAML)
ingest-head-unclear = Not understood: { $words }
ingest-head-cut = Values too long or too many were cut
ingest-head-no-date = “{ $key }” is no date: { $words }
ingest-head-filler = The lead picture is only a filler and was not taken

## Titles and dates

ingest-title-quotes = Removed quotes around quotes around the title
ingest-title-clock = Repaired a time in the title: 00_00 was 00:00
ingest-title-marks = Repaired quotation marks in the title: _X_ was “X”
ingest-title-beginning = No title; the text’s beginning stands for it
ingest-title-readings = Readings in the title: { $readings }
ingest-untitled = Untitled
ingest-untitled-number = Untitled { $number }
ingest-date-text = The date was inferred from the text
ingest-date-year = The date was inferred from the text: { $year }, not before { $earliest }
ingest-date-imprint = The date is that of the page’s head: { $words }

## Newspaper pages and plain text

ingest-lines = { $count ->
        [one] 1 paragraph was
       *[other] { $count } paragraphs were
    } joined from broken lines
ingest-part-before = { $words } page { $page }: the first part is not in this file
ingest-part-after = { $words } page { $page }: the second part is not in this file
ingest-order-done = Columns seem out of order and are shown as suggested, from line { $line }
ingest-order = Columns seem out of order: the article seems to begin on line { $line }
ingest-aozora-key = Lines { $first } to { $last } explain the marks of Aozora Bunko and are not shown
ingest-aozora-notes = { $count ->
        [one] 1 typist’s note ［＃…］ is
       *[other] { $count } typists’ notes ［＃…］ are
    } not shown
ingest-furniture = Running head or page number, not shown: { $words }
ingest-doubled = Repaired doubled characters; it was: { $words }
ingest-several = The file holds { $count } articles; this is number { $number }
ingest-divided = The file is divided at its headings into { $count } articles; this is number { $number }
ingest-divided-of = The file is divided at its headings into { $count } articles; this is number { $number } of: { $title }
ingest-empty = The article has no text
ingest-only-title = The text only repeats the title
