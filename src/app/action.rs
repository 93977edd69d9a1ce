//! THE table: what a key can mean. Everything else that speaks of actions — keymap, help,
//! README, `yuelan keys` — is made from it. What an action does is said in `action.ftl`, under
//! its name.

use std::borrow::Cow;

use crate::locale::{self, Locale, message_in};

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
    /// The contact sheet is open.
    Figures,
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
    /// The outline is open.
    Outline,
    /// What was read is shown in numbers.
    Statistics,
    /// The links of an article are listed.
    Links,
    /// A footnote is open.
    Footnote,
    /// The notes are listed.
    Notes,
    /// A passage is being selected in the reader.
    Select,
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

    /// The heading in a language.
    #[must_use]
    pub fn title(self, locale: Locale) -> Cow<'static, str> {
        let name = match self {
            Self::Move => "action-group-move",
            Self::Article => "action-group-article",
            Self::Axis => "action-group-axis",
            Self::Filter => "action-group-filter",
            Self::Program => "action-group-program",
        };
        message_in(locale, name, None)
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
    /// What a number means to it that is typed before its keys.
    pub count: Count,
}

/// What a number means to an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// Nothing.
    Nothing,
    /// So many times.
    Times,
    /// That line, row or part of the whole.
    Place,
}

impl Row {
    /// What it does, in the language of the process.
    #[must_use]
    pub fn help(&self) -> Cow<'static, str> {
        self.help_in(locale::current())
    }

    /// What it does, in a language.
    #[must_use]
    pub fn help_in(&self, locale: Locale) -> Cow<'static, str> {
        message_in(locale, &format!("action-{}", self.name), None)
    }
}

/// Wherever lines or rows are moved through, and more.
macro_rules! modes {
    ($($more:ident),*) => {
        &[
            Mode::List, Mode::Reader, Mode::Years, Mode::SameDay, Mode::Figures, Mode::Help, Mode::Board,
            Mode::Evidence, Mode::Compare, Mode::Raw, Mode::Concordance, Mode::Outline, Mode::Statistics,
            Mode::Links, Mode::Footnote, Mode::Notes, $(Mode::$more),*
        ]
    };
}

/// Panels that one chooses in, and more.
macro_rules! overlays {
    ($($more:ident),*) => {
        &[
            Mode::Years, Mode::SameDay, Mode::Help, Mode::Evidence, Mode::Concordance, Mode::Outline,
            Mode::Statistics, Mode::Links, Mode::Footnote, Mode::Notes, $(Mode::$more),*
        ]
    };
}

const LIST: &[Mode] = &[Mode::List];
const READER: &[Mode] = &[Mode::Reader];
const VERTICAL: &[Mode] = &[Mode::Vertical];
const PANES: &[Mode] = &[Mode::List, Mode::Reader];
const LINES: &[Mode] = modes!();
const ROWS: &[Mode] = modes!(Page, Select);
const YEARS: &[Mode] = &[Mode::Years];
const FIGURES: &[Mode] = &[Mode::Figures];
const PAGE: &[Mode] = &[Mode::Page];
const BOARD: &[Mode] = &[Mode::Board];
const COMPARE: &[Mode] = &[Mode::Compare];
const RAW: &[Mode] = &[Mode::Raw];
const EDITABLE: &[Mode] = &[Mode::List, Mode::Reader, Mode::Raw];
const COMPARABLE: &[Mode] = &[Mode::List, Mode::Reader, Mode::Board];
const EVIDENCE: &[Mode] = &[Mode::Evidence];
const CONCORDANCE: &[Mode] = &[Mode::Concordance];
const OUTLINE: &[Mode] = &[Mode::Outline];
const OVERLAYS: &[Mode] = overlays!(Figures);
const CLOSED_ALIKE: &[Mode] = overlays!();
const UNDOABLE: &[Mode] = &[Mode::List, Mode::Reader, Mode::Evidence, Mode::Notes];
const NOTABLE: &[Mode] = &[Mode::Reader, Mode::Select];
const NOTES: &[Mode] = &[Mode::Notes];
const SELECT: &[Mode] = &[Mode::Select];
const SEARCHED: &[Mode] = &[Mode::List, Mode::Reader, Mode::Select, Mode::Help];
const PROMPT: &[Mode] = &[Mode::Prompt];
const EVERYWHERE: &[Mode] = modes!(Page, Prompt, Select);

