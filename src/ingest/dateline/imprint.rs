//! The line under a headline that says who wrote and when, and is no part of the text:
//! `2001年6月17日　サンプル通信　森野しおり`, `本报记者 林阅　2004-06-19`, `发布时间：2004-06-19 12:30`.
//!
//! Strict: a line with one word on it that is neither date, agency nor name is no such line, for
//! a sentence or a headline may hold a date too. Must not know where the line stands.

use super::{Lazy, agency_at_start};
use crate::doc::{Date, DateSource, Precision};
use crate::ingest::date;
use crate::text::{is_han, is_kana};

/// Characters that such a line has at the most.
const LONGEST: usize = 40;

/// Characters of the longest name: in Han or hangul, in kana, in other letters or with an interpunct.
const LONGEST_NAMES: [usize; 3] = [6, 10, 20];

/// Characters of the longest agency, and of the longest word that ends in a role.
const LONGEST_AGENCY: usize = 14;

/// What a writer is, at the end of a word: `樣例社記者`.
pub(crate) const ROLES: &[&str] = &[
    "记者",
    "記者",
    "通讯员",
    "通訊員",
    "评论员",
    "評論員",
    "特派员",
    "特派員",
    "编辑",
    "編輯",
    "編集",
    "기자",
    "특파원",
];

/// How the names of agencies and papers end.
const AGENCY_ENDINGS: &[&str] = &[
    "社",
    "报",
    "報",
    "网",
    "網",
    "通信",
    "通讯",
    "通訊",
    "新闻",
    "新聞",
    "电视台",
    "電視台",
    "客户端",
    "통신",
    "뉴스",
    "일보",
    "신문",
    "News",
    "Agency",
    "Press",
];

/// Words that say what follows, and whether that is an agency.
const LABELS: &[(&str, bool)] = &[
    ("日期", false),
    ("时间", false),
    ("時間", false),
    ("发布时间", false),
    ("發布時間", false),
    ("发表时间", false),
    ("发布日期", false),
    ("作者", false),
    ("撰文", false),
    ("文", false),
    ("来源", true),
    ("來源", true),
];

/// The weather: on a line with a date it heads the entry of a diary.
const WEATHER: &[&str] =
    &["多云", "多雲", "晴朗", "小雨", "中雨", "大雨", "暴雨", "雷雨", "阵雨", "陣雨", "小雪", "大雪"];

/// A whole day, in Arabic digits of either width or in Han numerals, and a time of day.
pub(super) static DAY: Lazy = Lazy::new(concat!(
    r"(?:(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})\s?[年년]\s?",
    r"(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s?[月월]\s?",
    r"(?:[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})\s?[日일号號]",
    r"|[0-9０-９]{4}(?:[-－][0-9０-９]{1,2}[-－]|[/／][0-9０-９]{1,2}[/／]|[.．][0-9０-９]{1,2}[.．])[0-9０-９]{1,2})",
    r"(?:\s*[0-9０-９]{1,2}[:：][0-9０-９]{2}(?:[:：][0-9０-９]{2})?)?",
));

/// What adds nothing to a date: the day of the week. Group 1 is the number of a page.
pub(super) static ORNAMENT: Lazy = Lazy::new(concat!(
    r"(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]|[日月火水木金土]曜日?|[（(][日月火水木金土월화수목금토일][)）]",
    r"|[월화수목금토일]요일|(第\s?[0-9０-９A-Z一二三四五六七八九十]{1,3}\s?版)",
));

/// Who wrote and when.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Imprint {
    pub date: Option<Date>,
    /// Agency or paper, or empty.
    pub agency: String,
    /// The writers with their roles, U+3000 between those that stand apart.
    pub writers: String,
    /// Whether the line also numbers a page, which is told nowhere else.
    pub numbers_page: bool,
}

