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

enum Parameters {
    /// At the most so many.
    Numbers(usize),
    OneOf(&'static [&'static str]),
}

/// Whether a whole sequence, without its ESC, is one that the program needs.
fn is_needed(sequence: &str) -> bool {
    if matches!(sequence, "7" | "8") {
        return true;
    }
    let Some(rest) = sequence.strip_prefix('[') else { return false };
    let Some(end) = rest.chars().last() else { return false };
    let parameters = &rest[..rest.len() - end.len_utf8()];
    if (parameters, end) == ("?2027$", 'p') {
        return true;
    }
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
