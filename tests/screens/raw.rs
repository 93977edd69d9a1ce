//! The source beside the text: both sides, what is marked, repairs switched on and off.

use ratatui::style::Modifier;

use super::desk::Desk;
use yuelan::app::{Effect, MouseKind};
use yuelan::store::{Archive, State};

/// A page of print with everything that is repaired in plain text; of this house's own invention.
const PAGE: &str = "牧歌从远处传来，马群在河边饮水，\n老人把故事说给围坐的孩子们听了。\n\n\
    （本报青石滩电）\n\n\
    帐篷灯火 长夜不眠\n\n\
    草原驼铃草原驼铃 月下归人月下归人\n\n\
    ——记一支商队的旅程\n\n\
    商队启程的那一天，全镇的人都来送行。\n\n\
    清晨的露水还没有散去，骆驼已经排成了\n长长的一列，铃声在山谷之间来回地响着，\n孩子们跟着跑出了很远。\n\n\
    归途漫漫 星空为伴\n";

fn desk(name: &str, text: &str, size: (u16, u16)) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    let mut desk = Desk::with(Archive::open(&path).unwrap(), State::forgetful(), size.0, size.1);
    desk.press("Enter");
    (folder, desk)
}

/// What stands left and right of the line between the two.
fn halves(desk: &Desk) -> Vec<(String, String)> {
    let lines = desk.lines().into_iter();
    lines.filter_map(|line| line.split_once('│').map(|(a, b)| (a.to_owned(), b.to_owned()))).collect()
}

/// The words that are underlined left and right of the middle.
fn underlined(desk: &Desk) -> (String, String) {
    let buffer = desk.buffer();
    let middle = desk.place_of("│").0;
    let of = |columns: std::ops::Range<u16>| -> String {
        let cells = (0..buffer.area.height).flat_map(|y| columns.clone().map(move |x| (x, y)));
        let cells = cells.map(|at| &buffer[at]).filter(|cell| cell.modifier.contains(Modifier::UNDERLINED));
        cells.map(ratatui::buffer::Cell::symbol).filter(|symbol| *symbol != " ").collect()
    };
    (of(0..middle), of(middle..buffer.area.width))
}

#[test]
fn the_source_stands_beside_what_is_made_of_it() {
    let (_folder, mut desk) = desk("page.txt", PAGE, (120, 36));
    desk.press("g r");
    let rows = halves(&desk);
    assert!(rows[0].0.contains("page.txt") && rows[0].0.contains("UTF-8 · ") && rows[0].0.contains("18 行"));
    assert!(rows[0].1.contains("草原驼铃"), "{}", desk.screen());
    let left: Vec<_> = rows.iter().map(|(left, _)| left.trim().to_owned()).collect();
    assert!(
        left.iter().any(|line| line.starts_with("1 断") && line.ends_with("马群在河边饮水，")),
        "{left:#?}"
    );
    assert!(left.iter().any(|line| line.contains("8 重 草原驼铃草原驼铃 月下归人月下归人")), "{left:#?}");
    let right: String = rows.iter().map(|(_, right)| right.trim().to_owned() + "\n").collect();
    assert!(right.contains("马群在河边饮水，老人"), "lines are joined:\n{right}");
    desk.press("q");
    assert!(desk.screen().contains("帮助") && !desk.screen().contains("断行 2"), "{}", desk.screen());
}

#[test]
fn what_was_repaired_is_marked_on_both_sides() {
    let (_folder, mut desk) = desk("page.txt", PAGE, (120, 36));
    desk.press("g r");
    let (left, right) = underlined(&desk);
    assert!(left.contains("草原驼铃草原驼铃月下归人月下归人"), "{left}");
    assert!(right.contains("草原驼铃"), "{right}");
    assert!(!left.contains("牧歌") && !right.contains("牧歌"));
}

#[test]
fn keys_go_from_repair_to_repair_and_say_what_was_done() {
    let (_folder, mut desk) = desk("page.txt", PAGE, (120, 36));
    desk.press("g r n");
    assert!(desk.line_with("1/3").contains("断行 按 2 还原 · 第 1–2 行合成一段"), "{}", desk.screen());
    desk.press("n");
    assert!(desk.line_with("2/3").contains("草原驼铃草原驼铃 月下归人月下归人 → "), "{}", desk.screen());
    desk.press("N N");
    assert!(desk.line_with("3/3（绕回）").contains("第 14–16 行"), "{}", desk.screen());
}

