# 第一次開啟時的卡片。

welcome-title = 初次見面
welcome-open = 現在讀的是「{ $name }」
welcome-own = 讀自己的文章：yuelan 資料夾
