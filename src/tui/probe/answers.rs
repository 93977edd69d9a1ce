//! What the terminal is asked, and what its answers say. Pure.

use crate::text::{Ambiguous, EmojiWidths, WidthTable};

/// What is shown to the terminal.
const AMBIGUOUS: [&str; 4] = ["“", "…", "·", "①"];
const BOX: &str = "─";
const PRESENTED: &str = "❤\u{FE0F}";
const TONED: &str = "👍🏽";
const JOINED: &str = "👨\u{200D}👩\u{200D}👧";
const INVISIBLE: &str = "\u{200B}";

/// Written before each: the start of the line.
const START: &str = "\r";
/// Asks where the cursor is (DSR); the answer is `CSI row ; column R`.
const WHERE: &str = "\x1b[6n";
/// Asks whether grapheme clusters are on. They are measured all the same: the house's protocol
/// asks, so that a record of what a terminal answered says it.
const CLUSTERS: &str = "\x1b[?2027$p";
/// Asks which colour is behind text (OSC 11); the answer is `OSC 11 ; rgb:RRRR/GGGG/BBBB ST`.
const BACKGROUND: &str = "\x1b]11;?\x1b\\";
/// Asks what the terminal is (DA1). All answer this, so behind the answer nothing more comes.
const WHO: &str = "\x1b[c";
/// Nobody needs to see what is measured.
const CONCEALED: &str = "\x1b[8m";
const CLEARED: &str = "\x1b[m\x1b[H\x1b[2J";

/// What begins a control sequence, what then begins a paste, and what ends it.
const CSI: &[u8] = b"\x1b[";
const PASTE: (&[u8], &[u8]) = (b"200~", b"\x1b[201~");
/// More bytes than any key sends.
const LONGEST: usize = 64;

/// All that is asked, to be sent in one piece.
pub(super) fn question() -> String {
    let shown = AMBIGUOUS.into_iter().chain([BOX, PRESENTED, TONED, JOINED, INVISIBLE]);
    let shown: String = shown.flat_map(|text| [START, text, WHERE]).collect();
    format!("{CONCEALED}{shown}{CLUSTERS}{BACKGROUND}{CLEARED}{WHO}")
}

/// The widths that the answers tell. What was not answered, or cannot be, is as usual.
pub(super) fn widths(answers: &[u8]) -> WidthTable {
    let mut cells = cells(answers);
    let mut next = || cells.next().flatten();
    let usual = EmojiWidths::default();
    let ambiguous = AMBIGUOUS.map(|_| next());
    WidthTable {
        ambiguous: width_of_most(&ambiguous),
        boxes: width_of_most(&[next()]),
        emoji: EmojiWidths {
            presented: next().filter(|cells| (1..=2).contains(cells)).unwrap_or(usual.presented),
            toned: next().filter(|cells| (2..=4).contains(cells)).unwrap_or(usual.toned),
            joined: next().filter(|cells| (2..=8).contains(cells)).unwrap_or(usual.joined),
        },
        invisible: next().filter(|cells| *cells <= 1).unwrap_or(0),
        asked: None,
    }
}

/// The background that the answers tell, in 8 bits a part; terminals send 16, or 8, or 4.
pub(super) fn background(answers: &[u8]) -> Option<(u8, u8, u8)> {
    let told = pieces(answers).find_map(|piece| match piece {
        Piece::Told(told) => str::from_utf8(told).ok()?.strip_prefix("rgb:"),
        _ => None,
    })?;
    let mut parts = told.split('/').map(|part| {
        let digits = u32::try_from(part.len()).ok().filter(|digits| (1..=4).contains(digits))?;
        let most = 16_u32.pow(digits) - 1;
        u8::try_from(u32::from_str_radix(part, 16).ok()? * 255 / most).ok()
    });
    let colour = (parts.next()??, parts.next()??, parts.next()??);
    parts.next().is_none().then_some(colour)
}

/// Wide, if most of what was answered is.
fn width_of_most(answered: &[Option<u8>]) -> Ambiguous {
    let count = |cells| answered.iter().filter(|answer| **answer == Some(cells)).count();
    if count(2) > count(1) { Ambiguous::Wide } else { Ambiguous::Narrow }
}

/// Whether the last question was answered.
pub(super) fn are_complete(answers: &[u8]) -> bool {
    answers.ends_with(b"c") && pieces(answers).last().is_some_and(|piece| piece.is_report(b'?', b'c'))
}

