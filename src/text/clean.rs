//! Cleaning: the one door through which text from outside enters.
//!
//! A terminal obeys what it is sent. So escape sequences are cut out whole, control characters
//! become visible pictures, bidirectional overrides become visible markers, and invisible
//! characters that could hide or shift text are dropped. The rules are those of the house's
//! trust page: sequences per ECMA-48, bidi controls per the Trojan Source paper (CVE-2021-42574).

use std::borrow::Cow;
use std::fmt;
use std::ops::{Deref, Range};

use unicode_width::UnicodeWidthChar;

use super::is_emoji;

/// Marks kept on one base character; more would make a cell as long as one likes.
const MARKS_PER_BASE: u8 = 8;

/// Text that may be shown: no control character but `\n`, no escape sequence, no bidi control.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Clean(String);

impl Clean {
    /// Cleans a text of several lines; `\n` stays, a tab becomes four spaces.
    #[must_use]
    pub fn text(raw: &str) -> Self {
        Cleaner::new(raw, true).run()
    }

    /// Cleans a text for one line: `\n` is shown as ␊, a tab becomes a space.
    #[must_use]
    pub fn line(raw: &str) -> Self {
        Cleaner::new(raw, false).run()
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A part of this text, which is as clean as the whole.
    ///
    /// # Panics
    /// Where `range` does not lie on character boundaries, as slicing a `str` does.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Self {
        Self(self.0[range].to_owned())
    }

    /// Appends another clean text.
    pub fn push(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }

    /// Cleans a text of several lines and appends it.
    pub(crate) fn push_text(&mut self, raw: &str) {
        let mut cleaner = Cleaner::new("", true);
        cleaner.rest = raw;
        cleaner.out = std::mem::take(&mut self.0);
        *self = cleaner.run();
    }

    /// Moves the text out into one that takes no more room than it needs, and keeps the room for
    /// the next.
    pub(crate) fn take(&mut self) -> Self {
        let text = Self(self.0.as_str().to_owned());
        self.0.clear();
        text
    }

    /// Joins clean texts with a separator of our own.
    #[must_use]
    pub fn join<'a>(parts: impl IntoIterator<Item = &'a Self>, separator: &'static str) -> Self {
        let mut out = String::new();
        for part in parts {
            if !out.is_empty() {
                out.push_str(separator);
            }
            out.push_str(&part.0);
        }
        Self(out)
    }
}

impl Deref for Clean {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl From<Cow<'static, str>> for Clean {
    /// What the program says (`say!`): a message of its own is clean, one in which something was
    /// put is cleaned.
    fn from(said: Cow<'static, str>) -> Self {
        match said {
            Cow::Borrowed(own) => Self::from(own),
            Cow::Owned(made) => Self::line(&made),
        }
    }
}

/// The program's own words.
impl From<&'static str> for Clean {
    fn from(own: &'static str) -> Self {
        Self::text(own)
    }
}

impl serde::Serialize for Clean {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// The state of one pass over a raw text.
struct Cleaner<'a> {
    rest: &'a str,
    out: String,
    lines: bool,
    /// Last character written, for deciding on joiners and variation selectors.
    last: char,
    /// Zero-width characters since the last base.
    marks: u8,
}

impl<'a> Cleaner<'a> {
    fn new(raw: &'a str, lines: bool) -> Self {
        Self { rest: raw, out: String::with_capacity(raw.len()), lines, last: '\0', marks: 0 }
    }

    fn run(mut self) -> Clean {
        loop {
            let (head, tail) = self.rest.split_at(plain(self.rest));
            self.out.push_str(head);
            if let Some(last) = head.chars().next_back() {
                self.last = last;
                self.marks = 0;
            }
            let mut chars = tail.chars();
            let Some(c) = chars.next() else { break };
            self.rest = chars.as_str();
            self.one(c);
        }
        Clean(self.out)
    }

    fn one(&mut self, c: char) {
        match c {
            '\n' if self.lines => self.base('\n'),
            '\t' => self.base_str(if self.lines { "    " } else { " " }),
            '\u{2028}' | '\u{2029}' => self.base(if self.lines { '\n' } else { ' ' }),
            '\u{1B}' => self.escape(),
            '\0'..='\u{1F}' => self.base(char::from_u32(0x2400 + c as u32).unwrap_or('�')),
            '\u{9B}' => self.control_sequence(),
            '\u{9D}' => self.control_string(true),
            '\u{90}' | '\u{98}' | '\u{9E}' | '\u{9F}' => self.control_string(false),
            '\u{7F}'..='\u{9F}' => self.base('�'),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{61C}' => {
                self.base_str(&format!("‹U+{:04X}›", c as u32));
            }
            c if is_hidden(c) => {}
            '\u{200D}' => {
                if self.in_emoji() && self.rest.chars().next().is_some_and(is_emoji) {
                    self.mark(c);
                }
            }
            '\u{FE0E}' | '\u{FE0F}' => {
                if self.in_emoji() || self.last.is_ascii_digit() || matches!(self.last, '#' | '*') {
                    self.mark(c);
                }
            }
            _ if c.width() == Some(0) => self.mark(c),
            _ => self.base(c),
        }
    }

    fn in_emoji(&self) -> bool {
        is_emoji(self.last) || self.last == '\u{FE0F}'
    }

    fn base(&mut self, c: char) {
        self.out.push(c);
        self.last = c;
        self.marks = 0;
    }

    fn base_str(&mut self, s: &str) {
        s.chars().for_each(|c| self.base(c));
    }

    fn mark(&mut self, c: char) {
        if self.marks < MARKS_PER_BASE {
            self.marks += 1;
            self.out.push(c);
            self.last = c;
        }
    }

    /// After ESC: a whole sequence goes, a lone ESC is shown.
    fn escape(&mut self) {
        match self.rest.as_bytes().first() {
            Some(b'[') => {
                self.rest = &self.rest[1..];
                self.control_sequence();
            }
            Some(opener @ (b']' | b'P' | b'_' | b'^' | b'X')) => {
                let is_osc = *opener == b']';
                self.rest = &self.rest[1..];
                self.control_string(is_osc);
            }
            _ => self.base('␛'),
        }
    }

    /// CSI: parameters, intermediates, one final byte (ECMA-48 §5.4). A character that cannot
    /// belong to it ends it and is kept.
    fn control_sequence(&mut self) {
        let body = self
            .rest
            .trim_start_matches(|c| matches!(c, '0'..='?'))
            .trim_start_matches(|c| matches!(c, ' '..='/'));
        self.rest = match body.as_bytes().first() {
            Some(b'@'..=b'~') => &body[1..],
            _ => body,
        };
    }

    /// OSC, DCS, APC, PM, SOS: up to ST (an OSC also ends at BEL), and where that is missing to
    /// the end of the line. What is nested inside goes with it.
    fn control_string(&mut self, ends_at_bell: bool) {
        let line = self.rest.find('\n').unwrap_or(self.rest.len());
        let inside = &self.rest[..line];
        let string_terminator = inside.find("\u{1B}\\").map(|at| (at, 2));
        let c1 = inside.find('\u{9C}').map(|at| (at, 2));
        let bell = if ends_at_bell { inside.find('\u{7}').map(|at| (at, 1)) } else { None };
        let end = [string_terminator, c1, bell].into_iter().flatten().min();
        self.rest = &self.rest[end.map_or(line, |(at, length)| at + length)..];
    }
}

