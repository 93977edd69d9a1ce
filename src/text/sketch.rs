//! Sketches of texts: enough of a text to tell whether another is nearly the same, in less than half
//! a kilobyte. Must not know what an article is, or what becomes of articles that are alike.
//!
//! A sketch keeps, of the bigrams of letters and digits, the least hash in each of 256 classes
//! (one-permutation `MinHash`, Li, Owen and Zhang 2012): how many classes agree is how many bigrams
//! two texts share, within three percent. Of each hash a byte is kept: two that differ look the same
//! once in 255 times, which adds a third of a percent (Li and König 2010). A `SimHash` of 64 bits says less where text was added: a
//! reprint with a fifth more differs from its source in about nine bits, and tables that find nine
//! bits put a hundredth of the archive into each bucket. Of the crates, `simhash` gives only that
//! hash, and `gaoya` brings rayon, rand and a dozen others for what is a screenful here.

use serde::{Deserialize, Serialize};

use super::fold;

/// Classes of bigrams.
const CLASSES: usize = 256;
/// Classes that one key is made of: texts that share four fifths agree in all six one time in four.
const CLASSES_A_KEY: usize = 6;
/// Keys of a sketch: so one of them will agree, but for one pair in a thousand.
const KEYS: usize = 24;
/// Letters and digits below which only equal texts under one title are alike.
const SHORT: usize = 100;
/// Of texts below this, more must be shared: a sentence makes a difference.
const BRIEF: usize = 400;
/// Letters and digits of a text that are looked at, but for whether it is equal to another.
const LONGEST: usize = 1 << 20;
/// Numbers of a text that are remembered: dates, ordinals, amounts.
const NUMBERS: usize = 48;

/// What is remembered of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sketch {
    /// Letters and digits.
    chars: usize,
    /// Different bigrams.
    bigrams: u32,
    /// Of the whole text.
    hash: u64,
    /// Of each class a byte of the least hash; 0 where it has none.
    least: Box<[u8]>,
    /// Hashes of the first numbers, sorted.
    numbers: Box<[u32]>,
}

/// Takes texts in, and makes a sketch.
#[derive(Debug, Default)]
struct Sketcher {
    chars: usize,
    hash: u64,
    last: Option<char>,
    bigrams: Vec<u32>,
    /// The number that is being read: its hash and its digits.
    number: (u64, usize),
    numbers: Vec<u32>,
}

