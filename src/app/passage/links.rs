//! Following links: within the article, to another of the archive, or out of it, which is asked
//! first. And the list of all links, numbered, with where each leads.

use super::super::areas::{Area, centred};
use super::super::effect::{Effect, Request, Seek};
use super::super::hits::Sought;
use super::super::overlay::Overlay;
use super::super::state::{Focus, State};
use super::super::years_panel::first_row;
use super::super::{act, hits, picking, trail};
use super::address::Address;
use super::errand::Errand;
use super::footnote;
use super::places::{Destination, decoded, names_note, place_named};
use super::question::{Answer, ask};
use crate::doc::{ArticleId, Document, Inline, NoteKind};
use crate::locale::say;
use crate::text::{ByteAt, Clean};

/// All links of the open article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkPanel {
    /// The links in the order of the text, and what was not taken for one.
    pub rows: Vec<LinkRow>,
    /// The chosen row.
    pub selected: usize,
}

/// A link of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRow {
    /// Its words in the text.
    pub words: Clean,
    /// Where it leads: the host, or a place.
    pub target: Clean,
    /// Whether it may be followed.
    pub is_open: bool,
    /// What it leads to; none for what was not taken for a link.
    link: Option<Link>,
}

/// What a row of the list leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    /// The article's own address.
    Own,
    /// The link of this number.
    Nth(usize),
}

/// A link to another article that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct Sent {
    request: Request,
    path: Clean,
    fragment: Clean,
    /// Where it leads on the web, as far as that is known.
    outside: Option<Address>,
}

/// Columns with the frame.
const WIDTH: u16 = 96;

impl LinkPanel {
    /// The first row that is seen where so many are.
    #[must_use]
    pub fn first(&self, seen: u16) -> usize {
        first_row(self.selected, self.rows.len(), seen.into())
    }

    pub(in crate::app) fn move_by(&mut self, by: isize) {
        self.selected = picking::after(self.selected, by, self.rows.len());
    }
}

/// Where the list stands, with its frame.
#[must_use]
pub fn link_panel_area(state: &State, panel: &LinkPanel) -> Area {
    let height = u16::try_from(panel.rows.len().saturating_add(2)).unwrap_or(u16::MAX);
    centred(state.screen.size, (WIDTH, height))
}

/// Lists all links of the open article.
pub(super) fn list(state: &mut State) -> Vec<Effect> {
    let Some(reader) = &state.reader else { return Vec::new() };
    let article = &reader.entry.article;
    let mut rows: Vec<_> = own_row(&article.source.link).into_iter().collect();
    rows.extend(self::rows(&article.document));
    // What runs something was not taken for a link; that it was there is told.
    let blocked = article.notes.iter().filter(|note| note.kind == NoteKind::Blocked);
    rows.extend(blocked.map(|note| LinkRow {
        words: note.text.clone(),
        target: Clean::from(say!("link-blocked")),
        is_open: false,
        link: None,
    }));
    if rows.is_empty() {
        state.notice = Clean::from(say!("link-none"));
    } else {
        state.overlay = Some(Overlay::Links(Box::new(LinkPanel { rows, selected: 0 })));
    }
    Vec::new()
}

fn rows(document: &Document) -> Vec<LinkRow> {
    let mut words = vec![Clean::default(); document.links.len()];
    let mut order = Vec::new();
    for text in document.texts() {
        for mark in &text.marks {
            let Inline::Link(link) = mark.inline else { continue };
            let Some(own) = words.get_mut(link) else { continue };
            if order.last() != Some(&link) {
                order.push(link);
            }
            own.push(&text.string.slice(mark.range.clone()));
        }
    }
    let row = |link: usize| {
        let (target, is_open) = told(document, link);
        LinkRow { words: words[link].clone(), target, is_open, link: Some(Link::Nth(link)) }
    };
    let mut seen = vec![false; words.len()];
    order.retain(|link| !std::mem::replace(&mut seen[*link], true));
    order.into_iter().map(row).collect()
}

/// Where a link leads, in short, and whether it may be followed. Without a look at the text.
fn told(document: &Document, link: usize) -> (Clean, bool) {
    let written = &document.links[link];
    if let Some(fragment) = written.strip_prefix('#') {
        let own = || Clean::line(&format!("#{}", decoded(fragment)));
        return (if names_note(fragment) { Clean::from(say!("link-footnote")) } else { own() }, true);
    }
    match Destination::of(document, link) {
        Some(Destination::Outside(address)) => {
            let own = address.written_host().map_or_else(String::new, |own| format!(" ({own})"));
            let warning = if address.is_mixed() { say!("link-mixed") } else { "".into() };
            (Clean::line(format!("{}{own} {warning}", address.host()).trim_end()), true)
        }
        Some(Destination::Path(..)) => (Clean::line(&decoded(written)), true),
        Some(Destination::Refused(error)) => (error.reason(), false),
        _ => (written.clone(), false),
    }
}

/// Follows the chosen link of the list.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Links(panel)) = &state.overlay else { return Vec::new() };
    let Some(link) = panel.rows.get(panel.selected).and_then(|row| row.link) else { return Vec::new() };
    state.overlay = None;
    match link {
        Link::Own => open_own(state),
        Link::Nth(link) => follow(state, link),
    }
}

