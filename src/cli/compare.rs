//! `yuelan compare`: two articles, paragraph by paragraph, and what differs in their words.

use std::fmt::Write;
use std::ops::Range;
use std::sync::Arc;

use clap::ValueEnum;
use serde::Serialize;

use super::article::ArticleJson;
use super::{Archives, Failure, find, output};
use crate::compare::{Comparison, Kind, Pair, compare};
use crate::doc::{Document, Text};
use crate::locale::say;
use crate::store::{Entry, Mark};
use crate::text::ByteAt;

/// Compare two articles, paragraph by paragraph.
#[derive(Debug, clap::Args)]
pub(super) struct Compare {
    /// The older article: a file, or the path or id of an article. Of several in a file, the first.
    older: String,
    /// The newer article.
    newer: String,
    #[command(flatten)]
    archives: Archives,
    /// text ([-left out-], {+put in+}; whole paragraphs after - and +) or json.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// What `compare --format json` says.
#[derive(Debug, Serialize)]
struct ComparisonJson<'a> {
    older: ArticleJson<'a>,
    newer: ArticleJson<'a>,
    /// How much is the same, in percent.
    alike: usize,
    /// How many differences there are.
    differences: usize,
    pairs: Vec<PairJson>,
}

/// Paragraphs that stand beside each other. Absent ones are null.
#[derive(Debug, Serialize)]
struct PairJson {
    kind: &'static str,
    older: Option<String>,
    newer: Option<String>,
    changes: Vec<ChangeJson>,
}

/// Words of the older article and those that the newer has instead.
#[derive(Debug, Serialize)]
struct ChangeJson {
    older: String,
    newer: String,
}

/// Two articles with what was found.
struct Compared<'a> {
    texts: [Vec<&'a Text>; 2],
    comparison: &'a Comparison,
}

impl Compare {
    pub(super) fn run(self) -> Result<(), Failure> {
        let older = first(find::articles(&self.older, &self.archives)?)?;
        let newer = first(find::articles(&self.newer, &self.archives)?)?;
        let documents = [&older, &newer].map(|entry| entry.article.document.as_ref());
        let comparison = &compare(documents[0], documents[1]);
        let compared = Compared { texts: documents.map(Document::texts), comparison };
        let text = match self.format {
            Format::Text => compared.text([&older, &newer]),
            Format::Json => output::json(&compared.json([&older, &newer]))?,
        };
        Ok(output::write(&text)?)
    }
}

fn first(entries: Vec<Arc<Entry>>) -> Result<Arc<Entry>, Failure> {
    entries.into_iter().next().ok_or(Failure::NothingFound)
}

impl Compared<'_> {
    fn text(&self, [older, newer]: [&Entry; 2]) -> String {
        let head = |entry: &Entry| {
            let date = entry.article.meta.date.map(|date| format!("{date}\u{3000}")).unwrap_or_default();
            format!("{date}{}", entry.article.meta.title)
        };
        let mut out = format!("--- {}\n+++ {}\n", head(older), head(newer));
        let Comparison { alike, differences, pairs, .. } = self.comparison;
        let count = differences.len();
        // Writing to a string does not fail.
        let said = say!("cli-compared", percent = alike.to_string(), count = count);
        let _ = writeln!(out, "{said}\n");
        for pair in pairs {
            let _ = writeln!(out, "{}", self.lines(pair));
        }
        out
    }

    fn lines(&self, pair: &Pair) -> String {
        let [older, newer] = self.parts(pair);
        let remark = if matches!(pair.kind, Kind::Moved(_)) { say!("cli-moved") } else { "".into() };
        match (pair.kind, older, newer) {
            (Kind::Same, _, Some(newer)) => format!("  {newer}"),
            (Kind::Changed, _, _) => format!("~ {}", self.woven(pair)),
            (_, older, newer) => {
                let lines = [
                    older.map(|old| format!("- {remark}{old}")),
                    newer.map(|new| format!("+ {remark}{new}")),
                ];
                lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
            }
        }
    }

    /// The newer wording with what it replaced.
    fn woven(&self, pair: &Pair) -> String {
        let Some(part) = pair.newer.and_then(|at| self.comparison.newer.get(at)) else {
            return String::new();
        };
        let mut out = String::new();
        let mut at = part.range.start;
        for difference in self.comparison.differences.get(pair.differences.clone()).unwrap_or_default() {
            out.push_str(&self.words(1, &(at..difference.newer.start)));
            if !difference.older.is_empty() {
                let _ = write!(out, "[-{}-]", self.words(0, &difference.older));
            }
            if !difference.newer.is_empty() {
                let _ = write!(out, "{{+{}+}}", self.words(1, &difference.newer));
            }
            at = difference.newer.end;
        }
        out + &self.words(1, &(at..part.range.end))
    }

    fn parts(&self, pair: &Pair) -> [Option<String>; 2] {
        let Comparison { older, newer, .. } = self.comparison;
        let older = pair.older.and_then(|at| older.get(at));
        let newer = pair.newer.and_then(|at| newer.get(at));
        [older.map(|part| self.words(0, &part.range)), newer.map(|part| self.words(1, &part.range))]
    }

    /// The words of one article at a place, on one line.
    fn words(&self, side: usize, range: &Range<ByteAt>) -> String {
        let texts = &self.texts[side];
        let from = texts.partition_point(|text| text.at.0 + text.string.len() <= range.start.0);
        let within = texts.iter().skip(from).take_while(|text| text.at < range.end);
        let words = within.map(|text| {
            let start = range.start.0.saturating_sub(text.at.0);
            let end = (range.end.0 - text.at.0).min(text.string.len());
            text.string.get(start..end).unwrap_or_default().replace('\n', " ")
        });
        words.collect::<Vec<_>>().join(" ")
    }

    fn json<'a>(&self, [older, newer]: [&'a Entry; 2]) -> ComparisonJson<'a> {
        let pairs = self.comparison.pairs.iter().map(|pair| {
            let [older, newer] = self.parts(pair);
            let kind = match pair.kind {
                Kind::Same => "same",
                Kind::Changed => "changed",
                Kind::Replaced => "replaced",
                Kind::Moved(_) => "moved",
            };
            let differences = self.comparison.differences.get(pair.differences.clone()).unwrap_or_default();
            let changes =
                differences.iter().filter(|_| pair.kind == Kind::Changed).map(|difference| ChangeJson {
                    older: self.words(0, &difference.older),
                    newer: self.words(1, &difference.newer),
                });
            PairJson { kind, older, newer, changes: changes.collect() }
        });
        ComparisonJson {
            older: ArticleJson::new(older, Mark::default()),
            newer: ArticleJson::new(newer, Mark::default()),
            alike: self.comparison.alike,
            differences: self.comparison.differences.len(),
            pairs: pairs.collect(),
        }
    }
}
