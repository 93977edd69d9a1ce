//! What the keys of the board do.

use super::action::Action;
use super::board::{BoardPane, Marked, board, settle, sift, turn_to_series};
use super::effect::{Effect, Seek};
use super::prompt::{Prompt, Purpose};
use super::state::State;
use super::{act, narrow};
use crate::locale::say;
use crate::query::Term;
use crate::series::{Edition, EditionAt, Series};
use crate::text::Clean;

/// Carries out an action of the board; any other does nothing.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::NextSeries => turn_series(state, 1),
        Action::PreviousSeries => turn_series(state, -1),
        Action::FilterEditions => filter(state),
        Action::ChooseEdition => accept(state),
        Action::EditionArticles => enter_articles(state),
        Action::LeaveArticles => leave_articles(state),
        Action::MarkEdition => mark(state),
        Action::WalkSeries => walk_series(state),
        Action::WalkAll => {
            state.input.axis = None;
            state.notice = Clean::from(say!("notice-walk-all"));
            Vec::new()
        }
        Action::CloseBoard => close(state),
        _ => Vec::new(),
    }
}

fn turn_series(state: &mut State, by: isize) -> Vec<Effect> {
    let many = state.library.registry.series().len();
    let Some(board) = board(state).filter(|_| many > 0) else { return Vec::new() };
    let series = board.series.checked_add_signed(by).unwrap_or(many - 1) % many;
    turn_to_series(state, series)
}

fn filter(state: &mut State) -> Vec<Effect> {
    if let Some(board) = board(state) {
        let mut prompt = Prompt::new(Purpose::Editions);
        prompt.insert(&board.filter);
        board.prompt = Some(prompt);
        board.pane = BoardPane::Editions;
    }
    Vec::new()
}

/// Narrows the list to the edition, or opens the chosen article of it.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let registry = state.library.registry.clone();
    let Some(board) = board(state) else { return Vec::new() };
    if board.pane == BoardPane::Articles {
        let Some(id) = board.row(board.article).map(|(_, row)| row.id) else { return Vec::new() };
        state.overlay = None;
        let seek = Seek::Article(id, state.list.selected);
        return vec![state.list_effect(seek), act::turn_to(state, id)];
    }
    let Some(at) = board.edition() else { return Vec::new() };
    let (tally, Some(edition)) = (board.tally(at.edition), registry.at(at)) else { return Vec::new() };
    if board.total() == 0 {
        state.notice = Clean::from(match tally.mentions {
            0 => say!("board-no-articles", edition = edition.label()),
            many => say!("board-mentions-only", edition = edition.label(), count = many),
        });
        return Vec::new();
    }
    let Some(only) = Term::edition(&edition.id) else { return Vec::new() };
    let query = state.query.clone().without_period().with(only);
    state.overlay = None;
    let mut effects = act::back(state);
    effects.extend(narrow::to(state, query));
    effects
}

fn enter_articles(state: &mut State) -> Vec<Effect> {
    if let Some(board) = board(state).filter(|board| board.pane == BoardPane::Editions) {
        board.pane = BoardPane::Articles;
        return settle(state);
    }
    accept(state)
}

fn leave_articles(state: &mut State) -> Vec<Effect> {
    match board(state) {
        Some(board) if board.pane == BoardPane::Articles => {
            board.pane = BoardPane::Editions;
            Vec::new()
        }
        _ => {
            state.overlay = None;
            Vec::new()
        }
    }
}

/// Esc takes back one thing after the other: the filter, then the board.
fn close(state: &mut State) -> Vec<Effect> {
    match board(state) {
        Some(board) if !board.filter.is_empty() => sift(state, &Clean::default()),
        _ => {
            state.overlay = None;
            Vec::new()
        }
    }
}

/// Marks the chosen edition for comparison, or takes its mark away.
fn mark(state: &mut State) -> Vec<Effect> {
    let registry = state.library.registry.clone();
    let Some(board) = board(state) else { return Vec::new() };
    let Some(edition) = board.edition() else { return Vec::new() };
    let label = |at: EditionAt| registry.at(at).map_or("", Edition::label);
    if board.is_marked(edition) {
        board.marked.retain(|marked| marked.edition != edition);
        state.notice = Clean::from(say!("board-unmarked", edition = label(edition)));
        return Vec::new();
    }
    let Some(article) = board.tally(edition.edition).to_compare else {
        state.notice = Clean::from(say!("board-nothing-to-compare", edition = label(edition)));
        return Vec::new();
    };
    if board.marked.len() == 2 {
        board.marked.remove(0);
    }
    board.marked.push(Marked { edition, article });
    state.notice = Clean::from(match board.marked[..] {
        [one, other] => {
            say!("board-marked-two", one = label(one.edition), other = label(other.edition))
        }
        _ => say!("board-marked-one", edition = label(edition)),
    });
    Vec::new()
}

/// Walks the series that is shown only; chosen again, all of them.
fn walk_series(state: &mut State) -> Vec<Effect> {
    let registry = state.library.registry.clone();
    let axis = state.input.axis;
    let Some(board) = board(state) else { return Vec::new() };
    let (series, name) = (board.series, registry.series().get(board.series).map_or("", Series::short_name));
    state.input.axis = (axis != Some(series)).then_some(series);
    state.notice = Clean::from(match state.input.axis {
        Some(_) => say!("notice-walk-series", series = name),
        None => say!("notice-walk-all"),
    });
    Vec::new()
}
