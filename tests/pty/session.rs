//! A program in a pseudo-terminal: what it wrote, what a person sees of it, what they press.
//!
//! Nothing waits for a fixed time. A condition is looked at whenever the program has written
//! something, and now and then besides, for what no output announces.

use std::io::{self, Read, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use super::home::{Home, PROGRAM};
use super::manners::{Answers, Manners};
use super::modes;

/// How long a condition may take on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a condition is looked at while nothing is written.
const GLANCE: Duration = Duration::from_millis(10);

/// A program in a pseudo-terminal.
pub(crate) struct Session {
    terminal: Option<Box<dyn MasterPty + Send>>,
    program: Box<dyn Child + Send + Sync>,
    wire: Arc<Wire>,
    line_modes: String,
}

/// Where the program's output arrives.
struct Wire {
    output: Mutex<Output>,
    more: Condvar,
    /// What is typed, and what the terminal answers; none any more where the window is closed.
    keyboard: Mutex<Option<Box<dyn Write + Send>>>,
    /// Nothing is taken from the program.
    stalled: AtomicBool,
}

/// What the program wrote so far.
pub(crate) struct Output {
    pub(crate) bytes: Vec<u8>,
    parser: vt100::Parser,
    answers: Answers,
    /// Nobody looks at the window any more.
    closed: bool,
    ended: bool,
}

impl Output {
    /// Carries out what the program wrote. What it asks is answered as things are then.
    fn take(&mut self, bytes: &[u8]) {
        self.bytes.extend(bytes);
        for byte in bytes {
            self.parser.process(&[*byte]);
            self.answers.hear(*byte, self.parser.screen());
        }
    }

    /// Whether nothing more will be written.
    #[allow(dead_code, reason = "the tests of trust ask for it")]
    pub(crate) fn is_ended(&self) -> bool {
        self.ended
    }

    /// The terminal's screen.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// The text on the screen: its rows in lines.
    pub(crate) fn text(&self) -> String {
        self.rows().join("\n").trim_end().to_owned()
    }

    /// The rows of the screen, without blanks at their ends.
    pub(crate) fn rows(&self) -> Vec<String> {
        let (_, columns) = self.screen().size();
        self.screen().rows(0, columns.get()).map(|row| row.trim_end().to_owned()).collect()
    }
}

impl Session {
    /// The reader, in a terminal of 80 columns and 24 rows.
    pub(crate) fn read(home: &Home, arguments: &[&str]) -> Self {
        Self::run(home.in_terminal(PROGRAM, arguments), (80, 24))
    }

    /// The reader, with the long article of its home open.
    pub(crate) fn reading(home: &Home) -> Self {
        let mut session = Self::read(home, &["articles"]);
        session.open_the_long_article();
        session
    }

    /// Opens the long article as soon as it is listed.
    pub(crate) fn open_the_long_article(&mut self) -> &mut Self {
        self.wait_for("· 1 篇")
            .wait_for("从草原到城市")
            .press("\r")
            .wait_for("第01段")
            .wait_for("gy 年份")
            .wait_for("10%")
    }

    /// Pages down, until the foot of the page says how far one is: it is painted last.
    pub(crate) fn page_down_to(&mut self, percent: &str) -> &mut Self {
        self.press(" ").wait(percent, |output| output.rows().iter().any(|row| row.ends_with(percent)))
    }

    /// A command, in a terminal of this many columns and rows.
    pub(crate) fn run(command: CommandBuilder, size: (u16, u16)) -> Self {
        Self::run_at(command, size, Manners::Honest)
    }

    /// A command, in a terminal that answers in its own manner.
    pub(crate) fn run_at(command: CommandBuilder, (columns, rows): (u16, u16), manners: Manners) -> Self {
        let pair = native_pty_system().openpty(pixels(columns, rows)).unwrap();
        let line_modes = line_modes(&*pair.master);
        let program = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        let answers = Answers::new(manners);
        let output = Output { bytes: Vec::new(), parser, answers, closed: false, ended: false };
        let keyboard = Mutex::new(Some(pair.master.take_writer().unwrap()));
        let wire = Arc::new(Wire {
            output: Mutex::new(output),
            more: Condvar::new(),
            keyboard,
            stalled: AtomicBool::new(false),
        });
        let reader = pair.master.try_clone_reader().unwrap();
        thread::spawn({
            let wire = Arc::clone(&wire);
            move || wire.carry(reader)
        });
        Self { terminal: Some(pair.master), program, wire, line_modes }
    }

    /// Presses keys, given as the bytes that a terminal sends.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        self.wire.send(keys).unwrap();
        self
    }

    /// The bytes that the program wrote so far.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.output().bytes.clone()
    }

    /// The text on the screen.
    pub(crate) fn text(&self) -> String {
        self.output().text()
    }

    /// The rows of the screen.
    pub(crate) fn rows(&self) -> Vec<String> {
        self.output().rows()
    }

    fn output(&self) -> MutexGuard<'_, Output> {
        self.wire.output.lock().unwrap()
    }

    /// Waits until the output is as described.
    pub(crate) fn wait(&mut self, what: &str, is_so: impl Fn(&Output) -> bool) -> &mut Self {
        self.wait_with(what, |output, _| is_so(output))
    }

    /// Waits until words are on the screen.
    pub(crate) fn wait_for(&mut self, words: &str) -> &mut Self {
        self.wait(words, |output| output.text().contains(words))
    }

    /// Waits until the terminal hands over whole lines and echoes them, as for a shell.
    pub(crate) fn wait_for_cooked_lines(&mut self) -> &mut Self {
        self.wait_with("cooked lines", |_, session| {
            let modes = session.line_modes_now();
            modes.contains("ICANON") && modes.contains("ECHO")
        })
    }

    fn wait_with(&mut self, what: &str, is_so: impl Fn(&Output, &Self) -> bool) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        let mut output = self.output();
        while !is_so(&output, self) {
            if Instant::now() >= deadline {
                let screen = output.text();
                drop(output);
                panic!("waited in vain for {what}; screen:\n{screen}");
            }
            output = self.wire.more.wait_timeout(output, GLANCE).unwrap().0;
        }
        drop(output);
        self
    }

    /// Changes the size of the window.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.output().parser.set_size(cells(rows), cells(columns));
        self.terminal.as_ref().unwrap().resize(pixels(columns, rows)).unwrap();
        self
    }

    /// Closes the window while the program runs. A last key makes it write something, so that the
    /// thread that waits for its output lets go of the window, too.
    pub(crate) fn close_window(&mut self, key: &str) {
        self.output().closed = true;
        self.press(key);
        *self.wire.keyboard.lock().unwrap() = None;
        self.terminal = None;
    }

    /// Sends the program a signal, by its name without SIG.
    pub(crate) fn signal(&mut self, name: &str) -> &mut Self {
        let process = self.program.process_id().unwrap();
        signal(process, name);
        self
    }

    /// The process that the program, a shell, has started.
    pub(crate) fn job(&self) -> u32 {
        let shell = self.program.process_id().unwrap();
        let listed = Command::new("ps").args(["-eo", "ppid=,pid="]).output().unwrap();
        let listed = String::from_utf8(listed.stdout).unwrap();
        let pairs = listed.lines().filter_map(|line| {
            let mut numbers = line.split_whitespace().map(|number| number.parse().unwrap());
            Some((numbers.next()?, numbers.next()?))
        });
        pairs.filter(|(parent, _)| *parent == shell).map(|(_, process)| process).next().unwrap()
    }

    /// Waits until the process is stopped.
    pub(crate) fn wait_until_stopped(&mut self) -> &mut Self {
        let process = self.program.process_id().unwrap();
        self.wait("the program to stop", |_| is_stopped(process))
    }

    /// Waits until the program has ended and all that it wrote has arrived.
    pub(crate) fn end(&mut self) -> ExitStatus {
        self.wait("the end of the output", |output| output.ended);
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.program.try_wait().unwrap() {
                return status;
            }
            assert!(Instant::now() < deadline, "the program does not end");
            thread::sleep(GLANCE);
        }
    }

    /// The line discipline's flags at the moment.
    fn line_modes_now(&self) -> String {
        self.terminal.as_ref().map(|terminal| line_modes(&**terminal)).unwrap_or_default()
    }

    /// The terminal must be as it was before the program started, by the bytes that it was sent,
    /// by what they made of it, and by its line discipline.
    pub(crate) fn assert_restored(&self) {
        let output = self.output();
        assert_eq!(modes::left_behind(&output.bytes), Vec::<String>::new());
        let screen = output.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert_eq!((screen.fgcolor(), screen.bgcolor()), (vt100::Color::Default, vt100::Color::Default));
        assert!(self.line_modes.contains("ICANON") && self.line_modes.contains("ECHO"));
        assert_eq!(self.line_modes_now(), self.line_modes);
    }
}

