//! What lies over the panes: which panel it is, and its frame.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::{
    evidence, figures, history, letters, links, notes, offers, outline, page_panel, same_day, statistics,
    titles, years,
};
use crate::app::{Area, Overlay, State, centred};
use crate::locale::say;
use crate::text::Clean;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State) {
    match &state.overlay {
        Some(Overlay::Years(picker)) => years::paint(painter, state, picker),
        Some(Overlay::SameDay(panel)) => same_day::paint(painter, state, panel),
        Some(Overlay::Figures(sheet)) => figures::paint(painter, state, sheet),
        Some(Overlay::Page(panel)) => page_panel::paint(painter, state, *panel),
        Some(Overlay::Evidence(open)) => evidence::paint(painter, state, open),
        Some(Overlay::Editions(open)) => evidence::paint_picker(painter, state, &open.picker),
        Some(Overlay::Titles(finder)) => titles::paint(painter, state, finder),
        Some(Overlay::Outline(open)) => outline::paint(painter, state, open),
        Some(Overlay::Letters(letters)) => letters::paint(painter, state, letters),
        Some(Overlay::Statistics(open)) => statistics::paint(painter, state, open),
        Some(Overlay::History(open)) => history::paint(painter, state, open),
        Some(Overlay::LinkHints(open)) => links::paint_hints(painter, state, open),
        Some(Overlay::Links(panel)) => links::paint_panel(painter, state, panel),
        Some(Overlay::Notes(panel)) => notes::paint(painter, state, panel),
        Some(Overlay::Footnote(panel)) => links::paint_footnote(painter, state, panel),
        Some(Overlay::Prompt(prompt)) => offers::paint(painter, state, prompt),
        Some(
            Overlay::Board(_)
            | Overlay::Compare(_)
            | Overlay::Raw(_)
            | Overlay::Concordance(_)
            | Overlay::Question(_),
        )
        | None => {}
    }
}

/// A framed area of at most this size in the middle of the screen.
pub(super) fn panel(painter: &mut Painter<'_>, state: &State, size: (u16, u16), title: &str) -> Area {
    frame(painter, centred(state.screen.size, size), title)
}

/// A framed area, emptied together with a cell on both sides; returns what is within.
pub(super) fn frame(painter: &mut Painter<'_>, area: Area, title: &str) -> Area {
    let (end, bottom) = (area.x + area.width, area.y + area.height - 1);
    let margin = u16::from(area.x > 0);
    painter.clear(Area { x: area.x - margin, width: area.width + margin + 1, ..area }, Look::Overlay);
    let rule = "─".repeat(usize::from(area.width - 2));
    painter.line_art((area.x, area.y), end, &format!("┌{rule}┐"), Look::Chrome);
    painter.line_art((area.x, bottom), end, &format!("└{rule}┘"), Look::Chrome);
    for y in area.y + 1..bottom {
        painter.line_art((area.x, y), end, "│", Look::Chrome);
        painter.line_art((end - 1, y), end, "│", Look::Chrome);
    }
    painter.cut((area.x + 2, area.y), end - 2, &Clean::line(&format!(" {title} ")), Look::Name);
    area.framed()
}

/// Says on the frame below which of the lines are seen, if not all.
pub(super) fn mark_scroll(painter: &mut Painter<'_>, inner: Area, (first, seen, all): (usize, usize, usize)) {
    if seen < all {
        let place =
            Clean::from(say!("chrome-scroll", first = first + 1, last = (first + seen).min(all), all = all));
        painter.right((inner.x, inner.y + inner.height), inner.x + inner.width, &place, Look::Chrome);
    }
}
