//! The way to the librarian's thread, and the reading of the archives beside it.

use std::cell::RefCell;
use std::error::Error;
use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};

use super::super::incoming;
use super::super::run::Event;
use super::super::terminal;
use super::inbox::Inbox;
use super::{Librarian, Library};
use crate::app::{Effect, Message};
use crate::locale::say;
use crate::query::Query;
use crate::store::{Archive, DatabaseError, Haste, Loaded, Rescan, Root, Stop, Watch, back_up};
use crate::text::Clean;

/// The way to the librarian's thread.
pub(in crate::tui) struct Desk {
    inbox: Sender<Inbox>,
    thread: JoinHandle<()>,
    /// The query that was asked last, and what ends the search for its articles.
    asked: RefCell<(Query, Stop)>,
}

impl Desk {
    /// Starts the librarian and the reading of the archives. The first screen waits for neither.
    ///
    /// # Errors
    /// When no thread can be started.
    pub(in crate::tui) fn open(mut library: Library, events: Sender<Event>) -> std::io::Result<Self> {
        if let Some(incoming) = library.incoming.take() {
            incoming::listen(incoming, events.clone())?;
        }
        let (inbox, receiver) = channel();
        let found = inbox.clone();
        let (state, to_tell) = (library.state.clone(), events.clone());
        let back_up = move || state.iter().for_each(|state| keep_backup(state, &to_tell));
        let thread = thread::Builder::new().name("librarian".into()).spawn(move || {
            let tell = |message| drop(events.send(Event::Message(message)));
            let notice = |error: &dyn std::fmt::Display| Message::Notice(Clean::line(&error.to_string()));
            match library.open() {
                Err(error) => tell(notice(&error)),
                Ok((librarian, told)) => {
                    told.into_iter().for_each(tell);
                    librarian.left_off().into_iter().for_each(tell);
                    // What is known from before is listed before anything else is looked at.
                    if librarian.catalog.database().path().is_some() {
                        tell(librarian.progress());
                    }
                    if let Err(error) = keep_up(&librarian, found, back_up) {
                        tell(notice(&error));
                    }
                    terminal::panic_on_demand("worker");
                    librarian.work(&receiver, &events);
                }
            }
        })?;
        Ok(Self { inbox, thread, asked: RefCell::default() })
    }

    /// Hands an effect over.
    pub(in crate::tui) fn carry_out(&self, effect: Effect) {
        let stop = self.stop_for(&effect);
        let _ = self.inbox.send(Inbox::Effect(effect, stop));
    }

    /// What ends the carrying out of an effect. Who asks another query waits for the last no more:
    /// while one types, each letter asks one.
    fn stop_for(&self, effect: &Effect) -> Stop {
        let Effect::List { query, .. } = effect else { return Stop::default() };
        let mut asked = self.asked.borrow_mut();
        if asked.0 != *query {
            let (_, last) = std::mem::replace(&mut *asked, (query.clone(), Stop::default()));
            last.stop();
        }
        asked.1.clone()
    }

    /// Waits until everything is saved.
    pub(in crate::tui) fn close(self) {
        if self.inbox.send(Inbox::Close).is_ok() {
            let _ = self.thread.join();
        }
    }
}

/// Reading state is copied when all else is done. Where that fails, reading goes on; but who has a
/// damaged database should know.
fn keep_backup(state: &Path, events: &Sender<Event>) {
    if back_up(state).is_err_and(|error| error.is_damage()) {
        let notice = say!("library-state-damaged");
        let _ = events.send(Event::Message(Message::Notice(Clean::from(notice))));
    }
}

/// Brings the catalog up to date on a thread of its own.
fn keep_up(
    librarian: &Librarian,
    inbox: Sender<Inbox>,
    back_up: impl FnOnce() + Send + 'static,
) -> Result<(), Box<dyn Error>> {
    let mut rescan = librarian.rescan(Haste::BeginningFirst)?;
    let archives = librarian.archives.clone();
    let work = move || {
        let tell = |inside: Inbox| inbox.send(inside).is_ok();
        if rescan.recall(&mut |news| tell(Inbox::News(news))).is_ok_and(|going_on| !going_on) {
            return;
        }
        let mut pass = || loop {
            match pass(&mut rescan, &archives, &tell) {
                Ok(going_on) => return going_on,
                Err(error) => {
                    let memory = rescan.in_memory(&error).ok().flatten();
                    if !memory.is_some_and(|memory| tell(Inbox::Instead(memory, error))) {
                        return false;
                    }
                }
            }
        };
        let is_heard = pass();
        back_up();
        if !is_heard || archives.iter().all(|archive| archive.root == Root::Sample) {
            return;
        }
        let watch = Watch::new(&archives);
        // What changed while the watch was set up is found as well.
        while pass() && watch.wait() {}
    };
    thread::Builder::new().name("archives".into()).spawn(work)?;
    Ok(())
}

/// Goes through the archives once; returns whether anybody listens.
fn pass(
    rescan: &mut Rescan,
    archives: &[Archive],
    tell: &dyn Fn(Inbox) -> bool,
) -> Result<bool, DatabaseError> {
    let loaded = rescan.run(archives, &mut |news| tell(Inbox::News(news)))?;
    Ok(tell(Inbox::Done(loaded)) && tell(Inbox::Duplicates(rescan.duplicates()?)))
}

/// What was left out, for the reader to know.
pub(super) fn notice(loaded: &Loaded, articles: usize) -> Option<Clean> {
    if articles == 0 {
        return Some(Clean::from(say!("library-nothing-to-read")));
    }
    let reasons: Vec<_> =
        loaded.skipped.iter().map(|(reason, count)| format!("{} {count}", say!(*reason))).collect();
    (!reasons.is_empty())
        .then(|| Clean::from(say!("library-skipped", reasons = reasons.join(&say!("board-fact-comma")))))
}
