# 命令行。

cli-page-vertical-help = 从右到左竖排；写数字即竖排，每列这么多字；总要写值
