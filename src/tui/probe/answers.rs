//! What the terminal is asked, and what its answers say. Pure.

use super::pieces::{Piece, pieces};
use crate::text::{Ambiguous, EmojiWidths, WidthTable};

/// Colours that a picture in sixels has.
const SIXEL_COLOURS: u64 = 256;
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
/// Asks for name and version (XTVERSION); the answer is `DCS > | name ST`.
const NAME: &str = "\x1b[>q";
/// Asks how many colours a sixel may have (XTSMGRAPHICS); the answer is `CSI ? 1 ; 0 ; colours S`.
const COLOURS: &str = "\x1b[?1;1;0S";
/// Asks what the terminal is (DA1). All answer this, so behind the answer nothing more comes.
const WHO: &str = "\x1b[c";
/// Nobody needs to see what is measured.
const CONCEALED: &str = "\x1b[8m";
const CLEARED: &str = "\x1b[m\x1b[H\x1b[2J";

/// All that is asked, to be sent in one piece.
pub(super) fn question(by_name: bool) -> String {
    let shown = AMBIGUOUS.into_iter().chain([BOX, PRESENTED, TONED, JOINED, INVISIBLE]);
    let shown: String = shown.flat_map(|text| [START, text, WHERE]).collect();
    let pictures = if by_name { [NAME, COLOURS].concat() } else { String::new() };
    format!("{CONCEALED}{shown}{CLUSTERS}{BACKGROUND}{pictures}{CLEARED}{WHO}")
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

/// The name and version that the answers tell; empty where they do not.
pub(super) fn name(answers: &[u8]) -> String {
    let told = pieces(answers).find_map(|piece| match piece {
        Piece::Named(name) => Some(String::from_utf8_lossy(name).into_owned()),
        _ => None,
    });
    told.unwrap_or_default()
}

/// Whether the terminal says that it draws sixels: 4, among what DA1 tells behind its class. One that
/// has few colours for them would draw others.
pub(super) fn has_sixel(answers: &[u8]) -> bool {
    let has_few = pieces(answers).any(|piece| match piece {
        Piece::Control { parameters, end: b'S' } => parameters
            .strip_prefix(b"?1;0;")
            .and_then(|colours| str::from_utf8(colours).ok()?.parse::<u64>().ok())
            .is_some_and(|colours| colours < SIXEL_COLOURS),
        _ => false,
    });
    !has_few
        && pieces(answers).any(|piece| match piece {
            Piece::Control { parameters, end: b'c' } => {
                parameters.starts_with(b"?")
                    && parameters.split(|byte| *byte == b';').skip(1).any(|told| told == b"4")
            }
            _ => false,
        })
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

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::fs;

    use super::{
        AMBIGUOUS, BOX, INVISIBLE, JOINED, PRESENTED, TONED, are_complete, background, has_sixel, name,
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

    /// kitty, xterm as a VT340, foot; and what nobody sends.
    #[test]
    fn a_terminal_says_what_it_is() {
        for (answers, expected, sixel) in [
            ("\x1bP>|kitty(0.42.1)\x1b\\\x1b[?62;c", "kitty(0.42.1)", false),
            ("j\x1bP>|XTerm(379)\x1b\\\x1b[?63;1;2;4;6c", "XTerm(379)", true),
            ("\x1bP>|foot(1.13.1)\x1b\\q\x1b[?62;4;22c", "foot(1.13.1)", true),
            ("\x1bP>|XTerm(379)\x1b\\\x1b[?1;0;16S\x1b[?63;1;2;4;6c", "XTerm(379)", false),
            ("\x1b[?1;0;1024S\x1b[?63;4c", "", true),
            ("\x1b[?4;1c", "", false),
            ("\x1bP>|汉\x1b\\\x1b[?64c", "", false),
            ("\x1bP>|kitty", "", false),
        ] {
            assert_eq!((name(answers.as_bytes()).as_str(), has_sixel(answers.as_bytes())), (expected, sixel));
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
    fn the_question_ends_with_the_one_that_all_answer() {
        let question = question(false);
        assert_eq!(question.matches("\x1b[6n").count(), 9);
        assert!(question.ends_with("\x1b[c") && question.contains("\x1b[2J"));
        assert!(!question.contains("\x1b[>q"), "nobody is asked for a name without need");
        assert_eq!(super::question(true).replace("\x1b[>q\x1b[?1;1;0S", ""), question);
    }
}
