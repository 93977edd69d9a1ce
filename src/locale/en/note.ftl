# Notes.

note-prompt = Note (may be empty):
note-filter = Find notes:
note-title = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
note-title-here = { $count ->
    [one] 1 note on this article
   *[other] { $count } notes on this article
}
note-awaited = Looking…
note-none = No notes yet; press a while reading to write one
note-none-here = No notes on this article; press a to write one
note-none-found = No such notes
note-found = “{ $words }” · { $count }
note-not-yet = The article is still being read; write notes in a moment
note-written = Noted
note-changed = Note changed; u takes it back
note-deleted = Note deleted; u brings it back
note-exported = { $count ->
    [one] Copied 1 note (Markdown); yuelan notes writes a file
   *[other] Copied { $count } notes (Markdown); yuelan notes writes a file
}
note-article-gone = ⚠ article not in the archive
note-words-gone = ⚠ text changed, words not found
note-hint-go = go there
note-hint-edit = edit
note-hint-delete = delete
note-hint-filter = find
note-hint-close = close
note-hint-export = export
note-hint-undo = undo
