# Options of the page: names, what they are about, values, presets.

page-title = The page
page-presets = Presets
page-preset = Preset
page-default = default
page-usual = as configured
page-own = own
page-changed = { $label }: { $value }
page-restored = The page is as configured
page-no-columns-vertical = Vertical text has no columns
page-no-room-for-columns = The window has no room for two columns
page-number = { $number } { $unit }
page-unknown = there is no “{ $name }”; there are { $possible }
page-no-such-value = { $name } cannot be “{ $value }”; it can be { $possible }

## Options

page-measure = Measure
page-measure-help = cells of a line, at most what the window has room for; odd ones are made even
page-indent = Indent
page-indent-help = indent of a paragraph's first line, in Han; auto: by the measure
page-paragraph-gap = Gaps
page-paragraph-gap-help = a blank line between paragraphs
page-line-spacing = Spacing
page-line-spacing-help = lines from one to the next; 1.5: two where lines are long
page-justify = Justify
page-justify-help = spread lines to the full measure
page-hang = Hanging
page-hang-help = one closing mark may hang in the margin
page-line-break = Kinsoku
page-line-break-help = what may begin a line; normal: small kana and ー, loose: 々 and ・ too
page-korean = Korean
page-korean-help = where Korean breaks
page-dash = Dash
page-dash-help = whether —— may begin a line
page-autospace = Han–Latin
page-autospace-help = blanks between Han and Latin; grid: Han stay on even columns
page-quotes = Quotes
page-quotes-help = smart: straight ones are turned into “ ”; corner: all into 「 」
page-ruby = Ruby
page-ruby-help = where reading aids stand
page-hyphenate = Hyphens
page-hyphenate-help = hyphenate Latin and Cyrillic words on lines below 40 cells
page-balance = Balance
page-balance-help = make the lines of a heading about equally long
page-columns = Columns
page-columns-help = columns side by side
page-paged = Pages
page-paged-help = turn pages rather than scroll
page-vertical = Vertical
page-vertical-help = columns from right to left; a number: on, with so many rows
page-ambiguous = Ambiguous
page-ambiguous-help = cells of “ ” … — in your terminal; auto: as measured

## Values

page-cells = cells
page-han = Han
page-rows = rows
page-on = on
page-off = off
page-auto = auto
page-single = single
page-one-and-half = long lines: 2
page-double = double
page-strict = strict
page-normal = normal
page-loose = loose
page-words = by words
page-syllables = by syllables
page-may-start = may start
page-never = never starts
page-as-written = as written
page-insert = insert
page-grid = grid
page-remove = remove
page-curved = “ ”
page-corner = 「 」
page-brackets = in brackets
page-above = above
page-one-column = one
page-two-columns = two
page-one-cell = one cell
page-two-cells = two cells

## Presets

page-preset-book = book
page-preset-book-help = like a book, page by page
page-preset-screen = screen
page-preset-screen-help = like a web page: gaps between paragraphs, scrolled
page-preset-strict-grid = strict grid
page-preset-strict-grid-help = like manuscript paper: every Han in its square
page-preset-newspaper = newspaper
page-preset-newspaper-help = like a newspaper: two columns, justified
