# 連結：字母、清單、註腳、在外面開啟之前的詢問。

link-title = 連結 · { $count } 個
link-footnote = 註腳
link-none = 本文沒有連結
link-none-seen = 這一屏沒有連結
link-no-place = 本文裡沒有「{ $name }」這一處
link-no-article = 檔案庫裡沒有「{ $path }」
link-ask = 在瀏覽器裡開啟 { $host }？
link-ask-written = 在瀏覽器裡開啟 { $host }（寫作「{ $written }」）？
link-ask-mail = 寫信給 { $to }？
link-mixed = ⚠ 混用幾種文字
link-yes = 開啟
link-copy = 複製網址
link-blocked = 已攔下
link-refused-scheme = 不開啟 { $scheme }: 連結
link-refused-blank = 網址裡有空白或控制字元，不開啟
link-refused-dash = 網址以「-」開頭，不開啟
link-refused-user = 網址裡有使用者名稱，看似的主機未必是真的，不開啟
link-refused-long = 網址太長，不開啟
link-refused-unreadable = 讀不懂這個網址，不開啟
link-no-opener = 沒有這個程式
link-not-opened = { $program } 沒有開啟（{ $reason }）：{ $address }
link-type-letters = 按連結上的字母開啟；Esc 返回
link-hint-to-note = 到註釋處
link-hint-scroll = 捲動
link-own = 本文的網址
link-no-own = 這篇沒有註明網址
