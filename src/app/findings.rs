//! Findings: what the words of the query are in the articles of the list that are seen. They are
//! asked for behind the list, a few at a time, so that typing is never held up; until new ones are
//! there, the old ones are shown. Must not know how they are found.

use std::collections::BTreeMap;

use super::areas::areas;
use super::effect::{Effect, Request};
use super::state::State;
use crate::doc::ArticleId;
use crate::query::{Finding, Words};
use crate::text::WidthTable;

/// Articles that are asked for at once.
const AT_ONCE: usize = 4;
/// Findings that are kept when one scrolls on.
const KEPT: usize = 512;
/// Cells of a row that its line of the text does not get: the margins, the date, the count of hits.
const BESIDE: u16 = 24;
/// Cells of the shortest line that says anything.
const SHORTEST: u16 = 8;

/// What is looked for in articles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// The words.
    pub phrases: Vec<Words>,
    /// Cells of the line that shows them.
    pub room: usize,
    /// The widths of the terminal.
    pub widths: WidthTable,
}

/// What is found in the articles that are seen.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    wanted: Wanted,
    /// With whether it is of what is wanted now.
    known: BTreeMap<ArticleId, (Finding, bool)>,
    /// The answer that is waited for.
    awaited: Option<Request>,
    /// The list that is shown.
    listed: Request,
}

impl Findings {
    /// What is found in an article, as far as is known.
    #[must_use]
    pub fn get(&self, id: ArticleId) -> Option<&Finding> {
        self.known.get(&id).map(|(finding, _)| finding)
    }

    /// Articles may have changed: all are to be asked for again.
    pub(super) fn doubt(&mut self) {
        self.known.values_mut().for_each(|(_, is_current)| *is_current = false);
    }

    /// A list has come. If something was asked for, nobody may have looked: the list went first.
    pub(super) fn listed(&mut self, request: Request) {
        self.listed = request;
        self.awaited = None;
    }

    fn want(&mut self, wanted: Wanted) {
        if self.wanted == wanted {
            return;
        }
        if wanted.phrases.is_empty() {
            self.known.clear();
        }
        self.doubt();
        self.wanted = wanted;
        self.awaited = None;
    }
}

/// Asks for what is found in articles that are seen, where that is not known yet.
pub(super) fn ask(state: &mut State) -> Option<Effect> {
    let phrases = state.query.wordings();
    let width = areas(state).list.map_or(0, |area| area.width);
    let room = usize::from(width.saturating_sub(BESIDE).max(SHORTEST));
    let fit = state.rows_fit();
    let (list, widths) = (&mut state.list, state.options.widths);
    if width > 0 {
        list.findings.want(Wanted { phrases, room, widths });
    }
    let findings = &list.findings;
    let may_ask = width > 0 && findings.awaited.is_none() && findings.listed == state.latest.list;
    if !may_ask || findings.wanted.phrases.is_empty() {
        return None;
    }
    let seen = (list.top..list.top + fit).filter_map(|index| Some(list.row(index)?.id));
    let is_known = |id: &ArticleId| findings.known.get(id).is_some_and(|(_, is_current)| *is_current);
    let ids: Vec<ArticleId> = seen.clone().filter(|id| !is_known(id)).take(AT_ONCE).collect();
    let seen: Vec<ArticleId> = if findings.known.len() > KEPT { seen.collect() } else { Vec::new() };
    if ids.is_empty() {
        return None;
    }
    if !seen.is_empty() {
        list.findings.known.retain(|id, _| seen.contains(id));
    }
    let request = state.latest.number();
    let findings = &mut state.list.findings;
    findings.awaited = Some(request);
    Some(Effect::Find { request, ids, sought: findings.wanted.clone() })
}

/// Something was found.
pub(super) fn told(state: &mut State, request: Request, found: Vec<(ArticleId, Finding)>) -> Vec<Effect> {
    let findings = &mut state.list.findings;
    if findings.awaited == Some(request) {
        findings.awaited = None;
        findings.known.extend(found.into_iter().map(|(id, finding)| (id, (finding, true))));
    }
    Vec::new()
}
