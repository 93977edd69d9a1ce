# 記事の頭：日付・長さ・出所。

head-rest-comes = 続きを読み込み中
head-no-images = 画像なし
head-images = 画像 { $count } 点
head-about-chars = 約 { $chars } 字
head-length = { $chars } 字 · 約 { $minutes } 分
head-about-words = 約 { $words } 語
head-length-words = { $words } 語 · 約 { $minutes } 分
head-dateline = { $date }（発信地行）
head-inferred = { $date }（推定）
head-year-not-before = { $year }年（推定：{ $date }以降）
head-monday = 月曜日
head-tuesday = 火曜日
head-wednesday = 水曜日
head-thursday = 木曜日
head-friday = 金曜日
head-saturday = 土曜日
head-sunday = 日曜日
head-comma = 、
head-agency = { $names }（配信：{ $agency }）
head-part = このファイルの { $parts } 件中 { $part } 件目
head-not-repaired = ⚠ そのまま、修復していません：{ $repairs }
head-doubled-repaired = ⚠ 二重文字を { $count } か所修復しました
head-order-back = （{ $keys } でファイルの順に戻す）
head-order-suggested = （{ $keys } でこの順に並べる）
head-mended = 修復 { $count } か所
head-alike = 同じか似た記事がほかに { $count } 件
