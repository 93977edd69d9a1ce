# 命令列。

cli-page-vertical-help = 從右到左直排；寫數字即直排，每列這麼多字；總要寫值
cli-query-misread = 查詢中有無法識別之處，其餘條件已生效：
cli-query-mistake = { $part }：{ $expected }
cli-query-more = 另有 { $count } 處
cli-shelf-misread = 設定的書架「{ $name }」無法辨識「{ $part }」：{ $expected }（其餘條件照樣生效）
cli-articles = { $count } 篇
cli-standard-input = 標準輸入
cli-no-home = 不知道家目錄在哪裡（請設 HOME）
cli-configured = 設定檔 config.yaml 的 archives
cli-not-opened = { $place }：{ $error }；其餘照常開啟
cli-catalog-refuses = 目錄寫不進去，只能用已有的：{ $error }

## 文章

cli-several-parts = 符合的文章有 { $count } 篇；用 --part 寫出是第幾篇
cli-besides = （{ $besides }）
cli-assigned = { $title }：{ $shown }{ $besides }
cli-no-such-edition = 沒有編號為 { $id } 的屆（yuelan series 列出全部編號，如 sco-2022；還可以寫 none auto）
cli-is-folder = { $path } 是資料夾；用 yuelan list -a 列出其中的文章
cli-no-article = 沒有檔案或文章 { $name }（yuelan list --format tsv 列出路徑和編號）
cli-no-article-in-archives = 檔案庫裡沒有文章 { $name }（yuelan list --format tsv 列出路徑和編號；-a 寫出檔案庫）
cli-no-part = 沒有第 { $part } 篇：這個檔案有 { $parts } 篇
cli-cannot-read = 無法讀取 { $path }
cli-cannot-read-input = 無法讀取標準輸入
cli-no-source = 標準輸入沒有留下原文；raw 只用於檔案
cli-no-shelves = 沒有書架「{ $name }」；在 config.yaml 裡寫 shelves: {"{"}{ $name }: 查詢{"}"}
cli-no-shelf = 沒有書架「{ $name }」；有 { $names }
cli-no-words = 查詢裡沒有要查的詞（例如 yuelan search --kwic 上海精神 year:2022）
cli-only-some = 共 { $count } 處，只列出其中 { $lines } 處
cli-title-only = 僅標題
cli-hits = { $count } 處
cli-compared = 相同 { $percent }%，{ $count } 處不同
cli-moved = 〔移動〕

## 系列

cli-no-such-series = 沒有名為 { $id } 的系列；有：{ $known }
cli-nothing-to-check = 沒有要檢查的檔案；寫出檔名，或把檔案放進設定資料夾的 series
cli-check-errors = 有 { $count } 處錯誤；改正後這些系列才會用上
cli-check-file = { $path }：{ $series } 個系列，{ $editions } 屆
cli-check-series = { $name }（{ $id }）：{ $words }
cli-check-org = 組織
cli-check-event = 會議
cli-check-council = 機構
cli-check-deny = 除外
cli-semicolon = ；
cli-series-edition = 屆
cli-series-days = 日期
cli-series-name = 名稱
cli-series-reports = 報導
cli-series-previews = 預告
cli-series-related = 相關
cli-series-mentions = 提及
cli-series-unread = 未讀
cli-series-first = 首篇
cli-series-last = 末篇

## 目錄

cli-index-needless = 樣例和單個檔案每次直接讀，不需要目錄；請用 -a 指定資料夾
cli-index-not-removed = 目錄刪不掉，請檢查許可權：{ $path }
cli-index-none = 這些檔案庫還沒有目錄；執行 yuelan index 建立
cli-index-nowhere = { $notice }；請檢查 { $folder } 的許可權和餘量
cli-index-refuses = 目錄寫不進去：{ $error }（請檢查許可權和磁碟餘量）
cli-index-interrupted = 已中斷：讀了 { $read }/{ $wanted } 個檔案，都已記下；再執行一次就接著讀
cli-index-reading = 正在讀入 { $read }/{ $wanted } 個檔案
cli-stock-archive = 檔案庫
cli-stock-catalog = 目錄
cli-stock-files = 檔案
cli-stock-files-of = { $count } 個，{ $size }
cli-stock-articles = 文章
cli-stock-indexed = 可全文檢索
cli-stock-database = 資料庫
cli-stock-updated = 更新

## 閱讀狀態

cli-state-none = 還沒有閱讀狀態；讀文章時會記在 { $path }
cli-state-file = 檔案
cli-state-size = 大小
cli-state-machine = 本機
cli-state-machines = 機器
cli-state-read = 已讀
cli-state-starred = 加星
cli-state-begun = 讀到的位置
cli-state-bookmarks = 標記
cli-state-annotations = 筆記
cli-state-visits = 閱讀記錄
cli-state-missing = 檔案已不在
cli-state-backups = 備份
cli-state-joined = { $name }：{ $records } 條記錄，其中 { $new } 條是新的
cli-state-misread = { $name }：有 { $count } 條無法識別，沒有併入
cli-state-misread-from = { $name }：有 { $count } 條無法識別，沒有併入，第一處在第 { $line } 行

## 體檢

cli-doctor-part = （第 { $part } 篇）
cli-doctor-group = 重複{" "}{" "}
cli-doctor-group-other = {" "}{" "}{" "}{" "}＝{" "}
cli-doctor-files = 檔案
cli-doctor-articles = 文章
cli-doctor-skipped = 跳過
cli-doctor-unreadable = 不可讀
cli-doctor-formats = 格式
cli-doctor-encodings = 編碼
cli-doctor-dates = 日期
cli-doctor-dated = { $source } { $count }（{ $exact }）
cli-doctor-undated = 沒有 { $count }
cli-doctor-titles = 標題
cli-doctor-inferred = 推斷 { $count }
cli-doctor-notes = 記錄
cli-doctor-kind = { $label } { $name }
cli-doctor-none = 沒有這一類的紀錄（{ $kinds }）
cli-doctor-duplicates = 重複
cli-doctor-no-duplicates = 沒有
cli-doctor-groups = { $groups } 組，共 { $articles } 篇
cli-state-machines-of = { $count } 臺
cli-state-bookmarks-of = { $count } 個
cli-state-annotations-of = { $count } 條
cli-state-visits-of = { $count } 次

