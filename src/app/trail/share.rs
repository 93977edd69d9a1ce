//! How much of an article was read: as far as one came by paging and scrolling. What a jump passed
//! over counts only when one reads on behind it.

use super::super::act;
use super::super::effect::Effect;
use super::super::state::State;
use super::{Remember, Waypoint};
use crate::doc::Repairs;
use crate::store::Change;

/// One is about to jump somewhere in the open article, or into another.
pub(in super::super) fn pass_over(state: &mut State) {
    // The place is known when the jump is over.
    state.input.trail.leaping = true;
}

/// Counts what is seen at a place.
pub(super) fn count(state: &mut State, now: Waypoint) -> Vec<Effect> {
    let trail = &mut state.input.trail;
    if std::mem::take(&mut trail.leaping) {
        trail.uncounted = Some(now);
    }
    if trail.uncounted == Some(now) || state.overlay.is_some() {
        return Vec::new();
    }
    trail.uncounted = None;
    let Some(reader) = state.reader.as_ref() else { return Vec::new() };
    // With other repairs, places are others, until the program ends.
    let is_usual = reader.entry.repairs() == Repairs::default();
    let share = reader.share().filter(|share| is_usual && *share > reader.mark.progress);
    share.map_or_else(Vec::new, |share| act::apply(state, now.id, Change::Progress(share)))
}

/// Says how much was passed by reading on from one place to another, for the watch.
pub(super) fn turned(state: &State, before: Option<Waypoint>, now: Waypoint) -> Option<Effect> {
    if before == Some(now) {
        return None;
    }
    let reads_on = state.input.trail.uncounted != Some(now) && state.overlay.is_none();
    let from = before.filter(|before| before.id == now.id && before.position < now.position && reads_on);
    let article = &state.reader.as_ref()?.entry;
    let (end, chars) = (article.article.document.end().0.max(1), article.chars());
    // Characters lie evenly enough in a text.
    let passed = from.map_or(0, |from| (now.position.0 - from.position.0).saturating_mul(chars) / end);
    Some(Effect::Remember(Remember::Turned(now.id, passed as u64)))
}
