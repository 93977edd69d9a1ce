//! Where the words of a list stand in a text, all of them in one pass. At every character the
//! first two say whether a word may begin there; where one may, the few words that begin so are
//! compared. Faster than walking an automaton of some thousand words, and built in less time.
//!
//! Must not know what the words mean.

/// Bits of the hash that choose among the words, and those that rule most texts out.
const BUCKET_BITS: u32 = 12;
const FILTER_BITS: u32 = 16;
/// An odd number whose products spread well (the golden ratio).
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// A word that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    /// Its place in the list.
    pub(super) word: usize,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The words, arranged for finding.
#[derive(Debug)]
pub(super) struct Dictionary {
    /// One bit a hash: whether a word begins so.
    filter: Box<[u64; 1 << (FILTER_BITS - 6)]>,
    /// Where the words of each bucket begin in `entries`; one more than there are buckets.
    buckets: Vec<u32>,
    /// Sorted by bucket, then by word.
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    /// Its first eight bytes, and which of them it has.
    head: u64,
    mask: u64,
    word: Box<[u8]>,
    place: usize,
}

/// Where a word may begin, with the bytes that stand there.
struct Place {
    start: usize,
    window: u64,
    hash: u64,
}

impl Dictionary {
    /// A dictionary of words of two characters or more; shorter ones are never found. Case makes
    /// no difference in ASCII.
    pub(super) fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut sorted: Vec<(u64, Entry)> = Vec::new();
        for (place, word) in words.into_iter().enumerate() {
            let word = word.to_ascii_lowercase().into_bytes();
            let head = window(&word);
            if let Some(hash) = beginning(head).filter(|_| word.len() > first_char(head)) {
                let mask = low_bytes(word.len().min(8));
                sorted.push((hash, Entry { head, mask, word: word.into(), place }));
            }
        }
        let bucket = |hash: u64| usize::try_from(hash >> (64 - BUCKET_BITS)).unwrap_or(0);
        sorted.sort_by(|(a, first), (b, second)| {
            (bucket(*a), &first.word, first.place).cmp(&(bucket(*b), &second.word, second.place))
        });
        let mut filter = Box::new([0; 1 << (FILTER_BITS - 6)]);
        let mut buckets = vec![0; (1 << BUCKET_BITS) + 1];
        for (hash, _) in &sorted {
            let (place, bit) = filter_place(*hash);
            if let Some(bits) = filter.get_mut(place) {
                *bits |= bit;
            }
            if let Some(count) = buckets.get_mut(bucket(*hash) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for begin in &mut buckets {
            sum += *begin;
            *begin = sum;
        }
        Self { filter, buckets, entries: sorted.into_iter().map(|(_, entry)| entry).collect() }
    }

    /// Calls `found` with every word in `text`, in the order of their beginnings, the shorter first.
    /// What begins within a Latin or Russian word, or within a number, is left out.
    pub(super) fn find(&self, text: &str, mut found: impl FnMut(Match)) {
        let bytes = text.as_bytes();
        let mut next = 0;
        while let Some(Place { start, window, hash }) = self.candidate(bytes, next) {
            let rest = bytes.get(start..).unwrap_or_default();
            for entry in self.bucket(hash) {
                if window & entry.mask == entry.head && entry.ends(rest) {
                    found(Match { word: entry.place, start, end: start + entry.word.len() });
                }
            }
            next = start + first_char(window);
        }
    }

    /// The next place from `start` on at which a word may begin. By itself, so that the loop that
    /// looks at every character stays small.
    #[inline(never)]
    fn candidate(&self, bytes: &[u8], mut start: usize) -> Option<Place> {
        let mut before = char_before(bytes, start);
        loop {
            let rest = bytes.get(start..)?;
            let byte = *rest.first()?;
            if !is_within_word(before, byte) {
                let window = window(rest);
                if let Some(hash) = beginning(window)
                    && self.may_begin(hash)
                {
                    return Some(Place { start, window, hash });
                }
            }
            before = byte;
            start += char_len(byte);
        }
    }

    fn may_begin(&self, hash: u64) -> bool {
        let (place, bit) = filter_place(hash);
        self.filter.get(place).is_some_and(|bits| bits & bit != 0)
    }

    fn bucket(&self, hash: u64) -> &[Entry] {
        let at = usize::try_from(hash >> (64 - BUCKET_BITS)).unwrap_or(0);
        let bounds = self.buckets.get(at).zip(self.buckets.get(at + 1));
        bounds.and_then(|(from, to)| self.entries.get(*from as usize..*to as usize)).unwrap_or_default()
    }
}

impl Entry {
    /// Whether `text`, whose first bytes are known to be the word's, goes on as it does.
    fn ends(&self, text: &[u8]) -> bool {
        self.word.len() <= 8
            || text
                .get(8..self.word.len())
                .zip(self.word.get(8..))
                .is_some_and(|(text, word)| text == word || text.eq_ignore_ascii_case(word))
    }
}

/// The first eight bytes, zeros where there are fewer, ASCII in lower case.
fn window(bytes: &[u8]) -> u64 {
    let eight = bytes.first_chunk().copied().unwrap_or_else(|| {
        let mut eight = [0; 8];
        eight.iter_mut().zip(bytes).for_each(|(byte, given)| *byte = *given);
        eight
    });
    lower_case(u64::from_le_bytes(eight))
}

/// Eight bytes with the capitals of ASCII in lower case, all at once.
fn lower_case(bytes: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let low = bytes & (0x7F * ONES);
    let from_a = low + (0x80 - b'A' as u64) * ONES;
    let past_z = low + (0x7F - b'Z' as u64) * ONES;
    let capitals = (from_a ^ past_z) & !bytes & (0x80 * ONES);
    bytes | capitals >> 2
}

/// A hash of the first two characters; none where there is but one.
fn beginning(window: u64) -> Option<u64> {
    let first = first_char(window);
    // A character has four bytes at the most: neither shift can be too far.
    let second = (window >> (8 * first)).to_le_bytes()[0];
    let both = window & low_bytes(first + char_len(second));
    let hash = both.wrapping_mul(SPREAD);
    (second != 0).then_some(hash ^ hash << 32)
}

/// The length in bytes of the first character.
fn first_char(window: u64) -> usize {
    char_len(window.to_le_bytes()[0])
}

/// The first one to eight bytes of a window.
fn low_bytes(count: usize) -> u64 {
    u64::MAX >> (64 - 8 * count)
}

/// The first byte of the character before `at`; a blank at the beginning.
fn char_before(bytes: &[u8], at: usize) -> u8 {
    let before = bytes.get(..at).unwrap_or_default();
    before.iter().rev().find(|byte| !matches!(byte, 0x80..=0xBF)).copied().unwrap_or(b' ')
}

/// The length of a character by its first byte.
fn char_len(byte: u8) -> usize {
    /// A digit for each value of the upper half of the byte.
    const LENGTHS: u64 = 0x4322_1111_1111_1111;
    (LENGTHS >> (byte >> 4 << 2)).to_le_bytes()[0] as usize & 0xF
}

fn filter_place(hash: u64) -> (usize, u64) {
    let place = hash >> (64 - FILTER_BITS);
    (usize::try_from(place >> 6).unwrap_or(0), 1 << (place & 63))
}

/// Whether a character goes on a Latin or Russian word or a number, by the first bytes of the one
/// before and of itself: what is looked for never begins there.
fn is_within_word(before: u8, byte: u8) -> bool {
    let is_cyrillic = |byte| matches!(byte, 0xD0..=0xD3);
    (before.is_ascii_alphabetic() && byte.is_ascii_alphabetic())
        || (is_cyrillic(before) && is_cyrillic(byte))
        || (before.is_ascii_digit() && byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::Dictionary;

    fn found<'a>(words: &[&str], text: &'a str) -> Vec<&'a str> {
        let mut all = Vec::new();
        Dictionary::new(words.iter().copied()).find(text, |found| all.push(&text[found.start..found.end]));
        all
    }

