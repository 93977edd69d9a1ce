//! Keys, pastes, clicks and windows of any size: the reader stays in order, what is painted is
//! clean, and nothing is opened, deleted, run or ended that was not asked for.
//!
//! An input is a script: on each line a key as `yuelan keys` writes it, `paste …`, `size 80 24` or
//! `click 3 4`; any other line is typed.

use std::cell::RefCell;
use std::ops::ControlFlow;

use yuelan::app::{
    Action, Chord, Effect, Errand, Match, Message, Mode, Mouse, MouseKind, Overlay, Progress, Size, State,
    update,
};
use yuelan::text::Clean;

use super::oracle::must_be_clean;
use super::seeds;
use super::target::Target;
use crate::screens::desk::Desk;

pub(crate) const TARGETS: &[Target] =
    &[Target { name: "keys", inputs: 200, pieces: PIECES, seeds: seeds::none, holds: stays_in_order }];

/// Events of one script.
const MOST_EVENTS: usize = 40;

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "j\n", "k\n", "Down\n", "Up\n", "Space\n", "b\n", "PgDn\n", "PgUp\n", "Ctrl-d\n", "Ctrl-u\n", "g\ng\n", "G\n", "Enter\n", "l\n", "h\n", "Left\n", "Right\n", "Esc\n", "q\n", "J\n", "K\n", "t\n", "m\na\n", "'\na\n", "*\n", ".\n", "u\n",
    "y\n", "y\ny\n", "y\nc\n", "y\nl\n", "z\n", "+\n", "-\n", "=\n", "|\n", "V\n", "]\ns\n", "[\ns\n", "]\nS\n", "]\ny\n", "[\ny\n", "g\ns\n", "g\ny\n", "g\nk\n", "g\nw\n", "g\nr\n", "g\nl\n", "g\nd\n", "g\nc\n", "g\no\n", "g\na\n", "g\nT\n", "g\nS\n", "g\nf\n", "f\n", "F\n", "a\n", "v\n", "$\n", ")\n", "o\n", "x\n", "e\n", "d\n", "w\n", "s\n", "S\n", "n\n", "N\n", "c\n", "B\n", "H\n", "M\n", "I\n", "i\n", "}\n", "{\n",
    "/\n", ":\n", "?\n", "F1\n", "!\n", "Tab\n", "BackTab\n", "Backspace\n", "Delete\n", "Home\n", "End\n", "Ctrl-p\n", "Ctrl-o\n", "Ctrl-l\n", "Ctrl-w\n", "Ctrl-k\n", "Ctrl-y\n", "Ctrl-z\n", "Alt-b\n", "Alt-f\n", "Alt-d\n", "Ctrl-q\n", "Ctrl-Left\n", "F5\n", "1\n", "2\n", "9\n", "0\n",
    "峰会\n", "上海\n", "year:2022\n", "is:x\n", "2022\n", "2018-2020\n", "42\n", "50%\n", "set measure 40\n", "help\n", "cat\n", "Ｊ\n", "？\n", "【\ns\n", "paste 峰会\n", "paste q\\nq\\n:q\\n\n", "paste \u{1b}[201~q\n", "paste 2022\n", "paste \u{202e}x\u{1b}]52;c;x\u{7}\n", "paste http://a.cn\n",
    "size 80 24\n", "size 60 20\n", "size 120 36\n", "size 20 6\n", "size 10 3\n", "size 1 1\n", "size 0 0\n", "size 200 5\n", "size 20 60\n", "click 3 4\n", "click 60 10\n", "click 0 0\n", "click 79 23\n", "click 10 1\n", "click 40 0\n",
];

/// A reader with the sample archive, kept from script to script: reading it takes time.
struct Kept {
    desk: Desk,
    library: Progress,
}

thread_local!(static DESK: RefCell<Option<Kept>> = const { RefCell::new(None) });

