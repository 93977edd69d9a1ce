//! Terminals of every size.

use super::desk::Desk;
use yuelan::config::Config;

#[test]
fn a_resize_keeps_the_place() {
    let mut desk = Desk::sample(120, 16);
    desk.press("y").type_in("2022").press("Enter g g j Enter j j j j j j j j j j");
    let position = desk.state.reader.as_ref().unwrap().position();
    for (width, height) in [(60, 20), (40, 10), (200, 60), (25, 8), (120, 16)] {
        desk.resize(width, height);
        let reader = desk.state.reader.as_ref().unwrap();
        let mut seen = reader.window().take(desk.state.lines_fit());
        let shows = seen.any(|(layout, line)| {
            layout.runs(line, &[]).iter().any(|run| (run.at..run.end).contains(&position))
        });
        assert!(shows, "{width}×{height}");
    }
    assert_eq!(desk.state.reader.as_ref().unwrap().position(), position);
}

#[test]
fn where_there_is_no_room_a_notice_says_so() {
    let mut desk = Desk::sample(80, 24);
    desk.press("Enter").resize(12, 4);
    assert_eq!(desk.screen().trim(), "窗口太小");
    desk.press("j Space ? q").resize(1, 1);
    desk.screen();
    desk.resize(80, 24);
    assert!(desk.screen().contains("下页"));
}

#[test]
fn every_size_can_be_painted_in_every_mode() {
    let modes =
        ["g g", "Enter Space", "?", "y", "y j l v j", "g d", "/", "]", "Enter z"].map(|keys| (keys, ""));
    let pages =
        ["columns: 2", "paged: on", "vertical: on", "columns: 2, paged: on", "vertical: on, paged: on"];
    for (keys, page) in modes.into_iter().chain(pages.map(|page| ("Enter z Space Space", page))) {
        let mut desk = Desk::sample(80, 24);
        desk.state.options = Config::parse(&format!("page: {{{page}}}")).0.options();
        desk.press(keys);
        for width in (1..140).step_by(3) {
            for height in [1, 2, 5, 6, 7, 10, 36] {
                desk.resize(width, height);
                desk.screen();
            }
        }
    }
}

#[test]
fn an_empty_folder_is_a_friendly_place() {
    let folder = tempfile::tempdir().unwrap();
    let archive = yuelan::store::Archive::open(folder.path()).unwrap();
    let mut desk = Desk::with(archive, yuelan::store::State::forgetful(), 80, 24);
    assert!(desk.screen().contains("这里还没有文章"));
    desk.press("j k Enter ] s y Enter / Esc n * . u G g g J q");
    assert!(desk.screen().contains("这里还没有文章"));
}
