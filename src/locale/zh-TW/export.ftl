# 寫成別的格式的文章。

export-figure = 〔圖 { $number }〕
export-lost-figure = 〔圖〕
