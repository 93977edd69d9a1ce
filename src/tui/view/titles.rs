//! The finder of titles: the line that is typed, and below it what answers, with the letters that
//! do marked.

use std::ops::Range;

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::{frame, mark_scroll};
use super::typed::TypedLine;
use crate::app::{Area, Overlay, State, TitleFinder, titles_area, titles_rows};
use crate::locale::say;
use crate::store::{FoundTitle, Row, Shared, SharedKind};
use crate::text::Clean;

const TYPED: &str = "list-titles-typed";
const SHELF_HINT: &str = "list-shelf-hint";
const HINT: &str = "list-titles-hint";
/// Where the title begins, behind the mark and the sign.
const TITLE: u16 = 4;
/// Cells of a row with room for a date.
const ROOMY: u16 = 50;
/// Cells of the widest badge that a title gives way to.
const BADGE: u16 = 20;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, finder: &TitleFinder) {
    let title = if finder.is_shelf { say!("list-shelves") } else { say!("list-titles") };
    let inner = frame(painter, titles_area(state), &title);
    let end = inner.x + inner.width;
    line(state, finder).paint(painter, &[]);
    let rows = titles_rows(state);
    let (first, seen) = (finder.first(rows.height), usize::from(rows.height));
    mark_scroll(painter, inner, (first, seen, finder.found.rows.len()));
    if finder.found.rows.is_empty() && !finder.is_awaited() {
        painter.cut(
            (rows.x + TITLE, rows.y),
            end,
            &Clean::from(match finder.is_shelf {
                true if state.library.shelves.is_empty() => say!("shelf-none"),
                true => say!("list-no-such-shelf"),
                false => say!("list-no-title"),
            }),
            Look::Chrome,
        );
    }
    for ((nth, (found, _)), y) in
        finder.found.rows.iter().enumerate().skip(first).zip(rows.y..rows.y + rows.height)
    {
        let selected = nth == finder.selected;
        let area = Area { y, height: 1, ..rows };
        if selected {
            painter.line_art((area.x, y), end, "▌", Look::Badge);
        }
        match found {
            FoundTitle::Article(row, marks) => paint_article(painter, (row, marks), selected, area),
            FoundTitle::Shared(shared, marks) => paint_shared(painter, (shared, marks), selected, area),
        }
    }
}

fn paint_article(
    painter: &mut Painter<'_>,
    (row, marks): (&Row, &[Range<usize>]),
    selected: bool,
    area: Area,
) {
    let (x, y, mut end) = (area.x + TITLE, area.y, area.x + area.width);
    if area.width >= ROOMY {
        let date = Clean::line(&row.date.map(|date| date.iso()).unwrap_or_default());
        end = painter.right((x, y), end, &date, Look::Chrome).saturating_sub(2);
    }
    if let Some(badge) = row.badge.as_ref().filter(|_| area.width >= ROOMY) {
        let room = usize::from(area.width / 3).min(BADGE.into());
        let badge = badge.text.cut_to(room, &painter.widths);
        end = painter.right((x, y), end, &badge, Look::Badge).saturating_sub(2);
    }
    let look = match (selected, row.read) {
        (true, _) => Look::Selected,
        (false, false) => Look::Unread,
        (false, true) => Look::Read,
    };
    let _ = paint_marked(painter, ((x, y), end), (&row.title, marks), look);
}

fn paint_shared(
    painter: &mut Painter<'_>,
    (shared, marks): (&Shared, &[Range<usize>]),
    selected: bool,
    area: Area,
) {
    let (sign, kind) = match shared.kind {
        SharedKind::Edition => ("◆", say!("list-kind-edition")),
        SharedKind::Tag => ("#", say!("list-kind-tag")),
        SharedKind::Shelf => ("=", say!("list-kind-shelf")),
    };
    let (x, y, end) = (area.x, area.y, area.x + area.width);
    painter.text((x + 2, y), end, &Clean::from(sign), Look::Badge);
    let says = Clean::from(match shared.unread {
        Some(unread) => say!("shelf-count", unread = unread, all = shared.articles),
        None => say!("list-kind-count", kind = kind, count = shared.articles),
    });
    let end = painter.right((x + TITLE, y), end, &says, Look::Chrome).saturating_sub(2);
    let look = if selected { Look::Selected } else { Look::Badge };
    let x = paint_marked(painter, ((x + TITLE, y), end), (&shared.name, marks), look) + 2;
    if shared.kind == SharedKind::Shelf {
        painter.cut((x.min(end), y), end, &Clean::line(&shared.query.to_string()), Look::Chrome);
    }
}

/// A text, cut where it is too long, with the bytes that answer marked; returns the column behind.
fn paint_marked(
    painter: &mut Painter<'_>,
    ((mut x, y), end): ((u16, u16), u16),
    (text, marks): (&Clean, &[Range<usize>]),
    look: Look,
) -> u16 {
    let cut = text.cut_to(end.saturating_sub(x).into(), &painter.widths);
    // Where it is cut, the last character is the sign for it.
    let kept = if cut == *text { text.len() } else { cut.trim_end_matches('…').len() };
    let mut at = 0;
    let marked = if look == Look::Selected { Look::CurrentMatch } else { Look::Match };
    for range in marks {
        let (from, to) = (range.start.clamp(at, kept), range.end.clamp(at, kept));
        x = painter.text((x, y), end, &cut.slice(at..from), look);
        x = painter.text((x, y), end, &cut.slice(from..to), marked);
        at = to;
    }
    painter.text((x, y), end, &cut.slice(at..cut.len()), look)
}

/// Where the cursor of the line stands.
pub(super) fn cursor(state: &State) -> Option<(u16, u16)> {
    let Some(Overlay::Titles(finder)) = &state.overlay else { return None };
    Some(line(state, finder).cursor(&state.options.widths))
}

fn line<'a>(state: &State, finder: &'a TitleFinder) -> TypedLine<'a> {
    let total = finder.found.total;
    let tail = if finder.is_awaited() { "…".into() } else { say!("list-titles-count", count = total) };
    TypedLine {
        area: Area { height: 1, ..titles_area(state).framed() },
        label: Clean::from(say!(TYPED)),
        prompt: &finder.prompt,
        tail: Clean::from(tail),
        hint: Clean::from(say!(if finder.is_shelf { SHELF_HINT } else { HINT })),
    }
}
