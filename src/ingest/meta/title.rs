//! Titles: what a feed generator did to them is undone, and files without one get a name.

use crate::locale::say;
use crate::text::{Clean, is_han};

/// What was undone, in words for a note.
pub(super) type Repair = &'static str;

/// Undoes the known damage to a title of front matter.
///
/// One generator replaces `“ ” / : * ?` and their kind by `_`, for the title is also a file name.
pub(super) fn repaired(title: Clean) -> (Clean, Vec<Repair>) {
    let mut repairs = Vec::new();
    let mut title = title;
    for (repair, words) in REPAIRS {
        if let Some(better) = repair(&title) {
            title = Clean::line(&better);
            repairs.push(*words);
        }
    }
    (title, repairs)
}

type Repairer = fn(&str) -> Option<String>;

const REPAIRS: &[(Repairer, Repair)] = &[
    (unnested, "ingest-title-quotes"),
    (clock_time, "ingest-title-clock"),
    (quotation_marks, "ingest-title-marks"),
];

/// Quotes around quotes around a title are some program's, not the writer's.
fn unnested(title: &str) -> Option<String> {
    let mut inner = title;
    let mut layers = 0;
    while let Some(stripped) = ['"', '\''].iter().find_map(|q| inner.strip_prefix(*q)?.strip_suffix(*q)) {
        inner = stripped;
        layers += 1;
    }
    let inner = inner.trim();
    (layers >= 2 && !inner.is_empty()).then(|| inner.to_owned())
}

/// `08_30 …` at the beginning.
fn clock_time(title: &str) -> Option<String> {
    let (hour, after) = title.split_once('_')?;
    let minute = after.get(..2)?;
    let is_part = |part: &str, limit: u8| {
        part.len() == 2
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && part.parse::<u8>().is_ok_and(|value| value < limit)
    };
    let goes_on = after.chars().nth(2).is_some_and(|c| c.is_ascii_digit() || c == '_');
    (is_part(hour, 24) && is_part(minute, 60) && !goes_on).then(|| format!("{hour}:{after}"))
}

/// `_X_` around up to 20 characters with a Han one among them, and without a blank.
fn quotation_marks(title: &str) -> Option<String> {
    let mut out = String::with_capacity(title.len() + 8);
    let mut rest = title;
    let mut found = false;
    while let Some((before, after)) = rest.split_once('_') {
        out.push_str(before);
        match after.split_once('_').filter(|(words, _)| is_quotable(words)) {
            Some((words, behind)) => {
                out.extend(["“", words, "”"]);
                rest = behind;
                found = true;
            }
            None => {
                out.push('_');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    found.then_some(out)
}

fn is_quotable(words: &str) -> bool {
    words.chars().any(is_han) && words.chars().count() <= 20 && !words.chars().any(char::is_whitespace)
}

/// A title for a file without one: its name, or 无题 with its number where the name is a hash.
pub(crate) fn of_path(path: &str) -> Clean {
    let file = path.rsplit('/').next().unwrap_or(path);
    let file = file.strip_suffix(".gz").unwrap_or(file);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let words = Clean::line(stem.trim());
    if !words.is_empty() && !is_number_or_hash(&words) {
        return words;
    }
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let number = if parts(stem).all(is_number) {
        Some(stem)
    } else {
        parts(stem).next().filter(|part| is_number(part))
    };
    match number.filter(|number| parts(number).next().is_some()) {
        Some(number) => Clean::line(&say!("ingest-untitled-number", number = number)),
        None => Clean::line(&say!("ingest-untitled")),
    }
}

fn parts(stem: &str) -> impl Iterator<Item = &str> {
    stem.split(['_', '-', '.', ' ']).filter(|part| !part.is_empty())
}

/// `0042`, `2022-09-19`, `000_16a1c490182498a0`, a UUID. `cafe` is a word.
fn is_number_or_hash(stem: &str) -> bool {
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_hexadecimal = |part: &str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_hash =
        |part: &str| is_hexadecimal(part) && part.len() >= 8 && part.bytes().any(|b| b.is_ascii_digit());
    parts(stem).all(is_number) || (parts(stem).all(is_hexadecimal) && parts(stem).any(is_hash))
}

#[cfg(test)]
mod tests {
    use super::{of_path, repaired};
    use crate::text::Clean;

    #[test]
    fn what_the_generator_did_is_undone() {
        for (title, shown, repairs) in [
            ("上合大家庭，_磁吸力_是这样炼成的", "上合大家庭，“磁吸力”是这样炼成的", 1),
            ("_上海精神_与_中亚_", "“上海精神”与“中亚”", 1),
            ("00_00 币世界", "00:00 币世界", 1),
            ("08_30 _上合_峰会", "08:30 “上合”峰会", 2),
            ("25_00 币世界", "25_00 币世界", 0),
            ("20_22_09", "20_22_09", 0),
            ("snake_case_name", "snake_case_name", 0),
            ("a_b_上合_c", "a_b“上合”c", 1),
            ("上合_峰会", "上合_峰会", 0),
            ("_上合 峰会_", "_上合 峰会_", 0),
            (
                "_长长长长长长长长长长长长长长长长长长长长长_",
                "_长长长长长长长长长长长长长长长长长长长长长_",
                0,
            ),
            ("\"\"'布鲁金斯'\"\"", "布鲁金斯", 1),
            ("\"上合\"", "\"上合\"", 0),
            ("\"\"", "\"\"", 0),
        ] {
            let (words, made) = repaired(Clean::line(title));
            assert_eq!((words.as_str(), made.len()), (shown, repairs), "{title}");
        }
    }

    #[test]
    fn hashes_are_no_titles() {
        for (path, title) in [
            ("a/b/上合峰会.txt", "上合峰会"),
            ("000_16a1c490182498a0.txt", "无题 000"),
            ("16a1c490182498a0.html.gz", "无题"),
            ("550e8400-e29b-41d4-a716-446655440000", "无题"),
            ("2022/0042.md", "无题 0042"),
            ("2022-09-19.md", "无题 2022-09-19"),
            ("cafe.md", "cafe"),
            ("2022-09-19-hello.md", "2022-09-19-hello"),
            (".txt", "无题"),
            ("", "无题"),
            ("-", "无题"),
            ("a\u{1b}[31m.txt", "a"),
        ] {
            assert_eq!(of_path(path).as_str(), title, "{path}");
        }
    }
}