fn begin() -> Kept {
    let kept = DESK.take().unwrap_or_else(|| {
        let desk = Desk::sample(80, 24);
        let library = desk.state.library.clone();
        Kept { desk, library }
    });
    let Kept { mut desk, library } = kept;
    desk.state = State::default();
    desk.left.clear();
    desk.resize(80, 24);
    desk.tell(Message::Loading(library.clone()));
    Kept { desk, library }
}

fn stays_in_order(bytes: &[u8]) {
    let script = String::from_utf8_lossy(bytes);
    let Kept { mut desk, library } = begin();
    for event in script.split('\n').flat_map(events).take(MOST_EVENTS) {
        if happens(&mut desk, event).is_break() {
            break;
        }
    }
    must_let_go(&mut desk);
    DESK.set(Some(Kept { desk, library }));
}

/// What happens.
enum Event {
    Key(Chord),
    Paste(String),
    Click(u16, u16),
    Size(u16, u16),
}

fn events(line: &str) -> Vec<Event> {
    let numbers = |rest: &str| -> Option<(u16, u16)> {
        let mut numbers = rest.split(' ').map(|number| number.parse().ok());
        Some((numbers.next()??, numbers.next()??))
    };
    let told = |name: &str| line.strip_prefix(name);
    if let Some(text) = told("paste ") {
        return vec![Event::Paste(text.replace("\\n", "\n"))];
    }
    // A window of 300 by 100 is as good as a larger one, and painted sooner.
    if let Some((width, height)) = told("size ").and_then(numbers) {
        return vec![Event::Size(width % 301, height % 101)];
    }
    if let Some((x, y)) = told("click ").and_then(numbers) {
        return vec![Event::Click(x, y)];
    }
    match Chord::parse(line) {
        Some(chord) => vec![Event::Key(chord)],
        None => line.chars().map(|c| Event::Key(Chord::char(c))).collect(),
    }
}

