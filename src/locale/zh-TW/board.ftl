# 屆次一覽，和關於一屆所知的事。

board-no-articles = 沒有 { $edition } 的文章
board-mentions-only = 沒有 { $edition } 的報導，只有 { $count } 篇提及
board-unmarked = 不再對照 { $edition }
board-nothing-to-compare = { $edition } 沒有可以對照的文章
board-marked-two = 對照：{ $one } 與 { $other }
board-marked-one = 對照：{ $edition }，再選一屆

board-place = 地點
board-reports = 報導
board-days = 日期
board-form = 形式
board-unread = 未讀
board-ordinal = 屆次
board-previews = 預告
board-related = 相關
board-mentions = 提及
board-covered = 首篇–末篇
board-reading = {" "}正在讀取…{" "}
board-filter = {" "}「{ $filter }」 { $shown }/{ $all }{" "}
board-awaited = {" "}還有 { $count } 篇在辨認…{" "}
board-empty = 這個系列沒有屆次
board-nothing-left = 沒有符合的屆次；Esc 去掉篩選
board-articles = 文章 { $count } 篇
board-many = { $count }萬
board-shown = {" "}{ $count } 屆

## 狀況、形式、核實

board-planned = 計劃中
board-cancelled = 已取消
board-video = 視訊
board-hybrid = 混合
board-level = （{ $level }）
board-verified = 已核實
board-from-memory = 據記憶
board-derived = 推算
board-as-planned = 計劃
board-unverified = 未核實

## 所知的事

board-fact-name = 名稱
board-fact-days = 日期
board-fact-days-between = {" "}至{" "}
board-fact-place = 地點
board-fact-form = 形式
board-fact-in-person = 實體
board-fact-video = 視訊
board-fact-hybrid = 實體與視訊並行
board-fact-form-and-status = { $form }，{ $status }
board-fact-members = 成員
board-fact-documents = 文件
board-fact-aliases = 又稱
board-fact-point = 要點
board-fact-held = 館藏
board-fact-ordinal = （{ $ordinal }）
board-fact-comma = ，
board-fact-member-states = 成員國 { $count }
board-fact-observers = 觀察員 { $count }
board-fact-partners = 夥伴 { $count }
board-fact-reports = 報導 { $count }
board-fact-previews = 預告 { $count }
board-fact-related = 相關 { $count }
board-fact-mentions = 提及 { $count }
board-fact-ambiguous = 未定 { $count }
board-fact-unread = 未讀 { $count }
board-fact-no-articles = 沒有文章
board-fact-covered = { $first } 至 { $last }
board-nth-session = 第{ $ordinal }屆
board-nth = 第{ $ordinal }{ $counter }
