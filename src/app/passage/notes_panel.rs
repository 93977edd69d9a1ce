//! The list of notes: of the open article, or of all. Kept with each is what is shown of it; the
//! articles themselves are not here.

use std::sync::Arc;

use super::super::action::Action;
use super::super::areas::{Area, centred};
use super::super::chord::Chord;
use super::super::effect::{Effect, Seek};
use super::super::hits::{self, Sought};
use super::super::overlay::Overlay;
use super::super::picking;
use super::super::prompt::{Edit, Prompt, Purpose};
use super::super::state::State;
use super::super::years_panel::first_row;
use super::errand::Errand;
use super::notes;
use super::seen::seen_glyphs;
use crate::doc::{ArticleId, Date};
use crate::locale::say;
use crate::store::Annotation;
use crate::text::{ByteAt, Clean, fold};

/// A note with what a list shows of its article.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedNote {
    /// The note.
    pub note: Annotation,
    /// The title of the article; none where the article is not there.
    pub title: Option<Clean>,
    /// When it was published.
    pub date: Option<Date>,
    /// Where the words stand now; none where they are gone, or the article is.
    pub place: Option<ByteAt>,
}

/// The open list.
#[derive(Debug, Clone, PartialEq)]
pub struct NotesPanel {
    /// All notes, newest article first; none while they are looked for.
    pub all: Option<Arc<Vec<ListedNote>>>,
    /// Those that are shown.
    pub shown: Vec<usize>,
    /// The chosen one of these.
    pub selected: usize,
    /// What is typed to find some.
    pub prompt: Option<Prompt>,
    /// Words that the notes shown have.
    pub filter: Clean,
    /// The article whose notes are listed; none for all.
    pub of: Option<ArticleId>,
    /// The place to choose the note at.
    at: Option<ByteAt>,
}

/// Columns with the frame.
const WIDTH: u16 = 100;
/// Rows of a note.
pub const NOTE_HEIGHT: u16 = 2;

impl NotesPanel {
    fn new(of: Option<ArticleId>, at: Option<ByteAt>) -> Self {
        Self { all: None, shown: Vec::new(), selected: 0, prompt: None, filter: Clean::default(), of, at }
    }

    /// The first note that is seen where so many rows are.
    #[must_use]
    pub fn first(&self, rows: u16) -> usize {
        first_row(self.selected, self.shown.len(), usize::from(rows / NOTE_HEIGHT))
    }

    /// A note that is shown.
    #[must_use]
    pub fn row(&self, nth: usize) -> Option<&ListedNote> {
        self.all.as_ref()?.get(*self.shown.get(nth)?)
    }

    pub(in crate::app) fn move_by(&mut self, by: isize) {
        self.selected = picking::after(self.selected, by, self.shown.len());
    }

    /// Shows what has the words that are looked for, in whatever form they are written.
    fn sift(&mut self) {
        let words = fold(&self.filter);
        let of = self.of;
        let is_shown = |row: &ListedNote| {
            let has = |text: &str| fold(text).contains(&words);
            let is_found = words.is_empty()
                || has(&row.note.quote)
                || has(&row.note.text)
                || row.title.as_ref().is_some_and(|title| has(title));
            is_found && of.is_none_or(|of| of == row.note.article)
        };
        let all = self.all.iter().flat_map(|all| all.iter().enumerate());
        self.shown = all.filter(|(_, row)| is_shown(row)).map(|(nth, _)| nth).collect();
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
    }
}

/// Where the list stands, with its frame.
#[must_use]
pub fn notes_area(state: &State, panel: &NotesPanel) -> Area {
    let rows = u16::try_from(panel.shown.len().max(1)).unwrap_or(u16::MAX);
    centred(state.screen.size, (WIDTH, rows.saturating_mul(NOTE_HEIGHT).saturating_add(3)))
}

/// The rows of the list, below the line that says what is shown.
#[must_use]
pub fn notes_rows(state: &State, panel: &NotesPanel) -> Area {
    let inner = notes_area(state, panel).framed();
    Area { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner }
}

/// Opens the list of all notes.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    state.overlay = Some(Overlay::Notes(Box::new(NotesPanel::new(None, None))));
    vec![Effect::Passage(Errand::AllNotes)]
}

