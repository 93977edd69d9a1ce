# Folders, catalog, state: why something cannot be done, what was done.

store-missing = no such folder or file: { $path } (check the path)
store-cannot-open = cannot open { $path }: { $reason }
store-directions = { $path } is wrong: { $reason } (mend or remove the line)
store-not-a-pattern = “{ $pattern }” in exclude is no pattern of paths; write drafts/, old/** or **/*.bak.md
store-special = { $path } is neither a folder nor a regular file
store-sample = Sample: SCO summits
store-not-kept = The catalog cannot be kept ({ $error }); everything is read again this time
store-catalog-unreadable = the catalog cannot be read: { $error }
store-charset-takes = a path and an encoding, such as old/: gbk
store-no-charset = there is no encoding “{ $word }”; there are { $known }, and others
store-split-takes = headings, or a path and a way to split, such as news/: headings
store-no-split = there is no way “{ $word }” to split; there are headings (by headings) and none (not at all)
store-not-a-path = “{ $written }” is no path; write a.txt, old/ or old/**
store-a-word = a word
store-not-regular = not a regular file
store-other-archive = The article belongs to no open archive; it holds this time only
store-override-not-kept = cannot be kept ({ $error }); it holds this time only
store-unknown-ids = { $file } of { $name } has { $count ->
        [one] 1 id that is
       *[other] { $count } ids that are
    } not known (kept, not used; yuelan series lists all)
store-kept-beside = the archive's folder cannot be written; kept in the folder of state
store-no-home = no home directory is known
store-cannot-read = cannot read { $path }: { $error }
store-damaged = { $path } is damaged ({ $reason }) and not used
store-renamed = the file was damaged and is now called { $path }
store-no-sample-file = the sample has no such file
store-article-gone = the file no longer holds this article
store-no-exact-date = The article has no exact date, so no day is the same
store-no-same-day = No other year has an article within { $days } days of { $date }
store-file-gone = the file is no longer there, or cannot be read
store-skip-special = special files
store-skip-broken-link = broken or circular links
store-skip-folder-link = links to folders
store-skip-outside-link = links out of the folder
store-skip-unreadable = unreadable
store-series-unused = series/{ $name } is not used (see yuelan series check): { $line }:{ $column } { $message }
store-series-more = , and { $count } more
store-no-such-file = no such file; check the path
store-unreadable = cannot be read: { $error }
store-not-a-list = not a list of - path: …
store-too-large = the file is too large
store-not-utf8 = not in UTF-8
store-many-old-files = too many old files
store-too-deep = nested too deeply
store-anchors = it has anchors (&) or aliases (*)
store-header-first = Editions set by a person: path is that of the article, part its place in the file,
store-header-second = edition the id of the edition; none: it belongs to no edition.
store-year-count = { $year } · { $count ->
        [one] 1 article
       *[other] { $count } articles
    }

## Reading state

store-state-folder = cannot make the folder of state: { $error }
store-state-database = cannot keep the reading state: { $reason }
store-state-newer = the reading state is from a later version (format { $format }); please upgrade yuelan
store-state-foreign = this is no reading state (needed is a file of yuelan state export, or state.db of another machine)
store-state-occupied = a file of this name is there and is no exported reading state; choose another name
store-state-too-long = the text is too long
store-state-unreadable = cannot be read
store-state-unwritable = cannot be written
store-state-disk-full = the disk is full
store-state-read-only = the file is read-only
store-state-cannot-open = the database cannot be opened
store-state-io = the disk failed
store-state-busy = another program holds the database
store-state-broken = the database is damaged
store-state-mended-elsewhere = The reading state was damaged; another yuelan has just mended it
store-state-restored = The reading state was damaged; the copy of { $day } is used, the old file is { $aside }
store-state-begun = The reading state was damaged and is begun anew; the old file is { $aside }
