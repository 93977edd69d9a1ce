//! Where one article of a file ends and the next begins.
//!
//! Only two signs are trusted: 上接第N版 on its own after a finished paragraph, and an end mark
//! with a title and a dated lead after it. Without them a file is one article.

use super::marks::{self, Mark};
use super::piece::{Kind, Piece};
use super::sentence::ends_sentence;
use crate::ingest::dateline;

/// Lines of a headline: title, subtitle, byline and one more.
const LONGEST_HEAD: usize = 4;

/// Cuts the pieces of a file into articles; at least one, though it may be empty.
pub(super) fn split(pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut parts = Vec::new();
    let mut part: Vec<Piece> = Vec::new();
    let mut starts = starts(&pieces).into_iter().peekable();
    for (at, piece) in pieces.into_iter().enumerate() {
        if starts.next_if_eq(&at).is_some() {
            parts.push(std::mem::take(&mut part));
        }
        part.push(piece);
    }
    parts.push(part);
    parts
}

/// Indices at which a new article begins, the first excepted.
fn starts(pieces: &[Piece]) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut finished: Option<bool> = None;
    for (at, piece) in pieces.iter().enumerate() {
        let after = pieces.get(at + 1..).unwrap_or_default();
        if finished == Some(true) && comes_from_earlier_page(piece) {
            starts.push(at);
            finished = None;
        } else if piece.kind == Kind::EndMark && begins_with_head(after) {
            starts.push(at + 1);
            finished = None;
        } else if piece.is_body() {
            finished =
                Some(finished == Some(true) && is_title_like(piece) || ends_sentence(&piece.text, true));
        } else if piece.kind == Kind::EndMark {
            finished = Some(true);
        }
    }
    starts
}

/// Whether `piece` says that the article began on another page.
pub(super) fn comes_from_earlier_page(piece: &Piece) -> bool {
    piece.kind == Kind::Continuation
        && marks::read(Mark::Continuation, &piece.text).is_some_and(|found| !found[1].starts_with('下'))
}

/// Whether `piece` reads like a title: short, and no sentence.
pub(super) fn is_title_like(piece: &Piece) -> bool {
    const LONGEST: usize = 88;
    match piece.kind {
        Kind::Title | Kind::Heading => true,
        Kind::Body => {
            let columns: usize =
                piece.text.chars().take(LONGEST + 1).map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
            columns <= LONGEST
                && !ends_sentence(&piece.text, true)
                && !piece.text.ends_with(['，', '、', '：', '；'])
        }
        _ => false,
    }
}

/// Whether `pieces` begin with a headline and a lead that opens with a dateline.
fn begins_with_head(pieces: &[Piece]) -> bool {
    let is_head = |piece: &&Piece| {
        let opens = dateline::opens_with_dateline(&piece.text);
        !opens && (is_title_like(piece) || matches!(piece.kind, Kind::Subtitle | Kind::Byline))
    };
    let head = pieces.iter().take(LONGEST_HEAD).take_while(is_head).count();
    head > 0
        && pieces.get(head).is_some_and(|lead| lead.is_body() && dateline::opens_with_dateline(&lead.text))
}

#[cfg(test)]
mod tests {
    use super::super::piece::{Kind, Piece};
    use super::split;

    fn sizes(pieces: &[(Kind, &str)]) -> Vec<usize> {
        let pieces = pieces
            .iter()
            .map(|(kind, text)| Piece {
                kind: *kind,
                text: (*text).to_owned(),
                lines: 1..2,
                marks: Vec::new(),
            })
            .collect();
        split(pieces).iter().map(Vec::len).collect()
    }

    #[test]
    fn only_two_signs_divide_a_file() {
        use Kind::{Body, Continuation, EndMark};
        let from_page_one = (Continuation, "（上接第1版）");
        let end = (EndMark, "（新华社北京7月7日电）");
        assert_eq!(sizes(&[]), [0]);
        assert_eq!(sizes(&[from_page_one, (Body, "续文。")]), [2]);
        assert_eq!(
            sizes(&[(Body, "前文。"), from_page_one, (Body, "续文。"), end, (Body, "题目在后")]),
            [1, 4]
        );
        assert_eq!(sizes(&[(Body, "前文未完，"), from_page_one, (Body, "续文。")]), [3]);
        assert_eq!(sizes(&[(Body, "前文。"), (Continuation, "（下转第4版）"), (Body, "另文。")]), [3]);
        assert_eq!(
            sizes(&[(Body, "前文。"), end, (Body, "又一个题目"), (Body, "新华社天津7月8日电 会议。"), end]),
            [2, 3]
        );
        assert_eq!(sizes(&[(Body, "前文。"), end, (Body, "新华社天津7月8日电 会议。")]), [3]);
    }
}