#[test]
fn a_repair_switched_off_is_off_in_the_reader_too() {
    let (_folder, mut desk) = desk("page.txt", PAGE, (120, 36));
    assert!(desk.screen().contains("已修复 1 处重影"));
    desk.press("g r");
    assert!(desk.line_with("1 重影 1").contains("2 断行 2"), "{}", desk.screen());
    desk.press("2");
    assert!(desk.screen().contains("2 断行 照原样"), "{}", desk.screen());
    let right: Vec<_> = halves(&desk).into_iter().map(|(_, right)| right.trim().to_owned()).collect();
    assert!(right.iter().any(|line| line.ends_with("马群在河边饮水，")), "{right:#?}");
    desk.press("1 q");
    assert!(desk.screen().contains("照原样，未修复：重影、断行"), "{}", desk.screen());
    assert!(desk.screen().contains("草原驼铃草原驼铃"), "{}", desk.screen());
    // It holds as long as the program runs, and can be taken back.
    desk.press("q Enter g r 1 2 q");
    assert!(
        desk.screen().contains("已修复 1 处重影") && !desk.screen().contains("照原样"),
        "{}",
        desk.screen()
    );
}

#[test]
fn both_sides_scroll_together() {
    let text: String = (1..=60).map(|nth| format!("　　第{nth:02}段说的是草原上的故事。\n\n")).collect();
    let (_folder, mut desk) = desk("tale.txt", &text, (120, 24));
    desk.press("g r j k");
    let first = desk.screen();
    for keys in ["Space", "Ctrl-d", "j j j", "Space Space"] {
        desk.press(keys);
        let rows = halves(&desk);
        let (left, right) = rows.iter().skip(1).find(|(left, _)| left.contains('第')).unwrap();
        let number = |line: &str| line.split('第').nth(1).unwrap()[..2].parse::<i32>().unwrap();
        let right = if right.contains('第') { right } else { &rows[3].1 };
        assert!((number(left) - number(right)).abs() <= 1, "{keys}:\n{}", desk.screen());
    }
    desk.press("G");
    let rows = halves(&desk);
    assert!(
        rows.iter().any(|(left, _)| left.contains("第60段"))
            && rows.iter().any(|(_, right)| right.contains("第60段")),
        "{}",
        desk.screen()
    );
    desk.press("g g");
    assert_eq!(desk.screen(), first);
    desk.mouse(MouseKind::WheelDown, 10, 10);
    assert_ne!(desk.screen(), first);
    // The reader goes on where one is.
    desk.press("Space Space q");
    assert!(!desk.screen().contains("第10段") && desk.screen().contains("第30段"), "{}", desk.screen());
}

#[test]
fn a_narrow_screen_shows_one_side_at_a_time() {
    let (_folder, mut desk) = desk("page.txt", PAGE, (60, 20));
    desk.press("g r");
    assert!(desk.screen().contains("月下归人月下归人") && !desk.screen().contains('│'), "{}", desk.screen());
    desk.press("Tab");
    assert!(
        !desk.screen().contains("月下归人月下归人") && desk.screen().contains("马群在河边饮水，老人"),
        "{}",
        desk.screen()
    );
    desk.press("Tab");
    assert!(desk.screen().contains("月下归人月下归人"));
}

#[test]
fn columns_go_into_the_suggested_order_and_back() {
    let (_folder, mut desk) = desk("page.txt", PAGE, (120, 40));
    assert!(desk.line_with("栏序疑似错乱").contains("gl 按此排列"), "{}", desk.screen());
    let before = |desk: &Desk, one: &str, other: &str| {
        let screen = desk.screen();
        screen.find(one).unwrap() < screen.find(other).unwrap()
    };
    assert!(before(&desk, "牧歌从远处", "商队启程的那"));
    desk.press("g l");
    assert!(desk.line_with("现按建议顺序显示").contains("gl 恢复文件顺序"), "{}", desk.screen());
    assert!(before(&desk, "商队启程的那", "牧歌从远处"), "{}", desk.screen());
    desk.press("g l");
    assert!(before(&desk, "牧歌从远处", "商队启程的那"));
    let (_other, mut plain) = self::desk("a.txt", "题目\n\n一段话。\n", (100, 20));
    plain.press("g l");
    assert!(plain.screen().contains("列序没有可疑之处"));
}

/// Pages of a paper, extracted one after the other; of this house's own invention.
const PAGES: &str = "2025年8月30日 星期六 第1版\n渡口的桥通了\n\n\
    清晨的雾还没有散去，桥头已经站满了人，\n挑担的、牵马的、背着书包的孩子，都望着\n- 1 -\n\u{C}\
    2025年8月30日 星期六 第2版\n对岸那一点灯火，等着第一班车开过来。\n\n\
    老人说，这条河他走了一辈子，今天是头一\n回不用等船。12\n- 2 -\n";

#[test]
fn heads_of_pages_are_left_out_until_wanted() {
    let (_folder, mut desk) = desk("page.txt", PAGES, (120, 36));
    assert!(
        desk.screen().contains("都望着对岸那一点灯火") && desk.screen().contains("修复\u{A0}"),
        "{}",
        desk.screen()
    );
    assert!(!desk.screen().contains("第2版") && !desk.screen().contains("- 1 -"), "{}", desk.screen());
    assert!(desk.screen().contains("回不用等船。12"));
    desk.press("g r");
    assert!(desk.line_with("7 页眉 3").contains("2 断行 2"), "{}", desk.screen());
    let left: Vec<_> = halves(&desk).into_iter().map(|(left, _)| left.trim().to_owned()).collect();
    assert!(left.iter().any(|line| line.ends_with("页 ␌2025年8月30日 星期六 第2版")), "{left:#?}");
    let (left, right) = underlined(&desk);
    assert!(left == "-1-2025年8月30日星期六第2版-2-" && right.is_empty(), "{left} | {right}");
    let signs: String = halves(&desk).iter().filter_map(|(_, right)| right.chars().next()).collect();
    assert_eq!(signs.replace(' ', ""), "断页断", "one each, none on a blank line\n{}", desk.screen());
    desk.press("7 q");
    assert!(desk.screen().contains("未修复：页眉") && desk.screen().contains("第2版"), "{}", desk.screen());
}

