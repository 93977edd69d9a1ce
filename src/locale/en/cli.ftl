# The command line.

cli-page-vertical-help = columns from right to left; a number: on, with so many rows; always with a value
cli-query-misread = Part of the query is not understood; the rest holds:
cli-query-mistake = { $part }: { $expected }
cli-query-more = and { $count } more
cli-shelf-misread = The configured shelf “{ $name }”: “{ $part }” is not understood: { $expected } (the rest holds)
cli-articles = { $count }
cli-standard-input = standard input
cli-no-home = no home directory is known (set HOME)
cli-configured = archives of the configuration config.yaml
cli-not-opened = { $place }: { $error }; the others open
cli-catalog-refuses = the catalog cannot be written, what is there is used: { $error }

## Articles

cli-several-parts = { $count ->
        [one] 1 article fits
       *[other] { $count } articles fit
    }; say which by --part
cli-besides = {" "}({ $besides })
cli-assigned = { $title }: { $shown }{ $besides }
cli-no-such-edition = there is no edition { $id } (yuelan series lists all ids, such as sco-2022; none and auto can be said too)
cli-is-folder = { $path } is a folder; yuelan list -a lists its articles
cli-no-article = there is no file or article { $name } (yuelan list --format tsv lists paths and ids)
cli-no-article-in-archives = the archives hold no article { $name } (yuelan list --format tsv lists paths and ids; -a names an archive)
cli-no-part = there is no article { $part }: the file holds { $parts }
cli-cannot-read = cannot read { $path }
cli-cannot-read-input = cannot read standard input
cli-no-source = of standard input no source is kept; raw is for files
cli-no-shelves = there is no shelf “{ $name }”; write in config.yaml shelves: {"{"}{ $name }: query{"}"}
cli-no-shelf = there is no shelf “{ $name }”; there are { $names }
cli-no-words = the query has no words to look for (for example yuelan search --kwic 上海精神 year:2022)
cli-only-some = { $count } hits, { $lines } of them listed
cli-title-only = title only
cli-hits = { $count ->
        [one] 1 hit
       *[other] { $count } hits
    }
cli-compared = { $percent }% alike, { $count ->
        [one] 1 difference
       *[other] { $count } differences
    }
cli-moved = [moved]{" "}

## Series

cli-no-such-series = there is no series { $id }; there are { $known }
cli-nothing-to-check = nothing to check; name a file, or put it into series in the folder of the configuration
cli-check-errors = { $count ->
        [one] 1 mistake
       *[other] { $count } mistakes
    }; the series are used when that is mended
cli-check-file = { $path }: { $series } series, { $editions ->
        [one] 1 edition
       *[other] { $editions } editions
    }
cli-check-series = { $name } ({ $id }): { $words }
cli-check-org = organisation
cli-check-event = event
cli-check-council = council
cli-check-deny = except
cli-semicolon = ;{" "}
cli-series-edition = Edition
cli-series-days = Days
cli-series-name = Name
cli-series-reports = Reports
cli-series-previews = Previews
cli-series-related = Related
cli-series-mentions = Mentions
cli-series-unread = Unread
cli-series-first = First
cli-series-last = Last

## The catalog

cli-index-needless = the sample and single files are read each time and need no catalog; name a folder by -a
cli-index-not-removed = the catalog cannot be removed, check the permissions: { $path }
cli-index-none = these archives have no catalog yet; yuelan index makes one
cli-index-nowhere = { $notice }; check permissions and room of { $folder }
cli-index-refuses = the catalog cannot be written: { $error } (check permissions and room on the disk)
cli-index-interrupted = interrupted: { $read }/{ $wanted } files were read and kept; run it again to go on
cli-index-reading = reading { $read }/{ $wanted } files
cli-stock-archive = archive
cli-stock-catalog = catalog
cli-stock-files = files
cli-stock-files-of = { $count }, { $size }
cli-stock-articles = articles
cli-stock-indexed = searchable
cli-stock-database = database
cli-stock-updated = updated

## Reading state

cli-state-none = No reading state yet; when you read it is kept in { $path }
cli-state-file = file
cli-state-size = size
cli-state-machine = this machine
cli-state-machines = machines
cli-state-read = read
cli-state-starred = starred
cli-state-begun = places kept
cli-state-bookmarks = marks
cli-state-annotations = notes
cli-state-visits = visits
cli-state-missing = file is gone
cli-state-backups = copies
cli-state-joined = { $name }: { $records ->
        [one] 1 record
       *[other] { $records } records
    }, { $new } of them new
cli-state-misread = { $name }: { $count ->
        [one] 1 record is
       *[other] { $count } records are
    } not understood and left out
cli-state-misread-from = { $name }: { $count ->
        [one] 1 record is
       *[other] { $count } records are
    } not understood and left out, the first on line { $line }

## The doctor

