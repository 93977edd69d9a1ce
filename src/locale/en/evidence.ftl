# The evidence: why an article is shown under an edition.

evidence-title = Evidence
evidence-picker-title = Set the edition
evidence-picker-typed = Edition:{" "}
evidence-picker-hint = Type a place, a year, a number or an id, or choose by ↑ ↓
evidence-picker-empty = No such edition
evidence-no-such-edition = No such edition; change a few letters, or press Esc to go back
evidence-choice-none = none
evidence-choice-none-says = belongs to no edition
evidence-choice-auto = auto
evidence-choice-auto-says = as the program judges
evidence-ordinal = no. { $ordinal } ·{" "}
evidence-assigned = Set by a person; below is what the program judges
evidence-no-edition = Belongs to no edition
evidence-nothing-named = No edition is mentioned. An article must first name one of these organisations:
evidence-names = { $series }: { $names }
evidence-names-of-many = { $series }: { $names } and others, { $count } in all
evidence-only-mentioned = only mentioned
evidence-score = {" "}{" "}{ $score } points
evidence-score-of = {" "}{" "}{ $edition } { $score } points
evidence-second = , then { $edition } { $score }
evidence-related = This edition is not mentioned, but the organisation is, { $times ->
        [one] once
       *[other] { $times } times
    }; { $distance }
evidence-may-be = May be: { $editions }
evidence-overview = Several editions score alike, none stands out
evidence-too-low = No edition scores high enough, or all are background
evidence-date-unknown = its date is unknown
evidence-during = published during it
evidence-before = published { $days ->
        [one] a day
       *[other] { $days } days
    } before it
evidence-after = published { $days ->
        [one] a day
       *[other] { $days } days
    } after it
evidence-one-of-several = one of several
evidence-comma = ,{" "}
evidence-set = Set to { $edition }
evidence-set-none = Set to no edition
evidence-set-auto = As the program judges again
evidence-set-besides = { $what }; { $besides }

## Kinds of mentions, places, roles

evidence-kind-ordinal = ordinal
evidence-kind-org-city = organisation and city
evidence-kind-city-word = city
evidence-kind-declaration = declaration
evidence-kind-year-word = year
evidence-kind-held-in = held in
evidence-kind-alias = alias
evidence-kind-relative = relative year
evidence-kind-generic = generic
evidence-kind-document = document
evidence-place-title = title
evidence-place-lead = lead
evidence-place-body = body
evidence-place-caption = caption
evidence-mention-current = current
evidence-mention-background = background
evidence-mention-ambiguous = undecided
evidence-role-report = report
evidence-role-preview = preview
evidence-role-live = live report
evidence-role-retrospective = retrospective
evidence-role-related = near in time
evidence-role-ambiguous = undecided
evidence-role-overview = overview
