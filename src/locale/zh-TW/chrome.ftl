# 程式四周：頂行、底行、通知。

chrome-too-small = 視窗太小
chrome-page = 第 { $page }/{ $pages } 頁
chrome-name = 閱覽
chrome-scroll = {" "}{ $first }–{ $last }／{ $all }{" "}

## 輸入行

chrome-search = 搜尋標題與正文：
chrome-find = 在本文中找：
chrome-concordance = 詞語索引，要查的詞：
chrome-editions = 城市、年份、文件：
chrome-query-hint = 詞 -不要的詞 year:2022 is:未讀 …   Tab 列出欄位
chrome-picking = ↑ ↓ 選擇   Enter 確定   Esc 返回

## 底行的按鍵提示

chrome-hint-outline = 目錄
chrome-hint-open = 開啟
chrome-hint-summits = 峰會
chrome-hint-years = 年份
chrome-hint-search = 搜尋
chrome-hint-help = 說明
chrome-hint-shelves = 書架
chrome-hint-quit = 結束
chrome-hint-star = 加星
chrome-hint-concordance = 詞語索引
chrome-hint-remove = 去掉條件
chrome-hint-fold = 展開／摺疊
chrome-hint-page = 下頁
chrome-hint-next-article = 下篇
chrome-hint-back = 返回
chrome-hint-choose = 選擇
chrome-hint-months = 月份
chrome-hint-range = 選一段
chrome-hint-accept = 確定
chrome-hint-go = 前往
chrome-hint-close = 關閉
chrome-hint-scroll = 滾動
chrome-hint-set-edition = 改屆
chrome-hint-undo = 復原
chrome-hint-change = 更改
chrome-hint-restore = 恢復
chrome-hint-only-edition = 只看這屆
chrome-hint-articles = 文章
chrome-hint-series = 系列
chrome-hint-filter = 篩選
chrome-hint-axis = 定為軸
chrome-hint-mark-compare = 選／比較
chrome-hint-differences = 下／上一處
chrome-hint-only-different = 只看不同
chrome-hint-swap = 對調
chrome-hint-sort = 換排序
chrome-hint-repairs = 下／上一處修復
chrome-hint-other-side = 另一邊
chrome-hint-edit = 編輯
