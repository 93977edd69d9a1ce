//! The source of an article beside its text: what was repaired is underlined on both sides, and a
//! sign before the line says how.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::reader::lead_look;
use crate::app::{Area, Fix, Raw, RawRow};
use crate::doc::Repair;
use crate::locale::say;
use crate::text::{ByteAt, Clean};
use crate::typeset::{Layout, Line, Run};

/// Cells of a sign and the blank behind it.
const SIGN: u16 = 3;

pub(super) fn paint(painter: &mut Painter<'_>, raw: &Raw) {
    let seats = *raw.seats();
    if let Some(divider) = seats.divider {
        for y in divider.y..divider.y + divider.height {
            painter.line_art((divider.x, y), divider.x + 1, "│", Look::Chrome);
        }
    }
    let [source, text] = seats.panes;
    let both = seats.is_double();
    if both || !raw.shows_text {
        paint_head(painter, raw, seats.heads[0]);
        for (row, y) in raw.rows().iter().zip(source.y..source.y + source.height) {
            paint_row(painter, raw, row, Area { y, height: 1, ..source });
        }
    }
    if both || raw.shows_text {
        painter.cut(
            (seats.heads[1].x + SIGN, 0),
            end(seats.heads[1]),
            &raw.entry.article.meta.title,
            Look::Name,
        );
        for ((layout, line), y) in raw.lines().zip(text.y..text.y + text.height) {
            paint_line(painter, raw, (layout, line), Area { y, height: 1, ..text });
        }
    }
    paint_foot(painter, raw, seats.foot);
}

fn end(area: Area) -> u16 {
    area.x + area.width
}

/// The name of the file, how it was read, how large it is.
fn paint_head(painter: &mut Painter<'_>, raw: &Raw, area: Area) {
    let source = &raw.entry.article.source;
    let name = Clean::line(source.path.rsplit('/').next().unwrap_or_default());
    let part =
        if source.parts > 1 { say!("raw-part", part = source.part, parts = source.parts) } else { "".into() };
    let (encoding, size) = (source.encoding.to_string(), size(raw.source.bytes));
    let facts = say!("raw-facts", part = part, encoding = encoding, size = size, lines = raw.source.lines);
    let begin = painter.right((area.x, area.y), end(area) - 1, &Clean::from(facts), Look::Chrome);
    painter.cut((area.x + 1, area.y), begin.saturating_sub(2), &name, Look::Name);
}

/// `812 B`, `3.4 KB`, `20.1 MB`.
fn size(bytes: usize) -> String {
    let tenths = |unit: usize| format!("{}.{}", bytes / unit, bytes % unit * 10 / unit);
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", tenths(1_000)),
        _ => format!("{} MB", tenths(1_000_000)),
    }
}

fn sign(repair: Repair) -> Clean {
    let label = Clean::from(repair.label());
    let first = label.chars().next().map_or(0, char::len_utf8);
    label.slice(0..first)
}

fn look(raw: &Raw, nth: usize) -> Look {
    if raw.current == Some(nth) { Look::CurrentDifference } else { Look::Repaired }
}

fn paint_row(painter: &mut Painter<'_>, raw: &Raw, row: &RawRow, area: Area) {
    let text_at = area.x + raw.gutter();
    let number = row.number.map_or_else(|| Clean::from("↳"), |number| Clean::line(&number.to_string()));
    painter.right((area.x, area.y), text_at - SIGN - 1, &number, Look::Chrome);
    let fixes = raw.fixes_in(&row.range);
    let begins = |fix: &Fix| row.range.contains(&fix.source.start) || row.range.start == fix.source.start;
    if let Some((nth, fix)) = fixes.iter().find(|(_, fix)| begins(fix)) {
        painter.text((text_at - SIGN, area.y), text_at, &sign(fix.repair), sign_look(raw, *nth));
    }
    let (mut x, mut at) = (text_at, row.range.start);
    for (nth, fix) in fixes {
        let range = fix.source.start.max(at)..fix.source.end.min(row.range.end);
        if range.is_empty() {
            continue;
        }
        x = painter.text((x, area.y), end(area), &raw.source.slice(at..range.start), Look::Read);
        x = painter.text((x, area.y), end(area), &raw.source.slice(range.clone()), look(raw, nth));
        at = range.end;
    }
    painter.text((x, area.y), end(area), &raw.source.slice(at..row.range.end), Look::Read);
}

