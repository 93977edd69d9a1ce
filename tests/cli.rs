//! Command in, output out: what a person or a script sees of the command line, on the sample
//! archive. `TRYCMD=overwrite cargo test --test cli` writes down what it is now.

use std::io;

/// Variables that say where things of this person are; the tests point them at an empty folder.
const PLACES: &[&str] = &["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"];

#[test]
fn commands_print_what_they_promise() -> io::Result<()> {
    let nobody = tempfile::tempdir()?;
    let home = nobody.path().to_string_lossy().into_owned();
    let cases = trycmd::TestCases::new();
    for place in PLACES {
        cases.env(*place, home.as_str());
    }
    // Help is wrapped at the window's width, which the tests must not depend on.
    cases.env("COLUMNS", "100").env("NO_COLOR", "1").env("LC_ALL", "zh_CN.UTF-8");
    cases.case("tests/cli/*.md").case("tests/cli/*.toml").run();
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
