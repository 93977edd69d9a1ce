//! Lines into paragraphs: which line goes on with the one before it.
//!
//! A compositor's line end says nothing; a column or page break puts a blank line into the middle
//! of a sentence; and the two ems of a first line are lost in extraction, so that all which is
//! left of them is a line four columns short. Must not know where one article ends.

use std::ops::Range;

use super::chapters;
use super::columns::{Block, INDENT, Page, WIDEST_COLUMN};
use super::headings::is_heading;
use super::join::{push_line, tidy};
use super::lines::Line;
use super::marks::{self, Mark};
use super::piece::{Kind, Piece};
use crate::ingest::dateline;

/// The pieces of `page`, in the order of the file; a line each where they are not to be joined.
pub(super) fn gather(page: &Page, joins: bool) -> Vec<Piece> {
    let mut gatherer = Gatherer { page, joins, runs: Vec::new(), open: false };
    for block in &page.blocks {
        for (at, line) in block.lines.clone().zip(page.block(block)) {
            gatherer.take(&Place { block, at, line });
        }
    }
    let runs = gatherer.runs;
    runs.into_iter().flat_map(|run| classified(piece(page, run))).collect()
}

/// A line where it stands.
struct Place<'a> {
    block: &'a Block,
    at: usize,
    line: &'a Line,
}

impl Place<'_> {
    fn is_first(&self) -> bool {
        self.at == self.block.lines.start
    }
}

/// Lines that belong together; blank ones between them are breaks of columns.
struct Run {
    kind: Kind,
    lines: Range<usize>,
}

/// How a line stands to the paragraph before it.
enum Follows {
    Joins,
    Begins,
    /// It begins a paragraph, and what came before was a heading.
    EndsHeading,
}

impl From<bool> for Follows {
    fn from(joins: bool) -> Self {
        if joins { Self::Joins } else { Self::Begins }
    }
}

struct Gatherer<'a> {
    page: &'a Page,
    joins: bool,
    runs: Vec<Run>,
    /// Whether the last run may go on.
    open: bool,
}

