//! Notes as a text of their own: grouped by article, each with how to cite it.

use std::sync::Arc;

use jiff::civil::Date;

use super::citation::{CitationStyle, cite};
use super::notes::placed;
use crate::locale::say;
use crate::store::{Annotation, Entry};
use crate::text::Clean;

/// The notes on one article.
#[derive(Debug, Clone)]
pub struct ArticleNotes {
    /// The article; none where it is not there.
    pub entry: Option<Arc<Entry>>,
    /// The notes, in the order of the text.
    pub notes: Vec<Annotation>,
}

/// The notes as Markdown.
#[must_use]
pub fn notes_as_markdown(articles: &[ArticleNotes], today: Option<Date>) -> Clean {
    let mut out = String::new();
    for article in articles {
        if !out.is_empty() {
            out.push('\n');
        }
        match &article.entry {
            Some(entry) => {
                out.push_str(&format!("## {}\n\n", escaped(&entry.article.meta.title)));
                let citation = cite(entry, CitationStyle::GbT7714, today);
                out.push_str(&format!("{}\n", escaped(&citation)));
            }
            None => out.push_str(&format!("## {}\n", say!("note-article-gone"))),
        }
        for note in &article.notes {
            out.push('\n');
            for line in note.quote.split('\n') {
                out.push_str(&format!("> {}\n>\n", escaped(line)));
            }
            out.truncate(out.len() - ">\n".len());
            if !note.text.is_empty() {
                out.push_str(&format!("\n{}\n", escaped(&note.text)));
            }
            let is_gone = |entry: &Arc<Entry>| placed(&entry.article.document, note).is_none();
            if article.entry.as_ref().is_some_and(is_gone) {
                out.push_str(&format!("\n*{}*\n", say!("note-words-gone")));
            }
        }
    }
    Clean::text(&out)
}

/// Text that Markdown takes for nothing else.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let is_begin = at == 0 && matches!(c, '#' | '>' | '-' | '+' | '=');
        if is_begin || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
