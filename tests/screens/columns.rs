//! Two columns: the text flows down the first, then down the second.

use ratatui::style::Modifier;

use super::desk::Desk;
use yuelan::typeset::Columns;

/// A newspaper page of 2022, in two columns, on the whole screen.
fn paper(width: u16, height: u16) -> Desk {
    let mut desk = Desk::sample(width, height);
    desk.state.options.columns = Columns::Two;
    desk.press("y").type_in("2022").press("Enter g g j Enter");
    if desk.state.screen.size.is_wide() {
        desk.press("z");
    }
    desk
}

/// What stands in each of the columns on the screen, row by row.
fn on_screen(desk: &Desk) -> Vec<Vec<String>> {
    let buffer = desk.buffer();
    let columns = desk.state.page().columns;
    let row = |x: u16, width: u16, y: u16| {
        let cells = (x..x + width).map(|x| buffer[(x, y)].symbol());
        let mut row = String::new();
        let mut covered = false;
        for symbol in cells {
            if !covered {
                row.push_str(symbol);
            }
            covered = !covered && yuelan::text::WidthTable::default().grapheme(symbol) == 2;
        }
        row.trim_end().to_owned()
    };
    let rows = |y: u16, height: u16| y..y + height;
    columns
        .iter()
        .map(|area| rows(area.y, area.height).map(|y| row(area.x, area.width, y)).collect())
        .collect()
}

fn as_set(desk: &Desk, from: usize, count: usize) -> Vec<String> {
    let lines = desk.state.reader.as_ref().unwrap().window().skip(from).take(count);
    lines.map(|(layout, line)| layout.string(line).trim_end().to_owned()).collect()
}

#[test]
fn the_second_column_goes_on_where_the_first_ends() {
    for (width, height) in [(160, 40), (160, 12), (100, 10), (230, 24)] {
        let mut desk = paper(width, height);
        for keys in ["g g", "j j j", "Space", "k", "G", "b"] {
            desk.press(keys);
            let columns = on_screen(&desk);
            let [first, second] = &columns[..] else { panic!("two columns at {width}×{height}") };
            let mut expected = as_set(&desk, 0, 2 * first.len());
            expected.resize(2 * first.len(), String::new());
            assert_eq!(*first, expected[..first.len()], "{keys}:\n{}", desk.screen());
            assert_eq!(*second, expected[first.len()..], "{keys}:\n{}", desk.screen());
        }
    }
}

#[test]
fn lines_scroll_from_one_column_into_the_other() {
    let mut desk = paper(160, 8);
    let before = on_screen(&desk);
    desk.press("j");
    let after = on_screen(&desk);
    assert_eq!(after[0].last(), before[1].first());
    desk.press("g g Space");
    // One line of the page before stays in sight, as with one column.
    assert_eq!(on_screen(&desk)[0].first(), before[1].last());
}

#[test]
fn hits_are_marked_in_both_columns() {
    let mut desk = paper(160, 14);
    desk.press("/").type_in("，").press("Enter");
    let buffer = desk.buffer();
    for area in desk.state.page().columns {
        let cells =
            (area.y..area.y + area.height).flat_map(|y| (area.x..area.x + area.width).map(move |x| (x, y)));
        let marked = cells.filter(|&at| buffer[at].modifier.contains(Modifier::UNDERLINED)).count();
        assert!(marked > 0, "nothing is marked at {area:?} on\n{}", desk.screen());
    }
}

#[test]
fn a_hit_in_the_second_column_is_in_sight() {
    let mut desk = paper(160, 14);
    let shown = on_screen(&desk);
    let words: String = shown[1][5].trim().chars().take(6).collect();
    desk.press("/").type_in(&words).press("Enter");
    assert_eq!(on_screen(&desk), shown, "nothing moved");
    assert!(desk.screen().contains("1/1"), "{}", desk.screen());
}

#[test]
fn where_two_columns_would_be_narrow_there_is_one() {
    let mut desk = paper(160, 40);
    for (width, columns) in [(160, 2), (64, 2), (63, 1), (40, 1)] {
        desk.resize(width, 40);
        assert_eq!(desk.state.page().columns.len(), columns, "{width} cells");
    }
    // Beside the list there is less room.
    desk.resize(102, 40).press("z");
    assert_eq!(desk.state.page().columns.len(), 1);
    assert!(desk.screen().contains('│'));
    desk.resize(160, 40);
    assert_eq!(desk.state.page().columns.len(), 2);
}

#[test]
fn a_key_changes_between_one_and_two() {
    let mut desk = paper(160, 40);
    desk.press("|");
    assert_eq!(desk.state.page().columns.len(), 1);
    desk.press("|");
    assert_eq!(desk.state.page().columns.len(), 2);
    assert_eq!(on_screen(&desk).len(), 2);
}
