# 題頭：文章的日期、長度、來歷。

head-rest-comes = 後文仍在讀入
head-no-images = 無圖
head-images = { $count } 圖
head-about-chars = 約 { $chars } 字
head-length = { $chars } 字 · 約 { $minutes } 分鐘
head-about-words = 約 { $words } 詞
head-length-words = { $words } 詞 · 約 { $minutes } 分鐘
head-dateline = { $date }（電頭）
head-inferred = { $date }（推斷）
head-year-not-before = { $year } 年（推斷：不早於 { $date }）
head-monday = 星期一
head-tuesday = 星期二
head-wednesday = 星期三
head-thursday = 星期四
head-friday = 星期五
head-saturday = 星期六
head-sunday = 星期日
head-comma = 、
head-agency = { $names }（稿源：{ $agency }）
head-part = 本檔案第 { $part } 篇，共 { $parts } 篇
head-not-repaired = ⚠ 照原樣，未修復：{ $repairs }
head-doubled-repaired = ⚠ 已修復 { $count } 處重影
head-order-back = （{ $keys } 恢復檔案順序）
head-order-suggested = （{ $keys } 依此排列）
head-mended = 修復 { $count } 處
head-alike = 另有 { $count } 篇相同或相近
