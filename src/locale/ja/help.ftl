# ヘルプ。

help-title = ヘルプ
help-here = ここで使えるキー
help-signs = 記号
help-elsewhere = この操作はここでは使えません
help-find = ヘルプ内を検索：
help-found = { $count } 件
help-none = 該当する操作はありません（Esc で絞り込みを解除）
help-filter = 絞り込み：{ $words }
