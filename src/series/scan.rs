//! One series' view of an article: the words that concern it in order, and whose each one is.
//! The forms ask it what stands beside a word; every question looks at a bounded stretch.

use std::ops::Range;

use jiff::civil::Date;

use super::lexicon::{Token, Word};
use super::matching_copy::{MatchingCopy, Sentence};
use super::mention::{Kind, MentionRole};
use super::model::Model;

/// A word of the article as one series sees it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) word: Word,
    /// False for the names of other organisations.
    pub(super) own: bool,
    /// Index of the sentence that it stands in.
    pub(super) sentence: usize,
    /// The last organisation named before it, anywhere in the article.
    pub(super) owner: Option<Owner>,
}

/// An organisation that was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Owner {
    pub(super) end: usize,
    pub(super) own: bool,
}

/// A place where an edition is named, before it is scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) which: Which,
    pub(super) kind: Kind,
    pub(super) role: MentionRole,
    pub(super) sentence: usize,
    pub(super) range: Range<usize>,
}

/// The edition that a mention names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Which {
    /// Index into the series' editions.
    Edition(usize),
    /// One of the editions in a city; index into the series' cities.
    OneIn(usize),
}

/// One series' view of an article.
pub(super) struct Scan<'a> {
    pub(super) copy: &'a MatchingCopy,
    pub(super) model: &'a Model,
    /// The article's day.
    pub(super) day: Option<Date>,
    /// For each series of the registry, whether the article names its organisation.
    pub(super) present: &'a [bool],
    pub(super) tokens: Vec<Placed>,
    pub(super) found: Vec<Found>,
    /// For each token, whether a mention has used it.
    used: Vec<bool>,
    /// The longest token, in bytes: no word that begins further back can reach here.
    longest: usize,
}

impl<'a> Scan<'a> {
    /// The view of series number `series`.
    pub(super) fn new(
        copy: &'a MatchingCopy,
        (series, model): (usize, &'a Model),
        day: Option<Date>,
        tokens: &[Token],
        present: &'a [bool],
    ) -> Self {
        let tokens = placed(copy, series, tokens);
        let longest = tokens.iter().map(|token| token.end - token.start).max().unwrap_or(0);
        let used = vec![false; tokens.len()];
        Self { copy, model, day, present, tokens, found: Vec::new(), used, longest }
    }

    pub(super) fn sentence(&self, token: &Placed) -> &'a Sentence {
        const NOWHERE: &Sentence = &Sentence { range: 0..0, place: super::mention::Place::Body };
        self.copy.sentences.get(token.sentence).unwrap_or(NOWHERE)
    }

