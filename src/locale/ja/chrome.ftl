# 画面の上下の行と通知。

chrome-too-small = ウィンドウが小さすぎます
chrome-page = { $page }/{ $pages } ページ
chrome-name = 閲覧
chrome-scroll = {" "}{ $first }–{ $last }／{ $all }{" "}

## 入力行

chrome-search = 題名と本文を検索：
chrome-find = この記事から探す：
chrome-concordance = 用例索引の語：
chrome-editions = 都市・年・文書：
chrome-query-hint = 語 -除く語 year:2022 is:未読 …   Tab で項目の一覧
chrome-picking = ↑ ↓ 選択   Enter 決定   Esc 戻る

## 下の行のキー案内

chrome-hint-outline = 目次
chrome-hint-open = 開く
chrome-hint-summits = サミット
chrome-hint-years = 年
chrome-hint-search = 検索
chrome-hint-help = ヘルプ
chrome-hint-shelves = 本棚
chrome-hint-quit = 終了
chrome-hint-star = スター
chrome-hint-concordance = 用例索引
chrome-hint-remove = 条件を外す
chrome-hint-fold = 開閉
chrome-hint-page = 次ページ
chrome-hint-next-article = 次の記事
chrome-hint-back = 戻る
chrome-hint-choose = 選択
chrome-hint-months = 月
chrome-hint-range = 範囲
chrome-hint-accept = 決定
chrome-hint-go = 移動
chrome-hint-close = 閉じる
chrome-hint-scroll = スクロール
chrome-hint-set-edition = 回の変更
chrome-hint-undo = 元に戻す
chrome-hint-change = 変更
chrome-hint-restore = 戻す
chrome-hint-only-edition = この回だけ
chrome-hint-articles = 記事
chrome-hint-series = シリーズ
chrome-hint-filter = 絞り込み
chrome-hint-axis = 軸にする
chrome-hint-mark-compare = 選ぶ／比較
chrome-hint-differences = 次／前
chrome-hint-only-different = 相違だけ
chrome-hint-swap = 入れ替え
chrome-hint-sort = 並べ替え
chrome-hint-repairs = 次／前の修復
chrome-hint-other-side = 反対側
chrome-hint-edit = 編集
