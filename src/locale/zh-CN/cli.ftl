# 命令行。

cli-page-vertical-help = 从右到左竖排；写数字即竖排，每列这么多字；总要写值
cli-query-misread = 查询中有无法识别之处，其余条件已生效：
cli-query-mistake = { $part }：{ $expected }
cli-query-more = 另有 { $count } 处
cli-shelf-misread = 配置的书架“{ $name }”无法识别“{ $part }”：{ $expected }（其余条件照样生效）
cli-articles = { $count } 篇
cli-standard-input = 标准输入
cli-no-home = 不知道家目录在哪里（请设 HOME）
cli-configured = 配置文件 config.yaml 的 archives
cli-not-opened = { $place }：{ $error }；其余照常打开
cli-catalog-refuses = 目录写不进去，只能用已有的：{ $error }

## 文章

cli-several-parts = 符合的文章有 { $count } 篇；用 --part 写出是第几篇
cli-besides = （{ $besides }）
cli-assigned = { $title }：{ $shown }{ $besides }
cli-no-such-edition = 没有编号为 { $id } 的届（yuelan series 列出全部编号，如 sco-2022；还可以写 none auto）
cli-is-folder = { $path } 是文件夹；用 yuelan list -a 列出其中的文章
cli-no-article = 没有文件或文章 { $name }（yuelan list --format tsv 列出路径和编号）
cli-no-article-in-archives = 档案里没有文章 { $name }（yuelan list --format tsv 列出路径和编号；-a 写出档案）
cli-no-part = 没有第 { $part } 篇：这个文件有 { $parts } 篇
cli-cannot-read = 无法读取 { $path }
cli-cannot-read-input = 无法读取标准输入
cli-no-source = 标准输入没有留下原文；raw 只用于文件
cli-no-shelves = 没有书架“{ $name }”；在 config.yaml 里写 shelves: {"{"}{ $name }: 查询{"}"}
cli-no-shelf = 没有书架“{ $name }”；有 { $names }
cli-no-words = 查询里没有要查的词（例如 yuelan search --kwic 上海精神 year:2022）
cli-only-some = 共 { $count } 处，只列出其中 { $lines } 处
cli-title-only = 仅标题
cli-hits = { $count } 处
cli-compared = 相同 { $percent }%，{ $count } 处不同
cli-moved = 〔移动〕

## 系列

cli-no-such-series = 没有名为 { $id } 的系列；有：{ $known }
cli-nothing-to-check = 没有要检查的文件；写出文件名，或把文件放进配置文件夹的 series
cli-check-errors = 有 { $count } 处错误；改正后这些系列才会用上
cli-check-file = { $path }：{ $series } 个系列，{ $editions } 届
cli-check-series = { $name }（{ $id }）：{ $words }
cli-check-org = 组织
cli-check-event = 会议
cli-check-council = 机构
cli-check-deny = 除外
cli-semicolon = ；
cli-series-edition = 届
cli-series-days = 日期
cli-series-name = 名称
cli-series-reports = 报道
cli-series-previews = 预告
cli-series-related = 相关
cli-series-mentions = 提及
cli-series-unread = 未读
cli-series-first = 首篇
cli-series-last = 末篇

## 目录

cli-index-needless = 样例和单个文件每次直接读，不需要目录；请用 -a 指定文件夹
cli-index-not-removed = 目录删不掉，请检查权限：{ $path }
cli-index-none = 这些档案还没有目录；运行 yuelan index 建立
cli-index-nowhere = { $notice }；请检查 { $folder } 的权限和余量
cli-index-refuses = 目录写不进去：{ $error }（请检查权限和磁盘余量）
cli-index-interrupted = 已中断：读了 { $read }/{ $wanted } 个文件，都已记下；再运行一次就接着读
cli-index-reading = 正在读入 { $read }/{ $wanted } 个文件
cli-stock-archive = 档案
cli-stock-catalog = 目录
cli-stock-files = 文件
cli-stock-files-of = { $count } 个，{ $size }
cli-stock-articles = 文章
cli-stock-indexed = 可全文检索
cli-stock-database = 数据库
cli-stock-updated = 更新

## 阅读状态

cli-state-none = 还没有阅读状态；读文章时会记在 { $path }
cli-state-file = 文件
cli-state-size = 大小
cli-state-machine = 本机
cli-state-machines = 机器
cli-state-read = 已读
cli-state-starred = 加星
cli-state-begun = 读到的位置
cli-state-bookmarks = 标记
cli-state-annotations = 笔记
cli-state-visits = 阅读记录
cli-state-missing = 文件已不在
cli-state-backups = 备份
cli-state-joined = { $name }：{ $records } 条记录，其中 { $new } 条是新的
cli-state-misread = { $name }：有 { $count } 条无法识别，没有并入
cli-state-misread-from = { $name }：有 { $count } 条无法识别，没有并入，第一处在第 { $line } 行

## 体检

cli-doctor-part = （第 { $part } 篇）
cli-doctor-group = 重复{" "}{" "}
cli-doctor-group-other = {" "}{" "}{" "}{" "}＝{" "}
cli-doctor-files = 文件
cli-doctor-articles = 文章
cli-doctor-skipped = 跳过
cli-doctor-unreadable = 不可读
cli-doctor-formats = 格式
cli-doctor-encodings = 编码
cli-doctor-dates = 日期
cli-doctor-dated = { $source } { $count }（{ $exact }）
cli-doctor-undated = 没有 { $count }
cli-doctor-titles = 标题
cli-doctor-inferred = 推断 { $count }
cli-doctor-notes = 记录
cli-doctor-kind = { $label } { $name }
cli-doctor-none = 没有这一类的记录（{ $kinds }）
cli-doctor-duplicates = 重复
cli-doctor-no-duplicates = 没有
cli-doctor-groups = { $groups } 组，共 { $articles } 篇
cli-state-machines-of = { $count } 台
cli-state-bookmarks-of = { $count } 个
cli-state-annotations-of = { $count } 条
cli-state-visits-of = { $count } 次

