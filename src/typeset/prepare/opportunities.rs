//! Where Unicode's algorithm lets a line break: UAX #14 of Unicode 17, strict. Raw; what Chinese
//! and Japanese practice adds is in `tailor`. Must not know glyphs or measures.
//!
//! ICU is the reference, and answers whatever is unusual. But a Han text is mostly plain: between
//! characters of the kinds below, the answer follows from a character and its neighbours. And Han
//! and Latin letters let no rule see past them, so that ICU need only see what lies between two.

use std::sync::LazyLock;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

/// The stable constructors of the crate are of Unicode 15.1.
static SEGMENTER: LazyLock<LineSegmenterBorrowed<'static>> =
    LazyLock::new(|| LineSegmenter::new_17_for_non_complex_scripts(LineBreakOptions::default()));

/// What a character is to UAX #14, with the name of its class there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Where the text begins or ends.
    Edge,
    /// ID: Han, kana, full-width letters and digits.
    Ideograph,
    /// OP, wide.
    Open,
    /// CL, wide.
    Close,
    /// NS; strictly, small kana too.
    Nonstarter,
    /// EX, wide.
    Exclamation,
    /// IN.
    Inseparable,
    /// B2.
    Dash,
    /// QU, initial.
    OpenQuote,
    /// QU, final.
    CloseQuote,
    /// NU.
    Digit,
    /// AL, ASCII.
    Letter,
    /// SP.
    Space,
    /// Everything else.
    Unusual,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' => Self::Ideograph,
            'a'..='z' | 'A'..='Z' => Self::Letter,
            '0'..='9' => Self::Digit,
            ' ' => Self::Space,
            '、' | '。' | '，' | '．' | '）' | '］' | '｝' | '〉' | '》' | '」' | '』' | '】' | '〕'
            | '〗' => Self::Close,
            '（' | '［' | '｛' | '〈' | '《' | '「' | '『' | '【' | '〔' | '〖' => Self::Open,
            '：' | '；' | '・' | '々' | '〻' | 'ゝ' | 'ゞ' | 'ヽ' | 'ヾ' | 'ー' | '゛' | '゜' => {
                Self::Nonstarter
            }
            'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' | 'ゕ' | 'ゖ' => {
                Self::Nonstarter
            }
            'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ッ' | 'ャ' | 'ュ' | 'ョ' | 'ヮ' | 'ヵ' | 'ヶ' => {
                Self::Nonstarter
            }
            '！' | '？' => Self::Exclamation,
            '…' | '‥' => Self::Inseparable,
            '—' => Self::Dash,
            '“' | '‘' => Self::OpenQuote,
            '”' | '’' => Self::CloseQuote,
            'あ'..='ゔ' | 'ア'..='ヴ' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => Self::Ideograph,
            _ => Self::Unusual,
        }
    }

    /// Whether no rule sees past it, on either side.
    fn is_anchor(self) -> bool {
        matches!(self, Self::Ideograph | Self::Letter)
    }

    /// Whether its East Asian width is W or F, as LB19a asks.
    fn is_wide(self) -> bool {
        matches!(self, Self::Ideograph | Self::Open | Self::Close | Self::Nonstarter | Self::Exclamation)
    }
}

/// The byte offsets at which a line may begin, in order; neither end of the text is among them.
pub(in crate::typeset) fn opportunities(text: &str) -> Vec<u32> {
    let mut scan = Scan { text, found: Vec::with_capacity(text.len() / 3), anchor: 0, found_before: 0 };
    let (mut before, mut left) = (Kind::Edge, Kind::Edge);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let right = Kind::of(c);
        if left == Kind::Ideograph && right == Kind::Ideograph {
            at = scan.ideographs(at);
            before = left;
            continue;
        }
        let beyond = at + c.len_utf8();
        let after = if right == Kind::OpenQuote { kind_at(text, beyond) } else { Kind::Edge };
        match verdict([before, left, right, after]) {
            Some(may_break) => {
                if may_break {
                    scan.found.push(narrow(at));
                }
                if right.is_anchor() {
                    scan.anchor_at(at);
                }
                (before, left) = (left, right);
                at = beyond;
            }
            None => {
                at = scan.ask(at);
                (before, left) = (Kind::Edge, kind_at(text, scan.anchor));
            }
        }
    }
    scan.found
}

fn kind_at(text: &str, at: usize) -> Kind {
    text[at..].chars().next().map_or(Kind::Edge, Kind::of)
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// Whether a line may break between the middle two of four neighbours, by the numbered rules of
/// UAX #14; nothing where that does not follow from them.
fn verdict([before, left, right, after]: [Kind; 4]) -> Option<bool> {
    Some(match (left, right) {
        (_, Kind::Unusual) => return None,
        (Kind::Edge, _) => false,
        // LB14 to LB17 see through blanks.
        (Kind::Open | Kind::Close | Kind::Dash | Kind::OpenQuote | Kind::CloseQuote, Kind::Space)
        | (Kind::Space, Kind::OpenQuote | Kind::CloseQuote) => return None,
        // LB7, LB13, LB14.
        (_, Kind::Space | Kind::Close | Kind::Exclamation) | (Kind::Open, _) => false,
        // LB18.
        (Kind::Space, _) => true,
        // LB19.
        (_, Kind::CloseQuote) | (Kind::OpenQuote, _) => false,
        // LB19a.
        (_, Kind::OpenQuote) => left.is_wide() && after.is_wide(),
        (Kind::CloseQuote, _) if !before.is_wide() || !right.is_wide() => false,
        // LB17, LB21, LB22, LB23, LB28.
        (Kind::Dash, Kind::Dash) | (_, Kind::Nonstarter | Kind::Inseparable) => false,
        (Kind::Letter | Kind::Digit, Kind::Letter | Kind::Digit) => false,
        // LB31.
        _ => true,
    })
}

struct Scan<'a> {
    text: &'a str,
    found: Vec<u32>,
    /// The last anchor, or where the text begins.
    anchor: usize,
    /// How many were found up to it.
    found_before: usize,
}

