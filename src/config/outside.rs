//! What is configured about the world outside the reader: how a text gets to the clipboard, and what
//! opens addresses, and how pictures are shown.

use super::mistakes::Mistakes;
use crate::locale::say;
use crate::yaml::Node;

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

impl Clipboard {
    pub(super) fn read(node: &Node, mistakes: &mut Mistakes) -> Option<Self> {
        match mistakes.text(node)?.as_str() {
            "auto" => Some(Self::Auto),
            "osc52" => Some(Self::Terminal),
            _ => command(node, mistakes).map(Self::Command),
        }
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

impl Hyperlinks {
    pub(super) fn read(node: &Node, mistakes: &mut Mistakes) -> Option<Self> {
        match mistakes.word(node)?.as_str() {
            "auto" => Some(Self::Auto),
            "on" => Some(Self::On),
            "off" => Some(Self::Off),
            other => {
                mistakes.tell(node.at, &say!("config-not-one-of", value = other, known = "auto on off"));
                None
            }
        }
    }
}

/// How pictures are shown. Only a program with the feature `images` shows any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Images {
    /// As well as the terminal can.
    #[default]
    Auto,
    /// In half blocks, whatever it can.
    Halfblocks,
    /// Not at all: their numbers stand for them.
    Off,
}

impl Images {
    pub(super) fn read(node: &Node, mistakes: &mut Mistakes) -> Option<Self> {
        match mistakes.word(node)?.as_str() {
            "auto" => Some(Self::Auto),
            "halfblocks" => Some(Self::Halfblocks),
            "off" => Some(Self::Off),
            other => {
                let known = "auto halfblocks off";
                mistakes.tell(node.at, &say!("config-not-one-of", value = other, known = known));
                None
            }
        }
    }
}

/// What opens addresses: a program and its arguments, to which the address is added. Empty for what
/// the system has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opener(pub Vec<String>);

impl Opener {
    pub(super) fn read(node: &Node, mistakes: &mut Mistakes) -> Option<Self> {
        if node.text().is_some_and(|text| text == "auto") {
            return Some(Self::default());
        }
        command(node, mistakes).map(Self)
    }
}

/// A program and its arguments. No shell reads them: blanks part them, and that is all.
fn command(node: &Node, mistakes: &mut Mistakes) -> Option<Vec<String>> {
    let words: Vec<_> = mistakes.text(node)?.split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        mistakes.tell(node.at, &say!("config-a-text"));
        return None;
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::{Clipboard, Hyperlinks, Images};
    use crate::config::Config;

    fn read(text: &str) -> Result<Config, String> {
        let (config, problems) = Config::parse(text);
        problems.first().map_or(Ok(config), |problem| Err(problem.message.to_string()))
    }

    #[test]
    fn the_opener_is_a_command() {
        assert_eq!(read("opener: firefox --new-tab\n").unwrap().opener.0, ["firefox", "--new-tab"]);
        for usual in ["", "opener: auto\n"] {
            assert_eq!(read(usual).unwrap().opener.0, Vec::<String>::new());
        }
    }

    #[test]
    fn links_of_the_terminal_are_on_off_or_as_it_has_them() {
        for (text, expected) in [("auto", Hyperlinks::Auto), ("on", Hyperlinks::On), ("off", Hyperlinks::Off)]
        {
            assert_eq!(read(&format!("hyperlinks: {text}\n")).unwrap().hyperlinks, expected);
        }
        assert!(read("hyperlinks: never\n").unwrap_err().contains("auto on off"));
    }

    #[test]
    fn pictures_are_shown_as_well_as_can_be_or_as_is_wished() {
        for (text, expected) in
            [("auto", Images::Auto), ("halfblocks", Images::Halfblocks), ("off", Images::Off)]
        {
            assert_eq!(read(&format!("images: {text}\n")).unwrap().interface.images, expected);
        }
        assert!(read("images: sixel\n").unwrap_err().contains("auto halfblocks off"));
    }

    #[test]
    fn the_clipboard_is_a_word_or_a_command() {
        let clipboard = |text: &str| read(&format!("clipboard: {text}\n")).map(|config| config.clipboard);
        assert_eq!(clipboard("auto"), Ok(Clipboard::Auto));
        assert_eq!(clipboard("osc52"), Ok(Clipboard::Terminal));
        let command = ["xclip", "-selection", "clipboard"].map(str::to_owned).to_vec();
        assert_eq!(clipboard("xclip -selection clipboard"), Ok(Clipboard::Command(command)));
        assert!(clipboard("\"  \"").is_err());
    }
}
