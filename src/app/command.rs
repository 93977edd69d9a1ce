//! Commands that are typed: `:q`, `:42`, `:50%`, `:set measure 72`, `:year 2022` – what vim, less
//! and newsboat taught people to type. Must not know how a command is listed or chosen.

use super::action::Action;
use super::effect::Effect;
use super::narrow;
use super::state::{Focus, State};
use super::{act, aliases, appearance, help, motion, page_panel};
use crate::locale::say;
use crate::query::Query;
use crate::text::{Clean, fold};
use crate::typeset::{CHOICES, Choice, PRESETS, Preset, Value};

/// Something to do that takes a word of its own.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// End the program.
    Quit,
    /// Go to this row or line, counted from 1.
    Line(usize),
    /// Go to this part of the whole, in hundredths.
    Percent(usize),
    /// Give the choice of this name this value.
    Set(&'static str, String),
    /// Set the page as the preset of this name does.
    Preset(&'static str),
    /// Say what the choice of this name is.
    Ask(&'static str),
    /// Narrow to this period.
    Period(Query),
    /// Narrow by this, too.
    Narrow(Query),
    /// Open the help where it speaks of this.
    Help(Clean),
    /// Do what a key does.
    Act(Action),
    /// Mark nothing any more that was looked for in the article.
    ForgetHits,
    /// Put on the theme of this number.
    Theme(usize),
    /// Say this.
    Say(Clean),
}

/// What a typed line means.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reading {
    /// What it does, or what is expected.
    pub(super) says: Clean,
    /// None where something is missing or wrong.
    pub(super) command: Option<Command>,
}

/// What a command is called, and what it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Quit,
    Set,
    Preset,
    Year,
    Filter,
    Help,
}

/// The words that begin a command; the first is the one that is completed.
const VERBS: &[(Verb, &[&str])] = &[
    (Verb::Quit, &["q", "q!", "wq", "wq!", "x", "qa", "qa!", "exit"]),
    (Verb::Set, &["set", "se"]),
    (Verb::Preset, &["preset"]),
    (Verb::Year, &["year", "y"]),
    (Verb::Filter, &["filter", "search"]),
    (Verb::Help, &["help", "h"]),
];

/// Something that may be typed on: what then stands in the line, and what it means.
pub(super) struct Continuation {
    pub(super) line: String,
    pub(super) says: Clean,
    /// What Enter does; none where more must be typed.
    pub(super) command: Option<Command>,
}

/// Reads a typed line; none where it is no command.
pub(super) fn read(state: &State, typed: &str) -> Option<Reading> {
    let (first, rest) = parts(typed);
    if let Some(reading) = place(&first, rest) {
        return Some(reading);
    }
    if let Some(reading) = aliases::read(state, &first, rest) {
        return Some(reading);
    }
    match VERBS.iter().find(|(_, names)| names.contains(&&*first)) {
        Some((verb, _)) => of_verb(state, *verb, rest),
        None => choice_said(state, typed),
    }
}

/// The first word, in small letters of half width, and what stands behind it.
fn parts(typed: &str) -> (String, &str) {
    let typed = typed.trim().trim_start_matches([':', '：']).trim_start();
    let (first, rest) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    (fold(first), rest.trim())
}

/// A line or a part of the whole.
fn place(first: &str, rest: &str) -> Option<Reading> {
    if !rest.is_empty() || first.is_empty() {
        return None;
    }
    let (number, is_percent) = first.strip_suffix('%').map_or((first, false), |number| (number, true));
    let number: usize = number.parse().ok()?;
    let (says, command) = if is_percent {
        let percent = number.min(100);
        (say!("palette-percent", percent = percent), Command::Percent(percent))
    } else {
        (say!("palette-line", number = number), Command::Line(number))
    };
    Some(Reading { says: Clean::from(says), command: Some(command) })
}

fn of_verb(state: &State, verb: Verb, rest: &str) -> Option<Reading> {
    let reading = match verb {
        Verb::Quit => Reading::of(Clean::from(say!("palette-quit")), Command::Quit),
        Verb::Set if rest.is_empty() => Reading::expected(Clean::from(say!("palette-set-expected"))),
        Verb::Set => choice_said(state, rest).unwrap_or_else(|| {
            let name = Clean::line(rest.split([' ', '=', ':']).next().unwrap_or(rest));
            Reading::expected(Clean::from(say!("palette-no-option", name = name.to_string())))
        }),
        Verb::Preset => preset_said(rest),
        Verb::Year => year_said(state, rest),
        Verb::Filter => filter_said(state, rest),
        // Without words, the action of this name does it.
        Verb::Help if rest.is_empty() => return None,
        Verb::Help => {
            let words = Clean::line(rest);
            let says = say!("palette-help", words = words.to_string());
            Reading::of(Clean::from(says), Command::Help(words))
        }
    };
    Some(reading)
}

