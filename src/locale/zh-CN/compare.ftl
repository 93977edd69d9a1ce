# 比较两篇文章。

compare-unchosen = 不再比较“{ $title }”
compare-chosen = 已选“{ $title }”；到另一篇按 gc 比较
compare-chosen-two = 已选两篇，第二篇是“{ $title }”；按 gc 比较
compare-choose-editions = 先用 x 选两届，再按 gc 比较
compare-same-article = 已选的就是这一篇；到另一篇再按 gc
compare-chosen-now = 已选“{ $title }”；到另一篇再按 gc
compare-comparing = 正在比较…
compare-identical = 两篇的文字完全相同
compare-nothing-alike = 两篇没有相同的文字
compare-no-difference = 没有不同之处
compare-from-start = 后面没有了，从头继续
compare-from-end = 前面没有了，从尾继续
compare-only-different = 只看不同的段落
compare-all-shown = 显示全部段落
compare-gone = 要比较的文章已经不在了
compare-still-read = 文章还在读入，稍后再比较
compare-folded = ⋯ { $count } 段相同
compare-moved-behind = 〔下段移到了后面〕
compare-moved-before = 〔下段移到了前面〕
compare-was-behind = 〔下段原来在后面〕
compare-was-before = 〔下段原来在前面〕
compare-place-none = 没有不同
compare-place = 第 { $current } 处，共 { $count } 处不同
compare-places = { $count } 处不同
compare-coarse = {"　"}文章太长，只比较了整段
compare-alike = 相同 { $percent }%{"　"}{ $place }{ $coarse }
