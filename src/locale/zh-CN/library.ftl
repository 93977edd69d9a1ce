# 读文件、存状态、开编辑器时的通知。

library-gone = 这篇文章已经不在了
library-no-home = 不知道家目录在哪里，这次不保存阅读状态
library-catalog-refuses = 目录写不进去（{ $error }），这次全部重新读入
library-state-damaged = 阅读状态已坏，下次打开时改用备份
library-nothing-to-read = 这里没有文章（找的是 .md .html .txt .epub 文件和订阅源）
library-skipped = 跳过：{ $reasons }
library-no-like = 没有与这一篇相同或相近的文章
library-no-likes = 没有相同或相近的文章
library-unfolded = 不再折叠相同或相近的文章：每篇各占一行
library-folded = 已折叠相同或相近的文章：{ $groups } 组，共 { $articles } 篇
library-away = 现在读不到“{ $name }”的文件；列出的是上次的目录
library-save-failed = { $error }；仍可阅读，能写时补记
library-source-waits = 文章还在读入，稍后再看原文
library-sample-source = 样例在程序里，没有可以编辑的文件
library-unreadable = 读不了 { $path }：{ $reason }
library-changed = 文件改过，已重新读入
library-no-editor = 没有设定编辑器：设 $VISUAL 或 $EDITOR
library-editor-unclear = 看不懂编辑器的设定：{ $words }
library-editor-failed = 编辑器 { $name } 没有正常结束（{ $status }）
library-editor-unstarted = 启动不了编辑器 { $name }：{ $error }
library-no-terminal = 终端不可用（可以用 yuelan list 和 yuelan show 读）
library-crash-saved = 这段话也存在 { $path }，报告问题时请附上。
library-crash-nothing-open = （没有打开文章）
library-crash-open = 《{ $title }》
library-crash = yuelan { $version } 出错退出；已保存的阅读状态不受影响。正在读：{ $reading }
