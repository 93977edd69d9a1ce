# 說明。

help-title = 說明
help-here = 此處可用
help-signs = 標記
help-elsewhere = 此處沒有這項操作；它在別處可用
help-find = 在說明中尋找：
help-found = { $count } 項
help-none = 沒有相符的操作；Esc 取消篩選
help-filter = 篩選：{ $words }
