# 管線：標準輸入，以及把文章交給命令。

pipe-prompt = 管線，命令：
pipe-any-key = 〔按任意鍵返回〕
pipe-failed = 命令沒有成功，結束代碼 { $code }
pipe-killed = 命令被中斷（{ $status }）
pipe-no-shell = 無法啟動 { $shell }：{ $reason }（請檢查 $SHELL）
pipe-not-whole = 文章還在讀取，稍後再交給命令
pipe-gone = 這篇文章已經不在了
pipe-no-file = 這是從管道來的，沒有檔案
pipe-more-articles = 標準輸入裡有 { $count } 篇，這是第一篇；存成檔案再開啟，可以看到全部
pipe-standard-input = 標準輸入
pipe-is-terminal = 標準輸入是終端機，沒有可讀的內容；請寫 命令 | yuelan -，或指定檔案
pipe-no-keyboard = 沒有可以按鍵的終端機（無法開啟 /dev/tty）；請用 yuelan show -
pipe-hint-page-up = 上頁
pipe-hint-next-hit = 下一處
