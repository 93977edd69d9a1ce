//! The top line: what is open, and the year rail.

use super::super::paint::Painter;
use super::super::theme::Look;
use crate::app::{Area, State, rail};
use crate::text::Clean;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, area: Area) {
    let end = area.x + area.width;
    let name = painter.text((area.x + 1, area.y), end, &Clean::from("阅览"), Look::Name);
    let library = &state.library;
    let count = if library.done {
        format!("{} 篇", library.articles)
    } else {
        format!("正在读取… {} 篇", library.articles)
    };
    let facts = Clean::line(&format!("{} · {count}", library.name));
    // The rail has what the name leaves, and the name at least a third.
    let third = area.width / 3;
    let wanted = painter.cells(&facts) + 2;
    let x =
        painter.cut((name + 2, area.y), end.min(name + 2 + wanted.min(third.max(12))), &facts, Look::Chrome);
    let room = Area { x: x + 2, width: end.saturating_sub(x + 3), ..area };
    let mut years = rail(state, room);
    // Marked years last: their brackets stand in their neighbours' blanks.
    years.sort_by_key(|year| year.marked);
    for year in years {
        let look = if year.marked { Look::MarkedYear } else { Look::Chrome };
        painter.text((year.x, area.y), end, &year.text, look);
    }
}
