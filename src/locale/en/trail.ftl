# The trail: back to earlier places, marks, what was read lately, reading on.

trail-no-back = No earlier place
trail-no-forward = This is the latest place
trail-go-on = Read on: { $title } (Enter)

trail-mark-title = Mark
trail-mark-hint = Press a letter: a–z for this article, A–Z for all; the same place again removes it
trail-go-title = Go to a mark
trail-go-hint = Press the letter of a mark
trail-go-hint-before = Press the letter of a mark; ' goes back
trail-no-marks = No marks yet; press m and a letter to set one
trail-letters-are = Marks are letters: a–z or A–Z
trail-no-mark = No mark { $letter }
trail-marked = Mark { $letter } set; '{ $letter } comes back here
trail-marked-everywhere = Mark { $letter } set; '{ $letter } comes here from any article
trail-unmarked = Mark { $letter } removed; u brings it back
trail-elsewhere = (an article that is not open now)

trail-history-title = Read lately
trail-history-label = {"Title: "}
trail-history-hint = words of the title or the source
trail-history-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
trail-history-empty = Nothing was read yet
trail-no-such-visit = No such article was read; change a word, or press Esc
trail-today = Today { $time }
trail-yesterday = Yest. { $time }

trail-statistics-title = Reading in numbers
trail-statistics-counting = Counting…
trail-statistics-read = { $articles } of { $all } articles read, { $finished } to the end; about { $chars } characters
trail-statistics-pace = About { $pace } characters a minute (measured for { $hours } h { $minutes } min)
trail-statistics-no-pace = Reading speed is not known yet; a few more articles will tell
trail-statistics-months = By month of reading
trail-statistics-years = By year of the article
trail-statistics-sources = By source
trail-statistics-series = By series

trail-left = { $minutes } min left
trail-hits = match { $at }/{ $count }
