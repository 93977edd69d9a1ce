//! What was read, in numbers; and how fast.

use yuelan::store::{Archive, ReadingTime, State};

use super::desk::Desk;

#[test]
fn what_was_read_is_counted_and_drawn() {
    let mut desk = Desk::sample(120, 36);
    desk.press("g S");
    assert!(desk.screen().contains("读过 0 篇（共 68 篇）"), "{}", desk.screen());
    desk.press("q y").type_in("2022").press("Enter g g Enter J J q g S");
    let screen = desk.screen();
    assert!(screen.contains("┌─ 阅读统计 ─") && screen.contains("读过 3 篇（共 68 篇）"), "{screen}");
    assert!(screen.contains("阅读速度还不知道"), "{screen}");
    let of_year = format!("2022             {} 3", "▇".repeat(24));
    assert!(screen.contains(&of_year), "{screen}");
    for chart in ["按阅读的月份", "按文章的年份", "按来源", "按系列"] {
        assert!(screen.contains(chart), "{chart}\n{screen}");
    }
    assert!(desk.line_with("上合峰会  ").contains('▇'), "{screen}");
    desk.press("Esc");
    assert!(!desk.screen().contains("阅读统计"));
}

#[test]
fn on_a_narrow_screen_the_charts_stand_below_each_other() {
    let mut desk = Desk::sample(60, 14);
    desk.press("Enter J J q g S");
    let months = desk.place_of("按阅读的月份");
    assert_eq!(desk.place_of("按文章的年份").0, months.0, "{}", desk.screen());
    assert!(!desk.screen().contains("按系列"), "{}", desk.screen());
    desk.press("G");
    assert!(desk.screen().contains("按来源"), "{}", desk.screen());
    desk.press("g g");
    assert_eq!(desk.place_of("按阅读的月份"), months);
}

#[test]
fn minutes_are_those_of_the_person() {
    let minutes = |read: Option<ReadingTime>| {
        let mut saved = State::forgetful();
        read.into_iter().for_each(|read| saved.note_reading(read));
        let mut desk = Desk::with(Archive::sample(), saved, 80, 24);
        desk.press("Ctrl-p").type_in("名册上的二十年").press("Enter");
        let line = desk.line_with("分钟");
        line.split("约\u{A0}").nth(1).unwrap().split('\u{A0}').next().unwrap().parse::<u32>().unwrap()
    };
    assert_eq!(minutes(None), 1);
    assert_eq!(minutes(Some(ReadingTime { chars: 900, millis: 9 * 60_000 })), 1, "too little to tell");
    assert_eq!(minutes(Some(ReadingTime { chars: 6_000, millis: 60 * 60_000 })), 4);
    let mut saved = State::forgetful();
    saved.note_reading(ReadingTime { chars: 36_000, millis: 125 * 60_000 });
    let mut desk = Desk::with(Archive::sample(), saved, 80, 24);
    desk.press("g S");
    assert!(desk.screen().contains("每分钟约 288 字（计时 2 小时 5 分）"), "{}", desk.screen());
}
