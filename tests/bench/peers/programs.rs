//! The programs that are measured, and what is typed into them.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use super::shelf::Shelf;
use super::terminal::Until;
use crate::archive::{IN_TEXTS, IN_TITLES};

/// Names another build of the program, to measure what a change brings.
const BUILD: &str = "YUELAN_BENCH_PROGRAM";

/// A line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    Start,
    FirstStart,
    FirstList,
    Down,
    Open,
    Back,
    Title,
    Dates,
    Rare,
    Frequent,
}

/// Something that is done to a program.
pub(crate) struct Step {
    /// What is measured by it, if anything.
    pub(crate) measure: Option<Measure>,
    /// None for the start of the program.
    pub(crate) keys: Option<String>,
    pub(crate) until: Until,
    /// The time counts from the start of the program.
    pub(crate) is_start: bool,
}

/// A program beside others.
pub(crate) struct Program {
    pub(crate) name: &'static str,
    pub(crate) path: PathBuf,
    pub(crate) arguments: Vec<String>,
    /// What is removed before it starts for the first time.
    pub(crate) cache: Option<PathBuf>,
    /// From the first start to the list.
    pub(crate) first: Vec<Step>,
    pub(crate) steps: Vec<Step>,
}

/// Year by which lists are filtered.
const YEAR: i16 = 2012;
/// Rows by which one sees that the list is another.
const ROWS: usize = 5;

fn step(measure: Measure, keys: &str, until: Until) -> Step {
    Step { measure: Some(measure), keys: Some(keys.to_owned()), until, is_start: false }
}

fn aside(keys: &str, until: Until) -> Step {
    Step { measure: None, keys: Some(keys.to_owned()), until, is_start: false }
}

fn start(measure: Option<Measure>, until: Until) -> Step {
    Step { measure, keys: None, until, is_start: true }
}

fn shows(words: &[&str]) -> Until {
    Until::Shows(words.iter().map(|word| (*word).to_owned()).collect())
}

fn titles() -> Until {
    Until::Often(IN_TITLES.0.to_owned(), ROWS)
}

fn dates() -> Until {
    Until::Often(format!("{YEAR}-"), ROWS)
}

/// Rows of this year and the last: all lists begin with the newest.
fn newest() -> Until {
    Until::Often("202".to_owned(), ROWS)
}

const RARE: &str = IN_TEXTS[3].0;
const FREQUENT: &str = IN_TEXTS[1].0;

/// The program itself.
pub(crate) fn yuelan(shelf: &Shelf) -> Program {
    let all = format!("{} 篇", shelf.many);
    let done = shows(&[&format!("files · {all}")]);
    // The last letter of what is looked for is the one that is measured.
    let search = |measure, typed: &str, until: Until| {
        let last = typed.char_indices().last().map_or(0, |(at, _)| at);
        let back = aside("\x1b", Until::Rests);
        let clear = aside("\x1b", Until::Rests);
        [
            aside("/", Until::Rests),
            aside(&typed[..last], Until::Rests),
            step(measure, &typed[last..], until),
            back,
            clear,
        ]
    };
    let mut steps = vec![start(Some(Measure::Start), newest()), aside("", done.clone())];
    steps.extend((0..5).map(|_| step(Measure::Down, "j", Until::Changes)));
    for _ in 0..3 {
        steps.extend([
            step(Measure::Open, "\r", Until::Changes),
            step(Measure::Back, "h", Until::Changes),
            aside("j", Until::Rests),
        ]);
    }
    steps.extend(search(Measure::Title, &format!("title:{}", IN_TITLES.0), titles()));
    steps.extend(search(Measure::Dates, &format!("year:{YEAR}"), dates()));
    steps.extend(search(Measure::Rare, RARE, Until::Rests));
    steps.extend(search(Measure::Frequent, FREQUENT, Until::Rests));
    Program {
        name: "yuelan",
        path: env::var_os(BUILD).unwrap_or_else(|| env!("CARGO_BIN_EXE_yuelan").into()).into(),
        arguments: vec![shelf.files().display().to_string()],
        cache: Some(shelf.path("home/.cache")),
        first: vec![
            start(Some(Measure::FirstStart), shows(&["•"])),
            start(Some(Measure::FirstList), shows(&[&all])),
            start(None, done),
        ],
        steps,
    }
}

