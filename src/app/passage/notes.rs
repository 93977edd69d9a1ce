//! Notes: a passage that the reader marked, and a line written beside it.
//!
//! A note knows its words as well as its place. Where the text is another now, it is found by its
//! words; where they are gone, the note is still listed.

use std::ops::Range;

use super::super::effect::Effect;
use super::super::overlay::Overlay;
use super::super::prompt::{Prompt, Purpose};
use super::super::state::{State, Undo};
use super::copy::words_of;
use super::errand::Errand;
use super::motion::Body;
use super::seen::seen_glyphs;
use super::selection;
use crate::doc::{ArticleId, Document};
use crate::locale::say;
use crate::store::Annotation;
use crate::text::{ByteAt, Clean};

/// What is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Draft {
    /// A new note on a range, with its words.
    New(ArticleId, Range<ByteAt>, Clean),
    /// One that is there.
    Old(Box<Annotation>),
}

/// Characters of the longest quotation that is kept with a note: enough to find it again.
const LONGEST_QUOTE: usize = 2000;

/// Where the words of a note stand in the text; none where they are gone.
#[must_use]
pub fn placed(document: &Document, note: &Annotation) -> Option<Range<ByteAt>> {
    let is_there = note.range.end <= document.end() && note.range.start < note.range.end;
    if note.quote.is_empty() {
        return is_there.then(|| note.range.clone());
    }
    if is_there && quote_of(document, &note.range) == note.quote {
        return Some(note.range.clone());
    }
    nearest(document, &note.quote, note.range.start)
}

/// The words of a range, as they are kept with a note.
pub(super) fn quote_of(document: &Document, range: &Range<ByteAt>) -> Clean {
    let words = words_of(document, range);
    match words.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => words.slice(0..end),
        None => words,
    }
}

/// The place of words that is nearest to where they were.
fn nearest(document: &Document, quote: &str, before: ByteAt) -> Option<Range<ByteAt>> {
    let first = quote.split('\n').next()?;
    let last = quote.rsplit('\n').next()?;
    let lines = quote.split('\n').count();
    let texts: Vec<_> = document.texts().into_iter().filter(|text| !text.string.trim().is_empty()).collect();
    let found = texts.iter().enumerate().flat_map(|(nth, text)| {
        text.string.match_indices(first).map(move |(at, _)| (nth, ByteAt(text.at.0 + at)))
    });
    let whole = found.filter_map(|(nth, start)| {
        let end = if lines == 1 {
            start.0 + first.len()
        } else {
            // The last paragraph of the quotation begins as it did.
            let text = texts.get(nth + lines - 1)?;
            text.string.starts_with(last).then_some(text.at.0 + last.len())?
        };
        Some(start..ByteAt(end))
    });
    whole.min_by_key(|range| range.start.0.abs_diff(before.0))
}

/// Lets a note be written on what is selected, or on the paragraph at the top of the pane.
pub(super) fn write(state: &mut State) {
    let seen = seen_glyphs(state);
    let Some(reader) = &state.reader else { return };
    if reader.entry.is_beginning {
        state.notice = Clean::from(say!("note-not-yet"));
        return;
    }
    let document = &reader.entry.article.document;
    let body = Body::of(document);
    let paragraph = || body.around(selection::first_place(&seen, &body)).map(|(start, end)| start..end);
    let range = reader.passage.selection.map(|selected| selected.range()).or_else(paragraph);
    let Some(range) = range else { return };
    let quote = quote_of(document, &range);
    if quote.trim().is_empty() {
        state.notice = Clean::from(say!("passage-nothing-seen"));
        return;
    }
    let draft = Draft::New(reader.id(), range, quote);
    state.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::Note(Box::new(draft)))));
}

/// Lets a note be written anew.
pub(super) fn edit(state: &mut State, note: Annotation) {
    let text = note.text.clone();
    let mut prompt = Prompt::new(Purpose::Note(Box::new(Draft::Old(Box::new(note)))));
    prompt.put(&text, text.len());
    state.overlay = Some(Overlay::Prompt(prompt));
}

/// The line was written.
pub(in crate::app) fn written(state: &mut State, draft: Draft, text: Clean) -> Vec<Effect> {
    selection::leave(state);
    match draft {
        Draft::New(id, range, quote) => {
            state.notice = Clean::from(say!("note-written"));
            vec![Effect::Passage(Errand::Annotate { id, range, quote, text })]
        }
        Draft::Old(note) => {
            state.remember(Undo::Passage(Errand::Rewrite((*note).clone())));
            state.notice = Clean::from(say!("note-changed"));
            vec![Effect::Passage(Errand::Rewrite(Annotation { text, ..*note }))]
        }
    }
}

/// Takes a note away; undo brings it back.
pub(super) fn delete(state: &mut State, note: Annotation) -> Vec<Effect> {
    state.remember(Undo::Passage(Errand::Rewrite(note.clone())));
    state.notice = Clean::from(say!("note-deleted"));
    vec![Effect::Passage(Errand::Remove(note))]
}

/// Takes over what is noted in an article, if it is the open one.
pub(super) fn take(state: &mut State, id: ArticleId, notes: Vec<Annotation>) {
    let Some(reader) = state.reader.as_mut().filter(|reader| reader.id() == id) else { return };
    (reader.passage.notes, reader.passage.lost) = standing(&reader.entry.article.document, notes);
}

/// Notes with where they stand, in the order of the text; and those whose words are not there.
pub(super) fn standing(
    document: &Document,
    notes: Vec<Annotation>,
) -> (Vec<(Annotation, Range<ByteAt>)>, Vec<Annotation>) {
    let (mut found, mut lost) = (Vec::new(), Vec::new());
    for note in notes {
        match placed(document, &note) {
            Some(range) => found.push((note, range)),
            None => lost.push(note),
        }
    }
    found.sort_by_key(|(_, range)| (range.start, range.end));
    (found, lost)
}

#[cfg(test)]
mod tests {
    use super::{placed, quote_of};
    use crate::doc::{ArticleId, Block, Document};
    use crate::store::Annotation;
    use crate::text::{ByteAt, Clean};

    fn document(texts: &[&str]) -> Document {
        let blocks = texts.iter().map(|text| Block::body(Clean::text(text))).collect();
        Document::new(blocks, vec![], vec![])
    }

    /// Notes a range of some texts, and says what it is on in others.
    fn found(range: std::ops::Range<usize>, before: &[&str], after: &[&str]) -> Option<String> {
        let range = ByteAt(range.start)..ByteAt(range.end);
        let quote = quote_of(&document(before), &range);
        let note =
            Annotation { id: 1, article: ArticleId(1), range, quote, text: Clean::default(), created: 0 };
        let after = document(after);
        placed(&after, &note).map(|range| quote_of(&after, &range).to_string())
    }

    #[test]
    fn a_note_is_found_by_its_words_where_the_text_moved() {
        let before = ["鸽子飞起来，鸽子落下去。", "第二段。", "第三段的话。"];
        for (range, after, expected) in [
            (0..6, &before[..], Some("鸽子")),
            (18..24, &["新的一段。", "鸽子飞起来，鸽子落下去。", "第二段。"], Some("鸽子")),
            (37..43, &["没有了。"], None),
            // Over the end of a paragraph.
            (30..46, &["新。", "鸽子飞起来，鸽子落下去。", "第二段。"], Some("去。\n第二段")),
            (30..46, &["鸽子飞起来，鸽子落下去。", "另一段。"], None),
        ] {
            assert_eq!(found(range.clone(), &before, after).as_deref(), expected, "{range:?} {after:?}");
        }
    }
}
