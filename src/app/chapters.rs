//! Chapters of the open article: to the next heading or the one before, and which one is in. Must
//! not know how headings are ranked, nor which key steps.

use super::action::Action;
use super::reader::Reader;
use super::state::State;
use super::{outline, trail};
use crate::doc::{Block, Document};
use crate::locale::say;
use crate::text::{ByteAt, Clean};

/// To the next heading, or the one before.
pub(super) fn act(state: &mut State, action: Action) {
    let Some(reader) = &state.reader else { return };
    let is_next = action == Action::NextChapter;
    let (headings, at) = (outline::headings(reader), reader.position());
    if headings.is_empty() {
        state.notice = Clean::from(say!("notice-no-chapters"));
        return;
    }
    let found = if is_next {
        headings.iter().find(|heading| **heading > at)
    } else {
        headings.iter().rev().find(|heading| **heading < at)
    };
    let Some(to) = found.copied() else {
        state.notice =
            Clean::from(if is_next { say!("notice-last-chapter") } else { say!("notice-first-chapter") });
        return;
    };
    trail::leap(state);
    let Some(reader) = &mut state.reader else { return };
    reader.put_on_top(to);
    let (words, nth) =
        (outline::words_at(&reader.entry.article.document, to), headings.partition_point(|at| *at <= to));
    state.notice =
        Clean::from(say!("notice-chapter", title = words.as_str(), nth = nth, count = headings.len()));
}

/// The heading below which the line on top stands; none where the article has none, or one has not
/// come to any. Only blocks are looked at: it is asked for with every screen.
#[must_use]
pub fn chapter(reader: &Reader) -> Option<&Clean> {
    last_heading(&reader.entry.article.document, reader.position())
}

fn last_heading(document: &Document, at: ByteAt) -> Option<&Clean> {
    let headings = document.blocks().iter().filter_map(|block| match block {
        Block::Heading { text, .. } => Some(text),
        _ => None,
    });
    headings.take_while(|text| text.at <= at).last().map(|text| &text.string)
}
