//! What stands above the prompt while a query is typed: what may be put in, and what is expected
//! where something is not understood.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::{frame, mark_scroll};
use crate::app::{Area, Offers, Prompt, State, areas, expected};
use crate::locale::say;
use crate::query::Completion;
use crate::text::Clean;

/// Offers that are seen at once.
const ROWS: usize = 8;
/// Cells of the longest value that is shown whole.
const WIDEST: u16 = 32;
/// Cells of the number of articles, with a gap before it.
const COUNT: u16 = 8;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, prompt: &Prompt) {
    let mut area = areas(state).bottom;
    if let Some(expected) = expected(state) {
        area.y -= 1;
        painter.clear(area, Look::Overlay);
        painter.cut((area.x + 1, area.y), area.x + area.width, &expected, Look::Warning);
    }
    if !prompt.offers.list.is_empty() {
        paint_offers(painter, &prompt.offers, area);
    }
}

/// The offers in a frame that stands on the line of this area.
fn paint_offers(painter: &mut Painter<'_>, offers: &Offers, below: Area) {
    let room = usize::from(below.y).saturating_sub(3).min(ROWS);
    let seen = offers.list.len().min(room);
    let Ok(height) = u16::try_from(seen) else { return };
    if height == 0 {
        return;
    }
    let widest =
        |of: fn(&Completion) -> &Clean| offers.list.iter().map(of).map(|text| painter.cells(text)).max();
    let value = widest(|offer| &offer.with).unwrap_or(0).min(WIDEST);
    let says = widest(|offer| &offer.says).unwrap_or(0);
    let count = if offers.list.iter().any(|offer| offer.count.is_some()) { COUNT } else { 0 };
    let width = value.saturating_add(says).saturating_add(count + 6).clamp(16, below.width.max(16));
    let area =
        Area { x: below.x, y: below.y - height - 2, width: width.min(below.width), height: height + 2 };
    let inner = frame(painter, area, &say!("list-offers"));
    let first = offers.chosen.map_or(0, |chosen| (chosen + 1).saturating_sub(seen));
    mark_scroll(painter, inner, (first, seen, offers.list.len()));
    let rows = offers.list.iter().enumerate().skip(first);
    for ((nth, offer), y) in rows.zip(inner.y..inner.y + inner.height) {
        let look = if offers.chosen == Some(nth) { Look::Selected } else { Look::Overlay };
        let row = Area { y, height: 1, ..inner };
        paint_offer(painter, offer, (row, value), look);
    }
}

fn paint_offer(painter: &mut Painter<'_>, offer: &Completion, (area, value): (Area, u16), look: Look) {
    let end = area.x + area.width;
    let count =
        offer.count.map_or_else(Clean::default, |count| Clean::from(say!("list-offer-count", count = count)));
    let end = painter.right((area.x, area.y), end, &count, Look::Chrome);
    let x = painter.cut((area.x, area.y), end.min(area.x + value), &offer.with, look);
    let says = x.max(area.x + value) + 2;
    painter.cut((says.min(end), area.y), end, &offer.says, Look::Chrome);
}
