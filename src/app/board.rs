//! The editions board: the editions of a series, what the archives hold of each, and its
//! articles. Must not know where anything stands on the screen.

use super::effect::{Effect, Request};
use super::message::{BoardReply, EditionArticles};
use super::overlay::Overlay;
use super::picking::Sieve;
use super::prompt::{Edit, Prompt};
use super::state::{Focus, State};
use crate::doc::ArticleId;
use crate::series::{City, Edition, EditionAt, Registry, Role, Series};
use crate::store::{Row, Tally};
use crate::text::{Clean, fold};

/// The open board.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Board {
    /// Index of the series that is shown.
    pub series: usize,
    /// Indices of its editions that the filter leaves, newest first.
    pub shown: Vec<usize>,
    /// The chosen one of those.
    pub selected: usize,
    /// What has the keys.
    pub pane: BoardPane,
    /// The chosen article of the chosen edition.
    pub article: usize,
    /// What the editions shown must name.
    pub filter: Clean,
    /// The filter while it is being typed.
    pub prompt: Option<Prompt>,
    /// Editions that are marked for comparison, two at most.
    pub marked: Vec<Marked>,
    /// What there is of the series.
    pub held: BoardReply,
    /// Articles of the chosen edition.
    pub articles: EditionArticles,
    /// Whether the series was chosen, by a person or by the article at hand.
    pub settled: bool,
}

/// What has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BoardPane {
    /// The editions.
    #[default]
    Editions,
    /// The articles of one.
    Articles,
}

/// An edition that is marked for comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// The edition.
    pub edition: EditionAt,
    /// The article that stands for it.
    pub article: ArticleId,
}

/// Articles asked for on both sides of the chosen one.
const ARTICLES_AHEAD: usize = 64;

impl Board {
    /// The chosen edition.
    #[must_use]
    pub fn edition(&self) -> Option<EditionAt> {
        let edition = *self.shown.get(self.selected)?;
        Some(EditionAt { series: self.series, edition })
    }

    /// What there is of an edition of the series.
    #[must_use]
    pub fn tally(&self, edition: usize) -> Tally {
        let told = self.held.tallies.get(edition).filter(|_| self.held.series == self.series);
        told.copied().unwrap_or_default()
    }

    /// An article of the chosen edition, if it is at hand.
    #[must_use]
    pub fn row(&self, nth: usize) -> Option<&(Role, Row)> {
        let at_hand = self.articles.edition == self.edition();
        self.articles.rows.get(nth.checked_sub(self.articles.first)?).filter(|_| at_hand)
    }

    /// How many articles the chosen edition has.
    #[must_use]
    pub fn total(&self) -> usize {
        if self.articles.edition == self.edition() { self.articles.total } else { 0 }
    }

    /// The two articles that stand for the marked editions, once there are two: what a
    /// comparison compares, the one marked first on the left.
    #[must_use]
    pub fn comparison(&self) -> Option<(ArticleId, ArticleId)> {
        match self.marked[..] {
            [one, other] => Some((one.article, other.article)),
            _ => None,
        }
    }

    /// Whether the edition is marked for comparison.
    #[must_use]
    pub fn is_marked(&self, edition: EditionAt) -> bool {
        self.marked.iter().any(|marked| marked.edition == edition)
    }

    /// Shows the editions of the series that the filter leaves, on the one that was chosen.
    fn sift(&mut self, registry: &Registry) {
        let chosen = self.edition();
        let sieve = Sieve::of(&self.filter);
        let series = registry.series().get(self.series);
        let editions = series.map_or(&[][..], |series| &series.editions).iter().enumerate().rev();
        let fits = |edition: &Edition| {
            let Some(series) = series.filter(|_| !sieve.is_empty()) else { return true };
            sieve.leaves(&searched(series, edition))
        };
        self.shown = editions.filter(|(_, edition)| fits(edition)).map(|(at, _)| at).collect();
        self.choose(chosen.map(|chosen| chosen.edition));
    }

    fn choose(&mut self, edition: Option<usize>) {
        let at = edition.and_then(|edition| self.shown.iter().position(|shown| *shown == edition));
        self.selected = at.unwrap_or(0);
    }

    fn turn_to_series(&mut self, series: usize, registry: &Registry) {
        *self = Self { series, settled: true, marked: std::mem::take(&mut self.marked), ..Self::default() };
        self.sift(registry);
    }
}

/// Everything by which an edition is looked for, folded.
fn searched(series: &Series, edition: &Edition) -> String {
    let cities = edition.city.iter().flat_map(City::all);
    let country = edition.country.iter().flat_map(|country| [&country.zh_hans, &country.en, &country.ru]);
    let names = [edition.label(), &edition.id].into_iter().chain(cities).chain(country.map(Clean::as_str));
    let more = edition.documents.iter().chain(&edition.aliases).map(String::as_str);
    let mut out = String::new();
    for name in names.chain(more).map(fold).chain(series.ordinal_name(edition).map(|name| fold(&name))) {
        out.push_str(&name);
        out.push('\n');
    }
    out
}

/// The open board.
pub(super) fn board(state: &mut State) -> Option<&mut Board> {
    match &mut state.overlay {
        Some(Overlay::Board(board)) => Some(board),
        _ => None,
    }
}

