# パイプ：標準入力と、記事をコマンドに渡すこと。

pipe-prompt = パイプ先のコマンド：
pipe-any-key = 〔何かキーを押すと戻ります〕
pipe-failed = コマンドは失敗しました（終了コード { $code }）
pipe-killed = コマンドは中断されました（{ $status }）
pipe-no-shell = { $shell } を起動できません：{ $reason }（$SHELL を確認してください）
pipe-not-whole = 記事を読み込み中です。少し待ってからもう一度どうぞ
pipe-gone = この記事はもうありません
pipe-no-file = パイプから読んだもので、ファイルはありません
pipe-more-articles = 標準入力には { $count } 本の記事があり、これは最初の一本です。ファイルに保存して開くとすべて読めます
pipe-standard-input = 標準入力
pipe-is-terminal = 標準入力が端末です。コマンド | yuelan - とするか、ファイルを指定してください
pipe-no-keyboard = キーを押す端末がありません（/dev/tty を開けません）。yuelan show - をお使いください
pipe-hint-page-up = 前ページ
pipe-hint-next-hit = 次の一致
