//! The views: what a state looks like. They paint and change nothing.

mod board;
mod bottom;
mod code;
mod concordance;
mod evidence;
mod figures;
mod help;
mod history;
mod letters;
mod links;
mod list;
mod notes;
mod offers;
mod outline;
mod overlay;
mod page_panel;
mod palette;
mod passage;
mod plates;
mod raw;
mod reader;
mod same_day;
mod spread;
mod statistics;
mod titles;
mod top;
mod typed;
mod vertical;
mod welcome;
mod which_key;
mod years;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::paint::Painter;
use super::pictures::{Album, PicturePlace};
use super::theme::{Look, Theme};
use crate::app::{Guide, Overlay, State, areas, open_board};
use crate::locale::say;
use crate::text::Clean;

/// Paints the state without pictures.
pub fn view(state: &State, theme: &Theme, buffer: &mut Buffer) {
    view_with(state, theme, &Album::default(), buffer);
}

/// Paints the state with the pictures of an album; returns where those are that are no cells.
pub fn view_with(state: &State, theme: &Theme, album: &Album, buffer: &mut Buffer) -> Vec<PicturePlace> {
    let whole = buffer.area;
    buffer.set_style(whole, theme.style(Look::Page));
    let mut painter = Painter { buffer, theme, widths: state.options.widths, places: Vec::new() };
    if state.screen.size.is_too_small() {
        let size = painter.buffer.area;
        painter.cut((size.x, size.y), size.right(), &Clean::from(say!("chrome-too-small")), Look::Notice);
        return Vec::new();
    }
    paint_panes(&mut painter, state);
    which_key::paint(&mut painter, state);
    match &state.input.guides.open {
        Some(Guide::Palette(open)) => palette::paint(&mut painter, state, open),
        Some(Guide::Help(open)) => help::paint(&mut painter, state, open),
        Some(Guide::Welcome) => welcome::paint(&mut painter, state),
        None => {}
    }
    plates::paint(&mut painter, album)
}

/// Paints what the guides lie over.
fn paint_panes(painter: &mut Painter<'_>, state: &State) {
    let areas = areas(state);
    if let Some(open) = open_board(state) {
        board::paint(painter, state, open);
        bottom::paint(painter, state, areas.bottom);
        return;
    }
    if let Some(Overlay::Compare(open)) = &state.overlay {
        spread::paint(painter, open);
        return bottom::paint(painter, state, areas.bottom);
    }
    if let Some(Overlay::Raw(open)) = &state.overlay {
        raw::paint(painter, open);
        return bottom::paint(painter, state, areas.bottom);
    }
    if let Some(Overlay::Concordance(pane)) = &state.overlay {
        concordance::paint(painter, state, pane);
        return bottom::paint(painter, state, areas.bottom);
    }
    top::paint(painter, state, areas.top);
    list::paint(painter, state, &areas);
    reader::paint(painter, state, &areas);
    bottom::paint(painter, state, areas.bottom);
    overlay::paint(painter, state);
}

/// Where the cursor stands, while a line is being typed.
#[must_use]
pub fn cursor(state: &State) -> Option<Position> {
    if state.screen.size.is_too_small() {
        return None;
    }
    if state.input.guides.mode().is_some() {
        return bottom::cursor(state).or_else(|| palette::cursor(state)).map(Position::from);
    }
    bottom::cursor(state)
        .or_else(|| years::cursor(state))
        .or_else(|| evidence::cursor(state))
        .or_else(|| titles::cursor(state))
        .or_else(|| outline::cursor(state))
        .or_else(|| history::cursor(state))
        .map(Position::from)
}
