//! Mentions: the places where a text names an edition. They are the evidence of a verdict.

use crate::text::{ByteAt, Clean};

/// A place where an article names an edition, or one of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The edition's id; none where it may be one of several.
    pub edition: Option<String>,
    /// By which form it is named.
    pub kind: Kind,
    /// In which part of the article.
    pub place: Place,
    /// Whether the article is about it.
    pub role: MentionRole,
    /// The words, blanks removed.
    pub words: Clean,
    /// Where they begin in the document; none in the title and subtitle.
    pub at: Option<ByteAt>,
}

macro_rules! named {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $variant_doc:literal])* $variant:ident = $word:literal, $chinese:literal;)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[doc = $variant_doc])* $variant,)* }

        impl $name {
            /// Every one, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in JSON.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The one with that name in JSON.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }

            /// What people call it.
            #[must_use]
            pub fn chinese(self) -> &'static str {
                match self { $(Self::$variant => $chinese,)* }
            }
        }
    };
}

named! {
    /// The forms by which texts name an edition.
    Kind {
        /// 元首理事会第二十二次会议
        Ordinal = "ordinal", "届次";
        /// 上合组织天津峰会
        OrgCity = "org-city", "组织和城市";
        /// 天津峰会
        CityWord = "city-word", "城市";
        /// 天津宣言
        Declaration = "declaration", "宣言";
        /// 2025年上合组织峰会
        YearWord = "year-word", "年份";
        /// 在天津举行的上合组织峰会
        HeldIn = "held-in", "举行地";
        /// A name that the registry lists.
        Alias = "alias", "别名";
        /// 去年的上合组织峰会
        Relative = "relative", "相对年份";
        /// 此次峰会
        Generic = "generic", "泛称";
        /// A document that it passed, or its anniversary.
        Document = "document", "文件";
    }
}

named! {
    /// The parts of an article.
    Place {
        /// The title.
        Title = "title", "题目";
        /// The subtitle and the first paragraphs.
        Lead = "lead", "导语";
        /// The rest.
        Body = "body", "正文";
        /// Under a picture; often of another year.
        Caption = "caption", "图注";
    }
}

named! {
    /// Whether an article is about the edition that it mentions.
    MentionRole {
        /// It is.
        Current = "current", "当前";
        /// It looks back or far ahead.
        Background = "background", "背景";
        /// Several editions fit the words.
        Ambiguous = "ambiguous", "未定";
    }
}

named! {
    /// What an article is to an edition.
    Role {
        /// It reports on it.
        Report = "report", "报道";
        /// It looks forward to it.
        Preview = "preview", "预告";
        /// It was written while it took place.
        Live = "live", "现场报道";
        /// It looks back at it, weeks later.
        Retrospective = "retrospective", "回顾";
        /// It speaks of the organisation at that time, never of the edition.
        Related = "related", "日期相近";
        /// It names an edition that could be one of several.
        Ambiguous = "ambiguous", "未定";
        /// It goes through many editions.
        Overview = "overview", "综述";
    }
}

impl Role {
    /// The mark in a list; a blank where there is none.
    #[must_use]
    pub fn glyph(self) -> char {
        match self {
            Self::Report | Self::Live | Self::Retrospective => '◆',
            Self::Preview => '◇',
            Self::Related => '≈',
            Self::Ambiguous => '?',
            Self::Overview => ' ',
        }
    }
}
