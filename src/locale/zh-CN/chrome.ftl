# 程序四周：顶行、底行、通知。

chrome-too-small = 窗口太小
