//! Years and days that a text speaks of, told from amounts and from plans.

use jiff::civil;

use super::Lazy;

/// A year, or a year with month and day.
pub(super) static MENTION: Lazy =
    Lazy::new(r"((?:19|20)[0-9]{2})(?:\s?[年년](?:\s?([0-9]{1,2})\s?[月월]\s?([0-9]{1,2})\s?[日일])?)?");

/// A year of the text, with its day where it names one.
pub(super) struct Mention {
    pub year: i16,
    pub day: Option<civil::Date>,
}

/// The years and days that `texts` mention, but not those that only lie ahead of them.
pub(super) fn mentions(texts: &[&str]) -> Vec<Mention> {
    let Some(expression) = MENTION.regex() else { return Vec::new() };
    let mut mentions = Vec::new();
    for text in texts {
        for found in expression.captures_iter(text) {
            let Some(whole) = found.get(0) else { continue };
            let (before, after) = (&text[..whole.start()], &text[whole.end()..]);
            let number = |group| found.get(group)?.as_str().parse::<i16>().ok();
            let Some(year) = number(1) else { continue };
            let is_year = whole.as_str().ends_with(|c: char| !c.is_ascii_digit()) || !is_amount(after);
            if !is_year || before.ends_with(|c: char| c.is_ascii_digit()) || is_plan(before, after) {
                continue;
            }
            let day = number(2).zip(number(3)).and_then(|(month, day)| {
                civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
            });
            mentions.push(Mention { year, day });
        }
    }
    mentions
}

/// Whether what follows four digits makes them a number of things (2000万元, 1,900.5).
fn is_amount(after: &str) -> bool {
    const UNITS: &str = "0123456789.,%万亿千百余多个家人名位元台架辆吨米公里部份项";
    after.trim_start().starts_with(|c| UNITS.contains(c))
}

/// Whether a date lies ahead of the text: `2026年项目全面建成后`, `将于2025年8月31日`, `到2030年`.
fn is_plan(before: &str, after: &str) -> bool {
    const BEFORE: &[&str] = &["将于", "将在", "拟于", "计划", "预计", "力争", "有望"];
    const AFTER: &[&str] =
        &["将", "建成后", "投产后", "竣工后", "完成后", "全面建成", "计划", "预计", "有望"];
    let clause: Vec<char> = before.chars().rev().take(6).take_while(|c| !is_clause_end(*c)).collect();
    let clause: String = clause.into_iter().rev().collect();
    let mut ends = 0;
    let ahead: String = after
        .chars()
        .take(24)
        .take_while(|c| {
            ends += u8::from(is_clause_end(*c));
            ends < 2 && *c != '。'
        })
        .collect();
    clause.ends_with(['到', '至'])
        || BEFORE.iter().any(|word| clause.contains(word))
        || AFTER.iter().any(|word| ahead.contains(word))
}

fn is_clause_end(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '！' | '？' | '：')
}
