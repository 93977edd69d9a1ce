//! THE table: what a key can mean. Everything else that speaks of actions — keymap, help,
//! README, `yuelan keys` — is made from it.

/// Where keys have a meaning of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The list has the keys.
    List,
    /// The reader has the keys.
    Reader,
    /// So it has, and lines run down: what is not bound here means what it does in the reader.
    Vertical,
    /// The year picker is open.
    Years,
    /// The same day in other years is open.
    SameDay,
    /// The help is open.
    Help,
    /// The panel of page options is open.
    Page,
    /// The editions board is open.
    Board,
    /// The evidence is open.
    Evidence,
    /// Two articles are compared.
    Compare,
    /// The source of an article is shown.
    Raw,
    /// The concordance is open.
    Concordance,
    /// A line is being typed.
    Prompt,
}

/// The heading under which help lists an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// 移动
    Move,
    /// 文章
    Article,
    /// 峰会与年份
    Axis,
    /// 搜索与筛选
    Filter,
    /// 版面与程序
    Program,
}

impl Group {
    /// All groups, in the order of the help.
    pub const ALL: [Self; 5] = [Self::Move, Self::Article, Self::Axis, Self::Filter, Self::Program];

    /// The heading in Chinese and English.
    #[must_use]
    pub fn title(self) -> (&'static str, &'static str) {
        match self {
            Self::Move => ("移动", "Moving"),
            Self::Article => ("文章", "Articles"),
            Self::Axis => ("峰会与年份", "Summits and years"),
            Self::Filter => ("搜索与筛选", "Search and filter"),
            Self::Program => ("版面与程序", "Page and program"),
        }
    }
}

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    /// The action.
    pub action: Action,
    /// Its name in the configuration.
    pub name: &'static str,
    /// Where its keys hold.
    pub modes: &'static [Mode],
    /// Default keys, as [`Chord`](super::Chord) sequences.
    pub keys: &'static [&'static str],
    /// Where help lists it.
    pub group: Group,
    /// What it does, in Chinese and English.
    pub help: (&'static str, &'static str),
}

/// Wherever lines or rows are moved through, and more.
macro_rules! modes {
    ($($more:ident),*) => {
        &[
            Mode::List, Mode::Reader, Mode::Years, Mode::SameDay, Mode::Help, Mode::Board, Mode::Evidence,
            Mode::Compare, Mode::Raw, Mode::Concordance, $(Mode::$more),*
        ]
    };
}

const LIST: &[Mode] = &[Mode::List];
const READER: &[Mode] = &[Mode::Reader];
const VERTICAL: &[Mode] = &[Mode::Vertical];
const PANES: &[Mode] = &[Mode::List, Mode::Reader];
const LINES: &[Mode] = modes!();
const ROWS: &[Mode] = modes!(Page);
const YEARS: &[Mode] = &[Mode::Years];
const PAGE: &[Mode] = &[Mode::Page];
const BOARD: &[Mode] = &[Mode::Board];
const COMPARE: &[Mode] = &[Mode::Compare];
const RAW: &[Mode] = &[Mode::Raw];
const EDITABLE: &[Mode] = &[Mode::List, Mode::Reader, Mode::Raw];
const COMPARABLE: &[Mode] = &[Mode::List, Mode::Reader, Mode::Board];
const EVIDENCE: &[Mode] = &[Mode::Evidence];
const CONCORDANCE: &[Mode] = &[Mode::Concordance];
const FINDABLE: &[Mode] = &[Mode::List, Mode::Reader, Mode::Help];
const OVERLAYS: &[Mode] = &[Mode::Years, Mode::SameDay, Mode::Help, Mode::Evidence, Mode::Concordance];
const UNDOABLE: &[Mode] = &[Mode::List, Mode::Reader, Mode::Evidence];
const PROMPT: &[Mode] = &[Mode::Prompt];
const EVERYWHERE: &[Mode] = modes!(Page, Prompt);

macro_rules! actions {
    ($($action:ident = $name:literal, $modes:ident, $keys:expr, $group:ident, $zh:literal, $en:literal;)*) => {
        /// What a key, or a click, means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action { $(#[doc = $en] $action,)* }

        /// All actions, in the order of the help.
        pub const TABLE: &[Row] = &[$(Row {
            action: Action::$action, name: $name, modes: $modes, keys: &$keys, group: Group::$group, help: ($zh, $en),
        },)*];
    };
}

