# Notices of the bottom line: what was done, or why it cannot be.

notice-next-article = Next: { $title } – press again to go there
notice-previous-article = Previous: { $title } – press again to go there
notice-last-article = The end; this is the last article
notice-first-article = This is the beginning of the first article
notice-unstarred = Unstarred
notice-starred = Starred ★
notice-marked-unread = Marked as unread
notice-marked-read = Marked as read
notice-nothing-to-undo = Nothing left to undo
notice-filter-restored = Filters are as before
notice-undone = Undone
notice-filter-dropped = Outside the filters, which are off now; u brings them back
notice-no-long-lines = No line on this screen is too long
notice-measure = Measure: { $cells } cells ({ $han } ideographs)
notice-measure-vertical = Measure: { $rows } rows
notice-narrowest = As narrow as it gets
notice-no-wider = The window has no more width
notice-no-higher = The window has no more height
notice-misread = “{ $typed }” is not understood: { $expected } (the rest holds)

## Finding words

notice-no-search = Nothing searched yet; press / and type words
notice-from-start = {" "}(from the start again)
notice-from-end = {" "}(from the end again)
notice-hit = “{ $words }” { $current }/{ $count }{ $around }
notice-next-with-hit = Next: { $title }{" "}{" "}
notice-previous-with-hit = Previous: { $title }{" "}{" "}
notice-not-in-text = “{ $words }” is not in the text
notice-not-in-article = “{ $words }” is not in this article
notice-last-hit = The last hit; the list ends here
notice-first-hit = The first hit; the list begins here

## Walking: articles, reports, editions, years

notice-walk-all = Walking all series
notice-walk-series = Walking “{ $series }” only
notice-axis = Axis: { $series }
notice-with-hint = { $said } ({ $hint })
notice-outside-articles = { $count ->
        [one] one more
       *[other] { $count } more
    } outside the filters; { $keys } removes one
notice-outside-editions = { $count ->
        [one] one more edition
       *[other] { $count } more editions
    } outside the filters; { $keys } removes one
notice-within-filters = within the filters; { $keys } removes one
notice-to-reports = { $keys } for the reports before and after
notice-to-next-summit = { $keys } for the next edition
notice-to-previous-summit = { $keys } for the previous edition
notice-no-edition = This article belongs to no edition
notice-no-edition-of = This article belongs to no edition of “{ $series }”
notice-first-of-list = The first article of the list
notice-last-of-list = The last article of the list
notice-no-later-report = No later summit report
notice-no-later-report-of = No later report of “{ $series }”
notice-no-earlier-report = No earlier summit report
notice-no-earlier-report-of = No earlier report of “{ $series }”
notice-last-of-edition = The last article of this edition
notice-first-of-edition = The first article of this edition
notice-latest-edition = The latest edition
notice-latest-edition-of = The latest edition of “{ $series }”
notice-earliest-edition = The earliest edition
notice-earliest-edition-of = The earliest edition of “{ $series }”
notice-latest-year = The latest year
notice-earliest-year = The earliest year
notice-latest-month = The latest month that has articles
notice-earliest-month = The earliest month that has articles
notice-percent-of-what = Type the number first: 50%, say
notice-is-read = It is marked as read already
notice-all-are-read = All that are listed are read already
notice-marked-all = { $count ->
    [one] 1 article
   *[other] { $count } articles
  } marked as read (u takes it back)
notice-unmarked-all = { $count ->
    [one] 1 article
   *[other] { $count } articles
  } unread again
notice-no-unread-above = Nothing unread further up
notice-no-unread-below = Nothing unread further down
notice-no-chapters = This article has no headings
notice-last-chapter = This is the last chapter
notice-first-chapter = This is the first chapter
notice-chapter = { $title } ({ $nth }/{ $count })