/// How many bytes of ordinary characters begin a text. Those that make up nearly all of a text are
/// known by their bytes.
fn plain(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(rest) = bytes.get(at..) {
        match rest {
            // From U+5000 on; U+3000 to U+3029; U+FF01 to U+FF3F.
            [b' '..=b'~', ..] => at += 1,
            [0xE5..=0xE9, ..] | [0xE3, 0x80, 0x80..=0xA9, ..] | [0xEF, 0xBC, 0x81..=0xBF, ..] => at += 3,
            _ => match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(c) if !needs_a_look(c) => at += c.len_utf8(),
                _ => return at,
            },
        }
    }
    text.len()
}

/// Whether `c` shows nothing and means nothing to readers, so that it could only hide or shift what
/// stands beside it: soft hyphens, byte order marks, invisible operators, deprecated format
/// characters, anchors of annotations, beams of music, tags, fillers (Unicode, chapter 23).
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{180E}' | '\u{2060}'..='\u{2064}' | '\u{206A}'..='\u{206F}' | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{3164}' | '\u{FFA0}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E007F}')
}

/// Whether `c` may be anything but an ordinary character with a width of its own.
fn needs_a_look(c: char) -> bool {
    match c as u32 {
        0x20..=0x7E => false,
        0..=0x9F | 0xAD => true,
        0xA0..=0x2FF
        | 0x2010..=0x2027
        | 0x2030..=0x205F
        | 0x2100..=0x218F
        | 0x3000..=0x3029
        | 0x3030..=0x3098
        | 0x309B..=0x30FF
        | 0x4E00..=0x9FFF
        | 0xAC00..=0xD7A3
        | 0xFF01..=0xFF60 => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::Clean;

    #[test]
    fn sequences_go_whole() {
        for (raw, shown) in [
            ("a\x1b[31mred\x1b[0m", "ared"),
            ("a\x1b]52;c;ZXZpbA==\x07b", "ab"),
            ("a\x1b]0;title\x1b\\b", "ab"),
            ("a\x1b]0;never ended\nnext", "a\nnext"),
            ("a\u{9b}31mb", "ab"),
            ("a\u{9d}0;x\u{9c}b", "ab"),
            ("a\x1bPtmux;\x1b\x1b]52;c;x\x07\x1b\\b\x1b_G\x1b\\c", "abc"),
            ("\x1b[汉", "汉"),
            ("\x1bc\x1b", "␛c␛"),
            ("\x1b]0;\x1b]52;c;x\x07!", "!"),
        ] {
            assert_eq!(Clean::text(raw).as_str(), shown, "{raw:?}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_shown_or_dropped() {
        for (raw, shown) in [
            ("\0\x07\x08\r\x0b\x0c\x7f\u{85}", "␀␇␈␍␋␌��"),
            ("\u{202E}abc\u{2069}", "‹U+202E›abc‹U+2069›"),
            ("a\u{FEFF}\u{AD}\u{2060}\u{3164}\u{E0041}b", "ab"),
            ("a\u{180E}\u{2061}\u{206F}\u{FFF9}\u{FFA0}\u{1D173}b", "ab"),
            ("a\u{200D}b ❤\u{FE0F} 👨\u{200D}👩 汉\u{FE0F}", "ab ❤\u{FE0F} 👨\u{200D}👩 汉"),
            ("葛\u{E0100} 1\u{FE0F}\u{20E3}", "葛\u{E0100} 1\u{FE0F}\u{20E3}"),
            ("a\tb", "a    b"),
        ] {
            assert_eq!(Clean::text(raw).as_str(), shown, "{raw:?}");
        }
        assert_eq!(Clean::line("a\nb\tc").as_str(), "a␊b c");
        assert_eq!(Clean::text(&format!("e{}", "\u{301}".repeat(100_000))).chars().count(), 9);
    }

    #[test]
    fn cleaning_twice_changes_nothing() {
        let once = Clean::text("\u{202E}x\x1b[3\x1b]汉\u{200D}👨\u{200D}👩");
        assert_eq!(Clean::text(&once), once);
    }
}
