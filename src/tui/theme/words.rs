//! Styles in words: `bold red`, `#3b2f25 on #efe6d2`. What a word for a colour stands for is said by
//! a palette.

use ratatui::style::{Color, Modifier, Style};

use crate::yaml::nearest;

/// A colour as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// By the number of its name.
    Named(usize),
    /// One of 256.
    Indexed(u8),
    /// Red, green, blue.
    Rgb(u8, u8, u8),
}

/// A style as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Words {
    pub(super) front: Option<Ink>,
    pub(super) back: Option<Ink>,
    pub(super) modifiers: Modifier,
}

/// A word that is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnknownWord {
    pub(super) word: String,
    pub(super) near: Option<&'static str>,
}

/// The names of colours, and what they are in a terminal. A theme may give each another colour.
pub(super) const COLOURS: [(&str, Color); 16] = [
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("white", Color::Gray),
    ("bright-black", Color::DarkGray),
    ("bright-red", Color::LightRed),
    ("bright-green", Color::LightGreen),
    ("bright-yellow", Color::LightYellow),
    ("bright-blue", Color::LightBlue),
    ("bright-magenta", Color::LightMagenta),
    ("bright-cyan", Color::LightCyan),
    ("bright-white", Color::White),
];

const MODIFIERS: [(&str, Modifier); 6] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underline", Modifier::UNDERLINED),
    ("reverse", Modifier::REVERSED),
    ("strike", Modifier::CROSSED_OUT),
];

/// Before the background.
const ON: &str = "on";
/// Nothing in particular.
const PLAIN: &str = "plain";

impl Words {
    /// Reads a style.
    pub(super) fn parse(text: &str) -> Result<Self, UnknownWord> {
        let mut words = Self::default();
        let mut is_back = false;
        for word in text.split_whitespace() {
            if let Some((_, modifier)) = MODIFIERS.iter().find(|(name, _)| *name == word) {
                words.modifiers |= *modifier;
            } else if word == ON {
                is_back = true;
            } else if word != PLAIN {
                let ink = Some(Ink::parse(word)?);
                if is_back { words.back = ink } else { words.front = ink }
            }
        }
        Ok(words)
    }
}

impl Ink {
    pub(super) fn parse(word: &str) -> Result<Self, UnknownWord> {
        let named = COLOURS.iter().position(|(name, _)| *name == word).map(Self::Named);
        let indexed = || word.parse().ok().map(Self::Indexed);
        named.or_else(indexed).or_else(|| rgb(word)).ok_or_else(|| {
            let known = COLOURS.iter().map(|(name, _)| *name).chain(MODIFIERS.iter().map(|(name, _)| *name));
            UnknownWord { word: word.to_owned(), near: nearest(known.chain([ON, PLAIN]), word) }
        })
    }
}

/// `#efe6d2`.
fn rgb(word: &str) -> Option<Ink> {
    let digits = word.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some(Ink::Rgb(part(0)?, part(2)?, part(4)?))
}

/// What the words for colours stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Palette {
    /// The colours by the number of their name.
    colours: [Color; 16],
    /// The text and what is behind it; none for those of the terminal.
    pub(super) page: Option<(Color, Color)>,
    /// Text that is there when looked for; none for what the terminal makes of it.
    pub(super) dim: Option<Color>,
    /// What is chosen; none for the text and what is behind it, reversed.
    pub(super) selected: Option<(Color, Color)>,
}

impl Default for Palette {
    /// The terminal's own.
    fn default() -> Self {
        Self { colours: COLOURS.map(|(_, colour)| colour), page: None, dim: None, selected: None }
    }
}

impl Palette {
    /// A word for a colour that a theme may say: the names of colours, and `dim`.
    pub(super) fn is_colour(name: &str) -> bool {
        name == "dim" || COLOURS.iter().any(|(known, _)| *known == name)
    }

    /// Lets a name stand for a colour. What other names stand for then is as it was before.
    pub(super) fn put(&mut self, name: &str, words: Words) {
        let Some(colour) = words.front.map(|ink| self.colour(ink)) else { return };
        if let Some(nth) = COLOURS.iter().position(|(known, _)| *known == name) {
            self.colours[nth] = colour;
        } else if name == "dim" {
            self.dim = Some(colour);
        }
    }

    /// Both colours that the words name; none where they name only one.
    pub(super) fn pair(&self, words: Words) -> Option<(Color, Color)> {
        Some((self.colour(words.front?), self.colour(words.back?)))
    }

    fn colour(&self, ink: Ink) -> Color {
        match ink {
            Ink::Named(nth) => self.colours.get(nth).copied().unwrap_or_default(),
            Ink::Indexed(nth) => Color::Indexed(nth),
            Ink::Rgb(red, green, blue) => Color::Rgb(red, green, blue),
        }
    }

    /// The style that words mean. Where text and page have colours, so has everything: what a
    /// terminal makes of “dim” and “reversed” need not be readable there.
    pub(super) fn style(&self, words: Words) -> Style {
        let (front, back) = (words.front.map(|ink| self.colour(ink)), words.back.map(|ink| self.colour(ink)));
        let style = Style { fg: front, bg: back, ..Style::new() }.add_modifier(words.modifiers);
        let Some((text, page)) = self.page else { return style };
        let has = |modifier| words.modifiers.contains(modifier);
        let (front, back) = match () {
            () if has(Modifier::REVERSED) && front.is_none() => self.selected.unwrap_or((page, text)),
            () if has(Modifier::REVERSED) => (back.unwrap_or(page), front.unwrap_or(text)),
            () if has(Modifier::DIM) => (front.or(self.dim).unwrap_or(text), back.unwrap_or(page)),
            () => (front.unwrap_or(text), back.unwrap_or(page)),
        };
        let style = style.fg(front).bg(back);
        Style { add_modifier: style.add_modifier - Modifier::REVERSED - Modifier::DIM, ..style }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Modifier, Style};

    use super::{Palette, Words};

    fn style(words: &str) -> Style {
        Palette::default().style(Words::parse(words).unwrap())
    }

    #[test]
    fn styles_are_read_as_they_are_written() {
        let plain = Style::new();
        assert_eq!(style("bold red"), plain.fg(Color::Red).add_modifier(Modifier::BOLD));
        assert_eq!(
            style("#3b2f25 on #EFE6D2"),
            plain.fg(Color::Rgb(59, 47, 37)).bg(Color::Rgb(239, 230, 210))
        );
        assert_eq!(style("on 236"), plain.bg(Color::Indexed(236)));
        assert_eq!(style("plain"), plain);
        for (wrong, near) in [
            ("rde", Some("red")),
            ("#12345", None),
            ("256", None),
            ("#中文", None),
            ("underlined", Some("underline")),
        ] {
            let unknown = Words::parse(wrong).unwrap_err();
            assert_eq!((unknown.word.as_str(), unknown.near), (wrong, near));
        }
    }
}
