//! Two articles compared: which paragraphs stand in both, which were changed, and in which words.
//!
//! What it finds follows from the two documents alone, and takes time about in proportion to them:
//! nothing is compared with everything. It must not know how the articles look side by side, nor
//! which articles are worth comparing. Blanks are no words: whether a source writes `9 月` or `9月`
//! is no difference. Nor is the number of a paragraph: one put in would else change all that follow.

mod align;
mod passage;
mod wording;
mod words;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::ops::Range;

use crate::doc::Document;
use crate::text::ByteAt;
use align::{Aligned, align};
use passage::{Passage, passages};
use wording::{Change, wording};
use words::{Dictionary, Words};

/// Bytes of an article whose words are compared. Of longer ones, only whole paragraphs are.
const LONGEST: usize = 4 << 20;

/// What two articles have in common.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// The parts of the older article, in order.
    pub older: Vec<Part>,
    /// The parts of the newer article, in order.
    pub newer: Vec<Part>,
    /// What stands beside what: every part of both articles once, in order.
    pub pairs: Vec<Pair>,
    /// What differs, in order.
    pub differences: Vec<Difference>,
    /// How much of both articles is the same, in percent; 100 only where nothing differs.
    pub alike: usize,
    /// Whether an article was too long for its words to be compared.
    pub is_coarse: bool,
}

/// A part of an article that is compared as a whole: a paragraph, an item of a list, a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The block of the document.
    pub block: usize,
    /// Of a list, a quotation or a huge text, the items, blocks or bytes of it.
    pub piece: Option<Range<usize>>,
    /// Where its words begin and end.
    pub range: Range<ByteAt>,
    /// Whether it stands close to others of its kind: items of a list, lines of verse.
    pub is_tight: bool,
}

/// Parts that stand beside each other; one may be alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Index into [`Comparison::older`].
    pub older: Option<usize>,
    /// Index into [`Comparison::newer`].
    pub newer: Option<usize>,
    /// What they are to each other.
    pub kind: Kind,
    /// Their differences, as indices into [`Comparison::differences`].
    pub differences: Range<usize>,
}

/// What two parts are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The same words.
    Same,
    /// Some other words.
    Changed,
    /// Another part in place of the older one, or none, or one in place of none.
    Replaced,
    /// The part stands elsewhere in the other article: in this pair.
    Moved(usize),
}

/// A stretch of the older article and what the newer one has instead. Either may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Index of its pair.
    pub pair: usize,
    /// Where in the older article.
    pub older: Range<ByteAt>,
    /// Where in the newer article.
    pub newer: Range<ByteAt>,
}

/// Compares two articles.
#[must_use]
pub fn compare(older: &Document, newer: &Document) -> Comparison {
    let passages = [passages(older), passages(newer)];
    let is_coarse = [older, newer].iter().any(|document| document.end().0 > LONGEST);
    let mut dictionary = Dictionary::default();
    let words = passages.each_ref().map(|passages| {
        let texts = passages.iter().map(|passage| passage.texts.as_slice());
        texts.map(|texts| dictionary.words(texts, is_coarse)).collect::<Vec<_>>()
    });
    let aligned = align(&words[0], &words[1]);
    let out = Comparison { is_coarse, ..Comparison::default() };
    let mut builder = Builder { words: &words, places: places(&aligned), equal: 0, out };
    for aligned in aligned {
        builder.pair(aligned);
    }
    let Builder { equal, mut out, .. } = builder;
    let all: usize = words.iter().flatten().map(Words::len).sum();
    out.alike = if out.differences.is_empty() { 100 } else { (equal * 100 / all.max(1)).min(99) };
    [out.older, out.newer] =
        passages.map(|passages| passages.into_iter().map(|Passage { part, .. }| part).collect());
    out
}

