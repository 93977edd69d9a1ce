//! E. Files and archive: only plain files are read, and what becomes of them is said.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::case::Case;
use super::ledger::Fault;
use super::terminal;
use super::trial::Trial;
use crate::pty::home::{Home, PROGRAM};
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] = &[
    Case {
        number: 34,
        what: "links that lead out of the archive, or in circles, are not followed",
        run: links,
    },
    Case { number: 35, what: "pipes, sockets and devices are left alone", run: devices },
    Case { number: 36, what: "many files, deep folders and odd names are listed", run: many },
    Case { number: 37, what: "what may not be read is in the list, and says why", run: forbidden },
    Case { number: 38, what: "files of any size that grow and shrink are bounded", run: sizes },
];

/// So long a list may take, unoptimised and on a busy machine.
const LIMIT: Duration = Duration::from_secs(20);

/// Runs the program without a terminal. What it prints must be clean and come in time.
pub(crate) fn run(trial: &Trial, home: &Home, arguments: &[&str]) -> (Option<i32>, String, String) {
    trial.count(1);
    let begun = Instant::now();
    let ended = home.piped(PROGRAM, arguments).stdin(Stdio::null()).output().unwrap();
    let what = format!("{arguments:?}");
    if begun.elapsed() > LIMIT && begun.elapsed() > Trial::patience(LIMIT) {
        trial.fault(Fault::Hang, format!("{what} took {:?}", begun.elapsed()));
    }
    if ended.status.code().is_none_or(|code| code > 2) {
        trial.fault(Fault::Crash, format!("{what}: {ended:?}"));
    }
    trial.plain(&what, &ended.stdout);
    trial.plain(&what, &ended.stderr);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (ended.status.code(), text(&ended.stdout), text(&ended.stderr))
}

fn links(trial: &Trial) {
    let home = Home::new();
    home.write("articles/好.txt", "好文章\n\n正文\n");
    home.write("secret/密.txt", "秘密\n\n不可见\n");
    let inside = |name: &str| home.path(&format!("articles/{name}"));
    symlink(inside("b.txt"), inside("a.txt")).unwrap();
    symlink(inside("a.txt"), inside("b.txt")).unwrap();
    symlink(inside("self"), inside("self")).unwrap();
    symlink("/etc/shadow", inside("shadow.txt")).unwrap();
    symlink("/etc/passwd", inside("passwd.txt")).unwrap();
    symlink(home.path("secret/密.txt"), inside("out.txt")).unwrap();
    symlink(home.path("secret"), inside("folder")).unwrap();
    symlink(home.path(""), inside("above")).unwrap();
    symlink("..", inside("dots")).unwrap();
    let (_, listed, told) = run(trial, &home, &["list", "-a", "articles"]);
    trial.expect(listed.contains("好文章"), || format!("{listed}{told}"));
    trial.expect(!listed.contains("秘密") && !listed.contains("root:"), || {
        format!("a link was followed: {listed}")
    });
    trial.expect(listed.lines().filter(|line| line.contains("好文章")).count() == 1, || {
        format!("listed twice: {listed}")
    });
    let (_, searched, _) = run(trial, &home, &["search", "-a", "articles", "不可见"]);
    trial.expect(searched.is_empty(), || format!("a link was searched: {searched}"));
}

fn devices(trial: &Trial) {
    let home = Home::new();
    home.write("articles/好.txt", "好文章\n\n正文\n");
    let inside = |name: &str| home.path(&format!("articles/{name}"));
    assert!(Command::new("mkfifo").arg(inside("pipe.txt")).status().unwrap().success());
    let _socket = UnixListener::bind(inside("socket.txt")).unwrap();
    for (name, device) in [
        ("zero.txt", "/dev/zero"),
        ("random.md", "/dev/urandom"),
        ("null.txt", "/dev/null"),
        ("tty.txt", "/dev/tty"),
        ("kmsg.txt", "/proc/kmsg"),
        ("mem.html", "/proc/self/mem"),
    ] {
        symlink(device, inside(name)).unwrap();
    }
    for arguments in [
        &["list", "-a", "articles"][..],
        &["doctor", "-a", "articles"],
        &["search", "-a", "articles", "正文"],
        &["index", "-a", "articles"],
    ] {
        let (code, printed, told) = run(trial, &home, arguments);
        trial.expect(code.is_some_and(|code| code <= 1), || format!("{arguments:?}: {printed}{told}"));
    }
    let (_, listed, _) = run(trial, &home, &["list", "-a", "articles"]);
    trial.expect(listed.contains("好文章"), || listed);
    // Named by itself, it is refused, not read.
    for name in ["pipe.txt", "socket.txt", "zero.txt"] {
        let (code, _, told) = run(trial, &home, &["show", inside(name).to_str().unwrap()]);
        trial.expect(code == Some(2) && !told.is_empty(), || format!("{name}: {code:?} {told}"));
    }
}

