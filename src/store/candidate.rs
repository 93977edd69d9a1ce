//! What queries ask of articles, answered from entries and from what the reader did with them;
//! and what series and editions are called. Must not know what a query is made of.

use super::duplicates::Duplicates;
use super::entry::Entry;
use super::state::{Mark, ReadingState};
use crate::doc::Date;
use crate::query::{Attribute, Candidate, Event, Events, Flag, Tie};
use crate::series::{Edition, Registry, Role, Series};
use crate::text::{Clean, Language};

/// What is known of articles besides themselves.
#[derive(Debug, Clone, Copy)]
pub struct Knowledge<'a> {
    /// What the reader did.
    pub state: &'a ReadingState,
    /// What is there twice.
    pub duplicates: &'a Duplicates,
}

/// An article with what is known of it besides.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// The article.
    pub entry: &'a Entry,
    /// What the reader did with it.
    pub mark: Mark,
    /// Whether another one is the same, or nearly so.
    pub is_duplicate: bool,
}

impl<'a> Knowledge<'a> {
    /// The article with what is known of it.
    #[must_use]
    pub fn of(&self, entry: &'a Entry) -> Seen<'a> {
        let is_duplicate = self.duplicates.group(entry.id).is_some();
        Seen { entry, mark: self.state.of(entry.id), is_duplicate }
    }
}

impl Candidate for Seen<'_> {
    fn date(&self) -> Option<Date> {
        self.entry.date()
    }

    fn language(&self) -> Language {
        self.entry.language()
    }

    fn chars(&self) -> usize {
        self.entry.chars()
    }

    fn is(&self, flag: Flag) -> bool {
        match flag {
            Flag::Read => self.mark.read,
            Flag::Unread => !self.mark.read,
            Flag::Starred => self.mark.starred,
            Flag::Marked => self.mark.marked,
            Flag::Begun => self.mark.is_begun(),
            Flag::Finished => self.mark.is_finished(),
            Flag::Noted => self.mark.noted,
            Flag::Duplicate => self.is_duplicate,
            flag => self.entry.is(flag),
        }
    }

    fn folded(&self) -> &str {
        self.entry.folded()
    }

    fn any_text(&self, takes: &mut dyn FnMut(&str) -> bool) -> bool {
        self.entry.any_text(takes)
    }

    fn any_value(&self, attribute: Attribute, takes: &mut dyn FnMut(&str) -> bool) -> bool {
        self.entry.any_value(attribute, takes)
    }

    fn any_event(&self, tie: Tie, takes: &mut dyn FnMut(&dyn Event) -> bool) -> bool {
        self.entry.any_event(tie, takes)
    }
}

/// An article of which nobody knows what the reader did: it is unread, and no other is like it.
impl Candidate for Entry {
    fn date(&self) -> Option<Date> {
        self.article.meta.date
    }

    fn language(&self) -> Language {
        self.article.meta.language
    }

    fn chars(&self) -> usize {
        Self::chars(self)
    }

    fn is(&self, flag: Flag) -> bool {
        let role = || self.verdict().and_then(|verdict| verdict.role);
        match flag {
            Flag::Unread => true,
            Flag::Read
            | Flag::Starred
            | Flag::Begun
            | Flag::Finished
            | Flag::Marked
            | Flag::Noted
            | Flag::Duplicate => false,
            Flag::Report => matches!(role(), Some(Role::Report | Role::Live | Role::Retrospective)),
            Flag::Preview => role() == Some(Role::Preview),
            Flag::Related => role() == Some(Role::Related),
            Flag::Ambiguous => role() == Some(Role::Ambiguous),
            Flag::Repaired => {
                self.article.notes.iter().any(|note| note.kind.is_warning() || note.mended.is_some())
            }
        }
    }

    fn folded(&self) -> &str {
        self.folded_text()
    }

    fn any_text(&self, takes: &mut dyn FnMut(&str) -> bool) -> bool {
        takes(&self.article.meta.title)
            || self.article.document.texts().iter().any(|text| takes(&text.string))
    }

    fn any_value(&self, attribute: Attribute, takes: &mut dyn FnMut(&str) -> bool) -> bool {
        let meta = &self.article.meta;
        match attribute {
            Attribute::Title => takes(&meta.title),
            Attribute::Author => meta.authors.iter().any(|author| takes(author)),
            Attribute::Source => takes(&self.publisher()) || (!meta.agency.is_empty() && takes(&meta.agency)),
            Attribute::Category => meta.categories.iter().any(|path| takes(&Clean::join(path, "/"))),
            Attribute::Tag => meta.tags.iter().any(|tag| takes(tag)),
            Attribute::Folder => takes(&self.article.source.path),
        }
    }

    fn any_event(&self, tie: Tie, takes: &mut dyn FnMut(&dyn Event) -> bool) -> bool {
        let registry = self.registry();
        if tie == Tie::Series {
            let mut own = self.verdicts().iter().filter(|verdict| verdict.role.is_some());
            return own
                .any(|verdict| registry.series_named(&verdict.series).is_some_and(|series| takes(series)));
        }
        self.relations().iter().any(|relation| {
            let is_so = match (tie, relation.role) {
                // Who merely wrote near its days does not name it.
                (Tie::Mention, role) => !matches!(role, Some(Role::Related | Role::Ambiguous)),
                (_, _) => relation.shown().is_some(),
            };
            is_so && registry.at(relation.edition).is_some_and(|edition| takes(edition))
        })
    }
}

impl Event for Edition {
    fn id(&self) -> &str {
        &self.id
    }

    fn year(&self) -> Option<i16> {
        Some(self.year)
    }

    fn ordinal(&self) -> Option<u16> {
        self.ordinal
    }

    fn any_name(&self, takes: &mut dyn FnMut(&str) -> bool) -> bool {
        takes(self.label())
            || self.city.iter().any(|city| city.all().any(&mut *takes))
            || self.aliases.iter().any(|alias| takes(alias))
    }
}

impl Event for Series {
    fn id(&self) -> &str {
        &self.id
    }

    fn year(&self) -> Option<i16> {
        None
    }

    fn ordinal(&self) -> Option<u16> {
        None
    }

    fn any_name(&self, takes: &mut dyn FnMut(&str) -> bool) -> bool {
        let names = &self.names;
        [&names.short, &names.zh_hans, &names.zh_hant, &names.en, &names.ru]
            .into_iter()
            .any(|name| takes(name))
            || self.words.org.iter().any(|org| takes(org))
    }
}

impl Events for Registry {
    fn any_event(&self, tie: Tie, takes: &mut dyn FnMut(&dyn Event) -> bool) -> bool {
        match tie {
            Tie::Series => self.series().iter().any(|series| takes(series)),
            Tie::Edition | Tie::Mention => {
                let editions = self.series().iter().flat_map(|series| &series.editions);
                { editions }.any(|edition| takes(edition))
            }
        }
    }
}
