//! What is read and what is not: one article, all that are listed, and the way from one that is not
//! read to the next.

use std::time::{Duration, Instant};

use yuelan::store::{Archive, State};

use super::desk::Desk;

fn unread(desk: &mut Desk) -> usize {
    desk.press("/").type_in("is:unread").press("Enter");
    let count = desk.state.list.articles;
    desk.press("Backspace");
    count
}

fn title(desk: &Desk) -> String {
    desk.state.reader.as_ref().unwrap().entry.article.meta.title.to_string()
}

#[test]
fn all_that_are_listed_are_marked_and_unmarked_in_one_step() {
    let mut desk = Desk::sample(100, 30);
    let all = desk.state.list.articles;
    desk.press(". /").type_in("峰会").press("Enter");
    let listed = desk.state.list.articles;
    assert!(listed > 5 && listed < all, "{listed}");
    desk.press("A");
    let said = desk.lines()[29].clone();
    assert!(said.contains(&format!("已把 {listed} 篇标为已读")) || said.contains("篇标为已读"), "{said}");
    assert!(!desk.lines()[3].contains('•'), "{}", desk.screen());
    desk.press("A");
    assert!(desk.screen().contains("列出的都已读过"), "{}", desk.screen());
    desk.press("u");
    assert!(desk.screen().contains("重新标为未读"), "{}", desk.screen());
    desk.press("Esc");
    assert_eq!(unread(&mut desk), all - 1, "what was read before stays read");
}

#[test]
fn one_is_marked_as_read_one_way() {
    let mut desk = Desk::sample(100, 30);
    for said in ["标为已读", "这篇已经读过"] {
        desk.press(":").type_in("mark-read").press("Enter");
        assert!(desk.screen().contains(said), "{said}: {}", desk.screen());
    }
    desk.press("u");
    let all = desk.state.list.articles;
    assert_eq!(unread(&mut desk), all);
}

#[test]
fn the_way_leads_from_unread_to_unread() {
    let mut desk = Desk::sample(100, 30);
    desk.press("j . j . g g ] u");
    assert_eq!(desk.state.list.selected, 3, "two were read\n{}", desk.screen());
    desk.press("[ u");
    assert_eq!(desk.state.list.selected, 0);
    desk.press("[ u");
    assert!(desk.screen().contains("上面没有未读的了"), "{}", desk.screen());
    desk.press("Enter ] u");
    assert_eq!(desk.state.list.selected, 3, "while reading, too\n{}", desk.screen());
    let third = title(&desk);
    desk.press("2 ] u [ u");
    assert_eq!(desk.state.list.selected, 4, "the one between, for the two ends are read now");
    assert_ne!(title(&desk), third);
    desk.press("q A g g ] u");
    assert!(desk.screen().contains("下面没有未读的了"), "{}", desk.screen());
}

#[test]
fn two_thousand_are_marked_without_a_long_wait() {
    let folder = tempfile::tempdir().unwrap();
    for nth in 0..2000 {
        std::fs::write(folder.path().join(format!("{nth}.txt")), format!("第{nth}篇\n\n正文{nth}。\n"))
            .unwrap();
    }
    let saved = State::open(&folder.path().join("state.db")).unwrap();
    let mut desk = Desk::with(Archive::open(folder.path()).unwrap(), saved, 100, 30);
    let before = Instant::now();
    desk.press("A u A");
    assert!(before.elapsed() < Duration::from_secs(5), "{:?}", before.elapsed());
    assert_eq!(unread(&mut desk), 0);
}

#[test]
fn the_address_of_the_article_itself_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let text = "---\ntitle: 有网址\ndate: 2020-01-02\nurl: https://example.org/a\n---\n\n正文，见[别处](https://example.com/b)。\n";
    std::fs::write(folder.path().join("a.md"), text).unwrap();
    std::fs::write(folder.path().join("b.md"), "---\ntitle: 无网址\ndate: 2020-01-01\n---\n\n正文。\n")
        .unwrap();
    let archive = || Archive::open(folder.path()).unwrap();
    for keys in ["g x", "Enter g x", "Enter F Enter"] {
        let mut desk = Desk::with(archive(), State::forgetful(), 100, 30);
        desk.press(keys);
        assert!(desk.screen().contains("在浏览器里打开 example.org"), "{keys}: {}", desk.screen());
        desk.press("y");
        assert!(format!("{:?}", desk.left).contains("example.org/a"), "{keys}: {:?}", desk.left);
    }
    let mut desk = Desk::with(archive(), State::forgetful(), 60, 20);
    desk.press("j g x");
    assert!(desk.screen().contains("这篇没有注明网址"), "{}", desk.screen());
    desk.press("k Enter F j Enter");
    assert!(
        desk.screen().contains("在浏览器里打开 example.com"),
        "the links of the text come behind\n{}",
        desk.screen()
    );
}

#[test]
fn chapters_are_walked_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let chapter = |nth: usize| format!("## 第{nth}章 名字{nth}\n\n{}\n", "一段话说了又说。\n\n".repeat(30));
    let text: String = (1..=5).map(chapter).collect();
    std::fs::write(folder.path().join("书.md"), format!("---\ntitle: 一本书\n---\n\n{text}")).unwrap();
    let mut desk = Desk::with(Archive::open(folder.path()).unwrap(), State::forgetful(), 80, 24);
    // The text begins with the first.
    desk.press("Enter ] ]");
    assert!(desk.lines()[23].contains("第2章 名字2（2/5）"), "{}", desk.screen());
    desk.press("Space");
    let foot = desk.lines()[22].clone();
    assert!(foot.contains("一本书") && foot.contains("第2章 名字2"), "{}", desk.screen());
    desk.press("[ [");
    assert!(desk.lines()[23].contains("第2章"), "to the head of the one that one is in\n{}", desk.screen());
    desk.press("3 ] ]");
    assert!(desk.lines()[23].contains("第5章"), "{}", desk.screen());
    desk.press("] ]");
    assert!(desk.lines()[23].contains("已是最后一章"), "{}", desk.screen());
    desk.press("9 [ [");
    assert!(desk.lines()[22].contains("1章") || desk.screen().contains("第1章"), "{}", desk.screen());
    desk.press("Ctrl-o");
    assert!(
        desk.screen().contains("第5章") || desk.screen().contains("第2章"),
        "one can go back\n{}",
        desk.screen()
    );
}
