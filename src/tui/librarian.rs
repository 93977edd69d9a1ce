//! The librarian: owns the store on a thread of its own and carries effects out in order.

mod assigning;
mod completing;
mod desk;
mod editions;
mod figures;
mod folding;
mod inbox;
mod library;
mod marking;
mod news;
mod pacing;
mod passages;
mod presence;
mod recalling;
mod reopening;
mod saving;
mod searching;
mod shelving;
mod sources;
mod titles;

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use super::incoming::absent;
use super::run::Event;
use crate::app::{Compared, Effect, Message, Opened, PictureErrand, Request};
use crate::compare::compare;
use crate::doc::ArticleId;
use crate::locale::say;
use crate::query::Query;
use crate::store::{
    Archive, Catalog, Cataloguer, Database, DatabaseError, Haste, Listing, Loaded, Patience, Recognition,
    Rescan, State, Stop,
};
use crate::text::Clean;
pub(super) use desk::Desk;
use desk::notice;
use editions::Editions;
use folding::Folds;
use inbox::{Inbox, is_outdated};
pub use library::Library;
use reopening::OpenFile;
use saving::Saving;
use shelving::Shelves;

/// So long texts are looked through that are not indexed yet.
const PATIENCE: Duration = Duration::from_millis(300);
/// How often to look whether another program has saved anything.
const LOOK: Duration = Duration::from_secs(2);

/// The owner of the store.
#[derive(Debug)]
pub struct Librarian {
    catalog: Catalog,
    state: State,
    archives: Vec<Archive>,
    recognition: Arc<Recognition>,
    shelves: Shelves,
    /// What was found out of series.
    editions: Editions,
    /// What is folded.
    folds: Folds,
    /// What is being read.
    open_file: Option<OpenFile>,
    /// What was found in the archives.
    loaded: Option<Loaded>,
    /// What waits to be saved.
    saving: Saving,
    /// What ends that which is carried out.
    stop: Stop,
    done: bool,
}

impl Librarian {
    /// A librarian of these archives, whose articles are not read yet. Nothing is kept of them.
    ///
    /// # Errors
    /// When there is no memory.
    pub fn new(
        archives: Vec<Archive>,
        recognition: Arc<Recognition>,
        state: State,
    ) -> Result<Self, DatabaseError> {
        Ok(Self::with(Database::in_memory()?, archives, recognition, state))
    }

    fn with(database: Database, archives: Vec<Archive>, recognition: Arc<Recognition>, state: State) -> Self {
        Self {
            catalog: Catalog::new(database, archives.clone(), Arc::clone(&recognition)),
            state,
            archives,
            recognition,
            shelves: Shelves::default(),
            editions: Editions::default(),
            folds: Folds::default(),
            open_file: None,
            loaded: None,
            saving: Saving::default(),
            stop: Stop::default(),
            done: false,
        }
    }

    /// Reads all archives at once, and says what there is.
    pub fn load(&mut self) -> Message {
        let mut news = Vec::new();
        let duplicates = self.rescan(Haste::Whole).and_then(|mut rescan| {
            rescan.run(&self.archives, &mut |told| {
                news.push(told);
                true
            })?;
            rescan.duplicates()
        });
        news.into_iter().for_each(|news| drop(self.hear(news)));
        self.done = true;
        match duplicates {
            Ok(duplicates) => self.folds.set(duplicates),
            Err(error) => return Message::Notice(Clean::line(&error.to_string())),
        }
        self.progress()
    }

    /// What brings the catalog up to date.
    ///
    /// # Errors
    /// When the database cannot be opened once more.
    pub fn rescan(&self, haste: Haste) -> Result<Rescan, DatabaseError> {
        let cataloguer = Cataloguer::new(self.catalog.database().another()?);
        Ok(Rescan::new(cataloguer, Arc::clone(&self.recognition), haste))
    }

    /// Carries an effect out, and gives the answer if there is one.
    pub fn carry_out(&mut self, effect: Effect) -> Option<Message> {
        match effect {
            Effect::List { request, query, seek, window } => {
                let reply = self.list(&query, seek, window);
                (!self.stop.is_asked()).then(|| Message::Listed(request, reply))
            }
            Effect::Open { request, id } => Some(self.open(request, id)),
            Effect::Complete { request, text, cursor } => {
                Some(Message::Offered(request, self.complete(&text, cursor)))
            }
            effect @ (Effect::FindTitles { .. } | Effect::ForgetTitles | Effect::Shelve { .. }) => {
                self.of_titles(effect)
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
                let listing = self.listing(&query);
                Some(Message::SameDay(request, self.catalog.same_day(id, &listing, self.state.known())))
            }
            Effect::Compare { request, older, newer } => Some(self.compare(request, [older, newer])),
            Effect::Save(id, change) => self.keep(id, change),
            Effect::MarkAll(query) => Some(self.mark_all(&query)),
            Effect::Mark(marked) => Some(self.mark(marked)),
            Effect::Visit(id) => self.visit(id),
            Effect::Remember(remember) => self.remember(remember),
            Effect::Recall(request, recall) => Some(Message::Recalled(request, self.recall(recall))),
            Effect::Fold(refold) => self.refold(refold),
            Effect::Explain { request, id } => Some(self.explain(request, id)),
            Effect::Assign(id, assignment) => Some(self.assign(id, assignment)),
            Effect::Source { request, id } => Some(self.source(request, id)),
            Effect::ReadAgain { id, repairs, notice } => Some(self.read_again(id, repairs, notice)),
            Effect::Edit { id, spot } => Some(self.edit(id, spot)),
            effect @ (Effect::Find { .. } | Effect::Gather { .. }) => self.search(effect),
            Effect::Passage(errand) => self.run_errand(errand),
            Effect::LookUpFigures { id, sources } => Some(self.look_up_figures(id, &sources)),
            Effect::Picture(PictureErrand::Find { id, sources }) => Some(self.find_pictures(id, &sources)),
            Effect::Pipe { id, command } => Some(self.piped(id, command)),
            // What only the terminal can do.
            Effect::OpenEditor { .. }
            | Effect::RunPipe { .. }
            | Effect::Picture(_)
            | Effect::Mouse(_)
            | Effect::KeepPage(_)
            | Effect::Suspend
            | Effect::Redraw
            | Effect::Quit => None,
        }
    }

