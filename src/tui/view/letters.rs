//! What stands under which letter, while a letter is waited for.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::frame;
use crate::app::{Letters, LettersFor, MarkedPlace, State, letters_area};
use crate::locale::say;
use crate::text::Clean;

/// Cells of the letter with the gap behind it.
const LETTER: u16 = 3;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, letters: &Letters) {
    let title = match letters.purpose {
        LettersFor::Setting => say!("trail-mark-title"),
        LettersFor::Going => say!("trail-go-title"),
    };
    let inner = frame(painter, letters_area(state, letters), &title);
    let end = inner.x + inner.width;
    let shown = letters.rows().take(usize::from(inner.height.saturating_sub(1)));
    let mut y = inner.y;
    for place in shown {
        paint_place(painter, place, (inner.x, y), end);
        y += 1;
    }
    let is_none = letters.places.as_ref().is_some_and(Vec::is_empty);
    let hint = match (letters.purpose, is_none) {
        (LettersFor::Setting, _) => say!("trail-mark-hint"),
        (LettersFor::Going, true) if letters.before.is_none() => say!("trail-no-marks"),
        (LettersFor::Going, _) if letters.before.is_some() => say!("trail-go-hint-before"),
        (LettersFor::Going, _) => say!("trail-go-hint"),
    };
    painter.cut(
        (inner.x, y.min(inner.y + inner.height.saturating_sub(1))),
        end,
        &Clean::from(hint),
        Look::Chrome,
    );
}

fn paint_place(painter: &mut Painter<'_>, place: &MarkedPlace, (x, y): (u16, u16), end: u16) {
    painter.text((x, y), end, &Clean::line(&place.letter.to_string()), Look::Key);
    match &place.title {
        Some(title) => painter.cut((x + LETTER, y), end, title, Look::Overlay),
        None => painter.cut((x + LETTER, y), end, &Clean::from(say!("trail-elsewhere")), Look::Chrome),
    };
}
