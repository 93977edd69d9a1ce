//! The outline of the open article: its headings, figures, found words, marks and notes, with how far into
//! the text each is. The text follows what is chosen. Must not know how it is painted.

mod gather;
mod rank;

use super::action::Action;
use super::areas::{Area, centred};
use super::chord::Chord;
use super::effect::Effect;
use super::mouse::{Mouse, MouseKind};
use super::overlay::Overlay;
use super::picking::{self, Sieve};
use super::prompt::{Edit, Prompt, Purpose};
use super::state::{Focus, State};
use super::trail::{self, MarkedPlace, Recall, Waypoint};
use super::years_panel::first_row;
use crate::text::{ByteAt, Clean, fold};
use gather::{gather, mark};
pub(super) use gather::{headings, words_at};

/// The open outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// What it lists, in the order of the text.
    pub entries: Vec<OutlineEntry>,
    /// The line that is typed to narrow it, while it is.
    pub prompt: Option<Prompt>,
    /// The chosen row among those that are shown.
    pub selected: usize,
    /// The entries that what was typed leaves.
    shown: Vec<usize>,
    /// Where one was when it was opened.
    from: Waypoint,
    /// Behind the last position of the text.
    end: ByteAt,
}

/// One line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineEntry {
    /// What it is.
    pub kind: OutlineKind,
    /// How many headings it stands below.
    pub depth: u8,
    /// Its words.
    pub text: Clean,
    /// Where it is.
    pub at: ByteAt,
}

/// What stands in an outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutlineKind {
    /// A heading, or a numbered line that stands for one.
    Heading,
    /// How a paragraph begins, where there are no headings.
    Paragraph,
    /// A figure.
    Figure,
    /// Words that were looked for.
    Hit,
    /// A place under this letter.
    Mark(char),
    /// A note.
    Note,
}

/// Columns of the panel beside the text, with its frame; of the one over it.
const BESIDE: u16 = 44;
const OVER: u16 = 76;
/// Wider screens than this have room for the list, too.
const ROOMY: u16 = 160;

impl Outline {
    /// The rows that are shown: the entry, and how far into the text it is, in percent.
    pub fn rows(&self) -> impl Iterator<Item = (&OutlineEntry, usize)> {
        let share = |entry: &OutlineEntry| entry.at.0 * 100 / self.end.0.max(1);
        let shown = self.shown.iter().filter_map(|nth| self.entries.get(*nth));
        shown.map(move |entry| (entry, share(entry)))
    }

    /// How many rows are shown.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether nothing is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// The first row that is seen where so many are.
    #[must_use]
    pub fn first(&self, seen: u16) -> usize {
        first_row(self.selected, self.shown.len(), seen.into())
    }

    fn chosen(&self) -> Option<&OutlineEntry> {
        self.entries.get(*self.shown.get(self.selected)?)
    }

    /// Shows what the typed words leave, with what stands at a place chosen, or before it.
    fn sift(&mut self, at: ByteAt) {
        let typed = self.prompt.as_ref().map(Prompt::text).unwrap_or_default();
        let sieve = Sieve::of(&typed);
        let takes = |entry: &OutlineEntry| sieve.is_empty() || sieve.leaves(&fold(&entry.text));
        let entries = self.entries.iter().enumerate();
        self.shown = entries.filter(|(_, entry)| takes(entry)).map(|(nth, _)| nth).collect();
        let is_before = |nth: &&usize| self.entries.get(**nth).is_some_and(|entry| entry.at <= at);
        self.selected = self.shown.iter().take_while(is_before).count().saturating_sub(1);
        if !sieve.is_empty() {
            self.selected = self.best(&typed, at).unwrap_or(self.selected);
        }
    }

    /// The row that answers what was typed best: with the fewest characters of its number or name
    /// besides, and of equals the nearest to a place.
    fn best(&self, typed: &str, at: ByteAt) -> Option<usize> {
        let typed = fold(typed.trim());
        let worth = |nth: &usize| {
            let entry = self.entries.get(*nth)?;
            let likeness = rank::likeness(&fold(&entry.text), &typed);
            Some((likeness, std::cmp::Reverse(entry.at.0.abs_diff(at.0))))
        };
        let rows = self.shown.iter().enumerate();
        rows.filter_map(|(row, nth)| Some((worth(nth)?, row)))
            .max_by_key(|(worth, row)| (*worth, std::cmp::Reverse(*row)))
            .map(|(_, row)| row)
    }
}

/// Where the panel stands, with its frame: beside the text where there is room.
#[must_use]
pub fn outline_area(state: &State) -> Area {
    let size = state.screen.size;
    if !size.is_wide() {
        return centred(size, (OVER, size.height.saturating_sub(4)));
    }
    let width = BESIDE.min(size.width / 5 * 2);
    Area { x: size.width - width, y: 1, width, height: size.height.saturating_sub(2) }
}

/// Cells at the right that the text leaves to the outline, and whether the list has room besides.
pub(super) fn beside(state: &State) -> Option<(u16, bool)> {
    let is_open = matches!(state.overlay, Some(Overlay::Outline(_))) && state.screen.size.is_wide();
    is_open.then(|| (outline_area(state).width, state.screen.size.width >= ROOMY))
}

/// Where its rows stand: below the line that is typed.
#[must_use]
pub fn outline_rows(state: &State) -> Area {
    let inner = outline_area(state).framed();
    Area { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner }
}

