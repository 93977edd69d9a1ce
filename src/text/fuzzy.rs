//! Finding short texts by what a person remembers of them: characters, pinyin, initials, in any
//! mixture: 上合, shanghe, sh, 上he. Words may stand in any order; the letters of a word stand one
//! after the other, or else, as a last resort, with others between.
//!
//! Every reading of a class of characters is compared with the word once; then a text costs a few
//! operations on bits for each of its characters. Must not know what the texts are.

use std::ops::Range;

use super::fold;
use super::pinyin::Readings;

/// Letters of a word that are looked at: each is a bit, and one more says that all are found.
const LONGEST: usize = 60;
/// Words that are looked at.
const MOST_WORDS: usize = 8;
/// Letters of the longest syllable, zhuang.
const SYLLABLE: usize = 6;

/// What a letter is worth that stands in the text as it was typed, a character found by its whole
/// sound, and one found by the beginning of it.
const LITERAL: i32 = 16;
const LETTER: i32 = 5;
const SOUND: i32 = 12;
const INITIAL: i32 = 6;
/// What it is worth that a word begins the text, or a word of it.
const BEGINS_TEXT: i32 = 10;
const BEGINS_WORD: i32 = 4;
/// What a word is worth that is found with others between its letters: always less.
const SCATTERED: i32 = -1000;
/// Characters that shorten what a text is worth by one.
const LENGTH: usize = 8;

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct Fuzzy {
    words: Vec<Word>,
}

/// How closely a text must answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closeness {
    /// The letters of each word stand one after the other.
    Close,
    /// There may be others between.
    Loose,
}

#[derive(Debug, Clone)]
struct Word {
    letters: Vec<char>,
    /// The characters that are not ASCII, with their bits.
    foreign: Vec<(char, u64)>,
    /// The bits of every ASCII character.
    ascii: [u64; 128],
    /// For every class of characters, what its sounds mean to the word.
    sounds: Vec<Sounds>,
}

/// Where in the word so many letters begin the sound of a character: a bit for each place.
#[derive(Debug, Clone, Copy, Default)]
struct Sounds {
    begun: [u64; SYLLABLE],
    /// The same, where the letters are all of the sound.
    whole: [u64; SYLLABLE],
    /// The same, where they are the sound's initial: s, sh.
    initial: [u64; 2],
}

/// What a text is worth, and which bytes of it were found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FuzzyMatch {
    /// More is better.
    pub score: i32,
    /// In order; they do not touch.
    pub found: Vec<Range<usize>>,
}

impl Fuzzy {
    /// Takes what was typed. Blanks part words.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let words = typed.split_whitespace().map(fold).filter_map(|word| Word::new(&word));
        Self { words: words.take(MOST_WORDS).collect() }
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// What a folded text is worth; none where it does not answer.
    #[must_use]
    pub fn score(&self, folded: &str, closeness: Closeness) -> Option<i32> {
        let readings = Readings::all();
        let mut score = 0;
        for word in &self.words {
            score += match closeness {
                _ if word.occurs(folded, readings) => word.best(folded, readings)?.0,
                Closeness::Close => return None,
                Closeness::Loose => SCATTERED - word.scattered(folded, readings)?,
            };
        }
        Some(score - i32::try_from(folded.len() / 3 / LENGTH).unwrap_or(i32::MAX / 2))
    }

    /// The same, with what was found.
    #[must_use]
    pub fn likeness(&self, folded: &str) -> Option<FuzzyMatch> {
        let readings = Readings::all();
        let score = self.score(folded, Closeness::Loose)?;
        let mut found: Vec<Range<usize>> = Vec::new();
        for word in &self.words {
            match word.best(folded, readings) {
                Some((_, range)) => found.push(range),
                None => found.extend(word.places(folded, readings)),
            }
        }
        found.sort_unstable_by_key(|range| (range.start, range.end));
        let mut joined: Vec<Range<usize>> = Vec::new();
        for range in found {
            match joined.last_mut().filter(|last| last.end >= range.start) {
                Some(last) => last.end = last.end.max(range.end),
                None => joined.push(range),
            }
        }
        Some(FuzzyMatch { score, found: joined })
    }
}

