//! Why an article is shown under its edition, and what a person says instead.

use std::fs;
use std::path::Path;

use super::desk::Desk;
use yuelan::store::Archive;

const REPORT: &str = "---\ntitle: 海边的灯\ndate: 2018-06-12\n---\n上海合作组织青岛峰会昨天闭幕。记者在会场外看灯。\n\n\
                      去年的阿斯塔纳峰会上，人们也这样看灯。\n";
const OTHER: &str = "---\ntitle: 去海边\ndate: 2018-06-01\n---\n海边没有别的事，只有风。\n";

fn archive() -> (tempfile::TempDir, Archive) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("report.md"), REPORT).unwrap();
    fs::write(folder.path().join("other.md"), OTHER).unwrap();
    let archive = Archive::open(folder.path()).unwrap();
    (folder, archive)
}

fn overrides(folder: &Path) -> String {
    fs::read_to_string(folder.join(".yuelan/overrides.yaml")).unwrap_or_default()
}

/// Every file of a folder with its contents, but for what the program keeps there.
fn articles(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files
        .filter(|path| path.is_file())
        .map(|path| (path.to_string_lossy().into_owned(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn the_evidence_shows_each_mention_in_its_sentence() {
    for (width, height) in [(120, 36), (60, 20)] {
        let mut desk = Desk::sample(width, height);
        desk.press("y").type_in("2022").press("Enter g w");
        assert!(desk.line_with("─ 依据 ─").contains('┌'), "{}", desk.screen());
        desk.line_with("◆ 撒马尔罕 2022 · 报道");
        assert!(desk.line_with("上合峰会  撒马尔罕 2022 · 报道　").contains(" 分"), "{}", desk.screen());
        let facts = desk.line_with(" · 导语 · 当前");
        assert!(facts.contains("撒马尔罕 2022 · "), "{facts}");
        desk.press("Esc");
        assert!(!desk.screen().contains("依据"));
    }
}

#[test]
fn a_mention_is_gone_to_from_the_list_and_from_the_reader() {
    let (_folder, archive) = archive();
    let mut desk = Desk::with(archive, yuelan::store::State::forgetful(), 60, 20);
    desk.press_at_once("g w j Enter");
    assert_eq!(desk.state.reader.as_ref().unwrap().search.words.as_str(), "上海合作组织青岛峰会");
    desk.press("Esc");
    for (keys, words) in [("g w j Enter", "上海合作组织青岛峰会"), ("g w j j Enter", "阿斯塔纳峰会")]
    {
        desk.press(keys);
        let reader = desk.state.reader.as_ref().expect("an open article");
        let (start, end) = reader.search.hits[0];
        let (text, at) = reader.entry.article.document.text_at(start).unwrap();
        let marked = &text.string[at..at + end.0 - start.0];
        assert_eq!(marked, words);
        assert!(desk.screen().contains(marked) && !desk.screen().contains("依据"), "{}", desk.screen());
    }
}

#[test]
fn an_edition_is_set_shown_everywhere_and_undone() {
    let (folder, archive) = archive();
    let before = articles(folder.path());
    let state = tempfile::tempdir().unwrap();
    let mut desk = Desk::keeping(archive.clone(), state.path(), 120, 30);
    desk.press("g w e").type_in("塔什干 2016").press("Enter");
    assert!(desk.screen().contains("已定为 塔什干 2016"), "{}", desk.screen());
    assert!(desk.line_with("· 回顾").contains("◆ 塔什干 2016*"));
    desk.line_with("由人指定；下面是程序的判断");
    desk.press("Esc");
    assert_eq!(desk.screen().matches("◆ 塔什干 2016*").count(), 2, "row and head: {}", desk.screen());
    assert!(overrides(folder.path()).ends_with("- path: report.md\n  edition: sco-2016\n"));
    let again = Desk::keeping(archive, state.path(), 60, 20);
    assert!(again.screen().contains("◆ 塔什干 2016*"), "{}", again.screen());
    desk.press("u");
    assert!(desk.screen().contains("已恢复程序的判断") && !desk.screen().contains("塔什干"));
    assert!(!overrides(folder.path()).contains("report.md"));
    assert_eq!(articles(folder.path()), before);
}

#[test]
fn what_was_not_recognised_can_be_set_and_walked_to() {
    let (_folder, archive) = archive();
    let state = tempfile::tempdir().unwrap();
    let mut desk = Desk::keeping(archive, state.path(), 80, 24);
    desk.press("j g w");
    desk.line_with("文中没有提到任何一届");
    desk.line_with("上合峰会：上海合作组织");
    desk.press("Enter");
    assert!(desk.line_with("青岛 2018").contains("第 18 届 · 2018-06-09 · 上合峰会"));
    desk.press("Enter Esc g g ] s");
    assert!(desk.screen().contains("没有更晚"), "{}", desk.screen());
    desk.press("[ s");
    assert!(desk.screen().contains("◇ 第18次 青岛 2018 · 1/2"), "{}", desk.screen());
}

#[test]
fn an_article_can_be_taken_out_of_all_editions() {
    let (folder, archive) = archive();
    let state = tempfile::tempdir().unwrap();
    let mut desk = Desk::keeping(archive, state.path(), 80, 24);
    desk.press("g w e").type_in("无").press("Enter");
    desk.line_with("不归入任何一届");
    desk.press("Esc");
    assert!(!desk.screen().contains("青岛 2018"), "{}", desk.screen());
    assert!(overrides(folder.path()).contains("edition: none"));
    desk.press("g w e").type_in("自动").press("Enter Esc");
    assert!(desk.screen().contains("◆ 青岛 2018"));
    desk.press("u");
    assert!(!desk.screen().contains("青岛 2018"), "choosing 自动 is undone, too");
}

#[test]
fn the_picker_narrows_by_place_year_ordinal_and_id() {
    let mut desk = Desk::sample(100, 30);
    desk.press("g w e");
    for (typed, label, facts) in [
        ("撒马尔罕", "撒马尔罕 2022", "第 22 届"),
        ("第22次", "撒马尔罕 2022", "2022-09-15"),
        ("g20-2016", "杭州 2016", "G20峰会"),
        ("奥运 2020", "东京 2020", "奥运会"),
    ] {
        desk.press("Ctrl-u").type_in(typed);
        assert!(desk.line_with(&format!("▌ {label}")).contains(facts), "{typed}: {}", desk.screen());
    }
    desk.press("Ctrl-u").type_in("火星").press("Enter");
    assert!(desk.screen().contains("没有这样的届"));
    desk.press("Esc");
    assert!(desk.screen().contains("─ 依据 ─"), "{}", desk.screen());
}

#[test]
fn the_sample_and_damaged_files_are_kept_in_the_state_folder() {
    let state = tempfile::tempdir().unwrap();
    let mut desk = Desk::keeping(Archive::sample(), state.path(), 80, 24);
    desk.press("g w e").type_in("sco-2001").press("Enter");
    let folder = state.path().join("overrides");
    let file = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    assert!(fs::read_to_string(&file).unwrap().contains("edition: sco-2001"));
    fs::write(&file, b"\xFFgarbage: [").unwrap();
    let mut desk = Desk::keeping(Archive::sample(), state.path(), 80, 24);
    assert!(desk.screen().contains("已损坏"), "{}", desk.screen());
    desk.press("g w e").type_in("sco-2002").press("Enter");
    assert!(desk.screen().contains("改名为"), "{}", desk.screen());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
    fs::write(&file, "- {path: x.md, edition: mars-2050}\n").unwrap();
    let desk = Desk::keeping(Archive::sample(), state.path(), 80, 24);
    assert!(desk.screen().contains("有 1 处编号不认识"), "{}", desk.screen());
}

/// A link in an archive may lead anywhere: nothing is written through it.
#[cfg(unix)]
#[test]
fn an_archive_that_cannot_be_written_is_left_alone() {
    let (folder, archive) = archive();
    let (state, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join(".yuelan")).unwrap();
    let mut desk = Desk::keeping(archive.clone(), state.path(), 80, 24);
    desk.press("g w e").type_in("sco-2016").press("Enter");
    assert!(desk.screen().contains("记在状态文件夹里"), "{}", desk.screen());
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
    let again = Desk::keeping(archive, state.path(), 80, 24);
    assert!(again.screen().contains("◆ 塔什干 2016*"));
}
