# 书架：存下的查询。

shelf-name = 存为书架，名称：
shelf-rename = 书架改名：
shelf-nothing = 还没有筛选；先搜索或筛选，再存为书架
shelf-name-long = 名称最长 { $most } 字
shelf-saved = 已存为书架“{ $name }”；gl 列出
shelf-removed = 已删去书架“{ $name }”；返回列表按 u 恢复
shelf-renamed = 书架“{ $before }”改名为“{ $name }”
shelf-changed = 书架已更改
shelf-configured = “{ $name }”写在 config.yaml 里，请在那里改
shelf-unknown = 没有这个书架；有 { $names }
shelf-none = 没有书架；筛选后按 B 存下
shelf-loop = 书架“{ $name }”绕回了自己
shelf-picking = ↑ ↓ 选择  Enter 打开  Ctrl-r 改名  Ctrl-x 删去  Esc 返回
shelf-count = { $all } 篇，未读 { $unread }
shelf-unreadable = 无法读取书架 { $path }：{ $reason }（改正或删去这个文件）
shelf-unwritable = 无法写入书架 { $path }：{ $reason }
