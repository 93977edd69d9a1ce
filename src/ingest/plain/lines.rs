//! The lines of a plain text: cleaned, trimmed, measured as print would measure them.
//!
//! Knows nothing of columns and paragraphs.

use unicode_width::UnicodeWidthChar;

use super::doubled::{self, Certainty};
use super::piece::Kind;
use super::sentence::is_punctuation;
use crate::doc::{Note, NoteKind, Repair};
use crate::locale::say;
use crate::text::Clean;

/// A line of the source.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Counted from 1.
    pub number: u32,
    /// Form feeds before it.
    pub page: u32,
    /// Cleaned and trimmed; empty for a blank line.
    pub text: String,
    /// Columns in print, where quotation marks and dashes are as wide as Han.
    pub width: usize,
    /// Begins with the two ems, or blanks, of a first line.
    pub indented: bool,
    /// Was overprinted: set in bold type.
    pub bold: bool,
    /// What it is, where its place in the file has told.
    pub known: Option<Kind>,
}

/// The lines of `source`, overprinting undone if that is wanted, with a note for each line repaired.
///
/// A form feed, which ends a page, counts as a blank line.
pub(super) fn read(source: &str, undoubled: bool) -> (Vec<Line>, Vec<Note>) {
    let source = source.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines = Vec::new();
    let mut page = 0u32;
    for (number, raw) in (1u32..).zip(source.split('\n')) {
        for (nth, raw) in raw.split('\u{C}').enumerate() {
            if nth > 0 {
                lines.push(Line { number, page, ..Line::default() });
                page = page.saturating_add(1);
            }
            let clean = Clean::text(raw);
            lines.extend(clean.split('\n').map(|text| Line { page, ..Line::new(number, text) }));
        }
    }
    let notes = if undoubled { undouble(&mut lines) } else { Vec::new() };
    (lines, notes)
}

impl Line {
    fn new(number: u32, text: &str) -> Self {
        let trimmed = text.trim();
        Self {
            number,
            text: trimmed.to_owned(),
            width: print_width(trimmed),
            indented: is_indented(text),
            ..Self::default()
        }
    }

    /// Gives it other words.
    pub(super) fn set_text(&mut self, text: &str) -> String {
        self.width = print_width(text);
        std::mem::replace(&mut self.text, text.to_owned())
    }

    /// Columns of its words, without a mark at its end: print squeezes those in, or hangs them out.
    pub(super) fn measure(&self) -> usize {
        let mark = self.last().filter(|c| is_punctuation(*c)).and_then(UnicodeWidthChar::width);
        self.width - mark.unwrap_or(0)
    }

    /// Whether nothing stands on it.
    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Its first character.
    pub(super) fn first(&self) -> Option<char> {
        self.text.chars().next()
    }

    /// Its last character.
    pub(super) fn last(&self) -> Option<char> {
        self.text.chars().next_back()
    }
}

/// Takes overprinting back; lines that are merely likely need a sure one to support them.
fn undouble(lines: &mut [Line]) -> Vec<Note> {
    let mut repairs: Vec<_> = lines
        .iter_mut()
        .filter_map(|line| doubled::repair(&line.text).map(|repair| (line, repair)))
        .collect();
    if !repairs.iter().any(|(_, repair)| repair.certainty == Certainty::Sure) {
        return Vec::new();
    }
    repairs
        .iter_mut()
        .map(|(line, repair)| {
            let before = line.set_text(&repair.text);
            line.bold = true;
            Note::at(NoteKind::Doubled, line.number, &say!("ingest-doubled", words = before.as_str()))
                .mending(Repair::Doubled, &before, &repair.text)
        })
        .collect()
}

/// One to four U+3000, or two to eight blanks; more than that is centring.
fn is_indented(text: &str) -> bool {
    let margin = &text[..text.len() - text.trim_start().len()];
    let blanks = margin.chars().count();
    let is_ems = margin.starts_with('\u{3000}') && blanks <= 4;
    let is_blanks = margin.chars().all(|c| c == ' ') && (2..=8).contains(&blanks);
    text.len() > margin.len() && (is_ems || is_blanks)
}

/// Columns of `text` in print. Not the terminal's: a compositor gives “ ” — … · a full em.
fn print_width(text: &str) -> usize {
    text.chars().map(|c| if "“”‘’—…·".contains(c) { 2 } else { c.width().unwrap_or(0) }).sum()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn lines_are_trimmed_measured_and_numbered() {
        let (lines, notes) = read("　　第一“行”\r\n\r\n  two\u{C}三\r四 ", true);
        let seen: Vec<_> =
            lines.iter().map(|line| (line.number, &*line.text, line.width, line.indented)).collect();
        assert_eq!(
            seen,
            [
                (1, "第一“行”", 10, true),
                (2, "", 0, false),
                (3, "two", 3, true),
                (3, "", 0, false),
                (3, "三", 2, false),
                (4, "四", 2, false)
            ]
        );
        assert!(notes.is_empty());
    }

    #[test]
    fn likely_overprinting_needs_a_sure_line() {
        let (lines, notes) = read("开放合作开放合作", true);
        assert_eq!((&*lines[0].text, notes.len()), ("开放合作开放合作", 0));
        let (lines, notes) = read("开放合作开放合作\n\n山河同春山河同春 邻里共进邻里共进", true);
        assert_eq!((&*lines[0].text, lines[0].bold, notes.len()), ("开放合作", true, 2));
        assert_eq!(notes[1].line, Some(3));
    }
}
