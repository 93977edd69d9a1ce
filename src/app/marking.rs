//! Marking articles as read or starred: one, or all that the filters leave. Must not know how it is
//! kept.

use std::sync::Arc;

use super::act;
use super::action::Action;
use super::effect::Effect;
use super::state::{Focus, State, Undo};
use crate::doc::ArticleId;
use crate::locale::say;
use crate::store::Change;
use crate::text::Clean;

/// Articles that are marked as read now, or are no longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedAll {
    /// Which.
    pub ids: Arc<[ArticleId]>,
    /// Whether they are.
    pub read: bool,
    /// Why it is not kept; none where it is.
    pub failed: Option<Clean>,
}

/// Marks the article that the keys are about; or all that are listed.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    if action == Action::MarkAllRead {
        return vec![Effect::MarkAll(state.query.clone())];
    }
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
        Action::MarkRead if read => {
            state.notice = Clean::from(say!("notice-is-read"));
            return Vec::new();
        }
        _ => {
            let notice = if read { say!("notice-marked-unread") } else { say!("notice-marked-read") };
            (Change::Read(read), Change::Read(!read), notice)
        }
    };
    state.remember(Undo::Change(id, before));
    state.notice = Clean::from(notice);
    act::apply(state, id, after)
}

/// Takes back that all were marked.
pub(super) fn undo(ids: Arc<[ArticleId]>) -> Vec<Effect> {
    vec![Effect::Mark(MarkedAll { ids, read: false, failed: None })]
}

/// All are marked, or no longer.
pub(super) fn marked(state: &mut State, MarkedAll { ids, read, failed }: MarkedAll) -> Vec<Effect> {
    let count = ids.len();
    state.notice = Clean::from(match (read, count) {
        (true, 0) => say!("notice-all-are-read"),
        (true, _) => say!("notice-marked-all", count = count),
        (false, _) => say!("notice-unmarked-all", count = count),
    });
    if count == 0 {
        return Vec::new();
    }
    state.notice = failed.unwrap_or(std::mem::take(&mut state.notice));
    if let Some(reader) = state.reader.as_mut().filter(|reader| ids.contains(&reader.id())) {
        reader.mark.read = read;
    }
    if read {
        state.remember(Undo::MarkedAll(ids));
    }
    vec![state.list_effect(state.here())]
}
