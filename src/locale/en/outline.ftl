# The outline: headings, figures, found words, marks.

outline-title = Outline
outline-hint = / to filter
outline-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
outline-nothing = No such entry
outline-picture = [Figure]{" "}
outline-figure = [Figure { $number }]{" "}
