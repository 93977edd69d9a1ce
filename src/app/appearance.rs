//! What a person has configured of the reader, and what they change of it while reading: theme,
//! mouse, keys, page, the width of the list. Must not know what a theme looks like or where the
//! configuration is.

use super::action::Action;
use super::alone;
use super::areas::areas;
use super::effect::Effect;
use super::keymap::Keymap;
use super::mouse::{Mouse, MouseKind};
use super::state::State;
use crate::locale::say;
use crate::text::{Clean, WidthTable};
use crate::typeset::{CHOICES, Options};

/// What is configured.
#[derive(Debug, Clone, Default)]
pub struct Configured {
    /// How text is set.
    pub options: Options,
    /// What keys mean.
    pub keymap: Keymap,
    /// The names of the themes.
    pub themes: Vec<Clean>,
    /// The theme that is wanted.
    pub theme: usize,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// Columns of the list beside the reader; none for what fits the window.
    pub list_width: Option<u16>,
    /// Whether the shelves are shown first, if there are any.
    pub shelves_first: bool,
    /// What is to be told besides.
    pub notice: Clean,
}

/// What is chosen now, and what is configured.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Appearance {
    /// The names of the themes.
    pub themes: Vec<Clean>,
    /// The theme.
    pub theme: usize,
    /// The one that is configured.
    usual_theme: usize,
    /// Whether the mouse is the terminal's.
    pub mouse_given_back: bool,
    /// Whether it usually is.
    usually_given_back: bool,
    /// Columns of the list beside the reader; none for what fits the window.
    pub list_width: Option<u16>,
    usual_list_width: Option<u16>,
    /// Whether the mouse holds the line between list and reader.
    held: bool,
    /// Whether the shelves are yet to be shown.
    pub(super) shelves_first: bool,
    /// One began with the shelves, and goes back to them from the list.
    pub(super) begun_with_shelves: bool,
}

impl State {
    /// The state in which a reader begins.
    #[must_use]
    pub fn begin(configured: Configured) -> Self {
        let mut state = Self { options: configured.options, usual: configured.options, ..Self::default() };
        let appearance = &mut state.screen.appearance;
        appearance.themes = configured.themes;
        (appearance.theme, appearance.usual_theme) = (configured.theme, configured.theme);
        (appearance.mouse_given_back, appearance.usually_given_back) = (!configured.mouse, !configured.mouse);
        (appearance.list_width, appearance.usual_list_width) = (configured.list_width, configured.list_width);
        appearance.shelves_first = configured.shelves_first;
        state.input.keymap = configured.keymap;
        state.notice = configured.notice;
        state
    }
}

/// The configuration was read again. What the reader has chosen meanwhile stays, where what is
/// configured of it is as before.
pub(super) fn configured(state: &mut State, new: Configured) -> Vec<Effect> {
    let before = (state.options, state.input.keymap.clone(), state.screen.appearance.clone());
    state.options = kept(&state.options, &state.usual, &new.options);
    let widths = WidthTable { asked: new.options.widths.asked, ..state.usual.widths };
    state.usual = Options { widths, ..new.options };
    state.input.keymap = if state.screen.alone { alone::with_half_pages(new.keymap) } else { new.keymap };
    state.input.pending.clear();
    let appearance = &mut state.screen.appearance;
    let name = |names: &[Clean], nth: usize| names.get(nth).cloned().unwrap_or_default();
    let is_as_before = name(&appearance.themes, appearance.usual_theme) == name(&new.themes, new.theme);
    let shown = name(&appearance.themes, appearance.theme);
    let still_there = new.themes.iter().position(|other| *other == shown);
    appearance.theme = still_there.filter(|_| is_as_before).unwrap_or(new.theme);
    (appearance.themes, appearance.usual_theme) = (new.themes, new.theme);
    if appearance.usual_list_width != new.list_width {
        (appearance.list_width, appearance.usual_list_width) = (new.list_width, new.list_width);
    }
    let mut effects = Vec::new();
    if appearance.usually_given_back == new.mouse {
        appearance.usually_given_back = !new.mouse;
        appearance.mouse_given_back = !new.mouse;
        effects.push(Effect::Mouse(new.mouse));
    }
    let is_other = before != (state.options, state.input.keymap.clone(), state.screen.appearance.clone());
    match new.notice.is_empty() {
        false => state.notice = new.notice,
        true if is_other => state.notice = Clean::from(say!("config-reloaded")),
        true => {}
    }
    super::act::reset_page(state);
    effects
}

