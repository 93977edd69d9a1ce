//! The palette: everything that can be done in the mode one comes from, by its help or its name,
//! with its keys; and what is typed as a command. It lists and chooses; what a command means, and
//! how an action is done, others know.

use std::ops::Range;

use super::act;
use super::action::{Action, Group, Mode};
use super::areas::{Area, centred};
use super::chord::Chord;
use super::command::{self, Command, Continuation, Reading};
use super::effect::Effect;
use super::guide::{self, ActionHelp, Guide};
use super::mouse::Mouse;
use super::picking::{self, Pointed};
use super::prompt::{Edit, Prompt, Purpose};
use super::state::State;
use crate::locale::say;
use crate::text::{Clean, Closeness, FoldedText, Fuzzy, fold};

/// The open palette.
#[derive(Debug, Clone)]
pub struct Palette {
    /// The line that is typed.
    pub prompt: Prompt,
    /// What it leaves, best first.
    pub rows: Vec<PaletteRow>,
    /// The chosen row.
    pub selected: usize,
    /// They only resemble what was typed, and none of them was chosen yet.
    is_guess: bool,
    /// All that can be done in the mode one comes from.
    all: Vec<PaletteRow>,
}

/// Something that can be done.
#[derive(Debug, Clone, PartialEq)]
pub struct PaletteRow {
    /// What it does.
    pub says: Clean,
    /// The bytes of that which answer what was typed.
    pub marks: Vec<Range<usize>>,
    /// What it is called in the configuration, or how it is typed.
    pub name: Clean,
    /// Its keys.
    pub keys: Clean,
    /// What Enter does.
    pub deed: Deed,
}

/// What a row does.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// An action, as its keys would.
    Act(Action),
    /// A command, and how it was typed.
    Command(Command, Clean),
    /// This stands in the line, to be typed on.
    TypeOn(Clean),
    /// Nothing: it says what is expected.
    Nothing,
}

/// Columns with the frame.
const WIDTH: u16 = 92;
/// Lines above the rows: the one that is typed, and a blank.
const ABOVE: u16 = 2;
/// What it is worth that the whole name was typed.
const WHOLE_NAME: i32 = 1000;

/// Where the palette stands, with its frame: as high as there is room, so that typing does not move
/// it.
#[must_use]
pub fn palette_area(state: &State) -> Area {
    centred(state.screen.size, (WIDTH, state.screen.size.height.saturating_sub(4)))
}

/// Where its rows stand.
#[must_use]
pub fn palette_rows(state: &State) -> Area {
    let inner = palette_area(state).framed();
    Area { y: inner.y + ABOVE, height: inner.height.saturating_sub(ABOVE), ..inner }
}

/// Opens the palette over whatever is there.
pub(super) fn open(state: &mut State) {
    let all = all(state, state.mode_below());
    let palette = Palette {
        prompt: Prompt::new(Purpose::Command),
        rows: Vec::new(),
        selected: 0,
        is_guess: false,
        all,
    };
    state.input.guides.open = Some(Guide::Palette(Box::new(palette)));
    list(state);
}

fn palette(state: &mut State) -> Option<&mut Palette> {
    match &mut state.input.guides.open {
        Some(Guide::Palette(palette)) => Some(palette),
        _ => None,
    }
}

/// Lists what answers the line.
fn list(state: &mut State) {
    let Some(Guide::Palette(open)) = &state.input.guides.open else { return };
    let typed = open.prompt.text();
    let (rows, is_guess) = match typed.trim().is_empty() {
        true => (unasked(state, &open.all), false),
        false => asked(state, &open.all, &typed),
    };
    if let Some(palette) = palette(state) {
        (palette.rows, palette.is_guess) = (rows, is_guess);
        palette.selected = 0;
    }
}

