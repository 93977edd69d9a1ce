//! Why an article is shown under an edition, in words: what the overlay and `--why` have in
//! common. Must know neither a screen nor a form of output.

use std::borrow::Cow;

use crate::doc::Text;
use crate::locale::say;
use crate::series::{Edition, Mention, Role, Verdict};
use crate::store::{Assignment, Entry};
use crate::text::{ByteAt, Clean, WidthTable, fold, graphemes};

/// What ends a sentence.
const ENDS: [char; 9] = ['。', '！', '？', '；', '…', '!', '?', ';', '\n'];

/// What ends one of Latin or Cyrillic letters; without the blank, it may stand in a number.
const FULL_STOP: &str = ". ";
/// Names of an organisation that are told of, in many spellings and languages.
const NAMES_TOLD: usize = 5;
/// Bytes of a sentence that are looked at before and behind the words.
const REACH: usize = 600;

/// Why an article is shown under an edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// What it is shown under: ◆ 撒马尔罕 2022 · 报道.
    pub shown: Clean,
    /// What a person said, if anyone did.
    pub assignment: Option<Assignment>,
    /// What was recognised, a series each.
    pub series: Vec<SeriesExplained>,
}

/// What was recognised of one series.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesExplained {
    /// The verdict.
    pub verdict: Verdict,
    /// What people call the series.
    pub name: Clean,
    /// The verdict in words, with the scores.
    pub summary: Clean,
    /// Why it is so, where the mentions alone do not tell.
    pub reason: Clean,
    /// The evidence in reading order, as in the verdict.
    pub mentions: Vec<MentionExplained>,
}

/// A mention in its sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MentionExplained {
    /// 撒马尔罕 2022 · 届次 · 导语 · 当前
    pub facts: Clean,
    /// The words and what stands around them.
    pub excerpt: Excerpt,
    /// Where the words begin and end in the document; none in the title.
    pub range: Option<(ByteAt, ByteAt)>,
}

/// Words in their sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Excerpt {
    /// What stands before them.
    pub before: Clean,
    /// The words.
    pub words: Clean,
    /// What stands behind them.
    pub after: Clean,
}

/// Says why an article is shown under an edition.
#[must_use]
pub fn explain(entry: &Entry) -> Explanation {
    let shown = match (entry.badge(), entry.standing()) {
        (Some(badge), Some(standing)) => Clean::line(&format!("{} · {}", badge.text, standing.role.said())),
        _ => Clean::from(say!("evidence-no-edition")),
    };
    // Once for all mentions: an article may have many of both.
    let texts = entry.article.document.texts();
    let series = entry.recognised().iter().map(|verdict| series(entry, verdict, &texts)).collect();
    Explanation { shown, assignment: entry.assignment().cloned(), series }
}

/// What was looked for, where nothing was found: a line a series.
#[must_use]
pub fn looked_for(entry: &Entry) -> Vec<Clean> {
    let named = entry.registry().series().iter().map(|series| {
        let names = &series.words.org;
        let few: Vec<&str> = names.iter().take(NAMES_TOLD).map(String::as_str).collect();
        let (series, few) = (series.short_name(), few.join(&say!("evidence-comma")));
        Clean::from(match names.len() {
            ..=NAMES_TOLD => say!("evidence-names", series = series, names = few),
            count => say!("evidence-names-of-many", series = series, names = few, count = count),
        })
    });
    std::iter::once(Clean::from(say!("evidence-nothing-named"))).chain(named).collect()
}

fn series(entry: &Entry, verdict: &Verdict, texts: &[&Text]) -> SeriesExplained {
    let registry = entry.registry();
    let name = registry.series_named(&verdict.series).map_or("", |series| series.short_name());
    let mentions = verdict.mentions.iter().map(|mention| explained(entry, mention, texts)).collect();
    SeriesExplained {
        verdict: verdict.clone(),
        name: Clean::line(name),
        summary: summary(entry, verdict),
        reason: reason(entry, verdict),
        mentions,
    }
}

fn label<'a>(entry: &'a Entry, id: &'a str) -> &'a str {
    entry.registry().edition(id).map_or(id, Edition::label)
}

/// `撒马尔罕 2022 · 报道　10.5 分，其次 杜尚别 2021 0.3 分`
fn summary(entry: &Entry, verdict: &Verdict) -> Clean {
    let scored = |rank: usize| verdict.editions.get(rank).map(|(id, score)| (label(entry, id), *score));
    let what = match (verdict.role, verdict.edition.as_deref()) {
        (Some(role), Some(id)) => format!("{} · {}", label(entry, id), role.said()),
        (Some(role), None) => role.said().into_owned(),
        (None, _) => say!("evidence-only-mentioned").into_owned(),
    };
    let best = scored(0).filter(|_| verdict.role != Some(Role::Related));
    let best = best.map(|(label, score)| match verdict.edition {
        Some(_) => say!("evidence-score", score = format!("{score:.1}")),
        None => say!("evidence-score-of", edition = label, score = format!("{score:.1}")),
    });
    let second = scored(1)
        .map(|(label, score)| say!("evidence-second", edition = label, score = format!("{score:.1}")));
    let second = second.filter(|_| best.is_some());
    Clean::line(&format!("{what}{}{}", best.unwrap_or_default(), second.unwrap_or_default()))
}

