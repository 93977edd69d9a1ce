//! Going to a title: a line is typed, and what answers is listed below it. The store finds it; this
//! module knows nothing of pinyin.

use super::action::Action;
use super::areas::{Area, centred};
use super::chord::Chord;
use super::effect::{Effect, Request, Seek};
use super::mouse::Mouse;
use super::overlay::Overlay;
use super::picking::{self, Pointed};
use super::prompt::{Edit, Prompt, Purpose};
use super::state::{State, Undo};
use super::years_panel::first_row;
use super::{act, narrow, shelving};
use crate::locale::say;
use crate::store::FoundTitle;
use crate::text::Clean;

/// The open finder.
#[derive(Debug, Clone, PartialEq)]
pub struct TitleFinder {
    /// The line that is typed.
    pub prompt: Prompt,
    /// What answers it.
    pub found: FoundTitles,
    /// The chosen row.
    pub selected: usize,
    /// Only shelves are looked for.
    pub is_shelf: bool,
    /// What was typed last is not answered yet.
    is_awaited: bool,
    /// It was accepted meanwhile.
    is_accepted: bool,
}

/// What answers a line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FoundTitles {
    /// The best, and whether the list that is open has it.
    pub rows: Vec<(FoundTitle, bool)>,
    /// How many there are.
    pub total: usize,
}

/// Columns with the frame.
const WIDTH: u16 = 92;
/// Lines above the rows: the one that is typed, and a blank.
const ABOVE: u16 = 2;

impl TitleFinder {
    /// The first row that is seen where so many are.
    #[must_use]
    pub fn first(&self, seen: u16) -> usize {
        first_row(self.selected, self.found.rows.len(), seen.into())
    }

    /// Whether what was typed last is not answered yet.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        self.is_awaited
    }

    fn move_by(&mut self, by: isize) {
        self.selected = picking::after(self.selected, by, self.found.rows.len());
    }
}

/// Where the finder stands, with its frame: as high as there is room, so that typing does not move
/// it.
#[must_use]
pub fn titles_area(state: &State) -> Area {
    centred(state.screen.size, (WIDTH, state.screen.size.height.saturating_sub(4)))
}

/// Where its rows stand.
#[must_use]
pub fn titles_rows(state: &State) -> Area {
    let inner = titles_area(state).framed();
    Area { y: inner.y + ABOVE, height: inner.height.saturating_sub(ABOVE), ..inner }
}

/// Carries out the actions that open it; any other does nothing.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::GoToTitle | Action::Shelves => {
            let prompt = Prompt::new(Purpose::Titles);
            let (found, is_shelf) = (FoundTitles::default(), action == Action::Shelves);
            let finder =
                TitleFinder { prompt, found, selected: 0, is_shelf, is_awaited: true, is_accepted: false };
            state.overlay = Some(Overlay::Titles(Box::new(finder)));
            ask(state)
        }
        Action::SaveShelf => {
            shelving::ask_for_name(state);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Asks what answers the line, where the finder is open.
pub(super) fn ask(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Titles(finder)) = &mut state.overlay else { return Vec::new() };
    finder.is_awaited = true;
    let (typed, is_shelf) = (finder.prompt.text(), finder.is_shelf);
    let request = state.latest.number();
    state.latest.titles = request;
    vec![Effect::FindTitles { request, typed, query: state.query.clone(), is_shelf }]
}

/// What was asked for is there. Who has closed the finder meanwhile is not disturbed.
pub(super) fn found(state: &mut State, request: Request, found: FoundTitles) -> Vec<Effect> {
    if request != state.latest.titles {
        return Vec::new();
    }
    let Some(Overlay::Titles(finder)) = &mut state.overlay else { return Vec::new() };
    finder.found = found;
    finder.is_awaited = false;
    finder.move_by(0);
    if finder.is_accepted { accept(state) } else { Vec::new() }
}

/// Takes a key while the finder is open: it types, moves or accepts.
pub(super) fn press(state: &mut State, chord: Chord) -> Vec<Effect> {
    if let Some(effects) = shelving::press(state, chord) {
        return effects;
    }
    let seen = titles_rows(state).height;
    let Some(Overlay::Titles(finder)) = &mut state.overlay else { return Vec::new() };
    if let Some(by) = picking::moved(chord, seen) {
        finder.move_by(by);
        return Vec::new();
    }
    match finder.prompt.press(chord) {
        Edit::Changed => typed(state),
        Edit::Moved => Vec::new(),
        Edit::Cancelled => close(state),
        Edit::Accepted => accept(state),
    }
}

/// Takes what was pasted.
pub(super) fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    let Some(Overlay::Titles(finder)) = &mut state.overlay else { return Vec::new() };
    finder.prompt.insert(text);
    typed(state)
}

/// A click on a row chooses it; on the chosen one, it goes there. The wheel moves the choice.
pub(super) fn mouse(state: &mut State, mouse: Mouse) -> Vec<Effect> {
    let rows = titles_rows(state);
    let Some(Overlay::Titles(finder)) = &mut state.overlay else { return Vec::new() };
    match picking::pointed(mouse, rows, (finder.selected, finder.found.rows.len())) {
        Pointed::To(row) => finder.selected = row,
        Pointed::Chosen => return accept(state),
        Pointed::Nowhere => {}
    }
    Vec::new()
}

fn typed(state: &mut State) -> Vec<Effect> {
    if let Some(Overlay::Titles(finder)) = &mut state.overlay {
        finder.selected = 0;
    }
    ask(state)
}

fn close(state: &mut State) -> Vec<Effect> {
    state.overlay = None;
    // Whatever is still being looked for is for nobody.
    state.latest.titles = state.latest.number();
    vec![Effect::ForgetTitles]
}

/// Goes to the chosen row; waits until what was typed is answered.
fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Titles(finder)) = &mut state.overlay else { return Vec::new() };
    if finder.is_awaited {
        finder.is_accepted = true;
        return Vec::new();
    }
    finder.is_accepted = false;
    let Some((chosen, is_listed)) = finder.found.rows.get(finder.selected).cloned() else {
        state.notice = Clean::from(match finder.is_shelf {
            true => say!("list-no-such-shelf"),
            false => say!("list-no-such-title"),
        });
        return Vec::new();
    };
    let mut effects = close(state);
    match chosen {
        FoundTitle::Article(row, _) => {
            if !is_listed {
                // A filter that hides it is dropped; undo brings it back.
                let before = std::mem::take(&mut state.query);
                state.remember(Undo::Query(before));
                state.notice = Clean::from(say!("notice-filter-dropped"));
            }
            effects.push(state.list_effect(Seek::Article(row.id, state.list.selected)));
            effects.push(act::turn_to(state, row.id));
        }
        FoundTitle::Shared(shared, _) => {
            effects.extend(act::back(state));
            effects.extend(narrow::to(state, shared.query));
        }
    }
    effects
}
