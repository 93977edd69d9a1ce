//! Names that the registry lists, documents and their anniversaries, and the founding year.

use memchr::memmem;

use super::{Naming, record};
use crate::series::lexicon::Word;
use crate::series::mention::Kind;
use crate::series::scan::{Scan, Which};

/// How many characters after the founding year the founding may be told.
const FOUNDING_REACH: usize = 14;
const FOUNDED: [&str; 4] = ["成立", "诞生", "誕生", "创立"];

pub(super) fn find(scan: &mut Scan<'_>) {
    listed(scan);
    founding(scan);
}

/// Each name once a sentence: a list of them says no more.
fn listed(scan: &mut Scan<'_>) {
    let mut said: Vec<(usize, usize, Kind)> = Vec::new();
    for (at, token) in scan.unused(|word| matches!(word, Word::Alias(_) | Word::Document(_))) {
        let (edition, kind) = match token.word {
            Word::Alias(edition) => (edition, Kind::Alias),
            Word::Document(edition) => (edition, Kind::Document),
            _ => continue,
        };
        said.retain(|(sentence, _, _)| *sentence == token.sentence);
        let this = (token.sentence, edition, kind);
        if scan.is_used(at) || said.contains(&this) {
            continue;
        }
        said.push(this);
        record(scan, &token, naming(edition, kind), token.start..token.end);
    }
}

/// 自2001年诞生以来: the first edition, once, unless it was mentioned by name.
fn founding(scan: &mut Scan<'_>) {
    let Some(first) = scan.model.with_ordinal(1) else { return };
    let Some(year) = scan.model.edition(first).map(|edition| format!("{}年", edition.year)) else { return };
    let is_named = scan.found.iter().any(|found| found.which == Which::Edition(first));
    if is_named || memmem::find(scan.copy.text.as_bytes(), year.as_bytes()).is_none() {
        return;
    }
    let mut last = None;
    for at in 0..scan.tokens.len() {
        let Some(&token) = scan.tokens.get(at) else { return };
        if !token.own || token.word != Word::Org || last == Some(token.sentence) {
            continue;
        }
        last = Some(token.sentence);
        let sentence = scan.sentence(&token).range.clone();
        let words = scan.copy.words(sentence.clone());
        let told = words.match_indices(&year).find_map(|(at, _)| {
            let begin = sentence.start + at;
            let right = scan.after(&token, begin + year.len(), FOUNDING_REACH);
            let told = FOUNDED.iter().filter_map(|word| Some(right.find(word)? + word.len())).min()?;
            Some(begin..begin + year.len() + told)
        });
        if let Some(range) = told {
            return record(scan, &token, naming(first, Kind::Document), range);
        }
    }
}

fn naming(edition: usize, kind: Kind) -> Naming {
    Naming { which: Which::Edition(edition), kind, year: None }
}
