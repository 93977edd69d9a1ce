//! Queries as text: what is printed is read as the same query, whatever is typed is read somehow,
//! and what may be put in at the cursor.

use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use yuelan::query::{
    Attribute, Chars, Completion, Dates, EventName, Expr, FIELDS, Field, Flag, Known, Month, Pattern, Period,
    Query, Shelves, Sort, SortKey, Term, Tie, Tongue, Vocabulary, Words, complete, parse,
};
use yuelan::text::Clean;

/// Whatever the text, it is read, mistakes lie within it, and what was understood is printed as a
/// text without mistakes that means the same.
fn reads(text: &str) {
    let (query, mistakes) = parse(text);
    for mistake in mistakes {
        let part = text.get(mistake.span.clone()).unwrap_or_else(|| panic!("{text:?}: {mistake:?}"));
        assert!(!part.is_empty() && !mistake.expected.is_empty(), "{text:?}: {mistake:?}");
    }
    assert_eq!(parse(&query.to_string()), (query.clone(), Vec::new()), "{text:?} is printed as {query}");
    for part in query.conjuncts() {
        assert!(!part.chip().is_empty(), "{text:?}");
    }
}

fn day() -> impl Strategy<Value = jiff::civil::Date> {
    (1i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| jiff::civil::date(year, month, day))
}

/// Words with every sign that could be taken for another thing.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("上合".to_owned()),
        Just("year".to_owned()),
        Just("date!".to_owned()),
        Just("２０２２".to_owned()),
        prop::sample::select(vec![
            ":", "：", "-", "－", "=", "＝", "|", "｜", "(", "）", "\"", "“", "」", "「"
        ])
        .prop_map(str::to_owned),
        prop::sample::select(vec!["\\", "/", " ", "　", "..", "\u{301}", "\u{200B}", "\u{202E}"])
            .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

fn words() -> impl Strategy<Value = Words> {
    typed().prop_filter_map("blank", |typed| Words::new(&typed))
}

fn dates() -> impl Strategy<Value = Term> {
    (day(), day(), 0usize..3, any::<bool>()).prop_map(|(one, other, ends, stated)| {
        let (first, last) = (one.min(other), one.max(other));
        let (first, last) = [(Some(first), Some(last)), (Some(first), None), (None, Some(last))][ends];
        Dates { first, last, stated }.term()
    })
}

fn term() -> impl Strategy<Value = Term> {
    use Attribute::{Author, Category, Folder, Source, Tag, Title};
    let month = || (1i16..=9999, 1i8..=12).prop_map(|(year, month)| Month { year, month });
    let chars = (any::<u16>(), any::<u16>(), 0usize..3).prop_map(|(one, other, ends)| {
        let (least, most) = (usize::from(one.min(other)), usize::from(one.max(other)));
        let (least, most) = [(Some(least), Some(most)), (Some(least), None), (None, Some(most))][ends];
        Term::Chars(Chars { least, most })
    });
    let tie = prop::sample::select(vec![Tie::Series, Tie::Edition, Tie::Mention]);
    let event = typed().prop_filter_map("blank", |typed| EventName::new(&typed));
    prop_oneof![
        words().prop_map(Term::Words),
        typed().prop_filter_map("blank", |typed| {
            let exact = Clean::line(&typed);
            (!exact.is_empty()).then_some(Term::Exact(exact))
        }),
        (prop::sample::select(vec![Title, Author, Source, Category, Tag, Folder]), words())
            .prop_map(|(attribute, words)| Term::Value(attribute, words)),
        (1i16..=9999, 1i16..=9999).prop_map(|(one, other)| Term::Period(Period::years(one, other))),
        // Whole years are written as years.
        (month(), month())
            .prop_filter("whole years", |(one, other)| one.min(other).month > 1 || one.max(other).month < 12)
            .prop_map(|(one, other)| Term::Period(Period::months(one, other))),
        dates(),
        (tie, event).prop_map(|(tie, name)| Term::Event(tie, name)),
        prop::sample::select(Tongue::ALL.to_vec()).prop_map(Term::Language),
        prop::sample::select(Flag::ALL.to_vec()).prop_map(Term::Is),
        chars,
        "[a/\\\\.(|)*甲 ]{1,8}"
            .prop_filter_map("no regex", |source| { Pattern::new(&source).ok().map(Term::Pattern) }),
    ]
}

fn expr() -> impl Strategy<Value = Expr> {
    term().prop_map(Expr::Term).prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            inner.clone().prop_map(Expr::negated),
            prop::collection::vec(inner.clone(), 1..4).prop_filter_map("empty", Expr::all),
            prop::collection::vec(inner, 1..4).prop_filter_map("empty", Expr::any),
        ]
    })
}

fn sort() -> impl Strategy<Value = Option<Sort>> {
    let sort = (prop::sample::select(SortKey::ALL.to_vec()), any::<bool>());
    prop::option::of(sort.prop_map(|(key, descending)| Sort { key, descending }))
}

proptest! {
    #[test]
    fn what_is_printed_is_read_as_the_same_query(parts in prop::collection::vec(expr(), 0..4), sort in sort()) {
        let query = parts.into_iter().collect::<Query>().sorted(sort);
        prop_assert_eq!(parse(&query.to_string()), (query.clone(), Vec::new()), "{}", query);
    }

    #[test]
    fn whatever_is_typed_is_read(pieces in prop::collection::vec(typed(), 0..12)) {
        reads(&pieces.join(" "));
        reads(&pieces.concat());
    }

    #[test]
    fn whatever_is_typed_can_be_completed(text in typed(), cursor in 0usize..40) {
        for offer in complete(&text, cursor, &Library) {
            prop_assert!(offer.replace.end == cursor && text.get(offer.replace).is_some());
        }
    }
}

