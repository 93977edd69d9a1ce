//! What one does with a passage: select it, copy it, say where it comes from.
//!
//! Passages are ranges of the text ([`crate::text::ByteAt`]), never cells or lines. This module
//! does no more than the rest of the reader: what the clipboard must do is an [`Errand`].

mod citation;
mod copy;
mod errand;
mod motion;
mod question;
mod seen;
mod selection;

use super::action::Action;
use super::chord::Chord;
use super::effect::Effect;
use super::overlay::Overlay;
use super::state::State;
use super::titles;
use crate::text::ByteAt;
use copy::Attribution;

pub use citation::{CitationStyle, attribution, cite};
pub use copy::words_of;
pub use errand::Errand;
pub use question::{Answer, Question};
pub use seen::{SeenGlyph, seen_glyphs};
pub use selection::Selection;

pub(super) use selection::{act as select, mouse, to_hit};

/// What is at hand of the passages of the open article.
#[derive(Debug, Default)]
pub struct Passages {
    /// What is selected.
    pub selection: Option<Selection>,
    /// Where the button of the mouse went down.
    pub(super) pressed: Option<ByteAt>,
}

/// Carries out an action on a passage of the open article.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Select => selection::begin(state),
        Action::CopyParagraph => return copy::paragraph(state, Attribution::With),
        Action::CopyParagraphBare => return copy::paragraph(state, Attribution::Without),
        Action::CopyCitation => return copy::citation(state, state.input.citation),
        Action::ChooseCitation => copy::choose_citation(state),
        Action::CopyLink => return copy::link(state),
        other => return titles::act(state, other),
    }
    Vec::new()
}

/// Takes a key where keys are no commands; none where they are.
pub(super) fn press(state: &mut State, chord: Chord) -> Option<Vec<Effect>> {
    match &state.overlay {
        Some(Overlay::Question(_)) => Some(question::press(state, chord)),
        _ => None,
    }
}
