# Queries: how conditions are said, fields, mistakes.

query-not = not { $term }
query-and = {" "}and{" "}
query-or = {" "}or{" "}
query-group = ({ $terms })
query-words = “{ $words }”
query-exact = exactly “{ $words }”
query-value = { $field } { $value }
query-title = title
query-author = author
query-source = source
query-category = category
query-tag = tag
query-folder = folder
query-series = series
query-edition = edition
query-mention = mentions
query-oldest-first = oldest first
query-newest-first = newest first
query-shortest-first = shortest first
query-longest-first = longest first
query-sorted = by { $key }
query-sorted-back = by { $key }, reversed
query-chars = { $count ->
        [one] 1 character
       *[other] { $count } characters
    }
query-chars-between = { $least }–{ $most } characters
query-chars-more = more than { $count } characters
query-chars-least = at least { $count } characters
query-chars-fewer = fewer than { $count } characters
query-chars-most = at most { $count } characters
query-stated = stated { $days }
query-from = from { $day }
query-until = until { $day }
query-year = { $year }
query-years = { $first }–{ $last }
query-months = { $year }-{ $first } to { $year }-{ $last }
query-month = { $year }-{ $month }

## Mistakes

query-expected = expected { $takes }, such as { $words }
query-expected-or = {" "}or{" "}
query-lone-minus = the word to leave out follows the minus at once; to find a minus, quote it
query-too-many = at most { $count } conditions
query-lone-bar = there must be a condition on both sides of the bar
query-too-deep = at most { $count } brackets within each other
query-extra-bracket = a closing bracket too many
query-empty-brackets = there must be a condition in the brackets
query-missing-bracket = the closing bracket is missing
query-lone-equals = the word to find exactly follows the equals sign at once
query-no-such-field = no such field; you may mean { $field }:
query-unclosed = the mark that closes it is missing
query-no-such-series = no such series; { $expected }
query-no-such-edition = no such edition; { $expected }
query-pattern-too-large = the expression is too large; repeat less
query-pattern-wrong = the expression is wrong: { $reason }
query-pattern-unclosed-group = a group is not closed
query-pattern-unopened-group = a closing bracket too many
query-pattern-unclosed-class = a character class is not closed
query-pattern-no-operand = nothing stands before the sign of repetition
query-pattern-unclosed-count = a count is not closed
query-pattern-count-reversed = the range of the count is reversed
query-pattern-range-reversed = a range of characters is reversed
query-pattern-escape = no such escape
query-pattern-half-escape = nothing stands behind the backslash
query-pattern-backreference = back references are not supported
query-pattern-look-around = looking around is not supported
query-pattern-nested = nested too deeply
query-pattern-class = no such class of characters

## Fields: what each takes, what it asks for

query-field-title-takes = words
query-field-title = words in the title
query-field-author-takes = a name
query-field-author = the writer
query-field-source-takes = a paper or an agency
query-field-source = the paper or agency
query-field-cat-takes = a category, the outermost first
query-field-cat = a category, the outermost first, with all below it
query-field-tag-takes = a tag
query-field-tag = a tag
query-field-in-takes = a folder
query-field-in = a folder, with all below it
query-field-lang-takes = a language
query-field-lang = the language
query-field-year-takes = a year, a month or a period
query-field-year = years or months of publication
query-field-date-takes = a day or a period
query-field-date = days of publication, stated or inferred
query-field-date-stated-takes = a day or a period
query-field-date-stated = days of publication, only where stated
query-field-series-takes = a series' id or name
query-field-series = the series that it belongs to
query-field-summit-takes = a city, a year, a number or an id
query-field-summit = the edition that it belongs to, by city, year, number or id
query-field-mentions-takes = a city, a year, a number or an id
query-field-mentions = an edition that it names
query-field-is-takes = a state
query-field-is = what it is
query-field-chars-takes = a number of characters
query-field-chars = length in characters
query-field-re-takes = a regular expression between slashes
query-field-re = a regular expression that title or a paragraph matches
query-field-shelf-takes = the name of a shelf
query-field-shelf = a shelf: a query kept under this name
query-field-sort-takes = an order; - turns it round
query-field-sort = the order of the list; - turns it round
query-table-field = Field
query-table-says = Asks for
query-table-example = For example
query-colon = :{" "}
query-comma = ,{" "}

## States, languages, orders

query-is-read = read
query-is-unread = unread
query-is-starred = starred
query-is-marked = marked
query-is-noted = noted
query-is-report = report
query-is-preview = preview
query-is-related = related
query-is-ambiguous = undecided
query-is-repaired = repaired
query-is-duplicate = duplicate
query-language-zh = Chinese
query-language-zh-Hans = simplified
query-language-zh-Hant = traditional
query-language-ja = Japanese
query-language-ko = Korean
query-language-other = other
query-sort-date = date
query-sort-title = title
query-sort-relevance = relevance
query-sort-pinyin = pinyin
query-sort-chars = length
query-sort-progress = progress
query-sort-read = reading
query-is-begun = begun
query-is-finished = finished
