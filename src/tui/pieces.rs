//! What comes in pieces: over a slow line, the ESC of an arrow may come before the rest of it; and
//! what a terminal answers late is a string, which nobody asks for any more.
//!
//! What reads the terminal takes an ESC that stands alone for the key Esc, the beginning of a string
//! for a key with Alt, and the rest for letters that were typed. So a moment is waited for it here.
//! Knows nothing of what keys mean.

use std::time::Duration;

use crossterm::event::{self, Event as Terminal, KeyCode, KeyEvent, KeyModifiers};

use crate::app::{Chord, Message};

/// How long the rest may take; a person who presses Esc waits for it, too.
const MOMENT: Duration = Duration::from_millis(10);
/// How long it may take over a line that is far away.
const MOMENT_OVER_SSH: Duration = Duration::from_millis(50);
/// How long a string may pause that has begun: no person types one.
const PAUSE: Duration = Duration::from_millis(200);
/// More than any sequence has.
const LONGEST: usize = 64;
/// More than any answer, and than anybody pastes.
const LONGEST_STRING: usize = 1 << 20;
/// Keys by their sequences without ESC (xterm's ctlseqs, “PC-Style Function Keys”).
const KEYS: &[(&str, &str)] = &[
    ("[A", "Up"),
    ("OA", "Up"),
    ("[B", "Down"),
    ("OB", "Down"),
    ("[C", "Right"),
    ("OC", "Right"),
    ("[D", "Left"),
    ("OD", "Left"),
    ("[H", "Home"),
    ("OH", "Home"),
    ("[1~", "Home"),
    ("[F", "End"),
    ("OF", "End"),
    ("[4~", "End"),
    ("[2~", "Insert"),
    ("[3~", "Delete"),
    ("[5~", "PgUp"),
    ("[6~", "PgDn"),
    ("[Z", "BackTab"),
    ("OP", "F1"),
    ("[11~", "F1"),
];
/// How a string begins behind ESC, and what may stand next in one that a terminal sends: operating
/// system commands, device control strings, application program commands (ECMA-48 §5.6; xterm's
/// ctlseqs; kitty's graphics).
const STRINGS: [(char, &str); 3] = [(']', "0123456789"), ('P', "0123456789>!"), ('_', "G")];

/// What pieces that belong together are.
#[derive(Debug, Default)]
pub(super) struct Joined {
    /// What was pressed or pasted.
    pub(super) messages: Vec<Message>,
    /// What came besides, and is what it seems.
    pub(super) events: Vec<Terminal>,
}

fn moment() -> Duration {
    // Milliseconds, as curses has it.
    let said = std::env::var("ESCDELAY").ok().and_then(|said| said.parse().ok());
    if let Some(said) = said.filter(|said| (1..=1000).contains(said)) {
        return Duration::from_millis(said);
    }
    let remote = ["SSH_CONNECTION", "SSH_TTY"].iter().any(|name| std::env::var_os(name).is_some());
    if remote { MOMENT_OVER_SSH } else { MOMENT }
}

/// The next event, if it comes in time.
fn soon(limit: Duration) -> Option<Terminal> {
    event::poll(limit).ok()?.then(|| event::read().ok())?
}

/// An event, with what comes within a moment behind it if it may be a first piece.
pub(super) fn join(event: Terminal) -> Joined {
    joined(event, soon)
}

fn joined(first: Terminal, soon: impl FnMut(Duration) -> Option<Terminal>) -> Joined {
    match &first {
        Terminal::Key(KeyEvent { code: KeyCode::Char(c), modifiers, .. })
            if modifiers.contains(KeyModifiers::ALT) && next_in_string(*c).is_some() =>
        {
            string(*c, vec![first], soon)
        }
        _ if is_esc(&first) => sequence(soon),
        _ => Joined { messages: Vec::new(), events: vec![first] },
    }
}

fn is_esc(event: &Terminal) -> bool {
    matches!(event, Terminal::Key(KeyEvent { code: KeyCode::Esc, modifiers: KeyModifiers::NONE, .. }))
}

