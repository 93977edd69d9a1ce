# ほかの形式で書き出す記事。

export-figure = 〔図{ $number }〕
export-lost-figure = 〔図〕
