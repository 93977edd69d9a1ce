//! The reader pane: the article as it was set, hits marked, how far one has read.

use std::ops::Range;

use super::super::paint::Painter;
use super::super::theme::Look;
use super::{code, notes, plates, vertical};
use crate::app::{Area, Areas, Focus, Page, Reader, State, chapter, rest_comes};
use crate::locale::say;
use crate::text::{ByteAt, Clean};
use crate::typeset::{Label, Layout, Line, Place, Run};

/// Cells from a letter in the margin to the text.
const MARGIN: u16 = 2;
/// Cells of a pane that has room to say how long reading it out takes.
const ROOMY: u16 = 48;
/// Cells that a chapter needs at the foot, with the gaps around it.
const CHAPTER_ROOM: u16 = 12;

pub(super) fn paint(painter: &mut Painter<'_>, state: &State, areas: &Areas) {
    if let Some(divider) = areas.divider {
        for y in divider.y..divider.y + divider.height {
            painter.line_art((divider.x, y), divider.x + 1, "│", Look::Chrome);
        }
    }
    let (Some(foot), Some(reader)) = (areas.reader_foot, &state.reader) else { return };
    let page = state.page();
    if page.is_vertical() {
        vertical::paint(painter, reader, &page);
    } else {
        let left = areas.reader.map_or(0, |pane| pane.x);
        paint_columns(painter, reader, (&page, left));
    }
    paint_foot(painter, state, reader, foot);
}

fn paint_columns(painter: &mut Painter<'_>, reader: &Reader, (page, left): (&Page, u16)) {
    let measure = page.options.measure.cells().0;
    let cuts = cuts(reader);
    for (column, lines) in page.columns.iter().zip(reader.columns()) {
        plates::hold(painter, reader, &lines, *column);
        for (nth, ((layout, line), y)) in lines.iter().zip(column.y..column.y + column.height).enumerate() {
            let place = Area { y, height: 1, ..*column };
            let end = lines.get(nth + 1).map_or_else(|| end(layout, line), |(_, next)| next.at);
            if place.x >= left + MARGIN {
                // What stands over the text has no places of it.
                if !line.label.is_head() {
                    paint_letter(painter, (reader, line.at..end), place);
                }
                notes::mark(painter, reader, (layout, line), place);
            }
            if line.label == Label::Code {
                let width = place.width.min(measure);
                code::paint(painter, (reader, layout, line), Area { width, ..place }, &cuts);
            } else {
                paint_line(painter, (reader, layout, line), place, &cuts);
            }
        }
    }
}

/// Behind the last character of a line.
fn end(layout: &Layout, line: &Line) -> ByteAt {
    layout.runs(line, &[]).last().map_or(line.at, |run| run.end)
}

/// The letter of a mark beside the line that shows its place.
fn paint_letter(painter: &mut Painter<'_>, (reader, seen): (&Reader, Range<ByteAt>), place: Area) {
    if let Some((letter, _)) = reader.letters.iter().find(|(_, at)| seen.contains(at)) {
        let x = place.x - MARGIN;
        painter.text((x, place.y), x + 1, &Clean::line(&letter.to_string()), Look::Badge);
    }
}

/// Positions where anything that is in sight begins or ends to look otherwise, sorted.
fn cuts(reader: &Reader) -> Vec<ByteAt> {
    let mut cuts = hit_cuts(reader);
    if let Some(selection) = reader.passage.selection {
        let Range { start, end } = selection.range();
        cuts.extend([start, end]);
    }
    cuts.extend(reader.passage.notes.iter().flat_map(|(_, range)| [range.start, range.end]));
    cuts.sort_unstable();
    cuts
}

/// Positions where a search hit that is in sight begins or ends, sorted.
fn hit_cuts(reader: &Reader) -> Vec<ByteAt> {
    let hits = &reader.search.hits;
    let columns = if hits.is_empty() { Vec::new() } else { reader.columns() };
    let lines = columns.into_iter().flatten().filter(|(_, line)| !line.label.is_head());
    let runs = lines.flat_map(|(layout, line)| layout.runs(line, &[]));
    let seen =
        runs.map(|run| (run.at, run.end)).reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
    let Some((from, to)) = seen else { return Vec::new() };
    let first = hits.partition_point(|(_, end)| *end < from);
    let last = hits.partition_point(|(start, _)| *start <= to);
    hits.get(first..last).unwrap_or_default().iter().flat_map(|(start, end)| [*start, *end]).collect()
}

