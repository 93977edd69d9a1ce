# Comparing two articles.

compare-unchosen = “{ $title }” is no longer compared
compare-chosen = Chosen: “{ $title }”; go to another and press gc
compare-chosen-two = Two chosen, the second is “{ $title }”; press gc to compare
compare-choose-editions = Mark two editions by x first, then press gc
compare-same-article = This is the one that was chosen; press gc on another
compare-chosen-now = Chosen: “{ $title }”; press gc on another
compare-comparing = Comparing…
compare-identical = The texts are the same
compare-nothing-alike = The texts have nothing in common
compare-no-difference = No difference
compare-from-start = No more below; from the start again
compare-from-end = No more above; from the end again
compare-only-different = Only what differs is shown
compare-all-shown = Everything is shown
compare-gone = An article to compare is no longer there
compare-still-read = The article is still being read; compare in a moment
compare-folded = ⋯ { $count ->
        [one] 1 paragraph
       *[other] { $count } paragraphs
    } alike
compare-moved-behind = [the next paragraph was moved down]
compare-moved-before = [the next paragraph was moved up]
compare-was-behind = [the next paragraph was further down]
compare-was-before = [the next paragraph was further up]
compare-place-none = no difference
compare-place = difference { $current } of { $count }
compare-places = { $count ->
        [one] 1 difference
       *[other] { $count } differences
    }
compare-coarse = {" "}{" "}too long: only paragraphs were compared
compare-alike = { $percent }% alike{" "}{" "}{ $place }{ $coarse }
