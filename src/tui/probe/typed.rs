//! What a person typed while the terminal was asked: as much of a keyboard as may come between
//! two answers. From the last answer on, the thread that reads the keys knows all of it.

use super::pieces::{Piece, pieces};
use crate::app::{Chord, Key, Message};

/// Keys that send a control sequence: what stands between `CSI` and its end, the end, the name.
const KEYS: &[(&str, u8, &str)] = &[
    ("", b'A', "Up"),
    ("", b'B', "Down"),
    ("", b'C', "Right"),
    ("", b'D', "Left"),
    ("", b'H', "Home"),
    ("", b'F', "End"),
    ("", b'Z', "BackTab"),
    ("2", b'~', "Insert"),
    ("3", b'~', "Delete"),
    ("5", b'~', "PgUp"),
    ("6", b'~', "PgDn"),
];

/// What was typed or pasted, in order; answers and the mouse are left out.
pub(super) fn messages(answers: &[u8]) -> Vec<Message> {
    pieces(answers).filter_map(message).collect()
}

fn message(piece: Piece<'_>) -> Option<Message> {
    let chord = match piece {
        Piece::Char(c) => character(c),
        Piece::Escaped(None) => Chord::named("Esc"),
        Piece::Escaped(Some(c)) => character(c).map(|chord| Chord { alt: true, ..chord }),
        Piece::Control { parameters, end } => {
            let key = KEYS.iter().find(|(inner, last, _)| inner.as_bytes() == parameters && *last == end);
            key.and_then(|(_, _, name)| Chord::named(name))
        }
        Piece::Pasted(text) => return Some(Message::Paste(String::from_utf8_lossy(text).into_owned())),
        Piece::Told(_) | Piece::Named(_) | Piece::Broken | Piece::Begun => None,
    };
    chord.map(Message::Key)
}

fn character(c: char) -> Option<Chord> {
    match c {
        '\r' => Chord::named("Enter"),
        '\t' => Chord::named("Tab"),
        '\u{7F}' => Chord::named("Backspace"),
        '\u{1}'..='\u{1A}' => {
            let letter = char::from_u32(u32::from(c) + 0x60)?;
            Some(Chord { key: Key::Char(letter), ctrl: true, alt: false })
        }
        c if c.is_control() => None,
        c => Some(Chord::char(c)),
    }
}

#[cfg(test)]
mod tests {
    use super::messages;
    use crate::app::Message;

    fn shown(bytes: &[u8]) -> String {
        let shown: Vec<_> = messages(bytes)
            .into_iter()
            .map(|message| match message {
                Message::Key(chord) => chord.to_string(),
                Message::Paste(text) => format!("[{text}]"),
                other => panic!("{other:?}"),
            })
            .collect();
        shown.join(" ")
    }

    #[test]
    fn keys_between_answers_are_keys() {
        for (bytes, keys) in [
            ("", ""),
            ("\x1b[1;2R\x1b[1;3R\x1b[?2027;0$y\x1b[?62;22c", ""),
            ("j\x1b[1;2Rk\r\x1b[1;3R", "j k Enter"),
            ("\x1b[1;2R汉？\x03\x7f\t", "汉 ？ Ctrl-c Backspace Tab"),
            ("\x1b\x1b[1;2R", "Esc"),
            ("\x1bx\x1b[A\x1b[6~", "Alt-x Up PgDn"),
            ("\x1b[200~q\r\x1b[201~q", "[q\r] q"),
            ("\x1b[<35;10;10Mq", "q"),
            ("\x1b[200~cut off q", ""),
            ("q\x1b[1;", "q"),
        ] {
            assert_eq!(shown(bytes.as_bytes()), keys, "{bytes:?}");
        }
        assert_eq!(shown(b"\xE6\xB1j\xFF\x1b\xFFk"), "j k");
    }
}
