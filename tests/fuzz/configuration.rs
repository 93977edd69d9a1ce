//! The configuration: mistakes have a place in the file, what is understood is used, and writing
//! options of the page changes nothing else.

use yuelan::config::{Config, FIELDS, keep_page};
use yuelan::typeset::{CHOICES, Options};
use yuelan::yaml::Problem;

use super::oracle::must_be_a_clean_line;
use super::seeds;
use super::target::Target;

pub(crate) const TARGETS: &[Target] =
    &[Target { name: "config", inputs: 5_000, pieces: PIECES, seeds, holds: is_told_where }];

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "archives: [~/articles]\n", "archives:\n", "  - name: 讲话\n", "    folders: [~/a, /b]\n", "    exclude: [草稿/, \"**/*.bak\"]\n", "fold_duplicates: on\n", "shelves:\n", "  未读: is:unread\n", "  \"a b\": \"title:(\"\n", "theme: auto\n", "theme: evening\n", "themes:\n", "  evening:\n", "    based-on: dark\n", "    page: \"#c8c0b0 on #201c18\"\n", "    heading: bold yellow\n", "    yellow: 300\n",
    "language: zh-CN\n", "mouse: off\n", "list_width: 40\n", "list_width: 9\n", "keys:\n", "  preset: less\n", "  list:\n", "    \"g b\": editions\n", "    X: [star, down]\n", "    q: none\n", "    Ctrl-: quit\n", "    \"\": x\n", "clipboard: osc52\n", "opener: \"x '\"\n", "hyperlinks: auto\n", "page:\n", "  preset: book\n", "  measure: 72\n", "  measure: 0x10\n", "  hang: off\n", "  vertical: 24\n", "page: {measure: 60, hang: on}\n", "page: ~\n",
    "mesure: 1\n", "- a\n", "? b\n", ": c\n", "{", "}", "[", "]", ",", "&a ", "*a\n", "!!str ", "|\n", ">-\n", "'", "\"", "#", "---\n", "...\n", "%YAML 1.2\n", "\t", "  ", "\n", "\u{feff}", "<<: *a\n", "1e999", "null", "~",
];

fn seeds() -> Vec<Vec<u8>> {
    let own = yuelan::config::defaults(yuelan::locale::current()).into_bytes();
    // Every line of the defaults stands there as a comment.
    let used: Vec<_> =
        String::from_utf8_lossy(&own).lines().map(|line| line.trim_start_matches("# ").to_owned()).collect();
    let mut all = seeds::yaml();
    all.extend([own, used.join("\n").into_bytes()]);
    all
}

/// Every place is one of the file: a character of one of its lines, or behind its end.
pub(super) fn must_be_within(text: &str, problem: &Problem) {
    let (line, column) = (problem.at.line, problem.at.column);
    assert!(line >= 1 && column >= 1, "{problem:?}");
    // YAML ends lines as Windows and old Macs do, too.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<_> = text.trim_start_matches('\u{FEFF}').split('\n').collect();
    let there = lines.get(line - 1);
    assert!(there.is_some() || line == lines.len() + 1, "line {line} of {}: {problem:?}", lines.len());
    let width = there.map_or(0, |line| line.chars().count());
    assert!(column <= width + 1, "column {column} of {width}: {problem:?}");
    must_be_a_clean_line(&problem.message, "a mistake");
    assert!(!problem.message.is_empty(), "a mistake without words");
}

fn is_told_where(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (config, problems) = Config::parse(&text);
    problems.iter().for_each(|problem| must_be_within(&text, problem));
    assert!(problems.is_sorted_by_key(|problem| problem.at), "in the order of the file");
    assert_eq!(Config::parse(&text), (config.clone(), problems.clone()), "read twice");
    let wanted =
        Options { justify: !config.options().justify, hang: !config.options().hang, ..config.options() };
    match keep_page(&text, &wanted) {
        Ok(kept) => {
            let (after, problems) = Config::parse(&kept.text);
            assert_eq!(problems, Vec::new(), "{}", kept.text);
            let differs = CHOICES.iter().find(|choice| choice.get(&after.options()) != choice.get(&wanted));
            assert!(
                differs.is_none(),
                "{:?} is not kept in {:?}",
                differs.map(|choice| choice.name),
                kept.text
            );
            assert_eq!(Config { page: config.page.clone(), ..after }, config, "else is as it was");
            let comments = |text: &str| text.matches('#').count();
            assert_eq!(comments(&kept.text), comments(&text), "a comment is lost in {:?}", kept.text);
        }
        Err(why) => {
            must_be_a_clean_line(&why, "why not");
            let is_simple =
                text.lines().all(|line| FIELDS.iter().any(|field| *line == format!("{}:", field.name)));
            assert!(!problems.is_empty() || !is_simple, "{why}: {text:?}");
        }
    }
}
