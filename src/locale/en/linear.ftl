# Line by line, for screen readers: what is what is said in words.

linear-welcome = Yuelan, { $name }, { $count } articles. Type a question mark for help.
linear-help =
    A number opens that article.
    Enter alone reads on, or tells the next ten articles.
    n, the next article or the next ten; p, the previous; b, back to the list.
    A slash and words searches, as in /Shanghai; a slash alone shows all again.
    y and years keeps to them, as in y 2022.
    s, the next summit report in time; capital S, the previous one.
    An asterisk stars or unstars; t, the headings; l, the links; g, from the beginning.
    q leaves.
linear-unknown = There is no command “{ $typed }”; type a question mark for help.
linear-nothing = No articles. Type a slash to see all again.
linear-rows = Articles { $first } to { $last } of { $count }:
linear-more-rows = Press Enter for the next ten, or type a number to open one.
linear-no-more-rows = End of the list. Type a number to open an article.
linear-end-of-list = This is the end of the list.
linear-start-of-list = This is the start of the list.
linear-row = { $number }, { $title }. { $facts }.
linear-comma = ,{ " " }
linear-read = read
linear-unread = unread
linear-is-starred = starred
linear-noted = repaired or guessed in places
linear-report = report on { $edition }
linear-preview = preview of { $edition }
linear-related = of about the date of { $edition }
linear-ambiguous = perhaps on { $edition }
linear-overview = overview of { $edition }
linear-title = Title: { $title }
linear-warning = Note: { $warning }
linear-heading = Heading level { $level }: { $words }
linear-quote = Quotation:
linear-quote-end = End of quotation.
linear-code = Code:
linear-code-end = End of code.
linear-table = Table, { $rows } rows:
linear-list = List, { $items } items:
linear-rule = Separator.
linear-continued = Going on where you stopped: paragraph { $block } of { $count }. Type g for the beginning.
linear-more-text = { $percent } percent read; press Enter to go on.
linear-end-of-text = End of the article. Type n for the next article, b for the list.
linear-last-article = This is the last article.
linear-first-article = This is the first article.
linear-no-such-row = There is no such number; they go from 1 to { $count }.
linear-gone = This article is gone.
linear-nothing-open = No article is open; type a number first.
linear-starred = Starred.
linear-unstarred = No longer starred.
linear-no-headings = The text has no headings.
linear-no-links = The text has no links.
linear-link = Link { $number }: { $address }
linear-no-later-report = There is no later summit report.
linear-no-earlier-report = There is no earlier summit report.
