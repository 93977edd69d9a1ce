# コマンドライン。

cli-page-vertical-help = 右から左への縦書き。数を書けば一行の字数。値は必ず書く
