# 下の行の通知：何をしたか、なぜできないか。

notice-next-article = 次の記事：{ $title }　もう一度押すと移ります
notice-previous-article = 前の記事：{ $title }　もう一度押すと移ります
notice-last-article = これで終わりです。最後の記事です
notice-first-article = 最初の記事の先頭です
notice-unstarred = スターを外しました
notice-starred = スターを付けました ★
notice-marked-unread = 未読にしました
notice-marked-read = 既読にしました
notice-nothing-to-undo = 元に戻せるものはもうありません
notice-filter-restored = 前の絞り込みに戻しました
notice-undone = 元に戻しました
notice-filter-dropped = 絞り込みの外の記事なので絞り込みを外しました。u で戻ります
notice-no-long-lines = この画面に収まらない行はありません
notice-measure = 行の長さ：{ $cells } 桁（{ $han } 字）
notice-measure-vertical = 行の長さ：{ $rows } 字
notice-narrowest = これ以上短くできません
notice-no-wider = ウィンドウにこれ以上の幅がありません
notice-no-higher = ウィンドウにこれ以上の高さがありません
notice-misread = 「{ $typed }」が分かりません：{ $expected }（ほかの条件は有効です）

## 語を探す

notice-no-search = まだ検索していません。/ で語を入力します
notice-from-start = （先頭に戻りました）
notice-from-end = （末尾に戻りました）
notice-hit = 「{ $words }」 { $current }/{ $count }{ $around }
notice-next-with-hit = 次の記事：{ $title }{"　"}
notice-previous-with-hit = 前の記事：{ $title }{"　"}
notice-not-in-text = 本文に「{ $words }」はありません
notice-not-in-article = この記事に「{ $words }」はありません
notice-last-hit = 最後の一致です。一覧はここまでです
notice-first-hit = 最初の一致です。一覧はここからです

## たどる：記事・報道・回・年

notice-walk-all = すべてのシリーズをたどります
notice-walk-series = 「{ $series }」だけをたどります
notice-axis = 軸：{ $series }
notice-with-hint = { $said }（{ $hint }）
notice-outside-articles = 絞り込みの外にあと { $count } 件。{ $keys } で条件を外します
notice-outside-editions = 絞り込みの外にあと { $count } 回分。{ $keys } で条件を外します
notice-within-filters = 絞り込みの中で。{ $keys } で条件を外します
notice-to-reports = { $keys } で前後の報道へ
notice-to-next-summit = { $keys } で次の回へ
notice-to-previous-summit = { $keys } で前の回へ
notice-no-edition = この記事はどの回にも属しません
notice-no-edition-of = この記事は「{ $series }」のどの回にも属しません
notice-first-of-list = 一覧の最初の記事です
notice-last-of-list = 一覧の最後の記事です
notice-no-later-report = これより後のサミット報道はありません
notice-no-later-report-of = 「{ $series }」のこれより後の報道はありません
notice-no-earlier-report = これより前のサミット報道はありません
notice-no-earlier-report-of = 「{ $series }」のこれより前の報道はありません
notice-last-of-edition = この回の最後の記事です
notice-first-of-edition = この回の最初の記事です
notice-latest-edition = 最も新しい回です
notice-latest-edition-of = 「{ $series }」の最も新しい回です
notice-earliest-edition = 最も古い回です
notice-earliest-edition-of = 「{ $series }」の最も古い回です
notice-latest-year = 最も新しい年です
notice-earliest-year = 最も古い年です
notice-latest-month = 記事のある最も新しい月です
notice-earliest-month = 記事のある最も古い月です
notice-percent-of-what = 先に数字を打ってください：50% など
notice-is-read = この記事はすでに既読です
notice-all-are-read = 一覧の記事はすべて既読です
notice-marked-all = { $count } 件を既読にしました（u で取り消し）
notice-unmarked-all = { $count } 件を未読に戻しました
notice-no-unread-above = 上に未読の記事はありません
notice-no-unread-below = 下に未読の記事はありません
notice-no-chapters = この記事には見出しがありません
notice-last-chapter = 最後の章です
notice-first-chapter = 最初の章です
notice-chapter = { $title }（{ $nth }/{ $count }）
