# 底行的通知：做了什麼，或為何不能做。

notice-next-article = 下一篇：{ $title }　再按一次前往
notice-previous-article = 上一篇：{ $title }　再按一次前往
notice-last-article = 全文完；已經是最後一篇
notice-first-article = 已經是第一篇的開頭
notice-unstarred = 已去星
notice-starred = 已加星 ★
notice-marked-unread = 標為未讀
notice-marked-read = 標為已讀
notice-nothing-to-undo = 沒有可以復原的了
notice-filter-restored = 已恢復先前的篩選
notice-undone = 已復原
notice-filter-dropped = 這篇不在原來的篩選之內，已去掉篩選；按 u 恢復
notice-no-long-lines = 這一屏沒有放不下的行
notice-measure = 版心 { $cells } 格（{ $han } 字）
notice-measure-vertical = 版心 { $rows } 行
notice-narrowest = 已經最窄
notice-no-wider = 視窗沒有更寬的地方了
notice-no-higher = 視窗沒有更高的地方了
notice-misread = 無法辨識「{ $typed }」：{ $expected }（其餘條件已生效）

## 找詞

notice-no-search = 還沒有搜尋；按 / 輸入要找的詞
notice-from-start = （從頭繼續）
notice-from-end = （從尾繼續）
notice-hit = 「{ $words }」 { $current }/{ $count }{ $around }
notice-next-with-hit = 下一篇：{ $title }{"　"}
notice-previous-with-hit = 上一篇：{ $title }{"　"}
notice-not-in-text = 正文中沒有「{ $words }」
notice-not-in-article = 本文中沒有「{ $words }」
notice-last-hit = 已經是最後一處；清單到此為止
notice-first-hit = 已經是第一處；清單由此開始

## 行走：篇、報導、屆、年

notice-walk-all = 沿全部系列行走
notice-walk-series = 只沿「{ $series }」行走
notice-axis = 軸：{ $series }
notice-with-hint = { $said }（{ $hint }）
notice-outside-articles = 篩選之外還有 { $count } 篇；按 { $keys } 去掉篩選
notice-outside-editions = 篩選之外還有 { $count } 屆；按 { $keys } 去掉篩選
notice-within-filters = 目前篩選之內；按 { $keys } 去掉篩選
notice-to-reports = 按 { $keys } 到前後的報導
notice-to-next-summit = 按 { $keys } 到下一屆
notice-to-previous-summit = 按 { $keys } 到上一屆
notice-no-edition = 這一篇不屬於任何一屆
notice-no-edition-of = 這一篇不屬於「{ $series }」的任何一屆
notice-first-of-list = 已經是清單的第一篇
notice-last-of-list = 已經是清單的最後一篇
notice-no-later-report = 沒有更晚的峰會報導了
notice-no-later-report-of = 「{ $series }」沒有更晚的報導了
notice-no-earlier-report = 沒有更早的峰會報導了
notice-no-earlier-report-of = 「{ $series }」沒有更早的報導了
notice-last-of-edition = 已經是這一屆的最後一篇
notice-first-of-edition = 已經是這一屆的第一篇
notice-latest-edition = 已經是最近的一屆
notice-latest-edition-of = 已經是「{ $series }」最近的一屆
notice-earliest-edition = 已經是最早的一屆
notice-earliest-edition-of = 已經是「{ $series }」最早的一屆
notice-latest-year = 已經是最近的一年
notice-earliest-year = 已經是最早的一年
notice-latest-month = 已經是最近一個有文章的月份
notice-earliest-month = 已經是最早一個有文章的月份
notice-percent-of-what = 先按數字，再按這個鍵：如 50%
notice-is-read = 這篇已經讀過
notice-all-are-read = 列出的都已讀過
notice-marked-all = 已把 { $count } 篇標為已讀（u 復原）
notice-unmarked-all = { $count } 篇重新標為未讀
notice-no-unread-above = 上面沒有未讀的了
notice-no-unread-below = 下面沒有未讀的了
notice-no-chapters = 這篇沒有標題
notice-last-chapter = 已是最後一章
notice-first-chapter = 已是第一章
notice-chapter = { $title }（{ $nth }/{ $count }）
