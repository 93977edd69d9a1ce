//! A footnote, opened in place: a panel at the foot of the article with its words.

use std::ops::Range;
use std::sync::Arc;

use super::super::areas::Area;
use super::super::overlay::Overlay;
use super::super::state::State;
use super::copy::words_of;
use super::links;
use crate::doc::{Block, Document};
use crate::text::{ByteAt, Cells, Clean};
use crate::typeset::{Layout, Measure, Options, Writing, set};

/// The words of a footnote, set for the panel.
#[derive(Debug, Clone)]
pub struct FootnotePanel {
    /// The lines.
    pub layout: Arc<Layout>,
    /// The first line that is seen.
    pub top: usize,
    /// Where the note stands in the article.
    at: ByteAt,
}

/// The same note is the same panel.
impl PartialEq for FootnotePanel {
    fn eq(&self, other: &Self) -> bool {
        (self.top, self.at) == (other.top, other.at)
    }
}

/// A note takes no more of the pane than this part of it.
const PART: u16 = 2;
/// Cells of the frame with its blanks, and those where a mark may hang.
const FRAME: u16 = 4;
const HANGING_MARGIN: u16 = 2;
/// Rows of the smallest panel, with its frame.
const LEAST: u16 = 3;

/// Opens a note.
pub(super) fn open(state: &mut State, range: Range<ByteAt>) {
    let Some(reader) = &state.reader else { return };
    let article = &reader.entry.article;
    let words = words_of(&article.document, &range);
    let paragraphs = words.split('\n').map(|line| Block::body(Clean::line(line)));
    let document = Document::new(paragraphs.collect(), Vec::new(), Vec::new());
    let room = state.pane().width.saturating_sub(FRAME + HANGING_MARGIN);
    let measure = state.options.measure.min(Measure::new(Cells(room)));
    // A panel is read across, whatever way the article runs.
    let options = Options { measure, indent: Some(0), writing: Writing::Horizontal, ..state.options };
    let layout = Arc::new(set(&document, article.meta.language, &options));
    state.overlay = Some(Overlay::Footnote(FootnotePanel { layout, top: 0, at: range.start }));
}

/// Where the panel stands, with its frame: at the foot of the reader pane.
#[must_use]
pub fn footnote_area(state: &State, panel: &FootnotePanel) -> Area {
    let pane = state.pane();
    let lines = u16::try_from(panel.layout.lines().len().saturating_add(2)).unwrap_or(u16::MAX);
    let height = lines.min(pane.height / PART).max(LEAST).min(pane.height);
    Area { y: pane.y + pane.height - height, height, ..pane }
}

/// Scrolls a note that is longer than its panel.
pub(in crate::app) fn scroll(state: &mut State, by: isize) {
    let Some(Overlay::Footnote(panel)) = &state.overlay else { return };
    let seen = usize::from(footnote_area(state, panel).framed().height);
    if let Some(Overlay::Footnote(panel)) = &mut state.overlay {
        let last = panel.layout.lines().len().saturating_sub(seen);
        panel.top = panel.top.saturating_add_signed(by).min(last);
    }
}

/// Goes to where the note stands in the article.
pub(super) fn accept(state: &mut State) {
    if let Some(Overlay::Footnote(FootnotePanel { at, .. })) = state.overlay {
        state.overlay = None;
        links::go_to(state, at);
    }
}
