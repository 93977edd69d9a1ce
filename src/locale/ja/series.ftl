# 自分で書いたシリーズの誤り。

## ファイル

series-large = { $size } KB を超えるものはシリーズのファイルではありません。分けるか、置き場所を確かめてください
series-not-utf8 = UTF-8 ではありません。UTF-8 で保存してください
series-nothing = ファイルが空です。少なくとも series: と一つのシリーズが要ります
series-odd = ここの書き方が読めません。簡単に書くか、引用符で囲んでください
series-schema = ファイルは schema { $number } の形式ですが、この版が読むのは schema { $own } です。yuelan を新しくするか、書き直してください
series-whole = ファイル全体

## キーと値

series-missing = 「{ $key }」がありません：{ $needed }
series-no-value = 「{ $key }」の後に内容がありません。書くか、この項目を消してください
series-not-keys = 「{ $key }」はキーと値の組で書きます（{ $example }: …）
series-not-list = 「{ $key }」は並べて書きます：[甲, 乙]、または一行に一つ - 甲
series-not-so = 「{ $key }」は{ $expected }で書きます
series-twice = 「{ $key }」が二度あります。一つを消してください
series-empty = 「{ $key }」が空です：{ $needed }
series-wrong = 「{ $key }」に「{ $value }」は書けません。{ $expected }で書きます
series-short = 「{ $word }」は名前として短すぎます（どこにでも現れます）。略さずに書くか、消してください
series-ordinal = {"{"}n{"}"} は一度しか書けません
series-unknown = 「{ $key }」という項目はありません。書けるのは { $known }
series-unknown-near = 「{ $key }」という項目はありません。「{ $near }」のことですか
series-misplaced = 「{ $key }」はここではなく{ $owner }の項目です。字下げを確かめてください
series-owner-file = ファイル
series-owner-series = シリーズ
series-owner-event = 各回の会議

## シリーズと各回

series-taken = ID「{ $id }」はシリーズ { $owner } のものです。別のものにしてください
series-repeated = ID「{ $id }」は { $line } 行目と同じです。別のものにしてください
series-org-deny = 「{ $word }」が org と deny の両方にあります。一方から消してください
series-no-name = 「names」に名前がありません。short を書いてください（例：上海協力機構サミット）
series-ends-before = 終わり（{ $end }）が始まり（{ $start }）より前です。直すか入れ替えてください
series-no-place = 「city」か「aliases」がありません：記事がこの回をどう呼ぶか
series-no-city = 「city」に名前がありません。zh-Hans を書いてください（例：上海）
series-shared = 「{ $name }」はシリーズ { $owner } の名前でもあり、記事ではどちらか分かりません

## 何を書くか

series-needs-series = シリーズの並び
series-needs-id = シリーズの ID（例：cica）
series-needs-names = シリーズの名前（例：{"{"}short: 上海協力機構サミット{"}"}）
series-needs-org = 組織の名前。記事に少なくとも一つ現れるもの
series-needs-words = 会議の呼び方（例：[サミット, summit]）
series-needs-events = 各回の会議の並び
series-needs-event-id = この回の ID（例：cica-2024）
series-needs-start = 初日（例：2025-08-31）
series-needs-from = 何日目から（会議の前は負の数）
series-needs-to = 何日目まで
series-needs-bonus = 何点を足すか

## 値の種類

series-is-id = ID（小文字 a–z・数字・- だけ）
series-is-text = 文字（数に見えるものは引用符で囲む）
series-is-day = 日付（例：2025-08-31）
series-is-whole = { $least } から { $most } までの整数
series-is-number = 数
series-is-flag = {" "}true か false{" "}
series-is-one-of = 次の一つ（{ $words }）
series-is-list = 並び
series-is-keys = キーと値の組
series-is-any = 何でも
