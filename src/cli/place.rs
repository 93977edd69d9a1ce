//! Where things are on this machine: configuration, state, the archives that are meant.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use etcetera::{BaseStrategy, choose_base_strategy};

use crate::config::{Config, ConfigError, Configured};
use crate::locale::{self, Locale, say};
use crate::store::{
    Archive, ArchiveError, Catalog, Entry, Haste, Loader, News, Overrides, Recognition, SeriesFiles,
    ShelfFile, State, catalog_database,
};
use crate::text::Clean;

/// Where archives are configured.
const CONFIGURED: &str = "cli-configured";

/// The language of the interface, as programs are told of it on this system.
fn locale() -> Locale {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(std::env::var_os);
    let name = said.map(|name| name.to_string_lossy().into_owned()).find(|name| !name.is_empty());
    Locale::nearest(name.as_deref().unwrap_or_default())
}

/// Lets the program speak the language that is configured, or else that of the environment.
/// What is wrong with the configuration is told where it is used.
pub(super) fn choose_language() {
    locale::choose(locale());
    let config = config_path().and_then(|path| Config::read(&path).ok());
    if let Some(language) = config.and_then(|(config, _)| config.interface.language) {
        locale::choose(language);
    }
}

/// The file of this person's configuration; none where no home is known.
pub(super) fn config_path() -> Option<PathBuf> {
    Some(choose_base_strategy().ok()?.config_dir().join("yuelan/config.yaml"))
}

/// The configuration of this person; the defaults where no home is known.
///
/// # Errors
/// When the file cannot be read or understood.
pub(super) fn config() -> Result<Config, ConfigError> {
    let Some(path) = config_path() else { return Ok(Config::default()) };
    match Config::read(&path)? {
        (config, problems) if problems.is_empty() => Ok(config),
        (_, problems) => Err(ConfigError::Invalid { path: Clean::line(&path.to_string_lossy()), problems }),
    }
}

/// The file of the shelves that this person saved from the list; none where no home is known.
pub(super) fn shelf_file() -> Option<ShelfFile> {
    Some(ShelfFile(choose_base_strategy().ok()?.config_dir().join("yuelan/shelves.yaml")))
}

/// The folder of what must not be lost; none where no home is known.
pub(super) fn state_folder() -> Option<PathBuf> {
    let folders = choose_base_strategy().ok()?;
    Some(folders.state_dir().unwrap_or_else(|| folders.data_dir()).join("yuelan"))
}

/// The folder of what can be found out again; none where no home is known.
pub(super) fn cache_folder() -> Option<PathBuf> {
    Some(choose_base_strategy().ok()?.cache_dir().join("yuelan"))
}

/// The built-in series and those of this person.
pub(super) fn series() -> SeriesFiles {
    match choose_base_strategy() {
        Ok(folders) => SeriesFiles::of_folder(&folders.config_dir().join("yuelan/series")),
        Err(_) => SeriesFiles::none(),
    }
}

/// What finds the editions that articles report on. What is wrong with this person's series is
/// told beside the output.
pub(super) fn recognition() -> Arc<Recognition> {
    let series = series();
    series.notices().for_each(|notice| tell(&notice));
    Recognition::new(series.registry)
}

/// The archives at the paths; without any, the configured ones, else the sample archive.
///
/// # Errors
/// When one of them is not there.
pub(super) fn archives(paths: &[PathBuf], config: &Config) -> anyhow::Result<Vec<Archive>> {
    let (archives, notices) = opened(paths, config)?;
    notices.iter().for_each(tell);
    Ok(archives)
}

/// The same, with what to tell of configured archives that are not there: the others open.
///
/// # Errors
/// When one that is named is not there, or none of the configured ones.
pub(super) fn opened(paths: &[PathBuf], config: &Config) -> anyhow::Result<(Vec<Archive>, Vec<Clean>)> {
    if !paths.is_empty() {
        let named = paths.iter().map(|path| Ok(as_configured(Archive::open(path)?, config)));
        return Ok((named.collect::<Result<_, ArchiveError>>()?, Vec::new()));
    }
    if config.archives.is_empty() {
        return Ok((vec![Archive::sample()], Vec::new()));
    }
    let (mut archives, mut errors) = (Vec::new(), Vec::new());
    for configured in &config.archives {
        let (opened, missing) = open(configured);
        archives.extend(opened);
        errors.extend(missing);
    }
    if archives.is_empty()
        && let Some(error) = errors.pop()
    {
        return Err(error).with_context(|| say!(CONFIGURED));
    }
    let notice = |error: &ArchiveError| {
        Clean::from(say!("cli-not-opened", place = say!(CONFIGURED), error = error.to_string()))
    };
    Ok((archives, errors.iter().map(notice).collect()))
}

