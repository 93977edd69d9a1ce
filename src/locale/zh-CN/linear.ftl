# 逐行的界面，供读屏软件使用：什么是什么，都用词说出来。

linear-welcome = 阅览，{ $name }，共 { $count } 篇。输入问号可听帮助。
linear-help =
    输入编号，打开那一篇。
    直接按回车，往下读，或看下十篇。
    n，下一篇或下十篇；p，上一篇或上十篇；b，回到列表。
    斜杠加词，搜索，如 /上海精神；只有斜杠，恢复全部。
    y 加年份，只看那一年，如 y 2022。
    s，时间上的下一篇峰会报道；大写 S，上一篇。
    星号，加星或去星；t，各级标题；l，链接；g，从头读。
    q，退出。
linear-unknown = 没有“{ $typed }”这个命令；输入问号可听帮助。
linear-nothing = 没有文章。输入斜杠可恢复全部。
linear-rows = 第 { $first } 到第 { $last } 篇，共 { $count } 篇：
linear-more-rows = 按回车看下十篇，或输入编号打开。
linear-no-more-rows = 列表完。输入编号打开。
linear-end-of-list = 已经是列表的末尾。
linear-start-of-list = 已经是列表的开头。
linear-row = { $number }，{ $title }。{ $facts }。
linear-comma = ，
linear-read = 已读
linear-unread = 未读
linear-is-starred = 已加星
linear-noted = 读入时有修复或推断
linear-report = { $edition } 的报道
linear-preview = { $edition } 的预告
linear-related = 与 { $edition } 日期相近
linear-ambiguous = 可能是 { $edition }
linear-overview = { $edition } 综述
linear-title = 标题：{ $title }
linear-warning = 注意：{ $warning }
linear-heading = { $level } 级标题：{ $words }
linear-quote = 引文：
linear-quote-end = 引文完。
linear-code = 代码：
linear-code-end = 代码完。
linear-table = 表格，{ $rows } 行：
linear-list = 列表，{ $items } 项：
linear-rule = 分隔线。
linear-continued = 从上次读到的地方继续：第 { $block } 段，共 { $count } 段。输入 g 从头读。
linear-more-text = 读到百分之 { $percent }，按回车继续。
linear-end-of-text = 全文完。输入 n 读下一篇，b 回到列表。
linear-last-article = 已经是最后一篇。
linear-first-article = 已经是第一篇。
linear-no-such-row = 没有这个编号；编号从 1 到 { $count }。
linear-gone = 这篇文章已经不在了。
linear-nothing-open = 还没有打开文章；先输入编号。
linear-starred = 已加星。
linear-unstarred = 已去星。
linear-no-headings = 文中没有标题。
linear-no-links = 文中没有链接。
linear-link = 链接 { $number }：{ $address }
linear-no-later-report = 之后没有峰会报道了。
linear-no-earlier-report = 之前没有峰会报道了。
