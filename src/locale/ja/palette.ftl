# コマンドパレット。

palette-title = コマンド
palette-hint = 操作の説明か名前。42、50%、measure 72、year 2022 も入力できます
palette-count = { $count } 件
palette-none = 該当する操作はありません
palette-unknown = 「{ $typed }」という操作はありません。入力を変えるか、Esc で戻ります
palette-picking = ↑ ↓ 選択   Enter 実行   Tab 入力   Esc 戻る
palette-quit = 終了
palette-line = { $number } 行目へ
palette-percent = { $percent }% の位置へ
palette-no-percent = ここでは割合で移動できません
palette-help = ヘルプ：{ $words }
palette-setting = { $name }：{ $value }
palette-option = 組版：{ $name }
palette-option-is = { $now }。指定できる値：{ $possible }
palette-set-expected = 組版の項目と値を入力します（例：measure 72）
palette-no-option = 「{ $name }」という項目はありません
palette-not-possible = { $name } に指定できる値：{ $possible }
palette-presets = 組版：プリセット
palette-preset = 組版プリセット：{ $name }
palette-year = 年または月で絞り込む
palette-year-expected = 年か月を入力します（例：2022、2018..2020、2022-09）
palette-filter = 条件を加えて絞り込む
palette-filter-expected = 検索式を入力します（例：is:unread、峰会）
palette-narrow = 絞り込み：{ $query }
