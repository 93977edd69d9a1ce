# 文章是怎麼讀入的。

## 文章讀入時的說明

ingest-nested = 標記巢狀超過 200 層，裡面的部分只讀了文字
ingest-scheme = { $count } 個 { $scheme }: 連結不能開啟
ingest-proxied = { $count } 張圖的網址經過代理，已換成真實網址
ingest-filler = 已略去一張佔位圖
ingest-proxy = 已去掉圖片網址前的代理
ingest-hidden = 沒有閉合的註解或標籤遮住了大部分正文，已忽略這個標記
ingest-large-markup = 標記超過 16 MiB
ingest-deep-markup = 標記巢狀超過 3,000 層
ingest-wild-markup = 標記太亂，理清要很久
ingest-stripped = { $reason }，只顯示文字
ingest-unknown-tag = 不認識的標籤：{ $tag }
ingest-unknown-tags = 另有 { $count } 個不認識的標籤

## 檔案

ingest-undeclared = 檔案沒有註明編碼，按 { $encoding } 讀取
ingest-broken-bytes = 部分位元組不是 { $encoding } 編碼，顯示為 �
ingest-broken-utf8 = 部分位元組不是 UTF-8 編碼，顯示為 �，首次出現在這一行
ingest-unreadable = 無法讀取這個檔案：{ $reason }
ingest-binary = 檔案不是文字
ingest-binary-notice = 這個檔案不是文字（{ $kind }，{ $size } 位元組），無法顯示。
ingest-kind-data = 二進位資料
ingest-kind-image = { $name } 圖片
ingest-kind-webp = WebP 圖片或影音
ingest-kind-document = { $name } 文件
ingest-kind-zip = ZIP 壓縮檔，或 Word、EPUB 文件
ingest-kind-packed = { $name } 壓縮檔
ingest-kind-office = 舊版 Office 文件
ingest-kind-database = { $name } 資料庫
ingest-kind-program = { $name } 程式
ingest-kind-sound = { $name } 影音
ingest-too-large = 檔案太大，只讀了前 64 MiB
ingest-packed-damaged = gzip 壓縮檔已損壞
ingest-packed-cut = 壓縮檔不完整或已損壞，只讀到損壞之處

## 書

ingest-book-members = 這個 EPUB 檔案裡的檔案太多
ingest-book-package = 這個 EPUB 檔案裡沒有書的目錄（OPF）
ingest-book-protected = 這本書有數位版權保護（DRM），只能用出售者的軟體閱讀
ingest-book-locked = 這個 EPUB 檔案加了密碼
ingest-book-damaged = 這個 EPUB 檔案已損壞，讀不出任何一章
ingest-book-empty = 這個 EPUB 檔案裡沒有可讀的章節
ingest-book-part = EPUB 檔案不完整或已損壞，只顯示讀得出的部分
ingest-book-large = 書太大，只讀了前 64 MiB
ingest-book-chapters = 書裡有的章節加了密碼，沒有讀出

## 訂閱源

ingest-feed-cut = 訂閱源有誤或不完整，最後一則可能只有前半
ingest-feed-lost = 訂閱源有誤或不完整，{ $count } 則沒有讀出
ingest-feed-page = 訂閱源的格式有誤，按網頁讀取
ingest-feed-empty = 訂閱源裡沒有文章
ingest-feed-crawled = 多篇的時間相同，可能是擷取時間，不是發表時間
ingest-feed-updated = 沒有發表時間，以更新時間代之

## 檔頭

ingest-head-open = 檔頭沒有結束標記，視為在正文之前結束
ingest-head-long = 檔頭太長，只讀了前 64 KiB
ingest-head-many = 欄位太多，只讀了前 256 個
ingest-head-more = 此類問題還有更多，不再列出
ingest-head-twice = 「{ $key }」出現兩次，以後一個為準
ingest-head-object = 檔頭不是 JSON 物件，已略去
ingest-head-json = 不是規範的 JSON，已略去
ingest-head-yaml = 不是規範的 YAML，已逐項讀取
ingest-head-toml = 不是規範的 TOML，已逐行讀取
ingest-head-blanks = 檔頭中有異常的空白或控制字元
ingest-head-verbatim = 「{ $key }」：按文字原樣保留
ingest-head-commas = 「{ $key }」：已在中文逗號和頓號處分開
ingest-head-tag = 「{ $key }」：! 標記按文字顯示
ingest-head-hash = 「{ $key }」：# 之後的文字已保留（YAML 視為註解）
ingest-head-unclear = 沒有看懂：{ $words }
ingest-head-cut = 過長或過多的值已截斷
ingest-head-no-date = 「{ $key }」不是日期：{ $words }
ingest-head-filler = 題圖只是佔位圖，未採用

## 標題和日期

ingest-title-quotes = 已去掉標題外的多層引號
ingest-title-clock = 已修復標題中的時刻：00_00 應為 00:00
ingest-title-marks = 已修復標題中的引號：_X_ 應為「X」
ingest-title-beginning = 沒有標題，以正文開頭代之
ingest-title-readings = 標題中的注音：{ $readings }
ingest-untitled = 無題
ingest-untitled-number = 無題 { $number }
ingest-date-text = 日期由正文推斷
ingest-date-year = 日期由正文推斷：{ $year } 年，不早於 { $earliest }
ingest-date-imprint = 日期取自報頭：{ $words }

## 報紙和純文字

ingest-lines = { $count } 段由斷行合成
ingest-part-before = { $words }第{ $page }版：前半部分不在本檔案中
ingest-part-after = { $words }第{ $page }版：後半部分不在本檔案中
ingest-order-done = 欄序疑似錯亂，現按建議順序顯示，從第 { $line } 行開始
ingest-order = 欄序疑似錯亂：文章似應從第 { $line } 行開始
ingest-aozora-key = 第 { $first } 至 { $last } 行是青空文庫的記號說明，未顯示
ingest-aozora-notes = { $count } 處［＃…］輸入者註未顯示
ingest-furniture = 未顯示頁首、頁碼：{ $words }
ingest-doubled = 已修復重影，原為：{ $words }
ingest-several = 本檔案含 { $count } 篇文章，這是第 { $number } 篇
ingest-divided = 本檔案按標題分成 { $count } 篇，這是第 { $number } 篇
ingest-divided-of = 本檔案按標題分成 { $count } 篇，這是第 { $number } 篇；總題：{ $title }
ingest-empty = 文章沒有正文
ingest-only-title = 正文只重複了標題
