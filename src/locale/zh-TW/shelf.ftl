# 書架：存下的查詢。

shelf-name = 存為書架，名稱：
shelf-rename = 書架改名：
shelf-nothing = 還沒有篩選；先搜尋或篩選，再存為書架
shelf-name-long = 名稱最長 { $most } 字
shelf-saved = 已存為書架「{ $name }」；gl 列出
shelf-removed = 已刪除書架「{ $name }」；返回清單按 u 復原
shelf-renamed = 書架「{ $before }」改名為「{ $name }」
shelf-changed = 書架已變更
shelf-configured = 「{ $name }」寫在 config.yaml 裡，請在那裡修改
shelf-unknown = 沒有這個書架；有 { $names }
shelf-none = 沒有書架；篩選後按 B 存下
shelf-loop = 書架「{ $name }」繞回了自己
shelf-picking = ↑ ↓ 選擇  Enter 開啟  Ctrl-r 改名  Ctrl-x 刪除  Esc 返回
shelf-count = { $all } 篇，未讀 { $unread }
shelf-unreadable = 無法讀取書架 { $path }：{ $reason }（請改正或刪除這個檔案）
shelf-unwritable = 無法寫入書架 { $path }：{ $reason }
