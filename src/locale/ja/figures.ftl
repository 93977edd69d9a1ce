# 図：記事の図の一覧。

figures-title = 図：{ $count } 点
figures-none = この記事に図はありません
figures-no-caption = （説明なし）
figures-remote = ウェブ上
figures-missing = 書庫にありません
figures-size = { $kilobytes } KB