    fn open(&mut self, request: Request, id: ArticleId) -> Message {
        let Some(entry) = self.catalog.entry(id) else {
            return Message::Notice(absent(id));
        };
        self.open_file = OpenFile::of(&entry);
        let mark = self.state.known().of(id);
        let alike = self.folds.others(id);
        let pace = self.state.reading_time().pace();
        // Where they cannot be read, the article can.
        let notes = self.state.annotations(id).unwrap_or_default();
        let letters = self.letters(id);
        Message::Opened(request, Box::new(Opened { entry, mark, alike, pace, letters, notes }))
    }

    fn compare(&mut self, request: Request, ids: [ArticleId; 2]) -> Message {
        let [Some(older), Some(newer)] = ids.map(|id| self.catalog.entry(id)) else {
            return Message::Notice(Clean::from(say!("compare-gone")));
        };
        if older.is_beginning || newer.is_beginning {
            return Message::Notice(Clean::from(say!("compare-still-read")));
        }
        let comparison = compare(&older.article.document, &newer.article.document);
        Message::Compared(request, Box::new(Compared { older, newer, comparison }))
    }

    /// Reads the cards for who cannot wait for them.
    fn load_cards(&mut self) {
        if !self.catalog.is_loaded() && self.catalog.database().path().is_some() {
            // Where they cannot be read, the thread that reads them as well says why.
            let _ = self.catalog.reload();
        }
    }

    fn listing(&mut self, query: &Query) -> Arc<Listing> {
        if let Some((_, listing)) = self.editions.listed.as_ref().filter(|(listed, _)| listed == query) {
            return Arc::clone(listing);
        }
        self.load_cards();
        // What cannot be read is told by who keeps the catalog up to date.
        let patience = Patience { time: Some(PATIENCE), stop: self.stop.clone() };
        let listing = self.catalog.select(query, self.knowledge(), patience);
        if self.stop.is_asked() {
            return Arc::default();
        }
        let visits = self.state.visits_for(query);
        let listing =
            listing.and_then(|listing| self.catalog.arranged(listing, query, &visits, self.state.known()));
        // A damaged catalog is made anew at the next start.
        let listing = listing.inspect_err(|error| {
            self.catalog.database().suspect(error);
        });
        let listing = Arc::new(listing.unwrap_or_default());
        self.editions.listed = Some((query.clone(), Arc::clone(&listing)));
        listing
    }

    fn receive(&mut self, message: Inbox) -> Vec<Message> {
        match message {
            Inbox::Effect(effect, stop) => {
                self.stop = stop;
                self.carry_out(effect).into_iter().collect()
            }
            Inbox::News(news) => self.hear(news),
            Inbox::Instead(database, error) => {
                self.catalog.move_to(database);
                self.forget_answers();
                let told = say!("library-catalog-refuses", error = error.to_string());
                vec![Message::Notice(Clean::from(told))]
            }
            Inbox::Done(loaded) => {
                self.done = true;
                let kept = self.keep_presence();
                let failed = self.told(kept);
                // Nobody wants to hear it each time that a file changes.
                let is_known = self.loaded.as_ref() == Some(&loaded);
                let notice =
                    notice(&loaded, self.catalog.len()).filter(|_| !is_known && !self.archives.is_empty());
                self.loaded = Some(loaded);
                std::iter::once(self.progress()).chain(notice.map(Message::Notice)).chain(failed).collect()
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
                Err(RecvTimeoutError::Timeout) => (self.rest(), false),
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

    /// Waits for a message, but no longer than a position may wait, or what others save.
    fn next(&self, inbox: &Receiver<Inbox>) -> Result<Inbox, RecvTimeoutError> {
        inbox.recv_timeout(self.saving.waiting.map_or(LOOK, |waiting| waiting.rest()))
    }

    /// Nobody has asked for anything: a position is saved, or else what others saved is shown. What
    /// cannot be read is looked at again the next time.
    fn rest(&mut self) -> Vec<Message> {
        if self.saving.waiting.is_some() {
            return self.save_position().into_iter().collect();
        }
        let is_other = self.state.refresh().unwrap_or(false);
        is_other.then(|| self.progress()).into_iter().collect()
    }
}
