//! Command in, output out: what a person or a script sees of the command line, on the sample
//! archive. `TRYCMD=overwrite cargo test --test cli` writes down what it is now.

use std::{fs, io};

/// Variables that say where things of this person are; the tests point them at an empty folder.
const PLACES: &[&str] = &["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"];

/// Languages that a case is shown in, beside the first, and the name of a locale.
const LANGUAGES: &[(&str, &str)] = &[("en", "en_US.UTF-8"), ("zh-TW", "zh_TW.UTF-8"), ("ja", "ja_JP.UTF-8")];

fn cases(home: &str, locale: &str) -> trycmd::TestCases {
    let cases = trycmd::TestCases::new();
    for place in PLACES {
        cases.env(*place, home);
    }
    // Help is wrapped at the window's width, which the tests must not depend on.
    cases.env("COLUMNS", "100").env("NO_COLOR", "1").env("LC_ALL", locale);
    cases
}

#[test]
fn commands_print_what_they_promise() -> io::Result<()> {
    let nobody = tempfile::tempdir()?;
    let home = nobody.path().to_string_lossy();
    cases(&home, "zh_CN.UTF-8").case("tests/cli/*.md").case("tests/cli/*.toml").run();
    for (tag, locale) in LANGUAGES {
        cases(&home, locale).case(format!("tests/cli/language/{tag}.md")).run();
    }
    Ok(())
}

/// By a person who brings notes along; nobody else's list is to know of them.
#[test]
fn notes_are_printed_with_how_to_cite_them() -> io::Result<()> {
    let person = tempfile::tempdir()?;
    cases(&person.path().to_string_lossy(), "zh_CN.UTF-8").case("tests/cli/notes/notes.md").run();
    Ok(())
}

/// What is said line by line, each time by a person who has read nothing yet.
#[test]
fn the_linear_reading_room_says_what_is_what() -> io::Result<()> {
    for transcript in ["linear", "linear-set"] {
        let nobody = tempfile::tempdir()?;
        let home = nobody.path().to_string_lossy().into_owned();
        let cases = trycmd::TestCases::new();
        for place in PLACES {
            cases.env(*place, home.as_str());
        }
        cases.env("LC_ALL", "zh_CN.UTF-8");
        cases.case(format!("tests/cli/linear/{transcript}.toml")).run();
    }
    Ok(())
}

#[test]
fn a_configured_language_wins_over_the_environment() -> io::Result<()> {
    let person = tempfile::tempdir()?;
    let folder = person.path().join("yuelan");
    fs::create_dir(&folder)?;
    fs::write(folder.join("config.yaml"), "language: ja\n")?;
    let home = person.path().to_string_lossy();
    cases(&home, "en_US.UTF-8").case("tests/cli/language/configured.md").run();
    Ok(())
}
