# 讀檔案、存狀態、開編輯器時的通知。

library-gone = 這篇文章已經不在了
library-no-home = 不知道家目錄在哪裡，這次不儲存閱讀狀態
library-catalog-refuses = 目錄寫不進去（{ $error }），這次全部重新讀入
library-state-damaged = 閱讀狀態已損壞，下次開啟時改用備份
library-nothing-to-read = 這裡沒有文章（找的是 .md .html .txt .epub 檔案和訂閱源）
library-skipped = 跳過：{ $reasons }
library-no-like = 沒有與這一篇相同或相近的文章
library-no-likes = 沒有相同或相近的文章
library-unfolded = 不再摺疊相同或相近的文章：每篇各佔一行
library-folded = 已摺疊相同或相近的文章：{ $groups } 組，共 { $articles } 篇
library-away = 現在讀不到「{ $name }」的檔案；列出的是上次的目錄
library-save-failed = { $error }；仍可閱讀，能寫時補記
library-source-waits = 文章還在讀入，稍後再看原文
library-sample-source = 樣例在程式裡，沒有可以編輯的檔案
library-unreadable = 讀不了 { $path }：{ $reason }
library-changed = 檔案改過，已重新讀入
library-no-editor = 沒有設定編輯器：請設 $VISUAL 或 $EDITOR
library-editor-unclear = 看不懂編輯器的設定：{ $words }
library-editor-failed = 編輯器 { $name } 沒有正常結束（{ $status }）
library-editor-unstarted = 啟動不了編輯器 { $name }：{ $error }
library-no-terminal = 終端機不可用（可以用 yuelan list 和 yuelan show 讀）
library-crash-saved = 這段話也存在 { $path }，報告問題時請附上。
library-crash-nothing-open = （沒有開啟文章）
library-crash-open = 《{ $title }》
library-crash = yuelan { $version } 出錯結束；已儲存的閱讀狀態不受影響。正在讀：{ $reading }