#[test]
fn the_source_of_an_item_opens_at_its_heading() {
    let items: String = (1..=60).map(|nth| format!("## 第{nth:02}条\n\n今天有雨。\n\n")).collect();
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join(".yuelan")).unwrap();
    std::fs::write(folder.path().join(".yuelan/archive.yaml"), "split: headings\n").unwrap();
    std::fs::write(folder.path().join("a.md"), items).unwrap();
    let mut desk = Desk::with(Archive::open(folder.path()).unwrap(), State::forgetful(), 120, 36);
    desk.press("G Enter");
    let title = desk.state.reader.as_ref().unwrap().entry.article.meta.title.to_string();
    desk.press("g r");
    let first = halves(&desk)[2].0.clone();
    assert!(
        title != "第01条" && first.trim_end().ends_with(&format!("## {title}")),
        "{title}\n{}",
        desk.screen()
    );
}

#[test]
fn markup_finds_its_text() {
    let paragraphs: String = (1..=40)
        .map(|nth| format!("<p class=\"a\">第{nth:02}段&nbsp;说的是<b>草原</b>的故事。</p>\n"))
        .collect();
    let image = "<p><img src=\"https://proxy.example/?https://a.example/1.jpg\"></p>\n<p><img src=\"https://picsum.photos/1\"></p>\n";
    let (_folder, mut desk) =
        desk("a.html", &format!("<script>第39段</script>\n{image}{paragraphs}"), (120, 20));
    desk.press("g r");
    assert!(desk.line_with("代理图").contains("5 代理图 1   6 占位图 1"), "{}", desk.screen());
    desk.press("Space");
    let rows = halves(&desk);
    let number = |line: &str| line.split('第').nth(1).map(|rest| rest[..2].parse::<i32>().unwrap());
    let first =
        |side: fn(&(String, String)) -> &String| rows.iter().find_map(|row| number(side(row))).unwrap();
    let (left, right) = (first(|row| &row.0), first(|row| &row.1));
    assert!(left > 1 && (left - right).abs() <= 1, "{}", desk.screen());
    // A placeholder that is wanted is shown.
    desk.press("g g 6");
    assert!(desk.screen().contains("〔图 2〕"), "{}", desk.screen());
}

#[test]
fn what_a_terminal_would_obey_is_shown_as_a_picture() {
    let (_folder, mut desk) = desk("a.txt", "题目\n\n一\u{1b}[31m二\u{9b}三\n", (100, 20));
    desk.press("g r");
    assert!(desk.screen().contains("一␛[31m二�三"), "{}", desk.screen());
}

#[test]
fn long_lines_and_large_files_open_at_once() {
    let line = format!("题目\n\n{}", "长".repeat(7 << 20));
    let many = "草原驼铃草原驼铃 月下归人月下归人\n\n".repeat(100_000);
    for text in [line, many] {
        let (_folder, mut desk) = desk("a.txt", &text, (120, 36));
        let begun = std::time::Instant::now();
        desk.press("g r");
        for keys in ["G", "n", "n", "Space", "b", "g g", "Space", "n"] {
            desk.press(keys);
            let _ = desk.screen();
        }
        assert!(begun.elapsed().as_secs() < 120, "{:?}", begun.elapsed());
        assert!(desk.screen().contains('↳') || desk.screen().contains("重影 "), "{}", desk.screen());
    }
}

#[test]
fn the_sample_has_a_source_but_no_file_to_edit() {
    let mut desk = Desk::sample(120, 36);
    desk.press("g r");
    assert!(desk.screen().contains(" 行") && desk.screen().contains('│'), "{}", desk.screen());
    desk.press("e");
    assert!(desk.screen().contains("没有可以编辑的文件"), "{}", desk.screen());
}

#[test]
fn the_editor_is_asked_for_the_line() {
    let text: String = (1..=60).map(|nth| format!("　　第{nth:02}段说的是草原上的故事。\n\n")).collect();
    let (folder, mut desk) = desk("tale.txt", &text, (60, 20));
    desk.press("Space Space e");
    let Some(Effect::OpenEditor { path, line, .. }) = desk.left.pop() else { panic!("no editor") };
    assert_eq!(path, folder.path().canonicalize().unwrap().join("tale.txt"));
    assert!((20..80).contains(&line) && line % 2 == 1, "{line}");
}
