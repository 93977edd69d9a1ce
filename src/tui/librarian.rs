//! The librarian: owns the store on a thread of its own and carries effects out in order.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, Once};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::run::Event;
use crate::app::{Effect, ListReply, Message, Opened, Progress, Seek};
use crate::doc::ArticleId;
use crate::query::Query;
use crate::store::{Archive, Catalog, Change, Entry, Haste, Listing, Loaded, Loader, Recognition, State};
use crate::text::{ByteAt, Clean};

/// A reading position is saved so long after it changed: scrolling is not held up by the disk.
const DELAY: Duration = Duration::from_millis(300);
/// Entries that are shown at once when reading the archives begins.
const FIRST_BATCH: usize = 8;

/// What the librarian is told.
enum Inbox {
    /// To carry out.
    Effect(Effect),
    /// Articles that have been read.
    Entries(Vec<Arc<Entry>>),
    /// Rows can have badges now.
    Recognised,
    /// All archives have been read.
    Done(Loaded),
    /// Save and stop.
    Close,
}

/// What a librarian is to look after.
#[derive(Debug)]
pub struct Library {
    /// The archives to read from.
    pub archives: Vec<Archive>,
    /// What finds the editions that articles report on.
    pub recognition: Arc<Recognition>,
    /// The database of reading state; none where there is no place for one.
    pub state: Option<PathBuf>,
}

impl Library {
    /// Opens the reading state. If that fails, the notice says so, and nothing is saved.
    fn open(self) -> (Librarian, Option<Message>) {
        let (state, notice) = match self.state {
            Some(path) => State::open_or_begin(&path),
            None => (State::forgetful(), Some(Clean::from("不知道家目录在哪里，这次不保存阅读状态"))),
        };
        (Librarian::new(self.archives, self.recognition, state), notice.map(Message::Notice))
    }
}

/// A reading position that waits to be saved.
#[derive(Debug, Clone, Copy)]
struct Waiting {
    id: ArticleId,
    position: ByteAt,
    /// Since when.
    since: Instant,
}

/// The owner of the store.
#[derive(Debug)]
pub struct Librarian {
    catalog: Catalog,
    state: State,
    archives: Vec<Archive>,
    recognition: Arc<Recognition>,
    /// What was listed last: asking again for other rows of it costs nothing.
    listed: Option<(Query, Arc<Listing>)>,
    /// Entries of the catalog that stand for the beginning of a file.
    beginnings: usize,
    /// Read, but not yet in the catalog.
    waiting: Vec<Arc<Entry>>,
    /// The position that waits to be saved.
    position: Option<Waiting>,
    /// The person knows that nothing can be saved.
    told: bool,
    done: bool,
}

impl Librarian {
    /// A librarian of these archives, whose articles are not read yet.
    #[must_use]
    pub fn new(archives: Vec<Archive>, recognition: Arc<Recognition>, state: State) -> Self {
        Self {
            catalog: Catalog::default(),
            state,
            archives,
            recognition,
            listed: None,
            beginnings: 0,
            waiting: Vec::new(),
            position: None,
            told: false,
            done: false,
        }
    }

    /// Reads all archives at once, and says what there is.
    pub fn load(&mut self) -> Message {
        let (sender, receiver) = channel();
        for archive in &self.archives {
            let loader = Loader { archive, recognition: &self.recognition };
            loader.load(Haste::Whole, &|entries| sender.send(entries).is_ok());
        }
        drop(sender);
        self.recognition.build();
        self.waiting.extend(receiver.into_iter().flatten());
        self.done = true;
        self.take_in();
        self.progress()
    }

