# コマンドライン。

cli-page-vertical-help = 右から左への縦書き。数を書けば一行の字数。値は必ず書く
cli-query-misread = 検索式に分からない部分があります。ほかの条件は有効です：
cli-query-mistake = { $part }：{ $expected }
cli-query-more = ほか { $count } か所
cli-shelf-misread = 設定の書架「{ $name }」の「{ $part }」が分かりません：{ $expected }（ほかの条件は有効です）
cli-articles = { $count } 件
cli-standard-input = 標準入力
cli-no-home = ホームディレクトリーが分かりません（HOME を設定してください）
cli-configured = 設定ファイル config.yaml の archives
cli-not-opened = { $place }：{ $error }。ほかは開きます
cli-catalog-refuses = 目録に書き込めないため、今あるものを使います：{ $error }

## 記事

cli-several-parts = 当てはまる記事が { $count } 件あります。--part で何件目かを指定してください
cli-besides = （{ $besides }）
cli-assigned = { $title }：{ $shown }{ $besides }
cli-no-such-edition = 番号 { $id } の回はありません（番号は yuelan series で一覧できます。例：sco-2022。none と auto も書けます）
cli-is-folder = { $path } はフォルダーです。yuelan list -a で中の記事を一覧できます
cli-no-article = ファイルも記事もありません：{ $name }（yuelan list --format tsv でパスと番号を一覧できます）
cli-no-article-in-archives = 書庫に記事がありません：{ $name }（yuelan list --format tsv でパスと番号を一覧、-a で書庫を指定）
cli-no-part = { $part } 件目はありません。このファイルには { $parts } 件あります
cli-cannot-read = { $path } を読めません
cli-cannot-read-input = 標準入力を読めません
cli-no-source = 標準入力の原文は残していません。raw はファイル用です
cli-no-shelves = 書架「{ $name }」はありません。config.yaml に shelves: {"{"}{ $name }: 検索式{"}"} と書きます
cli-no-shelf = 書架「{ $name }」はありません。あるのは { $names }
cli-no-words = 検索式に探す語がありません（例：yuelan search --kwic 上海精神 year:2022）
cli-only-some = 全 { $count } か所のうち { $lines } か所を表示
cli-title-only = 題名のみ
cli-hits = { $count } 件
cli-compared = 一致 { $percent }%、相違 { $count } か所
cli-moved = 〔移動〕

## シリーズ

cli-no-such-series = { $id } というシリーズはありません。あるのは { $known }
cli-nothing-to-check = 調べるファイルがありません。ファイル名を書くか、設定フォルダーの series に置いてください
cli-check-errors = 誤りが { $count } か所あります。直すとこのシリーズを使えます
cli-check-file = { $path }：{ $series } シリーズ、{ $editions } 回分
cli-check-series = { $name }（{ $id }）：{ $words }
cli-check-org = 組織
cli-check-event = 会議
cli-check-council = 機関
cli-check-deny = 除外
cli-semicolon = ；
cli-series-edition = 回
cli-series-days = 日付
cli-series-name = 名称
cli-series-reports = 報道
cli-series-previews = 予告
cli-series-related = 関連
cli-series-mentions = 言及
cli-series-unread = 未読
cli-series-first = 最初
cli-series-last = 最後

## 目録

cli-index-needless = 見本と単独のファイルは毎回直接読むため目録は要りません。-a でフォルダーを指定してください
cli-index-not-removed = 目録を消せません。権限を確かめてください：{ $path }
cli-index-none = この書庫の目録はまだありません。yuelan index で作れます
cli-index-nowhere = { $notice }。{ $folder } の権限と空きを確かめてください
cli-index-refuses = 目録に書き込めません：{ $error }（権限とディスクの空きを確かめてください）
cli-index-interrupted = 中断しました：{ $read }/{ $wanted } ファイルを読んで記録しました。もう一度実行すると続きから読みます
cli-index-reading = 読み込み中 { $read }/{ $wanted } ファイル
cli-stock-archive = 書庫
cli-stock-catalog = 目録
cli-stock-files = ファイル
cli-stock-files-of = { $count } 個、{ $size }
cli-stock-articles = 記事
cli-stock-indexed = 全文検索可
cli-stock-database = データベース
cli-stock-updated = 更新

## 読書状態

cli-state-none = 読書状態はまだありません。記事を読むと { $path } に記録します
cli-state-file = ファイル
cli-state-size = 大きさ
cli-state-machine = この機械
cli-state-machines = 機械
cli-state-read = 既読
cli-state-starred = スター
cli-state-begun = 読みかけの位置
cli-state-bookmarks = しおり
cli-state-annotations = 注釈
cli-state-visits = 閲覧の記録
cli-state-missing = ファイルなし
cli-state-backups = 控え
cli-state-joined = { $name }：記録 { $records } 件、うち新しいもの { $new } 件
cli-state-misread = { $name }：分からない記録が { $count } 件あり、取り込みませんでした
cli-state-misread-from = { $name }：分からない記録が { $count } 件あり、取り込みませんでした。最初は { $line } 行目

## 診断

cli-doctor-part = （{ $part } 件目）
cli-doctor-group = 重複{" "}{" "}
cli-doctor-group-other = {" "}{" "}{" "}{" "}＝{" "}
cli-doctor-files = ファイル
cli-doctor-articles = 記事
cli-doctor-skipped = 読み飛ばし
cli-doctor-unreadable = 読めない
cli-doctor-formats = 形式
cli-doctor-encodings = 文字コード
cli-doctor-dates = 日付
cli-doctor-dated = { $source } { $count }（{ $exact }）
cli-doctor-undated = なし { $count }
cli-doctor-titles = 題名
cli-doctor-inferred = 推定 { $count }
cli-doctor-notes = 記録
cli-doctor-kind = { $label } { $name }
cli-doctor-none = この種類の記録はありません（{ $kinds }）
cli-doctor-duplicates = 重複
cli-doctor-no-duplicates = なし
cli-doctor-groups = { $groups } 組、計 { $articles } 件
cli-state-machines-of = { $count } 台
cli-state-bookmarks-of = { $count } 個
cli-state-annotations-of = { $count } 件
cli-state-visits-of = { $count } 回

