# 题头：文章的日期、长度、来历。

head-rest-comes = 后文仍在读入
head-no-images = 无图
head-images = { $count } 图
head-about-chars = 约 { $chars } 字
head-length = { $chars } 字 · 约 { $minutes } 分钟
head-about-words = 约 { $words } 词
head-length-words = { $words } 词 · 约 { $minutes } 分钟
head-dateline = { $date }（电头）
head-inferred = { $date }（推断）
head-year-not-before = { $year } 年（推断：不早于 { $date }）
head-monday = 周一
head-tuesday = 周二
head-wednesday = 周三
head-thursday = 周四
head-friday = 周五
head-saturday = 周六
head-sunday = 周日
head-comma = 、
head-agency = { $names }（稿源：{ $agency }）
head-part = 本文件第 { $part } 篇，共 { $parts } 篇
head-not-repaired = ⚠ 照原样，未修复：{ $repairs }
head-doubled-repaired = ⚠ 已修复 { $count } 处重影
head-order-back = （{ $keys } 恢复文件顺序）
head-order-suggested = （{ $keys } 按此排列）
head-mended = 修复 { $count } 处
head-alike = 另有 { $count } 篇相同或相近
