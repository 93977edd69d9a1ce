//! What each character folds to, in one table that is made when the program is compiled: starting
//! costs nothing, and a character of the basic plane one look. Must not know of neighbours.

/// The characters of the basic plane.
const PLANE: usize = 0x1_0000;

/// Entries that are not characters.
const ODD: u16 = 0;
const BLANK: u16 = 1;
const DROPPED: u16 = 2;

/// Han characters that are one. A line is a class: what all fold to, then the others.
const HAN: &str = include_str!("han.txt");

/// Punctuation that is one, in lines as those of Han. 「」 are the quotation marks of traditional
/// Chinese and of Japanese, `―` and `─` are typed for `—`, `〜` and `～` for each other.
const SIGNS: &str = "\
\"“”„‟«»「」﹁﹂〝〞〟｢｣
'‘’‚‛‹›『』﹃﹄
·•･‧・∙⋅
-‐‑‒–—―−﹣﹘─━
~〜∼
、､
。｡
¥￥
";

/// From, to, and how far on stands what they fold to. The later wins. What folds to itself here
/// is as it is in NFKC and composes with nothing before it.
const RANGES: [(u16, u16, i32); 27] = [
    (0x21, 0x7E, 0),
    (0x41, 0x5A, 0x20),
    // Latin-1.
    (0xC0, 0xD6, 0x20),
    (0xD8, 0xDE, 0x20),
    (0xDF, 0xF6, 0),
    (0xF8, 0xFF, 0),
    // Greek; the ς at the end of a word is a σ.
    (0x391, 0x3A1, 0x20),
    (0x3A3, 0x3A9, 0x20),
    (0x3AC, 0x3AF, 0),
    (0x3B1, 0x3C9, 0),
    (0x3C2, 0x3C2, 1),
    (0x3CC, 0x3CE, 0),
    // Cyrillic.
    (0x400, 0x40F, 0x50),
    (0x410, 0x42F, 0x20),
    (0x430, 0x45F, 0),
    // Punctuation, kana, bopomofo, Han, Hangul.
    (0x3001, 0x3029, 0),
    (0x3041, 0x3096, 0),
    (0x309D, 0x309E, 0),
    (0x30A1, 0x30FA, 0),
    (0x30FC, 0x30FE, 0),
    (0x3105, 0x312F, 0),
    (0x3400, 0x4DBF, 0),
    (0x4E00, 0x9FFF, 0),
    (0xAC00, 0xD7A3, 0),
    // Full width.
    (0xFF01, 0xFF5E, -0xFEE0),
    (0xFF21, 0xFF3A, 0x20 - 0xFEE0),
    (0xB7, 0xB7, 0),
];

const BLANKS: [(u16, u16); 10] = [
    (0x09, 0x0D),
    (0x20, 0x20),
    (0x85, 0x85),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
];

/// Control characters, soft hyphens, what has no width, and `_`: one generator's stand-in for
/// quotation marks.
const DROPPED_ONES: [(u16, u16); 17] = [
    (0x00, 0x08),
    (0x0E, 0x1F),
    (0x5F, 0x5F),
    (0x7F, 0x84),
    (0x86, 0x9F),
    (0xAD, 0xAD),
    (0x34F, 0x34F),
    (0x61C, 0x61C),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xFE00, 0xFE0F),
    (0xFE33, 0xFE34),
    (0xFE4D, 0xFE4F),
    (0xFEFF, 0xFEFF),
    (0xFF3F, 0xFF3F),
];

static TABLE: [u16; PLANE] = table();
static BEYOND: [(u32, u32); BEYOND_LENGTH] = beyond();

/// How many characters beyond the basic plane fold to others.
const BEYOND_LENGTH: usize = {
    let (mut count, mut last) = (0, NONE_YET);
    while let Some(member) = next_member(HAN.as_bytes(), last) {
        count += (member.of >= PLANE as u32) as usize;
        last = member;
    }
    count
};

/// What becomes of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folded {
    /// Another, or itself.
    To(char),
    /// A blank.
    Blank,
    /// Nothing.
    Dropped,
    /// What NFKC, its neighbours and its case make of it.
    Odd,
}

