//! What may stand between an organisation and its city or event: 成员国, a year, a bracket, ’s.

use crate::series::lexicon::Word;
use crate::series::numerals::{is_chinese_numeral, year_ending};
use crate::series::scan::{Placed, Scan};

/// How many characters such words may take, and how many of them there may be.
const REACH: usize = 40;
const STEPS: usize = 6;
/// What may stand between the organisation and what it names.
const BETWEEN: [&str; 30] = [
    "成员国",
    "成員國",
    "国家",
    "國家",
    "各国",
    "各國",
    "领导人",
    "領導人",
    "领袖",
    "領袖",
    "元首",
    "首脑",
    "首腦",
    "首脳",
    "视频",
    "視訊",
    "年度",
    "の",
    "’s",
    "'s",
    "annual",
    "virtual",
    "online",
    "leaders’",
    "leaders'",
    "Leaders’",
    "Leaders'",
    "leaders",
    "Leaders",
    "heads of state",
];
const MARKS: [char; 16] =
    ['“', '”', '"', '‘', '·', '・', '「', '」', '『', '』', '《', '+', '）', ')', ' ', '»'];
/// What stands between an event and its organisation behind it.
const OF: [&str; 6] = [" of the ", " of ", " ", " «", "「", "·"];
/// What may stand between them besides, each word, in Russian.
const GENITIVES: [&str; 16] = [
    "стран",
    "государств",
    "членов",
    "участниц",
    "участников",
    "лидеров",
    "глав",
    "президентов",
    "группы",
    "организации",
    "—",
    "–",
    "-",
    "государств-членов",
    "стран-членов",
    "стран-участниц",
];
/// How many characters after an event its organisation may follow.
const AFTER: usize = 60;

pub(super) fn is_own_org(token: &Placed) -> bool {
    token.own && matches!(token.word, Word::Org | Word::WeakOrg)
}

/// The organisation before `at` in the sentence of `token`, past what belongs to the name.
pub(super) fn org_before(scan: &Scan<'_>, token: &Placed, at: usize) -> Option<Placed> {
    let left = scan.before(token, at, REACH);
    let mut rest = left;
    for _ in 0..=STEPS {
        if let Some(org) = scan.ending(at - (left.len() - rest.len()), is_own_org) {
            return Some(org);
        }
        rest = shorter(rest)?;
    }
    None
}

/// Text without the last word that may stand there.
fn shorter(text: &str) -> Option<&str> {
    let word = || BETWEEN.iter().find_map(|word| text.strip_suffix(word));
    text.strip_suffix(MARKS).or_else(word).or_else(|| without_anniversary(text)).or_else(|| {
        let digits = text.strip_suffix('年').unwrap_or(text);
        year_ending(digits)?;
        digits.get(..digits.len() - 4)
    })
}

/// 五周年 of 五周年峰会: the summit at which the anniversary is kept.
fn without_anniversary(text: &str) -> Option<&str> {
    let numeral = ["周年", "週年"].iter().find_map(|word| text.strip_suffix(word))?;
    let rest = numeral.trim_end_matches(is_chinese_numeral);
    (rest.len() < numeral.len()).then_some(rest)
}

/// The organisation after an event: summit of the SCO, саммит стран БРИКС.
pub(super) fn org_after(scan: &Scan<'_>, event: &Placed) -> Option<Placed> {
    let right = scan.after(event, event.end, AFTER);
    let starts = |of: &&&str| right.starts_with(**of);
    if let Some(org) = OF.iter().filter(starts).find_map(|of| scan.starting(event.end + of.len(), is_own_org))
    {
        return Some(org);
    }
    if !right.starts_with(' ') {
        return None;
    }
    let mut orgs = scan.touching(event.end..event.end + right.len());
    let org = *orgs.find(|token| {
        token.start > event.end && matches!(token.word, Word::Org | Word::WeakOrg | Word::Event)
    })?;
    let between = scan.copy.words(event.end..org.start);
    let is_chain = between.starts_with(" of ") && !between.contains([',', '.', ';', ':', '，']);
    let is_genitive = || between.split_whitespace().all(|word| GENITIVES.contains(&word));
    (is_own_org(&org) && (is_chain || is_genitive())).then_some(org)
}
