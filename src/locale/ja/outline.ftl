# 目次：見出し、図、検索語、しるし。

outline-title = 目次
outline-hint = / で絞り込み
outline-count = { $count } 件
outline-nothing = 該当する項目がありません
outline-picture = 〔図〕
outline-figure = 〔図 { $number }〕
