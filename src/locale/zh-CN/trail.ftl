# 来路：回到先前的位置、标记、最近读过的、接着读。

trail-no-back = 没有更早的位置了
trail-no-forward = 已经是最近的位置
trail-go-on = 接着读：{ $title }（Enter）

trail-mark-title = 作标记
trail-mark-hint = 按一个字母：a–z 记在本文，A–Z 在所有文章中通用；同一处再记一次则去掉
trail-go-title = 到标记处
trail-go-hint = 按标记的字母
trail-go-hint-before = 按标记的字母；' 回到跳转之前
trail-no-marks = 还没有标记；按 m 和一个字母来作标记
trail-letters-are = 标记是一个字母：a–z 或 A–Z
trail-no-mark = 没有标记 { $letter }
trail-marked = 已作标记 { $letter }；按 '{ $letter } 回到这里
trail-marked-everywhere = 已作标记 { $letter }；在任何文章里按 '{ $letter } 来到这里
trail-unmarked = 已去掉标记 { $letter }；按 u 撤销
trail-elsewhere = （现在没有打开的文章）

trail-history-title = 最近读过
trail-history-label = 标题：
trail-history-hint = 标题里的字，或来源
trail-history-count = { $count } 篇
trail-history-empty = 还没有读过文章
trail-no-such-visit = 没有读过这样的文章；改几个字，或按 Esc 返回
trail-today = 今天 { $time }
trail-yesterday = 昨天 { $time }

trail-statistics-title = 阅读统计
trail-statistics-counting = 正在统计…
trail-statistics-read = 读过 { $articles } 篇（共 { $all } 篇），其中读完 { $finished } 篇；约 { $chars } 字
trail-statistics-pace = 每分钟约 { $pace } 字（计时 { $hours } 小时 { $minutes } 分）
trail-statistics-no-pace = 阅读速度还不知道；多读几篇便有了
trail-statistics-months = 按阅读的月份
trail-statistics-years = 按文章的年份
trail-statistics-sources = 按来源
trail-statistics-series = 按系列

trail-left = 约剩 { $minutes } 分钟
trail-hits = 第 { $at }/{ $count } 处
