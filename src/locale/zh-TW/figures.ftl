# 圖：一篇文章的圖集。

figures-title = 圖：{ $count } 幅
figures-none = 這篇文章沒有圖
figures-no-caption = （無說明）
figures-remote = 在網路上
figures-missing = 檔案庫裡沒有
figures-size = { $kilobytes } KB
