# 程式四周：頂行、底行、通知。

chrome-too-small = 視窗太小
