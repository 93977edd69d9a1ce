//! Datelines and end marks of news agencies, and the dates that a text itself mentions.
//!
//! `新华社北京7月6日电 …` opens a report, `（新华社北京7月7日电）` closes one. Neither names a year: it
//! follows from the full dates around it. Where there is no dateline at all, the latest day that
//! the text speaks of is the earliest on which it can have been printed.
//!
//! Used for every format. Must not know which one, nor what today is.

mod imprint;
mod mention;

use std::sync::OnceLock;

use jiff::civil;
use regex::Regex;

use crate::doc::{Date, DateSource, Precision};
use crate::text::Clean;
pub(crate) use imprint::{Imprint, ROLES, imprint, is_half_name};
use mention::{Mention, mentions};

/// Agencies and papers as they name themselves; the longer of two that begin alike first.
const AGENCIES: &[&str] = &[
    "新华社",
    "新華社",
    "新华网",
    "中新社",
    "中新网",
    "中国新闻网",
    "人民日报",
    "人民日報",
    "人民网",
    "光明日报",
    "经济日报",
    "解放军报",
    "央视新闻客户端",
    "央视新闻",
    "央视网",
    "央视",
    "央广网",
    "央广",
    "国际在线",
    "本报",
    "本報",
    "本网",
    "法新社",
    "路透社",
    "共同社",
    "美联社",
    "美聯社",
    "塔斯社",
    "中央社",
];

/// What closes a Chinese dateline.
const DISPATCH: &[&str] = &["电", "電", "讯", "訊", "报道", "報道", "消息"];

/// What stands alone in the brackets of an end mark.
const ENDINGS: &[&str] = &["完", "全文完", "END", "End", "끝"];

/// What closes a Japanese dateline in 【】.
const JAPANESE: &[&str] = &["共同", "時事", "ロイター", "聯合ニュース", "AFP", "ＡＦＰ"];

const MONTHS: &[&str] = &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Characters that may stand between an agency and the end of its mark, besides the place.
const LONGEST_MARK: usize = 20;

/// Days between a dateline and a date in the text that may still belong to one another.
const NEIGHBOURHOOD: i32 = 31;

/// An expression that is compiled when it is first needed.
struct Lazy(&'static str, OnceLock<Option<Regex>>);

impl Lazy {
    const fn new(expression: &'static str) -> Self {
        Self(expression, OnceLock::new())
    }

    fn regex(&self) -> Option<&Regex> {
        self.1.get_or_init(|| Regex::new(self.0).ok()).as_ref()
    }
}

/// Place, year, month, day after the agency's name.
static PLACE_AND_DAY: Lazy = Lazy::new(
    r"^([^\s。，（）()0-9]{0,14})\s?(?:([0-9]{4})\s?年\s?)?([0-9]{1,2})\s?月\s?([0-9]{1,2})\s?日\s?",
);

/// `SAMARKAND, Sept. 16 (Xinhua) --`
static LATIN: Lazy = Lazy::new(
    r"^[A-Z][A-Za-z .,'’-]{1,60}?(?:, ([A-Z][a-z]{2})[a-z]*\.? ([0-9]{1,2})(?:, ([0-9]{4}))?)?\s?\(([A-Z][A-Za-z ]{1,30})\)\s?(?:--|—|–|-)",
);

/// Who reports, and when.
#[derive(Debug, PartialEq, Eq)]
struct Dateline<'a> {
    agency: &'a str,
    day: Option<MonthDay>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct MonthDay {
    year: Option<i16>,
    month: i8,
    day: i8,
}

/// The date on which the article was published, as far as its `texts` tell.
///
/// `sibling` is the date of another article on the same page: it lends a dateline its year.
#[must_use]
pub(crate) fn infer(texts: &[&str], sibling: Option<&Date>) -> Option<Date> {
    let mentions = mentions(texts);
    let dateline = texts.iter().filter_map(|text| read(text)).find_map(|dateline| dateline.day);
    match dateline {
        Some(day) => dated(day, &mentions, sibling),
        None => mentions.iter().filter_map(|mention| mention.day).max().map(not_before),
    }
}

/// The agency or paper that the `texts` name: `新华社北京`, `央视网消息`, `Xinhua`.
#[must_use]
pub(crate) fn agency(texts: &[&str]) -> Option<Clean> {
    texts.iter().find_map(|text| read(text)).map(|dateline| Clean::line(dateline.agency))
}

/// Whether `text` opens with a dateline that names a day.
#[must_use]
pub(crate) fn opens_with_dateline(text: &str) -> bool {
    at_start(text).is_some_and(|dateline| dateline.day.is_some())
}

/// Where the end mark of `text` begins, in bytes: `（新华社北京7月7日电）`, `（完）`.
#[must_use]
pub(crate) fn end_mark(text: &str) -> Option<usize> {
    let (start, inside) = closing_bracket(text)?;
    (ENDINGS.contains(&inside) || dispatch(inside).is_some()).then_some(start)
}

/// The name of an agency with which `text` begins.
#[must_use]
pub(crate) fn agency_at_start(text: &str) -> Option<&'static str> {
    // Hardly any text begins as one of them does; their first characters take three bytes.
    let first = text.as_bytes().first_chunk::<3>()?;
    let begins =
        |agency: &&&str| agency.as_bytes().first_chunk() == Some(first) && text.starts_with(**agency);
    AGENCIES.iter().find(begins).copied()
}

