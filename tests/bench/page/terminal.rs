//! A program in a pseudo-terminal, from its start to what it shows.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::speed::{RUNS, median_of};

/// Size of the terminal.
const ROWS: NonZeroU16 = NonZeroU16::new(36).unwrap();
const COLUMNS: NonZeroU16 = NonZeroU16::new(120).unwrap();

/// The median time until the reader, asked to open a file, shows the words.
pub(crate) fn until_shown(path: &str, home: &str, words: &str) -> Duration {
    median_of([(); RUNS].map(|()| start(path, home, words)))
}

fn start(path: &str, home: &str, words: &str) -> Duration {
    let size = PtySize { rows: ROWS.get(), cols: COLUMNS.get(), ..PtySize::default() };
    let pair = native_pty_system().openpty(size).expect("a terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_yuelan"));
    command.env_clear();
    command.args([path]);
    command.env("TERM", "xterm-256color");
    command.env("HOME", home);
    let mut reader = pair.master.try_clone_reader().expect("its output");
    let mut writer = pair.master.take_writer().expect("its input");
    let began = Instant::now();
    let mut child = pair.slave.spawn_command(command).expect("a process");
    let mut screen = vt100::Parser::new(ROWS, COLUMNS, 0);
    let mut buffer = [0; 65536];
    while !screen.screen().contents().contains(words) {
        let count = reader.read(&mut buffer).expect("output");
        screen.process(&buffer[..count]);
        if buffer[..count].ends_with(b"\x1b[c") {
            writer.write_all(b"\x1b[?62c").expect("an answer");
        }
    }
    let took = began.elapsed();
    child.kill().expect("stopped");
    child.wait().expect("an end");
    took
}
