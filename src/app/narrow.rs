//! Narrowing the list: every change of the query goes through here, and can be undone.

use super::action::Action;
use super::effect::Effect;
use super::overlay::Overlay;
use super::prompt::Purpose;
use super::state::{State, Undo};
use super::years::YearPicker;
use crate::locale::say;
use crate::query::{Context, Events, Mistake, Month, Period, Query, Term, Unit};
use crate::store::{Direction, YearTally};
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
    state.query = before.and(read(state, typed).0);
    vec![state.list_effect(state.here())]
}

/// Keeps what was typed.
pub(super) fn accept(state: &mut State, before: Query, typed: &str) -> Vec<Effect> {
    let (added, mistakes) = read(state, typed);
    let query = before.clone().and(added);
    if let Some(Mistake { span, expected }) = mistakes.first() {
        let typed = typed.get(span.clone()).unwrap_or_default();
        state.notice = Clean::from(say!("notice-misread", typed = typed, expected = expected.as_str()));
    }
    state.query = before;
    to(state, query)
}

/// What typed words ask for.
pub(super) fn read(state: &State, typed: &str) -> (Query, Vec<Mistake>) {
    // Before the registry is there, any name may be that of an event.
    let registry = Some(&*state.library.registry).filter(|registry| !registry.series().is_empty());
    let events = registry.map(|registry| registry as &dyn Events);
    Context { today: state.input.today, events, shelves: Some(&*state.library.shelves) }.parse(typed)
}

/// The query that is being typed, with the cursor, and what is not understood of it.
fn typed(state: &State) -> Option<(Clean, usize, Vec<Mistake>)> {
    let query = state.prompt().filter(|prompt| matches!(prompt.purpose, Purpose::Filter { .. }))?;
    let text = query.text();
    let mistakes = read(state, &text).1;
    Some((text, query.cursor(), mistakes))
}

/// What is not understood of the query that is being typed, with its place in the prompt. A field
/// whose value is about to be typed is no mistake yet.
#[must_use]
pub fn mistakes(state: &State) -> Vec<Mistake> {
    let Some((text, cursor, mut mistakes)) = typed(state) else { return Vec::new() };
    mistakes.retain(|Mistake { span, .. }| {
        let waits = text.get(span.clone()).is_some_and(|part| part.ends_with([':', '：']));
        !(waits && span.end == cursor)
    });
    mistakes
}

/// What is expected at the cursor, where it stands in or behind what is not understood.
#[must_use]
pub fn expected(state: &State) -> Option<Clean> {
    let (_, cursor, mut here) = typed(state)?;
    here.retain(|mistake| (mistake.span.start..=mistake.span.end).contains(&cursor));
    here.pop().map(|mistake| mistake.expected)
}

/// What the year picker chose.
pub(super) fn accept_years(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Years(picker)) = &state.overlay else { return Vec::new() };
    match picker.choice(&state.list.years) {
        Ok(choice) => {
            let query = state.query.clone().without_period();
            let query = match choice {
                Some(period) => query.with(Term::Period(period)),
                None => query,
            };
            state.overlay = None;
            to(state, query)
        }
        Err(typed) => {
            state.notice = Clean::from(say!("years-not-a-period", typed = typed.to_string()));
            Vec::new()
        }
    }
}

/// Goes into the months of the picker's year, or begins a range there.
pub(super) fn turn_picker(state: &mut State, action: Action) {
    let State { overlay: Some(Overlay::Years(picker)), list, .. } = state else { return };
    let done = match action {
        Action::Months => picker.enter_months(&list.years),
        _ => picker.toggle_range(&list.years),
    };
    if !done {
        state.notice = Clean::from(say!("years-choose-first"));
    }
}

/// Opens the year picker.
pub(super) fn pick_years(state: &mut State) {
    let on = state.query.period().or_else(|| state.list.selected_year().map(Period::year));
    state.overlay = Some(Overlay::Years(YearPicker::new(&state.list.years, on)));
}

/// Moves the period that is asked for to the nearest year, or month, that has articles.
pub(super) fn shift_period(state: &mut State, asked: Period, direction: Direction) -> Vec<Effect> {
    let next = match asked.unit() {
        Unit::Year => {
            let years = state.list.years.iter().map(|tally| tally.year);
            let next = nearest(years, (asked.first().year, asked.last().year), direction);
            next.map(Period::year)
        }
        Unit::Month => {
            let months = state.list.years.iter().flat_map(months_with_articles);
            nearest(months, (asked.first(), asked.last()), direction).map(Period::month)
        }
    };
    if let Some(period) = next {
        let query = state.query.clone().with(Term::Period(period));
        return to(state, query);
    }
    state.notice = Clean::from(match (asked.unit(), direction) {
        (Unit::Year, Direction::Later) => say!("notice-latest-year"),
        (Unit::Year, Direction::Earlier) => say!("notice-earliest-year"),
        (Unit::Month, Direction::Later) => say!("notice-latest-month"),
        (Unit::Month, Direction::Earlier) => say!("notice-earliest-month"),
    });
    Vec::new()
}

fn months_with_articles(tally: &YearTally) -> impl Iterator<Item = Month> {
    let (year, tally) = (tally.year, *tally);
    (1..=12).filter(move |month| tally.of_month(*month) > 0).map(move |month| Month { year, month })
}

fn nearest<T: Ord>(all: impl Iterator<Item = T>, (first, last): (T, T), direction: Direction) -> Option<T> {
    match direction {
        Direction::Later => all.filter(|one| *one > last).min(),
        Direction::Earlier => all.filter(|one| *one < first).max(),
    }
}