/// What is listed before anything is typed: what was done lately, then all there is.
fn unasked(state: &State, all: &[PaletteRow]) -> Vec<PaletteRow> {
    let recent = &state.input.guides.recent;
    let lately = recent.iter().filter_map(|deed| match deed {
        // What has no meaning here is not offered here.
        Deed::Act(_) => all.iter().find(|row| row.deed == *deed).cloned(),
        Deed::Command(_, typed) => command_row(command::read(state, typed)?, typed),
        Deed::TypeOn(_) | Deed::Nothing => None,
    });
    let lately: Vec<_> = lately.collect();
    let others = all.iter().filter(|row| !lately.iter().any(|known| known.deed == row.deed)).cloned();
    lately.iter().cloned().chain(others).collect()
}

/// What answers: the command that was typed, what it may go on with, then what is like it; and
/// whether all of it is only a guess.
fn asked(state: &State, all: &[PaletteRow], typed: &str) -> (Vec<PaletteRow>, bool) {
    let typed = typed.trim_start_matches([':', '：']).trim_start();
    let said = command::read(state, typed).and_then(|reading| command_row(reading, &Clean::line(typed)));
    let mut rows: Vec<_> = command::continuations(state, typed).into_iter().map(continuation_row).collect();
    // What can be done goes before what only says what is expected.
    let is_done = said.as_ref().is_some_and(|row| row.deed != Deed::Nothing);
    let at = if is_done { 0 } else { rows.len() };
    rows.splice(at..at, said);
    let mut like = alike(all, typed, Closeness::Close);
    let mut is_guess = false;
    if like.is_empty() && rows.is_empty() {
        like = elsewhere(state, typed);
    }
    if like.is_empty() && rows.is_empty() {
        like = alike(all, typed, Closeness::Loose);
        is_guess = true;
    }
    let is_new =
        |row: &PaletteRow| !rows.iter().any(|known: &PaletteRow| known.name.trim() == row.name.trim());
    like.retain(is_new);
    rows.extend(like);
    (rows, is_guess)
}

/// What the other pane has that is like what was typed: it cannot be done here, but it is there.
fn elsewhere(state: &State, typed: &str) -> Vec<PaletteRow> {
    let (other, says) = match state.mode_below() {
        Mode::List => (Mode::Reader, "palette-in-reader"),
        Mode::Reader | Mode::Vertical => (Mode::List, "palette-in-list"),
        _ => return Vec::new(),
    };
    let told = |row: PaletteRow| PaletteRow {
        says: Clean::from(say!(says, name = row.says.as_str())),
        marks: Vec::new(),
        deed: Deed::Nothing,
        ..row
    };
    alike(&all(state, other), typed, Closeness::Close).into_iter().map(told).collect()
}

/// The rows that are like what was typed, the best first; among equals, as in the table.
fn alike(all: &[PaletteRow], typed: &str, closeness: Closeness) -> Vec<PaletteRow> {
    let fuzzy = Fuzzy::new(typed);
    let worth = |row: &PaletteRow| {
        let says = fuzzy.score(&fold(&row.says), closeness);
        let name = fuzzy.score(&fold(&row.name), closeness);
        let whole = if fold(&row.name) == fold(typed) { WHOLE_NAME } else { 0 };
        says.max(name).map(|score| score + whole)
    };
    let mut like: Vec<_> = all.iter().filter_map(|row| Some((worth(row)?, row))).collect();
    like.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let marked = |(_, row): (i32, &PaletteRow)| {
        let folded = FoldedText::new(&row.says);
        let found = fuzzy.likeness(folded.as_str()).unwrap_or_default().found;
        PaletteRow { marks: found.iter().map(|range| folded.source(range)).collect(), ..row.clone() }
    };
    like.into_iter().map(marked).collect()
}

/// Everything that can be done in a mode.
fn all(state: &State, mode: Mode) -> Vec<PaletteRow> {
    let is_offered = |told: &ActionHelp| told.action != Action::Palette;
    let actions = guide::told(&state.input.keymap, mode).into_iter().filter(is_offered);
    let rows = actions.map(|ActionHelp { action, says, keys }| PaletteRow {
        says,
        marks: Vec::new(),
        name: Clean::from(action.row().name),
        keys,
        deed: Deed::Act(action),
    });
    let rows = rows.chain(command::openings().into_iter().map(continuation_row));
    // Nobody moves by the palette.
    let moves = |row: &PaletteRow| matches!(row.deed, Deed::Act(action) if action.row().group == Group::Move);
    let (moving, others): (Vec<_>, Vec<_>) = rows.partition(moves);
    others.into_iter().chain(moving).collect()
}

