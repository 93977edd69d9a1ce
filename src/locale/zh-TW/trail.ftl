# 來路：回到先前的位置、標記、最近讀過的、接著讀。

trail-no-back = 沒有更早的位置了
trail-no-forward = 已經是最近的位置
trail-go-on = 接著讀：{ $title }（Enter）

trail-mark-title = 作標記
trail-mark-hint = 按一個字母：a–z 記在本文，A–Z 在所有文章中通用；同一處再記一次則去掉
trail-go-title = 到標記處
trail-go-hint = 按標記的字母
trail-go-hint-before = 按標記的字母；' 回到跳轉之前
trail-no-marks = 還沒有標記；按 m 和一個字母來作標記
trail-letters-are = 標記是一個字母：a–z 或 A–Z
trail-no-mark = 沒有標記 { $letter }
trail-marked = 已作標記 { $letter }；按 '{ $letter } 回到這裡
trail-marked-everywhere = 已作標記 { $letter }；在任何文章裡按 '{ $letter } 來到這裡
trail-unmarked = 已去掉標記 { $letter }；按 u 復原
trail-elsewhere = （現在沒有開啟的文章）

trail-history-title = 最近讀過
trail-history-label = 標題：
trail-history-hint = 標題裡的字，或來源
trail-history-count = { $count } 篇
trail-history-empty = 還沒有讀過文章
trail-no-such-visit = 沒有讀過這樣的文章；改幾個字，或按 Esc 返回
trail-today = 今天 { $time }
trail-yesterday = 昨天 { $time }

trail-statistics-title = 閱讀統計
trail-statistics-counting = 正在統計…
trail-statistics-read = 讀過 { $articles } 篇（共 { $all } 篇），其中讀完 { $finished } 篇；約 { $chars } 字
trail-statistics-pace = 每分鐘約 { $pace } 字（計時 { $hours } 小時 { $minutes } 分）
trail-statistics-no-pace = 閱讀速度還不知道；多讀幾篇便有了
trail-statistics-months = 按閱讀的月份
trail-statistics-years = 按文章的年份
trail-statistics-sources = 按來源
trail-statistics-series = 按系列

trail-left = 約剩 { $minutes } 分鐘
trail-hits = 第 { $at }/{ $count } 處
