//! Shadow print: newspaper pages that set a line twice, a little shifted, come out of a PDF with
//! each run of characters doubled (20242024年年77月月). Here such a line is told from others.

use std::ops::Range;

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
    let mut runs: Vec<Range<usize>> = Vec::new();
    let (mut doubled, mut total, mut at) = (0, 0, 0);
    while let Some(c) = line.get(at..).and_then(|rest| rest.chars().next()) {
        let repeated = if c.is_whitespace() { None } else { repeated_run(line, at, c) };
        let length = repeated.unwrap_or(c.len_utf8());
        let chars = line.get(at..at + length).map_or(1, |run| run.chars().count());
        match runs.last_mut().filter(|run| repeated.is_none() && run.end == at) {
            Some(run) => run.end += length,
            None => runs.push(at..at + length),
        }
        if repeated.is_some() {
            (doubled, total) = (doubled + 2 * chars, total + 2 * chars);
        } else if !c.is_whitespace() {
            total += 1;
        }
        if total >= SAMPLE_CHARS && doubled * 2 < total {
            return None;
        }
        at += if repeated.is_some() { 2 * length } else { length };
    }
    (total >= LEAST_CHARS && doubled * 5 > total * DOUBLED_FIFTHS).then_some(runs)
}

/// The length in bytes of the longest run at `at` that is at once repeated.
fn repeated_run(line: &str, at: usize, first: char) -> Option<usize> {
    let mut end = line.len().min(at + first.len_utf8() + LONGEST);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    let window = line.get(at + first.len_utf8()..end)?;
    window.rmatch_indices(first).map(|(offset, _)| offset + first.len_utf8()).find(|&length| {
        let (run, copy) = (line.get(at..at + length), line.get(at + length..at + 2 * length));
        run.is_some() && run == copy
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
