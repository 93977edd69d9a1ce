//! Taking the terminal and giving it back, whatever happens in between.

use std::fs;
use std::io::{self, BufWriter, Stdout, Write};
use std::mem::ManuallyDrop;
use std::panic::PanicHookInfo;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::style::{Print, ResetColor};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{execute, queue};
use ratatui::Terminal;

use super::backend::Blanking;
#[cfg(feature = "images")]
use crate::app::CellPixels;
use crate::locale::say;
use crate::text::{Cells, Clean};

/// The terminal that is painted on. Never dropped: dropping it shows the cursor, which is
/// [`give_back`]'s business, and panics where the terminal is gone.
pub(super) type Screen = ManuallyDrop<Terminal<Blanking<BufWriter<Stdout>>>>;

/// Whether the terminal is ours at the moment.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// How often it was.
static TIMES: AtomicUsize = AtomicUsize::new(0);
/// Whether the mouse is to be listened to while it is.
static MOUSE: AtomicBool = AtomicBool::new(true);

/// Right-to-left text stays in the order it is written in (ECMA-48 BDSM, explicit): layout has
/// put every character into its cells, and a terminal that moves them tears the line.
const KEEP_ORDER: Print<&str> = Print("\x1b[8l");
/// The terminal orders text as it did (implicit, the default).
const ORDER: Print<&str> = Print("\x1b[8h");

/// Title of the open article, for the crash note.
static READING: Mutex<String> = Mutex::new(String::new());

/// Takes the terminal: raw mode, the alternate screen, mouse and paste reports, text in its order.
///
/// # Errors
/// When the terminal does not take commands.
pub(super) fn take() -> io::Result<()> {
    // After a stop that could not be caught, the shell has set the line as it likes it; crossterm
    // would believe it to be raw still.
    disable_raw_mode()?;
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    TIMES.fetch_add(1, Ordering::SeqCst);
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, KEEP_ORDER)?;
    use_mouse(MOUSE.load(Ordering::SeqCst))
}

/// Listens to the mouse from now on, or leaves it to the terminal; so it stays when the terminal is
/// taken again.
///
/// # Errors
/// When the terminal does not take commands.
pub(super) fn use_mouse(is_ours: bool) -> io::Result<()> {
    MOUSE.store(is_ours, Ordering::SeqCst);
    if is_ours {
        execute!(io::stdout(), EnableMouseCapture)
    } else {
        execute!(io::stdout(), DisableMouseCapture)
    }
}

/// A screen to paint on, empty.
///
/// # Errors
/// When the terminal's size cannot be told.
pub(super) fn screen() -> io::Result<Screen> {
    Terminal::new(Blanking::new(BufWriter::new(io::stdout()))).map(ManuallyDrop::new)
}

/// Columns and rows of the terminal's window; none where there is no terminal.
#[must_use]
pub fn window() -> Option<(Cells, Cells)> {
    crossterm::terminal::size().ok().map(|(columns, rows)| (Cells(columns), Cells(rows)))
}

/// The pixels of a cell, where the terminal tells the size of its window in pixels.
#[cfg(feature = "images")]
pub(super) fn cell_pixels() -> Option<CellPixels> {
    let window = crossterm::terminal::window_size().ok()?;
    let width = window.width.checked_div(window.columns)?;
    let height = window.height.checked_div(window.rows)?;
    (width > 0 && height > 0).then_some(CellPixels { width, height })
}

/// How often the terminal was taken. Each time, it has forgotten all pictures.
#[cfg(feature = "images")]
pub(super) fn times_taken() -> usize {
    TIMES.load(Ordering::SeqCst)
}

/// Gives the terminal back as it was. Does nothing if it is not ours; errors are of no use here.
pub(super) fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    let _ = queue!(
        out,
        ORDER,
        DisableBracketedPaste,
        DisableMouseCapture,
        ResetColor,
        LeaveAlternateScreen,
        Show
    );
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// Notes which article is open, for the crash note.
pub(super) fn reading(title: &Clean) {
    if let Ok(mut reading) = READING.lock() {
        title.as_str().clone_into(&mut reading);
    }
}

/// Makes every panic give the terminal back, say what was being read, write a crash note into
/// `folder`, and end the program.
pub(super) fn install_panic_hook(folder: Option<PathBuf>) {
    std::panic::set_hook(Box::new(move |panic| {
        // Another thread may be about to draw, or to take the terminal: it waits until the end.
        let _silence = io::stdout().lock();
        give_back();
        let note = crash_note(panic);
        let _ = writeln!(io::stderr(), "{note}");
        if let Some(folder) = &folder {
            let path = folder.join("crash.txt");
            let saved = fs::create_dir_all(folder).and_then(|()| fs::write(&path, &note));
            if saved.is_ok() {
                let shown = Clean::line(&path.to_string_lossy());
                let _ = writeln!(io::stderr(), "{}", say!("library-crash-saved", path = shown.as_str()));
            }
        }
        give_back();
        // A panic in a worker must end the program too, whatever the build does with panics.
        std::process::exit(101);
    }));
}

fn crash_note(panic: &PanicHookInfo<'_>) -> String {
    let reading = READING.try_lock().map(|title| title.clone()).unwrap_or_default();
    let reading = match reading.is_empty() {
        true => say!("library-crash-nothing-open"),
        false => say!("library-crash-open", title = reading.to_string()),
    };
    let what = Clean::line(&panic.to_string());
    let said = say!("library-crash", version = env!("CARGO_PKG_VERSION"), reading = reading);
    format!("{said}\n{what}")
}

/// Tests of the terminal's restoration need a panic while it is taken, in any part of the program;
/// the released program does not have it.
pub(super) fn panic_on_demand(_place: &str) {
    #[cfg(debug_assertions)]
    if let Some(places) = std::env::var_os("YUELAN_TEST_PANIC") {
        assert!(!places.to_string_lossy().split(',').any(|place| place == _place), "a panic was asked for");
    }
}
