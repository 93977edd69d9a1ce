//! Keys in documents of 20 MB, each of another make: from the key to a screen in memory.

use std::time::{Duration, Instant};

use super::long::{BYTES, SENTENCES};
use crate::desk::Desk;
use yuelan::store::{Archive, State};

/// What is pressed in each document, in this order, with a name for the table.
const KEYS: [(&str, &str); 9] = [
    ("G", "G"),
    ("gg", "g g"),
    ("G again", "G"),
    ("narrower", "-"),
    ("two columns", "|"),
    ("one column", "|"),
    ("search", "/ 最 短 的 那 个 Enter"),
    ("search ，", "/ ， Enter"),
    ("n", "n"),
];

/// How a document is made of its paragraphs.
struct Make {
    name: &'static str,
    file: &'static str,
    before: &'static str,
    between: &'static str,
    after: &'static str,
}

const MAKES: [Make; 6] = [
    Make { name: "paragraphs", file: "a.txt", before: "", between: "\n\n", after: "\n" },
    Make { name: "one paragraph", file: "b.txt", before: "", between: "", after: "" },
    Make { name: "preformatted", file: "c.md", before: "```\n", between: "\n", after: "\n```\n" },
    Make { name: "list", file: "d.md", before: "1. ", between: "\n1. ", after: "\n" },
    Make { name: "quotation", file: "e.md", before: "> ", between: "\n>\n> ", after: "\n" },
    Make { name: "table", file: "f.md", before: "|甲|乙|\n|-|-|\n|1|", between: "|\n|1|", after: "|\n" },
];

/// Prints the times.
pub(crate) fn print() {
    println!("\nKeys in 20 MB, milliseconds to the screen:");
    print!("{:<16}{:>12}{:>12}", "", "whole", "resize");
    KEYS.iter().for_each(|(name, _)| print!("{name:>12}"));
    println!();
    let folder = tempfile::tempdir().expect("a folder");
    for make in &MAKES {
        let path = folder.path().join(make.file);
        std::fs::write(&path, text(make)).expect("a file");
        let archive = Archive::open(&path).expect("an archive");
        let mut desk = Desk::slowly(archive, State::forgetful(), 80, 36);
        desk.read_on().press("Enter");
        // The whole comes in while its beginning is read.
        let mut times = vec![time(&mut desk, Desk::read_on)];
        desk.press("G");
        times.push(time(&mut desk, |desk| desk.resize(90, 40)));
        desk.press("g g");
        times.extend(KEYS.iter().map(|(_, keys)| time(&mut desk, |desk| desk.press(keys))));
        print!("{:<16}", make.name);
        times.iter().for_each(|time| print!("{:>12.1}", time.as_secs_f64() * 1000.0));
        println!();
    }
}

fn time(desk: &mut Desk, press: impl Fn(&mut Desk) -> &mut Desk) -> Duration {
    let begun = Instant::now();
    press(desk).buffer();
    begun.elapsed()
}

fn text(make: &Make) -> String {
    let mut out = String::from(make.before);
    let mut nth = 0;
    while out.len() < BYTES {
        for offset in 0..3 + nth % 6 {
            out.push_str(SENTENCES[(nth + offset) % SENTENCES.len()]);
        }
        out.push_str(make.between);
        nth += 1;
    }
    out + make.after
}
