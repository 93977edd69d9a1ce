# 链接：字母、列表、脚注、在外面打开之前的询问。

link-title = 链接 · { $count } 个
link-footnote = 脚注
link-none = 本文没有链接
link-none-seen = 这一屏没有链接
link-no-place = 本文里没有“{ $name }”这一处
link-no-article = 档案里没有“{ $path }”
link-ask = 在浏览器里打开 { $host }？
link-ask-written = 在浏览器里打开 { $host }（写作“{ $written }”）？
link-ask-mail = 写信给 { $to }？
link-mixed = ⚠ 混用几种文字
link-yes = 打开
link-copy = 复制网址
link-blocked = 已拦下
link-refused-scheme = 不打开 { $scheme }: 链接
link-refused-blank = 网址里有空白或控制字符，不打开
link-refused-dash = 网址以“-”开头，不打开
link-refused-user = 网址里有用户名，看似的主机未必是真的，不打开
link-refused-long = 网址太长，不打开
link-refused-unreadable = 读不懂这个网址，不打开
link-no-opener = 没有这个程序
link-not-opened = { $program } 没有打开（{ $reason }）：{ $address }
link-type-letters = 按链接上的字母打开；Esc 返回
link-hint-to-note = 到注释处
link-hint-scroll = 滚动
link-own = 本文的网址
link-no-own = 这篇没有注明网址
