# 圖：一篇文章的圖集。

figures-title = 圖：{ $count } 幅
figures-none = 這篇文章沒有圖
figures-no-caption = （無說明）
figures-remote = 在網路上
figures-missing = 檔案庫裡沒有
figures-size = { $kilobytes } KB
figures-absent = 圖 { $number } 未顯示：{ $reason }
figures-why-unreadable = 檔案打不開
figures-why-too-long = 檔案超過 32 MB
figures-why-too-large = 像素太多
figures-why-unknown = 不是 PNG、JPEG、GIF 或 WebP
figures-why-broken = 檔案已損壞
figures-why-slow = 解碼太久
