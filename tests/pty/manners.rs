//! What a terminal answers when a program asks it. The terminal's emulator, vt100, answers
//! nothing by itself.

use vt100::Screen;
use yuelan::text::{Ambiguous, WidthTable};

/// How a terminal answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manners {
    /// Where its cursor is, and what it is.
    Honest,
    /// Its cursor is where it would be if “ ” — … were drawn two cells wide.
    Wide,
    /// Where its cursor is, four times; then nothing more.
    Half,
    /// Nothing.
    Silent,
    /// As an honest one, at which a person types this before the second answer.
    Typing(&'static str),
}

/// What a program may ask: where the cursor is, whether clusters are on, what the terminal is.
const WHERE: &[u8] = b"\x1b[6n";
const CLUSTERS: &[u8] = b"\x1b[?2027$p";
const WHO: &[u8] = b"\x1b[c";

/// Listens for questions; its answers wait to be sent.
pub(crate) struct Answers {
    manners: Manners,
    /// The last bytes that the program wrote: as many as the longest question has.
    heard: Vec<u8>,
    /// How many times the cursor was asked for.
    asked: usize,
    waiting: String,
}

impl Answers {
    pub(crate) fn new(manners: Manners) -> Self {
        Self { manners, heard: Vec::new(), asked: 0, waiting: String::new() }
    }

    /// What is to be sent now.
    pub(crate) fn take(&mut self) -> String {
        std::mem::take(&mut self.waiting)
    }

    /// Hears a byte that has just been carried out.
    pub(crate) fn hear(&mut self, byte: u8, screen: &Screen) {
        self.heard.push(byte);
        self.heard.drain(..self.heard.len().saturating_sub(CLUSTERS.len()));
        let is_asked = |question| self.heard.ends_with(question);
        match self.manners {
            Manners::Silent => {}
            _ if is_asked(WHERE) => self.cursor(screen),
            Manners::Half => {}
            _ if is_asked(CLUSTERS) => self.waiting.push_str("\x1b[?2027;0$y"),
            _ if is_asked(WHO) => self.waiting.push_str("\x1b[?62;22c"),
            _ => {}
        }
    }

    fn cursor(&mut self, screen: &Screen) {
        self.asked += 1;
        if self.manners == Manners::Half && self.asked > 4 {
            return;
        }
        if let (Manners::Typing(keys), 2) = (self.manners, self.asked) {
            self.waiting.push_str(keys);
        }
        let (row, column) = screen.cursor_position();
        let column = if self.manners == Manners::Wide { wide_column(screen) } else { column };
        self.waiting.push_str(&format!("\x1b[{};{}R", row + 1, column + 1));
    }
}

/// The cursor's column, if what stands before it were wide.
fn wide_column(screen: &Screen) -> u16 {
    let (row, column) = screen.cursor_position();
    let before = screen.contents_between(row, 0, row, column);
    let wide = WidthTable { ambiguous: Ambiguous::Wide, boxes: Ambiguous::Wide, ..WidthTable::default() };
    u16::try_from(wide.text(&before)).unwrap()
}
