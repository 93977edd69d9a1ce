//! Selecting a passage: from where it was begun to where one has moved, by keys or by the mouse.
//! Its ends are places in the text, so that lines may be set anew under it.

use super::super::action::Action;
use super::super::effect::Effect;
use super::super::hits;
use super::super::mouse::{Mouse, MouseKind};
use super::super::reader::Reader;
use super::super::state::State;
use super::copy::{self, Attribution};
use super::links;
use super::motion::{Body, Motion};
use super::notes;
use super::seen::{SeenGlyph, link_at, nearest, seen_glyphs};
use crate::locale::say;
use crate::text::{ByteAt, Clean};

/// A selected passage. Both characters at its ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selection {
    /// Where it was begun.
    anchor: ByteAt,
    /// Where one has moved to.
    head: ByteAt,
    /// Behind the later of the two.
    end: ByteAt,
    /// How far along a line one keeps in moving from line to line.
    goal: Option<u16>,
}

impl Selection {
    /// The range of the text that is selected.
    #[must_use]
    pub fn range(&self) -> std::ops::Range<ByteAt> {
        self.anchor.min(self.head)..self.end
    }

    fn new(body: &Body<'_>, anchor: ByteAt, head: ByteAt) -> Self {
        Self { anchor, head, end: body.behind(anchor.max(head)), goal: None }
    }
}

/// Which way from line to line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    On,
    Back,
}

/// Begins a selection: at the hit that was jumped to, or where what is seen begins.
pub(super) fn begin(state: &mut State) {
    let seen = seen_glyphs(state);
    let Some(reader) = &mut state.reader else { return };
    if reader.entry.article.document.end() == ByteAt(0) {
        state.notice = Clean::from(say!("passage-nothing-seen"));
        return;
    }
    let hit = reader.search.current.and_then(|at| reader.search.hits.get(at).copied());
    let document = reader.entry.article.document.clone();
    let body = Body::of(&document);
    reader.passage.selection = Some(match hit.filter(|(start, _)| glyph_at(&seen, *start).is_some()) {
        Some((start, end)) => {
            Selection::new(&body, start, body.go(end, Motion::PreviousCharacter).max(start))
        }
        None => {
            let first = first_place(&seen, &body);
            Selection::new(&body, first, first)
        }
    });
}

/// Where the text begins that is seen; where the head takes all the room, the text.
pub(super) fn first_place(seen: &[SeenGlyph], body: &Body<'_>) -> ByteAt {
    seen.first().map_or_else(|| body.go(ByteAt(0), Motion::Start), |glyph| glyph.at)
}

/// Carries out an action while a passage is selected.
pub(in crate::app) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    let motion = match turned(state, action) {
        Action::NextCharacter => Motion::NextCharacter,
        Action::PreviousCharacter => Motion::PreviousCharacter,
        Action::NextWord => Motion::NextWord,
        Action::WordEnd => Motion::WordEnd,
        Action::PreviousWord => Motion::PreviousWord,
        Action::SentenceEnd => Motion::SentenceEnd,
        Action::SentenceStart => Motion::SentenceStart,
        Action::ParagraphEnd => Motion::ParagraphEnd,
        Action::ParagraphStart => Motion::ParagraphStart,
        Action::Start => Motion::Start,
        Action::End => Motion::End,
        action => return otherwise(state, action),
    };
    let (Some(selection), Some(reader)) = (selection(state), &state.reader) else { return Vec::new() };
    let head = Body::of(&reader.entry.article.document).go(selection.head, motion);
    put(state, selection.anchor, head);
    Vec::new()
}

/// Down a line of vertical text is the next character, and to the left the next line.
fn turned(state: &State, action: Action) -> Action {
    match action {
        _ if !state.page().is_vertical() => action,
        Action::Down => Action::NextCharacter,
        Action::Up => Action::PreviousCharacter,
        Action::PreviousCharacter => Action::Down,
        Action::NextCharacter => Action::Up,
        other => other,
    }
}

fn otherwise(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Down => by_line(state, Way::On),
        Action::Up => by_line(state, Way::Back),
        Action::LineStart | Action::LineEnd => within_line(state, action),
        Action::OtherEnd => swap(state),
        Action::SelectHere => {
            if let Some(selection) = selection(state) {
                put(state, selection.head, selection.head);
            }
        }
        Action::CopySelection => return copy::selection(state, Attribution::With),
        Action::CopySelectionBare => return copy::selection(state, Attribution::Without),
        Action::Annotate => notes::write(state),
        Action::Search => hits::prompt(state),
        Action::NextHit | Action::PreviousHit => {
            hits::within(state, action == Action::NextHit);
            to_hit(state);
        }
        Action::LeaveSelection => leave(state),
        Action::Redraw => return vec![Effect::Redraw],
        Action::Suspend => return vec![Effect::Suspend],
        Action::QuitAtOnce => return vec![Effect::Quit],
        _ => {}
    }
    Vec::new()
}

