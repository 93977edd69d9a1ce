# 記事：形式・日付・読み込みの記録。

doc-format-text = プレーンテキスト
doc-format-feed = フィード
doc-format-book = 電子書籍
doc-format-unreadable = 読めない
doc-exact-year = 年まで
doc-exact-month = 月まで
doc-exact-day = 日まで
doc-exact-time = 時刻まで
doc-date-stated = 明記
doc-date-dateline = 発信地行
doc-date-inferred = 推定

## 記録と対処

doc-note-unreadable = 読めない
doc-note-unreadable-remedy = ファイルの権限と、まだあるかを確かめる
doc-note-binary = テキストではない
doc-note-binary-remedy = 内容に合う拡張子にするか、書庫から外す
doc-note-encoding = 文字コード
doc-note-encoding-remedy = 文字化けしていれば UTF-8 で保存し直す
doc-note-front-matter = フロントマター
doc-note-front-matter-remedy = 説明に従ってこの行を直す。コロンや引用符のある値は一重引用符で囲む
doc-note-date = 日付
doc-note-date-remedy = フロントマターに date: 年-月-日 を書く
doc-note-title = 題名
doc-note-title-remedy = 違っていればフロントマターに title を書く
doc-note-markup = マークアップ
doc-note-markup-remedy = 原文と照らし、欠けていればマークアップを直す
doc-note-doubled = 二重文字
doc-note-doubled-remedy = 原文と照らす。ファイルを直せば出なくなる
doc-note-lines = 行
doc-note-lines-remedy = 対処は不要。段落が違っていれば原文と照らす
doc-note-page-furniture = 柱とノンブル
doc-note-page-furniture-remedy = 対処は不要。本文が欠けていれば原文と照らす
doc-note-order = 段の順
doc-note-order-remedy = 紙面と照らし、段を正しい位置に移す
doc-note-part = 欠落
doc-note-part-remedy = 示された紙面や元のファイルで残りを探す
doc-note-several = 複数の記事
doc-note-several-remedy = 対処は不要。分けて扱うならファイルを分ける
doc-note-reference = 画像とリンク
doc-note-reference-remedy = 対処は不要。元のアドレスは原文にある
doc-note-empty = 本文なし
doc-note-empty-remedy = 本文を足すか、書庫から外す
doc-note-blocked = リンク
doc-note-blocked-remedy = 対処は不要。元のアドレスは原文にある
