//! Whatever sets a paragraph in lines: this program, and what others offer for it.

use std::borrow::Cow;
use std::sync::LazyLock;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Paragraph as RatatuiParagraph, Widget, Wrap};
use textwrap::WrapAlgorithm;
use textwrap::wrap_algorithms::Penalties;
use yuelan::text::{Cells, WidthTable, graphemes};
use yuelan::typeset::{Measure, Options, set};

use crate::score::{Paragraph, is_blank};

/// The lines that a setter makes.
pub(crate) type Lines<'a> = Vec<Cow<'a, str>>;

/// Where lines are set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    pub(crate) measure: u16,
    pub(crate) widths: WidthTable,
}

/// A setter by its name in the table.
pub(crate) struct Setter {
    pub(crate) name: &'static str,
    /// Cells in which it may hang a mark.
    pub(crate) margin: usize,
    pub(crate) lines: for<'a> fn(&'a Paragraph, Room) -> Lines<'a>,
}

/// Ours first, then the peers. textwrap, ratatui and html2text have one width for ambiguous
/// characters; where these are wide, their lines are too.
#[rustfmt::skip]
pub(crate) const SETTERS: [Setter; 9] = [
    Setter { name: OURS, margin: 2, lines: |paragraph, room| ours(paragraph, &options(room)) },
    Setter { name: OURS_UNHUNG, margin: 0,
             lines: |paragraph, room| ours(paragraph, &Options { hang: false, ..options(room) }) },
    Setter { name: "plain columns (less)", margin: 0, lines: |paragraph, room| greedy(&paragraph.shown, std::iter::empty(), room) },
    Setter { name: "ratatui Wrap", margin: 0, lines: ratatui },
    Setter { name: "html2text plain", margin: 0, lines: html2text },
    Setter { name: "textwrap first-fit", margin: 0, lines: |paragraph, room| textwrap(paragraph, room, WrapAlgorithm::FirstFit) },
    Setter { name: "textwrap optimal-fit", margin: 0,
             lines: |paragraph, room| textwrap(paragraph, room, WrapAlgorithm::OptimalFit(Penalties::new())) },
    Setter { name: "unicode-linebreak greedy", margin: 0, lines: unicode_linebreak },
    Setter { name: "icu_segmenter strict greedy", margin: 0, lines: icu },
];

/// This program with its defaults.
pub(crate) const OURS: &str = "yuelan";
/// This program without hanging marks.
pub(crate) const OURS_UNHUNG: &str = "yuelan, hang off";

/// The defaults of the program, without indent.
pub(crate) fn options(room: Room) -> Options {
    Options {
        measure: Measure::new(Cells(room.measure)),
        indent: Some(0),
        widths: room.widths,
        ..Options::default()
    }
}

fn ours<'a>(paragraph: &Paragraph, options: &Options) -> Lines<'a> {
    let layout = set(&paragraph.document, paragraph.language, options);
    layout.lines().iter().map(|line| Cow::Owned(layout.string(line))).collect()
}

fn textwrap<'a>(paragraph: &'a Paragraph, room: Room, algorithm: WrapAlgorithm) -> Lines<'a> {
    let options = textwrap::Options::new(usize::from(room.measure)).wrap_algorithm(algorithm);
    textwrap::wrap(&paragraph.shown, options)
}

fn unicode_linebreak<'a>(paragraph: &'a Paragraph, room: Room) -> Lines<'a> {
    let breaks = unicode_linebreak::linebreaks(&paragraph.shown).map(|(at, _)| at);
    greedy(&paragraph.shown, breaks, room)
}

/// As this program configures it.
static SEGMENTER: LazyLock<LineSegmenterBorrowed<'static>> =
    LazyLock::new(|| LineSegmenter::new_17_for_non_complex_scripts(LineBreakOptions::default()));

fn icu<'a>(paragraph: &'a Paragraph, room: Room) -> Lines<'a> {
    greedy(&paragraph.shown, SEGMENTER.segment_str(&paragraph.shown), room)
}

/// As much on each line as fits, broken at the sorted `breaks`, or between graphemes where there
/// is none.
fn greedy<'a>(text: &'a str, breaks: impl Iterator<Item = usize>, room: Room) -> Lines<'a> {
    let measure = usize::from(room.measure);
    let mut out = Vec::new();
    let (mut from, mut to, mut cells) = (0, 0, 0);
    for at in breaks.chain([text.len()]).filter(|at| *at > 0) {
        let piece = &text[to..at];
        if cells + room.widths.text(piece.trim_end_matches(is_blank)) > measure && to > from {
            out.push(line(text, from, to));
            (from, cells) = (to, 0);
        }
        for grapheme in graphemes(piece) {
            let width = room.widths.grapheme(grapheme);
            if cells + width > measure && !grapheme.starts_with(is_blank) {
                out.push(line(text, from, to));
                (from, cells) = (to, 0);
            }
            cells += width;
            to += grapheme.len();
        }
    }
    out.push(line(text, from, to));
    out
}

fn line(text: &str, from: usize, to: usize) -> Cow<'_, str> {
    Cow::Borrowed(text[from..to].trim_matches(is_blank))
}

fn html2text<'a>(paragraph: &'a Paragraph, room: Room) -> Lines<'a> {
    let escaped = paragraph.shown.replace('&', "&amp;").replace('<', "&lt;");
    let html = format!("<p>{escaped}</p>");
    let plain = html2text::config::plain().string_from_read(html.as_bytes(), usize::from(room.measure));
    plain.expect("a page").lines().map(|line| Cow::Owned(line.to_owned())).collect()
}

/// Two columns beside the area, for the lines that ratatui makes too wide.
const BEYOND: u16 = 2;

fn ratatui<'a>(paragraph: &'a Paragraph, room: Room) -> Lines<'a> {
    let mut height = cells_to_rows(&paragraph.shown, room);
    loop {
        let mut buffer = Buffer::empty(Rect::new(0, 0, room.measure + BEYOND, height));
        let widget = RatatuiParagraph::new(paragraph.shown.as_str()).wrap(Wrap { trim: true });
        widget.render(Rect::new(0, 0, room.measure, height), &mut buffer);
        let lines: Lines<'a> = (0..height).map(|row| Cow::Owned(row_of(&buffer, row))).collect();
        if lines.last().is_none_or(|last| last.trim().is_empty()) {
            return lines;
        }
        height = height.saturating_mul(2);
    }
}

fn cells_to_rows(text: &str, room: Room) -> u16 {
    let rows = room.widths.text(text) * 5 / 4 / usize::from(room.measure) + 4;
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// A row as it is seen: behind a wide character, the cell that it covers is none.
fn row_of(buffer: &Buffer, row: u16) -> String {
    let mut out = String::new();
    let mut column = 0;
    while column < buffer.area.width {
        let symbol = buffer[(column, row)].symbol();
        out.push_str(symbol);
        let cells = WidthTable::default().text(symbol).max(1);
        column += u16::try_from(cells).unwrap_or(1);
    }
    out
}
