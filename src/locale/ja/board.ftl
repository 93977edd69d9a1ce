# 回次の一覧と、一つの回について知られていること。

board-no-articles = { $edition } の記事はありません
board-mentions-only = { $edition } の報道はなく、言及が { $count } 件あるだけです
board-unmarked = { $edition } を対照から外しました
board-nothing-to-compare = { $edition } には対照できる記事がありません
board-marked-two = 対照：{ $one } と { $other }
board-marked-one = 対照：{ $edition }。もう一つ選びます

board-place = 開催地
board-reports = 報道
board-days = 日付
board-form = 形式
board-unread = 未読
board-ordinal = 回次
board-previews = 予告
board-related = 関連
board-mentions = 言及
board-covered = 最初–最後
board-reading = {" "}読み込み中…{" "}
board-filter = {" "}「{ $filter }」 { $shown }/{ $all }{" "}
board-awaited = {" "}あと { $count } 件を判定中…{" "}
board-empty = このシリーズには回がありません
board-nothing-left = 該当する回はありません。Esc で絞り込みを外します
board-articles = 記事 { $count } 件
board-many = { $count }万
board-shown = {" "}{ $count } 回分

## 状況・形式・検証

board-planned = 予定
board-cancelled = 中止
board-video = ビデオ
board-hybrid = 併用
board-level = （{ $level }）
board-verified = 検証済み
board-from-memory = 記憶による
board-derived = 推算
board-as-planned = 予定
board-unverified = 未検証

## 知られていること

board-fact-name = 名称
board-fact-days = 日付
board-fact-days-between = {" "}～{" "}
board-fact-place = 開催地
board-fact-form = 形式
board-fact-in-person = 対面
board-fact-video = ビデオ会議
board-fact-hybrid = 対面とビデオの併用
board-fact-form-and-status = { $form }、{ $status }
board-fact-members = 参加国
board-fact-documents = 文書
board-fact-aliases = 別名
board-fact-point = 要点
board-fact-held = 所蔵
board-fact-ordinal = （{ $ordinal }）
board-fact-comma = 、
board-fact-member-states = 加盟国 { $count }
board-fact-observers = オブザーバー { $count }
board-fact-partners = パートナー { $count }
board-fact-reports = 報道 { $count }
board-fact-previews = 予告 { $count }
board-fact-related = 関連 { $count }
board-fact-mentions = 言及 { $count }
board-fact-ambiguous = 未定 { $count }
board-fact-unread = 未読 { $count }
board-fact-no-articles = 記事なし
board-fact-covered = { $first } ～ { $last }
board-nth-session = 第{ $ordinal }回
board-nth = 第{ $ordinal }{ $counter }
