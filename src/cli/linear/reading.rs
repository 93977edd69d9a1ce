//! An article, a few paragraphs at a time.

use std::io;
use std::sync::Arc;

use super::{Linear, tell, words};
use crate::cli::paper::Paper;
use crate::doc::{Block, Document};
use crate::locale::say;
use crate::store::{Change, Entry};
use crate::text::{ByteAt, Cells, Clean};
use crate::typeset::Head;

/// Characters after which a portion ends with its paragraph: about half a minute of speech.
const PORTION: usize = 300;

/// An open article.
pub(super) struct Reading {
    pub entry: Arc<Entry>,
    /// Its row in the list, if it is listed.
    pub row: Option<usize>,
    /// The next block to be told.
    next: usize,
}

impl Linear {
    /// Opens a row by its number, counted from 1.
    pub(super) fn open_row(&mut self, number: usize) -> io::Result<()> {
        let row = number.checked_sub(1).filter(|row| *row < self.rows.len());
        if self.rows.is_empty() {
            return tell(&say!("linear-nothing"));
        }
        let Some(row) = row else { return tell(&say!("linear-no-such-row", count = self.rows.len())) };
        let id = self.rows.get(row).and_then(|at| self.listing.get(*at)).map(|card| card.id);
        match id.and_then(|id| self.catalog.entry(id)) {
            Some(entry) => self.open(entry, Some(row)),
            None => tell(&say!("linear-gone")),
        }
    }

    /// Opens an article where reading stopped.
    pub(super) fn open(&mut self, entry: Arc<Entry>, row: Option<usize>) -> io::Result<()> {
        let mark = self.state.known().of(entry.id);
        self.state.note_visit(entry.id);
        if !mark.read {
            self.keep(entry.id, Change::Read(true))?;
        }
        tell(&words::head(&entry, mark.starred))?;
        let blocks = entry.article.document.blocks();
        let next = blocks.iter().take_while(|block| begins_before(block, mark.position)).count();
        // The block that holds the place is told anew.
        let next = if mark.position > ByteAt(0) { next.saturating_sub(1) } else { 0 };
        if next > 0 {
            tell(&say!("linear-continued", block = next + 1, count = blocks.len()))?;
        }
        self.reading = Some(Reading { entry, row, next });
        self.read_on()
    }

    /// Tells the next portion, or the next rows.
    pub(super) fn go_on(&mut self) -> io::Result<()> {
        if self.reading.is_some() { self.read_on() } else { self.turn(1) }
    }

    /// To the next article or ten, or the one before.
    pub(super) fn next(&mut self, by: isize) -> io::Result<()> {
        let Some(reading) = &self.reading else { return self.turn(by) };
        let row = reading.row.and_then(|row| row.checked_add_signed(by)).filter(|row| *row < self.rows.len());
        match row {
            Some(row) => self.open_row(row + 1),
            None => tell(&say!(if by > 0 { "linear-last-article" } else { "linear-first-article" })),
        }
    }

    pub(super) fn begin_anew(&mut self) -> io::Result<()> {
        let Some(reading) = &mut self.reading else { return tell(&say!("linear-nothing-open")) };
        reading.next = 0;
        self.read_on()
    }

    fn read_on(&mut self) -> io::Result<()> {
        let Some(reading) = &mut self.reading else { return Ok(()) };
        let (id, document) = (reading.entry.id, Arc::clone(&reading.entry.article.document));
        let blocks = document.blocks();
        if reading.next >= blocks.len() {
            return tell(&say!("linear-end-of-text"));
        }
        let first = reading.next;
        let mut chars = 0;
        while let Some(block) = blocks.get(reading.next).filter(|_| chars < PORTION) {
            chars += block.texts().iter().map(|text| text.string.chars().count()).sum::<usize>();
            reading.next += 1;
        }
        let last = reading.next;
        let language = reading.entry.article.meta.language;
        let portion = blocks.get(first..last).unwrap_or_default();
        for block in portion {
            let said = match &self.set {
                None => words::block(block, &document),
                Some(options) => {
                    let (images, links) = (document.images.clone(), document.links.clone());
                    let one = Arc::new(Document::new(vec![block.clone()], images, links));
                    Paper::new(options, Cells(u16::MAX))
                        .print(&one, language, Head::default())
                        .trim_end()
                        .to_owned()
                }
            };
            tell(&said)?;
        }
        let position = portion.iter().rev().find_map(|block| block.texts().first().map(|text| text.at));
        let reached = document.end().0.max(1);
        let seen = blocks.get(last).and_then(|block| block.texts().first().map(|text| text.at.0));
        let percent = seen.map_or(100, |seen| seen * 100 / reached);
        if let Some(position) = position {
            // At the end, one begins anew the next time.
            let kept = if last == blocks.len() {
                ByteAt(0)
            } else {
                next_position(blocks, last).unwrap_or(position)
            };
            self.keep(id, Change::Position(kept))?;
        }
        match last == blocks.len() {
            true => tell(&say!("linear-end-of-text")),
            false => tell(&say!("linear-more-text", percent = percent)),
        }
    }

    /// Stars the article, or the first row; or no longer.
    pub(super) fn star(&mut self) -> io::Result<()> {
        let Some(reading) = &self.reading else { return tell(&say!("linear-nothing-open")) };
        let id = reading.entry.id;
        let starred = !self.state.known().of(id).starred;
        self.keep(id, Change::Starred(starred))?;
        tell(&say!(if starred { "linear-starred" } else { "linear-unstarred" }))
    }

    /// The headings of the text, each with the number of its place.
    pub(super) fn outline(&mut self) -> io::Result<()> {
        let Some(reading) = &self.reading else { return tell(&say!("linear-nothing-open")) };
        let headings: Vec<(u8, Clean)> = reading
            .entry
            .article
            .document
            .blocks()
            .iter()
            .filter_map(|block| match block {
                Block::Heading { level, text } => Some((*level, text.string.clone())),
                _ => None,
            })
            .collect();
        if headings.is_empty() {
            return tell(&say!("linear-no-headings"));
        }
        for (level, heading) in headings {
            tell(&say!("linear-heading", level = level, words = heading.to_string()))?;
        }
        Ok(())
    }

    /// Where the text leads.
    pub(super) fn links(&mut self) -> io::Result<()> {
        let Some(reading) = &self.reading else { return tell(&say!("linear-nothing-open")) };
        let links = reading.entry.article.document.links.clone();
        if links.is_empty() {
            return tell(&say!("linear-no-links"));
        }
        for (nth, link) in links.iter().enumerate() {
            tell(&say!("linear-link", number = nth + 1, address = link.to_string()))?;
        }
        Ok(())
    }
}

fn begins_before(block: &Block, position: ByteAt) -> bool {
    block.texts().first().is_none_or(|text| text.at <= position)
}

/// Where the text of the first of these blocks that has any begins.
fn next_position(blocks: &[Block], from: usize) -> Option<ByteAt> {
    blocks.get(from..)?.iter().find_map(|block| block.texts().first().map(|text| text.at))
}
