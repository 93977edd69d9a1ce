//! The table of fields, and the tables of the words that some of them take. Parser, completion,
//! help and README are made from it. Must not know how a query is read.

use crate::text::fold;

/// Words that are named where one of a field's own is expected.
const FEW: usize = 3;

/// One row of the table of fields.
#[derive(Debug)]
pub struct FieldRow {
    /// The field.
    pub field: Field,
    /// What it is called; the first is the one in which it is printed.
    pub names: &'static [&'static str],
    /// What should stand behind the colon.
    pub takes: &'static str,
    /// What is asked of an article, in Chinese and English.
    pub says: (&'static str, &'static str),
    /// What one may write.
    pub examples: &'static [&'static str],
}

macro_rules! fields {
    ($($field:ident = [$($name:literal),*], $takes:literal, ($says:literal, $says_en:literal), [$($example:literal),*];)*) => {
        /// What a term of a query may be about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Field { $(#[doc = $says_en] $field,)* }

        /// All fields, in the order of the help.
        pub const FIELDS: &[FieldRow] = &[$(FieldRow {
            field: Field::$field, names: &[$($name),*], takes: $takes, says: ($says, $says_en),
            examples: &[$($example),*],
        },)*];
    };
}

fields! {
    Title = ["title", "标题", "题目"], "词", ("标题里有这些词", "words in the title"), ["title:峰会"];
    Author = ["author", "作者"], "人名", ("作者", "the writer"), ["author:谢某"];
    Source = ["source", "来源"], "报社或通讯社", ("来源：报社或通讯社", "the paper or agency"), ["source:样例社"];
    Category = ["cat", "category", "分类"], "分类，上级在前", ("分类，上级在前；也含下级", "a category, the outermost first, with all below it"), ["cat:国际/上合"];
    Tag = ["tag", "标签"], "标签", ("标签", "a tag"), ["tag:上合组织"];
    Folder = ["in", "folder", "目录"], "文件夹", ("文件夹，也含其下各级", "a folder, with all below it"), ["in:hexo/2022"];
    Language = ["lang", "language", "语言"], "语言", ("语言", "the language"), ["lang:zh", "lang:繁体", "lang:ja"];
    Year = ["year", "年", "年份"], "年份、月份或一段时间", ("发表的年份或月份", "years or months of publication"), ["year:2022", "year:2018..2020"];
    Date = ["date", "日期"], "日期或一段时间", ("发表的日期，推断的也算", "days of publication, stated or inferred"), ["date:2022-09-16", "date:2022-09-15..2022-09-17", "date:>=2024", "date:去年", "date:民国111年"];
    StatedDate = ["date!", "日期!"], "日期或一段时间", ("发表的日期，推断的不算", "days of publication, only where stated"), ["date!:2022-09"];
    Series = ["series", "系列"], "系列的编号或名称", ("属于哪个系列", "the series that it belongs to"), ["series:sco"];
    Edition = ["summit", "edition", "届", "峰会"], "城市、年份、届次或编号", ("属于哪一届：城市、年份、届次或编号", "the edition that it belongs to, by city, year, number or id"), ["summit:撒马尔罕", "summit:2022", "summit:22", "summit:sco-2022"];
    Mention = ["mentions", "提及"], "城市、年份、届次或编号", ("提到哪一届", "an edition that it names"), ["mentions:sco-2018"];
    Is = ["is", "是"], "状态", ("状态", "what it is"), ["is:unread", "is:加星", "is:report"];
    Chars = ["chars", "字数"], "字数", ("字数", "length in characters"), ["chars:>3000", "chars:1000..2000"];
    Pattern = ["re", "正则"], "两条斜线之间的正则表达式", ("标题或段落合于正则表达式", "a regular expression that title or a paragraph matches"), ["re:/第.{1,3}次会议/"];
    Shelf = ["shelf", "书架"], "书架的名称", ("书架：以名称存下的查询", "a shelf: a query kept under this name"), ["shelf:未读"];
    Sort = ["sort", "排序"], "排序方式，前加 - 则相反", ("排列次序，前加 - 则相反", "the order of the list; - turns it round"), ["sort:date", "sort:-chars"];
}

