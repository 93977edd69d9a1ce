//! Near-duplicates: which articles of an archive are reprints, variants or translations of one
//! another. Must not know how they are shown.

mod kept;
mod translation;

use std::cmp::{Ordering, Reverse};
use std::collections::HashMap;

use jiff::civil::DateTime;

use super::entry::Entry;
use crate::doc::{ArticleId, Format};
use crate::text::{Clean, Sketch, fold};
use translation::Translations;

/// Articles with a key in common that an article is compared with: enough where few are alike, and
/// the time stays in proportion to the articles where all are.
const COMPARED: usize = 8;
/// How often what is not like its representative is grouped anew.
const ROUNDS: usize = 8;

/// What of an article is compared, and what decides which of several stands for the others. It
/// holds no text, so that an archive may be larger than memory.
#[derive(Debug, Clone)]
pub struct Likeness {
    id: ArticleId,
    sketch: Sketch,
    /// Letters and digits of the title: `_` and quotes make no other title.
    title: Box<str>,
    translations: Translations,
    rank: Rank,
}

/// Within a language the cleanest first, then the earliest, then by place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    notes: usize,
    is_undated: bool,
    date: Option<DateTime>,
    path: Clean,
    part: u32,
    id: ArticleId,
}

/// Groups of articles that are the same or nearly so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Duplicates {
    /// The representative first.
    groups: Vec<Vec<ArticleId>>,
    /// Index of an article's group.
    of: HashMap<ArticleId, usize>,
}

impl Likeness {
    /// What is compared of an article; none where there is nothing, or not yet all.
    #[must_use]
    pub fn of(entry: &Entry) -> Option<Self> {
        let article = &entry.article;
        if entry.is_beginning || article.source.format == Format::Unreadable {
            return None;
        }
        let texts = article.document.texts();
        let sketch = Sketch::new(texts.iter().map(|text| text.string.as_str()));
        if sketch.chars() == 0 {
            return None;
        }
        let date = article.meta.date.map(|date| date.value);
        let rank = Rank {
            notes: article.notes.len(),
            is_undated: date.is_none(),
            date,
            path: article.source.path.clone(),
            part: article.source.part,
            id: entry.id,
        };
        let title: String = fold(&article.meta.title).chars().filter(|c| c.is_alphanumeric()).collect();
        let translations = Translations::of(entry);
        Some(Self { id: entry.id, sketch, title: title.into(), translations, rank })
    }

    /// Whether one is a reprint or variant of the other.
    fn is_like(&self, other: &Self) -> bool {
        match !self.title.is_empty() && self.title == other.title {
            true => self.sketch.is_like_under_one_title(&other.sketch),
            false => self.sketch.is_like(&other.sketch),
        }
    }

    fn is_translation_of(&self, other: &Self) -> bool {
        self.translations.are_of(&other.translations)
    }
}

impl Duplicates {
    /// Groups articles, in time about in proportion to their number. The same articles give the
    /// same groups in whatever order they come.
    #[must_use]
    pub fn find(mut articles: Vec<Likeness>) -> Self {
        sort(&mut articles);
        articles.dedup_by_key(|article| article.id);
        let mut groups: Vec<Vec<ArticleId>> = joined(&articles)
            .into_iter()
            .flat_map(|members| like_their_first(&articles, members))
            .map(|members| members.into_iter().filter_map(|at| articles.get(at)).map(|one| one.id).collect())
            .collect();
        groups.retain(|group| group.len() > 1);
        Self::known(groups)
    }

    /// Groups that were found before, each with its representative first.
    #[must_use]
    pub fn known(groups: Vec<Vec<ArticleId>>) -> Self {
        let of = groups.iter().enumerate().flat_map(|(at, group)| group.iter().map(move |id| (*id, at)));
        Self { of: of.collect(), groups }
    }

    /// The groups, each with its representative first.
    #[must_use]
    pub fn groups(&self) -> &[Vec<ArticleId>] {
        &self.groups
    }

    /// The group of an article: the representative first, and the article itself among them.
    #[must_use]
    pub fn group(&self, id: ArticleId) -> Option<&[ArticleId]> {
        self.groups.get(*self.of.get(&id)?).map(Vec::as_slice)
    }

    /// The article that stands for this one; none for one that stands for itself.
    #[must_use]
    pub fn representative(&self, id: ArticleId) -> Option<ArticleId> {
        self.group(id)?.first().copied().filter(|first| *first != id)
    }
}

/// Sorts articles as they stand for one another: first those in the language of most, which is that
/// of the reader.
fn sort(articles: &mut [Likeness]) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for article in articles.iter() {
        *counts.entry(article.translations.tag()).or_default() += 1;
    }
    let language = |article: &Likeness| {
        let (language, tag) = (article.translations.language, article.translations.tag());
        (Reverse(counts.get(tag).copied()), language, tag)
    };
    articles.sort_unstable_by(|one, other| {
        language(one).cmp(&language(other)).then_with(|| one.rank.cmp(&other.rank))
    });
}

