# 选择年份和各年同日。

years-title = 年份
years-typed = 年份：
years-meant = {" "}{" "}{ $period } · { $count } 篇
years-hint = 输入 2022、2018-2020、2022-09，或用 j k 选
years-all = 全部年份
years-months-of = { $year } 年各月
years-months = 历年各月
years-no-month = 月份不明
years-count = {" "}{ $count } 篇
years-not-a-period = “{ $typed }”不是年份或月份；可以写 2022、2018-2020 或 2022-09
years-choose-first = 先用 j k 选一个年份
years-pasted-no-period = 粘贴的不是年份或月份

years-same-day = 各年同日
years-same-day-of = 各年同日：{ $date }前后 · { $count } 篇
years-same-day-some = 各年同日：{ $date }前后 · { $count } 篇，列出最近的 { $listed } 篇
years-searching = 正在查找…
years-that-day = 同日
years-days-later = 晚 { $days } 天
years-days-earlier = 早 { $days } 天