pub(super) fn paint_line(
    painter: &mut Painter<'_>,
    (reader, layout, line): (&Reader, &Layout, &Line),
    place: Area,
    cuts: &[ByteAt],
) {
    let end = place.x + place.width;
    let look = Look::Text(line.label);
    let mut x = painter.text((place.x + line.indent, place.y), end, &line.lead, lead_look(line));
    let cuts = if line.label.is_head() { &[] } else { cuts };
    for run in layout.runs(line, cuts) {
        let look = if line.label.is_head() { look } else { run_look(reader, &run, look) };
        let style = painter.theme.inline(painter.theme.style(look), run.style);
        x = painter.run((x, place.y), end, &run, style);
    }
}

/// Numbers of figures and bullets are chrome, unless they are all there is.
pub(super) fn lead_look(line: &Line) -> Look {
    match line.label {
        Label::Caption => Look::Badge,
        label => Look::Text(label),
    }
}

pub(super) fn run_look(reader: &Reader, run: &Run<'_>, otherwise: Look) -> Look {
    let is_within = |range: Range<ByteAt>| range.contains(&run.at) && run.at < run.end;
    if reader.passage.selection.is_some_and(|selection| is_within(selection.range())) {
        return Look::Passage;
    }
    let hits = &reader.search.hits;
    let at = hits.partition_point(|(start, _)| *start <= run.at);
    // What is no part of the document, a bullet in a table, ends where it begins.
    let hit = at.checked_sub(1).filter(|&at| run.at < hits[at].1 && run.at < run.end);
    match (hit, run.link) {
        (Some(at), _) if reader.search.current == Some(at) => Look::CurrentMatch,
        (Some(_), _) => Look::Match,
        (None, _) if reader.passage.notes.iter().any(|(_, range)| is_within(range.clone())) => Look::Noted,
        (None, Some(_)) => Look::Link,
        (None, None) => otherwise,
    }
}

fn paint_foot(painter: &mut Painter<'_>, state: &State, reader: &Reader, foot: Area) {
    let end = foot.x + foot.width - 1;
    let percent = match reader.percent() {
        Some(percent) => Clean::line(&format!("{percent}%")),
        None => Clean::line(&rest_comes()),
    };
    let mut begin = painter.right((foot.x, foot.y), end, &percent, Look::Chrome);
    if let Some((number, count)) = reader.page_number() {
        let page = Clean::from(say!("chrome-page", page = number, pages = count));
        begin = painter.right((foot.x, foot.y), begin.saturating_sub(2), &page, Look::Chrome);
    }
    if let Some(minutes) = reader.minutes_left().filter(|_| foot.width >= ROOMY) {
        let left = Clean::from(say!("trail-left", minutes = minutes));
        begin = painter.right((foot.x, foot.y), begin.saturating_sub(2), &left, Look::Chrome);
    }
    if let Some((at, count)) = reader.search.current.map(|at| (at + 1, reader.search.hits.len())) {
        let hits = Clean::from(say!("trail-hits", at = at, count = count));
        begin = painter.right((foot.x, foot.y), begin.saturating_sub(2), &hits, Look::Chrome);
    }
    if let Some(sign) = state.list.sign(reader.id()) {
        begin = painter.right((foot.x, foot.y), begin.saturating_sub(2), &Clean::from(sign), Look::Badge);
    }
    if reader.mark.starred {
        painter.text((foot.x + 1, foot.y), end, &Clean::from("★"), Look::Star);
    }
    // With the list out of sight, the title says where one is once the head has scrolled away.
    let alone = state.screen.focus == Focus::Reader && reader.top > Place::START;
    if alone {
        let title = &reader.entry.article.meta.title;
        let at = painter.cut((foot.x + 4, foot.y), begin.saturating_sub(2), title, Look::Chrome);
        // And the chapter, where there is room for some of it.
        if let Some(chapter) = chapter(reader).filter(|known| *known != title && at + CHAPTER_ROOM <= begin) {
            painter.cut((at + 2, foot.y), begin.saturating_sub(2), chapter, Look::Chrome);
        }
    }
}
