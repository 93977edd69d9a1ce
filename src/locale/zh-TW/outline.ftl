# 目錄：標題、圖、找到的詞、標記。

outline-title = 目錄
outline-hint = 按 / 篩選
outline-count = { $count } 項
outline-nothing = 沒有這樣的一項
outline-picture = 〔圖〕
outline-figure = 〔圖 { $number }〕
