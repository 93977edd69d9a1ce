//! Lines of the program's own: rules, numbers of pictures, addresses. No part of the document.

use super::{NARROWEST, Page};
use crate::doc::Text;
use crate::text::{Clean, graphemes};
use crate::typeset::fill::{Room, fill};
use crate::typeset::layout::{Label, Line};
use crate::typeset::options::{Hanging, Writing};
use crate::typeset::prepare::{Key, Manner, Prepared};

/// Cells of the rule above credits.
const SHORT_RULE: usize = 8;

impl Page<'_> {
    pub(super) fn short_rule(&mut self) {
        let cells = SHORT_RULE.min(self.measure());
        self.own_line(&Clean::line(&self.options.widths.rule(cells)), Label::Aside);
    }

    /// Runs `set` with a blank line before and after what it sets.
    pub(super) fn apart(&mut self, set: impl FnOnce(&mut Self)) {
        self.blank();
        set(self);
        self.blank();
    }

    /// A blank line, unless there is one or nothing above it.
    pub(in crate::typeset) fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_blank()) {
            self.push_own(0, Clean::default(), Label::Body);
        }
    }

    /// A text of the program's own.
    pub(in crate::typeset) fn own_line(&mut self, text: &Clean, label: Label) {
        self.own_words(&Clean::default(), text, label);
    }

    /// Words of the program's own behind a lead, under which they hang; broken by the same rules
    /// as those of the document.
    pub(super) fn own_words(&mut self, lead: &Clean, words: &Clean, label: Label) {
        if self.options.writing == Writing::Vertical {
            return self.own_columns(&Clean::line(&format!("{lead}{words}")), label);
        }
        let text = Text::plain(words.clone());
        let prepared = Prepared::new(&text, Manner::Prose, &[], Key::new(self.options));
        let mut hang = self.options.extent(lead);
        if hang > 0 && hang + NARROWEST > self.measure() {
            self.own_line(lead, label);
            hang = 0;
        }
        let measure = self.measure().saturating_sub(hang);
        let room = Room { hanging: Hanging::None, ..self.room(measure, measure) };
        for (nth, filled) in fill(&prepared, room).into_iter().enumerate() {
            let shown = Clean::line(prepared.slice(filled.from, filled.to));
            if nth == 0 && hang > 0 {
                self.push_own(self.left, Clean::line(&format!("{lead}{shown}")), label);
            } else {
                self.push_own(self.left + hang, shown, label);
            }
        }
    }

    /// Words of the program's own, a grapheme a row.
    fn own_columns(&mut self, words: &Clean, label: Label) {
        let (mut from, mut at) = (0, 0);
        for (nth, grapheme) in graphemes(words).enumerate() {
            if nth > 0 && nth.is_multiple_of(self.measure().max(1)) {
                self.push_own(self.left, words.slice(from..at), label);
                from = at;
            }
            at += grapheme.len();
        }
        self.push_own(self.left, words.slice(from..at), label);
    }

    /// A line that shows no text of the document.
    pub(super) fn push_own(&mut self, indent: usize, lead: Clean, label: Label) {
        let line = Line { indent: super::cells(indent), lead, ..self.empty_line(label) };
        self.lines.push(line);
    }
}
