# 原文与读入结果对照，和修复。

raw-nothing-repaired = 这篇没有修复过的地方
raw-repaired = { $repair }：修复
raw-as-it-is = { $repair }：照原样
raw-order-plausible = 这篇的列序没有可疑之处
raw-both-shown = 两边都在屏幕上
raw-wrapped = （绕回）
raw-fix = { $place } { $repair } 按 { $key } 还原 · { $told }
raw-lines-joined = 第 { $first }–{ $last } 行合成一段
raw-read-from-here = 从这里读起
raw-left-out = 略去 { $text }
raw-told = 第 { $line } 行：{ $what }
raw-part = 第 { $part }／{ $parts } 篇 ·{" "}
raw-facts = { $part }{ $encoding } · { $size } · { $lines } 行
raw-count = { $repair } { $count }
raw-off = { $repair } 照原样
raw-none = 没有修复

## 各种修复

raw-repair-doubled = 重影
raw-repair-lines = 断行
raw-repair-order = 列序
raw-repair-title = 标题
raw-repair-proxies = 代理图
raw-repair-placeholders = 占位图
raw-repair-page-furniture = 页眉
