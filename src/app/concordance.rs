//! The concordance on the screen: one line for each place where the words of the query stand, the
//! word in one column. It is gathered a part at a time, newest first, and read meanwhile; whoever
//! closes it ends the gathering. Must not know how articles are found, or how lines are painted.

use super::action::Action;
use super::areas::Area;
use super::effect::{Effect, Request, Seek};
use super::hits::Sought;
use super::message::Gathered;
use super::overlay::Overlay;
use super::prompt::{Prompt, Purpose};
use super::rail::RailYear;
use super::state::State;
use super::years_panel::first_row;
use super::{hits, narrow, rail};
use crate::query::{Concordance, Line, Order, Query, Quoted, Room, YearHits};
use crate::text::Clean;

/// The open concordance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcordancePane {
    /// The words, as typed.
    pub words: Clean,
    /// The lines so far.
    pub found: Concordance,
    /// How they are sorted.
    pub order: Order,
    /// The chosen line.
    pub selected: usize,
    /// Articles that are looked through, and how many there are.
    pub checked: (usize, usize),
    /// Whether all are.
    pub is_whole: bool,
    query: Query,
    request: Request,
}

/// Lines above the lines of the concordance: what is looked for, and the years.
const HEAD: u16 = 2;
/// Cells left of a line, where the chosen one is marked.
pub const KWIC_MARGIN: u16 = 2;
/// Cells of the date with the gap before it; of the publisher likewise.
const DATE: u16 = 12;
const SOURCE: u16 = 12;
/// Windows of this width have room for the date; for the publisher, too.
const DATED: u16 = 50;
const SOURCED: u16 = 90;
/// Cells of the longest word that is shown whole.
const LONGEST_WORD: usize = 24;

impl ConcordancePane {
    /// The chosen line.
    #[must_use]
    pub fn chosen(&self) -> Option<(&Line, &Quoted)> {
        let line = self.found.lines().get(self.selected)?;
        Some((line, self.found.article(line)?))
    }

    /// The first line that is seen where so many are.
    #[must_use]
    pub fn first(&self, seen: u16) -> usize {
        first_row(self.selected, self.found.lines().len(), seen.into())
    }

    /// Moves the choice by some lines.
    pub(super) fn move_by(&mut self, by: isize) {
        let last = self.found.lines().len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
    }

    /// Sorts the lines; the chosen one stays chosen.
    fn sort(&mut self, order: Order) {
        let place = |line: &Line| (line.article, line.at);
        // Who has not moved stays at the top.
        let chosen = self.found.lines().get(self.selected).map(place).filter(|_| self.selected > 0);
        self.order = order;
        self.found.sort(order);
        let same = |chosen| self.found.lines().iter().position(|line| place(line) == chosen);
        self.selected = chosen.and_then(same).unwrap_or(0);
    }
}

/// The area of the lines.
#[must_use]
pub fn concordance_area(state: &State) -> Area {
    let size = state.screen.size;
    Area { x: 0, y: HEAD, width: size.width, height: size.height.saturating_sub(HEAD + 1) }
}

/// Cells that the date and the publisher have at the end of a line.
#[must_use]
pub fn beside_lines(width: u16) -> (u16, u16) {
    (if width < DATED { 0 } else { DATE }, if width < SOURCED { 0 } else { SOURCE })
}

/// The years in which the words stand, with a bar for how often; on the line of this area, around
/// the year of the chosen line. For the same lengths of text where the list knows them.
#[must_use]
pub fn concordance_years(state: &State, pane: &ConcordancePane, area: Area) -> Vec<RailYear> {
    let years: Vec<(i16, usize)> =
        pane.found.years().filter_map(|(year, found)| Some((year?, share(state, year?, found)))).collect();
    let chosen = pane.chosen().and_then(|(_, article)| Some(article.date?.year()));
    rail::years(&years, chosen, |year| chosen == Some(year), (area, state.options.widths)).0
}

/// Characters of all articles of a year, where they were counted.
#[must_use]
pub fn chars_of_year(state: &State, year: i16) -> Option<usize> {
    let tally = state.list.years.iter().find(|tally| tally.year == year)?;
    Some(tally.chars).filter(|chars| *chars > 0)
}

fn share(state: &State, year: i16, found: YearHits) -> usize {
    match chars_of_year(state, year) {
        Some(chars) => found.hits.saturating_mul(rail::WHOLE) / chars,
        None => found.hits,
    }
}

/// Carries out an action of the concordance, or the one that opens it.
pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match (action, &mut state.overlay) {
        (Action::SortLines, Some(Overlay::Concordance(pane))) => {
            pane.sort(match pane.order {
                Order::Date => Order::Left,
                Order::Left => Order::Right,
                Order::Right => Order::Date,
            });
            Vec::new()
        }
        (Action::Concordance, _) => open(state),
        _ => Vec::new(),
    }
}

