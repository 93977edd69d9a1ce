//! No meaning by colour alone: what colours tell apart is told apart without them, too.

use ratatui::style::Style;
use yuelan::tui::{Look, Theme};
use yuelan::typeset::Label;

/// Looks that mean different things where they stand side by side. Editions, stars and warnings
/// have signs of their own, and so has what only one of two articles holds.
const APART: &[(Look, Look)] = &[
    (Look::Match, Look::Text(Label::Body)),
    (Look::CurrentMatch, Look::Match),
    (Look::SelectedMatch, Look::Selected),
    (Look::Link, Look::Text(Label::Body)),
    (Look::Text(Label::Heading), Look::Text(Label::Body)),
    (Look::Unread, Look::Read),
    (Look::Selected, Look::Unread),
    (Look::MarkedYear, Look::Chrome),
    (Look::Key, Look::Chrome),
    (Look::Notice, Look::Chrome),
    (Look::Mistake, Look::Overlay),
    (Look::Removed, Look::Text(Label::Body)),
    (Look::Struck, Look::Added),
    (Look::CurrentDifference, Look::Removed),
    (Look::CurrentDifference, Look::Added),
    (Look::Repaired, Look::Text(Label::Body)),
];

#[test]
fn what_colours_tell_apart_is_told_apart_without_them() {
    let theme = Theme::default();
    let colourless = |look| Style { fg: None, bg: None, ..theme.style(look) };
    for (one, other) in APART {
        assert_ne!(colourless(*one), colourless(*other), "{one:?} and {other:?}");
    }
}
