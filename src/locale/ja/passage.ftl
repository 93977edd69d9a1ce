# 文章の一節：選択、コピー、引用。

passage-nothing-seen = ここに選択できる本文はありません
passage-copied = { $count } 字をコピーしました
passage-copied-citation = 引用をコピーしました：{ $text }
passage-copied-link = コピーしました：{ $text }
passage-which-style = 引用の形式：
passage-style-gbt = GB/T 7714
passage-style-markdown = Markdown
passage-style-plain = テキスト
passage-hint-copy = コピー
passage-hint-word = 語末
passage-hint-sentence = 文末
passage-hint-paragraph = 段落末
passage-hint-here = ここから選択
passage-hint-other-end = 反対の端
passage-hint-leave = 取り消し
passage-too-large = 長すぎます（{ $kilobytes } KB）。端末が受け取れるのは { $most } KB までです。範囲を狭めるか、config.yaml の clipboard: にコマンドを書いてください
passage-no-clipboard = この端末ではコピーできません。wl-copy か xclip を入れるか、config.yaml の clipboard: にコマンドを書いてください
passage-clipboard-failed = コピーできませんでした：{ $command }：{ $reason }