actions! {
    Down = "down", ROWS, ["j", "Down"], Move, "下一行／下一篇", "line down, next article";
    Up = "up", ROWS, ["k", "Up"], Move, "上一行／上一篇", "line up, previous article";
    PageDown = "page-down", LINES, ["Space", "PgDn", "Ctrl-f"], Move, "下一页", "page down";
    PageUp = "page-up", LINES, ["b", "PgUp", "Ctrl-b"], Move, "上一页", "page up";
    HalfDown = "half-page-down", LINES, ["Ctrl-d"], Move, "下半页", "half a page down";
    HalfUp = "half-page-up", LINES, ["Ctrl-u"], Move, "上半页", "half a page up";
    Start = "start", ROWS, ["g g", "Home"], Move, "到开头", "to the start";
    End = "end", ROWS, ["G", "End"], Move, "到末尾", "to the end";
    NextColumn = "next-column", VERTICAL, ["Left"], Move, "竖排：下一行（向左）", "vertical text: next line, to the left";
    PreviousColumn = "previous-column", VERTICAL, ["Right"], Move, "竖排：上一行（向右）", "vertical text: previous line, to the right";
    ScrollRight = "scroll-right", READER, [">"], Move, "长行（代码）向右", "long lines of code: further right";
    ScrollLeft = "scroll-left", READER, ["<"], Move, "长行（代码）向左", "long lines of code: further left";

    Open = "open", LIST, ["Enter", "l", "Right"], Article, "打开文章", "open the article";
    Back = "back", READER, ["h", "Left", "q", "Esc"], Article, "回到列表", "back to the list";
    NextArticle = "next-article", READER, ["J"], Article, "列表中的下一篇", "next article of the list";
    PreviousArticle = "previous-article", READER, ["K"], Article, "列表中的上一篇", "previous article of the list";
    GoToTitle = "go-to-title", PANES, ["Ctrl-p"], Article, "按标题前往（拼音、首字母皆可；也找届次和标签）", "go to a title, by pinyin or initials too, an edition or a tag";
    Fold = "fold", LIST, ["Tab"], Article, "折叠／展开相同或相近的文章", "fold or unfold articles that are the same or nearly so";
    FoldAll = "fold-all", LIST, ["BackTab"], Article, "折叠与否：全部列表（Shift-Tab）", "fold such articles at all, or none (Shift-Tab)";
    Star = "star", PANES, ["*"], Article, "加星／去星", "star or unstar";
    ToggleRead = "toggle-read", PANES, ["."], Article, "标为已读／未读", "mark as read or unread";
    RawView = "raw", PANES, ["g r"], Article, "原文：源文件与读入结果对照", "the source beside what is made of it";
    EditSource = "edit", EDITABLE, ["e"], Article, "用 $VISUAL／$EDITOR 打开源文件", "open the source file in $VISUAL or $EDITOR";
    ToggleOrder = "column-order", READER, ["g l"], Article, "列序：按建议／按文件", "columns in the order suggested, or as in the file";
    NextRepair = "next-repair", RAW, ["n"], Article, "原文：下一处修复", "source: next repair";
    PreviousRepair = "previous-repair", RAW, ["N"], Article, "原文：上一处修复", "source: previous repair";
    RepairDoubled = "repair-doubled", RAW, ["1"], Article, "原文：重影修复／照原样", "source: doubled characters reduced, or as they are";
    RepairLines = "repair-lines", RAW, ["2"], Article, "原文：断行合并／照原样", "source: lines joined, or as they are";
    RepairOrder = "repair-order", RAW, ["3"], Article, "原文：列序按建议／照原样", "source: columns as suggested, or as they are";
    RepairTitle = "repair-title", RAW, ["4"], Article, "原文：标题修复／照原样", "source: title repaired, or as it is";
    RepairProxies = "repair-proxies", RAW, ["5"], Article, "原文：去掉图片代理／照原样", "source: proxies of images removed, or as they are";
    RepairPlaceholders = "repair-fillers", RAW, ["6"], Article, "原文：略去占位图／照原样", "source: filler images left out, or as they are";
    RepairFurniture = "repair-furniture", RAW, ["7"], Article, "原文：略去页眉页码／照原样", "source: running heads and page numbers left out, or as they are";
    OtherSide = "other-side", RAW, ["Tab"], Article, "原文：窄屏上换到另一边", "source: the other side, on a narrow screen";
    CloseRaw = "close-raw", RAW, ["q", "Esc", "h", "Left", "g r"], Article, "原文：关闭", "source: close";
    Undo = "undo", UNDOABLE, ["u"], Article, "撤销（筛选、加星、已读、改届）", "undo a filter, star, mark or edition";

    NextReport = "next-report", PANES, ["] s"], Axis, "时间上的下一篇峰会报道", "next summit report in time";
    PreviousReport = "previous-report", PANES, ["[ s"], Axis, "上一篇峰会报道", "previous summit report";
    NextSummit = "next-summit", PANES, ["] S"], Axis, "下一届峰会的第一篇", "first report of the next summit";
    PreviousSummit = "previous-summit", PANES, ["[ S"], Axis, "上一届峰会的第一篇", "first report of the previous summit";
    NextYear = "next-year", PANES, ["] y"], Axis, "下一个有文章的年份（按月筛选时为月份）", "next year that has articles, or month where one is chosen";
    PreviousYear = "previous-year", PANES, ["[ y"], Axis, "上一个有文章的年份（按月筛选时为月份）", "previous year that has articles, or month where one is chosen";
    NextInEdition = "edition-next", PANES, ["}"], Axis, "同一届的下一篇", "next report of the same summit";
    PreviousInEdition = "edition-previous", PANES, ["{"], Axis, "同一届的上一篇", "previous report of the same summit";
    Board = "editions", PANES, ["g s"], Axis, "届次一览", "board of all editions";
    ChooseEdition = "choose-edition", BOARD, ["Enter"], Axis, "届次：只看这一届；文章：打开", "editions: narrow the list to this one; its articles: open";
    EditionArticles = "edition-articles", BOARD, ["l", "Right"], Axis, "届次：到这一届的文章", "editions: on to its articles";
    LeaveArticles = "leave-articles", BOARD, ["h", "Left"], Axis, "届次：从文章返回", "editions: back from the articles";
    NextSeries = "next-series", BOARD, ["Tab"], Axis, "届次：下一个系列", "editions: next series";
    PreviousSeries = "previous-series", BOARD, ["BackTab"], Axis, "届次：上一个系列（Shift-Tab）", "editions: previous series (Shift-Tab)";
    FilterEditions = "filter-editions", BOARD, ["/"], Axis, "届次：按城市、年份、文件筛选", "editions: filter by city, year, document";
    MarkEdition = "mark-edition", BOARD, ["x"], Axis, "届次：选入对照", "editions: mark for comparison";
    WalkSeries = "walk-series", BOARD, ["s"], Axis, "届次：只沿这个系列行走／取消", "editions: walk this series only, or all again";
    WalkAll = "walk-all-series", BOARD, ["S"], Axis, "届次：沿全部系列行走", "editions: walk all series";
    CloseBoard = "close-editions", BOARD, ["q", "Esc"], Axis, "届次：去掉筛选；关闭", "editions: drop the filter, close";
    Years = "years", PANES, ["g y"], Axis, "选择年份", "choose years";
    YearsFromList = "years-from-list", LIST, ["y"], Axis, "选择年份（列表中）", "choose years, in the list";
    SameDay = "same-day", PANES, ["g d"], Axis, "其他年份的同一天", "the same day in other years";
    Months = "months", YEARS, ["l", "Right", "Tab"], Axis, "选择年份：进入当年的月份", "choosing years: into the months of the year";
    Range = "range", YEARS, ["v"], Axis, "选择年份：从这里起选一段", "choosing years: begin a range here";
    Evidence = "evidence", PANES, ["g w"], Axis, "为何是这一届：依据", "why this edition: the evidence";
    SetEdition = "set-edition", EVIDENCE, ["e"], Axis, "依据：改定是哪一届", "evidence: set the edition";
    Choose = "choose-to-compare", PANES, ["x"], Axis, "选来比较／取消（最多两篇）", "choose for comparison, or no longer; two at the most";
    Compare = "compare", COMPARABLE, ["g c"], Axis, "比较两篇（选中的，或选中的与本篇）", "compare the two chosen, or the chosen one with this";
    NextDifference = "next-difference", COMPARE, ["n", "] c"], Axis, "比较：下一处不同", "comparison: next difference";
    PreviousDifference = "previous-difference", COMPARE, ["N", "[ c"], Axis, "比较：上一处不同", "comparison: previous difference";
    FoldSame = "fold-same", COMPARE, ["="], Axis, "比较：隐藏／显示相同的段落", "comparison: hide or show what is the same";
    SwapSides = "swap-sides", COMPARE, ["s"], Axis, "比较：左右对调", "comparison: let the articles change sides";
    CloseComparison = "close-comparison", COMPARE, ["q", "Esc", "h", "Left"], Axis, "比较：关闭", "comparison: close";

    Search = "search", FINDABLE, ["/"], Filter, "搜索：列表中搜全部，文中搜本文", "search: all articles from the list, this one from the reader";
    Complete = "complete", PROMPT, ["Tab"], Filter, "搜索框：补全字段或值，再按换下一个", "prompt: complete a field or value, then the next one";
    CompleteBack = "complete-back", PROMPT, ["BackTab"], Filter, "搜索框：补全，上一个（Shift-Tab）", "prompt: complete, the one before (Shift-Tab)";
    NextHit = "next-hit", FINDABLE, ["n"], Filter, "下一处", "next hit";
    PreviousHit = "previous-hit", FINDABLE, ["N"], Filter, "上一处", "previous hit";
    Concordance = "concordance", PANES, ["g k"], Filter, "词语索引：所搜的词逐处列出，前后文对齐", "concordance: each place of the words searched, on a line";
    SortLines = "sort-lines", CONCORDANCE, ["s"], Filter, "词语索引：按日期／前文／后文排列", "concordance: by date, by what stands before, behind";
    Shelves = "shelves", LIST, ["g l"], Filter, "书架：配置里存下的查询", "shelves: queries kept in the configuration";
    RemoveChip = "remove-chip", LIST, ["Backspace"], Filter, "去掉最后一个筛选", "remove the last filter";
    ClearChips = "clear-filters", LIST, ["Esc"], Filter, "清除全部筛选", "clear all filters";

    ToggleList = "toggle-list", PANES, ["z"], Program, "显示／隐藏列表", "show or hide the list";
    Widen = "widen", PANES, ["+"], Program, "加宽版心", "wider measure";
    Narrow = "narrow", PANES, ["-"], Program, "收窄版心", "narrower measure";
    ResetMeasure = "reset-measure", PANES, ["="], Program, "恢复版心", "measure as it was";
    PageOptions = "page-options", READER, ["g o", "o"], Program, "版面选项", "options of the page";
    TwoColumns = "two-columns", READER, ["|"], Program, "两栏／一栏", "two columns or one";
    Vertical = "vertical", READER, ["V"], Program, "竖排／横排", "vertical or horizontal";
    NextValue = "next-value", PAGE, ["l", "Right", "Space"], Program, "版面选项：下一个值", "page options: next value";
    PreviousValue = "previous-value", PAGE, ["h", "Left"], Program, "版面选项：上一个值", "page options: previous value";
    RestorePage = "restore-page", PAGE, ["=", "0"], Program, "版面选项：恢复为设定", "page options: as configured";
    ClosePage = "close-page", PAGE, ["Enter", "Esc", "q", "o"], Program, "版面选项：关闭", "page options: close";
    Palette = "palette", ROWS, [":"], Program, "命令：按名称执行任何操作，或输入 42、50%、measure 72", "palette: do anything by its name, or type 42, 50%, measure 72";
    Help = "help", ROWS, ["?", "F1"], Program, "帮助：此处的按键；/ 查找，Enter 执行", "help: the keys of where you are; / finds, Enter does";
    Accept = "accept", OVERLAYS, ["Enter"], Program, "确定", "accept";
    Close = "close", OVERLAYS, ["q", "Esc", "h", "Left"], Program, "返回一步，关闭面板", "one step back, close the panel";
    Redraw = "redraw", EVERYWHERE, ["Ctrl-l"], Program, "重画屏幕", "redraw the screen";
    Suspend = "suspend", EVERYWHERE, ["Ctrl-z"], Program, "挂起，回到命令行", "suspend to the shell";
    Quit = "quit", LIST, ["q"], Program, "退出", "quit";
    QuitAtOnce = "quit-at-once", EVERYWHERE, ["Ctrl-c"], Program, "立即退出", "quit at once";
}

impl Mode {
    /// The mode whose keys hold where this one has none.
    #[must_use]
    pub fn beyond(self) -> Option<Self> {
        (self == Self::Vertical).then_some(Self::Reader)
    }
}

impl Action {
    /// Its row in the table.
    #[must_use]
    pub fn row(self) -> &'static Row {
        // The variants are declared in the order of the rows.
        &TABLE[self as usize]
    }
}
