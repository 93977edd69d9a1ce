//! From typed words to a query.

use super::{Period, Query, Term, Words};
use crate::text::Clean;

/// Reads a query. What is not understood comes back as the second value, and the rest is used:
/// a mistake never empties the list.
#[must_use]
pub fn parse(text: &str) -> (Query, Vec<String>) {
    let mut mistakes = Vec::new();
    let terms = words(text).into_iter().filter_map(|word| {
        let term = term(&word);
        if term.is_none() {
            mistakes.push(word);
        }
        term
    });
    let query = terms.collect();
    (query, mistakes)
}

/// Blanks separate; quotation marks keep blanks.
fn words(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '"' | '“' | '”' => quoted = !quoted,
            _ if c.is_whitespace() && !quoted => out.push(std::mem::take(&mut word)),
            _ => word.push(c),
        }
    }
    out.push(word);
    out.retain(|word| !word.trim().is_empty());
    out
}

fn term(word: &str) -> Option<Term> {
    match word.split_once([':', '：']) {
        Some(("year" | "年", period)) => Period::parse(period).map(Term::Period),
        Some(("summit" | "edition" | "届", id)) if !id.is_empty() => Some(Term::Edition(Clean::line(id))),
        _ => Words::new(word).map(Term::Words),
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn mistakes_are_named_and_the_rest_is_used() {
        let (query, mistakes) = parse("year:20x2 \"上海 精神\" http://a.b");
        assert_eq!(mistakes, ["year:20x2"]);
        let chips: Vec<_> = query.terms().iter().map(|term| term.chip().to_string()).collect();
        assert_eq!(chips, ["“上海 精神”", "“http://a.b”"]);
    }
}