/// Where the brackets that close `text` begin, in bytes, and what stands in them.
#[must_use]
pub(crate) fn closing_bracket(text: &str) -> Option<(usize, &str)> {
    if !text.trim_end().ends_with(['）', ')']) {
        return None;
    }
    let (start, opener) = text.char_indices().rev().take(60).find(|(_, c)| matches!(c, '（' | '('))?;
    let inside = text.get(start + opener.len_utf8()..)?.trim_end().strip_suffix(['）', ')'])?;
    (!inside.contains(['）', ')', '。'])).then_some((start, inside.trim()))
}

fn read(text: &str) -> Option<Dateline<'_>> {
    at_start(text).or_else(|| dispatch(closing_bracket(text)?.1))
}

fn at_start(text: &str) -> Option<Dateline<'_>> {
    let text = text.trim_start();
    chinese(text).or_else(|| latin(text)).or_else(|| japanese(text)).or_else(|| korean(text))
}

/// `新华社北京7月6日电`, `央视网消息（新闻联播）：`
fn chinese(text: &str) -> Option<Dateline<'_>> {
    let text = text.strip_prefix('据').unwrap_or(text);
    let agency = agency_at_start(text)?;
    let rest = text.get(agency.len()..)?;
    if let Some(after) = rest.strip_prefix("消息").or_else(|| rest.strip_prefix(['讯', '电'])) {
        let stands_alone = after.chars().next().is_some_and(|c| "（(：:，, \u{3000}".contains(c));
        let named = if rest.starts_with("消息") { agency.len() + "消息".len() } else { agency.len() };
        return stands_alone.then_some(Dateline { agency: text.get(..named)?, day: None });
    }
    let (place, day, after) = place_and_day(rest)?;
    let is_dispatch = DISPATCH.iter().any(|word| after.starts_with(word));
    is_dispatch.then_some(Dateline { agency: with_place(text, agency, place), day: Some(day) })
}

/// What stands in the brackets of an end mark: `新华社北京7月7日电`, `据新华社电`. A mark without a day
/// says who reports; its place is then as often that of the desk, so it is left out.
fn dispatch(inside: &str) -> Option<Dateline<'_>> {
    let inside = inside.strip_prefix('据').unwrap_or(inside);
    let agency = agency_at_start(inside)?;
    let rest = inside.get(agency.len()..)?;
    let is_dispatch = DISPATCH.iter().any(|word| rest.ends_with(word));
    if !is_dispatch || rest.chars().nth(LONGEST_MARK).is_some() {
        return None;
    }
    Some(match place_and_day(rest) {
        Some((place, day, _)) => Dateline { agency: with_place(inside, agency, place), day: Some(day) },
        None => Dateline { agency, day: None },
    })
}