#[inline]
pub(super) fn folded(c: char) -> Folded {
    match TABLE.get(c as usize) {
        Some(&ODD) => Folded::Odd,
        Some(&BLANK) => Folded::Blank,
        Some(&DROPPED) => Folded::Dropped,
        Some(&to) => char::from_u32(u32::from(to)).map_or(Folded::Odd, Folded::To),
        None => folded_beyond(c),
    }
}

/// As [`folded`], of a character beyond the basic plane.
fn folded_beyond(c: char) -> Folded {
    match c as u32 {
        0x2_0000..=0x2_F7FF | 0x2_FA20..=0x3_FFFD => {
            let known = BEYOND.binary_search_by_key(&(c as u32), |(from, _)| *from).ok();
            let to = known.and_then(|at| BEYOND.get(at)).and_then(|(_, to)| char::from_u32(*to));
            Folded::To(to.unwrap_or(c))
        }
        // Emoji.
        0x1_F300..=0x1_FAFF => Folded::To(c),
        // Tags, and what chooses a variant of a Han character.
        0xE_0000..=0xE_0FFF => Folded::Dropped,
        _ => Folded::Odd,
    }
}

const fn table() -> [u16; PLANE] {
    let mut table = [ODD; PLANE];
    let mut nth = 0;
    while nth < RANGES.len() {
        let (from, to, shift) = RANGES[nth];
        let mut at = from;
        while at <= to {
            table[at as usize] = (at as i32 + shift) as u16;
            at += 1;
        }
        nth += 1;
    }
    fill(&mut table, &BLANKS, BLANK);
    fill(&mut table, &DROPPED_ONES, DROPPED);
    unite(&mut table, SIGNS.as_bytes());
    unite(&mut table, HAN.as_bytes());
    table
}

const fn fill(table: &mut [u16; PLANE], ranges: &[(u16, u16)], entry: u16) {
    let mut nth = 0;
    while nth < ranges.len() {
        let (mut at, to) = ranges[nth];
        while at <= to {
            table[at as usize] = entry;
            at += 1;
        }
        nth += 1;
    }
}

/// Lets the members of classes fold to the first of their class.
const fn unite(table: &mut [u16; PLANE], classes: &[u8]) {
    let mut last = NONE_YET;
    while let Some(member) = next_member(classes, last) {
        if (member.of as usize) < PLANE {
            table[member.of as usize] = member.first as u16;
        }
        last = member;
    }
}

/// The characters beyond the basic plane that fold to others, sorted, with these.
const fn beyond() -> [(u32, u32); BEYOND_LENGTH] {
    let mut found = [(0, 0); BEYOND_LENGTH];
    let (mut length, mut last) = (0, NONE_YET);
    while let Some(member) = next_member(HAN.as_bytes(), last) {
        if member.of >= PLANE as u32 {
            let mut place = length;
            while place > 0 && found[place - 1].0 > member.of {
                found[place] = found[place - 1];
                place -= 1;
            }
            found[place] = (member.of, member.first);
            length += 1;
        }
        last = member;
    }
    found
}

/// A character of a class that is not its first.
#[derive(Clone, Copy)]
struct Member {
    of: u32,
    /// The first of its class; 0 before there is one.
    first: u32,
    /// Where it ends in the text.
    end: usize,
}

/// Before the first member.
const NONE_YET: Member = Member { of: 0, first: 0, end: 0 };

/// The member that comes after another, in lines of classes; a line that begins with `#` is for people.
const fn next_member(text: &[u8], Member { mut first, end: mut at, .. }: Member) -> Option<Member> {
    while at < text.len() {
        let (of, end) = scalar(text, at);
        if of == b'\n' as u32 {
            first = 0;
        } else if first == 0 {
            first = of;
        } else if first != b'#' as u32 {
            return Some(Member { of, first, end });
        }
        at = end;
    }
    None
}

/// The character at a place in UTF-8, and where it ends.
const fn scalar(text: &[u8], at: usize) -> (u32, usize) {
    let lead = text[at] as u32;
    let (mut scalar, length) = match lead {
        0..0x80 => (lead, 1),
        0x80..0xE0 => (lead & 0x1F, 2),
        0xE0..0xF0 => (lead & 0xF, 3),
        _ => (lead & 0x7, 4),
    };
    let mut nth = 1;
    while nth < length {
        scalar = scalar << 6 | (text[at + nth] as u32 & 0x3F);
        nth += 1;
    }
    (scalar, at + length)
}
