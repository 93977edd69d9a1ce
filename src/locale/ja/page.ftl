# 紙面の設定：名前・説明・値・組み合わせ。

page-title = 紙面
page-presets = 組み合わせ
page-preset = 組み合わせ
page-default = 既定
page-usual = 設定どおり
page-own = 独自
page-changed = { $label }：{ $value }
page-restored = 紙面を設定に戻しました
page-no-columns-vertical = 縦書きでは段組みにしません
page-no-room-for-columns = ウィンドウに二段は入りません
page-number = { $number } { $unit }
page-unknown = 「{ $name }」という項目はありません。あるのは { $possible }
page-no-such-value = { $name } は「{ $value }」にできません。{ $possible } のどれかです

## 項目

page-measure = 行の長さ
page-measure-help = 一行の桁数。ウィンドウを超えない。奇数は一つ減らす
page-indent = 字下げ
page-indent-help = 段落の始めを何字下げるか。auto は行の長さによる
page-paragraph-gap = 段落の間
page-paragraph-gap-help = 段落の間を一行空ける
page-line-spacing = 行間
page-line-spacing-help = 1 は空けない、2 は一行空ける、1.5 は行が長いときだけ空ける
page-justify = 行末揃え
page-justify-help = 各行を版面の両端に揃える
page-hang = ぶら下げ
page-hang-help = 行末の句読点一つを版面の外に出せる
page-line-break = 行頭禁則
page-line-break-help = 行頭に置かないもの。normal は小書きの仮名と ー を、loose は 々 と ・ も許す
page-korean = 韓国語の改行
page-korean-help = 韓国語をどこで改行するか
page-dash = ダッシュ
page-dash-help = —— を行頭に置けるか
page-autospace = 和欧間
page-autospace-help = 漢字と欧文の間の空き。grid は漢字を常に偶数桁に置く
page-quotes = 引用符
page-quotes-help = smart は直線の引用符を “ ” に、corner はすべて「」にする
page-ruby = ルビ
page-ruby-help = ルビを括弧に入れるか、字の上に置くか
page-hyphenate = 欧文の分綴
page-hyphenate-help = 一行が 40 桁に満たないとき欧文の単語を分ける
page-balance = 見出しの均し
page-balance-help = 見出しの各行をほぼ同じ長さにする
page-columns = 段数
page-columns-help = 横に並べる段の数
page-paged = ページ送り
page-paged-help = スクロールせず、ページごとに送る
page-vertical = 縦書き
page-vertical-help = 右から左への縦書き。数を書けば一行の字数
page-ambiguous = 曖昧幅
page-ambiguous-help = “ ” … — が端末で占める桁数。auto は測った幅

## 値

page-cells = 桁
page-han = 字
page-rows = 字
page-on = オン
page-off = オフ
page-auto = 自動
page-single = 一倍
page-one-and-half = 長い行は二倍
page-double = 二倍
page-strict = 強い
page-normal = 標準
page-loose = 弱い
page-words = 単語ごと
page-syllables = 音節ごと
page-may-start = 行頭可
page-never = 行頭不可
page-as-written = 原文どおり
page-insert = 空ける
page-grid = 升目に合わせる
page-remove = 詰める
page-curved = “ ”
page-corner = 「 」
page-brackets = 括弧内
page-above = 字の上
page-one-column = 一段
page-two-columns = 二段
page-one-cell = 一桁
page-two-cells = 二桁

## 組み合わせ

page-preset-book = 本
page-preset-book-help = 本のように、ページごとに
page-preset-screen = 画面
page-preset-screen-help = ウェブページのように、段落の間を空けてスクロール
page-preset-strict-grid = 升目
page-preset-strict-grid-help = 原稿用紙のように、一字一升
page-preset-newspaper = 新聞
page-preset-newspaper-help = 新聞のように、二段組みで両端揃え