impl Word {
    /// A folded word; none if there is nothing of it.
    fn new(folded: &str) -> Option<Self> {
        // Who writes xi'an parts syllables, and looks for no apostrophe.
        let is_sound = folded.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'\'');
        let letters = folded.chars().filter(|c| !is_sound || *c != '\'').take(LONGEST);
        let letters: Vec<char> = letters.collect();
        let (mut foreign, mut ascii): (Vec<(char, u64)>, _) = (Vec::new(), [0; 128]);
        for (at, c) in letters.iter().enumerate() {
            match ascii.get_mut(*c as usize) {
                Some(bits) => *bits |= 1 << at,
                None => match foreign.iter_mut().find(|(known, _)| known == c) {
                    Some((_, bits)) => *bits |= 1 << at,
                    None => foreign.push((*c, 1 << at)),
                },
            }
        }
        let sounds = Readings::all().of_classes().iter().map(|all| Sounds::new(all, &letters)).collect();
        (!letters.is_empty()).then_some(Self { letters, foreign, ascii, sounds })
    }

    /// Where in the word a character stands as it is.
    fn literal(&self, c: char) -> u64 {
        match self.ascii.get(c as usize) {
            Some(bits) => *bits,
            None => self.foreign.iter().find(|(known, _)| *known == c).map_or(0, |(_, bits)| *bits),
        }
    }

    fn sounds(&self, c: char, readings: &Readings) -> Option<&Sounds> {
        if c.is_ascii() {
            return None;
        }
        self.sounds.get(readings.class(c)).filter(|sounds| sounds.begun[0] != 0)
    }

    /// The bit that says that all is found.
    fn all(&self) -> u64 {
        1 << self.letters.len()
    }

    /// Whether the letters occur one after the other.
    fn occurs(&self, folded: &str, readings: &Readings) -> bool {
        let (all, mut reached) = (self.all(), 0);
        for c in folded.chars() {
            let from = reached | 1;
            reached = (from & self.literal(c)) << 1;
            if let Some(sounds) = self.sounds(c, readings) {
                // What so many letters do not begin, more do not either.
                let begun = sounds.begun.iter().map(|places| from & places);
                for (length, places) in (1..).zip(begun.take_while(|places| *places != 0)) {
                    reached |= places << length;
                }
            }
            if reached & all != 0 {
                return true;
            }
        }
        false
    }

    /// The best place where the letters occur one after the other: what it is worth, and its bytes.
    fn best(&self, folded: &str, readings: &Readings) -> Option<(i32, Range<usize>)> {
        let last = self.letters.len().min(LONGEST);
        // Of both only what the bits name holds.
        let (mut reached, mut worth) = (0_u64, [(0_i32, 0_u32); LONGEST + 1]);
        let (mut best, mut before, mut next_worth) = (None, None, worth);
        for (at, c) in folded.char_indices() {
            let before = before.replace(c);
            let (literal, sounds) = (self.literal(c), self.sounds(c, readings));
            let (mut next, mut from) = (0_u64, reached | 1);
            from &= literal | sounds.map_or(0, |sounds| sounds.begun[0]);
            while from != 0 {
                let place = (from.trailing_zeros() as usize).min(LONGEST);
                from &= from - 1;
                let (so_far, start) = if place == 0 {
                    (beginning(before, c), u32::try_from(at).unwrap_or(u32::MAX))
                } else {
                    worth[place]
                };
                let mut reach = |length: usize, gain: i32| {
                    let to = (place + length).min(LONGEST);
                    let known = if next & (1 << to) == 0 { i32::MIN } else { next_worth[to].0 };
                    if so_far + gain > known {
                        next_worth[to] = (so_far + gain, start);
                    }
                    next |= 1 << to;
                };
                if literal & (1 << place) != 0 {
                    reach(1, if c.is_ascii() { LETTER } else { LITERAL });
                }
                if let Some(sounds) = sounds {
                    sounds.gains(place, &mut reach);
                }
            }
            reached = next;
            std::mem::swap(&mut worth, &mut next_worth);
            if reached & self.all() != 0 {
                let (score, start) = worth[last];
                if best.as_ref().is_none_or(|(known, _)| score > *known) {
                    best = Some((score, start as usize..at + c.len_utf8()));
                }
            }
        }
        best
    }

    /// Where the letters occur in this order, how far they reach: in characters.
    fn scattered(&self, folded: &str, readings: &Readings) -> Option<i32> {
        let (mut reached, mut reach) = (1_u64, 0);
        for c in folded.chars() {
            reached = self.onward(reached, c, readings);
            reach += i32::from(reached != 1);
            if reached & self.all() != 0 {
                return Some(reach);
            }
        }
        None
    }

    /// What is found with one more character, wherever the ones before it stand.
    fn onward(&self, reached: u64, c: char, readings: &Readings) -> u64 {
        let mut onward = reached | ((reached & self.literal(c)) << 1);
        if let Some(sounds) = self.sounds(c, readings) {
            for (length, places) in (1..).zip(&sounds.whole).chain((1..).zip(&sounds.initial)) {
                onward |= (reached & places) << length;
            }
        }
        onward
    }

    /// The characters that are found, where there are others between.
    fn places(&self, folded: &str, readings: &Readings) -> Vec<Range<usize>> {
        let mut states = vec![1_u64];
        for c in folded.chars() {
            let next = self.onward(states.last().copied().unwrap_or(1), c, readings);
            states.push(next);
            if next & self.all() != 0 {
                break;
            }
        }
        let mut places = Vec::new();
        let mut place = self.letters.len();
        let seen: Vec<_> = folded.char_indices().take(states.len() - 1).collect();
        for ((at, c), before) in seen.into_iter().zip(&states).rev() {
            if place == 0 || before & (1 << place) != 0 {
                continue;
            }
            // The character was needed: what it is taken for is one of these.
            let step = (1..=place.min(SYLLABLE)).find(|step| {
                let from = before & (1 << (place - step));
                from != 0 && self.onward(from, c, readings) & (1 << place) != 0
            });
            place -= step.unwrap_or(place);
            places.push(at..at + c.len_utf8());
        }
        places
    }
}

