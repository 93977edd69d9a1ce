//! A question on the bottom line, answered by one key. Nothing is done that was not answered for:
//! every other key means no.

use super::super::chord::Chord;
use super::super::effect::Effect;
use super::super::overlay::Overlay;
use super::super::state::State;
use super::citation::CitationStyle;
use super::copy;
use super::errand::Errand;
use crate::locale::say;
use crate::text::Clean;

/// A question with its answers: the key, what it says, what it does.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// What is asked.
    pub text: Clean,
    /// The answers.
    pub answers: Vec<(char, Clean, Answer)>,
}

/// What an answer does.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Opens an address outside.
    Open(Clean),
    /// Copies an address.
    Copy(Clean),
    /// Cites the article in a style.
    Cite(CitationStyle),
}

/// Asks.
pub(super) fn ask(state: &mut State, text: Clean, answers: Vec<(char, Clean, Answer)>) {
    state.overlay = Some(Overlay::Question(Box::new(Question { text, answers })));
}

/// Takes an answer. Enter is the first of them.
pub(super) fn press(state: &mut State, chord: Chord) -> Vec<Effect> {
    let Some(Overlay::Question(question)) = state.overlay.take() else { return Vec::new() };
    let typed = chord.as_command().typed();
    let mut answers = question.answers.into_iter();
    let given =
        if chord.is("Enter") { answers.next() } else { answers.find(|(key, ..)| typed == Some(*key)) };
    match given.map(|(.., answer)| answer) {
        Some(Answer::Open(address)) => vec![Effect::Passage(Errand::OpenOutside(address))],
        Some(Answer::Copy(address)) => {
            state.notice = Clean::from(say!("passage-copied-link", text = address.as_str()));
            vec![Effect::Passage(Errand::Copy(address))]
        }
        Some(Answer::Cite(style)) => copy::citation(state, style),
        None => Vec::new(),
    }
}
