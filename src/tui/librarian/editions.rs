//! What the librarian answers about series and lists: where a step leads, what the archives hold. Asking
//! again costs nothing until the catalog changes.

use std::ops::Range;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::Librarian;
use crate::app::{BoardReply, EditionArticles, Seek};
use crate::doc::ArticleId;
use crate::query::Query;
use crate::series::EditionAt;
use crate::store::{Here, Holdings, Landing, Listing, Step, Stuck, Way, recognise};

/// Recognising a large archive takes seconds; other requests wait no longer than this.
pub(super) const PATIENCE: Duration = Duration::from_millis(60);

/// What was found out last.
#[derive(Debug, Default)]
pub(super) struct Editions {
    /// What was listed: asking again for other rows of it costs nothing.
    pub(super) listed: Option<(Query, Arc<Listing>)>,
    /// The way through a list.
    way: Option<(Arc<Listing>, Arc<Way>)>,
    /// Kept once every article is known.
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
        step: Step,
        axis: Option<usize>,
    ) -> Result<Landing, Stuck> {
        let listing = self.listing(query);
        let (entry, row) = match from {
            Seek::Article(id, row) => (self.catalog.get(id).cloned(), row),
            Seek::Row(row) => {
                let at = self.place(&listing, row);
                (listing.entries().get(at).cloned(), at)
            }
        };
        let at = entry.as_ref().and_then(|entry| listing.position(entry));
        if let Some(taken) = at.and_then(|at| self.step_by_row(&listing, step, at)) {
            return taken;
        }
        let way = match step {
            Step::Article(_) | Step::Year(_) => Arc::default(),
            Step::Report(_) | Step::Within(_) | Step::Edition(_) => self.way(&listing, axis),
        };
        let here = Here::new(listing.entries(), entry.as_deref(), row);
        let taken = listing.walk(&here, step, &way).map(|landing| self.landed(&listing, landing));
        taken.map_err(|stuck| {
            if query.is_empty() || listing.is_empty() {
                return stuck;
            }
            // Rare enough to look at all articles anew.
            let all = self.catalog.entries();
            let here = Here::new(all, entry.as_deref(), row);
            Stuck { outside: Way::new(all, axis).count_ahead(&here, step), ..stuck }
        })
    }

    fn way(&mut self, listing: &Arc<Listing>, axis: Option<usize>) -> Arc<Way> {
        let known = self.editions.way.as_ref();
        if let Some((_, way)) = known.filter(|(of, way)| Arc::ptr_eq(of, listing) && way.axis() == axis) {
            return Arc::clone(way);
        }
        let way = Arc::new(Way::new(listing.entries(), axis));
        self.editions.way = Some((Arc::clone(listing), Arc::clone(&way)));
        way
    }

    pub(super) fn board(&mut self, series: Option<usize>, article: Option<ArticleId>) -> BoardReply {
        let _ = self.state.refresh();
        let holdings = self.holdings();
        let articles = holdings.articles();
        let entry = article.and_then(|id| self.catalog.get(id));
        let own = entry.filter(|entry| entry.is_recognised());
        let of_article = own.and_then(|entry| entry.standing()).map(|standing| standing.series);
        let most = || (0..articles.len()).rev().max_by_key(|series| articles[*series]);
        let series = series.or(of_article).or_else(most).unwrap_or(0);
        let state = self.state.known();
        BoardReply {
            series,
            tallies: holdings.of_series(series).iter().map(|holding| holding.tally(state)).collect(),
            edition: own.and_then(|entry| entry.under(Some(series))).map(|(at, _)| at.edition),
            awaited: holdings.awaited,
            articles,
        }
    }

    pub(super) fn edition_articles(&mut self, edition: EditionAt, window: Range<usize>) -> EditionArticles {
        let holdings = self.holdings();
        let articles = holdings.of(edition).map_or(&[][..], |holding| &holding.articles);
        let listing = Listing::default();
        let end = window.end.min(articles.len());
        let first = window.start.min(end);
        let rows = articles.get(first..end).unwrap_or_default().iter();
        let rows = rows.map(|(role, entry)| (*role, listing.row(entry, self.state.known())));
        EditionArticles { edition: Some(edition), total: articles.len(), first, rows: rows.collect() }
    }

    fn holdings(&mut self) -> Arc<Holdings> {
        if let Some(holdings) = &self.editions.holdings {
            return Arc::clone(holdings);
        }
        let begun = Instant::now();
        let entries = self.catalog.entries();
        let known = recognise(entries, || begun.elapsed() < PATIENCE);
        let holdings = Arc::new(Holdings::new(entries, self.recognition.registry()));
        if known {
            self.editions.holdings = Some(Arc::clone(&holdings));
        }
        holdings
    }
}