macro_rules! actions {
    ($($action:ident = $name:literal, $modes:ident, $keys:expr, $group:ident $(, $count:ident)?;)*) => {
        /// What a key, or a click, means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action { $(#[doc = concat!("`", $name, "`, as `action.ftl` says it")] $action,)* }

        /// All actions, in the order of the help.
        pub const TABLE: &[Row] = &[$(Row {
            action: Action::$action, name: $name, modes: $modes, keys: &$keys, group: Group::$group,
            count: [$(Count::$count,)? Count::Nothing][0],
        },)*];
    };
}

actions! {
    Down = "down", ROWS, ["j", "Down", "Ctrl-e"], Move, Times;
    Up = "up", ROWS, ["k", "Up", "Ctrl-y"], Move, Times;
    PageDown = "page-down", LINES, ["Space", "PgDn", "Ctrl-f"], Move, Times;
    PageUp = "page-up", LINES, ["b", "PgUp", "Ctrl-b"], Move, Times;
    HalfDown = "half-page-down", LINES, ["Ctrl-d"], Move, Times;
    HalfUp = "half-page-up", LINES, ["Ctrl-u"], Move, Times;
    Start = "start", ROWS, ["g g", "Home"], Move, Place;
    End = "end", ROWS, ["G", "End"], Move, Place;
    Percent = "percent", PANES, ["%"], Move, Place;
    NextChapter = "next-chapter", READER, ["] ]"], Move, Times;
    PreviousChapter = "previous-chapter", READER, ["[ ["], Move, Times;
    NextColumn = "next-column", VERTICAL, ["Left"], Move, Times;
    PreviousColumn = "previous-column", VERTICAL, ["Right"], Move, Times;
    JumpBack = "jump-back", PANES, ["Ctrl-o", "Alt-Left"], Move;
    JumpForward = "jump-forward", PANES, ["Alt-Right"], Move;
    JumpOnward = "jump-onward", READER, ["Tab"], Move;
    ScrollRight = "scroll-right", READER, [">"], Move, Times;
    ScrollLeft = "scroll-left", READER, ["<"], Move, Times;

    Open = "open", LIST, ["Enter", "l", "Right"], Article;
    Back = "back", READER, ["h", "Left", "Esc"], Article;
    Leave = "leave", READER, ["q"], Article;
    NextArticle = "next-article", READER, ["J"], Article, Times;
    PreviousArticle = "previous-article", READER, ["K"], Article, Times;
    Outline = "outline", READER, ["t"], Article;
    FilterOutline = "filter-outline", OUTLINE, ["/"], Article;
    CloseOutline = "close-outline", OUTLINE, ["t"], Article;
    SetMark = "mark", PANES, ["m"], Article;
    GoToMark = "go-to-mark", PANES, ["'", "`"], Article;
    History = "history", PANES, ["H"], Article;
    Statistics = "statistics", PANES, ["g S"], Article;
    GoToTitle = "go-to-title", PANES, ["Ctrl-p"], Article;
    Figures = "figures", READER, ["i"], Article;
    NextFigure = "next-figure", FIGURES, ["l", "Right"], Article, Times;
    PreviousFigure = "previous-figure", FIGURES, ["h", "Left"], Article, Times;
    CloseFigures = "close-figures", FIGURES, ["q", "Esc", "i"], Article;
    Fold = "fold", LIST, ["Tab"], Article;
    FoldAll = "fold-all", LIST, ["BackTab"], Article;
    Star = "star", PANES, ["*"], Article;
    ToggleRead = "toggle-read", PANES, ["."], Article;
    MarkRead = "mark-read", PANES, [], Article;
    MarkAllRead = "mark-all-read", LIST, ["A"], Article;
    NextUnread = "next-unread", PANES, ["] u"], Article, Times;
    PreviousUnread = "previous-unread", PANES, ["[ u"], Article, Times;
    RawView = "raw", PANES, ["g r"], Article;
    EditSource = "edit", EDITABLE, ["e"], Article;
    ToggleOrder = "column-order", READER, ["g l"], Article;
    NextRepair = "next-repair", RAW, ["n"], Article;
    PreviousRepair = "previous-repair", RAW, ["N"], Article;
    RepairDoubled = "repair-doubled", RAW, ["1"], Article;
    RepairLines = "repair-lines", RAW, ["2"], Article;
    RepairOrder = "repair-order", RAW, ["3"], Article;
    RepairTitle = "repair-title", RAW, ["4"], Article;
    RepairProxies = "repair-proxies", RAW, ["5"], Article;
    RepairPlaceholders = "repair-fillers", RAW, ["6"], Article;
    RepairFurniture = "repair-furniture", RAW, ["7"], Article;
    OtherSide = "other-side", RAW, ["Tab"], Article;
    CloseRaw = "close-raw", RAW, ["q", "Esc", "h", "Left", "g r"], Article;
    Undo = "undo", UNDOABLE, ["u"], Article, Times;
    CopyParagraph = "copy-paragraph", READER, ["y y"], Article;
    CopyParagraphBare = "copy-paragraph-bare", READER, ["y p"], Article;
    CopyCitation = "copy-citation", READER, ["y c"], Article;
    ChooseCitation = "choose-citation", READER, ["y C"], Article;
    CopyLink = "copy-link", READER, ["y l"], Article;
    Select = "select", READER, ["v"], Article;
    NextCharacter = "next-character", SELECT, ["l", "Right"], Article, Times;
    PreviousCharacter = "previous-character", SELECT, ["h", "Left"], Article, Times;
    NextWord = "next-word", SELECT, ["w"], Article, Times;
    WordEnd = "word-end", SELECT, ["e"], Article, Times;
    PreviousWord = "previous-word", SELECT, ["b"], Article, Times;
    LineStart = "line-start", SELECT, ["0", "^"], Article;
    LineEnd = "line-end", SELECT, ["$"], Article;
    SentenceEnd = "sentence-end", SELECT, [")"], Article, Times;
    SentenceStart = "sentence-start", SELECT, ["("], Article, Times;
    ParagraphEnd = "paragraph-end", SELECT, ["}"], Article, Times;
    ParagraphStart = "paragraph-start", SELECT, ["{"], Article, Times;
    OtherEnd = "other-end", SELECT, ["o"], Article;
    SelectHere = "select-here", SELECT, ["v", "Space"], Article;
    CopySelection = "copy-selection", SELECT, ["y", "Enter"], Article;
    CopySelectionBare = "copy-selection-bare", SELECT, ["Y"], Article;
    LeaveSelection = "leave-selection", SELECT, ["Esc", "q"], Article;
    FollowLink = "follow-link", READER, ["f"], Article;
    Links = "links", READER, ["F", "g f"], Article;
    OpenAddress = "open-address", PANES, ["g x"], Article;
    Annotate = "annotate", NOTABLE, ["a"], Article;
    ReadNote = "read-note", READER, ["Enter"], Article;
    Notes = "notes", PANES, ["g a"], Article;
    EditNote = "edit-note", NOTES, ["e"], Article;
    DeleteNote = "delete-note", NOTES, ["d"], Article;
    ExportNotes = "export-notes", NOTES, ["x"], Article;
    FilterNotes = "filter-notes", NOTES, ["/"], Article;

    NextReport = "next-report", PANES, ["] s"], Axis, Times;
    PreviousReport = "previous-report", PANES, ["[ s"], Axis, Times;
    NextSummit = "next-summit", PANES, ["] S"], Axis, Times;
    PreviousSummit = "previous-summit", PANES, ["[ S"], Axis, Times;
    NextYear = "next-year", PANES, ["] y"], Axis, Times;
    PreviousYear = "previous-year", PANES, ["[ y"], Axis, Times;
    NextInEdition = "edition-next", PANES, ["}"], Axis, Times;
    PreviousInEdition = "edition-previous", PANES, ["{"], Axis, Times;
    Board = "editions", PANES, ["g s"], Axis;
    ChooseEdition = "choose-edition", BOARD, ["Enter"], Axis;
    EditionArticles = "edition-articles", BOARD, ["l", "Right"], Axis;
    LeaveArticles = "leave-articles", BOARD, ["h", "Left"], Axis;
    NextSeries = "next-series", BOARD, ["Tab"], Axis;
    PreviousSeries = "previous-series", BOARD, ["BackTab"], Axis;
    FilterEditions = "filter-editions", BOARD, ["/"], Axis;
    MarkEdition = "mark-edition", BOARD, ["x"], Axis;
    WalkSeries = "walk-series", BOARD, ["s"], Axis;
    WalkAll = "walk-all-series", BOARD, ["S"], Axis;
    CloseBoard = "close-editions", BOARD, ["q", "Esc"], Axis;
    Years = "years", PANES, ["g y"], Axis;
    YearsFromList = "years-from-list", LIST, ["y"], Axis;
    SameDay = "same-day", PANES, ["g d"], Axis;
    Months = "months", YEARS, ["l", "Right", "Tab"], Axis;
    Range = "range", YEARS, ["v"], Axis;
    Evidence = "evidence", PANES, ["g w"], Axis;
    SetEdition = "set-edition", EVIDENCE, ["e"], Axis;
    Choose = "choose-to-compare", PANES, ["x"], Axis;
    Compare = "compare", COMPARABLE, ["g c"], Axis;
    NextDifference = "next-difference", COMPARE, ["n", "] c"], Axis, Times;
    PreviousDifference = "previous-difference", COMPARE, ["N", "[ c"], Axis, Times;
    FoldSame = "fold-same", COMPARE, ["="], Axis;
    SwapSides = "swap-sides", COMPARE, ["s"], Axis;
    CloseComparison = "close-comparison", COMPARE, ["q", "Esc", "h", "Left"], Axis;

    Search = "search", SEARCHED, ["/"], Filter;
    Complete = "complete", PROMPT, ["Tab"], Filter;
    CompleteBack = "complete-back", PROMPT, ["BackTab"], Filter;
    NextHit = "next-hit", SEARCHED, ["n"], Filter, Times;
    PreviousHit = "previous-hit", SEARCHED, ["N"], Filter, Times;
    Concordance = "concordance", PANES, ["g k"], Filter;
    SortLines = "sort-lines", CONCORDANCE, ["s"], Filter;
    Shelves = "shelves", LIST, ["g l"], Filter;
    SaveShelf = "save-shelf", PANES, ["B"], Filter;
    RemoveChip = "remove-chip", LIST, ["Backspace"], Filter;
    ClearChips = "clear-filters", LIST, ["Esc"], Filter;

    ToggleList = "toggle-list", PANES, ["z"], Program;
    Widen = "widen", PANES, ["+"], Program;
    Narrow = "narrow", PANES, ["-"], Program;
    ResetMeasure = "reset-measure", PANES, ["="], Program;
    PageOptions = "page-options", READER, ["g o", "o"], Program;
    TwoColumns = "two-columns", READER, ["|"], Program;
    Vertical = "vertical", READER, ["V"], Program;
    NextValue = "next-value", PAGE, ["l", "Right", "Space"], Program;
    PreviousValue = "previous-value", PAGE, ["h", "Left"], Program;
    RestorePage = "restore-page", PAGE, ["=", "0"], Program;
    KeepPage = "keep-page", PAGE, ["w"], Program;
    ClosePage = "close-page", PAGE, ["Enter", "Esc", "q", "o"], Program;
    Pipe = "pipe", PANES, ["!"], Program;
    PipeFromList = "pipe-from-list", LIST, ["|"], Program;
    Palette = "palette", ROWS, [":"], Program;
    Help = "help", ROWS, ["?", "F1"], Program;
    Accept = "accept", OVERLAYS, ["Enter"], Program;
    Close = "close", CLOSED_ALIKE, ["q", "Esc", "h", "Left"], Program;
    NextTheme = "next-theme", PANES, ["g T"], Program;
    ToggleMouse = "toggle-mouse", PANES, ["M"], Program;
    Redraw = "redraw", EVERYWHERE, ["Ctrl-l"], Program;
    Suspend = "suspend", EVERYWHERE, ["Ctrl-z"], Program;
    Quit = "quit", LIST, ["q"], Program;
    QuitPanes = "quit-from-here", PANES, ["Z Z", "Z Q"], Program;
    QuitAtOnce = "quit-at-once", EVERYWHERE, ["Ctrl-c"], Program;
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

    /// Whether it means something in a mode.
    #[must_use]
    pub fn holds_in(self, mode: Mode) -> bool {
        let modes = self.row().modes;
        modes.contains(&mode) || mode.beyond().is_some_and(|beyond| modes.contains(&beyond))
    }

    /// The names of all actions.
    pub fn names() -> impl Iterator<Item = &'static str> + Clone {
        TABLE.iter().map(|row| row.name)
    }

    /// The action of this name in the configuration.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.name == name).map(|row| row.action)
    }
}
