# Links: letters, the list, footnotes, the question before one is opened outside.

link-title = { $count ->
    [one] 1 link
   *[other] { $count } links
}
link-footnote = Footnote
link-none = No links in this article
link-none-seen = No links on this screen
link-no-place = No place “{ $name }” in this article
link-no-article = No “{ $path }” in the archive
link-only-file = Only this file is open; open its folder to follow “{ $path }”
link-ask = Open { $host } in the browser?
link-ask-written = Open { $host } (written “{ $written }”) in the browser?
link-ask-mail = Write to { $to }?
link-mixed = ⚠ mixed scripts
link-yes = open
link-copy = copy
link-blocked = blocked
link-refused-scheme = { $scheme }: links are not opened
link-refused-blank = Not opened: the address has blanks or control characters
link-refused-dash = Not opened: the address begins with “-”
link-refused-user = Not opened: the address names a user, so the host may not be what it seems
link-refused-long = Not opened: the address is too long
link-refused-unreadable = Not opened: this is no address
link-no-opener = no such program
link-not-opened = { $program } did not open it ({ $reason }): { $address }
link-type-letters = Type the letters on a link; Esc goes back
link-hint-to-note = to the note
link-hint-scroll = scroll
link-own = the article’s own address
link-no-own = The article gives no address of its own
