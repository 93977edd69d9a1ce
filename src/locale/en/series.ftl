# What is wrong with series that a person wrote.

## Files

series-large = more than { $size } KB is no file of series; divide it, or see whether it belongs here
series-not-utf8 = the file is not UTF-8; save it as UTF-8
series-nothing = the file is empty; it needs series: and one series at least
series-odd = this cannot be read; write it more simply, or in quotes
series-schema = the file has schema { $number }, and this version reads schema { $own }; upgrade yuelan, or rewrite the file
series-whole = the whole file

## Keys and values

series-missing = “{ $key }” is missing: { $needed }
series-no-value = nothing stands behind “{ $key }”; write it, or delete the key
series-not-keys = “{ $key }” is written as keys and values ({ $example }: …)
series-not-list = “{ $key }” is written as a list: [a, b], or - a on each line
series-not-so = “{ $key }” is { $expected }
series-twice = “{ $key }” is there twice; delete one
series-empty = “{ $key }” is empty; it needs { $needed }
series-wrong = “{ $key }” cannot be “{ $value }”; it is { $expected }
series-short = “{ $word }” is too short for a name (it occurs everywhere); write it in full, or delete it
series-ordinal = {"{"}n{"}"} can stand there only once
series-unknown = there is no “{ $key }”; there are { $known }
series-unknown-near = there is no “{ $key }”; did you mean “{ $near }”?
series-misplaced = “{ $key }” belongs not here but to { $owner }; check the indentation
series-owner-file = the file
series-owner-series = the series
series-owner-event = an edition

## Series and editions

series-taken = the id “{ $id }” belongs to the series { $owner }; take another
series-repeated = the id “{ $id }” is that of line { $line }; take another
series-org-deny = “{ $word }” is in org and in deny; delete it from one
series-no-name = “names” has no name; write short (such as CICA Summit)
series-ends-before = it ends ({ $end }) before it begins ({ $start }); mend or exchange them
series-no-place = “city” or “aliases” is missing: what articles call this edition
series-no-city = “city” has no name; write zh-Hans (such as 上海)
series-shared = “{ $name }” is a name of the series { $owner } too; articles do not tell which is meant

## What is needed

series-needs-series = the list of series
series-needs-id = the id of the series, such as cica
series-needs-names = the names of the series, such as {"{"}short: CICA Summit{"}"}
series-needs-org = names of the organisation, of which articles have one at least
series-needs-words = what the meeting is called, such as [峰会, summit]
series-needs-events = the list of editions
series-needs-event-id = the id of the edition, such as cica-2024
series-needs-start = its first day, such as 2025-08-31
series-needs-from = from which day on (before the meeting: negative)
series-needs-to = to which day
series-needs-bonus = how many points

## Kinds of values

series-is-id = an id (only small letters a–z, digits and -)
series-is-text = text (in quotes where it looks like a number)
series-is-day = a day, such as 2025-08-31
series-is-whole = a whole number from { $least } to { $most }
series-is-number = a number
series-is-flag = true or false
series-is-one-of = one of { $words }
series-is-list = a list
series-is-keys = keys and values
series-is-any = anything
