//! Where the links of an article lead: a footnote, a heading, another article of the archive, or
//! out of it. Found by what is read, since what a file names its places by is not kept.

use std::ops::Range;

use super::address::{Address, AddressError};
use crate::doc::{Block, Document, Inline, Text};
use crate::text::{ByteAt, Clean};

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Destination {
    /// To a note of the same article.
    Footnote(Range<ByteAt>),
    /// To a place of the same article.
    Here(ByteAt),
    /// To a file of the archive, and a place in it.
    Path(Clean, Clean),
    /// Out of the archive.
    Outside(Address),
    /// To a place that the article does not have.
    Nowhere(Clean),
    /// Nowhere that may be gone to.
    Refused(AddressError),
}

/// What the addresses of notes begin with, after `#`.
const NOTES: &[&str] = &[
    "fn",
    "_ftn",
    "_edn",
    "sdfootnote",
    "_sdfootnote",
    "cite_note",
    "cite-note",
    "note",
    "endnote",
    "footnote",
];

impl Destination {
    /// Where the link with this number leads.
    pub(super) fn of(document: &Document, link: usize) -> Option<Self> {
        let written = document.links.get(link)?;
        if let Some(fragment) = written.strip_prefix('#') {
            return Some(Self::within(document, link, fragment));
        }
        Some(match Address::read(written) {
            Ok(address) => Self::Outside(address),
            Err(AddressError::Relative) => {
                let (path, fragment) = written.split_once('#').unwrap_or((written, ""));
                let path = path.split('?').next().unwrap_or_default();
                Self::Path(Clean::line(path), Clean::line(fragment))
            }
            Err(error) => Self::Refused(error),
        })
    }

    fn within(document: &Document, link: usize, fragment: &str) -> Self {
        let fragment = decoded(fragment);
        let note =
            names_note(&fragment).then(|| footnote(document, &words_of_link(document, link), &fragment));
        let note = note.flatten();
        match (note, place_named(document, &fragment)) {
            (Some(note), _) => Self::Footnote(note),
            (None, Some(at)) => Self::Here(at),
            (None, None) => Self::Nowhere(Clean::line(&fragment)),
        }
    }
}

/// Whether a fragment names a note, as those do that make them.
pub(super) fn names_note(fragment: &str) -> bool {
    let fragment = fragment.to_lowercase();
    NOTES.iter().any(|begins| fragment.starts_with(begins))
}

/// A path as it is written in an address, read.
pub(super) fn decoded(written: &str) -> String {
    percent_encoding::percent_decode_str(written).decode_utf8_lossy().into_owned()
}

/// The words of a link.
pub(super) fn words_of_link(document: &Document, link: usize) -> Clean {
    let mut words = Clean::default();
    for text in document.texts() {
        for mark in text.marks.iter().filter(|mark| mark.inline == Inline::Link(link)) {
            words.push(&text.string.slice(mark.range.clone()));
        }
    }
    words
}

/// The heading that a fragment names: as those do that make names of headings.
pub(super) fn place_named(document: &Document, fragment: &str) -> Option<ByteAt> {
    let wanted = slug(fragment);
    if wanted.is_empty() || wanted == "top" {
        return (!fragment.is_empty()).then_some(ByteAt(0)).filter(|_| wanted == "top");
    }
    let mut found = None;
    each_heading(document.blocks(), &mut |text| {
        if found.is_none() && slug(&text.string) == wanted {
            found = Some(text.at);
        }
    });
    found
}

/// Headings, of quotations and lists too. Recursion is bounded by ingest.
fn each_heading(blocks: &[Block], take: &mut dyn FnMut(&Text)) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } => take(text),
            Block::Quote(inside) => each_heading(inside, take),
            Block::List { items, .. } => items.iter().for_each(|item| each_heading(item, take)),
            _ => {}
        }
    }
}

/// Letters and numbers in lower case, with single dashes for all else.
fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// The note that a mark in the text stands for: an item of the list that closes the article, or
/// a paragraph that begins with the same mark.
fn footnote(document: &Document, mark: &str, fragment: &str) -> Option<Range<ByteAt>> {
    let number = number_in(mark).or_else(|| number_in(fragment));
    let listed = number.and_then(|number| {
        let item = |(start, items): (i64, &Vec<Vec<Block>>)| {
            let nth = usize::try_from(number.checked_sub(start)?).ok()?;
            range_of(items.get(nth)?)
        };
        let lists = document.blocks().iter().rev().filter_map(|block| match block {
            Block::List { start: Some(start), items } => Some((*start, items)),
            _ => None,
        });
        lists.take(1).find_map(item)
    });
    listed.or_else(|| {
        let texts = document.texts();
        let begins = |text: &&&Text| begins_with_mark(&text.string, mark);
        let found = texts.iter().rev().take(texts.len() / 2 + 1).find(begins)?;
        Some(found.at..ByteAt(found.at.0 + found.string.len()))
    })
}

fn number_in(text: &str) -> Option<i64> {
    let digits: String =
        text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// `[1] …`, `〔1〕…`, `1. …`, `注 1：…`
fn begins_with_mark(text: &str, mark: &str) -> bool {
    let mark = mark.trim_matches(|c: char| !c.is_alphanumeric() && !"*†‡".contains(c));
    let text = text.trim_start().trim_start_matches(['[', '〔', '【', '［', '(', '（', '注', '註', ' ']);
    let behind = text.strip_prefix(mark).filter(|_| !mark.is_empty());
    behind.is_some_and(|rest| rest.starts_with(|c: char| !c.is_alphanumeric()))
}

fn range_of(blocks: &[Block]) -> Option<Range<ByteAt>> {
    let texts: Vec<_> = blocks.iter().flat_map(Block::texts).collect();
    let (first, last) = (texts.first()?, texts.last()?);
    Some(first.at..ByteAt(last.at.0 + last.string.len()))
}

#[cfg(test)]
mod tests {
    use super::{begins_with_mark, slug};

    #[test]
    fn headings_are_named_as_those_do_that_make_names_of_them() {
        for (heading, name) in [
            ("Opening Remarks", "opening-remarks"),
            ("一、上海精神", "一-上海精神"),
            ("What’s new?", "what-s-new"),
            ("  ", ""),
        ] {
            assert_eq!(slug(heading), name);
        }
    }

    #[test]
    fn notes_begin_with_their_marks() {
        for (text, mark, begins) in [
            ("[1] 见第二章。", "1", true),
            ("〔12〕见第二章。", "[12]", true),
            ("1. 见第二章。", "1", true),
            ("注 1：见第二章。", "1", true),
            ("* 见第二章。", "*", true),
            ("12 日，代表团抵达。", "1", false),
            ("见第二章。", "", false),
        ] {
            assert_eq!(begins_with_mark(text, mark), begins, "{text} {mark}");
        }
    }
}
