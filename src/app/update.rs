//! `update`: what a message does to the state, and what the outside world must do about it.

use std::sync::Arc;

use super::action::Mode;
use super::areas::Size;
use super::chord::Chord;
use super::effect::{Effect, Request, Seek};
use super::keymap::{Match, Pressed};
use super::message::{ListReply, Message, Opened, Progress};
use super::overlay::Overlay;
use super::pressing::Interrupt;
use super::prompt::{Edit, Purpose};
use super::reader::Reader;
use super::state::{Focus, State, Undo};
use super::{
    act, alone, appearance, board, comparing, concordance, edition_picker, evidence, figures, findings,
    guide, hits, marking, narrow, offers, outline, passage, past, pictures, piping, pointing, pressing, raw,
    same_day, shelving, sideways, titles, trail, walked,
};
use crate::doc::{ArticleId, Repairs};
use crate::locale::say;
use crate::store::{Change, Entry};
use crate::text::{ByteAt, Clean};

/// Carries a message into the state.
#[must_use]
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    let before = place(state);
    let mut effects = match message {
        Message::Key(chord) => key(state, chord),
        Message::Paste(text) => paste(state, &text),
        Message::Shelved(shelved) => shelving::shelved(state, shelved),
        Message::Welcome => guide::welcome(state),
        Message::Mouse(mouse) => pointing::used(state, mouse),
        Message::Resize(size) => resize(state, size),
        Message::Listed(request, reply) => listed(state, request, reply),
        Message::Gathered(request, gathered) => concordance::gathered(state, request, *gathered),
        Message::Found(request, found) => findings::told(state, request, found),
        Message::Opened(request, opened) => self::opened(state, request, *opened),
        Message::SameDay(request, result) => same_day::found(state, request, result),
        Message::Walked(request, result) => walked::walked(state, request, result),
        Message::Board(request, held) => board::told(state, request, *held),
        Message::EditionArticles(request, articles) => board::articles_told(state, request, articles),
        Message::FiguresFound(id, files) => figures::found(state, id, files),
        Message::Picture(news) => pictures::told(state, news),
        Message::Piped(command, entry) => piping::fetched(state, command, &entry),
        Message::Compared(request, compared) => act::done(|| comparing::compared(state, request, *compared)),
        Message::Loading(progress) => loading(state, progress),
        Message::Offered(request, list) => offers::offered(state, request, list),
        Message::TitlesFound(request, found) => titles::found(state, request, found),
        Message::Source(reply) => raw::told(state, reply),
        Message::Marked(marked) => marking::marked(state, marked),
        Message::Passage(told) => passage::told(state, told),
        Message::Completed(entry) => completed(state, entry),
        Message::Explained(request, entry) => evidence::explained(state, request, &entry),
        Message::Recalled(request, recalled) => trail::recalled(state, request, recalled),
        Message::Typed(lines) => past::told(state, lines),
        Message::LeftOff(session) => trail::left_off(state, session),
        Message::Assigned(entry, notice) => evidence::assigned(state, &entry, notice),
        Message::Configured(new) => appearance::configured(state, *new),
        Message::Notice(notice) => {
            state.notice = notice;
            state.input.turning = false;
            state.input.explaining = false;
            keys_pressed_ahead(state)
        }
    };
    effects.extend(moved(state, before));
    act::reset_page(state);
    if let Some(reader) = &mut state.reader {
        reader.settle();
    }
    effects.extend(pictures::settle(state));
    sideways::settle(state);
    comparing::settle(state);
    raw::settle(state);
    let fit = state.rows_fit();
    if state.list.lacks_rows(fit) && !effects.iter().any(|effect| matches!(effect, Effect::List { .. })) {
        effects.push(state.list_effect(Seek::Row(state.list.selected)));
    }
    effects.extend(trail::settle(state));
    effects.extend(findings::ask(state));
    effects
}

/// Articles were found or changed.
fn loading(state: &mut State, progress: Progress) -> Vec<Effect> {
    state.library = progress;
    state.list.doubt();
    // Who has not moved yet stays at the top, whatever comes in above the first to be read.
    let untouched = state.list.selected == 0 && state.screen.focus == Focus::List;
    let seek = if untouched { trail::seek(state) } else { state.here() };
    let mut effects = vec![state.list_effect(seek)];
    effects.extend(board::ask(state));
    effects.extend(titles::ask(state));
    effects.extend(shelving::begin(state));
    effects
}

/// What to keep where one moved within an article.
fn moved(state: &State, before: Option<(ArticleId, ByteAt)>) -> Option<Effect> {
    let is_moved =
        |after: &(ArticleId, ByteAt)| before.is_some_and(|(id, at)| id == after.0 && at != after.1);
    let (id, position) = place(state).filter(is_moved)?;
    Some(Effect::Save(id, Change::Position(position)))
}

