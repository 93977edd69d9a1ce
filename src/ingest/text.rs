//! Text files: HTML, Markdown and plain text, each with front matter or without.
//!
//! This module must not know how any of the three is read.

use super::division::{self, Division, Item};
use super::encoding::Decoded;
use super::front_matter::{self, Fields};
use super::parsed::Parsed;
use super::reader::{ByName, Input, Reader, by_name};
use super::{
    File, LARGEST, Reading, breaks, bulletin, dateline, format, html, key, markdown, plain, printed, source,
    unreadable, words,
};
use crate::doc::{Article, Date, DateSource, Format, Note, NoteKind, Repairs};
use crate::locale::say;

/// What is no other format is text, or says that it is none.
pub(super) const READER: Reader = Reader {
    extensions: &["md", "markdown", "mdown", "mkd", "html", "htm", "xhtml", "txt", "text"],
    decides_by_content: false,
    takes: |_| true,
    read,
};

fn read(input: &Input<'_>) -> Reading {
    if let Some(article) = as_lines(input) {
        return Reading { articles: vec![article], undecided: false };
    }
    let Decoded { text, encoding, notes, binary, undecided } = input.decoded();
    if *binary {
        let articles = vec![unreadable::binary(input.path(), input.bytes)];
        return Reading { articles, undecided: false };
    }
    let mut notes = notes.clone();
    if input.bytes.len() > LARGEST {
        notes.push(Note::new(NoteKind::Part, &say!("ingest-too-large")));
    }
    let split = front_matter::split(text);
    let fields = split.matter.map(|matter| front_matter::parse(&matter)).unwrap_or_default();
    let format = input.manner.format.unwrap_or_else(|| format::choose(input.path(), split.body));
    let repairs = input.manner.repairs;
    let mut parts = bodies(format, split.body, repairs);
    parts.iter_mut().for_each(|part| part.shift(split.body_line.saturating_sub(1)));
    let divides = input.manner.divides;
    let Division { items, above } =
        if divides { bulletin::divide(parts, &split, format) } else { division::whole(parts) };
    let file = File { path: input.path(), format, encoding, parts: items.len(), repairs };
    let mut articles: Vec<Article> =
        (1..).zip(items).map(|(number, item)| article(&file, number, item, &fields)).collect();
    articles.iter_mut().for_each(|article| article.source.divided = divides);
    if let Some(first) = articles.first_mut() {
        first.notes.splice(0..0, notes);
    }
    infer_dates(&mut articles);
    source::place_notes(&mut articles, text);
    if divides {
        bulletin::finish(&mut articles, &above, &fields);
    }
    if articles.len() > 1 {
        key::by_title(&mut articles);
    }
    Reading { articles, undecided: *undecided }
}

/// The text with its lines as they are, where nothing says that it is an article and its lines are
/// meant.
fn as_lines(input: &Input<'_>) -> Option<Article> {
    let path = input.path();
    if input.manner.format.is_some() || by_name(path) != ByName::Other {
        return None;
    }
    let decoded = input.decoded();
    let title = path.rsplit('/').next().unwrap_or(path);
    let is_article = || {
        let split = front_matter::split(&decoded.text);
        split.matter.is_some() && !split.body.trim().is_empty()
    };
    let keeps_lines = !decoded.binary
        && (printed::is_printed(input.bytes) || !is_article() && breaks::are_meant(path, &decoded.text));
    let mut article = keeps_lines.then(|| printed::article(decoded, title, path))?;
    if input.bytes.len() > LARGEST {
        article.notes.insert(0, Note::new(NoteKind::Part, &say!("ingest-too-large")));
    }
    Some(article)
}

/// The bodies that a text holds: at least one.
fn bodies(format: Format, body: &str, repairs: Repairs) -> Vec<Parsed> {
    let mut parts = match format {
        Format::Html => vec![html::read(body, repairs)],
        Format::Markdown => vec![markdown::read(body, repairs)],
        Format::Text | Format::Feed | Format::Book | Format::Unreadable => plain::read(body, repairs),
    };
    if parts.is_empty() {
        parts.push(Parsed::default());
    }
    parts
}

/// An article of a file. A title in front matter is that of the file: an item with a heading has
/// its own.
fn article(file: &File<'_>, number: u32, item: Item, fields: &Fields) -> Article {
    let own = if item.has_heading {
        let notes = if number == 1 { fields.notes.clone() } else { Vec::new() };
        Fields { notes, ..fields_of(fields, 2) }
    } else {
        fields_of(fields, number)
    };
    let mut article = file.article(item.parsed, number, own);
    article.source.line = item.line;
    if !item.link.is_empty() {
        article.source.link = item.link;
    }
    article
}

/// What front matter says about an article of the file: its title is that of the first.
pub(super) fn fields_of(fields: &Fields, number: u32) -> Fields {
    if number == 1 {
        return fields.clone();
    }
    let others = fields.entries.iter().filter(|entry| !entry.key.eq_ignore_ascii_case("title"));
    Fields { entries: others.cloned().collect(), notes: Vec::new(), kind: fields.kind }
}

/// Dates for the articles that state none, from their texts and from one another.
fn infer_dates(articles: &mut [Article]) {
    for _ in 0..2 {
        // The second time, the first article may learn from one that follows it.
        let mut sibling: Option<Date> = articles.iter().find_map(|article| article.meta.date);
        for article in articles.iter_mut() {
            if article.meta.date.is_none() {
                article.meta.date = dateline::infer(&words(&article.document), sibling.as_ref());
            }
            sibling = article.meta.date.or(sibling);
        }
    }
    for article in articles {
        let is_noted = article.notes.iter().any(|note| note.kind == NoteKind::Date);
        if !is_noted && article.meta.date.is_some_and(|date| date.source == DateSource::Inferred) {
            article.notes.push(Note::new(NoteKind::Date, &say!("ingest-date-text")));
        }
    }
}

impl Parsed {
    /// Moves line numbers, which count within the body, to those of the file.
    pub(super) fn shift(&mut self, lines: u32) {
        for note in &mut self.notes {
            note.line = note.line.map(|line| line.saturating_add(lines));
        }
        for block in &mut self.blocks {
            block.for_each_text_mut(&mut |text| {
                if !text.lines.is_empty() {
                    text.lines = text.lines.start.saturating_add(lines)..text.lines.end.saturating_add(lines);
                }
            });
        }
    }
}