fn command_row(Reading { says, command }: Reading, typed: &Clean) -> Option<PaletteRow> {
    let deed = command.map_or(Deed::Nothing, |command| Deed::Command(command, typed.clone()));
    let name = Clean::line(typed.trim());
    Some(PaletteRow { says, marks: Vec::new(), name, keys: Clean::default(), deed })
}

fn continuation_row(Continuation { line, says, command }: Continuation) -> PaletteRow {
    let line = Clean::line(&line);
    let name = Clean::line(line.trim_end());
    let deed = match command {
        Some(command) => Deed::Command(command, name.clone()),
        None => Deed::TypeOn(line),
    };
    PaletteRow { says, marks: Vec::new(), name, keys: Clean::default(), deed }
}

/// Takes a key: it types, moves or accepts.
pub(super) fn press(state: &mut State, chord: Chord) -> Vec<Effect> {
    let seen = palette_rows(state).height;
    let Some(palette) = palette(state) else { return Vec::new() };
    if let Some(by) = picking::moved(chord, seen) {
        palette.selected = picking::after(palette.selected, by, palette.rows.len());
        palette.is_guess = false;
        return Vec::new();
    }
    match palette.prompt.press(chord) {
        Edit::Changed => list(state),
        Edit::Moved => {}
        Edit::Cancelled => state.input.guides.open = None,
        Edit::Accepted => return accept(state),
    }
    Vec::new()
}

/// Takes what was pasted.
pub(super) fn paste(state: &mut State, text: &str) {
    if let Some(palette) = palette(state) {
        palette.prompt.insert(text);
    }
    list(state);
}

/// Takes a click or a turn of the wheel.
pub(super) fn mouse(state: &mut State, mouse: Mouse) -> Vec<Effect> {
    let area = palette_rows(state);
    let Some(palette) = palette(state) else { return Vec::new() };
    match picking::pointed(mouse, area, (palette.selected, palette.rows.len())) {
        Pointed::To(row) => (palette.selected, palette.is_guess) = (row, false),
        Pointed::Chosen => {
            palette.is_guess = false;
            return accept(state);
        }
        Pointed::Nowhere => {}
    }
    Vec::new()
}

/// Puts what the chosen row is typed as into the line; any other action does nothing here.
pub(super) fn complete(state: &mut State, action: Action) {
    if !matches!(action, Action::Complete | Action::CompleteBack) {
        return;
    }
    let Some(palette) = palette(state) else { return };
    let Some(row) = palette.rows.get(palette.selected) else { return };
    let line = match &row.deed {
        Deed::TypeOn(line) => line.clone(),
        Deed::Act(_) | Deed::Command(..) => row.name.clone(),
        Deed::Nothing => return,
    };
    palette.prompt.put(&line, line.len());
    list(state);
}

/// Does what the chosen row does, in the mode one came from.
fn accept(state: &mut State) -> Vec<Effect> {
    let Some(palette) = palette(state) else { return Vec::new() };
    let Some(row) = palette.rows.get(palette.selected).cloned() else {
        let typed = palette.prompt.text();
        state.notice = Clean::from(say!("palette-unknown", typed = typed.trim().to_owned()));
        return Vec::new();
    };
    if palette.is_guess {
        let typed = palette.prompt.text();
        state.notice = Clean::from(say!("palette-guess", typed = typed.trim().to_owned()));
        return Vec::new();
    }
    match &row.deed {
        Deed::TypeOn(line) => {
            palette.prompt.put(line, line.len());
            list(state);
            return Vec::new();
        }
        Deed::Nothing => {
            state.notice = row.says;
            return Vec::new();
        }
        Deed::Act(_) | Deed::Command(..) => {}
    }
    state.input.guides.remember(&row.deed);
    state.input.guides.open = None;
    match row.deed {
        Deed::Act(action) => act::act(state, action),
        Deed::Command(command, _) => command::carry_out(state, command),
        Deed::TypeOn(_) | Deed::Nothing => Vec::new(),
    }
}