    /// Carries an effect out, and gives the answer if there is one.
    pub fn carry_out(&mut self, effect: Effect) -> Option<Message> {
        match effect {
            Effect::List { request, query, seek, window } => {
                Some(Message::Listed(request, self.list(&query, seek, window)))
            }
            Effect::Open { request, id } => {
                let Some(entry) = self.catalog.get(id).map(Arc::clone) else {
                    return Some(Message::Notice(Clean::from("这篇文章已经不在了")));
                };
                let mark = self.state.known().of(id);
                Some(Message::Opened(request, Box::new(Opened { entry, mark })))
            }
            Effect::Walk { request, query, from, step } => {
                let listing = self.listing(&query);
                let from = match from {
                    Seek::Article(id, row) => listing.position(id).unwrap_or(row),
                    Seek::Row(row) => row,
                };
                Some(Message::Walked(request, listing.walk(from, step)))
            }
            Effect::Save(id, Change::Position(position)) => {
                let elsewhere = self.position.is_some_and(|waiting| waiting.id != id);
                let failed = if elsewhere { self.save_position() } else { None };
                self.state.note(id, Change::Position(position));
                let since = self.position.map_or_else(Instant::now, |waiting| waiting.since);
                self.position = Some(Waiting { id, position, since });
                failed
            }
            Effect::Save(id, change) => self.save(id, change),
            Effect::Suspend | Effect::Redraw | Effect::Quit => None,
        }
    }

    /// Saves the position that waits for scrolling to rest.
    pub fn save_position(&mut self) -> Option<Message> {
        let waiting = self.position.take()?;
        self.save(waiting.id, Change::Position(waiting.position))
    }

    fn save(&mut self, id: ArticleId, change: Change) -> Option<Message> {
        let error = self.state.save(id, change).err()?;
        // Once is enough: reading goes on.
        let first = !std::mem::replace(&mut self.told, true);
        first.then(|| Message::Notice(Clean::line(&error.to_string())))
    }

    fn list(&mut self, query: &Query, seek: Seek, window: usize) -> ListReply {
        // What other processes did shows with the next listing; if it cannot be read, what we
        // know still holds.
        let _ = self.state.refresh();
        let listing = self.listing(query);
        let selected = match seek {
            Seek::Article(id, row) => listing.position(id).unwrap_or(row),
            Seek::Row(row) => row,
        };
        let selected = selected.min(listing.len().saturating_sub(1));
        let first = selected.saturating_sub(window);
        ListReply {
            total: listing.len(),
            selected,
            first,
            rows: listing.rows(first..selected + window, self.state.known()),
            years: listing.years.clone(),
        }
    }

    fn listing(&mut self, query: &Query) -> Arc<Listing> {
        if let Some((_, listing)) = self.listed.as_ref().filter(|(listed, _)| listed == query) {
            return Arc::clone(listing);
        }
        let listing = Arc::new(self.catalog.list(query));
        self.listed = Some((query.clone(), Arc::clone(&listing)));
        listing
    }

    /// Puts what was read into the catalog.
    fn take_in(&mut self) {
        self.catalog.add(std::mem::take(&mut self.waiting));
        self.listed = None;
    }

    fn progress(&self) -> Message {
        let names = self.archives.iter().map(|archive| &archive.name);
        Message::Loading(Progress {
            name: Clean::join(names, "、"),
            articles: self.catalog.len(),
            done: self.done,
        })
    }

    /// Takes what has been read. Entries wait until they are a quarter of the catalog: sorting
    /// stays cheap, and the first few are shown at once. The beginning of a large file does not
    /// wait, nor does the whole that replaces it.
    pub fn take(&mut self, entries: Vec<Arc<Entry>>) -> Vec<Message> {
        let completed: Vec<_> = entries.iter().filter(|entry| self.completes(entry)).cloned().collect();
        let begun = entries.iter().filter(|entry| entry.is_beginning).count();
        self.beginnings = (self.beginnings + begun).saturating_sub(completed.len());
        self.waiting.extend(entries);
        let many = self.waiting.len() >= (self.catalog.len() / 4).max(FIRST_BATCH);
        if !many && begun == 0 && completed.is_empty() {
            return Vec::new();
        }
        self.take_in();
        std::iter::once(self.progress()).chain(completed.into_iter().map(Message::Completed)).collect()
    }

