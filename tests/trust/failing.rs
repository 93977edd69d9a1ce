//! G. Calls that fail, and places that take nothing: what was kept stays, and reading goes on.

use std::fs;
use std::process::{Command, Stdio};

use super::case::Case;
use super::ledger::Fault;
use super::starred::{is_starred, starred, visit_by};
use super::trial::Trial;
use crate::pty::home::{Home, PROGRAM};

pub(crate) const CASES: &[Case] = &[
    Case { number: 54, what: "calls that fail lose nothing, and reading goes on", run: failing_calls },
    Case { number: 55, what: "where nothing can be written, one can read", run: nowhere_to_write },
];

const CALLS: [&str; 8] = [
    "pwrite64",
    "write",
    "fsync,fdatasync",
    "rename,renameat,renameat2",
    "openat",
    "mkdir,mkdirat",
    "ftruncate",
    "unlink,unlinkat",
];
const ERRORS: [&str; 5] = ["ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT"];

/// What a program is started with so that its calls on the state fail from the nth on; the terminal
/// is not at fault.
fn injected(home: &Home, call: &str, error: &str, nth: usize) -> Vec<String> {
    let mut arguments: Vec<_> = ["-f", "-o", "/dev/null"].map(str::to_owned).into();
    for end in ["", "-wal", "-shm", "-journal"] {
        let path = home.state().join(format!("state.db{end}"));
        arguments.extend(["-P".to_owned(), path.to_string_lossy().into_owned()]);
    }
    arguments.extend(["-e".to_owned(), format!("inject={call}:error={error}:when={nth}+")]);
    arguments.push(PROGRAM.to_owned());
    arguments
}

fn failing_calls(trial: &Trial) {
    let may =
        Command::new("strace").args(["-o", "/dev/null", "true"]).status().is_ok_and(|ended| ended.success());
    if !may {
        eprintln!("skipped: strace cannot be used here");
        return;
    }
    let home = starred();
    let exported = home.piped(PROGRAM, &["state", "export"]).output().unwrap().stdout;
    home.write("export.jsonl", &exported);
    for call in CALLS {
        for nth in 1..=Trial::many(2, 6) {
            // One of the errors, in turn; in the long run each.
            let errors = ERRORS.iter().cycle().skip(nth).take(Trial::many(1, ERRORS.len()));
            for error in errors {
                import_fails(trial, &home, (call, error, nth));
            }
        }
    }
    // The reader itself, with a disk that fails in the midst of it.
    let fails =
        [("pwrite64", "ENOSPC"), ("fsync,fdatasync", "EIO"), ("openat", "EACCES"), ("write", "EROFS")];
    for (call, error) in fails.into_iter().take(Trial::many(2, 4)) {
        let arguments = injected(&home, call, error, 3);
        let mut arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        arguments.push("articles");
        let what = format!("{call} fails with {error} while reading");
        visit_by(trial, home.in_terminal("strace", &arguments), &what);
        if !is_starred(trial, &home) {
            trial.fault(Fault::Lost, what);
        }
    }
}

/// A state is joined while a call fails: it may be refused, with a message; the star stays.
fn import_fails(trial: &Trial, home: &Home, (call, error, nth): (&str, &str, usize)) {
    trial.count(1);
    let arguments = injected(home, call, error, nth);
    let mut arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    arguments.extend(["state", "import", "export.jsonl"]);
    let ended = home.piped("strace", &arguments).stdin(Stdio::null()).output().unwrap();
    let what = format!("{call} fails with {error} from the {nth}th on");
    if ended.status.code().is_none_or(|code| code > 2) {
        trial.fault(Fault::Crash, format!("{what}: {ended:?}"));
    }
    trial.plain(&what, &ended.stderr);
    trial.plain(&what, &ended.stdout);
    if !is_starred(trial, home) {
        trial.fault(Fault::Lost, what);
    }
}

fn nowhere_to_write(trial: &Trial) {
    // A home that is a file, or not there; folders that are files, or take nothing.
    for (name, value) in [
        ("HOME", "/dev/null"),
        ("HOME", "/dev/null/nobody"),
        ("HOME", ""),
        ("XDG_STATE_HOME", "/dev/null/x"),
        ("XDG_CACHE_HOME", "/dev/null/x"),
        ("XDG_CONFIG_HOME", "/dev/null/x"),
        ("XDG_STATE_HOME", "/proc"),
        ("XDG_CACHE_HOME", "/proc"),
    ] {
        let home = Home::with_long_article();
        let mut command = home.in_terminal(PROGRAM, &["articles"]);
        if name == "HOME" {
            for folder in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"] {
                command.env_remove(folder);
            }
        }
        command.env(name, value);
        visit_by(trial, command, &format!("{name}={value}"));
    }
    // A disk of 64 KB, and one that may not be written.
    for options in ["size=64k", "size=64k,ro"] {
        for folder in ["state", "cache"] {
            let home = Home::with_long_article();
            if !may_mount(&home) {
                eprintln!("skipped: nothing can be mounted here");
                return;
            }
            let path = home.path(folder);
            fs::create_dir_all(&path).unwrap();
            let line =
                format!("mount -t tmpfs -o {options} none '{}' && exec '{PROGRAM}' articles", path.display());
            let command = home.in_terminal("unshare", &["-rm", "bash", "-c", &line]);
            visit_by(trial, command, &format!("{folder} on {options}"));
        }
    }
}

fn may_mount(home: &Home) -> bool {
    let line = "mount -t tmpfs -o size=64k none /tmp";
    home.piped("unshare", &["-rm", "bash", "-c", line]).output().is_ok_and(|ended| ended.status.success())
}
