//! Columns out of order: extraction sometimes reads the last columns of a page first.
//!
//! Four signs must agree before another order is suggested, and it is only ever suggested.

use super::piece::{Kind, Piece};
use crate::ingest::dateline;

/// The order in which the pieces of an article were probably printed, as indices into `pieces`,
/// each once; nothing where the order of the file will do.
///
/// The signs: the text begins in mid-article, its only end mark stands before its only bold
/// title, and the last heading has no text after it. What stood before the end mark then follows
/// that heading, and a heading between end mark and title follows the lead.
pub(super) fn suggested(pieces: &[Piece]) -> Option<Vec<usize>> {
    let title = only(pieces, Kind::Title)?;
    let end = only(pieces, Kind::EndMark).filter(|end| *end < title)?;
    let last_heading = pieces.iter().rposition(|piece| piece.kind == Kind::Heading)?;
    let begins_midway = pieces
        .iter()
        .find(|piece| piece.kind != Kind::Imprint)
        .is_some_and(|piece| piece.kind == Kind::Body && !dateline::opens_with_dateline(&piece.text));
    let has_no_text = !pieces.get(last_heading + 1..)?.iter().any(Piece::is_body);
    if !begins_midway || !has_no_text || last_heading < title {
        return None;
    }
    let is_aside =
        |at: &usize| matches!(pieces.get(*at).map(|piece| piece.kind), Some(Kind::Byline | Kind::Caption));
    let is_subtitle = |at: &usize| pieces.get(*at).is_some_and(|piece| piece.kind == Kind::Subtitle);
    let after_title: Vec<usize> = (title + 1..=last_heading).filter(|at| !is_aside(at)).collect();
    let (under_title, text): (Vec<usize>, Vec<usize>) = after_title.into_iter().partition(is_subtitle);
    let (lead, rest) = text.split_at(text.iter().take_while(|at| is_lead(pieces.get(**at))).count());
    let asides =
        |kind| (0..pieces.len()).filter(move |at| pieces.get(*at).is_some_and(|piece| piece.kind == kind));
    let order = std::iter::once(title)
        .chain(under_title)
        .chain(asides(Kind::Byline))
        .chain(lead.iter().copied())
        .chain((end + 1..title).filter(|at| !is_aside(at)))
        .chain(rest.iter().copied())
        .chain((0..=end).filter(|at| !is_aside(at)))
        .chain((last_heading + 1..pieces.len()).filter(|at| !is_aside(at)))
        .chain(asides(Kind::Caption));
    Some(order.collect())
}

/// The place of the only piece of a kind.
fn only(pieces: &[Piece], kind: Kind) -> Option<usize> {
    let mut places = pieces.iter().enumerate().filter(|(_, piece)| piece.kind == kind).map(|(at, _)| at);
    places.next().filter(|_| places.next().is_none())
}

/// Whether a paragraph belongs to the lead, which is set across several columns and so comes out
/// on one line.
fn is_lead(piece: Option<&Piece>) -> bool {
    piece.is_some_and(|piece| piece.is_body() && piece.lines.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::super::piece::{Kind, Piece};
    use super::suggested;

    /// A page whose last columns come first: the letters give the order of print.
    const PAGE: [(Kind, &str, u32); 13] = [
        (Kind::Body, "i 续文。", 3),
        (Kind::Body, "j 末段。", 2),
        (Kind::EndMark, "k（新华社北京电）", 1),
        (Kind::Heading, "e 第一节", 1),
        (Kind::Title, "a 题目", 1),
        (Kind::Subtitle, "b ——副题", 1),
        (Kind::Body, "d 导语。", 1),
        (Kind::Body, "f 第一节正文。", 4),
        (Kind::Body, "g 又一段。", 1),
        (Kind::Heading, "h 第二节", 1),
        (Kind::Caption, "l 图一。（甲 摄）", 2),
        (Kind::Byline, "c 本报记者 甲", 1),
        (Kind::Caption, "m 图二。（甲 摄）", 1),
    ];

    fn pieces(page: &[(Kind, &str, u32)]) -> Vec<Piece> {
        page.iter()
            .map(|(kind, text, lines)| Piece {
                kind: *kind,
                text: (*text).to_owned(),
                lines: 1..1 + lines,
                marks: Vec::new(),
            })
            .collect()
    }

    #[test]
    fn the_last_columns_go_back_to_the_end() {
        let pieces = pieces(&PAGE);
        let order = suggested(&pieces).unwrap();
        let letters: String = order.iter().map(|at| &pieces[*at].text[..1]).collect();
        assert_eq!(letters, "abcdefghijklm");
    }

    #[test]
    fn all_four_signs_are_needed() {
        for (at, other) in [
            (0, (Kind::Body, "新华社北京7月7日电 续文。", 3)),
            (0, (Kind::Title, "又一个题目", 1)),
            (2, (Kind::Body, "没有电头。", 1)),
            (7, (Kind::EndMark, "（完）", 1)),
            (4, (Kind::Body, "题目", 1)),
            (10, (Kind::Body, "第二节正文。", 2)),
        ] {
            let mut page = PAGE;
            page[at] = other;
            assert_eq!(suggested(&pieces(&page)), None, "{other:?}");
        }
        assert_eq!(suggested(&[]), None);
    }
}
