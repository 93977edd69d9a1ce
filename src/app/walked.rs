//! Which way an action steps; where a step led, or why it led nowhere, in words and with the keys
//! that help.

use std::borrow::Cow;

use super::action::Action;
use super::effect::{Effect, Request, Seek};
use super::hits::Sought;
use super::state::{Focus, State};
use super::{act, narrow};
use crate::locale::say;
use crate::series::Series;
use crate::store::{Direction, Landing, Step, Stuck, Why};
use crate::text::Clean;

/// Where an action steps to, if it steps from article to article.
pub(super) fn step(action: Action) -> Option<Step> {
    Some(match action {
        Action::NextArticle => Step::Article(Direction::Earlier),
        Action::PreviousArticle => Step::Article(Direction::Later),
        Action::NextUnread => Step::Unread(Direction::Earlier),
        Action::PreviousUnread => Step::Unread(Direction::Later),
        Action::NextReport => Step::Report(Direction::Later),
        Action::PreviousReport => Step::Report(Direction::Earlier),
        Action::NextSummit => Step::Edition(Direction::Later),
        Action::PreviousSummit => Step::Edition(Direction::Earlier),
        Action::NextInEdition => Step::Within(Direction::Later),
        Action::PreviousInEdition => Step::Within(Direction::Earlier),
        _ => return None,
    })
}

/// To the next year that has articles, or the one before; to a month where one is asked for.
pub(super) fn year(state: &mut State, action: Action, count: usize) -> Vec<Effect> {
    let direction = if action == Action::NextYear { Direction::Later } else { Direction::Earlier };
    let mut effects = Vec::new();
    if state.query.period().is_none() {
        return act::walk(state, Step::Year(direction), count);
    }
    for nth in 0..count {
        let Some(asked) = state.query.period() else { break };
        let shifted = narrow::shift_period(state, asked, direction);
        if shifted.is_empty() {
            // As far as it went is what was asked for.
            if nth > 0 {
                state.notice = Clean::default();
            }
            break;
        }
        effects = shifted;
    }
    effects
}

/// A step was taken.
pub(super) fn walked(state: &mut State, request: Request, result: Result<Landing, Stuck>) -> Vec<Effect> {
    if request != state.latest.walk {
        return Vec::new();
    }
    match result {
        Err(stuck) => {
            state.notice = match state.input.sought.take() {
                Some(Sought::GoingOn(direction)) => end_of_hits(direction),
                _ => notice(state, &stuck),
            };
            Vec::new()
        }
        Ok(landing) => {
            state.notice = landing.notice;
            let fit = state.rows_fit();
            state.list.select(landing.index, fit);
            let mut effects = vec![state.list_effect(Seek::Article(landing.id, landing.index))];
            if state.screen.focus == Focus::Reader {
                effects.push(act::turn_to(state, landing.id));
            } else {
                state.input.sought = None;
            }
            effects
        }
    }
}

/// The name of the series that steps keep to; nothing for all of them.
#[must_use]
pub fn axis(state: &State) -> Clean {
    axis_series(state)
        .map(Series::short_name)
        .map_or_else(Clean::default, |name| Clean::from(say!("notice-axis", series = name)))
}

fn axis_series(state: &State) -> Option<&Series> {
    state.input.axis.and_then(|axis| state.library.registry.series().get(axis))
}

/// Why there is no step, and what would help.
fn notice(state: &State, stuck: &Stuck) -> Clean {
    let series = axis_series(state).map(Series::short_name);
    let said = match (stuck.why, series) {
        (Why::NoEdition, Some(series)) if matches!(stuck.step, Step::Within(_)) => {
            say!("notice-no-edition-of", series = series)
        }
        (Why::NoEdition, _) => say!("notice-no-edition"),
        (Why::End, Some(series)) => end_of_series(stuck.step, series),
        (Why::End, None) => end_of_the_way(stuck.step),
    };
    Clean::from(match hint(state, stuck) {
        Some(hint) => say!("notice-with-hint", said = said, hint = hint),
        None => said,
    })
}

/// What would help.
fn hint(state: &State, stuck: &Stuck) -> Option<Cow<'static, str>> {
    let keys = |action| state.input.keymap.shown_keys(action);
    let remove = keys(Action::RemoveChip);
    let count = stuck.outside;
    Some(match (count, stuck.why, stuck.step) {
        (1.., _, Step::Edition(_)) => say!("notice-outside-editions", count = count, keys = remove),
        (1.., ..) => say!("notice-outside-articles", count = count, keys = remove),
        (_, Why::NoEdition, _) => {
            let keys = [Action::PreviousReport, Action::NextReport].map(keys);
            say!("notice-to-reports", keys = keys.join(" "))
        }
        (_, _, Step::Within(Direction::Later)) => {
            say!("notice-to-next-summit", keys = keys(Action::NextSummit))
        }
        (_, _, Step::Within(Direction::Earlier)) => {
            say!("notice-to-previous-summit", keys = keys(Action::PreviousSummit))
        }
        (_, _, Step::Article(_) | Step::Year(_) | Step::Unread(_)) if !state.query.is_empty() => {
            say!("notice-within-filters", keys = remove)
        }
        _ => return None,
    })
}

/// Nothing more was found on this side.
fn end_of_hits(direction: Direction) -> Clean {
    Clean::from(match direction {
        Direction::Earlier => say!("notice-last-hit"),
        Direction::Later => say!("notice-first-hit"),
    })
}

/// The end of the way along one series.
fn end_of_series(step: Step, series: &str) -> Cow<'static, str> {
    match step {
        Step::Report(Direction::Later) => say!("notice-no-later-report-of", series = series),
        Step::Report(Direction::Earlier) => say!("notice-no-earlier-report-of", series = series),
        Step::Edition(Direction::Later) => say!("notice-latest-edition-of", series = series),
        Step::Edition(Direction::Earlier) => say!("notice-earliest-edition-of", series = series),
        _ => end_of_the_way(step),
    }
}

fn end_of_the_way(step: Step) -> Cow<'static, str> {
    match step {
        Step::Article(Direction::Later) => say!("notice-first-of-list"),
        Step::Article(Direction::Earlier) => say!("notice-last-of-list"),
        Step::Unread(Direction::Later) => say!("notice-no-unread-above"),
        Step::Unread(Direction::Earlier) => say!("notice-no-unread-below"),
        Step::Report(Direction::Later) => say!("notice-no-later-report"),
        Step::Report(Direction::Earlier) => say!("notice-no-earlier-report"),
        Step::Within(Direction::Later) => say!("notice-last-of-edition"),
        Step::Within(Direction::Earlier) => say!("notice-first-of-edition"),
        Step::Edition(Direction::Later) => say!("notice-latest-edition"),
        Step::Edition(Direction::Earlier) => say!("notice-earliest-edition"),
        Step::Year(Direction::Later) => say!("notice-latest-year"),
        Step::Year(Direction::Earlier) => say!("notice-earliest-year"),
    }
}