/// `measure 72`, `measure=72`, `nojustify`, `measure?`; none where no option is named.
fn choice_said(state: &State, typed: &str) -> Option<Reading> {
    let typed = typed.trim();
    let (name, value) = match typed.split_once(|c: char| c.is_whitespace() || matches!(c, '=' | ':')) {
        Some((name, value)) => (fold(name), fold(value.trim())),
        None => (fold(typed), String::new()),
    };
    let named = |name: &str| CHOICES.iter().find(|choice| choice.name == name);
    if let Some(choice) = name.strip_suffix('?').and_then(named) {
        return Some(Reading::of(setting(choice, choice.value(&state.options)), Command::Ask(choice.name)));
    }
    if let Some(choice) = name.strip_prefix("no").and_then(named).filter(|choice| choice.is_switch()) {
        return Some(set(choice, "off"));
    }
    let choice = named(&name)?;
    if value.is_empty() {
        let now = setting(choice, choice.value(&state.options));
        let possible = choice.possible().join(" ");
        let says = say!("palette-option-is", now = now.to_string(), possible = possible);
        return Some(Reading::expected(Clean::from(says)));
    }
    Some(set(choice, &value))
}

fn set(choice: &'static Choice, value: &str) -> Reading {
    match choice.parse(value) {
        Ok(parsed) => Reading::of(setting(choice, Some(parsed)), Command::Set(choice.name, value.to_owned())),
        Err(_) => {
            let possible = choice.possible().join(" ");
            let says = say!("palette-not-possible", name = choice.name, possible = possible);
            Reading::expected(Clean::from(says))
        }
    }
}

/// 版心宽度：72 格
fn setting(choice: &Choice, value: Option<Value>) -> Clean {
    let value = value.map(Value::said).unwrap_or_default();
    let says = say!("palette-setting", name = choice.label(), value = value.to_string());
    Clean::from(says)
}

fn preset_said(rest: &str) -> Reading {
    match Preset::named(&fold(rest)) {
        Ok(preset) => {
            let says = say!("palette-preset", name = preset.label());
            Reading::of(Clean::from(says), Command::Preset(preset.name))
        }
        Err(_) => {
            let names = PRESETS.iter().map(|preset| preset.name).collect::<Vec<_>>().join(" ");
            Reading::expected(Clean::from(say!("palette-not-possible", name = "preset", possible = names)))
        }
    }
}

fn year_said(state: &State, rest: &str) -> Reading {
    let (query, mistakes) = narrow::read(state, &format!("year:{rest}"));
    if rest.is_empty() || !mistakes.is_empty() || query.is_empty() {
        return Reading::expected(Clean::from(say!("palette-year-expected")));
    }
    let chip = Clean::join(&query.chips(&|_| None), " ");
    let says = say!("palette-narrow", query = chip.to_string());
    Reading::of(Clean::from(says), Command::Period(query))
}

pub(super) fn filter_said(state: &State, rest: &str) -> Reading {
    let (query, mistakes) = narrow::read(state, rest);
    if let Some(mistake) = mistakes.into_iter().next() {
        return Reading::expected(mistake.expected);
    }
    if query.is_empty() {
        return Reading::expected(Clean::from(say!("palette-filter-expected")));
    }
    let chips = Clean::join(&query.chips(&|_| None), " ");
    let says = say!("palette-narrow", query = chips.to_string());
    Reading::of(Clean::from(says), Command::Narrow(query))
}

impl Reading {
    pub(super) fn of(says: Clean, command: Command) -> Self {
        Self { says, command: Some(command) }
    }

    pub(super) fn expected(says: Clean) -> Self {
        Self { says, command: None }
    }
}

/// What the line may go on with, where an option or its value is being typed.
pub(super) fn continuations(state: &State, typed: &str) -> Vec<Continuation> {
    let typed = typed.trim_start().trim_start_matches([':', '：']).trim_start();
    let (first, rest) = parts(typed);
    let has_first = typed.contains(|c: char| c.is_whitespace() || c == '=');
    if first == "theme" && has_first {
        return aliases::themes(state, rest);
    }
    match VERBS.iter().find(|(_, names)| names.contains(&&*first)) {
        Some((Verb::Set, _)) if has_first => {
            let values = continuations(state, rest);
            if !values.is_empty() {
                return prefixed("set ", values);
            }
            let name = fold(rest);
            let of = CHOICES.iter().filter(|choice| choice.name.starts_with(&*name));
            prefixed("set ", of.map(naming).collect())
        }
        Some((Verb::Preset, _)) if has_first => {
            let of = PRESETS.iter().filter(|preset| preset.name.starts_with(&*fold(rest)));
            let continuation = |preset: &'static Preset| Continuation {
                line: format!("preset {}", preset.name),
                says: Clean::from(say!("palette-preset", name = preset.label())),
                command: Some(Command::Preset(preset.name)),
            };
            of.filter(|preset| preset.name != fold(rest)).map(continuation).collect()
        }
        _ => values(typed),
    }
}

