# 足跡：前の位置へ戻る、しるし、最近読んだ記事、続きから読む。

trail-no-back = これより前の位置はありません
trail-no-forward = これが最新の位置です
trail-go-on = 続きを読む：{ $title }（Enter）

trail-mark-title = しるしを付ける
trail-mark-hint = 英字を一つ：a–z はこの記事だけ、A–Z は全記事に共通。同じ位置でもう一度押すと消えます
trail-go-title = しるしへ移動
trail-go-hint = しるしの英字を押してください
trail-go-hint-before = しるしの英字を押してください。' で移動前に戻ります
trail-no-marks = しるしはまだありません。m と英字で付けられます
trail-letters-are = しるしは英字一つです：a–z または A–Z
trail-no-mark = しるし { $letter } はありません
trail-marked = しるし { $letter } を付けました。'{ $letter } でここに戻ります
trail-marked-everywhere = しるし { $letter } を付けました。どの記事からも '{ $letter } でここに来られます
trail-unmarked = しるし { $letter } を消しました（u で元に戻す）
trail-elsewhere = （今は開かれていない記事）

trail-history-title = 最近読んだ記事
trail-history-label = 題名：
trail-history-hint = 題名や出典の語
trail-history-count = { $count } 件
trail-history-empty = まだ何も読んでいません
trail-no-such-visit = そのような記事は読んでいません。語を変えるか Esc で戻ります
trail-today = 今日 { $time }
trail-yesterday = 昨日 { $time }

trail-statistics-title = 読書の記録
trail-statistics-counting = 集計中…
trail-statistics-read = 全 { $all } 件のうち { $articles } 件を読み、{ $finished } 件を読み終えました。約 { $chars } 字
trail-statistics-pace = 毎分およそ { $pace } 字（計測 { $hours } 時間 { $minutes } 分）
trail-statistics-no-pace = 読む速さはまだわかりません。もう少し読むとわかります
trail-statistics-months = 読んだ月
trail-statistics-years = 記事の年
trail-statistics-sources = 出典
trail-statistics-series = シリーズ

trail-left = 残り約 { $minutes } 分
trail-hits = { $at }/{ $count } 件目
