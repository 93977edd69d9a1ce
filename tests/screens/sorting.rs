//! The order of the list: what is asked for with `sort:`, and how one walks then.

use yuelan::doc::Date;
use yuelan::text::pinyin_key;

use super::desk::Desk;

/// A list that holds every article in a row of its own.
fn sorted(query: &str) -> Desk {
    let mut desk = Desk::sample(60, 140);
    desk.press("BackTab /").type_in(query).press("Enter g g");
    assert_eq!(desk.state.list.total, desk.state.list.articles, "nothing is folded");
    desk
}

fn titles(desk: &Desk) -> Vec<String> {
    let rows = (0..desk.state.list.total).map(|row| desk.state.list.row(row).expect("a row at hand"));
    rows.map(|row| row.title.to_string()).collect()
}

fn dates(desk: &Desk) -> Vec<Option<Date>> {
    (0..desk.state.list.total).map(|row| desk.state.list.row(row).expect("a row at hand").date).collect()
}

#[test]
fn the_oldest_stand_first_and_those_without_a_date_last() {
    let desk = sorted("sort:date");
    let dates = dates(&desk);
    let dated: Vec<_> = dates.iter().map_while(|date| date.map(|date| date.value)).collect();
    assert!(dated.is_sorted() && dated.len() > 50, "{dated:?}");
    assert!(dates[dated.len()..].iter().all(Option::is_none));
    assert!(desk.lines()[1].contains("从旧到新 ✕"), "{}", desk.lines()[1]);
    assert!(!desk.screen().contains("yuelan list"), "no notice is needed");
}

#[test]
fn titles_stand_as_in_a_dictionary_either_way() {
    let by_sound = titles(&sorted("sort:pinyin"));
    assert!(by_sound.is_sorted_by_key(|title| pinyin_key(title)), "{by_sound:?}");
    let mut turned = titles(&sorted("sort:-pinyin"));
    assert!(turned.is_sorted_by(|one, next| pinyin_key(one) >= pinyin_key(next)), "{turned:?}");
    turned.sort();
    let mut all = by_sound.clone();
    all.sort();
    assert_eq!(turned, all, "none is lost");
    assert_ne!(titles(&sorted("sort:title")), by_sound);
}

#[test]
fn what_answers_in_the_title_stands_first() {
    let titles = titles(&sorted("峰会 sort:relevance"));
    let has: Vec<_> = titles.iter().map(|title| title.contains("峰会")).collect();
    assert!(has.is_sorted_by(|one, next| one >= next), "{titles:?}");
    assert!(has.contains(&true) && has.contains(&false), "{titles:?}");
}

#[test]
fn what_was_read_last_stands_first() {
    let mut desk = Desk::sample(60, 40);
    desk.press("j j j j Enter q");
    std::thread::sleep(std::time::Duration::from_millis(5));
    desk.press("g g j j Enter");
    let last = desk.state.reader.as_ref().expect("an article").entry.article.meta.title.clone();
    desk.press("q /").type_in("sort:-read").press("Enter g g");
    assert_eq!(desk.state.list.row(0).map(|row| row.title.clone()), Some(last.clone()));
    desk.press("Backspace /").type_in("sort:read").press("Enter g g");
    assert_eq!(desk.state.list.row(1).map(|row| row.title.clone()), Some(last));
}

#[test]
fn articles_follow_the_order_shown_and_years_that_of_time() {
    let mut desk = sorted("sort:pinyin");
    let shown = titles(&desk);
    desk.press("Enter J J");
    let open = |desk: &Desk| desk.state.reader.as_ref().expect("an article").entry.article.clone();
    assert_eq!(open(&desk).meta.title.to_string(), shown[2]);
    desk.press("K");
    assert_eq!(open(&desk).meta.title.to_string(), shown[1]);
    desk.press("q g g");
    let years: Vec<_> = dates(&desk).iter().map(|date| date.map(|date| date.year())).collect();
    let row = years.iter().position(|year| *year == Some(2022)).expect("an article of 2022");
    for _ in 0..row {
        desk.press("j");
    }
    desk.press("[ y");
    let selected = desk.state.list.selected;
    assert_eq!(years[selected], Some(2021), "the year before, wherever it stands: {years:?}");
    desk.press("] y");
    assert_eq!(years[desk.state.list.selected], Some(2022));
}

#[test]
fn chars_follow_the_length() {
    let mut desk = sorted("sort:chars");
    let shortest = titles(&desk);
    desk.press("Backspace /").type_in("sort:-chars").press("Enter");
    let mut longest = titles(&desk);
    assert_ne!(shortest, longest);
    longest.reverse();
    let same = shortest.iter().zip(&longest).filter(|(one, other)| one == other).count();
    assert!(same * 2 > shortest.len(), "{shortest:?}\n{longest:?}");
}

#[test]
fn what_was_read_farthest_stands_first_and_what_was_not_begun_last() {
    let mut desk = Desk::sample(60, 20);
    // One to its end, another not so far.
    desk.press("G Enter Space Space Space Space Space Space q k k Enter Space q");
    let shares = |desk: &Desk| -> Vec<u16> {
        (0..4).map(|row| desk.state.list.row(row).expect("a row at hand").progress).collect()
    };
    desk.press("/").type_in("sort:-progress").press("Enter g g");
    assert!(desk.lines()[1].contains("阅读进度"), "{}", desk.screen());
    let [most, less, none, _] = shares(&desk)[..] else { panic!("four rows") };
    assert!(most > less && less > 0 && none == 0, "{:?}", shares(&desk));
    desk.press("Esc /").type_in("排序:进度").press("Enter g g");
    assert_eq!(shares(&desk)[..2], [less, most], "{}", desk.screen());
}
