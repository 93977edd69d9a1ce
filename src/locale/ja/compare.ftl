# 二つの記事の比較。

compare-unchosen = 「{ $title }」を比較から外しました
compare-chosen = 「{ $title }」を選びました。別の記事で gc を押すと比較します
compare-chosen-two = 二つ選びました。二つ目は「{ $title }」。gc で比較します
compare-choose-editions = 先に x で二つの回を選び、gc で比較します
compare-same-article = 選んだのはこの記事です。別の記事で gc を押します
compare-chosen-now = 「{ $title }」を選びました。別の記事で gc を押します
compare-comparing = 比較しています…
compare-identical = 二つの文章はまったく同じです
compare-nothing-alike = 二つの文章に同じところはありません
compare-no-difference = 相違はありません
compare-from-start = この先にはないため、先頭に戻りました
compare-from-end = この前にはないため、末尾に戻りました
compare-only-different = 異なる段落だけを示します
compare-all-shown = すべての段落を示します
compare-gone = 比較する記事がもうありません
compare-still-read = 記事を読み込んでいます。少し後で比較してください
compare-folded = ⋯ 同じ段落 { $count }
compare-moved-behind = 〔次の段落は後ろへ移動〕
compare-moved-before = 〔次の段落は前へ移動〕
compare-was-behind = 〔次の段落は元は後ろ〕
compare-was-before = 〔次の段落は元は前〕
compare-place-none = 相違なし
compare-place = 相違 { $count } か所中 { $current } か所目
compare-places = 相違 { $count } か所
compare-coarse = {"　"}長いため段落単位で比較
compare-alike = 一致 { $percent }%{"　"}{ $place }{ $coarse }
