# The head of an article: its date, length and where it is from.

head-rest-comes = the rest is being read
head-no-images = no pictures
head-images = { $count ->
        [one] 1 picture
       *[other] { $count } pictures
    }
head-about-chars = about { $chars } characters
head-length = { $chars } characters · about { $minutes } min
head-about-words = about { $words } words
head-length-words = { $words } words · about { $minutes } min
head-dateline = { $date } (dateline)
head-inferred = { $date } (inferred)
head-year-not-before = { $year } (inferred: not before { $date })
head-monday = Monday
head-tuesday = Tuesday
head-wednesday = Wednesday
head-thursday = Thursday
head-friday = Friday
head-saturday = Saturday
head-sunday = Sunday
head-comma = ,{" "}
head-agency = { $names } (source: { $agency })
head-part = article { $part } of { $parts } in this file
head-not-repaired = ⚠ As it is, not repaired: { $repairs }
head-doubled-repaired = ⚠ Doubled characters repaired in { $count ->
        [one] 1 place
       *[other] { $count } places
    }
head-order-back = {" "}({ $keys }: as in the file)
head-order-suggested = {" "}({ $keys }: read in this order)
head-mended = { $count } repaired
head-alike = { $count } more like it
