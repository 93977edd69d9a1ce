//! Walking hits: in the open article, and where its words are those of the query, on to the next
//! article of the list.

use super::action::Action;
use super::chord::Chord;
use super::effect::Effect;
use super::prompt::{Prompt, Purpose};
use super::state::{Focus, State};
use super::{Overlay, Reader, act, passage, search, sideways, trail};
use crate::doc::ArticleId;
use crate::locale::say;
use crate::store::{Direction, Step};
use crate::text::{ByteAt, Clean};

/// What an article is opened for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// Words that stand there, from–to.
    Words(Clean, (ByteAt, ByteAt)),
    /// Its first hit.
    First,
    /// This place.
    Position(ByteAt),
    /// The place that a link names.
    Place(Clean),
    /// The hit at this place.
    At(ByteAt),
    /// This place, to be put on top.
    Top(ByteAt),
    /// Its first hit, or its last: hits of another article are gone on from.
    GoingOn(Direction),
}

/// Lets words be typed: to narrow the list, or to be found in the article.
pub(super) fn prompt(state: &mut State) {
    let purpose = match state.screen.focus {
        Focus::List => Purpose::Filter { before: state.query.clone(), here: state.here() },
        Focus::Reader => Purpose::Find,
    };
    state.overlay = Some(Overlay::Prompt(Prompt::new(purpose)));
}

/// Looks for words in the open article. Nothing typed means the words looked for before.
pub(super) fn find(state: &mut State, words: &Clean) {
    let pattern = match search::pattern(words) {
        Ok(pattern) => pattern,
        Err(reason) => {
            state.notice = reason;
            return;
        }
    };
    trail::leap(state);
    let Some(reader) = &mut state.reader else { return };
    let found = if words.trim().is_empty() { reader.next_hit() } else { reader.find(words, pattern) };
    tell(state, found, "notice-from-start");
    passage::to_hit(state);
}

/// To the next hit or the previous one; in the list, to the next row or the previous one.
pub(super) fn step(state: &mut State, action: Action, count: usize) -> Vec<Effect> {
    let is_next = action == Action::NextHit;
    match (state.screen.focus, &mut state.reader) {
        (Focus::Reader, Some(reader)) => {
            let (search, from) = (&reader.search, reader.position());
            let has_more = if is_next { search.has_next(from) } else { search.has_previous(from) };
            if search.is_of_query && !search.words.is_empty() && !has_more {
                return go_on(state, if is_next { Direction::Earlier } else { Direction::Later });
            }
            trail::leap(state);
            if let Some(reader) = &mut state.reader {
                reader.search.skip(from, is_next, count - 1);
            }
            within(state, is_next);
            Vec::new()
        }
        _ if state.query.wordings().is_empty() => {
            state.notice = Clean::from(say!("notice-no-search"));
            Vec::new()
        }
        _ => act::times(state, if is_next { Action::Down } else { Action::Up }, count),
    }
}

/// To the next hit of the open article or the previous one, whatever is searched elsewhere.
pub(super) fn within(state: &mut State, is_next: bool) {
    let Some(reader) = &mut state.reader else { return };
    let (found, around) = match is_next {
        true => (reader.next_hit(), "notice-from-start"),
        false => (reader.previous_hit(), "notice-from-end"),
    };
    tell(state, found, around);
}

/// Marks nothing any more that was looked for in the open article; whether anything was.
pub(super) fn forget(state: &mut State) -> bool {
    let Some(reader) = &mut state.reader else { return false };
    let forgotten = std::mem::take(&mut reader.search);
    !forgotten.hits.is_empty()
}

/// Whether Esc takes the marks from what was typed to be found in the article, before it leads
/// anywhere.
pub(super) fn escape(state: &mut State, chord: Chord, action: Action) -> bool {
    let is_marked = |reader: &Reader| reader.search.is_typed && !reader.search.hits.is_empty();
    let is_meant = chord.is("Esc") && action == Action::Back && state.reader.as_ref().is_some_and(is_marked);
    is_meant && forget(state)
}

/// Goes on to the hits of the next article, or of the one before.
fn go_on(state: &mut State, direction: Direction) -> Vec<Effect> {
    state.input.sought = Some(Sought::GoingOn(direction));
    act::walk(state, Step::Article(direction), 1)
}

/// Opens an article for something in it; it may be open already.
pub(super) fn open_for(state: &mut State, id: ArticleId, sought: Option<Sought>) -> Vec<Effect> {
    state.input.sought = sought;
    if state.reader.as_ref().is_some_and(|reader| reader.id() == id) {
        let effects = act::read(state);
        arrive(state);
        return effects;
    }
    vec![act::turn_to(state, id)]
}

/// Shows what the article was opened for, which is open now.
pub(super) fn arrive(state: &mut State) {
    let Some(sought) = state.input.sought.take() else { return };
    trail::pass_over(state);
    let Some(reader) = &mut state.reader else { return };
    let begins = match sought {
        Sought::Words(words, range) => return reader.show(words, range),
        Sought::Top(position) => return reader.go_back_to(position),
        Sought::Position(at) => return reader.reveal(at),
        Sought::Place(name) => return passage::arrive(state, &name),
        Sought::First | Sought::At(_) => "",
        Sought::GoingOn(Direction::Earlier) => "notice-next-with-hit",
        Sought::GoingOn(Direction::Later) => "notice-previous-with-hit",
    };
    let found = match sought {
        Sought::At(position) => reader.go_to_hit(position),
        Sought::GoingOn(Direction::Later) => reader.go_to_last_hit(),
        _ => reader.go_to_hit(ByteAt(0)),
    };
    let title = reader.entry.article.meta.title.clone();
    tell(state, found, "");
    if !begins.is_empty() {
        let title = Clean::from(say!(begins, title = title.as_str()));
        let hit = std::mem::replace(&mut state.notice, title);
        state.notice.push(&hit);
    }
}

/// Says which hit it is, and from where the search went on if it ran into an end.
fn tell(state: &mut State, found: Option<bool>, from: &str) {
    let at = |reader: &Reader| reader.search.position();
    if let Some(position) = state.reader.as_ref().and_then(at) {
        sideways::reveal(state, position);
    }
    let Some(reader) = &state.reader else { return };
    let search = &reader.search;
    state.notice = Clean::from(match (found, search.current) {
        (Some(wrapped), Some(current)) => {
            let around = if wrapped { say!(from) } else { "".into() };
            let (words, count) = (search.words.as_str(), search.count());
            say!("notice-hit", words = words, current = current + 1, count = count, around = around)
        }
        _ if search.words.is_empty() => say!("notice-no-search"),
        _ if search.is_of_query => say!("notice-not-in-text", words = search.words.as_str()),
        _ => say!("notice-not-in-article", words = search.words.as_str()),
    });
}
