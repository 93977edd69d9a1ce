//! H. Search, links, load: what is asked for never holds up the reader, and nothing is opened that
//! a person did not agree to.

use std::time::{Duration, Instant};

use yuelan::query::Context;

use super::case::Case;
use super::chance::Chance;
use super::trial::Trial;
use super::{page, terminal};
use crate::hostile::suites;
use crate::pty::home::Home;
use crate::pty::session::Session;

pub(crate) const CASES: &[Case] = &[
    Case {
        number: 61,
        what: "expressions that explode are refused, and any text is a query",
        run: expressions,
    },
    Case { number: 62, what: "typing is answered while many articles are searched", run: typing },
];

/// Expressions that take long, or much, or are none.
fn explosive() -> Vec<String> {
    let written = [
        r"(?:a{1000}){1000}",
        r"\w{1000}",
        "((((",
        "",
        "a*",
        "(a+)+$",
        "(a|aa)+b",
        "[",
        r"\",
        r"(?R)",
        r"\p{Han}{100}{100}",
        "a{99999999}",
        r"\xff",
        "(?P<n>a)(?P<n>b)",
        r"(?-u)\xff",
        "(?x) a # b",
        "[[:alpha:]&&[^a-z]]{500}",
    ];
    let repeated = ["(?i)".repeat(1_000), "a".repeat(1_000_000), "(".repeat(100_000), "a|".repeat(100_000)];
    written.into_iter().map(str::to_owned).chain(repeated).collect()
}

fn expressions(trial: &Trial) {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("题\n\n{}\n", "a".repeat(20_000));
    let mut desk = page::desk(folder.path(), &[("a.txt", text.as_bytes())]);
    for pattern in explosive() {
        let what = || format!("re:/{}/", pattern.chars().take(40).collect::<String>());
        let painted = trial.attempt_within(Duration::from_secs(10), what, || {
            desk.press("/");
            desk.tell(yuelan::app::Message::Paste(format!("re:/{pattern}/")));
            let painted = page::painted(&desk);
            desk.press("Enter Esc");
            painted
        });
        trial.painted(&what(), &painted.unwrap_or_default());
    }
    let metacharacters = r". * + ? ( ) [ ] { } | \ ^ $ .* \d (?: )";
    for word in metacharacters.split(' ') {
        trial.attempt(|| word.to_owned(), || desk.press("/").type_in(word).press("Enter").press("Esc"));
    }
    for string in suites::naughty_strings() {
        parse(trial, &string);
    }
    let mut chance = Chance::new(61);
    for _ in 0..Trial::many(6_000, 120_000) {
        let text: String = (0..chance.below(24)).map(|_| *chance.of(&PIECES)).collect();
        parse(trial, &text);
    }
    for piece in ["(", "上", "-", "a|", "\"", "re:/", "year:"] {
        parse(trial, &piece.repeat(10_000));
    }
}

/// What queries are made of.
const PIECES: [&str; 28] = [
    "(",
    ")",
    "|",
    "-",
    "\"",
    "=",
    "title:",
    "year:",
    "date:",
    "re:/",
    "/",
    "..",
    ">=",
    "2022",
    "二〇二二年",
    "上合",
    " ",
    "　",
    ":",
    "is:",
    "sort:",
    "chars:>",
    "\\",
    "«",
    "！",
    "summit:",
    "in:",
    "民國",
];

/// Any text is a query, which says the same once it is printed and read again.
fn parse(trial: &Trial, text: &str) {
    let what = || format!("{:?}", text.chars().take(80).collect::<String>());
    let parsed = trial.attempt(what, || {
        let (query, mistakes) = Context::default().parse(text);
        let printed = query.to_string();
        (Context::default().parse(&printed).0 == query || !mistakes.is_empty(), printed)
    });
    let Some((is_same, printed)) = parsed else { return };
    trial.expect(is_same, || format!("{} is printed as {printed:?}, which is another", what()));
}

/// So long an answer to a key may take, unoptimised and on a busy machine.
const LIMIT: Duration = Duration::from_secs(5);

fn typing(trial: &Trial) {
    let home = Home::new();
    for nth in 0..Trial::many(3_000, if cfg!(debug_assertions) { 20_000 } else { 100_000 }) {
        let text = format!(
            "标题{nth}\n\n{}上海合作组织第{nth}次会议，大家谈到草原与城市。\n",
            "正文很长的一段话。".repeat(nth % 40)
        );
        home.write(&format!("articles/{:03}/{nth}.txt", nth % 200), text);
    }
    let mut session = Session::read(&home, &["articles"]);
    session.wait_for("标题").press("/");
    for (typed, shown) in [
        ("上", "上"),
        ("海", "上海"),
        ("合", "上海合"),
        ("作", "上海合作"),
        ("\x7f", "上海合"),
        ("没有", "上海合没有"),
    ] {
        trial.count(1);
        let begun = Instant::now();
        session
            .press(typed)
            .wait(shown, |output| output.rows().last().is_some_and(|row| row.contains(shown)));
        let taken = begun.elapsed();
        trial.expect(taken < Trial::patience(LIMIT), || format!("{typed:?} was shown after {taken:?}"));
    }
    // What is listed belongs to what stands there in the end.
    session.press("\x15草原").wait("the list of the last words", |output| output.text().contains("标题"));
    session.press("\x1b").wait_for("q 退出").press("q");
    terminal::ended_well(trial, &mut session, "typing");
}
