# 選擇年份和各年同日。

years-title = 年份
years-typed = 年份：
years-meant = {" "}{" "}{ $period } · { $count } 篇
years-hint = 輸入 2022、2018-2020、2022-09，或用 j k 選
years-all = 全部年份
years-months-of = { $year } 年各月
years-months = 歷年各月
years-no-month = 月份不明
years-count = {" "}{ $count } 篇
years-not-a-period = 「{ $typed }」不是年份或月份；可以寫 2022、2018-2020 或 2022-09
years-choose-first = 先用 j k 選一個年份
years-pasted-no-period = 貼上的不是年份或月份

years-same-day = 各年同日
years-same-day-of = 各年同日：{ $date }前後 · { $count } 篇
years-same-day-some = 各年同日：{ $date }前後 · { $count } 篇，列出最近的 { $listed } 篇
years-searching = 正在尋找…
years-that-day = 同日
years-days-later = 晚 { $days } 天
years-days-earlier = 早 { $days } 天
