//! What the librarian answers about series and lists: where a step leads, what the archives hold. Asking
//! again costs nothing until the catalog changes.

use std::ops::Range;
use std::sync::Arc;

use super::Librarian;
use crate::app::{BoardReply, EditionArticles, Seek};
use crate::doc::ArticleId;
use crate::query::Query;
use crate::series::EditionAt;
use crate::store::{Here, Holdings, Landing, Listing, Step, Stuck, Titles, Way};

/// What was found out last.
#[derive(Debug, Default)]
pub(super) struct Editions {
    /// What was listed: asking again for other rows of it costs nothing.
    pub(super) listed: Option<(Query, Arc<Listing>)>,
    /// The way through a list.
    way: Option<(Arc<Listing>, Arc<Way>)>,
    /// All titles, while one is looked for.
    pub(super) titles: Option<Arc<Titles>>,
    /// What the archives hold.
    holdings: Option<Arc<Holdings>>,
}

impl Librarian {
    /// The catalog has changed: what was found out before no longer holds.
    pub(super) fn forget_answers(&mut self) {
        self.editions = Editions::default();
    }

    pub(super) fn walk(
        &mut self,
        query: &Query,
        from: Seek,
        (step, times): (Step, usize),
        axis: Option<usize>,
    ) -> Result<Landing, Stuck> {
        // From row to row, all of it is one step.
        let each = if matches!(step, Step::Article(_)) { times } else { 1 };
        let mut taken = self.one_step(query, from, (step, each), axis);
        for _ in each..times {
            let Ok(landing) = &taken else { break };
            match self.one_step(query, Seek::Article(landing.id, landing.index), (step, 1), axis) {
                // As far as it goes.
                Err(_) => break,
                further => taken = further,
            }
        }
        taken
    }

    fn one_step(
        &mut self,
        query: &Query,
        from: Seek,
        (step, times): (Step, usize),
        axis: Option<usize>,
    ) -> Result<Landing, Stuck> {
        let listing = self.listing(query);
        let (article, row) = match from {
            Seek::Article(id, row) => (Some(id), row),
            Seek::Row(row) => {
                let at = self.place(&listing, row);
                (listing.get(at).map(|card| card.id), at)
            }
        };
        let at = article.and_then(|id| listing.position(id));
        if let Some(taken) = at.and_then(|at| self.step_by_row(&listing, (step, times), at)) {
            return taken;
        }
        if let Step::Unread(direction) = step {
            let row = at.and_then(|at| self.folds.rows(&listing).row_of(at)).map_or(row, |(row, _)| row);
            return self.unread(&listing, direction, row);
        }
        let way = match step {
            Step::Article(_) | Step::Unread(_) | Step::Year(_) => Arc::default(),
            Step::Report(_) | Step::Within(_) | Step::Edition(_) => self.way(&listing, axis),
        };
        let here = Here::new(&listing, article, row);
        let taken = listing.walk(&here, step, &way).map(|landing| self.landed(&listing, landing));
        taken.map_err(|stuck| {
            if query.is_empty() || listing.is_empty() {
                return stuck;
            }
            // Rare enough to look at all articles anew.
            let all = Listing::of_all(self.catalog.cards());
            let here = Here::new(&all, article, row);
            let way = Way::new(&all, self.recognition.registry(), axis);
            Stuck { outside: way.count_ahead(&here, step), ..stuck }
        })
    }

    fn way(&mut self, listing: &Arc<Listing>, axis: Option<usize>) -> Arc<Way> {
        let known = self.editions.way.as_ref();
        if let Some((_, way)) = known.filter(|(of, way)| Arc::ptr_eq(of, listing) && way.axis() == axis) {
            return Arc::clone(way);
        }
        let way = Arc::new(Way::new(listing, self.recognition.registry(), axis));
        self.editions.way = Some((Arc::clone(listing), Arc::clone(&way)));
        way
    }

    pub(super) fn board(&mut self, series: Option<usize>, article: Option<ArticleId>) -> BoardReply {
        let _ = self.state.refresh();
        let holdings = self.holdings();
        let articles = holdings.articles();
        let cards = self.catalog.cards();
        let own = article.and_then(|id| cards.get(id));
        let of_article = own.and_then(|card| cards.standing(card)).map(|standing| standing.series);
        let most = || (0..articles.len()).rev().max_by_key(|series| articles[*series]);
        let series = series.or(of_article).or_else(most).unwrap_or(0);
        let state = self.state.known();
        BoardReply {
            series,
            tallies: holdings
                .of_series(series)
                .iter()
                .map(|holding| holdings.tally(holding, state))
                .collect(),
            edition: own.and_then(|card| cards.under(card, Some(series))).map(|(at, _)| at.edition),
            awaited: holdings.awaited,
            articles,
        }
    }

    pub(super) fn edition_articles(&mut self, edition: EditionAt, window: Range<usize>) -> EditionArticles {
        let holdings = self.holdings();
        let articles = holdings.of(edition).map_or(&[][..], |holding| &holding.articles);
        let end = window.end.min(articles.len());
        let first = window.start.min(end);
        let shown = articles.get(first..end).unwrap_or_default().iter();
        let cards = shown.clone().filter_map(|(_, id)| self.catalog.cards().get(*id));
        let rows = self.catalog.rows(cards, self.state.known());
        let rows = shown.map(|(role, _)| *role).zip(rows);
        EditionArticles { edition: Some(edition), total: articles.len(), first, rows: rows.collect() }
    }

    fn holdings(&mut self) -> Arc<Holdings> {
        if let Some(holdings) = &self.editions.holdings {
            return Arc::clone(holdings);
        }
        self.load_cards();
        let holdings = Arc::new(Holdings::new(self.catalog.cards(), self.recognition.registry()));
        self.editions.holdings = Some(Arc::clone(&holdings));
        holdings
    }
}