/// Articles of few authors and years.
struct Library;

impl Vocabulary for Library {
    fn values(&self, field: Field, prefix: &str) -> Vec<Known> {
        let values: &[(&str, usize)] = match field {
            Field::Author => &[("谢某", 2), ("Alice Ash", 7), ("Ali", 7)],
            Field::Year => &[("2018", 30), ("2022", 3)],
            Field::Is => &[("unread", 40), ("read", 1)],
            _ => &[],
        };
        let fits = values.iter().filter(|(value, _)| value.to_lowercase().starts_with(prefix));
        let known = |(value, count): &(&'static str, usize)| Known {
            value: Clean::from(*value),
            count: *count,
            says: Clean::default(),
        };
        fits.map(known).collect()
    }
}

/// The text with an offer put in, and how many articles it would leave.
fn put_in(text: &str, offer: &Completion) -> (String, Option<usize>) {
    let mut text = text.to_owned();
    text.replace_range(offer.replace.clone(), &offer.with);
    (text, offer.count)
}

#[test]
fn values_are_offered_with_their_counts() {
    for (typed, offered) in [
        (
            "峰会 author:",
            &[("峰会 author:Ali", 7), ("峰会 author:\"Alice Ash\"", 7), ("峰会 author:谢某", 2)][..],
        ),
        ("作者：ａｌｉｃ", &[("作者：\"Alice Ash\"", 7)]),
        ("author:\"alice a", &[("author:\"Alice Ash\"", 7)]),
        ("-year:20", &[("-year:2022", 3), ("-year:2018", 30)]),
        ("(is:re", &[("(is:read", 1), ("(is:report", 0), ("(is:related", 0), ("(is:repaired", 0)]),
        ("is:未", &[("is:未读", 40), ("is:未定", 0)]),
        ("lang:zh-h", &[("lang:zh-Hans", 0), ("lang:zh-Hant", 0)]),
        ("title:峰", &[]),
        ("\"year:20", &[]),
        ("author:\"Ali\"", &[]),
    ] {
        let offers: Vec<_> =
            complete(typed, typed.len(), &Library).iter().map(|offer| put_in(typed, offer)).collect();
        let expected: Vec<_> =
            offered.iter().map(|(text, count)| ((*text).to_owned(), Some(*count))).collect();
        assert_eq!(offers, expected, "{typed}");
    }
}

#[test]
fn fields_are_offered_by_either_name() {
    for (typed, offered) in [
        ("峰会 da", &["峰会 date:", "峰会 date!:"][..]),
        ("标", &["标题:", "标签:"]),
        ("-ti", &["-title:"]),
        ("sort:-d", &["sort:-date"]),
        ("没有这样的字段", &[]),
        ("峰会)", &[]),
    ] {
        let offers: Vec<_> =
            complete(typed, typed.len(), &Library).iter().map(|offer| put_in(typed, offer).0).collect();
        assert_eq!(offers, offered, "{typed}");
    }
    assert_eq!(complete("峰会 ", "峰会 ".len(), &Library).len(), FIELDS.len());
    let within = complete("au 峰会", 2, &Library);
    assert_eq!(within.iter().map(|offer| put_in("au 峰会", offer).0).collect::<Vec<_>>(), ["author: 峰会"]);
}

/// A person whose only shelf is the unread.
struct Shelf;

impl Shelves for Shelf {
    fn shelf(&self, name: &str) -> Result<Query, Clean> {
        (name == "未读").then(|| parse("is:unread").0).ok_or_else(Clean::default)
    }
}

#[test]
fn every_example_of_the_table_is_understood() {
    let context = yuelan::query::Context {
        today: Some(jiff::civil::date(2024, 3, 5)),
        events: None,
        shelves: Some(&Shelf),
    };
    for row in FIELDS {
        assert_eq!(row.field.row().names, row.names);
        for example in row.examples {
            let (query, mistakes) = context.parse(example);
            assert!(mistakes.is_empty() && !query.is_empty(), "{example}: {mistakes:?}");
            let (name, value) = example.split_once(':').unwrap_or_default();
            assert!(row.names.contains(&name), "{example}");
            for name in row.names {
                assert_eq!(context.parse(&format!("{name}：{value}")).0, query, "{name}");
            }
        }
        assert!(row.names.iter().any(|name| !name.is_ascii()), "{}: no name in Chinese", row.names[0]);
    }
}

#[test]
fn long_and_deep_queries_are_read_at_once() {
    let begun = std::time::Instant::now();
    for shape in [
        "(",
        ")",
        "((a|",
        "-(a b|",
        "a ",
        "a|",
        "\"",
        "“a",
        "year:",
        "re:/",
        "-",
        "=",
        "：",
        "\\",
        "title:\"\\",
    ] {
        reads(&shape.repeat(10_000));
    }
    let deep = format!("{}峰会{}", "(".repeat(5_000), ")".repeat(5_000));
    let (query, mistakes) = parse(&deep);
    assert_eq!((query.to_string().as_str(), mistakes.len()), ("峰会", 1));
    assert!(mistakes[0].expected.contains("括号最多 64 层"));
    let deep = format!("{}b{}", "-(a | ".repeat(5_000), ")".repeat(5_000));
    reads(&deep);
    reads(&"上".repeat(100_000));
    let many: Vec<_> = (0..5_000).map(|nth| format!("词{nth}")).collect();
    let (query, mistakes) = parse(&many.join(" "));
    assert_eq!((query.conjuncts().len(), mistakes.len()), (100, 1));
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}
