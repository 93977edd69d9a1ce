# The help.

help-title = Help
help-here = Here
help-signs = Signs
help-elsewhere = That cannot be done here, only elsewhere
help-find = Find in the help:{" "}
help-found = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
help-none = Nothing answers; Esc drops the filter
help-filter = filter: { $words }
