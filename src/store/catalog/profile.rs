//! What an article is to the editions of the registry, as the catalog keeps it: few articles among
//! many differ in it, so it is kept once for all that are alike. Must not know how it was found out.

use super::super::entry::{Entry, Standing};
use super::super::overrides::Assignment;
use super::super::recognition::Recognition;
use super::super::relation::Relation;
use crate::series::{EditionAt, Role};

/// What an article is to editions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// What it is to the edition that it is shown under.
    pub standing: Option<Standing>,
    /// What it is to every edition that it names or belongs to, best series first.
    pub relations: Box<[Relation]>,
}

/// Where nothing is said.
const NOTHING: &str = "-";

impl Profile {
    /// The edition that it is shown under along an axis, and as what: the index of a series, or
    /// none for the best of all.
    #[must_use]
    pub fn under(&self, axis: Option<usize>) -> Option<(EditionAt, Role)> {
        match axis {
            None => self.standing.and_then(|standing| Some((standing.edition?, standing.role))),
            Some(series) => {
                let mut own = self.relations.iter().filter(|relation| relation.edition.series == series);
                own.find_map(|relation| Some((relation.edition, relation.shown()?)))
            }
        }
    }

    /// What it is when a person says this of it: what it only names stays.
    pub(super) fn reassigned(
        &self,
        assignment: &Assignment,
        day: Option<jiff::civil::Date>,
        recognition: &Recognition,
    ) -> Self {
        let named = self
            .relations
            .iter()
            .filter(|relation| !matches!(relation.role, Some(Role::Ambiguous | Role::Related)));
        let named = named.map(|relation| Relation { role: None, ..*relation });
        let Assignment::Edition(id) = assignment else {
            return Self { standing: None, relations: named.collect() };
        };
        let registry = recognition.registry();
        let own = registry
            .find(id)
            .zip(registry.edition(id))
            .map(|(at, edition)| Relation { edition: at, role: Some(Role::of_report(edition, day)) });
        let standing = own.and_then(|own| {
            Some(Standing { role: own.role?, series: own.edition.series, edition: Some(own.edition) })
        });
        let others = named.filter(|relation| own.is_none_or(|own| own.edition != relation.edition));
        Self { standing, relations: own.into_iter().chain(others).collect() }
    }

    /// As the database has it, by ids: `report:sco:sco-2022 sco-2022=report sco-2021=-`.
    pub(super) fn of(entry: &Entry) -> String {
        let registry = entry.registry();
        let id = |at: EditionAt| registry.at(at).map_or(NOTHING, |edition| edition.id.as_str());
        let mut out = entry.standing().map_or_else(
            || NOTHING.to_owned(),
            |standing| {
                let series = registry.series().get(standing.series).map_or(NOTHING, |series| &series.id);
                let edition = standing.edition.map_or(NOTHING, id);
                format!("{}:{series}:{edition}", standing.role.name())
            },
        );
        for relation in entry.relations() {
            let role = relation.role.map_or(NOTHING, Role::name);
            out.push_str(&format!(" {}={role}", id(relation.edition)));
        }
        out
    }

    /// Reads what [`Self::of`] writes. What the registry does not know any more is left out.
    pub(super) fn parse(text: &str, recognition: &Recognition) -> Self {
        let mut words = text.split(' ');
        let standing = words.next().and_then(|word| standing(word, recognition));
        let relation = |word: &str| {
            let (edition, role) = word.split_once('=')?;
            Some(Relation { edition: recognition.find(edition)?, role: Role::named(role) })
        };
        Self { standing, relations: words.filter_map(relation).collect() }
    }
}

fn standing(word: &str, recognition: &Recognition) -> Option<Standing> {
    let mut parts = word.split(':');
    let role = Role::named(parts.next()?)?;
    let series = recognition.registry().find_series(parts.next()?)?;
    let edition = parts.next().and_then(|id| recognition.find(id));
    Some(Standing { role, series, edition })
}
