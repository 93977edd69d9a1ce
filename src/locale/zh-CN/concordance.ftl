# 词语索引。

concordance-title = 词语索引
concordance-words = “{ $words }”
concordance-nothing = 正文中没有；也许只在标题里
concordance-looking = 正在查找…
concordance-checked = 已查 { $checked }/{ $total } 篇
concordance-by-date = 按日期
concordance-by-left = 按前文
concordance-by-right = 按后文
concordance-only-some = ，只列出其中 { $lines } 处
concordance-found = {" "}{" "}{ $hits } 处 · { $articles } 篇{ $more } · { $order }
concordance-of-year = {" "}{ $year } 年 { $hits } 处
concordance-of-year-often = {" "}{ $year } 年 { $hits } 处，每万字 { $often }
