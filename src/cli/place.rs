//! Where things are on this machine: configuration, state, the archives that are meant.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use etcetera::{BaseStrategy, choose_base_strategy};

use crate::config::{Config, ConfigError};
use crate::store::{
    Archive, Catalog, Entry, Haste, Loader, News, Overrides, Recognition, SeriesFiles, catalog_database,
};
use crate::text::Clean;

/// The configuration of this person; the defaults where no home is known.
///
/// # Errors
/// When the file cannot be read or understood.
pub(super) fn config() -> Result<Config, ConfigError> {
    match choose_base_strategy() {
        Ok(folders) => Config::read(&folders.config_dir().join("yuelan/config.yaml")),
        Err(_) => Ok(Config::default()),
    }
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
    if !paths.is_empty() {
        return Ok(paths.iter().map(|path| Archive::open(path)).collect::<Result<_, _>>()?);
    }
    if config.archives.is_empty() {
        return Ok(vec![Archive::sample()]);
    }
    let configured = config.archives.iter().map(|path| Archive::open(&from_home(path)));
    configured.collect::<Result<_, _>>().context("配置文件 config.yaml 的 archives")
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
    let (database, notice) = catalog_database(cache_folder().as_deref(), archives, recognition)?;
    notice.iter().for_each(tell);
    let (mut catalog, failed) = Catalog::up_to_date(database, archives.to_vec(), recognition, &mut |news| {
        if let News::Away(name) = news {
            tell(&Clean::line(&format!("现在读不到“{name}”的文件；列出的是上次的目录")));
        }
        true
    })?;
    if let Some(error) = failed {
        tell(&Clean::line(&format!("目录写不进去，只能用已有的：{error}")));
    }
    let state = state_folder();
    let (overrides, notices) = Overrides::read(archives, state.as_deref(), recognition.registry());
    notices.iter().for_each(tell);
    catalog.obey(overrides);
    Ok(catalog)
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

/// The day it is here.
pub(super) fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}

/// Tells something beside the output. Who has closed the error output does not want to know.
pub(super) fn tell(notice: &Clean) {
    let _ = writeln!(std::io::stderr(), "yuelan: {notice}");
}
