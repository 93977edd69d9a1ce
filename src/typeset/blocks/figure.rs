//! Figures: room for pictures, or their numbers, with their captions hanging under themselves.

use super::{Page, Setting};
use crate::doc::{Document, Text};
use crate::text::Clean;
use crate::typeset::layout::{Label, Line};
use crate::typeset::options::Writing;
use crate::typeset::plate::{Plate, PlateRow, fitting};

/// Cells that a figure leaves free on both sides, and the measure from which on it does.
const MARGIN: usize = 2;
const ROOMY: usize = 40;

impl Page<'_> {
    pub(super) fn figure(&mut self, document: &Document, images: &[usize], caption: &Text) {
        let margin = if self.measure() >= ROOMY { MARGIN } else { 0 };
        self.inset((margin, margin), Label::Caption, |page| {
            page.reach(caption.at);
            images.iter().for_each(|number| page.plate(*number));
            if caption.is_empty() {
                page.uncaptioned(document, images);
            } else {
                page.captioned(images, caption);
            }
            images.iter().for_each(|number| page.absence(*number));
        });
    }

    /// Leaves room for a picture. Cells of a table have none, and no picture runs down.
    fn plate(&mut self, image: usize) {
        let Some(&Plate::Room { cells, rows }) = self.plates.get(image) else { return };
        if self.in_cell || self.options.writing == Writing::Vertical {
            return;
        }
        let size = fitting((cells, rows), self.measure());
        if self.lines.last().is_some_and(|line| line.plate.is_some()) {
            self.push_own(0, Clean::default(), Label::Caption);
        }
        let indent = super::cells(self.left + (self.measure() - usize::from(size.0)) / 2);
        for row in 0..size.1 {
            let plate = Some(PlateRow { image, indent, row, size });
            let line = Line { plate, above: row.into(), ..self.empty_line(Label::Caption) };
            self.lines.push(line);
        }
    }

    /// Says why there is no picture, if that is known.
    fn absence(&mut self, image: usize) {
        if let Some(Plate::Absent(why)) = self.plates.get(image) {
            self.own_line(why, Label::Aside);
        }
    }

    /// The caption hangs under itself; where the numbers leave it no room, it stands below them.
    fn captioned(&mut self, images: &[usize], caption: &Text) {
        let labels: Vec<_> = images.iter().map(|number| label(*number)).collect();
        let lead = if labels.is_empty() { "〔图注〕".to_owned() } else { labels.concat() };
        if self.options.extent(&lead) <= self.measure() / 2 || labels.len() < 2 {
            return self.text(caption, &Setting::led(Label::Caption, self.in_whole_widths(&lead)));
        }
        self.pack(&labels);
        self.text(caption, &Setting::flush(Label::Caption));
    }

    /// Pictures without a caption say what their alternative texts say.
    fn uncaptioned(&mut self, document: &Document, images: &[usize]) {
        if images.is_empty() {
            return self.own_line(&Clean::from("〔图注〕"), Label::Caption);
        }
        let mut plain = Vec::new();
        for number in images {
            match document.images.get(*number).filter(|image| !image.alt.trim().is_empty()) {
                None => plain.push(label(*number)),
                Some(image) => {
                    self.pack(&std::mem::take(&mut plain));
                    let lead = self.in_whole_widths(&label(*number));
                    self.own_words(&lead, &image.alt, Label::Caption);
                }
            }
        }
        self.pack(&plain);
    }

    /// A lead with blanks to whole Han widths, so that Han under Han stays in its column
    /// (rule 26). A column's rows are whole as they are.
    fn in_whole_widths(&self, lead: &str) -> Clean {
        let odd = self.options.writing == Writing::Horizontal && self.options.extent(lead) % 2 == 1;
        Clean::line(&format!("{lead}{}", if odd { " " } else { "" }))
    }

    /// As many labels a line as fit.
    fn pack(&mut self, labels: &[String]) {
        let mut line = String::new();
        for label in labels {
            let cells = self.options.extent(&line) + self.options.extent(label);
            if cells > self.measure() && !line.is_empty() {
                self.own_line(&Clean::line(&std::mem::take(&mut line)), Label::Caption);
            }
            line.push_str(label);
        }
        if !line.is_empty() {
            self.own_line(&Clean::line(&line), Label::Caption);
        }
    }
}

fn label(number: usize) -> String {
    format!("〔图 {}〕", number.saturating_add(1))
}
