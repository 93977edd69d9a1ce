//! What one does with a passage: select it, copy it, say where it comes from, follow its links,
//! write notes on it.
//!
//! Passages are ranges of the text ([`crate::text::ByteAt`]), never cells or lines. This module
//! does no more than the rest of the reader: what the clipboard must do, or
//! the program that opens addresses, is an [`Errand`].

mod address;
mod citation;
mod copy;
mod errand;
mod export;
mod footnote;
mod hints;
mod hyperlinks;
mod links;
mod motion;
mod notes;
mod notes_panel;
mod places;
mod question;
mod seen;
mod selection;

use std::ops::Range;

use super::action::{Action, Mode};
use super::chord::Chord;
use super::effect::Effect;
use super::overlay::Overlay;
use super::state::State;
use super::titles;
use crate::doc::Document;
use crate::locale::say;
use crate::store::Annotation;
use crate::text::{ByteAt, Clean};
use copy::Attribution;

pub use address::{Address, AddressError};
pub use citation::{CitationStyle, attribution, cite};
pub use copy::words_of;
pub use errand::{Errand, Told};
pub use export::{ArticleNotes, notes_as_markdown};
pub use footnote::{FootnotePanel, footnote_area};
pub use hints::{Hint, LinkHints};
pub use hyperlinks::{Hyperlink, hyperlinks};
pub use links::{LinkPanel, LinkRow, link_panel_area};
pub use notes::{Draft, placed};
pub use notes_panel::{ListedNote, NOTE_HEIGHT, NotesPanel, notes_area, notes_rows};
pub use question::{Answer, Question};
pub use seen::{SeenGlyph, seen_glyphs};
pub use selection::Selection;

pub(super) use footnote::scroll as scroll_footnote;
pub(super) use links::arrive;
use notes::standing;
pub(super) use notes::written;
pub(super) use selection::{act as select, mouse, to_hit};

/// What is at hand of the passages of the open article.
#[derive(Debug, Default)]
pub struct Passages {
    /// What is selected.
    pub selection: Option<Selection>,
    /// Where the button of the mouse went down.
    pub(super) pressed: Option<ByteAt>,
    /// What is noted, with where it stands now, in the order of the text.
    pub notes: Vec<(Annotation, Range<ByteAt>)>,
    /// Notes whose words are not there.
    lost: Vec<Annotation>,
    /// The link to another article that is looked for.
    sent: Option<links::Sent>,
}

impl Passages {
    /// What is noted in an article that is opened.
    pub(super) fn new(document: &Document, notes: Vec<Annotation>) -> Self {
        let (notes, lost) = standing(document, notes);
        Self { notes, lost, ..Self::default() }
    }

    /// Finds the notes in a text that may be another now. Those whose words were not there before
    /// are kept beside, and may be there.
    pub(super) fn stand_in(&mut self, document: &Document) {
        let lost = std::mem::take(&mut self.lost);
        let notes = std::mem::take(&mut self.notes).into_iter().map(|(note, _)| note).chain(lost);
        (self.notes, self.lost) = standing(document, notes.collect());
    }
}

/// Carries out an action on a passage of the open article.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Select => selection::begin(state),
        Action::CopyParagraph => return copy::paragraph(state, Attribution::With),
        Action::CopyParagraphBare => return copy::paragraph(state, Attribution::Without),
        Action::CopyCitation => return copy::citation(state, state.input.habits.citation),
        Action::ChooseCitation => copy::choose_citation(state),
        Action::CopyLink => return copy::link(state),
        Action::FollowLink => return hints::show(state),
        Action::Links => return links::list(state),
        Action::OpenAddress => return links::open_own(state),
        Action::Annotate => notes::write(state),
        Action::ReadNote => return notes_panel::open_here(state),
        Action::Notes => return notes_panel::open(state),
        Action::EditNote | Action::DeleteNote | Action::ExportNotes | Action::FilterNotes => {
            return notes_panel::act(state, action);
        }
        other => return titles::act(state, other),
    }
    Vec::new()
}

/// Takes a key where keys are no commands; none where they are.
pub(super) fn press(state: &mut State, chord: Chord) -> Option<Vec<Effect>> {
    match &state.overlay {
        Some(Overlay::Question(_)) => Some(question::press(state, chord)),
        Some(Overlay::LinkHints(_)) => Some(hints::press(state, chord)),
        Some(Overlay::Notes(panel)) if panel.prompt.is_some() => Some(notes_panel::press(state, chord)),
        _ => None,
    }
}

/// What was asked for is there.
pub(super) fn told(state: &mut State, told: Told) -> Vec<Effect> {
    match told {
        Told::Resolved(request, found) => links::resolved(state, request, found),
        Told::Address(link) => {
            links::ask_for_own(state, &link);
            Vec::new()
        }
        Told::NotesOf(id, noted) => {
            notes::take(state, id, noted);
            notes_panel::refresh(state)
        }
        Told::AllNotes(all) => {
            notes_panel::told(state, all);
            Vec::new()
        }
        Told::Exported(_, 0) => {
            state.notice = Clean::from(say!("note-none"));
            Vec::new()
        }
        Told::Exported(text, count) => {
            state.notice = Clean::from(say!("note-exported", count = count));
            vec![Effect::Passage(Errand::Copy(text))]
        }
    }
}

/// Accepts what is chosen in a panel of passages.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    match state.mode() {
        Mode::Links => links::accept(state),
        Mode::Notes => notes_panel::accept(state),
        _ => {
            footnote::accept(state);
            Vec::new()
        }
    }
}

/// A click on a panel of passages.
pub(super) fn click(state: &mut State, x: u16, y: u16) -> Vec<Effect> {
    match state.mode() {
        Mode::Notes => notes_panel::click(state, x, y),
        _ => links::click(state, x, y),
    }
}
