# 底行的通知：做了什么，或为何不能做。

notice-next-article = 下一篇：{ $title }　再按一次前往
notice-previous-article = 上一篇：{ $title }　再按一次前往
notice-last-article = 全文完；已经是最后一篇
notice-first-article = 已经是第一篇的开头
notice-unstarred = 已去星
notice-starred = 已加星 ★
notice-marked-unread = 标为未读
notice-marked-read = 标为已读
notice-nothing-to-undo = 没有可以撤销的了
notice-filter-restored = 已恢复先前的筛选
notice-undone = 已撤销
notice-filter-dropped = 这篇不在原来的筛选之内，已去掉筛选；按 u 恢复
notice-no-long-lines = 这一屏没有放不下的行
notice-measure = 版心 { $cells } 格（{ $han } 字）
notice-measure-vertical = 版心 { $rows } 行
notice-narrowest = 已经最窄
notice-no-wider = 窗口没有更宽的地方了
notice-no-higher = 窗口没有更高的地方了
notice-misread = 无法识别“{ $typed }”：{ $expected }（其余条件已生效）

## 找词

notice-no-search = 还没有搜索；按 / 输入要找的词
notice-from-start = （从头继续）
notice-from-end = （从尾继续）
notice-hit = “{ $words }” { $current }/{ $count }{ $around }
notice-next-with-hit = 下一篇：{ $title }{"　"}
notice-previous-with-hit = 上一篇：{ $title }{"　"}
notice-not-in-text = 正文中没有“{ $words }”
notice-not-in-article = 本文中没有“{ $words }”
notice-last-hit = 已经是最后一处；列表到此为止
notice-first-hit = 已经是第一处；列表由此开始

## 行走：篇、报道、届、年

notice-walk-all = 沿全部系列行走
notice-walk-series = 只沿“{ $series }”行走
notice-axis = 轴：{ $series }
notice-with-hint = { $said }（{ $hint }）
notice-outside-articles = 筛选之外还有 { $count } 篇；按 { $keys } 去掉筛选
notice-outside-editions = 筛选之外还有 { $count } 届；按 { $keys } 去掉筛选
notice-within-filters = 当前筛选之内；按 { $keys } 去掉筛选
notice-to-reports = 按 { $keys } 到前后的报道
notice-to-next-summit = 按 { $keys } 到下一届
notice-to-previous-summit = 按 { $keys } 到上一届
notice-no-edition = 这一篇不属于任何一届
notice-no-edition-of = 这一篇不属于“{ $series }”的任何一届
notice-first-of-list = 已经是列表的第一篇
notice-last-of-list = 已经是列表的最后一篇
notice-no-later-report = 没有更晚的峰会报道了
notice-no-later-report-of = “{ $series }”没有更晚的报道了
notice-no-earlier-report = 没有更早的峰会报道了
notice-no-earlier-report-of = “{ $series }”没有更早的报道了
notice-last-of-edition = 已经是这一届的最后一篇
notice-first-of-edition = 已经是这一届的第一篇
notice-latest-edition = 已经是最近的一届
notice-latest-edition-of = 已经是“{ $series }”最近的一届
notice-earliest-edition = 已经是最早的一届
notice-earliest-edition-of = 已经是“{ $series }”最早的一届
notice-latest-year = 已经是最近的一年
notice-earliest-year = 已经是最早的一年
notice-latest-month = 已经是最近一个有文章的月份
notice-earliest-month = 已经是最早一个有文章的月份
notice-percent-of-what = 先按数字，再按这个键：如 50%
notice-is-read = 这篇已经读过
notice-all-are-read = 列出的都已读过
notice-marked-all = 已把 { $count } 篇标为已读（u 撤销）
notice-unmarked-all = { $count } 篇重新标为未读
notice-no-unread-above = 上面没有未读的了
notice-no-unread-below = 下面没有未读的了
notice-no-chapters = 这篇没有标题
notice-last-chapter = 已是最后一章
notice-first-chapter = 已是第一章
notice-chapter = { $title }（{ $nth }/{ $count }）
