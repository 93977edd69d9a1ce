//! The contact sheet of an article: its figures, one a row or in a grid, to be looked through and
//! gone to.
//!
//! What lies in files is found by who knows the archive; this module must not know where that is.

use super::action::Action;
use super::areas::{Area, centred};
use super::contact_grid::contact_grid;
use super::effect::Effect;
use super::overlay::Overlay;
use super::picking;
use super::state::State;
use super::years_panel::first_row;
use crate::doc::{ArticleId, Block, Document, Inline, Text};
use crate::locale::say;
use crate::text::{ByteAt, Clean};

/// Columns with the frame.
const WIDTH: u16 = 84;

/// The open contact sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactSheet {
    /// Of which article.
    pub id: ArticleId,
    /// Its figures, in order.
    pub figures: Vec<Figure>,
    /// The chosen one.
    pub selected: usize,
}

/// A figure of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its number in the text.
    pub number: usize,
    /// What stands under it, or instead of it.
    pub caption: Clean,
    /// Where it is.
    pub source: Clean,
    /// What is known of its file; none while that is being found out.
    pub file: Option<FigureFile>,
    /// Where it stands in the text.
    at: ByteAt,
}

/// The file of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureFile {
    /// On the web: it is never fetched.
    Remote,
    /// Not in the archive.
    Missing,
    /// So many bytes.
    Bytes(u64),
}

impl ContactSheet {
    /// The first row that is seen where so many are.
    #[must_use]
    pub fn first(&self, seen: u16) -> usize {
        first_row(self.selected, self.figures.len(), seen.into())
    }

    fn move_by(&mut self, by: isize) {
        self.selected = picking::after(self.selected, by, self.figures.len());
    }
}

/// Where the sheet stands, with its frame.
#[must_use]
pub fn contact_sheet_area(state: &State, sheet: &ContactSheet) -> Area {
    let height = u16::try_from(sheet.figures.len().saturating_add(2)).unwrap_or(u16::MAX);
    centred(state.screen.size, (WIDTH, height))
}

/// Opens the sheet of the article that is read.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let Some(reader) = &state.reader else { return Vec::new() };
    let (id, figures) = (reader.id(), figures(&reader.entry.article.document));
    if figures.is_empty() {
        state.notice = Clean::from(say!("figures-none"));
        return Vec::new();
    }
    // The one after the place that is read, or the last.
    let here = reader.position();
    let selected = figures.iter().position(|figure| figure.at >= here).unwrap_or(figures.len() - 1);
    let sources = figures.iter().map(|figure| figure.source.clone()).collect();
    state.overlay = Some(Overlay::Figures(ContactSheet { id, figures, selected }));
    vec![Effect::LookUpFigures { id, sources }]
}

/// What was found of the files is told.
pub(super) fn found(state: &mut State, id: ArticleId, files: Vec<FigureFile>) -> Vec<Effect> {
    let Some(Overlay::Figures(sheet)) = state.overlay.as_mut() else { return Vec::new() };
    if sheet.id == id {
        for (figure, file) in sheet.figures.iter_mut().zip(files) {
            figure.file = Some(file);
        }
    }
    Vec::new()
}

/// Moves by rows.
pub(super) fn move_by(state: &mut State, by: isize) {
    let Some(Overlay::Figures(sheet)) = &state.overlay else { return };
    let by = contact_grid(state, sheet).map_or(by, |grid| grid.leap(sheet.selected, by));
    if let Some(Overlay::Figures(sheet)) = &mut state.overlay {
        sheet.move_by(by);
    }
}

/// Moves by one figure, or closes the sheet.
pub(super) fn act(state: &mut State, action: Action) {
    let Some(Overlay::Figures(sheet)) = &state.overlay else { return };
    let is_list = contact_grid(state, sheet).is_none();
    match (&mut state.overlay, action) {
        // To the left of a list there is nothing but the way back.
        (_, Action::PreviousFigure) if is_list => state.overlay = None,
        (Some(Overlay::Figures(sheet)), Action::NextFigure) => sheet.move_by(1),
        (Some(Overlay::Figures(sheet)), Action::PreviousFigure) => sheet.move_by(-1),
        _ => state.overlay = None,
    }
}

/// Goes to the chosen figure in the text.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Figures(sheet)) = &state.overlay else { return Vec::new() };
    let chosen = sheet.figures.get(sheet.selected).map(|figure| figure.at);
    state.overlay = None;
    if let (Some(at), Some(reader)) = (chosen, &mut state.reader) {
        reader.put_on_top(at);
    }
    Vec::new()
}

fn figure_at(state: &State, sheet: &ContactSheet, (x, y): (u16, u16)) -> Option<usize> {
    if let Some(grid) = contact_grid(state, sheet) {
        return grid.at(x, y);
    }
    let rows = contact_sheet_area(state, sheet).framed();
    let row = sheet.first(rows.height) + usize::from(y.saturating_sub(rows.y));
    (rows.contains(x, y) && row < sheet.figures.len()).then_some(row)
}

/// A click on a figure chooses it; on the chosen one, it goes there.
pub(super) fn click(state: &mut State, x: u16, y: u16) -> Vec<Effect> {
    let Some(Overlay::Figures(sheet)) = &state.overlay else { return Vec::new() };
    let Some(row) = figure_at(state, sheet, (x, y)) else { return Vec::new() };
    if row == sheet.selected {
        return accept(state);
    }
    if let Some(Overlay::Figures(sheet)) = &mut state.overlay {
        sheet.selected = row;
    }
    Vec::new()
}

/// The figures of a document, and the images within its lines, in order.
fn figures(document: &Document) -> Vec<Figure> {
    let mut out = Vec::new();
    document.blocks().iter().for_each(|block| collect(document, block, &mut out));
    out
}

fn collect(document: &Document, block: &Block, out: &mut Vec<Figure>) {
    let mut inside = |blocks: &[Block]| blocks.iter().for_each(|block| collect(document, block, out));
    match block {
        Block::Figure { images, caption } => {
            for image in images {
                out.extend(figure(document, *image, &caption.string, caption.at));
            }
        }
        Block::List { items, .. } => items.iter().for_each(|item| inside(item)),
        Block::Quote(blocks) => inside(blocks),
        Block::Table { rows, .. } => rows.iter().flatten().for_each(|cell| inside(&cell.blocks)),
        Block::Definitions(items) => items.iter().for_each(|(_, blocks)| inside(blocks)),
        block => block.texts().into_iter().for_each(|text| within(document, text, out)),
    }
}

/// Images that stand in a line of text.
fn within(document: &Document, text: &Text, out: &mut Vec<Figure>) {
    for mark in &text.marks {
        if let Inline::Image(image) = mark.inline {
            out.extend(figure(document, image, "", ByteAt(text.at.0 + mark.range.start)));
        }
    }
}

fn figure(document: &Document, image: usize, caption: &str, at: ByteAt) -> Option<Figure> {
    let known = document.images.get(image)?;
    let caption = if caption.trim().is_empty() { known.alt.clone() } else { Clean::line(caption) };
    Some(Figure { number: image + 1, caption, source: known.src.clone(), file: None, at })
}
