//! Mentions: the places where a text names an edition. They are the evidence of a verdict.

use std::borrow::Cow;

use crate::locale::say;
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
    ($(#[doc = $doc:literal])* $name:ident $said:literal { $($(#[doc = $variant_doc:literal])* $variant:ident = $word:literal;)* }) => {
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

            /// What people call it, in the language of the process.
            #[must_use]
            pub fn said(self) -> Cow<'static, str> {
                match self { $(Self::$variant => say!(concat!($said, $word)),)* }
            }
        }
    };
}

named! {
    /// The forms by which texts name an edition.
    Kind "evidence-kind-" {
        /// 元首理事会第二十二次会议
        Ordinal = "ordinal";
        /// 上合组织天津峰会
        OrgCity = "org-city";
        /// 天津峰会
        CityWord = "city-word";
        /// 天津宣言
        Declaration = "declaration";
        /// 2025年上合组织峰会
        YearWord = "year-word";
        /// 在天津举行的上合组织峰会
        HeldIn = "held-in";
        /// A name that the registry lists.
        Alias = "alias";
        /// 去年的上合组织峰会
        Relative = "relative";
        /// 此次峰会
        Generic = "generic";
        /// A document that it passed, or its anniversary.
        Document = "document";
    }
}

named! {
    /// The parts of an article.
    Place "evidence-place-" {
        /// The title.
        Title = "title";
        /// The subtitle and the first paragraphs.
        Lead = "lead";
        /// The rest.
        Body = "body";
        /// Under a picture; often of another year.
        Caption = "caption";
    }
}

named! {
    /// Whether an article is about the edition that it mentions.
    MentionRole "evidence-mention-" {
        /// It is.
        Current = "current";
        /// It looks back or far ahead.
        Background = "background";
        /// Several editions fit the words.
        Ambiguous = "ambiguous";
    }
}

named! {
    /// What an article is to an edition.
    Role "evidence-role-" {
        /// It reports on it.
        Report = "report";
        /// It looks forward to it.
        Preview = "preview";
        /// It was written while it took place.
        Live = "live";
        /// It looks back at it, weeks later.
        Retrospective = "retrospective";
        /// It speaks of the organisation at that time, never of the edition.
        Related = "related";
        /// It names an edition that could be one of several.
        Ambiguous = "ambiguous";
        /// It goes through many editions.
        Overview = "overview";
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
