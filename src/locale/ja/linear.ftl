# 一行ずつの画面。スクリーンリーダー向けに、何であるかを言葉で言います。

linear-welcome = 閲覧、{ $name }、全 { $count } 本。疑問符で説明が聞けます。
linear-help =
    番号を入れると、その記事を開きます。
    Enter だけで、続きを読むか、次の十本に進みます。
    n は次の記事か次の十本、p は前、b は一覧に戻ります。
    スラッシュと言葉で検索します（例：/上海）。スラッシュだけで全部に戻ります。
    y と年で、その年だけにします（例：y 2022）。
    s は時間順で次のサミット報道、大文字の S は前です。
    アスタリスクは星を付け外し、t は見出し、l はリンク、g は最初から読みます。
    q で終わります。
linear-unknown = 「{ $typed }」というコマンドはありません。疑問符で説明が聞けます。
linear-nothing = 記事がありません。スラッシュで全部に戻ります。
linear-rows = { $first } から { $last } 本目、全 { $count } 本：
linear-more-rows = Enter で次の十本、番号で記事を開きます。
linear-no-more-rows = 一覧の終わりです。番号で記事を開きます。
linear-end-of-list = 一覧の最後です。
linear-start-of-list = 一覧の最初です。
linear-row = { $number }、{ $title }。{ $facts }。
linear-comma = 、
linear-read = 既読
linear-unread = 未読
linear-is-starred = 星付き
linear-noted = 修復または推定した箇所あり
linear-report = { $edition } の報道
linear-preview = { $edition } の予告
linear-related = { $edition } に日付が近い
linear-ambiguous = { $edition } かもしれない
linear-overview = { $edition } の総説
linear-title = 題：{ $title }
linear-warning = 注意：{ $warning }
linear-heading = 見出し { $level }：{ $words }
linear-quote = 引用：
linear-quote-end = 引用終わり。
linear-code = コード：
linear-code-end = コード終わり。
linear-table = 表、{ $rows } 行：
linear-list = 箇条書き、{ $items } 項目：
linear-rule = 区切り線。
linear-continued = 前回の続きから：全 { $count } 段落の { $block } 段落目。g で最初から読みます。
linear-more-text = { $percent } パーセント読みました。Enter で続きます。
linear-end-of-text = 全文終わり。n で次の記事、b で一覧。
linear-last-article = 最後の記事です。
linear-first-article = 最初の記事です。
linear-no-such-row = その番号はありません。番号は 1 から { $count } までです。
linear-gone = この記事はもうありません。
linear-nothing-open = 記事が開かれていません。まず番号を入れてください。
linear-starred = 星を付けました。
linear-unstarred = 星を外しました。
linear-no-headings = 見出しはありません。
linear-no-links = リンクはありません。
linear-link = リンク { $number }：{ $address }
linear-no-later-report = これより後のサミット報道はありません。
linear-no-earlier-report = これより前のサミット報道はありません。
