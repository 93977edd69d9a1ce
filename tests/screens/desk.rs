//! A reader without a terminal: the real state machine, the real store, a buffer for a screen.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
#[cfg(feature = "images")]
use yuelan::app::PictureErrand;
use yuelan::app::{
    Chord, Configured, Effect, Errand, Message, Mouse, MouseKind, Size, State, leaving, update,
};
use yuelan::query::Context;
use yuelan::series::Registry;
use yuelan::store::{self, Archive, Haste, News, Recognition};
use yuelan::text::{Clean, WidthTable};
use yuelan::tui::{Album, Librarian, Theme, cursor, view_with};

/// A person's desk.
pub(crate) struct Desk {
    pub(crate) state: State,
    librarian: Librarian,
    /// What is read, the leave to go on reading, and whether any was given.
    coming: Option<(Receiver<News>, Sender<()>, bool)>,
    /// The pictures that are drawn.
    pub(crate) album: Album,
    /// Effects that only a terminal can carry out.
    pub(crate) left: Vec<Effect>,
}

impl Desk {
    /// The sample archive, opened in a terminal of this size.
    pub(crate) fn sample(width: u16, height: u16) -> Self {
        Self::with(Archive::sample(), store::State::forgetful(), width, height)
    }

    /// An archive, opened in a terminal of this size.
    pub(crate) fn with(archive: Archive, saved: store::State, width: u16, height: u16) -> Self {
        let librarian = Librarian::new(vec![archive], Recognition::builtin(), saved).unwrap();
        let mut desk = Self::of(librarian, width, height);
        let left_off = desk.librarian.left_off();
        left_off.into_iter().for_each(|left_off| desk.tell(left_off));
        let loaded = desk.librarian.load();
        desk.tell(loaded);
        desk
    }

    /// A file by itself, or, without any archive, what comes through a pipe.
    pub(crate) fn alone(archives: Vec<Archive>, width: u16, height: u16) -> Self {
        Self::alone_with(archives, store::State::forgetful(), width, height)
    }

    /// The same, by a person who was there before.
    pub(crate) fn alone_with(archives: Vec<Archive>, saved: store::State, width: u16, height: u16) -> Self {
        let librarian = Librarian::new(archives, Recognition::builtin(), saved).unwrap();
        let mut desk = Self {
            state: State::default(),
            librarian,
            coming: None,
            album: Album::default(),
            left: Vec::new(),
        };
        desk.state.read_alone();
        desk.resize(width, height);
        let left_off = desk.librarian.left_off();
        left_off.into_iter().for_each(|left_off| desk.tell(left_off));
        let loaded = desk.librarian.load();
        desk.tell(loaded);
        desk
    }

    /// The sample archive, read along these series.
    pub(crate) fn along(registry: Registry, width: u16, height: u16) -> Self {
        let saved = store::State::forgetful();
        let librarian = Librarian::new(vec![Archive::sample()], Recognition::new(registry), saved).unwrap();
        let mut desk = Self::of(librarian, width, height);
        let loaded = desk.librarian.load();
        desk.tell(loaded);
        desk
    }

    /// An archive, opened by a person whose overrides are kept with the state in this folder.
    pub(crate) fn keeping(archive: Archive, folder: &Path, width: u16, height: u16) -> Self {
        let saved = store::State::forgetful();
        let mut librarian = Librarian::new(vec![archive], Recognition::builtin(), saved).unwrap();
        let notices = librarian.read_overrides(Some(folder));
        let mut desk = Self::of(librarian, width, height);
        let loaded = desk.librarian.load();
        desk.tell(loaded);
        notices.into_iter().for_each(|notice| desk.tell(Message::Notice(notice)));
        desk
    }

    /// The sample archive, opened by a person with shelves.
    pub(crate) fn shelved(shelves: &[(&str, &str)], width: u16, height: u16) -> Self {
        Self::shelving(State::default(), shelves, width, height)
    }

