//! What a registry file must fulfil: its shape, and the rules beyond it. Everything that is wrong
//! is found in one walk over the file's tree, each with its line and column.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::registry::Registry;
use super::shape::{EVENT, FILE, Field, SERIES, Shape, nearest};
use crate::locale::say;
use crate::yaml::{Content, Node, Problem, Severity, Spot};

/// The major version of the files' shape.
pub(super) const SCHEMA: i64 = 1;
/// Problems that are told; who has more will mend these first.
const MOST_PROBLEMS: usize = 100;

/// All that is wrong with a file that stands beside the series of `beside`, in the file's order.
pub(super) fn check(file: &Node, beside: &Registry) -> Vec<Problem> {
    if let Some(problem) = other_schema(file) {
        return vec![problem];
    }
    let mut checker = Checker { problems: Vec::new() };
    checker.shape(file, Shape::Keys(FILE), &say!("series-whole"));
    if file.get("series").is_none() && file.get("other_orgs").is_none() {
        checker.missing(file.at, "series", "series-needs-series");
    }
    let series = file.get("series").map_or(&[][..], Node::items);
    checker.ids(series, beside);
    for one in series {
        checker.words(one);
        for event in one.get("events").map_or(&[][..], Node::items) {
            checker.event(event);
        }
    }
    checker.shared_names(series, beside);
    let mut problems = checker.problems;
    problems.sort_by_key(|problem| problem.at);
    problems
}

/// A file for another version of the program may have any shape: nothing else is said of it.
fn other_schema(file: &Node) -> Option<Problem> {
    let schema = file.get("schema")?;
    let number = schema.text()?.parse::<i64>().ok().filter(|number| *number != SCHEMA)?;
    let message = say!("series-schema", number = number, own = SCHEMA);
    Some(Problem::error(schema.at, &message))
}

struct Checker {
    problems: Vec<Problem>,
}

impl Checker {
    fn wrong(&mut self, at: Spot, message: &str) {
        self.tell(Problem::error(at, message));
    }

    /// `needed` is the message that says what stands there.
    fn missing(&mut self, at: Spot, key: &str, needed: &'static str) {
        self.wrong(at, &say!("series-missing", key = key, needed = say!(needed)));
    }