impl Gatherer<'_> {
    fn take(&mut self, place: &Place<'_>) {
        if let Some(kind) = self.special(place) {
            self.push(kind, place);
            self.open = false;
            return;
        }
        match self.follows(place) {
            Follows::Joins if self.joins => {
                if let Some(run) = self.runs.last_mut() {
                    run.lines.end = place.at + 1;
                }
                return;
            }
            Follows::EndsHeading => {
                if let Some(run) = self.runs.last_mut() {
                    run.kind = Kind::Heading;
                }
            }
            Follows::Joins | Follows::Begins => {}
        }
        self.push(if place.block.verse { Kind::Verse } else { Kind::Body }, place);
        self.open = place.line.width <= WIDEST_COLUMN || !self.page.ends(place.line);
    }

    fn push(&mut self, kind: Kind, place: &Place<'_>) {
        self.runs.push(Run { kind, lines: place.at..place.at + 1 });
    }

    /// What the line is by its looks alone.
    fn special(&self, place: &Place<'_>) -> Option<Kind> {
        let line = place.line;
        let text = line.text.as_str();
        let ends = || self.page.ends(line);
        if line.known.is_some() {
            return line.known;
        }
        if line.bold
            && !marks::ends_in_picture_credit(text)
            && let Some(kind) = self.bold(place)
        {
            return Some(kind);
        }
        if marks::is(Mark::Continuation, text) {
            Some(Kind::Continuation)
        } else if line.width < 80 && marks::is(Mark::Byline, text) {
            Some(Kind::Byline)
        } else if self.may_be_subtitle(place) && marks::is(Mark::Subtitle, text) && !ends() {
            Some(Kind::Subtitle)
        } else if line.width < 80 && marks::is(Mark::Credit, text) {
            Some(Kind::Credit)
        } else if marks::is_end_mark(text) {
            Some(Kind::EndMark)
        } else {
            let is_alone = place.block.lines.len() == 1;
            let is_heading = is_alone && is_heading(text, self.is_unfinished(), self.page.ragged)
                || chapters::is_heading(text) && self.has_room_for_chapter(place);
            is_heading.then_some(Kind::Heading)
        }
    }

    /// Whether a chapter may begin here, among other lines: each of them is a paragraph, or the next
    /// one is a first line. One chapter may be named right under another, as under a volume; a table
    /// of contents has more of them.
    fn has_room_for_chapter(&self, place: &Place<'_>) -> bool {
        const NAMED_TOGETHER: usize = 3;
        let is_chapter = |line: &&Line| chapters::is_heading(&line.text);
        let lines = self.page.block(place.block);
        let (before, from) = lines.split_at((place.at - place.block.lines.start).min(lines.len()));
        let above = before.iter().rev().take(NAMED_TOGETHER).take_while(is_chapter).count();
        let here = from.iter().take(NAMED_TOGETHER).take_while(is_chapter).count();
        let below = || self.page.lines.get(place.block.lines.end..)?.iter().find(|line| !line.is_blank());
        let is_spaced =
            from.get(here).or_else(below).is_some_and(|next| next.indented) || above + here == lines.len();
        let follows = place.block.one_per_line || !self.is_unfinished() || above > 0 || {
            const SHORT: usize = 30;
            self.previous().is_some_and(|(_, line)| line.width <= SHORT)
        };
        above + here <= NAMED_TOGETHER && (is_spaced || place.block.one_per_line) && follows
    }

    /// A subtitle begins a block, or stands right under the first line of the file.
    fn may_be_subtitle(&self, place: &Place<'_>) -> bool {
        let is_second =
            matches!(&*self.runs, [title] if title.lines.len() == 1 && title.lines.end == place.at);
        place.is_first() || is_second
    }

    /// Bold lines are a title with what stands under it.
    fn bold(&self, place: &Place<'_>) -> Option<Kind> {
        let text = &place.line.text;
        let follows_title = self
            .runs
            .last()
            .is_some_and(|run| matches!(run.kind, Kind::Title | Kind::Subtitle) && run.lines.end == place.at);
        if follows_title || marks::is(Mark::Subtitle, text) {
            return Some(Kind::Subtitle);
        }
        (place.line.width <= 88 && !self.page.ends(place.line)).then_some(Kind::Title)
    }

    /// The last line of the paragraph that may go on.
    fn previous(&self) -> Option<(usize, &Line)> {
        let run = self.runs.last().filter(|_| self.open)?;
        let at = run.lines.end.checked_sub(1)?;
        Some((at, self.page.lines.get(at)?))
    }

    fn is_unfinished(&self) -> bool {
        self.previous().is_some_and(|(_, line)| !self.page.ends(line))
    }

    fn follows(&self, place: &Place<'_>) -> Follows {
        let Some((at, previous)) = self.previous() else { return Follows::Begins };
        let page = self.page;
        if place.is_first() {
            return self.joins_across_blank(place, at, previous).into();
        }
        if marks::is_bracketed_credit(&place.line.text) {
            return Follows::Joins;
        }
        if marks::is(Mark::Speech, &place.line.text) {
            return Follows::Begins;
        }
        if place.block.one_per_line && !(page.indents && place.block.indented) {
            return Follows::Begins;
        }
        if page.indents {
            return (!place.line.indented).into();
        }
        if page.ragged {
            return page.is_full(at, place.line).into();
        }
        self.follows_in_column(place, at, previous)
    }

    /// The next line of a column: it goes on unless a sentence ended and the line before was
    /// short, or it looks like a first line.
    fn follows_in_column(&self, place: &Place<'_>, at: usize, previous: &Line) -> Follows {
        let page = self.page;
        if page.ends(previous) {
            return (self.is_full(at, previous) && !self.lost_indent(place)).into();
        }
        let is_short = page.column(at).is_some_and(|column| previous.width + 7 < column);
        if is_short && !previous.text.ends_with(['，', '、', '：', '；', ',']) && self.lost_indent(place)
        {
            return if self.is_heading_so_far() { Follows::EndsHeading } else { Follows::Begins };
        }
        (previous.width <= WIDEST_COLUMN || place.line.width <= WIDEST_COLUMN).into()
    }

    /// Across a blank line a paragraph goes on where a column or a page broke it.
    fn joins_across_blank(&self, place: &Place<'_>, at: usize, previous: &Line) -> bool {
        let page = self.page;
        let text = &previous.text;
        if previous.width >= WIDEST_COLUMN && !page.indents {
            return false;
        }
        if page.ends(previous) {
            return self.column_goes_on(place, at, previous);
        }
        if page.indents {
            return !place.line.indented;
        }
        if page.ragged {
            return place.line.first().is_some_and(char::is_lowercase);
        }
        let lines = page.block(place.block);
        let short_by = place.block.widest.saturating_sub(place.line.width);
        let next_is_full = lines.get(1).is_some_and(|next| next.width + 3 >= place.block.widest);
        let begins = (3..=7).contains(&short_by) && next_is_full;
        // Where no column can be made out, a lone title must not run into the lead.
        let is_running_text = page.column(at).is_some() || text.contains('。');
        let goes_on = !text.ends_with(['：', ':', '；', ';'])
            && is_running_text
            && self.is_full(at, previous)
            && !begins
            && !is_heading(&place.line.text, false, page.ragged);
        goes_on || text.ends_with(['，', '、', '“', '‘', '（', '《'])
    }

    /// Whether a paragraph goes on after a sentence that ends with its column: the last line is full,
    /// and so is the next, which a first line without its indent cannot be. Where the paragraph itself
    /// began with a full line, first lines have no indent to lose, and a full one tells nothing.
    fn column_goes_on(&self, place: &Place<'_>, at: usize, previous: &Line) -> bool {
        let page = self.page;
        let reaches = |at, width: usize| page.column(at).is_some_and(|column| width >= column);
        let begin = self.runs.last().map_or(at, |run| run.lines.start);
        let lost_indent =
            page.lines.get(begin).is_some_and(|first| !reaches(begin, first.measure() + INDENT - 1));
        let indent = if begin == at { INDENT } else { 0 };
        !page.indents
            && !page.ragged
            && !place.block.one_per_line
            && place.block.lines.len() > 1
            && lost_indent
            && reaches(at, previous.width + indent)
            && reaches(place.at, place.line.width)
    }

    /// Whether a line reaches the end of its column. A first line may be two ems short.
    fn is_full(&self, at: usize, line: &Line) -> bool {
        let is_first = self.runs.last().is_some_and(|run| run.lines.start == at);
        let missing = if is_first { 7 } else { 3 };
        self.page.column(at).is_none_or(|column| line.width + missing >= column)
    }

    /// Whether a line looks like a first line whose indent was lost: two ems short while the next
    /// one is full. The last line of a block rather ends a paragraph, unless it is unfinished.
    fn lost_indent(&self, place: &Place<'_>) -> bool {
        let Some(column) = self.page.column(place.at) else { return false };
        let next = self.page.lines.get(place.at + 1).filter(|_| place.at + 1 < place.block.lines.end);
        let short_by = column.saturating_sub(place.line.width);
        let is_followed = next.map_or(!self.page.ends(place.line), |next| {
            let is_last = place.at + 2 == place.block.lines.end;
            next.width + 2 >= column
                || is_last && !self.page.ends(place.line) && first_characters(next) <= short_by
        });
        let hangs = place.line.measure() + INDENT == column && !self.page.ends(place.line);
        ((3..=6).contains(&short_by) || hangs) && is_followed
    }

    /// Whether the last run is as short as a heading and ends no sentence.
    fn is_heading_so_far(&self) -> bool {
        const LONGEST: usize = 48;
        let lines =
            self.runs.last().and_then(|run| self.page.lines.get(run.lines.clone())).unwrap_or_default();
        let mut chars = lines.iter().flat_map(|line| line.text.chars()).take(LONGEST + 1);
        let mut length = 0;
        chars.all(|c| {
            length += 1;
            c != '。' && length <= LONGEST
        })
    }
}

