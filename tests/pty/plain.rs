//! Where there is no terminal to read on, there is plain text.

use std::io::pipe;
use std::process::Stdio;

use super::home::{Home, PROGRAM};
use super::session::Session;

fn assert_plain(bytes: &[u8]) {
    let text = str::from_utf8(bytes).unwrap();
    assert!(text.contains("从草原到城市"), "{text:?}");
    assert!(!text.contains('\x1b'), "{text:?}");
}

#[test]
fn a_pipe_gets_a_plain_list() {
    let home = Home::with_long_article();
    let listed = home.piped(PROGRAM, &["articles"]).env("TERM", "xterm-256color").output().unwrap();
    assert!(listed.status.success() && listed.stderr.is_empty(), "{listed:?}");
    assert_plain(&listed.stdout);
}

#[test]
fn a_terminal_that_takes_no_commands_gets_none() {
    for (terminal, arguments) in
        [("dumb", &["articles"][..]), ("", &["articles"]), ("xterm-256color", &["--plain", "articles"])]
    {
        let home = Home::with_long_article();
        let mut command = home.in_terminal(PROGRAM, arguments);
        command.env("TERM", terminal);
        let mut session = Session::run(command, (80, 24));
        assert!(session.end().success(), "{terminal:?} {arguments:?}");
        assert_plain(&session.bytes());
    }
}

#[test]
fn whoever_has_seen_enough_is_not_scolded() {
    let home = Home::with_long_article();
    for arguments in [&["list"][..], &["list", "--format", "json"], &["show", "articles/长文.txt"]] {
        let (reader, writer) = pipe().unwrap();
        drop(reader);
        let ended = home.piped(PROGRAM, arguments).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert!(ended.status.success() && ended.stderr.is_empty(), "{arguments:?}: {ended:?}");
    }
    let script = format!("set -o pipefail; '{PROGRAM}' list | head -1");
    let ended = home.piped("bash", &["-c", &script]).output().unwrap();
    assert!(ended.status.success() && ended.stderr.is_empty(), "{ended:?}");
    assert_eq!(ended.stdout.iter().filter(|byte| **byte == b'\n').count(), 1);
}
