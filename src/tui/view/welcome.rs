//! The card for who is here for the first time: what is open, and the few keys that lead on. It
//! covers as little as it can, and nothing where there is hardly room for the list.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::overlay::frame;
use crate::app::{Action, Area, Mode, Size, State};
use crate::locale::say;
use crate::text::Clean;

/// The keys that lead on.
const ACTIONS: &[Action] =
    &[Action::Open, Action::NextReport, Action::YearsFromList, Action::Search, Action::Palette, Action::Help];
/// Cells with the frame, at the most.
const WIDTH: u16 = 66;
/// Lines beside those of the keys: what is open, how to open something else, the frame.
const OTHERS: u16 = 4;
/// Cells of a key.
const KEY: u16 = 8;
/// Lines of a screen on which there is room for it.
const LEAST: u16 = 16;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State) {
    let Size { width, height } = state.screen.size;
    let lines = u16::try_from(ACTIONS.len()).unwrap_or(0) + OTHERS;
    if height < LEAST {
        return;
    }
    let card = WIDTH.min(width);
    // At the right, above the feet of the panes: the beginning of the list stays in sight, and how
    // much there is of it.
    let area = Area { x: width - card, y: height - 2 - lines, width: card, height: lines };
    let inner = frame(painter, area, &say!("welcome-title"));
    let end = inner.x + inner.width;
    let name = state.library.name.to_string();
    let open = Clean::from(say!("welcome-open", name = name));
    painter.cut((inner.x, inner.y), end, &open, Look::Overlay);
    for (action, y) in ACTIONS.iter().zip(inner.y + 1..) {
        let key = state.input.keymap.key(Mode::List, *action).unwrap_or_default();
        painter.cut((inner.x, y), inner.x + KEY, &Clean::line(&key), Look::Key);
        painter.cut((inner.x + KEY, y), end, &Clean::from(action.row().help()), Look::Overlay);
    }
    let own = Clean::from(say!("welcome-own"));
    painter.cut((inner.x, inner.y + inner.height - 1), end, &own, Look::Chrome);
}
