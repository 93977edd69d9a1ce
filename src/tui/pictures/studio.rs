//! Where pictures are drawn, on a thread of its own, and where they are kept.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;

use super::super::probe::Device;
use super::super::run::Event;
use super::super::terminal;
use super::super::theme::Depth;
use super::draw::{Drawn, draw};
use super::means::{Means, Protocol};
use super::{Painted, PicturePlace, decode};
use crate::app::{Absence, CellPixels, KEPT_PICTURES, Message, PictureErrand, PictureKey, PictureNews};
use crate::config::Images;
use crate::doc::ArticleId;

/// So long the pictures of an article may take to be measured.
const PATIENCE: Duration = Duration::from_secs(10);

/// The pictures that are drawn.
#[derive(Debug, Default)]
pub struct Album {
    means: Option<Means>,
    /// The oldest first.
    drawn: VecDeque<(PictureKey, Drawn)>,
}

/// What became of an errand.
pub(in crate::tui) struct Answer {
    news: PictureNews,
    drawn: Option<(PictureKey, Drawn)>,
}

/// Who draws pictures.
pub(in crate::tui) struct Studio {
    album: Album,
    device: Device,
    events: Sender<Event>,
    /// What was wished, and what the terminal was, when it was looked at last.
    seen: Option<(Images, Option<CellPixels>, usize)>,
    /// The thread, once there is something to do.
    work: Option<Sender<(PictureErrand, Means)>>,
}

impl Album {
    /// An empty album of a terminal that has half blocks in all colours.
    #[must_use]
    pub fn of_blocks(cell: CellPixels) -> Self {
        let means = Means { protocol: Protocol::Blocks(Depth::True), cell };
        Self { means: Some(means), drawn: VecDeque::new() }
    }

    /// Carries an errand out at once; none is for who draws where no picture is shown.
    pub fn carry_out(&mut self, errand: PictureErrand) -> Option<Message> {
        let answer = answer(errand, self.means?)?;
        Some(Message::Picture(self.take(answer)))
    }

    fn take(&mut self, answer: Answer) -> PictureNews {
        if let Some(drawn) = answer.drawn {
            if self.drawn.len() >= 2 * KEPT_PICTURES {
                self.drawn.pop_front();
            }
            self.drawn.push_back(drawn);
        }
        answer.news
    }

    pub(in crate::tui) fn paint(
        &self,
        place: &PicturePlace,
        free: &[(u16, u16)],
        buffer: &mut Buffer,
    ) -> Painted {
        let found = self.drawn.iter().rev().find(|(key, _)| *key == place.key);
        found.map_or(Painted::Nothing, |(_, drawn)| drawn.paint(place, free, buffer))
    }
}

impl Studio {
    /// Whether the terminal's name is to be asked for.
    pub(in crate::tui) fn asks(wish: Images) -> bool {
        wish == Images::Auto && Depth::of_terminal() != Depth::Monochrome
    }

    pub(in crate::tui) fn open(device: Device, events: Sender<Event>) -> Self {
        Self { album: Album::default(), device, events, seen: None, work: None }
    }

    /// Looks at the terminal. Where it, or what is wished, is another than before, all that was drawn
    /// is forgotten, and what pictures are shown with now is told.
    pub(in crate::tui) fn look(&mut self, wish: Images) -> Option<Message> {
        let now = Some((wish, terminal::cell_pixels(), terminal::times_taken()));
        if std::mem::replace(&mut self.seen, now) == now {
            return None;
        }
        let (_, cell, _) = now?;
        self.album.means = Means::new(wish, &self.device, Depth::of_terminal(), cell);
        self.album.drawn.clear();
        let cell = self.album.means.map(|means| means.cell);
        Some(Message::Picture(PictureNews::Canvas(cell)))
    }

    pub(in crate::tui) fn carry_out(&mut self, errand: PictureErrand) {
        let Some(means) = self.album.means else { return };
        if self.work.is_none() {
            let (sender, errands) = channel();
            let events = self.events.clone();
            let work = move || work(&errands, &events);
            // Without a thread there are no pictures, and reading goes on.
            if thread::Builder::new().name("pictures".into()).spawn(work).is_ok() {
                self.work = Some(sender);
            }
        }
        if let Some(work) = &self.work {
            let _ = work.send((errand, means));
        }
    }

    pub(in crate::tui) fn take(&mut self, answer: Answer) -> Message {
        Message::Picture(self.album.take(answer))
    }

    pub(in crate::tui) fn album(&self) -> &Album {
        &self.album
    }
}

/// Carries errands out in order. What was asked for an article that is left is not done.
fn work(errands: &Receiver<(PictureErrand, Means)>, events: &Sender<Event>) {
    let mut waiting = VecDeque::new();
    while let Some((errand, means)) = waiting.pop_front().or_else(|| errands.recv().ok()) {
        waiting.extend(errands.try_iter());
        let is_left = waiting.back().is_some_and(|(last, _)| article(last) != article(&errand));
        let answer = if is_left { None } else { answer(errand, means) };
        if answer.is_some_and(|answer| events.send(Event::Picture(Box::new(answer))).is_err()) {
            return;
        }
    }
}

fn article(errand: &PictureErrand) -> ArticleId {
    match errand {
        PictureErrand::Find { id, .. } | PictureErrand::Measure { id, .. } => *id,
        PictureErrand::Draw { key, .. } => key.id,
    }
}

fn answer(errand: PictureErrand, means: Means) -> Option<Answer> {
    match errand {
        PictureErrand::Find { .. } => None,
        PictureErrand::Measure { id, files } => {
            let begun = Instant::now();
            let measure = |path| match begun.elapsed() < PATIENCE {
                true => decode::measure(path),
                false => Err(Absence::Slow),
            };
            let measured = files.iter().map(|(nth, path)| (*nth, measure(path))).collect();
            Some(Answer { news: PictureNews::Measured(id, measured), drawn: None })
        }
        PictureErrand::Draw { key, path } => {
            let made = decode::within(move || draw(&decode::decode(&path)?, key.size, means));
            let (result, drawn) = match made {
                Ok(drawn) => (Ok(()), Some((key, drawn))),
                Err(why) => (Err(why), None),
            };
            Some(Answer { news: PictureNews::Drawn(key, result), drawn })
        }
    }
}
