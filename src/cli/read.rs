//! `yuelan [PATH…]`: the reader, or a plain list where there is no terminal to read on.

use std::path::PathBuf;

use super::output::Format;
use super::page::Page;
use super::shelves::Written;
use super::{Failure, list, output, place};
use crate::app::{Configured, State};
use crate::query::Query;
use crate::store::Recognition;
use crate::tui::{self, Library, Setup, Wishes};

pub(super) fn run(paths: &[PathBuf], plain: bool, page: &Page, theme: Option<String>) -> Result<(), Failure> {
    let wishes = Wishes { path: place::config_path(), page: page.overrides(), theme };
    let setup = Setup::read(&wishes);
    if let Some(theme) = &wishes.theme {
        setup.gallery.number(theme, None).map_err(anyhow::Error::msg)?;
    }
    let config = &setup.config;
    let mistake = Some(setup.notice()).filter(|notice| !notice.is_empty());
    let (archives, missing) = place::opened(paths, config)?;
    if plain || !output::is_interactive() {
        mistake.iter().chain(&missing).for_each(place::tell);
        return list::print(&archives, &place::recognition(), &Query::default(), Format::Table);
    }
    let series = place::series();
    let told = missing.into_iter().chain(series.notices());
    let mistake = mistake.or_else(|| told.into_iter().next());
    let (written, unread) = Written::of(&config);
    let (shelves, misread) = written.read(&series.registry);
    let notice = mistake.or(unread).or(misread).unwrap_or_default();
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
    let mut state = State::begin(Configured { notice, ..setup.configured(&wishes, None) });
    state.input.today = Some(place::today());
    Ok(tui::run(library, state, (setup, wishes), folder)?)
}