## 說明：命令的參數

cli-help = 在終端機裡閱讀文章檔案庫
cli-help-usage = 用法：
cli-help-commands = 命令
cli-help-arguments = 參數
cli-help-options = 選項
cli-help-help = 顯示說明
cli-help-version = 顯示版本
cli-help-paths = 要讀的資料夾或檔案；不寫則開啟樣例；- 為標準輸入
cli-help-config-path = 印出設定檔在哪裡
cli-help-config-check-file = 要檢查的檔案；不寫則為自己的設定
cli-help-plain = 不開閱讀介面，列印純文字
cli-help-theme = 閱覽的主題：terminal auto light dark sepia high-contrast，或自己的主題
cli-help-linear = 逐行列印和提問，供讀屏軟體使用；螢幕上沒有移動的東西
cli-help-archive = 要讀的資料夾或檔案（可重複）；預設為設定的檔案庫，沒有則為樣例
cli-help-query = 文章要符合的條件：詞、year:2022、summit:撒马尔罕 等，見下
cli-help-search-query = 要查的詞，和文章還要符合的條件，如 year:2022，見下
cli-help-doctor-query = 只看這些文章：詞、year:2022、summit:sco-2022
cli-help-shelf = 只列配置的書架裡有的
cli-help-format = 輸出的形式
cli-help-compare-format = text（[-刪去-]、{"{"}+加入+{"}"}；整段在 - 和 + 之後）或 json
cli-help-show-format = text（排成行）、plain（一段一行）、markdown、html、json、raw（原文，解碼後）
cli-help-article = 檔案、文章的編號，或 -（標準輸入）
cli-help-series-set-article = 文章的檔案路徑（檔案庫內或磁碟上）或編號
cli-help-edition = 屆的編號（sco-2022）；none 不歸入任何一屆；auto 由程式判斷
cli-help-part = 檔案裡的第幾篇，從 1 數起；不寫則為全部
cli-help-series-set-part = 檔案有幾篇時，是第幾篇
cli-help-files = 要讀的檔案
cli-help-series-check-files = 要檢查的檔案；不寫則為設定資料夾的 series 裡的
cli-help-text = 再試一試：從這段文字認出哪一屆
cli-help-older = 較早的一篇：檔案，或文章的路徑或編號；檔案有幾篇時取第一篇
cli-help-newer = 較晚的一篇
cli-help-kind = 只列這一種記錄（可重複）
cli-help-summary = 只要總計
cli-help-stats = 只說目錄裡有什麼、在哪裡
cli-help-rebuild = 丟棄目錄，重新建立；閱讀狀態不動
cli-help-kwic = 列印詞語索引：每處一行，詞對齊
cli-help-sort = 詞語索引的排列：從新到舊，或按前文、後文
cli-help-width = 一行的格數；不寫則按視窗，否則 80
cli-help-show-width = 整頁的格數，各欄合計；不寫則按視窗。行隨之長短，除非寫明 --measure
cli-help-id = 一個系列（sco、g20、apec 等）；不寫則為全部
cli-help-why = 一篇文章為何歸入它的屆：檔案，或文章的路徑或編號
cli-help-input = 標準輸入是什麼格式；auto 按內容判斷
cli-help-file = 檔案；- 為標準輸入或標準輸出
cli-help-shell = 哪一種 shell
cli-help-preset = 一組版面選項
cli-help-words = 查詢：
cli-help-words-both = 兩個詞都有；不分大小寫、全形半形和空格
cli-help-words-row = 這幾個詞連著出現
cli-help-words-exact = 完全照原樣
cli-help-words-not = 不要這個詞（查詢以減號開頭時，前面加 --）
cli-help-words-or = 其中之一；( ) 合為一組
cli-help-words-fields = 欄位：
cli-help-path = 列印設定檔在哪裡
cli-help-notes-query = 文章要符合的條件，與 list 相同；不寫則為全部，檔案已不在的排在最後
cli-help-notes-format = markdown 或 json

## 命令列寫錯了

cli-wrong-option = 沒有選項 { $arg }
cli-wrong-extra = 多了「{ $arg }」
cli-wrong-command = 沒有命令 { $command }
cli-wrong-no-command = 少一個命令：{ $commands }
cli-wrong-value = { $arg } 不能是「{ $value }」
cli-wrong-value-of = { $arg } 不能是「{ $value }」；可以是 { $choices }
cli-wrong-no-value = { $arg } 要有值
cli-wrong-no-value-of = { $arg } 要有值；可以是 { $choices }
cli-wrong-because = { $arg }：{ $reason }
cli-wrong-equals = { $arg } 的值要寫在「=」之後
cli-wrong-too-many = { $arg } 不能再有「{ $value }」
cli-wrong-together = { $first } 和 { $second } 不能一起用
cli-wrong-twice = { $arg } 只能寫一次
cli-wrong-missing = 少了 { $args }
cli-wrong-encoding = 參數不是 UTF-8
cli-wrong-meant = { $wrong }；是不是 { $meant }？
cli-wrong-more = 加 --help 看說明
cli-wrong-range = 只能是 { $first }–{ $last }
cli-help-possible = [可選：{ $values }]
cli-help-default = [預設：{ $value }]
cli-help-command = 命令
