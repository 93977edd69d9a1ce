//! `yuelan [PATH…]`: the reader, or plain text where there is no terminal to read on.

use std::path::PathBuf;

use super::input::Input;
use super::output::Format;
use super::page::Page;
use super::show::Show;
use super::{Failure, list, output, pager, place, query};
use crate::app::{self, Focus};
use crate::config::Config;
use crate::query::Query;
use crate::store::{Archive, Recognition, Root};
use crate::text::Clean;
use crate::tui::{self, Library, Theme};

pub(super) fn run(paths: &[PathBuf], plain: bool, page: &Page) -> Result<(), Failure> {
    let (config, mistake) = match place::config() {
        Ok(config) => (config, None),
        Err(error) => (Default::default(), Some(error.to_string())),
    };
    let (archives, missing) = place::opened(paths, &config)?;
    if plain || !output::is_interactive() {
        missing.iter().for_each(place::tell);
        return list::print(&archives, &place::recognition(), &Query::default(), Format::Table);
    }
    let series = place::series();
    let told = missing.into_iter().chain(series.notices());
    let mistake = mistake.or_else(|| told.map(|notice| notice.to_string()).next());
    let (shelves, misread) = query::shelves(&config.shelves, &series.registry);
    let mistake = mistake.or_else(|| misread.map(|notice| notice.to_string()));
    let folder = place::state_folder();
    let alone = is_one_file(&archives);
    let library = Library {
        archives,
        recognition: Recognition::new(series.registry),
        state: folder.as_ref().map(|folder| folder.join("state.db")),
        cache: place::cache_folder(),
        folds_duplicates: config.fold_duplicates.0,
        shelves,
        incoming: None,
    };
    let notice = mistake.map_or_else(Clean::default, |notice| Clean::line(&notice));
    let options = page.options(&config);
    let mut state = app::State { options, usual: options, notice, ..app::State::default() };
    if alone {
        read_alone(&mut state);
    }
    open(library, state)
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

/// Reads standard input; without a terminal, prints it.
pub(super) fn standard_input(input: Input, page: Page) -> Result<(), Failure> {
    if !output::is_terminal() {
        return Show::of_standard_input(input, page).run();
    }
    let (config, mistake) = match place::config() {
        Ok(config) => (config, None),
        Err(error) => (Config::default(), Some(error.to_string())),
    };
    let usual = page.options(&config);
    let mut options = usual;
    let Some(library) = pager::library(input, &mut options)? else { return Ok(()) };
    let notice = mistake.map_or_else(Clean::default, |notice| Clean::line(&notice));
    let mut state = app::State { options, usual, notice, ..app::State::default() };
    read_alone(&mut state);
    open(library, state)
}

/// Whether one file is all that is to be read.
fn is_one_file(archives: &[Archive]) -> bool {
    matches!(archives, [Archive { root: Root::File(_), .. }])
}

fn read_alone(state: &mut app::State) {
    state.screen.alone = true;
    state.screen.list_hidden = true;
    state.screen.focus = Focus::Reader;
}

fn open(library: Library, mut state: app::State) -> Result<(), Failure> {
    state.input.today = Some(place::today());
    let theme = Theme { monochrome: std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) };
    Ok(tui::run(library, state, &theme, place::state_folder())?)
}
