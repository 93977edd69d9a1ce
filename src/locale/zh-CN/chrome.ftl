# 程序四周：顶行、底行、通知。

chrome-too-small = 窗口太小
chrome-page = 第 { $page }/{ $pages } 页
chrome-name = 阅览
chrome-scroll = {" "}{ $first }–{ $last }／{ $all }{" "}

## 输入行

chrome-search = 搜索标题与正文：
chrome-find = 在本文中找：
chrome-concordance = 词语索引，要查的词：
chrome-editions = 城市、年份、文件：
chrome-query-hint = 词 -不要的词 year:2022 is:未读 …   Tab 列出字段
chrome-picking = ↑ ↓ 选择   Enter 确定   Esc 返回

## 底行的按键提示

chrome-hint-outline = 目录
chrome-hint-open = 打开
chrome-hint-summits = 峰会
chrome-hint-years = 年份
chrome-hint-search = 搜索
chrome-hint-help = 帮助
chrome-hint-shelves = 书架
chrome-hint-quit = 退出
chrome-hint-star = 加星
chrome-hint-concordance = 词语索引
chrome-hint-remove = 去掉条件
chrome-hint-fold = 展开／折叠
chrome-hint-page = 下页
chrome-hint-next-article = 下篇
chrome-hint-back = 返回
chrome-hint-choose = 选择
chrome-hint-months = 月份
chrome-hint-range = 选一段
chrome-hint-accept = 确定
chrome-hint-go = 前往
chrome-hint-close = 关闭
chrome-hint-scroll = 滚动
chrome-hint-set-edition = 改届
chrome-hint-undo = 撤销
chrome-hint-change = 更改
chrome-hint-restore = 恢复
chrome-hint-only-edition = 只看这届
chrome-hint-articles = 文章
chrome-hint-series = 系列
chrome-hint-filter = 筛选
chrome-hint-axis = 定为轴
chrome-hint-mark-compare = 选／比较
chrome-hint-differences = 下／上一处
chrome-hint-only-different = 只看不同
chrome-hint-swap = 对调
chrome-hint-sort = 换排序
chrome-hint-repairs = 下／上一处修复
chrome-hint-other-side = 另一边
chrome-hint-edit = 编辑
