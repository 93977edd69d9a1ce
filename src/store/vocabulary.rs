//! The values that articles have, with how many have each, for completing a query. Must not know
//! what has been typed but for the value.

use std::collections::HashMap;

use super::candidate::Knowledge;
use super::catalog::{Catalog, Facet};
use crate::doc::DateSource;
use crate::query::{Expr, Field, Flag, Known, Query, Term, Tie, Tongue, Vocabulary};
use crate::series::{EditionAt, Role};
use crate::text::{Clean, Language, fold};

/// The values of a catalog's articles.
pub struct Values<'a> {
    /// The articles.
    pub catalog: &'a Catalog,
    /// What is known of them besides.
    pub knowledge: Knowledge<'a>,
}

/// How often each value occurs, and what it means.
type Counts = HashMap<String, (usize, Clean)>;

impl Vocabulary for Values<'_> {
    fn values(&self, field: Field, prefix: &str) -> Vec<Known> {
        let counts = match field {
            Field::Author => self.of(Facet::Author),
            Field::Source => self.of(Facet::Publisher),
            Field::Tag => self.of(Facet::Tag),
            Field::Category => self.paths(Facet::Category),
            Field::Folder => self.paths(Facet::Folder),
            Field::Year | Field::Date => self.years(false),
            Field::StatedDate => self.years(true),
            Field::Series => self.series(),
            Field::Edition => self.editions(Tie::Edition),
            Field::Mention => self.editions(Tie::Mention),
            Field::Is => self.flags(),
            Field::Language => self.tongues(),
            Field::Title | Field::Chars | Field::Pattern | Field::Sort | Field::Shelf => Counts::new(),
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
    /// Where the database cannot be read, nothing is offered.
    fn of(&self, facet: Facet) -> Counts {
        let values = self.catalog.values(facet).unwrap_or_default();
        values.into_iter().map(|(value, articles)| (value, (articles, Clean::default()))).collect()
    }

    /// Every path with all that it is in: a/b/c is in a and in a/b.
    fn paths(&self, facet: Facet) -> Counts {
        let mut counts = Counts::new();
        for (path, articles) in self.catalog.values(facet).unwrap_or_default() {
            for (at, _) in path.match_indices('/') {
                count(&mut counts, &path[..at], articles);
            }
            count(&mut counts, &path, articles);
        }
        counts
    }

    fn years(&self, stated: bool) -> Counts {
        let mut counts = Counts::new();
        let dates = self.catalog.cards().all().iter().filter_map(|card| card.date);
        let mut years: HashMap<i16, usize> = HashMap::new();
        for date in dates.filter(|date| !stated || date.source != DateSource::Inferred) {
            *years.entry(date.year()).or_default() += 1;
        }
        years.into_iter().for_each(|(year, articles)| count(&mut counts, &format!("{year:04}"), articles));
        counts
    }

    fn series(&self) -> Counts {
        let (cards, registry) = (self.catalog.cards(), self.catalog.registry());
        let mut counts = vec![0; registry.series().len()];
        for card in cards.all() {
            let profile = cards.profile(card);
            let tied = profile.relations.iter().filter(|relation| relation.role.is_some());
            let own = profile.standing.iter().map(|standing| standing.series);
            let mut series: Vec<_> = tied.map(|relation| relation.edition.series).chain(own).collect();
            series.sort_unstable();
            series.dedup();
            series.into_iter().filter_map(|at| counts.get_mut(at).map(|count| *count += 1)).count();
        }
        let counted = registry.series().iter().zip(counts).filter(|(_, articles)| *articles > 0);
        counted
            .map(|(series, articles)| (series.id.clone(), (articles, Clean::line(series.short_name()))))
            .collect()
    }

    fn editions(&self, tie: Tie) -> Counts {
        let (cards, registry) = (self.catalog.cards(), self.catalog.registry());
        let mut counts: HashMap<EditionAt, usize> = HashMap::new();
        for relation in cards.all().iter().flat_map(|card| cards.profile(card).relations.iter()) {
            let is_so = match (tie, relation.role) {
                (Tie::Mention, role) => !matches!(role, Some(Role::Related | Role::Ambiguous)),
                (_, _) => relation.shown().is_some(),
            };
            if is_so {
                *counts.entry(relation.edition).or_default() += 1;
            }
        }
        let known = |(at, articles): (EditionAt, usize)| {
            let (edition, series) = (registry.at(at)?, registry.series().get(at.series)?);
            // 撒马尔罕 2022 · 上合峰会
            let says = Clean::line(&format!("{} · {}", edition.label(), series.short_name()));
            Some((edition.id.clone(), (articles, says)))
        };
        counts.into_iter().filter_map(known).collect()
    }

    fn flags(&self) -> Counts {
        let is = |flag: &Flag| {
            let query = Query::default().with(Expr::Term(Term::Is(*flag)));
            let listing = self.catalog.select(&query, self.knowledge, None);
            (flag.name().to_owned(), (listing.map_or(0, |listing| listing.len()), Clean::default()))
        };
        Flag::ALL.iter().map(is).filter(|(_, (articles, _))| *articles > 0).collect()
    }

    fn tongues(&self) -> Counts {
        let mut counts = Counts::new();
        for (tag, articles) in self.catalog.values(Facet::Language).unwrap_or_default() {
            let language = Language::ALL.iter().find(|language| language.tag() == tag);
            let includes = |tongue: &&Tongue| language.is_some_and(|language| tongue.includes(*language));
            for tongue in Tongue::ALL.iter().filter(includes) {
                count(&mut counts, tongue.name(), articles);
            }
        }
        counts
    }
}

fn count(counts: &mut Counts, value: &str, articles: usize) {
    match counts.get_mut(value) {
        Some((known, _)) => *known += articles,
        None => {
            counts.insert(value.to_owned(), (articles, Clean::default()));
        }
    }
}
