# Around the panes: top line, bottom line, notices.

chrome-too-small = Window too small
chrome-page = page { $page }/{ $pages }
chrome-name = yuelan
chrome-scroll = {" "}{ $first }–{ $last }/{ $all }{" "}

## Prompts

chrome-search = Search titles and texts:{" "}
chrome-find = Find in this article:{" "}
chrome-concordance = Concordance of:{" "}
chrome-editions = City, year, document:{" "}
chrome-query-hint = words -not year:2022 is:unread …   Tab lists the fields
chrome-picking = ↑ ↓ choose   Enter accept   Esc back

## Hints of keys in the bottom line

chrome-hint-outline = contents
chrome-hint-open = open
chrome-hint-summits = summits
chrome-hint-years = years
chrome-hint-search = search
chrome-hint-help = help
chrome-hint-shelves = shelves
chrome-hint-quit = quit
chrome-hint-star = star
chrome-hint-concordance = concordance
chrome-hint-remove = remove filter
chrome-hint-fold = unfold/fold
chrome-hint-page = page
chrome-hint-next-article = next
chrome-hint-back = back
chrome-hint-choose = choose
chrome-hint-months = months
chrome-hint-range = range
chrome-hint-accept = accept
chrome-hint-go = go
chrome-hint-close = close
chrome-hint-scroll = scroll
chrome-hint-set-edition = edition
chrome-hint-undo = undo
chrome-hint-change = change
chrome-hint-restore = restore
chrome-hint-only-edition = only this
chrome-hint-articles = articles
chrome-hint-series = series
chrome-hint-filter = filter
chrome-hint-axis = axis
chrome-hint-mark-compare = mark/compare
chrome-hint-differences = next/previous
chrome-hint-only-different = only different
chrome-hint-swap = swap
chrome-hint-sort = sort
chrome-hint-repairs = next/previous repair
chrome-hint-other-side = other side
chrome-hint-edit = edit
