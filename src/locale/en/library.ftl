# Notices of reading files, keeping state, opening the editor.

library-gone = This article is no longer there
library-no-home = No home directory is known; reading state is not kept this time
library-catalog-refuses = The catalog cannot be written ({ $error }); everything is read again this time
library-state-damaged = The reading state is damaged; its copy is used from the next time on
library-nothing-to-read = No articles here (looked for .md .html .txt .epub files and feeds)
library-skipped = Skipped: { $reasons }
library-no-like = No other article is the same or nearly so
library-no-likes = No articles are the same or nearly so
library-unfolded = Articles that are alike are no longer folded
library-folded = Articles that are alike are folded: { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }, { $articles } in all
library-away = The files of “{ $name }” cannot be reached now; the list is that of last time
library-save-failed = { $error }; you can read on, and it is kept as soon as it can be
library-source-waits = The article is still being read; look at its source in a moment
library-sample-source = The sample is part of the program; there is no file to edit
library-unreadable = cannot read { $path }: { $reason }
library-changed = The file was changed and read again
library-no-editor = No editor: set $VISUAL or $EDITOR
library-editor-unclear = The editor's setting is not understood: { $words }
library-editor-failed = The editor { $name } ended badly ({ $status })
library-editor-unstarted = Cannot start the editor { $name }: { $error }
library-no-terminal = the terminal cannot be used (yuelan list and yuelan show read without one)
library-crash-saved = This is also kept in { $path }; please attach it when you report it.
library-crash-nothing-open = (no article was open)
library-crash-open = “{ $title }”
library-crash = yuelan { $version } ended by a fault of its own; the reading state that was kept is safe. Open: { $reading }