fn place_and_day(rest: &str) -> Option<(&str, MonthDay, &str)> {
    let found = PLACE_AND_DAY.regex()?.captures(rest)?;
    let day = MonthDay {
        year: found.get(2).and_then(|year| year.as_str().parse().ok()),
        month: found.get(3)?.as_str().parse().ok()?,
        day: found.get(4)?.as_str().parse().ok()?,
    };
    Some((found.get(1)?.as_str(), day, rest.get(found.get(0)?.end()..)?))
}

/// The agency with its place, unless a reporter's name stands between the two.
fn with_place<'a>(text: &'a str, agency: &'a str, place: &str) -> &'a str {
    let length = if place.contains("记者") { agency.len() } else { agency.len() + place.len() };
    text.get(..length).unwrap_or(agency)
}

fn latin(text: &str) -> Option<Dateline<'_>> {
    if !text.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let found = LATIN.regex()?.captures(text)?;
    let day = found.get(1).and_then(|month| {
        let month = MONTHS.iter().position(|name| *name == month.as_str())?;
        Some(MonthDay {
            year: found.get(3).and_then(|year| year.as_str().parse().ok()),
            month: i8::try_from(month + 1).ok()?,
            day: found.get(2)?.as_str().parse().ok()?,
        })
    });
    Some(Dateline { agency: found.get(4)?.as_str(), day })
}

/// `【北京共同】`
fn japanese(text: &str) -> Option<Dateline<'_>> {
    let (inside, _) = text.strip_prefix('【')?.split_once('】')?;
    let (place, _) = inside.split_once(['=', '＝']).unwrap_or((inside, ""));
    let names_agency = JAPANESE.iter().any(|agency| place.ends_with(agency));
    (names_agency && place.chars().nth(LONGEST_MARK).is_none())
        .then_some(Dateline { agency: place, day: None })
}

/// `(서울=연합뉴스)`
fn korean(text: &str) -> Option<Dateline<'_>> {
    let (inside, _) = text.strip_prefix(['(', '（'])?.split_once([')', '）'])?;
    let (place, agency) = inside.split_once('=')?;
    let agency = agency.split_whitespace().next()?;
    let is_short = inside.chars().nth(2 * LONGEST_MARK).is_none();
    (is_short && place.starts_with(crate::text::is_hangul)).then_some(Dateline { agency, day: None })
}

/// The year of a dateline: stated, that of a full date close by, the sibling's, the latest.
fn dated(day: MonthDay, mentions: &[Mention], sibling: Option<&Date>) -> Option<Date> {
    let near = |other: civil::Date| nearest(day, other).filter(|(_, days)| *days <= NEIGHBOURHOOD);
    let in_year = |year| civil::Date::new(year, day.month, day.day).ok();
    let date = match day.year {
        Some(year) => in_year(year),
        None => mentions
            .iter()
            .filter_map(|mention| mention.day)
            .find_map(near)
            .or_else(|| nearest(day, sibling?.day()))
            .map(|(date, _)| date)
            .or_else(|| in_year(mentions.iter().map(|mention| mention.year).max()?)),
    }?;
    Some(Date {
        value: date.at(0, 0, 0, 0),
        offset: None,
        precision: Precision::Day,
        source: DateSource::Dateline,
        not_before: None,
    })
}

/// The day in the year that brings it closest to `other`, and how many days lie between.
fn nearest(day: MonthDay, other: civil::Date) -> Option<(civil::Date, i32)> {
    [other.year(), other.year() - 1, other.year() + 1]
        .into_iter()
        .filter_map(|year| civil::Date::new(year, day.month, day.day).ok())
        .filter_map(|date| Some((date, date.since(other).ok()?.get_days().abs())))
        .min_by_key(|(_, days)| *days)
}

/// All that is known is the year, and that the text was not printed before `day`.
fn not_before(day: civil::Date) -> Date {
    Date {
        value: day.at(0, 0, 0, 0),
        offset: None,
        precision: Precision::Year,
        source: DateSource::Inferred,
        not_before: Some(day),
    }
}

#[cfg(test)]
mod tests {
    use super::mention::MENTION;
    use super::{LATIN, PLACE_AND_DAY, agency, end_mark, infer};
    use crate::doc::{Date, DateSource, Precision};
    use jiff::civil;

    #[test]
    fn expressions_compile() {
        for lazy in [&PLACE_AND_DAY, &LATIN, &MENTION] {
            assert!(lazy.regex().is_some(), "{}", lazy.0);
        }
    }

