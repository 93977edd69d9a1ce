# The help: its title, and the signs of the list and the head.

help-title = Help
help-signs = Signs
help-sign-report = a report of a summit
help-sign-preview = a preview before a summit
help-sign-related = related only by its date
help-sign-ambiguous = one of several editions, perhaps
help-sign-assigned = behind an edition: set by a person
help-sign-unread = unread
help-sign-starred = starred
help-sign-progress = how far it was read; read to the end
help-sign-chosen = the two chosen for comparison
help-sign-notes = something was repaired or guessed; see below the title
help-sign-inferred = date inferred from the text: not before this
help-sign-bars = beside a year: its articles; in a search, hits per 10,000 characters
help-sign-hits = in a search: hits in the text; the line that shows them best
help-hits = 12 hits
help-here = Here
help-elsewhere = That cannot be done here, only elsewhere
help-find = Find in the help:{" "}
help-found = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
help-none = Nothing answers; Esc drops the filter
help-filter = filter: { $words }
help-hint-do = do
