# コマンドラインの一覧：それぞれ何をするか。

command-heading-command = コマンド
command-heading-does = 働き
command-heading-options = オプション
command-read = 閲覧室を開く。一つのファイルや `-`（標準入力）は less のように開く。ほかに版面のオプション
command-list = 記事を新しい順に並べる
command-search = 記事の中の言葉を探す。何か所か、いちばんよく示す一行
command-show = 記事を出力する。ほかに版面のオプション
command-series = シリーズと各回、書庫にある記事の数
command-series-check = シリーズのファイルを調べる。誤りと読み取れたもの
command-series-set = 記事がどの回を報じるかを指定する
command-compare = 二つの記事を段落ごとに比べる
command-doctor = 修復、推定、読めなかったもの、重複
command-index = 目録を新しくする、または何があるかを示す
command-state = 読書の記録がどこにあり、何があるか
command-state-export = 読書の記録を JSON の行で書き出す
command-state-import = 書き出した記録を取り込む
command-state-merge = ほかの機械の記録を取り込む
command-notes = 記事に付けた書き込みを出典とともに出力する
command-config = 設定の既定値を出力する、場所を示す、または調べる
command-config-check = 設定の誤りを行と桁で示す
command-keys = キーの一覧を出力する
command-completions = シェルの補完を出力する
command-man = マニュアルを出力する
