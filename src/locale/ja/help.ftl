# ヘルプ：題と、一覧と記事頭の記号。

help-title = ヘルプ
help-signs = 記号
help-sign-report = サミットの報道
help-sign-preview = サミット前の予告
help-sign-related = 日付が近いだけの関連記事
help-sign-ambiguous = いくつかの回のどれか
help-sign-assigned = 回の後の星印：人が定めたもの
help-sign-unread = 未読
help-sign-starred = スター付き
help-sign-progress = どこまで読んだか。読み終えた
help-sign-chosen = 比較に選んだ二つ
help-sign-notes = 読み込み時の修復や推定あり。題名の下に説明
help-sign-inferred = 本文から推定した日付（これ以降）
help-sign-bars = 年の横：その年の記事数。検索中は一万字あたりの件数
help-sign-hits = 検索中：本文中の件数。最も示す行を引用
help-hits = 12 件
help-here = ここで使えるキー
help-elsewhere = この操作はここでは使えません
help-find = ヘルプ内を検索：
help-found = { $count } 件
help-none = 該当する操作はありません（Esc で絞り込みを解除）
help-filter = 絞り込み：{ $words }
help-hint-do = 実行