/// Breaks where the program has ended.
fn happens(desk: &mut Desk, event: Event) -> ControlFlow<()> {
    let (message, may) = match event {
        Event::Key(chord) => (Message::Key(chord), keys_allow(&desk.state, chord)),
        Event::Paste(text) => (Message::Paste(text), May::default()),
        Event::Click(x, y) => {
            let may = May { navigate: true, ..May::default() };
            (Message::Mouse(Mouse { x, y, kind: MouseKind::Click }), may)
        }
        Event::Size(width, height) => (Message::Resize(Size { width, height }), May::default()),
    };
    let effects = update(&mut desk.state, message);
    for effect in &effects {
        may.must_allow(effect);
    }
    let has_ended = effects.contains(&Effect::Quit);
    desk.follow(effects);
    must_be_sane(&desk.state);
    must_be_painted(desk);
    if has_ended { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

/// What may follow from something, beyond looking.
#[derive(Debug, Default)]
struct May {
    /// What the keys mean here.
    actions: Vec<Action>,
    /// A line or a question is answered.
    answer: bool,
    /// Rows may be chosen.
    navigate: bool,
}

/// What the reader asked for with a key, by the table of keys alone.
fn keys_allow(state: &State, chord: Chord) -> May {
    let mode = state.mode();
    let sequence: Vec<_> = match mode {
        Mode::Prompt => vec![chord],
        _ => state.input.pending.chords.iter().copied().chain([chord.as_command()]).collect(),
    };
    let mut actions = Vec::new();
    // A key that does not go on begins anew.
    for keys in [&sequence[..], &sequence[sequence.len() - 1..]] {
        match state.input.keymap.look_up(mode, keys) {
            Match::Action(action) => actions.push(action),
            Match::Macro(these) => actions.extend(these),
            Match::Prefix | Match::None => {}
        }
    }
    let is_question = matches!(state.overlay, Some(Overlay::Question(_)));
    May { actions, answer: mode == Mode::Prompt && (is_question || chord.is("Enter")), navigate: true }
}

impl May {
    fn has(&self, actions: &[Action]) -> bool {
        self.actions.iter().any(|action| actions.contains(action))
    }

    fn must_allow(&self, effect: &Effect) {
        let is_allowed = match effect {
            Effect::Quit => {
                self.answer
                    || self.has(&[
                        Action::Quit,
                        Action::QuitPanes,
                        Action::QuitAtOnce,
                        Action::Back,
                        Action::Leave,
                    ])
            }
            Effect::Suspend => self.has(&[Action::Suspend]),
            Effect::Passage(Errand::OpenOutside(_)) => self.answer,
            Effect::Edit { .. } | Effect::OpenEditor { .. } => self.answer || self.has(&[Action::EditSource]),
            Effect::Pipe { .. } | Effect::RunPipe { .. } => self.answer,
            Effect::Shelve { .. }
            | Effect::Assign(..)
            | Effect::KeepPage(_)
            | Effect::ReadAgain { .. }
            | Effect::Passage(
                Errand::Remove(_)
                | Errand::Rewrite(_)
                | Errand::Annotate { .. }
                | Errand::Export
                | Errand::Copy(_),
            ) => self.answer || self.navigate,
            _ => true,
        };
        assert!(is_allowed, "{effect:?} follows from {self:?}");
    }
}

fn must_be_sane(state: &State) {
    let list = &state.list;
    let last = list.total.saturating_sub(1);
    assert!(list.selected <= last, "row {} of {} is selected", list.selected, list.total);
    assert!(list.top <= last, "row {} of {} is on top", list.top, list.total);
    assert!(list.articles >= list.total.min(1), "rows without articles");
    assert!(list.chosen.len() <= 2, "more than two are compared");
    let pending = &state.input.pending;
    assert!(
        pending.chords.len() < 4 && pending.count.is_none_or(|count| count < 1_000_000),
        "{pending:?} is never given up"
    );
    if let Some(reader) = &state.reader {
        assert!(reader.position() <= reader.entry.article.document.end(), "the place is behind the article");
    }
    if let Some(prompt) = state.prompt() {
        let (text, before) = (prompt.text(), prompt.before_cursor());
        must_be_clean(&text, "the line");
        assert!(text.starts_with(&*before) && prompt.cursor() <= text.len(), "{before:?} of {text:?}");
    }
    must_be_clean(&state.notice, "a notice");
    // The query that narrows the list is one that can be shown and read again.
    let shown = Clean::line(&state.query.to_string());
    assert_eq!(shown.as_str(), state.query.to_string());
}

fn must_be_painted(desk: &Desk) {
    let buffer = desk.buffer();
    for cell in &buffer.content {
        let symbol = cell.symbol();
        must_be_clean(symbol, "the screen");
        assert!(!symbol.contains('\n') && symbol.len() < 100, "a cell has {symbol:?}");
    }
    if let Some((x, y)) = desk.cursor() {
        let Size { width, height } = desk.state.screen.size;
        assert!(x < width && y < height, "the cursor is at {x}, {y} of {width}×{height}");
    }
}

/// Wherever one is, there is a way out: Esc leads out of everything, Ctrl-C ends the program.
fn must_let_go(desk: &mut Desk) {
    desk.resize(80, 24);
    // A number, or a key that waits for another, is given up first.
    desk.press("Esc");
    for _ in 0..40 {
        if matches!(desk.state.mode(), Mode::List | Mode::Reader | Mode::Vertical) {
            break;
        }
        desk.press("Esc");
    }
    let mode = desk.state.mode();
    assert!(matches!(mode, Mode::List | Mode::Reader | Mode::Vertical), "Esc does not lead out of {mode:?}");
    let effects = update(&mut desk.state, Message::Key(Chord::parse("Ctrl-c").unwrap()));
    assert!(effects.contains(&Effect::Quit), "Ctrl-C does not end the program: {effects:?}");
}
