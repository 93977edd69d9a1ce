//! Where the last session left off: the list as it was, with the article that was read; of a book
//! that is read by itself, the chapter. Whoever has done anything yet is not disturbed.

use super::super::effect::{Effect, Seek};
use super::super::narrow;
use super::super::state::{Focus, State};
use super::Remember;
use crate::doc::ArticleId;
use crate::locale::say;
use crate::query::Query;
use crate::store::Session;
use crate::text::Clean;

/// All of a text was read.
const WHOLE: u16 = 1000;

/// Where the last session left off.
#[derive(Debug, Clone)]
pub(super) struct LeftOff {
    session: Session,
    /// The list was asked for with its article.
    is_asked: bool,
}

/// What is to be kept when the program ends: what is read, or chosen in the list, and what narrows
/// it. Who looks at the top of the list wants to see there what is new, the next time, too.
#[must_use]
pub fn leaving(state: &State) -> Option<Effect> {
    // One article keeps its place by itself.
    if state.library.articles == 0 || (state.screen.alone && state.list.total < 2) {
        return None;
    }
    let article = match (state.screen.focus, &state.reader) {
        (Focus::Reader, Some(reader)) => Some(reader.id()),
        _ => state.list.selected_row().filter(|_| state.list.selected > 0).map(|row| row.id),
    };
    let query = Clean::line(&state.query.to_string());
    Some(Effect::Remember(Remember::Session(Session { article, query })))
}

/// The librarian knows where the last session left off.
pub(in super::super) fn told(state: &mut State, session: Session) -> Vec<Effect> {
    let is_idle = state.overlay.is_none() && state.screen.focus == Focus::List && state.list.selected == 0;
    if !(is_idle || state.screen.alone) || !state.query.is_empty() {
        return Vec::new();
    }
    state.input.trail.left_off = Some(LeftOff { session, is_asked: false });
    if state.list.total > 0 { listed(state) } else { Vec::new() }
}

/// The article that was left last, told once.
pub(in super::super) fn left_article(state: &mut State) -> Option<ArticleId> {
    state.input.trail.left_off.take()?.session.article
}

/// Something was done: the person knows where to go.
pub(in super::super) fn touched(state: &mut State) {
    state.input.trail.left_off = None;
}

/// Where the list is wanted as long as nobody has moved in it: the first one is that of the top, so
/// that it comes at once.
pub(in super::super) fn seek(state: &State) -> Seek {
    let left = state.input.trail.left_off.as_ref().filter(|left| left.is_asked);
    left.and_then(|left| left.session.article).map_or(Seek::Row(0), |id| Seek::Article(id, 0))
}

/// There is a list: what narrowed it then, and the article, come after the first one.
pub(in super::super) fn listed(state: &mut State) -> Vec<Effect> {
    let Some(left) = &mut state.input.trail.left_off else { return Vec::new() };
    if !std::mem::replace(&mut left.is_asked, true) {
        let typed = std::mem::take(&mut left.session.query);
        if !typed.is_empty() {
            state.query = narrow::read(state, &typed).0;
        }
        return vec![state.list_effect(seek(state))];
    }
    if state.list.total == 0 && state.library.done && !state.query.is_empty() {
        // What was listed then is not there any more.
        state.query = Query::default();
        return vec![state.list_effect(seek(state))];
    }
    let article = left.session.article;
    let Some(row) = state.list.selected_row().filter(|row| article == Some(row.id)) else {
        if state.library.done {
            touched(state);
        }
        return Vec::new();
    };
    let is_begun = row.read && row.progress < WHOLE;
    let notice = Clean::line(&say!("trail-go-on", title = row.title.to_string()));
    if is_begun && state.notice.is_empty() {
        state.notice = notice;
    }
    touched(state);
    Vec::new()
}
