# 逐行的介面，供螢幕報讀軟體使用：什麼是什麼，都用詞說出來。

linear-welcome = 閱覽，{ $name }，共 { $count } 篇。輸入問號可聽說明。
linear-help =
    輸入編號，開啟那一篇。
    直接按 Enter，往下讀，或看下十篇。
    n，下一篇或下十篇；p，上一篇或上十篇；b，回到清單。
    斜線加詞，搜尋，如 /上海精神；只有斜線，恢復全部。
    y 加年份，只看那一年，如 y 2022。
    s，時間上的下一篇峰會報導；大寫 S，上一篇。
    星號，加星號或取消；t，各級標題；l，連結；g，從頭讀。
    q，結束。
linear-unknown = 沒有「{ $typed }」這個指令；輸入問號可聽說明。
linear-nothing = 沒有文章。輸入斜線可恢復全部。
linear-rows = 第 { $first } 到第 { $last } 篇，共 { $count } 篇：
linear-more-rows = 按 Enter 看下十篇，或輸入編號開啟。
linear-no-more-rows = 清單完。輸入編號開啟。
linear-end-of-list = 已經是清單的結尾。
linear-start-of-list = 已經是清單的開頭。
linear-row = { $number }，{ $title }。{ $facts }。
linear-comma = ，
linear-read = 已讀
linear-unread = 未讀
linear-is-starred = 已加星號
linear-noted = 讀取時有修復或推斷
linear-report = { $edition } 的報導
linear-preview = { $edition } 的預告
linear-related = 與 { $edition } 日期相近
linear-ambiguous = 可能是 { $edition }
linear-overview = { $edition } 綜述
linear-title = 標題：{ $title }
linear-warning = 注意：{ $warning }
linear-heading = { $level } 級標題：{ $words }
linear-quote = 引文：
linear-quote-end = 引文完。
linear-code = 程式碼：
linear-code-end = 程式碼完。
linear-table = 表格，{ $rows } 列：
linear-list = 清單，{ $items } 項：
linear-rule = 分隔線。
linear-continued = 從上次讀到的地方繼續：第 { $block } 段，共 { $count } 段。輸入 g 從頭讀。
linear-more-text = 讀到百分之 { $percent }，按 Enter 繼續。
linear-end-of-text = 全文完。輸入 n 讀下一篇，b 回到清單。
linear-last-article = 已經是最後一篇。
linear-first-article = 已經是第一篇。
linear-no-such-row = 沒有這個編號；編號從 1 到 { $count }。
linear-gone = 這篇文章已經不在了。
linear-nothing-open = 還沒有開啟文章；先輸入編號。
linear-starred = 已加星號。
linear-unstarred = 已取消星號。
linear-no-headings = 文中沒有標題。
linear-no-links = 文中沒有連結。
linear-link = 連結 { $number }：{ $address }
linear-no-later-report = 之後沒有峰會報導了。
linear-no-earlier-report = 之前沒有峰會報導了。