#[allow(dead_code, reason = "only the tests of trust go so far")]
impl Session {
    /// Sends bytes as they are.
    pub(crate) fn press_bytes(&mut self, bytes: &[u8]) {
        self.wire.send_bytes(bytes).unwrap();
    }

    /// Lets the terminal take nothing any more, or go on.
    pub(crate) fn stall(&mut self, is_stalled: bool) {
        self.wire.stalled.store(is_stalled, Ordering::Relaxed);
    }

    /// The number of its process.
    pub(crate) fn process(&self) -> u32 {
        self.program.process_id().unwrap()
    }

    /// Whether all that it wrote has arrived.
    pub(crate) fn is_ended(&self) -> bool {
        self.output().ended
    }

    /// Tells the program a size that no window has.
    pub(crate) fn claim(&mut self, columns: u16, rows: u16) {
        self.terminal.as_ref().unwrap().resize(pixels(columns, rows)).unwrap();
    }
}

impl Drop for Session {
    /// A failed test leaves no program behind.
    fn drop(&mut self) {
        if !matches!(self.program.try_wait(), Ok(Some(_))) {
            let _ = self.program.kill();
            let _ = self.program.wait();
        }
    }
}

impl Wire {
    /// Carries the program's output until nobody holds the other end.
    fn carry(&self, mut reader: impl Read) {
        let mut buffer = [0; 4096];
        loop {
            while self.stalled.load(Ordering::Relaxed) {
                thread::sleep(GLANCE);
            }
            let read = reader.read(&mut buffer).unwrap_or(0);
            let mut output = self.output.lock().unwrap();
            output.take(&buffer[..read]);
            output.ended = read == 0 || output.closed;
            let answers = output.answers.take();
            self.more.notify_all();
            if output.ended {
                return;
            }
            drop(output);
            // A program that has gone does not hear the answers.
            let _ = self.send(&answers);
        }
    }

