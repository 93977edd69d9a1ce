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
        state.notice = Clean::line(&format!("不再比较“{title}”"));
        return;
    }
    if chosen.len() > 1 {
        chosen.remove(0);
    }
    chosen.push(article);
    state.notice = Clean::line(&match chosen.len() {
        1 => format!("已选“{title}”；到另一篇按 gc 比较"),
        _ => format!("已选两篇，第二篇是“{title}”；按 gc 比较"),
    });
}

/// Compares the two that were chosen; the one with the article that the keys are about; or chooses
/// that.
fn begin(state: &mut State) -> Vec<Effect> {
    if let Some(Overlay::Board(board)) = &state.overlay {
        let Some((older, newer)) = board.comparison() else {
            state.notice = Clean::from("先用 x 选两届，再按 gc 比较");
            return Vec::new();
        };
        return compare(state, older, newer);
    }
    let Some(article) = current(state) else { return Vec::new() };
    let (one, other) = match &state.list.chosen[..] {
        [one, other] => (one.clone(), other.clone()),
        [one] if one.id != article.id => (one.clone(), article),
        [_] => {
            state.notice = Clean::from("已选的就是这一篇；到另一篇再按 gc");
            return Vec::new();
        }
        _ => {
            let title = article.title.cut_to(TITLE, &state.options.widths);
            state.list.chosen = vec![article];
            state.notice = Clean::line(&format!("已选“{title}”；到另一篇再按 gc"));
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
    state.notice = Clean::from("正在比较…");
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
        (true, _) => "两篇的文字完全相同",
        (false, 0) => "两篇没有相同的文字",
        _ => "",
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
        (None, _) => "没有不同之处",
        (Some(true), Turn::Next) => "后面没有了，从头继续",
        (Some(true), Turn::Previous) => "前面没有了，从尾继续",
        (Some(false), _) => "",
    };
    state.notice = Clean::from(words);
}

/// Hides the paragraphs that are the same, or shows them.
fn fold(state: &mut State) {
    let Some(Overlay::Compare(spread)) = &mut state.overlay else { return };
    let folds = spread.fold();
    state.notice = Clean::from(if folds { "只看不同的段落" } else { "显示全部段落" });
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