    fn tell(&mut self, problem: Problem) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem);
        }
    }

    /// `name` is the key, for the messages.
    fn shape(&mut self, node: &Node, shape: Shape, name: &str) {
        if node.is_nothing() && !matches!(shape, Shape::Remark) {
            return self.wrong(node.at, &say!("series-no-value", key = name));
        }
        match (shape, &node.content) {
            (Shape::Remark, _) => {}
            (Shape::Keys(fields), Content::Map(pairs)) => self.keys(node, pairs, fields),
            (Shape::Keys(fields), _) => {
                let example = fields.first().map_or("", |field| field.key);
                self.wrong(node.at, &say!("series-not-keys", key = name, example = example));
            }
            (Shape::List(item) | Shape::OneOrList(item), Content::List(items)) => {
                items.iter().for_each(|node| self.shape(node, *item, name));
            }
            (Shape::OneOrList(item), _) => self.shape(node, *item, name),
            (Shape::List(_), _) => {
                self.wrong(node.at, &say!("series-not-list", key = name));
            }
            (_, Content::List(_) | Content::Map(_)) => {
                self.wrong(node.at, &say!("series-not-so", key = name, expected = expected(shape)));
            }
            (_, Content::Bare(text) | Content::Quoted(text)) => self.scalar(node, text, shape, name),
        }
    }

    fn keys(&mut self, node: &Node, pairs: &[(Node, Node)], fields: &[Field]) {
        let mut seen = HashSet::new();
        for (key, value) in pairs {
            let name = key.text().unwrap_or_default();
            if !seen.insert(name) {
                self.wrong(key.at, &say!("series-twice", key = name));
                continue;
            }
            match fields.iter().find(|field| field.key == name) {
                Some(field) => {
                    let is_list_of_names = matches!(field.shape, Shape::List(Shape::Name));
                    if value.content == Content::List(Vec::new())
                        && is_list_of_names
                        && !field.needed.is_empty()
                    {
                        self.wrong(value.at, &say!("series-empty", key = name, needed = say!(field.needed)));
                    }
                    self.shape(value, field.shape, name);
                }
                None => self.wrong(key.at, &unknown_key(name, fields)),
            }
        }
        for field in fields.iter().filter(|field| !field.needed.is_empty() && !seen.contains(field.key)) {
            self.missing(node.at, field.key, field.needed);
        }
    }

    fn scalar(&mut self, node: &Node, text: &str, shape: Shape, name: &str) {
        let is_bare = matches!(node.content, Content::Bare(_));
        let is_right = match shape {
            Shape::Id => {
                !text.is_empty() && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            }
            Shape::Day => day(text).is_some(),
            Shape::Whole(least, most) => {
                is_bare && text.parse().is_ok_and(|number| (least..=most).contains(&number))
            }
            Shape::Number => is_bare && text.parse().is_ok_and(f32::is_finite),
            Shape::Flag => is_bare && ["true", "false"].contains(&text),
            Shape::OneOf(words) => words.contains(&text),
            Shape::Text | Shape::Name | Shape::Template => !is_bare || !is_taken_for_another_type(text),
            Shape::List(_) | Shape::OneOrList(_) | Shape::Keys(_) | Shape::Remark => true,
        };
        if !is_right {
            return self
                .wrong(node.at, &say!("series-wrong", key = name, value = text, expected = expected(shape)));
        }
        if matches!(shape, Shape::Name | Shape::Template) && text.trim().chars().count() < 2 {
            return self.wrong(node.at, &say!("series-short", word = text));
        }
        if matches!(shape, Shape::Template) && text.matches("{n}").count() > 1 {
            self.wrong(node.at, &say!("series-ordinal"));
        }
    }

    /// Ids are unique in the file, and an edition's id is no other series'.
    fn ids(&mut self, series: &[Node], beside: &Registry) {
        let own: HashSet<&str> = series.iter().filter_map(id).map(|(id, _)| id).collect();
        let others = beside.series().iter().filter(|known| !own.contains(known.id.as_str()));
        let taken: HashMap<&str, &str> = others
            .flat_map(|known| known.editions.iter().map(|edition| (edition.id.as_str(), known.id.as_str())))
            .collect();
        let (mut seen, mut seen_series) = (HashMap::new(), HashMap::new());
        for one in series {
            if let Some((id, at)) = id(one) {
                self.once(&mut seen_series, id, at);
            }
            for (id, at) in one.get("events").map_or(&[][..], Node::items).iter().filter_map(id) {
                self.once(&mut seen, id, at);
                if let Some(owner) = taken.get(id) {
                    self.wrong(at, &say!("series-taken", id = id, owner = *owner));
                }
            }
        }
    }

    fn once<'a>(&mut self, seen: &mut HashMap<&'a str, Spot>, id: &'a str, at: Spot) {
        if let Some(first) = seen.insert(id, at) {
            self.wrong(at, &say!("series-repeated", id = id, line = first.line.to_string()));
        }
    }

    fn words(&mut self, series: &Node) {
        let org: HashSet<&str> = texts(series, "org").map(|(word, _)| word).collect();
        for (word, at) in texts(series, "deny").filter(|(word, _)| org.contains(word)) {
            self.wrong(at, &say!("series-org-deny", word = word));
        }
        let names = series
            .get("names")
            .filter(|names| matches!(&names.content, Content::Map(pairs) if pairs.is_empty()));
        if let Some(names) = names {
            self.wrong(names.at, &say!("series-no-name"));
        }
    }

    fn event(&mut self, event: &Node) {
        let of = |key: &str| event.get(key).and_then(|node| Some((day(node.text()?)?, node.at)));
        if let (Some((start, _)), Some((end, at))) = (of("start"), of("end"))
            && start > end
        {
            self.wrong(at, &say!("series-ends-before", end = end.to_string(), start = start.to_string()));
        }
        let has = |key: &str| event.get(key).is_some();
        if matches!(event.content, Content::Map(_)) && !has("city") && !has("aliases") {
            self.wrong(event.at, &say!("series-no-place"));
        }
        let city = event.get("city");
        if let Some(city) = city.filter(|city| matches!(&city.content, Content::Map(pairs) if pairs.iter().all(|(key, _)| key.text() == Some("id")))) {
            self.wrong(city.at, &say!("series-no-city"));
        }
    }

    /// A name that means two series is allowed, but probably not meant.
    fn shared_names(&mut self, series: &[Node], beside: &Registry) {
        let own: HashSet<&str> = series.iter().filter_map(id).map(|(id, _)| id).collect();
        let mut owners: HashMap<&str, &str> = HashMap::new();
        for known in beside.series().iter().filter(|known| !own.contains(known.id.as_str())) {
            let aliases = known.editions.iter().flat_map(|edition| &edition.aliases);
            owners.extend(aliases.chain(&known.words.org).map(|name| (name.as_str(), known.id.as_str())));
        }
        for one in series {
            let Some((id, _)) = id(one) else { continue };
            let events = one.get("events").map_or(&[][..], Node::items);
            let aliases = events.iter().flat_map(|event| texts(event, "aliases"));
            for (name, at) in texts(one, "org").chain(aliases) {
                match owners.get(name) {
                    Some(owner) if *owner != id => {
                        let message = say!("series-shared", name = name, owner = *owner);
                        self.tell(Problem::warning(at, &message));
                    }
                    _ => {
                        owners.insert(name, id);
                    }
                }
            }
        }
    }
}

