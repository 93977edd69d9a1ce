//! Which passage of one article stands beside which of the other: of all ways that keep the order
//! of both, the one under which most of the words stand beside themselves.
//!
//! Passages are weighed only where they share pairs of words that are rare, so that no passage is
//! held against all others. Must not know how words differ within a passage.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::words::Words;

/// How two passages, or one alone, stand in the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aligned {
    /// Beside each other, with words in common.
    Together(usize, usize),
    /// At the same place, with nothing in common; one may be missing.
    Instead(Option<usize>, Option<usize>),
    /// A passage of the older article that stands elsewhere in the newer one.
    MovedAway(usize, usize),
    /// A passage of the newer article that stood elsewhere in the older one.
    MovedHere(usize, usize),
}

/// Passages that could stand beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Candidate {
    older: usize,
    newer: usize,
    /// How much is gained by it.
    weight: usize,
    /// Whether it is enough for a passage that was moved.
    is_close: bool,
}

/// Two neighbouring words. A passage begins with one of them and nothing before it.
type Bigram = u64;

/// Passages that a pair of words may occur in to say anything of them.
const RARE: usize = 32;
/// Passages that one is weighed against.
const WEIGHED: usize = 8;
/// Of passages that occur many times, the nth is held against those so far around the nth.
const AROUND: usize = 2;
/// Passages whose lengths are so many times apart have too little in common.
const LOPSIDED: usize = 6;
/// Pairs of words below which a moved passage is no more than a phrase.
const LEAST_MOVED: usize = 8;

/// Aligns the passages of two articles.
pub(super) fn align(older: &[Words<'_>], newer: &[Words<'_>]) -> Vec<Aligned> {
    let same = |(one, other): &(&Words<'_>, &Words<'_>)| one.ids() == other.ids();
    let before = older.iter().zip(newer).take_while(same).count();
    let (old_rest, new_rest) = (&older[before..], &newer[before..]);
    let after = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(same).count();
    let (old_end, new_end) = (older.len() - after, newer.len() - after);
    let mut all = candidates(&older[..old_end], &newer[..new_end], before);
    let mut matches: Vec<_> = (0..before).map(|at| (at, at)).collect();
    matches.extend(chain(&mut all, new_end));
    matches.extend((0..after).map(|at| (old_end + at, new_end + at)));
    let moved = moved(all, &matches);
    in_order(&matches, &moved, older.len(), newer.len())
}

/// The neighbouring words of a passage, sorted.
fn bigrams(words: &Words<'_>) -> Vec<Bigram> {
    let before = std::iter::once(u32::MAX).chain(words.ids().iter().copied());
    let mut out: Vec<_> =
        before.zip(words.ids()).map(|(one, other)| u64::from(one) << 32 | u64::from(*other)).collect();
    out.sort_unstable();
    out
}

/// Everything from passage `from` on that could stand beside each other.
fn candidates(older: &[Words<'_>], newer: &[Words<'_>], from: usize) -> Vec<Candidate> {
    let mut out = same_words(older, newer, from);
    let equal: HashSet<_> = out.iter().map(|candidate| (candidate.older, candidate.newer)).collect();
    let grams: Vec<_> = newer.iter().skip(from).map(bigrams).collect();
    let index = rare(&grams);
    let mut shared = vec![0_usize; grams.len()];
    for (nth, words) in older.iter().enumerate().skip(from) {
        let own = bigrams(words);
        for near in nearest(&own, &index, &mut shared) {
            let candidate = weigh((nth, &own), (from + near, &grams[near]));
            out.extend(candidate.filter(|found| !equal.contains(&(found.older, found.newer))));
        }
    }
    out
}

