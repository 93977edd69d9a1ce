//! The views: what a state looks like. They paint and change nothing.

mod board;
mod bottom;
mod code;
mod concordance;
mod evidence;
mod figures;
mod history;
mod letters;
mod links;
mod list;
mod notes;
mod offers;
mod outline;
mod overlay;
mod page_panel;
mod passage;
mod raw;
mod reader;
mod same_day;
mod spread;
mod statistics;
mod titles;
mod top;
mod vertical;
mod years;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::paint::Painter;
use super::theme::{Look, Theme};
use crate::app::{Overlay, State, areas, open_board};
use crate::locale::say;
use crate::text::Clean;

/// Paints the state.
pub fn view(state: &State, theme: &Theme, buffer: &mut Buffer) {
    let whole = buffer.area;
    buffer.set_style(whole, theme.style(Look::Page));
    let mut painter = Painter { buffer, theme, widths: state.options.widths };
    if state.screen.size.is_too_small() {
        let size = painter.buffer.area;
        painter.cut((size.x, size.y), size.right(), &Clean::from(say!("chrome-too-small")), Look::Notice);
        return;
    }
    let areas = areas(state);
    if let Some(open) = open_board(state) {
        board::paint(&mut painter, state, open);
        bottom::paint(&mut painter, state, areas.bottom);
        return;
    }
    if let Some(Overlay::Compare(open)) = &state.overlay {
        spread::paint(&mut painter, open);
        return bottom::paint(&mut painter, state, areas.bottom);
    }
    if let Some(Overlay::Raw(open)) = &state.overlay {
        raw::paint(&mut painter, open);
        return bottom::paint(&mut painter, state, areas.bottom);
    }
    if let Some(Overlay::Concordance(pane)) = &state.overlay {
        concordance::paint(&mut painter, state, pane);
        return bottom::paint(&mut painter, state, areas.bottom);
    }
    top::paint(&mut painter, state, areas.top);
    list::paint(&mut painter, state, &areas);
    reader::paint(&mut painter, state, &areas);
    bottom::paint(&mut painter, state, areas.bottom);
    overlay::paint(&mut painter, state);
}

/// Where the cursor stands, while a line is being typed.
#[must_use]
pub fn cursor(state: &State) -> Option<Position> {
    if state.screen.size.is_too_small() {
        return None;
    }
    bottom::cursor(state)
        .or_else(|| years::cursor(state))
        .or_else(|| evidence::cursor(state))
        .or_else(|| titles::cursor(state))
        .or_else(|| outline::cursor(state))
        .or_else(|| history::cursor(state))
        .map(Position::from)
}