/// What may stand behind the beginning of a string; none where it is no beginning.
fn next_in_string(begin: char) -> Option<&'static str> {
    STRINGS.iter().find(|(own, _)| *own == begin).map(|(_, next)| *next)
}

/// What a lone ESC and what comes behind it are.
fn sequence(mut soon: impl FnMut(Duration) -> Option<Terminal>) -> Joined {
    let mut pieces = String::new();
    let mut other = None;
    while let Some(event) = soon(moment()) {
        match typed(&event) {
            Some(c) if continues(&pieces, c) => pieces.push(c),
            Some(c) if pieces.is_empty() && next_in_string(c).is_some() => {
                let esc = Terminal::Key(KeyCode::Esc.into());
                return string(c, vec![esc, event], soon);
            }
            _ => {
                other = Some(event);
                break;
            }
        }
        if is_whole(&pieces) || pieces.len() >= LONGEST {
            break;
        }
    }
    if pieces == "[200~" {
        return pasted(soon);
    }
    let named = KEYS.iter().find(|(sequence, _)| *sequence == pieces).map(|(_, name)| *name);
    let chords: Vec<_> = match named {
        Some(name) => Chord::named(name).into_iter().collect(),
        // A sequence that is none of these means nothing; what is none was typed.
        None if is_whole(&pieces) => Vec::new(),
        None => Chord::named("Esc").into_iter().chain(pieces.chars().map(Chord::char)).collect(),
    };
    Joined { messages: chords.into_iter().map(Message::Key).collect(), events: other.into_iter().collect() }
}

/// What the beginning of a string is: keys, where what comes behind it is none of it.
fn string(
    begin: char,
    mut keys: Vec<Terminal>,
    mut soon: impl FnMut(Duration) -> Option<Terminal>,
) -> Joined {
    let second = soon(moment());
    let begins = |c| next_in_string(begin).is_some_and(|next| next.contains(c));
    if !second.as_ref().and_then(typed).is_some_and(begins) {
        keys.extend(second);
        return Joined { messages: Vec::new(), events: keys };
    }
    for _ in 0..LONGEST_STRING {
        match soon(PAUSE.max(moment())) {
            Some(event) if typed(&event).is_some() => {}
            // Its end may come in pieces, too.
            Some(event) if is_esc(&event) => match soon(moment()) {
                Some(end) if typed(&end) == Some('\\') => break,
                other => {
                    return Joined {
                        messages: Vec::new(),
                        events: [Some(event), other].into_iter().flatten().collect(),
                    };
                }
            },
            Some(event) if !ends_string(&event) => {
                return Joined { messages: Vec::new(), events: vec![event] };
            }
            _ => break,
        }
    }
    Joined::default()
}

/// Whether it is what a string ends with: BEL, or ESC with a backslash.
fn ends_string(event: &Terminal) -> bool {
    let Terminal::Key(KeyEvent { code, modifiers, .. }) = event else { return false };
    matches!(
        (code, *modifiers),
        (KeyCode::Char('g'), KeyModifiers::CONTROL) | (KeyCode::Char('\\'), KeyModifiers::ALT)
    )
}

/// The character of a key that is pressed alone.
fn typed(event: &Terminal) -> Option<char> {
    match event {
        Terminal::Key(KeyEvent { code: KeyCode::Char(c), modifiers, .. })
            if modifiers.difference(KeyModifiers::SHIFT).is_empty() =>
        {
            Some(*c)
        }
        _ => None,
    }
}

/// Whether a character continues a sequence (ECMA-48 §5.4).
fn continues(pieces: &str, c: char) -> bool {
    match pieces.chars().next() {
        None => matches!(c, '[' | 'O'),
        Some(_) => matches!(c, ' '..='~'),
    }
}

fn is_whole(pieces: &str) -> bool {
    pieces.len() > 1 && pieces.ends_with(|c| ('@'..='~').contains(&c))
}

