# 帮助。

help-title = 帮助
help-here = 此处可用
help-signs = 标记
help-elsewhere = 此处没有这项操作；它在另一处可用
help-find = 在帮助中找：
help-found = { $count } 项
help-none = 没有相符的操作；Esc 去掉筛选
help-filter = 筛选：{ $words }