/// Cells that the cursor moved, in the order of the questions; none where that makes no sense.
fn cells(answers: &[u8]) -> impl Iterator<Item = Option<u8>> {
    pieces(answers).filter_map(|piece| {
        let Piece::Control { parameters, end: b'R' } = piece else { return None };
        let (_, column) = str::from_utf8(parameters).ok()?.split_once(';')?;
        Some(column.parse::<u8>().ok().and_then(|column| column.checked_sub(1)))
    })
}

/// A piece of what the terminal sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A control sequence (ECMA-48 §5.4): what stands between `CSI` and the final byte, and that.
    Control { parameters: &'a [u8], end: u8 },
    /// What the terminal says of its background.
    Told(&'a [u8]),
    /// Text between the brackets of a paste.
    Pasted(&'a [u8]),
    /// Escape together with the character behind it, which may be missing.
    Escaped(Option<char>),
    /// A character.
    Char(char),
    /// What is nothing.
    Broken,
    /// What was cut off.
    Begun,
}

impl Piece<'_> {
    fn is_report(&self, first: u8, last: u8) -> bool {
        matches!(self, Piece::Control { parameters, end } if *end == last && parameters.first() == Some(&first))
    }
}

/// What the terminal sent, in pieces.
pub(super) fn pieces(mut rest: &[u8]) -> impl Iterator<Item = Piece<'_>> {
    std::iter::from_fn(move || {
        let (piece, length) = first(rest)?;
        rest = rest.get(length..).unwrap_or_default();
        Some(piece)
    })
}

/// Where the last piece begins, if more of it may come.
pub(super) fn begun(answers: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = answers.get(at..)?;
        match first(rest)? {
            (Piece::Begun, _) => return Some(at),
            (Piece::Escaped(None), 1) if rest.len() == 1 => return Some(at),
            (_, length) => at += length,
        }
    }
}

/// Whether more may come of this piece, to which nothing was added but what belongs to it.
pub(super) fn goes_on(piece: &[u8]) -> bool {
    match piece.strip_prefix(CSI).and_then(|inner| inner.strip_prefix(PASTE.0)) {
        // A paste may be long: it is not searched through again and again.
        Some(pasted) => !pasted.ends_with(PASTE.1),
        None => piece.len() < LONGEST && begun(piece) == Some(0),
    }
}

/// The first piece and its length.
fn first(rest: &[u8]) -> Option<(Piece<'_>, usize)> {
    Some(match rest {
        [] => return None,
        [0x1B, b'[', inner @ ..] => control(inner),
        [0x1B, b']', b'1', b'1', b';', told @ ..] => report(told),
        [0x1B, 0x1B, ..] | [0x1B] => (Piece::Escaped(None), 1),
        [0x1B, behind @ ..] => match character(behind) {
            Ok(c) => (Piece::Escaped(Some(c)), 1 + c.len_utf8()),
            Err(Piece::Begun) => (Piece::Begun, rest.len()),
            Err(piece) => (piece, 2),
        },
        _ => match character(rest) {
            Ok(c) => (Piece::Char(c), c.len_utf8()),
            Err(Piece::Begun) => (Piece::Begun, rest.len()),
            Err(piece) => (piece, 1),
        },
    })
}

/// The control sequence with these bytes behind its `CSI`, and its length with that.
fn control(inner: &[u8]) -> (Piece<'_>, usize) {
    if let Some(pasted) = inner.strip_prefix(PASTE.0) {
        let length = pasted.windows(PASTE.1.len()).position(|window| window == PASTE.1);
        let whole = 2 + PASTE.0.len() + length.unwrap_or(pasted.len()) + PASTE.1.len();
        return (length.map_or(Piece::Begun, |length| Piece::Pasted(&pasted[..length])), whole);
    }
    let length = inner.iter().position(|byte| !matches!(byte, 0x20..=0x3F)).unwrap_or(inner.len());
    match inner.get(length) {
        Some(&end @ 0x40..=0x7E) => (Piece::Control { parameters: &inner[..length], end }, length + 3),
        Some(_) => (Piece::Broken, length + 2),
        None => (Piece::Begun, length + 2),
    }
}

