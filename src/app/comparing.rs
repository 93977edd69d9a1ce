//! Choosing two articles to compare, and what keys do while they are compared. Must not know how
//! differences are found or shown.

use super::action::Action;
use super::effect::{Effect, Request};
use super::list::Chosen;
use super::message::Compared;
use super::overlay::Overlay;
use super::spread::{Spread, Turn};
use super::state::{Focus, State};
use crate::doc::{ArticleId, Date};
use crate::locale::say;
use crate::text::Clean;

/// Cells of a title in a notice.
const TITLE: usize = 28;

/// Carries out an action of choosing and comparing.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Compare => return begin(state),
        Action::SwapSides => return swap(state),
        Action::Choose => choose(state),
        Action::NextDifference => step(state, Turn::Next),
        Action::PreviousDifference => step(state, Turn::Previous),
        Action::FoldSame => fold(state),
        _ => close(state),
    }
    Vec::new()
}

/// The article that the keys are about.
fn current(state: &State) -> Option<Chosen> {
    match (state.screen.focus, &state.reader) {
        (Focus::Reader, Some(reader)) => {
            let meta = &reader.entry.article.meta;
            Some(Chosen { id: reader.id(), title: meta.title.clone(), date: meta.date })
        }
        _ => {
            let row = state.list.selected_row()?;
            Some(Chosen { id: row.id, title: row.title.clone(), date: row.date })
        }
    }
}

/// Chooses the article to be compared, or no longer. Of two that were chosen, the one chosen first
/// gives way to a third.
fn choose(state: &mut State) {
    let Some(article) = current(state) else { return };
    let title = article.title.cut_to(TITLE, &state.options.widths);
    let chosen = &mut state.list.chosen;
    if let Some(at) = chosen.iter().position(|other| other.id == article.id) {
        chosen.remove(at);
        state.notice = Clean::from(say!("compare-unchosen", title = title.as_str()));
        return;
    }
    if chosen.len() > 1 {
        chosen.remove(0);
    }
    chosen.push(article);
    state.notice = Clean::from(match chosen.len() {
        1 => say!("compare-chosen", title = title.as_str()),
        _ => say!("compare-chosen-two", title = title.as_str()),
    });
}

/// Compares the two that were chosen; the one with the article that the keys are about; or chooses
/// that.
fn begin(state: &mut State) -> Vec<Effect> {
    if let Some(Overlay::Board(board)) = &state.overlay {
        let Some((older, newer)) = board.comparison() else {
            state.notice = Clean::from(say!("compare-choose-editions"));
            return Vec::new();
        };
        return compare(state, older, newer);
    }
    let Some(article) = current(state) else { return Vec::new() };
    let (one, other) = match &state.list.chosen[..] {
        [one, other] => (one.clone(), other.clone()),
        [one] if one.id != article.id => (one.clone(), article),
        [_] => {
            state.notice = Clean::from(say!("compare-same-article"));
            return Vec::new();
        }
        _ => {
            let title = article.title.cut_to(TITLE, &state.options.widths);
            state.list.chosen = vec![article];
            state.notice = Clean::from(say!("compare-chosen-now", title = title.as_str()));
            return Vec::new();
        }
    };
    let day = |chosen: &Chosen| chosen.date.as_ref().map(Date::day);
    let is_in_order = day(&one) <= day(&other);
    let (older, newer) = if is_in_order { (one.id, other.id) } else { (other.id, one.id) };
    compare(state, older, newer)
}

/// Asks for the comparison of two articles; it opens over whatever is shown.
pub(super) fn compare(state: &mut State, older: ArticleId, newer: ArticleId) -> Vec<Effect> {
    let request = state.latest.number();
    state.latest.compare = request;
    state.notice = Clean::from(say!("compare-comparing"));
    vec![Effect::Compare { request, older, newer }]
}

/// The comparison asked for is there.
pub(super) fn compared(state: &mut State, request: Request, compared: Compared) {
    if request != state.latest.compare {
        return;
    }
    state.list.chosen.clear();
    let comparison = &compared.comparison;
    state.notice = Clean::from(match (comparison.differences.is_empty(), comparison.alike) {
        (true, _) => say!("compare-identical"),
        (false, 0) => say!("compare-nothing-alike"),
        _ => "".into(),
    });
    // One comparison takes the place of another; what lay under that, lies under this.
    let under = match state.overlay.take() {
        Some(Overlay::Compare(spread)) => spread.under,
        other => other.map(Box::new),
    };
    state.overlay = Some(Overlay::Compare(Box::new(Spread::new(compared, under))));
}

/// Closes the comparison; what lay under it is there again.
fn close(state: &mut State) {
    if let Some(Overlay::Compare(spread)) = state.overlay.take() {
        state.overlay = spread.under.map(|under| *under);
    }
}

/// Goes to the next or the previous difference.
fn step(state: &mut State, turn: Turn) {
    let Some(Overlay::Compare(spread)) = &mut state.overlay else { return };
    let words = match (spread.step(turn), turn) {
        (None, _) => say!("compare-no-difference"),
        (Some(true), Turn::Next) => say!("compare-from-start"),
        (Some(true), Turn::Previous) => say!("compare-from-end"),
        (Some(false), _) => "".into(),
    };
    state.notice = Clean::from(words);
}

/// Hides the paragraphs that are the same, or shows them.
fn fold(state: &mut State) {
    let Some(Overlay::Compare(spread)) = &mut state.overlay else { return };
    let folds = spread.fold();
    state.notice =
        Clean::from(if folds { say!("compare-only-different") } else { say!("compare-all-shown") });
}

/// Lets the two articles change sides.
fn swap(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Compare(spread)) = &state.overlay else { return Vec::new() };
    let [older, newer] = spread.ids();
    compare(state, newer, older)
}

/// Sets what is seen of the comparison.
pub(super) fn settle(state: &mut State) {
    let State { overlay: Some(Overlay::Compare(spread)), screen, options, .. } = state else { return };
    if !screen.size.is_too_small() {
        spread.settle(screen.size, options);
    }
}
