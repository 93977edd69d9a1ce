//! Two machines whose readers did different things, and the ways from one to the other.

use std::fs;

use yuelan::doc::ArticleId;
use yuelan::store::{Bookmark, Change};
use yuelan::text::{ByteAt, Clean};

use super::program::Machine;

const BOTH: ArticleId = ArticleId(0xB0);

/// A machine whose reader did this and that with articles of their own and with a shared one.
fn machine(own: u64, at: usize) -> Machine {
    let machine = Machine::new();
    let mut state = machine.state();
    for id in own..own + 20 {
        state.save(ArticleId(id), Change::Starred(id % 3 == 0)).unwrap();
        state.note_visit(ArticleId(id));
    }
    state.save(BOTH, Change::Position(ByteAt(at))).unwrap();
    state.set_bookmark(Bookmark { letter: 'A', article: BOTH, position: ByteAt(at) }).unwrap();
    state.annotate(BOTH, (ByteAt(at)..ByteAt(at + 3), Clean::from("所引")), Clean::from("这里")).unwrap();
    machine
}

#[test]
fn two_machines_joined_both_ways_are_equal() {
    let (one, two) = (machine(1000, 30), machine(2000, 60));
    // One way as a file, the other way as the database itself.
    let file = two.path("一.jsonl");
    one.run(&["export", file.to_str().unwrap()]);
    let told = two.run(&["import", "一.jsonl"]);
    assert_eq!(told, "一.jsonl：43 条记录，其中 41 条是新的\n");
    one.run(&["merge", two.database().to_str().unwrap()]);
    let (of_one, of_two) = (one.run(&["export"]), two.run(&["export", "-"]));
    assert_eq!(of_one, of_two);
    let state = one.state();
    assert_eq!(state.known().of(BOTH).position, ByteAt(60), "the later one holds");
    assert_eq!(state.annotations(BOTH).unwrap().len(), 2, "both are kept");
    assert!(state.known().of(ArticleId(1002)).starred && state.known().of(ArticleId(2001)).starred);
    // Once more changes nothing.
    let again = one.run(&["merge", two.database().to_str().unwrap(), file.to_str().unwrap()]);
    assert_eq!(again.matches("其中 0 条是新的").count(), 2);
    assert_eq!(one.run(&["export"]), of_two);
}

#[test]
fn what_there_is_is_said() {
    let machine = machine(1000, 30);
    let told = machine.run(&[]);
    for line in ["state/yuelan/state.db", "加星        6 篇", "标记        1 个", "备份        无"] {
        assert!(told.contains(line), "{told}");
    }
    let json = machine.run(&["--format", "json"]);
    assert!(json.contains("\"starred\": 6") && json.contains("\"visits\": 20"), "{json}");
}

#[test]
fn nothing_is_made_by_looking() {
    let machine = Machine::new();
    assert!(machine.run(&[]).starts_with("还没有阅读状态"));
    assert_eq!(machine.run(&["export"]), "{\"yuelan\":\"state\",\"version\":4}\n");
    assert!(!machine.path("state").exists());
}

#[test]
fn what_cannot_be_joined_is_told_with_a_remedy() {
    let machine = machine(1000, 30);
    let before = machine.run(&["export"]);
    fs::write(machine.path("笔记.txt"), "不是导出的文件\n").unwrap();
    for (arguments, input, code, words) in [
        (&["import", "笔记.txt"][..], "", 2, "笔记.txt: 这不是阅读状态"),
        (&["import", "-"], "", 2, "标准输入: 这不是阅读状态"),
        (&["merge", "没有.db"], "", 2, "没有.db: 无法读取: "),
        (&["merge", "state"], "", 2, "state: 无法读取: "),
        (&["export", "笔记.txt"], "", 2, "已有同名的文件"),
        (&["import", "-"], "{\"yuelan\":\"state\",\"version\":9}\n", 2, "请升级 yuelan"),
        (
            &["import", "-"],
            "{\"yuelan\":\"state\",\"version\":3}\n{}\n",
            1,
            "有 1 条无法识别，没有并入，第一处在第 2 行",
        ),
    ] {
        let output = machine.run_with(arguments, input);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), told.contains(words)), (Some(code), true), "{arguments:?}: {told}");
    }
    assert_eq!(machine.run(&["export"]), before);
    assert_eq!(fs::read_to_string(machine.path("笔记.txt")).unwrap(), "不是导出的文件\n");
}
