# 届次一览，和关于一届所知的事。

board-no-articles = 没有 { $edition } 的文章
board-mentions-only = 没有 { $edition } 的报道，只有 { $count } 篇提及
board-unmarked = 不再对照 { $edition }
board-nothing-to-compare = { $edition } 没有可以对照的文章
board-marked-two = 对照：{ $one } 与 { $other }
board-marked-one = 对照：{ $edition }，再选一届

board-place = 地点
board-reports = 报道
board-days = 日期
board-form = 形式
board-unread = 未读
board-ordinal = 届次
board-previews = 预告
board-related = 相关
board-mentions = 提及
board-covered = 首篇–末篇
board-reading = {" "}正在读取…{" "}
board-filter = {" "}“{ $filter }” { $shown }/{ $all }{" "}
board-awaited = {" "}还有 { $count } 篇在辨认…{" "}
board-empty = 这个系列没有届次
board-nothing-left = 没有符合的届次；Esc 去掉筛选
board-articles = 文章 { $count } 篇
board-many = { $count }万
board-shown = {" "}{ $count } 届

## 状况、形式、核实

board-planned = 计划中
board-cancelled = 已取消
board-video = 视频
board-hybrid = 混合
board-level = （{ $level }）
board-verified = 已核实
board-from-memory = 据记忆
board-derived = 推算
board-as-planned = 计划
board-unverified = 未核实

## 所知的事

board-fact-name = 名称
board-fact-days = 日期
board-fact-days-between = {" "}至{" "}
board-fact-place = 地点
board-fact-form = 形式
board-fact-in-person = 线下
board-fact-video = 视频
board-fact-hybrid = 线上线下结合
board-fact-form-and-status = { $form }，{ $status }
board-fact-members = 成员
board-fact-documents = 文件
board-fact-aliases = 又称
board-fact-point = 要点
board-fact-held = 馆藏
board-fact-ordinal = （{ $ordinal }）
board-fact-comma = ，
board-fact-member-states = 成员国 { $count }
board-fact-observers = 观察员 { $count }
board-fact-partners = 伙伴 { $count }
board-fact-reports = 报道 { $count }
board-fact-previews = 预告 { $count }
board-fact-related = 相关 { $count }
board-fact-mentions = 提及 { $count }
board-fact-ambiguous = 未定 { $count }
board-fact-unread = 未读 { $count }
board-fact-no-articles = 没有文章
board-fact-covered = { $first } 至 { $last }
board-nth-session = 第{ $ordinal }届
board-nth = 第{ $ordinal }{ $counter }
