//! Which writing system a character or a text belongs to.

/// Han, including the iteration marks 々〇 and the compatibility blocks.
#[must_use]
pub fn is_han(c: char) -> bool {
    matches!(c as u32,
        0x2E80..=0x2FDF | 0x3005 | 0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0xF900..=0xFAFF | 0x20000..=0x3FFFD)
}

/// Hiragana and katakana, full and half width.
#[must_use]
pub fn is_kana(c: char) -> bool {
    matches!(c as u32, 0x3041..=0x30FF | 0x31F0..=0x31FF | 0xFF66..=0xFF9F)
}

/// Hangul syllables and letters.
#[must_use]
pub fn is_hangul(c: char) -> bool {
    matches!(c as u32, 0x1100..=0x11FF | 0x3130..=0x318F | 0xA960..=0xA97F | 0xAC00..=0xD7FF)
}

/// Characters of East Asian typesetting that are a full em wide and need no blanks between
/// them: Han, kana, CJK punctuation, full-width forms. Hangul is not among them, for it is
/// written with blanks.
#[must_use]
pub fn is_wide(c: char) -> bool {
    let u = c as u32;
    u >= 0x2E80
        && (is_han(c)
            || matches!(u, 0x3000..=0x303F | 0x3041..=0x312F | 0x3190..=0x33FF | 0xA000..=0xA4CF
                | 0xFE10..=0xFE1F | 0xFE30..=0xFE6F | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6))
}

/// Characters that may begin or continue an emoji sequence (approximates
/// `Extended_Pictographic` of UTS #51 by its blocks).
#[must_use]
pub fn is_emoji(c: char) -> bool {
    matches!(c as u32,
        0xA9 | 0xAE | 0x203C | 0x2049 | 0x2122 | 0x2139 | 0x2190..=0x21FF | 0x2300..=0x23FF
        | 0x25A0..=0x27BF | 0x2934 | 0x2935 | 0x2B00..=0x2BFF | 0x3030 | 0x303D | 0x3297
        | 0x3299 | 0x1F000..=0x1FAFF)
}

/// The language that a text is set in: decides hanging punctuation and dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// 简体中文, also when nothing else is known of a Han text.
    #[default]
    SimplifiedChinese,
    /// 繁體中文.
    TraditionalChinese,
    /// 日本語.
    Japanese,
    /// 한국어.
    Korean,
    /// Latin, Cyrillic and the rest.
    Other,
}

/// Frequent characters that exist in only one of the two Chinese orthographies.
static ONLY_TRADITIONAL: HanSet = HanSet::of(
    "國這來個們會時說對為與過後發學東開見經長還進員體關點現實從動當問機沒將應訊義處際聯總議區強題貿團結導該產領級濟斯議歲",
);
static ONLY_SIMPLIFIED: HanSet = HanSet::of(
    "国这来个们会时说对为与过后发学东开见经长还进员体关点现实从动当问机没将应讯义处际联总议区强题贸团结导该产领级济岁",
);

/// A set of the characters that most Han texts are written in, one bit each.
struct HanSet([u64; 328]);

impl HanSet {
    const FIRST: u32 = 0x4E00;

    /// The Han characters of a text, which must all be among them.
    const fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut bits = [0; 328];
        let mut at = 0;
        // Each takes three bytes of UTF-8.
        while at + 2 < bytes.len() {
            let code = ((bytes[at] as u32 & 0xF) << 12)
                | ((bytes[at + 1] as u32 & 0x3F) << 6)
                | (bytes[at + 2] as u32 & 0x3F);
            let nth = code - Self::FIRST;
            bits[nth as usize / 64] |= 1 << (nth % 64);
            at += 3;
        }
        Self(bits)
    }

    fn contains(&self, c: char) -> bool {
        let nth = (c as u32).wrapping_sub(Self::FIRST);
        self.0.get(nth as usize / 64).is_some_and(|bits| bits >> (nth % 64) & 1 == 1)
    }
}

impl Language {
    /// Guesses from the first 800 characters of `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let (mut han, mut kana, mut hangul, mut other) = (0u32, 0u32, 0u32, 0u32);
        let (mut traditional, mut simplified) = (0u32, 0u32);
        for c in text.chars().take(800) {
            if c.is_ascii() {
                other += u32::from(c.is_ascii_alphabetic());
            } else if is_han(c) {
                han += 1;
                traditional += u32::from(ONLY_TRADITIONAL.contains(c));
                simplified += u32::from(ONLY_SIMPLIFIED.contains(c));
            } else if is_kana(c) {
                kana += 1;
            } else if is_hangul(c) {
                hangul += 1;
            } else if c.is_alphabetic() {
                other += 1;
            }
        }
        // A Latin letter is about a quarter of a word, a Han character about half of one.
        let east_asian = han + kana + hangul;
        if east_asian * 2 < other / 4 || east_asian == 0 {
            Self::Other
        } else if hangul > han + kana {
            Self::Korean
        } else if kana * 8 > han {
            Self::Japanese
        } else if traditional > simplified {
            Self::TraditionalChinese
        } else {
            Self::SimplifiedChinese
        }
    }

    /// Every language.
    pub const ALL: &'static [Self] =
        &[Self::SimplifiedChinese, Self::TraditionalChinese, Self::Japanese, Self::Korean, Self::Other];

    /// BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::SimplifiedChinese => "zh-Hans",
            Self::TraditionalChinese => "zh-Hant",
            Self::Japanese => "ja",
            Self::Korean => "ko",
            Self::Other => "und",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn languages_are_told_apart() {
        for (text, language) in [
            ("上海合作组织成员国元首理事会", Language::SimplifiedChinese),
            ("上海合作組織成員國元首理事會舉行會議", Language::TraditionalChinese),
            ("首脳会議はサマルカンドで開かれた。", Language::Japanese),
            ("정상회의가 사마르칸트에서 열렸다", Language::Korean),
            ("The summit was held in Samarkand", Language::Other),
        ] {
            assert_eq!(Language::of(text), language, "{text}");
        }
    }
}