    #[test]
    fn every_word_is_found_where_it_begins() {
        let words = ["上海", "上海合作组织", "合作", "SCO", "G20", "ШОС", "sco summit"];
        for (text, expected) in [
            ("在上海合作组织成员国", vec!["上海", "上海合作组织", "合作"]),
            ("the Sco Summit, SCO", vec!["Sco", "Sco Summit", "SCO"]),
            ("disco, G200, 1G20", vec!["G20", "G20"]),
            ("ШОС, ГШОС", vec!["ШОС"]),
            ("上海合作组", vec!["上海", "合作"]),
            ("上", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(found(&words, text), expected, "{text}");
        }
    }

    #[test]
    fn words_of_one_character_are_not_looked_for() {
        assert_eq!(found(&["上", "x", ""], "上x上"), Vec::<&str>::new());
        assert_eq!(found(&["𠀀𠀁", "é1"], "𠀀𠀁É1é1"), ["𠀀𠀁", "é1"]);
    }

    /// What the plain way finds: every word looked for at every place.
    #[test]
    fn it_finds_what_comparing_everywhere_finds() {
        let words = ["ab", "b a", "aa", "啊啊", "啊a", "a啊", "啊 ", "ab啊啊啊啊啊", "啊啊啊啊"];
        let signs = ["啊", " ", "a", "b", "，", "啊啊"];
        let mut seed = 7_usize;
        for _ in 0..300 {
            let mut text = String::new();
            for _ in 0..40 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(signs[(seed >> 33) % signs.len()]);
            }
            let mut plain: Vec<&str> = Vec::new();
            for (at, c) in text.char_indices() {
                let before = text[..at].chars().next_back().unwrap_or(' ');
                if before.is_ascii_alphabetic() && c.is_ascii_alphabetic() {
                    continue;
                }
                let mut here: Vec<&str> =
                    words.iter().filter(|word| text[at..].starts_with(**word)).copied().collect();
                here.sort_by_key(|word| word.len());
                plain.extend(here);
            }
            assert_eq!(found(&words, &text), plain, "{text}");
        }
    }
}
