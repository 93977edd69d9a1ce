# 比較兩篇文章。

compare-unchosen = 不再比較「{ $title }」
compare-chosen = 已選「{ $title }」；到另一篇按 gc 比較
compare-chosen-two = 已選兩篇，第二篇是「{ $title }」；按 gc 比較
compare-choose-editions = 先用 x 選兩屆，再按 gc 比較
compare-same-article = 已選的就是這一篇；到另一篇再按 gc
compare-chosen-now = 已選「{ $title }」；到另一篇再按 gc
compare-comparing = 正在比較…
compare-identical = 兩篇的文字完全相同
compare-nothing-alike = 兩篇沒有相同的文字
compare-no-difference = 沒有不同之處
compare-from-start = 後面沒有了，從頭繼續
compare-from-end = 前面沒有了，從尾繼續
compare-only-different = 只看不同的段落
compare-all-shown = 顯示全部段落
compare-gone = 要比較的文章已經不在了
compare-still-read = 文章還在讀入，稍後再比較
compare-folded = ⋯ { $count } 段相同
compare-moved-behind = 〔下段移到了後面〕
compare-moved-before = 〔下段移到了前面〕
compare-was-behind = 〔下段原來在後面〕
compare-was-before = 〔下段原來在前面〕
compare-place-none = 沒有不同
compare-place = 第 { $current } 處，共 { $count } 處不同
compare-places = { $count } 處不同
compare-coarse = {"　"}文章太長，只比較了整段
compare-alike = 相同 { $percent }%{"　"}{ $place }{ $coarse }
