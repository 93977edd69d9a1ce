//! The guides: what tells a person what the program can do – the palette and the help. They lie
//! over whatever is open, which stays as it is, so that what is done from them is done there. Must
//! not know what any action does.

use super::action::{Action, Group, Mode, TABLE};
use super::chord::Chord;
use super::effect::Effect;
use super::help::HelpPane;
use super::keymap::Keymap;
use super::mouse::Mouse;
use super::palette::{Deed, Palette};
use super::prompt::Prompt;
use super::state::State;
use super::{help, palette};
use crate::text::Clean;

/// Deeds that the palette remembers.
const REMEMBERED: usize = 12;

/// What guides a person, and what it remembers of this session.
#[derive(Debug, Clone, Default)]
pub struct Guides {
    /// The one that is open.
    pub open: Option<Guide>,
    /// A key was pressed, or the mouse.
    pub(super) has_begun: bool,
    /// What was done from the palette, the latest first.
    pub(super) recent: Vec<Deed>,
}

/// What lies over everything else.
#[derive(Debug, Clone)]
pub enum Guide {
    /// Every action by its name.
    Palette(Box<Palette>),
    /// Every key, and what it does.
    Help(Box<HelpPane>),
    /// What a person who has never been here should know; gone with the first key.
    Welcome,
}

/// An action as it is told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionHelp {
    /// The action.
    pub action: Action,
    /// What it does.
    pub says: Clean,
    /// Its keys, as they are now.
    pub keys: Clean,
}

impl Guides {
    /// The line that is being typed at the foot of the screen, if it is one of a guide.
    #[must_use]
    pub fn prompt(&self) -> Option<&Prompt> {
        match &self.open {
            Some(Guide::Help(pane)) => pane.prompt.as_ref(),
            _ => None,
        }
    }

    /// What the keys are for, while a guide has them.
    #[must_use]
    pub fn mode(&self) -> Option<Mode> {
        match &self.open {
            Some(Guide::Palette(_)) => Some(Mode::Prompt),
            Some(Guide::Help(pane)) if pane.prompt.is_some() => Some(Mode::Prompt),
            Some(Guide::Help(_)) => Some(Mode::Help),
            Some(Guide::Welcome) | None => None,
        }
    }

    /// Remembers what was done.
    pub(super) fn remember(&mut self, deed: &Deed) {
        self.recent.retain(|known| known != deed);
        self.recent.insert(0, deed.clone());
        self.recent.truncate(REMEMBERED);
    }
}

/// What an action does, in the words of the interface.
pub(super) fn says(action: Action) -> Clean {
    Clean::from(action.row().help())
}

/// The actions of a mode, in the order of the table.
pub(super) fn told(keymap: &Keymap, mode: Mode) -> Vec<ActionHelp> {
    let keys = keymap.keys_in(mode);
    let is_of = |of: &Mode| *of == mode || Some(*of) == mode.beyond();
    let rows = TABLE.iter().filter(|row| row.modes.iter().any(is_of));
    let told = rows.map(|row| ActionHelp {
        action: row.action,
        says: says(row.action),
        keys: Clean::line(&keys.get(&row.action).map(|keys| keys.join("  ")).unwrap_or_default()),
    });
    told.collect()
}

impl State {
    /// What may follow the keys that were pressed: by groups, in the order of the help.
    #[must_use]
    pub fn continuations(&self) -> Vec<ActionHelp> {
        if self.input.pending.chords.is_empty() {
            return Vec::new();
        }
        let follow = self.input.keymap.continuations(self.mode(), &self.input.pending.chords);
        let told = |(chord, action): (Chord, Action)| ActionHelp {
            action,
            says: says(action),
            keys: Clean::line(&chord.to_string()),
        };
        let mut told: Vec<_> = follow.into_iter().map(told).collect();
        told.sort_by_key(|told| Group::ALL.iter().position(|group| *group == told.action.row().group));
        told
    }
}

/// Carries an action out that a guide takes, or that opens one; none where it is for what lies
/// below.
pub(super) fn act(state: &mut State, action: Action) -> Option<Vec<Effect>> {
    if matches!(action, Action::Redraw | Action::Suspend | Action::QuitAtOnce) {
        return None;
    }
    match (&state.input.guides.open, action) {
        (Some(Guide::Palette(_)), _) => {
            palette::complete(state, action);
            Some(Vec::new())
        }
        (_, Action::Palette) => {
            palette::open(state);
            Some(Vec::new())
        }
        (Some(Guide::Help(_)), _) => Some(help::act(state, action)),
        (_, Action::Help) => {
            help::open(state, "");
            Some(Vec::new())
        }
        _ => None,
    }
}

/// Takes a key, where a line of a guide is being typed.
pub(super) fn press(state: &mut State, chord: Chord) -> Option<Vec<Effect>> {
    match &state.input.guides.open {
        Some(Guide::Palette(_)) => Some(palette::press(state, chord)),
        Some(Guide::Help(_)) => Some(help::press(state, chord)),
        Some(Guide::Welcome) | None => None,
    }
}

/// Takes what was pasted, while a guide is open.
pub(super) fn paste(state: &mut State, text: &str) -> bool {
    match &mut state.input.guides.open {
        Some(Guide::Palette(_)) => palette::paste(state, text),
        Some(Guide::Help(_)) => help::paste(state, text),
        Some(Guide::Welcome) | None => return false,
    }
    true
}

/// Takes a click or a turn of the wheel, while a guide is open.
pub(super) fn mouse(state: &mut State, mouse: Mouse) -> Option<Vec<Effect>> {
    match &state.input.guides.open {
        Some(Guide::Palette(_)) => Some(palette::mouse(state, mouse)),
        Some(Guide::Help(_)) => Some(help::mouse(state, mouse)),
        Some(Guide::Welcome) | None => None,
    }
}

/// Says to who has never been here what there is; the first key takes it away, and who was faster
/// needs none.
pub(super) fn welcome(state: &mut State) -> Vec<Effect> {
    let is_taken = state.overlay.is_some() || state.screen.appearance.shelves_first;
    let guides = &mut state.input.guides;
    if guides.open.is_none() && !guides.has_begun && !is_taken {
        guides.open = Some(Guide::Welcome);
    }
    Vec::new()
}

/// Whoever does something needs no welcome any more.
pub(super) fn end_welcome(state: &mut State) {
    state.input.guides.has_begun = true;
    if matches!(state.input.guides.open, Some(Guide::Welcome)) {
        state.input.guides.open = None;
    }
}
