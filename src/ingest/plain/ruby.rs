//! Readings in the notation of 青空文庫: `漢字《かんじ》`, and `｜base《reading》` where the base is
//! not the Han before the brackets. They become marks over the base.
//!
//! Works on one text; whether a file uses the notation is decided in [`aozora`](super::aozora).

use super::piece::{Kind, Piece};
use crate::doc::{Inline, Mark};
use crate::text::{Clean, is_han, is_kana};

/// Characters of the longest base and the longest reading.
const LONGEST: usize = 40;

const BAR: char = '｜';

/// Turns the readings of `piece` into marks. Lines that are not shown as they stand keep them.
pub(super) fn lift(piece: &mut Piece) {
    if matches!(piece.kind, Kind::Byline | Kind::Imprint | Kind::Credit) || !piece.text.contains('《') {
        return;
    }
    let words = read(&piece.text);
    (piece.text, piece.marks) = (words.string, words.marks);
}

/// How many readings stand directly after Han.
pub(super) fn count(text: &str) -> usize {
    read(text).over_han
}

/// A text without its notation.
#[derive(Default)]
struct Words {
    string: String,
    marks: Vec<Mark>,
    /// Readings in kana whose base ends in Han.
    over_han: usize,
    /// Where the text after the last bracket begins.
    from: usize,
}

/// Goes over `text` once, from one opening bracket to the next.
fn read(text: &str) -> Words {
    let mut words = Words::default();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('《') {
        words.string.push_str(before);
        let inside = after.find(['《', '》']).and_then(|end| after.split_at_checked(end));
        let (reading, closed) = inside.unwrap_or((after, ""));
        rest = match closed.strip_prefix('》') {
            Some(beyond) if words.reading(reading) => beyond,
            Some(beyond) => {
                words.as_it_stands(reading, "》");
                beyond
            }
            None => {
                words.as_it_stands(reading, "");
                closed
            }
        };
        words.from = words.string.len();
    }
    words.string.push_str(rest);
    words
}

impl Words {
    /// Marks the base before a reading; false where there is none, or no reading.
    fn reading(&mut self, reading: &str) -> bool {
        let Some(base) = self.barred_base(reading).or_else(|| self.han_base(reading)) else { return false };
        self.over_han += usize::from(is_in_kana(reading) && self.string.ends_with(is_han));
        self.marks.push(Mark { range: base..self.string.len(), inline: Inline::Ruby(Clean::line(reading)) });
        true
    }

    /// Where the base begins that a bar marks; the bar goes.
    fn barred_base(&mut self, reading: &str) -> Option<usize> {
        let (before, base) = self.string.get(self.from..)?.rsplit_once(BAR)?;
        if base.is_empty() || !is_short(base) || reading.is_empty() || !is_short(reading) {
            return None;
        }
        let start = self.from + before.len();
        self.string.remove(start);
        Some(start)
    }

    /// Where the Han before a reading in kana begin.
    fn han_base(&self, reading: &str) -> Option<usize> {
        let before = self.string.get(self.from..)?;
        let base = before.trim_end_matches(is_base);
        let is_base = base.len() < before.len() && is_in_kana(reading) && is_short(reading);
        is_base.then_some(self.from + base.len())
    }

    fn as_it_stands(&mut self, inside: &str, closing: &str) {
        self.string.push('《');
        self.string.push_str(inside);
        self.string.push_str(closing);
    }
}

/// Han, and the two signs that Japanese counts among them.
fn is_base(c: char) -> bool {
    is_han(c) || matches!(c, '〆' | 'ヶ')
}

fn is_in_kana(reading: &str) -> bool {
    !reading.is_empty() && reading.chars().all(is_kana)
}

fn is_short(text: &str) -> bool {
    text.chars().nth(LONGEST).is_none()
}

#[cfg(test)]
mod tests {
    use super::{count, read};
    use crate::doc::Inline;

    /// The text with its readings in braces, as `{base|reading}`.
    fn shown(text: &str) -> String {
        let words = read(text);
        let mut shown = words.string.clone();
        for mark in words.marks.iter().rev() {
            let Inline::Ruby(reading) = &mark.inline else { panic!("{mark:?}") };
            shown.insert_str(mark.range.end, &format!("|{reading}}}"));
            shown.insert(mark.range.start, '{');
        }
        shown
    }

    #[test]
    fn readings_stand_over_their_base() {
        for (text, read) in [
            ("老女が毛氈《もうせん》を干す", "老女が{毛氈|もうせん}を干す"),
            ("天山｜山脈《さんみゃく》の雪", "天山{山脈|さんみゃく}の雪"),
            ("裁《た》ち、嵌《は》め", "{裁|た}ち、{嵌|は}め"),
            ("漢《かん》字《じ》", "{漢|かん}{字|じ}"),
            ("人々《ひとびと》と一ヶ月《いっかげつ》", "{人々|ひとびと}と{一ヶ月|いっかげつ}"),
            ("｜ＳＣＯ《エスシーオー》は", "{ＳＣＯ|エスシーオー}は"),
            ("｜好敵手《ライバル》と｜理由《わけ》", "{好敵手|ライバル}と{理由|わけ}"),
        ] {
            assert_eq!(shown(text), read, "{text}");
        }
    }

    #[test]
    fn other_brackets_and_bars_stay() {
        for text in [
            "会议通过了《塔什干宣言》，发表《公报》。",
            "これは《かな》だけの題",
            "読んだ《》と｜《かな》",
            "開いたまま《もう",
            "《《毛氈《",
            "》甲｜乙｜丙",
            "",
        ] {
            assert_eq!(shown(text), text);
            assert_eq!(count(text), 0, "{text}");
        }
    }

    #[test]
    fn hostile_texts_take_no_time() {
        for text in [
            "《".repeat(500_000),
            "｜漢《".repeat(200_000),
            "漢《かん》".repeat(100_000),
            "｜".repeat(500_000),
        ] {
            assert!(read(&text).string.len() <= text.len());
        }
        assert_eq!(count(&"漢《かん》".repeat(1000)), 1000);
    }
}
