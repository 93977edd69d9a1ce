//! The values that articles have, counted over the catalog, for completing a query. Must not know
//! what has been typed but for the value.

use std::collections::HashMap;

use super::candidate::Knowledge;
use super::catalog::Catalog;
use super::holdings::recognise;
use crate::doc::DateSource;
use crate::query::{Attribute, Candidate, Field, Flag, Known, Tie, Tongue, Vocabulary};
use crate::text::{Clean, Language, fold};

/// The values of a catalog's articles.
pub struct Values<'a> {
    /// The articles.
    pub catalog: &'a Catalog,
    /// What is known of them besides.
    pub knowledge: Knowledge<'a>,
    /// Whether one may go on recognising articles; the others are not counted.
    pub patience: &'a dyn Fn() -> bool,
}

/// How often each value occurs, and what it means.
type Counts = HashMap<String, (usize, Clean)>;

impl Vocabulary for Values<'_> {
    fn values(&self, field: Field, prefix: &str) -> Vec<Known> {
        let counts = match field {
            Field::Author => self.of(Attribute::Author),
            Field::Source => self.of(Attribute::Source),
            Field::Tag => self.of(Attribute::Tag),
            Field::Category => self.paths(Attribute::Category),
            Field::Folder => self.paths(Attribute::Folder),
            Field::Year | Field::Date => self.years(false),
            Field::StatedDate => self.years(true),
            Field::Series => self.events(Tie::Series),
            Field::Edition => self.events(Tie::Edition),
            Field::Mention => self.events(Tie::Mention),
            Field::Is => self.flags(),
            Field::Language => self.tongues(),
            Field::Title | Field::Chars | Field::Pattern | Field::Sort => Counts::new(),
        };
        let is_event = matches!(field, Field::Series | Field::Edition | Field::Mention);
        let fits = |(value, (_, says)): &(&String, &(usize, Clean))| {
            let value = fold(value);
            value.starts_with(prefix) || (is_event && fold(says).contains(prefix))
        };
        let known = |(value, (count, says)): (&String, &(usize, Clean))| Known {
            value: Clean::line(value),
            count: *count,
            says: says.clone(),
        };
        counts.iter().filter(fits).map(known).collect()
    }
}

impl Values<'_> {
    fn of(&self, attribute: Attribute) -> Counts {
        let mut counts = Counts::new();
        for entry in self.catalog.entries() {
            // An agency may be named twice.
            let mut last = String::new();
            entry.any_value(attribute, &mut |value| {
                if !value.is_empty() && last != value {
                    value.clone_into(&mut last);
                    count(&mut counts, value);
                }
                false
            });
        }
        counts
    }

    /// Every path with all that it is in: a/b/c is in a and in a/b. The last part of a file's
    /// path is its name.
    fn paths(&self, attribute: Attribute) -> Counts {
        let mut counts = Counts::new();
        for entry in self.catalog.entries() {
            entry.any_value(attribute, &mut |path| {
                for (at, _) in path.match_indices('/') {
                    count(&mut counts, &path[..at]);
                }
                if attribute != Attribute::Folder && !path.is_empty() {
                    count(&mut counts, path);
                }
                false
            });
        }
        counts
    }

    fn years(&self, stated: bool) -> Counts {
        let mut counts = Counts::new();
        let dates = self.catalog.entries().iter().filter_map(|entry| entry.date());
        for date in dates.filter(|date| !stated || date.source != DateSource::Inferred) {
            count(&mut counts, &format!("{:04}", date.year()));
        }
        counts
    }

    fn events(&self, tie: Tie) -> Counts {
        recognise(self.catalog.entries(), self.patience);
        let mut counts = Counts::new();
        for entry in self.catalog.entries().iter().filter(|entry| entry.is_recognised()) {
            let mut ids: Vec<String> = Vec::new();
            entry.any_event(tie, &mut |event| {
                if !ids.iter().any(|id| id == event.id()) {
                    ids.push(event.id().to_owned());
                }
                false
            });
            for id in ids {
                count(&mut counts, &id);
            }
        }
        // What an id stands for is said once.
        for (id, (_, says)) in &mut counts {
            *says = self.called(tie, id);
        }
        counts
    }

    /// 撒马尔罕 2022 · 上合峰会
    fn called(&self, tie: Tie, id: &str) -> Clean {
        let Some(registry) = self.catalog.entries().first().map(|entry| entry.registry()) else {
            return Clean::default();
        };
        if tie == Tie::Series {
            return registry
                .series_named(id)
                .map_or_else(Clean::default, |series| Clean::line(series.short_name()));
        }
        let edition = registry.edition(id);
        let series = edition.and_then(|edition| registry.series_named(&edition.series));
        edition.zip(series).map_or_else(Clean::default, |(edition, series)| {
            Clean::line(&format!("{} · {}", edition.label(), series.short_name()))
        })
    }

    fn flags(&self) -> Counts {
        recognise(self.catalog.entries(), self.patience);
        let mut counts = Counts::new();
        for entry in self.catalog.entries() {
            let seen = self.knowledge.of(entry);
            for flag in Flag::ALL {
                let of_role = matches!(flag, Flag::Report | Flag::Preview | Flag::Related | Flag::Ambiguous);
                if (entry.is_recognised() || !of_role) && seen.is(*flag) {
                    count(&mut counts, flag.name());
                }
            }
        }
        counts
    }

    fn tongues(&self) -> Counts {
        let mut counts = Counts::new();
        for entry in self.catalog.entries() {
            let (tongue, is_chinese) = match entry.language() {
                Language::SimplifiedChinese => (Tongue::Simplified, true),
                Language::TraditionalChinese => (Tongue::Traditional, true),
                Language::Japanese => (Tongue::Japanese, false),
                Language::Korean => (Tongue::Korean, false),
                Language::Other => (Tongue::Other, false),
            };
            count(&mut counts, tongue.name());
            if is_chinese {
                count(&mut counts, Tongue::Chinese.name());
            }
        }
        counts
    }
}

fn count(counts: &mut Counts, value: &str) {
    match counts.get_mut(value) {
        Some((known, _)) => *known += 1,
        None => {
            counts.insert(value.to_owned(), (1, Clean::default()));
        }
    }
}
