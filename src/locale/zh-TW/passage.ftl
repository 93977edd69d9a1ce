# 一段文字：選取、複製、引文。

passage-nothing-seen = 這裡沒有內文可選
passage-copied = 已複製 { $count } 字
passage-copied-citation = 已複製引文：{ $text }
passage-copied-link = 已複製：{ $text }
passage-which-style = 引文格式：
passage-style-gbt = GB/T 7714
passage-style-markdown = Markdown
passage-style-plain = 純文字
passage-hint-copy = 複製
passage-hint-word = 詞尾
passage-hint-sentence = 句末
passage-hint-paragraph = 段末
passage-hint-here = 從此選起
passage-hint-other-end = 另一端
passage-hint-leave = 取消
passage-too-large = 太長（{ $kilobytes } KB），終端機最多收 { $most } KB；請少選一些，或在 config.yaml 裡寫 clipboard: 指令
passage-no-clipboard = 這個終端機不能複製；請安裝 wl-copy 或 xclip，或在 config.yaml 裡寫 clipboard: 指令
passage-clipboard-failed = 沒有複製成功：{ $command }：{ $reason }
