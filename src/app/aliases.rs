//! Words that vim, less and newsboat taught people to type, for what has a key here: `:n`, `:e`,
//! `:noh`, `:sort date`, `:theme dark`. Each is meant only as it is written. Must not know how a
//! command is listed or chosen.

use super::action::Action;
use super::command::{Command, Continuation, Reading, filter_said};
use super::state::State;
use super::{guide, hits};
use crate::locale::say;
use crate::text::{Clean, fold};

/// Words, and the actions that they mean: the first that holds where one is.
const ACTIONS: &[(&[&str], &[Action])] = &[
    (&["n", "next"], &[Action::NextArticle, Action::Down]),
    (&["p", "prev", "previous"], &[Action::PreviousArticle, Action::Up]),
    (&["marks"], &[Action::GoToMark]),
    (&["e", "edit"], &[Action::EditSource]),
];
const FORGET: &[&str] = &["noh", "nohl", "nohlsearch"];
const WRITE: &[&str] = &["w", "w!", "write"];

/// Reads a word and what stands behind it; none where it is none of these.
pub(super) fn read(state: &State, word: &str, rest: &str) -> Option<Reading> {
    if !rest.is_empty() {
        return match word {
            "sort" => Some(filter_said(state, &format!("sort:{rest}"))),
            "theme" => Some(theme_said(state, rest)),
            _ => None,
        };
    }
    let mode = state.mode_below();
    match word {
        "sort" => return Some(Reading::expected(Clean::from(say!("palette-sort-expected")))),
        "theme" => return Some(theme_said(state, "")),
        _ if FORGET.contains(&word) => {
            let says = Clean::from(say!("palette-forget-hits"));
            return Some(Reading::of(says, Command::ForgetHits));
        }
        _ if WRITE.contains(&word) => {
            let says = Clean::from(say!("palette-nothing-to-save"));
            return Some(Reading::of(says.clone(), Command::Say(says)));
        }
        _ => {}
    }
    let (_, actions) = ACTIONS.iter().find(|(words, _)| words.contains(&word))?;
    let action = actions.iter().find(|action| action.holds_in(mode))?;
    Some(Reading::of(guide::says(*action), Command::Act(*action)))
}

fn theme_said(state: &State, name: &str) -> Reading {
    let themes = &state.screen.appearance.themes;
    match themes.iter().position(|theme| fold(theme) == fold(name)) {
        Some(nth) => {
            let says = say!("palette-theme-named", name = themes[nth].as_str());
            Reading::of(Clean::from(says), Command::Theme(nth))
        }
        None => {
            let names = Clean::join(themes, " ");
            let says = say!("palette-not-possible", name = "theme", possible = names.to_string());
            Reading::expected(Clean::from(says))
        }
    }
}

/// The themes whose names begin with what was typed.
pub(super) fn themes(state: &State, typed: &str) -> Vec<Continuation> {
    let themes = state.screen.appearance.themes.iter().enumerate();
    let begun = themes.filter(|(_, name)| fold(name).starts_with(&*fold(typed)) && fold(name) != fold(typed));
    let continuation = |(nth, name): (usize, &Clean)| Continuation {
        line: format!("theme {name}"),
        says: Clean::from(say!("palette-theme-named", name = name.as_str())),
        command: Some(Command::Theme(nth)),
    };
    begun.map(continuation).collect()
}

/// Marks nothing any more that was looked for in the article.
pub(super) fn forget_hits(state: &mut State) {
    if !hits::forget(state) {
        state.notice = Clean::from(say!("notice-no-search"));
    }
}
