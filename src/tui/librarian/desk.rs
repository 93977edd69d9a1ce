//! The way to the librarian's thread, and the reading of the archives beside it.

use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, Once};
use std::thread::{self, JoinHandle};

use super::super::run::Event;
use super::{Inbox, Library};
use crate::app::{Effect, Message};
use crate::store::{Archive, Duplicates, Haste, Likeness, Loaded, Loader, Recognition, back_up};
use crate::text::Clean;

/// The way to the librarian's thread.
pub(in crate::tui) struct Desk {
    inbox: Sender<Inbox>,
    thread: JoinHandle<()>,
}

impl Desk {
    /// Starts the librarian and the reading of the archives. The first screen waits for neither.
    ///
    /// # Errors
    /// When no thread can be started.
    pub(in crate::tui) fn open(library: Library, events: Sender<Event>) -> std::io::Result<Self> {
        let (inbox, receiver) = channel();
        let (archives, recognition) = (library.archives.clone(), Arc::clone(&library.recognition));
        let found = inbox.clone();
        let (state, told) = (library.state.clone(), events.clone());
        let read = move || {
            read_archives(&archives, &recognition, &found);
            state.iter().for_each(|state| keep_backup(state, &told));
        };
        thread::Builder::new().name("archives".into()).spawn(read)?;
        let thread = thread::Builder::new().name("librarian".into()).spawn(move || {
            let (librarian, notice) = library.open();
            if let Some(message) = notice {
                let _ = events.send(Event::Message(message));
            }
            librarian.work(&receiver, &events);
        })?;
        Ok(Self { inbox, thread })
    }

    /// Hands an effect over.
    pub(in crate::tui) fn carry_out(&self, effect: Effect) {
        let _ = self.inbox.send(Inbox::Effect(effect));
    }

    /// Waits until everything is saved.
    pub(in crate::tui) fn close(self) {
        if self.inbox.send(Inbox::Close).is_ok() {
            let _ = self.thread.join();
        }
    }
}

/// Badges may come a moment later than the first rows.
fn build_recogniser_beside(recognition: &Arc<Recognition>, inbox: Sender<Inbox>) {
    let recognition = Arc::clone(recognition);
    let build = move || {
        recognition.build();
        let _ = inbox.send(Inbox::Recognised);
    };
    // Without the thread, the first jump builds it.
    let _ = thread::Builder::new().name("recogniser".into()).spawn(build);
}

/// Reading state is copied when all else is done. Where that fails, reading goes on; but who has a
/// damaged database should know.
fn keep_backup(state: &Path, events: &Sender<Event>) {
    if back_up(state).is_err_and(|error| error.is_damage()) {
        let notice = "阅读状态已坏，下次打开时改用备份";
        let _ = events.send(Event::Message(Message::Notice(Clean::from(notice))));
    }
}

fn read_archives(archives: &[Archive], recognition: &Arc<Recognition>, inbox: &Sender<Inbox>) {
    let mut all = Loaded::default();
    let read = Mutex::new(Vec::new());
    let first = Once::new();
    for archive in archives {
        let loaded = Loader { archive, recognition }.load(Haste::BeginningFirst, &|entries| {
            if let Ok(mut read) = read.lock() {
                read.extend(entries.iter().filter(|entry| !entry.is_beginning).cloned());
            }
            let going_on = inbox.send(Inbox::Entries(entries)).is_ok();
            first.call_once(|| build_recogniser_beside(recognition, inbox.clone()));
            going_on
        });
        all.files += loaded.files;
        for (reason, count) in loaded.skipped {
            *all.skipped.entry(reason).or_default() += count;
        }
    }
    let _ = inbox.send(Inbox::Done(all));
    // While the person looks at the list, find out what jumping will ask for.
    let read = read.into_inner().unwrap_or_default();
    for entry in &read {
        let _ = entry.verdicts();
    }
    let alike = read.iter().filter_map(|entry| Likeness::of(entry)).collect();
    let _ = inbox.send(Inbox::Duplicates(Duplicates::find(alike)));
}
