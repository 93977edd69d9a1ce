//! The line that is typed: what stands before and behind the cursor is what a person sees there.
//!
//! An input is a script of keys as in `keys`: on each line a key, `paste …`, or what is typed.

use std::cell::RefCell;

use yuelan::app::{Chord, Key, Message, Overlay, Prompt, Purpose, State, update};
use yuelan::text::Clean;

use super::oracle::must_be_a_clean_line;
use super::seeds;
use super::target::Target;

pub(crate) const TARGETS: &[Target] =
    &[Target { name: "line", inputs: 6_000, pieces: PIECES, seeds: seeds::none, holds: is_edited }];

/// Events of one script.
const MOST_EVENTS: usize = 100;

/// Bytes that a line may have, and what a paste may add while it is cleaned.
const LONGEST: usize = 7 << 16;

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "Left\n", "Right\n", "Home\n", "End\n", "Backspace\n", "Delete\n", "Ctrl-u\n", "Ctrl-k\n", "Ctrl-w\n", "Ctrl-y\n", "Ctrl-a\n", "Ctrl-e\n", "Ctrl-b\n", "Ctrl-f\n", "Ctrl-d\n", "Ctrl-h\n", "Alt-b\n", "Alt-f\n", "Alt-d\n", "Alt-Backspace\n", "Ctrl-Left\n", "Ctrl-Right\n", "Alt-Left\n", "Insert\n", "F5\n",
    "上海合作组织", "峰会", "title:", " ", "a b", "“", "e\u{301}", "👨\u{200d}👩\u{200d}👧", "🇨🇳", "\n", "paste 上海\n", "paste \u{1b}[201~q\n", "paste e\u{301}\u{301}\n", "paste \u{301}\n", "paste \u{200d}👩\n", "paste a\tb\u{202e}\n", "ソフト", "한국",
];

fn is_edited(bytes: &[u8]) {
    let script = String::from_utf8_lossy(bytes);
    // The table of keys takes longer to make than a script to run.
    let mut state = STATE.take().unwrap_or_default();
    state.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::Concordance)));
    run(&mut state, &script);
    STATE.set(Some(state));
}

thread_local!(static STATE: RefCell<Option<State>> = const { RefCell::new(None) });

fn run(state: &mut State, script: &str) {
    let mut messages = script.split('\n').flat_map(events).take(MOST_EVENTS);
    while messages.next().is_some_and(|message| one(state, message)) {}
}

fn events(line: &str) -> Vec<Message> {
    match (line.strip_prefix("paste "), Chord::parse(line)) {
        (Some(text), _) => vec![Message::Paste(text.to_owned())],
        (None, Some(chord)) => vec![Message::Key(chord)],
        (None, None) => line.chars().map(|c| Message::Key(Chord::char(c))).collect(),
    }
}

/// What is before the cursor, and behind it; none where the line was left.
fn sides(state: &State) -> Option<(String, String)> {
    let prompt = state.prompt()?;
    let (text, before) = (prompt.text(), prompt.before_cursor());
    must_be_a_clean_line(&text, "the line");
    assert!(text.len() <= LONGEST, "{} bytes", text.len());
    let behind = text.strip_prefix(&*before);
    let behind = behind.unwrap_or_else(|| panic!("{before:?} does not begin {text:?}"));
    Some((before.to_string(), behind.to_owned()))
}

/// Does one thing and looks at what became of the line; false where it was left.
fn one(state: &mut State, message: Message) -> bool {
    let Some((before, behind)) = sides(state) else { return false };
    // A mark at the beginning joins whatever is put before it; nobody types such lines.
    if behind.starts_with(|c| unicode_width::UnicodeWidthChar::width(c) == Some(0)) {
        return false;
    }
    let key = if let Message::Key(chord) = message { Some(chord) } else { None };
    let _ = update(state, message);
    let Some((now, after)) = sides(state) else { return false };
    let told = format!("{key:?} on {before:?} {behind:?}");
    let whole = before.clone() + &behind;
    // Alt goes before Ctrl.
    let key = key.map(|key| Chord { ctrl: key.ctrl && !key.alt, ..key });
    let is = |names: &[&str]| key.is_some_and(|key| names.iter().any(|name| Chord::parse(name) == Some(key)));
    match key {
        // A paste, or a character: what is behind stays as it is, what is before is added to.
        None => assert_eq!(after, behind, "{told}"),
        // What joins pictures waits for the second one.
        Some(Chord { key: Key::Char('\u{200D}' | '\u{FE0F}'), .. }) => {}
        Some(Chord { key: Key::Char(c), ctrl: false, alt: false }) => {
            assert_eq!(after, behind, "{told}");
            if c.is_alphanumeric() && c.is_ascii() || ('一'..='龥').contains(&c) {
                assert_eq!(now, format!("{before}{c}"), "{told}");
            }
        }
        Some(_) if is(&["Backspace", "Ctrl-h", "Ctrl-w", "Ctrl-u", "Alt-Backspace"]) => {
            assert_eq!(after, behind, "{told}");
            assert!(
                before.starts_with(&now) && (now.len() < before.len() || before.is_empty()),
                "{told}: {now:?}"
            );
        }
        Some(_) if is(&["Delete", "Ctrl-d", "Ctrl-k", "Alt-d"]) => {
            assert_eq!(now, before, "{told}");
            assert!(
                behind.ends_with(&after) && (after.len() < behind.len() || behind.is_empty()),
                "{told}: {after:?}"
            );
        }
        Some(_) if is(&["Ctrl-y"]) => assert_eq!(after, behind, "{told}"),
        Some(_) => assert_eq!(now.clone() + &after, whole, "{told}: moving changes nothing"),
    }
    must_move(key, (&before, &behind), (&now, &after));
    true
}

/// Keys that move do so by whole characters as people see them, to the ends where there are any.
fn must_move(key: Option<Chord>, (before, behind): (&str, &str), (now, after): (&str, &str)) {
    let is = |name: &str| key.is_some() && key == Chord::parse(name);
    if is("Home") || is("Ctrl-a") || is("Ctrl-u") {
        assert_eq!(now, "");
    }
    if is("End") || is("Ctrl-e") || is("Ctrl-k") {
        assert_eq!(after, "");
    }
    if is("Left") {
        assert!(before.is_empty() || now.len() < before.len(), "Left stays at {before:?}");
    }
    if is("Right") {
        assert!(behind.is_empty() || after.len() < behind.len(), "Right stays at {behind:?}");
    }
    // A mark never begins what is behind the cursor, unless it began it before.
    let is_mark = |text: &str| text.chars().next().is_some_and(|c| ('\u{300}'..'\u{370}').contains(&c));
    assert!(!is_mark(after) || is_mark(behind) || now.is_empty(), "{now:?} is parted from {after:?}");
    assert_eq!(Clean::line(now).as_str(), now);
}
