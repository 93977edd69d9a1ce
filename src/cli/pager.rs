//! `yuelan -`, and `cmd | yuelan`: standard input in the reader, as less(1) shows it. Manual pages
//! and what git writes keep their lines.

use std::env;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::os::fd::AsFd;
use std::os::unix::fs::FileTypeExt;

use super::input::Input;
use super::{Failure, output, place};
use crate::ingest::{self, Origin};
use crate::locale::say;
use crate::store::Recognition;
use crate::text::{Cells, Clean, WidthTable};
use crate::tui::{Incoming, Library, window};

/// Bytes that may be one screen; with more, no screen holds them.
const SCREEN: usize = 64 << 10;

/// Whether standard input brings something to read: a pipe or a file, not a terminal and not
/// `/dev/null`.
pub(super) fn is_given() -> bool {
    let standard = io::stdin();
    let metadata = standard.as_fd().try_clone_to_owned().and_then(|own| File::from(own).metadata());
    metadata.is_ok_and(|metadata| {
        let kind = metadata.file_type();
        kind.is_fifo() || kind.is_socket() || kind.is_file()
    })
}

/// What the reader is to show of standard input. None where it has been printed already: one screen
/// holds it, and whoever called us wants no more.
///
/// # Errors
/// When there is nothing to read, or no terminal to press keys on.
pub(super) fn library(input: Input) -> Result<Option<Library>, Failure> {
    if io::stdin().is_terminal() {
        return Err(anyhow::anyhow!(say!("pipe-is-terminal")).into());
    }
    if File::open("/dev/tty").is_err() {
        return Err(anyhow::anyhow!(say!("pipe-no-keyboard")).into());
    }
    let keeps_lines = input == Input::Lines || input == Input::Auto && writes_lines();
    let mut begun = Vec::new();
    if quits_after_one_screen() {
        let is_whole = take(&mut begun)?;
        if is_whole && is_one_screen(&begun) {
            output::write(&lines(&begun))?;
            return Ok(None);
        }
    }
    let recognition = Recognition::new(place::series().registry);
    let incoming = Incoming {
        name: name(),
        format: input.format(),
        keeps_lines,
        begun,
        recognition: recognition.clone(),
    };
    Ok(Some(Library {
        archives: Vec::new(),
        recognition,
        state: None,
        cache: None,
        folds_duplicates: false,
        shelves: Vec::new(),
        shelf_file: None,
        incoming: Some(incoming),
    }))
}

/// Whether it is git or man that writes to us.
fn writes_lines() -> bool {
    ["GIT_PAGER_IN_USE", "MAN_PN"].iter().any(|name| env::var_os(name).is_some())
}

/// What is read is called: man says it.
fn name() -> Clean {
    match env::var("MAN_PN") {
        Ok(page) if !page.is_empty() => Clean::line(&page),
        _ => Clean::from(say!("pipe-standard-input")),
    }
}

/// As less(1) is told to, and as git tells every pager.
fn quits_after_one_screen() -> bool {
    env::var("LESS").is_ok_and(|options| options.contains('F') && !options.starts_with("--"))
}

/// Takes what may be one screen; returns whether that is all.
fn take(begun: &mut Vec<u8>) -> io::Result<bool> {
    let rows = window().map_or(0, |(_, Cells(rows))| usize::from(rows));
    let mut input = io::stdin().lock();
    let mut chunk = [0; 4096];
    while begun.len() < SCREEN && begun.iter().filter(|byte| **byte == b'\n').count() <= rows {
        match input.read(&mut chunk) {
            Ok(0) => return Ok(true),
            Ok(read) => begun.extend(chunk.get(..read).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(false)
}

/// The lines of what a program printed, without what only a terminal understands.
fn lines(printed: &[u8]) -> String {
    let article = ingest::read_printed(printed, "", &Origin { path: "-", hint: None });
    article.document.texts().iter().map(|text| format!("{}\n", text.string)).collect()
}

/// Whether the window holds it, and the shell's next prompt.
fn is_one_screen(printed: &[u8]) -> bool {
    let Some((Cells(columns), Cells(rows))) = window() else { return false };
    let widths = WidthTable::default();
    let columns = usize::from(columns).max(1);
    let lines = lines(printed);
    let taken: usize = lines.lines().map(|line| widths.text(line).div_ceil(columns).max(1)).sum();
    taken < usize::from(rows)
}
