//! A program in a pseudo-terminal: what it paints, and when. The time of what it writes is taken
//! by a thread of its own as it comes, so that reading the screen is in no figure.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

/// Size of the terminal.
const ROWS: NonZeroU16 = NonZeroU16::new(36).unwrap();
const COLUMNS: NonZeroU16 = NonZeroU16::new(120).unwrap();
/// A program that neither paints nor works for so long does nothing more.
const SOON: Duration = Duration::from_secs(5);
/// A program that has painted nothing for so long rests.
const REST: Duration = Duration::from_millis(60);
/// The same after something that may take long between two paintings.
const LONG_REST: Duration = Duration::from_millis(600);
/// What programs ask a terminal, and what xterm answers.
const ANSWERS: [(&[u8], &[u8]); 5] = [
    (b"\x1b[c", b"\x1b[?62;22c"),
    (b"\x1b[0c", b"\x1b[?62;22c"),
    (b"\x1b[6n", b"\x1b[1;1R"),
    (b"\x1b]11;?", b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
    (b"\x1b]10;?", b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\"),
];

type Output = Box<dyn Write + Send>;

/// What one waits for.
#[derive(Debug, Clone)]
pub(crate) enum Until {
    /// All of these are on the screen.
    Shows(Vec<String>),
    /// This is on the screen so often.
    Often(String, usize),
    /// Something is painted otherwise than before.
    Changes,
    /// Nothing is painted any more; the time is that of the last change.
    Rests,
}

/// What came of waiting.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Waited {
    /// It came after so long.
    Came(Duration),
    /// The program was still at work when the limit was reached.
    Late,
    /// The program did something else, and rests.
    Never,
}

/// A running program.
pub(crate) struct Session {
    child: Box<dyn Child + Send + Sync>,
    keys: Arc<Mutex<Output>>,
    chunks: Receiver<(Instant, Vec<u8>)>,
    screen: vt100::Parser,
    began: Instant,
    /// When the last of what is on the screen came.
    painted: Instant,
}

impl Session {
    /// Starts a program; its time counts from `began`.
    pub(crate) fn start(command: CommandBuilder, began: Instant) -> Self {
        let size = PtySize { rows: ROWS.get(), cols: COLUMNS.get(), ..PtySize::default() };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        let mut output = pair.master.try_clone_reader().expect("its output");
        let keys = Arc::new(Mutex::new(pair.master.take_writer().expect("its input")));
        let (sender, chunks) = channel();
        let answers = Arc::clone(&keys);
        let child = pair.slave.spawn_command(command).expect("a process");
        thread::spawn(move || {
            let _terminal = pair.master;
            let mut buffer = vec![0; 1 << 16];
            while let Ok(count @ 1..) = output.read(&mut buffer) {
                let chunk = (Instant::now(), buffer[..count].to_vec());
                answer(&chunk.1, &answers);
                if sender.send(chunk).is_err() {
                    return;
                }
            }
        });
        Self { child, keys, chunks, screen: vt100::Parser::new(ROWS, COLUMNS, 0), began, painted: began }
    }

    /// Time from the start of the program until it is so.
    pub(crate) fn since_start(&mut self, until: &Until, limit: Duration) -> Waited {
        if self.is_so(until) {
            return Waited::Came(self.painted - self.began);
        }
        self.wait(self.began, until, limit)
    }

    /// Presses keys, and waits until it is so.
    pub(crate) fn press(&mut self, keys: &str, until: &Until, limit: Duration) -> Waited {
        let now = Instant::now();
        self.keys.lock().expect("the keyboard").write_all(keys.as_bytes()).expect("keys");
        self.wait(now, until, limit)
    }

    /// Waits until nothing is painted any more.
    pub(crate) fn rest(&mut self) {
        while let Ok((at, chunk)) = self.chunks.recv_timeout(REST) {
            self.paint(at, &chunk);
        }
    }

    /// Greatest memory that it has taken, in bytes.
    pub(crate) fn peak(&self) -> Option<u64> {
        let id = self.child.process_id()?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kibibytes: u64 = peak.trim().strip_suffix("kB")?.trim().parse().ok()?;
        Some(kibibytes * 1024)
    }

    /// The screen, as a person sees it.
    pub(crate) fn contents(&self) -> String {
        self.screen.screen().contents()
    }

    fn wait(&mut self, since: Instant, until: &Until, limit: Duration) -> Waited {
        let before = self.screen.screen().contents_formatted();
        let (mut last, mut changed, mut work) = (before.clone(), None, self.work());
        loop {
            let Some(left) = limit.checked_sub(since.elapsed()) else { return Waited::Late };
            let patience = if changed.is_some() { LONG_REST } else { SOON };
            match self.chunks.recv_timeout(patience.min(left)) {
                Ok((at, chunk)) => {
                    self.paint(at, &chunk);
                    let is_so = match until {
                        Until::Changes => self.screen.screen().contents_formatted() != before,
                        Until::Rests => {
                            let now = self.screen.screen().contents_formatted();
                            changed = if now == last { changed } else { Some(at) };
                            last = now;
                            false
                        }
                        _ => self.is_so(until),
                    };
                    if is_so {
                        return Waited::Came(at - since);
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return Waited::Never,
                Err(RecvTimeoutError::Timeout) => {
                    let now = self.work();
                    match changed {
                        Some(at) => return Waited::Came(at - since),
                        None if now == work && patience < left => return Waited::Never,
                        None => work = now,
                    }
                }
            }
        }
    }

    fn paint(&mut self, at: Instant, chunk: &[u8]) {
        self.screen.process(chunk);
        self.painted = at;
    }

    /// Whether the screen is so, whatever it was before.
    fn is_so(&self, until: &Until) -> bool {
        match until {
            Until::Shows(words) => words.iter().all(|word| self.contents().contains(word)),
            Until::Often(word, often) => self.contents().matches(word).count() >= *often,
            Until::Changes | Until::Rests => false,
        }
    }

    /// How long the program has used a processor, in hundredths of a second.
    fn work(&self) -> Option<u64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.process_id()?)).ok()?;
        // User and system time are the 14th and the 15th field; the name before them may hold blanks.
        let fields = stat.rsplit(')').next()?.split_whitespace().skip(11).take(2);
        Some(fields.filter_map(|ticks| ticks.parse::<u64>().ok()).sum())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Answers as a terminal does.
fn answer(chunk: &[u8], keys: &Mutex<Output>) {
    for (question, answer) in ANSWERS {
        let asked = chunk.windows(question.len()).filter(|window| *window == question).count();
        for _ in 0..asked {
            let _ = keys.lock().expect("the keyboard").write_all(answer);
        }
    }
}
