//! The program among others: what comes through a pipe is read, and an article is given to a
//! command, on the terminal itself.

use super::home::{Home, PROGRAM};
use super::session::Session;

fn shell(home: &Home, script: &str) -> Session {
    Session::run(
        home.in_terminal("sh", &["-c", &script.replace("yuelan", &format!("'{PROGRAM}'"))]),
        (80, 24),
    )
}

#[test]
fn what_comes_through_a_pipe_is_read_with_keys_from_the_terminal() {
    let home = Home::new();
    let mut session = shell(&home, "seq 1 2000 | sed 's/$/ 号在读/' | yuelan --input lines");
    session.wait_for("1 号在读").wait_for("标准输入").press("G").wait_for("2000 号在读");
    session.press("q");
    assert!(session.end().success());
    session.assert_restored();
}

#[test]
fn a_pipe_without_an_end_is_shown_at_once() {
    let home = Home::new();
    let mut session =
        shell(&home, "mkfifo pipe; (echo 第一行先到; exec sleep 30) > pipe & exec yuelan - < pipe");
    session.wait_for("第一行先到").press("q");
    assert!(session.end().success());
    session.assert_restored();
    let mut session = shell(&home, "yes 上合组织 | yuelan -");
    session.wait_for("上合组织").press("q");
    session.end();
    session.assert_restored();
}

#[test]
fn pages_of_man_and_colours_of_git_are_clean() {
    let home = Home::new();
    let mut session =
        shell(&home, "printf 'N\\bNA\\bAM\\bME\\bE\\n  \\033[32m+ one\\033[m\\n' | MAN_PN='ls(1)' yuelan");
    session.wait_for("ls(1)").wait_for("NAME").wait_for("  + one").press("q");
    assert!(session.end().success());
}

#[test]
fn one_screen_is_printed_where_the_caller_wants_that() {
    let home = Home::new();
    let mut session =
        shell(&home, "printf '* \\033[32mmain\\033[m\\n  other\\n' | LESS=FRX GIT_PAGER_IN_USE=1 yuelan");
    assert!(session.end().success());
    let text = session.text();
    assert_eq!(text, "* main\n  other");
    assert!(!session.bytes().contains(&0x1B));
}

#[test]
fn a_command_has_the_terminal_and_the_article() {
    let home = Home::with_long_article();
    let mut session = Session::reading(&home);
    session.press("!").wait_for("管道，命令：").press("head -1; exit 3\r");
    session.wait("what the command wrote", |output| {
        let text = output.text();
        !output.screen().alternate_screen() && text.contains("从草原到城市") && text.contains("按任意键返回")
    });
    session.press("x").wait_for("退出码 3").press(" ").wait_for("22%").press("qq");
    assert!(session.end().success());
    session.assert_restored();
}

#[test]
fn a_shell_completes_commands_and_the_fields_of_a_query() {
    let home = Home::new();
    let printed = home.piped(PROGRAM, &["completions", "bash"]).output().unwrap();
    home.write("completions", printed.stdout);
    let complete = |words: &str, nth: usize| {
        let script = format!(
            "source completions; COMP_WORDS=({words}); COMP_CWORD={nth}; \
             _yuelan_query yuelan \"${{COMP_WORDS[{nth}]}}\" \"${{COMP_WORDS[{nth}-1]}}\" 2>/dev/null; echo \"${{COMPREPLY[@]}}\""
        );
        String::from_utf8(home.piped("bash", &["-c", &script]).output().unwrap().stdout).unwrap()
    };
    assert_eq!(complete("yuelan com", 1).trim(), "compare completions");
    assert_eq!(complete("yuelan list mentio", 2).trim(), "mentions:");
    assert!(complete("yuelan show --form", 2).contains("--format"));
}

#[test]
fn what_came_through_a_pipe_has_no_file() {
    let home = Home::new();
    let mut session = shell(&home, "seq 1 2000 | sed 's/$/ 号在读/' | yuelan");
    session.wait_for("1 号在读").press("gr").wait_for("这是从管道来的，没有文件");
    session.press("e").wait_for("这是从管道来的，没有文件").press("q");
    assert!(session.end().success());
}
