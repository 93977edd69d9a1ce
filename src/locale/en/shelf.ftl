# Shelves: queries that were kept.

shelf-name = Keep as a shelf called:{" "}
shelf-rename = New name of the shelf:{" "}
shelf-nothing = Nothing is filtered; search or filter first, then keep it as a shelf
shelf-name-long = A name has { $most } characters at the most
shelf-saved = Kept as the shelf “{ $name }”; gl lists them
shelf-removed = The shelf “{ $name }” is removed; back in the list, u restores it
shelf-renamed = The shelf “{ $before }” is called “{ $name }” now
shelf-changed = The shelves are changed
shelf-configured = “{ $name }” stands in config.yaml; change it there
shelf-unknown = There is no such shelf; there are { $names }
shelf-none = There are no shelves; filter the list, then press B
shelf-loop = The shelf “{ $name }” leads back to itself
shelf-picking = Enter open  Ctrl-r rename  Ctrl-x remove  Esc back
shelf-count = { $unread } unread of { $all }
shelf-unreadable = Cannot read the shelves { $path }: { $reason } (mend or delete the file)
shelf-unwritable = Cannot write the shelves { $path }: { $reason }
