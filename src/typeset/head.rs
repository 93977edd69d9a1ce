//! The head of an article: title, subtitle, byline, warnings. Set by the same rules as text.

use std::sync::Arc;

use super::blocks::{Page, Setting};
use super::layout::{Label, Layout};
use super::options::Options;
use super::prepare::{Key, Manner, Prepared};
use crate::doc::{Block, Document};
use crate::text::{Clean, Language};

/// What stands over an article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Head {
    /// The title.
    pub title: Clean,
    /// The line under it, or empty.
    pub subtitle: Clean,
    /// Date, writers, counts: a line each.
    pub byline: Vec<Clean>,
    /// What was repaired or guessed: a line each.
    pub warnings: Vec<Clean>,
    /// Cells before every line.
    pub indent: usize,
    /// Whether a rule across the measure closes it.
    pub ruled: bool,
}

impl Head {
    fn lines(&self) -> Vec<(&Clean, Label)> {
        let mut out = vec![(&self.title, Label::Title), (&self.subtitle, Label::Subtitle)];
        out.extend(self.byline.iter().map(|line| (line, Label::Byline)));
        out.extend(self.warnings.iter().map(|line| (line, Label::Warning)));
        out.retain(|(line, _)| !line.is_empty());
        out
    }
}

/// Sets a head; its last line is blank.
#[must_use]
pub fn set_head(head: &Head, language: Language, options: &Options) -> Layout {
    let lines = head.lines();
    let document =
        Document::new(lines.iter().map(|(line, _)| Block::body((*line).clone())).collect(), vec![], vec![]);
    let texts = document.texts();
    let key = Key::new(options);
    let prepared: Vec<_> =
        texts.iter().map(|text| Arc::new(Prepared::new(text, Manner::Prose, &[], key))).collect();
    let mut page = Page::new(options, language, &prepared);
    page.indent(head.indent);
    let mut above = None;
    for (text, (_, label)) in texts.iter().zip(&lines) {
        if *label == Label::Byline && above != Some(Label::Byline) {
            page.blank();
        }
        page.text(text, &Setting::flush(*label));
        above = Some(*label);
    }
    page.indent(0);
    if head.ruled {
        page.own_line(&Clean::line(&options.widths.rule(page.measure())), Label::Byline);
    }
    page.finish_with_blank()
}
