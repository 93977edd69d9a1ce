# 图：一篇文章的图集。

figures-title = 图：{ $count } 幅
figures-none = 这篇文章没有图
figures-no-caption = （无说明）
figures-remote = 在网上
figures-missing = 档案中没有
figures-size = { $kilobytes } KB
