//! What stands over an article: what is known about it, in a reader's words.

use std::sync::Arc;

use jiff::civil::Weekday;

use super::action::Action;
use crate::doc::{Article, Date, DateSource, Format, Note, NoteKind, Precision, Repair};
use crate::locale::{grouped, say};
use crate::store::Entry;
use crate::text::{Clean, Language};
use crate::typeset::{Flow, Head, Options, Sheet};

/// Where the head is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// On a page of its own, with everything that is known.
    Page,
    /// In the reader pane, on one line.
    Pane {
        /// Characters a minute that the person reads, where that is known.
        pace: Option<u64>,
    },
}

/// What the head says of an article that it does not say itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct HeadFacts {
    /// Other articles that are the same, or nearly so.
    pub(super) alike: usize,
    /// Characters a minute that the person reads, where that is known.
    pub(super) pace: Option<u64>,
}

/// Characters that a person reads in a minute, as long as nothing was measured.
const CHARS_A_MINUTE: u64 = 400;

/// The head of an article.
#[must_use]
pub fn head(entry: &Entry, badge: Option<&Clean>, form: Form) -> Head {
    let article = &entry.article;
    // What a program printed is called like the pipe that it came through: the top line says that.
    if matches!(form, Form::Pane { .. }) && article.meta.title == article.source.path {
        return Head::default();
    }
    let byline = match form {
        Form::Page => page_byline(entry),
        Form::Pane { pace } => pane_byline(entry, badge, pace),
    };
    Head {
        title: article.meta.title.clone(),
        subtitle: article.meta.subtitle.clone(),
        byline: byline.iter().map(|line| Clean::line(line)).collect(),
        warnings: warnings(entry, form),
        indent: if form == Form::Page { 0 } else { 4 },
        ruled: form == Form::Page,
    }
}

fn page_byline(entry: &Entry) -> Vec<String> {
    let article = &entry.article;
    let date = article.meta.date.as_ref().map(stated).unwrap_or_default();
    let mut lines = vec![joined([date, publisher(article)], "　")];
    lines.push(byline(article));
    let images = match article.document.images.len() {
        // Text extracted from a page has lost its pictures, not done without.
        0 if article.source.format == Format::Text => String::new(),
        0 => say!("head-no-images").into_owned(),
        count => say!("head-images", count = count).into_owned(),
    };
    let count = grouped((entry.chars() + 5) / 10 * 10);
    let about = match counts_words(entry) {
        true => say!("head-about-words", words = count),
        false => say!("head-about-chars", chars = count),
    }
    .into_owned();
    lines.push(joined(
        [joined([categories(article), part(article)], "　"), joined([images, about], "　")],
        "　　",
    ));
    lines.retain(|line| !line.is_empty());
    lines
}

fn pane_byline(entry: &Entry, badge: Option<&Clean>, pace: Option<u64>) -> Vec<String> {
    let article = &entry.article;
    let facts = [
        article.meta.date.as_ref().map(brief).unwrap_or_default(),
        publisher(article),
        article
            .meta
            .categories
            .first()
            .and_then(|path| path.first())
            .map(ToString::to_string)
            .unwrap_or_default(),
        part(article),
        length(entry, pace),
        mended(article),
    ];
    let badge = badge.map(ToString::to_string).unwrap_or_default();
    vec![joined(facts, " · "), joined([byline(article), badge], " · ")]
}

/// When an article was published, and of which edition: on one short line.
pub(super) fn facts(entry: &Entry) -> Clean {
    let date = entry.article.meta.date.as_ref().map(brief).unwrap_or_default();
    let badge = entry.badge().map(|badge| badge.text.to_string()).unwrap_or_default();
    Clean::line(&joined([date, badge], " · "))
}

/// How long an article is, once that is known.
fn length(entry: &Entry, pace: Option<u64>) -> String {
    if entry.is_beginning {
        return rest_comes();
    }
    let minutes = minutes(entry.chars(), pace);
    let count = grouped(entry.chars());
    match counts_words(entry) {
        true => say!("head-length-words", words = count, minutes = minutes),
        false => say!("head-length", chars = count, minutes = minutes),
    }
    .into_owned()
}

/// Whether what counts as a character in an article is a word, as those of Latin letters do.
fn counts_words(entry: &Entry) -> bool {
    entry.article.meta.language == Language::Other
}

/// What is said of an article of which only the beginning has been read.
#[must_use]
pub fn rest_comes() -> String {
    say!("head-rest-comes").into_owned()
}

/// Minutes that a text of so many characters takes, at the least one.
pub(super) fn minutes(chars: usize, pace: Option<u64>) -> u64 {
    (chars as u64).div_ceil(pace.unwrap_or(CHARS_A_MINUTE).max(1)).max(1)
}

/// `2022-09-19 16:58 UTC　周一`, `2024-07-06（电头）`, `2025 年（推断：不早于 7 月 18 日）`.
fn stated(date: &Date) -> String {
    if date.precision < Precision::Day {
        return brief(date);
    }
    match date.source {
        DateSource::Dateline => say!("head-dateline", date = date.to_string()).into_owned(),
        DateSource::Inferred => say!("head-inferred", date = date.to_string()).into_owned(),
        DateSource::FrontMatter => {
            let time = if date.precision == Precision::Time { clock(date) } else { String::new() };
            joined([joined([date.iso(), time], " "), weekday(date.day().weekday())], "　")
        }
    }
}