/// newsboat reads a feed into a database of its own.
pub(crate) fn newsboat(shelf: &Shelf, path: PathBuf) -> Program {
    let urls = shelf.write("newsboat.urls", &format!("file://{}\n", shelf.feed().display()));
    let config = "auto-reload no\nmax-items 0\nconfirm-exit no\nshow-read-articles yes\ndatetime-format \"%Y-%m-%d\"\n\
                  articlelist-format \"%D %t\"\narticle-sort-order date-desc\nshow-keymap-hint no\n";
    let config = shelf.write("newsboat.config", config);
    let cache = shelf.path("newsboat.db");
    let flags = ["-u", &path_of(&urls), "-C", &path_of(&config), "-c", &path_of(&cache)].map(str::to_owned);
    let list = |first| {
        vec![start(None, shows(&["archive"])), Step { is_start: true, ..step(first, "\r", newest()) }]
    };
    let mut first = list(Measure::FirstList);
    first.insert(1, aside("R", shows(&[&format!("/{})", shelf.many)])));
    let mut steps = list(Measure::Start);
    steps.extend((0..5).map(|_| step(Measure::Down, "j", Until::Changes)));
    steps.extend([step(Measure::Open, "\r", shows(&["Title:"])), step(Measure::Back, "q", newest())]);
    steps.extend([
        aside("F", Until::Rests),
        step(Measure::Title, &format!("title =~ \"{}\"\r", IN_TITLES.0), titles()),
    ]);
    steps.push(aside("\x06", newest()));
    let today = jiff::Zoned::now().date();
    let days = |month, day| (today - jiff::civil::date(YEAR, month, day)).get_days();
    let ages = format!("age between {}:{}\r", days(12, 31), days(1, 1));
    steps.extend([aside("F", Until::Rests), step(Measure::Dates, &ages, dates()), aside("\x06", newest())]);
    for (measure, word) in [(Measure::Rare, RARE), (Measure::Frequent, FREQUENT)] {
        steps.extend([
            aside("/", Until::Rests),
            step(measure, &format!("{word}\r"), shows(&["earch", word])),
            aside("q", newest()),
        ]);
    }
    Program { name: "newsboat", path, arguments: flags.to_vec(), cache: Some(cache), first, steps }
}

/// neomutt reads a folder of mails, and keeps their headers.
pub(crate) fn neomutt(shelf: &Shelf, path: PathBuf) -> Program {
    let cache = shelf.path("neomutt.headers");
    let mails = shelf.mails();
    let settings = format!(
        "set folder=\"{0}\"\nset spoolfile=\"{0}\"\nset mbox_type=Maildir\nset header_cache=\"{1}\"\n\
         set sort=reverse-date\nset index_format=\"%{{%Y-%m-%d}} %s\"\nset charset=utf-8\nset send_charset=utf-8\n\
         set sleep_time=0\nset wait_key=no\nset mark_old=no\nset quit=yes\nset read_inc=0\nset mail_check=0\n\
         set status_format=\"%M shown %V\"\nset pager_stop=yes\n",
        mails.display(),
        cache.display()
    );
    let settings = shelf.write("neomuttrc", &settings);
    let mut steps = vec![start(Some(Measure::Start), newest())];
    steps.extend((0..5).map(|_| step(Measure::Down, "j", Until::Changes)));
    for _ in 0..3 {
        steps.extend([
            step(Measure::Open, "\r", shows(&["Subject:"])),
            step(Measure::Back, "q", newest()),
            aside("j", Until::Rests),
        ]);
    }
    let mut limit = |measure, pattern: &str, until: Until| {
        steps.extend([aside("l", Until::Rests), step(measure, &format!("\x15{pattern}\r"), until)]);
        steps.extend([aside("l", Until::Rests), aside("\x15all\r", newest())]);
    };
    limit(Measure::Title, &format!("~s {}", IN_TITLES.0), titles());
    limit(Measure::Dates, &format!("~d 01/01/{YEAR}-31/12/{YEAR}"), dates());
    limit(Measure::Rare, &format!("~b {RARE}"), shows(&["shown", RARE]));
    Program {
        name: "neomutt",
        path,
        arguments: vec!["-F".to_owned(), path_of(&settings)],
        cache: Some(cache),
        first: vec![start(Some(Measure::FirstList), newest())],
        steps,
    }
}

/// less shows a file; that is what opening one costs without a list.
pub(crate) fn less(shelf: &Shelf, path: PathBuf) -> Program {
    let file = first_file(&shelf.files()).expect("a file");
    Program {
        name: "less",
        path,
        arguments: vec![path_of(&file)],
        cache: None,
        first: Vec::new(),
        steps: vec![start(Some(Measure::Open), shows(&["title:"]))],
    }
}

/// ripgrep looks through all files.
pub(crate) fn ripgrep(shelf: &Shelf, path: &Path, word: &str) -> Command {
    let mut command = Command::new(path);
    command.args(["-l", word]).arg(shelf.files()).stdout(Stdio::null()).stdin(Stdio::null());
    command
}

/// What ripgrep is asked for.
pub(crate) const LOOKED_FOR: [(Measure, &str); 2] = [(Measure::Rare, RARE), (Measure::Frequent, FREQUENT)];

/// A program of this name, where it is installed.
pub(crate) fn installed(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

fn first_file(folder: &Path) -> Option<PathBuf> {
    let mut entries: Vec<_> =
        fs::read_dir(folder).ok()?.filter_map(Result::ok).map(|entry| entry.path()).collect();
    entries.sort_unstable();
    let first = entries.into_iter().next()?;
    if first.is_dir() { first_file(&first) } else { Some(first) }
}

fn path_of(path: &Path) -> String {
    path.display().to_string()
}
