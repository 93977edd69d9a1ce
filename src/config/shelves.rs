//! Configured shelves: queries with names. What a query means is not asked here.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

/// Queries with names, in the order in which they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelves(pub Vec<(String, String)>);

impl Shelves {
    /// The query of the shelf with this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, query)| query.as_str())
    }
}

impl<'de> Deserialize<'de> for Shelves {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Map)
    }
}

struct Map;

impl<'de> Visitor<'de> for Map {
    type Value = Shelves;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("名称和查询，如 未读: is:unread")
    }

    fn visit_unit<E: Error>(self) -> Result<Shelves, E> {
        Ok(Shelves::default())
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Shelves, M::Error> {
        let mut shelves = Shelves::default();
        while let Some((name, query)) = map.next_entry::<String, String>()? {
            if shelves.named(&name).is_some() {
                return Err(M::Error::custom(format!("{name} 写了两次")));
            }
            shelves.0.push((name, query));
        }
        Ok(shelves)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Config;

    #[test]
    fn shelves_keep_their_order() {
        let config =
            Config::parse("shelves:\n  未读: is:unread\n  近年峰会: is:report year:2022..2026\n").unwrap();
        let names: Vec<_> = config.shelves.0.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["未读", "近年峰会"]);
        assert_eq!(config.shelves.named("未读"), Some("is:unread"));
        assert_eq!(config.shelves.named("没有"), None);
        assert_eq!(Config::parse("shelves:\n").unwrap().shelves.0, []);
    }

    #[test]
    fn mistakes_say_where_and_what_is_possible() {
        for (text, place, words) in [
            ("shelves: is:unread\n", "line 1", "名称和查询"),
            ("shelves:\n  a: x\n  a: y\n", "line", "写了两次"),
            ("shelves:\n  a: [x]\n", "line 2", ""),
        ] {
            let error = Config::parse(text).unwrap_err();
            assert!(error.contains(place) && error.contains(words), "{text:?}: {error}");
        }
    }
}
