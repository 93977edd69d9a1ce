//! What a person says of an article's edition holds however its file is named.

use std::path::Path;
use std::process::Command;

use crate::folder::folder;

const REPORT: &str = "---\ntitle: 圆桌\ndate: 2018-06-11\n---\n\n2018年6月10日，上海合作组织青岛峰会举行。\n";

/// What the program prints, in a home of its own.
fn yuelan(home: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yuelan"));
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
        command.env(name, home);
    }
    let output = command.env("LC_ALL", "zh_CN.UTF-8").current_dir(home).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn edition_is(home: &Path, file: &str, edition: &str) {
    let told = format!("\"edition\": \"{edition}\"");
    for arguments in [
        &["series", "--why", file, "--format", "json"][..],
        &["list", "-a", file, "--format", "json"],
        &["show", file, "--format", "json"],
    ] {
        let printed = yuelan(home, arguments);
        assert!(printed.contains(&told), "{arguments:?}: {printed}");
    }
}

#[test]
fn an_edition_that_was_set_holds_for_the_file_alone() {
    let home = tempfile::tempdir().unwrap();
    let archive = folder(&[
        ("2018/qingdao.md", REPORT.as_bytes()),
        ("2018/other.md", REPORT.as_bytes()),
        ("qingdao.md", REPORT.as_bytes()),
    ]);
    let of = |name: &str| archive.path().join(name).to_string_lossy().into_owned();
    let (file, other, above) = (of("2018/qingdao.md"), of("2018/other.md"), of("qingdao.md"));
    let root = archive.path().to_string_lossy().into_owned();
    yuelan(home.path(), &["series", "set", "2018/qingdao.md", "sco-2016", "-a", &root]);
    edition_is(home.path(), &file, "sco-2016");
    edition_is(home.path(), &other, "sco-2018");
    edition_is(home.path(), &above, "sco-2018");
    // Said of the file alone, it holds in the archive, which is known to be one.
    yuelan(home.path(), &["series", "set", &file, "sco-2014"]);
    edition_is(home.path(), &file, "sco-2014");
    let listed = yuelan(home.path(), &["list", "-a", &root, "--format", "tsv"]);
    assert!(
        listed.lines().any(|line| line.contains("2018/qingdao.md") && line.contains("sco-2014")),
        "{listed}"
    );
    yuelan(home.path(), &["series", "set", &file, "auto"]);
    edition_is(home.path(), &file, "sco-2018");
}

#[test]
fn of_a_file_anywhere_it_is_kept_with_the_state() {
    let home = tempfile::tempdir().unwrap();
    let here = folder(&[("qingdao.md", REPORT.as_bytes())]);
    let file = here.path().join("qingdao.md").to_string_lossy().into_owned();
    yuelan(home.path(), &["series", "set", &file, "sco-2016"]);
    edition_is(home.path(), &file, "sco-2016");
    assert_eq!(std::fs::read_dir(here.path()).unwrap().count(), 1, "the folder is left alone");
}
