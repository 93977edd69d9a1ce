//! One member of a book's spine to the body of an article.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use super::container::Container;
use super::package::Item;
use crate::doc::{Block, Document, Repairs, TitleFrom};
use crate::ingest::parsed::Parsed;
use crate::ingest::{bare, encoding, html};
use crate::text::Clean;

/// A chapter.
pub(super) struct Chapter {
    /// Its name in the container.
    pub path: String,
    pub parsed: Parsed,
    /// The name of its encoding.
    pub encoding: &'static str,
}

impl Chapter {
    /// Reads a chapter; none where there is nothing in it for a reader.
    pub(super) fn read(
        container: &mut Container<'_>,
        item: Item,
        titles: &HashMap<String, String>,
    ) -> Option<Self> {
        let bytes = container.get(&item.path)?;
        let decoded = encoding::decode(&bytes, None);
        let mut parsed = html::read_part(&as_html(body(&decoded.text)), Repairs::default());
        parsed.notes.extend(decoded.notes);
        let document = Document::new(parsed.blocks.clone(), Vec::new(), Vec::new());
        let is_silent = document.chars() == 0;
        if is_silent && (item.is_cover || parsed.images.is_empty()) {
            return None;
        }
        if let Some(title) = titles.get(&item.path) {
            parsed.found.title = Some((Clean::line(title), TitleFrom::Heading));
        }
        Some(Self { path: item.path, parsed, encoding: decoded.encoding })
    }

    /// Gives it a title: that of the table of contents, that of its first heading, else its
    /// number in the book.
    pub(super) fn name(&mut self, book: &str, number: u32) {
        let heading = self.parsed.blocks.iter_mut().find_map(|block| match block {
            Block::Heading { level, text } => Some((level, text.string.clone())),
            _ => None,
        });
        let title = self.parsed.found.title.take().map(|(title, _)| title);
        let title = title.or_else(|| Some(heading.as_ref()?.1.clone()));
        // The heading that repeats the title is not shown twice, whatever its level.
        if let (Some(title), Some((level, words))) = (&title, heading)
            && bare(title) == bare(&words)
        {
            *level = 1;
        }
        self.parsed.found.title = Some(match title.filter(|title| !title.trim().is_empty()) {
            Some(title) => (Clean::line(&title.replace('\n', " ")), TitleFrom::Heading),
            None => (Clean::line(&format!("{book} · {number}")), TitleFrom::FileName),
        });
    }
}

/// What stands between the tags of the body; a head without an end would swallow it.
fn body(page: &str) -> &str {
    let Some(start) = page.find("<body").and_then(|at| Some(at + page.get(at..)?.find('>')? + 1)) else {
        return page;
    };
    let end = page.rfind("</body").filter(|end| *end >= start).unwrap_or(page.len());
    page.get(start..end).unwrap_or(page)
}

/// XHTML closes any element in its own tag; in HTML such an element stays open.
fn as_html(body: &str) -> String {
    const NAMES: &str =
        "a|b|i|u|s|p|em|strong|span|div|sup|sub|li|td|th|small|big|code|h[1-6]|script|style|iframe|title";
    static SELF_CLOSED: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(&format!("<({NAMES})(\\s[^<>]*)?/>")).ok());
    match SELF_CLOSED.as_ref() {
        Some(self_closed) => self_closed.replace_all(body, "<$1$2></$1>").into_owned(),
        None => body.to_owned(),
    }
}
