# Figures: the contact sheet of an article.

figures-title = Figures: { $count }
figures-none = This article has no figures
figures-no-caption = (no caption)
figures-remote = on the web
figures-missing = not in the archive
figures-size = { $kilobytes } KB