/// Passages with the same words. Of those that occur often, each is held against few.
fn same_words(older: &[Words<'_>], newer: &[Words<'_>], from: usize) -> Vec<Candidate> {
    let mut places: HashMap<&[u32], Vec<usize>> = HashMap::new();
    for (nth, words) in newer.iter().enumerate().skip(from) {
        places.entry(words.ids()).or_default().push(nth);
    }
    let mut occurred: HashMap<&[u32], usize> = HashMap::new();
    let mut out = Vec::new();
    for (nth, words) in older.iter().enumerate().skip(from) {
        let Some(places) = places.get(words.ids()) else { continue };
        let times = occurred.entry(words.ids()).or_default();
        let around = times.saturating_sub(AROUND)..(*times + AROUND + 1).min(places.len());
        *times += 1;
        let weight = words.len() + words.len() / 2 + 1;
        let is_close = words.len() >= LEAST_MOVED;
        let near = places.get(around).unwrap_or_default();
        out.extend(near.iter().map(|&newer| Candidate { older: nth, newer, weight, is_close }));
    }
    out
}

/// Where rare bigrams occur. Those of `grams` are sorted.
fn rare(grams: &[Vec<Bigram>]) -> HashMap<Bigram, Vec<u32>> {
    let mut index: HashMap<Bigram, Vec<u32>> = HashMap::new();
    for (nth, own) in grams.iter().enumerate() {
        let Ok(nth) = u32::try_from(nth) else { break };
        for gram in distinct(own) {
            let places = index.entry(gram).or_default();
            // One more than is rare tells that it is not.
            if places.len() <= RARE {
                places.push(nth);
            }
        }
    }
    index
}

fn distinct(sorted: &[Bigram]) -> impl Iterator<Item = Bigram> {
    sorted.chunk_by(|one, other| one == other).filter_map(|same| same.first().copied())
}

/// The passages that share most of the rare bigrams. `shared` is all zeros, before and after.
fn nearest(own: &[Bigram], index: &HashMap<Bigram, Vec<u32>>, shared: &mut [usize]) -> Vec<usize> {
    let mut touched = Vec::new();
    for gram in distinct(own) {
        let places = index.get(&gram).filter(|places| places.len() <= RARE);
        for &place in places.into_iter().flatten() {
            let place = place as usize;
            if shared[place] == 0 {
                touched.push(place);
            }
            shared[place] += 1;
        }
    }
    touched.sort_by_key(|&place| (std::cmp::Reverse(shared[place]), place));
    touched.iter().for_each(|&place| shared[place] = 0);
    touched.truncate(WEIGHED);
    touched
}

/// Weighs two passages by what they share; none where that is too little.
fn weigh((older, own): (usize, &[Bigram]), (newer, others): (usize, &[Bigram])) -> Option<Candidate> {
    let (shorter, longer) = (own.len().min(others.len()), own.len().max(others.len()));
    if longer > shorter * LOPSIDED {
        return None;
    }
    let shared = shared(own, others);
    // Two fifths of both, or nearly all of one: the other was enlarged.
    let is_near = shared * 2 * 5 >= (shorter + longer) * 2;
    let is_within = shared * 4 >= shorter * 3 && shorter > LEAST_MOVED;
    let is_close = shared * 2 * 3 >= (shorter + longer) * 2 && shorter >= LEAST_MOVED;
    (is_near || is_within).then_some(Candidate { older, newer, weight: shared, is_close })
}

/// How many bigrams two passages share.
fn shared(mut one: &[Bigram], mut other: &[Bigram]) -> usize {
    let mut shared = 0;
    while let (Some((first, one_rest)), Some((second, other_rest))) = (one.split_first(), other.split_first())
    {
        shared += usize::from(first == second);
        if first <= second {
            one = one_rest;
        }
        if second <= first {
            other = other_rest;
        }
    }
    shared
}

