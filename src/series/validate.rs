//! What a registry file must fulfil beyond its shape, and how to say what is wrong with it.

use super::names::City;
use super::registry::{Registry, Series};
use crate::text::Clean;

/// What is wrong with a registry file, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegistryError {
    /// Not YAML, or not of the registry's shape. The message has line and column.
    #[error("{message}; see the built-in registry (`yuelan series --format json`) for the shape")]
    Shape {
        /// What the YAML reader says.
        message: Clean,
    },
    /// Written for another version of the program.
    #[error("the file says `schema: {found}`, this version reads schema 1; update yuelan or the file")]
    Schema {
        /// The version that the file names.
        found: u32,
    },
    /// Well formed, but it contradicts itself.
    #[error("line {line}: {problem}")]
    Rule {
        /// Counted from 1.
        line: usize,
        /// What is wrong and what to do.
        problem: Clean,
    },
}

impl RegistryError {
    #[allow(clippy::needless_pass_by_value, reason = "the shape that map_err wants")]
    pub(super) fn shape(error: serde_yaml::Error) -> Self {
        Self::Shape { message: Clean::line(&error.to_string()) }
    }
}

/// Checks the rules of a file; the first that is broken is reported with its line.
pub(super) fn check(registry: &Registry, text: &str) -> Result<(), RegistryError> {
    let rule = Rules { text };
    let mut ids: Vec<&str> = Vec::new();
    for series in &registry.series {
        for id in [&series.id].into_iter().chain(series.editions.iter().map(|edition| &edition.id)) {
            rule.id(id)?;
            ids.push(id);
        }
        rule.words(series)?;
        rule.editions(series)?;
    }
    ids.sort_unstable();
    match ids.windows(2).find(|pair| pair.first() == pair.last()).and_then(|pair| pair.first()) {
        Some(twice) => {
            rule.broken(twice, twice, &format!("the id `{twice}` occurs twice; give each its own"))
        }
        None => Ok(()),
    }
}

/// What is allowed but probably not meant: names that two series share.
#[must_use]
pub(super) fn warnings(registry: &Registry) -> Vec<Clean> {
    let mut found = Vec::new();
    for (at, series) in registry.series.iter().enumerate() {
        let aliases = series.editions.iter().flat_map(|edition| &edition.aliases);
        for alias in aliases.chain(&series.words.org) {
            for other in registry.series.iter().skip(at + 1) {
                let shared = other.words.org.contains(alias)
                    || other.editions.iter().any(|edition| edition.aliases.contains(alias));
                if shared {
                    let (one, two) = (&series.id, &other.id);
                    found.push(Clean::line(&format!("“{alias}” names both `{one}` and `{two}`")));
                }
            }
        }
    }
    found
}

struct Rules<'a> {
    text: &'a str,
}

impl Rules<'_> {
    fn id(&self, id: &str) -> Result<(), RegistryError> {
        let sound = !id.is_empty() && id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        let problem = || format!("the id `{id}` may only have a–z, 0–9 and -");
        if sound { Ok(()) } else { self.broken(id, id, &problem()) }
    }

    fn words(&self, series: &Series) -> Result<(), RegistryError> {
        let words = &series.words;
        let lists = [&words.org, &words.org_weak, &words.event, &words.council, &words.deny];
        let units = [&words.other_places, &series.ordinal.zh_units, &series.ordinal.en_units];
        for word in lists.into_iter().chain(units).flatten() {
            self.long_enough(&series.id, word)?;
        }
        if let Some(word) = words.deny.iter().find(|word| words.org.contains(word)) {
            let problem = format!("“{word}” stands in `org` and in `deny`; remove it from one of them");
            return self.broken(&series.id, word, &problem);
        }
        let template = words.council.iter().find(|council| council.matches("{n}").count() > 1);
        if let Some(template) = template {
            return self.broken(&series.id, template, "a council has one ordinal; write {n} once");
        }
        Ok(())
    }

    fn editions(&self, series: &Series) -> Result<(), RegistryError> {
        for edition in &series.editions {
            let cities = edition.city.iter().flat_map(City::all);
            let names = edition.aliases.iter().chain(&edition.documents).map(String::as_str);
            for name in names.chain(cities) {
                self.long_enough(&edition.id, name)?;
            }
            if edition.held.start > edition.held.end {
                return self.broken(&edition.id, "end:", "the event ends before it starts; swap the days");
            }
        }
        Ok(())
    }

    fn long_enough(&self, owner: &str, word: &str) -> Result<(), RegistryError> {
        if word.trim().chars().count() > 1 {
            return Ok(());
        }
        let problem = format!("“{word}” is too short to be a name (in `{owner}`); write it out or remove it");
        self.broken(owner, word, &problem)
    }

    /// An error at the line of `word`, which stands under the last entry with the id `owner`.
    fn broken(&self, owner: &str, word: &str, problem: &str) -> Result<(), RegistryError> {
        let lines = || self.text.lines().enumerate();
        let names_owner = |line: &str| {
            line.split_once("id:").is_some_and(|(_, rest)| {
                rest.trim_start()
                    .trim_start_matches(['"', '\''])
                    .strip_prefix(owner)
                    .is_some_and(|after| !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-'))
            })
        };
        let entry = lines().filter(|(_, line)| names_owner(line)).last().map_or(0, |(at, _)| at);
        let at = lines().skip(entry).find(|(_, line)| line.contains(word)).map_or(entry, |(at, _)| at);
        Err(RegistryError::Rule { line: at + 1, problem: Clean::line(problem) })
    }
}

