//! Cleaning: what comes out is harmless, nothing of it is cleaned twice, and sequences go whole.

use yuelan::text::{Clean, graphemes};

use super::oracle::{is_forbidden, must_be_a_clean_line, must_be_clean};
use super::seeds;
use super::target::Target;

pub(crate) const TARGETS: &[Target] = &[
    Target { name: "clean", inputs: 20_000, pieces: &[], seeds: seeds::hostile, holds: is_clean },
    Target { name: "sequences", inputs: 6_000, pieces: &[], seeds: seeds::hostile, holds: goes_whole },
];

/// Marks that a character may bear.
const MOST_MARKS: usize = 8;

fn is_clean(bytes: &[u8]) {
    let raw = String::from_utf8_lossy(bytes);
    let (text, line) = (Clean::text(&raw), Clean::line(&raw));
    must_be_clean(&text, "a text");
    must_be_a_clean_line(&line, "a line");
    assert_eq!(Clean::text(&text), text, "a clean text is cleaned");
    assert_eq!(Clean::line(&line), line, "a clean line is cleaned");
    assert_eq!(Clean::line(&text.replace('\n', " ")).as_str(), text.replace('\n', " "));
    let has_no_width = |c: char| unicode_width::UnicodeWidthChar::width(c) == Some(0);
    for clean in [&text, &line] {
        // The longest thing that anything becomes stands for a sign of two bytes: ‹U+061C›.
        assert!(clean.len() <= raw.len() * 6, "{} bytes become {}", raw.len(), clean.len());
        let runs = clean.split(|c: char| !has_no_width(c));
        let most = runs.map(|run| run.chars().count()).max().unwrap_or(0);
        assert!(most <= MOST_MARKS, "{most} marks on one character");
    }
    // Without anything that a terminal knows, nothing changes.
    if !raw.contains(|c: char| {
        is_forbidden(c)
            || has_no_width(c)
            || !c.is_alphanumeric() && !matches!(c, ' ' | '，' | '。' | '“' | '”')
    }) {
        assert_eq!(line.as_str(), raw, "plain words change");
    }
}

/// Whole sequences of ECMA-48, and what follows the ESC of each.
const SEQUENCES: &[&str] = &[
    "\u{1b}[31m",
    "\u{1b}[?1049h",
    "\u{1b}[>0q",
    "\u{1b}[38:2::1:2:3m",
    "\u{1b}[1 q",
    "\u{1b}[21t",
    "\u{1b}[!p",
    "\u{1b}[=1u",
    "\u{1b}]0;x\u{7}",
    "\u{1b}]52;c;?\u{1b}\\",
    "\u{1b}]8;id=1;https://a.cn/\u{1b}\\",
    "\u{1b}]1337;File=:AA==\u{7}",
    "\u{1b}P$qm\u{1b}\\",
    "\u{1b}Pq#0;2;0;0;0#0~~\u{1b}\\",
    "\u{1b}Ptmux;\u{1b}\u{1b}]52;c;x\u{7}\u{1b}\\",
    "\u{1b}_Ga=T,f=24;AA\u{1b}\\",
    "\u{1b}^x\u{1b}\\",
    "\u{1b}Xx\u{1b}\\",
    "\u{9b}2J",
    "\u{9d}0;x\u{9c}",
    "\u{90}q\u{9c}",
    "\u{9f}x\u{9c}",
    "\u{98}x\u{9c}",
    "\u{9e}x\u{9c}",
    "\u{9d}0;x\u{7}",
];

/// A sequence anywhere between two characters of a clean text goes without a trace.
fn goes_whole(bytes: &[u8]) {
    let text = Clean::text(&String::from_utf8_lossy(bytes));
    let (mut at, mut places) = (0, vec![0]);
    places.extend(graphemes(&text).map(|grapheme| {
        at += grapheme.len();
        at
    }));
    for (nth, sequence) in SEQUENCES.iter().enumerate() {
        let at = places[(nth * 7 + bytes.len()) % places.len()];
        let (before, behind) = text.split_at(at);
        // What stood apart must not become one with what follows.
        let joined = Clean::text(before).to_string() + &Clean::text(behind);
        if joined == text.as_str() {
            let cleaned = Clean::text(&[before, sequence, behind].concat());
            assert_eq!(cleaned, text, "{sequence:?} at {at}");
        }
    }
}
