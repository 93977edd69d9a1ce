//! What is configured about the world outside the reader: how a text gets to the clipboard, and what
//! opens addresses.

use serde::{Deserialize, Deserializer};

use super::overrides::scalar;

/// How a text gets to the clipboard.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Clipboard {
    /// By the terminal where it can, or else by a command that is found.
    #[default]
    Auto,
    /// By the terminal (OSC 52).
    Terminal,
    /// By a command that reads it: the program and its arguments.
    Command(Vec<String>),
}

impl<'de> Deserialize<'de> for Clipboard {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |text| match text {
            "auto" => Ok(Self::Auto),
            "osc52" => Ok(Self::Terminal),
            command => Ok(Self::Command(words(command)?)),
        })
    }
}

/// Whether the terminal is told of links, so that it makes them its own (OSC 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Hyperlinks {
    /// Where the terminal is known to have them.
    #[default]
    Auto,
    /// Always.
    On,
    /// Never.
    Off,
}

impl<'de> Deserialize<'de> for Hyperlinks {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |text| match text {
            "auto" => Ok(Self::Auto),
            "on" | "true" => Ok(Self::On),
            "off" | "false" => Ok(Self::Off),
            _ => Err(format!("不能是“{text}”；可以是 auto on off")),
        })
    }
}

/// What opens addresses: a program and its arguments, to which the address is added. Empty for what
/// the system has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opener(pub Vec<String>);

impl<'de> Deserialize<'de> for Opener {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar(deserializer, |text| words(text).map(Self))
    }
}

/// A program and its arguments. No shell reads them: blanks part them, and that is all.
fn words(command: &str) -> Result<Vec<String>, String> {
    let words: Vec<_> = command.split_whitespace().map(str::to_owned).collect();
    if words.is_empty() { Err("是空的".to_owned()) } else { Ok(words) }
}

#[cfg(test)]
mod tests {
    use super::{Clipboard, Hyperlinks};
    use crate::config::Config;

    #[test]
    fn the_opener_is_a_command() {
        let opener = Config::parse("opener: firefox --new-tab\n").unwrap().opener;
        assert_eq!(opener.0, ["firefox", "--new-tab"]);
        assert_eq!(Config::parse("").unwrap().opener.0, Vec::<String>::new());
    }

    #[test]
    fn links_of_the_terminal_are_on_off_or_as_it_has_them() {
        let read = |text: &str| Config::parse(&format!("hyperlinks: {text}\n")).map(|it| it.hyperlinks);
        for (text, expected) in [("auto", Hyperlinks::Auto), ("on", Hyperlinks::On), ("off", Hyperlinks::Off)]
        {
            assert_eq!(read(text), Ok(expected));
        }
        assert!(read("never").unwrap_err().contains("auto on off"));
    }

    #[test]
    fn the_clipboard_is_a_word_or_a_command() {
        let read = |text: &str| Config::parse(&format!("clipboard: {text}\n")).map(|config| config.clipboard);
        assert_eq!(read("auto"), Ok(Clipboard::Auto));
        assert_eq!(read("osc52"), Ok(Clipboard::Terminal));
        let command = ["xclip", "-selection", "clipboard"].map(str::to_owned).to_vec();
        assert_eq!(read("xclip -selection clipboard"), Ok(Clipboard::Command(command)));
        assert!(read("\"  \"").is_err());
    }
}
