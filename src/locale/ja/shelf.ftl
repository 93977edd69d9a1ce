# 書架：保存した検索。

shelf-name = 書架として保存する名前：
shelf-rename = 書架の新しい名前：
shelf-nothing = 絞り込みがありません。検索か絞り込みをしてから保存します
shelf-name-long = 名前は { $most } 文字までです
shelf-saved = 書架「{ $name }」に保存しました（gl で一覧）
shelf-removed = 書架「{ $name }」を削除しました（一覧に戻って u で復元）
shelf-renamed = 書架「{ $before }」を「{ $name }」に改名しました
shelf-changed = 書架を変更しました
shelf-configured = 「{ $name }」は config.yaml にあります。そちらで変更してください
shelf-unknown = その書架はありません。あるのは { $names }
shelf-none = 書架はありません。絞り込んでから B で保存します
shelf-loop = 書架「{ $name }」が自分自身に戻っています
shelf-picking = ↑ ↓ 選択  Enter 開く  Ctrl-r 改名  Ctrl-x 削除  Esc 戻る
shelf-count = { $all } 件、未読 { $unread }
shelf-unreadable = 書架 { $path } を読めません：{ $reason }（修正するか削除してください）
shelf-unwritable = 書架 { $path } に書き込めません：{ $reason }
