//! The help: every key as it is now and what it does – first those of where one is, then all
//! others – and the signs on the screen. Typed words leave only the lines that answer them; Enter
//! does what a line says. Must not know how an action is done.

use std::ops::Range;

use super::act;
use super::action::{Action, Group, Mode, TABLE};
use super::areas::{Area, centred};
use super::chord::Chord;
use super::effect::Effect;
use super::guide::{self, ActionHelp, Guide};
use super::keymap::Keymap;
use super::mouse::Mouse;
use super::overlay::SIGNS;
use super::picking::{self, Pointed};
use super::prompt::{Edit, Prompt, Purpose};
use super::state::State;
use super::years_panel::first_row;
use crate::locale::{self, say};
use crate::text::{Clean, Closeness, FoldedText, Fuzzy, fold};

/// The open help.
#[derive(Debug, Clone)]
pub struct HelpPane {
    /// The line that is being typed, while it is.
    pub prompt: Option<Prompt>,
    /// The words that lines must answer.
    pub filter: Clean,
    /// The lines that do.
    pub lines: Vec<HelpLine>,
    /// The chosen line.
    pub selected: usize,
    /// The mode in which things are done.
    mode: Mode,
}

/// A line of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HelpLine {
    /// Nothing.
    Blank,
    /// A heading.
    Heading(Clean),
    /// An action, and whether it can be done here.
    Action(ActionHelp, Vec<Range<usize>>, bool),
    /// A sign on the screen and what it means.
    Sign(Clean, Clean, Vec<Range<usize>>),
}

/// Columns with the frame.
const WIDTH: u16 = 84;
/// Cells of the keys at the most, and where there is less room.
const KEYS: u16 = 24;
const FEW: u16 = 14;
/// Cells of a help with room for all keys.
const ROOMY: u16 = 64;

impl HelpLine {
    fn is_chosen(&self) -> bool {
        matches!(self, Self::Action(..) | Self::Sign(..))
    }

    /// Whether just this key is one of the action.
    fn has_key(&self, key: &str) -> bool {
        matches!(self, Self::Action(told, ..) if !key.is_empty() && told.keys.split("  ").any(|own| own == key))
    }
}

impl HelpPane {
    /// The first line that is seen where so many are: the heading of the first one stays in sight.
    #[must_use]
    pub fn first(&self, seen: u16) -> usize {
        first_row(self.selected, self.lines.len(), seen.into())
    }

    /// How many lines can be chosen, and which of them is.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        let all = self.lines.iter().filter(|line| line.is_chosen()).count();
        let before = self.lines.iter().take(self.selected).filter(|line| line.is_chosen()).count();
        (before, all)
    }

    /// Moves the choice by so many lines, to one that can be chosen: onward, or else back.
    fn move_by(&mut self, by: isize) {
        self.land(self.selected.saturating_add_signed(by), by < 0);
    }

    /// Chooses a line, or the nearest one that can be chosen: behind it, or before it.
    fn land(&mut self, to: usize, is_before: bool) {
        let last = self.lines.len().saturating_sub(1);
        let to = to.min(last);
        let onward = (to..=last).find(|at| self.lines.get(*at).is_some_and(HelpLine::is_chosen));
        let back = (0..=to).rev().find(|at| self.lines.get(*at).is_some_and(HelpLine::is_chosen));
        let found = if is_before { back.or(onward) } else { onward.or(back) };
        self.selected = found.unwrap_or(0);
    }

    fn sift(&mut self, keymap: &Keymap) {
        self.lines = sifted(help_lines(keymap, self.mode), &self.filter);
        self.selected = 0;
        self.move_by(0);
        // Who types a key wants to know what it does.
        if let Some(at) = self.lines.iter().position(|line| line.has_key(self.filter.trim())) {
            self.selected = at;
        }
    }
}