    #[test]
    fn agencies_are_named() {
        for (text, named) in [
            ("新华社北京7月6日电 2024年7月2日至6日", Some("新华社北京")),
            ("　　据新华社撒马尔罕9月16日电（记者甲乙）", Some("新华社撒马尔罕")),
            ("新华社记者甲乙丙北京7月6日电", Some("新华社")),
            ("中新网9月16日电 据报道", Some("中新网")),
            ("央视网消息（新闻联播）：2022 年 9 月 14 日", Some("央视网消息")),
            ("本报讯 昨日，", Some("本报")),
            ("合作前景广阔。（新华社北京7月7日电）", Some("新华社北京")),
            ("合作前景广阔。（新华社北京电）", Some("新华社")),
            ("SAMARKAND, Sept. 16 (Xinhua) -- Leaders met", Some("Xinhua")),
            ("NEW DELHI (AP) — Leaders met", Some("AP")),
            ("【北京共同】首脳会議が", Some("北京共同")),
            ("(서울=연합뉴스) 김철수 기자 = 정상회의", Some("연합뉴스")),
            ("央视的节目很好看。", None),
            ("他说（见新华社报道的第三段。）", None),
            ("", None),
        ] {
            assert_eq!(agency(&[text]).as_deref(), named, "{text}");
        }
    }

    #[test]
    fn end_marks_are_found() {
        for (text, begins) in [
            ("（新华社北京7月7日电）", Some(0)),
            ("完了。（完）", Some(9)),
            ("力量。 （据新华社电） ", Some(10)),
            ("合作（见图）", None),
            ("（新华社记者甲乙 摄）", None),
            ("电）", None),
        ] {
            assert_eq!(end_mark(text), begins, "{text}");
        }
    }

    fn dateline(texts: &[&str]) -> Option<String> {
        infer(texts, None).filter(|date| date.source == DateSource::Dateline).map(|date| date.iso())
    }

    #[test]
    fn a_dateline_finds_its_year() {
        for (texts, day) in [
            (&["新华社北京7月6日电 2024年7月2日至6日，会议举行。2019年曾办过。"][..], Some("2024-07-06")),
            (&["新华社北京1月2日电", "会议于2023年12月30日闭幕。"], Some("2024-01-02")),
            (&["新华社天津2025年9月1日电 会议举行"], Some("2025-09-01")),
            (
                &["新华社北京3月5日电", "2021年以来，2000万元和2099台设备", "到2030年，将更多"],
                Some("2021-03-05"),
            ),
            (&["2018年召开。", "（新华社青岛6月10日电）"], Some("2018-06-10")),
            (&["SAMARKAND, Sept. 16, 2022 (Xinhua) -- Leaders met"], Some("2022-09-16")),
            (&["新华社北京2月30日电 2024年"], None),
            (&["新华社北京7月6日电 会议举行"], None),
        ] {
            assert_eq!(dateline(texts).as_deref(), day, "{texts:?}");
        }
    }

    #[test]
    fn a_sibling_lends_its_year() {
        let sibling = Date::stated(civil::date(2024, 12, 31).at(0, 0, 0, 0), Precision::Day);
        let date = infer(&["（新华社北京1月1日电）", "2018年的峰会"], Some(&sibling)).unwrap();
        assert_eq!(date.iso(), "2025-01-01");
    }

    #[test]
    fn without_a_dateline_the_latest_day_is_a_bound() {
        let texts = [
            "2025年6月12日，检查。2025年7月18日，留念。2024年7月26日拍摄。",
            "2026年项目全面建成后，将供电。论坛将于2026年8月31日举行。",
            "2026年3月1日，新馆将开放。",
        ];
        let date = infer(&texts, None).unwrap();
        assert_eq!((date.iso().as_str(), date.precision), ("2025", Precision::Year));
        assert_eq!(date.source, DateSource::Inferred);
        assert_eq!(date.not_before, Some(civil::date(2025, 7, 18)));
        assert_eq!(infer(&["2025年的会议"], None), None);
        assert_eq!(infer(&["2025年13月40日"], None), None);
    }
}
