//! Texts as sequences of words: a grapheme of East Asian writing, a word or a number of any
//! other, a mark. Must not know what words are compared with.

use std::collections::HashMap;
use std::ops::Range;

use crate::text::{ByteAt, WORDS, graphemes, is_hangul, is_wide};

/// How well a text may be cut between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) enum Joint {
    /// Within a phrase.
    #[default]
    None,
    /// At a blank.
    Blank,
    /// Behind a mark that is not listed below: 、 “ （
    Mark,
    /// Behind ，：；
    Clause,
    /// Behind 。！？ or at an end.
    Sentence,
}

/// Digits of the longest number of a paragraph.
const LONGEST_NUMBER: usize = 4;

/// The words of a passage.
#[derive(Debug, Default)]
pub(super) struct Words<'a> {
    texts: Vec<(ByteAt, &'a str)>,
    ids: Vec<u32>,
    /// Where each stands in the document.
    places: Vec<Range<ByteAt>>,
    /// What is behind each.
    joints: Vec<Joint>,
}

/// Numbers words: the same word has the same number.
#[derive(Debug, Default)]
pub(super) struct Dictionary<'a> {
    numbers: HashMap<&'a str, u32>,
}

impl Words<'_> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Their numbers.
    pub(super) fn ids(&self) -> &[u32] {
        &self.ids
    }

    /// How well the passage may be cut before the nth word.
    pub(super) fn joint_before(&self, nth: usize) -> Joint {
        let before = nth.checked_sub(1).filter(|_| nth < self.len());
        before.map_or(Joint::Sentence, |before| self.joints.get(before).copied().unwrap_or_default())
    }

    /// Whether the nth word is a mark, or beyond the end.
    pub(super) fn is_mark(&self, nth: usize) -> bool {
        self.joints.get(nth).is_none_or(|joint| *joint >= Joint::Mark)
    }

    /// Where some of them stand; of none, the place before the word at which they would be.
    pub(super) fn place(&self, words: Range<usize>) -> Range<ByteAt> {
        let end = self.places.last().map_or(ByteAt(0), |place| place.end);
        let from = self.places.get(words.start).map_or(end, |place| place.start);
        let last = words.end.checked_sub(1).filter(|_| !words.is_empty());
        let to = last.and_then(|last| self.places.get(last)).map_or(from, |place| place.end);
        from..to
    }

    /// Whether a word of the language begins at each of them, and one more for the end: 撒马尔罕 is
    /// four of ours and one of those.
    pub(super) fn begins(&self) -> Vec<bool> {
        let mut out = Vec::with_capacity(self.len() + 1);
        let mut places = self.places.iter().peekable();
        for (at, text) in &self.texts {
            let mut ends = WORDS.segment_str(text).map(|end| at.0 + end).peekable();
            while let Some(place) = places.next_if(|place| place.start.0 < at.0 + text.len()) {
                while ends.next_if(|end| *end < place.start.0).is_some() {}
                let within = place.start.0 - at.0;
                let begins = numeral_begins(&text[..within], &text[within..]);
                out.push(begins.unwrap_or_else(|| ends.peek() == Some(&place.start.0)));
            }
        }
        out.push(true);
        out
    }

    /// Where all of them stand, with the number of the passage.
    pub(super) fn whole(&self) -> Range<ByteAt> {
        let first = self.texts.first().map_or(ByteAt(0), |(at, _)| *at);
        first..self.texts.last().map_or(first, |(at, text)| ByteAt(at.0 + text.len()))
    }

    fn push(&mut self, id: u32, place: Range<ByteAt>, joint: Joint) {
        self.ids.push(id);
        self.places.push(place);
        self.joints.push(joint);
    }

    /// What is behind the last word is at least this.
    fn join(&mut self, joint: Joint) {
        if let Some(last) = self.joints.last_mut() {
            *last = joint.max(*last);
        }
    }
}

