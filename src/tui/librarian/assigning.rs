//! The librarian's part in what people say of editions: it keeps their word, and puts it in force.

use std::path::Path;
use std::sync::Arc;

use super::super::incoming::absent;
use super::Librarian;
use crate::app::{Message, Request};
use crate::doc::ArticleId;
use crate::locale::say;
use crate::series::Edition;
use crate::store::{Assignment, Overrides};
use crate::text::Clean;

impl Librarian {
    /// Reads what people said of the archives' articles, before any of them is taken in. What is
    /// wrong with the files is returned.
    pub fn read_overrides(&mut self, state: Option<&Path>) -> Vec<Clean> {
        let (overrides, notices) = Overrides::read(&self.archives, state, self.recognition.registry());
        self.catalog.obey(overrides);
        notices
    }

    /// Hands over the article whose edition is to be explained.
    pub(super) fn explain(&mut self, request: Request, id: ArticleId) -> Message {
        match self.catalog.entry(id) {
            Some(entry) => Message::Explained(request, entry),
            None => Message::Notice(absent(id)),
        }
    }

    /// Keeps what a person says of an article, and puts it in force at once.
    pub(super) fn assign(&mut self, id: ArticleId, assignment: Option<Assignment>) -> Message {
        let Some(entry) = self.catalog.entry(id) else {
            return Message::Notice(absent(id));
        };
        let kept = self.catalog.assign(&entry, assignment.as_ref());
        let what = match &assignment {
            None => say!("evidence-set-auto"),
            Some(Assignment::NoEdition) => say!("evidence-set-none"),
            Some(Assignment::Edition(id)) => {
                let edition = entry.registry().edition(id).map_or(id.as_str(), Edition::label);
                say!("evidence-set", edition = edition)
            }
        };
        let notice = Clean::from(match kept {
            Ok(None) => what,
            Ok(Some(besides)) | Err(besides) => {
                say!("evidence-set-besides", what = what, besides = besides.as_str())
            }
        });
        self.forget_answers();
        Message::Assigned(Arc::new(entry.reassigned(assignment)), notice)
    }
}
