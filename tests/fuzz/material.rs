//! Files made by chance: pieces of a grammar in any order, real files with damage, long runs, noise.

use bolero::{Driver, ValueGenerator};
use std::ops::Bound;

use super::draw::Draw;

/// Bytes of the longest input.
const LONGEST: usize = 4 << 10;

/// Pieces that texts by strangers may hold anywhere.
#[rustfmt::skip]
const ANYWHERE: &[&str] = &[
    "\u{1b}[31m", "\u{1b}[2J", "\u{1b}]0;title\u{7}", "\u{1b}]52;c;ZXZpbA==\u{1b}\\", "\u{1b}]8;;http://a.cn\u{7}", "\u{1b}P+q544e\u{1b}\\",
    "\u{1b}_Gf=100;AAAA\u{1b}\\", "\u{1b}c", "\u{1b}", "\u{1b}]0;never ended", "\u{1b}[", "\u{1b}[?1049l", "\u{9b}6n", "\u{9d}52;c;x\u{9c}",
    "\u{90}q\u{9c}", "\u{85}", "\0", "\u{7}", "\u{8}", "\r", "\r\n", "\u{b}", "\u{c}", "\u{7f}", "\u{202e}", "\u{2066}", "\u{2069}", "\u{200f}",
    "\u{61c}", "\u{feff}", "\u{ad}", "\u{2060}", "\u{3164}", "\u{ffa0}", "\u{e0041}", "\u{e0100}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{fe0f}",
    "\u{fe0e}", "\u{20e3}", "\u{2028}", "\u{2029}", "\u{2061}", "\u{206a}", "\u{180e}", "\u{fff9}", "\u{fffb}", "\u{1d173}", "\u{115f}", "\u{1160}",
    "\u{301}", "\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}", "👨\u{200d}👩\u{200d}👧", "🇨🇳", "🇨", "👍🏽", "1\u{fe0f}\u{20e3}",
    "❤\u{fe0f}", "☎", "각", "\u{1112}\u{1161}\u{11ab}", "葛\u{e0100}", "元首理事会", "上海合作组织", "，", "。", "“", "”", "（", "）", "《", "》", "、", "——", "……", "·",
    "￥", "％", "々", "ー", "ッ", "！？", "　", "\u{3000}\u{3000}", "שלום", "مرحبا", "नमस्ते", "Привет", "supercalifragilistic", "e\u{301}", "ﬁ", "ß", "İ", "ǆ",
    "２０２２", "2022", "47.95亿", "3.14%", " ", "  ", "\t", "\n", "\n\n", "\n\n\n", "a", "-", "\"", "'", "\\", "\u{fffd}", "\u{ffff}", "\u{10ffff}",
    "\u{e000}",
];

/// What inputs of a target are made of.
pub(super) struct Material {
    /// Pieces of its grammar.
    pub(super) pieces: &'static [&'static str],
    /// Real files.
    pub(super) seeds: Vec<Vec<u8>>,
}

impl ValueGenerator for Material {
    type Output = Vec<u8>;

    fn generate<D: Driver>(&self, driver: &mut D) -> Option<Vec<u8>> {
        let mut next = |end| driver.gen_usize(Bound::Included(&0), Bound::Excluded(&end)).unwrap_or(0);
        let mut draw = Draw(&mut next);
        let mut bytes = match draw.below(10) {
            0..=3 => self.built(&mut draw),
            4..=7 if !self.seeds.is_empty() => self.mutated(&mut draw),
            4..=7 => self.built(&mut draw),
            8 => self.run(&mut draw),
            _ => noise(&mut draw),
        };
        bytes.truncate(LONGEST);
        Some(bytes)
    }
}

impl Material {
    /// A piece of the grammar, or of what may stand anywhere.
    fn piece(&self, draw: &mut Draw<'_>) -> &'static str {
        let from = if self.pieces.is_empty() || draw.one_of(3) { ANYWHERE } else { self.pieces };
        from[draw.below(from.len())]
    }

    /// Pieces in any order.
    fn built(&self, draw: &mut Draw<'_>) -> Vec<u8> {
        let count = draw.few();
        let mut out = String::new();
        for _ in 0..count {
            let piece = self.piece(draw);
            let times = if draw.one_of(12) { draw.few() } else { 1 };
            out.push_str(&piece.repeat(times));
        }
        out.into_bytes()
    }

    /// One piece, or two in turn, very often.
    fn run(&self, draw: &mut Draw<'_>) -> Vec<u8> {
        let unit = [self.piece(draw), if draw.one_of(2) { self.piece(draw) } else { "" }].concat();
        let times = draw.below(LONGEST / unit.len().max(1)).min(600);
        let mut out = self.built(draw);
        out.extend(unit.repeat(times).into_bytes());
        out.extend(self.built(draw));
        out
    }

    /// A part of a real file with some damage.
    fn mutated(&self, draw: &mut Draw<'_>) -> Vec<u8> {
        let mut out = self.part(draw);
        for _ in 0..draw.few() {
            let at = draw.below(out.len() + 1);
            let end = (at + draw.few()).min(out.len());
            match draw.below(6) {
                0 => drop(out.drain(at..end)),
                1 => {
                    let copy = out[at..end].to_vec();
                    insert(&mut out, at, &copy);
                }
                2 if at < out.len() => out[at] ^= 1 << draw.below(8),
                3 => {
                    let other = self.part(draw);
                    let length = draw.below(other.len().min(200) + 1);
                    insert(&mut out, at, &other[..length]);
                }
                4 => out.truncate(at.max(1)),
                _ => insert(&mut out, at, self.piece(draw).as_bytes()),
            }
        }
        out
    }

    /// The beginning of a real file, or a part of a long one.
    fn part(&self, draw: &mut Draw<'_>) -> Vec<u8> {
        let seed = draw.pick(&self.seeds);
        let most = *draw.pick(&[300, 1000, LONGEST]);
        let start = if draw.one_of(2) { draw.below(seed.len().saturating_sub(most) + 1) } else { 0 };
        seed[start..].iter().copied().take(most).collect()
    }
}

fn insert(out: &mut Vec<u8>, at: usize, what: &[u8]) {
    if out.len() < LONGEST {
        out.splice(at..at, what.iter().copied());
    }
}

fn noise(draw: &mut Draw<'_>) -> Vec<u8> {
    let length = draw.few() * 3;
    let is_ascii = draw.one_of(2);
    let byte = |draw: &mut Draw<'_>| u8::try_from(draw.below(if is_ascii { 128 } else { 256 })).unwrap_or(0);
    (0..length).map(|_| byte(draw)).collect()
}
