# 図：記事の図の一覧。

figures-title = 図：{ $count } 点
figures-none = この記事に図はありません
figures-no-caption = （説明なし）
figures-remote = ウェブ上
figures-missing = 書庫にありません
figures-size = { $kilobytes } KB
figures-absent = 図 { $number } は表示できません：{ $reason }
figures-why-unreadable = ファイルを開けません
figures-why-too-long = ファイルが 32 MB を超えています
figures-why-too-large = 画素が多すぎます
figures-why-unknown = PNG、JPEG、GIF、WebP のいずれでもありません
figures-why-broken = ファイルが壊れています
figures-why-slow = 復号に時間がかかりすぎます
