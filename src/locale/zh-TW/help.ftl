# 說明：標題、清單和題頭的標記。

help-title = 說明
help-signs = 標記
help-sign-report = 某屆峰會的報導
help-sign-preview = 峰會前的預告
help-sign-related = 只因日期相近而相關
help-sign-ambiguous = 可能是幾屆中的一屆
help-sign-assigned = 屆後的星號：由人指定
help-sign-unread = 未讀
help-sign-starred = 已加星
help-sign-progress = 讀到了哪裡；已讀完
help-sign-chosen = 選來比較的兩篇
help-sign-notes = 讀入時有修復或推斷，題目下有說明
help-sign-inferred = 日期由正文推斷，不早於此
help-sign-bars = 年份旁：當年篇數；搜詞時為每萬字中有此詞的篇數
help-sign-hits = 搜詞時：正文中有幾處；行中所引最能說明
help-hits = 12 處
help-here = 此處可用
help-elsewhere = 此處沒有這項操作；它在別處可用
help-find = 在說明中尋找：
help-found = { $count } 項
help-none = 沒有相符的操作；Esc 取消篩選
help-filter = 篩選：{ $words }
help-hint-do = 執行
