//! Narrowing the list: every change of the query goes through here, and can be undone.

use super::effect::Effect;
use super::overlay::Overlay;
use super::state::{State, Undo};
use super::years::YearPicker;
use crate::query::{Query, Term, YearRange, parse};
use crate::store::Direction;
use crate::text::Clean;

/// Narrows by another query; the selection stays on its article where that is still listed.
pub(super) fn to(state: &mut State, query: Query) -> Vec<Effect> {
    if query == state.query {
        return Vec::new();
    }
    let before = std::mem::replace(&mut state.query, query);
    state.remember(Undo::Query(before));
    vec![state.list_effect(state.here())]
}

/// Shows what the words typed so far leave.
pub(super) fn preview(state: &mut State, before: Query, typed: &str) -> Vec<Effect> {
    state.query = with_typed(before, typed).0;
    vec![state.list_effect(state.here())]
}

/// Keeps what was typed.
pub(super) fn accept(state: &mut State, before: Query, typed: &str) -> Vec<Effect> {
    let (query, mistakes) = with_typed(before.clone(), typed);
    if !mistakes.is_empty() {
        state.notice = Clean::line(&format!("无法识别：{}（其余条件已生效）", mistakes.join(" ")));
    }
    state.query = before;
    to(state, query)
}

fn with_typed(before: Query, typed: &str) -> (Query, Vec<String>) {
    let (added, mistakes) = parse(typed);
    (added.terms().iter().cloned().fold(before, Query::with), mistakes)
}

/// What the year picker chose.
pub(super) fn accept_years(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Years(picker)) = &state.overlay else { return Vec::new() };
    match picker.choice(&state.list.years) {
        Ok(choice) => {
            let query = state.query.clone().without_years();
            let query = match choice {
                Some(range) => query.with(Term::Years(range)),
                None => query,
            };
            state.overlay = None;
            to(state, query)
        }
        Err(typed) => {
            state.notice = Clean::line(&format!("“{typed}”不是年份；可以写 2022 或 2018-2020"));
            Vec::new()
        }
    }
}

/// Opens the year picker.
pub(super) fn pick_years(state: &mut State) {
    let on = state.query.years().map(|range| range.first).or_else(|| state.list.selected_year());
    state.overlay = Some(Overlay::Years(YearPicker::new(&state.list.years, on)));
}

/// Moves the years that are asked for to the nearest year that has articles.
pub(super) fn shift_years(state: &mut State, asked: YearRange, direction: Direction) -> Vec<Effect> {
    let years = state.list.years.iter().map(|(year, _)| *year);
    let next = match direction {
        Direction::Later => years.filter(|year| *year > asked.last).min(),
        Direction::Earlier => years.filter(|year| *year < asked.first).max(),
    };
    match next {
        Some(year) => {
            let query = state.query.clone().with(Term::Years(YearRange::single(year)));
            to(state, query)
        }
        None => {
            state.notice = Clean::from(match direction {
                Direction::Later => "已经是最近的一年",
                Direction::Earlier => "已经是最早的一年",
            });
            Vec::new()
        }
    }
}
