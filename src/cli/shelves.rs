//! A person's shelves as they are written: in the configuration, and saved from the list. They may
//! speak of each other; one that leads back to itself is refused.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use super::place;
use crate::config::Config;
use crate::locale::say;
use crate::query::{Context, Mistake, Query, Shelves};
use crate::series::Registry;
use crate::store::{NamedQuery, no_shelf};
use crate::text::{Clean, fold};

/// Shelves within shelves.
const DEEPEST: usize = 16;

/// Shelves as they are written.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// Names and queries, the configured ones first.
    all: Vec<(String, String)>,
    /// How many are configured.
    configured: usize,
}

/// What was read of a shelf: its query and its first mistake, or why it is refused.
type Read = Result<(Query, Option<Clean>), Clean>;

impl Written {
    /// This person's, and what is wrong with the file of those that were saved.
    pub(super) fn of(config: &Config) -> (Self, Option<Clean>) {
        let mut all = config.shelves.0.clone();
        let configured = all.len();
        let (saved, told) = match place::shelf_file().map(|file| file.read()) {
            Some(Ok(saved)) => (saved, None),
            Some(Err(told)) => (Vec::new(), Some(told)),
            None => (Vec::new(), None),
        };
        // What is configured holds against what was saved under the same name.
        let is_new = |(name, _): &(String, String)| config.shelves.named(name).is_none();
        all.extend(saved.into_iter().filter(is_new));
        (Self { all, configured }, told)
    }

    /// The shelves, and what is wrong with the first that is not understood; the rest of its query
    /// holds, unless it leads back to itself.
    pub(super) fn read(&self, registry: &Registry) -> (Vec<NamedQuery>, Option<Clean>) {
        let reading = Reading {
            written: self,
            registry,
            open: RefCell::default(),
            read: RefCell::default(),
            loops: Cell::new(0),
        };
        let mut told = None;
        let mut shelves = Vec::new();
        for (at, (name, _)) in self.all.iter().enumerate() {
            match reading.at(at) {
                Ok((query, mistake)) => {
                    told = told.or(mistake);
                    let (name, is_saved) = (Clean::line(name), at >= self.configured);
                    shelves.push(NamedQuery { name, query, is_saved });
                }
                Err(refused) => told = told.or(Some(refused)),
            }
        }
        (shelves, told)
    }
}

/// Shelves that are being read, one along the other, each once.
struct Reading<'a> {
    written: &'a Written,
    registry: &'a Registry,
    /// Those that wait for the one that is being read.
    open: RefCell<Vec<usize>>,
    read: RefCell<HashMap<usize, Read>>,
    /// How often one led back to itself.
    loops: Cell<usize>,
}

impl Shelves for Reading<'_> {
    fn shelf(&self, name: &str) -> Result<Query, Clean> {
        let (all, name) = (&self.written.all, fold(name));
        let found = all.iter().position(|(known, _)| fold(known) == name);
        let at = found.ok_or_else(|| no_shelf(all.iter().map(|(known, _)| known.as_str())))?;
        self.at(at).map(|(query, _)| query)
    }
}

impl Reading<'_> {
    fn at(&self, at: usize) -> Read {
        if let Some(known) = self.read.borrow().get(&at) {
            return known.clone();
        }
        let Some((name, typed)) = self.written.all.get(at) else { return Err(Clean::default()) };
        let refused = || Err(Clean::from(say!("shelf-loop", name = name.clone())));
        if self.open.borrow().contains(&at) || self.open.borrow().len() == DEEPEST {
            self.loops.set(self.loops.get() + 1);
            return refused();
        }
        let before = self.loops.get();
        self.open.borrow_mut().push(at);
        let context =
            Context { today: Some(place::today()), events: Some(self.registry), shelves: Some(self) };
        let (query, mistakes) = context.parse(typed);
        self.open.borrow_mut().pop();
        let read = if self.loops.get() > before {
            refused()
        } else {
            Ok((query, mistakes.first().map(|mistake| misread(name, typed, mistake))))
        };
        self.read.borrow_mut().insert(at, read.clone());
        read
    }
}

/// What is wrong with the query of a shelf.
fn misread(name: &str, typed: &str, Mistake { span, expected }: &Mistake) -> Clean {
    let part = typed.get(span.clone()).unwrap_or_default();
    Clean::from(say!(
        "cli-shelf-misread",
        name = name.to_string(),
        part = part.to_string(),
        expected = expected.to_string()
    ))
}

#[cfg(test)]
mod tests {
    use super::Written;
    use crate::series::Registry;

    fn read(all: &[(&str, &str)]) -> (Vec<(String, String)>, String) {
        let all: Vec<_> = all.iter().map(|(name, query)| ((*name).to_owned(), (*query).to_owned())).collect();
        let (shelves, told) = Written { configured: all.len(), all }.read(&Registry::default());
        let shelves = shelves.iter().map(|shelf| (shelf.name.to_string(), shelf.query.to_string()));
        (shelves.collect(), told.unwrap_or_default().to_string())
    }

    #[test]
    fn shelves_may_speak_of_each_other() {
        let (shelves, told) = read(&[("近", "shelf:未读 year:2022"), ("未读", "is:unread")]);
        assert_eq!(shelves[0].1, "is:unread year:2022");
        assert_eq!(told, "");
        let (shelves, _) = read(&[("或", "-(shelf:甲) | shelf:乙"), ("甲", "a b"), ("乙", "c sort:date")]);
        assert_eq!(shelves[0].1, "-(a b) | c sort:date");
    }

    #[test]
    fn who_leads_back_to_itself_is_refused() {
        for all in [
            &[("甲", "shelf:甲"), ("丁", "x")][..],
            &[("甲", "shelf:乙"), ("乙", "y shelf:丙"), ("丙", "shelf:甲 z"), ("丁", "x")],
        ] {
            let (shelves, told) = read(all);
            assert_eq!(shelves, [("丁".to_owned(), "x".to_owned())], "{all:?}");
            assert!(told.contains("绕回了自己"), "{told}");
        }
    }

    #[test]
    fn shelves_of_shelves_do_not_grow_without_end() {
        let name = |nth: usize| format!("s{nth}");
        let doubled = |nth: usize| format!("(a{nth} | shelf:s{0}) (b{nth} | shelf:s{0})", nth + 1);
        let mut all: Vec<(String, String)> = (0..12).map(|nth| (name(nth), doubled(nth))).collect();
        all.push((name(12), "x".to_owned()));
        let all: Vec<_> = all.iter().map(|(name, query)| (name.as_str(), query.as_str())).collect();
        let (shelves, told) = read(&all);
        assert!(shelves.iter().all(|(_, query)| query.len() < 10_000), "{told}");
        assert!(told.contains("最多"), "{told}");
    }

    #[test]
    fn unknown_names_are_told() {
        let (_, told) = read(&[("甲", "shelf:戊"), ("乙", "y")]);
        assert!(told.contains("没有这个书架；有 甲、乙"), "{told}");
    }
}
