# Choosing years, and the same day in other years.

years-title = Years
years-typed = Years:{" "}
years-meant = {" "}{" "}{ $period } · { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
years-hint = Type 2022, 2018-2020 or 2022-09, or choose by j k
years-all = All years
years-months-of = Months of { $year }
years-months = Months of all years
years-no-month = month unknown
years-count = {" "}{ $count }
years-not-a-period = “{ $typed }” is no year or month; write 2022, 2018-2020 or 2022-09
years-choose-first = Choose a year by j k first
years-pasted-no-period = What was pasted is no year or month

years-same-day = The same day in other years
years-same-day-of = Around { $date } in other years · { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
years-same-day-some = Around { $date } in other years · { $count } articles, the nearest { $listed } of them
years-searching = Looking…
years-that-day = same day
years-days-later = { $days ->
        [one] 1 day
       *[other] { $days } days
    } later
years-days-earlier = { $days ->
        [one] 1 day
       *[other] { $days } days
    } earlier