/// Whether any of the problems keeps the file from being used.
pub(super) fn is_broken(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}

fn id(node: &Node) -> Option<(&str, Spot)> {
    let id = node.get("id")?;
    Some((id.text()?, id.at))
}

/// The texts of the list under a key.
fn texts<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = (&'a str, Spot)> {
    let list = node.get(key).map_or(&[][..], Node::one_or_many);
    list.iter().filter_map(|item| Some((item.text()?, item.at)))
}

fn day(text: &str) -> Option<Date> {
    let is_written_so = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    text.parse().ok().filter(|_| is_written_so)
}

/// Whether YAML reads the bare word as a number or a truth value.
fn is_taken_for_another_type(text: &str) -> bool {
    ["true", "false", "True", "False", "TRUE", "FALSE"].contains(&text) || text.parse::<f64>().is_ok()
}

fn unknown_key(name: &str, fields: &[Field]) -> Cow<'static, str> {
    if let Some(near) = nearest(fields, name) {
        return say!("series-unknown-near", key = name, near = near);
    }
    // Someone who put a key one level too high or too low is told where it belongs.
    let belongs =
        [("series-owner-file", FILE), ("series-owner-series", SERIES), ("series-owner-event", EVENT)];
    let home = belongs.iter().find(|(_, table)| table.iter().any(|field| field.key == name));
    let known: Vec<_> = fields.iter().map(|field| field.key).collect();
    match home {
        Some((owner, _)) => say!("series-misplaced", key = name, owner = say!(*owner)),
        None => say!("series-unknown", key = name, known = known.join(" ")),
    }
}

fn expected(shape: Shape) -> Cow<'static, str> {
    match shape {
        Shape::Id => say!("series-is-id"),
        Shape::Text | Shape::Name | Shape::Template => say!("series-is-text"),
        Shape::Day => say!("series-is-day"),
        Shape::Whole(least, most) => say!("series-is-whole", least = least, most = most),
        Shape::Number => say!("series-is-number"),
        Shape::Flag => say!("series-is-flag"),
        Shape::OneOf(words) => say!("series-is-one-of", words = words.join(" ")),
        Shape::List(_) | Shape::OneOrList(_) => say!("series-is-list"),
        Shape::Keys(_) => say!("series-is-keys"),
        Shape::Remark => say!("series-is-any"),
    }
}
