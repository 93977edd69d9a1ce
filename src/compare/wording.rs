//! What differs between the wordings of two passages, put so that a person can read it: short
//! stretches that happen to be the same do not tear a change to pieces, and what was put in or
//! left out begins and ends where a phrase does.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::words::{Joint, Words};

/// Words between two changes that never make one of them. Longer stretches are worth reading.
const LONGEST_BRIDGE: usize = 6;
/// Graphemes of a word that are taken into a change at either end.
const LONGEST_REST: usize = 4;
/// Words that a change is moved by, to begin and end where a phrase does.
const LONGEST_SHIFT: usize = 200;
/// Where less than this part of either passage remained, it is another passage.
const LEAST_COMMON: (usize, usize) = (1, 5);

/// Words of one passage and those of the other in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) older: Range<usize>,
    pub(super) newer: Range<usize>,
}

/// The changes, in order; none where the passages have too little in common for a list of changes
/// to tell anything.
pub(super) fn wording(older: &Words<'_>, newer: &Words<'_>) -> Option<Vec<Change>> {
    let found = joined(rounded(changes(older, newer), older, newer));
    let bridged = bridged(found, older).into_iter();
    let changes = bridged.map(|change| trimmed(change, older.ids(), newer.ids())).collect();
    let changes = joined(with_whole_words(rounded(changes, older, newer), older, newer));
    let changed: usize = changes.iter().map(|change| change.older.len()).sum();
    let common = older.len().saturating_sub(changed);
    let (part, of) = LEAST_COMMON;
    (common * of >= older.len().min(newer.len()) * part && common > 0).then_some(changes)
}

fn changes(older: &Words<'_>, newer: &Words<'_>) -> Vec<Change> {
    // Its search is bounded as that of git is: no pair of passages takes quadratic time.
    let steps = capture_diff_slices(Algorithm::Myers, older.ids(), newer.ids());
    let changed = steps.iter().filter(|step| !matches!(step, DiffOp::Equal { .. }));
    changed.map(|step| Change { older: step.old_range(), newer: step.new_range() }).collect()
}

impl Change {
    /// How much it changes.
    fn len(&self) -> usize {
        self.older.len().max(self.newer.len())
    }

    fn with(&self, next: &Self) -> Self {
        Self { older: self.older.start..next.older.end, newer: self.newer.start..next.newer.end }
    }
}

/// Makes one of two changes where what lies between is no longer than either, unless a mark in it
/// parts phrases, which a person reads one by one. The mark between two names of a list does not.
fn bridged(changes: Vec<Change>, older: &Words<'_>) -> Vec<Change> {
    let mut out: Vec<Change> = Vec::with_capacity(changes.len());
    for mut next in changes {
        while let Some(last) = out.last() {
            let between = last.older.end..next.older.start;
            let is_long = between.len() > LONGEST_BRIDGE.min(last.len()).min(next.len());
            let parts = if between.len() > 1 { Joint::Mark } else { Joint::Clause };
            if is_long || between.into_iter().any(|at| older.joint_before(at + 1) >= parts) {
                break;
            }
            next = last.with(&next);
            out.pop();
        }
        out.push(next);
    }
    out
}

/// Leaves out the words that both ends of a change have in common, as they may when it was made of
/// several.
fn trimmed(Change { mut older, mut newer }: Change, old_ids: &[u32], new_ids: &[u32]) -> Change {
    let same = |(one, other): &(&u32, &u32)| one == other;
    let (old, new) = (&old_ids[older.clone()], &new_ids[newer.clone()]);
    let before = old.iter().zip(new).take_while(same).count();
    let (old, new) = (&old[before..], &new[before..]);
    let behind = old.iter().rev().zip(new.iter().rev()).take_while(same).count();
    (older.start, older.end) = (older.start + before, older.end - behind);
    (newer.start, newer.end) = (newer.start + before, newer.end - behind);
    Change { older, newer }
}

