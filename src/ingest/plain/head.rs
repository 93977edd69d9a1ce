//! The line in the head of a text that says who wrote it and when.
//!
//! What such a line looks like is the business of [`dateline`]; here is where it may stand.

use super::lines::Line;
use super::piece::{Kind, Piece};
use super::sentence::ends_sentence;
use crate::doc::{Note, NoteKind};
use crate::ingest::dateline::{self, Imprint};
use crate::locale::say;

/// Lines of the head, blank ones left out.
const LONGEST_HEAD: usize = 6;

/// Columns of the widest line that may be a headline.
const WIDEST_HEADLINE: usize = 88;

/// Finds the one line of the head that states the date. Two of them make a chronicle or a diary,
/// and the last line of a text signs it: neither is touched.
pub(super) fn find_imprint(lines: &mut [Line]) {
    let inked: Vec<usize> = (0..lines.len())
        .filter(|at| lines.get(*at).is_some_and(|line| !line.is_blank()))
        .take(LONGEST_HEAD + 1)
        .collect();
    let Some((_, may_be)) = inked.split_last() else { return };
    let mut head = may_be.iter().filter_map(|at| Some((*at, lines.get(*at)?)));
    let mut dated = head.clone().filter(|(_, line)| states_date(line)).map(|(at, _)| at);
    let Some(found) = dated.next().filter(|_| dated.next().is_none()) else { return };
    let is_in_head = head.by_ref().take_while(|(at, _)| *at < found).all(|(_, line)| is_headline(line));
    if let Some(line) = lines.get_mut(found).filter(|_| is_in_head) {
        line.known = Some(Kind::Imprint);
    }
}

fn states_date(line: &Line) -> bool {
    !line.bold
        && line.known.is_none()
        && dateline::imprint(&line.text).is_some_and(|imprint| imprint.date.is_some())
}

/// Whether the line may stand above the date: it is short, ends no sentence and breaks off in none.
fn is_headline(line: &Line) -> bool {
    line.known.is_some()
        || line.width <= WIDEST_HEADLINE
            && !ends_sentence(&line.text, true)
            && !line.text.ends_with(['，', '、', '：', '；', ','])
}

/// Who wrote the text and when, as its lines say; one that cannot be told apart is a writer.
pub(super) fn imprint(piece: &Piece) -> Option<Imprint> {
    (piece.kind == Kind::Imprint).then(|| {
        dateline::imprint(&piece.text)
            .unwrap_or_else(|| Imprint { writers: piece.text.clone(), ..Imprint::default() })
    })
}

pub(super) fn imprints(pieces: &[Piece]) -> Vec<Imprint> {
    pieces.iter().filter_map(imprint).collect()
}

/// The number of the page has no place in the head of an article, so the note keeps the line.
pub(super) fn page_number_note(piece: &Piece) -> Option<Note> {
    imprint(piece).filter(|imprint| imprint.numbers_page)?;
    Some(Note::at(
        NoteKind::Date,
        piece.lines.start,
        &say!("ingest-date-imprint", words = piece.text.as_str()),
    ))
}