## ヘルプ：コマンドの引数

cli-help = 端末で読む記事書庫
cli-help-usage = 使い方：
cli-help-commands = コマンド
cli-help-arguments = 引数
cli-help-options = オプション
cli-help-help = ヘルプを表示する
cli-help-version = 版を表示する
cli-help-paths = 読むフォルダーやファイル。なければ見本を開く。- は標準入力
cli-help-config-path = 設定ファイルの場所を表示する
cli-help-config-check-file = 調べるファイル。省略時は自分の設定
cli-help-plain = 閲覧画面を開かず、プレーンテキストを出力する
cli-help-theme = 閲覧のテーマ：terminal auto light dark sepia high-contrast、または自作のテーマ
cli-help-linear = 画面読み上げ用に、一行ずつ出力して尋ねる。画面上で動くものはない
cli-help-archive = 読むフォルダーかファイル（複数可）。既定は設定の書庫、なければ見本
cli-help-query = 記事が満たす条件：語、year:2022、summit:撒马尔罕 など（下を参照）
cli-help-search-query = 探す語と、記事が満たすほかの条件：year:2022 など（下を参照）
cli-help-doctor-query = この記事だけ：語、year:2022、summit:sco-2022
cli-help-shelf = 設定の書架にあるものだけ
cli-help-format = 出力の形式
cli-help-compare-format = text（[-削除-]、{"{"}+追加+{"}"}。段落全体は - と + の後）か json
cli-help-show-format = text（行に組む）、plain（一段落一行）、markdown、html、json、raw（復号した原文）
cli-help-article = ファイル、記事の番号、または -（標準入力）
cli-help-series-set-article = 記事のファイルのパス（書庫内かディスク上）、または記事の番号
cli-help-edition = 回の番号（sco-2022）。none はどの回でもない、auto はプログラムの判断
cli-help-part = 複数の記事があるファイルの何件目か、1 から数える。既定はすべて
cli-help-series-set-part = ファイルに複数の記事があるとき、何件目か
cli-help-files = 読むファイル
cli-help-series-check-files = 調べるファイル。既定は設定フォルダーの series の中
cli-help-text = この文からどの回と分かるかも試す
cli-help-older = 古いほうの記事：ファイル、または記事のパスか番号。複数あれば最初のもの
cli-help-newer = 新しいほうの記事
cli-help-kind = この種類の記録だけ（複数可）
cli-help-summary = 集計だけ
cli-help-stats = 目録の中身と場所だけを述べる
cli-help-rebuild = 目録を捨てて作り直す。読書状態には触れない
cli-help-kwic = 用例索引を出力する：一か所一行、語をそろえて
cli-help-sort = 用例索引の順：新しい順、または前後の文脈順
cli-help-width = 一行の桁数。既定はウィンドウの幅、なければ 80
cli-help-show-width = ページ全体の桁数（全段の合計）。既定はウィンドウの幅。--measure がなければ行もそれに従う
cli-help-id = 一つのシリーズ（sco、g20、apec など）。既定はすべて
cli-help-why = 記事がなぜその回とされるか：ファイル、または記事のパスか番号
cli-help-input = 標準入力の形式。auto は内容による
cli-help-file = ファイル。- は標準入力か標準出力
cli-help-shell = どのシェルか
cli-help-preset = 紙面の設定の組み合わせ
cli-help-words = 検索式：
cli-help-words-both = 両方の語がある。大文字小文字・全角半角・空白は区別しない
cli-help-words-row = この語が続けて現れる
cli-help-words-exact = 完全にこのとおり
cli-help-words-not = この語を除く（検索式がこれで始まるときは前に -- を置く）
cli-help-words-or = どちらか。( ) でまとめる
cli-help-words-fields = 項目：
cli-help-path = 設定ファイルの場所を出力する
cli-help-notes-query = 記事が満たす条件（list と同じ）。既定はすべて、ないものは最後
cli-help-notes-format = markdown か json

## コマンドラインの誤り

cli-wrong-option = オプション { $arg } はありません
cli-wrong-extra = 「{ $arg }」は余分です
cli-wrong-command = コマンド { $command } はありません
cli-wrong-no-command = コマンドがありません：{ $commands }
cli-wrong-value = { $arg } に「{ $value }」は指定できません
cli-wrong-value-of = { $arg } に「{ $value }」は指定できません。指定できるのは { $choices }
cli-wrong-no-value = { $arg } に値がありません
cli-wrong-no-value-of = { $arg } に値がありません。指定できるのは { $choices }
cli-wrong-because = { $arg }：{ $reason }
cli-wrong-equals = { $arg } の値は「=」の後に書きます
cli-wrong-too-many = { $arg } に「{ $value }」は余分です
cli-wrong-together = { $first } と { $second } は同時に使えません
cli-wrong-twice = { $arg } は一度しか書けません
cli-wrong-missing = { $args } がありません
cli-wrong-encoding = 引数が UTF-8 ではありません
cli-wrong-meant = { $wrong }。{ $meant } のことですか
cli-wrong-more = --help で説明を表示します
cli-wrong-range = { $first }–{ $last } だけです
cli-help-possible = [値：{ $values }]
cli-help-default = [既定：{ $value }]
cli-help-command = コマンド
