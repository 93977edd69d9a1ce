# The list, the library's name, going to a title, shelves.

list-count = {" "}{ $count ->
        [one] 1 article
       *[other] { $count } articles
    }
list-count-about = {" "}≈ { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
list-library = { $name } · { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
list-library-reading = { $name } · reading… { $count }
list-place = { $place }/{ $rows }
list-articles = {" "}· { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
list-unsearched = {" "}· { $count } not indexed yet
list-reading = Reading articles…
list-empty = There are no articles here yet
list-nothing-left = No article matches; Backspace removes a filter, u undoes
list-unknown-date = no date
list-title-only = {" "}title only
list-hits = {" "}{ $count ->
        [one] 1 hit
       *[other] { $count } hits
    }

list-titles = Go to a title
list-shelves = Shelves
list-titles-typed = Go to:{" "}
list-titles-count = { $count } found
list-titles-hint = Words of the title, pinyin or initials (shanghe, shhz); also editions and tags
list-shelf-hint = The name of a shelf, by pinyin or initials too
list-no-title = No such title
list-no-such-title = No such title; change a few letters, or press Esc to go back
list-no-such-shelf = No such shelf; change a few letters, or press Esc to go back
list-kind-edition = edition
list-kind-tag = tag
list-kind-shelf = shelf
list-kind-count = { $kind } · { $count ->
        [one] 1 article
       *[other] { $count } articles
    }

list-offers = Complete
list-offer-count = {" "}{" "}{ $count }
