//! The programs that are measured, and what is typed into them.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

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
    FirstIndex,
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
    /// How many articles it has.
    pub(crate) many: usize,
    pub(crate) path: PathBuf,
    pub(crate) arguments: Vec<String>,
    /// What it keeps; removed before it starts for the first time.
    pub(crate) cache: Option<PathBuf>,
    /// What must have run before it can start at all; the first start counts from here.
    pub(crate) import: Option<Command>,
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

/// A number as the program shows it: 100,000.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let comma = |at: usize| if at > 0 && (digits.len() - at).is_multiple_of(3) { "," } else { "" };
    digits.char_indices().map(|(at, digit)| format!("{}{digit}", comma(at))).collect()
}

const RARE: &str = IN_TEXTS[3].0;
const FREQUENT: &str = IN_TEXTS[1].0;

/// The program itself.
pub(crate) fn yuelan(shelf: &Shelf) -> Program {
    let all = format!("{} 篇", grouped(shelf.many));
    let done = shows(&[&format!("files · {all}")]);
    // The last letter of what is looked for is the one that is measured.
    // Rows are there before it is typed, so that one waits until nothing more comes.
    let search = |measure, typed: &str| {
        let last = typed.char_indices().last().map_or(0, |(at, _)| at);
        [
            aside("/", Until::Rests),
            aside(&typed[..last], Until::Rests),
            step(measure, &typed[last..], Until::Rests),
            aside("\x1b", Until::Rests),
        ]
    };
    let mut steps = vec![start(Some(Measure::Start), newest()), start(None, done.clone())];
    steps.extend((0..5).map(|_| step(Measure::Down, "j", Until::Changes)));
    for _ in 0..3 {
        steps.extend([
            step(Measure::Open, "\r", Until::Changes),
            step(Measure::Back, "h", Until::Changes),
            aside("j", Until::Rests),
        ]);
    }
    steps.extend(search(Measure::Title, &format!("title:{}", IN_TITLES.0)));
    steps.extend(search(Measure::Dates, &format!("year:{YEAR}")));
    steps.extend(search(Measure::Rare, RARE));
    steps.extend(search(Measure::Frequent, FREQUENT));
    Program {
        name: "yuelan",
        many: shelf.many,
        path: build(),
        arguments: vec![shelf.files().display().to_string()],
        cache: Some(shelf.path("home/.cache")),
        first: vec![
            start(Some(Measure::FirstStart), shows(&["•"])),
            start(Some(Measure::FirstList), shows(&[&all])),
            start(Some(Measure::FirstIndex), done),
        ],
        import: None,
        steps,
    }
}

/// The build of the program that is measured.
pub(crate) fn build() -> PathBuf {
    env::var_os(BUILD).unwrap_or_else(|| env!("CARGO_BIN_EXE_yuelan").into()).into()
}

/// newsboat reads a feed into a database of its own.
pub(crate) fn newsboat(shelf: &Shelf, path: PathBuf) -> Program {
    let urls = shelf.write("newsboat.urls", &format!("file://{}\n", shelf.feed().display()));
    // What it calls ascending begins with the newest.
    let config = "auto-reload no\nrefresh-on-startup no\nmax-items 0\nconfirm-exit no\nshow-read-articles yes\n\
                  datetime-format \"%Y-%m-%d\"\narticlelist-format \"%D %t\"\narticle-sort-order date-asc\n\
                  show-keymap-hint no\nbind-key j down\nbind-key k up\nbind-key g home\n";
    let config = shelf.write("newsboat.config", config);
    let cache = shelf.path("newsboat.db");
    let flags = ["-u", &path_of(&urls), "-C", &path_of(&config), "-c", &path_of(&cache)].map(str::to_owned);
    let list =
        |first, feed: Until| vec![start(None, feed), Step { is_start: true, ..step(first, "\r", newest()) }];
    let imported = shows(&[&format!("/{}) archive", shelf.many)]);
    let mut first = list(Measure::FirstList, shows(&["/0)"]));
    first.insert(1, aside("R", imported.clone()));
    let mut steps = list(Measure::Start, imported);
    steps.extend((0..5).map(|_| step(Measure::Down, "j", Until::Changes)));
    steps.extend([step(Measure::Open, "\r", shows(&["Title:"])), step(Measure::Back, "q", newest())]);
    let today = jiff::Zoned::now().date();
    let days = |month, day| (today - jiff::civil::date(YEAR, month, day)).get_days();
    let mut filter = |measure, condition: &str, until: Until| {
        steps.extend([aside("F", shows(&["Filter:"])), step(measure, &format!("{condition}\r"), until)]);
        // Off with it, and to the first row.
        steps.push(aside("\x06g", newest()));
    };
    filter(Measure::Title, &format!("title =~ \"{}\"", IN_TITLES.0), titles());
    filter(Measure::Dates, &format!("age between {}:{}", days(12, 31), days(1, 1)), dates());
    for (measure, word) in LOOKED_FOR {
        steps.extend([
            aside("/", shows(&["Search for:"])),
            step(measure, &format!("{word}\r"), shows(&["Search results ("])),
            aside("q", newest()),
        ]);
    }
    Program {
        name: "newsboat",
        many: shelf.many,
        path,
        arguments: flags.to_vec(),
        cache: Some(cache),
        import: None,
        first,
        steps,
    }
}

