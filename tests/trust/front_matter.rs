//! D. Front matter and dates: what cannot be read costs no text.

use std::time::Duration;

use super::case::Case;
use super::chance::Chance;
use super::page;
use super::trial::Trial;
use crate::hostile::suites;

pub(crate) const CASES: &[Case] = &[
    Case { number: 29, what: "bombs of aliases, levels and sizes are refused", run: bombs },
    Case { number: 30, what: "broken front matter is read line by line", run: broken },
    Case { number: 31, what: "values of any type are shown as text", run: types },
    Case { number: 32, what: "dates that are none are shown as they are", run: dates },
    Case { number: 33, what: "ten thousand categories and a name of a megabyte are cut", run: sizes },
];

/// So long the worst may take, unoptimised and on a busy machine.
const LIMIT: Duration = Duration::from_secs(5);

/// Reads front matter before a text, which must be shown.
fn read(trial: &Trial, what: &str, matter: &str) -> String {
    let file = format!("---\n{matter}\n---\n\n正文在这里。\n");
    let lines = trial.attempt_within(LIMIT, || what.to_owned(), || page::lines("a.md", file.as_bytes()));
    let lines = lines.unwrap_or_default();
    trial.plain(what, lines.as_bytes());
    let whole = lines.replace('\n', "");
    trial.expect(whole.contains("正文在这里"), || format!("{what}: the text is lost"));
    whole
}

fn bombs(trial: &Trial) {
    let mut bomb = String::from("a0: &a0 [哈, 哈]\n");
    for level in 1..30 {
        let times = format!("*a{}, ", level - 1).repeat(9);
        bomb.push_str(&format!("a{level}: &a{level} [{times}]\n"));
    }
    read(trial, "aliases of aliases", &format!("title: 题\n{bomb}"));
    read(trial, "an alias of itself", "title: 题\na: &a [*a]");
    for open in ["[", "{a: ", "- ", "? ", "!t "] {
        read(trial, &format!("100,000 × {open:?}"), &format!("title: 题\nb: {}", open.repeat(100_000)));
    }
    read(
        trial,
        "levels by lines",
        &format!(
            "title: 题\n{}",
            (0..400).map(|level| format!("{}a:\n", " ".repeat(level))).collect::<String>()
        ),
    );
    read(trial, "a scalar of 30 MB", &format!("title: 题\nb: {}", "字".repeat(10 << 20)));
    read(trial, "an anchor that is none", "title: *nowhere\nauthor: &x");
}

fn broken(trial: &Trial) {
    for (matter, words) in [
        ("title: 甲：乙: 丙\nauthor: 某人", "甲：乙"),
        ("title: @某人的信\nauthor: 某人", "某人的信"),
        ("title: 题\n\tauthor: 某人", "题"),
        ("title: 甲\ntitle: 乙", "正文"),
        ("title: 'it's 题", "正文"),
        ("title: \"没有收尾", "没有收尾"),
        ("title: 题\n  - 乱\n- 套", "题"),
        ("title: %题", "题"),
        ("title: `题`", "题"),
        ("title: 题\n<<<<<<< HEAD", "题"),
    ] {
        let shown = read(trial, matter, matter);
        trial.expect(shown.contains(words), || format!("{matter:?}: {words} is lost: {shown}"));
    }
    for file in [
        "---\ntitle: 题\n\n正文在这里。\n",
        "\n\n---\ntitle: 题\n---\n正文在这里。\n",
        "---\na: 1\n---\n---\nb: 2\n---\n正文在这里。\n",
        "---\n---\n正文在这里。\n",
        "---\r\ntitle: 题\r\n---\r\n正文在这里。\r\n",
    ] {
        let lines =
            trial.attempt(|| file.to_owned(), || page::lines("a.md", file.as_bytes())).unwrap_or_default();
        trial.expect(lines.replace('\n', "").contains("正文在这里"), || {
            format!("{file:?}: the text is lost")
        });
    }
    for (name, bytes) in suites::folder("yaml-test-suite") {
        if let Ok(yaml) = String::from_utf8(bytes) {
            // A mark of its own would end the front matter early.
            read(
                trial,
                &name,
                &yaml
                    .lines()
                    .filter(|line| !line.starts_with("---") && !line.starts_with("..."))
                    .collect::<Vec<_>>()
                    .join("\n"),
            );
        }
    }
    let mut chance = Chance::new(30);
    for _ in 0..Trial::many(3_000, 40_000) {
        let mut matter = String::from("title: 题\n");
        for _ in 0..chance.below(40) {
            matter.push(chance.char_of("ab题:：-[]{}&*!|>'\"%@`#?, \n\n\t~0"));
        }
        let matter = matter.lines().filter(|line| !line.starts_with("---")).collect::<Vec<_>>().join("\n");
        read(trial, &matter, &matter);
    }
}

