# 清單、頂行的館名、按標題前往和書架。

list-count = {" "}{ $count } 篇
list-count-about = {" "}≈ { $count } 篇
list-library = { $name } · { $count } 篇
list-library-reading = { $name } · 正在讀取… { $count } 篇
list-place = { $place }/{ $rows }
list-articles = {" "}· { $count } 篇
list-unsearched = {" "}· 另有 { $count } 篇尚未入索引
list-reading = 正在讀取文章…
list-empty = 這裡還沒有文章
list-nothing-left = 沒有符合的文章；Backspace 去掉篩選，u 復原
list-unknown-date = 未知日期
list-title-only = {" "}僅標題
list-hits = {" "}{ $count } 處

list-titles = 依標題前往
list-shelves = 書架
list-titles-typed = 前往：
list-titles-count = { $count } 項
list-titles-hint = 標題裡的字、拼音或首字母，如 shanghe、shhz；也找屆次和標籤
list-shelf-hint = 書架的名稱，也可以是拼音或首字母
list-no-title = 沒有這樣的標題
list-no-such-title = 沒有這樣的標題；改幾個字，或按 Esc 返回
list-no-such-shelf = 沒有這樣的書架；改幾個字，或按 Esc 返回
list-kind-edition = 屆
list-kind-tag = 標籤
list-kind-shelf = 書架
list-kind-count = { $kind } · { $count } 篇

list-offers = 補全
list-offer-count = {" "}{" "}{ $count } 篇
