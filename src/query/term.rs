//! Terms: the single conditions of a query, and what each of them asks of an article.

use super::numerals::{ascii, number};
use super::{Attribute, Candidate, Dates, Event, Flag, Pattern, Period, Phrase, Tie, Tongue};
use crate::text::{Clean, Language, fold};

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// These words occur in title or body; case, width and blanks do not matter.
    Words(Words),
    /// This occurs in title or body exactly as it stands.
    Exact(Clean),
    /// These words are a value of the attribute, or part of it.
    Value(Attribute, Words),
    /// Published in these years or months.
    Period(Period),
    /// Published on these days.
    Dates(Dates),
    /// Belongs to a series, belongs to an edition, or names it.
    Event(Tie, EventName),
    /// Set in this language.
    Language(Tongue),
    /// It is so.
    Is(Flag),
    /// So long.
    Chars(Chars),
    /// A text matches.
    Pattern(Pattern),
}

/// Words that must occur, with their folded form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// As typed.
    pub typed: Clean,
    folded: String,
    /// Whether they must stand there as typed.
    is_exact: bool,
}

/// A name for one or several events: a city, a year, a number, an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventName {
    /// As typed.
    pub typed: Clean,
    wanted: Wanted,
}

/// What a name for events stands for, besides an id.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Wanted {
    Year(i16),
    Ordinal(u16),
    /// Folded.
    Name(String),
}

/// A length in characters; at least one end is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Chars {
    /// So many at least.
    pub least: Option<usize>,
    /// So many at most, not less than the least.
    pub most: Option<usize>,
}

impl Words {
    /// Words as a person typed them; none if nothing but blanks was typed.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let typed = Clean::line(Clean::line(typed).trim());
        let folded = fold(&typed);
        (!folded.is_empty()).then_some(Self { typed, folded, is_exact: false })
    }

    /// Words that must stand there just so; none if nothing but blanks was typed.
    pub(super) fn exactly(typed: &Clean) -> Option<Self> {
        Self::new(typed).map(|words| Self { is_exact: true, typed: typed.clone(), ..words })
    }

    /// As they are compared.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// Whether an article with this value of the attribute has what they ask for.
    #[must_use]
    pub fn are_value(&self, attribute: Attribute, value: &str) -> bool {
        let value = fold(value);
        match attribute {
            Attribute::Title | Attribute::Author | Attribute::Source => value.contains(&self.folded),
            Attribute::Tag => value == self.folded,
            Attribute::Category | Attribute::Folder => {
                let path = self.folded.trim_matches('/');
                let rest = value.trim_start_matches('/').strip_prefix(path);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            }
        }
    }
}

impl Phrase for Words {
    fn folded(&self) -> &str {
        &self.folded
    }

    fn stands_as(&self, found: &str) -> bool {
        !self.is_exact || *self.typed == *found
    }
}

impl EventName {
    /// A name as a person typed it; none if nothing but blanks was typed.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let Words { typed, folded, .. } = Words::new(typed)?;
        let wanted = numbered(&folded).unwrap_or(Wanted::Name(folded));
        Some(Self { typed, wanted })
    }

    /// Whether it stands for this event.
    #[must_use]
    pub fn means(&self, event: &dyn Event) -> bool {
        if event.id().eq_ignore_ascii_case(&self.typed) {
            return true;
        }
        match &self.wanted {
            Wanted::Year(year) => event.year() == Some(*year),
            Wanted::Ordinal(ordinal) => event.ordinal() == Some(*ordinal),
            Wanted::Name(folded) => event.any_name(&mut |name| fold(name) == *folded),
        }
    }
}

/// 2022 and 2022年 are years; 22, 第22届 and 第二十二次 count.
fn numbered(folded: &str) -> Option<Wanted> {
    let text = ascii(folded).filter(|text| text.len() <= 16)?;
    if let Some(year) = text.strip_suffix('年').or((text.len() == 4).then_some(&*text)) {
        return number(year, 4).filter(|_| year.len() == 4).map(Wanted::Year);
    }
    let ordinal = text.trim_start_matches('第').trim_end_matches(['届', '屆', '次', '回']);
    u16::try_from(number(ordinal, 3)?).ok().map(Wanted::Ordinal)
}

impl Chars {
    /// Reads `>3000`, `>=3000`, `1000..2000`, `1000-2000`, `3000`, `1万..`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = ascii(text)?;
        let text = text.as_str();
        let range = |least, most| Some(Self { least, most });
        if let Some(rest) = text.strip_prefix(">=") {
            return range(Some(count(rest)?), None);
        }
        if let Some(rest) = text.strip_prefix("<=") {
            return range(None, Some(count(rest)?));
        }
        if let Some(rest) = text.strip_prefix('>') {
            return range(Some(count(rest)?.checked_add(1)?), None);
        }
        if let Some(rest) = text.strip_prefix('<') {
            return range(None, Some(count(rest)?.checked_sub(1)?));
        }
        let sign = ["..", "~", "-"].iter().find_map(|sign| text.split_once(sign));
        match sign {
            None => range(Some(count(text)?), Some(count(text)?)),
            Some((least, "")) => range(Some(count(least)?), None),
            Some(("", most)) => range(None, Some(count(most)?)),
            Some((one, other)) => {
                let (one, other) = (count(one)?, count(other)?);
                range(Some(one.min(other)), Some(one.max(other)))
            }
        }
    }

    fn contains(self, chars: usize) -> bool {
        self.least.is_none_or(|least| least <= chars) && self.most.is_none_or(|most| chars <= most)
    }
}