fn types(trial: &Trial) {
    let values = [
        "[甲, 乙]",
        "{甲: 乙}",
        "12",
        "0x1F",
        "0o17",
        "1e400",
        ".nan",
        ".inf",
        "true",
        "no",
        "null",
        "~",
        "!!binary aGk=",
        "!foo 甲",
        "!!set {甲}",
        "!!timestamp 2022-09-15",
        "2022-09-15",
        "|\n  甲\n  乙",
        ">\n  甲\n  乙",
        "[]",
        "{}",
        "''",
        "\"\"",
        "[[[[甲]]]]",
        "-0",
        "123456789012345678901234567890",
    ];
    for field in ["title", "author", "date", "categories", "tags", "source", "lang", "url", "draft", "id"] {
        for value in values {
            let what = format!("{field}: {value}");
            read(trial, &what, &what);
        }
    }
}

const DATES: [&str; 26] = [
    "Thu, 15 Sep 2022 08:00:00 GMT",
    "2022-09-15T08:00:00Z",
    "2022-09-15T08:00:00+08:00",
    "2022-09-15",
    "0000-01-01",
    "9999-12-31",
    "-0001-01-01",
    "2022-02-30",
    "2022-09-15T25:61:61",
    "2024-02-29",
    "2023-02-29",
    "1663200000",
    "1663200000000",
    "二〇二二年九月十五日",
    "民国一百一十一年",
    "令和4年9月15日",
    "",
    "昨天",
    "99999999999999999999-01-01",
    "2022-13-45",
    "2022/9/15",
    "15.09.2022",
    "٢٠٢٢-٠٩-١٥",
    "２０２２年９月１５日",
    "2022-W37",
    "+2022-09-15",
];

fn dates(trial: &Trial) {
    for date in DATES {
        let quoted = serde_json::to_string(date).unwrap();
        for matter in [format!("title: 题\ndate: {date}"), format!("title: 题\ndate: {quoted}")] {
            read(trial, &matter, &matter);
        }
    }
    // Such files stand in one list, those without a date last.
    let folder = tempfile::tempdir().unwrap();
    let texts = DATES.map(|date| {
        format!(
            "---\ntitle: 题 {}\ndate: {}\n---\n\n正文\n",
            date.len(),
            serde_json::to_string(date).unwrap()
        )
    });
    let names: Vec<_> = (0..texts.len()).map(|nth| format!("{nth:02}.md")).collect();
    let files: Vec<_> =
        names.iter().zip(&texts).map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    let mut desk = page::desk(folder.path(), &files);
    trial.painted("a list of odd dates", &page::painted(&desk));
    desk.press("G");
    trial.expect(desk.screen().contains("未知日期"), || {
        format!("undated articles are not last:\n{}", desk.screen())
    });
    let mut chance = Chance::new(32);
    for _ in 0..Trial::many(2_000, 30_000) {
        let date: String =
            (0..1 + chance.below(20)).map(|_| chance.char_of("0123456789-/.:TZ+ 年月日〇二九")).collect();
        let matter = format!("title: 题\ndate: {}", serde_json::to_string(&date).unwrap());
        read(trial, &matter, &matter);
    }
}

fn sizes(trial: &Trial) {
    let many = (0..10_000).map(|nth| format!("类{nth}, ")).collect::<String>();
    read(trial, "10,000 categories", &format!("title: 题\ncategories: [{many}]"));
    read(trial, "a category of a megabyte", &format!("title: 题\ncategories: [{}]", "类".repeat(350_000)));
    read(trial, "an author of many lines", "title: 题\nauthor: \"甲\\n乙\\n丙\\r\\n丁\"");
    let folder = tempfile::tempdir().unwrap();
    let file = format!(
        "---\ntitle: {}\nauthor: {}\ncategories: [{}]\n---\n\n正文在这里。\n",
        "题".repeat(5_000),
        "人".repeat(5_000),
        "类".repeat(180)
    );
    let mut desk = page::desk(folder.path(), &[("a.md", file.as_bytes())]);
    trial.painted("a row that is too long", &page::painted(&desk));
    trial.expect(desk.screen().contains('…'), || format!("it is not cut:\n{}", desk.screen()));
    desk.press("/").type_in(&format!("cat:{}", "类".repeat(180))).press("Enter");
    trial.expect(desk.screen().contains("题题"), || {
        format!("its category does not find it:\n{}", desk.screen())
    });
}
