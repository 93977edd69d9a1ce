//! All words of the registry: an automaton says whether an article concerns a series at all, and
//! one pass with a dictionary finds them.
//!
//! The literals are generated from the registry. Latin words must stand alone; Russian words may
//! take an ending; Chinese words stand anywhere.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::dictionary::Dictionary;
use super::model::Model;
use super::registry::{Registry, Series};

/// What follows a city in the name of a document.
const DECLARATIONS: [&str; 3] = ["宣言", "Declaration", "декларация"];
/// How many characters of a name the gate looks at.
const BEGINNING_CHARS: usize = 4;
/// Endings of Russian names that change with the case; names in -о, -и and -е never change.
const CYRILLIC_ENDINGS: [char; 4] = ['а', 'я', 'ь', 'й'];
/// A shorter rest would be the beginning of too many words (Гоа).
const CYRILLIC_STEM_LETTERS: usize = 3;
/// Longer names in katakana are never a piece of another word.
const SHORT_KATAKANA: usize = 3;
/// Events that follow a city without a gap: バリサミット.
const KATAKANA_EVENTS: [&str; 2] = ["サミット", "オリンピック"];
/// How many letters a Russian case may add.
const CYRILLIC_ENDING_LETTERS: usize = 2;

/// What a word of the registry is to one series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Word {
    /// A name of the organisation.
    Org,
    /// A misprint of it.
    WeakOrg,
    /// 峰会
    Event,
    /// 宣言
    Declaration,
    /// 元首理事会
    Council,
    /// Another body.
    Deny,
    /// Where another body met.
    OtherPlace,
    /// A spelling of a city; index into the series' cities.
    City(usize),
    /// What follows a Chinese or Japanese ordinal.
    ChineseUnit,
    /// What follows an English or Russian ordinal.
    EnglishUnit,
    /// A name of an edition; index into the series' editions.
    Alias(usize),
    /// A document of an edition; index into the series' editions.
    Document(usize),
}

impl Word {
    /// How many kinds of words there are.
    const KINDS: usize = 12;

    /// The number of its kind.
    fn kind(self) -> usize {
        match self {
            Self::Org => 0,
            Self::WeakOrg => 1,
            Self::Event => 2,
            Self::Declaration => 3,
            Self::Council => 4,
            Self::Deny => 5,
            Self::OtherPlace => 6,
            Self::City(_) => 7,
            Self::ChineseUnit => 8,
            Self::EnglishUnit => 9,
            Self::Alias(_) => 10,
            Self::Document(_) => 11,
        }
    }
}

/// What a word means, and to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meaning {
    /// Index of the series; none for names of organisations that are no series here, and for
    /// words that every series shares.
    pub(super) series: Option<usize>,
    pub(super) word: Word,
}

/// A word found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) meaning: Meaning,
}

/// The words for finding, and what they mean.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// The beginnings of the organisations' names: a text without any is done with. Small, so it
    /// can be the fastest kind.
    gate: AhoCorasick,
    dictionary: Dictionary,
    /// For each word of the dictionary, the range of its meanings.
    ranges: Vec<(usize, usize)>,
    meanings: Vec<Meaning>,
}

impl Lexicon {
    /// The lexicon of a registry's words.
    pub(super) fn new(registry: &Registry, models: &[Model]) -> Result<Self, aho_corasick::BuildError> {
        let mut literals = Literals::default();
        for name in &registry.other_orgs {
            literals.add(name, None, Word::Org);
        }
        for name in DECLARATIONS {
            literals.add(name, None, Word::Declaration);
        }
        for (at, (series, model)) in registry.series().iter().zip(models).enumerate() {
            literals.series(at, series, model);
        }
        let (mut ranges, mut meanings, mut words) = (Vec::new(), Vec::new(), Vec::new());
        for (word, mut means) in literals.words {
            let start = meanings.len();
            meanings.append(&mut means);
            for spelling in spellings(&word) {
                words.push(spelling);
                ranges.push((start, meanings.len()));
            }
        }
        let dictionary = Dictionary::new(words.iter().map(String::as_str));
        let gate = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .kind(Some(AhoCorasickKind::DFA))
            .build(beginnings(registry))?;
        Ok(Self { gate, dictionary, ranges, meanings })
    }

    /// Whether the name of an organisation may stand in `text`.
    pub(super) fn may_concern(&self, text: &str) -> bool {
        self.gate.is_match(text)
    }

