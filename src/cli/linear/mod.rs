//! `yuelan --linear`: the reading room for the ear. It prints lines and asks; nothing moves on the
//! screen, no sign stands alone for a meaning, and every command is a word or a letter and Enter.
//!
//! It reads and keeps the same state as the reader on the screen. Must not know the screen.

mod command;
mod list;
mod reading;
mod walk;
mod words;

use std::io::{self, BufRead, Write};
use std::sync::Arc;

use super::page::Page;
use super::{Failure, list as listed, place};
use crate::config::Config;
use crate::locale::say;
use crate::query::Query;
use crate::store::{Archive, Catalog, Change, Listing, Recognition, State};
use crate::text::Clean;
use crate::typeset::Options;
use command::Command;
use reading::Reading;

/// Articles that are told at a time.
const ROWS: usize = 10;

/// A reading room that is heard.
pub(super) struct Linear {
    catalog: Catalog,
    recognition: Arc<Recognition>,
    state: State,
    query: Query,
    listing: Listing,
    /// Places of the rows within the listing: what is folded is not told.
    rows: Vec<usize>,
    /// The first row that was told.
    top: usize,
    reading: Option<Reading>,
    /// How lines are set, where they are to be.
    set: Option<Options>,
}

/// Runs the reading room until the person leaves, or standard input ends.
///
/// # Errors
/// When the archives cannot be read, or nobody listens any more.
pub(super) fn run(archives: &[Archive], page: &Page, config: &Config) -> Result<(), Failure> {
    let recognition = place::recognition();
    let mut catalog = place::catalog(archives, &recognition)?;
    let (state, notice) = match place::state_folder() {
        Some(folder) => State::open_or_begin(&folder.join("state.db")),
        None => (State::forgetful(), None),
    };
    notice.iter().for_each(place::tell);
    let listing = listed::answer(&mut catalog, &Query::default())?.listing;
    let set = page.says_measure().then(|| page.options(config));
    let rows = listing.shown().collect();
    let (query, top, reading) = (Query::default(), 0, None);
    let mut linear = Linear { catalog, recognition, state, query, listing, rows, top, reading, set };
    let name = Clean::join(archives.iter().map(|archive| &archive.name).collect::<Vec<_>>(), ", ");
    tell(&say!("linear-welcome", name = name.to_string(), count = linear.rows.len()))?;
    linear.tell_rows()?;
    linear.converse(&mut io::stdin().lock())
}

/// Says a line. Whatever was put into it is cleaned.
fn tell(said: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", Clean::text(said))?;
    out.flush()
}

impl Linear {
    fn converse(&mut self, input: &mut impl BufRead) -> Result<(), Failure> {
        let mut line = Vec::new();
        loop {
            ask()?;
            line.clear();
            // Nobody types so much.
            if io::Read::take(&mut *input, 64 << 10).read_until(b'\n', &mut line)? == 0 {
                println_end()?;
                return Ok(());
            }
            match Command::read(&String::from_utf8_lossy(&line)) {
                Command::Quit => return Ok(()),
                command => self.obey(command)?,
            }
        }
    }

    fn obey(&mut self, command: Command) -> Result<(), Failure> {
        match command {
            Command::Open(number) => self.open_row(number)?,
            Command::GoOn => self.go_on()?,
            Command::Next => self.next(1)?,
            Command::Previous => self.next(-1)?,
            Command::Back => self.back()?,
            Command::Search(words) => self.narrow(&words)?,
            Command::Year(years) => self.narrow_to(&format!("year:{years}"))?,
            Command::Report(direction) => self.walk(direction)?,
            Command::Star => self.star()?,
            Command::Outline => self.outline()?,
            Command::Links => self.links()?,
            Command::Beginning => self.begin_anew()?,
            Command::Help => tell(&say!("linear-help"))?,
            Command::Unknown(typed) => tell(&say!("linear-unknown", typed = typed))?,
            Command::Quit => {}
        }
        Ok(())
    }

    /// Keeps what was done. Where that fails, it is said, and reading goes on.
    fn keep(&mut self, id: crate::doc::ArticleId, change: Change) -> io::Result<()> {
        match self.state.save(id, change) {
            Ok(()) => Ok(()),
            Err(error) => tell(&error.to_string()),
        }
    }
}

fn ask() -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(b"> ")?;
    out.flush()
}

/// The line of the last question ends, too.
fn println_end() -> io::Result<()> {
    io::stdout().lock().write_all(b"\n")
}