fn reason(entry: &Entry, verdict: &Verdict) -> Clean {
    let candidates = || {
        let labels: Vec<_> = verdict.candidates.iter().map(|id| label(entry, id)).collect();
        labels.join(&say!("evidence-comma"))
    };
    Clean::from(match verdict.role {
        Some(Role::Related) => {
            let times = verdict.org_mentions;
            say!("evidence-related", times = times, distance = distance(entry, verdict))
        }
        Some(Role::Ambiguous) => say!("evidence-may-be", editions = candidates()),
        Some(Role::Overview) => say!("evidence-overview"),
        None => say!("evidence-too-low"),
        Some(_) => return Clean::default(),
    })
}

/// How far the article's day is from the edition.
fn distance(entry: &Entry, verdict: &Verdict) -> Cow<'static, str> {
    let edition = verdict.edition.as_deref().and_then(|id| entry.registry().edition(id));
    let day = entry.article.meta.date.map(|date| date.day());
    match edition.zip(day).map(|(edition, day)| edition.days_to(day)) {
        None => say!("evidence-date-unknown"),
        Some(0) => say!("evidence-during"),
        Some(days) if days < 0 => say!("evidence-before", days = -days),
        Some(days) => say!("evidence-after", days = days),
    }
}

fn explained(entry: &Entry, mention: &Mention, texts: &[&Text]) -> MentionExplained {
    let several = say!("evidence-one-of-several");
    let edition = mention.edition.as_deref().map_or(&*several, |id| label(entry, id));
    let (kind, place, role) = (mention.kind.said(), mention.place.said(), mention.role.said());
    let facts = Clean::line(&format!("{edition} · {kind} · {place} · {role}"));
    let text = |at: ByteAt| texts.get(texts.partition_point(|text| text.at <= at).checked_sub(1)?);
    let (excerpt, range) = match (mention.at, mention.at.and_then(text)) {
        (Some(at), Some(text)) => {
            let (excerpt, length) = excerpt(&text.string, at.0 - text.at.0, &mention.words);
            (excerpt, Some((at, ByteAt(at.0 + length))))
        }
        _ => (in_title(entry, mention), None),
    };
    MentionExplained { facts, excerpt, range }
}

fn in_title(entry: &Entry, mention: &Mention) -> Excerpt {
    let meta = &entry.article.meta;
    let first = mention.words.chars().next();
    for line in [&meta.title, &meta.subtitle] {
        let starts = line.char_indices().filter(|(_, c)| Some(*c) == first).map(|(at, _)| at);
        for start in starts {
            if let Some(length) = stretch(line.get(start..).unwrap_or_default(), &mention.words) {
                return excerpt_of(line, (0, line.len()), (start, start + length));
            }
        }
    }
    Excerpt { words: mention.words.clone(), ..Excerpt::default() }
}

/// The sentence around the words that begin at `start`, and the bytes of the words.
fn excerpt(text: &Clean, start: usize, words: &str) -> (Excerpt, usize) {
    let rest = text.get(start..).unwrap_or_default();
    let length = stretch(rest, words).unwrap_or_else(|| rest.chars().next().map_or(0, char::len_utf8));
    let end = start + length;
    let before = text.get(floor(text, start.saturating_sub(REACH))..start).unwrap_or_default();
    let begin = start - before.len();
    let from = before
        .rfind(ENDS)
        .max(before.rfind(FULL_STOP).map(|at| at + 1))
        .map_or(begin, |at| begin + at + before[at..].chars().next().map_or(1, char::len_utf8));
    let after = text.get(end..floor(text, end + REACH)).unwrap_or_default();
    let ends = [after.find(ENDS), after.find(FULL_STOP)];
    let to = ends.into_iter().flatten().min().map_or(end + after.len(), |at| {
        // The mark that ends the sentence belongs to it; a line end does not.
        end + at + after[at..].chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8)
    });
    (excerpt_of(text, (from, to), (start, end)), length)
}

/// The last place between characters that is no further than `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn excerpt_of(text: &Clean, (from, to): (usize, usize), (start, end): (usize, usize)) -> Excerpt {
    let piece = |from: usize, to: usize| Clean::line(text.get(from..to).unwrap_or_default());
    let before = Clean::line(text.get(from..start).unwrap_or_default().trim_start());
    Excerpt { before, words: piece(start, end), after: piece(end, to) }
}