/// All lines of the help of a mode.
#[must_use]
pub fn help_lines(keymap: &Keymap, mode: Mode) -> Vec<HelpLine> {
    let here = guide::told(keymap, mode);
    let is_elsewhere = |action: Action| !here.iter().any(|told| told.action == action);
    let mut lines = vec![HelpLine::Heading(Clean::from(say!("help-here")))];
    let in_order = |told: &ActionHelp, group: Group| told.action.row().group == group;
    for group in Group::ALL {
        let of = here.iter().filter(|told| in_order(told, group));
        lines.extend(of.map(|told| HelpLine::Action(told.clone(), Vec::new(), true)));
    }
    for group in Group::ALL {
        let of = TABLE.iter().filter(|row| row.group == group && is_elsewhere(row.action));
        let of: Vec<_> =
            of.filter_map(|row| Some(elsewhere(keymap, row.action, *row.modes.first()?))).collect();
        if !of.is_empty() {
            lines.extend([HelpLine::Blank, HelpLine::Heading(Clean::from(group.title(locale::current())))]);
            lines.extend(of);
        }
    }
    lines.extend([HelpLine::Blank, HelpLine::Heading(Clean::from(say!("help-signs")))]);
    let signs = SIGNS.iter().map(|(sign, says)| (Clean::from(*sign), Clean::from(say!(says))));
    let hits = (Clean::from(say!("help-hits")), Clean::from(say!("help-sign-hits")));
    lines.extend(signs.chain([hits]).map(|(sign, says)| HelpLine::Sign(sign, says, Vec::new())));
    lines
}

fn elsewhere(keymap: &Keymap, action: Action, mode: Mode) -> HelpLine {
    let keys = keymap.keys_in(mode).remove(&action).unwrap_or_default();
    let keys = Clean::line(&keys.join("  "));
    HelpLine::Action(ActionHelp { action, says: guide::says(action), keys }, Vec::new(), false)
}

/// The lines that answer the words, under their headings.
fn sifted(lines: Vec<HelpLine>, words: &str) -> Vec<HelpLine> {
    if words.trim().is_empty() {
        return lines;
    }
    let fuzzy = Fuzzy::new(words);
    let folded_words = fold(words.trim());
    let marks = |says: &Clean| {
        let folded = FoldedText::new(says);
        fuzzy.score(folded.as_str(), Closeness::Close)?;
        let found = fuzzy.likeness(folded.as_str())?.found;
        Some(found.iter().map(|range| folded.source(range)).collect::<Vec<_>>())
    };
    let mut kept: Vec<HelpLine> = Vec::new();
    for line in lines {
        let answer = match line {
            HelpLine::Blank | HelpLine::Heading(_) => Some(line),
            HelpLine::Action(told, _, is_here) => {
                let by_name = fold(&told.keys).contains(&folded_words)
                    || fuzzy.score(told.action.row().name, Closeness::Close).is_some();
                let found = marks(&told.says).or(by_name.then(Vec::new));
                found.map(|marks| HelpLine::Action(told, marks, is_here))
            }
            HelpLine::Sign(sign, says, _) => {
                let found = marks(&says).or(sign.contains(&folded_words).then(Vec::new));
                found.map(|marks| HelpLine::Sign(sign, says, marks))
            }
        };
        let Some(line) = answer else { continue };
        // A heading that nothing stands under gives way to the next one.
        while matches!(line, HelpLine::Blank | HelpLine::Heading(_))
            && matches!(kept.last(), Some(HelpLine::Heading(_)))
        {
            kept.pop();
        }
        let is_needless = line == HelpLine::Blank && matches!(kept.last(), None | Some(HelpLine::Blank));
        if !is_needless {
            kept.push(line);
        }
    }
    while kept.last().is_some_and(|line| !line.is_chosen()) {
        kept.pop();
    }
    kept
}

/// What the column of keys says where an action has none.
const NO_KEY: &str = "–";

/// The keys of an action, as the help shows them.
#[must_use]
pub fn help_keys(keymap: &Keymap, action: Action) -> String {
    let keys = keymap.shown_keys(action);
    if keys.is_empty() { NO_KEY.to_owned() } else { keys }
}

/// Where the help stands, with its frame.
#[must_use]
pub fn help_area(state: &State, pane: &HelpPane) -> Area {
    let is_filtered = pane.prompt.is_some() || !pane.filter.is_empty();
    let lines = u16::try_from(pane.lines.len()).unwrap_or(u16::MAX);
    // While words are typed, the frame stays where it is.
    let height = if is_filtered { u16::MAX } else { lines.saturating_add(2) };
    centred(state.screen.size, (WIDTH, height))
}

/// The column where the help says what keys do; keys have what is before it.
#[must_use]
pub fn help_column(inner: Area) -> u16 {
    if inner.width >= ROOMY { KEYS } else { FEW }
}

/// What the chosen line of the help says, where there is no room for all of it.
#[must_use]
pub fn cut_help(state: &State) -> Option<Clean> {
    let Some(Guide::Help(pane)) = &state.input.guides.open else { return None };
    let (HelpLine::Action(ActionHelp { says, .. }, ..) | HelpLine::Sign(_, says, _)) =
        pane.lines.get(pane.selected)?
    else {
        return None;
    };
    let inner = help_area(state, pane).framed();
    let room = inner.width.saturating_sub(help_column(inner) + 1);
    (state.options.widths.text(says) > usize::from(room)).then(|| says.clone())
}