    /// Whether the catalog has the beginning of this article.
    fn completes(&self, entry: &Entry) -> bool {
        self.beginnings > 0 && self.catalog.has_beginning_of(entry)
    }

    fn receive(&mut self, message: Inbox) -> Vec<Message> {
        match message {
            Inbox::Effect(effect) => self.carry_out(effect).into_iter().collect(),
            Inbox::Entries(entries) => self.take(entries),
            Inbox::Recognised => vec![self.progress()],
            Inbox::Done(loaded) => {
                self.done = true;
                self.take_in();
                let notice = notice(&loaded, self.catalog.len()).map(Message::Notice);
                std::iter::once(self.progress()).chain(notice).collect()
            }
            Inbox::Close => self.save_position().into_iter().collect(),
        }
    }

    fn work(mut self, inbox: &Receiver<Inbox>, events: &Sender<Event>) {
        let mut backlog = VecDeque::new();
        loop {
            let message = match backlog.pop_front() {
                Some(message) => Ok(message),
                None => self.next(inbox),
            };
            backlog.extend(inbox.try_iter());
            let (answers, last) = match message {
                Ok(message) if is_outdated(&message, &backlog) => continue,
                Ok(message) => {
                    let last = matches!(message, Inbox::Close);
                    (self.receive(message), last)
                }
                Err(RecvTimeoutError::Timeout) => (self.save_position().into_iter().collect(), false),
                Err(RecvTimeoutError::Disconnected) => (self.save_position().into_iter().collect(), true),
            };
            for answer in answers {
                let _ = events.send(Event::Message(answer));
            }
            if last {
                return;
            }
        }
    }

    /// Waits for a message, but no longer than a position may wait.
    fn next(&self, inbox: &Receiver<Inbox>) -> Result<Inbox, RecvTimeoutError> {
        match self.position {
            None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(waiting) => inbox.recv_timeout(DELAY.saturating_sub(waiting.since.elapsed())),
        }
    }
}

/// Whether what is asked for was asked anew since, or nobody waits for it: listing is what takes
/// time, and while one types, each letter asks for a list.
fn is_outdated(message: &Inbox, later: &VecDeque<Inbox>) -> bool {
    let replaces = |other: &Inbox| matches!(other, Inbox::Effect(Effect::List { .. }) | Inbox::Close);
    matches!(message, Inbox::Effect(Effect::List { .. })) && later.iter().any(replaces)
}

/// What was left out, for the reader to know.
fn notice(loaded: &Loaded, articles: usize) -> Option<Clean> {
    if articles == 0 {
        return Some(Clean::from("这里没有文章（找的是 .md .html .txt .epub 文件和订阅源）"));
    }
    let reasons: Vec<_> = loaded.skipped.iter().map(|(reason, count)| format!("{reason} {count}")).collect();
    (!reasons.is_empty()).then(|| Clean::line(&format!("跳过：{}", reasons.join("，"))))
}

/// The way to the librarian's thread.
pub(super) struct Desk {
    inbox: Sender<Inbox>,
    thread: JoinHandle<()>,
}

impl Desk {
    /// Starts the librarian and the reading of the archives. The first screen waits for neither.
    ///
    /// # Errors
    /// When no thread can be started.
    pub(super) fn open(library: Library, events: Sender<Event>) -> std::io::Result<Self> {
        let (inbox, receiver) = channel();
        let (archives, recognition) = (library.archives.clone(), Arc::clone(&library.recognition));
        let found = inbox.clone();
        let read = move || read_archives(&archives, &recognition, &found);
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
    pub(super) fn carry_out(&self, effect: Effect) {
        let _ = self.inbox.send(Inbox::Effect(effect));
    }

    /// Waits until everything is saved.
    pub(super) fn close(self) {
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
    for entry in read.into_inner().unwrap_or_default() {
        let _ = entry.verdicts();
    }
}
