# A passage: selecting, copying, citing.

passage-nothing-seen = No text to select here
passage-copied = { $count ->
    [one] Copied 1 character
   *[other] Copied { $count } characters
}
passage-copied-citation = Copied citation: { $text }
passage-copied-link = Copied: { $text }
passage-which-style = Cite as:
passage-style-gbt = GB/T 7714
passage-style-markdown = Markdown
passage-style-plain = plain text
passage-hint-copy = copy
passage-hint-word = word
passage-hint-sentence = sentence
passage-hint-paragraph = paragraph
passage-hint-here = begin here
passage-hint-other-end = other end
passage-hint-leave = cancel
passage-too-large = Too long ({ $kilobytes } KB): a terminal takes { $most } KB; select less, or set clipboard: to a command in config.yaml
passage-no-clipboard = This terminal cannot copy; install wl-copy or xclip, or set clipboard: to a command in config.yaml
passage-clipboard-failed = Not copied: { $command }: { $reason }
