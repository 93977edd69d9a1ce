//! What programs print for a terminal: manual pages, differences, logs. Its lines are as they are
//! meant, so they stay; bold and underlined words, struck over or coloured, keep that they are.
//!
//! Must not know which program printed it.

use std::mem;

use super::encoding::{Decoded, decode};
use super::front_matter::Fields;
use super::parsed::{Found, Parsed};
use super::{File, LARGEST, Origin, beginning};
use crate::doc::{Article, Block, Format, Inline, Mark, Repairs, Style, Text, TitleFrom};
use crate::text::Clean;

/// How much is looked at.
const SAMPLE: usize = 16 << 10;

/// Whether bytes are what programs print for a terminal: words struck over, or coloured.
pub(super) fn is_printed(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    // Data have all sorts of controls, among them these.
    let is_text = !sample.iter().any(|byte| matches!(byte, 0..=6 | 0x0E..=0x1A | 0x1C..=0x1F));
    is_text && (sample.windows(2).any(|pair| pair == b"\x1b[") || sample.contains(&0x08))
}

/// Reads what was printed: one article under a title, its lines as they are.
#[must_use]
pub fn read_printed(bytes: &[u8], title: &str, origin: &Origin<'_>) -> Article {
    let decoded = decode(beginning::within(bytes, LARGEST), origin.hint);
    article(&decoded, title, origin.path)
}

/// The same of characters. A title that is empty is that of the path.
pub(super) fn article(decoded: &Decoded, title: &str, path: &str) -> Article {
    let text = Overstruck::default().read(&decoded.text);
    let title = Some((Clean::line(title), TitleFrom::FileName)).filter(|(title, _)| !title.is_empty());
    let block = Block::Preformatted { language: Clean::default(), text };
    let parsed = Parsed {
        blocks: vec![block],
        found: Found { title, ..Found::default() },
        notes: decoded.notes.clone(),
        ..Parsed::default()
    };
    let (format, repairs) = (Format::Text, Repairs::default());
    File { path, format, encoding: decoded.encoding, parts: 1, repairs }.article(parsed, 1, Fields::default())
}

/// Reads what a printer would strike: `x`, back, `x` is bold; `_`, back, `x` is underlined.
#[derive(Default)]
struct Overstruck {
    out: Clean,
    marks: Vec<Mark>,
    /// Since where words are styled so.
    run: (usize, Style),
    /// What the terminal was told of the words that follow.
    told: Style,
    plain: String,
}

impl Overstruck {
    fn read(mut self, printed: &str) -> Text {
        let mut rest = printed;
        while let Some(c) = rest.chars().next() {
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            if c == '\u{1B}' {
                rest = self.sequence(rest);
                continue;
            }
            // Ends of lines as printers want them.
            if c == '\r' || c == '\u{8}' {
                continue;
            }
            let (struck, style, after) = strike(c, rest);
            rest = after;
            self.put(struck, self.told | style);
        }
        self.turn(Style::default());
        let string = mem::take(&mut self.out);
        let end = string.trim_end_matches('\n').len();
        self.marks.retain(|mark| mark.range.start < end);
        // Ends of lines that Unicode has for itself may stand within a mark.
        self.marks.iter_mut().for_each(|mark| mark.range.end = mark.range.end.min(end));
        Text { string: string.slice(0..end), marks: self.marks, ..Text::default() }
    }

    fn put(&mut self, c: char, style: Style) {
        // A mark does not go on over the end of a line.
        let style = if c == '\n' { Style::default() } else { style };
        if style != self.run.1 {
            self.turn(style);
        }
        self.plain.push(c);
    }

    /// Words with another style begin.
    fn turn(&mut self, style: Style) {
        self.out.push_text(&mem::take(&mut self.plain));
        let (start, before) = mem::replace(&mut self.run, (self.out.len(), style));
        if !before.is_plain() && self.out.len() > start {
            self.marks.push(Mark { range: start..self.out.len(), inline: Inline::Style(before) });
        }
    }