/// neomutt reads a folder of mails, and keeps their headers.
pub(crate) fn neomutt(shelf: &Shelf, path: PathBuf) -> Program {
    let cache = shelf.path("neomutt.headers");
    let mails = shelf.mails();
    let settings = format!(
        "set folder=\"{0}\"\nset spoolfile=\"{0}\"\nset mbox_type=Maildir\nset header_cache=\"{1}\"\n\
         set sort=reverse-date\nset index_format=\"%{{%Y-%m-%d}} %s\"\nset charset=utf-8\nset send_charset=utf-8\n\
         set sleep_time=0\nset wait_key=no\nset mark_old=no\nset quit=yes\nset read_inc=0\nset mail_check=0\nset thorough_search=no\n\
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
    // Plain words, not expressions, in the mails as they are: that is the fastest way.
    for (measure, word) in LOOKED_FOR {
        limit(measure, &format!("=b {word}"), shows(&["shown", word]));
    }
    Program {
        name: "neomutt",
        many: shelf.many,
        path,
        arguments: vec!["-F".to_owned(), path_of(&settings)],
        cache: Some(cache),
        import: None,
        first: vec![start(Some(Measure::FirstList), newest())],
        steps,
    }
}

/// sfeed turns a feed into lines, which `sort` puts in order and `sfeed_curses` lists; it searches
/// no texts, and shows them in other programs.
pub(crate) fn sfeed(shelf: &Shelf, path: PathBuf) -> Program {
    let lines = shelf.path("sfeed/archive");
    let mut import = Command::new("sh");
    let convert = "mkdir -p \"${2%/*}\"; sfeed < \"$1\" | sort -t \"$(printf '\\t')\" -k1,1rn > \"$2\"";
    import.args(["-c", convert, "sh"]).arg(shelf.feed()).arg(&lines);
    let mut steps = vec![start(Some(Measure::Start), newest()), aside("l", Until::Rests)];
    steps.extend((0..5).map(|_| step(Measure::Down, "j", Until::Changes)));
    Program {
        name: "sfeed",
        many: shelf.many,
        path,
        arguments: vec![path_of(&lines)],
        cache: Some(lines),
        import: Some(import),
        first: vec![start(Some(Measure::FirstList), newest())],
        steps,
    }
}

/// ripgrep looks through all files.
pub(crate) fn ripgrep(shelf: &Shelf, path: &Path, word: &str) -> Command {
    let mut command = Command::new(path);
    command.args(["-l", word]).arg(shelf.files()).stdout(Stdio::null()).stdin(Stdio::null());
    command
}

/// What texts are searched for.
pub(crate) const LOOKED_FOR: [(Measure, &str); 2] = [(Measure::Rare, RARE), (Measure::Frequent, FREQUENT)];

/// A program of this name, where it is installed.
pub(crate) fn installed(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

pub(crate) fn path_of(path: &Path) -> String {
    path.display().to_string()
}
