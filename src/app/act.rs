//! Carrying out actions.

use super::action::{Action, Mode};
use super::effect::{Effect, Refold, Seek};
use super::hits::Sought;
use super::overlay::Overlay;
use super::page_panel::{self, Turn};
use super::sideways::{self, Side};
use super::state::{Focus, State};
use super::{
    alone, appearance, board, board_act, chapters, comparing, concordance, evidence, figures, guide, hits,
    marking, measure, motion, narrow, offers, outline, passage, piping, raw, same_day, shelving, titles,
    trail, update, walked,
};
use crate::doc::ArticleId;
use crate::locale::say;
use crate::query::Query;
use crate::store::{Change, Step};
use crate::text::Clean;

/// Carries out an action, in the reader or in what is selected there.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    if state.mode() == Mode::Select { passage::select(state, action) } else { times(state, action, 1) }
}

/// Whether [`times`] knows what it is to do an action so many times.
pub(super) fn is_done_in_one_go(action: Action) -> bool {
    let is_year = matches!(action, Action::NextYear | Action::PreviousYear);
    let is_hit = matches!(action, Action::NextHit | Action::PreviousHit);
    let is_motion = matches!(action, Action::Down | Action::Up | Action::NextColumn | Action::PreviousColumn)
        || matches!(action, Action::PageDown | Action::PageUp | Action::HalfDown | Action::HalfUp);
    is_motion || is_hit || is_year || walked::step(action).is_some()
}

/// Carries out an action so many times, if it is one that can be; once, if not.
pub(super) fn times(state: &mut State, action: Action, count: usize) -> Vec<Effect> {
    if let Some(effects) = guide::act(state, action) {
        return effects;
    }
    state.input.sought = None;
    if let Some(reader) =
        state.reader.as_mut().filter(|_| !matches!(action, Action::PageDown | Action::PageUp))
    {
        reader.edge = None;
    }
    if let Some(step) = walked::step(action) {
        return walk(state, step, count);
    }
    match action {
        Action::Down
        | Action::NextColumn
        | Action::Up
        | Action::PreviousColumn
        | Action::PageDown
        | Action::PageUp
        | Action::HalfDown
        | Action::HalfUp => motion::act(state, action, count),
        Action::Start => motion::to_end(state, isize::MIN),
        Action::End => motion::to_end(state, isize::MAX),
        Action::Percent => done(|| state.notice = Clean::from(say!("notice-percent-of-what"))),
        Action::ScrollRight => done(|| sideways::scroll(state, Side::Right)),
        Action::ScrollLeft => done(|| sideways::scroll(state, Side::Left)),
        Action::Open => open(state),
        Action::Back | Action::Leave => alone::act(state, action),
        Action::Undo => update::undo(state),
        Action::Board => board::open(state),
        Action::NextYear | Action::PreviousYear => walked::year(state, action, count),
        Action::Years | Action::YearsFromList => done(|| narrow::pick_years(state)),
        Action::SameDay => same_day::open(state),
        Action::Months | Action::Range => done(|| narrow::turn_picker(state, action)),
        Action::Evidence => evidence::ask(state),
        Action::SetEdition => done(|| evidence::pick(state)),
        Action::Search => done(|| hits::prompt(state)),
        Action::Complete => offers::turn(state, Turn::Next),
        Action::CompleteBack => offers::turn(state, Turn::Previous),
        Action::NextHit | Action::PreviousHit => hits::step(state, action, count),
        Action::RemoveChip => narrow::to(state, state.query.clone().without_last()),
        Action::ClearChips => narrow::to(state, Query::default()),
        Action::Fold | Action::FoldAll => fold(state, action),
        Action::ToggleList => alone::toggle_list(state),
        Action::Widen | Action::Narrow | Action::ResetMeasure => done(|| of_measure(state, action)),
        Action::PageOptions => done(|| page_panel::open(state)),
        Action::TwoColumns => done(|| page_panel::toggle(state, "columns")),
        Action::Vertical => done(|| page_panel::toggle(state, "vertical")),
        Action::Accept => accept(state),
        Action::Close => done(|| close(state)),
        Action::Quit => shelving::quit(state),
        Action::Redraw | Action::Suspend | Action::QuitPanes | Action::QuitAtOnce => vec![of_program(action)],
        Action::Choose | Action::Compare => comparing::act(state, action),
        Action::Concordance | Action::SortLines => concordance::act(state, action),
        Action::RawView | Action::EditSource | Action::ToggleOrder => raw::act(state, action),
        _ => of_overlay(state, action),
    }
}