fn clock(date: &Date) -> String {
    let time = format!("{:02}:{:02}", date.value.hour(), date.value.minute());
    joined([time, date.zone().unwrap_or_default()], " ")
}

fn brief(date: &Date) -> String {
    match (date.precision, date.not_before) {
        (Precision::Year, Some(day)) => {
            let not_before = say!("date-month-day", month = day.month(), day = day.day());
            say!("head-year-not-before", year = date.year().to_string(), date = not_before).into_owned()
        }
        (Precision::Year, None) => say!("date-year", year = date.year().to_string()).into_owned(),
        _ => date.iso(),
    }
}

fn weekday(day: Weekday) -> String {
    match day {
        Weekday::Monday => say!("head-monday"),
        Weekday::Tuesday => say!("head-tuesday"),
        Weekday::Wednesday => say!("head-wednesday"),
        Weekday::Thursday => say!("head-thursday"),
        Weekday::Friday => say!("head-friday"),
        Weekday::Saturday => say!("head-saturday"),
        Weekday::Sunday => say!("head-sunday"),
    }
    .into_owned()
}

/// The writers of front matter, and the agency that the text names.
fn publisher(article: &Article) -> String {
    let authors = article.meta.authors.iter().filter(|_| !has_byline(article)).map(Clean::as_str);
    let names = authors.collect::<Vec<_>>().join(&say!("head-comma"));
    match (names, &article.meta.agency) {
        (names, agency) if agency.is_empty() => names,
        (names, agency) if names.is_empty() => agency.to_string(),
        (names, agency) => say!("head-agency", names = names, agency = agency.as_str()).into_owned(),
    }
}

/// A newspaper's byline (新华社记者 谢某 邹某), or nothing.
fn byline(article: &Article) -> String {
    let authors = article.meta.authors.iter().filter(|_| has_byline(article));
    Clean::join(authors, " ").to_string()
}

/// Whether the authors come from a newspaper's byline rather than a list of names.
fn has_byline(article: &Article) -> bool {
    article.meta.authors.first().is_some_and(|author| author.contains(['记', '記']) && author.contains('者'))
}

fn categories(article: &Article) -> String {
    let paths: Vec<_> =
        article.meta.categories.iter().map(|path| Clean::join(path, " › ").to_string()).collect();
    paths.join(" ／ ")
}

fn part(article: &Article) -> String {
    match article.source.parts {
        0 | 1 => String::new(),
        parts => say!("head-part", part = article.source.part, parts = parts).into_owned(),
    }
}

/// Repairs of one kind are counted, others quoted. In the reader it is said which key changes what.
fn warnings(entry: &Entry, form: Form) -> Vec<Clean> {
    let article = &entry.article;
    let mut out = Vec::new();
    let is_off = |repair: &&Repair| repair.is_usual() && !entry.repairs().has(**repair);
    let off: Vec<_> = Repair::ALL.iter().filter(is_off).map(|repair| repair.label()).collect();
    if !off.is_empty() {
        out.push(Clean::from(say!("head-not-repaired", repairs = off.join(&say!("head-comma")))));
    }
    let doubled = article.notes.iter().filter(|note| note.kind == NoteKind::Doubled).count();
    if doubled > 0 {
        out.push(Clean::from(say!("head-doubled-repaired", count = doubled)));
    }
    let others = article.notes.iter().filter(|note| note.kind.is_warning() && note.kind != NoteKind::Doubled);
    let key = |note: &Note| match form {
        Form::Pane { .. } if note.kind == NoteKind::Order => order_key(entry),
        _ => String::new(),
    };
    out.extend(others.map(|note| Clean::line(&format!("⚠ {}{}", note.text, key(note)))));
    out.dedup();
    out
}

/// Which key gives the columns in the other order.
fn order_key(entry: &Entry) -> String {
    let keys = Action::ToggleOrder.row().shown_keys();
    let said = match entry.repairs().has(Repair::Order) {
        true => say!("head-order-back", keys = keys),
        false => say!("head-order-suggested", keys = keys),
    };
    said.into_owned()
}

/// How many places were repaired; they are told one by one beside the source.
fn mended(article: &Article) -> String {
    // The others have a line of their own.
    let is_told = |note: &Note| matches!(note.kind, NoteKind::Order | NoteKind::Doubled);
    let counted = article.notes.iter().filter(|note| note.mended.is_some() && !is_told(note));
    match counted.count() {
        0 => String::new(),
        count => say!("head-mended", count = count).into_owned(),
    }
}

/// Joins what is there.
fn joined<const N: usize>(parts: [String; N], separator: &str) -> String {
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(separator)
}

/// An article under its head. Nothing of it is set yet.
pub(super) fn under_head((entry, facts): (&Entry, HeadFacts), options: Options, sheet: Sheet) -> Flow {
    let article = &entry.article;
    let badge = entry.badge().map(|badge| badge.text);
    let mut head = head(entry, badge.as_ref(), Form::Pane { pace: facts.pace });
    if facts.alike > 0 {
        head.byline.push(Clean::from(say!("head-alike", count = facts.alike)));
    }
    let mut flow = Flow::new(Arc::clone(&article.document), article.meta.language, head, options);
    flow.pour(sheet);
    flow
}
