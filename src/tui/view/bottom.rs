//! The bottom line: the prompt, a notice, the keys that continue a sequence, or hints.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::typed::TypedLine;
use super::{passage, which_key};
use crate::app::{
    Area, Guide, Overlay, Prompt, Purpose, State, areas, axis, cut_help, hint_area, hint_line, mistakes,
    open_board,
};
use crate::locale::say;
use crate::query::Mistake;
use crate::text::Clean;

/// What may be typed into an empty prompt.
const QUERY_HINT: &str = "chrome-query-hint";

/// The picker's keys are those of a line that is typed.
const PICKING: &str = "chrome-picking";

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, area: Area) {
    if let Some(prompt) = state.prompt() {
        return paint_prompt(painter, state, prompt);
    }
    if let Some(Overlay::Question(question)) = &state.overlay {
        return passage::ask(painter, question, area);
    }
    let area = paint_axis(painter, state, area);
    let end = area.x + area.width;
    match () {
        () if !state.notice.is_empty() => {
            painter.cut((area.x + 1, area.y), end, &state.notice, Look::Notice);
        }
        () if matches!(state.input.guides.open, Some(Guide::Palette(_))) => {
            painter.cut((area.x + 1, area.y), end, &Clean::from(say!("palette-picking")), Look::Chrome);
        }
        () if matches!(&state.overlay, Some(Overlay::Titles(finder)) if finder.is_shelf) => {
            painter.cut((area.x + 1, area.y), end, &Clean::from(say!("shelf-picking")), Look::Chrome);
        }
        () if matches!(
            state.overlay,
            Some(Overlay::Editions(_) | Overlay::Titles(_) | Overlay::History(_))
        ) =>
        {
            painter.cut((area.x + 1, area.y), end, &Clean::from(say!(PICKING)), Look::Chrome);
        }
        () if !state.input.pending.is_empty() => which_key::paint_line(painter, state, area),
        () if matches!(state.overlay, Some(Overlay::LinkHints(_))) => {
            painter.cut((area.x + 1, area.y), end, &Clean::from(say!("link-type-letters")), Look::Chrome);
        }
        () => match cut_help(state) {
            Some(says) => _ = painter.cut((area.x + 1, area.y), end, &says, Look::Notice),
            None => paint_hints(painter, state, area),
        },
    }
}

/// Says which series steps keep to, where there is room; returns the rest of the line.
fn paint_axis(painter: &mut Painter<'_>, state: &State, area: Area) -> Area {
    let left = hint_area(state);
    if left != area {
        let end = (area.x + area.width).saturating_sub(1);
        painter.right((area.x, area.y), end, &axis(state), Look::Badge);
    }
    left
}

fn label(prompt: &Prompt) -> Clean {
    Clean::from(match prompt.purpose {
        Purpose::Pipe => say!("pipe-prompt"),
        Purpose::Filter { .. } => say!("chrome-search"),
        Purpose::Find => say!("chrome-find"),
        Purpose::Concordance => say!("chrome-concordance"),
        Purpose::Editions => say!("chrome-editions"),
        // Typed into a panel of its own.
        Purpose::Titles | Purpose::Command => "".into(),
        Purpose::Help => say!("help-find"),
        Purpose::Shelf { renamed: None } => say!("shelf-name"),
        Purpose::Shelf { renamed: Some(_) } => say!("shelf-rename"),
        Purpose::Note(_) => say!("note-prompt"),
        Purpose::Notes => say!("note-filter"),
    })
}

/// The line that is typed at the foot of the screen, with what is said at its end.
fn line<'a>(state: &State, prompt: &'a Prompt) -> TypedLine<'a> {
    let area = areas(state).bottom;
    let tail = match prompt.purpose {
        Purpose::Filter { .. } => state.list.count(),
        Purpose::Find
        | Purpose::Concordance
        | Purpose::Titles
        | Purpose::Note(_)
        | Purpose::Notes
        | Purpose::Pipe
        | Purpose::Command
        | Purpose::Shelf { .. } => Clean::default(),
        Purpose::Help => help_count(state),
        Purpose::Editions => {
            let shown = open_board(state).map_or(0, |board| board.shown.len());
            Clean::from(say!("board-shown", count = shown))
        }
    };
    let hint = match prompt.purpose {
        Purpose::Filter { .. } => Clean::from(say!(QUERY_HINT)),
        _ => Clean::default(),
    };
    let area = Area { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    TypedLine { area, label: label(prompt), prompt, tail, hint }
}

/// How many lines of the help answer.
fn help_count(state: &State) -> Clean {
    let Some(Guide::Help(pane)) = &state.input.guides.open else { return Clean::default() };
    Clean::from(say!("help-found", count = pane.place().1))
}

/// What is not understood of what is typed is underlined.
fn paint_prompt(painter: &mut Painter<'_>, state: &State, prompt: &Prompt) {
    let spans: Vec<_> = mistakes(state).into_iter().map(|Mistake { span, .. }| span).collect();
    line(state, prompt).paint(painter, &spans);
}

/// Where the prompt's cursor stands.
pub(super) fn cursor(state: &State) -> Option<(u16, u16)> {
    let prompt = state.prompt()?;
    Some(line(state, prompt).cursor(&state.options.widths))
}

/// The keys of where one is, and what they do.
fn paint_hints(painter: &mut Painter<'_>, state: &State, area: Area) {
    let (y, end) = (area.y, area.x + area.width);
    for hint in hint_line(state) {
        for (x, key) in &hint.keys {
            painter.text((*x, y), end, key, Look::Key);
        }
        let (x, name) = &hint.name;
        painter.text((*x, y), end, name, Look::Chrome);
    }
}