/// The values of an option that is named and has blank or = behind it.
fn values(typed: &str) -> Vec<Continuation> {
    let parted = typed.split_once(|c: char| c.is_whitespace() || c == '=');
    let Some((name, value)) = parted.map(|(name, value)| (fold(name), fold(value.trim()))) else {
        return Vec::new();
    };
    let Some(choice) = CHOICES.iter().find(|choice| choice.name == name) else { return Vec::new() };
    let words = choice.words.iter().filter(|word| word.word.starts_with(&*value) && word.word != value);
    let continuation = |word| Continuation {
        line: format!("{} {}", choice.name, Value::Word(word).name()),
        says: setting(choice, Some(Value::Word(word))),
        command: Some(Command::Set(choice.name, Value::Word(word).name())),
    };
    words.map(continuation).collect()
}

fn prefixed(prefix: &str, of: Vec<Continuation>) -> Vec<Continuation> {
    of.into_iter().map(|one| Continuation { line: format!("{prefix}{}", one.line), ..one }).collect()
}

fn naming(choice: &'static Choice) -> Continuation {
    Continuation {
        line: format!("{} ", choice.name),
        says: Clean::from(say!("palette-option", name = choice.label())),
        command: None,
    }
}

/// Everything that takes a word of its own, as it is listed where nothing of it is typed yet.
pub(super) fn openings() -> Vec<Continuation> {
    let opening =
        |name: &str, says| Continuation { line: format!("{name} "), says: Clean::from(says), command: None };
    let verbs = [
        opening("year", say!("palette-year")),
        opening("filter", say!("palette-filter")),
        opening("sort", say!("palette-sort")),
        opening("theme", say!("palette-theme")),
        opening("preset", say!("palette-presets")),
    ];
    verbs.into_iter().chain(CHOICES.iter().map(naming)).collect()
}

/// Carries a command out.
pub(super) fn carry_out(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Quit => return vec![Effect::Quit],
        Command::Line(number) => return to_line(state, number.saturating_sub(1)),
        Command::Percent(percent) => return to_percent(state, percent),
        Command::Set(name, value) => page_panel::set(state, name, &value),
        Command::Preset(name) => {
            if let Ok(preset) = Preset::named(name) {
                preset.put(&mut state.options);
                act::reset_page(state);
                state.notice = Clean::from(say!("palette-preset", name = preset.label()));
            }
        }
        Command::Ask(name) => {
            let choice = CHOICES.iter().find(|choice| choice.name == name);
            state.notice =
                choice.map(|choice| setting(choice, choice.value(&state.options))).unwrap_or_default();
        }
        Command::Period(query) => {
            let query = state.query.clone().without_period().and(query);
            return narrowed(state, query);
        }
        Command::Narrow(query) => {
            let query = state.query.clone().and(query);
            return narrowed(state, query);
        }
        Command::Help(words) => help::open(state, &words),
        Command::Act(action) => return act::act(state, action),
        Command::ForgetHits => aliases::forget_hits(state),
        Command::Theme(nth) => appearance::put_on(state, nth),
        Command::Say(says) => state.notice = says,
    }
    Vec::new()
}

/// The list is narrowed from wherever one is.
fn narrowed(state: &mut State, query: Query) -> Vec<Effect> {
    state.overlay = None;
    let mut effects = if state.screen.focus == Focus::Reader { act::back(state) } else { Vec::new() };
    effects.extend(narrow::to(state, query));
    effects
}

/// To a row of what has the keys, or a line of the article; where pages are turned, to a page.
pub(super) fn to_line(state: &mut State, row: usize) -> Vec<Effect> {
    let reading = state.overlay.is_none() && state.screen.focus == Focus::Reader;
    let mut effects = motion::line(state, isize::MIN);
    match state.reader.as_mut().filter(|reader| reading && reader.turns_pages()) {
        Some(reader) => {
            let mut left = row;
            while left > 0 && reader.scroll(1) {
                left -= 1;
            }
        }
        None if row > 0 => effects.extend(motion::line(state, isize::try_from(row).unwrap_or(isize::MAX))),
        None => {}
    }
    effects
}

/// To a part of the list, or of the article.
pub(super) fn to_percent(state: &mut State, percent: usize) -> Vec<Effect> {
    match (&state.overlay, state.screen.focus, &mut state.reader) {
        (None, Focus::Reader, Some(reader)) => {
            reader.go_to_percent(percent);
            Vec::new()
        }
        (None, Focus::List, _) => {
            let row = state.list.total.saturating_sub(1).saturating_mul(percent) / 100;
            to_line(state, row)
        }
        _ => {
            state.notice = Clean::from(say!("palette-no-percent"));
            Vec::new()
        }
    }
}
