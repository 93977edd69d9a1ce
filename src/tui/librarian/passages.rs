//! The librarian's part in passages: it finds where links lead, and keeps the notebook.

use std::sync::Arc;

use super::Librarian;
use crate::app::{ArticleNotes, Errand, ListedNote, Message, Told, notes_as_markdown, placed};
use crate::doc::ArticleId;
use crate::store::{Annotation, StateError};
use crate::text::Clean;

/// Articles that are read for a list of notes, to see whether the words are still there. Of more,
/// they are taken to be where they were.
const MOST_READ: usize = 200;

impl Librarian {
    /// Does what a passage asks for.
    pub(super) fn run_errand(&mut self, errand: Errand) -> Option<Message> {
        match errand {
            Errand::Resolve { request, from, path } => {
                self.load_cards();
                let found = self.catalog.linked(from, &path);
                Some(Message::Passage(Told::Resolved(request, found)))
            }
            Errand::Address(id) => {
                let link = self.catalog.entry(id).map(|entry| entry.article.source.link.clone());
                Some(Message::Passage(Told::Address(link.unwrap_or_default())))
            }
            Errand::AllNotes => Some(self.all_notes()),
            Errand::Annotate { id, range, quote, text } => {
                let written = self.state.annotate(id, (range, quote), text).map(|_| ());
                Some(self.noted(id, written))
            }
            Errand::Rewrite(note) => {
                let written = self.state.change_annotation(&note);
                Some(self.noted(note.article, written))
            }
            Errand::Remove(note) => {
                let written = self.state.remove_annotation(note.id);
                Some(self.noted(note.article, written))
            }
            Errand::Export => Some(self.export_notes()),
            // The terminal's part.
            Errand::Copy(_) | Errand::OpenOutside(_) => None,
        }
    }

    /// What is noted in an article now, or why nothing could be written.
    fn noted(&mut self, id: ArticleId, written: Result<(), StateError>) -> Message {
        self.forget_answers();
        match written.and_then(|()| self.state.annotations(id)) {
            Ok(notes) => Message::Passage(Told::NotesOf(id, notes)),
            Err(error) => Message::Notice(Clean::line(&error.to_string())),
        }
    }

    /// The notes of each article, newest article first; of what is not there last.
    fn notes_by_article(&mut self) -> Result<Vec<(ArticleId, Vec<Annotation>)>, StateError> {
        self.load_cards();
        let mut articles: Vec<(ArticleId, Vec<Annotation>)> = Vec::new();
        for note in self.state.all_annotations()? {
            match articles.last_mut() {
                Some((id, notes)) if *id == note.article => notes.push(note),
                _ => articles.push((note.article, vec![note])),
            }
        }
        let cards = self.catalog.cards();
        articles.sort_by_cached_key(|(id, _)| cards.rank(*id).unwrap_or(usize::MAX));
        Ok(articles)
    }

    fn all_notes(&mut self) -> Message {
        let articles = match self.notes_by_article() {
            Ok(articles) => articles,
            Err(error) => return Message::Notice(Clean::line(&error.to_string())),
        };
        let mut all = Vec::new();
        for (nth, (id, notes)) in articles.into_iter().enumerate() {
            let entry = if nth < MOST_READ { self.catalog.entry(id) } else { None };
            let card = self.catalog.cards().get(id);
            let row = card.and_then(|card| self.catalog.rows([card], self.state.known()).pop());
            let title = row.as_ref().map(|row| row.title.clone());
            let date = row.and_then(|row| row.date);
            all.extend(notes.into_iter().map(|note| {
                let place = match &entry {
                    Some(entry) => placed(&entry.article.document, &note).map(|range| range.start),
                    None => title.as_ref().map(|_| note.range.start),
                };
                ListedNote { note, title: title.clone(), date, place }
            }));
        }
        Message::Passage(Told::AllNotes(Arc::new(all)))
    }

    fn export_notes(&mut self) -> Message {
        let articles = match self.notes_by_article() {
            Ok(articles) => articles,
            Err(error) => return Message::Notice(Clean::line(&error.to_string())),
        };
        let count = articles.iter().map(|(_, notes)| notes.len()).sum();
        let articles: Vec<_> = articles
            .into_iter()
            .map(|(id, notes)| ArticleNotes { entry: self.catalog.entry(id), notes })
            .collect();
        let today = jiff::Zoned::now().date();
        Message::Passage(Told::Exported(notes_as_markdown(&articles, Some(today)), count))
    }
}
