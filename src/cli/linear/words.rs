//! What is what, in words: no sign stands for it alone.

use crate::app::{Form, head as page_head};
use crate::doc::{Block, Document};
use crate::export;
use crate::locale::say;
use crate::series::Role;
use crate::store::{Entry, Row};
use crate::text::Clean;

/// A row of the list: its number, the title, and what is known, each as a phrase.
pub(super) fn row(number: usize, row: &Row) -> String {
    let mut facts: Vec<String> = Vec::new();
    facts.extend(row.date.map(|date| date.to_string()));
    facts.extend(Some(row.source.to_string()).filter(|source| !source.is_empty()));
    if let Some(badge) = &row.badge {
        // The sign before the edition is said by the role.
        let edition = badge.text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_owned();
        facts.push(role(badge.role, edition));
    }
    facts.push(say!(if row.read { "linear-read" } else { "linear-unread" }).into_owned());
    if row.starred {
        facts.push(say!("linear-is-starred").into_owned());
    }
    if row.noted {
        facts.push(say!("linear-noted").into_owned());
    }
    let facts = facts.join(&say!("linear-comma"));
    say!("linear-row", number = number, title = row.title.to_string(), facts = facts).into_owned()
}

fn role(role: Role, edition: String) -> String {
    let name = match role {
        Role::Report | Role::Live | Role::Retrospective => "linear-report",
        Role::Preview => "linear-preview",
        Role::Related => "linear-related",
        Role::Ambiguous => "linear-ambiguous",
        Role::Overview => "linear-overview",
    };
    say!(name, edition = edition).into_owned()
}

/// What is known of an article that was opened.
pub(super) fn head(entry: &Entry, starred: bool) -> String {
    let head = page_head(entry, None, Form::Page);
    let mut lines = vec![say!("linear-title", title = head.title.to_string()).into_owned()];
    lines.extend(Some(head.subtitle.to_string()).filter(|subtitle| !subtitle.is_empty()));
    lines.extend(head.byline.iter().map(ToString::to_string));
    // A warning begins with its sign.
    let warned = head.warnings.iter().map(|warning| warning.trim_start_matches(['⚠', ' ']).to_owned());
    lines.extend(warned.map(|warning| say!("linear-warning", warning = warning).into_owned()));
    if starred {
        lines.push(say!("linear-is-starred").into_owned());
    }
    lines.join("\n")
}

/// A block, with what it is where that is not running text.
pub(super) fn block(block: &Block, document: &Document) -> String {
    let text = export::plain_block(block);
    match block {
        Block::Heading { level, .. } => say!("linear-heading", level = *level, words = text).into_owned(),
        Block::Quote(inside) => {
            let inside: Vec<_> = inside.iter().map(|inner| self::block(inner, document)).collect();
            format!("{}\n{}\n{}", say!("linear-quote"), inside.join("\n"), say!("linear-quote-end"))
        }
        Block::Preformatted { .. } => format!("{}\n{text}\n{}", say!("linear-code"), say!("linear-code-end")),
        Block::Table { rows, .. } => format!("{}\n{text}", say!("linear-table", rows = rows.len())),
        Block::List { items, .. } => format!("{}\n{text}", say!("linear-list", items = items.len())),
        Block::Figure { images, .. } => {
            let described = images.iter().filter_map(|image| document.images.get(*image));
            let alts: Vec<&Clean> = described.map(|image| &image.alt).filter(|alt| !alt.is_empty()).collect();
            format!("{text} {}", Clean::join(alts, " ")).trim_end().to_owned()
        }
        Block::Rule => say!("linear-rule").into_owned(),
        _ => text,
    }
}
