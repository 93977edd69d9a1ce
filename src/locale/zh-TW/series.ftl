# 自己寫的系列有什麼不對。

## 檔案

series-large = 檔案超過 { $size } KB，不是系列檔案；分成幾個，或檢查是不是放錯了
series-not-utf8 = 檔案不是 UTF-8 編碼；另存為 UTF-8
series-nothing = 檔案裡什麼都沒有；至少要有 series: 和一個系列
series-odd = 讀不懂這裡的寫法；寫得簡單些，或加引號
series-schema = 檔案是 schema { $number } 的格式，本版只讀 schema { $own }；升級 yuelan，或改寫檔案
series-whole = 整個檔案

## 鍵和值

series-missing = 缺少「{ $key }」：{ $needed }
series-no-value = 「{ $key }」後面沒有內容；寫上，或刪去這一項
series-not-keys = 「{ $key }」要寫成一組鍵和值（{ $example }: …）
series-not-list = 「{ $key }」要寫成一列：[甲, 乙]，或每行一個 - 甲
series-not-so = 「{ $key }」要寫成{ $expected }
series-twice = 「{ $key }」寫了兩次；刪去一個
series-empty = 「{ $key }」是空的；寫上{ $needed }
series-wrong = 「{ $key }」不能是「{ $value }」；要寫成{ $expected }
series-short = 「{ $word }」太短，不能當名稱（到處都會碰上）；寫全，或刪去
series-ordinal = 屆次 {"{"}n{"}"} 只能寫一次
series-unknown = 沒有「{ $key }」這一項；可以寫 { $known }
series-unknown-near = 沒有「{ $key }」這一項；是不是「{ $near }」？
series-misplaced = 「{ $key }」不在這裡，是{ $owner }的一項；檢查縮排
series-owner-file = 檔案
series-owner-series = 系列
series-owner-event = 一屆會議

## 系列和各屆

series-taken = 編號「{ $id }」已經屬於系列 { $owner }；換一個
series-repeated = 編號「{ $id }」與第 { $line } 行的重複；換一個
series-org-deny = 「{ $word }」既在 org 又在 deny；從一處刪去
series-no-name = 「names」裡沒有名稱；寫上 short（如 亞信峰會）
series-ends-before = 結束（{ $end }）早於開始（{ $start }）；改正或對調
series-no-place = 缺少「city」或「aliases」：文章裡用什麼稱呼這一屆
series-no-city = 「city」裡沒有名稱；寫上 zh-Hans（如 上海）
series-shared = 「{ $name }」也是系列 { $owner } 的名稱；文章裡分不清是哪一個

## 要寫什麼

series-needs-series = 系列的清單
series-needs-id = 系列的編號，如 cica
series-needs-names = 系列的名稱，如 {"{"}short: 亞信峰會{"}"}
series-needs-org = 組織的名稱，文章裡至少要出現一個
series-needs-words = 會議怎麼稱呼，如 [峰會, summit]
series-needs-events = 各屆會議的清單
series-needs-event-id = 這一屆的編號，如 cica-2024
series-needs-start = 第一天，如 2025-08-31
series-needs-from = 從哪一天起（會前為負）
series-needs-to = 到哪一天止
series-needs-bonus = 加多少分

## 值的種類

series-is-id = 編號（只用小寫字母 a–z、數字和 -）
series-is-text = 文字（像數的文字加引號）
series-is-day = 日期，如 2025-08-31
series-is-whole = {" "}{ $least } 到 { $most } 之間的整數
series-is-number = 數
series-is-flag = {" "}true 或 false
series-is-one-of = 其中之一：{ $words }
series-is-list = 一列
series-is-keys = 一組鍵和值
series-is-any = 任何內容
