//! The mouse over the board.

use super::board::{self, BoardPane};
use super::board_act;
use super::board_page::{BoardTarget, board_target};
use super::effect::Effect;
use super::mouse::MouseKind;
use super::state::State;

/// A click chooses; on what is chosen already, it does what Enter does.
pub(super) fn click(state: &mut State, x: u16, y: u16) -> Vec<Effect> {
    let Some(target) = target(state, x, y) else { return Vec::new() };
    let Some(board) = board::board(state) else { return Vec::new() };
    match target {
        BoardTarget::Series(series) => return board::turn_to_series(state, series),
        BoardTarget::Row(row) => {
            let again = board.pane == BoardPane::Editions && board.selected == row;
            board.pane = BoardPane::Editions;
            return if again { board_act::accept(state) } else { board::choose_row(state, row) };
        }
        BoardTarget::Article(nth) => {
            let again = board.pane == BoardPane::Articles && board.article == nth;
            board.pane = BoardPane::Articles;
            board.article = nth;
            if again {
                return board_act::accept(state);
            }
        }
        BoardTarget::Pane(pane) => board.pane = pane,
    }
    Vec::new()
}

/// The wheel moves what it turns over.
pub(super) fn wheel(state: &mut State, (x, y): (u16, u16), wheel: MouseKind) -> Vec<Effect> {
    let over = target(state, x, y);
    let Some(board) = board::board(state) else { return Vec::new() };
    match over {
        Some(BoardTarget::Row(_) | BoardTarget::Pane(BoardPane::Editions)) => {
            board.pane = BoardPane::Editions;
        }
        Some(BoardTarget::Article(_) | BoardTarget::Pane(BoardPane::Articles)) => {
            board.pane = BoardPane::Articles;
        }
        Some(BoardTarget::Series(_)) | None => return Vec::new(),
    }
    board::move_by(state, if wheel == MouseKind::WheelDown { 1 } else { -1 })
}

fn target(state: &State, x: u16, y: u16) -> Option<BoardTarget> {
    board_target(state, super::open_board(state)?, x, y)
}
