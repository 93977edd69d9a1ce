# 詞語索引。

concordance-title = 詞語索引
concordance-words = 「{ $words }」
concordance-nothing = 正文中沒有；也許只在標題裡
concordance-looking = 正在尋找…
concordance-checked = 已查 { $checked }/{ $total } 篇
concordance-by-date = 按日期
concordance-by-left = 按前文
concordance-by-right = 按後文
concordance-only-some = ，只列出其中 { $lines } 處
concordance-found = {" "}{" "}{ $hits } 處 · { $articles } 篇{ $more } · { $order }
concordance-of-year = {" "}{ $year } 年 { $hits } 處
concordance-of-year-often = {" "}{ $year } 年 { $hits } 處，每萬字 { $often }
