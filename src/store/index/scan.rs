//! Looking through the texts themselves: for few articles as quick as an index, for articles that
//! are not indexed yet the only way, and what an index is measured by.

use std::borrow::Cow;
use std::ops::{ControlFlow, Range};
use std::panic::resume_unwind;
use std::thread::{self, ScopedJoinHandle};

use memchr::memmem::Finder;

use super::{IndexError, Scope, SearchIndex, Stop};

/// Articles that are looked through before another thread is asked for help: mostly, the rows of
/// the screen are among them.
const FIRST: usize = 512;
/// Articles of each thread, after that, before what they found is given.
const MOST: usize = 8192;

/// The texts of an article, folded.
#[derive(Debug, Clone)]
pub struct ScannedText<'a> {
    /// Its number.
    pub row: i64,
    /// Its title.
    pub title: Cow<'a, str>,
    /// All its texts, with `\n` between two of them.
    pub body: Cow<'a, str>,
}

/// Articles with their folded texts, highest number first.
pub trait ScannedTexts: Sync {
    /// How many there are.
    fn count(&self) -> usize;
    /// The `nth`; none if it cannot be had any more.
    fn text(&self, nth: usize) -> Option<ScannedText<'_>>;
}

/// Looks through texts.
#[derive(Debug)]
pub struct Scan<'t, T: ?Sized> {
    texts: &'t T,
    stop: Stop,
}

impl<'t, T: ScannedTexts + ?Sized> Scan<'t, T> {
    /// Looks through these texts.
    #[must_use]
    pub fn new(texts: &'t T) -> Self {
        Self { texts, stop: Stop::default() }
    }

    /// The same, with searches that end when `stop` says so.
    #[must_use]
    pub fn until(self, stop: &Stop) -> Self {
        Self { stop: stop.clone(), ..self }
    }

    /// The numbers of those of a range that hold the phrase.
    fn look_through(&self, range: Range<usize>, phrase: &Finder, scope: Scope) -> Vec<i64> {
        let holds = |text: &str| phrase.find(text.as_bytes()).is_some();
        let texts = range.take_while(|_| !self.stop.is_asked()).filter_map(|nth| self.texts.text(nth));
        let found = texts.filter(|text| holds(&text.title) || scope == Scope::Text && holds(&text.body));
        found.map(|text| text.row).collect()
    }
}

impl<T: ScannedTexts + ?Sized> SearchIndex for Scan<'_, T> {
    fn find(
        &self,
        phrase: &str,
        scope: Scope,
        take: &mut dyn FnMut(i64) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, IndexError> {
        let count = if phrase.is_empty() { 0 } else { self.texts.count() };
        let phrase = &Finder::new(phrase);
        let (mut from, mut most) = (0, FIRST);
        while from < count {
            let middle = count.min(from + most);
            let end = if from == 0 { middle } else { count.min(middle + most) };
            let mut found = thread::scope(|scope_of_threads| {
                let later = (middle < end)
                    .then(|| scope_of_threads.spawn(|| self.look_through(middle..end, phrase, scope)));
                let mut found = self.look_through(from..middle, phrase, scope);
                match later.map(ScopedJoinHandle::join).transpose() {
                    Ok(later) => found.extend(later.into_iter().flatten()),
                    Err(panic) => resume_unwind(panic),
                }
                found.into_iter()
            });
            if self.stop.is_asked() || found.try_for_each(&mut *take).is_break() {
                return Ok(ControlFlow::Break(()));
            }
            from = end;
            most = MOST.min(most * 2);
        }
        Ok(ControlFlow::Continue(()))
    }
}
