# 設定：各項的說明、寫錯時的話、重新載入時的話。

config-head =
    閱覽的設定：存為 ~/.config/yuelan/config.yaml。
    每一項都可以不寫，下面寫的是預設值。檢查：yuelan config check。
config-archives = 不指定路徑時開啟什麼：資料夾或檔案；可以有名稱、幾個資料夾、排除的路徑。改後下次開啟時生效。
config-fold-duplicates = 相同或相近的文章（轉載）是否合為一列：on off。改後下次開啟時生效。
config-shelves = 書架：查詢和它的名稱，清單中按 gl 列出。改後下次開啟時生效。
config-begin-with-shelves = 開啟時是否先列出書架（有書架時）：on off。改後下次開啟時生效。
config-theme = 佈景主題：terminal（終端機自己的顏色）、auto（依終端機背景選 light 或 dark）、light、dark、sepia、high-contrast，或自己的主題。
config-themes = 自己的主題：外觀的名稱和樣子。顏色寫名稱、#rrggbb 或 0–255，「on」後面是背景色；也可以存為 themes/名稱.yaml。
config-language = 介面的語言：auto（依環境變數 LC_ALL、LC_MESSAGES、LANG）、zh-CN、zh-TW、en、ja。改後下次開啟時生效。
config-mouse = 是否使用滑鼠：on off。關掉後，終端機自己可以選字；程式裡按 M 切換。
config-list-width = 清單在文章旁的寬度（格）：auto 隨視窗，或 20–200；拖曳分隔線也行。
config-keys = 按鍵：預設組，和各處自己的按鍵。按鍵寫 j、Ctrl-d、「g s」；動作的名稱見 yuelan keys，幾個動作寫成一列，none 表示不用。
config-keys-names =
    預設組：{ $presets }
    各處：{ $contexts }
config-page = 版面：文章怎麼排。

config-a-word = 這裡要寫一個詞或一個數
config-a-text = 這裡要寫一段文字；有 : # [ ] 等符號時加引號
config-an-archive = 檔案庫寫成路徑，或 {"{"}name: 名稱, folders: [路徑], exclude: [路徑或萬用字元]{"}"}
config-archive-name = name 不能是「{ $name }」；寫一個不含 / 的名稱
config-archive-folders = 「{ $name }」的 folders 裡至少要有一個資料夾
config-lacks = 缺少 { $name }
config-fields = 設定寫成各項和值（例如 mouse: on）
config-page-is = 這裡寫版面的各項（例如 indent: 2）
config-shelves-are = 這裡寫名稱和查詢（例如 未讀: is:unread）
config-themes-are = 這裡寫名稱和樣子（例如 heading: bold red）
config-keys-are = 這裡寫 preset 和各處的按鍵（例如 list: {"{"}x: star{"}"}）
config-keys-of = { $context } 裡寫按鍵和動作（例如 x: star）
config-no-key = 「{ $key }」不是按鍵；寫 j、Ctrl-d、Alt-x、Space、PgDn、F5，幾個鍵之間空一格
config-typed-key = 輸入文字的地方不能用「{ $key }」；寫一個帶 Ctrl 或 Alt 的鍵，或 F1–F12
config-keys-clash = 「{ $key }」和第 { $line } 行的按鍵衝突：兩個相同，或一個是另一個的開頭
config-not-here = { $action } 不能用在 { $context }；可以用在 { $known }
config-no-action = 缺少動作；不要這個鍵就寫 none
config-twice = { $name } 寫了兩次
config-unknown = 沒有「{ $name }」這一項；有 { $known }
config-unknown-near = 沒有「{ $name }」這一項；是不是 { $near }？
config-not-one-of = 不能是「{ $value }」；可以是 { $known }
config-not-one-of-near = 不能是「{ $value }」；是不是 { $near }？
config-unreadable = 無法讀取設定 { $path }：{ $reason }
config-not-utf8 = 不是 UTF-8 編碼；另存為 UTF-8
config-invalid = 設定 { $path } 有誤：{ $what }
config-at = { $what }（第 { $line } 行第 { $column } 欄）
config-and-more = { $what }；另有 { $more } 處，見 yuelan config check
config-mistake = 設定有誤，這幾項用預設值：{ $what }
config-mouse-taken = 滑鼠由閱覽使用
config-mouse-given = 滑鼠已交還終端機，可以選字；按 { $key } 收回
config-list-width-now = 清單 { $width } 格（要一直這樣，在設定裡寫 list_width: { $width }）
config-reloaded = 設定已重新載入
config-restart = 設定已重新載入；{ $fields } 下次開啟時生效
config-good = { $path }：沒有錯誤
config-absent = { $path }：還沒有這個檔案；yuelan config 印出預設設定，可以存在那裡
config-errors = 有 { $count } 處錯誤
config-kept = 已寫入設定：{ $written }
config-kept-nothing = 設定裡已經是這樣
config-keep-mistakes = 沒有寫入：先改正設定；{ $what }
config-keep-odd = 沒有寫入：設定的寫法不便改動；請自己在 page: 下面寫
config-keep-failed = 沒有寫入設定 { $path }：{ $reason }
config-keep-nowhere = 沒有寫入：不知道家目錄在哪裡
config-clipboard = 複製到剪貼簿的辦法：auto（終端機能則由終端機，否則用找到的命令）、osc52（由終端機），或一個從標準輸入讀取的命令
config-opener = 開啟網址的命令，網址加在其後；auto 為系統自帶的
config-images = 文中的圖怎樣顯示：auto 用終端機能做到的最好方式，halfblocks 用半塊字元，off 只寫圖號（只在編譯時帶 images 功能的程式裡有效）
config-hyperlinks = 讓終端機自己認出連結（OSC 8）：auto 為已知支援的終端機
