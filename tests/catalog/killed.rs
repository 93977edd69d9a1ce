//! The program is killed while it writes the catalog.

use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use super::folder::Folder;

const ARTICLES: usize = 400;

fn list(folder: &Folder) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yuelan"));
    let home = folder.cache.path();
    command
        .args(["list", "--format", "tsv", "驼队", "-a"])
        .arg(folder.files.path())
        .env_clear()
        .env("HOME", home)
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_STATE_HOME", home.join("state"))
        .env("XDG_CONFIG_HOME", home.join("config"));
    command
}

#[test]
fn a_killed_program_leaves_a_catalog_that_is_made_whole() {
    let folder = Folder::new();
    for nth in 0..ARTICLES {
        let text = format!("驼队 {nth} 号走进河谷。").repeat(20);
        folder.write(&format!("{nth}.md"), &format!("第 {nth} 篇"), "2020-05-01", &text);
    }
    for wait in [5, 40, 80, 160, 320, 480, 640] {
        let mut child = list(&folder).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let output = list(&folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    assert_eq!(lines.lines().count(), ARTICLES);
}
