# 列表、顶行的馆名、按标题前往和书架。

list-count = {" "}{ $count } 篇
list-count-about = {" "}≈ { $count } 篇
list-library = { $name } · { $count } 篇
list-library-reading = { $name } · 正在读取… { $count } 篇
list-place = { $place }/{ $rows }
list-articles = {" "}· { $count } 篇
list-unsearched = {" "}· 另有 { $count } 篇尚未入索引
list-reading = 正在读取文章…
list-empty = 这里还没有文章
list-nothing-left = 没有符合的文章；Backspace 去掉筛选，u 撤销
list-unknown-date = 未知日期
list-title-only = {" "}仅标题
list-hits = {" "}{ $count } 处

list-titles = 按标题前往
list-shelves = 书架
list-titles-typed = 前往：
list-titles-count = { $count } 项
list-titles-hint = 标题里的字、拼音或首字母，如 shanghe、shhz；也找届次和标签
list-shelf-hint = 书架的名称，也可以是拼音或首字母
list-no-title = 没有这样的标题
list-no-such-title = 没有这样的标题；改几个字，或按 Esc 返回
list-no-such-shelf = 没有这样的书架；改几个字，或按 Esc 返回
list-kind-edition = 届
list-kind-tag = 标签
list-kind-shelf = 书架
list-kind-count = { $kind } · { $count } 篇

list-offers = 补全
list-offer-count = {" "}{" "}{ $count } 篇
