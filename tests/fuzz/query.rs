//! Queries: what is shown as chips is read again as the same, mistakes point into the text, and
//! what completion puts in is understood.

use std::sync::LazyLock;

use yuelan::doc::ArticleId;
use yuelan::ingest::{Origin, read};
use yuelan::query::{Context, Field, Known, Query, Vocabulary, complete, is_within_value};
use yuelan::store::{Entry, Recognition};
use yuelan::text::Clean;

use super::oracle::must_be_a_clean_line;
use super::seeds;
use super::target::Target;

pub(crate) const TARGETS: &[Target] = &[
    Target { name: "query", inputs: 6_000, pieces: PIECES, seeds: seeds::hostile, holds: agrees },
    Target { name: "completion", inputs: 2_000, pieces: PIECES, seeds: seeds::none, holds: completes },
];

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "上海", "精神", " ", "　", "\"", "“", "”", "「", "」", "'", "-", "－", "=", "|", "｜", "(", ")", "（", "）", ":", "：", ",", "..", "/", "\\", "!", "！",
    "title:", "标题：", "author:", "source:", "cat:", "cat:国际/上合", "tag:", "in:", "in:hexo/2022", "lang:zh", "lang:繁体", "year:2022", "year:2018..2020", "year:..2020", "year:2020-13", "date:2022-09-16", "date:>=2024", "date:去年", "date:民国111年", "date!:2022-09", "date:9999-99-99",
    "series:sco", "summit:撒马尔罕", "届:22", "mentions:sco-2018", "is:unread", "is:加星", "is:x", "chars:>3000", "chars:1000..2000", "chars:99999999999999999999", "re:/第.{1,3}次/", "re:/((((/", "re:/(?:a{1000}){1000}/", "re:/a", "re://", "shelf:未读", "sort:date", "sort:-chars", "sort:x",
    "-(", "((", "))", "-|", "--", "OR", "AND", "x:y", "http://a.cn", "二〇二二", "２０２２", "第二十二届",
];

/// An article to hold queries against.
static ARTICLE: LazyLock<Entry> = LazyLock::new(|| {
    let file = "---\ntitle: 上合峰会\ndate: 2022-09-16\nauthor: 谢某\ntags: [上合组织]\n---\n\n上海合作组织成员国元首理事会第二十二次会议在撒马尔罕举行。\n";
    let article = read(file.as_bytes(), &Origin { path: "hexo/2022/a.md", hint: None }).remove(0);
    Entry::new(&Recognition::builtin(), None, ArticleId(1), article)
});

fn agrees(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let context = Context { today: jiff::civil::Date::new(2026, 7, 1).ok(), ..Context::default() };
    let (query, mistakes) = context.parse(&text);
    let mut from = 0;
    for mistake in &mistakes {
        let span = &mistake.span;
        assert!(
            text.get(span.clone()).is_some_and(|there| !there.is_empty()),
            "{mistake:?} is not in the text"
        );
        assert!(span.start >= from, "mistakes come in the order of the text: {mistakes:?}");
        from = span.start;
        must_be_a_clean_line(&mistake.expected, "what is expected");
        assert!(!mistake.expected.is_empty());
    }
    let shown = query.to_string();
    must_be_a_clean_line(&shown, "a query");
    assert_eq!(context.parse(&shown), (query.clone(), Vec::new()), "{shown:?} is read otherwise");
    chips_can_be_taken_back(&context, &query);
    // Asked once it says what it says again; and not having it is the opposite.
    let found = query.matches(&*ARTICLE);
    assert_eq!(query.matches(&*ARTICLE), found);
    if let [only] = query.conjuncts() {
        let (opposite, mistakes) = context.parse(&format!("-({only})"));
        assert_eq!((opposite.matches(&*ARTICLE), mistakes), (!found, Vec::new()), "-({only})");
    }
}

/// Each chip away leaves the others, as they were.
fn chips_can_be_taken_back(context: &Context<'_>, query: &Query) {
    let count = query.conjuncts().len();
    for nth in 0..count.min(5) {
        let less = query.clone().without(nth);
        assert_eq!(less.conjuncts().len(), count - 1);
        assert!(!less.conjuncts().contains(&query.conjuncts()[nth]), "a chip stands there twice");
        assert_eq!(context.parse(&less.to_string()).0, less);
    }
}

/// Values as an archive may have them.
struct Odd;

impl Vocabulary for Odd {
    fn values(&self, _: Field, prefix: &str) -> Vec<Known> {
        let values = [
            "国际/上合",
            "a b",
            "\"",
            "-",
            "(",
            "a|b",
            "“引”",
            "/x/",
            "=",
            "..",
            "\\",
            ":",
            "''",
            "谢 某",
            "》",
        ];
        let known = |value: &str| Known { value: Clean::line(value), count: 1, says: Clean::default() };
        values.iter().filter(|value| value.starts_with(prefix)).map(|value| known(value)).collect()
    }
}

fn completes(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let text: String = Clean::line(&text).chars().take(80).collect();
    let cursors = (0..=text.len()).filter(|at| text.is_char_boundary(*at));
    for cursor in cursors {
        let _ = is_within_value(&text, cursor);
        for offer in complete(&text, cursor, &Odd) {
            must_be_a_clean_line(&offer.with, "what is offered");
            let replaced = text.get(offer.replace.clone());
            assert!(replaced.is_some() && offer.replace.end <= cursor, "{offer:?} at {cursor} of {text:?}");
            // Nothing stands before it that could change what it means.
            if offer.replace.start == 0 && !offer.with.ends_with(':') {
                let (query, _) = Context::default().parse(&offer.with);
                assert!(query.conjuncts().len() <= 1, "{offer:?}");
            }
        }
    }
}
