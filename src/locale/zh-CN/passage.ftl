# 一段文字：选取、复制、引文。

passage-nothing-seen = 这里没有正文可选
passage-copied = 已复制 { $count } 字
passage-copied-citation = 已复制引文：{ $text }
passage-copied-link = 已复制：{ $text }
passage-which-style = 引文格式：
passage-style-gbt = GB/T 7714
passage-style-markdown = Markdown
passage-style-plain = 纯文本
passage-hint-copy = 复制
passage-hint-word = 词尾
passage-hint-sentence = 句末
passage-hint-paragraph = 段末
passage-hint-here = 从此选起
passage-hint-other-end = 另一端
passage-hint-leave = 取消
passage-too-large = 太长（{ $kilobytes } KB），终端最多收 { $most } KB；请少选一些，或在 config.yaml 里写 clipboard: 命令
passage-no-clipboard = 这个终端不能复制；请装 wl-copy 或 xclip，或在 config.yaml 里写 clipboard: 命令
passage-clipboard-failed = 没有复制成：{ $command }：{ $reason }
