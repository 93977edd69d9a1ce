//! Years and days that a text speaks of, told from amounts and from plans.

use jiff::civil;

use super::Lazy;
use crate::doc::Precision;
use crate::ingest::date;

/// A year in Arabic digits of either width or in Han numerals, or a year (group 1) with month and
/// day (group 2).
pub(super) static MENTION: Lazy = Lazy::new(concat!(
    r"((?:19|20)[0-9]{2}|(?:１９|２０)[０-９]{2}|(?:一[八九]|二[〇零○])[〇零○一二三四五六七八九]{2})",
    r"(?:\s?[年년](\s?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s?[月월]",
    r"\s?(?:[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})\s?[日일])?)?",
));

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
            let is_bare = !whole.as_str().ends_with(['年', '년', '日', '일']);
            let is_number = is_bare && (!whole.as_str().is_ascii() || is_amount(after));
            if is_number || before.ends_with(|c: char| c.is_ascii_digit()) || is_plan(before, after) {
                continue;
            }
            let Some(year) = found.get(1).and_then(|year| date::parse(&format!("{}年", year.as_str())))
            else {
                continue;
            };
            let day = found.get(2).and_then(|_| date::parse(whole.as_str()));
            let day = day.filter(|day| day.precision == Precision::Day).map(|day| day.day());
            let year = year.year();
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

#[cfg(test)]
mod tests {
    use super::mentions;

    #[test]
    fn digits_of_every_kind_name_a_day() {
        for (text, year, day) in [
            ("二〇一三年九月十三日、ビシュケクで", 2013, "2013-09-13"),
            ("二零零四年十二月三十一日", 2004, "2004-12-31"),
            ("２００１年６月１７日", 2001, "2001-06-17"),
            ("2001年6月17日", 2001, "2001-06-17"),
            ("2018년 6월 9일부터", 2018, "2018-06-09"),
            ("二〇一三年から", 2013, ""),
        ] {
            let found = mentions(&[text]);
            assert_eq!(found.len(), 1, "{text}");
            let named = found[0].day.map(|day| day.to_string()).unwrap_or_default();
            assert_eq!((found[0].year, &*named), (year, day), "{text}");
        }
        for text in ["到二〇三五年，", "一九二三四", "２０００万元", "2000万元", "二〇一三"]
        {
            assert!(mentions(&[text]).is_empty(), "{text}");
        }
    }
}
