# The concordance.

concordance-title = Concordance
concordance-words = “{ $words }”
concordance-nothing = Not in any text; perhaps in titles
concordance-looking = Looking…
concordance-checked = { $checked }/{ $total } articles looked at
concordance-by-date = by date
concordance-by-left = by what stands before
concordance-by-right = by what stands behind
concordance-only-some = , only { $lines } listed
concordance-found = {" "}{" "}{ $hits ->
        [one] 1 hit
       *[other] { $hits } hits
    } · { $articles ->
        [one] 1 article
       *[other] { $articles } articles
    }{ $more } · { $order }
concordance-of-year = {" "}{ $year }: { $hits ->
        [one] 1 hit
       *[other] { $hits } hits
    }
concordance-of-year-often = {" "}{ $year }: { $hits ->
        [one] 1 hit
       *[other] { $hits } hits
    }, { $often } per 10,000 characters
