//! Articles: one text with its metadata, and the file or part of a file that it came from.

use std::borrow::Cow;
use std::fmt;

use super::{Date, Document, Note, Repairs};
use std::sync::Arc;

use crate::locale::say;
use crate::text::{Clean, Fnv, Language};

/// One text with its metadata.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// Where it came from.
    pub source: Source,
    /// What is known about it.
    pub meta: Meta,
    /// The body.
    pub document: Arc<Document>,
    /// What was repaired, guessed or lost.
    pub notes: Vec<Note>,
}

/// The file, or part of one, that an article came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Path within the archive, for people; `/` separates folders.
    pub path: Clean,
    /// Which article of the file this is, counted from 1.
    pub part: u32,
    /// How many articles the file holds.
    pub parts: u32,
    /// How the file was read.
    pub format: Format,
    /// Name of the encoding: `UTF-8`, `GBK`, `Big5`, …
    pub encoding: &'static str,
    /// What tells it from the other articles of its file, wherever in it they stand: the id of a
    /// feed's entry, a chapter's name, a title. None where the file is the article.
    pub key: Option<Box<str>>,
    /// Its address on the web, or empty.
    pub link: Clean,
    /// What was repaired for display.
    pub repairs: Repairs,
    /// Whether each heading of the file begins an article.
    pub divided: bool,
    /// The line of the file that it begins on, where its headings divide the file.
    pub line: Option<u32>,
}

/// The kinds of files that ingest reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// HTML, with or without front matter.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text: newspaper pages, essays.
    Text,
    /// An entry of an RSS, Atom or JSON feed.
    Feed,
    /// A chapter of an EPUB book.
    Book,
    /// Not text, or not readable; the article is a notice.
    Unreadable,
}

/// What is known about an article.
#[derive(Debug, Clone, PartialEq)]
pub struct Meta {
    /// The title; never empty.
    pub title: Clean,
    /// What the title was read from.
    pub title_from: TitleFrom,
    /// A line under the title, or empty.
    pub subtitle: Clean,
    /// Writers, in order.
    pub authors: Vec<Clean>,
    /// The agency or paper that the text itself names (央视网消息, 新华社北京), or empty.
    pub agency: Clean,
    /// When it was published.
    pub date: Option<Date>,
    /// Paths through the source's categories, outermost first.
    pub categories: Vec<Vec<Clean>>,
    /// Tags.
    pub tags: Vec<Clean>,
    /// The language that it is set in.
    pub language: Language,
    /// What it says of its translations.
    pub translation: Option<Box<Translation>>,
}

/// What an article says of its translations and of its language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translation {
    /// What it has in common with its translations, or empty.
    pub key: Clean,
    /// The name or tag of its language, or empty.
    pub language: Clean,
}

/// What a title was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TitleFrom {
    /// Front matter.
    FrontMatter,
    /// A heading or `<title>` of the document.
    Heading,
    /// A line of the text that looks like a headline.
    Line,
    /// The beginning of the text.
    Lead,
    /// The file's name.
    FileName,
}

/// Identifies an article in an archive: the same on every machine, whatever happens to other
/// files. Shown as sixteen hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub u64);

impl ArticleId {
    /// The id of part `part` of the file at `path` within the archive named `archive`.
    ///
    /// 64-bit FNV-1a: among a million articles, two share an id once in some thirty million
    /// archives.
    #[must_use]
    pub fn new(archive: &str, path: &[u8], part: u32) -> Self {
        Self::hash(archive, path, part.to_le_bytes().into_iter())
    }

    /// The id of the article that `source` describes, in the file at `path` within the archive
    /// named `archive`. Where a file holds several articles it goes by the key, so that one more
    /// before it changes nothing.
    #[must_use]
    pub fn of(archive: &str, path: &[u8], source: &Source) -> Self {
        match &source.key {
            // No part has the number 0.
            Some(key) => Self::hash(archive, path, 0_u32.to_le_bytes().into_iter().chain(key.bytes())),
            None => Self::new(archive, path, source.part),
        }
    }

    fn hash(archive: &str, path: &[u8], part: impl Iterator<Item = u8>) -> Self {
        let bytes = archive.bytes().chain([0]).chain(path.iter().copied()).chain([0]).chain(part);
        Self(Fnv::default().with(bytes).0)
    }

    /// Reads what [`fmt::Display`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 16 {
            return None;
        }
        u64::from_str_radix(text, 16).ok().map(Self)
    }
}

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Format {
    /// What people call it, in the language of the process.
    #[must_use]
    pub fn label(self) -> Cow<'static, str> {
        match self {
            Self::Html => "HTML".into(),
            Self::Markdown => "Markdown".into(),
            Self::Text => say!("doc-format-text"),
            Self::Feed => say!("doc-format-feed"),
            Self::Book => say!("doc-format-book"),
            Self::Unreadable => say!("doc-format-unreadable"),
        }
    }

    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Text => "text",
            Self::Feed => "feed",
            Self::Book => "epub",
            Self::Unreadable => "unreadable",
        }
    }
}