impl Sketch {
    /// A sketch of the texts of an article. Case, width, blanks, punctuation and whether it is
    /// traditional or simplified do not matter.
    #[must_use]
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut sketcher = Sketcher::default();
        for text in texts {
            fold(text).chars().for_each(|c| sketcher.take(c));
            sketcher.end_number();
        }
        sketcher.finish()
    }

    /// Whether it can be one: what was kept may be damaged.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.least.len() == CLASSES
    }

    /// Letters and digits of the text.
    #[must_use]
    pub fn chars(&self) -> usize {
        self.chars
    }

    /// A number that equal texts have in common.
    #[must_use]
    pub fn hash(&self) -> u64 {
        self.hash
    }

    /// How many keys a sketch has.
    pub const KEYS: usize = KEYS;

    /// Numbers of which texts that are alike have at least one in common, unless they are short.
    /// Text that is empty or short has none.
    #[must_use]
    pub fn key(&self, nth: usize) -> Option<u64> {
        (self.chars >= SHORT).then(|| {
            let classes = (0..CLASSES_A_KEY).map(|class| nth * CLASSES_A_KEY + class);
            classes.fold(mixed(0), |hash, class| mixed(hash ^ u64::from(self.filled(class))))
        })
    }

    /// The least hash of a class, or of the next that has one.
    fn filled(&self, class: usize) -> u8 {
        let classes = (0..CLASSES).map(|step| self.least[(class + step) % CLASSES]);
        classes.into_iter().find(|least| *least > 0).unwrap_or(0)
    }

    /// Whether two texts are nearly the same: one may have some sentences more. Texts of formulas
    /// (communiqués) must have their dates and numbers in common as well. Short texts never are:
    /// many a page says no more than that the article must be paid for.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.chars.min(other.chars) >= SHORT && self.resembles(other, (0.85, 0.93))
    }

    /// Whether two texts are nearly the same where they have the same title: that says something.
    /// Short texts must be equal.
    #[must_use]
    pub fn is_like_under_one_title(&self, other: &Self) -> bool {
        self.resembles(other, (0.75, 0.88))
    }

    /// Whether so much of all bigrams is shared, or so much of those of the shorter text.
    fn resembles(&self, other: &Self, (all, of_shorter): (f64, f64)) -> bool {
        let (shorter, longer) = if self.chars <= other.chars { (self, other) } else { (other, self) };
        if shorter.chars == 0 || self.hash == other.hash && self.chars == other.chars {
            return shorter.chars > 0;
        }
        if shorter.chars < SHORT || shorter.chars * 4 < longer.chars * 3 {
            return false;
        }
        let shared = self.shared(other);
        let sum = f64::from(self.bigrams) + f64::from(other.bigrams);
        let least = f64::from(self.bigrams.min(other.bigrams).max(1));
        let contained = shared / (1.0 + shared) * sum / least;
        let enough =
            if shorter.chars < BRIEF { shared >= 0.9 } else { shared >= all || contained >= of_shorter };
        enough && shorter.has_its_numbers_in(longer)
    }

    /// The share of bigrams that two texts have in common, of all that either has.
    fn shared(&self, other: &Self) -> f64 {
        let (mut any, mut same) = (0_u16, 0_u16);
        for (own, others) in self.least.iter().zip(other.least.iter()) {
            any += u16::from(own | others != 0);
            same += u16::from(own == others && *own != 0);
        }
        f64::from(same) / f64::from(any.max(1))
    }

    /// Whether the numbers of the text, but for one in eight, are in the other. Both remember those
    /// of the least hashes: beyond the last that the other remembers, nothing can be told.
    fn has_its_numbers_in(&self, other: &Self) -> bool {
        let last = other.numbers.get(NUMBERS - 1).copied().unwrap_or(u32::MAX);
        let known = self.numbers.partition_point(|number| *number <= last);
        let numbers = self.numbers.get(..known).unwrap_or_default();
        let missing = numbers.iter().filter(|number| other.numbers.binary_search(number).is_err());
        missing.count() * 8 <= numbers.len()
    }
}

impl Sketcher {
    fn take(&mut self, c: char) {
        if !c.is_alphanumeric() {
            return self.end_number();
        }
        self.chars += 1;
        self.hash = mixed(self.hash ^ u64::from(c));
        if self.chars > LONGEST {
            return;
        }
        if let Some(last) = self.last.replace(c) {
            self.bigrams.push(short(mixed(u64::from(last) << 32 | u64::from(c))));
        }
        match is_digit(c) {
            true => self.number = (mixed(self.number.0 ^ u64::from(c)), self.number.1 + 1),
            false => self.end_number(),
        }
    }

    /// A single Han digit is mostly a word (一, 三), not a number.
    fn end_number(&mut self) {
        let (hash, digits) = std::mem::take(&mut self.number);
        if digits > 1 && self.chars <= LONGEST {
            self.numbers.push(short(hash));
        }
    }

    fn finish(mut self) -> Sketch {
        for hashes in [&mut self.bigrams, &mut self.numbers] {
            hashes.sort_unstable();
            hashes.dedup();
        }
        self.numbers.truncate(NUMBERS);
        let mut least = Box::new([0; CLASSES]);
        // From the greatest down, so that the least of a class stays.
        for hash in self.bigrams.iter().rev() {
            let [class, byte, ..] = hash.to_le_bytes();
            least[usize::from(class)] = byte.max(1);
        }
        let bigrams = u32::try_from(self.bigrams.len()).unwrap_or(u32::MAX);
        Sketch { chars: self.chars, bigrams, hash: self.hash, least, numbers: self.numbers.into() }
    }
}