fn many(trial: &Trial) {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let home = Home::new();
    let folder = home.path("articles");
    fs::create_dir_all(&folder).unwrap();
    for nth in 0..Trial::many(2_000, if cfg!(debug_assertions) { 20_000 } else { 200_000 }) {
        fs::write(folder.join(format!("{nth}.txt")), format!("标题{nth}\n\n正文\n")).unwrap();
    }
    let long = format!("{}.txt", "长".repeat(83));
    fs::write(folder.join(&long), "名字很长\n\n正文\n").unwrap();
    fs::write(folder.join("a\nb.txt"), "名字有两行\n\n正文\n").unwrap();
    fs::write(folder.join(OsStr::from_bytes(b"\xff\xfe\x9b2J.txt")), "名字不是文字\n\n正文\n").unwrap();
    let begun = Instant::now();
    trial.count(1);
    let mut session = Session::read(&home, &["articles"]);
    session.wait_for("标题");
    let taken = begun.elapsed();
    trial.expect(taken < Trial::patience(LIMIT), || format!("the first screen took {taken:?}"));
    session.press("G").press("q").wait("the end", |output| !output.screen().alternate_screen());
    terminal::ended_well(trial, &mut session, "many files");
    // A folder that is deeper than a path may be long.
    let deep = Home::new();
    deep.write("articles/好.txt", "好文章\n\n正文\n");
    let script = "cd articles && for i in $(seq 1000); do mkdir d && cd d || exit; done; printf '深处\\n\\n正文\\n' > 深.txt";
    assert!(deep.piped("bash", &["-c", script]).status().unwrap().success());
    let (_, listed, told) = run(trial, &deep, &["list", "-a", "articles"]);
    trial.expect(listed.contains("好文章"), || format!("{listed}{told}"));
    for words in ["名字很长", "名字有两行", "名字不是文字"] {
        let (_, found, _) = run(trial, &home, &["list", "-a", "articles", words]);
        trial.expect(found.contains(words), || format!("{words} is not listed"));
    }
}

/// Runs a command as somebody who may not read everything; none where that cannot be done.
fn as_nobody(home: &Home, arguments: &[&str]) -> Option<std::process::Output> {
    let is_root =
        fs::metadata("/proc/self").is_ok_and(|metadata| std::os::unix::fs::MetadataExt::uid(&metadata) == 0);
    if !is_root {
        return Some(home.piped(PROGRAM, arguments).output().unwrap());
    }
    let prefix = ["--reuid=65534", "--regid=65534", "--clear-groups", PROGRAM];
    let all: Vec<_> = prefix.into_iter().chain(arguments.iter().copied()).collect();
    let ended = home.piped("setpriv", &all).output().ok()?;
    (ended.status.code() != Some(127)).then_some(ended)
}

fn forbidden(trial: &Trial) {
    let home = Home::new();
    home.write("articles/好.txt", "好文章\n\n正文\n");
    let locked = home.write("articles/锁.txt", "锁住\n\n正文\n");
    home.write("articles/closed/内.txt", "内部\n\n正文\n");
    let mode =
        |path: &std::path::Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    mode(&home.path(""), 0o777);
    mode(&locked, 0);
    mode(&home.path("articles/closed"), 0);
    trial.count(1);
    if let Some(ended) = as_nobody(&home, &["list", "-a", "articles"]) {
        let listed = String::from_utf8_lossy(&ended.stdout).into_owned();
        trial.plain("a list", &ended.stdout);
        trial.plain("what is told of it", &ended.stderr);
        trial.expect(listed.contains("好文章"), || format!("{ended:?}"));
        trial.expect(listed.contains('锁') && !listed.contains("锁住"), || {
            format!("the locked file: {listed}")
        });
        let shown = as_nobody(&home, &["show", "articles/锁.txt"]).unwrap();
        let words =
            String::from_utf8_lossy(&shown.stdout).into_owned() + &String::from_utf8_lossy(&shown.stderr);
        trial.expect(words.contains("无法读取"), || format!("it does not say why: {words}"));
    }
    mode(&home.path("articles/closed"), 0o755);
}

fn sizes(trial: &Trial) {
    let home = Home::new();
    home.write("articles/好.txt", "好文章\n\n正文\n");
    let sparse = fs::File::create(home.path("articles/稀.txt")).unwrap();
    sparse.set_len(4 << 30).unwrap();
    let text = fs::File::create(home.path("articles/大.txt")).unwrap();
    std::io::Write::write_all(&mut &text, "大文章\n\n正文开头\n".as_bytes()).unwrap();
    text.set_len(4 << 30).unwrap();
    let (_, listed, told) = run(trial, &home, &["list", "-a", "articles"]);
    trial.expect(listed.contains("好文章"), || format!("{listed}{told}"));
    // One file grows, and another one shrinks, while the archive is read again and again.
    let busy = home.write("articles/变.txt", "变\n\n正文\n".repeat(1_000));
    let stop = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let writer = std::thread::spawn({
        let stop = stop.clone();
        move || {
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                let _ = fs::write(&busy, "变\n\n正文在这里变长\n".repeat(20_000));
                let _ = fs::OpenOptions::new().write(true).open(&busy).and_then(|file| file.set_len(10));
            }
        }
    });
    for _ in 0..Trial::many(8, 60) {
        let (code, listed, told) = run(trial, &home, &["list", "-a", "articles", "好文章"]);
        trial.expect(code == Some(0) && listed.contains("好文章"), || format!("{listed}{told}"));
    }
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    writer.join().unwrap();
}
