# 筆記。

note-prompt = 筆記（可以留空）：
note-filter = 篩選筆記：
note-title = 筆記 · { $count } 則
note-title-here = 本文的筆記 · { $count } 則
note-awaited = 正在尋找…
note-none = 還沒有筆記；讀文章時按 a 寫一則
note-none-here = 這篇沒有筆記；按 a 寫一則
note-none-found = 沒有這樣的筆記
note-found = 「{ $words }」 · { $count } 則
note-not-yet = 文章還在讀入，稍後再寫筆記
note-written = 已記下筆記
note-changed = 已改寫筆記；按 u 復原
note-deleted = 已刪除筆記；按 u 復原
note-exported = 已複製 { $count } 則筆記（Markdown）；存成檔案用 yuelan notes
note-article-gone = ⚠ 文章不在檔案庫裡
note-words-gone = ⚠ 原文已改，找不到這段話
note-hint-go = 前往
note-hint-edit = 改寫
note-hint-delete = 刪除
note-hint-filter = 篩選
note-hint-close = 關閉
note-hint-export = 匯出
note-hint-undo = 復原
