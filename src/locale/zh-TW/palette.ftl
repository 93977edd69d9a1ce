# 命令面板。

palette-title = 命令
palette-hint = 操作的名稱、拼音或首字母；也可輸入 42、50%、measure 72、year 2022
palette-count = { $count } 項
palette-none = 沒有這樣的操作
palette-unknown = 沒有「{ $typed }」這項操作；改幾個字，或按 Esc 返回
palette-picking = ↑ ↓ 選擇   Enter 執行   Tab 填入   Esc 返回
palette-quit = 結束程式
palette-line = 到第 { $number } 行
palette-percent = 到 { $percent }% 處
palette-no-percent = 此處不能依百分比前往
palette-help = 說明：{ $words }
palette-setting = { $name }：{ $value }
palette-option = 版面：{ $name }
palette-option-is = { $now }；可以是 { $possible }
palette-set-expected = 應為版面選項和值，如 measure 72
palette-no-option = 沒有「{ $name }」這個選項
palette-not-possible = { $name } 可以是 { $possible }
palette-presets = 版面：預設組合
palette-preset = 版面預設組合：{ $name }
palette-year = 只看某年或某月
palette-year-expected = 應為年份或月份，如 2022、2018..2020、2022-09
palette-filter = 加一個篩選條件
palette-filter-expected = 應為查詢，如 is:unread 或 峰會
palette-narrow = 篩選：{ $query }
