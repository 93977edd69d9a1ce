# 文章是怎么读入的。

## 文章读入时的说明

ingest-nested = 标记嵌套超过 200 层，里面的部分只读了文字
ingest-scheme = { $count } 个 { $scheme }: 链接不能打开
ingest-proxied = { $count } 张图的地址经过代理，已换成真实地址
ingest-filler = 已略去一张占位图
ingest-proxy = 已去掉图片地址前的代理
ingest-hidden = 没有闭合的注释或标签遮住了大部分正文，已忽略这个标记
ingest-large-markup = 标记超过 16 MiB
ingest-deep-markup = 标记嵌套超过 3,000 层
ingest-wild-markup = 标记太乱，理清要很久
ingest-stripped = { $reason }，只显示文字
ingest-unknown-tag = 不认识的标签：{ $tag }
ingest-unknown-tags = 另有 { $count } 个不认识的标签

## 文件

ingest-undeclared = 文件没有注明编码，按 { $encoding } 读取
ingest-broken-bytes = 部分字节不是 { $encoding } 编码，显示为 �
ingest-broken-utf8 = 部分字节不是 UTF-8 编码，显示为 �，首次出现在这一行
ingest-unreadable = 无法读取这个文件：{ $reason }
ingest-binary = 文件不是文本
ingest-binary-notice = 这个文件不是文本（{ $kind }，{ $size } 字节），无法显示。
ingest-kind-data = 二进制数据
ingest-kind-image = { $name } 图片
ingest-kind-webp = WebP 图片或音视频
ingest-kind-document = { $name } 文档
ingest-kind-zip = ZIP 压缩包，或 Word、EPUB 文档
ingest-kind-packed = { $name } 压缩文件
ingest-kind-office = 旧版 Office 文档
ingest-kind-database = { $name } 数据库
ingest-kind-program = { $name } 程序
ingest-kind-sound = { $name } 音视频
ingest-too-large = 文件太大，只读了前 64 MiB
ingest-packed-damaged = gzip 压缩文件已损坏
ingest-packed-cut = 压缩文件不完整或已损坏，只读到损坏之处

## 书

ingest-book-members = 这个 EPUB 文件里的文件太多
ingest-book-package = 这个 EPUB 文件里没有书的目录（OPF）
ingest-book-protected = 这本书有数字版权保护（DRM），只能用出售者的软件阅读
ingest-book-locked = 这个 EPUB 文件加了密码
ingest-book-damaged = 这个 EPUB 文件已损坏，读不出任何一章
ingest-book-empty = 这个 EPUB 文件里没有可读的章节
ingest-book-part = EPUB 文件不完整或已损坏，只显示读得出的部分
ingest-book-large = 书太大，只读了前 64 MiB
ingest-book-chapters = 书里有的章节加了密码，没有读出

## 订阅源

ingest-feed-cut = 订阅源有误或不完整，最后一条可能只有前半
ingest-feed-lost = 订阅源有误或不完整，{ $count } 条没有读出
ingest-feed-page = 订阅源的格式有误，按网页读取
ingest-feed-empty = 订阅源里没有文章
ingest-feed-crawled = 多篇的时间相同，可能是抓取时间，不是发表时间
ingest-feed-updated = 没有发表时间，以更新时间代之

## 文件头

ingest-head-open = 文件头没有结束标记，视为在正文之前结束
ingest-head-long = 文件头太长，只读了前 64 KiB
ingest-head-many = 字段太多，只读了前 256 个
ingest-head-more = 此类问题还有更多，不再列出
ingest-head-twice = “{ $key }”出现两次，以后一个为准
ingest-head-object = 文件头不是 JSON 对象，已略去
ingest-head-json = 不是规范的 JSON，已略去
ingest-head-yaml = 不是规范的 YAML，已逐项读取
ingest-head-toml = 不是规范的 TOML，已逐行读取
ingest-head-blanks = 文件头中有异常的空白或控制字符
ingest-head-verbatim = “{ $key }”：按文字原样保留
ingest-head-commas = “{ $key }”：已在中文逗号和顿号处分开
ingest-head-tag = “{ $key }”：! 标记按文字显示
ingest-head-hash = “{ $key }”：# 之后的文字已保留（YAML 视为注释）
ingest-head-unclear = 没有看懂：{ $words }
ingest-head-cut = 过长或过多的值已截断
ingest-head-no-date = “{ $key }”不是日期：{ $words }
ingest-head-filler = 题图只是占位图，未采用

## 标题和日期

ingest-title-quotes = 已去掉标题外的多层引号
ingest-title-clock = 已修复标题中的时刻：00_00 应为 00:00
ingest-title-marks = 已修复标题中的引号：_X_ 应为“X”
ingest-title-beginning = 没有标题，以正文开头代之
ingest-title-readings = 标题中的注音：{ $readings }
ingest-untitled = 无题
ingest-untitled-number = 无题 { $number }
ingest-date-text = 日期由正文推断
ingest-date-year = 日期由正文推断：{ $year } 年，不早于 { $earliest }
ingest-date-imprint = 日期取自报头：{ $words }

## 报纸和纯文本

ingest-lines = { $count } 段由断行合成
ingest-part-before = { $words }第{ $page }版：前半部分不在本文件中
ingest-part-after = { $words }第{ $page }版：后半部分不在本文件中
ingest-order-done = 栏序疑似错乱，现按建议顺序显示，从第 { $line } 行开始
ingest-order = 栏序疑似错乱：文章似应从第 { $line } 行开始
ingest-aozora-key = 第 { $first } 至 { $last } 行是青空文库的记号说明，未显示
ingest-aozora-notes = { $count } 处［＃…］输入者注未显示
ingest-furniture = 未显示页眉、页码：{ $words }
ingest-doubled = 已修复重影，原为：{ $words }
ingest-several = 本文件含 { $count } 篇文章，这是第 { $number } 篇
ingest-divided = 本文件按标题分成 { $count } 篇，这是第 { $number } 篇
ingest-divided-of = 本文件按标题分成 { $count } 篇，这是第 { $number } 篇；总题：{ $title }
ingest-empty = 文章没有正文
ingest-only-title = 正文只重复了标题