## 帮助：命令的参数

cli-help = 在终端里读文章档案
cli-help-usage = 用法：
cli-help-commands = 命令
cli-help-arguments = 参数
cli-help-options = 选项
cli-help-help = 显示帮助
cli-help-version = 显示版本
cli-help-paths = 要读的文件夹或文件；不写则打开样例；- 为标准输入
cli-help-config-path = 打印配置文件在哪里
cli-help-config-check-file = 要检查的文件；不写则为自己的配置
cli-help-plain = 不开阅读界面，打印纯文本
cli-help-theme = 阅览的主题：terminal auto light dark sepia high-contrast，或自己的主题
cli-help-linear = 逐行打印和提问，供读屏软件使用；屏幕上没有移动的东西
cli-help-archive = 要读的文件夹或文件（可重复）；默认为配置的档案，没有则为样例
cli-help-query = 文章要符合的条件：词、year:2022、summit:撒马尔罕 等，见下
cli-help-search-query = 要查的词，和文章还要符合的条件，如 year:2022，见下
cli-help-doctor-query = 只看这些文章：词、year:2022、summit:sco-2022
cli-help-shelf = 只列配置的书架里有的
cli-help-format = 输出的形式
cli-help-compare-format = text（[-删去-]、{"{"}+加入+{"}"}；整段在 - 和 + 之后）或 json
cli-help-show-format = text（排成行）、plain（一段一行）、markdown、html、json、raw（原文，解码后）
cli-help-article = 文件、文章的编号，或 -（标准输入）
cli-help-series-set-article = 文章的文件路径（档案内或磁盘上）或编号
cli-help-edition = 届的编号（sco-2022）；none 不归入任何一届；auto 由程序判断
cli-help-part = 文件里的第几篇，从 1 数起；不写则为全部
cli-help-series-set-part = 文件有几篇时，是第几篇
cli-help-files = 要读的文件
cli-help-series-check-files = 要检查的文件；不写则为配置文件夹的 series 里的
cli-help-text = 再试一试：从这段文字认出哪一届
cli-help-older = 较早的一篇：文件，或文章的路径或编号；文件有几篇时取第一篇
cli-help-newer = 较晚的一篇
cli-help-kind = 只列这一种记录（可重复）
cli-help-summary = 只要总计
cli-help-stats = 只说目录里有什么、在哪里
cli-help-rebuild = 丢弃目录，重新建立；阅读状态不动
cli-help-kwic = 打印词语索引：每处一行，词对齐
cli-help-sort = 词语索引的排列：从新到旧，或按前文、后文
cli-help-width = 一行的格数；不写则按窗口，否则 80
cli-help-show-width = 整页的格数，各栏合计；不写则按窗口。行随之长短，除非写明 --measure
cli-help-id = 一个系列（sco、g20、apec 等）；不写则为全部
cli-help-why = 一篇文章为何归入它的届：文件，或文章的路径或编号
cli-help-input = 标准输入是什么格式；auto 按内容判断
cli-help-file = 文件；- 为标准输入或标准输出
cli-help-shell = 哪一种 shell
cli-help-preset = 一组版面选项
cli-help-words = 查询：
cli-help-words-both = 两个词都有；不分大小写、全角半角和空格
cli-help-words-row = 这几个词连着出现
cli-help-words-exact = 完全照原样
cli-help-words-not = 不要这个词（查询以减号开头时，前面加 --）
cli-help-words-or = 其中之一；( ) 合为一组
cli-help-words-fields = 字段：
cli-help-path = 打印配置文件在哪里
cli-help-notes-query = 文章要符合的条件，与 list 相同；不写则为全部，文件已不在的排在最后
cli-help-notes-format = markdown 或 json

## 命令行写错了

cli-wrong-option = 没有选项 { $arg }
cli-wrong-extra = 多了“{ $arg }”
cli-wrong-command = 没有命令 { $command }
cli-wrong-no-command = 少一个命令：{ $commands }
cli-wrong-value = { $arg } 不能是“{ $value }”
cli-wrong-value-of = { $arg } 不能是“{ $value }”；可以是 { $choices }
cli-wrong-no-value = { $arg } 要有值
cli-wrong-no-value-of = { $arg } 要有值；可以是 { $choices }
cli-wrong-because = { $arg }：{ $reason }
cli-wrong-equals = { $arg } 的值要写在“=”之后
cli-wrong-too-many = { $arg } 不能再有“{ $value }”
cli-wrong-together = { $first } 和 { $second } 不能一起用
cli-wrong-twice = { $arg } 只能写一次
cli-wrong-missing = 少了 { $args }
cli-wrong-encoding = 参数不是 UTF-8
cli-wrong-meant = { $wrong }；是不是 { $meant }？
cli-wrong-more = 加 --help 看说明
cli-wrong-range = 只能是 { $first }–{ $last }
cli-help-possible = [可选：{ $values }]
cli-help-default = [默认：{ $value }]
cli-help-command = 命令
