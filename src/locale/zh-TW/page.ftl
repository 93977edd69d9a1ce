# 版面選項：名稱、說明、值、預設。

page-title = 版面
page-presets = 組合
page-preset = 組合
page-default = 預設
page-usual = 如設定
page-own = 自訂
page-changed = { $label }：{ $value }
page-restored = 版面已恢復為設定
page-no-columns-vertical = 直排時不分欄
page-no-room-for-columns = 視窗放不下兩欄
page-number = { $number } { $unit }
page-unknown = 沒有「{ $name }」這一項；有 { $possible }
page-no-such-value = { $name } 不能是「{ $value }」；可以是 { $possible }

## 選項

page-measure = 版心寬度
page-measure-help = 一行的格數，不超過視窗；奇數減一
page-indent = 段首縮排
page-indent-help = 段首空幾個字；auto 隨版心
page-paragraph-gap = 段間空行
page-paragraph-gap-help = 段與段之間空一行
page-line-spacing = 行距
page-line-spacing-help = 1 行間不空，2 空一行，1.5 只在行長時空
page-justify = 兩端對齊
page-justify-help = 各行拉齊到版心兩端
page-hang = 標點懸掛
page-hang-help = 行末一個標點可以懸在版心之外
page-line-break = 行首禁則
page-line-break-help = 什麼不在行首；normal 放過小假名和 ー，loose 還放過 々 和 ・
page-korean = 韓文斷行
page-korean-help = 韓文在哪裡斷行
page-dash = 破折號
page-dash-help = —— 可否在行首
page-autospace = 中西間隔
page-autospace-help = 漢字與西文之間的空格；grid 讓漢字總在偶數列
page-quotes = 引號
page-quotes-help = smart 直引號轉為彎引號，corner 都轉為「」
page-ruby = 注音
page-ruby-help = 注音在括號裡，還是在字上
page-hyphenate = 西文斷詞
page-hyphenate-help = 行長不足 40 格時，西文詞可以斷開
page-balance = 標題勻行
page-balance-help = 標題各行長短相近
page-columns = 欄數
page-columns-help = 並排幾欄
page-paged = 整頁翻
page-paged-help = 整頁翻，而不是滾動
page-vertical = 直排
page-vertical-help = 從右到左直排；寫數字即直排，每行這麼多字
page-ambiguous = 歧義字寬
page-ambiguous-help = “ ” … — 在終端機裡佔幾格；auto 以測得為準

## 值

page-cells = 格
page-han = 字
page-rows = 行
page-on = 開
page-off = 關
page-auto = 自動
page-single = 單倍
page-one-and-half = 長行加倍
page-double = 雙倍
page-strict = 嚴
page-normal = 中
page-loose = 寬
page-words = 按詞
page-syllables = 按音節
page-may-start = 可在行首
page-never = 不在行首
page-as-written = 照原文
page-insert = 加空
page-grid = 對齊字格
page-remove = 去空
page-curved = “ ”
page-corner = 「 」
page-brackets = 括號內
page-above = 字上
page-one-column = 一欄
page-two-columns = 兩欄
page-one-cell = 一格
page-two-cells = 兩格

## 預設

page-preset-book = 書
page-preset-book-help = 像書一樣，整頁翻
page-preset-screen = 螢幕
page-preset-screen-help = 像網頁一樣，段間空行，滾動
page-preset-strict-grid = 字格
page-preset-strict-grid-help = 像稿紙一樣，一字一格
page-preset-newspaper = 報紙
page-preset-newspaper-help = 像報紙一樣，兩欄，兩端對齊