/// The report with these bytes behind its beginning, and its length with that: it ends with BEL or
/// ST, and with whatever else is not of it.
fn report(inner: &[u8]) -> (Piece<'_>, usize) {
    const BEGINNING: usize = 5;
    let length = inner.iter().position(|byte| !(0x20..=0x7E).contains(byte)).unwrap_or(inner.len());
    match inner.get(length..).unwrap_or_default() {
        [0x07, ..] => (Piece::Told(&inner[..length]), BEGINNING + length + 1),
        [0x1B, b'\\', ..] => (Piece::Told(&inner[..length]), BEGINNING + length + 2),
        [] | [0x1B] => (Piece::Begun, BEGINNING + inner.len()),
        _ => (Piece::Broken, BEGINNING + length),
    }
}

/// The character at the start, or what stands there in its place.
fn character(bytes: &[u8]) -> Result<char, Piece<'static>> {
    let found = (1..=4).find_map(|length| str::from_utf8(bytes.get(..length)?).ok()?.chars().next());
    found.ok_or_else(|| match str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => Piece::Begun,
        Ok(_) | Err(_) => Piece::Broken,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::fs;

    use super::{
        AMBIGUOUS, BOX, INVISIBLE, JOINED, PRESENTED, TONED, are_complete, background, begun, goes_on,
        question, widths,
    };
    use crate::text::{Ambiguous, EmojiWidths, WidthTable};

    const TRANSCRIPTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/suites/terminal-probes");
    /// Old kitty draws the letters of a syllable side by side. Such Korean is rare.
    const KNOWN: &[(&str, &str)] = &[("kitty", "\u{1100}\u{1161}\u{11A8}")];

    /// The name of a terminal, and the cells that it gave to texts.
    type Transcript = (String, HashMap<String, u8>);

    fn transcripts() -> Vec<Transcript> {
        let Ok(folder) = fs::read_dir(TRANSCRIPTS) else {
            eprintln!("skipped: {TRANSCRIPTS} is not there");
            return Vec::new();
        };
        let paths = folder.map(|entry| entry.unwrap().path());
        let texts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
        texts
            .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), transcript(&path)))
            .collect()
    }

    /// Lines like `汉 6C49=2`.
    fn transcript(path: &std::path::Path) -> HashMap<String, u8> {
        let text = fs::read_to_string(path).unwrap();
        let samples = text.lines().filter_map(|line| {
            let (name, cells) = line.rsplit_once('=')?;
            let (sample, codes) = name.rsplit_once(' ')?;
            codes.chars().all(|c| c.is_ascii_hexdigit() || c == '+').then_some(())?;
            Some((sample.to_owned(), cells.parse().ok()?))
        });
        samples.collect()
    }

    /// What the terminal would have answered to our question.
    fn answers(cells: &HashMap<String, u8>) -> Vec<u8> {
        let asked = AMBIGUOUS.into_iter().chain([BOX, PRESENTED, TONED, JOINED, INVISIBLE]);
        let columns = asked.map(|text| format!("\x1b[1;{}R", cells[text] + 1));
        (columns.collect::<String>() + "\x1b[?62;22c").into_bytes()
    }

    #[test]
    fn every_terminal_gets_its_own_widths() {
        for (terminal, cells) in transcripts() {
            let table = widths(&answers(&cells));
            assert!(cells.len() > 50, "{terminal}: {cells:?}");
            for (sample, cells) in cells {
                let known = KNOWN.contains(&(terminal.as_str(), sample.as_str()));
                // Alone it is never drawn.
                if sample != INVISIBLE && !known {
                    assert_eq!(table.text(&sample), usize::from(cells), "{terminal}: {sample:?}");
                }
            }
        }
    }

    /// xterm 379, `xterm -cjk_width`, kitty 0.26, tmux 3.3; and what nobody sends.
    #[test]
    fn answers_are_widths() {
        let wide = WidthTable { ambiguous: Ambiguous::Wide, boxes: Ambiguous::Wide, ..WidthTable::default() };
        let emoji = |presented, toned, joined| EmojiWidths { presented, toned, joined };
        let usual = WidthTable::default();
        for (columns, expected) in [
            (&[2, 2, 2, 2, 2, 2, 5, 7, 1][..], WidthTable { emoji: emoji(1, 4, 6), ..usual }),
            (&[3, 3, 3, 3, 3, 2, 5, 9, 2], WidthTable { emoji: emoji(1, 4, 8), invisible: 1, ..wide }),
            (&[2, 2, 2, 2, 2, 3, 3, 7, 1], WidthTable { emoji: emoji(2, 2, 6), ..usual }),
            (&[2, 2, 2, 2, 2, 2, 5, 3, 1], WidthTable { emoji: emoji(1, 4, 2), ..usual }),
            // Boxes are measured by themselves, and one odd mark is outvoted.
            (&[3, 2, 3, 3, 2, 3, 3, 3, 1], WidthTable { boxes: Ambiguous::Narrow, ..wide }),
            // Half an answer, none, and nonsense.
            (&[3, 3, 3], WidthTable { boxes: Ambiguous::Narrow, ..wide }),
            (&[], usual),
            (&[0, 1, 80, 65000, 0, 1, 200, 2, 9], usual),
        ] {
            let answers: String = columns.iter().map(|column: &u16| format!("\x1b[1;{column}R")).collect();
            assert_eq!(widths(answers.as_bytes()), expected, "{columns:?}");
            let among_keys = answers.replace("\x1b", "汉\x1b[Aq\x1b[?2027;0$y\x1b");
            assert_eq!(widths(among_keys.as_bytes()), expected, "{columns:?}");
        }
    }

    #[test]
    fn the_background_is_told_in_many_ways() {
        for (answer, expected) in [
            ("\x1b]11;rgb:ffff/8080/0000\x1b\\", Some((255, 128, 0))),
            ("\x1b]11;rgb:1c/1e/22\x07", Some((28, 30, 34))),
            ("q\x1b]11;rgb:f/f/f\x07j\x1b[?6c", Some((255, 255, 255))),
            ("\x1b]11;rgb:ffff/8080\x07", None),
            ("\x1b]11;rgb:fffff/0/0\x07", None),
            ("\x1b]11;#ffffff\x07", None),
            ("\x1b]11;rgb:ffff/8080/0000", None),
            ("", None),
        ] {
            assert_eq!(background(answer.as_bytes()), expected, "{answer:?}");
        }
    }

    #[test]
    fn garbage_is_no_answer() {
        for garbage in [
            "\x1b[",
            "\x1b[;R",
            "\x1b[1;2",
            "R\x1b[3R",
            "\x1b[1;\u{FF12}R",
            "\x1b[200~\x1b[1;3R",
            "\u{9b}1;3R",
        ] {
            assert_eq!(widths(garbage.as_bytes()), WidthTable::default(), "{garbage:?}");
        }
        assert_eq!(widths(&[0xFF, 0x1B, 0xFF, b'[', b'R']), WidthTable::default());
    }

    #[test]
    fn the_last_answer_is_known() {
        for complete in ["\x1b[?6c", "abc\x1b[1;2R\x1b[?62;22c"] {
            assert!(are_complete(complete.as_bytes()), "{complete:?}");
        }
        for incomplete in ["", "c", "\x1b[?62;22", "\x1b[c", "\x1b[?6cc", "\x1b[200~\x1b[?6c"] {
            assert!(!are_complete(incomplete.as_bytes()), "{incomplete:?}");
        }
    }

    #[test]
    fn what_was_cut_off_is_waited_for() {
        for (answers, at) in [
            ("", None),
            ("q", None),
            ("q\x1b[1;2R", None),
            ("q\x1b", Some(1)),
            ("q\x1b[", Some(1)),
            ("\x1b[1;2R\x1b[1;", Some(6)),
            ("汉\x1b[200~q\x1b[201", Some(3)),
            ("\x1b[200~q\x1b[201~j", None),
        ] {
            assert_eq!(begun(answers.as_bytes()), at, "{answers:?}");
        }
        assert_eq!((begun(b"q\xE6\xB1"), begun(b"q\xFF"), begun(b"\x1b\xE6")), (Some(1), None, Some(0)));
        assert!(goes_on(b"\x1b[1;") && !goes_on(b"\x1b[1;2R"));
        assert!(goes_on(b"\x1b[200~q") && !goes_on(b"\x1b[200~q\x1b[201~"));
        assert!(!goes_on(&[b"\x1b[".as_slice(), &[b'0'; 64]].concat()), "nonsense has an end");
    }

    #[test]
    fn the_question_ends_with_the_one_that_all_answer() {
        let question = question();
        assert_eq!(question.matches("\x1b[6n").count(), 9);
        assert!(question.ends_with("\x1b[c") && question.contains("\x1b[2J"));
    }
}
