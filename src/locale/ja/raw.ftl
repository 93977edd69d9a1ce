# 原文と読み込み結果、修復。

raw-nothing-repaired = この記事に修復した箇所はありません
raw-repaired = { $repair }：修復
raw-as-it-is = { $repair }：そのまま
raw-order-plausible = この記事の段の順に疑わしいところはありません
raw-both-shown = 両側とも画面に出ています
raw-wrapped = （一巡）
raw-fix = { $place } { $repair } { $key } で元のまま · { $told }
raw-lines-joined = { $first }–{ $last } 行目を一つの段落に
raw-read-from-here = ここから読む
raw-left-out = 省略 { $text }
raw-told = { $line } 行目：{ $what }
raw-part = { $part }／{ $parts } 件目 ·{" "}
raw-facts = { $part }{ $encoding } · { $size } · { $lines } 行
raw-count = { $repair } { $count }
raw-off = { $repair } そのまま
raw-none = 修復なし

## 修復の種類

raw-repair-doubled = 二重文字
raw-repair-lines = 行
raw-repair-order = 段順
raw-repair-title = 題名
raw-repair-proxies = プロキシ
raw-repair-placeholders = 埋め草
raw-repair-page-furniture = 柱