impl Scan<'_> {
    fn anchor_at(&mut self, at: usize) {
        self.anchor = at;
        self.found_before = self.found.len();
    }

    /// A line may begin with each of the ideographs that follow one; returns where they end.
    fn ideographs(&mut self, from: usize) -> usize {
        let mut at = from;
        for c in self.text[from..].chars().take_while(|&c| Kind::of(c) == Kind::Ideograph) {
            self.found.push(narrow(at));
            self.anchor = at;
            at += c.len_utf8();
        }
        self.found_before = self.found.len();
        at
    }

    /// Asks ICU about the stretch around `at` from the last anchor to the next, and returns where
    /// that one ends.
    fn ask(&mut self, at: usize) -> usize {
        let next = self.text[at..].char_indices().find(|&(_, c)| Kind::of(c).is_anchor());
        let (last, end) = match next {
            Some((offset, c)) => (at + offset, at + offset + c.len_utf8()),
            None => (self.text.len(), self.text.len()),
        };
        self.found.truncate(self.found_before);
        let stretch = &self.text[self.anchor..end];
        let inside = |offset: &usize| (1..stretch.len()).contains(offset);
        let offsets = SEGMENTER.segment_str(stretch).filter(inside);
        self.found.extend(offsets.map(|offset| narrow(self.anchor + offset)));
        self.anchor_at(last);
        end
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::*;

    use super::{Kind, SEGMENTER, opportunities};

    const TEST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/suites/unicode/LineBreakTest_17.txt");

    /// One or two of every kind.
    const REPRESENTATIVES: &str = "汉あ（」：っ！…—“”‘’1a Ａ,\u{301}-％.\u{3000}🇨ё한/";

    fn by_icu(text: &str) -> Vec<u32> {
        let inside = SEGMENTER.segment_str(text).filter(|&at| at > 0 && at < text.len());
        inside.map(|at| u32::try_from(at).unwrap()).collect()
    }

    #[test]
    fn every_plain_character_is_of_its_kind() {
        let plain = (0..=0xFFFF).filter_map(char::from_u32).filter(|&c| Kind::of(c) != Kind::Unusual);
        for c in plain {
            for neighbour in REPRESENTATIVES.chars() {
                for text in [format!("{neighbour}{c}{neighbour}"), format!("汉{neighbour}{c}{c}")] {
                    assert_eq!(opportunities(&text), by_icu(&text), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn three_neighbours_of_any_kinds_break_as_icu_says() {
        for first in REPRESENTATIVES.chars() {
            for second in REPRESENTATIVES.chars() {
                for third in REPRESENTATIVES.chars() {
                    for text in [format!("{first}{second}{third}"), format!("汉{first}{second}{third}汉")] {
                        assert_eq!(opportunities(&text), by_icu(&text), "{text:?}");
                    }
                }
            }
        }
    }

    /// Texts of plain and unusual characters.
    fn texts() -> impl Strategy<Value = String> {
        let more = "上い《》；！ー\u{200B}\u{200D}👩\n๐$)(";
        let chars: Vec<char> = REPRESENTATIVES.chars().chain(more.chars()).collect();
        let text = proptest::collection::vec(proptest::sample::select(chars), 0..24);
        text.prop_map(|chars| chars.into_iter().collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn any_text_breaks_as_icu_says(text in texts()) {
            prop_assert_eq!(opportunities(&text), by_icu(&text));
        }
    }

    /// A line of Unicode's test: `× 0023 ÷ 0020 ÷ # …`.
    fn parse(line: &str) -> (String, Vec<u32>) {
        let (mut text, mut breaks) = (String::new(), Vec::new());
        for word in line.split('#').next().unwrap_or("").split_whitespace() {
            match word {
                "÷" => breaks.push(u32::try_from(text.len()).unwrap()),
                "×" => {}
                code => text.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap()),
            }
        }
        breaks.pop();
        (text, breaks)
    }

    /// Thai and Burmese beside their like: Unicode leaves that to the reader's dictionary, and we have none.
    fn needs_a_dictionary(text: &str) -> bool {
        text.chars().filter(|c| matches!(c, '\u{E00}'..='\u{E7F}' | '\u{1000}'..='\u{109F}')).count() > 1
    }

    #[test]
    fn unicode_breaks_its_own_test_so() {
        let Ok(lines) = fs::read_to_string(TEST) else {
            return eprintln!("skipped: Unicode's test is not here");
        };
        let lines: Vec<_> = lines.lines().filter(|line| line.starts_with(['×', '÷'])).map(parse).collect();
        let count = lines.len();
        let known: Vec<_> = lines.into_iter().filter(|(text, _)| !needs_a_dictionary(text)).collect();
        assert!(known.len() > 10_000 && known.len() * 100 > count * 99, "{} of {count}", known.len());
        for (text, breaks) in known {
            assert_eq!(by_icu(&text), breaks, "ICU: {text:?}");
            assert_eq!(opportunities(&text), breaks, "{text:?}");
        }
    }
}
