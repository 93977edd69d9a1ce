# 版面选项：名称、说明、值、预设。

page-title = 版面
page-presets = 预设
page-preset = 预设
page-default = 默认
page-usual = 如设定
page-own = 自定
page-changed = { $label }：{ $value }
page-restored = 版面已恢复为设定
page-no-columns-vertical = 竖排时不分栏
page-no-room-for-columns = 窗口放不下两栏
page-number = { $number } { $unit }
page-unknown = 没有“{ $name }”这一项；有 { $possible }
page-no-such-value = { $name } 不能是“{ $value }”；可以是 { $possible }

## 选项

page-measure = 版心宽度
page-measure-help = 一行的格数，不超过窗口；奇数减一
page-indent = 段首缩进
page-indent-help = 段首空几个字；auto 随版心
page-paragraph-gap = 段间空行
page-paragraph-gap-help = 段与段之间空一行
page-line-spacing = 行距
page-line-spacing-help = 1 行间不空，2 空一行，1.5 只在行长时空
page-justify = 两端对齐
page-justify-help = 各行拉齐到版心两端
page-hang = 标点悬挂
page-hang-help = 行末一个标点可以悬在版心之外
page-line-break = 行首禁则
page-line-break-help = 什么不在行首；normal 放过小假名和 ー，loose 还放过 々 和 ・
page-korean = 韩文断行
page-korean-help = 韩文在哪里断行
page-dash = 破折号
page-dash-help = —— 可否在行首
page-autospace = 中西间隔
page-autospace-help = 汉字与西文之间的空格；grid 让汉字总在偶数列
page-quotes = 引号
page-quotes-help = smart 直引号转为弯引号，corner 都转为「」
page-ruby = 注音
page-ruby-help = 注音在括号里，还是在字上
page-hyphenate = 西文断词
page-hyphenate-help = 行长不足 40 格时，西文词可以断开
page-balance = 标题匀行
page-balance-help = 标题各行长短相近
page-columns = 栏数
page-columns-help = 并排几栏
page-paged = 整页翻
page-paged-help = 整页翻，而不是滚动
page-vertical = 竖排
page-vertical-help = 从右到左竖排；写数字即竖排，每列这么多字
page-ambiguous = 歧义字宽
page-ambiguous-help = “ ” … — 在终端里占几格；auto 以测得为准

## 值

page-cells = 格
page-han = 字
page-rows = 行
page-on = 开
page-off = 关
page-auto = 自动
page-single = 单倍
page-one-and-half = 长行加倍
page-double = 双倍
page-strict = 严
page-normal = 中
page-loose = 宽
page-words = 按词
page-syllables = 按音节
page-may-start = 可在行首
page-never = 不在行首
page-as-written = 照原文
page-insert = 加空
page-grid = 对齐字格
page-remove = 去空
page-curved = “ ”
page-corner = 「 」
page-brackets = 括号内
page-above = 字上
page-one-column = 一栏
page-two-columns = 两栏
page-one-cell = 一格
page-two-cells = 两格

## 预设

page-preset-book = 书
page-preset-book-help = 像书一样，整页翻
page-preset-screen = 屏幕
page-preset-screen-help = 像网页一样，段间空行，滚动
page-preset-strict-grid = 字格
page-preset-strict-grid-help = 像稿纸一样，一字一格
page-preset-newspaper = 报纸
page-preset-newspaper-help = 像报纸一样，两栏，两端对齐