/// Opens the help on the lines that answer these words.
pub(super) fn open(state: &mut State, words: &str) {
    let mode = state.mode_below();
    let filter = Clean::line(words);
    let mut pane = HelpPane { prompt: None, filter, lines: Vec::new(), selected: 0, mode };
    pane.sift(&state.input.keymap);
    state.input.guides.open = Some(Guide::Help(Box::new(pane)));
}

/// Carries an action out while the help has the keys.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(Guide::Help(pane)) = &state.input.guides.open else { return Vec::new() };
    let seen = isize::try_from(help_area(state, pane).framed().height).unwrap_or(isize::MAX);
    let (page, half) = ((seen - 1).max(1), (seen / 2).max(1));
    let Some(Guide::Help(pane)) = &mut state.input.guides.open else { return Vec::new() };
    match action {
        Action::Down | Action::NextHit => pane.move_by(1),
        Action::Up | Action::PreviousHit => pane.move_by(-1),
        Action::PageDown => pane.move_by(page),
        Action::PageUp => pane.move_by(-page),
        Action::HalfDown => pane.move_by(half),
        Action::HalfUp => pane.move_by(-half),
        Action::Start => pane.move_by(isize::MIN),
        Action::End => pane.move_by(isize::MAX),
        Action::Search => {
            let mut prompt = Prompt::new(Purpose::Help);
            prompt.insert(&pane.filter);
            pane.prompt = Some(prompt);
        }
        Action::Accept => return accept(state),
        Action::Close if !pane.filter.is_empty() => {
            pane.filter = Clean::default();
            pane.sift(&state.input.keymap);
        }
        Action::Close | Action::Help => state.input.guides.open = None,
        _ => {}
    }
    Vec::new()
}

/// Does what the chosen line says, where that can be done here.
fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Guide::Help(pane)) = &state.input.guides.open else { return Vec::new() };
    match pane.lines.get(pane.selected) {
        Some(HelpLine::Action(told, _, true)) => {
            let action = told.action;
            state.input.guides.open = None;
            // It is the help that this leads to; who is there has arrived.
            if action == Action::Help { Vec::new() } else { act::act(state, action) }
        }
        Some(HelpLine::Action(_, _, false)) => {
            state.notice = Clean::from(say!("help-elsewhere"));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Takes a key while words are typed.
pub(super) fn press(state: &mut State, chord: Chord) -> Vec<Effect> {
    let Some(Guide::Help(pane)) = &mut state.input.guides.open else { return Vec::new() };
    let Some(prompt) = &mut pane.prompt else { return Vec::new() };
    if let Some(by) = picking::moved(chord, 0) {
        pane.move_by(by);
        return Vec::new();
    }
    match prompt.press(chord) {
        Edit::Changed => sift(state),
        Edit::Moved => {}
        Edit::Accepted => pane.prompt = None,
        Edit::Cancelled => {
            pane.prompt = None;
            pane.filter = Clean::default();
            pane.sift(&state.input.keymap);
        }
    }
    Vec::new()
}

/// Takes what was pasted.
pub(super) fn paste(state: &mut State, text: &str) {
    if let Some(Guide::Help(pane)) = &mut state.input.guides.open
        && let Some(prompt) = &mut pane.prompt
    {
        prompt.insert(text);
        sift(state);
    }
}

fn sift(state: &mut State) {
    if let Some(Guide::Help(pane)) = &mut state.input.guides.open {
        pane.filter = pane.prompt.as_ref().map(Prompt::text).unwrap_or_default();
        pane.sift(&state.input.keymap);
    }
}

/// Takes a click or a turn of the wheel.
pub(super) fn mouse(state: &mut State, mouse: Mouse) -> Vec<Effect> {
    let Some(Guide::Help(pane)) = &state.input.guides.open else { return Vec::new() };
    let area = help_area(state, pane).framed();
    let Some(Guide::Help(pane)) = &mut state.input.guides.open else { return Vec::new() };
    match picking::pointed(mouse, area, (pane.selected, pane.lines.len())) {
        Pointed::To(row) => pane.land(row, row < pane.selected),
        Pointed::Chosen => return accept(state),
        Pointed::Nowhere => {}
    }
    Vec::new()
}