/// Carries out the actions of the outline.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Outline => open(state),
        Action::CloseOutline => close(state),
        Action::FilterOutline => {
            if let Some(Overlay::Outline(outline)) = &mut state.overlay {
                outline.prompt = Some(Prompt::new(Purpose::Titles));
            }
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn open(state: &mut State) -> Vec<Effect> {
    let Some(reader) = state.reader.as_ref().filter(|_| state.screen.focus == Focus::Reader) else {
        return Vec::new();
    };
    let from = Waypoint { id: reader.id(), position: reader.position() };
    let entries = gather(reader);
    let end = reader.entry.article.document.end();
    let mut outline = Outline { entries, prompt: None, selected: 0, shown: Vec::new(), from, end };
    outline.sift(from.position);
    state.overlay = Some(Overlay::Outline(Box::new(outline)));
    vec![trail::recall(state, Recall::Bookmarks(Some(from.id)))]
}

/// The marks of the article are known.
pub(super) fn marked(state: &mut State, places: &[MarkedPlace]) -> Vec<Effect> {
    let Some(Overlay::Outline(outline)) = &mut state.overlay else { return Vec::new() };
    let own = places.iter().filter(|place| place.article == outline.from.id);
    let at = outline.chosen().map_or(outline.from.position, |entry| entry.at);
    mark(&mut outline.entries, own);
    outline.sift(at.max(outline.from.position));
    Vec::new()
}

/// Moves the choice; the text follows.
pub(super) fn move_by(state: &mut State, by: isize) -> Vec<Effect> {
    if let Some(Overlay::Outline(outline)) = &mut state.overlay {
        outline.selected = picking::after(outline.selected, by, outline.shown.len());
    }
    show(state);
    Vec::new()
}

/// Shows the chosen place in the text.
fn show(state: &mut State) {
    let Some(Overlay::Outline(outline)) = &state.overlay else { return };
    let Some((kind, at)) = outline.chosen().map(|entry| (entry.kind, entry.at)) else { return };
    if let Some(reader) = &mut state.reader {
        if kind == OutlineKind::Hit {
            let _ = reader.go_to_hit(at);
        } else {
            reader.put_on_top(at);
        }
    }
}

/// Takes a key while the line is typed: it types, moves or accepts.
pub(super) fn press(state: &mut State, chord: Chord) -> Vec<Effect> {
    let moved = [("Down", 1), ("Ctrl-n", 1), ("Up", -1), ("Ctrl-p", -1)];
    if let Some((_, by)) = moved.iter().find(|(key, _)| Chord::parse(key) == Some(chord)) {
        return move_by(state, *by);
    }
    let Some(Overlay::Outline(outline)) = &mut state.overlay else { return Vec::new() };
    let Some(prompt) = &mut outline.prompt else { return Vec::new() };
    match prompt.press(chord) {
        Edit::Changed => {
            outline.sift(outline.from.position);
            show(state);
            Vec::new()
        }
        Edit::Moved => Vec::new(),
        Edit::Cancelled => {
            outline.prompt = None;
            outline.sift(outline.from.position);
            show(state);
            Vec::new()
        }
        Edit::Accepted => accept(state),
    }
}

/// Takes what was pasted.
pub(super) fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    let Some(Overlay::Outline(outline)) = &mut state.overlay else { return Vec::new() };
    if let Some(prompt) = &mut outline.prompt {
        prompt.insert(text);
        outline.sift(outline.from.position);
    }
    Vec::new()
}

/// A click on a row goes there; beside the panel, it stays with what is shown.
pub(super) fn mouse(state: &mut State, Mouse { x, y, kind }: Mouse) -> Vec<Effect> {
    match kind {
        MouseKind::WheelDown => return move_by(state, 1),
        MouseKind::WheelUp => return move_by(state, -1),
        MouseKind::Drag | MouseKind::Release => return Vec::new(),
        MouseKind::Click => {}
    }
    let (rows, panel) = (outline_rows(state), outline_area(state));
    let Some(Overlay::Outline(outline)) = &mut state.overlay else { return Vec::new() };
    let row = outline.first(rows.height) + usize::from(y.saturating_sub(rows.y));
    if rows.contains(x, y) && row < outline.shown.len() {
        outline.selected = row;
        show(state);
        return accept(state);
    }
    if panel.contains(x, y) { Vec::new() } else { close(state) }
}

/// Stays at the chosen place. Where nothing is shown there is none: one goes on typing.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Outline(outline)) = &state.overlay else { return Vec::new() };
    if outline.chosen().is_none() {
        return Vec::new();
    }
    let from = outline.from.position;
    show(state);
    let Some(reader) = &mut state.reader else { return Vec::new() };
    let (to, top) = (reader.position(), reader.top);
    // The place that is left is the one where the outline was opened.
    reader.put_on_top(from);
    trail::leap(state);
    if let Some(reader) = &mut state.reader {
        reader.put_on_top(to);
        reader.top = top;
    }
    state.overlay = None;
    Vec::new()
}

/// Goes back to where one was.
pub(super) fn close(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Outline(outline)) = &state.overlay else { return Vec::new() };
    let from = outline.from.position;
    state.overlay = None;
    if let Some(reader) = &mut state.reader {
        reader.put_on_top(from);
    }
    Vec::new()
}
