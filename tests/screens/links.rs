//! Following links: letters on them, the list, footnotes, other articles, and the way out.

use std::fs;

use super::desk::Desk;
use yuelan::app::{Effect, Errand, MouseKind};
use yuelan::store::{Archive, State};

const FIRST: &str = "---\ntitle: 甲篇\ndate: 2022-01-02\n---\n\n开头有脚注[^1]，也有[乙篇](sub/乙.md#尾声)，还有[外面](https://example.com/a?b=c)。\n\n后面是[自己的小节](#小节)、[另一处](https://例子.中国/页)、[可疑](https://xn--pypal-4ve.com/)、[信](mailto:a@example.com?body=x)、[丢了](missing.md)和[带名的](https://bank.com@evil.org/)。\n\n<a href=\"javascript:alert(1)\">点我</a>\n\n正文。\n\n## 小节\n\n小节里的话。\n\n[^1]: 这是脚注的话，见《古城志》第二章。\n";
const SECOND: &str =
    "---\ntitle: 乙篇\ndate: 2022-01-01\n---\n\n乙篇的开头。\n\n## 尾声\n\n乙篇的尾声。[回去](../first.md)\n";

/// A desk with the first of two articles open.
fn desk(width: u16, height: u16) -> (Desk, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("sub")).unwrap();
    fs::write(folder.path().join("first.md"), FIRST).unwrap();
    fs::write(folder.path().join("sub/乙.md"), SECOND).unwrap();
    let mut desk = Desk::with(Archive::open(folder.path()).unwrap(), State::forgetful(), width, height);
    desk.press("Enter");
    (desk, folder)
}

fn bottom(desk: &Desk) -> String {
    desk.lines().last().unwrap().clone()
}

/// What was handed over to be opened, or copied.
fn errand(desk: &Desk) -> Option<&Errand> {
    desk.left.iter().rev().find_map(|effect| match effect {
        Effect::Passage(errand) => Some(errand),
        _ => None,
    })
}

#[test]
fn letters_stand_on_the_links_and_are_typed() {
    let (mut desk, _folder) = desk(80, 30);
    desk.press("f");
    // The links are labelled in the order of the text.
    assert!(desk.screen().contains("〔a〕") && desk.screen().contains("s 篇"), "{}", desk.screen());
    desk.press("s");
    assert!(desk.screen().contains("乙篇的尾声"), "{}", desk.screen());
    assert!(!desk.screen().contains("开头有脚注"));
    // And back by the link there.
    desk.press("f a");
    assert!(desk.screen().contains("开头有脚注"), "{}", desk.screen());
    desk.press("f z");
    assert!(desk.screen().contains("乙篇"), "a letter that is on no link ends it");
}

#[test]
fn a_footnote_opens_in_place() {
    let (mut desk, _folder) = desk(80, 30);
    desk.press("f a");
    assert!(desk.line_with("─ 脚注 ─").starts_with('┌'), "{}", desk.screen());
    assert!(desk.screen().contains("开头有脚注"), "the text is still there");
    assert!(desk.screen().matches("这是脚注的话").count() >= 1);
    desk.press("Esc");
    assert!(!desk.screen().contains("─ 脚注"));
    let (mut small, _folder) = self::desk(40, 12);
    assert!(!small.screen().contains("这是脚注的话"));
    small.press("f a");
    assert!(small.screen().contains("这是脚注的话"), "{}", small.screen());
    small.press("Enter");
    assert!(small.line_with("这是脚注的话").contains('1'), "at its place in the text: {}", small.screen());
}

#[test]
fn nothing_is_opened_outside_unasked() {
    let (mut desk, _folder) = desk(100, 30);
    desk.press("f d");
    assert!(bottom(&desk).contains("在浏览器里打开 example.com？"), "{}", bottom(&desk));
    desk.press("n");
    assert_eq!(errand(&desk), None);
    desk.press("f d y");
    let Some(Errand::OpenOutside(address)) = errand(&desk) else { panic!("{:?}", desk.left) };
    assert_eq!(&**address, "https://example.com/a?b=c");
    desk.press("f g");
    assert!(bottom(&desk).contains("xn--fsqu00a.xn--fiqs8s（写作“例子.中国”）"), "{}", bottom(&desk));
    desk.press("c");
    assert!(matches!(errand(&desk), Some(Errand::Copy(text)) if text.starts_with("https://xn--fsqu00a")));
    desk.press("f h");
    assert!(
        bottom(&desk).contains("xn--pypal-4ve.com") && bottom(&desk).contains("混用几种文字"),
        "{}",
        bottom(&desk)
    );
    desk.press("Esc f j");
    assert!(bottom(&desk).contains("写信给 a@example.com？"), "{}", bottom(&desk));
    desk.press("Esc f l");
    assert!(bottom(&desk).contains("用户名"), "{}", bottom(&desk));
}

#[test]
fn links_within_the_archive_lead_to_articles_and_places() {
    let (mut desk, _folder) = desk(60, 12);
    desk.press("f f");
    assert!(
        desk.line_with("小节里的话").len() > 1 && !desk.screen().contains("开头有脚注"),
        "{}",
        desk.screen()
    );
    let (mut desk, _folder) = self::desk(100, 30);
    desk.press("f k");
    assert!(bottom(&desk).contains("档案里没有“missing.md”"), "{}", bottom(&desk));
}

#[test]
fn all_links_are_listed_with_where_they_lead() {
    let (mut desk, _folder) = desk(100, 30);
    desk.press("F");
    assert!(desk.line_with("链接 · 10 个").contains('┌'), "{}", desk.screen());
    assert!(desk.line_with("1 1  ").contains("脚注"), "{}", desk.screen());
    assert!(desk.line_with("外面  ").contains("example.com"), "{}", desk.screen());
    assert!(desk.line_with("可疑  ").contains("⚠ 混用几种文字"));
    assert!(desk.line_with("带名的  ").contains("用户名"));
    assert!(desk.line_with("javascript").contains("已拦下"), "{}", desk.screen());
    desk.press("j j Enter");
    assert!(bottom(&desk).contains("example.com"), "{}", bottom(&desk));
    desk.press("Esc g f j Enter");
    assert!(desk.screen().contains("乙篇的尾声"), "{}", desk.screen());
}

#[test]
fn a_click_on_a_link_follows_it() {
    let (mut desk, _folder) = desk(100, 30);
    let (x, y) = desk.place_of("外面");
    desk.mouse(MouseKind::Click, x, y);
    assert!(!bottom(&desk).contains("example.com"), "not before the button is let go");
    desk.mouse(MouseKind::Release, x, y);
    assert!(bottom(&desk).contains("example.com"), "{}", bottom(&desk));
}
