//! Bytes in, articles out. Never fails on content: what cannot be read cleanly is shown as well
//! as it can be, with a note that names the line.
//!
//! This module touches no files, threads or colours.

mod beginning;
mod book;
mod breaks;
mod bulletin;
mod date;
mod dateline;
mod division;
mod encoding;
mod feed;
mod format;
mod front_matter;
mod gzip;
mod html;
mod key;
mod markdown;
mod meta;
mod parsed;
mod plain;
mod printed;
mod reader;
mod source;
mod text;
mod unreadable;

#[cfg(test)]
mod tests;

use std::mem;
use std::sync::Arc;

use crate::doc::{Article, Block, Document, Format, Meta, Note, NoteKind, Repairs, Source, Text, TitleFrom};
use crate::locale::say;
use crate::text::{Clean, Language, fold};
use front_matter::Fields;
use parsed::{Found, Parsed};
use reader::Input;

pub use beginning::{read_beginning, read_front_matter};
pub use encoding::{Charset, Hint, Vote};
pub use printed::read_printed;
pub use reader::{ByName, by_name, is_by_content};
pub use source::{Anchor, SourceText, source_text};
pub use unreadable::unreadable;

/// Bytes of a file that are read; what follows is left out, with a note.
const LARGEST: usize = 64 << 20;
/// Bytes of the longest text that may be no more than its title.
const LONGEST_TITLE: usize = 2000;

/// Where bytes come from.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// Path within the archive, `/` between folders; its extension and name may be used.
    pub path: &'a str,
    /// What the rest of the archive suggests about the encoding.
    pub hint: Option<Hint>,
}

/// How a person wants a file to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Manner {
    /// What is repaired for display.
    pub repairs: Repairs,
    /// Whether each heading begins an article.
    pub divides: bool,
    /// What a text is, whatever its name and its looks say; none to go by these.
    pub format: Option<Format>,
}

/// What came of reading a file.
#[derive(Debug)]
pub struct Reading {
    /// Its articles: at least one.
    pub articles: Vec<Article>,
    /// Whether the encoding is no more than a guess, and a hint would make it certain.
    pub undecided: bool,
}

/// Reads the articles of a file: always at least one.
#[must_use]
pub fn read(bytes: &[u8], origin: &Origin<'_>) -> Vec<Article> {
    read_file(bytes, origin, Manner::default()).articles
}

/// Reads the articles of a file as a person wants it, and says whether a hint about its encoding
/// would help.
#[must_use]
pub fn read_file(bytes: &[u8], origin: &Origin<'_>, manner: Manner) -> Reading {
    reader::read(&Input::new(bytes, origin).with(manner))
}

/// The blocks of an HTML source, repaired as those of an archive's files are.
#[must_use]
pub fn read_html(source: &str) -> Document {
    let parsed = html::read(source, Repairs::default());
    Document::new(parsed.blocks, parsed.images, parsed.links)
}

/// What the articles of a file share.
struct File<'a> {
    path: &'a str,
    format: Format,
    encoding: &'static str,
    parts: usize,
    repairs: Repairs,
}

impl File<'_> {
    fn article(&self, part: Parsed, number: u32, fields: Fields) -> Article {
        let Parsed { blocks, images, links, found, notes: body_notes } = part;
        let document = Document::new(blocks, images, links);
        let texts = words(&document);
        let link = meta::stated_link(&fields);
        let (mut meta, mut notes) =
            meta::merge(fields, found.clone(), self.path, language(&texts), self.repairs);
        if texts.is_empty() {
            meta.language = Language::of(&meta.title);
        }
        if meta.agency.is_empty() {
            meta.agency = dateline::agency(&texts).unwrap_or_default();
        }
        if self.format == Format::Text {
            let unnamed: Vec<_> =
                found.authors.iter().filter(|name| !meta.authors.contains(name)).cloned().collect();
            meta.authors.extend(unnamed);
        }
        let document = without_title(with_lines_back(document, &found, &meta), &meta.title);
        // Where front matter gives the title, how the reader came by another one is of no interest.
        let is_given = meta.title_from == TitleFrom::FrontMatter;
        notes.extend(body_notes.into_iter().filter(|note| !is_given || note.kind != NoteKind::Title));
        notes.extend(emptiness(&meta.title, &document));
        let source = Source {
            path: Clean::line(self.path),
            part: number,
            parts: u32::try_from(self.parts).unwrap_or(u32::MAX),
            format: self.format,
            encoding: self.encoding,
            key: None,
            link,
            repairs: self.repairs,
            divided: false,
            line: None,
        };
        Article { source, meta, document: Arc::new(document), notes }
    }
}

/// The document with the lines that its reader took for title and subtitle, where front matter has
/// others: they are part of the text then.
fn with_lines_back(mut document: Document, found: &Found, meta: &Meta) -> Document {
    let title = found.title.as_ref().filter(|(_, from)| *from == TitleFrom::Line).map(|(title, _)| title);
    let differs = |line: &&Clean, other: &Clean| !line.is_empty() && bare(line) != bare(other);
    let title = title.filter(|line| differs(line, &meta.title));
    let subtitle = Some(&found.subtitle).filter(|line| differs(line, &meta.subtitle));
    let heading = |level| move |line: &Clean| Block::Heading { level, text: Text::plain(line.clone()) };
    let mut blocks: Vec<Block> = title.map(heading(1)).into_iter().chain(subtitle.map(heading(2))).collect();
    if blocks.is_empty() {
        return document;
    }
    let (images, links) = (mem::take(&mut document.images), mem::take(&mut document.links));
    blocks.extend(document.into_blocks());
    Document::new(blocks, images, links)
}

/// The document without the heading that repeats the title. Another heading stays, whatever the
/// title says.
fn without_title(mut document: Document, title: &str) -> Document {
    let title = bare(title);
    let repeats = |block: &Block| match block {
        Block::Heading { level: 1, text } => !title.is_empty() && bare(&text.string) == title,
        _ => false,
    };
    let Some(at) = document.blocks().iter().position(repeats) else { return document };
    let (images, links) = (mem::take(&mut document.images), mem::take(&mut document.links));
    let mut blocks = document.into_blocks();
    blocks.remove(at);
    Document::new(blocks, images, links)
}

/// What of a text is compared: its letters and digits, folded.
fn bare(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The texts of a document that say something.
fn words(document: &Document) -> Vec<&str> {
    document.texts().into_iter().map(|text| text.string.as_str()).filter(|words| !words.is_empty()).collect()
}

/// The language of the first texts, enough of them to tell.
fn language(texts: &[&str]) -> Language {
    const ENOUGH: usize = 16 << 10;
    let mut sample = String::new();
    for text in texts {
        sample.push_str(text);
        if sample.len() > ENOUGH {
            break;
        }
    }
    Language::of(&sample)
}

/// Whether a document says more than a title can.
fn is_long(document: &Document) -> bool {
    let mut length = 0;
    document.blocks().iter().any(|block| {
        length += block.texts().iter().map(|text| text.string.len()).sum::<usize>();
        length > LONGEST_TITLE
    })
}

/// A note where there is nothing to read.
fn emptiness(title: &str, document: &Document) -> Option<Note> {
    if !document.images.is_empty() || is_long(document) {
        return None;
    }
    let texts = words(document);
    let said = bare(&texts.concat());
    if texts.iter().all(|text| text.trim().is_empty()) {
        Some(Note::new(NoteKind::Empty, &say!("ingest-empty")))
    } else if !said.is_empty() && said == bare(title) {
        Some(Note::new(NoteKind::Empty, &say!("ingest-only-title")))
    } else {
        None
    }
}
