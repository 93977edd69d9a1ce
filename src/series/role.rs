//! Whether an article is about an edition that it mentions, or looks back or far ahead.

use std::borrow::Cow;
use std::ops::Range;

use super::choice::NamedYear;
use super::lexicon::Word;
use super::mention::{Kind, MentionRole, Place};
use super::scan::{Placed, Scan, Which};

/// How far a cue (落实) may stand before the mention, in characters.
const CUE_REACH: usize = 3;
/// How many bytes before a mention another body may be named.
const BODY_REACH: usize = 160;
/// How many characters after it its meeting may be.
const MEETING_REACH: usize = 12;
const MEETINGS: [&str; 6] = ["会议", "會議", "会晤", "論壇", "论坛", "meeting"];
/// What may stand between an English cue and the mention besides.
const ARTICLE: &str = "the ";
/// What follows a mention within the name of an earlier speech.
const SPEECHES: [&str; 8] =
    ["上的讲话", "上讲话", "上的发言", "上的致辞", "上的講話", "上的發言", "上发表的", "上發表的"];

/// The role of a mention of `which`, whose words stand at `range`.
pub(super) fn role(
    scan: &Scan<'_>,
    token: &Placed,
    (which, kind): (Which, Kind),
    range: &Range<usize>,
    year: Option<NamedYear>,
) -> MentionRole {
    let Which::Edition(at) = which else { return MentionRole::Ambiguous };
    let always = matches!(kind, Kind::Document | Kind::Relative);
    let away = scan.model.edition(at).zip(scan.day).is_some_and(|(edition, day)| {
        let limits = &scan.model.series.scoring.limits;
        let days = edition.days_to(day);
        let in_another_year = edition.year != day.year() && edition.start().year() != day.year();
        days > limits.stale_days
            || days < -limits.ahead_days
            || (in_another_year
                && (is_earlier_speech(scan, token, range) || (year.is_some() && !scan.copy.looks_back(days))))
    });
    let cued = || kind != Kind::Generic && follows_cue(scan, token, range.start);
    let is_theirs = || {
        matches!(kind, Kind::Generic | Kind::CityWord | Kind::Declaration)
            && follows_another_body(scan, token, range.start)
    };
    if always || away || cued() || is_theirs() { MentionRole::Background } else { MentionRole::Current }
}

/// 安全会议秘书第十三次会议…，为青岛峰会做准备: in a sentence on another body's meeting, the summit
/// is what that meeting looks to.
fn follows_another_body(scan: &Scan<'_>, token: &Placed, start: usize) -> bool {
    let from = start.saturating_sub(BODY_REACH).max(scan.sentence(token).range.start);
    scan.touching(from..start).any(|body| {
        let meets = || scan.after(token, body.end, MEETING_REACH);
        body.own && body.word == Word::Deny && MEETINGS.iter().any(|meeting| meets().contains(meeting))
    })
}

fn is_earlier_speech(scan: &Scan<'_>, token: &Placed, range: &Range<usize>) -> bool {
    scan.sentence(token).place != Place::Title
        && SPEECHES.iter().any(|words| scan.after(token, range.end, 4).starts_with(words))
}

fn follows_cue(scan: &Scan<'_>, token: &Placed, start: usize) -> bool {
    let left = scan.before(token, start, scan.model.longest_cue + CUE_REACH + ARTICLE.len());
    let left = lower_case(left);
    let cues = &scan.model.series.scoring.background_cues;
    let follows = |mut rest: &str| {
        for _ in 0..=CUE_REACH {
            let last = rest.as_bytes().last();
            if cues.iter().any(|cue| cue.as_bytes().last() == last && rest.ends_with(cue.as_str())) {
                return true;
            }
            match rest.char_indices().next_back() {
                Some((at, c)) if !matches!(c, '，' | '。' | '；') => {
                    rest = rest.get(..at).unwrap_or_default();
                }
                _ => return false,
            }
        }
        false
    };
    follows(&left) || left.strip_suffix(ARTICLE).is_some_and(follows)
}

/// The text in lower case, copied only where it has other letters than those of Chinese.
fn lower_case(text: &str) -> Cow<'_, str> {
    let may_be_capital = |byte: u8| byte.is_ascii_uppercase() || matches!(byte, 0xC3..=0xD5);
    if text.bytes().any(may_be_capital) { text.to_lowercase().into() } else { text.into() }
}
