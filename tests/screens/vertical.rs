//! Vertical text: lines run down, and from the right to the left.

use ratatui::style::Modifier;

use super::desk::Desk;
use yuelan::app::{Focus, MouseKind};
use yuelan::text::WidthTable;
use yuelan::typeset::{Place, Writing};

/// A newspaper page of 2022, in vertical lines, on the whole screen.
fn paper(width: u16, height: u16) -> Desk {
    let mut desk = Desk::sample(width, height);
    desk.state.options.writing = Writing::Vertical;
    desk.press("y").type_in("2022").press("Enter g g j Enter");
    if desk.state.screen.size.is_wide() {
        desk.press("z");
    }
    desk
}

/// The lines on the screen, the first at the right, each from top to bottom.
fn on_screen(desk: &Desk) -> Vec<String> {
    let buffer = desk.buffer();
    let page = desk.state.page();
    let area = page.columns[0];
    let shown = |nth: usize| {
        let line = page.vertical_line(nth)?;
        let rows = (area.y..area.y + area.height).map(|y| {
            let first = buffer[(line.x, y)].symbol();
            let wide = WidthTable::default().grapheme(first) == 2;
            let second = if wide { "" } else { buffer[(line.x + 1, y)].symbol() };
            format!("{first}{second}").trim_end().to_owned()
        });
        Some(rows.collect::<String>())
    };
    (0..).map_while(shown).collect()
}

/// The first lines of the window as they were set, without blanks.
fn as_set(desk: &Desk) -> Vec<String> {
    let lines = desk.state.reader.as_ref().unwrap().window();
    let shown = lines.map(|(layout, line)| {
        let column = layout.standing(line);
        column.iter().map(|standing| standing.run.text.trim()).collect::<String>()
    });
    shown.collect()
}

fn top(desk: &Desk) -> Place {
    desk.state.reader.as_ref().unwrap().top
}

#[test]
fn lines_run_down_and_from_right_to_left() {
    for (width, height) in [(120, 36), (60, 20), (24, 8)] {
        let mut desk = paper(width, height);
        for keys in ["g g", "j j", "Space", "b", "G"] {
            desk.press(keys);
            let (seen, mut expected) = (on_screen(&desk), as_set(&desk));
            expected.resize(seen.len(), String::new());
            assert_eq!(seen, expected, "{keys} at {width}×{height}:\n{}", desk.screen());
        }
    }
}

#[test]
fn the_title_stands_at_the_right() {
    let desk = paper(120, 36);
    let title = desk.state.reader.as_ref().unwrap().entry.article.meta.title.clone();
    let first: String = title.chars().take_while(|c| !c.is_whitespace()).collect();
    assert!(on_screen(&desk)[0].starts_with(&first), "{first:?} on\n{}", desk.screen());
}

#[test]
fn arrows_follow_the_lines() {
    let mut desk = paper(60, 20);
    let start = top(&desk);
    let second = on_screen(&desk)[1].clone();
    desk.press("Left");
    assert!(top(&desk) > start);
    assert_eq!(on_screen(&desk)[0], second);
    desk.press("Right");
    assert_eq!(top(&desk), start);
    let by_key = |desk: &mut Desk, keys: &str| {
        desk.press(&format!("g g {keys}"));
        top(desk)
    };
    let left = by_key(&mut desk, "Left");
    assert_eq!(by_key(&mut desk, "j"), left);
    assert_eq!(by_key(&mut desk, "Left Left Right"), left);
    assert_eq!(by_key(&mut desk, "Down Down k"), left);
    desk.press("g g").mouse(MouseKind::WheelDown, 30, 8);
    assert_eq!(top(&desk), left);
    desk.mouse(MouseKind::WheelUp, 30, 8);
    assert_eq!(top(&desk), start);
}

#[test]
fn pages_follow_the_lines() {
    let mut desk = paper(60, 20);
    let last = on_screen(&desk).last().unwrap().clone();
    desk.press("Space");
    assert_eq!(on_screen(&desk)[0], last, "one line stays in sight");
    desk.press("b");
    assert_eq!(top(&desk), Place::START);
    desk.state.options.paged = true;
    desk.press("g g");
    let first_page = on_screen(&desk);
    desk.press("Left");
    let second = top(&desk);
    assert!(!first_page.contains(&on_screen(&desk)[0]), "pages have no line in common");
    desk.press("g g Space");
    assert_eq!(top(&desk), second);
}

#[test]
fn other_keys_leave_as_ever() {
    for key in ["h", "q", "Esc"] {
        let mut desk = paper(60, 20);
        desk.press(key);
        assert_eq!(desk.state.screen.focus, Focus::List, "{key}");
    }
    let mut desk = paper(60, 20);
    desk.press("V Left");
    assert_eq!(desk.state.screen.focus, Focus::List, "a horizontal page is left to the left");
    let mut desk = paper(120, 20);
    desk.press("]");
    assert!(desk.screen().contains("时间上的下一篇峰会报道"), "sequences go on as ever");
}

#[test]
fn hits_are_marked_and_found() {
    let mut desk = paper(60, 20);
    desk.press("/").type_in("国名").press("Enter");
    let marked: Vec<_> =
        cells(&desk).into_iter().filter(|(_, modifier)| modifier.contains(Modifier::UNDERLINED)).collect();
    let words: String = marked.iter().map(|(symbol, _)| symbol.trim()).collect();
    assert!(words.contains("国名"), "{words:?} on\n{}", desk.screen());
}

/// The cells of the pane, line by line, from top to bottom.
fn cells(desk: &Desk) -> Vec<(String, Modifier)> {
    let buffer = desk.buffer();
    let page = desk.state.page();
    let lines = (0..).map_while(|nth| page.vertical_line(nth));
    lines
        .flat_map(|line| (line.y..line.y + line.height).map(move |y| (line.x, y)))
        .map(|at| (buffer[at].symbol().to_owned(), buffer[at].modifier))
        .collect()
}