/// The heaviest chain of candidates that goes forward in both articles.
fn chain(candidates: &mut [Candidate], newer: usize) -> Vec<(usize, usize)> {
    // Of one older passage, the later newer one first: none can follow another.
    candidates.sort_by_key(|candidate| (candidate.older, std::cmp::Reverse(candidate.newer)));
    let mut heaviest = Heaviest(vec![(0, None); newer + 1]);
    let mut before = Vec::with_capacity(candidates.len());
    for (nth, candidate) in candidates.iter().enumerate() {
        let (weight, last) = heaviest.below(candidate.newer);
        before.push(last);
        heaviest.put(candidate.newer, (weight + candidate.weight, Some(nth)));
    }
    let mut out = Vec::new();
    let mut next = heaviest.below(newer).1;
    while let Some(at) = next {
        out.push((candidates[at].older, candidates[at].newer));
        next = before[at];
    }
    out.reverse();
    out
}

/// For each newer passage the heaviest chain that ends before it (a Fenwick tree of maxima).
struct Heaviest(Vec<(usize, Option<usize>)>);

impl Heaviest {
    fn below(&self, mut end: usize) -> (usize, Option<usize>) {
        let mut best = (0, None);
        while end > 0 {
            if self.0[end].0 > best.0 {
                best = self.0[end];
            }
            end &= end - 1;
        }
        best
    }

    fn put(&mut self, at: usize, chain: (usize, Option<usize>)) {
        let mut at = at + 1;
        while at < self.0.len() {
            if chain.0 > self.0[at].0 {
                self.0[at] = chain;
            }
            at += at & at.wrapping_neg();
        }
    }
}

/// What is left of the candidates stands elsewhere: the heaviest first, each passage once.
fn moved(mut candidates: Vec<Candidate>, matches: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut taken: [HashSet<usize>; 2] = [
        matches.iter().map(|(older, _)| *older).collect(),
        matches.iter().map(|(_, newer)| *newer).collect(),
    ];
    candidates.retain(|candidate| candidate.is_close);
    candidates
        .sort_by_key(|candidate| (std::cmp::Reverse(candidate.weight), candidate.older, candidate.newer));
    let mut out = Vec::new();
    for Candidate { older, newer, .. } in candidates {
        let [old_taken, new_taken] = &mut taken;
        if !old_taken.contains(&older) && !new_taken.contains(&newer) {
            old_taken.insert(older);
            new_taken.insert(newer);
            out.push((older, newer));
        }
    }
    out
}

/// Every passage once, between the matches.
fn in_order(
    matches: &[(usize, usize)],
    moved: &[(usize, usize)],
    older: usize,
    newer: usize,
) -> Vec<Aligned> {
    let away: HashMap<usize, usize> = moved.iter().copied().collect();
    let here: HashMap<usize, usize> = moved.iter().map(|(older, newer)| (*newer, *older)).collect();
    let mut out = Vec::with_capacity(older.max(newer));
    let (mut old_at, mut new_at) = (0, 0);
    for &(old_end, new_end) in matches.iter().chain(&[(older, newer)]) {
        between(&mut out, (old_at..old_end, &away), (new_at..new_end, &here));
        if old_end < older {
            out.push(Aligned::Together(old_end, new_end));
        }
        (old_at, new_at) = (old_end + 1, new_end + 1);
    }
    out
}

type Elsewhere<'a> = (Range<usize>, &'a HashMap<usize, usize>);

/// What stands between two matches: passages that were moved by themselves, the others in place of
/// each other.
fn between(out: &mut Vec<Aligned>, (older, away): Elsewhere<'_>, (newer, here): Elsewhere<'_>) {
    let (mut older, mut newer) = (older.peekable(), newer.peekable());
    loop {
        if let Some((at, to)) = older.peek().and_then(|at| Some((*at, *away.get(at)?))) {
            out.push(Aligned::MovedAway(at, to));
            older.next();
        } else if let Some((at, from)) = newer.peek().and_then(|at| Some((*at, *here.get(at)?))) {
            out.push(Aligned::MovedHere(from, at));
            newer.next();
        } else {
            match (older.next(), newer.next()) {
                (None, None) => return,
                (older, newer) => out.push(Aligned::Instead(older, newer)),
            }
        }
    }
}
