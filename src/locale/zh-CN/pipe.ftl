# 管道：标准输入，和把文章交给命令。

pipe-prompt = 管道，命令：
pipe-any-key = 〔按任意键返回〕
pipe-failed = 命令没有成功，退出码 { $code }
pipe-killed = 命令被中断（{ $status }）
pipe-no-shell = 启动不了 { $shell }：{ $reason }（请检查 $SHELL）
pipe-not-whole = 文章还在读入，稍后再交给命令
pipe-gone = 这篇文章已经不在了
pipe-no-file = 这是从管道来的，没有文件
pipe-more-articles = 标准输入里有 { $count } 篇，这里是第一篇；存成文件再打开，可以看到全部
pipe-standard-input = 标准输入
pipe-is-terminal = 标准输入是终端，没有可读的；请写 命令 | yuelan -，或给出文件
pipe-no-keyboard = 没有可以按键的终端（打不开 /dev/tty）；请用 yuelan show -
pipe-hint-page-up = 上页
pipe-hint-next-hit = 下一处
