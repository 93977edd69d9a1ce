# 第一次打开时的卡片。

welcome-title = 初次见面
welcome-open = 现在读的是“{ $name }”
welcome-own = 读自己的文章：yuelan 文件夹