/// Where in which article the reader is, unless that is only as far as the article has been read,
/// or holds only until the program ends: with other repairs, places are others.
fn place(state: &State) -> Option<(ArticleId, ByteAt)> {
    state
        .reader
        .as_ref()
        .filter(|reader| !reader.awaits_its_place() && reader.entry.repairs() == Repairs::default())
        .map(|reader| (reader.id(), reader.position()))
}

fn key(state: &mut State, chord: Chord) -> Vec<Effect> {
    trail::touched(state);
    state.notice = Clean::default();
    guide::end_welcome(state);
    let chord = match pressing::interrupt(state, chord) {
        Some(Interrupt::Done) => return Vec::new(),
        Some(Interrupt::Act(action)) => return act::act(state, action),
        Some(Interrupt::Escape) => Chord::ESC,
        None if pressing::accepts(state, chord) => Chord::ENTER,
        None => chord,
    };
    if (state.input.turning || state.input.explaining) && !at_once(state, chord) {
        state.input.ahead.push(Pressed::Chord(chord));
        return Vec::new();
    }
    match state.mode() {
        Mode::Prompt => {
            match state.input.keymap.look_up(Mode::Prompt, &[chord]) {
                Match::Action(action) => return act::act(state, action),
                Match::Macro(actions) => return pressing::several(state, actions),
                Match::Prefix | Match::None => {}
            }
            if let Some(effects) = guide::press(state, chord) {
                return effects;
            }
            if matches!(state.overlay, Some(Overlay::Editions(_))) {
                return edition_picker::press(state, chord);
            }
            match state.overlay {
                Some(Overlay::Titles(_)) => return titles::press(state, chord),
                Some(Overlay::Letters(_)) => return trail::press(state, chord),
                Some(Overlay::History(_)) => return trail::history_press(state, chord),
                Some(Overlay::Outline(_)) => return outline::press(state, chord),
                _ => {}
            }
            if let Some(effects) = passage::press(state, chord) {
                return effects;
            }
            if let Some(line) = past::line(state, chord) {
                return typed(state, |prompt| prompt.replace(&line));
            }
            typed(state, |prompt| prompt.press(chord))
        }
        Mode::Years if picks_year(state, chord) => Vec::new(),
        mode => pressing::press(state, mode, chord),
    }
}

/// Whether the chord does not wait for an article: it quits, suspends or redraws.
fn at_once(state: &State, chord: Chord) -> bool {
    matches!(state.input.keymap.look_up(Mode::Prompt, &[chord]), Match::Action(_))
}

/// Carries out what was pressed while an article, or its evidence, was being fetched.
pub(super) fn keys_pressed_ahead(state: &mut State) -> Vec<Effect> {
    let pressed = std::mem::take(&mut state.input.ahead);
    let carry_out = |pressed| match pressed {
        Pressed::Chord(chord) => key(state, chord),
        Pressed::Action(action) => pressing::one_of_several(state, action),
    };
    pressed.into_iter().flat_map(carry_out).collect()
}

fn picks_year(state: &mut State, chord: Chord) -> bool {
    let State { overlay: Some(Overlay::Years(picker)), list, .. } = state else { return false };
    picker.press(chord, &list.years)
}

/// Something was typed into the prompt.
fn typed(state: &mut State, press: impl FnOnce(&mut super::prompt::Prompt) -> Edit) -> Vec<Effect> {
    let prompt = match &mut state.overlay {
        Some(Overlay::Prompt(prompt)) => prompt,
        Some(Overlay::Board(board)) => {
            return board.prompt.as_mut().map(press).map_or_else(Vec::new, |edit| board::typed(state, edit));
        }
        _ => return Vec::new(),
    };
    let edit = press(prompt);
    let (purpose, text) = (prompt.purpose.clone(), prompt.text());
    let is_accepted = edit == Edit::Accepted;
    let kept = is_accepted.then(|| state.input.past.keep(&purpose, &text)).flatten();
    if matches!(edit, Edit::Accepted | Edit::Cancelled) {
        state.overlay = None;
    }
    let mut effects = edited(state, (edit, purpose), text);
    effects.extend(kept);
    effects
}

