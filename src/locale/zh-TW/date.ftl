# 用文字寫的日期。

date-month-day = { $month } 月 { $day } 日
date-year = { $year } 年
date-month = { $month } 月
