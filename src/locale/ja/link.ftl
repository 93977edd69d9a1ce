# リンク：文字キー、一覧、脚注、外部で開く前の確認。

link-title = リンク · { $count } 件
link-footnote = 脚注
link-none = この記事にリンクはありません
link-none-seen = この画面にリンクはありません
link-no-place = この記事に「{ $name }」という箇所はありません
link-no-article = アーカイブに「{ $path }」はありません
link-ask = ブラウザーで { $host } を開きますか？
link-ask-written = ブラウザーで { $host }（表記は「{ $written }」）を開きますか？
link-ask-mail = { $to } にメールを書きますか？
link-mixed = ⚠ 複数の文字体系が混在
link-yes = 開く
link-copy = アドレスをコピー
link-blocked = ブロック済み
link-refused-scheme = { $scheme }: のリンクは開きません
link-refused-blank = アドレスに空白か制御文字があるため開きません
link-refused-dash = アドレスが「-」で始まるため開きません
link-refused-user = アドレスにユーザー名があり、見かけのホストと異なるおそれがあるため開きません
link-refused-long = アドレスが長すぎるため開きません
link-refused-unreadable = 読み取れないアドレスのため開きません
link-no-opener = プログラムが見つかりません
link-not-opened = { $program } で開けませんでした（{ $reason }）：{ $address }
link-type-letters = リンク上の文字を押すと開きます。Esc で戻ります
link-hint-to-note = 注へ移動
link-hint-scroll = スクロール
link-own = この記事の URL
link-no-own = この記事には URL の記載がありません