    /// Every word in `text`, sorted by where it begins, the longer first. Words within longer
    /// words of their kind are left out, and cities within the name of an organisation.
    pub(super) fn find(&self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        let mut begin = 0;
        self.dictionary.find(text, |found| {
            let Some(end) = whole_word(text, found.start, found.end) else { return };
            if tokens.get(begin).is_some_and(|first: &Token| first.start < found.start) {
                longest_first(&mut tokens, begin);
                begin = tokens.len();
            }
            let (first, last) = self.ranges.get(found.word).copied().unwrap_or_default();
            for &meaning in self.meanings.get(first..last).unwrap_or_default() {
                tokens.push(Token { start: found.start, end, meaning });
            }
        });
        longest_first(&mut tokens, begin);
        without_nested(tokens)
    }
}

/// Sorts the tokens from `begin` on, which begin at one place.
fn longest_first(tokens: &mut [Token], begin: usize) {
    if let Some(tokens) = tokens.get_mut(begin..).filter(|tokens| tokens.len() > 1) {
        tokens.sort_by_key(|token| std::cmp::Reverse(token.end));
    }
}

/// How the names of the series' organisations begin, each beginning once.
fn beginnings(registry: &Registry) -> Vec<String> {
    let names = registry.series().iter().flat_map(|series| &series.words.org);
    let mut all: Vec<String> = names
        .flat_map(|name| spellings(&name.to_lowercase()))
        .map(|name| name.chars().take(BEGINNING_CHARS).collect())
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Literals with their meanings, a spelling once.
#[derive(Default)]
struct Literals {
    words: BTreeMap<String, Vec<Meaning>>,
}

impl Literals {
    fn add(&mut self, word: &str, series: Option<usize>, kind: Word) {
        if word.is_empty() {
            return;
        }
        let meanings = self.words.entry(word.to_lowercase()).or_default();
        let meaning = Meaning { series, word: kind };
        if !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }

    fn series(&mut self, at: usize, series: &Series, model: &Model) {
        let words = &series.words;
        let councils: Vec<String> =
            words.council.iter().filter(|name| !name.contains("{n}")).cloned().collect();
        for (list, kind) in [
            (&words.org, Word::Org),
            (&words.org_weak, Word::WeakOrg),
            (&words.event, Word::Event),
            (&councils, Word::Council),
            (&words.deny, Word::Deny),
            (&words.other_places, Word::OtherPlace),
            (&series.ordinal.zh_units, Word::ChineseUnit),
            (&series.ordinal.ja_units, Word::ChineseUnit),
            (&series.ordinal.en_units, Word::EnglishUnit),
            (&series.ordinal.ru_units, Word::EnglishUnit),
        ] {
            list.iter().for_each(|word| self.add(word, Some(at), kind));
        }
        for (city, place) in model.cities.iter().enumerate() {
            self.add(stem(&place.name), Some(at), Word::City(city));
        }
        for (edition, entry) in series.editions.iter().enumerate() {
            entry.aliases.iter().for_each(|name| self.add(name, Some(at), Word::Alias(edition)));
            entry.documents.iter().for_each(|name| self.add(name, Some(at), Word::Document(edition)));
        }
    }
}

/// A Russian name without the ending that its cases replace.
fn stem(name: &str) -> &str {
    match name.chars().next_back() {
        Some(last) if is_cyrillic(last) => {
            let stem = name.strip_suffix(CYRILLIC_ENDINGS).unwrap_or(name);
            let is_long = stem.chars().count() >= CYRILLIC_STEM_LETTERS || stem.ends_with('ф');
            if is_long { stem } else { name }
        }
        _ => name,
    }
}

/// The ways to write a lower-case literal; the automaton itself folds only ASCII.
fn spellings(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    if word.chars().any(is_cyrillic) {
        let mut chars = word.chars();
        let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
        // Санкт-Петербург: every part of a compound has a capital.
        let compound = word.split('-').map(capitalised).collect::<Vec<_>>().join("-");
        // Игры в Токио: so has every word but the small ones.
        let name = |word: &str| if word.chars().count() > 2 { capitalised(word) } else { word.to_owned() };
        let names = word.split(' ').map(name).collect::<Vec<_>>().join(" ");
        all.extend([first + chars.as_str(), word.to_uppercase(), compound, names]);
        all.sort_unstable();
        all.dedup();
    }
    all
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

/// The end of the word that was found, or none where it is a part of another word.
fn whole_word(text: &str, start: usize, end: usize) -> Option<usize> {
    let found = text.get(start..end)?;
    let (first, last) = (found.chars().next()?, found.chars().next_back()?);
    let before = text.get(..start)?.chars().next_back();
    if before.is_some_and(|before| are_one_word(before, first)) {
        return None;
    }
    let rest = text.get(end..)?;
    if is_katakana(first) && is_part_of_katakana(found, before, rest) {
        return None;
    }
    if is_cyrillic(last) && last.is_lowercase() {
        let letters = rest.chars().take_while(|c| is_cyrillic(*c)).take(CYRILLIC_ENDING_LETTERS + 1);
        let (count, bytes) = letters.fold((0, 0), |(count, bytes), c| (count + 1, bytes + c.len_utf8()));
        return (count <= CYRILLIC_ENDING_LETTERS).then_some(end + bytes);
    }
    (!rest.chars().next().is_some_and(|after| are_one_word(last, after))).then_some(end)
}

fn are_one_word(a: char, b: char) -> bool {
    let is_letter = |c: char| c.is_ascii_alphabetic() || is_cyrillic(c) || matches!(c, 'À'..='ɏ');
    (is_letter(a) && is_letter(b)) || (a.is_ascii_digit() && b.is_ascii_digit())
}

/// Whether a short name in katakana is a piece of a longer word (バリア), unless an event follows.
fn is_part_of_katakana(found: &str, before: Option<char>, rest: &str) -> bool {
    let follows = || {
        rest.chars().next().is_some_and(is_katakana)
            && !KATAKANA_EVENTS.iter().any(|event| rest.starts_with(event))
    };
    found.chars().count() <= SHORT_KATAKANA && (before.is_some_and(is_katakana) || follows())
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー')
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, 'Ѐ'..='ӿ')
}

/// Sorted tokens without those that a longer one of the same kind and series covers, and without
/// the cities (上海) that the name of an organisation (上海合作组织) covers.
fn without_nested(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    // The furthest covering token of each kind of each series, the first row for no series.
    let mut covers: Vec<Option<Token>> = Vec::new();
    let mut org_end = 0;
    for token in tokens {
        let Meaning { series, word } = token.meaning;
        if matches!(word, Word::City(_)) && token.end <= org_end {
            continue;
        }
        if matches!(word, Word::Org | Word::WeakOrg) {
            org_end = org_end.max(token.end);
        }
        let place = series.map_or(0, |series| series + 1) * Word::KINDS + word.kind();
        if place >= covers.len() {
            covers.resize(place + 1, None);
        }
        let Some(cover) = covers.get_mut(place) else { continue };
        let is_covered =
            |cover: Token| token.end <= cover.end && cover.end - cover.start > token.end - token.start;
        if !cover.is_some_and(is_covered) {
            *cover = Some(token);
            kept.push(token);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, Word};
    use crate::series::Registry;
    use crate::series::model::models;

    fn words(text: &str, wanted: fn(Word) -> bool) -> Vec<&str> {
        let registry = Registry::builtin();
        let tokens = Lexicon::new(registry, &models(registry)).unwrap().find(text);
        let sco = tokens.iter().filter(|token| token.meaning.series == Some(0) && wanted(token.meaning.word));
        sco.map(|token| &text[token.start..token.end]).collect()
    }

    #[test]
    fn organisations_stand_alone() {
        for (text, found) in [
            ("上海合作组织在上海", vec!["上海合作组织"]),
            ("In Moscow, the SCO and San Francisco’s disco", vec!["SCO"]),
            ("sco summit, 2025上合", vec!["sco", "上合"]),
            ("ШОС в Москве", vec!["ШОС"]),
        ] {
            assert_eq!(words(text, |word| word == Word::Org), found, "{text}");
        }
    }

    #[test]
    fn cities_are_found_in_every_case() {
        for (text, found) in [
            ("上海合作组织在上海", vec!["上海"]),
            ("in New Delhi", vec!["New Delhi"]),
            (
                "в Тяньцзине, в Бишкеке, в Астане, в Санкт-Петербурге",
                vec!["Тяньцзине", "Бишкеке", "Астане", "Санкт-Петербурге"],
            ),
            ("Шанхайская организация, Уфимский район", vec![]),
            ("撒馬爾罕", vec!["撒馬爾罕"]),
        ] {
            assert_eq!(words(text, |word| matches!(word, Word::City(_))), found, "{text}");
        }
    }
}