impl Sounds {
    /// How many letters of the word, from a place on, the sound may stand for, and what that is
    /// worth.
    fn gains(&self, place: usize, reach: &mut impl FnMut(usize, i32)) {
        let bit = 1_u64 << place;
        for (at, (begun, whole)) in self.begun.iter().zip(&self.whole).enumerate() {
            if begun & bit == 0 {
                return;
            }
            reach(at + 1, if whole & bit != 0 { SOUND } else { INITIAL });
        }
    }

    /// What the readings of a class mean to a word.
    fn new(readings: &[String], letters: &[char]) -> Self {
        let mut sounds = Self::default();
        for reading in readings {
            let initial = if reading.get(1..2) == Some("h") { 2 } else { 1 };
            for at in 0..letters.len() {
                let pairs = reading.bytes().zip(&letters[at..]);
                let alike = pairs.take_while(|(byte, letter)| char::from(*byte) == **letter).count();
                for length in 1..=alike.min(SYLLABLE) {
                    sounds.begun[length - 1] |= 1 << at;
                    if length == reading.len() {
                        sounds.whole[length - 1] |= 1 << at;
                    }
                    // s stands for shang as well as sh does.
                    if length <= initial {
                        sounds.initial[length - 1] |= 1 << at;
                    }
                }
            }
        }
        sounds
    }
}

/// What it is worth that letters are found from a character on.
fn beginning(before: Option<char>, c: char) -> i32 {
    let Some(before) = before else { return BEGINS_TEXT };
    let begins_word = match (before.is_alphanumeric(), c.is_alphanumeric()) {
        (false, true) => true,
        (true, true) => before.is_ascii() != c.is_ascii(),
        _ => false,
    };
    if begins_word { BEGINS_WORD } else { 0 }
}

#[cfg(test)]
mod tests;