/// Bytes at the beginning of `text` in which the words stand one character after another, with
/// blanks and what was printed twice between them; none if they do not. The words were taken from
/// a copy in which such things are gone.
fn stretch(text: &str, words: &str) -> Option<usize> {
    let mut wanted = words.chars().filter(|c| !c.is_whitespace()).peekable();
    let most = 3 * words.len() + 16;
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let Some(want) = wanted.peek() else { break };
        if at > most {
            return None;
        }
        if *want == c || fold(want.encode_utf8(&mut [0; 4])) == fold(c.encode_utf8(&mut [0; 4])) {
            wanted.next();
            end = at + c.len_utf8();
        }
    }
    wanted.peek().is_none().then_some(end)
}

impl Excerpt {
    /// The excerpt in so many cells: the words whole where they fit, and about as much before
    /// them as behind them.
    #[must_use]
    pub fn fit(&self, room: usize, widths: &WidthTable) -> Self {
        let cells = |text: &Clean| widths.text(text);
        let words = self.words.cut_to(room, widths);
        let rest = room - cells(&words).min(room);
        if cells(&self.before) + cells(&self.after) <= rest {
            return Self { words, ..self.clone() };
        }
        let before = cells(&self.before).min(rest - cells(&self.after).min(rest / 2));
        let before = end_of(&self.before, before, widths);
        let after = rest - cells(&before).min(rest);
        let after = if after < 2 { Clean::default() } else { self.after.cut_to(after, widths) };
        Self { before, words, after }
    }
}

/// The end of a text in so many cells, after … where it is cut.
fn end_of(text: &Clean, room: usize, widths: &WidthTable) -> Clean {
    if widths.text(text) <= room {
        return text.clone();
    }
    let mut cells = widths.grapheme("…");
    let mut from = text.len();
    let graphemes: Vec<&str> = graphemes(text).collect();
    for grapheme in graphemes.into_iter().rev() {
        cells += widths.grapheme(grapheme);
        if cells > room {
            break;
        }
        from -= grapheme.len();
    }
    if from == text.len() {
        return Clean::default();
    }
    let mut cut = Clean::from("…");
    cut.push(&text.slice(from..text.len()));
    cut
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, excerpt, stretch};
    use crate::text::{Clean, WidthTable};

    #[test]
    fn words_are_found_again_in_the_text() {
        for (text, words, found) in [
            ("上合组织峰会闭幕", "上合组织峰会", Some("上合组织峰会")),
            ("上合 组织\n峰会闭幕", "上合组织峰会", Some("上合 组织\n峰会")),
            ("第２２次会议", "第22次会议", Some("第２２次会议")),
            ("SCO Summit in Tianjin", "SCOSummit", Some("SCO Summit")),
            ("别的文字", "上合组织峰会", None),
        ] {
            assert_eq!(stretch(text, words).map(|end| &text[..end]), found, "{text}");
        }
    }

    #[test]
    fn sentences_end_at_marks_and_full_stops() {
        for (text, before, after) in [
            (
                "It rained. The 3.5 km to the SCO Summit were dry. Later not.",
                "The 3.5 km to the ",
                " were dry.",
            ),
            ("下雨了。走到 SCO Summit 时停了！后来", "走到 ", " 时停了！"),
            ("SCO Summit", "", ""),
        ] {
            let text = Clean::text(text);
            let (found, _) = excerpt(&text, text.find("SCO").unwrap(), "SCO Summit");
            assert_eq!((found.before.as_str(), found.after.as_str()), (before, after));
        }
    }

    #[test]
    fn the_sentence_is_cut_around_the_words() {
        let text = Clean::text("昨天下雨。中国代表团出席了上合组织撒马尔罕峰会，并与各方会谈。今天天晴。");
        let (whole, _) = excerpt(&text, text.find("撒马").unwrap(), "撒马尔罕峰会");
        assert_eq!(whole.before.as_str(), "中国代表团出席了上合组织");
        assert_eq!(whole.after.as_str(), "，并与各方会谈。");
        let widths = WidthTable::default();
        for (room, shown) in [
            (80, "中国代表团出席了上合组织|撒马尔罕峰会|，并与各方会谈。"),
            (40, "…席了上合组织|撒马尔罕峰会|，并与各方会谈…"),
            (30, "…上合组织|撒马尔罕峰会|，并与各…"),
            (12, "|撒马尔罕峰会|"),
            (7, "|撒马尔…|"),
        ] {
            let Excerpt { before, words, after } = whole.fit(room, &widths);
            assert!(widths.text(&format!("{before}{words}{after}")) <= room);
            assert_eq!(format!("{before}|{words}|{after}"), shown, "{room}");
        }
    }
}
