//! Shadow print: newspaper pages that set a line twice, a little shifted, come out of a PDF with
//! each run of characters doubled (20242024年年77月月). Here such a line is told from others.

use std::ops::Range;

use memchr::memrchr_iter;

/// The longest run that is looked for, in bytes; twenty to sixty characters.
const LONGEST: usize = 180;
/// Of a line's characters, so many of five must be doubled.
const DOUBLED_FIFTHS: usize = 4;
/// Shorter lines may be doubled by chance.
const LEAST_CHARS: usize = 8;
/// After so many characters a line that is mostly single is let go, to save time.
const SAMPLE_CHARS: usize = 12;

/// The single copies of a doubled line's runs, in order; none where the line is not doubled.
pub(super) fn single_runs(line: &str) -> Option<Vec<Range<usize>>> {
    if !is_doubled(line) {
        return None;
    }
    let mut runs: Vec<Range<usize>> = Vec::new();
    for Step { run, is_repeated } in steps(line) {
        match runs.last_mut().filter(|last| !is_repeated && last.end == run.start) {
            Some(last) => last.end = run.end,
            None => runs.push(run),
        }
    }
    Some(runs)
}

/// Whether most of a line is there twice. Most lines are not, and are let go after a few characters.
fn is_doubled(line: &str) -> bool {
    if line.len() < LEAST_CHARS {
        return false;
    }
    let (mut doubled, mut total) = (0, 0);
    for Step { run, is_repeated } in steps(line) {
        let words = line.get(run).unwrap_or_default();
        if is_repeated {
            let chars = 2 * words.chars().count();
            (doubled, total) = (doubled + chars, total + chars);
        } else if !words.starts_with(char::is_whitespace) {
            total += 1;
        }
        if total >= SAMPLE_CHARS && doubled * 2 < total {
            return false;
        }
    }
    total >= LEAST_CHARS && doubled * 5 > total * DOUBLED_FIFTHS
}

/// A piece of a line: a run whose copy follows at once, or a single character.
struct Step {
    /// The run without its copy.
    run: Range<usize>,
    is_repeated: bool,
}

fn steps(line: &str) -> impl Iterator<Item = Step> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let c = line.get(at..)?.chars().next()?;
        let repeated = if c.is_whitespace() { None } else { repeated_run(line.as_bytes(), at, c.len_utf8()) };
        let run = at..at + repeated.unwrap_or(c.len_utf8());
        at = if repeated.is_some() { 2 * run.end - run.start } else { run.end };
        Some(Step { run, is_repeated: repeated.is_some() })
    })
}

/// The length in bytes of the longest run that begins at `at`, with a character of `first` bytes,
/// and is at once repeated.
fn repeated_run(line: &[u8], at: usize, first: usize) -> Option<usize> {
    // Of a wide character the last byte is the one that tells it from its neighbours.
    let tell = *line.get(at + first - 1)?;
    let window = line.get(at + first..line.len().min(at + first + LONGEST))?;
    memrchr_iter(tell, window).map(|offset| offset + 1).find(|&length| {
        let (run, copy) = (line.get(at..at + length), line.get(at + length..at + 2 * length));
        run.zip(copy).is_some_and(|(run, copy)| run.get(..first) == copy.get(..first) && run == copy)
    })
}

#[cfg(test)]
mod tests {
    use super::single_runs;

    #[test]
    fn doubled_lines_are_halved() {
        for (line, single) in [
            ("20222022年年99月月", Some("2022年9月")),
            (
                "上海合作组织上海合作组织撒马尔罕峰会撒马尔罕峰会闭幕闭幕",
                Some("上海合作组织撒马尔罕峰会闭幕"),
            ),
            ("谢谢大家", None),
            ("上海合作组织撒马尔罕峰会闭幕，习近平出席并发表重要讲话，各国领导人共商合作大计", None),
            ("", None),
        ] {
            let found = single_runs(line)
                .map(|runs| runs.into_iter().filter_map(|run| line.get(run)).collect::<String>());
            assert_eq!(found.as_deref(), single, "{line}");
        }
    }
}
