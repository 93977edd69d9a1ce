# 記事をどう読み込んだか。

## 記事を読み込んだときの注記

ingest-nested = マークアップの入れ子が 200 段を超えています。その中は文字だけを読みました
ingest-scheme = { $scheme }: のリンク { $count } 個は開けません
ingest-proxied = 画像 { $count } 枚のアドレスがプロキシ経由でした。本来のアドレスに直しました
ingest-filler = 代わりの画像を省きました
ingest-proxy = 画像のアドレスの前のプロキシを外しました
ingest-hidden = 閉じていないコメントかタグが本文の大半を隠していたため、無視しました
ingest-large-markup = マークアップが 16 MiB を超えています
ingest-deep-markup = マークアップの入れ子が 3,000 段を超えています
ingest-wild-markup = マークアップの乱れがひどく、整えるのに時間がかかりすぎます
ingest-stripped = { $reason }。文字だけを示します
ingest-unknown-tag = 知らないタグ：{ $tag }
ingest-unknown-tags = ほかに知らないタグが { $count } 個

## ファイル

ingest-undeclared = 文字コードの指定がないため、{ $encoding } として読みました
ingest-broken-bytes = { $encoding } でないバイトがあり、� で示します
ingest-broken-utf8 = UTF-8 でないバイトがあり、� で示します。最初はこの行です
ingest-unreadable = このファイルは読めません：{ $reason }
ingest-binary = テキストではありません
ingest-binary-notice = このファイルはテキストではない（{ $kind }、{ $size } バイト）ため、表示できません。
ingest-kind-data = バイナリーデータ
ingest-kind-image = { $name } 画像
ingest-kind-webp = WebP 画像または音声・動画
ingest-kind-document = { $name } 文書
ingest-kind-zip = ZIP アーカイブ、または Word・EPUB 文書
ingest-kind-packed = { $name } 圧縮ファイル
ingest-kind-office = 旧形式の Office 文書
ingest-kind-database = { $name } データベース
ingest-kind-program = { $name } プログラム
ingest-kind-sound = { $name } 音声・動画
ingest-too-large = ファイルが大きすぎるため、初めの 64 MiB だけを読みました
ingest-packed-damaged = gzip ファイルが壊れています
ingest-packed-cut = 圧縮ファイルが途中で切れているか壊れています。そこまでを読みました

## 本

ingest-book-members = この EPUB にはファイルが多すぎます
ingest-book-package = この EPUB にはパッケージ文書（OPF）がありません
ingest-book-protected = この本は著作権保護（DRM）つきで、販売元のソフトでしか読めません
ingest-book-locked = この EPUB は暗号化されています
ingest-book-damaged = この EPUB は壊れていて、どの章も読めません
ingest-book-empty = この EPUB には読める章がありません
ingest-book-part = EPUB が不完全か壊れています。読めるところだけを示します
ingest-book-large = 本が大きすぎるため、初めの 64 MiB だけを読みました
ingest-book-chapters = 暗号化されて読めない章があります

## フィード

ingest-feed-cut = フィードに誤りがあるか不完全です。最後の項目は途中までかもしれません
ingest-feed-lost = フィードに誤りがあるか不完全です。{ $count } 件を読めませんでした
ingest-feed-page = フィードの形式に誤りがあり、ウェブページとして読みました
ingest-feed-empty = フィードに記事がありません
ingest-feed-crawled = 同じ時刻の記事が複数あり、公開ではなく取得の時刻かもしれません
ingest-feed-updated = 公開の時刻がなく、更新の時刻を使います

## フロントマター

ingest-head-open = フロントマターの終わりの印がなく、本文の前で終わるものとしました
ingest-head-long = フロントマターが長すぎるため、初めの 64 KiB だけを読みました
ingest-head-many = 項目が多すぎるため、初めの 256 個だけを読みました
ingest-head-more = この種の問題はほかにもありますが、省きます
ingest-head-twice = 「{ $key }」が二度あります。後のものを使います
ingest-head-object = フロントマターが JSON オブジェクトではないため、省きました
ingest-head-json = 正しい JSON ではないため、省きました
ingest-head-yaml = 正しい YAML ではないため、項目ごとに読みました
ingest-head-toml = 正しい TOML ではないため、行ごとに読みました
ingest-head-blanks = フロントマターに異常な空白か制御文字があります
ingest-head-verbatim = 「{ $key }」：書かれたとおりに残しました
ingest-head-commas = 「{ $key }」：読点の位置で分けました
ingest-head-tag = 「{ $key }」：! のタグを文字として示します
ingest-head-hash = 「{ $key }」：# の後の文字を残しました（YAML ではコメント）
ingest-head-unclear = 分かりません：{ $words }
ingest-head-cut = 長すぎる、または多すぎる値を切りました
ingest-head-no-date = 「{ $key }」は日付ではありません：{ $words }
ingest-head-filler = 見出しの画像は代わりのものなので使いません

## 題と日付

ingest-title-quotes = 題の外側の重なった引用符を外しました
ingest-title-clock = 題の時刻を直しました：00_00 は 00:00
ingest-title-marks = 題の引用符を直しました：_X_ は“X”
ingest-title-beginning = 題がなく、本文の初めを使います
ingest-title-readings = 題のふりがな：{ $readings }
ingest-untitled = 無題
ingest-untitled-number = 無題 { $number }
ingest-date-text = 日付は本文から推定しました
ingest-date-year = 日付は本文から推定しました：{ $year } 年、{ $earliest } 以後
ingest-date-imprint = 日付は紙面の題字から：{ $words }

## 新聞紙面とプレーンテキスト

ingest-lines = { $count } 段落を行からつなぎました
ingest-part-before = { $words }第{ $page }版：前半はこのファイルにありません
ingest-part-after = { $words }第{ $page }版：後半はこのファイルにありません
ingest-order-done = 段の順が乱れているようです。{ $line } 行目から始まる順で示しています
ingest-order = 段の順が乱れているようです：{ $line } 行目から始まるらしい
ingest-aozora-key = { $first }～{ $last } 行は青空文庫の記号の説明なので示しません
ingest-aozora-notes = ［＃…］の入力者注 { $count } か所を示していません
ingest-furniture = 柱やノンブルを示していません：{ $words }
ingest-doubled = 二重の文字を直しました。元は：{ $words }
ingest-several = このファイルには { $count } 篇の記事があり、これは { $number } 篇目です
ingest-divided = このファイルは見出しで { $count } 篇に分けてあり、これは { $number } 篇目です
ingest-divided-of = このファイルは見出しで { $count } 篇に分けてあり、これは { $number } 篇目です。全体の題：{ $title }
ingest-empty = 本文がありません
ingest-only-title = 本文は題の繰り返しだけです
