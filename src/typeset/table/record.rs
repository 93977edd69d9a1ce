//! Tables without room for columns: each row is a record, each cell a field under the name that
//! heads its column.

use super::grid::{Grid, Placed};
use super::{begin, is_head, texts};
use crate::doc::{Document, Text};
use crate::text::Clean;
use crate::typeset::blocks::{NARROWEST, Page, Setting};
use crate::typeset::layout::segment::Segment;
use crate::typeset::layout::{Label, Line, Span};

/// Rows at the top of a table that can name its columns.
const HEAD_ROWS: usize = 2;
/// Stands between a name and its field.
const COLON: &str = "：";

/// Lays out the rows as records. The first shows all of the head, where it stands.
pub(super) fn lay_out(page: &mut Page<'_>, document: &Document, grid: &Grid<'_>) {
    let heads = grid.rows.iter().take(HEAD_ROWS).take_while(|row| is_head(row)).count();
    let heads = if heads == grid.rows.len() { 0 } else { heads };
    let (head, body) = grid.rows.split_at(heads);
    let mut names = Names::of(page, head, grid.columns);
    if let Some(at) = head.iter().find_map(|row| begin(row)) {
        page.reach(at);
    }
    let head_at = page.place();
    for (nth, row) in body.iter().enumerate() {
        page.blank();
        let first = nth == 0 && heads > 0;
        let mut lines = Vec::new();
        for placed in row {
            let name = names.by_column.get_mut(placed.column);
            lines.extend(field(page, document, name, placed));
        }
        if first {
            // The rest of the head has no field, but must be read somewhere.
            for name in &mut names.by_column {
                lines.extend(name.full(page));
            }
            lines.iter_mut().for_each(|line| line.at = head_at);
            page.push_row(lines);
        } else {
            page.push_lines(lines);
        }
    }
}

/// What heads the columns.
struct Names<'a> {
    by_column: Vec<Name<'a>>,
}

/// What heads one column.
#[derive(Default)]
struct Name<'a> {
    texts: Vec<&'a Text>,
    /// Its glyphs, if it is so short that its field can stand beside it.
    short: Option<Span>,
    /// What is shown of a long one where it is repeated.
    cut: Clean,
    shown: bool,
}

impl<'a> Names<'a> {
    fn of(page: &Page<'_>, head: &[Vec<Placed<'a>>], columns: usize) -> Self {
        let mut by_column: Vec<Name<'a>> = Vec::new();
        by_column.resize_with(if head.is_empty() { 0 } else { columns }, Name::default);
        for placed in head.iter().flatten() {
            // What spans columns names the first of them.
            if let Some(name) = by_column.get_mut(placed.column) {
                name.texts.extend(texts(placed.cell));
            }
        }
        for name in &mut by_column {
            name.texts.retain(|text| !text.is_empty());
            if let [text] = name.texts.as_slice() {
                name.short = page.whole(text).filter(|span| page.span_cells(*span) <= page.measure() / 2);
            }
            if name.short.is_none() {
                name.cut = cut(page, &name.texts);
            }
        }
        Self { by_column }
    }
}

impl Name<'_> {
    /// The whole name on lines of its own, unless it has been shown.
    fn full(&mut self, page: &mut Page<'_>) -> Vec<Line> {
        if std::mem::replace(&mut self.shown, true) {
            return Vec::new();
        }
        page.aside(|page| {
            for text in &self.texts {
                page.text(text, &Setting::flush(Label::Heading));
            }
        })
    }

    /// The name on lines above its field: in full, and where it is repeated, on one.
    fn above(&mut self, page: &mut Page<'_>) -> Vec<Line> {
        let mut lines = self.full(page);
        if lines.is_empty() {
            lines.push(Line { segments: self.beside(), ..page.empty_line(Label::Body) });
        } else if let Some(last) = lines.last_mut().filter(|last| page.cells_of(last) + 2 <= page.measure()) {
            last.segments.push(colon());
        }
        lines
    }

    /// The name before its field, on the field's first line.
    fn beside(&self) -> Vec<Segment> {
        let name = Segment { lead: self.cut.clone(), strong: true, span: self.short, ..colon() };
        vec![name, colon()]
    }
}

fn colon() -> Segment {
    Segment { gap: 0, lead: Clean::from(COLON), strong: false, span: None, gaps: Box::default() }
}

/// Words that fit a line before a colon, with … for the rest.
fn cut(page: &Page<'_>, texts: &[&Text]) -> Clean {
    let words = texts.first().map(|text| Clean::line(&text.string)).unwrap_or_default();
    words.cut_to(page.measure().saturating_sub(2), &page.options.widths)
}

/// A field under or beside its name.
fn field(
    page: &mut Page<'_>,
    document: &Document,
    name: Option<&mut Name<'_>>,
    placed: &Placed<'_>,
) -> Vec<Line> {
    let blocks = &placed.cell.blocks;
    let Some(name) = name.filter(|name| !name.texts.is_empty()) else {
        return page.cell_at(document, blocks, 0);
    };
    let at = texts(placed.cell).first().map_or(page.place(), |text| text.at).max(page.place());
    let beside = name.beside();
    let cells: usize = beside.iter().map(|segment| page.segment_cells(segment)).sum();
    // Whole Han widths, so that Han under Han stays in its column.
    let hang = cells.next_multiple_of(2);
    if name.short.is_none() || hang + NARROWEST > page.measure() {
        let mut lines = name.above(page);
        // Repeated, a name stands where its field does.
        lines.iter_mut().for_each(|line| line.at = line.at.max(at));
        lines.extend(page.cell_at(document, blocks, 0));
        return lines;
    }
    let mut lines = page.cell_at(document, blocks, hang);
    if lines.is_empty() {
        lines.push(Line { at, ..page.empty_line(Label::Body) });
    }
    name.shown = true;
    if let Some(first) = lines.first_mut() {
        put_beside(first, beside, page.empty_line(Label::Body), hang, hang - cells);
    }
    lines
}

/// Puts a name before the first line of its field, on the `empty` line; the field begins `hang`
/// cells from the name's start.
fn put_beside(first: &mut Line, name: Vec<Segment>, empty: Line, hang: usize, pad: usize) {
    let hang = empty.indent.saturating_add(u16::try_from(hang).unwrap_or(u16::MAX));
    let row = Line { at: first.at, segments: name, ..empty };
    let field = std::mem::replace(first, row);
    let field = Line { indent: field.indent.saturating_sub(hang), ..field };
    first.segments.extend(Segment::of(field, u16::try_from(pad).unwrap_or(0), false));
}
