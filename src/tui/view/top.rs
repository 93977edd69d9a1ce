//! The top line: what is open, and the year rail.

use super::super::paint::Painter;
use super::super::theme::Look;
use crate::app::{Area, State, library, program, rail, rail_area};
use crate::locale::say;
use crate::text::Clean;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, area: Area) {
    let end = area.x + area.width;
    if state.screen.alone {
        let name = state.reader.as_ref().map(|reader| reader.entry.article.source.path.clone());
        painter.cut((area.x + 1, area.y), end, &name.unwrap_or_default(), Look::Chrome);
        return;
    }
    let room = rail_area(state, area);
    painter.text((area.x + 1, area.y), end, &Clean::from(say!("chrome-name")), Look::Name);
    painter.cut(
        (area.x + program(painter.widths), area.y),
        room.x.saturating_sub(1),
        &library(state),
        Look::Chrome,
    );
    let (mut years, earlier, later) = rail(state, room);
    if let Some(first) = years.first().filter(|_| earlier) {
        painter.text((first.x.saturating_sub(1), area.y), end, &Clean::from("‹"), Look::Chrome);
    }
    if later {
        painter.right((room.x, area.y), end, &Clean::from("›"), Look::Chrome);
    }
    // Marked years last: their brackets stand in their neighbours' blanks.
    years.sort_by_key(|year| year.marked);
    for year in years {
        let look = if year.marked { Look::MarkedYear } else { Look::Chrome };
        painter.text((year.x, area.y), end, &year.text, look);
    }
}