fn sign_look(raw: &Raw, nth: usize) -> Look {
    if raw.current == Some(nth) { Look::CurrentDifference } else { Look::Warning }
}

fn paint_line(painter: &mut Painter<'_>, raw: &Raw, (layout, line): (&Layout, &Line), area: Area) {
    let begin = area.x + SIGN;
    let runs = layout.runs(line, &[]);
    let from = line.at;
    let to = runs.last().map_or(from, |run| run.end);
    let head = line.label.is_head();
    let fixes = match () {
        () if head => of_head(raw, line),
        () if line.is_blank() => Vec::new(),
        () => raw.fixes_at(&(from..to)),
    };
    let begins = |fix: &Fix| head || (from..ByteAt(to.0.max(from.0 + 1))).contains(&fix.shown.start);
    if let Some((nth, fix)) = fixes.iter().find(|(_, fix)| begins(fix)) {
        painter.text((area.x, area.y), begin, &sign(fix.repair), sign_look(raw, *nth));
    }
    let mut cuts: Vec<ByteAt> = fixes.iter().flat_map(|(_, fix)| [fix.shown.start, fix.shown.end]).collect();
    cuts.sort_unstable();
    let mut x = painter.text((begin + line.indent, area.y), end(area), &line.lead, lead_look(line));
    for run in layout.runs(line, if head { &[] } else { &cuts }) {
        let fix = fixes.iter().find(|(_, fix)| head || holds(fix, &run));
        let look = fix.map_or(Look::Text(line.label), |(nth, _)| look(raw, *nth));
        let style = painter.theme.inline(painter.theme.style(look), run.style);
        x = painter.run((x, area.y), end(area), &run, style);
    }
}

fn holds(fix: &Fix, run: &Run<'_>) -> bool {
    fix.shown.start <= run.at && run.at < fix.shown.end
}

/// The repairs of a line of the head.
fn of_head<'a>(raw: &'a Raw, line: &Line) -> Vec<(usize, &'a Fix)> {
    raw.fixes.iter().enumerate().filter(|(_, fix)| fix.head == Some(line.label)).take(1).collect()
}

/// The repairs with their keys: how many places each changed, or that it is not done.
fn paint_foot(painter: &mut Painter<'_>, raw: &Raw, foot: Area) {
    let percent = Clean::line(&format!("{}%", raw.percent()));
    let last = painter.right((foot.x, foot.y), end(foot) - 1, &percent, Look::Chrome).saturating_sub(1);
    let mut x = foot.x + 1;
    for (nth, repair) in (1..).zip(Repair::ALL) {
        let count = raw.count(*repair);
        let is_done = raw.entry.repairs().has(*repair);
        if count == 0 && is_done == repair.is_usual() && !(*repair == Repair::Order && raw.has_order()) {
            continue;
        }
        let state = if is_done {
            say!("raw-count", repair = repair.label(), count = count)
        } else {
            say!("raw-off", repair = repair.label())
        };
        let (key, state) = (Clean::line(&format!("{nth}")), Clean::from(state));
        if x + painter.cells(&key) + 1 + painter.cells(&state) > last {
            break;
        }
        x = painter.text((x, foot.y), last, &key, Look::Key);
        let look = if is_done { Look::Read } else { Look::Warning };
        x = painter.text((x + 1, foot.y), last, &state, look) + 3;
    }
    if x == foot.x + 1 {
        painter.text((x, foot.y), last, &Clean::from(say!("raw-none")), Look::Chrome);
    }
}