/// What the program itself is asked for.
fn of_program(action: Action) -> Effect {
    match action {
        Action::Redraw => Effect::Redraw,
        Action::Suspend => Effect::Suspend,
        _ => Effect::Quit,
    }
}

/// Changes the length of lines.
fn of_measure(state: &mut State, action: Action) {
    match action {
        Action::Widen => measure::turn(state, Turn::Next),
        Action::Narrow => measure::turn(state, Turn::Previous),
        _ => measure::reset(state),
    }
}

/// Carries out an action that only one overlay has, or one feature: it knows what that means.
fn of_overlay(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Pipe | Action::PipeFromList => return done(|| piping::prompt(state)),
        Action::Figures => return figures::open(state),
        _ => {}
    }
    match action.row().modes {
        _ if appearance::is_about(action) => appearance::act(state, action),
        [Mode::Figures] => done(|| figures::act(state, action)),
        [Mode::Board] => board_act::act(state, action),
        [Mode::Compare] => comparing::act(state, action),
        [Mode::Raw] => raw::act(state, action),
        [Mode::Outline] => outline::act(state, action),
        [Mode::Page] => done(|| page_panel::act(state, action)),
        _ => of_place(state, action),
    }
}

/// Carries out an action that leads to another place, or tells where one is.
fn of_place(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Star | Action::ToggleRead | Action::MarkRead | Action::MarkAllRead => {
            marking::act(state, action)
        }
        Action::NextChapter | Action::PreviousChapter => done(|| chapters::act(state, action)),
        Action::Outline => outline::act(state, action),
        Action::GoToTitle | Action::Shelves | Action::SaveShelf => titles::act(state, action),
        Action::JumpBack
        | Action::JumpForward
        | Action::JumpOnward
        | Action::SetMark
        | Action::GoToMark
        | Action::History
        | Action::Statistics => trail::act(state, action),
        _ => passage::act(state, action),
    }
}

pub(super) fn done(change: impl FnOnce()) -> Vec<Effect> {
    change();
    Vec::new()
}

pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let Some(id) = state.list.selected_row().map(|row| row.id) else { return Vec::new() };
    // Who has searched wants to see what was found; who comes back, to read on.
    let seeks = !state.query.wordings().is_empty();
    let open = state.reader.as_ref().filter(|reader| reader.id() == id);
    let is_back = open.is_some_and(|reader| reader.search.is_begun);
    hits::open_for(state, id, (seeks && !is_back).then_some(Sought::First))
}

/// Turns to another article. Until it is there, keys wait: none must act on the one before.
pub(super) fn turn_to(state: &mut State, id: ArticleId) -> Effect {
    state.input.turning = true;
    open_effect(state, id)
}

/// Gives the keys to the article that is shown.
pub(super) fn read(state: &mut State) -> Vec<Effect> {
    state.screen.focus = Focus::Reader;
    reset_page(state);
    mark_read(state)
}

pub(super) fn back(state: &mut State) -> Vec<Effect> {
    state.screen.focus = Focus::List;
    reset_page(state);
    preview(state)
}

/// The reader pane may have another size now.
pub(super) fn reset_page(state: &mut State) {
    if state.screen.size.is_too_small() {
        return;
    }
    let page = state.page();
    if let Some(reader) = &mut state.reader {
        reader.set(&page);
    }
}

