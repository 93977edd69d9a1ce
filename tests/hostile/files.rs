//! Files that are no articles, in a folder with one that is.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

use yuelan::doc::NoteKind;
use yuelan::locale::message;
use yuelan::store::{Archive, Entry, Haste, Loaded, Loader, Recognition};

const GOOD: &str = "好文章\n\n这一篇没有毛病，别的文件怎样都与它无关。\n";

/// A folder with a good article and these others.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("good.txt"), GOOD).unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

/// Reads a folder; the good article must be there, whatever lies beside it.
fn read(folder: &Path) -> (Vec<Arc<Entry>>, Loaded) {
    let entries = Mutex::new(Vec::new());
    let loader = Loader { archive: &Archive::open(folder).unwrap(), recognition: &Recognition::builtin() };
    let loaded = loader.load(Haste::Whole, &|batch| {
        entries.lock().unwrap().extend(batch);
        true
    });
    let entries = entries.into_inner().unwrap();
    let good = entry(&entries, "good.txt");
    assert!(words(good).contains("这一篇没有毛病"), "{good:?}");
    assert_eq!(good.article.meta.title.as_str(), "好文章");
    (entries, loaded)
}

fn entry<'a>(entries: &'a [Arc<Entry>], path: &str) -> &'a Entry {
    entries.iter().find(|entry| entry.article.source.path.as_str() == path).unwrap()
}

fn words(entry: &Entry) -> String {
    entry.article.document.texts().iter().map(|text| text.string.to_string()).collect()
}

fn has_note(entry: &Entry, kind: NoteKind) -> bool {
    entry.article.notes.iter().any(|note| note.kind == kind)
}

#[test]
fn a_file_that_says_nothing_says_so() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0\x1f\xf3\xffa";
    let folder = folder(&[("empty.txt", b""), ("blank.txt", b" \n\n\t\n"), ("picture.txt", png)]);
    let (entries, loaded) = read(folder.path());
    assert_eq!((loaded.files, entries.len()), (4, 4));
    assert!(has_note(entry(&entries, "empty.txt"), NoteKind::Empty));
    assert!(has_note(entry(&entries, "blank.txt"), NoteKind::Empty));
    let picture = entry(&entries, "picture.txt");
    assert!(has_note(picture, NoteKind::Binary));
    assert!(words(picture).contains("PNG 图片"), "{}", words(picture));
}

#[test]
fn broken_front_matter_costs_no_text() {
    let unclosed = "---\ntitle: [没有关上\ndate: 2022-09-16\n---\n\n正文还在。\n";
    let endless = "---\ntitle: 没有结尾\n\n正文也还在。\n";
    let json = "{ \"title\": \"半截\", \n\n正文仍然在。\n";
    let folder = folder(&[
        ("unclosed.txt", unclosed.as_bytes()),
        ("endless.txt", endless.as_bytes()),
        ("json.txt", json.as_bytes()),
    ]);
    let (entries, _) = read(folder.path());
    let unclosed = entry(&entries, "unclosed.txt");
    assert!(has_note(unclosed, NoteKind::FrontMatter), "{:?}", unclosed.article.notes);
    assert_eq!(unclosed.article.meta.date.map(|date| date.to_string()).as_deref(), Some("2022-09-16"));
    for (name, text) in
        [("unclosed.txt", "正文还在。"), ("endless.txt", "正文也还在。"), ("json.txt", "正文仍然在。")]
    {
        let found = entry(&entries, name);
        let title = &found.article.meta.title;
        assert!(words(found).contains(text) || title.contains(text), "{name}: {:?} {title}", words(found));
    }
}

#[cfg(unix)]
#[test]
fn pipes_loops_and_ways_out_are_left_alone() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.txt"), "不该读到的\n").unwrap();
    let folder = folder(&[]);
    let at = |name: &str| folder.path().join(name);
    // Opening a pipe would wait for a writer for ever.
    assert!(Command::new("mkfifo").arg(at("pipe.txt")).status().unwrap().success());
    symlink("loop.txt", at("loop.txt")).unwrap();
    symlink("nowhere.txt", at("dangling.txt")).unwrap();
    symlink(".", at("itself")).unwrap();
    symlink(outside.path().join("secret.txt"), at("secret.txt")).unwrap();
    symlink("pipe.txt", at("pipe-link.txt")).unwrap();
    let (entries, loaded) = read(folder.path());
    assert_eq!((loaded.files, entries.len()), (1, 1));
    let said = |(reason, count): (&str, usize)| (message(reason, None).into_owned(), count);
    let mut skipped: Vec<_> = loaded.skipped.into_iter().map(said).collect();
    skipped.sort_unstable();
    let expected =
        [("失效或循环的链接", 2), ("指向文件夹外的链接", 1), ("指向文件夹的链接", 1), ("特殊文件", 2)];
    assert_eq!(skipped, expected.map(|(words, count)| (words.to_owned(), count)));
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_says_why() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("locked.txt", "读不到的正文\n".as_bytes())]);
    let locked = folder.path().join("locked.txt");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&locked).is_ok() {
        eprintln!("skipped: this user may read every file");
        return;
    }
    let (entries, _) = read(folder.path());
    let locked = entry(&entries, "locked.txt");
    assert!(has_note(locked, NoteKind::Unreadable));
    assert!(words(locked).contains("无法读取这个文件"));
}

/// Runs the program in a home of its own.
fn yuelan(arguments: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_yuelan"));
    command.args(arguments).current_dir(home.path()).env("HOME", home.path());
    for folder in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
        command.env(folder, home.path());
    }
    command.output().unwrap()
}

#[test]
fn an_archive_that_is_not_there_is_named() {
    let ended = yuelan(&["list", "-a", "没有/这个文件夹"]);
    assert_eq!(ended.status.code(), Some(2));
    assert!(ended.stdout.is_empty());
    let message = String::from_utf8(ended.stderr).unwrap();
    assert!(message.contains("没有/这个文件夹"), "{message}");
    assert_eq!(message.lines().count(), 1, "{message}");
}

#[test]
fn nothing_found_is_not_a_failure_to_look() {
    let ended = yuelan(&["list", "year:1900"]);
    assert_eq!(ended.status.code(), Some(1));
    assert!(ended.stdout.is_empty() && ended.stderr.is_empty(), "{ended:?}");
}

#[test]
fn a_file_may_grow_while_it_is_read() {
    use std::io::Write;
    use std::sync::atomic::{AtomicBool, Ordering};
    let folder = folder(&[("growing.md", "---\ntitle: 生长\n---\n\n第一段。\n".as_bytes())]);
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let path = folder.path().join("growing.md");
            let mut file = fs::OpenOptions::new().append(true).open(path).unwrap();
            while !done.load(Ordering::Relaxed) {
                file.write_all("\n又长出一段，也许只长出半个字".as_bytes()).unwrap();
                file.set_len(file.metadata().unwrap().len() % 100_000 + 1).unwrap();
            }
        });
        for _ in 0..20 {
            let (entries, _) = read(folder.path());
            entry(&entries, "growing.md");
        }
        done.store(true, Ordering::Relaxed);
    });
}
