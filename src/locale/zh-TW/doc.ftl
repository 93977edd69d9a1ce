# 文章：格式、日期、讀入時的記錄。

doc-format-text = 純文字
doc-format-feed = 訂閱源
doc-format-book = 電子書
doc-format-unreadable = 不可讀
doc-exact-year = 到年
doc-exact-month = 到月
doc-exact-day = 到日
doc-exact-time = 到時刻
doc-date-stated = 標明
doc-date-dateline = 電頭
doc-date-inferred = 推斷

## 記錄和辦法

doc-note-unreadable = 無法讀取
doc-note-unreadable-remedy = 檢查檔案的許可權，以及它是否還在
doc-note-binary = 不是文字
doc-note-binary-remedy = 改成與內容相符的副檔名，或移出檔案庫
doc-note-encoding = 編碼
doc-note-encoding-remedy = 若有亂碼，把檔案另存為 UTF-8
doc-note-front-matter = 檔案頭
doc-note-front-matter-remedy = 照說明改正這一行；有冒號或引號的值用單引號括起
doc-note-date = 日期
doc-note-date-remedy = 在檔案頭寫明 date: 年-月-日
doc-note-title = 標題
doc-note-title-remedy = 若不對，在檔案頭寫明 title
doc-note-markup = 標記
doc-note-markup-remedy = 對照原文；有缺漏就改正標記
doc-note-doubled = 重影
doc-note-doubled-remedy = 對照原文；改正檔案後不再提示
doc-note-lines = 斷行
doc-note-lines-remedy = 不必處理；段落若分錯，對照原文
doc-note-page-furniture = 頁首頁碼
doc-note-page-furniture-remedy = 不必處理；若少了正文，對照原文
doc-note-order = 欄序
doc-note-order-remedy = 對照版面，把各欄移到正確的位置
doc-note-part = 缺頁
doc-note-part-remedy = 到所說的版面或原檔案裡找其餘部分
doc-note-several = 多篇
doc-note-several-remedy = 不必處理；要分開管理就拆成幾個檔案
doc-note-reference = 圖片與連結
doc-note-reference-remedy = 不必處理；要看原來的地址就開啟原文
doc-note-empty = 無正文
doc-note-empty-remedy = 補上正文，或移出檔案庫
doc-note-blocked = 連結
doc-note-blocked-remedy = 不必處理；要看原來的地址就開啟原文
