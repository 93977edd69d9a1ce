//! The oracle: reads what was sent to a terminal byte by byte, and lets nothing pass but printable
//! text and the very sequences that the program needs. Made without looking at how the program
//! cleans its text; what it does not know is a leak.

/// What is wrong with output that nobody must obey: into a pipe, a file, a dumb terminal.
pub(crate) fn plain(bytes: &[u8]) -> Vec<String> {
    scan(bytes, |_| false)
}

/// What is wrong with output that paints.
pub(crate) fn painted(bytes: &[u8]) -> Vec<String> {
    scan(bytes, is_needed)
}

/// What is wrong with output that paints, where a person has copied something.
pub(crate) fn copied(bytes: &[u8]) -> Vec<String> {
    scan(bytes, |sequence| is_needed(sequence) || is_copy(sequence))
}

/// Final bytes of control sequences without a mark that painting needs: cursor to a place, colours
/// and weights, erasing; where the terminal is measured, a question for the cursor.
const PLAIN_FINALS: &[(char, Parameters)] = &[
    ('H', Parameters::Numbers(2)),
    ('m', Parameters::Numbers(64)),
    ('J', Parameters::OneOf(&["", "0", "2"])),
    ('K', Parameters::OneOf(&["", "0"])),
    ('n', Parameters::OneOf(&["6"])),
    ('c', Parameters::OneOf(&["", "0"])),
    ('h', Parameters::OneOf(&["8"])),
    ('l', Parameters::OneOf(&["8"])),
];
/// Private modes: alternate screen, cursor, mouse, pasting in brackets.
const PRIVATE_MODES: &[&str] = &["1049", "25", "1000", "1002", "1003", "1015", "1006", "2004"];
/// Whole sequences: the cursor kept and brought back, a question for the background, one for what
/// the terminal makes of clusters, the end of a link.
const WHOLE: &[&str] = &["7", "8", "]11;?\x1b\\", "[?2027$p", "]8;;\x1b\\"];
/// Bytes of the longest address of a link that terminals take (VTE, iTerm2).
const LONGEST_ADDRESS: usize = 2083;

enum Parameters {
    /// At the most so many.
    Numbers(usize),
    OneOf(&'static [&'static str]),
}

/// Whether a whole sequence, without its ESC, is one that the program needs.
fn is_needed(sequence: &str) -> bool {
    if WHOLE.contains(&sequence) || is_link(sequence) {
        return true;
    }
    let Some(rest) = sequence.strip_prefix('[') else { return false };
    let Some(end) = rest.chars().last() else { return false };
    let parameters = &rest[..rest.len() - end.len_utf8()];
    if let Some(modes) = parameters.strip_prefix('?') {
        return matches!(end, 'h' | 'l') && modes.split(';').all(|mode| PRIVATE_MODES.contains(&mode));
    }
    PLAIN_FINALS.iter().any(|(wanted, allowed)| {
        *wanted == end
            && match allowed {
                Parameters::OneOf(values) => values.contains(&parameters),
                Parameters::Numbers(most) => {
                    let numbers: Vec<_> = parameters.split([';', ':']).collect();
                    let is_number =
                        |number: &&str| number.len() <= 5 && number.bytes().all(|b| b.is_ascii_digit());
                    numbers.len() <= *most && numbers.iter().all(is_number)
                }
            }
    })
}

/// Whether it begins a link (OSC 8) to an address that a person could be shown: http or https, a
/// host in ASCII, nobody's name before it, nothing but printable ASCII.
fn is_link(sequence: &str) -> bool {
    let Some(inner) = sequence.strip_prefix("]8;id=").and_then(|rest| rest.strip_suffix("\x1b\\")) else {
        return false;
    };
    let Some((id, address)) = inner.split_once(';') else { return false };
    let Some(rest) = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")) else {
        return false;
    };
    let host = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
    let is_of_host =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-_:[]".contains(&byte);
    id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
        && !host.is_empty()
        && host.bytes().all(is_of_host)
        && address.len() <= LONGEST_ADDRESS
        && address.bytes().all(|byte| (0x21..=0x7e).contains(&byte))
}

