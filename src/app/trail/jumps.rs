//! Places that were left by a jump, as vi keeps them: one goes back, and on again. An article that
//! is left for another is left by a jump, whatever led there.

use super::super::act;
use super::super::effect::{Effect, Seek};
use super::super::hits::{self, Sought};
use super::super::state::{Focus, State};
use super::share;
use crate::doc::ArticleId;
use crate::locale::say;
use crate::text::{ByteAt, Clean};

/// A place in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waypoint {
    /// The article.
    pub id: ArticleId,
    /// The place.
    pub position: ByteAt,
}

/// Places that were left.
#[derive(Debug, Clone, Default)]
pub(super) struct Jumps {
    /// Oldest first.
    back: Vec<Waypoint>,
    /// Those that were gone back from, the furthest first.
    ahead: Vec<Waypoint>,
    /// Where one reads, or read before one went to the list.
    here: Option<Waypoint>,
    /// The place that one goes back to, or on to: the way there is not kept.
    going: Option<Waypoint>,
}

/// Places that are kept.
const KEPT: usize = 100;

impl Jumps {
    /// A place is left.
    fn leave(&mut self, spot: Waypoint) {
        self.ahead.clear();
        if self.back.last() == Some(&spot) {
            return;
        }
        if self.back.len() == KEPT {
            self.back.remove(0);
        }
        self.back.push(spot);
    }

    /// The place that was left last.
    pub(super) fn last(&self) -> Option<Waypoint> {
        self.back.last().copied()
    }
}

/// Where one reads.
fn here(state: &State) -> Option<Waypoint> {
    let reader = state.reader.as_ref().filter(|_| state.screen.focus == Focus::Reader)?;
    Some(Waypoint { id: reader.id(), position: reader.position() })
}

/// A place within the open article is about to be jumped to: the one that is left can be gone back
/// to, and what is passed over does not count as read.
pub(in super::super) fn leap(state: &mut State) {
    if let Some(spot) = here(state) {
        state.input.trail.jumps.leave(spot);
        share::pass_over(state);
    }
}

/// Goes to a place, which may be in another article; the one that is left can be gone back to.
pub(in super::super) fn to(state: &mut State, spot: Waypoint) -> Vec<Effect> {
    leap(state);
    go(state, spot)
}

fn go(state: &mut State, spot: Waypoint) -> Vec<Effect> {
    state.input.sought = Some(Sought::Top(spot.position));
    if state.reader.as_ref().is_some_and(|reader| reader.id() == spot.id) {
        let was_reading = state.screen.focus == Focus::Reader;
        let effects = if was_reading { Vec::new() } else { act::read(state) };
        hits::arrive(state);
        return effects;
    }
    let row = state.list.selected;
    vec![state.list_effect(Seek::Article(spot.id, row)), act::turn_to(state, spot.id)]
}

/// Goes back to the place that was left last; from the list, to what was read last.
pub(super) fn back(state: &mut State) -> Vec<Effect> {
    let now = here(state);
    let jumps = &mut state.input.trail.jumps;
    let target = match (now, jumps.here) {
        (None, Some(here)) => Some(here),
        _ => std::iter::from_fn(|| jumps.back.pop()).find(|spot| now != Some(*spot)),
    };
    let Some(target) = target else { return nowhere(state, &say!("trail-no-back")) };
    jumps.ahead.extend(now);
    jumps.going = Some(target);
    go(state, target)
}

/// Goes on again to the place that was gone back from.
pub(super) fn forward(state: &mut State) -> Vec<Effect> {
    let now = here(state);
    let jumps = &mut state.input.trail.jumps;
    let target = std::iter::from_fn(|| jumps.ahead.pop()).find(|spot| now != Some(*spot));
    let Some(target) = target else { return nowhere(state, &say!("trail-no-forward")) };
    jumps.back.extend(now);
    jumps.going = Some(target);
    go(state, target)
}

fn nowhere(state: &mut State, notice: &str) -> Vec<Effect> {
    state.notice = Clean::line(notice);
    Vec::new()
}

/// After whatever happened: an article that was left for another can be gone back to, and what was
/// read counts.
pub(in super::super) fn settle(state: &mut State) -> Vec<Effect> {
    let Some(now) = here(state).filter(|_| !state.input.turning) else { return Vec::new() };
    let jumps = &mut state.input.trail.jumps;
    let is_on_the_way = jumps.going.take().is_some();
    if let Some(before) = jumps.here.filter(|before| before.id != now.id && !is_on_the_way) {
        jumps.leave(before);
    }
    let before = jumps.here.replace(now);
    // Where an article was left may have been jumped to.
    if before.is_none_or(|before| before.id != now.id) && now.position > ByteAt(0) {
        share::pass_over(state);
    }
    let mut effects = share::count(state, now);
    effects.extend(share::turned(state, before, now));
    effects
}
