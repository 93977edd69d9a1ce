# The palette of commands.

palette-title = Commands
palette-hint = what to do, or its name; or 42, 50%, measure 72, year 2022
palette-count = { $count }
palette-none = Nothing is called so
palette-unknown = Nothing is called “{ $typed }”; change a letter, or Esc to go back
palette-picking = ↑ ↓ choose   Enter do   Tab put in   Esc back
palette-quit = quit the program
palette-line = to line { $number }
palette-percent = to { $percent }%
palette-no-percent = Percentages mean nothing here
palette-help = help: { $words }
palette-setting = { $name }: { $value }
palette-option = page: { $name }
palette-option-is = { $now }; may be { $possible }
palette-set-expected = An option of the page and a value, such as measure 72
palette-no-option = There is no option “{ $name }”
palette-not-possible = { $name } may be { $possible }
palette-presets = page: presets
palette-preset = page preset: { $name }
palette-year = only a year or a month
palette-year-expected = A year or month, such as 2022, 2018..2020, 2022-09
palette-filter = add a filter
palette-filter-expected = A query, such as is:unread or 峰会
palette-narrow = filter: { $query }
