# 設定：各項目の説明、書き間違い、再読み込み。

config-head =
    閲覧の設定：~/.config/yuelan/config.yaml に置きます。
    どの項目も省略でき、下にあるのは既定値です。確認：yuelan config check。
config-archives = パスの指定がないときに開くもの：フォルダーかファイル。名前、複数のフォルダー、除外するパスも書けます。次に開いたときから有効です。
config-fold-duplicates = 同じ、またはほぼ同じ記事（転載）を一行にまとめるか：on off。次に開いたときから有効です。
config-shelves = 書架：名前を付けた検索。一覧で gl を押すと並びます。次に開いたときから有効です。
config-begin-with-shelves = 書架があれば書架から始めるか：on off。次に開いたときから有効です。
config-theme = テーマ：terminal（端末の色）、auto（端末の背景により light か dark）、light、dark、sepia、high-contrast、または自作のテーマ。
config-themes = 自作のテーマ：外観の名前と書式。色は名前、#rrggbb、0–255 のいずれか、「on」の後は背景色です。themes/名前.yaml に置くこともできます。
config-language = 画面の言語：auto（LC_ALL、LC_MESSAGES、LANG による）、zh-CN、zh-TW、en、ja。変更は次の起動から有効。
config-mouse = マウスを使うか：on off。off なら端末自身で文字を選べます。M で切り替えます。
config-list-width = 記事の横の一覧の幅（桁）：auto はウィンドウによる、または 20–200。境界線のドラッグでも変えられます。
config-keys = キー：プリセットと、場面ごとの自分の割り当て。キーは j、Ctrl-d、「g s」と書きます。動作の名前は yuelan keys を参照。複数の動作は並べて書き、none は割り当てを外します。
config-keys-names =
    プリセット：{ $presets }
    場面：{ $contexts }
config-page = 版面：記事の組み方。

config-a-word = ここには語か数を一つ書きます
config-a-text = ここには文字列を書きます。: # [ ] などを含むときは引用符で囲みます
config-an-archive = 書庫はパス、または {"{"}name: 名前, folders: [パス], exclude: [パスかパターン]{"}"} と書きます
config-archive-name = name は「{ $name }」にできません。/ を含まない名前にしてください
config-archive-folders = 「{ $name }」の folders には少なくとも一つのフォルダーが要ります
config-lacks = { $name } がありません
config-fields = 設定は項目と値で書きます（例：mouse: on）
config-page-is = ここには版面の項目を書きます（例：indent: 2）
config-shelves-are = ここには名前と検索を書きます（例：未読: is:unread）
config-themes-are = ここには名前と書式を書きます（例：heading: bold red）
config-keys-are = ここには preset と場面ごとのキーを書きます（例：list: {"{"}x: star{"}"}）
config-keys-of = { $context } にはキーと動作を書きます（例：x: star）
config-no-key = 「{ $key }」というキーはありません。j、Ctrl-d、Alt-x、Space、PgDn、F5 のように書き、複数のキーは空白で区切ります
config-typed-key = 文字を入力する場面では「{ $key }」は使えません。Ctrl か Alt 付きのキー、または F1–F12 にしてください
config-keys-clash = 「{ $key }」は { $line } 行目のキーと衝突します：同じか、一方が他方の始まりです
config-not-here = { $action } は { $context } では使えません。使えるのは { $known } です
config-no-action = 動作がありません。割り当てを外すなら none と書きます
config-twice = { $name } が二度書かれています
config-unknown = 「{ $name }」という項目はありません。あるのは { $known } です
config-unknown-near = 「{ $name }」という項目はありません。{ $near } ですか？
config-not-one-of = 「{ $value }」にはできません。{ $known } のいずれかです
config-not-one-of-near = 「{ $value }」にはできません。{ $near } ですか？
config-unreadable = 設定 { $path } を読めません：{ $reason }
config-not-utf8 = UTF-8 ではありません。UTF-8 で保存してください
config-invalid = 設定 { $path } に誤りがあります：{ $what }
config-at = { $what }（{ $line } 行 { $column } 列）
config-and-more = { $what }。ほかに { $more } 箇所、yuelan config check を参照
config-mistake = 設定に誤りがあり、そこは既定値を使います：{ $what }
config-mouse-taken = マウスは閲覧が使います
config-mouse-given = マウスを端末に返しました。文字を選択できます。{ $key } で戻します
config-list-width-now = 一覧は { $width } 桁（使い続けるには設定に list_width: { $width } と書きます）
config-reloaded = 設定を読み直しました
config-restart = 設定を読み直しました。{ $fields } は次に開いたときから有効です
config-good = { $path }：誤りはありません
config-absent = { $path }：まだファイルがありません。yuelan config の出力を置いてください
config-errors = 誤りが { $count } 箇所あります
config-kept = 設定に書き込みました：{ $written }
config-kept-nothing = 設定はすでにその通りです
config-keep-mistakes = 書き込みませんでした：先に設定を直してください。{ $what }
config-keep-odd = 書き込みませんでした：設定の書き方が特殊で変更できません。page: の下に自分で書いてください
config-keep-failed = 設定 { $path } に書き込めません：{ $reason }
config-keep-nowhere = 書き込みませんでした：ホームフォルダーがわかりません
config-clipboard = クリップボードへのコピー方法：auto（端末が対応すれば端末、なければ見つかったコマンド）、osc52（端末）、または標準入力から読むコマンド
config-opener = URL を開くコマンド。末尾に URL が付く。auto はシステム標準
config-images = 本文中の図の表示：auto は端末でできる最良の方法、halfblocks は半ブロック文字、off は図番号のみ（images 機能付きでビルドした場合のみ有効）
config-hyperlinks = 端末にリンクを知らせる（OSC 8）。auto は対応が分かっている端末のみ