    /// The same, where the person wants to begin with the shelves.
    pub(crate) fn shelves_first(shelves: &[(&str, &str)], width: u16, height: u16) -> Self {
        let wanted = Configured { shelves_first: true, ..Configured::default() };
        Self::shelving(State::begin(wanted), shelves, width, height)
    }

    fn shelving(state: State, shelves: &[(&str, &str)], width: u16, height: u16) -> Self {
        let saved = store::State::forgetful();
        let librarian = Librarian::new(vec![Archive::sample()], Recognition::builtin(), saved).unwrap();
        let shelf = |(name, typed): &(&str, &str)| store::NamedQuery {
            name: Clean::line(name),
            query: Context::default().parse(typed).0,
            is_saved: false,
        };
        let librarian = librarian.with_shelves(shelves.iter().map(shelf).collect(), None);
        let mut desk = Self { state, librarian, album: Album::default(), coming: None, left: Vec::new() };
        desk.resize(width, height);
        let loaded = desk.librarian.load();
        desk.tell(loaded);
        desk
    }

    /// The sample archive, opened by a person whose shelves are kept in this file.
    pub(crate) fn keeping_shelves(file: &Path, width: u16, height: u16) -> Self {
        let saved = store::State::forgetful();
        let librarian = Librarian::new(vec![Archive::sample()], Recognition::builtin(), saved).unwrap();
        let librarian = librarian.with_shelves(Vec::new(), Some(store::ShelfFile(file.to_owned())));
        let mut desk = Self::of(librarian, width, height);
        let loaded = desk.librarian.load();
        desk.tell(loaded);
        desk
    }

    /// An archive that is read slowly: [`Self::read_on`] tells what comes in, one batch at a time.
    pub(crate) fn slowly(archive: Archive, saved: store::State, width: u16, height: u16) -> Self {
        let librarian = Librarian::new(vec![archive.clone()], Recognition::builtin(), saved).unwrap();
        let mut rescan = librarian.rescan(Haste::BeginningFirst).unwrap();
        let ((tell, told), (leave, left)) = (channel(), channel());
        thread::spawn(move || {
            let mut hear = |news| tell.send(news).is_ok() && left.recv().is_ok();
            rescan.run(&[archive], &mut hear).unwrap();
        });
        let mut desk = Self::of(librarian, width, height);
        desk.coming = Some((told, leave, false));
        desk
    }

    fn of(librarian: Librarian, width: u16, height: u16) -> Self {
        let mut desk = Self {
            state: State::default(),
            librarian,
            coming: None,
            album: Album::default(),
            left: Vec::new(),
        };
        desk.resize(width, height);
        desk
    }

    /// The next batch of articles has been read.
    pub(crate) fn read_on(&mut self) -> &mut Self {
        let (told, leave, begun) = self.coming.as_mut().expect("something to be read");
        // Another reader would go on meanwhile; this one waits, so that the test knows what is there.
        if std::mem::replace(begun, true) {
            leave.send(()).unwrap();
        }
        let news = told.recv().expect("something to be read");
        for message in self.librarian.hear(news) {
            self.tell(message);
        }
        self
    }

    /// Something happens; everything that follows from it is carried out.
    pub(crate) fn tell(&mut self, message: Message) {
        let effects = update(&mut self.state, message);
        self.follow(effects);
    }

    /// Carries out what follows from something.
    pub(crate) fn follow(&mut self, effects: Vec<Effect>) {
        let mut messages = VecDeque::from(self.answers(effects));
        while let Some(message) = messages.pop_front() {
            let effects = update(&mut self.state, message);
            messages.extend(self.answers(effects));
        }
    }

    /// What the outside world says; what only a terminal can do is left.
    fn answers(&mut self, effects: Vec<Effect>) -> Vec<Message> {
        let mut answers = Vec::new();
        for effect in effects {
            match effect {
                Effect::Quit
                | Effect::Suspend
                | Effect::Redraw
                | Effect::Mouse(_)
                | Effect::KeepPage(_)
                | Effect::OpenEditor { .. }
                | Effect::RunPipe { .. }
                | Effect::Passage(Errand::Copy(_) | Errand::OpenOutside(_)) => {
                    self.left.push(effect);
                }
                #[cfg(feature = "images")]
                Effect::Picture(errand @ (PictureErrand::Measure { .. } | PictureErrand::Draw { .. })) => {
                    answers.extend(self.album.carry_out(errand));
                }
                effect => answers.extend(self.librarian.carry_out(effect)),
            }
        }
        answers
    }