impl Field {
    /// Its row in the table.
    #[must_use]
    pub fn row(self) -> &'static FieldRow {
        // The variants are declared in the order of the rows.
        &FIELDS[self as usize]
    }

    /// The name under which it is printed.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().names.first().copied().unwrap_or_default()
    }

    /// The field that a person calls so, in any case and width.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = fold(name).replace('！', "!");
        let row = FIELDS.iter().find(|row| row.names.iter().any(|known| *known == name));
        row.map(|row| row.field)
    }

    /// What should stand behind its colon: 应为年份，如 2022 或 2018..2020.
    #[must_use]
    pub fn expected(self) -> String {
        let row = self.row();
        let words: Vec<_> = self.words().iter().take(FEW).filter_map(|names| names.get(1).copied()).collect();
        let values = row.examples.iter().filter_map(|example| Some(example.split_once(':')?.1));
        let words = match words.is_empty() {
            true => values.take(2).collect::<Vec<_>>().join(" 或 "),
            false => words.join("、"),
        };
        format!("应为{}，如 {words}", row.takes)
    }

    /// The names of each word that it takes, if it takes only some: the first is printed, the
    /// second is in Chinese.
    #[must_use]
    pub fn words(self) -> Vec<&'static [&'static str]> {
        match self {
            Self::Is => Flag::ALL.iter().map(|flag| flag.names()).collect(),
            Self::Language => Tongue::ALL.iter().map(|tongue| tongue.names()).collect(),
            Self::Sort => SortKey::ALL.iter().map(|key| key.names()).collect(),
            _ => Vec::new(),
        }
    }
}

macro_rules! words {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $variant_doc:literal])* $variant:ident = [$($word:literal),*];)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[doc = $variant_doc])* $variant,)* }

        impl $name {
            /// Every one, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// What it is called: the first name is printed, the second is its label.
            #[must_use]
            pub fn names(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($word),*],)* }
            }

            /// The name under which it is printed.
            #[must_use]
            pub fn name(self) -> &'static str {
                self.names().first().copied().unwrap_or_default()
            }

            /// The name in Chinese.
            #[must_use]
            pub fn label(self) -> &'static str {
                self.names().get(1).copied().unwrap_or_default()
            }

            /// The one that a person calls so, in any case and width.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                let name = fold(name);
                Self::ALL.iter().copied().find(|one| one.names().iter().any(|known| fold(known) == name))
            }
        }
    };
}

words! {
    /// What an article may be.
    Flag {
        /// It was opened, or marked as read.
        Read = ["read", "已读"];
        /// It was not.
        Unread = ["unread", "未读"];
        /// It is starred.
        Starred = ["starred", "加星", "已加星", "星标"];
        /// It was begun, and not read to the end.
        Begun = ["begun", "在读", "讀了一半"];
        /// It was read to the end.
        Finished = ["finished", "读完", "讀完"];
        /// The reader set marks in it.
        Marked = ["marked", "有标记", "标记"];
        /// The reader wrote notes on it.
        Noted = ["noted", "有笔记", "笔记"];
        /// It reports on an edition.
        Report = ["report", "报道", "報道"];
        /// It looks forward to one.
        Preview = ["preview", "预告", "預告"];
        /// It belongs to one by its date only.
        Related = ["related", "相关", "日期相近"];
        /// It may mean one of several.
        Ambiguous = ["ambiguous", "未定", "存疑"];
        /// Something of it was repaired, or could not be read cleanly.
        Repaired = ["repaired", "有修复", "修复"];
        /// Another article is the same, or nearly so.
        Duplicate = ["duplicate", "重复", "重複"];
    }
}

words! {
    /// The language of an article.
    Tongue {
        /// Either orthography.
        Chinese = ["zh", "中文", "汉语"];
        /// 简体中文.
        Simplified = ["zh-Hans", "简体", "简体中文", "zh-CN"];
        /// 繁體中文.
        Traditional = ["zh-Hant", "繁体", "繁體", "繁体中文", "繁體中文", "zh-TW"];
        /// 日本語.
        Japanese = ["ja", "日文", "日语", "日本語"];
        /// 한국어.
        Korean = ["ko", "韩文", "韩语", "朝鲜语", "한국어"];
        /// Latin, Cyrillic and the rest.
        Other = ["other", "其他", "und"];
    }
}

words! {
    /// What a list is sorted by.
    SortKey {
        /// When it was published.
        Date = ["date", "日期"];
        /// The title, by its characters.
        Title = ["title", "标题"];
        /// How well it answers the words.
        Relevance = ["relevance", "相关度"];
        /// The title, by its sounds.
        Pinyin = ["pinyin", "拼音"];
        /// How long it is.
        Chars = ["chars", "字数"];
        /// When it was read last.
        Read = ["read", "阅读"];
    }
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sort {
    /// By what.
    pub key: SortKey,
    /// The greatest, latest or longest first.
    pub descending: bool,
}

impl Sort {
    /// Reads `date`, `-date`, `标题`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let key = text.strip_prefix(['-', '－']);
        Some(Self { key: SortKey::named(key.unwrap_or(text))?, descending: key.is_some() })
    }
}