/// 3000, 3千, 1万, 3000字.
fn count(text: &str) -> Option<usize> {
    let text = text.strip_suffix('字').unwrap_or(text);
    let (digits, times) = match text.chars().next_back()? {
        '千' | 'k' | 'K' => (text.get(..text.len() - text.chars().next_back()?.len_utf8())?, 1000),
        '万' | '萬' => (text.get(..text.len() - '万'.len_utf8())?, 10_000),
        _ => (text, 1),
    };
    let is_number = digits.len() <= 9 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse::<usize>().ok().filter(|_| is_number)?.checked_mul(times)
}

impl Tongue {
    /// Whether a text in the language is in this one.
    #[must_use]
    pub fn includes(self, language: Language) -> bool {
        match language {
            Language::SimplifiedChinese => matches!(self, Self::Chinese | Self::Simplified),
            Language::TraditionalChinese => matches!(self, Self::Chinese | Self::Traditional),
            Language::Japanese => self == Self::Japanese,
            Language::Korean => self == Self::Korean,
            Language::Other => self == Self::Other,
        }
    }
}

impl Term {
    /// Belongs to the edition with this id.
    #[must_use]
    pub fn edition(id: &str) -> Option<Self> {
        EventName::new(id).map(|name| Self::Event(Tie::Edition, name))
    }

    /// Whether the candidate satisfies it.
    #[must_use]
    pub fn matches(&self, candidate: &impl Candidate) -> bool {
        match self {
            Self::Words(words) => {
                memchr::memmem::find(candidate.folded().as_bytes(), words.folded.as_bytes()).is_some()
            }
            Self::Exact(exact) => candidate.any_text(&mut |text| text.contains(exact.as_str())),
            Self::Value(attribute, words) => {
                candidate.any_value(*attribute, &mut |value| words.are_value(*attribute, value))
            }
            Self::Period(period) => candidate.date().is_some_and(|date| period.contains(&date)),
            Self::Dates(dates) => candidate.date().is_some_and(|date| dates.contains(&date)),
            Self::Event(tie, name) => candidate.any_event(*tie, &mut |event| name.means(event)),
            Self::Language(tongue) => tongue.includes(candidate.language()),
            Self::Is(flag) => candidate.is(*flag),
            Self::Chars(chars) => chars.contains(candidate.chars()),
            Self::Pattern(pattern) => candidate.any_text(&mut |text| pattern.is_match(text)),
        }
    }

    /// Whether the catalog knows the answer without looking at the text.
    pub(super) fn is_cheap(&self) -> bool {
        match self {
            Self::Value(..) | Self::Period(_) | Self::Dates(_) | Self::Language(_) => true,
            Self::Is(flag) => !matches!(flag, Flag::Report | Flag::Preview | Flag::Related | Flag::Ambiguous),
            Self::Words(_) | Self::Exact(_) | Self::Event(..) | Self::Chars(_) | Self::Pattern(_) => false,
        }
    }

    /// Whether a query has only one such condition: another one replaces it.
    pub(super) fn replaces(&self, other: &Self) -> bool {
        matches!(
            (self, other),
            (Self::Period(_), Self::Period(_)) | (Self::Event(Tie::Edition, _), Self::Event(Tie::Edition, _))
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Chars, Pattern};

    #[test]
    fn lengths_are_read_as_typed() {
        let range = |least, most| Some(Chars { least, most });
        for (typed, expected) in [
            (">3000", range(Some(3001), None)),
            ("≥3千", range(Some(3000), None)),
            ("＜1万", range(None, Some(9999))),
            ("<=500字", range(None, Some(500))),
            ("1000..2000", range(Some(1000), Some(2000))),
            ("2000-1000", range(Some(1000), Some(2000))),
            ("1万..", range(Some(10_000), None)),
            ("..500", range(None, Some(500))),
            ("３００", range(Some(300), Some(300))),
            ("", None),
            (">", None),
            ("<0", None),
            ("..", None),
            ("+5", None),
            ("99999999999", None),
            ("万", None),
        ] {
            assert_eq!(Chars::parse(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_wrong_regular_expression_says_why() {
        for (source, said) in [
            ("(", "括号没有合上"),
            (")", "多出右括号"),
            ("[", "方括号没有合上"),
            ("*", "重复符号前没有内容"),
            ("a{2", "花括号没有合上"),
            ("a{3,2}", "重复次数的范围颠倒"),
            ("[b-a]", "字符范围颠倒"),
            (r"\y", "没有这样的转义"),
            ("\\", "反斜线后缺少字符"),
            (r"(a)\1", "不支持反向引用"),
            ("(?=a)", "不支持环视"),
            (r"\w{500}", "正则太大"),
            (r"((((\w{50}){50}){50}){50}){50}", "正则太大"),
        ] {
            let reason = Pattern::new(source).expect_err(source);
            assert!(reason.contains(said), "{source}: {reason}");
        }
        assert!(Pattern::new(&"(".repeat(10_000)).is_err());
        let deep = format!("{}a{}", "(".repeat(1000), ")".repeat(1000));
        assert!(Pattern::new(&deep).expect_err("too deep").contains("嵌套太深"));
        assert!(Pattern::new("第.{1,3}次会议").is_ok());
    }
}
