# 初回起動時のカード。

welcome-title = はじめに
welcome-open = 開いているのは「{ $name }」です
welcome-own = 自分の記事を読むには：yuelan フォルダー