/// Extends the selection to the hit that was jumped to.
pub(in crate::app) fn to_hit(state: &mut State) {
    let (Some(selection), Some(reader)) = (selection(state), &state.reader) else { return };
    let hit = reader.search.current.and_then(|at| reader.search.hits.get(at).copied());
    let Some((start, end)) = hit else { return };
    let last = Body::of(&reader.entry.article.document).go(end, Motion::PreviousCharacter);
    // Back to a hit, its first character belongs to the selection; on to it, its last.
    put(state, selection.anchor, if start < selection.anchor { start } else { last.max(start) });
}

/// No longer selects anything.
pub(super) fn leave(state: &mut State) {
    if let Some(reader) = &mut state.reader {
        reader.passage.selection = None;
        reader.passage.pressed = None;
    }
}

/// The passage that is selected in the open article.
pub(super) fn selection(state: &State) -> Option<Selection> {
    state.reader.as_ref()?.passage.selection
}

fn put(state: &mut State, anchor: ByteAt, head: ByteAt) {
    let Some(reader) = &mut state.reader else { return };
    let document = reader.entry.article.document.clone();
    reader.passage.selection = Some(Selection::new(&Body::of(&document), anchor, head));
    reader.reveal(head);
}

fn swap(state: &mut State) {
    if let Some(Selection { anchor, head, .. }) = selection(state) {
        put(state, head, anchor);
    }
}

/// To the next line or the one before, as far along it as before.
fn by_line(state: &mut State, way: Way) {
    let Some(selection) = selection(state) else { return };
    let mut seen = seen_glyphs(state);
    let Some(here) = glyph_at(&seen, selection.head) else { return reveal(state, selection.head) };
    let goal = selection.goal.unwrap_or(here.along);
    let mut target = beside(&seen, Some(here.line), way);
    if target.is_none() {
        let Some(reader) = &mut state.reader else { return };
        reader.scroll(if way == Way::On { 1 } else { -1 });
        reader.settle();
        seen = seen_glyphs(state);
        // Where a page was turned, one goes on with its first line, or its last.
        target = beside(&seen, glyph_at(&seen, selection.head).map(|here| here.line), way);
    }
    let on_line = seen.iter().filter(|glyph| Some(glyph.line) == target);
    let Some(head) = on_line.min_by_key(|glyph| glyph.along.abs_diff(goal)).map(|glyph| glyph.at) else {
        return;
    };
    put(state, selection.anchor, head);
    if let Some(moved) = state.reader.as_mut().and_then(|reader| reader.passage.selection.as_mut()) {
        moved.goal = Some(goal);
    }
}

/// To the start of the line that one is on, or to its end.
fn within_line(state: &mut State, action: Action) {
    let Some(selection) = selection(state) else { return };
    let seen = seen_glyphs(state);
    let Some(here) = glyph_at(&seen, selection.head) else { return reveal(state, selection.head) };
    let mut line = seen.iter().filter(|glyph| glyph.line == here.line);
    let found = if action == Action::LineStart { line.next() } else { line.next_back() };
    if let Some(glyph) = found {
        put(state, selection.anchor, glyph.at);
    }
}

fn reveal(state: &mut State, at: ByteAt) {
    if let Some(reader) = &mut state.reader {
        reader.reveal(at);
    }
}

fn glyph_at(seen: &[SeenGlyph], at: ByteAt) -> Option<SeenGlyph> {
    seen.iter().find(|glyph| (glyph.at..glyph.end).contains(&at)).copied()
}

/// The next line that shows anything of the text, or the one before; from beyond what is seen,
/// the first or the last of all.
fn beside(seen: &[SeenGlyph], line: Option<usize>, way: Way) -> Option<usize> {
    let lines = seen.iter().map(|glyph| glyph.line);
    match way {
        Way::On => lines.filter(|other| line.is_none_or(|line| *other > line)).min(),
        Way::Back => lines.filter(|other| line.is_none_or(|line| *other < line)).max(),
    }
}

/// The button went down on the article, moved, or was let go.
pub(in crate::app) fn mouse(state: &mut State, Mouse { x, y, kind }: Mouse) -> Vec<Effect> {
    let seen = seen_glyphs(state);
    let under = nearest(&seen, x, y);
    let Some(reader) = &mut state.reader else { return Vec::new() };
    match kind {
        MouseKind::Click => {
            reader.passage.selection = None;
            reader.passage.pressed = under;
        }
        MouseKind::Drag => drag(reader, under),
        MouseKind::Release => {
            let is_click = reader.passage.pressed.take().is_some() && reader.passage.selection.is_none();
            if let Some(link) = link_at(&seen, x, y).filter(|_| is_click) {
                return links::follow(state, link);
            }
        }
        MouseKind::WheelDown | MouseKind::WheelUp => {}
    }
    Vec::new()
}

/// What was pressed on and what is under the mouse now are the ends of the selection.
fn drag(reader: &mut Reader, under: Option<ByteAt>) {
    let (Some(pressed), Some(under)) = (reader.passage.pressed, under) else { return };
    if pressed != under || reader.passage.selection.is_some() {
        let document = reader.entry.article.document.clone();
        reader.passage.selection = Some(Selection::new(&Body::of(&document), pressed, under));
    }
}