cli-doctor-part = {" "}(article { $part })
cli-doctor-group = twice{" "}
cli-doctor-group-other = {" "}{" "}{" "}{" "}={" "}
cli-doctor-files = files
cli-doctor-articles = articles
cli-doctor-skipped = skipped
cli-doctor-unreadable = unreadable
cli-doctor-formats = formats
cli-doctor-encodings = encodings
cli-doctor-dates = dates
cli-doctor-dated = { $source } { $count } ({ $exact })
cli-doctor-undated = none { $count }
cli-doctor-titles = titles
cli-doctor-inferred = inferred { $count }
cli-doctor-notes = notes
cli-doctor-kind = { $label } ({ $name })
cli-doctor-none = No notes of this kind ({ $kinds })
cli-doctor-duplicates = duplicates
cli-doctor-no-duplicates = none
cli-doctor-groups = { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }, { $articles } articles
cli-state-machines-of = { $count }
cli-state-bookmarks-of = { $count }
cli-state-annotations-of = { $count }
cli-state-visits-of = { $count }

## Help: the arguments of commands

cli-help = A reading room for article archives, in the terminal
cli-help-usage = Usage:{" "}
cli-help-commands = Commands
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-help = Print help
cli-help-version = Print version
cli-help-paths = Folders or files to read, or - for standard input; the sample archive opens when there is none
cli-help-config-path = print where the configuration is
cli-help-config-check-file = the file to check; default: this person’s
cli-help-plain = Print plain text instead of opening the reader
cli-help-theme = The theme of the reader: terminal, auto, light, dark, sepia, high-contrast, or one’s own
cli-help-linear = Print and ask instead, line by line, for screen readers: nothing moves on the screen
cli-help-archive = Folder or file to read (repeatable); default: the configured ones, else the sample archive
cli-help-query = What the articles must satisfy: words, year:2022, summit:撒马尔罕, … as listed below
cli-help-search-query = The words, and what else the articles must satisfy: year:2022, … as listed below
cli-help-doctor-query = Only these articles: words, year:2022, summit:sco-2022
cli-help-shelf = Only what a configured shelf has
cli-help-format = The form of the output
cli-help-compare-format = text ([-left out-], {"{"}+put in+{"}"}; whole paragraphs after - and +) or json
cli-help-show-format = text (set in lines), plain (a paragraph a line), markdown, html, json, or raw (the source, decoded)
cli-help-article = A file, the id of an article, or - for standard input
cli-help-series-set-article = Path of an article's file, in the archive or on disk, or an article's id
cli-help-edition = An edition (sco-2022), `none` for no edition, `auto` for what the program recognises
cli-help-part = Which article of a file that holds several, counted from 1; default: all
cli-help-series-set-part = Which article of the file, where it has several
cli-help-files = Files to read
cli-help-series-check-files = Files to check; default: those in the configuration folder's `series`
cli-help-text = Also try whether an edition is recognised in this text
cli-help-older = The older article: a file, or the path or id of an article; of several in a file, the first
cli-help-newer = The newer article
cli-help-kind = Only notes of this kind (repeatable)
cli-help-summary = Only the summary
cli-help-stats = Only say what the catalog holds, and where it is
cli-help-rebuild = Throw the catalog away and make it anew; reading state is not touched
cli-help-kwic = Print a concordance: each place on a line, the words in one column
cli-help-sort = How the concordance is sorted: newest first, or by what stands before the words or behind
cli-help-width = Cells of a line; default: what the window has room for, or 80
cli-help-show-width = Cells of the whole page, all columns together; default: what the window has room for. Lines are as long as it has room for, unless --measure is given
cli-help-id = One series (sco, g20, apec, …); default: all
cli-help-why = Why an article is shown under its edition: a file, or an article's path or id
cli-help-input = What standard input is; auto: as its content tells
cli-help-file = A file; - is standard input or output
cli-help-shell = Which shell
cli-help-preset = choices that go together
cli-help-words = Query:
cli-help-words-both = both words occur; case, width and blanks do not matter
cli-help-words-row = these words in a row
cli-help-words-exact = exactly so
cli-help-words-not = not this (put -- before a query that begins so)
cli-help-words-or = one of them; ( ) put together
cli-help-words-fields = Fields:
cli-help-path = Print where the configuration is
cli-help-notes-query = What the articles must satisfy, as for list; default: all, those that are not there last
cli-help-notes-format = markdown, or json

## Mistakes of the command line

cli-wrong-option = there is no option { $arg }
cli-wrong-extra = “{ $arg }” is too much
cli-wrong-command = there is no command { $command }
cli-wrong-no-command = a command is missing: { $commands }
cli-wrong-value = { $arg } cannot be “{ $value }”
cli-wrong-value-of = { $arg } cannot be “{ $value }”; it can be { $choices }
cli-wrong-no-value = { $arg } needs a value
cli-wrong-no-value-of = { $arg } needs a value; it can be { $choices }
cli-wrong-because = { $arg }: { $reason }
cli-wrong-equals = the value of { $arg } stands behind a “=”
cli-wrong-too-many = “{ $value }” is too many for { $arg }
cli-wrong-together = { $first } and { $second } cannot be used together
cli-wrong-twice = { $arg } can be said only once
cli-wrong-missing = { $args } is missing
cli-wrong-encoding = an argument is not UTF-8
cli-wrong-meant = { $wrong }; did you mean { $meant }?
cli-wrong-more = --help tells more
cli-wrong-range = it can be { $first }–{ $last }
cli-help-possible = [possible values: { $values }]
cli-help-default = [default: { $value }]
cli-help-command = COMMAND
