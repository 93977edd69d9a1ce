//! Where a step led, or why it led nowhere, in words and with the keys that help.

use super::act;
use super::action::Action;
use super::effect::{Effect, Request, Seek};
use super::hits::Sought;
use super::keymap::Keymap;
use super::state::{Focus, State};
use crate::series::Series;
use crate::store::{Direction, Landing, Step, Stuck, Why};
use crate::text::Clean;

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
        .map_or_else(Clean::default, |name| Clean::line(&format!("轴：{name}")))
}

fn axis_series(state: &State) -> Option<&Series> {
    state.input.axis.and_then(|axis| state.library.registry.series().get(axis))
}

/// Why a step led nowhere, and what helps.
fn notice(state: &State, stuck: &Stuck) -> Clean {
    let unit = if matches!(stuck.step, Step::Edition(_)) { "届" } else { "篇" };
    let remove = state.input.keymap.shown_keys(Action::RemoveChip);
    let keymap = &state.input.keymap;
    let hint = match (stuck.outside, stuck.why, stuck.step) {
        (1.., ..) => format!("筛选之外还有 {} {unit}；按 {remove} 去掉筛选", stuck.outside),
        (_, Why::NoEdition, _) => hint(keymap, [Action::PreviousReport, Action::NextReport], "到前后的报道"),
        (_, _, Step::Within(Direction::Later)) => hint(keymap, [Action::NextSummit], "到下一届"),
        (_, _, Step::Within(Direction::Earlier)) => hint(keymap, [Action::PreviousSummit], "到上一届"),
        (_, _, Step::Article(_) | Step::Year(_)) if !state.query.is_empty() => {
            format!("当前筛选之内；按 {remove} 去掉筛选")
        }
        _ => String::new(),
    };
    let said = match stuck.why {
        Why::NoEdition => "这一篇不属于任何一届",
        Why::End => end_of_the_way(stuck.step),
    };
    let of = axis_series(state).map(|series| format!("“{}”", series.short_name())).unwrap_or_default();
    let said = match stuck.step {
        Step::Report(_) if !of.is_empty() => format!("{of}{}", said.replace("峰会报道", "报道")),
        Step::Within(_) if !of.is_empty() => said.replace("任何一届", &format!("{of}的任何一届")),
        Step::Edition(_) => said.replace("已经是", &format!("已经是{of}")),
        _ => said.to_owned(),
    };
    Clean::line(&if hint.is_empty() { said } else { format!("{said}（{hint}）") })
}

/// There is no further article to look for hits in.
fn end_of_hits(direction: Direction) -> Clean {
    Clean::from(match direction {
        Direction::Earlier => "已经是最后一处；列表到此为止",
        Direction::Later => "已经是第一处；列表由此开始",
    })
}

fn hint<const N: usize>(keymap: &Keymap, actions: [Action; N], leads: &str) -> String {
    format!("按 {} {leads}", actions.map(|action| keymap.shown_keys(action)).join(" "))
}

fn end_of_the_way(step: Step) -> &'static str {
    match step {
        Step::Article(Direction::Later) => "已经是列表的第一篇",
        Step::Article(Direction::Earlier) => "已经是列表的最后一篇",
        Step::Report(Direction::Later) => "没有更晚的峰会报道了",
        Step::Report(Direction::Earlier) => "没有更早的峰会报道了",
        Step::Within(Direction::Later) => "已经是这一届的最后一篇",
        Step::Within(Direction::Earlier) => "已经是这一届的第一篇",
        Step::Edition(Direction::Later) => "已经是最近的一届",
        Step::Edition(Direction::Earlier) => "已经是最早的一届",
        Step::Year(Direction::Later) => "已经是最近的一年",
        Step::Year(Direction::Earlier) => "已经是最早的一年",
    }
}