/// In which pairs the parts that were moved stand: those of the older article, and of the newer.
fn places(aligned: &[Aligned]) -> [HashMap<usize, usize>; 2] {
    let mut out = [HashMap::new(), HashMap::new()];
    for (nth, aligned) in aligned.iter().enumerate() {
        match aligned {
            Aligned::MovedAway(older, _) => out[0].insert(*older, nth),
            Aligned::MovedHere(_, newer) => out[1].insert(*newer, nth),
            Aligned::Together(..) | Aligned::Instead(..) => None,
        };
    }
    out
}

/// Collects pairs and what differs in them.
struct Builder<'a> {
    words: &'a [Vec<Words<'a>>; 2],
    places: [HashMap<usize, usize>; 2],
    /// Words that both articles have.
    equal: usize,
    out: Comparison,
}

impl Builder<'_> {
    fn pair(&mut self, aligned: Aligned) {
        let before = self.out.differences.len();
        let [olders, newers] = self.words;
        let (older, newer, kind) = match aligned {
            Aligned::Together(older, newer) => {
                (Some(older), Some(newer), self.wording(&olders[older], &newers[newer]))
            }
            Aligned::Instead(older, newer) => {
                self.whole(older.map(|at| &olders[at]), newer.map(|at| &newers[at]));
                (older, newer, Kind::Replaced)
            }
            Aligned::MovedAway(older, newer) => {
                let changes = self.moved(&olders[older], &newers[newer]);
                self.out.differences.extend(changes.into_iter().filter(|change| !change.older.is_empty()));
                (Some(older), None, Kind::Moved(self.places[1].get(&newer).copied().unwrap_or_default()))
            }
            Aligned::MovedHere(older, newer) => {
                let changes = self.moved(&olders[older], &newers[newer]);
                self.out.differences.extend(changes.into_iter().filter(|change| !change.newer.is_empty()));
                (None, Some(newer), Kind::Moved(self.places[0].get(&older).copied().unwrap_or_default()))
            }
        };
        let differences = before..self.out.differences.len();
        self.out.pairs.push(Pair { older, newer, kind, differences });
    }

    /// What differs between two parts that stand beside each other.
    fn wording(&mut self, older: &Words<'_>, newer: &Words<'_>) -> Kind {
        if older.ids() == newer.ids() {
            self.equal += 2 * older.len();
            return Kind::Same;
        }
        let Some(changes) = wording(older, newer) else {
            self.whole(Some(older), Some(newer));
            return Kind::Replaced;
        };
        let changed: usize = changes.iter().map(|change| change.older.len()).sum();
        self.equal += 2 * older.len().saturating_sub(changed);
        let pair = self.out.pairs.len();
        let place = |change: Change| Difference {
            pair,
            older: older.place(change.older),
            newer: newer.place(change.newer),
        };
        self.out.differences.extend(changes.into_iter().map(place));
        Kind::Changed
    }

    fn whole(&mut self, older: Option<&Words<'_>>, newer: Option<&Words<'_>>) {
        let whole = |words: Option<&Words<'_>>| words.map_or(NOWHERE, Words::whole);
        let difference = Difference { pair: self.out.pairs.len(), older: whole(older), newer: whole(newer) };
        self.out.differences.push(difference);
    }

    /// A part that stands elsewhere in the other article. That is a difference in either place,
    /// and so is what was changed in it. Called for either place, so its words are counted twice.
    fn moved(&mut self, older: &Words<'_>, newer: &Words<'_>) -> Vec<Difference> {
        let pair = self.out.pairs.len();
        let begin = Difference { pair, older: older.place(0..0), newer: newer.place(0..0) };
        self.out.differences.push(begin);
        let changes = wording(older, newer).unwrap_or_default();
        let changed: usize = changes.iter().map(|change| change.older.len()).sum();
        self.equal += older.len().saturating_sub(changed);
        let place = |change: Change| Difference {
            pair,
            older: older.place(change.older),
            newer: newer.place(change.newer),
        };
        changes.into_iter().map(place).collect()
    }
}

/// Where nothing stands.
const NOWHERE: Range<ByteAt> = ByteAt(0)..ByteAt(0);