/// The digits that numbers are written with, Han ones too.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || "〇零一二三四五六七八九十百千".contains(c)
}

/// The finaliser of splitmix64 (Steele, Lea and Flood 2014): every bit depends on every other.
fn mixed(bits: u64) -> u64 {
    let bits = bits.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// The first half of a hash.
fn short(hash: u64) -> u32 {
    let [a, b, c, d, ..] = hash.to_be_bytes();
    u32::from_be_bytes([a, b, c, d])
}

#[cfg(test)]
mod tests {
    use super::Sketch;

    /// Sentences without end, of which no two are the same.
    fn prose(seed: u32, sentences: u32) -> String {
        let mut out = String::new();
        let mut state = u64::from(seed);
        for _ in 0..sentences {
            for _ in 0..24 {
                state = super::mixed(state);
                out.push(char::from_u32(0x4E00 + u32::try_from(state % 3000).unwrap()).unwrap());
            }
            out.push('。');
        }
        out
    }

    fn alike(one: &str, other: &str) -> bool {
        let [one, other] = [one, other].map(|text| Sketch::new([text]));
        assert_eq!(one.is_like(&other), other.is_like(&one));
        one.is_like(&other)
    }

    fn share_a_key(one: &str, other: &str) -> bool {
        let [one, other] = [one, other].map(|text| Sketch::new([text]));
        (0..Sketch::KEYS).any(|nth| one.key(nth).is_some() && one.key(nth) == other.key(nth))
    }

    #[test]
    fn reprints_are_alike() {
        for seed in 0..50 {
            let text = prose(seed, 40);
            let byline = format!("新华社记者某某报道。{text}（责任编辑：某某）");
            let longer = format!("{text}{}", prose(seed + 1000, 8));
            let before = format!("{}{text}", prose(seed + 1000, 8));
            for other in [&byline, &longer, &before, &text.replace('。', "！ “")] {
                assert!(alike(&text, other) && share_a_key(&text, other), "{seed}");
            }
        }
    }

    #[test]
    fn either_way_to_write_is_one() {
        let traditional =
            "上海合作組織成員國元首理事會會議發表宣言，強調維護國際關係準則，推動經濟發展與文化交流。";
        let simplified =
            "上海合作组织成员国元首理事会会议发表宣言，强调维护国际关系准则，推动经济发展与文化交流。";
        assert_eq!(Sketch::new([traditional]), Sketch::new([simplified]));
    }

    #[test]
    fn other_texts_are_not() {
        let text = prose(1, 40);
        assert!(!alike(&text, &prose(2, 40)));
        assert!(!alike(&text, &format!("{text}{}", prose(3, 30))), "an excerpt");
        assert!(!alike(&format!("{}{}", prose(4, 20), prose(1, 30)), &text));
    }

    #[test]
    fn formulas_of_another_year_are_not() {
        let formula = prose(1, 30);
        let year = |year: &str, nth: &str, day: u8| {
            format!(
                "{year}年9月{day}日，第{nth}次会议举行。{formula}下次会议于{year}年年底举行，主席国第{nth}任。"
            )
        };
        assert!(!alike(&year("2021", "二十一", 17), &year("2022", "二十二", 16)));
        assert!(alike(&year("2022", "二十二", 16), &format!("本报讯。{}", year("2022", "二十二", 16))));
    }

    #[test]
    fn short_texts_must_be_equal_and_empty_ones_never_are() {
        let short = prose(1, 3);
        let under_one_title = |one: &str, other: &str| {
            let [one, other] = [one, other].map(|text| Sketch::new([text]));
            one.is_like_under_one_title(&other)
        };
        assert!(under_one_title(&short, &short.replace('。', " ")));
        assert!(!under_one_title(&short, &format!("{short}完")) && !alike(&short, &short));
        assert!(!under_one_title("", "") && !under_one_title("。！", "？"));
    }
}
