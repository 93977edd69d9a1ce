# 写成别的格式的文章。

export-figure = 〔图 { $number }〕
export-lost-figure = 〔图〕
