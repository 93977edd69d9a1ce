//! What is known of an edition, in a reader's words, each fact with how well it is verified, set
//! in lines. Must not know where they stand.

use std::borrow::Cow;

use crate::doc::{Block, Document};
use crate::locale::{self, Locale, say};
use crate::series::{City, Edition, Fact, Held, Members, Mode, Series, Status, Verification};
use crate::store::Tally;
use crate::text::{Cells, Clean, Language, WidthTable};
use crate::typeset::{Measure, Options, set};

/// A line about an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactLine {
    /// What it is about; empty on the lines after the first.
    pub label: Clean,
    /// A part of the fact.
    pub text: Clean,
}

/// What a line of facts has room for, on this terminal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) width: u16,
    pub(super) widths: WidthTable,
}

/// What facts are about: a message each, and the order of none.
const LABELS: [&str; 9] = [
    "board-fact-name",
    "board-fact-days",
    "board-fact-place",
    "board-fact-form",
    "board-fact-members",
    "board-fact-documents",
    "board-fact-aliases",
    "board-fact-point",
    "board-fact-held",
];

/// Cells of the labels with a gap behind.
#[must_use]
pub fn fact_label(widths: WidthTable) -> u16 {
    let widest = LABELS.iter().map(|label| widths.text(&say!(*label))).max().unwrap_or(0);
    u16::try_from(widest + 2).unwrap_or(u16::MAX)
}

impl Status {
    /// In words; nothing where it took place, as one expects.
    #[must_use]
    pub fn said(self) -> Cow<'static, str> {
        match self {
            Self::Held => "".into(),
            Self::Planned => say!("board-planned"),
            Self::Cancelled => say!("board-cancelled"),
        }
    }
}

impl Mode {
    /// In words; nothing where all were in one place, as one expects.
    #[must_use]
    pub fn said(self) -> Cow<'static, str> {
        match self {
            Self::InPerson => "".into(),
            Self::Video => say!("board-video"),
            Self::Hybrid => say!("board-hybrid"),
        }
    }
}

impl Verification {
    /// In words.
    #[must_use]
    pub fn said(self) -> Cow<'static, str> {
        match self {
            Self::Verified => say!("board-verified"),
            Self::Memory => say!("board-from-memory"),
            Self::Derived => say!("board-derived"),
            Self::Planned => say!("board-as-planned"),
            Self::Unverified => say!("board-unverified"),
        }
    }
}

/// First to last day as people write it: 2022-09-15 至 16.
#[must_use]
pub fn days(held: &Held, between: &str) -> String {
    let Held { start, end, .. } = *held;
    if start == end {
        return start.to_string();
    }
    let end = match (start.year() == end.year(), start.month() == end.month()) {
        (true, true) => format!("{:02}", end.day()),
        (true, false) => format!("{:02}-{:02}", end.month(), end.day()),
        (false, _) => end.to_string(),
    };
    format!("{start}{between}{end}")
}

/// Something that is known of an edition.
struct Known {
    label: &'static str,
    text: String,
    /// How well, in words.
    level: String,
}

impl Known {
    fn verified(self, verification: Verification) -> Self {
        Self { level: say!("board-level", level = verification.said()).into_owned(), ..self }
    }
}

fn fact(label: &'static str, text: impl Into<String>) -> Known {
    Known { label, text: text.into(), level: String::new() }
}

/// Everything known of an edition and of what the archives hold of it, in lines of some cells.
#[must_use]
pub(super) fn fact_lines(series: &Series, edition: &Edition, tally: &Tally, room: Room) -> Vec<FactLine> {
    let measure = Measure::new(Cells(room.width.saturating_sub(fact_label(room.widths))));
    let options = Options {
        measure,
        indent: Some(0),
        hang: false,
        justify: false,
        widths: room.widths,
        ..Options::default()
    };
    let mut out = Vec::new();
    let mut before = "";
    for Known { label, text, level } in facts(series, edition, tally) {
        // Said once for all facts of a kind.
        let mut shown = if label == before { Clean::default() } else { Clean::from(say!(label)) };
        before = label;
        for line in lines(&text, &level, &options) {
            out.push(FactLine { label: std::mem::take(&mut shown), text: line });
        }
    }
    out
}

