# 图：一篇文章的图集。

figures-title = 图：{ $count } 幅
figures-none = 这篇文章没有图
figures-no-caption = （无说明）
figures-remote = 在网上
figures-missing = 档案中没有
figures-size = { $kilobytes } KB
figures-absent = 图 { $number } 未显示：{ $reason }
figures-why-unreadable = 文件打不开
figures-why-too-long = 文件超过 32 MB
figures-why-too-large = 像素太多
figures-why-unknown = 不是 PNG、JPEG、GIF 或 WebP
figures-why-broken = 文件已损坏
figures-why-slow = 解码太久