/// Reads a line that holds nothing but agencies, writers and perhaps a date.
#[must_use]
pub(crate) fn imprint(line: &str) -> Option<Imprint> {
    if line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let mut imprint = Imprint::default();
    let words = match DAY.regex()?.find(line) {
        Some(found) => {
            let date = date::parse(found.as_str()).filter(|date| date.precision >= Precision::Day)?;
            imprint.date = Some(Date { source: DateSource::Dateline, ..date });
            let around = [line.get(..found.start())?, line.get(found.end()..)?].join("\u{3000}");
            let ornament = ORNAMENT.regex()?;
            imprint.numbers_page = ornament.captures_iter(&around).any(|found| found.get(1).is_some());
            ornament.replace_all(&around, "\u{3000}").into_owned()
        }
        None => line.to_owned(),
    };
    imprint.read(&words)?;
    let says_nothing = imprint == Imprint::default();
    (!says_nothing && has_whole_names(&imprint.writers)).then_some(imprint)
}

impl Imprint {
    /// Reads what stands beside the date; nothing if a word is neither agency nor name.
    fn read(&mut self, words: &str) -> Option<()> {
        const APART: &str = "\u{3000}|｜丨（）()【】：:/／";
        let mut names_agency = false;
        for group in words.split(|c| APART.contains(c)) {
            let group = group.trim_matches(|c: char| c.is_whitespace() || "·・•".contains(c));
            if let Some((_, is_agency)) = LABELS.iter().find(|(label, _)| *label == group) {
                names_agency = *is_agency;
            } else if !group.is_empty() {
                if names_agency || is_agency(group) {
                    self.agency(group);
                } else {
                    self.people(group)?;
                }
                names_agency = false;
            }
        }
        Some(())
    }

    /// The first agency named is the one; another is a writer.
    fn agency(&mut self, name: &str) {
        if self.agency.is_empty() {
            name.clone_into(&mut self.agency);
        } else {
            self.writer(name, "\u{3000}");
        }
    }

    fn writer(&mut self, name: &str, separator: &str) {
        if !self.writers.is_empty() {
            self.writers.push_str(separator);
        }
        self.writers.push_str(name);
    }

    /// The words of a group, between which there are blanks, or interpuncts after an agency.
    fn people(&mut self, group: &str) -> Option<()> {
        let after_agency = group.split('·').next().is_some_and(is_agency);
        let is_gap = |c: char| c.is_whitespace() || c == '、' || after_agency && c == '·';
        let words: Vec<&str> = group.split(is_gap).filter(|word| !word.is_empty()).collect();
        if !words.iter().all(|word| is_agency(word) || is_name(word) || is_half_name(word)) {
            return None;
        }
        for (at, word) in words.iter().enumerate() {
            if is_agency(word) {
                self.agency(word);
                continue;
            }
            let employer = ROLES.iter().find_map(|role| word.strip_suffix(role));
            if let Some(employer) = employer.filter(|name| self.agency.is_empty() && is_agency(name)) {
                self.agency(employer);
            }
            self.writer(word, if at == 0 { "\u{3000}" } else { " " });
        }
        Some(())
    }
}

/// Whether names that print has set apart have both their halves.
fn has_whole_names(writers: &str) -> bool {
    let words: Vec<&str> = writers.split_whitespace().collect();
    let mut runs = words.chunk_by(|one, other| is_half_name(one) == is_half_name(other));
    runs.all(|run| run.len() == 2 || !run.iter().all(|word| is_half_name(word)))
}

/// One of the two characters of a name that print has set apart: 李　明.
pub(crate) fn is_half_name(word: &str) -> bool {
    word.chars().count() == 1 && word.starts_with(is_han)
}

fn is_agency(name: &str) -> bool {
    let length = name.chars().take(LONGEST_AGENCY + 1).count();
    let is_word = name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '+'));
    let ends_as_one =
        || AGENCY_ENDINGS.iter().any(|ending| name.len() > ending.len() && name.ends_with(ending));
    let is_known = agency_at_start(name).is_some() && !ROLES.iter().any(|role| name.contains(role));
    length <= LONGEST_AGENCY && is_word && (is_known || ends_as_one())
}

