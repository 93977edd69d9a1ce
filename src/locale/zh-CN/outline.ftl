# 目录：标题、图、找到的词、标记。

outline-title = 目录
outline-hint = 按 / 筛选
outline-count = { $count } 项
outline-nothing = 没有这样的一项
outline-picture = 〔图〕
outline-figure = 〔图 { $number }〕
