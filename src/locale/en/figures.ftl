# Figures: the contact sheet of an article.

figures-title = Figures: { $count }
figures-none = This article has no figures
figures-no-caption = (no caption)
figures-remote = on the web
figures-missing = not in the archive
figures-size = { $kilobytes } KB
figures-absent = Figure { $number } not shown: { $reason }
figures-why-unreadable = the file cannot be opened
figures-why-too-long = the file is larger than 32 MB
figures-why-too-large = it has too many pixels
figures-why-unknown = it is not PNG, JPEG, GIF or WebP
figures-why-broken = the file is damaged
figures-why-slow = decoding it takes too long
