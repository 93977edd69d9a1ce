# 自己写的系列有什么不对。

## 文件

series-large = 文件超过 { $size } KB，不是系列文件；分成几个，或检查是不是放错了
series-not-utf8 = 文件不是 UTF-8 编码；另存为 UTF-8
series-nothing = 文件里什么都没有；至少要有 series: 和一个系列
series-odd = 读不懂这里的写法；写得简单些，或加引号
series-schema = 文件是 schema { $number } 的格式，本版只读 schema { $own }；升级 yuelan，或改写文件
series-whole = 整个文件

## 键和值

series-missing = 缺少“{ $key }”：{ $needed }
series-no-value = “{ $key }”后面没有内容；写上，或删去这一项
series-not-keys = “{ $key }”要写成一组键和值（{ $example }: …）
series-not-list = “{ $key }”要写成一列：[甲, 乙]，或每行一个 - 甲
series-not-so = “{ $key }”要写成{ $expected }
series-twice = “{ $key }”写了两次；删去一个
series-empty = “{ $key }”是空的；写上{ $needed }
series-wrong = “{ $key }”不能是“{ $value }”；要写成{ $expected }
series-short = “{ $word }”太短，不能当名称（到处都会碰上）；写全，或删去
series-ordinal = 届次 {"{"}n{"}"} 只能写一次
series-unknown = 没有“{ $key }”这一项；可以写 { $known }
series-unknown-near = 没有“{ $key }”这一项；是不是“{ $near }”？
series-misplaced = “{ $key }”不在这里，是{ $owner }的一项；检查缩进
series-owner-file = 文件
series-owner-series = 系列
series-owner-event = 一届会议

## 系列和各届

series-taken = 编号“{ $id }”已经属于系列 { $owner }；换一个
series-repeated = 编号“{ $id }”与第 { $line } 行的重复；换一个
series-org-deny = “{ $word }”既在 org 又在 deny；从一处删去
series-no-name = “names”里没有名称；写上 short（如 亚信峰会）
series-ends-before = 结束（{ $end }）早于开始（{ $start }）；改正或对调
series-no-place = 缺少“city”或“aliases”：文章里用什么称呼这一届
series-no-city = “city”里没有名称；写上 zh-Hans（如 上海）
series-shared = “{ $name }”也是系列 { $owner } 的名称；文章里分不清是哪一个

## 要写什么

series-needs-series = 系列的列表
series-needs-id = 系列的编号，如 cica
series-needs-names = 系列的名称，如 {"{"}short: 亚信峰会{"}"}
series-needs-org = 组织的名称，文章里至少要出现一个
series-needs-words = 会议怎么称呼，如 [峰会, summit]
series-needs-events = 各届会议的列表
series-needs-event-id = 这一届的编号，如 cica-2024
series-needs-start = 第一天，如 2025-08-31
series-needs-from = 从哪一天起（会前为负）
series-needs-to = 到哪一天止
series-needs-bonus = 加多少分

## 值的种类

series-is-id = 编号（只用小写字母 a–z、数字和 -）
series-is-text = 文字（像数的文字加引号）
series-is-day = 日期，如 2025-08-31
series-is-whole = {" "}{ $least } 到 { $most } 之间的整数
series-is-number = 数
series-is-flag = {" "}true 或 false
series-is-one-of = 其中之一：{ $words }
series-is-list = 一列
series-is-keys = 一组键和值
series-is-any = 任何内容
