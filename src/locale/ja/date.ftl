# 言葉で書く日付。

date-month-day = { $month }月{ $day }日
date-year = { $year }年
date-month = { $month }月