    /// Up to `chars` characters of the token's sentence before `at`.
    pub(super) fn before(&self, token: &Placed, at: usize, chars: usize) -> &'a str {
        self.copy.before(self.sentence(token), at, chars)
    }

    /// Up to `chars` characters of the token's sentence from `at` on.
    pub(super) fn after(&self, token: &Placed, at: usize, chars: usize) -> &'a str {
        self.copy.after(self.sentence(token), at, chars)
    }

    /// The tokens of interest with their indices, which no mention has used.
    pub(super) fn unused(&self, wanted: impl Fn(Word) -> bool) -> Vec<(usize, Placed)> {
        let tokens = self.tokens.iter().copied().enumerate();
        tokens.filter(|(at, token)| token.own && wanted(token.word) && !self.is_used(*at)).collect()
    }

    pub(super) fn is_used(&self, at: usize) -> bool {
        self.used.get(at).copied().unwrap_or(true)
    }

    /// The wanted token that begins at `at`.
    pub(super) fn starting(&self, at: usize, wanted: impl Fn(&Placed) -> bool) -> Option<Placed> {
        let from = self.tokens.partition_point(|token| token.start < at);
        self.tokens
            .iter()
            .skip(from)
            .take_while(|token| token.start == at)
            .find(|token| wanted(token))
            .copied()
    }

    /// The wanted token that ends at `at`.
    pub(super) fn ending(&self, at: usize, wanted: impl Fn(&Placed) -> bool) -> Option<Placed> {
        self.touching(at.saturating_sub(1)..at).find(|token| token.end == at && wanted(token)).copied()
    }

    /// The tokens that share a byte with `range`.
    pub(super) fn touching(&self, range: Range<usize>) -> impl Iterator<Item = &Placed> {
        let earliest = range.start.saturating_sub(self.longest);
        let from = self.tokens.partition_point(|token| token.start < earliest);
        let near = self.tokens.iter().skip(from).take_while(move |token| token.start < range.end);
        near.filter(move |token| token.end > range.start)
    }

    /// Whether an own token of that kind shares a byte with `range`.
    pub(super) fn has(&self, word: Word, range: Range<usize>) -> bool {
        self.touching(range).any(|token| token.own && token.word == word)
    }

    /// Whether the words of another body stand so many characters before or after `range`.
    pub(super) fn is_denied(&self, token: &Placed, range: Range<usize>, around: (usize, usize)) -> bool {
        let from = range.start - self.before(token, range.start, around.0).len();
        let to = range.end + self.after(token, range.end, around.1).len();
        self.has(Word::Deny, from..to)
    }

    /// The last organisation named before the token in its sentence.
    pub(super) fn owner_in_sentence(&self, token: &Placed) -> Option<Owner> {
        token.owner.filter(|owner| owner.end > self.sentence(token).range.start)
    }

    /// Whether the article names another series' organisation.
    pub(super) fn has_rivals(&self) -> bool {
        self.present.iter().filter(|present| **present).count() > 1
    }

    /// Whether `words` say that something was in a place of another body (在伊斯兰堡).
    pub(super) fn is_elsewhere(&self, token: &Placed, range: Range<usize>) -> bool {
        const PLACED: [&str; 3] = ["在", "于", "in "];
        /// Bytes around a mention in which such a place speaks of it.
        const REACH: usize = 90;
        let sentence = &self.sentence(token).range;
        let from = range.start.saturating_sub(REACH).max(sentence.start);
        self.touching(from..(range.end + REACH).min(sentence.end)).any(|place| {
            place.word == Word::OtherPlace
                && place.own
                && PLACED.iter().any(|word| self.before(place, place.start, 3).ends_with(word))
        })
    }

    /// Records a mention and uses up the tokens in it.
    pub(super) fn add(&mut self, found: Found) {
        self.use_up(&found.range);
        self.found.push(found);
    }

    /// No later form may use the tokens that begin in `range`.
    pub(super) fn use_up(&mut self, range: &Range<usize>) {
        let from = self.tokens.partition_point(|token| token.start < range.start);
        let to = self.tokens.partition_point(|token| token.start < range.end);
        if let Some(used) = self.used.get_mut(from..to) {
            used.fill(true);
        }
    }
}

/// The tokens that concern a series, each with its sentence and the organisation before it.
fn placed(copy: &MatchingCopy, series: usize, tokens: &[Token]) -> Vec<Placed> {
    let mut out = Vec::new();
    let (mut sentence, mut last, mut open) = (0, None, None::<Owner>);
    for token in tokens {
        let own = token.meaning.series == Some(series)
            || (token.meaning.series.is_none() && token.meaning.word == Word::Declaration);
        let is_org = matches!(token.meaning.word, Word::Org | Word::WeakOrg);
        if !own && !is_org {
            continue;
        }
        while copy.sentences.get(sentence).is_some_and(|range| range.range.end <= token.start) {
            sentence += 1;
        }
        if open.is_some_and(|owner| owner.end <= token.start) {
            last = open.take();
        }
        let Token { start, end, meaning } = *token;
        out.push(Placed { start, end, word: meaning.word, own, sentence, owner: last });
        // Where two series share a name, each takes it for its own.
        let is_shared = open.is_some_and(|owner| owner.own && owner.end == end);
        if is_org && !is_shared {
            open = Some(Owner { end, own });
        }
    }
    out
}
