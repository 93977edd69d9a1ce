//! What the librarian finds in the texts of articles. It reads few of them at a time: whoever asks
//! for more asks again, and what is more urgent comes between.

use std::time::{Duration, Instant};

use super::Librarian;
use crate::app::{Effect, Gathered, Message, Seek, Wanted};
use crate::doc::ArticleId;
use crate::query::{Concordance, Finding, Query, apart, hits};

/// So long texts are looked into before whatever else is waiting is done.
const SLICE: Duration = Duration::from_millis(30);

impl Librarian {
    /// Carries out an effect that looks into texts.
    pub(super) fn search(&mut self, effect: Effect) -> Option<Message> {
        match effect {
            Effect::Find { request, ids, sought } => {
                Some(Message::Found(request, self.find_in(ids, &sought)))
            }
            Effect::Gather { request, query, from, room, widths } => {
                let part = Concordance::new(room, widths);
                Some(Message::Gathered(request, Box::new(self.gather(&query, from, part))))
            }
            _ => None,
        }
    }

    /// Adds the lines of articles to a concordance, from one article on, for a moment.
    fn gather(&mut self, query: &Query, from: Seek, mut part: Concordance) -> Gathered {
        let begun = Instant::now();
        let listing = self.listing(query);
        let phrases = query.wordings();
        let mut at = match from {
            Seek::Row(row) => row,
            Seek::Article(id, row) => match listing.place(id) {
                Some(Ok(at)) => at + 1,
                Some(Err(at)) => at,
                None => row,
            },
        };
        let mut next = None;
        while let Some(id) = listing.get(at).map(|card| card.id) {
            if begun.elapsed() > SLICE && next.is_some() {
                break;
            }
            if let Some(entry) = self.catalog.entry(id) {
                let document = &entry.article.document;
                part.add(entry.quoted(), document, &apart(&hits(document, &phrases)));
            }
            at += 1;
            next = Some(Seek::Article(id, at));
        }
        let total = listing.len();
        Gathered { part, checked: at.min(total), total, next: next.filter(|_| at < total) }
    }

    /// What is found in articles, in as many as there is time for, and in the first.
    fn find_in(&mut self, ids: Vec<ArticleId>, sought: &Wanted) -> Vec<(ArticleId, Finding)> {
        let begun = Instant::now();
        let mut found = Vec::new();
        for id in ids {
            if !found.is_empty() && begun.elapsed() > SLICE {
                break;
            }
            found.push((id, self.find(id, sought)));
        }
        found
    }

    /// What is found in an article; nothing where it is not there any more.
    fn find(&mut self, id: ArticleId, sought: &Wanted) -> Finding {
        let Some(entry) = self.catalog.entry(id) else { return Finding::default() };
        let article = &entry.article;
        Finding::new((&article.meta.title, &article.document), &sought.phrases, sought.room, &sought.widths)
    }
}
