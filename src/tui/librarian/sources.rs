//! The librarian's part in showing sources: it reads the file of an article again.

use std::sync::Arc;

use super::super::incoming::absent;
use super::Librarian;
use crate::app::{Again, Message, Request, SourceReply, Spot};
use crate::doc::{ArticleId, Repairs};
use crate::locale::say;
use crate::store::{self, Entry, read_again};
use crate::text::Clean;

impl Librarian {
    /// Hands over an article with its source.
    pub(super) fn source(&mut self, request: Request, id: ArticleId) -> Message {
        let again = self.again(id, None, Clean::default());
        again.map_or_else(Message::Notice, |again| {
            Message::Source(SourceReply::Opened(request, Box::new(again)))
        })
    }

    /// Reads an article again; from now on that is what there is of it.
    pub(super) fn read_again(&mut self, id: ArticleId, repairs: Option<Repairs>, notice: Clean) -> Message {
        let again = self.again(id, repairs, notice);
        again.map_or_else(Message::Notice, |again| {
            self.catalog.shelve(Arc::clone(&again.entry));
            Message::Source(SourceReply::Again(Box::new(again)))
        })
    }

    fn again(&mut self, id: ArticleId, repairs: Option<Repairs>, notice: Clean) -> Result<Again, Clean> {
        let entry = self.catalog.entry(id).ok_or_else(|| absent(id))?;
        if entry.is_beginning {
            return Err(Clean::from(say!("library-source-waits")));
        }
        let read = read_again(&entry, repairs.unwrap_or(entry.repairs()));
        let store::Again { entry, source } = read.map_err(|error| unreadable(&entry, &error.to_string()))?;
        Ok(Again { entry: Arc::new(entry), source, notice })
    }

    /// Says which file to edit, and at which line.
    pub(super) fn edit(&mut self, id: ArticleId, spot: Spot) -> Message {
        let Some(entry) = self.catalog.entry(id) else {
            return Message::Notice(absent(id));
        };
        let Some(path) = entry.path.clone() else {
            return Message::Notice(Clean::from(say!("library-sample-source")));
        };
        let line = match spot {
            Spot::Line(line) => line,
            // Where the file cannot be read, the editor may say so better.
            Spot::Position(position) => read_again(&entry, entry.repairs()).map_or(1, |again| {
                let before = |anchor: &&crate::ingest::Anchor| anchor.at <= position;
                let anchors = again.source.anchors.iter().filter(before);
                let is_start = position.0 == 0 && entry.article.source.part <= 1;
                let nearest = anchors.max_by_key(|anchor| anchor.at).filter(|_| !is_start);
                nearest.map_or(1, |anchor| again.source.line_at(anchor.source))
            }),
        };
        Message::Source(SourceReply::Editable { id, path, line })
    }
}

fn unreadable(entry: &Entry, reason: &str) -> Clean {
    Clean::from(say!("library-unreadable", path = entry.article.source.path.to_string(), reason = reason))
}
