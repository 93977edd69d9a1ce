# 原文與讀入結果對照，和修復。

raw-nothing-repaired = 這篇沒有修復過的地方
raw-repaired = { $repair }：修復
raw-as-it-is = { $repair }：照原樣
raw-order-plausible = 這篇的欄序沒有可疑之處
raw-both-shown = 兩邊都在螢幕上
raw-wrapped = （繞回）
raw-fix = { $place } { $repair } 按 { $key } 還原 · { $told }
raw-lines-joined = 第 { $first }–{ $last } 行合成一段
raw-read-from-here = 從這裡讀起
raw-left-out = 略去 { $text }
raw-told = 第 { $line } 行：{ $what }
raw-part = 第 { $part }／{ $parts } 篇 ·{" "}
raw-facts = { $part }{ $encoding } · { $size } · { $lines } 行
raw-count = { $repair } { $count }
raw-off = { $repair } 照原樣
raw-none = 沒有修復

## 各種修復

raw-repair-doubled = 重影
raw-repair-lines = 斷行
raw-repair-order = 欄序
raw-repair-title = 標題
raw-repair-proxies = 代理圖
raw-repair-placeholders = 佔位圖
raw-repair-page-furniture = 頁首
