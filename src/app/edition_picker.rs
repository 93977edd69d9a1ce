//! The picker of editions: what a person may say of an article's edition, narrowed by typing.
//! Must not know which article it is for.

use super::effect::Effect;
use super::overlay::Overlay;
use super::picking::{self, Sieve};
use super::prompt::{Edit, Prompt, Purpose};
use super::state::State;
use super::{Chord, evidence};
use crate::locale::say;
use crate::series::{Edition, Series};
use crate::store::{Assignment, Entry};
use crate::text::{Clean, fold};

/// Editions that are offered first by their nearness.
const NEAREST: usize = 3;

/// What can be said of an article's edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionPicker {
    /// The line that is typed.
    pub prompt: Prompt,
    /// The chosen row, among those that the line leaves.
    pub selected: usize,
    choices: Vec<EditionChoice>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionChoice {
    /// What is said; none for what the program recognises.
    pub assignment: Option<Assignment>,
    /// 撒马尔罕 2022
    pub label: Clean,
    /// 第 22 次 · 2022-09-15 · 上合峰会
    pub facts: Clean,
    /// What typed words are looked for in.
    folded: String,
}

impl EditionPicker {
    /// What can be said of an entry's edition: what it may be first, then 无 and 自动, then the
    /// other editions of the series that it names, then all others, the latest first.
    #[must_use]
    pub(super) fn new(entry: &Entry) -> Self {
        let registry = entry.registry();
        let verdicts = entry.recognised();
        let likely = verdicts.iter().flat_map(|verdict| {
            let scored = verdict.editions.iter().map(|(id, _)| id);
            verdict.edition.iter().chain(&verdict.candidates).chain(scored)
        });
        let mut ids: Vec<&str> = Vec::new();
        for id in likely {
            if !ids.contains(&id.as_str()) {
                ids.push(id);
            }
        }
        if ids.is_empty() {
            ids = nearest(entry);
        }
        let mut choices: Vec<_> = ids
            .iter()
            .filter_map(|id| {
                let edition = registry.edition(id)?;
                Some(EditionChoice::new(registry.series_named(&edition.series)?, edition))
            })
            .collect();
        choices.push(EditionChoice::own(
            Some(Assignment::NoEdition),
            ("evidence-choice-none", "evidence-choice-none-says"),
            "none",
        ));
        choices.push(EditionChoice::own(None, ("evidence-choice-auto", "evidence-choice-auto-says"), "auto"));
        let is_named = |series: &&Series| verdicts.iter().any(|verdict| verdict.series == series.id);
        let (named, others): (Vec<_>, Vec<_>) = registry.series().iter().partition(is_named);
        for series in named.into_iter().chain(others) {
            let editions = series.editions.iter().rev();
            let rest = editions.filter(|edition| !ids.contains(&edition.id.as_str()));
            choices.extend(rest.map(|edition| EditionChoice::new(series, edition)));
        }
        Self { prompt: Prompt::new(Purpose::Editions), selected: 0, choices }
    }

    /// Takes what was pasted.
    pub(super) fn insert(&mut self, text: &str) {
        self.prompt.insert(text);
        self.selected = 0;
    }

    /// The choices that the typed words leave.
    #[must_use]
    pub fn rows(&self) -> Vec<&EditionChoice> {
        let sieve = Sieve::of(&self.prompt.text());
        self.choices.iter().filter(|choice| sieve.leaves(&choice.folded)).collect()
    }
}

/// The editions nearest to the article's day: where nothing was recognised, one of them is meant.
fn nearest(entry: &Entry) -> Vec<&str> {
    let Some(day) = entry.article.meta.date.map(|date| date.day()) else { return Vec::new() };
    let editions = entry.registry().series().iter().flat_map(|series| &series.editions);
    let mut near: Vec<_> =
        editions.map(|edition| (edition.days_to(day).abs(), edition.id.as_str())).collect();
    near.sort_unstable();
    near.into_iter().take(NEAREST).map(|(_, id)| id).collect()
}

impl EditionChoice {
    fn new(series: &Series, edition: &Edition) -> Self {
        let ordinal =
            edition.ordinal.map(|ordinal| say!("evidence-ordinal", ordinal = ordinal)).unwrap_or_default();
        let name = series.short_name();
        let (label, start) = (edition.label(), edition.start());
        let number = edition.ordinal.map(|n| format!("第{n}届 第{n}次")).unwrap_or_default();
        let aliases = edition.aliases.join(" ");
        let sought = format!("{} {label} {name} {start} {number} {aliases}", edition.id);
        Self {
            assignment: Some(Assignment::Edition(edition.id.clone())),
            label: Clean::line(label),
            facts: Clean::line(&format!("{ordinal}{start} · {name}")),
            folded: fold(&sought),
        }
    }

    fn own(assignment: Option<Assignment>, (label, facts): (&str, &str), word: &str) -> Self {
        let (label, facts) = (Clean::from(say!(label)), Clean::from(say!(facts)));
        let folded = fold(&format!("{label} {facts} {word}"));
        Self { assignment, label, facts, folded }
    }
}

/// Takes a key while the picker is open: it types, moves or accepts.
pub(super) fn press(state: &mut State, chord: Chord) -> Vec<Effect> {
    let seen = state.screen.size.height.saturating_sub(7);
    let Some(Overlay::Editions(open)) = &mut state.overlay else { return Vec::new() };
    if let Some(by) = picking::moved(chord, seen) {
        move_by(state, by);
        return Vec::new();
    }
    match open.picker.prompt.press(chord) {
        Edit::Changed => open.picker.selected = 0,
        Edit::Moved => {}
        Edit::Cancelled => close(state),
        Edit::Accepted => return accept(state),
    }
    Vec::new()
}

/// Moves the choice.
pub(super) fn move_by(state: &mut State, by: isize) {
    let Some(Overlay::Editions(open)) = &mut state.overlay else { return };
    open.picker.selected = picking::after(open.picker.selected, by, open.picker.rows().len());
}

/// Goes back to the evidence.
fn close(state: &mut State) {
    if let Some(Overlay::Editions(mut open)) = state.overlay.take() {
        open.picker.prompt = Prompt::new(Purpose::Editions);
        open.picker.selected = 0;
        state.overlay = Some(Overlay::Evidence(open));
    }
}

fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Editions(open)) = &state.overlay else { return Vec::new() };
    let Some(assignment) = open.picker.rows().get(open.picker.selected).map(|row| row.assignment.clone())
    else {
        state.notice = Clean::from(say!("evidence-no-such-edition"));
        return Vec::new();
    };
    let (id, before) = (open.id, open.assignment.clone());
    close(state);
    evidence::assign(state, id, before, assignment)
}
