# 命令列的參考：每個命令做什麼。

command-heading-command = 命令
command-heading-does = 作用
command-heading-options = 選項
command-read = 開啟閱覽室；一個檔案或 `-`（標準輸入）像 less 一樣開啟；另有版面的選項
command-list = 列出文章，新的在前
command-search = 在文章中找詞：幾處，以及最能說明的一行
command-show = 列印一篇文章；另有版面的選項
command-series = 列出系列和各屆，以及檔案庫裡有幾篇
command-series-check = 檢查系列檔：有什麼錯，讀出了什麼
command-series-set = 指定文章報導的是哪一屆
command-compare = 逐段比較兩篇文章
command-doctor = 檔案庫裡修復、推斷、讀不出和重複的
command-index = 更新檔案庫的目錄，或說明其中有什麼
command-state = 閱讀狀態在哪裡，有什麼
command-state-export = 把閱讀狀態寫成 JSON 行
command-state-import = 併入匯出的閱讀狀態
command-state-merge = 併入別的機器的閱讀狀態
command-notes = 列印寫在文章上的筆記，附引文出處
command-config = 列印預設設定，說明設定在哪裡，或檢查設定
command-config-check = 逐處指出設定的錯誤：行、列、怎麼改
command-keys = 列印按鍵表
command-completions = 列印 shell 的補全指令稿
command-man = 列印手冊頁
