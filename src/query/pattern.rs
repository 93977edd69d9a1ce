//! Regular expressions in a query, or typed to be found in an article. Must not know what is looked
//! through.

use regex::{Regex, RegexBuilder};

use crate::locale::say;
use crate::text::Clean;

/// A regular expression. It is matched against the title and each paragraph as they stand.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// As written between the slashes, except that `/` needs no backslash.
    pub source: Clean,
    regex: Regex,
}

/// Bytes that a compiled regular expression may take, and its cache.
const LARGEST_REGEX: usize = 1 << 20;
/// Brackets within brackets of a regular expression.
const DEEPEST_REGEX: u32 = 64;

impl Pattern {
    /// Reads a regular expression.
    ///
    /// # Errors
    /// If it is none, or too large, with the reason in a few words.
    pub fn new(source: &str) -> Result<Self, Clean> {
        let source = Clean::line(&with_bare_slashes(source));
        let built = RegexBuilder::new(&source)
            .size_limit(LARGEST_REGEX)
            .dfa_size_limit(LARGEST_REGEX)
            .nest_limit(DEEPEST_REGEX)
            .build();
        match built {
            Ok(regex) => Ok(Self { source, regex }),
            Err(error) => Err(reason(&error)),
        }
    }

    /// Whether it matches anywhere in a text.
    pub(super) fn is_match(&self, text: &str) -> bool {
        self.regex.is_match(text)
    }

    /// Where it matches in a text, so many times at the most; never nothing.
    pub(super) fn places(&self, text: &str, most: usize) -> Vec<std::ops::Range<usize>> {
        let found = self.regex.find_iter(text).map(|found| found.range());
        found.filter(|range| !range.is_empty()).take(most).collect()
    }
}

/// A slash means the same with and without a backslash before it; it is kept without.
fn with_bare_slashes(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut chars = source.chars();
    while let Some(c) = chars.next() {
        match (c, chars.clone().next()) {
            ('\\', Some('/')) => {}
            ('\\', Some(escaped)) => {
                out.extend([c, escaped]);
                chars.next();
            }
            _ => out.push(c),
        }
    }
    out
}

/// The library's reasons, of which the last line says what is wrong, and what says them.
const REASONS: &[(&str, &str)] = &[
    ("unclosed group", "query-pattern-unclosed-group"),
    ("unopened group", "query-pattern-unopened-group"),
    ("unclosed character class", "query-pattern-unclosed-class"),
    ("repetition operator missing", "query-pattern-no-operand"),
    ("unclosed counted repetition", "query-pattern-unclosed-count"),
    ("invalid repetition count range", "query-pattern-count-reversed"),
    ("invalid character class range", "query-pattern-range-reversed"),
    ("unrecognized escape", "query-pattern-escape"),
    ("incomplete escape", "query-pattern-half-escape"),
    ("backreferences", "query-pattern-backreference"),
    ("look-around", "query-pattern-look-around"),
    ("exceed", "query-pattern-nested"),
    ("Unicode property not found", "query-pattern-class"),
];

fn reason(error: &regex::Error) -> Clean {
    if matches!(error, regex::Error::CompiledTooBig(_)) {
        return Clean::from(say!("query-pattern-too-large"));
    }
    let text = error.to_string();
    let told = text.lines().last().unwrap_or_default().trim_start_matches("error: ");
    let known = REASONS.iter().find(|(words, _)| told.contains(words)).map(|(_, reason)| say!(*reason));
    let reason = known.unwrap_or_else(|| told.to_owned().into());
    Clean::from(say!("query-pattern-wrong", reason = reason))
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Pattern {}
