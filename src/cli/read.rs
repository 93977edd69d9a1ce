//! `yuelan [PATH…]`: the reader, or plain text where there is no terminal to read on.

use std::path::PathBuf;

use super::input::Input;
use super::output::Format;
use super::page::Page;
use super::shelves::Written;
use super::show::Show;
use super::{Failure, list, output, pager, place, show};
use crate::app::{Configured, State};
use crate::query::Query;
use crate::series::Registry;
use crate::store::{Archive, Recognition, Root};
use crate::tui::{self, Library, Setup, Wishes};

/// What a person wishes for, of the file and the command line.
fn wished(page: &Page, theme: Option<String>) -> Result<(Setup, Wishes), Failure> {
    let wishes = Wishes { path: place::config_path(), page: page.overrides(), theme };
    let setup = Setup::read(&wishes);
    if let Some(theme) = &wishes.theme {
        setup.gallery.number(theme, None).map_err(anyhow::Error::msg)?;
    }
    Ok((setup, wishes))
}

pub(super) fn run(paths: &[PathBuf], plain: bool, page: Page, theme: Option<String>) -> Result<(), Failure> {
    // To read the registry takes a third of the time to the first screen: meanwhile, all else is read.
    std::thread::spawn(Registry::builtin);
    let (setup, wishes) = wished(&page, theme)?;
    let config = &setup.config;
    let mistake = Some(setup.notice()).filter(|notice| !notice.is_empty());
    let (archives, missing) = place::opened(paths, config)?;
    if plain || !output::is_interactive() {
        if let ([path], true) = (paths, is_one_file(&archives))
            && let Some(path) = path.to_str()
        {
            return Show::of(path, Input::Auto, page).run();
        }
        mistake.iter().chain(&missing).for_each(place::tell);
        return list::print(&archives, &place::recognition(), &Query::default(), Format::Table);
    }
    let series = place::series();
    let told = missing.into_iter().chain(series.notices());
    let mistake = mistake.or_else(|| told.into_iter().next());
    let (written, unread) = Written::of(config);
    let (shelves, misread) = written.read(&series.registry);
    let notice = mistake.or(unread).or(misread).unwrap_or_default();
    let alone = is_one_file(&archives);
    let library = Library {
        archives,
        recognition: Recognition::new(series.registry),
        state: place::state_folder().map(|folder| folder.join("state.db")),
        cache: place::cache_folder(),
        folds_duplicates: config.fold_duplicates.0,
        shelves,
        incoming: None,
        shelf_file: place::shelf_file(),
    };
    let mut state = State::begin(Configured { notice, ..setup.configured(&wishes, None) });
    if alone {
        state.read_alone();
    }
    open(library, state, (setup, wishes))
}

/// Whether standard input is to be read: it is asked for, or comes through a pipe to be read on a
/// terminal.
pub(super) fn is_standard_input(paths: &[PathBuf], plain: bool) -> bool {
    match paths {
        [path] => path.as_os_str() == "-",
        [] => !plain && output::is_terminal() && pager::is_given(),
        _ => false,
    }
}

/// What comes through a pipe that is to be printed, for nobody reads it on a terminal. None where
/// there is no pipe, or nothing comes through it, as where programs are run at a certain hour.
///
/// # Errors
/// When it cannot be read.
pub(super) fn piped(paths: &[PathBuf], plain: bool) -> anyhow::Result<Option<Vec<u8>>> {
    if !paths.is_empty() || !plain && output::is_terminal() || !pager::is_given() {
        return Ok(None);
    }
    Ok(Some(show::standard_input()?).filter(|bytes| !bytes.is_empty()))
}

/// Reads standard input; without a terminal, prints it.
pub(super) fn standard_input(input: Input, page: Page, theme: Option<String>) -> Result<(), Failure> {
    if !output::is_terminal() {
        return Show::of("-", input, page).run();
    }
    let (setup, wishes) = wished(&page, theme)?;
    let mut state = State::begin(Configured { notice: setup.notice(), ..setup.configured(&wishes, None) });
    let Some(library) = pager::library(input)? else { return Ok(()) };
    state.read_alone();
    open(library, state, (setup, wishes))
}

/// Whether one file is all that is to be read.
fn is_one_file(archives: &[Archive]) -> bool {
    matches!(archives, [Archive { root: Root::File(_), .. }])
}

fn open(library: Library, mut state: State, wished: (Setup, Wishes)) -> Result<(), Failure> {
    state.input.today = Some(place::today());
    Ok(tui::run(library, state, wished, place::state_folder())?)
}