fn is_name(word: &str) -> bool {
    let [han, kana, spaced] = LONGEST_NAMES;
    let length = word.chars().take(LONGEST + 1).count();
    let is_interpunct = |c| "·・•.-’'=＝".contains(c);
    let longest = match word.chars().next() {
        Some(first) if first.is_ascii_lowercase() => return false,
        _ if ROLES.iter().any(|role| word.ends_with(role)) => LONGEST_AGENCY,
        _ if word.contains(is_interpunct) || word.chars().all(|c| c.is_alphabetic() && c < '\u{1100}') => {
            spaced
        }
        _ if word.contains(is_kana) => kana,
        _ => han,
    };
    (2..=longest).contains(&length)
        && !WEATHER.contains(&word)
        && word.chars().all(|c| c.is_alphabetic() || is_interpunct(c))
}

#[cfg(test)]
mod tests {
    use super::{DAY, ORNAMENT, imprint};

    /// Date, agency and writers of a line, or nothing.
    fn read(line: &str) -> Option<[String; 3]> {
        imprint(line)
            .map(|found| [found.date.map(|date| date.iso()).unwrap_or_default(), found.agency, found.writers])
    }

    #[test]
    fn expressions_compile() {
        assert!(DAY.regex().is_some() && ORNAMENT.regex().is_some());
    }

    #[test]
    fn dates_agencies_and_writers_are_told_apart() {
        for (line, [date, agency, writers]) in [
            ("2004年6月19日", ["2004-06-19", "", ""]),
            ("２００４年６月１９日", ["2004-06-19", "", ""]),
            ("二〇一三年九月十三日", ["2013-09-13", "", ""]),
            ("（2004-06-19）", ["2004-06-19", "", ""]),
            ("2004-06-19 12:30 星期六", ["2004-06-19", "", ""]),
            ("2004年6月19日　樣例社記者　林閱", ["2004-06-19", "樣例社", "樣例社記者　林閱"]),
            ("2001年6月17日　サンプル通信　森野しおり", ["2001-06-17", "サンプル通信", "森野しおり"]),
            ("2001年6月17日（日）　森野しおり", ["2001-06-17", "", "森野しおり"]),
            ("2004年6月19日·新华社·林阅", ["2004-06-19", "新华社", "林阅"]),
            ("新华社·林阅 2004.6.19", ["2004-06-19", "新华社", "林阅"]),
            ("李　明　2004/06/19", ["2004-06-19", "", "李　明"]),
            ("本报记者 李 明 王小红　2004年6月19日", ["2004-06-19", "本报", "本报记者 李 明 王小红"]),
            ("谢尔盖·伊万诺夫　2004年6月19日", ["2004-06-19", "", "谢尔盖·伊万诺夫"]),
            ("发布时间：2004-06-19 来源：临江发布", ["2004-06-19", "临江发布", ""]),
            ("2018년 6월 11일 월요일 | 예시통신 | 한서연 기자", ["2018-06-11", "예시통신", "한서연 기자"]),
            ("2004-06-19 | Sample News | Jane Doe", ["2004-06-19", "Sample News", "Jane Doe"]),
            ("森野しおり（サンプル通信）", ["", "サンプル通信", "森野しおり"]),
            ("2025年8月30日 星期六 第2版", ["2025-08-30", "", ""]),
        ] {
            let expected = [date, agency, writers].map(str::to_owned);
            assert_eq!(read(line), Some(expected), "{line}");
        }
        assert!(imprint("2025年8月30日 星期六 第2版").unwrap().numbers_page);
        assert!(!imprint("2025年8月30日 星期六").unwrap().numbers_page);
    }

    #[test]
    fn sentences_headlines_and_diaries_are_no_imprint() {
        for line in [
            "",
            "2004年6月19日，峰会落幕。",
            "2004年6月19日上午，代表们",
            "2004年6月19日　上合组织塔什干峰会纪事",
            "2004年6月19日　晴",
            "2004年6月19日　多云",
            "2004年2月30日",
            "2004年6月19日至21日",
            "2004年6月19日　2004年6月20日",
            "2004年6月19日　贸易额增长30%",
            "12004-06-191",
            "On 2004-06-19 we met in Tashkent",
            "2004年6月19日　甲乙　丙丁　戊己　庚辛　壬癸　子丑　寅卯　辰巳　午未　申酉　戌亥　春夏",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
