# 命令列。

cli-page-vertical-help = 從右到左直排；寫數字即直排，每列這麼多字；總要寫值