/// The folders of a configured archive, and why others of them cannot be opened.
fn open(configured: &Configured) -> (Vec<Archive>, Vec<ArchiveError>) {
    let folders: Vec<_> = configured.folders.iter().map(|path| from_home(path)).collect();
    if let Some(name) = &configured.name {
        return Archive::named(name, &folders, &configured.exclude);
    }
    let (opened, missing): (Vec<_>, Vec<_>) =
        folders.iter().map(|path| Archive::open(path)).partition(Result::is_ok);
    (opened.into_iter().flatten().collect(), missing.into_iter().filter_map(Result::err).collect())
}

/// A folder that has a name in the configuration has it however it is opened: by it, articles are
/// known to the reading state.
fn as_configured(archive: Archive, config: &Config) -> Archive {
    let named = config.archives.iter().filter(|configured| configured.name.is_some());
    let mut known = named.flat_map(|configured| open(configured).0);
    known.find(|known| known.root == archive.root).unwrap_or(archive)
}

/// `~/articles` in a configuration file means the person's folder; the shell is not there to
/// say so.
fn from_home(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), etcetera::home_dir()) {
        (Ok(rest), Ok(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

/// The catalog of the archives, brought up to date, with what people said of editions.
///
/// # Errors
/// When it can be kept nowhere.
pub(super) fn catalog(archives: &[Archive], recognition: &Arc<Recognition>) -> anyhow::Result<Catalog> {
    let (mut catalog, failed) = match up_to_date(archives, recognition)? {
        // What is damaged is made anew.
        (catalog, Some(error)) if catalog.database().suspect(&error) => up_to_date(archives, recognition)?,
        (catalog, failed) => (catalog, failed),
    };
    if let Some(error) = failed {
        tell(&Clean::from(say!("cli-catalog-refuses", error = error.to_string())));
    }
    let state = state_folder();
    let (overrides, notices) = Overrides::read(archives, state.as_deref(), recognition.registry());
    notices.iter().for_each(tell);
    catalog.obey(overrides);
    Ok(catalog)
}

fn up_to_date(
    archives: &[Archive],
    recognition: &Arc<Recognition>,
) -> anyhow::Result<(Catalog, Option<rusqlite::Error>)> {
    let (database, notice) = catalog_database(cache_folder().as_deref(), archives, recognition)?;
    notice.iter().for_each(tell);
    let mut hear = |news| {
        if let News::Away(name) = news {
            tell(&away(&name));
        }
        true
    };
    let opened = database.clone();
    let caught_up = Catalog::up_to_date(database, archives.to_vec(), recognition, &mut hear);
    Ok(caught_up.inspect_err(|error| {
        opened.suspect(error);
    })?)
}

/// What to tell of an archive that is not to be seen just now.
pub(super) fn away(name: &Clean) -> Clean {
    Clean::from(say!("library-away", name = name.as_str()))
}

/// All entries of the archives, with what people said of their editions.
pub(super) fn entries(archives: &[Archive], recognition: &Arc<Recognition>) -> Vec<Arc<Entry>> {
    let state = state_folder();
    let (overrides, notices) = Overrides::read(archives, state.as_deref(), recognition.registry());
    notices.iter().for_each(tell);
    let (sender, receiver) = std::sync::mpsc::channel();
    for archive in archives {
        Loader { archive, recognition }.load(Haste::Whole, &|entries| sender.send(entries).is_ok());
    }
    drop(sender);
    overrides.apply(receiver.into_iter().flatten().collect())
}

/// The day it is here. To find the zone by its name, all zones of the machine are listed first, which
/// takes longer than a screen does; the file that stands for it has all that is needed.
pub(super) fn today() -> jiff::civil::Date {
    let is_named = std::env::var_os("TZ").is_some();
    let file = || std::fs::read("/etc/localtime").ok().filter(|_| !is_named);
    let zone = file().and_then(|bytes| jiff::tz::TimeZone::tzif("", &bytes).ok());
    match zone {
        Some(zone) => jiff::Timestamp::now().to_zoned(zone).date(),
        None => jiff::Zoned::now().date(),
    }
}

/// The reading state at a path, or a backup in its place where it is damaged, which is told; none
/// where it is not one that can be kept.
pub(super) fn reading_state(path: &Path) -> Option<State> {
    let (state, notice) = State::open_or_begin(path);
    notice.iter().filter(|_| state.is_kept()).for_each(tell);
    state.is_kept().then_some(state)
}

/// Tells something beside the output. Who has closed the error output does not want to know.
pub(super) fn tell(notice: &Clean) {
    let _ = writeln!(std::io::stderr(), "yuelan: {notice}");
}