/// The row of the article's own address, where it has one.
fn own_row(link: &Clean) -> Option<LinkRow> {
    let words = Clean::from(say!("link-own"));
    let row = |target, is_open| LinkRow { words, target, is_open, link: Some(Link::Own) };
    match Address::read(link) {
        _ if link.is_empty() => None,
        Ok(address) => Some(row(address.host(), true)),
        Err(error) => Some(row(error.reason(), false)),
    }
}

/// Asks whether to open the address of the article itself.
pub(super) fn open_own(state: &mut State) -> Vec<Effect> {
    match (state.screen.focus, &state.reader) {
        (Focus::Reader, Some(reader)) => {
            let link = reader.entry.article.source.link.clone();
            ask_for_own(state, &link);
            Vec::new()
        }
        _ => {
            let id = state.list.selected_row().map(|row| row.id);
            id.map(|id| Effect::Passage(Errand::Address(id))).into_iter().collect()
        }
    }
}

/// Where the article is on the web is known.
pub(super) fn ask_for_own(state: &mut State, link: &Clean) {
    if link.is_empty() {
        state.notice = Clean::from(say!("link-no-own"));
        return;
    }
    match Address::read(link) {
        Ok(address) => ask_for(state, &address),
        Err(error) => state.notice = error.reason(),
    }
}

/// A click on a row chooses it; on the chosen one, it follows it.
pub(super) fn click(state: &mut State, x: u16, y: u16) -> Vec<Effect> {
    let Some(Overlay::Links(panel)) = &state.overlay else { return Vec::new() };
    let area = link_panel_area(state, panel).framed();
    let row = panel.first(area.height) + usize::from(y.saturating_sub(area.y));
    if !area.contains(x, y) || row >= panel.rows.len() {
        return Vec::new();
    }
    if row == panel.selected {
        return accept(state);
    }
    if let Some(Overlay::Links(panel)) = &mut state.overlay {
        panel.selected = row;
    }
    Vec::new()
}

/// Follows a link of the open article.
pub(super) fn follow(state: &mut State, link: usize) -> Vec<Effect> {
    let Some(reader) = &state.reader else { return Vec::new() };
    let Some(destination) = Destination::of(&reader.entry.article.document, link) else { return Vec::new() };
    match destination {
        Destination::Footnote(range) => footnote::open(state, range),
        Destination::Here(at) => go_to(state, at),
        Destination::Path(path, fragment) => return send(state, path, fragment),
        Destination::Outside(address) => ask_for(state, &address),
        Destination::Nowhere(name) => {
            state.notice = Clean::from(say!("link-no-place", name = name.as_str()));
        }
        Destination::Refused(error) => state.notice = error.reason(),
    }
    Vec::new()
}

/// Asks whether to open an address.
fn ask_for(state: &mut State, address: &Address) {
    let answers = vec![
        ('y', Clean::from(say!("link-yes")), Answer::Open(address.text())),
        ('c', Clean::from(say!("link-copy")), Answer::Copy(address.text())),
    ];
    ask(state, address.question(), answers);
}

/// Goes to a place of the open article; the one that is left can be gone back to.
pub(super) fn go_to(state: &mut State, at: ByteAt) {
    trail::leap(state);
    if let Some(reader) = &mut state.reader {
        reader.put_on_top(at);
    }
}

/// Lets the article be found that a path leads to.
fn send(state: &mut State, path: Clean, fragment: Clean) -> Vec<Effect> {
    let Some(reader) = &mut state.reader else { return Vec::new() };
    let request = state.latest.number();
    let own = url::Url::parse(&reader.entry.article.source.link).ok();
    let outside = own.and_then(|own| own.join(&path).ok()).and_then(|url| Address::read(url.as_str()).ok());
    let from = reader.id();
    let read = Clean::line(&decoded(&path));
    reader.passage.sent = Some(Sent { request, path, fragment, outside });
    vec![Effect::Passage(Errand::Resolve { request, from, path: read })]
}

/// The article was found, or is not in the archive.
pub(super) fn resolved(state: &mut State, request: Request, found: Option<ArticleId>) -> Vec<Effect> {
    let Some(reader) = &mut state.reader else { return Vec::new() };
    let Some(sent) = reader.passage.sent.take_if(|sent| sent.request == request) else { return Vec::new() };
    match (found, sent.outside) {
        (Some(id), _) if id == reader.id() => {
            trail::leap(state);
            state.input.sought = Some(Sought::Place(sent.fragment));
            hits::arrive(state);
            Vec::new()
        }
        (Some(id), _) => {
            let mut effects = vec![state.list_effect(Seek::Article(id, state.list.selected))];
            state.input.sought = Some(Sought::Place(sent.fragment));
            effects.push(act::turn_to(state, id));
            effects
        }
        (None, Some(address)) => {
            ask_for(state, &address);
            Vec::new()
        }
        (None, None) => {
            let path = sent.path.as_str();
            state.notice = Clean::from(match state.screen.alone {
                true => say!("link-only-file", path = path),
                false => say!("link-no-article", path = path),
            });
            Vec::new()
        }
    }
}

/// Goes to the place that a link named in the article that is open now.
pub(in crate::app) fn arrive(state: &mut State, fragment: &Clean) {
    let Some(reader) = &state.reader else { return };
    if fragment.is_empty() {
        return;
    }
    let name = decoded(fragment);
    let found = place_named(&reader.entry.article.document, &name);
    match (found, &mut state.reader) {
        (Some(at), Some(reader)) => reader.put_on_top(at),
        _ => state.notice = Clean::from(say!("link-no-place", name = name)),
    }
}