/// Opens the concordance of the words of the query; where there are none, asks for them.
fn open(state: &mut State) -> Vec<Effect> {
    let wordings = state.query.wordings();
    if wordings.is_empty() {
        let mut prompt = Prompt::new(Purpose::Concordance);
        if let Some(reader) = &state.reader {
            let words = &reader.search.words;
            prompt.put(words, words.len());
        }
        state.overlay = Some(Overlay::Prompt(prompt));
        return Vec::new();
    }
    let room = room(state);
    if let Some(pane) = state.list.concordance.take()
        && pane.query == state.query
        && pane.found.room() == room
    {
        state.overlay = Some(Overlay::Concordance(pane));
        return Vec::new();
    }
    let request = state.latest.number();
    let pane = ConcordancePane {
        words: Clean::join(wordings.iter().map(|words| &words.typed), " "),
        found: Concordance::new(room, state.options.widths),
        order: Order::default(),
        selected: 0,
        checked: (0, 0),
        is_whole: false,
        query: state.query.clone(),
        request,
    };
    state.overlay = Some(Overlay::Concordance(Box::new(pane)));
    vec![gather(state, request, Seek::Row(0))]
}

/// The words were typed that were asked for: they narrow the list as well.
pub(super) fn asked(state: &mut State, typed: &Clean) -> Vec<Effect> {
    let mut effects = narrow::accept(state, state.query.clone(), typed);
    if !state.query.wordings().is_empty() {
        effects.extend(open(state));
    }
    effects
}

/// The parts of a line that the window has room for.
fn room(state: &State) -> Room {
    let widths = &state.options.widths;
    let wordings = state.query.wordings();
    let cells = |words: &crate::query::Words| widths.text(&words.typed).max(widths.text(words.folded()));
    let word = wordings.iter().map(cells).max().unwrap_or(0).min(LONGEST_WORD);
    let width = state.screen.size.width;
    let (date, source) = beside_lines(width);
    Room::around(word, width.saturating_sub(KWIC_MARGIN + 1 + date + source).into())
}

fn gather(state: &State, request: Request, from: Seek) -> Effect {
    Effect::Gather {
        request,
        query: state.query.clone(),
        from,
        room: room(state),
        widths: state.options.widths,
    }
}

/// More lines are there.
pub(super) fn gathered(state: &mut State, request: Request, gathered: Gathered) -> Vec<Effect> {
    let Some(Overlay::Concordance(pane)) = &mut state.overlay else { return Vec::new() };
    if pane.request != request {
        return Vec::new();
    }
    pane.found.append(gathered.part);
    pane.checked = (gathered.checked, gathered.total);
    if let Some(next) = gathered.next {
        return vec![gather(state, request, next)];
    }
    pane.is_whole = true;
    pane.sort(pane.order);
    Vec::new()
}

/// The window has another width: lines are longer or shorter.
pub(super) fn refit(state: &mut State) -> Vec<Effect> {
    let room = room(state);
    let Some(Overlay::Concordance(pane)) = &state.overlay else { return Vec::new() };
    if pane.found.room() == room {
        return Vec::new();
    }
    let order = pane.order;
    let effects = open(state);
    if let Some(Overlay::Concordance(pane)) = &mut state.overlay {
        pane.order = order;
    }
    effects
}

/// Opens the article of the chosen line there.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Concordance(pane)) = &state.overlay else { return Vec::new() };
    let Some((at, id)) = pane.chosen().map(|(line, article)| (line.at, article.id)) else {
        return Vec::new();
    };
    let mut effects = vec![state.list_effect(Seek::Article(id, state.list.selected))];
    // What is whole need not be gathered again by who comes back.
    if let Some(Overlay::Concordance(pane)) = state.overlay.take() {
        state.list.concordance = Some(pane).filter(|pane| pane.is_whole);
    }
    effects.extend(hits::open_for(state, id, Some(Sought::At(at))));
    effects
}

/// A click on a line chooses it; on the chosen one, it goes there.
pub(super) fn click(state: &mut State, x: u16, y: u16) -> Vec<Effect> {
    let area = concordance_area(state);
    let Some(Overlay::Concordance(pane)) = &mut state.overlay else { return Vec::new() };
    let row = pane.first(area.height) + usize::from(y.saturating_sub(area.y));
    if !area.contains(x, y) || row >= pane.found.lines().len() {
        return Vec::new();
    }
    if row == pane.selected {
        return accept(state);
    }
    pane.selected = row;
    Vec::new()
}
