# 年の選択と、ほかの年の同じ日。

years-title = 年
years-typed = 年：
years-meant = {" "}{" "}{ $period } · { $count } 件
years-hint = 2022、2018-2020、2022-09 と入力するか、j k で選びます
years-all = すべての年
years-months-of = { $year }年の各月
years-months = 各年の月
years-no-month = 月不明
years-count = {" "}{ $count } 件
years-not-a-period = 「{ $typed }」は年や月ではありません。2022、2018-2020、2022-09 のように書きます
years-choose-first = 先に j k で年を選びます
years-pasted-no-period = 貼り付けたものは年や月ではありません

years-same-day = ほかの年の同じ日
years-same-day-of = ほかの年の同じ日：{ $date }前後 · { $count } 件
years-same-day-some = ほかの年の同じ日：{ $date }前後 · { $count } 件、近いもの { $listed } 件
years-searching = 探しています…
years-that-day = 同じ日
years-days-later = { $days } 日後
years-days-earlier = { $days } 日前
