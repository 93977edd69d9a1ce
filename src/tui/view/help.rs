//! The help: the keys of where one is, then all others, then the signs on the screen; while words
//! are typed, only the lines that answer them.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::{frame, mark_scroll};
use crate::app::{ActionHelp, Area, HelpLine, HelpPane, State, help_area, help_column};
use crate::locale::say;
use crate::text::Clean;

/// Where an action has no keys.
const NO_KEY: &str = "–";

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, pane: &HelpPane) {
    let area = help_area(state, pane);
    let title = match pane.filter.is_empty() {
        true => say!("help-title").into_owned(),
        false => {
            let filter = say!("help-filter", words = pane.filter.to_string());
            format!("{} · {filter}", say!("help-title"))
        }
    };
    let inner = frame(painter, area, &title);
    let seen = usize::from(inner.height);
    let first = pane.first(inner.height);
    mark_scroll(painter, inner, (first, seen, pane.lines.len()));
    if pane.lines.is_empty() {
        let none = Clean::from(say!("help-none"));
        painter.cut((inner.x + 1, inner.y), inner.x + inner.width, &none, Look::Chrome);
    }
    let shown = pane.lines.iter().enumerate().skip(first);
    for ((nth, line), y) in shown.zip(inner.y..inner.y + inner.height) {
        paint_line(painter, line, Area { y, height: 1, ..inner }, nth == pane.selected);
    }
}

fn paint_line(painter: &mut Painter<'_>, line: &HelpLine, area: Area, is_selected: bool) {
    let (y, end) = (area.y, area.x + area.width);
    let (keys, says, marks, look) = match line {
        HelpLine::Blank => return,
        HelpLine::Heading(heading) => {
            painter.cut((area.x, y), end, heading, Look::Name);
            return;
        }
        HelpLine::Action(ActionHelp { keys, says, .. }, marks, true) => (keys, says, marks, Look::Key),
        // What cannot be done here steps back.
        HelpLine::Action(ActionHelp { keys, says, .. }, marks, false) => (keys, says, marks, Look::Chrome),
        HelpLine::Sign(sign, says, marks) => (sign, says, marks, Look::Key),
    };
    if is_selected {
        painter.line_art((area.x, y), end, "▌", Look::Badge);
    }
    let wide = help_column(area);
    let none = Clean::from(NO_KEY);
    painter.cut((area.x + 2, y), area.x + wide, if keys.is_empty() { &none } else { keys }, look);
    let looks =
        if is_selected { (Look::Selected, Look::SelectedMatch) } else { (Look::Overlay, Look::Match) };
    painter.marked((area.x + wide + 1, y), end, (says, marks), looks);
}
