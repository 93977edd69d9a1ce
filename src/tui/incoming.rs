//! Standard input as an article: what has come is shown at once, and grows while more comes.
//!
//! One thread takes what the pipe gives, another makes articles of it whenever the pipe pauses or
//! twice as much has come, so that the work stays in proportion to what is read. Keys come from the
//! terminal itself.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::run::Event;
use crate::app::{Message, Opened};
use crate::doc::{Article, ArticleId, Format};
use crate::ingest::{self, Manner, Origin};
use crate::locale::say;
use crate::store::{Entry, Mark, Recognition};
use crate::text::Clean;

/// Bytes that are taken of a pipe; what follows is left in it.
const LARGEST: usize = 64 << 20;
/// Bytes taken at once.
const CHUNK: usize = 64 << 10;
/// Whoever writes nothing for so long lets us show what there is.
const PAUSE: Duration = Duration::from_millis(40);
/// Showing may take one part in so many of the time.
const SHARE: u32 = 10;

/// What is to be read from standard input.
#[derive(Debug)]
pub struct Incoming {
    /// What the article is called.
    pub name: Clean,
    /// What it is; none to go by its content.
    pub format: Option<Format>,
    /// Its lines stay as they are, whatever it is.
    pub keeps_lines: bool,
    /// What has been taken of it before.
    pub begun: Vec<u8>,
    /// What finds the edition that it reports on.
    pub recognition: Arc<Recognition>,
}

/// What its article goes by; no archive holds it.
pub(super) fn id() -> ArticleId {
    ArticleId::new("-", b"-", 1)
}

/// What to say of an article that no archive holds.
pub(super) fn absent(article: ArticleId) -> Clean {
    Clean::from(if article == id() { say!("pipe-no-file") } else { say!("library-gone") })
}

/// Reads standard input, and tells what comes.
///
/// # Errors
/// When no thread can be started.
pub(super) fn listen(incoming: Incoming, events: Sender<Event>) -> io::Result<()> {
    // A few chunks ahead, and the writer waits for us.
    let (sender, receiver) = sync_channel(4);
    thread::Builder::new().name("standard input".into()).spawn(move || take(&sender))?;
    thread::Builder::new().name("incoming".into()).spawn(move || follow(incoming, &receiver, &events))?;
    Ok(())
}

fn take(to: &SyncSender<Vec<u8>>) {
    let mut input = io::stdin().lock();
    let mut chunk = vec![0; CHUNK];
    let mut taken = 0;
    while taken < LARGEST {
        match input.read(&mut chunk) {
            Ok(read @ 1..) => {
                taken += read;
                if to.send(chunk.get(..read).unwrap_or_default().to_vec()).is_err() {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Ok(0) | Err(_) => return,
        }
    }
}

fn follow(incoming: Incoming, chunks: &Receiver<Vec<u8>>, events: &Sender<Event>) {
    let mut shown = Shown { incoming, events, bytes: 0, due: Instant::now(), opened: false };
    let mut bytes = std::mem::take(&mut shown.incoming.begun);
    loop {
        let is_heard = match chunks.recv_timeout(PAUSE) {
            Ok(chunk) => {
                bytes.extend(chunk);
                bytes.len() < shown.bytes.max(CHUNK) * 2 || shown.show(&bytes, false)
            }
            Err(RecvTimeoutError::Timeout) => {
                bytes.len() == shown.bytes || Instant::now() < shown.due || shown.show(&bytes, false)
            }
            Err(RecvTimeoutError::Disconnected) => {
                shown.show(&bytes, true);
                return;
            }
        };
        if !is_heard {
            return;
        }
    }
}

/// What has been shown of standard input.
struct Shown<'a> {
    incoming: Incoming,
    events: &'a Sender<Event>,
    bytes: usize,
    /// When more may be shown.
    due: Instant,
    opened: bool,
}

impl Shown<'_> {
    /// Shows what has come; returns whether anybody looks.
    fn show(&mut self, bytes: &[u8], is_whole: bool) -> bool {
        let begun = Instant::now();
        let mut articles = self.incoming.articles(bytes).into_iter();
        let Some(article) = articles.next() else { return true };
        let entry = Entry::new(&self.incoming.recognition, None, id(), article);
        let entry = Arc::new(if is_whole { entry } else { entry.as_beginning() });
        let message = if self.opened {
            Message::Completed(entry)
        } else {
            // Nothing else has been asked for: this answers the request before the first.
            Message::Opened(
                0,
                Box::new(Opened {
                    entry,
                    mark: Mark::default(),
                    alike: 0,
                    pace: None,
                    letters: Vec::new(),
                    notes: Vec::new(),
                }),
            )
        };
        (self.opened, self.bytes) = (true, bytes.len());
        self.due = Instant::now() + begun.elapsed() * SHARE;
        let more = articles.count();
        let is_heard = self.tell(message);
        if is_whole && more > 0 {
            self.tell(Message::Notice(Clean::from(say!("pipe-more-articles", count = more + 1))));
        }
        is_heard
    }

    fn tell(&self, message: Message) -> bool {
        self.events.send(Event::Message(message)).is_ok()
    }
}

impl Incoming {
    fn articles(&self, bytes: &[u8]) -> Vec<Article> {
        let origin = Origin { path: &self.name, hint: None };
        if self.keeps_lines {
            return vec![ingest::read_printed(bytes, &self.name, &origin)];
        }
        ingest::read_file(bytes, &origin, Manner { format: self.format, ..Manner::default() }).articles
    }
}
