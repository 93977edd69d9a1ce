//! Ruby: words with their reading over them.

use super::node::{Element, Kind, element, kind};
use super::walker::{Inherited, Walker};
use crate::text::Clean;

impl Walker {
    /// Reads `ruby`: each `rt` is the reading of what stands before it. Parentheses for browsers
    /// without ruby are left out.
    pub(super) fn ruby(&mut self, ruby: &Element<'_>, inside: Inherited) {
        let mut base = String::new();
        for child in ruby.node.children.borrow().iter() {
            match kind(child) {
                Kind::Element(part) => match part.name {
                    "rp" => {}
                    "rt" => {
                        let reading = self.reader.all(child);
                        self.pair(&mut base, &reading, inside);
                    }
                    "rtc" => {
                        for inner in child.children.borrow().iter() {
                            if element(inner).is_some_and(|inner| inner.name == "rt") {
                                let reading = self.reader.all(inner);
                                self.pair(&mut base, &reading, inside);
                            }
                        }
                    }
                    _ => base.push_str(&self.reader.all(child)),
                },
                Kind::Text => base.push_str(self.reader.read(child)),
                Kind::Root | Kind::Comment => {}
            }
        }
        self.builder.words(&base, inside.look);
    }

    /// Words with their reading; a reading of nothing is words.
    fn pair(&mut self, base: &mut String, reading: &str, inside: Inherited) {
        let words = base.split_whitespace().collect::<Vec<_>>().join(" ");
        let reading = reading.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            self.builder.words(&reading, inside.look);
        } else if reading.is_empty() {
            self.builder.words(&words, inside.look);
        } else {
            self.builder.ruby(&words, Clean::line(&reading), inside.look);
        }
        base.clear();
    }
}
