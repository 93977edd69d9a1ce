//! Copying: a paragraph, what is selected, where the article stands. What is copied is the text
//! as it was written, without the line ends of the page. Must not know how a clipboard is reached.

use std::ops::Range;

use super::super::effect::Effect;
use super::super::state::State;
use super::citation::{CitationStyle, attribution, cite};
use super::errand::Errand;
use super::motion::Body;
use super::question::{Answer, ask};
use super::seen::seen_glyphs;
use super::selection;
use crate::doc::Document;
use crate::locale::say;
use crate::text::{ByteAt, Clean};

/// Whether what is copied says whence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attribution {
    With,
    Without,
}

/// What stands for an image within a line.
const IMAGE: char = '\u{FFFC}';

/// The text of a range, one paragraph a line.
#[must_use]
pub fn words_of(document: &Document, range: &Range<ByteAt>) -> Clean {
    let texts = document.texts();
    let first = texts.partition_point(|text| text.at.0 + text.string.len() <= range.start.0);
    let within = texts.iter().skip(first).take_while(|text| text.at < range.end);
    let parts: Vec<Clean> = within
        .map(|text| {
            let byte = |at: ByteAt| {
                let mut byte = at.0.saturating_sub(text.at.0).min(text.string.len());
                while !text.string.is_char_boundary(byte) {
                    byte -= 1;
                }
                byte
            };
            text.string.slice(byte(range.start)..byte(range.end))
        })
        .filter(|part| !part.trim().is_empty())
        .collect();
    let joined = Clean::join(&parts, "\n");
    if joined.contains(IMAGE) { Clean::text(&joined.replace(IMAGE, "")) } else { joined }
}

/// Copies the paragraph at the top of the pane.
pub(super) fn paragraph(state: &mut State, with: Attribution) -> Vec<Effect> {
    let seen = seen_glyphs(state);
    let Some(reader) = &state.reader else { return Vec::new() };
    let body = Body::of(&reader.entry.article.document);
    match body.around(selection::first_place(&seen, &body)) {
        Some((start, end)) => range(state, &(start..end), with),
        None => {
            state.notice = Clean::from(say!("passage-nothing-seen"));
            Vec::new()
        }
    }
}

/// Copies what is selected, which is done with then.
pub(super) fn selection(state: &mut State, with: Attribution) -> Vec<Effect> {
    let Some(selected) = selection::selection(state) else { return Vec::new() };
    selection::leave(state);
    range(state, &selected.range(), with)
}

fn range(state: &mut State, range: &Range<ByteAt>, with: Attribution) -> Vec<Effect> {
    let Some(reader) = &state.reader else { return Vec::new() };
    let mut text = words_of(&reader.entry.article.document, range);
    let count = text.chars().filter(|c| !c.is_whitespace()).count();
    if with == Attribution::With {
        text.push(&Clean::from("\n"));
        text.push(&attribution(&reader.entry));
    }
    state.notice = Clean::from(say!("passage-copied", count = count));
    vec![Effect::Passage(Errand::Copy(text))]
}

/// Copies how to cite the article.
pub(super) fn citation(state: &mut State, style: CitationStyle) -> Vec<Effect> {
    state.input.citation = style;
    let Some(reader) = &state.reader else { return Vec::new() };
    let text = cite(&reader.entry, style, state.input.today);
    state.notice = Clean::from(say!("passage-copied-citation", text = text.as_str()));
    vec![Effect::Passage(Errand::Copy(text))]
}

/// Asks how the article is to be cited.
pub(super) fn choose_citation(state: &mut State) {
    let answer = |key, label: &'static str, style| (key, Clean::from(say!(label)), Answer::Cite(style));
    let answers = vec![
        answer('g', "passage-style-gbt", CitationStyle::GbT7714),
        answer('m', "passage-style-markdown", CitationStyle::Markdown),
        answer('p', "passage-style-plain", CitationStyle::Plain),
    ];
    ask(state, Clean::from(say!("passage-which-style")), answers);
}

/// Copies where the article is: on the web, or else in which file.
pub(super) fn link(state: &mut State) -> Vec<Effect> {
    let Some(reader) = &state.reader else { return Vec::new() };
    let source = &reader.entry.article.source;
    let text = match &reader.entry.path {
        _ if !source.link.is_empty() => source.link.clone(),
        Some(path) => Clean::line(&path.to_string_lossy()),
        None => source.path.clone(),
    };
    state.notice = Clean::from(say!("passage-copied-link", text = text.as_str()));
    vec![Effect::Passage(Errand::Copy(text))]
}