/// What the line means that was changed, accepted or given up.
fn edited(state: &mut State, edited: (Edit, Purpose), text: Clean) -> Vec<Effect> {
    match edited {
        (Edit::Moved, _) => {
            offers::withdraw(state);
            Vec::new()
        }
        (_, Purpose::Editions | Purpose::Titles | Purpose::Notes | Purpose::Command | Purpose::Help)
        | (
            Edit::Changed | Edit::Cancelled,
            Purpose::Find | Purpose::Concordance | Purpose::Note(_) | Purpose::Pipe,
        ) => Vec::new(),
        (Edit::Changed, Purpose::Filter { before, .. }) => {
            let mut effects = narrow::preview(state, before, &text);
            effects.extend(offers::typed(state));
            effects
        }
        (Edit::Cancelled, Purpose::Filter { before, here }) => {
            state.query = before;
            vec![state.list_effect(here)]
        }
        (Edit::Accepted, Purpose::Filter { before, .. }) => narrow::accept(state, before, &text),
        (Edit::Accepted, Purpose::Note(draft)) => passage::written(state, *draft, text),
        (Edit::Accepted, Purpose::Pipe) => piping::accept(state, &text),
        (Edit::Accepted, Purpose::Concordance) => concordance::asked(state, &text),
        (Edit::Changed | Edit::Cancelled, Purpose::Shelf { .. }) => Vec::new(),
        (Edit::Accepted, Purpose::Shelf { renamed }) => shelving::named(state, renamed, &text),
        (Edit::Accepted, Purpose::Find) => {
            hits::find(state, &text);
            Vec::new()
        }
    }
}

fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    if guide::paste(state, text) {
        return Vec::new();
    }
    if let State { overlay: Some(Overlay::Years(picker)), list, .. } = state {
        state.notice = match picker.paste(text, &list.years) {
            Ok(()) => Clean::default(),
            Err(()) => Clean::from(say!("years-pasted-no-period")),
        };
        return Vec::new();
    }
    match &mut state.overlay {
        Some(Overlay::Editions(open)) => open.picker.insert(text),
        Some(Overlay::Titles(_)) => return titles::paste(state, text),
        Some(Overlay::History(_)) => return trail::history_paste(state, text),
        Some(Overlay::Outline(_)) => return outline::paste(state, text),
        _ => {}
    }
    typed(state, |prompt| {
        prompt.insert(text);
        Edit::Changed
    })
}

fn resize(state: &mut State, size: Size) -> Vec<Effect> {
    state.screen.size = size;
    if size.is_too_small() {
        return Vec::new();
    }
    let rows = state.rows_fit();
    state.list.select(state.list.selected, rows);
    act::reset_page(state);
    let mut effects = act::preview(state);
    effects.extend(concordance::refit(state));
    effects
}

fn listed(state: &mut State, request: Request, reply: ListReply) -> Vec<Effect> {
    if request != state.latest.list {
        return Vec::new();
    }
    let fit = state.rows_fit();
    state.list.take(reply, fit);
    state.list.findings.listed(request);
    if let Some(reader) = state.reader.as_mut().filter(|_| state.screen.focus == Focus::List) {
        reader.look_for(&state.query);
    }
    if state.list.total == 0 && state.screen.focus == Focus::List {
        state.reader = None;
    }
    let mut effects =
        if state.screen.focus == Focus::List { act::preview(state) } else { alone::begin(state) };
    effects.extend(trail::listed(state));
    effects
}

fn opened(state: &mut State, request: Request, opened: Opened) -> Vec<Effect> {
    if request != state.latest.open {
        return Vec::new();
    }
    alone::give_room(state, &opened.entry);
    state.reader = Some(Reader::new(opened, &state.query, &state.page()));
    hits::arrive(state);
    if std::mem::take(&mut state.input.turning) {
        let mut effects = act::read(state);
        let arrived = place(state);
        effects.extend(keys_pressed_ahead(state));
        effects.extend(moved(state, arrived));
        return effects;
    }
    Vec::new()
}

/// The open article goes on behind its beginning: nothing else changes.
fn completed(state: &mut State, entry: Arc<Entry>) -> Vec<Effect> {
    let is_open = |reader: &Reader| reader.id() == entry.id || entry.completes(&reader.entry);
    if state.reader.as_ref().is_some_and(is_open) {
        alone::give_room(state, &entry);
    }
    if let Some(reader) = state.reader.as_mut().filter(|reader| is_open(reader)) {
        reader.complete(entry);
    }
    Vec::new()
}

/// Takes the last thing back.
pub(super) fn undo(state: &mut State) -> Vec<Effect> {
    match state.undo.pop() {
        None => {
            state.notice = Clean::from(say!("notice-nothing-to-undo"));
            Vec::new()
        }
        Some(Undo::Query(query)) => {
            let here = state.here();
            state.query = query;
            state.notice = Clean::from(say!("notice-filter-restored"));
            vec![state.list_effect(here)]
        }
        Some(Undo::Change(id, change)) => {
            state.notice = Clean::from(say!("notice-undone"));
            act::apply(state, id, change)
        }
        Some(Undo::Passage(errand)) => {
            state.notice = Clean::from(say!("notice-undone"));
            vec![Effect::Passage(errand)]
        }
        Some(Undo::MarkedAll(ids)) => marking::undo(ids),
        Some(Undo::Mark(before)) => trail::unset(state, before),
        Some(Undo::Shelve(shelves)) => vec![Effect::Shelve { shelves, is_undo: true }],
        Some(Undo::Assign(id, before)) => vec![Effect::Assign(id, before)],
    }
}
