# 用例索引。

concordance-title = 用例索引
concordance-words = 「{ $words }」
concordance-nothing = 本文にはありません。題名にだけあるかもしれません
concordance-looking = 探しています…
concordance-checked = { $checked }/{ $total } 件を調査
concordance-by-date = 日付順
concordance-by-left = 前の文脈順
concordance-by-right = 後の文脈順
concordance-only-some = 、うち { $lines } か所を表示
concordance-found = {" "}{" "}{ $hits } か所 · { $articles } 件{ $more } · { $order }
concordance-of-year = {" "}{ $year }年 { $hits } か所
concordance-of-year-often = {" "}{ $year }年 { $hits } か所、一万字あたり { $often }