/// Opens the list of the notes of the open article, at the first that is seen.
pub(super) fn open_here(state: &mut State) -> Vec<Effect> {
    let seen = seen_glyphs(state);
    let Some(reader) = &state.reader else { return Vec::new() };
    if reader.passage.notes.is_empty() {
        state.notice = Clean::from(say!("note-none-here"));
        return Vec::new();
    }
    let top = seen.first().map(|glyph| glyph.at);
    let ends_below = |end: ByteAt| top.is_none_or(|top| end > top);
    let note = reader.passage.notes.iter().find(|(_, range)| ends_below(range.end));
    let at = note.map(|(_, range)| range.start);
    state.overlay = Some(Overlay::Notes(Box::new(NotesPanel::new(Some(reader.id()), at))));
    vec![Effect::Passage(Errand::AllNotes)]
}

/// The notes are there, or others are.
pub(super) fn told(state: &mut State, all: Arc<Vec<ListedNote>>) {
    let Some(Overlay::Notes(panel)) = &mut state.overlay else { return };
    panel.all = Some(all);
    panel.sift();
    if let Some(at) = panel.at.take() {
        let is_there = |nth: &usize| panel.row(*nth).is_some_and(|row| row.place == Some(at));
        panel.selected = (0..panel.shown.len()).find(is_there).unwrap_or(0);
    }
}

/// Asks anew for what the open list shows.
pub(super) fn refresh(state: &State) -> Vec<Effect> {
    match &state.overlay {
        Some(Overlay::Notes(_)) => vec![Effect::Passage(Errand::AllNotes)],
        _ => Vec::new(),
    }
}

/// Carries out an action that only the list has.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(Overlay::Notes(panel)) = &mut state.overlay else { return Vec::new() };
    let chosen = panel.row(panel.selected).map(|row| row.note.clone());
    match (action, chosen) {
        (Action::FilterNotes, _) => {
            let mut prompt = Prompt::new(Purpose::Notes);
            prompt.put(&panel.filter.clone(), panel.filter.len());
            panel.prompt = Some(prompt);
            Vec::new()
        }
        (Action::ExportNotes, _) => vec![Effect::Passage(Errand::Export)],
        (Action::EditNote, Some(note)) => {
            notes::edit(state, note);
            Vec::new()
        }
        (Action::DeleteNote, Some(note)) => notes::delete(state, note),
        _ => Vec::new(),
    }
}

/// Takes a key while words are typed to find notes.
pub(super) fn press(state: &mut State, chord: Chord) -> Vec<Effect> {
    let Some(Overlay::Notes(panel)) = &mut state.overlay else { return Vec::new() };
    let Some(prompt) = &mut panel.prompt else { return Vec::new() };
    match prompt.press(chord) {
        Edit::Moved => return Vec::new(),
        Edit::Changed => panel.filter = prompt.text(),
        Edit::Accepted => panel.prompt = None,
        Edit::Cancelled => {
            panel.prompt = None;
            panel.filter = Clean::default();
        }
    }
    panel.sift();
    Vec::new()
}

/// Goes to the chosen note.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Notes(panel)) = &state.overlay else { return Vec::new() };
    let Some(row) = panel.row(panel.selected) else { return Vec::new() };
    let (id, place, is_there) = (row.note.article, row.place, row.title.is_some());
    if !is_there {
        state.notice = Clean::from(say!("note-article-gone"));
        return Vec::new();
    }
    state.overlay = None;
    if place.is_none() {
        state.notice = Clean::from(say!("note-words-gone"));
    }
    let mut effects = vec![state.list_effect(Seek::Article(id, state.list.selected))];
    effects.extend(hits::open_for(state, id, place.map(Sought::Position)));
    effects
}

/// A click on a note chooses it; on the chosen one, it goes there.
pub(super) fn click(state: &mut State, x: u16, y: u16) -> Vec<Effect> {
    let Some(Overlay::Notes(panel)) = &state.overlay else { return Vec::new() };
    let area = notes_rows(state, panel);
    let row = panel.first(area.height) + usize::from(y.saturating_sub(area.y) / NOTE_HEIGHT);
    if !area.contains(x, y) || row >= panel.shown.len() {
        return Vec::new();
    }
    if row == panel.selected {
        return accept(state);
    }
    if let Some(Overlay::Notes(panel)) = &mut state.overlay {
        panel.selected = row;
    }
    Vec::new()
}
