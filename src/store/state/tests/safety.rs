//! Damage, full disks, folders that cannot be written: nothing that was kept is lost, and reading
//! goes on.

use std::fs;
use std::path::{Path, PathBuf};

use super::super::{Change, State, StateError, back_up, backup, export_to};
use super::{ARTICLE, OTHER, export, import};
use crate::doc::ArticleId;

struct Home {
    folder: tempfile::TempDir,
    path: PathBuf,
}

impl Home {
    /// A database in which an article is starred.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        State::open(&path).unwrap().save(ARTICLE, Change::Starred(true)).unwrap();
        Self { folder, path }
    }

    /// Backs the database up as if it were an earlier day.
    fn back_up_on(&self, day: &str) -> PathBuf {
        let made = back_up(&self.path).unwrap().unwrap();
        let old = made.with_file_name(format!("state-{day}.db"));
        fs::rename(made, &old).unwrap();
        old
    }

    fn backups(&self) -> Vec<String> {
        let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        State::backups(&self.path).iter().map(name).collect()
    }
}

fn is_starred(path: &Path, id: ArticleId) -> bool {
    State::open(path).unwrap().known().of(id).starred
}

/// Makes the last pages of a database meaningless; it still opens.
fn damage_the_end(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let length = bytes.len();
    bytes[length - 3 * 4096..].fill(0x5A);
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_damaged_database_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    fs::write(&path, [0x5A; 5000]).unwrap();
    let (mut state, notice) = State::open_or_begin(&path);
    assert!(notice.unwrap().contains("state.db.damaged"));
    state.save(ARTICLE, Change::Starred(true)).unwrap();
    assert!(is_starred(&path, ARTICLE));
    assert_eq!(fs::read(folder.path().join("state.db.damaged")).unwrap(), [0x5A; 5000]);
}

#[test]
fn the_newest_good_backup_takes_its_place() {
    let home = Home::new();
    home.back_up_on("2020-01-01");
    State::open(&home.path).unwrap().save(OTHER, Change::Starred(true)).unwrap();
    home.back_up_on("2020-01-02");
    let bad = home.back_up_on("2020-01-03");
    fs::write(&bad, [0x5A; 5000]).unwrap();
    fs::write(&home.path, [0x5A; 5000]).unwrap();
    let (state, notice) = State::open_or_begin(&home.path);
    let notice = notice.unwrap();
    assert!(notice.contains("2020-01-02") && notice.contains("state.db.damaged"), "{notice}");
    assert!(state.known().of(ARTICLE).starred && state.known().of(OTHER).starred);
    let (state, notice) = State::open_or_begin(&home.path);
    assert!(notice.is_none() && state.known().of(OTHER).starred, "it is told once");
}

#[test]
fn damage_that_opening_does_not_show_is_found_and_mended_at_the_next_start() {
    let home = Home::new();
    home.back_up_on("2020-01-01");
    let mut state = State::open(&home.path).unwrap();
    let visits =
        (1..=5000).map(|time| format!("{{\"kind\":\"visit\",\"time\":{time},\"article\":\"{OTHER}\"}}\n"));
    import(&mut state, &visits.fold(export(&State::forgetful()), |text, visit| text + &visit));
    drop(state);
    // Another process has it open, and a log beside it.
    let mut open = State::open(&home.path).unwrap();
    open.save(OTHER, Change::Read(true)).unwrap();
    damage_the_end(&home.path);
    assert!(is_starred(&home.path, ARTICLE), "it opens");
    assert!(back_up(&home.path).is_err_and(|error| error.is_damage()));
    assert_eq!(home.backups(), ["state-2020-01-01.db"], "no bad backup");
    let (state, notice) = State::open_or_begin(&home.path);
    assert!(notice.unwrap().contains("2020-01-01"));
    assert!(state.known().of(ARTICLE).starred && !state.known().of(OTHER).read);
    assert!(home.folder.path().join("state.db.damaged-wal").metadata().unwrap().len() > 0);
    assert!(State::open_or_begin(&home.path).1.is_none());
}

#[test]
fn a_backup_a_day_and_three_of_them_are_kept() {
    let home = Home::new();
    let first = back_up(&home.path).unwrap().unwrap();
    assert_eq!(back_up(&home.path).unwrap(), None);
    let today = first.file_name().unwrap().to_string_lossy().into_owned();
    for day in ["2020-01-01", "2020-01-02", "2020-01-03", "2999-01-01"] {
        fs::copy(&first, first.with_file_name(format!("state-{day}.db"))).unwrap();
    }
    fs::write(first.with_file_name("state-mine.db"), "mine").unwrap();
    fs::remove_file(&first).unwrap();
    back_up(&home.path).unwrap().unwrap();
    assert_eq!(home.backups(), [&today, "state-2020-01-03.db", "state-2020-01-02.db"]);
    assert!(backup::folder(&home.path).join("state-mine.db").exists(), "what is not ours stays");
    assert!(is_starred(&first, ARTICLE), "a backup is a database like any other");
}

