//! What one does with a passage: select it, copy it, say where it comes from, follow its links.
//!
//! Passages are ranges of the text ([`crate::text::ByteAt`]), never cells or lines. This module
//! does no more than the rest of the reader: what the clipboard must do, or
//! the program that opens addresses, is an [`Errand`].

mod address;
mod citation;
mod copy;
mod errand;
mod footnote;
mod hints;
mod links;
mod motion;
mod places;
mod question;
mod seen;
mod selection;

use super::action::{Action, Mode};
use super::chord::Chord;
use super::effect::Effect;
use super::overlay::Overlay;
use super::state::State;
use super::titles;
use crate::text::ByteAt;
use copy::Attribution;

pub use address::{Address, AddressError};
pub use citation::{CitationStyle, attribution, cite};
pub use copy::words_of;
pub use errand::{Errand, Told};
pub use footnote::{FootnotePanel, footnote_area};
pub use hints::{Hint, LinkHints};
pub use links::{LinkPanel, LinkRow, link_panel_area};
pub use question::{Answer, Question};
pub use seen::{SeenGlyph, seen_glyphs};
pub use selection::Selection;

pub(super) use footnote::scroll as scroll_footnote;
pub(super) use links::arrive;
pub(super) use selection::{act as select, mouse, to_hit};

/// What is at hand of the passages of the open article.
#[derive(Debug, Default)]
pub struct Passages {
    /// What is selected.
    pub selection: Option<Selection>,
    /// Where the button of the mouse went down.
    pub(super) pressed: Option<ByteAt>,
    /// The link to another article that is looked for.
    sent: Option<links::Sent>,
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
        Action::FollowLink => return hints::show(state),
        Action::Links => return links::list(state),
        other => return titles::act(state, other),
    }
    Vec::new()
}

/// Takes a key where keys are no commands; none where they are.
pub(super) fn press(state: &mut State, chord: Chord) -> Option<Vec<Effect>> {
    match &state.overlay {
        Some(Overlay::Question(_)) => Some(question::press(state, chord)),
        Some(Overlay::LinkHints(_)) => Some(hints::press(state, chord)),
        _ => None,
    }
}

/// What was asked for is there.
pub(super) fn told(state: &mut State, told: Told) -> Vec<Effect> {
    match told {
        Told::Resolved(request, found) => links::resolved(state, request, found),
    }
}

/// Accepts what is chosen in a panel of passages.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    match state.mode() {
        Mode::Links => links::accept(state),
        _ => {
            footnote::accept(state);
            Vec::new()
        }
    }
}

/// A click on a panel of passages.
pub(super) fn click(state: &mut State, x: u16, y: u16) -> Vec<Effect> {
    links::click(state, x, y)
}