/// Moves what was only put in, or only left out, to where a phrase begins or ends; takes into what
/// was replaced a single word that is left over before the next mark (卡里莫|夫、).
fn rounded(changes: Vec<Change>, older: &Words<'_>, newer: &Words<'_>) -> Vec<Change> {
    let mut out: Vec<Change> = Vec::with_capacity(changes.len());
    let mut rest = changes.into_iter().peekable();
    while let Some(change) = rest.next() {
        let before = out.last().map_or(0, |last| last.older.end);
        let after = rest.peek().map_or(older.len(), |next| next.older.start);
        let free = (change.older.start.saturating_sub(before), after.saturating_sub(change.older.end));
        out.push(match (change.older.is_empty(), change.newer.is_empty()) {
            (true, false) => moved(&change, shift(&change.newer, newer, free)),
            (false, true) => moved(&change, shift(&change.older, older, free)),
            _ if free.1 > 0 => with_remainder(change, older),
            _ => change,
        });
    }
    out
}

fn with_remainder(mut change: Change, older: &Words<'_>) -> Change {
    let end = change.older.end;
    let is_long = change.older.len().min(change.newer.len()) > 1;
    let is_torn = older.joint_before(end) == Joint::None && !older.is_mark(end) && older.is_mark(end + 1);
    if is_long && is_torn {
        change.older.end += 1;
        change.newer.end += 1;
    }
    change
}

/// How far to move a stretch of words, of all ways that leave the same words in it and around it,
/// so that it reads best. So many words before and behind it are the same in both passages.
fn shift(range: &Range<usize>, words: &Words<'_>, (before, behind): (usize, usize)) -> isize {
    let ids = words.ids();
    let left = (1..=before.min(LONGEST_SHIFT)).take_while(|by| ids[range.start - by] == ids[range.end - by]);
    let right = (0..behind.min(LONGEST_SHIFT)).take_while(|by| ids[range.start + by] == ids[range.end + by]);
    let (left, right) = (left.count(), right.count());
    let begin = range.start - left;
    // Of places that read as well, the one furthest to the right: an addition comes last.
    let best = (0..=left + right).max_by_key(|by| {
        let ends = [begin + by, begin + by + range.len()].map(|at| words.joint_before(at));
        (ends[0].min(ends[1]), ends[0].max(ends[1]))
    });
    best.unwrap_or(left).cast_signed() - left.cast_signed()
}

fn moved(change: &Change, by: isize) -> Change {
    let moved =
        |range: &Range<usize>| range.start.saturating_add_signed(by)..range.end.saturating_add_signed(by);
    Change { older: moved(&change.older), newer: moved(&change.newer) }
}

/// Takes whole words of the language into what was replaced (塔吉|克斯坦), where they are short.
fn with_whole_words(changes: Vec<Change>, older: &Words<'_>, newer: &Words<'_>) -> Vec<Change> {
    if changes.iter().all(|change| change.older.is_empty() || change.newer.is_empty()) {
        return changes;
    }
    let (old_begins, new_begins) = (older.begins(), newer.begins());
    let begins = |old: usize, new: usize| {
        old_begins.get(old).is_some_and(|begins| *begins) && new_begins.get(new).is_some_and(|begins| *begins)
    };
    let mut out: Vec<Change> = Vec::with_capacity(changes.len());
    let mut rest = changes.into_iter().peekable();
    while let Some(Change { older: old, newer: new }) = rest.next() {
        let before = out.last().map_or(0, |last| last.older.end);
        let after = rest.peek().map_or(older.len(), |next| next.older.start);
        let is_replaced = !old.is_empty() && !new.is_empty();
        let left = (0..=LONGEST_REST.min(old.start.saturating_sub(before)))
            .take_while(|by| *by == 0 || !older.is_mark(old.start - by))
            .find(|by| is_replaced && begins(old.start - by, new.start - by));
        let right = (0..=LONGEST_REST.min(after.saturating_sub(old.end)))
            .take_while(|by| *by == 0 || !older.is_mark(old.end + by - 1))
            .find(|by| is_replaced && begins(old.end + by, new.end + by));
        let (left, right) = (left.unwrap_or(0), right.unwrap_or(0));
        out.push(Change {
            older: old.start - left..old.end + right,
            newer: new.start - left..new.end + right,
        });
    }
    out
}

/// Makes one of changes that touch.
fn joined(changes: Vec<Change>) -> Vec<Change> {
    let mut out: Vec<Change> = Vec::with_capacity(changes.len());
    for mut next in changes {
        if let Some(last) = out.pop_if(|last| last.older.end >= next.older.start) {
            next = last.with(&next);
        }
        out.push(next);
    }
    out
}
