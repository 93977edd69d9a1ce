//! Tables of others, in place: JLREQ's pairs of classes and CLREQ's marks. Where they forbid a
//! break, no line of ours breaks, unless the exceptions say why. Where the tables are absent,
//! the tests say so and pass.

use std::fs;

use super::page::{document, options, strings};
use yuelan::text::Language;
use yuelan::typeset::{Options, set};

const SUITES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/suites/");

/// Pairs that JLREQ forbids and we allow: classes before and after, and the reason.
const EXCEPTIONS: [(&str, &str, &str); 1] =
    [("cl-12", "*", "a sign of money or number is bound to digits only (rule 8)")];

fn table(path: &str) -> Option<String> {
    let found = fs::read_to_string(format!("{SUITES}{path}")).ok();
    if found.is_none() {
        eprintln!("skipped: {path} is not here");
    }
    found
}

/// Whether some line ends between `left` and `right`, though it could have ended before them.
fn breaks_between(left: &str, right: &str) -> bool {
    (2..7).any(|lead| {
        let text = format!("{}{left}{right}漢漢漢漢漢漢漢", "漢".repeat(lead));
        let options = Options { hang: false, ..options(12) };
        let lines = strings(&set(&document(&text), Language::Japanese, &options));
        lines.windows(2).any(|pair| {
            let before = pair[0].strip_suffix(left).is_some_and(|rest| rest.chars().count() > 1);
            before && pair[1].starts_with(right)
        })
    })
}

#[test]
fn jlreq_pairs_are_kept_together() {
    let Some(pairs) = table("jlreq/pairs.tsv") else { return };
    assert!(breaks_between("漢", "漢"), "a break is seen where one is allowed");
    let mut checked = 0;
    let mut broken = Vec::new();
    for row in pairs.lines().filter(|row| !row.starts_with('#')) {
        let [before, after, left, right, "forbid"] = row.split('\t').collect::<Vec<_>>()[..] else {
            continue;
        };
        checked += 1;
        let excepted = EXCEPTIONS
            .iter()
            .any(|(first, second, _)| *first == before && (*second == "*" || *second == after));
        if !excepted && breaks_between(left, right) {
            broken.push((before, after, left, right));
        }
    }
    assert!(checked > 100, "{checked} pairs were read");
    assert!(broken.is_empty(), "{broken:?}");
}

#[test]
fn clreq_marks_keep_their_side() {
    let Some(marks) = table("clreq/punctuation.tsv") else { return };
    const OPENING: &str = "「『“‘（《〈【〖〔［｛";
    // They stand alone as well as within a text: a blank to write on, an item's bullet, a dash of
    // dialogue.
    const ANYWHERE: &str = "＿●-⸺—";
    for row in marks.lines().filter(|row| !row.starts_with('#')) {
        let mark = row.split('\t').next().unwrap_or_default();
        if mark.is_empty() || mark.chars().all(|c| ANYWHERE.contains(c)) {
            continue;
        }
        let opens = OPENING.contains(mark);
        assert!(!(opens && breaks_between(mark, "漢")), "{mark} ends a line");
        assert!(opens || !breaks_between("漢", mark), "{mark} begins a line");
    }
}
