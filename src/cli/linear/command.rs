//! What a person says to the linear reading room. Full-width signs and letters mean the same: an
//! input method may be on.

use crate::store::Direction;
use crate::text::fold;

/// A line that was typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// A number: that article of the list.
    Open(usize),
    /// Nothing: on with the list, or with the text.
    GoOn,
    /// To the next ten, or to the next article.
    Next,
    /// To the ten before, or to the article before.
    Previous,
    /// To the list.
    Back,
    /// Articles with these words; without any, all.
    Search(String),
    /// Articles of these years.
    Year(String),
    /// The next report of a summit, in time, or the one before.
    Report(Direction),
    /// Star, or no longer.
    Star,
    /// The headings of the text.
    Outline,
    /// Where the text leads.
    Links,
    /// The text from its beginning.
    Beginning,
    /// What there is to say.
    Help,
    /// The end.
    Quit,
    /// Something else.
    Unknown(String),
}

impl Command {
    pub(super) fn read(line: &str) -> Self {
        let line = line.trim();
        if let Some(words) = line.strip_prefix(['/', '／', '、']) {
            return Self::Search(words.trim().to_owned());
        }
        // Capitals differ from small letters here, so folding must wait.
        match line {
            "S" | "Ｓ" => return Self::Report(Direction::Earlier),
            "s" | "ｓ" => return Self::Report(Direction::Later),
            _ => {}
        }
        let folded = fold(line);
        if let Some(years) = folded.strip_prefix("y ") {
            return Self::Year(years.trim().to_owned());
        }
        match folded.as_str() {
            "" => Self::GoOn,
            "n" => Self::Next,
            "p" => Self::Previous,
            "b" => Self::Back,
            "*" => Self::Star,
            "t" => Self::Outline,
            "l" => Self::Links,
            "g" => Self::Beginning,
            "?" | "h" | "help" => Self::Help,
            "q" | "quit" | "exit" => Self::Quit,
            number => number.parse().map_or_else(|_| Self::Unknown(line.to_owned()), Self::Open),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Command;
    use crate::store::Direction;

    #[test]
    fn commands_are_letters_in_any_width() {
        for (line, command) in [
            ("\n", Command::GoOn),
            ("12\n", Command::Open(12)),
            ("１２", Command::Open(12)),
            ("/上合 精神\n", Command::Search("上合 精神".to_owned())),
            ("／", Command::Search(String::new())),
            ("y 2022", Command::Year("2022".to_owned())),
            ("s", Command::Report(Direction::Later)),
            ("S", Command::Report(Direction::Earlier)),
            ("＊", Command::Star),
            ("？", Command::Help),
            ("Q", Command::Quit),
            ("12x", Command::Unknown("12x".to_owned())),
            ("99999999999999999999999", Command::Unknown("99999999999999999999999".to_owned())),
        ] {
            assert_eq!(Command::read(line), command, "{line:?}");
        }
    }
}