#[cfg(test)]
mod tests {
    use crate::series::Registry;

    const HEAD: &str = "series:\n- id: x\n  names: {short: X}\n  org: [组织]\n  event_words: [峰会]\n";

    fn error(rest: &str) -> String {
        Registry::parse(&format!("{HEAD}{rest}")).unwrap_err().to_string()
    }

    #[test]
    fn ten_lines_make_a_series() {
        let registry = Registry::parse(&format!(
            "{HEAD}  events:\n  - {{id: x-1, start: 2024-05-01, city: {{zh-Hans: 成都}}}}\n"
        ))
        .unwrap();
        let edition = registry.edition("x-1").unwrap();
        assert_eq!((edition.label(), edition.end().to_string()), ("成都 2024", "2024-05-01".into()));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for (rest, message) in [
            (
                "  events:\n  - {id: x-1, start: 2024-05-01, city: {en: Rome}}\n  - {id: x-1, start: 2025-05-01, aliases: [ab]}",
                "line 8: the id `x-1` occurs twice",
            ),
            (
                "  events:\n  - id: x-1\n    start: 2024-05-02\n    aliases: [第一]\n    end: 2024-05-01",
                "line 10: the event ends before it starts",
            ),
            (
                "  events:\n  - id: x-1\n    start: 2024-05-02\n    aliases:\n    - 会",
                "line 10: “会” is too short",
            ),
            ("  deny: [组织]\n  events: []", "line 4: “组织” stands in `org` and in `deny`"),
            ("  council: ['第{n}届{n}']\n  events: []", "line 6: a council has one ordinal"),
            (
                "  events:\n  - {id: X_1, start: 2024-05-02, aliases: [ab]}",
                "line 7: the id `X_1` may only have",
            ),
        ] {
            let found = error(rest);
            assert!(found.starts_with(message), "{found}");
        }
    }

    #[test]
    fn what_is_not_of_the_shape_is_said_with_line_and_column() {
        for (rest, message, place) in [
            ("  events:\n  - {id: x-1, start: May, aliases: [ab]}", "“May” is no day", "line 7"),
            ("  events:\n  - {id: x-1, aliases: [ab]}", "missing field `start`", "line 7"),
            ("  events:\n  - {id: x-1, start: 2024-05-02}", "needs a city or aliases", "line 7"),
            ("", "missing field `events`", "line 2"),
            ("  use_city: perhaps\n  events: []", "expected a boolean", "line 6"),
            ("  events: [", "did not find expected node content", "line 7"),
        ] {
            let found = error(rest);
            assert!(found.contains(message) && found.contains(place), "{found}");
        }
        let newer = Registry::parse("schema: 2\nseries: []").unwrap_err().to_string();
        assert!(newer.contains("update yuelan"), "{newer}");
    }

    #[test]
    fn a_shared_name_is_a_warning() {
        let events = "  events: [{id: x-1, start: 2024-05-02, aliases: [双峰会]}]";
        let second = "- {id: y, names: {short: Y}, org: [乙方, 组织], event_words: [峰会], events: []}";
        let registry = Registry::parse(&format!("{HEAD}{events}\n{second}")).unwrap();
        assert_eq!(registry.warnings()[0].as_str(), "“组织” names both `x` and `y`");
        assert!(Registry::builtin().warnings().is_empty());
    }
}