/// A text in lines; how well it is known is never broken.
fn lines(text: &str, level: &str, options: &Options) -> Vec<Clean> {
    let document = Document::new(vec![Block::body(Clean::line(text))], Vec::new(), Vec::new());
    let layout = set(&document, Language::SimplifiedChinese, options);
    let mut lines: Vec<_> = layout.lines().iter().map(|line| layout.string(line)).collect();
    let room = usize::from(options.measure.cells().0);
    match lines.last_mut() {
        Some(last) if options.widths.text(last) + options.widths.text(level) <= room => last.push_str(level),
        _ => lines.push(level.trim_start().to_owned()),
    }
    lines.retain(|line| !line.is_empty());
    lines.iter().map(|line| Clean::line(line)).collect()
}

fn facts(series: &Series, edition: &Edition, tally: &Tally) -> Vec<Known> {
    let held = &edition.held;
    let mut out = vec![fact("board-fact-name", name(series, edition))];
    out.push(
        fact("board-fact-days", days(held, &say!("board-fact-days-between"))).verified(held.verification),
    );
    out.push(fact("board-fact-place", place(edition)));
    let form = match held.mode {
        Mode::InPerson => say!("board-fact-in-person"),
        Mode::Video => say!("board-fact-video"),
        Mode::Hybrid => say!("board-fact-hybrid"),
    };
    out.push(fact(
        "board-fact-form",
        if held.status == Status::Held {
            form
        } else {
            say!("board-fact-form-and-status", form = form, status = held.status.said())
        },
    ));
    let members = edition.members.as_ref();
    out.extend(
        members
            .map(|members| fact("board-fact-members", self::members(members)).verified(members.verification)),
    );
    out.push(fact("board-fact-documents", edition.documents.join(&say!("head-comma"))));
    out.push(fact("board-fact-aliases", edition.aliases.join(&say!("head-comma"))));
    for Fact { zh, en, verification } in &edition.facts {
        let prefers_english = locale::current() == Locale::English;
        let words = if zh.is_empty() || (prefers_english && !en.is_empty()) { en } else { zh };
        out.push(fact("board-fact-point", words.as_str()).verified(*verification));
    }
    out.push(fact("board-fact-held", holdings(tally)));
    out.push(fact("board-fact-held", covered(tally)));
    out.retain(|known| !known.text.is_empty());
    out
}

fn name(series: &Series, edition: &Edition) -> String {
    let mut names = [&series.names.zh_hans, &series.names.en];
    if locale::current() == Locale::English {
        names.reverse();
    }
    let known = names.into_iter().find(|name| !name.is_empty()).map_or(series.short_name(), Clean::as_str);
    let ordinal =
        series.ordinal_name(edition).map(|name| say!("board-fact-ordinal", ordinal = name.as_str()));
    let ordinal = ordinal.unwrap_or_default();
    format!("{known}{ordinal}")
}

/// City and country in the language of the interface, and what the city is called in the other one.
fn place(edition: &Edition) -> String {
    let in_english = locale::current() == Locale::English;
    let city = edition.city.as_ref();
    let own = city.and_then(City::name);
    let other = city.and_then(|city| if in_english { city.zh_hans.first() } else { city.en.first() });
    let other = other.map(Clean::as_str).filter(|name| Some(*name) != own);
    let country = edition.country.as_ref().map(|country| match in_english {
        true if !country.en.is_empty() => &country.en,
        _ => &country.zh_hans,
    });
    let parts = [own, country.map(Clean::as_str).filter(|name| !name.is_empty()), other];
    parts.into_iter().flatten().collect::<Vec<_>>().join(&say!("board-fact-comma"))
}

fn members(members: &Members) -> String {
    let Members { members, observers, partners, .. } = *members;
    let parts = [
        (members, "board-fact-member-states"),
        (observers, "board-fact-observers"),
        (partners, "board-fact-partners"),
    ];
    counted(&parts.map(|(count, name)| (usize::from(count), name)))
}

fn holdings(tally: &Tally) -> String {
    let said = counted(&[
        (tally.reports, "board-fact-reports"),
        (tally.previews, "board-fact-previews"),
        (tally.related, "board-fact-related"),
        (tally.mentions, "board-fact-mentions"),
        (tally.ambiguous, "board-fact-ambiguous"),
        (tally.unread, "board-fact-unread"),
    ]);
    if said.is_empty() { say!("board-fact-no-articles").into_owned() } else { said }
}

/// What there is of each, in words.
fn counted(counts: &[(usize, &str)]) -> String {
    let some = counts.iter().filter(|(count, _)| *count > 0);
    some.map(|(count, name)| say!(*name, count = *count)).collect::<Vec<_>>().join(" · ")
}

/// Day of the first article and of the last.
fn covered(tally: &Tally) -> String {
    match tally.days {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => {
            say!("board-fact-covered", first = first.to_string(), last = last.to_string()).into_owned()
        }
        None => String::new(),
    }
}
