//! Configured shelves: queries with names. What a query means is not asked here.

use super::mistakes::Mistakes;
use crate::locale::say;
use crate::yaml::Node;

/// Queries with names, in the order in which they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelves(pub Vec<(String, String)>);

impl Shelves {
    /// The query of the shelf with this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, query)| query.as_str())
    }

    pub(super) fn read(node: &Node, mistakes: &mut Mistakes) -> Self {
        let entries = mistakes.entries(node, &say!("config-shelves-are"));
        let queries = entries.into_iter();
        Self(queries.filter_map(|(name, _, query)| Some((name.to_owned(), mistakes.text(query)?))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Config;

    #[test]
    fn shelves_keep_their_order() {
        let (config, problems) =
            Config::parse("shelves:\n  未读: is:unread\n  近年峰会: is:report year:2022..2026\n");
        let names: Vec<_> = config.shelves.0.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!((names, problems.len()), (vec!["未读", "近年峰会"], 0));
        assert_eq!(config.shelves.named("未读"), Some("is:unread"));
        assert_eq!(config.shelves.named("没有"), None);
        assert_eq!(Config::parse("shelves:\n").0.shelves.0, []);
    }

    #[test]
    fn mistakes_say_where_and_what_is_possible() {
        for (text, line, words) in [
            ("shelves: is:unread\n", 1, "名称和查询"),
            ("shelves:\n  a: x\n  a: y\n", 3, "写了两次"),
            ("shelves:\n  a: [x]\n", 2, "一段文字"),
        ] {
            let (_, problems) = Config::parse(text);
            let first = &problems[0];
            assert!(first.at.line == line && first.message.contains(words), "{text:?}: {first}");
        }
    }
}