impl<'a> Dictionary<'a> {
    /// The words of texts that belong together; where it is enough to tell texts apart, each text
    /// is one word.
    pub(super) fn words(&mut self, texts: &[(ByteAt, &'a str)], is_coarse: bool) -> Words<'a> {
        let mut words = Words { texts: texts.to_vec(), ..Words::default() };
        for (nth, &(at, text)) in texts.iter().enumerate() {
            let number = if nth == 0 { number(text) } else { 0 };
            let (at, text) = (ByteAt(at.0 + number), &text[number..]);
            if is_coarse {
                words.push(self.number(text), at..ByteAt(at.0 + text.len()), Joint::Sentence);
            } else {
                self.read(&mut words, at, text);
                words.join(Joint::Sentence);
            }
        }
        words
    }

    fn number(&mut self, word: &'a str) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(word).or_insert(next)
    }

    fn read(&mut self, words: &mut Words<'a>, at: ByteAt, text: &'a str) {
        let mut start = 0;
        while let Some(first) = graphemes(&text[start..]).next() {
            let c = first.chars().next().unwrap_or(' ');
            let end = start + if is_letter(c) { word(&text[start..]) } else { first.len() };
            if c == '\n' {
                words.join(Joint::Clause);
            } else if c.is_whitespace() {
                words.join(Joint::Blank);
            } else {
                let closes = matches!(c, '”' | '’' | '」' | '』' | '）' | '》' | ')');
                let before = words.joints.last().copied().filter(|_| closes).unwrap_or_default();
                let joint = joint(c, text[end..].chars().next()).max(before);
                let place = ByteAt(at.0 + start)..ByteAt(at.0 + end);
                words.push(self.number(&text[start..end]), place, joint);
            }
            start = end;
        }
    }
}

fn is_numeral(c: char) -> bool {
    "一二三四五六七八九十百千万零〇".contains(c)
}

/// Whether a numeral of several characters, or what is behind it, begins between two texts; none
/// where no numeral has a say. No dictionary has them all: 二十一 is to be one word.
fn numeral_begins(before: &str, behind: &str) -> Option<bool> {
    let ends: Vec<_> = before.chars().rev().take(2).map(is_numeral).collect();
    let begins: Vec<_> = behind.chars().take(2).map(is_numeral).collect();
    match (&ends[..], &begins[..]) {
        ([true, ..], [true, ..]) => Some(false),
        (_, [true, true]) | ([true, true], _) => Some(true),
        _ => None,
    }
}

/// Bytes of the number that a passage begins with: 一、 （二） 3. 12）
fn number(text: &str) -> usize {
    let is_digit = |c: char| c.is_ascii_digit() || is_numeral(c);
    let bare = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '（' | '('));
    let behind = bare.trim_start_matches(is_digit);
    let digits = bare[..bare.len() - behind.len()].chars().count();
    let Some(mark) = behind.chars().next().filter(|_| (1..=LONGEST_NUMBER).contains(&digits)) else {
        return 0;
    };
    let rest = &behind[mark.len_utf8()..];
    let closes = matches!(mark, '、' | '．' | '）' | ')') || mark == '.' && !rest.starts_with(is_digit);
    if closes { text.len() - rest.len() } else { 0 }
}

/// How well a text may be cut behind a word that begins so.
fn joint(c: char, next: Option<char>) -> Joint {
    let ends = next.is_none_or(char::is_whitespace);
    match c {
        '。' | '！' | '？' | '!' | '?' | '…' => Joint::Sentence,
        '.' if ends => Joint::Sentence,
        '，' | '：' | '；' | ';' => Joint::Clause,
        ',' | ':' if ends => Joint::Clause,
        // Within names and numbers: 夏巴兹·谢里夫, 83%.
        '·' | '・' | '‧' | '-' | '%' | '％' | '/' => Joint::None,
        _ if c.is_alphanumeric() => Joint::None,
        _ => Joint::Mark,
    }
}

/// Whether a character is part of a word of several; those of East Asian writing are words
/// themselves.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_wide(c) && !is_hangul(c)
}

/// Bytes of the word that a text begins with: letters and digits, and what stands within words
/// (don't, Sino-Russian) and numbers (47.95, 1,000).
fn word(text: &str) -> usize {
    let mut end = 0;
    let mut last = ' ';
    let mut all = graphemes(text).peekable();
    while let Some(grapheme) = all.next() {
        let c = grapheme.chars().next().unwrap_or(' ');
        let next = all.peek().and_then(|next| next.chars().next()).unwrap_or(' ');
        let goes_on = match c {
            '\'' | '’' | '-' => last.is_alphabetic() && is_letter(next),
            '.' | ',' => last.is_ascii_digit() && next.is_ascii_digit(),
            _ => is_letter(c),
        };
        if !goes_on {
            break;
        }
        end += grapheme.len();
        last = c;
    }
    end.max(text.chars().next().map_or(1, char::len_utf8))
}
