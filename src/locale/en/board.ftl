# The board of editions, and what is known of one.

board-no-articles = No articles of { $edition }
board-mentions-only = No reports of { $edition }; { $count ->
        [one] 1 article mentions it
       *[other] { $count } articles mention it
    }
board-unmarked = { $edition } is no longer compared
board-nothing-to-compare = { $edition } has no article to compare
board-marked-two = To compare: { $one } and { $other }
board-marked-one = To compare: { $edition }; choose another

board-place = Place
board-reports = Rep.
board-days = Days
board-form = Form
board-unread = New
board-ordinal = No.
board-previews = Prev.
board-related = Rel.
board-mentions = Ment.
board-covered = First–last
board-reading = {" "}reading…{" "}
board-filter = {" "}“{ $filter }” { $shown }/{ $all }{" "}
board-awaited = {" "}recognising { $count } more…{" "}
board-empty = This series has no editions
board-nothing-left = No edition matches; Esc drops the filter
board-articles = { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
board-many = { $count }0k
board-shown = {" "}{ $count ->
        [one] 1 edition
       *[other] { $count } editions
    }

## Status, form, verification

board-planned = planned
board-cancelled = cancelled
board-video = video
board-hybrid = hybrid
board-level = {" "}({ $level })
board-verified = verified
board-from-memory = from memory
board-derived = derived
board-as-planned = planned
board-unverified = not verified

## Facts

board-fact-name = Name
board-fact-days = Days
board-fact-days-between = {" "}to{" "}
board-fact-place = Place
board-fact-form = Form
board-fact-in-person = in person
board-fact-video = by video
board-fact-hybrid = in person and by video
board-fact-form-and-status = { $form }, { $status }
board-fact-members = Members
board-fact-documents = Documents
board-fact-aliases = Also
board-fact-point = Fact
board-fact-held = Held
board-fact-ordinal = {" "}({ $ordinal })
board-fact-comma = ,{" "}
board-fact-member-states = members { $count }
board-fact-observers = observers { $count }
board-fact-partners = partners { $count }
board-fact-reports = reports { $count }
board-fact-previews = previews { $count }
board-fact-related = related { $count }
board-fact-mentions = mentions { $count }
board-fact-ambiguous = undecided { $count }
board-fact-unread = unread { $count }
board-fact-no-articles = no articles
board-fact-covered = { $first } to { $last }
board-nth-session = No. { $ordinal }
board-nth = No. { $ordinal }{ $counter }
