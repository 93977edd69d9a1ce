//! The librarian: owns the store on a thread of its own and carries effects out in order.

mod assigning;
mod desk;
mod editions;
mod folding;
mod sources;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use super::run::Event;
use crate::app::{Compared, Effect, Message, Opened, Progress, Request};
use crate::compare::compare;
use crate::doc::ArticleId;
use crate::query::Query;
use crate::store::{
    Archive, Catalog, Change, Duplicates, Entry, Haste, Likeness, Listing, Loaded, Loader, Overrides,
    Recognition, State, StateError,
};
use crate::text::{ByteAt, Clean};
pub(super) use desk::Desk;
use editions::Editions;
use folding::Folds;

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
    /// What is there twice.
    Duplicates(Duplicates),
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
    /// Whether articles that are the same, or nearly so, share a row.
    pub folds_duplicates: bool,
}

impl Library {
    /// Opens the reading state. If that fails, the notice says so, and nothing is saved.
    fn open(self) -> (Librarian, Option<Message>) {
        let folder = self.state.as_deref().and_then(Path::parent).map(Path::to_owned);
        let (state, notice) = match self.state {
            Some(path) => State::open_or_begin(&path),
            None => (State::forgetful(), Some(Clean::from("不知道家目录在哪里，这次不保存阅读状态"))),
        };
        let mut librarian = Librarian::new(self.archives, self.recognition, state);
        librarian.folds.unfolded.all = !self.folds_duplicates;
        let told = librarian.read_overrides(folder.as_deref());
        (librarian, notice.or(told.into_iter().next()).map(Message::Notice))
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
    /// What people said of editions.
    overrides: Overrides,
    /// What was found out of series.
    editions: Editions,
    /// What is folded.
    folds: Folds,
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
            overrides: Overrides::default(),
            editions: Editions::default(),
            folds: Folds::default(),
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
        self.waiting = self.overrides.apply(receiver.into_iter().flatten().collect());
        self.done = true;
        self.take_in();
        let alike = self.catalog.entries().iter().filter_map(|entry| Likeness::of(entry));
        self.folds.set(Duplicates::find(alike.collect()));
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
                let alike = self.folds.others(id);
                Some(Message::Opened(request, Box::new(Opened { entry, mark, alike })))
            }
            Effect::Walk { request, query, from, step, axis } => {
                Some(Message::Walked(request, self.walk(&query, from, step, axis)))
            }
            Effect::Board { request, series, article } => {
                Some(Message::Board(request, Box::new(self.board(series, article))))
            }
            Effect::EditionArticles { request, edition, window } => {
                Some(Message::EditionArticles(request, self.edition_articles(edition, window)))
            }
            Effect::SameDay { request, id, query } => {
                Some(Message::SameDay(request, self.catalog.same_day(id, &query, self.state.known())))
            }
            Effect::Compare { request, older, newer } => Some(self.compare(request, [older, newer])),
            Effect::Save(id, Change::Position(position)) => {
                let elsewhere = self.position.is_some_and(|waiting| waiting.id != id);
                let failed = if elsewhere { self.save_position() } else { None };
                self.state.note(id, Change::Position(position));
                let since = self.position.map_or_else(Instant::now, |waiting| waiting.since);
                self.position = Some(Waiting { id, position, since });
                failed
            }
            Effect::Save(id, change) => self.save(id, change),
            Effect::Visit(id) => {
                self.state.note_visit(id);
                None
            }
            Effect::Fold(refold) => self.refold(refold),
            Effect::Explain { request, id } => Some(self.explain(request, id)),
            Effect::Assign(id, assignment) => Some(self.assign(id, assignment)),
            Effect::Source { request, id } => Some(self.source(request, id)),
            Effect::ReadAgain { id, repairs, notice } => Some(self.read_again(id, repairs, notice)),
            Effect::Edit { id, spot } => Some(self.edit(id, spot)),
            Effect::OpenEditor { .. } | Effect::Suspend | Effect::Redraw | Effect::Quit => None,
        }
    }

    fn compare(&self, request: Request, ids: [ArticleId; 2]) -> Message {
        let [Some(older), Some(newer)] = ids.map(|id| self.catalog.get(id).map(Arc::clone)) else {
            return Message::Notice(Clean::from("要比较的文章已经不在了"));
        };
        if older.is_beginning || newer.is_beginning {
            return Message::Notice(Clean::from("文章还在读入，稍后再比较"));
        }
        let comparison = compare(&older.article.document, &newer.article.document);
        Message::Compared(request, Box::new(Compared { older, newer, comparison }))
    }

    /// Saves the position that waits for scrolling to rest.
    pub fn save_position(&mut self) -> Option<Message> {
        let waiting = self.position.take()?;
        self.save(waiting.id, Change::Position(waiting.position))
    }

    /// Saves whatever waits.
    fn save_all(&mut self) -> Option<Message> {
        self.position = None;
        let saved = self.state.save_noted();
        self.told(saved)
    }

    fn save(&mut self, id: ArticleId, change: Change) -> Option<Message> {
        let saved = self.state.save(id, change);
        self.told(saved)
    }

    /// What to tell where something could not be saved.
    fn told(&mut self, saved: Result<(), StateError>) -> Option<Message> {
        let error = saved.err()?;
        // Once is enough: reading goes on.
        let first = !std::mem::replace(&mut self.told, true);
        first.then(|| Message::Notice(Clean::line(&format!("{error}；仍可阅读，能写时补记"))))
    }

    fn listing(&mut self, query: &Query) -> Arc<Listing> {
        if let Some((_, listing)) = self.editions.listed.as_ref().filter(|(listed, _)| listed == query) {
            return Arc::clone(listing);
        }
        let listing = Arc::new(self.catalog.list(query));
        self.editions.listed = Some((query.clone(), Arc::clone(&listing)));
        listing
    }

    /// Puts what was read into the catalog.
    fn take_in(&mut self) {
        self.catalog.add(std::mem::take(&mut self.waiting));
        self.forget_answers();
    }

    fn progress(&self) -> Message {
        let names = self.archives.iter().map(|archive| &archive.name);
        Message::Loading(Progress {
            name: Clean::join(names, "、"),
            articles: self.catalog.len(),
            done: self.done,
            registry: Arc::clone(self.recognition.registry()),
        })
    }

    /// Takes what has been read. Entries wait until they are a quarter of the catalog: sorting
    /// stays cheap, and the first few are shown at once. The beginning of a large file does not
    /// wait, nor does the whole that replaces it.
    pub fn take(&mut self, entries: Vec<Arc<Entry>>) -> Vec<Message> {
        let entries = self.overrides.apply(entries);
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
            Inbox::Duplicates(duplicates) => {
                self.folds.set(duplicates);
                vec![self.progress()]
            }
            Inbox::Close => self.save_all().into_iter().collect(),
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
                Err(RecvTimeoutError::Disconnected) => (self.save_all().into_iter().collect(), true),
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
