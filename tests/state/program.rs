//! The program on a machine of its own, run without a terminal.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;
use yuelan::store::State;

/// A machine: a home with its reading state.
pub(super) struct Machine {
    home: TempDir,
}

impl Machine {
    pub(super) fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    /// A path in the home.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Where the reading state is.
    pub(super) fn database(&self) -> PathBuf {
        self.path("state/yuelan/state.db")
    }

    /// The reading state, opened by another program.
    pub(super) fn state(&self) -> State {
        State::open(&self.database()).unwrap()
    }

    /// Runs `yuelan state` with these arguments and this on its standard input.
    pub(super) fn run_with(&self, arguments: &[&str], input: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_yuelan"));
        command.arg("state").args(arguments).env_clear();
        command.env("HOME", self.home.path()).env("XDG_STATE_HOME", self.path("state"));
        command.current_dir(self.home.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }

    /// What `yuelan state` prints with these arguments; it must succeed.
    pub(super) fn run(&self, arguments: &[&str]) -> String {
        let output = self.run_with(arguments, "");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}
