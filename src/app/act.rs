//! Carrying out actions.

use super::action::{Action, Mode};
use super::effect::{Effect, Refold, Seek};
use super::hits::Sought;
use super::overlay::Overlay;
use super::page_panel::{self, Turn};
use super::reader::Edge;
use super::sideways::{self, Side};
use super::state::{Focus, State, Undo};
use super::{
    alone, appearance, board, board_act, comparing, concordance, edition_picker, evidence, figures, guide,
    hits, measure, narrow, offers, outline, passage, piping, raw, same_day, titles, trail, update, walked,
};
use crate::doc::ArticleId;
use crate::locale::say;
use crate::query::Query;
use crate::store::{Change, Direction, Step};
use crate::text::Clean;

/// Carries out an action, in the reader or in what is selected there.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    if state.mode() == Mode::Select { passage::select(state, action) } else { carry_out(state, action) }
}

fn carry_out(state: &mut State, action: Action) -> Vec<Effect> {
    if let Some(effects) = guide::act(state, action) {
        return effects;
    }
    let page = isize::try_from(page(state)).unwrap_or(isize::MAX);
    state.input.sought = None;
    if let Some(reader) =
        state.reader.as_mut().filter(|_| !matches!(action, Action::PageDown | Action::PageUp))
    {
        reader.edge = None;
    }
    if let Some(step) = walked::step(action) {
        return walk(state, step);
    }
    match action {
        Action::Down | Action::NextColumn => line(state, 1),
        Action::Up | Action::PreviousColumn => line(state, -1),
        Action::PageDown => by_page(state, page, Edge::End),
        Action::PageUp => by_page(state, -page, Edge::Start),
        Action::HalfDown => line(state, (page / 2).max(1)),
        Action::HalfUp => line(state, -(page / 2).max(1)),
        Action::Start => to_end(state, isize::MIN),
        Action::End => to_end(state, isize::MAX),
        Action::ScrollRight => done(|| sideways::scroll(state, Side::Right)),
        Action::ScrollLeft => done(|| sideways::scroll(state, Side::Left)),
        Action::Open => open(state),
        Action::Back | Action::Leave => alone::act(state, action),
        Action::Star | Action::ToggleRead => toggle(state, action),
        Action::Undo => update::undo(state),
        Action::Board => board::open(state),
        Action::NextYear | Action::PreviousYear => walked::year(state, action),
        Action::Years | Action::YearsFromList => done(|| narrow::pick_years(state)),
        Action::SameDay => same_day::open(state),
        Action::Months | Action::Range => done(|| narrow::turn_picker(state, action)),
        Action::Evidence => evidence::ask(state),
        Action::SetEdition => done(|| evidence::pick(state)),
        Action::Search => done(|| hits::prompt(state)),
        Action::Complete => offers::turn(state, Turn::Next),
        Action::CompleteBack => offers::turn(state, Turn::Previous),
        Action::NextHit | Action::PreviousHit => hits::step(state, action),
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
        Action::Redraw | Action::Suspend | Action::Quit | Action::QuitAtOnce => vec![of_program(action)],
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

fn done(change: impl FnOnce()) -> Vec<Effect> {
    change();
    Vec::new()
}

/// How far a page goes: one line of the last page stays in sight.
fn page(state: &State) -> usize {
    match (&state.overlay, state.screen.focus) {
        (Some(Overlay::Compare(spread)), _) => spread.seats().height().saturating_sub(1).max(1),
        (Some(Overlay::Raw(raw)), _) => raw.seats().height().saturating_sub(1).max(1),
        (Some(_), _) => usize::from(state.screen.size.height).saturating_sub(6).max(1),
        (None, Focus::List) => state.rows_fit(),
        (None, Focus::Reader) => state.lines_fit().saturating_sub(1).max(1),
    }
}

/// Moves by lines, or rows, or years: whatever has the keys.
pub(super) fn line(state: &mut State, by: isize) -> Vec<Effect> {
    let rows = state.rows_fit();
    match (&mut state.overlay, state.screen.focus) {
        (Some(Overlay::Years(picker)), _) => {
            picker.move_by(by, &state.list.years);
        }
        (Some(Overlay::SameDay(panel)), _) => panel.move_by(by),
        (Some(Overlay::Figures(_)), _) => figures::move_by(state, by),
        (Some(Overlay::Concordance(pane)), _) => pane.move_by(by),
        (Some(Overlay::Page(panel)), _) => {
            panel.selected = panel.selected.saturating_add_signed(by).min(page_panel::ROWS - 1);
        }
        (Some(Overlay::Board(_)), _) => return board::move_by(state, by),
        (Some(Overlay::Compare(spread)), _) => spread.scroll(by),
        (Some(Overlay::Raw(_)), _) => return raw::wheel(state, by),
        (Some(Overlay::Evidence(evidence)), _) => evidence.move_by(by),
        (Some(Overlay::Editions(_)), _) => edition_picker::move_by(state, by),
        (Some(Overlay::Statistics(_)), _) => return trail::scroll_statistics(state, by),
        (Some(Overlay::Outline(_)), _) => return outline::move_by(state, by),
        (Some(Overlay::Links(panel)), _) => panel.move_by(by),
        (Some(Overlay::Notes(panel)), _) => panel.move_by(by),
        (Some(Overlay::Footnote(_)), _) => passage::scroll_footnote(state, by),
        (
            Some(
                Overlay::Prompt(_)
                | Overlay::Titles(_)
                | Overlay::Letters(_)
                | Overlay::History(_)
                | Overlay::Question(_)
                | Overlay::LinkHints(_),
            ),
            _,
        ) => {}
        (None, Focus::List) => {
            state.list.move_by(by, rows);
            return preview(state);
        }
        (None, Focus::Reader) => {
            if let Some(reader) = &mut state.reader {
                reader.scroll(by);
            }
        }
    }
    Vec::new()
}

/// Moves to an end; the place that is left can be gone back to.
fn to_end(state: &mut State, by: isize) -> Vec<Effect> {
    if state.overlay.is_none() {
        trail::leap(state);
    }
    line(state, by)
}

/// Moves by a page. In the reader, paging past an end first says what comes next; the same key
/// again goes there.
fn by_page(state: &mut State, by: isize, edge: Edge) -> Vec<Effect> {
    let reading = state.overlay.is_none() && state.screen.focus == Focus::Reader;
    let Some(reader) = state.reader.as_mut().filter(|_| reading) else { return line(state, by) };
    if reader.scroll(by) {
        return Vec::new();
    }
    let step = match edge {
        Edge::End => Step::Article(Direction::Earlier),
        Edge::Start => Step::Article(Direction::Later),
    };
    if reader.edge == Some(edge) {
        return walk(state, step);
    }
    reader.edge = Some(edge);
    let next = match edge {
        Edge::End => state.list.row(state.list.selected + 1),
        Edge::Start => state.list.selected.checked_sub(1).and_then(|index| state.list.row(index)),
    };
    state.notice = Clean::from(match (next, edge) {
        (Some(row), Edge::End) => say!("notice-next-article", title = row.title.as_str()),
        (Some(row), Edge::Start) => say!("notice-previous-article", title = row.title.as_str()),
        (None, Edge::End) => say!("notice-last-article"),
        (None, Edge::Start) => say!("notice-first-article"),
    });
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

fn toggle(state: &mut State, action: Action) -> Vec<Effect> {
    let marked = match (state.screen.focus, &state.reader) {
        (Focus::Reader, Some(reader)) => Some((reader.id(), reader.mark.read, reader.mark.starred)),
        _ => state.list.selected_row().map(|row| (row.id, row.read, row.starred)),
    };
    let Some((id, read, starred)) = marked else { return Vec::new() };
    let (before, after, notice) = match action {
        Action::Star => {
            let notice = if starred { say!("notice-unstarred") } else { say!("notice-starred") };
            (Change::Starred(starred), Change::Starred(!starred), notice)
        }
        _ => {
            let notice = if read { say!("notice-marked-unread") } else { say!("notice-marked-read") };
            (Change::Read(read), Change::Read(!read), notice)
        }
    };
    state.remember(Undo::Change(id, before));
    state.notice = Clean::from(notice);
    apply(state, id, after)
}

pub(super) fn walk(state: &mut State, step: Step) -> Vec<Effect> {
    let request = state.latest.number();
    state.latest.walk = request;
    let row = state.list.selected;
    let from = match (state.screen.focus, &state.reader) {
        // The list may have been scrolled away from what is read.
        (Focus::Reader, Some(reader)) => Seek::Article(reader.id(), row),
        _ => state.here(),
    };
    vec![Effect::Walk { request, query: state.query.clone(), from, step, axis: state.input.axis }]
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
