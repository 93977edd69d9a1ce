//! Notes: the sign beside a line where one begins, and the list of them.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::{frame, mark_scroll};
use crate::app::{Area, ListedNote, NOTE_HEIGHT, NotesPanel, Reader, State, notes_area, notes_rows};
use crate::locale::say;
use crate::text::Clean;
use crate::typeset::{Layout, Line};

/// The sign of a note.
const SIGN: &str = "✎";

/// Puts the sign left of a line on which a note begins, behind the letter of a mark.
pub(super) fn mark(
    painter: &mut Painter<'_>,
    reader: &Reader,
    (layout, line): (&Layout, &Line),
    place: Area,
) {
    if reader.passage.notes.is_empty() || line.label.is_head() {
        return;
    }
    let runs = layout.runs(line, &[]);
    let begins = |(_, range): &(_, std::ops::Range<_>)| {
        runs.iter().any(|run| (run.at..run.end).contains(&range.start))
    };
    if reader.passage.notes.iter().any(begins) {
        painter.text((place.x - 1, place.y), place.x, &Clean::from(SIGN), Look::Noted);
    }
}

/// The list of notes: two lines each, the words and what is written beside them.
pub(super) fn paint(painter: &mut Painter<'_>, state: &State, panel: &NotesPanel) {
    let (all, shown) = (panel.all.as_ref().map_or(0, |all| all.len()), panel.shown.len());
    let title = match panel.of {
        Some(_) => say!("note-title-here", count = shown),
        None => say!("note-title", count = all),
    };
    let inner = frame(painter, notes_area(state, panel), &title);
    let end = inner.x + inner.width;
    let about = match (&panel.all, shown) {
        (None, _) => Clean::from(say!("note-awaited")),
        (Some(_), 0) if all == 0 => Clean::from(say!("note-none")),
        (Some(_), 0) => Clean::from(say!("note-none-found")),
        (Some(_), _) if !panel.filter.is_empty() => {
            Clean::from(say!("note-found", words = panel.filter.as_str(), count = shown))
        }
        (Some(_), _) => Clean::default(),
    };
    painter.cut((inner.x, inner.y), end, &about, Look::Chrome);
    let rows = notes_rows(state, panel);
    let first = panel.first(rows.height);
    let fit = usize::from(rows.height / NOTE_HEIGHT);
    mark_scroll(painter, inner, (first, fit, shown));
    for nth in first..shown.min(first + fit) {
        let down = u16::try_from(nth - first).unwrap_or(0) * NOTE_HEIGHT;
        if let Some(row) = panel.row(nth) {
            let area = Area { y: rows.y + down, height: NOTE_HEIGHT, ..rows };
            paint_row(painter, row, nth == panel.selected, area);
        }
    }
}

fn paint_row(painter: &mut Painter<'_>, row: &ListedNote, selected: bool, area: Area) {
    let (x, y, end) = (area.x, area.y, area.x + area.width);
    if selected {
        painter.line_art((x, y), end, "▌", Look::Badge);
        painter.line_art((x, y + 1), end, "▌", Look::Badge);
    }
    let quote = Clean::line(&row.note.quote.replace('\n', " "));
    painter.cut((x + 2, y), end, &quote, if selected { Look::Selected } else { Look::Overlay });
    let y = y + 1;
    let from = match (&row.title, row.place) {
        (None, _) => Clean::from(say!("note-article-gone")),
        (Some(_), None) => Clean::from(say!("note-words-gone")),
        (Some(title), Some(_)) => title.clone(),
    };
    let date = row.date.map(|date| date.iso()).unwrap_or_default();
    let blank = if date.is_empty() { "" } else { " · " };
    let room = usize::from(area.width / 2).saturating_sub(date.len() + blank.len());
    let from = Clean::line(&format!("{}{blank}{date}", from.cut_to(room, &painter.widths)));
    let look = if row.place.is_some() { Look::Chrome } else { Look::Warning };
    let end = painter.right((x + 4, y), end, &from, look).saturating_sub(2);
    let at = painter.text((x + 2, y), end, &Clean::from(SIGN), Look::Noted);
    painter.cut((at + 1, y), end, &row.note.text, Look::Overlay);
}
