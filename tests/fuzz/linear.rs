//! What is typed to `yuelan --linear`: it answers in lines, without an escape, and ends well.

use std::io::Write;
use std::process::{Command, Stdio};

use super::oracle::must_be_clean;
use super::seeds;
use super::target::Target;

pub(crate) const TARGETS: &[Target] =
    &[Target { name: "linear", inputs: 25, pieces: PIECES, seeds: seeds::none, holds: is_answered }];

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "1\n", "2\n", "9\n", "１２\n", "0\n", "-1\n", "99999999999999999999\n", "\n", "\n\n\n", "n\n", "p\n", "b\n", "/上海 精神\n", "／峰会\n", "/\n", "/re:/((((/\n", "/year:2022 (\n", "/\u{1b}]52;c;x\u{7}\n", "y 2022\n", "y x\n", "y 2018-2020\n", "s\n", "S\n", "*\n", "＊\n", "t\n", "l\n", "g\n", "?\n", "help\n", "x\n", "\u{1b}[A\n", "\u{202e}\n", "1 2\n", "n\nn\nn\n",
];

/// Lines of one visit: each may print an article.
const MOST_LINES: usize = 60;

fn is_answered(bytes: &[u8]) {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n').take(MOST_LINES).flatten().copied();
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_yuelan"));
    command.arg("--linear").current_dir(home.path()).env("HOME", home.path()).env("LC_ALL", "zh_CN.UTF-8");
    for folder in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"] {
        command.env(folder, home.path());
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut program = command.spawn().unwrap();
    let mut input = program.stdin.take().unwrap();
    let typed: Vec<u8> = lines.collect();
    let typing = std::thread::spawn(move || drop(input.write_all(&typed)));
    let ended = program.wait_with_output().unwrap();
    typing.join().unwrap();
    assert!(
        ended.status.success(),
        "it ended with {}: {}",
        ended.status,
        String::from_utf8_lossy(&ended.stderr)
    );
    for said in [ended.stdout, ended.stderr] {
        must_be_clean(&String::from_utf8(said).expect("UTF-8"), "what is said");
    }
}
