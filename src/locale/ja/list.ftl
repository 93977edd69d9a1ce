# 一覧、書庫の名、題名での移動、書架。

list-count = {" "}{ $count } 件
list-count-about = {" "}≈ { $count } 件
list-library = { $name } · { $count } 件
list-library-reading = { $name } · 読み込み中… { $count } 件
list-place = { $place }/{ $rows }
list-articles = {" "}· { $count } 件
list-unsearched = {" "}· ほか { $count } 件は索引作成中
list-reading = 記事を読み込んでいます…
list-empty = ここにはまだ記事がありません
list-nothing-left = 該当する記事はありません。Backspace で条件を外し、u で元に戻します
list-unknown-date = 日付不明
list-title-only = {" "}題名のみ
list-hits = {" "}{ $count } 件

list-titles = 題名で移動
list-shelves = 書架
list-titles-typed = 移動先：
list-titles-count = { $count } 件
list-titles-hint = 題名の字、ピンイン、頭文字（shanghe、shhz など）。回次とタグも探します
list-shelf-hint = 書架の名前。ピンインや頭文字でも探せます
list-no-title = そのような題名はありません
list-no-such-title = そのような題名はありません。字を変えるか、Esc で戻ります
list-no-such-shelf = そのような書架はありません。字を変えるか、Esc で戻ります
list-kind-edition = 回
list-kind-tag = タグ
list-kind-shelf = 書架
list-kind-count = { $kind } · { $count } 件

list-offers = 補完
list-offer-count = {" "}{" "}{ $count } 件
