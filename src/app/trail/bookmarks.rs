//! Places under letters: small ones are the article's own, a capital stands for one place among all
//! articles. The next key is the letter; a panel shows what there is.

use super::super::chord::Chord;
use super::super::effect::Effect;
use super::super::mouse::{Mouse, MouseKind};
use super::super::overlay::Overlay;
use super::super::state::{Focus, State, Undo};
use super::super::{outline, update};
use super::{Letters, LettersFor, MarkedPlace, Recall, Remember, Waypoint, jumps, letters_area};
use crate::locale::say;
use crate::store::Bookmark;
use crate::text::{ByteAt, Clean};

/// Waits for a letter.
pub(super) fn open(state: &mut State, purpose: LettersFor) -> Vec<Effect> {
    let at = spot(state);
    if purpose == LettersFor::Setting && at.is_none() {
        return Vec::new();
    }
    state.overlay = Some(Overlay::Letters(Letters::new(purpose, state.input.trail.jumps.last())));
    vec![super::recall(state, Recall::Bookmarks(at.map(|spot| spot.id)))]
}

/// The place that would be marked: the top of the open article, or the selected one's beginning.
fn spot(state: &State) -> Option<Waypoint> {
    let selected = state.list.selected_row().map(|row| row.id);
    match (state.screen.focus, &state.reader) {
        (Focus::Reader, Some(reader)) => Some(Waypoint { id: reader.id(), position: reader.position() }),
        (Focus::List, Some(reader)) if selected == Some(reader.id()) => {
            Some(Waypoint { id: reader.id(), position: reader.position() })
        }
        _ => selected.map(|id| Waypoint { id, position: ByteAt(0) }),
    }
}

/// What there is under letters.
pub(super) fn told(state: &mut State, mut places: Vec<MarkedPlace>) -> Vec<Effect> {
    // A place of the open article is told by its words.
    if let Some(reader) = &state.reader {
        for place in places.iter_mut().filter(|place| place.article == reader.id()) {
            place.title = Some(outline::words_at(&reader.entry.article.document, place.position));
        }
    }
    let Some(Overlay::Letters(letters)) = &mut state.overlay else {
        return outline::marked(state, &places);
    };
    letters.places = Some(places);
    let Some(letter) = letters.chosen else { return Vec::new() };
    state.input.turning = false;
    let mut effects = jump(state, letter);
    if !state.input.turning {
        effects.extend(update::keys_pressed_ahead(state));
    }
    effects
}

/// Takes the letter.
pub(in super::super) fn press(state: &mut State, chord: Chord) -> Vec<Effect> {
    let Some(Overlay::Letters(letters)) = &state.overlay else { return Vec::new() };
    let purpose = letters.purpose;
    match (chord.as_command().typed(), purpose) {
        (Some(letter), LettersFor::Setting) if letter.is_ascii_alphabetic() => set(state, letter),
        (Some(letter), LettersFor::Going) if letter.is_ascii_alphabetic() => choose(state, letter),
        (Some('\'' | '`'), LettersFor::Going) => before(state),
        (typed, _) => {
            state.overlay = None;
            if typed.is_some() {
                state.notice = Clean::from(say!("trail-letters-are"));
            }
            Vec::new()
        }
    }
}

/// A click on a row goes to its place.
pub(in super::super) fn mouse(state: &mut State, Mouse { x, y, kind }: Mouse) -> Vec<Effect> {
    let Some(Overlay::Letters(letters)) = &state.overlay else { return Vec::new() };
    if kind != MouseKind::Click {
        return Vec::new();
    }
    let inner = letters_area(state, letters).framed();
    let row = inner.contains(x, y).then(|| usize::from(y - inner.y));
    let letter = row.and_then(|row| letters.rows().nth(row)).map(|place| place.letter);
    match (letter, letters.purpose) {
        (Some(letter), LettersFor::Going) => choose(state, letter),
        (Some(letter), LettersFor::Setting) => set(state, letter),
        (None, _) => {
            state.overlay = None;
            Vec::new()
        }
    }
}

/// Puts the place under a letter; if it stands there already, it is taken away.
fn set(state: &mut State, letter: char) -> Vec<Effect> {
    let Some(Waypoint { id, position }) = spot(state) else { return Vec::new() };
    let Some(Overlay::Letters(letters)) = state.overlay.take() else { return Vec::new() };
    let own = letters.places.iter().flatten().find(|place| place.letter == letter);
    let is_there = own.is_some_and(|own| (own.article, own.position) == (id, position));
    let name = letter.to_string();
    let before = own.map(|own| Bookmark { letter, article: own.article, position: own.position });
    state.remember(Undo::Mark(before.map_or(Remember::NoBookmark(id, letter), Remember::Bookmark)));
    state.notice = Clean::from(match (is_there, letter.is_ascii_lowercase()) {
        (true, _) => say!("trail-unmarked", letter = name),
        (false, true) => say!("trail-marked", letter = name),
        (false, false) => say!("trail-marked-everywhere", letter = name),
    });
    keep(
        state,
        if is_there {
            Remember::NoBookmark(id, letter)
        } else {
            Remember::Bookmark(Bookmark { letter, article: id, position })
        },
    )
}

/// Lets a letter stand for what it stood for before.
pub(in super::super) fn unset(state: &mut State, before: Remember) -> Vec<Effect> {
    state.notice = Clean::from(say!("notice-undone"));
    keep(state, before)
}

/// Keeps what a letter stands for; the open article shows its own.
fn keep(state: &mut State, what: Remember) -> Vec<Effect> {
    let (letter, article, position) = match &what {
        Remember::Bookmark(mark) => (mark.letter, mark.article, Some(mark.position)),
        Remember::NoBookmark(article, letter) => (*letter, *article, None),
        Remember::Session(_) | Remember::Turned(..) | Remember::Typed(..) => return Vec::new(),
    };
    if let Some(reader) = &mut state.reader {
        let is_here = reader.id() == article;
        // A small letter of another article is another mark.
        if is_here || letter.is_ascii_uppercase() {
            reader.letters.retain(|(own, _)| *own != letter);
            reader.letters.extend(position.filter(|_| is_here).map(|position| (letter, position)));
        }
    }
    vec![Effect::Remember(what)]
}

/// Goes to a letter's place; waits until it is known what stands there.
fn choose(state: &mut State, letter: char) -> Vec<Effect> {
    let Some(Overlay::Letters(letters)) = &mut state.overlay else { return Vec::new() };
    if letters.places.is_some() {
        return jump(state, letter);
    }
    letters.chosen = Some(letter);
    state.input.turning = true;
    Vec::new()
}

fn jump(state: &mut State, letter: char) -> Vec<Effect> {
    let Some(Overlay::Letters(letters)) = state.overlay.take() else { return Vec::new() };
    let place = letters.places.into_iter().flatten().find(|place| place.letter == letter);
    let Some(place) = place else {
        state.notice = Clean::from(say!("trail-no-mark", letter = letter.to_string()));
        return Vec::new();
    };
    jumps::to(state, Waypoint { id: place.article, position: place.position })
}

/// Goes to where one was before the last jump; once more, back again.
fn before(state: &mut State) -> Vec<Effect> {
    state.overlay = None;
    let Some(spot) = state.input.trail.jumps.last() else {
        state.notice = Clean::from(say!("trail-no-back"));
        return Vec::new();
    };
    jumps::to(state, spot)
}
