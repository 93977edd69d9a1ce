//! The outline: where one is in an article, and the ways to other places of it.

use yuelan::app::MouseKind;
use yuelan::store::{Archive, State};

use super::desk::Desk;

/// An archive with one long article in three parts.
pub(super) fn archive() -> (tempfile::TempDir, Archive) {
    let folder = tempfile::tempdir().unwrap();
    let paragraph = "驼队沿着河谷走到傍晚，才看见城里的灯火，大家都停下来喝茶，说起路上的风。";
    let mut text = String::from("---\ntitle: 从草原到城市\ndate: 2022-09-16\n---\n\n");
    for (part, section) in [("启程", "清早"), ("河谷", "正午"), ("灯火", "傍晚")] {
        text.push_str(&format!("## {part}\n\n{}\n\n### {section}\n\n", paragraph.repeat(4)));
        for _ in 0..6 {
            text.push_str(&format!("{}\n\n", paragraph.repeat(3)));
        }
        text.push_str(&format!("![{part}的地图](map.png)\n\n"));
    }
    text.push_str("夜深了，最后一盏灯熄灭。\n");
    std::fs::write(folder.path().join("长文.md"), text).unwrap();
    let archive = Archive::open(folder.path()).unwrap();
    (folder, archive)
}

fn reading(width: u16, height: u16) -> (tempfile::TempDir, Desk) {
    let (folder, archive) = archive();
    let mut desk = Desk::with(archive, State::forgetful(), width, height);
    desk.press("Enter");
    (folder, desk)
}

#[test]
fn headings_stand_by_level_with_how_far_into_the_text_they_are() {
    let (_folder, mut desk) = reading(60, 20);
    desk.press("t");
    let screen = desk.screen();
    assert!(screen.contains("┌─ 目录 ─"), "{screen}");
    assert!(desk.line_with("▌").contains("启程"), "{screen}");
    let (outer, inner) = (desk.place_of("河谷"), desk.place_of("正午"));
    assert_eq!(inner.0, outer.0 + 2, "the second level is indented\n{screen}");
    assert!(desk.line_with("正午").ends_with("% │"), "{screen}");
    assert!(desk.line_with("〔图 1〕启程的地图").contains('%'), "{screen}");
}

#[test]
fn enter_goes_there_and_the_way_back_leads_to_where_one_was() {
    let (_folder, mut desk) = reading(60, 20);
    desk.press("Space t").type_in("/傍晚").press("Enter");
    let screen = desk.screen();
    assert!(!screen.contains('┌') && desk.lines()[2].contains("傍晚"), "{screen}");
    desk.press("Ctrl-o");
    assert!(!desk.screen().contains("傍晚才"), "{}", desk.screen());
    assert!(desk.lines().iter().all(|line| line.trim() != "傍晚"), "{}", desk.screen());
    desk.press("Tab");
    assert_eq!(desk.screen(), screen, "forward again");
}

#[test]
fn esc_goes_back_to_where_it_was_opened() {
    let (_folder, mut desk) = reading(60, 20);
    desk.press("Space");
    let before = desk.screen();
    desk.press("t j j j j q");
    assert_eq!(desk.screen(), before);
    desk.press("t t");
    assert_eq!(desk.screen(), before);
}

#[test]
fn beside_the_outline_the_text_follows_the_choice() {
    let (_folder, mut desk) = reading(120, 36);
    desk.press("t G");
    assert!(desk.line_with("▌").contains("灯火的地图"), "{}", desk.screen());
    assert!(desk.screen().contains("夜深了，最后一盏灯熄灭。"), "{}", desk.screen());
    // The list makes room for it.
    assert!(desk.line_with("┌─ 目录").find('┌') > Some(70), "{}", desk.screen());
    desk.press("g g");
    assert!(!desk.screen().contains("夜深了"), "{}", desk.screen());
}

#[test]
fn found_words_and_marks_stand_in_their_places() {
    let (_folder, mut desk) = reading(80, 24);
    desk.press("/").type_in("熄灭").press("Enter m k g g t G");
    assert!(desk.line_with("▌").contains("/ …"), "{}", desk.screen());
    assert!(desk.line_with("▌").contains("盏灯熄灭"), "{}", desk.screen());
    assert!(desk.screen().contains("'k"), "{}", desk.screen());
}

#[test]
fn an_article_without_headings_lists_how_its_paragraphs_begin() {
    let mut desk = Desk::sample(60, 20);
    desk.press("Ctrl-p").type_in("名册上的二十年").press("Enter t");
    assert!(desk.line_with("▌").contains("2001年6月15日，上海"), "{}", desk.screen());
    assert!(desk.screen().contains("名册怎么变长"), "{}", desk.screen());
}

#[test]
fn a_click_goes_there_and_the_wheel_moves_the_choice() {
    let (_folder, mut desk) = reading(60, 20);
    desk.press("t");
    desk.mouse(MouseKind::WheelDown, 30, 8);
    assert!(desk.line_with("▌").contains("清早"), "{}", desk.screen());
    let (x, y) = desk.place_of("正午");
    desk.mouse(MouseKind::Click, x, y);
    assert!(!desk.screen().contains('┌') && desk.lines()[2].contains("正午"), "{}", desk.screen());
}

#[test]
fn what_is_typed_finds_the_chapter_of_that_number() {
    let folder = tempfile::tempdir().unwrap();
    let numeral = |nth: usize| {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
        let (hundreds, tens, ones) = (nth / 100, nth / 10 % 10, nth % 10);
        let hundreds = if hundreds > 0 { format!("{}百", digits[hundreds]) } else { String::new() };
        let tens = match tens {
            0 if nth > 100 && ones > 0 => "零".to_owned(),
            0 => String::new(),
            1 if nth < 20 => "十".to_owned(),
            _ => format!("{}十", digits[tens]),
        };
        format!("{hundreds}{tens}{}", digits[ones])
    };
    let chapter = |nth: usize| format!("## 第{}章 某事\n\n话说又一段。\n\n", numeral(nth));
    let text: String = (1..=120).map(chapter).collect();
    std::fs::write(folder.path().join("书.md"), format!("---\ntitle: 书\n---\n\n{text}")).unwrap();
    let archive = yuelan::store::Archive::open(folder.path()).unwrap();
    let mut desk = Desk::with(archive, yuelan::store::State::forgetful(), 80, 24);
    for (from, typed, found) in [
        ("g g", "五十", "第五十章"),
        ("G", "五十", "第五十章"),
        ("g g", "五十九", "第五十九章"),
        ("g g", "百", "第一百章"),
        ("g g", "第十", "第十章"),
    ] {
        desk.press(if desk.state.screen.focus == yuelan::app::Focus::List { "Enter" } else { from });
        desk.press(from).press("t /").type_in(typed).press("Enter");
        assert!(desk.lines()[2].contains(found), "{from} {typed}: {}", desk.screen());
    }
}
