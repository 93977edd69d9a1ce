//! Where front matter begins and ends.
//!
//! Doubtful lines are left to the article: a field that is missed can be read on the page, a
//! paragraph that is swallowed cannot.

use super::line::{is_blank, is_continuation, key_line};
use super::{Kind, LIMIT, Matter, Split, head};

/// The character of which a fence has three or more, and the notation between such fences.
const FENCES: &[(char, Kind)] = &[('-', Kind::Yaml), ('+', Kind::Toml), (';', Kind::Json)];

/// Takes front matter off the beginning of a text whose lines end in `\n`.
pub(crate) fn split(text: &str) -> Split<'_> {
    let mut lines = Lines { text, at: 0, number: 1 };
    while lines.peek().is_some_and(is_blank) {
        lines.next();
    }
    let first = lines.peek().unwrap_or_default();
    let found = match fence(first) {
        Some(kind) => {
            lines.next();
            closed(kind, lines).or_else(|| unclosed(kind, lines))
        }
        None if first.starts_with('{') => object(lines),
        None => without_opener(lines),
    };
    found.unwrap_or(Split { matter: None, body: text, body_line: 1 })
}

/// A place in a text, moved forward line by line.
#[derive(Clone, Copy)]
struct Lines<'a> {
    text: &'a str,
    at: usize,
    number: u32,
}

impl<'a> Lines<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The line at this place, without its end.
    fn peek(&self) -> Option<&'a str> {
        let rest = self.rest();
        let line = rest.split('\n').next()?;
        (!rest.is_empty()).then(|| line.trim_start_matches('\u{FEFF}'))
    }

    /// Front matter from here to `end`, and the body from `body` on.
    fn split(&self, kind: Kind, end: &Self, body: Option<&Self>) -> Split<'a> {
        let text = self.text.get(self.at..end.at).unwrap_or_default();
        let matter = Matter { kind, text, first_line: self.number, closed: body.is_some() };
        let body = body.unwrap_or(end);
        Split { matter: Some(matter), body: body.rest(), body_line: body.number }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let line = self.peek()?;
        let rest = self.rest();
        self.at += rest.find('\n').map_or(rest.len(), |end| end + 1);
        self.number = self.number.saturating_add(1);
        Some(line)
    }
}

/// The notation that this line opens or closes, if it is a fence.
fn fence(line: &str) -> Option<Kind> {
    let line = line.trim_end();
    let (_, kind) = FENCES.iter().find(|(sign, _)| line.starts_with(*sign))?;
    let sign = line.chars().next()?;
    (line.len() >= 3 && line.chars().all(|c| c == sign)).then_some(*kind)
}

fn closes(kind: Kind, line: &str) -> bool {
    fence(line) == Some(kind) || (kind == Kind::Yaml && line.trim_end() == "...")
}

/// Front matter between two fences. Two rules around prose are no fences, nor is a rule in the
/// text the end of front matter that was never closed.
fn closed(kind: Kind, start: Lines<'_>) -> Option<Split<'_>> {
    let mut lines = start;
    let mut after_blank = false;
    loop {
        let end = lines;
        let line = lines.next()?;
        if closes(kind, line) {
            let split = start.split(kind, &end, Some(&lines));
            return split.matter.is_some_and(|matter| is_plausible(&matter)).then_some(split);
        }
        if kind == Kind::Yaml && after_blank && is_prose(line) {
            return None;
        }
        after_blank = is_blank(line);
    }
}

fn is_prose(line: &str) -> bool {
    !is_blank(line) && !is_continuation(line) && !key_line(line).is_some_and(|found| found.is_no_prose())
}

/// Whether what stands between two fences is front matter: nothing at all, or fields.
fn is_plausible(matter: &Matter<'_>) -> bool {
    let mut lines = head(matter.text).split('\n').filter(|line| !is_blank(line) && !line.starts_with('#'));
    let Some(first) = lines.clone().next() else { return true };
    match matter.kind {
        Kind::Yaml => {
            first.starts_with('{')
                || key_line(first).is_some_and(|found| found.is_no_prose())
                || lines.any(|line| key_line(line.trim_start()).is_some_and(|found| found.is_known()))
        }
        Kind::Toml => lines.any(|line| line.contains('=')),
        Kind::Json => lines.any(|line| line.contains(':')),
    }
}

/// Front matter without its closing fence: the fields up to the first line that is none.
fn unclosed(kind: Kind, start: Lines<'_>) -> Option<Split<'_>> {
    if kind == Kind::Json {
        return None;
    }
    let mut end = start;
    let mut known = false;
    while let Some(line) = end.peek() {
        let found = match kind {
            Kind::Toml => toml_key(line).is_some(),
            _ => key_line(line).is_some_and(|found| found.is_no_prose()),
        };
        if is_blank(line) || !(found || is_continuation(line)) {
            break;
        }
        known |= key_line(line).is_some_and(|found| found.is_known())
            || toml_key(line).is_some_and(|key| super::is_one_of(super::KNOWN_KEYS, key));
        end.next();
    }
    known.then(|| start.split(kind, &end, None))
}

/// The key of `key = value`.
fn toml_key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim();
    (!key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.')))
        .then_some(key)
}

/// Front matter of the first Hexo: no opener, only a fence after it. Every line before that must
/// belong to a field, or the fence is a rule of Markdown.
fn without_opener(start: Lines<'_>) -> Option<Split<'_>> {
    let mut lines = start;
    let mut known = false;
    loop {
        let end = lines;
        let line = lines.next()?;
        if let Some(kind @ (Kind::Yaml | Kind::Json)) = fence(line) {
            return known.then(|| start.split(kind, &end, Some(&lines)));
        }
        let found = key_line(line);
        let belongs = found.is_some_and(|found| found.is_no_prose()) || is_continuation(line);
        if !belongs || is_blank(line) || end.at - start.at > LIMIT {
            return None;
        }
        known |= found.is_some_and(|found| found.is_known());
    }
}

/// One JSON object at the very start, with a key that generators know.
fn object(start: Lines<'_>) -> Option<Split<'_>> {
    let source = head(start.rest());
    let mut values =
        serde_json::Deserializer::from_str(source).into_iter::<serde_json::Map<String, serde_json::Value>>();
    let object = values.next()?.ok()?;
    let known = object.keys().any(|key| super::is_one_of(super::KNOWN_KEYS, key));
    let length = values.byte_offset();
    let text = source.get(..length)?;
    let mut end = start;
    end.at += length;
    end.number = end.number.saturating_add(u32::try_from(text.matches('\n').count()).unwrap_or(u32::MAX));
    let mut body = end;
    if body.peek().is_some_and(is_blank) {
        body.next();
    }
    known.then(|| start.split(Kind::Json, &end, Some(&body)))
}