/// Asks for an article.
pub(super) fn open_effect(state: &mut State, id: ArticleId) -> Effect {
    let request = state.latest.number();
    state.latest.open = request;
    Effect::Open { request, id }
}

/// Shows the selected article beside the list, where there is room.
pub(super) fn preview(state: &mut State) -> Vec<Effect> {
    let beside = super::areas(state).reader.is_some() && state.screen.focus == Focus::List;
    let Some(id) = state.list.selected_row().map(|row| row.id).filter(|_| beside) else { return Vec::new() };
    if state.reader.as_ref().is_some_and(|reader| reader.id() == id) {
        return Vec::new();
    }
    vec![open_effect(state, id)]
}

/// The open article is being read.
pub(super) fn mark_read(state: &mut State) -> Vec<Effect> {
    let Some((id, read)) = state.reader.as_ref().map(|reader| (reader.id(), reader.mark.read)) else {
        return Vec::new();
    };
    let mut effects = vec![Effect::Visit(id)];
    effects.extend((!read).then(|| apply(state, id, Change::Read(true))).into_iter().flatten());
    effects
}

/// Shows and saves a change.
pub(super) fn apply(state: &mut State, id: ArticleId, change: Change) -> Vec<Effect> {
    state.list.apply(id, change);
    if let Some(reader) = state.reader.as_mut().filter(|reader| reader.id() == id) {
        match change {
            Change::Read(read) => reader.mark.read = read,
            Change::Starred(starred) => reader.mark.starred = starred,
            Change::Position(position) => reader.mark.position = position,
            Change::Progress(progress) => reader.mark.progress = progress,
        }
    }
    vec![Effect::Save(id, change)]
}

pub(super) fn walk(state: &mut State, step: Step, times: usize) -> Vec<Effect> {
    let request = state.latest.number();
    state.latest.walk = request;
    let row = state.list.selected;
    let from = match (state.screen.focus, &state.reader) {
        // The list may have been scrolled away from what is read.
        (Focus::Reader, Some(reader)) => Seek::Article(reader.id(), row),
        _ => state.here(),
    };
    vec![Effect::Walk {
        request,
        query: state.query.clone(),
        from,
        step: (step, times),
        axis: state.input.axis,
    }]
}

/// Folds or unfolds near-duplicates; the row of their group stays selected.
fn fold(state: &mut State, action: Action) -> Vec<Effect> {
    let Some((row, id)) = state.list.selected_group().map(|(row, group)| (row, group.id)) else {
        return Vec::new();
    };
    let refold = if action == Action::Fold { Refold::Group(id) } else { Refold::All };
    vec![Effect::Fold(refold), state.list_effect(Seek::Article(id, row))]
}

/// Closes what lies over the panes; the year picker goes back one step at a time.
fn close(state: &mut State) {
    outline::close(state);
    let stepped = match &mut state.overlay {
        Some(Overlay::Years(picker)) => picker.step_back(),
        _ => false,
    };
    if !stepped {
        state.overlay = None;
    }
}

fn accept(state: &mut State) -> Vec<Effect> {
    match state.overlay {
        Some(Overlay::Years(_)) => narrow::accept_years(state),
        Some(Overlay::SameDay(_)) => same_day::accept(state),
        Some(Overlay::Figures(_)) => figures::accept(state),
        Some(Overlay::Concordance(_)) => concordance::accept(state),
        Some(Overlay::Page(_) | Overlay::Statistics(_)) => done(|| state.overlay = None),
        Some(Overlay::Evidence(_)) => evidence::accept(state),
        Some(Overlay::Outline(_)) => outline::accept(state),
        Some(Overlay::Links(_) | Overlay::Footnote(_) | Overlay::Notes(_)) => passage::accept(state),
        _ => Vec::new(),
    }
}