/// Whether it puts a text on the clipboard (OSC 52).
fn is_copy(sequence: &str) -> bool {
    let inner = sequence.strip_prefix("]52;c;").and_then(|rest| rest.strip_suffix("\x1b\\"));
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
    inner.is_some_and(|text| !text.is_empty() && text.bytes().all(is_base64))
}

fn scan(bytes: &[u8], allows: impl Fn(&str) -> bool) -> Vec<String> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return vec![format!("not UTF-8 at byte {}", error.valid_up_to())],
    };
    let mut leaks = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '\x1b' => {
                let sequence = sequence(&rest[1..]);
                if !allows(sequence) {
                    leaks.push(format!("ESC {sequence:?}"));
                }
                1 + sequence.len()
            }
            _ => {
                if is_obeyed(c) {
                    leaks.push(format!("U+{:04X}", u32::from(c)));
                }
                c.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    leaks.truncate(8);
    leaks
}

/// A sequence behind its ESC, up to where the standard says that it ends (ECMA-48 §5.4, 5.6).
fn sequence(rest: &str) -> &str {
    let end = match rest.chars().next() {
        Some('[') => rest[1..].find(|c: char| ('@'..='~').contains(&c)).map(|at| at + 2),
        Some(']' | 'P' | 'X' | '^' | '_') => {
            let bell = rest.find('\x07').map(|at| at + 1);
            let terminator = rest.find("\x1b\\").map(|at| at + 2);
            [bell, terminator].into_iter().flatten().min()
        }
        Some(first) => Some(first.len_utf8()),
        None => Some(0),
    };
    &rest[..end.unwrap_or(rest.len())]
}

/// Characters that a terminal, or the reader's eye, would be led by. Line ends are not, nor tabs:
/// they are written between rows, and between the cells of a table for scripts.
fn is_obeyed(c: char) -> bool {
    match c {
        '\n' | '\r' | '\t' => false,
        '\0'..='\x1f' | '\x7f'..='\u{9f}' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => true,
        '\u{feff}' | '\u{ad}' | '\u{2060}' | '\u{3164}' | '\u{e0000}'..='\u{e007f}' => true,
        '\u{2028}' | '\u{2029}' => true,
        _ => false,
    }
}

/// What must hold of the oracle itself before anything is asked of it: a scanner that finds nothing
/// would let everything pass.
pub(crate) fn check() {
    for good in ["正文", "\x1b[3;4H汉\x1b[0;38;5;2m", "\x1b]8;id=1-0;https://a.b/c?d\x1b\\x\x1b]8;;\x1b\\"]
    {
        assert_eq!(painted(good.as_bytes()), Vec::<String>::new(), "{good:?}");
    }
    for bad in [
        "\x1b]8;id=1;javascript:x\x1b\\",
        "\x1b]8;;https://a.b\x1b\\",
        "\x1b]8;id=1;https://u@a.b/\x1b\\",
        "\x1b]8;id=1;https://例.子/\x1b\\",
        "\x1b]8;id=1;https://a.b/\x07",
        "\x1b]52;c;YQ==\x07",
        "\x1b]52;c;YQ==\x1b\\",
        "\x1b]11;rgb:0/0/0\x1b\\",
        "\x1b]11;?\x07",
        "\x1b]0;x\x07",
        "\x1b[?1004h",
        "\x1b[1;2;3H",
        "\x1b[5n",
        "\x1bPq\x1b\\",
        "\x1bc",
        "\u{9b}2J",
        "\u{202e}",
        "a\x08b",
        "\x1b",
    ] {
        assert_ne!(painted(bad.as_bytes()), Vec::<String>::new(), "{bad:?}");
        assert_ne!(plain(bad.as_bytes()), Vec::<String>::new(), "{bad:?}");
    }
    assert_eq!(copied(b"\x1b]52;c;YQ==\x1b\\"), Vec::<String>::new());
    assert_ne!(copied(b"\x1b]52;c;?\x1b\\"), Vec::<String>::new(), "it asks what is on the clipboard");
    assert_ne!(plain(b"\x1b[m"), Vec::<String>::new());
    assert_ne!(plain(b"\xff"), Vec::<String>::new());
}
