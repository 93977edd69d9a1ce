//! Which lines of a Markdown source are code, and which parts of a line.

use std::borrow::Cow;
use std::ops::Range;

/// Quotations within quotations; the parser is quadratic in them.
const QUOTES: usize = 100;

/// The line with its quotation marks beyond the hundredth left out.
pub(super) fn shallow(line: &str) -> Cow<'_, str> {
    let rest = line.trim_start_matches(['>', ' ', '\t', '-', '*', '+']);
    let lead = line.get(..line.len() - rest.len()).unwrap_or_default();
    if lead.len() <= QUOTES {
        return Cow::Borrowed(line);
    }
    let Some((end, _)) = lead.match_indices('>').nth(QUOTES) else { return Cow::Borrowed(line) };
    let (kept, surplus) = lead.split_at(end);
    Cow::Owned([kept, &surplus.replace('>', ""), rest].concat())
}

/// Follows fenced code blocks from line to line.
#[derive(Default)]
pub(super) struct Fences {
    /// The mark and the length of the fence that is open.
    open: Option<(char, usize)>,
}

impl Fences {
    /// Takes the next line; whether it is code or a fence.
    pub(super) fn take(&mut self, line: &str) -> bool {
        let inside = line.trim_start_matches([' ', '>']);
        let mark = inside.chars().next().filter(|c| matches!(c, '`' | '~'));
        let length = mark.map_or(0, |mark| inside.len() - inside.trim_start_matches(mark).len());
        let info = inside.get(length..).unwrap_or_default();
        match (self.open, mark) {
            (Some((open, least)), Some(mark))
                if mark == open && length >= least && info.trim().is_empty() =>
            {
                self.open = None;
                true
            }
            (Some(_), _) => true,
            (None, Some(mark)) if length >= 3 && !(mark == '`' && info.contains('`')) => {
                self.open = Some((mark, length));
                true
            }
            (None, _) => false,
        }
    }

    /// Whether the next line is inside of a fence.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }
}

/// The parts of a line that are not code between backticks.
pub(super) fn outside_code(line: &str) -> Vec<Range<usize>> {
    let runs = backtick_runs(line);
    let mut parts = Vec::new();
    let (mut start, mut next) = (0, 0);
    // Where a run of some length was sought in vain, it need not be sought again.
    let mut unmatched: Vec<usize> = Vec::new();
    while let Some(opening) = runs.get(next) {
        let closing = if unmatched.contains(&opening.len()) {
            None
        } else {
            runs.iter().skip(next + 1).position(|run| run.len() == opening.len())
        };
        let Some(closing) = closing.map(|distance| next + 1 + distance) else {
            unmatched.push(opening.len());
            next += 1;
            continue;
        };
        parts.push(start..opening.start);
        start = runs.get(closing).map_or(line.len(), |run| run.end);
        next = closing + 1;
    }
    parts.push(start..line.len());
    parts
}

fn backtick_runs(line: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in line.match_indices('`') {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::{Fences, outside_code};

    #[test]
    fn fences_open_and_close() {
        let source = "文\n```rust\n# a\n~~~\n```` \n文\n> ~~~\n> x\n> ~~~\n```a`b\n文";
        let mut fences = Fences::default();
        let code: Vec<_> = source.lines().map(|line| fences.take(line)).collect();
        assert_eq!(code, [false, true, true, true, true, false, true, true, true, false, false]);
    }

    #[test]
    fn code_between_backticks_is_left_out() {
        for (line, parts) in [
            ("a `b` c", vec!["a ", " c"]),
            ("a ``b ` c`` d", vec!["a ", " d"]),
            ("a ` b", vec!["a ` b"]),
            ("`` a `b`", vec!["`` a ", ""]),
        ] {
            let found: Vec<_> = outside_code(line).into_iter().map(|part| &line[part]).collect();
            assert_eq!(found, parts, "{line}");
        }
    }
}