#[test]
fn where_nothing_can_be_written_what_is_there_is_known() {
    let home = Home::new();
    // The log cannot be made, not even by root: as on a file system that is read-only.
    for companion in ["state.db-wal", "state.db-journal"] {
        fs::create_dir(home.folder.path().join(companion)).unwrap();
    }
    let before = fs::read(&home.path).unwrap();
    let (mut state, notice) = State::open_or_begin(&home.path);
    assert!(notice.unwrap().contains("仍可阅读"));
    assert!(state.known().of(ARTICLE).starred);
    state.save(OTHER, Change::Starred(true)).unwrap();
    assert!(state.known().of(OTHER).starred);
    assert_eq!(fs::read(&home.path).unwrap(), before);
}

#[test]
fn a_state_folder_that_cannot_be_made_is_told_of() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let (mut state, notice) = State::open_or_begin(&folder.path().join("file/yuelan/state.db"));
    assert!(notice.unwrap().contains("无法建立状态文件夹"));
    state.save(ARTICLE, Change::Read(true)).unwrap();
    assert!(state.known().of(ARTICLE).read);
}

#[test]
fn what_a_full_disk_refuses_is_saved_when_there_is_room() {
    let home = Home::new();
    let mut state = State::open(&home.path).unwrap();
    let limit = |state: &State, pages: i64| {
        let database = state.connection.as_ref().unwrap();
        database.pragma_update(None, "max_page_count", pages).unwrap();
    };
    limit(&state, 1);
    let mut refused = Vec::new();
    for nth in 100..5000 {
        let id = ArticleId(nth * 0x9E37_79B9);
        if let Err(error) = state.save(id, Change::Starred(true)) {
            assert_eq!(error.to_string(), "无法保存阅读状态：磁盘已满");
            refused.push(id);
        }
        assert!(state.known().of(id).starred);
        if refused.len() == 3 {
            break;
        }
    }
    assert_eq!(refused.len(), 3, "the disk is full");
    assert!(refused.iter().all(|id| !is_starred(&home.path, *id)));
    limit(&state, 100_000);
    state.save(OTHER, Change::Read(true)).unwrap();
    assert!(refused.iter().all(|id| is_starred(&home.path, *id)));
}

#[test]
fn a_database_of_another_machine_is_joined_and_left_as_it_is() {
    let (home, other) = (Home::new(), Home::new());
    let mut open = State::open(&other.path).unwrap();
    // This stands in the log only.
    open.save(OTHER, Change::Starred(true)).unwrap();
    let files = || {
        let paths = ["state.db", "state.db-wal"].map(|name| other.folder.path().join(name));
        paths.map(|path| fs::read(path).unwrap())
    };
    let before = files();
    let mut state = State::open(&home.path).unwrap();
    let joined = state.merge(&other.path).unwrap();
    assert_eq!((joined.records, joined.new), (2, 2));
    assert!(state.known().of(OTHER).starred);
    assert_eq!(files(), before);
    assert_eq!(state.merge(&other.path).unwrap().new, 0);
    let left: Vec<_> =
        fs::read_dir(home.folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| name.to_string_lossy().starts_with("state.db")), "{left:?}");
    fs::write(&other.path, [b"SQLite format 3\0".as_slice(), &[0x5A; 9000]].concat()).unwrap();
    assert!(state.merge(&other.path).is_err());
}

#[test]
fn an_export_replaces_an_export_and_no_other_file() {
    let home = Home::new();
    let mut state = State::open(&home.path).unwrap();
    let file = home.folder.path().join("out.jsonl");
    export_to(&state, &file).unwrap();
    state.save(OTHER, Change::Starred(true)).unwrap();
    export_to(&state, &file).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), export(&state));
    assert!(matches!(export_to(&state, &home.path), Err(StateError::Occupied)));
    assert!(is_starred(&home.path, ARTICLE));
}

#[test]
fn an_emptied_database_gives_way_to_its_backup() {
    let home = Home::new();
    home.back_up_on("2020-01-01");
    fs::write(&home.path, "").unwrap();
    let (state, notice) = State::open_or_begin(&home.path);
    assert!(notice.unwrap().contains("2020-01-01") && state.known().of(ARTICLE).starred);
    // Where there never was anything, there is nothing to tell.
    let new = tempfile::tempdir().unwrap();
    let path = new.path().join("state.db");
    fs::write(&path, "").unwrap();
    assert!(State::open_or_begin(&path).1.is_none());
}
