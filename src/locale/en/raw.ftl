# The source beside what is made of it, and repairs.

raw-nothing-repaired = Nothing was repaired in this article
raw-repaired = { $repair }: repaired
raw-as-it-is = { $repair }: as it is
raw-order-plausible = The columns of this article seem to be in order
raw-both-shown = Both sides are on the screen
raw-wrapped = {" "}(wrapped)
raw-fix = { $place } { $repair }; { $key } undoes it · { $told }
raw-lines-joined = lines { $first }–{ $last } joined to a paragraph
raw-read-from-here = reading begins here
raw-left-out = left out: { $text }
raw-told = line { $line }: { $what }
raw-part = article { $part }/{ $parts } ·{" "}
raw-facts = { $part }{ $encoding } · { $size } · { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }
raw-count = { $repair } { $count }
raw-off = { $repair } as it is
raw-none = nothing repaired

## Repairs

raw-repair-doubled = Doubled
raw-repair-lines = Lines
raw-repair-order = Order
raw-repair-title = Title
raw-repair-proxies = Proxies
raw-repair-placeholders = Fillers
raw-repair-page-furniture = Heads
