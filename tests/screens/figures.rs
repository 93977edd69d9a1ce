//! The contact sheet: an article's figures, to be looked through and gone to.

use std::fs;

use super::desk::Desk;
use yuelan::app::MouseKind;
use yuelan::store::{Archive, State};

const PARAGRAPH: &str = "驼队沿着河谷走了很久，到了傍晚才看见城里的灯火，大家都停下来喝茶。\n\n";

fn desk(width: u16, height: u16) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("archive");
    fs::create_dir_all(archive.join("img")).unwrap();
    fs::write(folder.path().join("secret.jpg"), "not of the archive").unwrap();
    fs::write(archive.join("img/河谷 1.jpg"), [0; 3000]).unwrap();
    let text = PARAGRAPH.repeat(8);
    let article = format!(
        "---\ntitle: 河谷\n---\n{text}![清晨的河谷](img/%E6%B2%B3%E8%B0%B7%201.jpg)\n\n{text}\
         ![远处的城](https://example.org/a/city.png?w=1)\n\n{text}![](../secret.jpg)\n\n{text}\
         > ![引文里的图](/img/none.jpg)\n\n{text}"
    );
    fs::write(archive.join("a.md"), article).unwrap();
    fs::write(archive.join("b.md"), "---\ntitle: 无图\ndate: 2001-01-01\n---\n没有图。\n").unwrap();
    let archive = Archive::open(&archive).unwrap();
    let mut desk = Desk::with(archive, State::forgetful(), width, height);
    let title = desk.lines().iter().position(|line| line.contains("河谷")).unwrap();
    desk.mouse(MouseKind::Click, 3, u16::try_from(title).unwrap()).press("Enter");
    (folder, desk)
}

#[test]
fn figures_stand_in_rows_with_their_files() {
    let (_folder, mut desk) = desk(90, 24);
    desk.press("i").line_with("图：4 幅");
    for (caption, facts) in [
        ("清晨的河谷", ["河谷 1.jpg", "3 KB"]),
        ("远处的城", ["city.png", "在网上"]),
        // What lies outside of the archive is not looked at.
        ("（无说明）", ["secret.jpg", "档案中没有"]),
        ("引文里的图", ["none.jpg", "档案中没有"]),
    ] {
        let line = desk.line_with(caption);
        assert!(facts.iter().all(|fact| line.contains(fact)), "{line}");
    }
    desk.press("Esc");
    assert!(!desk.screen().contains("图：4 幅"));
}

#[test]
fn enter_goes_to_the_figure_in_the_text() {
    let (_folder, mut desk) = desk(60, 20);
    desk.press("i j Enter");
    let lines = desk.lines();
    let at = lines.iter().position(|line| line.contains("远处的城")).expect("the figure in sight");
    assert!(at < 6, "on top of the page:\n{}", desk.screen());
    // The sheet opens at the figure that comes next.
    desk.press("i");
    let line = desk.line_with("▌");
    assert!(line.contains("远处的城"), "{line}");
}

#[test]
fn an_article_without_figures_says_so() {
    let (_folder, mut desk) = desk(60, 20);
    desk.press("q");
    let title = desk.lines().iter().position(|line| line.contains("无图")).unwrap();
    desk.mouse(MouseKind::Click, 3, u16::try_from(title).unwrap()).press("Enter i");
    desk.line_with("这篇文章没有图");
}
