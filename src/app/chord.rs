//! Chords: a key with its modifiers, as people write it.

use std::fmt;

/// A key on the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character, with Shift already in it.
    Char(char),
    /// A key with a name.
    Named(&'static str),
}

/// A key pressed together with modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Chord {
    /// The key.
    pub key: Key,
    /// Ctrl was held.
    pub ctrl: bool,
    /// Alt was held.
    pub alt: bool,
}

/// Keys that have names. `Space` is a character with a name.
const NAMES: &[&str] = &[
    "Enter",
    "Esc",
    "Tab",
    "BackTab",
    "Backspace",
    "Delete",
    "Insert",
    "Up",
    "Down",
    "Left",
    "Right",
    "PgUp",
    "PgDn",
    "Home",
    "End",
    "F1",
    "F2",
    "F3",
    "F4",
    "F5",
    "F6",
    "F7",
    "F8",
    "F9",
    "F10",
    "F11",
    "F12",
];

/// What Chinese and Japanese input methods send for the ASCII keys of commands; what is only wider
/// (ｊ ： ；) needs no row.
const FULL_WIDTH: &[(char, char)] = &[
    ('。', '.'),
    ('｡', '.'),
    ('､', ','),
    // Chinese: the key of \ or of /, whichever the input method has; / is the command.
    ('、', '/'),
    ('・', '/'),
    ('【', '['),
    ('】', ']'),
    ('「', '['),
    ('」', ']'),
    ('｢', '['),
    ('｣', ']'),
    ('〔', '['),
    ('〕', ']'),
    ('『', '{'),
    ('』', '}'),
    ('〖', '{'),
    ('〗', '}'),
    ('《', '<'),
    ('》', '>'),
    ('〈', '<'),
    ('〉', '>'),
    ('‘', '\''),
    ('’', '\''),
    ('“', '"'),
    ('”', '"'),
    ('—', '_'),
    ('ー', '-'),
    ('〜', '~'),
    ('…', '^'),
    ('￥', '$'),
    ('¥', '$'),
    ('·', '`'),
    ('　', ' '),
    ('×', '*'),
];

impl Chord {
    /// What gives up a line that is typed.
    pub(super) const ESC: Self = Self { key: Key::Named("Esc"), ctrl: false, alt: false };

    /// What accepts it.
    pub(super) const ENTER: Self = Self { key: Key::Named("Enter"), ctrl: false, alt: false };

    /// A character without modifiers.
    #[must_use]
    pub fn char(c: char) -> Self {
        Self { key: Key::Char(c), ctrl: false, alt: false }
    }

    /// A named key without modifiers; none if there is no such name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = NAMES.iter().find(|known| **known == name)?;
        Some(Self { key: Key::Named(name), ctrl: false, alt: false })
    }

    /// Reads `j`, `Ctrl-d`, `Space`, `PgDn`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(rest) = text.strip_prefix("Ctrl-") {
            return Self::parse(rest).map(|chord| Self { ctrl: true, ..chord });
        }
        if let Some(rest) = text.strip_prefix("Alt-") {
            return Self::parse(rest).map(|chord| Self { alt: true, ..chord });
        }
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => Some(Self::char(c)),
            _ if text == "Space" => Some(Self::char(' ')),
            _ => Self::named(text),
        }
    }

    /// Reads a sequence of chords separated by blanks: `g g`, `] s`.
    #[must_use]
    pub fn parse_sequence(text: &str) -> Option<Vec<Self>> {
        text.split(' ').map(Self::parse).collect()
    }

    /// The command key that is meant: full-width letters and Chinese punctuation act as the
    /// ASCII keys that they come from.
    #[must_use]
    pub fn as_command(self) -> Self {
        let Key::Char(c) = self.key else { return self };
        let ascii = match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            _ => FULL_WIDTH.iter().find(|(wide, _)| *wide == c).map_or(c, |(_, ascii)| *ascii),
        };
        Self { key: Key::Char(ascii), ..self }
    }

    /// The character that it types, if it types one.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.key {
            Key::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Whether it is the named key without modifiers.
    #[must_use]
    pub fn is(self, name: &str) -> bool {
        matches!(self, Self { key: Key::Named(own), ctrl: false, alt: false } if own == name)
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        match self.key {
            Key::Char(' ') => f.write_str("Space"),
            Key::Char(c) => write!(f, "{c}"),
            Key::Named(name) => f.write_str(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Chord;

    #[test]
    fn chords_are_read_as_they_are_written() {
        for text in ["j", "Ctrl-d", "Space", "PgDn", "Alt-x", "Ctrl-Alt-Home", "？"] {
            assert_eq!(Chord::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Chord::parse("Nonsense"), None);
    }

    #[test]
    fn keys_of_input_methods_act_as_those_that_they_are_on() {
        let typed = "ｊＧ０９／？：；，。、｡､・【】「」｢｣〔〕｛｝『』〖〗《》〈〉＜＞！＠＃￥¥％…＆＊×（）—＿－ー＋＝｜＼～〜“”‘’＂＇｀·　";
        let meant = r##"jG09/?:;,./.,/[][][][]{}{}{}<><><>!@#$$%^&**()__--+=|\~~""''"'``"##;
        let commands: String = typed.chars().filter_map(|c| Chord::char(c).as_command().typed()).collect();
        assert_eq!(commands.trim_end(), meant);
        assert_eq!(Chord::char('\u{3000}').as_command(), Chord::char(' '));
        assert_eq!(Chord::char('汉').as_command(), Chord::char('汉'), "a character is no command");
    }
}
