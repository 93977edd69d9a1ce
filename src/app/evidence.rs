//! The evidence overlay: why the article is shown under its edition, and the way to set another.
//! Must not know how articles are recognised, nor where overrides are kept.

use std::sync::Arc;

use super::edition_picker::EditionPicker;
use super::effect::{Effect, Request};
use super::explanation::{Excerpt, Explanation, explain, looked_for};
use super::hits::Sought;
use super::overlay::Overlay;
use super::state::{Focus, State, Undo};
use super::{Reader, hits, update};
use crate::doc::ArticleId;
use crate::locale::say;
use crate::store::{Assignment, Entry};
use crate::text::{ByteAt, Clean};

/// The open overlay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The article.
    pub id: ArticleId,
    /// Its title.
    pub title: Clean,
    /// What is shown, from above.
    pub lines: Vec<EvidenceLine>,
    /// The chosen line.
    pub selected: usize,
    /// What a person said of the edition before.
    pub assignment: Option<Assignment>,
    /// What can be chosen instead.
    pub picker: EditionPicker,
}

/// A line of the overlay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceLine {
    /// The edition that the article is shown under; it can be chosen, to set another.
    Edition(Clean),
    /// A series, and what was recognised of it.
    Series(Clean, Clean),
    /// Something in words.
    Remark(Clean),
    /// A mention, over two lines; it can be chosen, to go there.
    Mention(Clean, Excerpt, Option<(ByteAt, ByteAt)>),
    /// Nothing.
    Blank,
}

impl EvidenceLine {
    fn can_be_chosen(&self) -> bool {
        matches!(self, Self::Edition(_) | Self::Mention(..))
    }

    /// Lines of the screen that it takes.
    #[must_use]
    pub fn height(&self) -> usize {
        if matches!(self, Self::Mention(..)) { 2 } else { 1 }
    }
}

impl Evidence {
    fn new(entry: &Entry) -> Self {
        Self {
            id: entry.id,
            title: entry.article.meta.title.clone(),
            lines: lines(entry, explain(entry)),
            selected: 0,
            assignment: entry.assignment().cloned(),
            picker: EditionPicker::new(entry),
        }
    }

    /// Chooses another line, so many further on.
    pub(super) fn move_by(&mut self, by: isize) {
        let can: Vec<usize> = (0..self.lines.len()).filter(|at| self.lines[*at].can_be_chosen()).collect();
        let now = can.iter().position(|at| *at == self.selected).unwrap_or(0);
        let next = now.saturating_add_signed(by).min(can.len().saturating_sub(1));
        self.selected = can.get(next).copied().unwrap_or(0);
    }

    /// The first line that is seen where so many lines of the screen fit: the chosen one is whole
    /// and in sight.
    #[must_use]
    pub fn first(&self, fit: usize) -> usize {
        let (mut first, mut height) = (self.selected, 0);
        // What follows the chosen line is as welcome as what stands before it.
        let half = fit.saturating_sub(self.lines.get(self.selected).map_or(1, EvidenceLine::height)) / 2;
        while first > 0 && height + self.lines[first - 1].height() <= half {
            height += self.lines[first - 1].height();
            first -= 1;
        }
        let mut rest = 0;
        let last_screen = self.lines.iter().rposition(|line| {
            rest += line.height();
            rest > fit
        });
        first.min(last_screen.map_or(0, |at| at + 1))
    }
}

fn lines(entry: &Entry, explanation: Explanation) -> Vec<EvidenceLine> {
    let mut lines = vec![EvidenceLine::Edition(explanation.shown)];
    if explanation.assignment.is_some() {
        lines.push(EvidenceLine::Remark(Clean::from(say!("evidence-assigned"))));
    }
    if explanation.series.is_empty() {
        lines.push(EvidenceLine::Blank);
        lines.extend(looked_for(entry).into_iter().map(EvidenceLine::Remark));
    }
    for series in explanation.series {
        lines.extend([EvidenceLine::Blank, EvidenceLine::Series(series.name, series.summary)]);
        if !series.reason.is_empty() {
            lines.push(EvidenceLine::Remark(series.reason));
        }
        let mentions = series.mentions.into_iter();
        lines.extend(
            mentions.map(|mention| EvidenceLine::Mention(mention.facts, mention.excerpt, mention.range)),
        );
    }
    lines
}

/// Asks for the article whose evidence is wanted.
pub(super) fn ask(state: &mut State) -> Vec<Effect> {
    let id = match (state.screen.focus, &state.reader) {
        (Focus::Reader, Some(reader)) => Some(reader.id()),
        _ => state.list.selected_row().map(|row| row.id),
    };
    let Some(id) = id else { return Vec::new() };
    let request = state.latest.number();
    state.latest.explain = request;
    state.input.explaining = true;
    vec![Effect::Explain { request, id }]
}

/// Opens the overlay.
pub(super) fn explained(state: &mut State, request: Request, entry: &Entry) -> Vec<Effect> {
    if request != state.latest.explain {
        return Vec::new();
    }
    state.input.explaining = false;
    if state.overlay.is_none() {
        state.overlay = Some(Overlay::Evidence(Box::new(Evidence::new(entry))));
    }
    update::keys_pressed_ahead(state)
}

/// Opens the picker on the editions that may be set.
pub(super) fn pick(state: &mut State) {
    if let Some(Overlay::Evidence(evidence)) = &state.overlay {
        state.overlay = Some(Overlay::Editions(evidence.clone()));
    }
}

/// The chosen line: the edition is set, a mention is gone to.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Evidence(evidence)) = &state.overlay else { return Vec::new() };
    match evidence.lines.get(evidence.selected) {
        Some(EvidenceLine::Edition(_)) => pick(state),
        Some(EvidenceLine::Mention(_, excerpt, range)) => {
            let (id, words, range) = (evidence.id, excerpt.words.clone(), *range);
            state.overlay = None;
            return hits::open_for(state, id, range.map(|range| Sought::Words(words, range)));
        }
        _ => {}
    }
    Vec::new()
}

/// A person says what an article's edition is. It can be taken back.
pub(super) fn assign(
    state: &mut State,
    id: ArticleId,
    before: Option<Assignment>,
    assignment: Option<Assignment>,
) -> Vec<Effect> {
    if before == assignment {
        return Vec::new();
    }
    state.remember(Undo::Assign(id, before));
    vec![Effect::Assign(id, assignment)]
}

/// What a person said holds now: everything that shows the article shows it.
pub(super) fn assigned(state: &mut State, entry: &Arc<Entry>, notice: Clean) -> Vec<Effect> {
    state.notice = notice;
    if let Some(reader) = state.reader.as_mut().filter(|reader| reader.id() == entry.id) {
        Reader::complete(reader, Arc::clone(entry));
    }
    if let Some(Overlay::Evidence(evidence)) = &mut state.overlay
        && evidence.id == entry.id
    {
        **evidence = Evidence::new(entry);
    }
    vec![state.list_effect(state.here())]
}
