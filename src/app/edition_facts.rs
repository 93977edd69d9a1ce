//! What is known of an edition, in a reader's words, each fact with how well it is verified, set
//! in lines. Must not know where they stand.

use crate::doc::{Block, Document};
use crate::series::{Edition, Fact, Held, Members, Mode, Series, Status, Verification};
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

/// Cells of the labels with a gap behind.
pub const FACT_LABEL: u16 = 6;

impl Status {
    /// In Chinese; nothing where it took place, as one expects.
    #[must_use]
    pub fn chinese(self) -> &'static str {
        match self {
            Self::Held => "",
            Self::Planned => "计划中",
            Self::Cancelled => "已取消",
        }
    }
}

impl Mode {
    /// In Chinese; nothing where all were in one place, as one expects.
    #[must_use]
    pub fn chinese(self) -> &'static str {
        match self {
            Self::InPerson => "",
            Self::Video => "视频",
            Self::Hybrid => "混合",
        }
    }
}

impl Verification {
    /// In Chinese.
    #[must_use]
    pub fn chinese(self) -> &'static str {
        match self {
            Self::Verified => "已核实",
            Self::Memory => "据记忆",
            Self::Derived => "推算",
            Self::Planned => "计划",
            Self::Unverified => "未核实",
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
        Self { level: format!("（{}）", verification.chinese()), ..self }
    }
}

fn fact(label: &'static str, text: impl Into<String>) -> Known {
    Known { label, text: text.into(), level: String::new() }
}

/// Everything known of an edition and of what the archives hold of it, in lines of some cells.
#[must_use]
pub(super) fn fact_lines(series: &Series, edition: &Edition, tally: &Tally, room: Room) -> Vec<FactLine> {
    let measure = Measure::new(Cells(room.width.saturating_sub(FACT_LABEL)));
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
        let mut shown = Clean::from(if label == before { "" } else { label });
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
        _ => lines.push(level.to_owned()),
    }
    lines.retain(|line| !line.is_empty());
    lines.iter().map(|line| Clean::line(line)).collect()
}

fn facts(series: &Series, edition: &Edition, tally: &Tally) -> Vec<Known> {
    let held = &edition.held;
    let mut out = vec![fact("名称", name(series, edition))];
    out.push(fact("日期", days(held, " 至 ")).verified(held.verification));
    out.push(fact("地点", place(edition)));
    let form = match held.mode {
        Mode::InPerson => "线下",
        Mode::Video => "视频",
        Mode::Hybrid => "线上线下结合",
    };
    out.push(fact(
        "形式",
        if held.status == Status::Held {
            form.to_owned()
        } else {
            format!("{form}，{}", held.status.chinese())
        },
    ));
    let members = edition.members.as_ref();
    out.extend(members.map(|members| fact("成员", self::members(members)).verified(members.verification)));
    out.push(fact("文件", edition.documents.join("、")));
    out.push(fact("又称", edition.aliases.join("、")));
    for Fact { zh, en, verification } in &edition.facts {
        let words = if zh.is_empty() { en } else { zh };
        out.push(fact("要点", words.as_str()).verified(*verification));
    }
    out.push(fact("馆藏", holdings(tally)));
    out.push(fact("馆藏", covered(tally)));
    out.retain(|known| !known.text.is_empty());
    out
}

fn name(series: &Series, edition: &Edition) -> String {
    let names = [&series.names.zh_hans, &series.names.en];
    let known = names.into_iter().find(|name| !name.is_empty()).map_or(series.short_name(), Clean::as_str);
    let ordinal = series.ordinal_name(edition).map(|name| format!("（{name}）")).unwrap_or_default();
    format!("{known}{ordinal}")
}

fn place(edition: &Edition) -> String {
    let city = edition.city.as_ref();
    let own = city.and_then(|city| city.all().next());
    let foreign = city.and_then(|city| city.en.first()).map(Clean::as_str).filter(|name| Some(*name) != own);
    let country = edition.country.as_ref().map(|country| &country.zh_hans).filter(|name| !name.is_empty());
    let parts = [own, country.map(Clean::as_str), foreign];
    parts.into_iter().flatten().collect::<Vec<_>>().join("，")
}

fn members(members: &Members) -> String {
    let Members { members, observers, partners, .. } = *members;
    let parts = [("成员国", members), ("观察员", observers), ("伙伴", partners)];
    let parts: Vec<_> =
        parts.iter().filter(|(_, many)| *many > 0).map(|(name, many)| format!("{name} {many}")).collect();
    parts.join(" · ")
}

fn holdings(tally: &Tally) -> String {
    let counts = [
        ("报道", tally.reports),
        ("预告", tally.previews),
        ("相关", tally.related),
        ("提及", tally.mentions),
        ("未定", tally.ambiguous),
        ("未读", tally.unread),
    ];
    let counts = counts.iter().filter(|(_, many)| *many > 0);
    let parts: Vec<_> = counts.map(|(name, many)| format!("{name} {many}")).collect();
    if parts.is_empty() { "没有文章".to_owned() } else { parts.join(" · ") }
}

/// Day of the first article and of the last.
fn covered(tally: &Tally) -> String {
    match tally.days {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first} 至 {last}"),
        None => String::new(),
    }
}