/// Opens the board on the edition of the article at hand.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let mut board = Board::default();
    if let Some(axis) = state.input.axis {
        board.turn_to_series(axis, &state.library.registry);
        board.settled = false;
    }
    state.overlay = Some(Overlay::Board(Box::new(board)));
    ask(state)
}

/// Asks what the archives hold.
pub(super) fn ask(state: &mut State) -> Vec<Effect> {
    let article = match (state.screen.focus, &state.reader) {
        (Focus::Reader, Some(reader)) => Some(reader.id()),
        _ => state.list.selected_row().map(|row| row.id),
    };
    let axis = state.input.axis;
    let Some(board) = board(state) else { return Vec::new() };
    let series = if board.settled { Some(board.series) } else { axis };
    let request = state.latest.number();
    state.latest.board = request;
    vec![Effect::Board { request, series, article }]
}

/// Takes over what the archives hold.
pub(super) fn told(state: &mut State, request: Request, held: BoardReply) -> Vec<Effect> {
    let (registry, is_latest) = (state.library.registry.clone(), request == state.latest.board);
    let Some(board) = board(state).filter(|_| is_latest) else { return Vec::new() };
    let awaited = held.awaited;
    board.held = held;
    if !board.settled || board.shown.is_empty() && board.filter.is_empty() {
        board.series = board.held.series;
        board.sift(&registry);
    }
    if !board.settled {
        let held = |edition: &usize| board.tally(*edition).days.is_some();
        let newest = board.shown.iter().copied().find(held);
        board.choose(board.held.edition.or(newest));
        board.settled = awaited == 0 && !board.shown.is_empty();
    }
    let mut effects = list_articles(state);
    if awaited > 0 {
        effects.extend(ask(state));
    }
    effects
}

/// Takes over articles of the chosen edition.
pub(super) fn articles_told(state: &mut State, request: Request, articles: EditionArticles) -> Vec<Effect> {
    let is_latest = request == state.latest.articles;
    if let Some(board) = board(state).filter(|_| is_latest) {
        board.articles = articles;
        board.article = board.article.min(board.articles.total.saturating_sub(1));
    }
    Vec::new()
}

/// Asks for articles of the chosen edition.
fn list_articles(state: &mut State) -> Vec<Effect> {
    let Some(board) = board(state) else { return Vec::new() };
    let Some(edition) = board.edition() else { return Vec::new() };
    let window = board.article.saturating_sub(ARTICLES_AHEAD)..board.article + ARTICLES_AHEAD;
    let request = state.latest.number();
    state.latest.articles = request;
    vec![Effect::EditionArticles { request, edition, window }]
}

/// Asks for articles where those that may be seen are not at hand.
pub(super) fn settle(state: &mut State) -> Vec<Effect> {
    let Some(board) = board(state) else { return Vec::new() };
    let near = |nth: usize| nth >= board.total() || board.row(nth).is_some();
    let seen = board.article.saturating_sub(ARTICLES_AHEAD / 2)..=board.article + ARTICLES_AHEAD / 2;
    if board.articles.edition == board.edition() && near(*seen.start()) && near(*seen.end()) {
        return Vec::new();
    }
    list_articles(state)
}

/// Moves by rows, in the pane that has the keys.
pub(super) fn move_by(state: &mut State, by: isize) -> Vec<Effect> {
    let Some(board) = board(state) else { return Vec::new() };
    match board.pane {
        BoardPane::Editions => {
            let row = board.selected.saturating_add_signed(by);
            choose_row(state, row)
        }
        BoardPane::Articles => {
            let last = board.total().saturating_sub(1);
            board.article = board.article.saturating_add_signed(by).min(last);
            settle(state)
        }
    }
}

/// Chooses a row of the editions.
pub(super) fn choose_row(state: &mut State, row: usize) -> Vec<Effect> {
    let Some(board) = board(state) else { return Vec::new() };
    let row = row.min(board.shown.len().saturating_sub(1));
    if row != board.selected {
        board.article = 0;
        board.selected = row;
        board.settled = true;
    }
    settle(state)
}

/// Something was typed into the filter: what fits is shown at once.
pub(super) fn typed(state: &mut State, edit: Edit) -> Vec<Effect> {
    let Some(board) = board(state) else { return Vec::new() };
    let words = board.prompt.as_ref().map(Prompt::text).unwrap_or_default();
    match edit {
        Edit::Moved => Vec::new(),
        Edit::Changed => sift(state, &words),
        Edit::Accepted => {
            board.prompt = None;
            Vec::new()
        }
        Edit::Cancelled => {
            board.prompt = None;
            sift(state, &Clean::default())
        }
    }
}

/// Shows the editions that the words typed so far leave.
pub(super) fn sift(state: &mut State, words: &Clean) -> Vec<Effect> {
    let registry = state.library.registry.clone();
    let Some(board) = board(state) else { return Vec::new() };
    board.filter = words.clone();
    board.article = 0;
    board.sift(&registry);
    settle(state)
}

/// Shows another series.
pub(super) fn turn_to_series(state: &mut State, series: usize) -> Vec<Effect> {
    let registry = state.library.registry.clone();
    let Some(board) = board(state) else { return Vec::new() };
    board.turn_to_series(series, &registry);
    ask(state)
}