    /// Sends what is typed or answered.
    fn send(&self, keys: &str) -> io::Result<()> {
        self.send_bytes(keys.as_bytes())
    }

    fn send_bytes(&self, bytes: &[u8]) -> io::Result<()> {
        let mut keyboard = self.keyboard.lock().unwrap();
        let Some(keyboard) = keyboard.as_mut().filter(|_| !bytes.is_empty()) else { return Ok(()) };
        keyboard.write_all(bytes)?;
        keyboard.flush()
    }
}

/// Sends a process a signal. The shell's own `kill` is on every machine.
pub(crate) fn signal(process: u32, name: &str) {
    let sent = Command::new("sh").args(["-c", &format!("kill -{name} {process}")]).status().unwrap();
    assert!(sent.success());
}

fn is_stopped(process: u32) -> bool {
    let shown = Command::new("ps").args(["-o", "stat=", "-p", &process.to_string()]).output().unwrap();
    shown.stdout.starts_with(b"T")
}

fn line_modes(terminal: &dyn MasterPty) -> String {
    let modes = terminal.get_termios().unwrap();
    format!(
        "{:?} {:?} {:?} {:?}",
        modes.local_flags, modes.input_flags, modes.output_flags, modes.control_flags
    )
}

fn pixels(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap()
}
