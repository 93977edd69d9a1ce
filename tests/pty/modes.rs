//! The modes that a program set in its terminal, read off the bytes that it wrote.

use std::collections::BTreeMap;

/// Alternate screen, mouse reports (clicks, drags, motion, in SGR form), pasting in brackets.
pub(crate) const TAKEN: [u16; 6] = [1049, 1000, 1002, 1003, 1006, 2004];
/// Whether the cursor is shown.
const CURSOR: u16 = 25;

/// Every private mode (DECSET, DECRST) with how it was switched, in order.
fn switches(bytes: &[u8]) -> BTreeMap<u16, Vec<bool>> {
    let mut out: BTreeMap<u16, Vec<bool>> = BTreeMap::new();
    let text = String::from_utf8_lossy(bytes);
    for sequence in text.split("\x1b[?").skip(1) {
        let end = sequence.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(sequence.len());
        let (modes, rest) = sequence.split_at(end);
        let on = match rest.chars().next() {
            Some('h') => true,
            Some('l') => false,
            _ => continue,
        };
        for mode in modes.split(';').filter_map(|mode| mode.parse().ok()) {
            out.entry(mode).or_default().push(on);
        }
    }
    out
}

/// Whether the terminal orders right-to-left text itself (ECMA-48 BDSM): off, then on again.
const ORDER: (&[u8], &[u8]) = (b"\x1b[8l", b"\x1b[8h");

/// Where in the stream a sequence comes last.
fn last(bytes: &[u8], sequence: &[u8]) -> Option<usize> {
    bytes.windows(sequence.len()).rposition(|window| window == sequence)
}

/// What of the terminal's modes is not as a shell expects it; empty if all is well. A stream that
/// never took the terminal is not well either: it would prove nothing.
pub(crate) fn left_behind(bytes: &[u8]) -> Vec<String> {
    let switches = switches(bytes);
    let mut out = Vec::new();
    for mode in TAKEN {
        if !switches.get(&mode).is_some_and(|history| history.contains(&true)) {
            out.push(format!("mode {mode} was never set"));
        }
    }
    for (mode, history) in &switches {
        let wanted = *mode == CURSOR;
        if history.last() != Some(&wanted) {
            out.push(format!("mode {mode} was left {}", if wanted { "off" } else { "on" }));
        }
    }
    match (last(bytes, ORDER.0), last(bytes, ORDER.1)) {
        (None, _) => out.push("the order of text was never kept".to_owned()),
        (Some(kept), given_back) if Some(kept) > given_back => {
            out.push("the order of text was not given back".to_owned());
        }
        _ => {}
    }
    out
}

#[test]
fn what_is_left_behind_is_noticed() {
    let take = "\x1b[?1049h\x1b[?1000h\x1b[?1002h\x1b[?1003h\x1b[?1006h\x1b[?2004h\x1b[8l\x1b[?25l";
    let give_back = "\x1b[8h\x1b[?2004l\x1b[?1006;1003;1002;1000l\x1b[?1049l\x1b[?25h";
    assert_eq!(left_behind(format!("{take}汉{give_back}").as_bytes()), Vec::<String>::new());
    assert_eq!(left_behind(take.as_bytes()).len(), 8);
    assert_eq!(left_behind(format!("{take}{give_back}\x1b[?1049h").as_bytes()), ["mode 1049 was left on"]);
    assert_eq!(left_behind(give_back.as_bytes()).len(), 7);
}
