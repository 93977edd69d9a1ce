//! Whether the terminal makes links of its own (OSC 8), and the one place that writes them. An
//! address was read and checked before; what is written of it is printable ASCII, or nothing is.

use std::env;
use std::io::{self, Write};

use crate::app::Hyperlink;
use crate::config::Hyperlinks;

/// Bytes of the longest address that terminals take.
const LONGEST: usize = 2083;
/// Programs that make links, by the name that they give themselves.
const PROGRAMS: &[&str] = &["WezTerm", "iTerm.app", "ghostty", "vscode", "Hyper", "contour", "rio"];
/// Terminals that do, by how their names begin.
const TERMINALS: &[&str] = &["xterm-kitty", "foot", "wezterm", "xterm-ghostty", "alacritty", "contour"];
/// The first version of VTE that does.
const VTE: u32 = 5000;
/// And of tmux.
const TMUX: (u32, u32) = (3, 4);

/// Whether links are written.
pub(super) fn are_wanted(configured: Hyperlinks) -> bool {
    match configured {
        Hyperlinks::On => true,
        Hyperlinks::Off => false,
        Hyperlinks::Auto => has_links(&|name| env::var(name).ok().filter(|value| !value.is_empty())),
    }
}

fn has_links(variable: &dyn Fn(&str) -> Option<String>) -> bool {
    let term = variable("TERM").unwrap_or_default();
    let program = variable("TERM_PROGRAM").unwrap_or_default();
    // Within tmux, all else is said of a terminal further out.
    if variable("TMUX").is_some() || program == "tmux" {
        let version = variable("TERM_PROGRAM_VERSION").unwrap_or_default();
        let mut parts = version.split('.').map(|part| {
            let digits: String = part.chars().take_while(char::is_ascii_digit).collect();
            digits.parse().unwrap_or(0)
        });
        return (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= TMUX;
    }
    if term.starts_with("screen") || term == "linux" {
        return false;
    }
    let vte = variable("VTE_VERSION").and_then(|version| version.parse::<u32>().ok());
    TERMINALS.iter().any(|name| term.starts_with(name))
        || PROGRAMS.contains(&&*program)
        || vte.is_some_and(|version| version >= VTE)
        || variable("WT_SESSION").is_some()
        || variable("KONSOLE_VERSION").is_some()
}

/// Begins a link. False where its address is not fit to be written: nothing is, then.
pub(super) fn begin(out: &mut impl Write, link: &Hyperlink) -> io::Result<bool> {
    let address = link.address.text();
    let is_plain = |text: &str| text.bytes().all(|byte| (0x21..=0x7E).contains(&byte));
    if address.len() > LONGEST || !is_plain(&address) || !is_plain(&link.id) || link.id.contains([':', ';']) {
        return Ok(false);
    }
    write!(out, "\x1b]8;id={};{address}\x1b\\", link.id)?;
    Ok(true)
}

/// Ends a link.
pub(super) fn end(out: &mut impl Write) -> io::Result<()> {
    out.write_all(b"\x1b]8;;\x1b\\")
}

#[cfg(test)]
mod tests {
    use super::has_links;

    #[test]
    fn links_are_for_terminals_that_have_them() {
        let known = |variables: &[(&str, &str)]| {
            let variable = |name: &str| {
                variables.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned())
            };
            has_links(&variable)
        };
        for (variables, expected) in [
            (vec![("TERM", "xterm-kitty")], true),
            (vec![("TERM", "foot-extra")], true),
            (vec![("TERM", "xterm-256color"), ("VTE_VERSION", "7600")], true),
            (vec![("TERM", "xterm-256color"), ("VTE_VERSION", "4800")], false),
            (vec![("TERM", "xterm-256color"), ("TERM_PROGRAM", "WezTerm")], true),
            (vec![("TERM", "xterm-256color")], false),
            (vec![("TERM", "xterm-256color"), ("XTERM_VERSION", "XTerm(390)")], false),
            (vec![("TERM", "linux")], false),
            (vec![("TERM", "screen-256color"), ("VTE_VERSION", "7600")], false),
            (vec![("TERM", "tmux"), ("TMUX", "x"), ("TERM_PROGRAM_VERSION", "3.3a")], false),
            (vec![("TERM", "screen"), ("TMUX", "x"), ("TERM_PROGRAM_VERSION", "3.4")], true),
        ] {
            assert_eq!(known(&variables), expected, "{variables:?}");
        }
    }
}