/// Columns of what cannot be parted from the first character of a line: a number, a word, an
/// opening mark with what it opens.
fn first_characters(line: &Line) -> usize {
    let ascii = line.text.chars().take_while(char::is_ascii).count();
    match line.first() {
        Some('“' | '‘' | '（' | '《') => 4,
        _ if ascii > 0 => ascii,
        _ => 2,
    }
}

/// Joins the lines of a run.
fn piece(page: &Page, run: Run) -> Piece {
    let lines = page.lines.get(run.lines).unwrap_or_default();
    let mut text = String::new();
    for line in lines.iter().filter(|line| !line.is_blank()) {
        push_line(&mut text, &line.text, page.ragged);
    }
    if lines.len() > 1 && !page.ragged {
        text = tidy(&text);
    }
    let (first, last) = (lines.first(), lines.last());
    let lines = first.map_or(0, |line| line.number)..last.map_or(0, |line| line.number + 1);
    Piece { kind: run.kind, text, lines, marks: Vec::new() }
}

/// Tells captions from paragraphs, and takes the end mark off the last paragraph.
fn classified(mut piece: Piece) -> Vec<Piece> {
    const LONGEST_CAPTION: usize = 160;
    if piece.kind != Kind::Body {
        return vec![piece];
    }
    if piece.text.chars().nth(LONGEST_CAPTION).is_none() && marks::ends_in_picture_credit(&piece.text) {
        piece.kind = Kind::Caption;
        piece.text = tidy(&piece.text);
        return vec![piece];
    }
    match dateline::end_mark(&piece.text) {
        Some(start) if start > 0 => {
            let text = piece.text.split_off(start);
            piece.text.truncate(piece.text.trim_end().len());
            let lines = piece.lines.end.saturating_sub(1)..piece.lines.end;
            let mark = Piece { kind: Kind::EndMark, text: text.trim().to_owned(), lines, marks: Vec::new() };
            vec![piece, mark]
        }
        _ => vec![piece],
    }
}
