//! `yuelan [PATH…]`: the reader, or a plain list where there is no terminal to read on.

use std::path::PathBuf;

use super::output::Format;
use super::page::Page;
use super::shelves::Written;
use super::{Failure, list, output, place};
use crate::app;
use crate::query::Query;
use crate::store::Recognition;
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
    let (written, unread) = Written::of(&config);
    let (shelves, misread) = written.read(&series.registry);
    let misread = unread.or(misread);
    let mistake = mistake.or_else(|| misread.map(|notice| notice.to_string()));
    let folder = place::state_folder();
    let library = Library {
        archives,
        recognition: Recognition::new(series.registry),
        state: folder.as_ref().map(|folder| folder.join("state.db")),
        cache: place::cache_folder(),
        folds_duplicates: config.fold_duplicates.0,
        shelves,
        shelf_file: place::shelf_file(),
    };
    let notice = mistake.map_or_else(Clean::default, |notice| Clean::line(&notice));
    let options = page.options(&config);
    let mut state = app::State { options, usual: options, notice, ..app::State::default() };
    state.input.today = Some(place::today());
    let theme = Theme { monochrome: std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) };
    Ok(tui::run(library, state, &theme, folder)?)
}
