# 命令面板。

palette-title = 命令
palette-hint = 操作的名称、拼音或首字母；也可输入 42、50%、measure 72、year 2022
palette-count = { $count } 项
palette-none = 没有这样的操作
palette-unknown = 没有“{ $typed }”这项操作；改几个字，或按 Esc 返回
palette-picking = ↑ ↓ 选择   Enter 执行   Tab 填入   Esc 返回
palette-quit = 退出程序
palette-line = 到第 { $number } 行
palette-percent = 到 { $percent }% 处
palette-no-percent = 此处不能按百分比前往
palette-help = 帮助：{ $words }
palette-setting = { $name }：{ $value }
palette-option = 版面：{ $name }
palette-option-is = { $now }；可以是 { $possible }
palette-set-expected = 应为版面选项和值，如 measure 72
palette-no-option = 没有“{ $name }”这个选项
palette-not-possible = { $name } 可以是 { $possible }
palette-presets = 版面：预设
palette-preset = 版面预设：{ $name }
palette-year = 只看某年或某月
palette-year-expected = 应为年份或月份，如 2022、2018..2020、2022-09
palette-filter = 加一个筛选条件
palette-filter-expected = 应为查询，如 is:unread 或 峰会
palette-narrow = 筛选：{ $query }