/// Text that is pasted, up to its end, or to where nothing comes any more.
fn pasted(mut soon: impl FnMut(Duration) -> Option<Terminal>) -> Joined {
    let mut text = String::new();
    while let Some(event) = soon(PAUSE.max(moment())) {
        match &event {
            Terminal::Key(KeyEvent { code: KeyCode::Enter, .. }) => text.push('\n'),
            Terminal::Key(KeyEvent { code: KeyCode::Tab, .. }) => text.push('\t'),
            other => text.extend(typed(other)),
        }
        if text.ends_with("[201~") || text.len() > LONGEST_STRING {
            break;
        }
    }
    let end = text.strip_suffix("[201~").map_or(text.len(), str::len);
    text.truncate(end);
    Joined { messages: vec![Message::Paste(text)], events: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::{Joined, joined};
    use crossterm::event::{Event as Terminal, KeyCode, KeyEvent, KeyModifiers};

    use crate::app::{Chord, Message};

    fn key(c: char, modifiers: KeyModifiers) -> Terminal {
        Terminal::Key(KeyEvent::new(KeyCode::Char(c), modifiers))
    }

    fn behind(first: Terminal, text: &str, last: Option<Terminal>) -> Joined {
        let typed = text.chars().map(|c| key(c, KeyModifiers::NONE));
        let mut events = typed.chain(last);
        joined(first, |_| events.next())
    }

    fn behind_esc(text: &str) -> Joined {
        behind(Terminal::Key(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE)), text, None)
    }

    fn keys(joined: &Joined) -> Vec<Chord> {
        let key = |message: &Message| match message {
            Message::Key(chord) => Some(*chord),
            _ => None,
        };
        joined.messages.iter().filter_map(key).collect()
    }

    #[test]
    fn pieces_are_one_key() {
        for (pieces, key) in [("[A", "Up"), ("OB", "Down"), ("[6~", "PgDn"), ("[Z", "BackTab")] {
            assert_eq!(keys(&behind_esc(pieces)), [Chord::parse(key).unwrap()], "{pieces}");
        }
    }

    #[test]
    fn what_means_nothing_is_nothing_and_what_was_typed_stays() {
        assert_eq!(keys(&behind_esc("[<0;1;1M")), []);
        assert_eq!(keys(&behind_esc("")), [Chord::parse("Esc").unwrap()]);
        assert_eq!(keys(&behind_esc("[")), ["Esc", "["].map(|key| Chord::parse(key).unwrap()));
        let other = behind_esc("q");
        assert_eq!(keys(&other), [Chord::parse("Esc").unwrap()]);
        assert_eq!(other.events, [key('q', KeyModifiers::NONE)]);
    }

    #[test]
    fn what_is_pasted_is_no_key() {
        let joined = behind_esc("[200~dd:q[201~");
        assert!(matches!(&joined.messages[..], [Message::Paste(text)] if text == "dd:q"));
    }

    #[test]
    fn late_answers_are_no_keys() {
        let (bell, end) = (key('g', KeyModifiers::CONTROL), key('\\', KeyModifiers::ALT));
        for (begin, text) in
            [(']', "11;rgb:ffff/dd/q"), ('P', ">|xterm(379)"), ('P', "1$r0m"), ('_', "Gi=1;OK")]
        {
            for last in [Some(bell.clone()), Some(end.clone()), None] {
                let joined = behind(key(begin, KeyModifiers::ALT), text, last);
                assert!(joined.messages.is_empty() && joined.events.is_empty(), "{begin}{text}");
            }
            let slowly = behind_esc(&format!("{begin}{text}"));
            assert!(slowly.messages.is_empty() && slowly.events.is_empty(), "{begin}{text}");
            let other = key('q', KeyModifiers::CONTROL);
            let cut_off = behind(key(begin, KeyModifiers::ALT), text, Some(other.clone()));
            assert_eq!(cut_off.events, [other]);
        }
    }

    #[test]
    fn keys_with_alt_stay_keys() {
        let pressed = key(']', KeyModifiers::ALT);
        let letter = key('s', KeyModifiers::NONE);
        assert_eq!(behind(pressed.clone(), "", None).events, [key(']', KeyModifiers::ALT)]);
        assert_eq!(behind(pressed.clone(), "s", None).events, [pressed, letter]);
    }
}
