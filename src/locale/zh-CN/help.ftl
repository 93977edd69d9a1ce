# 帮助：标题、列表和题头的标记。

help-title = 帮助
help-signs = 标记
help-sign-report = 某届峰会的报道
help-sign-preview = 峰会前的预告
help-sign-related = 只因日期相近而相关
help-sign-ambiguous = 可能是几届中的一届
help-sign-assigned = 届后的星号：由人指定
help-sign-unread = 未读
help-sign-starred = 已加星
help-sign-progress = 读到了哪里；已读完
help-sign-chosen = 选来比较的两篇
help-sign-notes = 读入时有修复或推断，题目下有说明
help-sign-inferred = 日期由正文推断，不早于此
help-sign-bars = 年份旁：当年篇数；搜词时为每万字中有此词的篇数
help-sign-hits = 搜词时：正文中有几处；行中所引最能说明
help-hits = 12 处
help-here = 此处可用
help-elsewhere = 此处没有这项操作；它在别处可用
help-find = 在帮助中找：
help-found = { $count } 项
help-none = 没有相符的操作；Esc 去掉筛选
help-filter = 筛选：{ $words }
help-hint-do = 执行
