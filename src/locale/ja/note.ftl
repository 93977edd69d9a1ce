# メモ。

note-prompt = メモ（空でも可）：
note-filter = メモを絞り込む：
note-title = メモ · { $count } 件
note-title-here = この記事のメモ · { $count } 件
note-awaited = 検索中…
note-none = メモはまだありません。記事を読みながら a で書けます
note-none-here = この記事にメモはありません。a で書けます
note-none-found = 該当するメモはありません
note-found = 「{ $words }」 · { $count } 件
note-not-yet = 記事を読み込み中です。少し待ってからメモしてください
note-written = メモしました
note-changed = メモを書き直しました。u で元に戻します
note-deleted = メモを削除しました。u で元に戻します
note-exported = { $count } 件のメモをコピーしました（Markdown）。ファイルには yuelan notes を使います
note-article-gone = ⚠ 記事がアーカイブにありません
note-words-gone = ⚠ 本文が変わり、この箇所が見つかりません
note-hint-go = 移動
note-hint-edit = 書き直す
note-hint-delete = 削除
note-hint-filter = 絞り込む
note-hint-close = 閉じる
note-hint-export = 書き出す
note-hint-undo = 元に戻す
