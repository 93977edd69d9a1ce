# 画面の上下の行と通知。

chrome-too-small = ウィンドウが小さすぎます