    /// What stands behind a sequence. Colours go; bold and underlined is what words are.
    fn sequence<'a>(&mut self, rest: &'a str) -> &'a str {
        let Some(body) = rest.strip_prefix('[') else {
            self.plain.push('\u{1B}');
            // Strings for the terminal are cut out by who cleans the text.
            return rest;
        };
        let end = body.find(|c: char| !matches!(c, ' '..='?')).unwrap_or(body.len());
        let (parameters, rest) = body.split_at(end);
        match rest.strip_prefix('m') {
            Some(after) => {
                parameters.split(';').for_each(|parameter| self.tell(parameter));
                after
            }
            None => rest.strip_prefix(|c: char| ('@'..='~').contains(&c)).unwrap_or(rest),
        }
    }

    fn tell(&mut self, parameter: &str) {
        match parameter {
            "" | "0" => self.told = Style::default(),
            "1" => self.told |= Style::STRONG,
            "3" | "4" => self.told |= Style::UNDERLINE,
            // What ends one of the two ends nothing else that is kept, as programs write it.
            "22" | "23" | "24" => self.told = Style::default(),
            _ => {}
        }
    }
}

/// A character with all that is struck over it, and what follows.
fn strike(first: char, mut rest: &str) -> (char, Style, &str) {
    let (mut shown, mut style) = (first, Style::default());
    while let Some(after) = rest.strip_prefix('\u{8}') {
        // The halves of a wide character may each be gone back over.
        let after = after.strip_prefix('\u{8}').unwrap_or(after);
        let Some(over) = after.chars().next().filter(|over| !over.is_control()) else { break };
        style |= match (shown, over) {
            ('_', _) if over != '_' => Style::UNDERLINE,
            (_, '_') if shown != '_' => Style::UNDERLINE,
            _ if shown == over => Style::STRONG,
            _ => Style::default(),
        };
        if over != '_' || shown == '_' {
            shown = over;
        }
        rest = after.get(over.len_utf8()..).unwrap_or_default();
    }
    (shown, style, rest)
}

#[cfg(test)]
mod tests {
    use super::{is_printed, read_printed};
    use crate::doc::{Block, Inline, Style};
    use crate::ingest::Origin;

    fn read(printed: &str) -> (String, Vec<(String, Style)>) {
        let article = read_printed(printed.as_bytes(), "ls(1)", &Origin { path: "-", hint: None });
        assert_eq!(&*article.meta.title, "ls(1)");
        let [Block::Preformatted { text, .. }] = article.document.blocks() else {
            panic!("{:?}", article.document)
        };
        let marked = text.marks.iter().map(|mark| match mark.inline {
            Inline::Style(style) => (text.string[mark.range.clone()].to_owned(), style),
            _ => panic!("{mark:?}"),
        });
        (text.string.to_string(), marked.collect())
    }

    #[test]
    fn struck_words_are_bold_or_underlined() {
        let (strong, underlined) = (Style::STRONG, Style::UNDERLINE);
        for (printed, shown, marked) in [
            ("N\u{8}NA\u{8}AM\u{8}M x\n", "NAM x", vec![("NAM", strong)]),
            ("_\u{8}f_\u{8}ile", "file", vec![("fi", underlined)]),
            ("_\u{8}_\u{8}a\u{8}a", "a", vec![("a", underlined | strong)]),
            ("名\u{8}\u{8}名 x", "名 x", vec![("名", strong)]),
            ("+\u{8}o x", "o x", vec![]),
            ("\u{8}x\u{8}", "x", vec![]),
            ("\u{1B}[4mx\u{2028}", "x", vec![("x", underlined)]),
        ] {
            let marked: Vec<_> = marked.into_iter().map(|(words, style)| (words.to_owned(), style)).collect();
            assert_eq!(read(printed), (shown.to_owned(), marked), "{printed:?}");
            assert!(is_printed(printed.as_bytes()));
        }
    }

    #[test]
    fn colours_go_and_lines_stay() {
        let printed = "\x1b[1mdiff\x1b[m\n\x1b[32m+  a\x1b[m\r\n\n   b\x1b]0;title\x07\x1b[2J\n";
        assert!(is_printed(printed.as_bytes()));
        assert_eq!(
            read(printed),
            ("diff\n+  a\n\n   b".to_owned(), vec![("diff".to_owned(), Style::STRONG)])
        );
        assert!(!is_printed("上合组织\n".as_bytes()));
        assert!(!is_printed(b"\0\x1b[1m"), "data");
    }
}
