//! What keys do while the source of an article is shown, and what opens it.

use std::sync::Arc;

use super::{Raw, Turn};
use crate::app::action::Action;
use crate::app::effect::{Effect, Spot};
use crate::app::message::{Again, SourceReply};
use crate::app::overlay::Overlay;
use crate::app::state::{Focus, State};
use crate::doc::{ArticleId, Repair};
use crate::locale::say;
use crate::store::Entry;
use crate::text::{ByteAt, Clean};

/// Carries out an action of the source, or one that opens it.
pub(in crate::app) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::RawView => return ask(state),
        Action::EditSource => return edit(state),
        Action::ToggleOrder => return toggle_order(state),
        Action::CloseRaw => close(state),
        Action::NextRepair => step(state, Turn::Next),
        Action::PreviousRepair => step(state, Turn::Previous),
        Action::OtherSide => turn_over(state),
        other => return repair(other).map_or_else(Vec::new, |repair| toggle(state, repair)),
    }
    Vec::new()
}

/// The repair that an action switches on or off.
fn repair(action: Action) -> Option<Repair> {
    Some(match action {
        Action::RepairDoubled => Repair::Doubled,
        Action::RepairLines => Repair::Lines,
        Action::RepairOrder => Repair::Order,
        Action::RepairTitle => Repair::Title,
        Action::RepairProxies => Repair::Proxies,
        Action::RepairPlaceholders => Repair::Placeholders,
        Action::RepairFurniture => Repair::Furniture,
        _ => return None,
    })
}

/// The article that the keys are about.
fn current(state: &State) -> Option<ArticleId> {
    match (&state.overlay, state.screen.focus, &state.reader) {
        (Some(Overlay::Raw(raw)), ..) => Some(raw.id()),
        (_, Focus::Reader, Some(reader)) => Some(reader.id()),
        _ => state.list.selected_row().map(|row| row.id),
    }
}

fn ask(state: &mut State) -> Vec<Effect> {
    let Some(id) = current(state) else { return Vec::new() };
    let request = state.latest.number();
    state.latest.raw = request;
    vec![Effect::Source { request, id }]
}

/// Asks for the file, to be opened where one is in it.
fn edit(state: &mut State) -> Vec<Effect> {
    let Some(id) = current(state) else { return Vec::new() };
    let spot = match (&state.overlay, state.screen.focus, &state.reader) {
        (Some(Overlay::Raw(raw)), ..) => Spot::Line(raw.line()),
        (_, Focus::Reader, Some(reader)) => Spot::Position(reader.position()),
        _ => Spot::Position(ByteAt(0)),
    };
    vec![Effect::Edit { id, spot }]
}

/// Something about a source came back.
pub(in crate::app) fn told(state: &mut State, reply: SourceReply) -> Vec<Effect> {
    match reply {
        SourceReply::Opened(request, _) if request != state.latest.raw => Vec::new(),
        SourceReply::Opened(_, again) => {
            open(state, *again);
            Vec::new()
        }
        SourceReply::Again(again) => repaired(state, *again),
        SourceReply::Editable { id, path, line } => vec![Effect::OpenEditor { id, path, line }],
    }
}

fn open(state: &mut State, again: Again) {
    if state.overlay.is_some() {
        return;
    }
    let mut raw = Raw::new(again.entry, again.source, &state.options);
    raw.settle(state.screen.size, &state.options);
    let reader = state.reader.as_ref().filter(|reader| reader.id() == raw.id());
    let position = reader.map_or(ByteAt(0), super::super::Reader::position);
    let is_first = raw.entry.article.source.part <= 1 && position == ByteAt(0);
    let heading = raw.entry.article.source.line.filter(|_| position == ByteAt(0));
    let begin = heading.and_then(|line| raw.source.line_start(line));
    if let Some(byte) = begin.or_else(|| raw.anchors.source(position)).filter(|_| !is_first) {
        raw.go_to(byte);
    }
    if raw.fixes.is_empty() {
        state.notice = Clean::from(say!("raw-nothing-repaired"));
    }
    state.overlay = Some(Overlay::Raw(Box::new(raw)));
}

