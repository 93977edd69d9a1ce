//! Shadow print: newspaper pages that set a line twice, a little shifted, come out of a PDF with
//! each run of characters doubled (20242024年年77月月). Here such a line is told from others.

use std::ops::Range;

use memchr::{memchr_iter, memrchr_iter};

/// The longest run that is looked for, in bytes; twenty to sixty characters.
const LONGEST: usize = 180;
/// Of a line's characters, so many of five must be doubled.
const DOUBLED_FIFTHS: usize = 4;
/// Shorter lines may be doubled by chance.
const LEAST_CHARS: usize = 8;
/// After so many characters a line that is mostly single is let go, to save time.
const SAMPLE_CHARS: usize = 12;

/// Runs of so many characters are looked for by themselves.
const SHORT_CHARS: usize = 3;
/// How many characters are looked at for the beginning of the first run.
const EARLY_CHARS: usize = 2 * SAMPLE_CHARS;

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
    if line.len() < LEAST_CHARS || !has_early_run(line) {
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

/// Whether a repeated run begins among the characters of the sample, or there is too much white
/// space to tell. Not the longest run is asked for, so that looking at every fourth character
/// finds the long ones.
fn has_early_run(line: &str) -> bool {
    let mut beginnings = [line.len(); EARLY_CHARS + 1];
    let mut blanks = 0;
    for (beginning, (at, c)) in beginnings.iter_mut().zip(line.char_indices()) {
        *beginning = at;
        blanks += usize::from(c.is_whitespace());
    }
    let sampled = (SAMPLE_CHARS + blanks).next_multiple_of(SHORT_CHARS + 1);
    if sampled + SHORT_CHARS > EARLY_CHARS {
        return true;
    }
    let line = line.as_bytes();
    let repeats = |at: usize, length: usize| {
        let copy = line.get(at + length..at + 2 * length);
        length > 0 && copy.is_some() && line.get(at..at + length) == copy
    };
    let tell = |nth: usize| beginnings.get(nth + 1).and_then(|end| line.get(end.wrapping_sub(1)));
    (0..sampled).any(|nth| {
        let at = beginnings[nth];
        let is_short =
            |chars: &usize| tell(nth) == tell(nth + chars) && repeats(at, beginnings[nth + chars] - at);
        if (1..=SHORT_CHARS).any(|chars| is_short(&chars)) {
            return true;
        }
        // A longer run that begins at one of this and the three before has this in it.
        nth % (SHORT_CHARS + 1) == SHORT_CHARS
            && distances(line, at..beginnings[nth + 1])
                .any(|length| beginnings[nth - SHORT_CHARS..=nth].iter().any(|begin| repeats(*begin, length)))
    })
}

/// How far after a character it stands again, as far as a run can be long.
fn distances(line: &[u8], character: Range<usize>) -> impl Iterator<Item = usize> {
    let Range { start, end } = character;
    // Of a wide character the last byte is the one that tells it from its neighbours.
    let tell = line.get(end.wrapping_sub(1)).copied().unwrap_or_default();
    let window = line.get(end..line.len().min(end + LONGEST)).unwrap_or_default();
    memchr_iter(tell, window)
        .map(|offset| offset + 1)
        .filter(move |length| line.get(start + length) == line.get(start))
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
    let begins = |length: usize| (at..at + first.min(2)).all(|i| line.get(i) == line.get(i + length));
    let repeats = |length: &usize| {
        let copy = line.get(at + length..at + 2 * length);
        copy.is_some() && begins(*length) && line.get(at..at + length) == copy
    };
    memrchr_iter(tell, window).map(|offset| offset + 1).find(repeats)
}

#[cfg(test)]
mod tests {
    use super::{SAMPLE_CHARS, Step, has_early_run, single_runs, steps};

    #[test]
    fn a_run_among_the_first_characters_is_never_overlooked() {
        let signs = ["上", "海", "a", "1", "，", "合作组织", " ", "б", "峰会"];
        let (mut seed, mut with, mut without) = (11_u64, 0, 0);
        let mut next = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            usize::try_from((seed >> 33) % below).unwrap()
        };
        for _ in 0..3000 {
            let mut line = String::from(["天地玄黄", "", "宇宙洪荒日月"][next(3)]);
            for _ in 0..3 {
                let length = 1 + next(4);
                let run: String = (0..length).map(|_| signs[next(9)]).collect();
                let distinct: String = (0..next(7))
                    .filter_map(|_| char::from_u32(0x5000 + u32::try_from(next(5000)).unwrap()))
                    .collect();
                line += &[run.clone(), distinct, run].concat();
            }
            let mut singles = 0;
            let early = steps(&line).any(|Step { run, is_repeated }| {
                let counts = singles < SAMPLE_CHARS;
                singles += usize::from(!line[run].starts_with(char::is_whitespace));
                counts && is_repeated
            });
            *(if early { &mut with } else { &mut without }) += 1;
            assert!(!early || has_early_run(&line), "{line}");
        }
        assert!(with > 100 && without > 100, "{with} {without}");
    }

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
