//! What the librarian knows of the past: places under letters, what was read lately, where the last
//! session left off.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Librarian;
use crate::app::{MarkedPlace, Message, PastVisit, Recall, Recalled, Statistics};
use crate::doc::ArticleId;
use crate::store::{Archive, Bookmark, Root, Row};
use crate::text::{ByteAt, Clean};

/// Articles of the history.
const MOST: usize = 1000;

impl Librarian {
    /// Fetches what is kept of the past. What cannot be read is nothing that was kept.
    pub(super) fn recall(&mut self, recall: Recall) -> Recalled {
        self.load_cards();
        match recall {
            Recall::Bookmarks(article) => Recalled::Bookmarks(self.places(article)),
            Recall::History => Recalled::History(self.history()),
            Recall::Statistics => Recalled::Statistics(Box::new(self.statistics())),
        }
    }

    /// Where the last session with these archives left off, and what was typed in others.
    #[must_use]
    pub fn left_off(&self) -> Vec<Message> {
        let session = self.state.last_session(&self.name()).ok().flatten().map(Message::LeftOff);
        let typed = self.state.typed().ok().filter(|lines| !lines.is_empty()).map(Message::Typed);
        session.into_iter().chain(typed).collect()
    }

    /// The name of the archives together. A file that is read by itself is none of its folder's.
    pub(super) fn name(&self) -> Clean {
        let name = |archive: &Archive| match &archive.root {
            Root::File(path) => {
                let file = path.file_name().unwrap_or_default().to_string_lossy();
                Clean::line(&format!("{}/{file}", archive.name))
            }
            Root::Folder(_) | Root::Sample => archive.name.clone(),
        };
        let names: Vec<_> = self.archives.iter().map(name).collect();
        Clean::join(&names, "、")
    }

    /// The letters that stand for places of an article.
    pub(super) fn letters(&self, id: ArticleId) -> Vec<(char, ByteAt)> {
        let bookmarks = self.state.bookmarks(id).unwrap_or_default();
        let own = bookmarks.into_iter().filter(|bookmark| bookmark.article == id);
        own.map(|bookmark| (bookmark.letter, bookmark.position)).collect()
    }

    fn places(&self, article: Option<ArticleId>) -> Vec<MarkedPlace> {
        // No article has the id 0 but by chance; it has no marks of its own.
        let of = article.unwrap_or(ArticleId(0));
        let bookmarks = self.state.bookmarks(of).unwrap_or_default();
        let place = |bookmark: Bookmark| {
            let article = self.here(bookmark.article);
            let Bookmark { letter, position, .. } = bookmark;
            let title = self.row(article).map(|row| row.title);
            MarkedPlace { letter, article, position, title }
        };
        bookmarks.into_iter().map(place).collect()
    }

    /// An article, or the one that says the same where the article itself is in an archive that is
    /// not open.
    fn here(&self, id: ArticleId) -> ArticleId {
        if self.catalog.cards().get(id).is_some() {
            return id;
        }
        let same = || self.catalog.of_content(self.state.content(id).ok()??);
        same().unwrap_or(id)
    }

    fn row(&self, id: ArticleId) -> Option<Row> {
        let cards = self.catalog.cards();
        self.catalog.rows(cards.get(id), self.state.known()).pop()
    }

    fn history(&self) -> Vec<PastVisit> {
        let zone = TimeZone::system();
        let visits = self.state.lately().into_iter().filter_map(|visit| {
            let row = self.row(visit.article)?;
            let time = Timestamp::from_millisecond(visit.time).ok()?.to_zoned(zone.clone()).datetime();
            Some(PastVisit { row, time, position: self.state.known().of(visit.article).position })
        });
        visits.take(MOST).collect()
    }

    fn statistics(&self) -> Statistics {
        let tally = self.catalog.read_tally(self.state.known()).unwrap_or_default();
        let zone = TimeZone::system();
        let mut months = BTreeMap::<(i16, i8), HashSet<ArticleId>>::new();
        let cards = self.catalog.cards();
        for visit in self.state.visits().into_iter().filter(|visit| cards.get(visit.article).is_some()) {
            if let Ok(time) = Timestamp::from_millisecond(visit.time) {
                let day = zone.to_datetime(time).date();
                months.entry((day.year(), day.month())).or_default().insert(visit.article);
            }
        }
        let label = |(year, month): (i16, i8)| Clean::line(&format!("{year}-{month:02}"));
        let months = months.into_iter().rev().map(|(month, articles)| (label(month), articles.len()));
        Statistics { tally, months: months.collect(), time: self.state.reading_time() }
    }
}