/// An article was read again, with other repairs or from a file that was changed: everything that
/// shows it shows it as it is now, at the same place.
fn repaired(state: &mut State, again: Again) -> Vec<Effect> {
    let Again { entry, source, notice } = again;
    if !notice.is_empty() {
        state.notice = notice;
    }
    if let Some(reader) = state.reader.as_mut().filter(|reader| reader.id() == entry.id) {
        let position = carried(&reader.entry, &entry, reader.position());
        reader.replace(Arc::clone(&entry), position);
    }
    if let State { overlay: Some(Overlay::Raw(raw)), options, screen, .. } = state
        && raw.id() == entry.id
    {
        let byte = raw.pages().byte(raw.top);
        let mut new = Raw::new(entry, source, options);
        (new.shows_text, new.moved) = (raw.shows_text, raw.moved);
        new.settle(screen.size, options);
        new.go_to(byte);
        **raw = new;
    }
    vec![state.list_effect(state.here())]
}

/// Where the words of a place stand in an article that was read again: by their line in the source,
/// if that is known.
fn carried(before: &Entry, now: &Entry, position: ByteAt) -> ByteAt {
    let document = &now.article.document;
    let same = ByteAt(position.0.min(document.end().0));
    let Some((text, byte)) = before.article.document.text_at(position).filter(|_| position.0 > 0) else {
        return same;
    };
    if text.lines.is_empty() {
        return same;
    }
    let count = usize::try_from(text.lines.end - text.lines.start).unwrap_or(1);
    let lines = super::proportion(byte, text.string.len().max(1), count.saturating_sub(1));
    let line = text.lines.start.saturating_add(u32::try_from(lines).unwrap_or(0));
    let found = document.texts().into_iter().find(|text| text.lines.contains(&line));
    found.map_or(same, |text| text.at)
}

fn toggle(state: &mut State, repair: Repair) -> Vec<Effect> {
    let entry = match (&state.overlay, &state.reader) {
        (Some(Overlay::Raw(raw)), _) => &raw.entry,
        (_, Some(reader)) => &reader.entry,
        _ => return Vec::new(),
    };
    let repairs = entry.repairs().toggled(repair);
    let label = repair.label();
    let words = match repairs.has(repair) {
        true => say!("raw-repaired", repair = label),
        false => say!("raw-as-it-is", repair = label),
    };
    vec![Effect::ReadAgain { id: entry.id, repairs: Some(repairs), notice: Clean::from(words) }]
}

/// Gives columns in the order that is suggested, or as they stand in the file.
fn toggle_order(state: &mut State) -> Vec<Effect> {
    let Some(reader) = &state.reader else { return Vec::new() };
    let notes = &reader.entry.article.notes;
    if !notes.iter().any(|note| note.kind == crate::doc::NoteKind::Order) {
        state.notice = Clean::from(say!("raw-order-plausible"));
        return Vec::new();
    }
    toggle(state, Repair::Order)
}

/// Closes the source; the reader goes to where one went in it.
fn close(state: &mut State) {
    let Some(Overlay::Raw(raw)) = state.overlay.take() else { return };
    let position = raw.position().filter(|_| raw.moved);
    if let (Some(position), Some(reader)) =
        (position, state.reader.as_mut().filter(|reader| reader.id() == raw.id()))
    {
        reader.put_on_top(position);
    }
}

fn turn_over(state: &mut State) {
    let Some(Overlay::Raw(raw)) = &mut state.overlay else { return };
    raw.shows_text = !raw.shows_text;
    if raw.seats.is_double() {
        state.notice = Clean::from(say!("raw-both-shown"));
    }
}

fn step(state: &mut State, turn: Turn) {
    let Some(Overlay::Raw(raw)) = &mut state.overlay else { return };
    let Some(wrapped) = raw.step(turn) else {
        state.notice = Clean::from(say!("raw-nothing-repaired"));
        return;
    };
    let Some(nth) = raw.current else { return };
    let fix = &raw.fixes[nth];
    let around = if wrapped { say!("raw-wrapped") } else { "".into() };
    let key = Repair::ALL.iter().position(|repair| *repair == fix.repair).map_or(0, |at| at + 1);
    let place = format!("{}/{}{around}", nth + 1, raw.fixes.len());
    let (repair, told) = (fix.repair.label(), fix.told.as_str());
    state.notice = Clean::from(say!("raw-fix", place = place, repair = repair, key = key, told = told));
}

/// The wheel was turned.
pub(in crate::app) fn wheel(state: &mut State, lines: isize) -> Vec<Effect> {
    if let Some(Overlay::Raw(raw)) = &mut state.overlay {
        raw.scroll(lines);
    }
    Vec::new()
}

/// Sets what is seen of the source.
pub(in crate::app) fn settle(state: &mut State) {
    let State { overlay: Some(Overlay::Raw(raw)), screen, options, .. } = state else { return };
    if !screen.size.is_too_small() {
        raw.settle(screen.size, options);
    }
}