/// The options now: of what the reader has not changed, what is configured.
fn kept(now: &Options, usual: &Options, new: &Options) -> Options {
    let mut options = *now;
    for choice in CHOICES {
        if choice.get(now) == choice.get(usual)
            && let Some(value) = choice.value(new)
        {
            value.put(&mut options);
        }
    }
    options
}

/// Whether an action is about what the reader looks like, and what is kept of it.
pub(super) fn is_about(action: Action) -> bool {
    matches!(action, Action::NextTheme | Action::ToggleMouse | Action::KeepPage)
}

/// Carries out an action that is about what the reader looks like.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::ToggleMouse => toggle_mouse(state),
        Action::KeepPage => vec![Effect::KeepPage(Box::new(state.options))],
        _ => {
            next_theme(state);
            Vec::new()
        }
    }
}

/// Turns to the next theme.
fn next_theme(state: &mut State) {
    let appearance = &state.screen.appearance;
    put_on(state, (appearance.theme + 1) % appearance.themes.len().max(1));
}

/// Puts a theme on.
pub(super) fn put_on(state: &mut State, nth: usize) {
    let appearance = &mut state.screen.appearance;
    appearance.theme = nth;
    let Some(name) = appearance.themes.get(appearance.theme) else { return };
    state.notice = Clean::from(if appearance.theme == appearance.usual_theme {
        say!("theme-now", name = name.as_str())
    } else {
        say!("theme-now-keep", name = name.as_str())
    });
}

/// Gives the mouse back to the terminal, or takes it again.
fn toggle_mouse(state: &mut State) -> Vec<Effect> {
    let given_back = &mut state.screen.appearance.mouse_given_back;
    *given_back = !*given_back;
    let (is_ours, key) = (!*given_back, state.input.keymap.shown_keys(Action::ToggleMouse));
    state.notice = Clean::from(match is_ours {
        true => say!("config-mouse-taken"),
        false => say!("config-mouse-given", key = key),
    });
    vec![Effect::Mouse(is_ours)]
}

/// Takes the line between list and reader, and moves it; none where the mouse is about something
/// else.
pub(super) fn drag(state: &mut State, mouse: Mouse) -> Option<Vec<Effect>> {
    let divider = areas(state).divider;
    match mouse.kind {
        MouseKind::Click => {
            let line = divider?;
            // The blank column beside it is easier to hit with it.
            let is_hit = line.contains(mouse.x, mouse.y) || line.contains(mouse.x.saturating_add(1), mouse.y);
            state.screen.appearance.held = is_hit;
            is_hit.then(Vec::new)
        }
        MouseKind::Drag if state.screen.appearance.held => {
            state.screen.appearance.list_width = Some(mouse.x);
            // As wide as there is room for: so it is told, and so it stays.
            let shown = areas(state).divider?.x;
            state.screen.appearance.list_width = Some(shown);
            super::act::reset_page(state);
            Some(Vec::new())
        }
        MouseKind::Release if std::mem::take(&mut state.screen.appearance.held) => {
            let appearance = &state.screen.appearance;
            if let Some(width) =
                appearance.list_width.filter(|width| Some(*width) != appearance.usual_list_width)
            {
                state.notice = Clean::from(say!("config-list-width-now", width = width));
            }
            Some(Vec::new())
        }
        _ => None,
    }
}
