//! The table of fields, and the tables of the words that some of them take. Parser, completion,
//! help and README are made from it; what they say of it stands in `query.ftl`. Must not know how a query is read.

use std::borrow::Cow;

use crate::locale::{self, Locale, message_in, say};
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
    /// What one may write.
    pub examples: &'static [&'static str],
}

impl FieldRow {
    /// The name of the message that says what is asked of an article.
    #[must_use]
    pub fn message(&self) -> String {
        format!("query-field-{}", self.field.name().replace('!', "-stated"))
    }

    /// What is asked of an article, in a language.
    #[must_use]
    pub fn says(&self, locale: Locale) -> Cow<'static, str> {
        message_in(locale, &self.message(), None)
    }

    /// What should stand behind the colon, in the language of the process.
    fn takes(&self) -> Cow<'static, str> {
        say!(&format!("{}-takes", self.message()))
    }
}

macro_rules! fields {
    ($($(#[doc = $doc:literal])* $field:ident = [$($name:literal),*], [$($example:literal),*];)*) => {
        /// What a term of a query may be about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Field { $($(#[doc = $doc])* $field,)* }

        /// All fields, in the order of the help.
        pub const FIELDS: &[FieldRow] = &[$(FieldRow {
            field: Field::$field, names: &[$($name),*], examples: &[$($example),*],
        },)*];
    };
}

fields! {
    /// words in the title
    Title = ["title", "标题", "题目"], ["title:峰会"];
    /// the writer
    Author = ["author", "作者"], ["author:谢某"];
    /// the paper or agency
    Source = ["source", "来源"], ["source:样例社"];
    /// a category, the outermost first, with all below it
    Category = ["cat", "category", "分类"], ["cat:国际/上合"];
    /// a tag
    Tag = ["tag", "标签"], ["tag:上合组织"];
    /// a folder, with all below it
    Folder = ["in", "folder", "目录"], ["in:hexo/2022"];
    /// the language
    Language = ["lang", "language", "语言"], ["lang:zh", "lang:繁体", "lang:ja"];
    /// years or months of publication
    Year = ["year", "年", "年份"], ["year:2022", "year:2018..2020"];
    /// days of publication, stated or inferred
    Date = ["date", "日期"], ["date:2022-09-16", "date:2022-09-15..2022-09-17", "date:>=2024", "date:去年", "date:民国111年"];
    /// days of publication, only where stated
    StatedDate = ["date!", "日期!"], ["date!:2022-09"];
    /// the series that it belongs to
    Series = ["series", "系列"], ["series:sco"];
    /// the edition that it belongs to, by city, year, number or id
    Edition = ["summit", "edition", "届", "峰会"], ["summit:撒马尔罕", "summit:2022", "summit:22", "summit:sco-2022"];
    /// an edition that it names
    Mention = ["mentions", "提及"], ["mentions:sco-2018"];
    /// what it is
    Is = ["is", "是"], ["is:unread", "is:加星", "is:report"];
    /// length in characters
    Chars = ["chars", "字数"], ["chars:>3000", "chars:1000..2000"];
    /// a regular expression that title or a paragraph matches
    Pattern = ["re", "正则"], ["re:/第.{1,3}次会议/"];
    /// a shelf: a query kept under this name
    Shelf = ["shelf", "书架"], ["shelf:未读"];
    /// the order of the list; - turns it round
    Sort = ["sort", "排序"], ["sort:date", "sort:-chars"];
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
        // The second name is a Chinese one.
        let nth =
            usize::from(matches!(locale::current(), Locale::SimplifiedChinese | Locale::TraditionalChinese));
        let words: Vec<_> =
            self.words().iter().take(FEW).filter_map(|names| names.get(nth).copied()).collect();
        let values = row.examples.iter().filter_map(|example| Some(example.split_once(':')?.1));
        let words = match words.is_empty() {
            true => values.take(2).collect::<Vec<_>>().join(&say!("query-expected-or")),
            false => words.join(&say!("query-comma")),
        };
        say!("query-expected", takes = row.takes(), words = words).into_owned()
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
    ($(#[doc = $doc:literal])* $name:ident $said:literal { $($(#[doc = $variant_doc:literal])* $variant:ident = [$($word:literal),*];)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[doc = $variant_doc])* $variant,)* }

        impl $name {
            /// Every one, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// What it is called: the first name is printed, the second is a Chinese one.
            #[must_use]
            pub fn names(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($word),*],)* }
            }

            /// The name under which it is printed.
            #[must_use]
            pub fn name(self) -> &'static str {
                self.names().first().copied().unwrap_or_default()
            }

            /// What people call it, in the language of the process.
            #[must_use]
            pub fn label(self) -> Cow<'static, str> {
                say!(&format!(concat!($said, "-{}"), self.name()))
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
    Flag "query-is" {
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
    Tongue "query-language" {
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
    SortKey "query-sort" {
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
        /// How far it was read.
        Progress = ["progress", "进度"];
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
