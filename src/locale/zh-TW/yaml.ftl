# 自己寫的 YAML 檔案有什麼不對。

yaml-tag = 這裡不能用 YAML 標籤（!）；刪去它
yaml-deep = 巢狀太深；這種檔案不需要這麼多層
yaml-several = 一個檔案裡只能有一份 YAML；刪去第二個 ---
yaml-key = 鍵必須是一個詞；檢查這裡的冒號和縮排
yaml-anchors = 這裡不能用 YAML 的錨點（&）和別名（*）；把內容寫全，以 & 或 * 開頭的文字加引號
yaml-tab = 不能用 Tab 縮排；改用空格
yaml-quotes = 引號沒有成對，或引號裡的寫法有誤
yaml-content = 少了內容，或者 [ ] {"{"} {"}"} 沒有成對
yaml-brackets = [ ] 或 {"{"} {"}"} 沒有成對，或少了逗號
yaml-other = 不是有效的 YAML；檢查縮排、冒號和引號
