//! `yuelan index`: brings the catalog up to date, says what it holds, or makes it anew.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::Context;
use serde::Serialize;

use super::output::{self, Format};
use super::{Archives, Failure, place};
use crate::locale::say;
use crate::store::{
    Archive, Cataloguer, Database, Haste, Loaded, News, Pace, Recognition, Rescan, Root, Stock,
    catalog_database, catalog_path, database_size, discard_database,
};
use crate::text::Clean;

/// How often progress is told.
const OFTEN: Duration = Duration::from_millis(200);

/// Bring the catalog of the archives up to date, or say what it holds.
#[derive(Debug, clap::Args)]
pub(super) struct Index {
    #[command(flatten)]
    archives: Archives,
    /// Only say what the catalog holds, and where it is.
    #[arg(long, conflicts_with = "rebuild")]
    stats: bool,
    /// Throw the catalog away and make it anew; reading state is not touched.
    #[arg(long)]
    rebuild: bool,
    /// The form of what is said.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Serialize)]
struct StockJson {
    path: Clean,
    archives: Vec<ArchiveJson>,
    files: usize,
    articles: usize,
    indexed: usize,
    database_bytes: u64,
    text_bytes: u64,
    updated: Option<String>,
}

#[derive(Debug, Serialize)]
struct ArchiveJson {
    name: Clean,
    folder: Clean,
}

impl Index {
    pub(super) fn run(self) -> Result<(), Failure> {
        let archives = place::archives(&self.archives.archive, &place::config()?)?;
        let cache = place::cache_folder().with_context(|| say!("cli-no-home"))?;
        let Some(path) = catalog_path(&cache, &archives) else {
            place::tell(&Clean::from(say!("cli-index-needless")));
            return Err(Failure::NothingFound);
        };
        let recognition = place::recognition();
        if self.rebuild {
            discard_database(&path)
                .with_context(|| say!("cli-index-not-removed", path = path.to_string_lossy()))?;
        }
        if !self.stats {
            update(&archives, &recognition)?;
        }
        self.tell(&archives, &recognition, &path)
    }

    /// Says what the catalog holds.
    fn tell(&self, archives: &[Archive], recognition: &Recognition, path: &Path) -> Result<(), Failure> {
        let Some((bytes, updated)) = database_size(path) else {
            place::tell(&Clean::from(say!("cli-index-none")));
            return Err(Failure::NothingFound);
        };
        let Stock { files, articles, indexed, text } = database(archives, recognition)?.stock()?;
        let told = StockJson {
            path: Clean::line(&path.to_string_lossy()),
            archives: archives.iter().map(ArchiveJson::new).collect(),
            files,
            articles,
            indexed,
            database_bytes: bytes,
            text_bytes: text,
            updated: time(updated),
        };
        match self.format {
            Format::Json => output::write(&output::json(&told)?)?,
            Format::Table => output::write(&output::table(&rows(&told)))?,
            Format::Tsv => output::write(&output::tsv(&rows(&told)))?,
        }
        Ok(())
    }
}

impl ArchiveJson {
    fn new(archive: &Archive) -> Self {
        let folder = match &archive.root {
            Root::Folder(path) | Root::File(path) => Clean::line(&path.to_string_lossy()),
            Root::Sample => Clean::default(),
        };
        Self { name: archive.name.clone(), folder }
    }
}

fn database(archives: &[Archive], recognition: &Recognition) -> anyhow::Result<Database> {
    let (database, notice) = catalog_database(place::cache_folder().as_deref(), archives, recognition)?;
    match notice {
        Some(notice) => Err(anyhow::anyhow!(say!(
            "cli-index-nowhere",
            notice = notice.as_str(),
            folder = "~/.cache/yuelan"
        ))),
        None => Ok(database),
    }
}

/// Brings the catalog up to date. What was read when it is interrupted stays read.
fn update(archives: &[Archive], recognition: &Arc<Recognition>) -> Result<(), Failure> {
    let cataloguer = Cataloguer::new(database(archives, recognition)?);
    let mut rescan = Rescan::new(cataloguer, Arc::clone(recognition), Haste::Whole);
    let pace = rescan.pace();
    let stop = pace.stop();
    // Whoever presses it twice does not wait.
    signal_hook::flag::register_conditional_shutdown(signal_hook::consts::SIGINT, 130, Arc::clone(&stop))?;
    signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&stop))?;
    let done = AtomicBool::new(false);
    let loaded = thread::scope(|scope| {
        if io::stderr().is_terminal() {
            scope.spawn(|| tell_progress(&pace, &done));
        }
        let loaded = rescan.run(archives, &mut |news| {
            if let News::Away(name) = news {
                place::tell(&place::away(&name));
            }
            true
        });
        done.store(true, Ordering::Relaxed);
        loaded
    });
    let loaded = loaded.map_err(|error| {
        Failure::Other(anyhow::anyhow!(say!("cli-index-refuses", error = error.to_string())))
    })?;
    if stop.load(Ordering::Relaxed) {
        let (read, wanted) = pace.files();
        let told = say!("cli-index-interrupted", read = read, wanted = wanted);
        return Err(Failure::Other(anyhow::anyhow!(told)));
    }
    rescan.duplicates()?;
    skipped(&loaded);
    Ok(())
}

/// What was left out, for a person to know.
fn skipped(loaded: &Loaded) {
    let reasons: Vec<_> =
        loaded.skipped.iter().map(|(reason, count)| format!("{} {count}", say!(*reason))).collect();
    if !reasons.is_empty() {
        place::tell(&Clean::from(say!("library-skipped", reasons = reasons.join(&say!("board-fact-comma")))));
    }
}

/// Tells on one line how far it is, until it is done.
fn tell_progress(pace: &Pace, done: &AtomicBool) {
    let mut shown = String::new();
    while !done.load(Ordering::Relaxed) {
        let (read, wanted) = pace.files();
        if wanted > 0 {
            shown.clear();
            let _ = write!(shown, "\r{}", say!("cli-index-reading", read = read, wanted = wanted));
            // Who has closed the error output does not want to know.
            let _ = io::stderr().write_all(shown.as_bytes());
        }
        thread::sleep(OFTEN);
    }
    if !shown.is_empty() {
        let _ = io::stderr().write_all(b"\r\x1b[K");
    }
}

fn time(time: SystemTime) -> Option<String> {
    let stamp = jiff::Timestamp::try_from(time).ok()?;
    let local = stamp.to_zoned(jiff::tz::TimeZone::system());
    Some(local.strftime("%Y-%m-%d %H:%M:%S").to_string())
}

fn rows(told: &StockJson) -> Vec<Vec<Clean>> {
    let articles = |count| say!("cli-articles", count = count).into_owned();
    let archives = told
        .archives
        .iter()
        .map(|archive| ("cli-stock-archive", format!("{}\u{3000}{}", archive.name, archive.folder)));
    let rows = [
        ("cli-stock-catalog", told.path.to_string()),
        (
            "cli-stock-files",
            say!("cli-stock-files-of", count = told.files, size = size(told.text_bytes)).into_owned(),
        ),
        ("cli-stock-articles", articles(told.articles)),
        ("cli-stock-indexed", articles(told.indexed)),
        ("cli-stock-database", size(told.database_bytes)),
        ("cli-stock-updated", told.updated.clone().unwrap_or_default()),
    ];
    let all = archives.chain(rows);
    all.map(|(name, value)| vec![Clean::from(say!(name)), Clean::line(&value)]).collect()
}

/// Bytes as people say them.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{} MB", bytes.div_ceil(1_048_576)),
    }
}
