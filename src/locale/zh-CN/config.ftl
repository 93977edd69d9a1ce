# 配置：各项的说明、写错时的话、重新载入时的话。

config-head =
    阅览的配置：存为 ~/.config/yuelan/config.yaml。
    每一项都可以不写，下面写的是默认值。检查：yuelan config check。
config-archives = 不指定路径时打开什么：文件夹或文件；可以有名称、几个文件夹、排除的路径。改后下次打开时生效。
config-fold-duplicates = 相同或相近的文章（转载）是否合为一行：on off。改后下次打开时生效。
config-shelves = 书架：查询和它的名称，列表中按 gl 列出。改后下次打开时生效。
config-begin-with-shelves = 打开时是否先列出书架（有书架时）：on off。改后下次打开时生效。
config-theme = 主题：terminal（终端自己的颜色）、auto（按终端背景选 light 或 dark）、light、dark、sepia、high-contrast，或自己的主题。
config-themes = 自己的主题：外观的名称和样子。颜色写名称、#rrggbb 或 0–255，“on”后面是背景色；也可以存为 themes/名称.yaml。
config-language = 界面的语言：auto（按环境变量 LC_ALL、LC_MESSAGES、LANG）、zh-CN、zh-TW、en、ja。改后下次打开时生效。
config-mouse = 是否用鼠标：on off。关掉后，终端自己可以选字；程序里按 M 换。
config-list-width = 列表在文章旁的宽度（格）：auto 随窗口，或 20–200；拖动分隔线也行。
config-keys = 按键：预设，和各处自己的按键。按键写 j、Ctrl-d、“g s”；动作的名称见 yuelan keys，几个动作写成一列，none 表示不用。
config-keys-names =
    预设：{ $presets }
    各处：{ $contexts }
config-page = 版面：文章怎么排。

config-a-word = 这里要写一个词或一个数
config-a-text = 这里要写一段文字；有 : # [ ] 等符号时加引号
config-an-archive = 档案写成路径，或 {"{"}name: 名称, folders: [路径], exclude: [路径或通配]{"}"}
config-archive-name = name 不能是“{ $name }”；写一个不含 / 的名称
config-archive-folders = “{ $name }”的 folders 里至少要有一个文件夹
config-lacks = 缺少 { $name }
config-fields = 配置写成各项和值（例如 mouse: on）
config-page-is = 这里写版面的各项（例如 indent: 2）
config-shelves-are = 这里写名称和查询（例如 未读: is:unread）
config-themes-are = 这里写名称和样子（例如 heading: bold red）
config-keys-are = 这里写 preset 和各处的按键（例如 list: {"{"}x: star{"}"}）
config-keys-of = { $context } 里写按键和动作（例如 x: star）
config-no-key = “{ $key }”不是按键；写 j、Ctrl-d、Alt-x、Space、PgDn、F5，几个键之间空一格
config-typed-key = 输入文字的地方不能用“{ $key }”；写一个带 Ctrl 或 Alt 的键，或 F1–F12
config-keys-clash = “{ $key }”和第 { $line } 行的按键冲突：两个相同，或一个是另一个的开头
config-not-here = { $action } 不能用在 { $context }；可以用在 { $known }
config-no-action = 缺少动作；不要这个键就写 none
config-twice = { $name } 写了两次
config-unknown = 没有“{ $name }”这一项；有 { $known }
config-unknown-near = 没有“{ $name }”这一项；是不是 { $near }？
config-not-one-of = 不能是“{ $value }”；可以是 { $known }
config-not-one-of-near = 不能是“{ $value }”；是不是 { $near }？
config-unreadable = 无法读取配置 { $path }：{ $reason }
config-not-utf8 = 不是 UTF-8 编码；另存为 UTF-8
config-invalid = 配置 { $path } 有误：{ $what }
config-at = { $what }（第 { $line } 行第 { $column } 列）
config-and-more = { $what }；另有 { $more } 处，见 yuelan config check
config-mistake = 配置有误，这几项用默认值：{ $what }
config-mouse-taken = 鼠标由阅览使用
config-mouse-given = 鼠标已交还终端，可以选字；按 { $key } 收回
config-list-width-now = 列表 { $width } 格（要一直这样，在配置里写 list_width: { $width }）
config-reloaded = 配置已重新载入
config-restart = 配置已重新载入；{ $fields } 下次打开时生效
config-good = { $path }：没有错误
config-absent = { $path }：还没有这个文件；yuelan config 打印默认配置，可以存在那里
config-errors = 有 { $count } 处错误
config-kept = 已写入配置：{ $written }
config-kept-nothing = 配置里已经是这样
config-keep-mistakes = 没有写入：先改正配置；{ $what }
config-keep-odd = 没有写入：配置的写法不便改动；请自己在 page: 下面写
config-keep-failed = 没有写入配置 { $path }：{ $reason }
config-keep-nowhere = 没有写入：不知道家目录在哪里
config-clipboard = 复制到剪贴板的办法：auto（终端能则由终端，否则用找到的命令）、osc52（由终端），或一个从标准输入读取的命令
config-opener = 打开网址的命令，网址加在其后；auto 为系统自带的
config-images = 文中的图怎样显示：auto 用终端能做到的最好方式，halfblocks 用半块字符，off 只写图号（只在编译时带 images 功能的程序里有效）
config-hyperlinks = 让终端自己认出链接（OSC 8）：auto 为已知支持的终端