/// Sets of articles that hang together, each in order, the set of the first article first.
fn joined(articles: &[Likeness]) -> Vec<Vec<usize>> {
    let mut sets = Sets((0..articles.len()).collect());
    // Kind by kind: all keys of a million articles at once would take more memory than the articles.
    for nth in 0..Sketch::KEYS {
        join_by(articles, &mut sets, |article| article.sketch.key(nth));
    }
    join_by(articles, &mut sets, |article| Some(article.sketch.hash()));
    join_by(articles, &mut sets, |article| article.translations.keys.iter().copied());
    let mut titles: HashMap<&str, u64> = HashMap::new();
    join_by(articles, &mut sets, |article| {
        let next = titles.len() as u64;
        Some(*titles.entry(&article.title).or_insert(next))
    });
    let mut by_first: HashMap<usize, Vec<usize>> = HashMap::new();
    for at in 0..articles.len() {
        by_first.entry(sets.first(at)).or_default().push(at);
    }
    let mut groups: Vec<_> = by_first.into_values().filter(|members| members.len() > 1).collect();
    groups.sort_unstable();
    groups
}

/// Joins what is alike of that which has a key in common.
fn join_by<'a, K: IntoIterator<Item = u64>>(
    articles: &'a [Likeness],
    sets: &mut Sets,
    mut keys_of: impl FnMut(&'a Likeness) -> K,
) {
    let mut keys: Vec<(u64, usize)> = Vec::new();
    for (at, article) in articles.iter().enumerate() {
        keys.extend(keys_of(article).into_iter().map(|key| (key, at)));
    }
    keys.sort_unstable();
    for bucket in keys.chunk_by(|one, other| one.0 == other.0) {
        join_bucket(articles, bucket, sets);
    }
}

/// Joins what is alike in a bucket. Each is compared with the first few that are not alike.
fn join_bucket(articles: &[Likeness], bucket: &[(u64, usize)], sets: &mut Sets) {
    let mut compared: Vec<usize> = Vec::new();
    for (_, at) in bucket {
        let alike = |other: &usize| {
            let (one, other) = (articles.get(*at), articles.get(*other));
            one.zip(other).is_some_and(|(one, other)| one.is_like(other) || one.is_translation_of(other))
        };
        let own = sets.first(*at);
        if compared.iter().any(|other| sets.first(*other) == own) {
            continue;
        }
        match compared.iter().find(|other| alike(other)) {
            Some(other) => sets.join(*other, *at),
            None if compared.len() < COMPARED => compared.push(*at),
            None => {}
        }
    }
}

/// An article and where it stands among all.
type Placed<'a> = (usize, &'a Likeness);

/// Splits a set so that every article is like the first of its group, a translation of one that is,
/// or like that: likeness wanders along a chain of variants.
fn like_their_first(articles: &[Likeness], members: Vec<usize>) -> Vec<Vec<usize>> {
    let mut members: Vec<Placed<'_>> =
        members.into_iter().filter_map(|at| Some((at, articles.get(at)?))).collect();
    let mut groups = Vec::new();
    for _ in 0..ROUNDS {
        let Some(&(_, first)) = members.first() else { break };
        let (mut group, rest): (Vec<_>, Vec<_>) =
            members.into_iter().partition(|(_, article)| article.id == first.id || article.is_like(first));
        let (translated, rest) = translations(&group, rest);
        group.extend(translated);
        group.sort_unstable_by_key(|(at, _)| *at);
        groups.push(group.into_iter().map(|(at, _)| at).collect());
        members = rest;
    }
    groups
}

/// What of the rest are translations of a group, or like those; and what is left.
fn translations<'a>(group: &[Placed<'a>], rest: Vec<Placed<'a>>) -> (Vec<Placed<'a>>, Vec<Placed<'a>>) {
    let mut by_key: HashMap<u64, Vec<&Likeness>> = HashMap::new();
    for (_, article) in group {
        for key in &article.translations.keys {
            let known = by_key.entry(*key).or_default();
            if known.len() < COMPARED {
                known.push(article);
            }
        }
    }
    let is_translation = |article: &Likeness| {
        let originals = article.translations.keys.iter().filter_map(|key| by_key.get(key)).flatten();
        originals.into_iter().any(|original| article.is_translation_of(original))
    };
    let (mut translated, rest): (Vec<_>, Vec<_>) =
        rest.into_iter().partition(|(_, article)| is_translation(article));
    let compared: Vec<&Likeness> = translated.iter().take(COMPARED).map(|(_, article)| *article).collect();
    let (reprints, rest) =
        rest.into_iter().partition(|(_, article)| compared.iter().any(|one| article.is_like(one)));
    translated.extend::<Vec<_>>(reprints);
    (translated, rest)
}

/// Disjoint sets of numbers: of each number, another of its set that is no greater.
struct Sets(Vec<usize>);

impl Sets {
    /// The least number of the set.
    fn first(&mut self, mut at: usize) -> usize {
        while let Some(&parent) = self.0.get(at).filter(|parent| **parent != at) {
            // Halves the way for who comes next.
            let beyond = self.0.get(parent).copied().unwrap_or(parent);
            if let Some(slot) = self.0.get_mut(at) {
                *slot = beyond;
            }
            at = beyond;
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        match one.cmp(&other) {
            Ordering::Less => self.0[other] = one,
            Ordering::Greater => self.0[one] = other,
            Ordering::Equal => {}
        }
    }
}

#[cfg(test)]
mod tests;
