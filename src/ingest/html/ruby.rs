//! Ruby: words with their reading over them.

use super::node::{Element, Kind, Node};
use super::walker::{Inherited, Walker};
use crate::text::Clean;

/// Words and readings that have not met yet.
#[derive(Default)]
struct Waiting {
    bases: Vec<String>,
    readings: Vec<String>,
    /// Whether words go on in the last base.
    open: bool,
}

impl Waiting {
    fn base(&mut self, words: &str) {
        match self.bases.last_mut().filter(|_| self.open) {
            Some(base) => base.push_str(words),
            None => self.bases.push(words.to_owned()),
        }
        self.open = true;
    }

    /// Each reading with its base where there are as many, or else all with all.
    fn pairs(self) -> Vec<(String, String)> {
        let bases: Vec<String> = self.bases.into_iter().filter(|base| !base.trim().is_empty()).collect();
        if bases.len() == self.readings.len() {
            return bases.into_iter().zip(self.readings).collect();
        }
        vec![(bases.concat(), self.readings.concat())]
    }
}

impl Walker {
    /// Reads `ruby`: each `rt` is the reading of what stands before it. Parentheses for browsers
    /// without ruby are left out.
    pub(super) fn ruby(&mut self, ruby: &Element<'_>, inside: Inherited) {
        let mut waiting = Waiting::default();
        for child in ruby.node.children() {
            match child.kind() {
                Kind::Element(part) => match part.name {
                    "rp" => {}
                    "rt" => waiting.readings.push(child.all()),
                    "rtc" => {
                        let parts = child.children().filter_map(Node::element);
                        let readings = parts.filter(|part| part.name == "rt");
                        readings.for_each(|reading| waiting.readings.push(reading.node.all()));
                    }
                    name => {
                        let words = child.all();
                        waiting = self.met(waiting, inside);
                        waiting.open &= name != "rb";
                        waiting.base(&words);
                        waiting.open = name != "rb";
                    }
                },
                Kind::Words(words) => {
                    // Line ends in the source are no words.
                    if !words.trim().is_empty() {
                        waiting = self.met(waiting, inside);
                        waiting.base(words);
                    }
                }
                Kind::Root | Kind::Comment => {}
            }
        }
        self.pair_all(waiting, inside);
    }

    /// What waits, or nothing if a reading was the last of it: then it is complete.
    fn met(&mut self, waiting: Waiting, inside: Inherited) -> Waiting {
        if waiting.readings.is_empty() {
            return waiting;
        }
        self.pair_all(waiting, inside);
        Waiting::default()
    }

    fn pair_all(&mut self, waiting: Waiting, inside: Inherited) {
        for (base, reading) in waiting.pairs() {
            self.pair(&base, &reading, inside);
        }
    }

    /// Words with their reading; a reading of nothing is words.
    fn pair(&mut self, base: &str, reading: &str, inside: Inherited) {
        let words = base.split_whitespace().collect::<Vec<_>>().join(" ");
        let reading = reading.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            self.builder.words(&reading, inside.look);
        } else if reading.is_empty() {
            self.builder.words(&words, inside.look);
        } else {
            self.builder.ruby(&words, Clean::line(&reading), inside.look);
        }
    }
}
