//! The table of actions: every row can be typed, told apart, named in a configuration, and is in
//! the help and in the README; so is the table of choices about the page.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::{env, fs, io};

use yuelan::app::action::{Row, TABLE};
use yuelan::app::{CONTEXTS, Chord, HelpLine, Keymap, Match, Mode, help_lines};
use yuelan::cli::{commands_markdown, config_markdown, keys_markdown, page_markdown, query_markdown};
use yuelan::locale::Locale;
use yuelan::text::is_han;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

/// Every key of the table in every mode where it holds, as chords.
fn bindings() -> Vec<(Mode, Vec<Chord>, &'static Row)> {
    let rows = TABLE.iter().flat_map(|row| row.modes.iter().map(move |mode| (*mode, row)));
    let keys = rows.flat_map(|(mode, row)| row.keys.iter().map(move |keys| (mode, *keys, row)));
    keys.filter_map(|(mode, keys, row)| Some((mode, Chord::parse_sequence(keys)?, row))).collect()
}

#[test]
fn every_mode_has_a_name_in_the_configuration() {
    for row in TABLE {
        for mode in row.modes {
            assert!(CONTEXTS.iter().any(|(known, _)| known == mode), "{mode:?} has no row in CONTEXTS");
        }
    }
}

#[test]
fn every_key_can_be_typed() {
    for row in TABLE {
        assert!(!row.modes.is_empty(), "{}: nothing reaches it", row.name);
        for keys in row.keys {
            let chords = Chord::parse_sequence(keys);
            let chords = chords.unwrap_or_else(|| panic!("{}: `{keys}` is no key", row.name));
            let written: Vec<_> = chords.iter().map(ToString::to_string).collect();
            assert_eq!(written.join(" "), *keys, "{}: keys are written in one way", row.name);
            let meant: Vec<_> = chords.iter().map(|chord| chord.as_command()).collect();
            assert_eq!(meant, chords, "{}: `{keys}` is taken for another key", row.name);
        }
    }
}

#[test]
fn no_key_means_two_things() {
    let mut seen = HashMap::new();
    for (mode, chords, row) in bindings() {
        if let Some(other) = seen.insert((mode, chords.clone()), row.name) {
            panic!("{mode:?}: {chords:?} means {other} and {}", row.name);
        }
    }
}

#[test]
fn no_key_begins_another() {
    let bindings = bindings();
    for (mode, chords, row) in &bindings {
        for (other_mode, longer, other) in &bindings {
            let begins = mode == other_mode && longer.len() > chords.len() && longer.starts_with(chords);
            assert!(!begins, "{mode:?}: the key of {} begins that of {}", row.name, other.name);
        }
    }
}

#[test]
fn every_action_is_reached_by_its_keys() {
    let keymap = Keymap::default();
    for (mode, chords, row) in bindings() {
        assert_eq!(keymap.look_up(mode, &chords), Match::Action(row.action), "{mode:?}: {}", row.name);
        for typed in 1..chords.len() {
            assert_eq!(keymap.look_up(mode, &chords[..typed]), Match::Prefix, "{mode:?}: {}", row.name);
        }
    }
    // What has no keys is reached by the palette.
    let reached: HashSet<_> = bindings().iter().map(|(_, _, row)| row.action).collect();
    assert!(TABLE.iter().all(|row| row.keys.is_empty() || reached.contains(&row.action)));
}

#[test]
fn every_action_finds_its_row() {
    for row in TABLE {
        let found = row.action.row();
        assert_eq!((found.action, found.name), (row.action, row.name));
    }
}

#[test]
fn names_are_unique_and_spelt_alike() {
    let mut seen = BTreeMap::new();
    for row in TABLE {
        let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
        assert!(row.name.split('-').all(is_word), "`{}` is not in kebab-case", row.name);
        assert_eq!(seen.insert(row.name, row.action), None, "`{}` occurs twice", row.name);
    }
}

