//! The reader and the command line in each language that the program speaks. A process of its own:
//! the language is that of the process.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests may stop where a test may")]

#[path = "screens/desk.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod desk;
#[path = "languages/literals.rs"]
mod literals;

use desk::Desk;
use yuelan::locale::{Locale, choose};

/// What a person sees in a language.
struct Seen {
    locale: Locale,
    /// At the top: what is open.
    library: &'static str,
    /// Above the article: how long it is.
    length: &'static str,
    /// The help, and what a key does.
    help: &'static str,
    does: &'static str,
    /// What a query expects.
    expected: &'static str,
    /// A hint at the bottom, behind its key.
    hint: &'static str,
}

const ALL: [Seen; 4] = [
    Seen {
        locale: Locale::SimplifiedChinese,
        library: "阅览  上合峰会样例 · 68 篇",
        length: "分钟",
        help: "┌─ 帮助 ─",
        does: "下一行／下一篇",
        expected: "应为年份、月份或一段时间，如 2022 或 2018..2020",
        hint: "? 帮助",
    },
    Seen {
        locale: Locale::TraditionalChinese,
        library: "閱覽  上合峰會樣例 · 68 篇",
        length: "分鐘",
        help: "┌─ 說明 ─",
        does: "下一行／下一篇",
        expected: "應為年份、月份或一段時間，如 2022 或 2018..2020",
        hint: "? 說明",
    },
    Seen {
        locale: Locale::English,
        library: "yuelan  Sample: SCO summits · 68 articles",
        length: "characters · about",
        help: "┌─ Help ─",
        does: "line down, next article",
        expected: "expected a year, a month or a period, such as 2022 or 2018..2020",
        hint: "? help",
    },
    Seen {
        locale: Locale::Japanese,
        library: "閲覧  見本：SCO サミット · 68 件",
        length: "字 · 約",
        help: "┌─ ヘルプ ─",
        does: "次の行／次の記事",
        expected: "年・月・期間を書きます（例：2022 や 2018..2020）",
        hint: "? ヘルプ",
    },
];

fn shows(desk: &Desk, words: &str, seen: &Seen) {
    // A break between a number and its unit is none that a person sees.
    let screen = desk.screen().replace('\u{A0}', " ");
    assert!(screen.contains(words), "{}: {words}\n{screen}", seen.locale.tag());
}

#[test]
fn the_reader_speaks_each_language() {
    for seen in &ALL {
        choose(seen.locale);
        let mut desk = Desk::sample(120, 36);
        shows(&desk, seen.library, seen);
        shows(&desk, seen.hint, seen);
        desk.press("/").type_in("year:20x2");
        shows(&desk, seen.expected, seen);
        desk.press("Esc Enter");
        shows(&desk, seen.length, seen);
        desk.press("?");
        shows(&desk, seen.help, seen);
        shows(&desk, seen.does, seen);
    }
    narrow_windows_have_room();
    choose(Locale::default());
}

/// The keys that lead on are told in a narrow window too, and nothing is cut within a word of the
/// hints.
fn narrow_windows_have_room() {
    for seen in &ALL {
        choose(seen.locale);
        for size in [(60, 20), (40, 12)] {
            let mut desk = Desk::sample(size.0, size.1);
            let bottom = desk.lines().pop().unwrap_or_default();
            assert!(bottom.contains("Enter "), "{}: {bottom:?}", seen.locale.tag());
            // A name of a page option is as wide as its column lets it be, with a gap behind.
            desk.press("Enter o");
            let row = desk.lines().into_iter().find(|line| line.contains("‹")).unwrap_or_default();
            assert!(row.contains(" ‹ "), "{}: {row:?}", seen.locale.tag());
        }
    }
}