    /// Something is asked for without a key.
    pub(crate) fn carry_out(&mut self, effect: Effect) {
        let answer = self.librarian.carry_out(effect).expect("an answer");
        self.tell(answer);
    }

    /// Presses keys, written with blanks between them: `] s`, `Enter`, `Ctrl-d`.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split(' ') {
            self.tell(Message::Key(Chord::parse(key).expect("a key")));
        }
        self
    }

    /// Presses keys faster than anything is answered.
    pub(crate) fn press_at_once(&mut self, keys: &str) -> &mut Self {
        let mut effects = Vec::new();
        for key in keys.split(' ') {
            effects.extend(update(&mut self.state, Message::Key(Chord::parse(key).expect("a key"))));
        }
        let answers: Vec<_> =
            effects.into_iter().filter_map(|effect| self.librarian.carry_out(effect)).collect();
        answers.into_iter().for_each(|answer| self.tell(answer));
        self
    }

    /// Types a text.
    pub(crate) fn type_in(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.tell(Message::Key(Chord::char(c)));
        }
        self
    }

    /// Uses the mouse.
    pub(crate) fn mouse(&mut self, kind: MouseKind, x: u16, y: u16) -> &mut Self {
        self.tell(Message::Mouse(Mouse { x, y, kind }));
        self
    }

    /// Leaves the desk; what waits to be saved is saved.
    pub(crate) fn close(mut self) -> State {
        let leaving = leaving(&self.state);
        leaving.into_iter().for_each(|effect| assert!(self.librarian.carry_out(effect).is_none()));
        assert!(self.librarian.save_position().is_none(), "saving went well");
        self.state
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.tell(Message::Resize(Size { width, height }));
        self
    }

    /// The screen as it is painted.
    pub(crate) fn buffer(&self) -> Buffer {
        let Size { width, height } = self.state.screen.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        view_with(&self.state, &Theme::default(), &self.album, &mut buffer);
        buffer
    }

    /// The cell of the cursor, while something is typed.
    pub(crate) fn cursor(&self) -> Option<(u16, u16)> {
        cursor(&self.state).map(|position| (position.x, position.y))
    }

    /// The lines of the screen.
    pub(crate) fn lines(&self) -> Vec<String> {
        let buffer = self.buffer();
        (0..buffer.area.height).map(|y| line(&buffer, y)).collect()
    }

    /// The screen as one text.
    pub(crate) fn screen(&self) -> String {
        self.lines().join("\n")
    }

    /// The first line on the screen that holds the words.
    pub(crate) fn line_with(&self, words: &str) -> String {
        let found = self.lines().into_iter().find(|line| line.contains(words));
        found.unwrap_or_else(|| panic!("no line with {words:?} on\n{}", self.screen()))
    }

    /// Where words stand on the screen.
    pub(crate) fn place_of(&self, words: &str) -> (u16, u16) {
        for (y, line) in self.lines().into_iter().enumerate() {
            if let Some(at) = line.find(words) {
                let x = WidthTable::default().text(&line[..at]);
                return (u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
            }
        }
        panic!("no {words:?} on\n{}", self.screen())
    }
}

/// A line of the buffer as a terminal shows it: a wide character covers the cell behind it.
fn line(buffer: &Buffer, y: u16) -> String {
    let mut out = String::new();
    let mut covered = 0;
    for x in 0..buffer.area.width {
        if covered > 0 {
            covered -= 1;
            continue;
        }
        let symbol = buffer[(x, y)].symbol();
        out.push_str(symbol);
        covered = WidthTable::default().grapheme(symbol).saturating_sub(1);
    }
    out.trim_end().to_owned()
}