#[test]
fn every_action_says_what_it_does() {
    for row in TABLE {
        let english = row.help_in(Locale::English);
        assert!(english.chars().any(|c| c.is_ascii_alphabetic()), "{}: `{english}`", row.name);
        assert!(!english.chars().any(is_han), "{}: `{english}` is not English", row.name);
        for locale in Locale::ALL {
            let help = row.help_in(locale);
            assert!(!help.starts_with("action-"), "{} is not said in {}", row.name, locale.tag());
        }
    }
}

#[test]
fn the_help_mentions_every_action() {
    let lines = help_lines(&Keymap::default(), Mode::List);
    for row in TABLE {
        let tells = |line: &HelpLine| {
            matches!(line, HelpLine::Action(told, _, is_here)
                if told.action == row.action && *told.keys == row.shown_keys()
                    && *is_here == row.modes.contains(&Mode::List))
        };
        assert_eq!(lines.iter().filter(|line| tells(line)).count(), 1, "{} is not in the help", row.name);
    }
}

/// The README with the tables of keys and of the page put between their marks; none where a mark
/// is missing.
fn with_tables(readme: &str) -> Option<String> {
    let tables = [
        ("commands:en", commands_markdown(Locale::English)),
        ("commands:zh", commands_markdown(Locale::SimplifiedChinese)),
        ("keys:en", keys_markdown(Locale::English)),
        ("keys:zh", keys_markdown(Locale::SimplifiedChinese)),
        ("config:en", config_markdown(Locale::English)),
        ("config:zh", config_markdown(Locale::SimplifiedChinese)),
        ("page:en", page_markdown(Locale::English)),
        ("page:zh", page_markdown(Locale::SimplifiedChinese)),
        ("query:en", query_markdown(Locale::English)),
        ("query:zh", query_markdown(Locale::SimplifiedChinese)),
    ];
    tables.iter().try_fold(readme.to_owned(), |readme, (mark, table)| {
        let (open, close) = (format!("<!-- {mark} -->"), format!("<!-- /{mark} -->"));
        let (before, rest) = readme.split_once(&open)?;
        let (_, after) = rest.split_once(&close)?;
        Some(format!("{before}{open}\n{table}\n{close}{after}"))
    })
}

#[test]
fn the_readme_has_the_tables() -> io::Result<()> {
    let readme = fs::read_to_string(README)?;
    let Some(expected) = with_tables(&readme) else {
        panic!(
            "README.md must hold <!-- keys:en -->, <!-- /keys:en --> and the same for keys:zh, commands:en, commands:zh, config:en, config:zh, page:en, page:zh, query:en, query:zh"
        );
    };
    if env::var_os("UPDATE_README").is_some_and(|value| value == "1") {
        return fs::write(README, expected);
    }
    assert!(
        readme == expected,
        "the tables in README.md are out of date: UPDATE_README=1 cargo test --test table"
    );
    Ok(())
}

#[test]
fn tables_are_put_between_their_marks() {
    let marked = "a\n<!-- commands:en --><!-- /commands:en -->\n<!-- commands:zh --><!-- /commands:zh -->\n<!-- keys:en -->outdated<!-- /keys:en -->\nb\n<!-- keys:zh --><!-- /keys:zh -->\n\
        <!-- config:en --><!-- /config:en -->\n<!-- config:zh --><!-- /config:zh -->\n\
        <!-- page:en -->outdated<!-- /page:en -->\n<!-- page:zh -->\n<!-- /page:zh -->\n\
        <!-- query:en --><!-- /query:en -->\n<!-- query:zh --><!-- /query:zh -->\nc\n";
    let readme = with_tables(marked).unwrap_or_default();
    assert!(
        readme.starts_with("a\n<!-- commands:en -->\n|") && readme.ends_with("|\n<!-- /query:zh -->\nc\n")
    );
    assert!(readme.contains("line down, next article") && readme.contains("下一行／下一篇"));
    assert!(readme.contains("like a newspaper") && readme.contains("像报纸一样"));
    assert!(readme.contains("words in the title") && readme.contains("标题里有这些词"));
    assert!(!readme.contains("outdated"));
    assert_eq!(with_tables(&readme).as_deref(), Some(readme.as_str()));
    assert_eq!(with_tables("no marks"), None);
}
