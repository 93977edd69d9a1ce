//! Joining the states of machines: whatever the order in which they meet, they come to agree.

use proptest::prelude::*;

use super::super::record::{Annotated, Bookmarked, Field, Hex, Left, Record, Sighting, Value, Visited};
use super::super::{Change, State, StateError};
use super::{ARTICLE, OTHER, export, import};
use crate::text::{ByteAt, Clean};

/// Few ids, machines and times: records meet and tie.
fn hex() -> impl Strategy<Value = Hex> {
    prop_oneof![(0_u64..3).prop_map(Hex), Just(Hex(u64::MAX))]
}

fn text() -> impl Strategy<Value = Clean> {
    prop_oneof!["", "家", "年"].prop_map(|text| Clean::line(&text))
}

fn field() -> impl Strategy<Value = Field> {
    prop::sample::select(Field::ALL.to_vec())
}

fn record() -> impl Strategy<Value = Record> {
    let time = || 0_i64..4;
    prop_oneof![
        (hex(), field(), 0_u64..2, time(), hex()).prop_map(|(article, field, value, time, machine)| {
            Record::Value(Value { article, field, value, time, machine })
        }),
        (hex(), prop::sample::select(vec!['a', 'b', 'A']), 0_u64..3, any::<bool>(), time(), hex()).prop_map(
            |(article, letter, position, gone, time, machine)| {
                Record::Bookmark(Bookmarked { article, letter, position, gone, time, machine })
            }
        ),
        ((hex(), hex(), text(), any::<bool>(), text()), 0_u64..3, time(), time(), hex()).prop_map(
            |((id, article, text, gone, quote), start, created, time, machine)| {
                let end = start + 3;
                Record::Annotation(Annotated {
                    id,
                    article,
                    start,
                    end,
                    text,
                    quote,
                    created,
                    gone,
                    time,
                    machine,
                })
            }
        ),
        (time(), hex()).prop_map(|(time, article)| Record::Visit(Visited { time, article })),
        (text(), hex(), prop::option::of(hex()), text(), time()).prop_map(
            |(archive, machine, article, query, time)| {
                Record::Session(Left { archive, machine, article, query, time })
            }
        ),
        (hex(), text(), hex(), time()).prop_map(|(article, archive, content, seen)| {
            Record::Article(Sighting { article, archive, content, seen })
        }),
    ]
}

/// What a machine exports that has just these records.
fn machine() -> impl Strategy<Value = String> {
    prop::collection::vec(record(), 0..30).prop_map(|records| {
        let lines = records.iter().map(|record| serde_json::to_string(record).unwrap() + "\n");
        let header = export(&State::forgetful());
        joined(&[&lines.fold(header, |text, line| text + &line)])
    })
}

/// What a machine exports that was told these, one after the other.
fn joined(texts: &[&str]) -> String {
    let mut state = State::forgetful();
    texts.iter().for_each(|text| import(&mut state, text));
    export(&state)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_meeting_does_not_matter(a in machine(), b in machine(), c in machine()) {
        prop_assert_eq!(joined(&[&a, &b]), joined(&[&b, &a]));
        let of_two = joined(&[&b, &c]);
        prop_assert_eq!(joined(&[&joined(&[&a, &b]), &c]), joined(&[&a, &of_two]));
        prop_assert_eq!(joined(&[&a, &a]), a.clone());
        prop_assert_eq!(joined(&[&a, &b, &a]), joined(&[&a, &b]));
    }

    #[test]
    fn the_order_of_lines_does_not_matter(a in machine()) {
        let (header, lines) = a.split_once('\n').unwrap();
        let turned = lines.lines().rev().fold(format!("{header}\n"), |text, line| text + line + "\n");
        prop_assert_eq!(joined(&[&turned]), a.clone());
    }

    #[test]
    fn who_writes_last_is_last_everywhere(a in machine(), b in machine(), starred in any::<bool>()) {
        let mut state = State::forgetful();
        import(&mut state, &a);
        import(&mut state, &b);
        state.save(OTHER, Change::Starred(starred)).unwrap();
        let mut other = State::forgetful();
        import(&mut other, &b);
        import(&mut other, &export(&state));
        import(&mut other, &a);
        prop_assert_eq!(other.known().of(OTHER).starred, starred);
        prop_assert_eq!(export(&other), export(&state));
    }
}

#[test]
fn a_clock_that_runs_ahead_does_not_win_for_ever() {
    let line = format!(
        "{{\"kind\":\"value\",\"article\":\"{ARTICLE}\",\"field\":\"starred\",\"value\":1,\
         \"time\":4000000000000,\"machine\":\"ffffffffffffffff\"}}\n"
    );
    let mut state = State::forgetful();
    import(&mut state, &(export(&State::forgetful()) + &line));
    assert!(state.known().of(ARTICLE).starred);
    state.save(ARTICLE, Change::Starred(false)).unwrap();
    assert!(export(&state).contains("\"time\":4000000000001"));
    import(&mut state, &(export(&State::forgetful()) + &line));
    assert!(!state.known().of(ARTICLE).starred);
}

#[test]
fn an_export_reads_as_it_is_documented() {
    let mut state = State::forgetful();
    let text = "{\"yuelan\":\"state\",\"version\":4}\n\
        {\"kind\":\"value\",\"article\":\"0000000000000002\",\"field\":\"position\",\"value\":345,\"time\":7,\
        \"machine\":\"00000000000000aa\"}\n\
        {\"kind\":\"bookmark\",\"article\":\"0000000000000002\",\"letter\":\"a\",\"position\":3,\"gone\":true,\
        \"time\":8,\"machine\":\"00000000000000aa\"}\n\
        {\"kind\":\"annotation\",\"id\":\"0000000000000001\",\"article\":\"0000000000000002\",\"start\":3,\
        \"end\":9,\"text\":\"一行\",\"created\":5,\"time\":9,\"machine\":\"00000000000000aa\"}\n\
        {\"kind\":\"visit\",\"time\":6,\"article\":\"0000000000000002\"}\n\
        {\"kind\":\"session\",\"archive\":\"家\",\"machine\":\"00000000000000aa\",\"article\":null,\
        \"query\":\"year:2022\",\"time\":9}\n\
        {\"kind\":\"pace\",\"machine\":\"00000000000000aa\",\"month\":202611,\"chars\":900,\
        \"millis\":60000}\n\
        {\"kind\":\"article\",\"article\":\"0000000000000002\",\"archive\":\"家\",\
        \"content\":\"00000000000000ff\",\"seen\":9}\n";
    import(&mut state, text);
    assert_eq!(export(&state), text);
    assert_eq!(state.known().of(OTHER).position, ByteAt(345));
}

#[test]
fn what_is_not_understood_is_counted_and_the_rest_taken() {
    let value = |field: &str, value: i64, time: i64| {
        format!(
            "{{\"kind\":\"value\",\"article\":\"{OTHER}\",\"field\":\"{field}\",\"value\":{value},\
             \"time\":{time},\"machine\":\"0000000000000001\"}}"
        )
    };
    let endless = format!("{{\"kind\":\"visit\",\"x\":\"{}\"}}", "x".repeat(3 << 20));
    let deep = "[".repeat(100_000);
    let odd = [
        value("starred", 2, 1),
        value("progress", 1001, 1),
        value("position", -1, 1),
        value("colour", 1, 1),
        value("read", 1, -1),
        value("read", 1, i64::MAX),
        "{\"kind\":\"bookmark\",\"article\":\"0\",\"letter\":\"aa\"}".to_owned(),
        "{\"kind\":\"dance\"}".to_owned(),
        "null".to_owned(),
        "\u{0}\u{1}".to_owned(),
        endless,
        deep,
    ];
    let text = format!(
        "\u{FEFF}{}\r\n\r\n{}\n{}\n",
        export(&State::forgetful()).trim_end(),
        odd.join("\n"),
        value("starred", 1, 9)
    );
    let mut state = State::forgetful();
    let joined = state.import(&mut text.as_bytes()).unwrap();
    assert_eq!((joined.records, joined.new, joined.not_understood), (1, 1, odd.len()));
    assert_eq!(joined.first_not_understood, 3);
    assert!(state.known().of(OTHER).starred);
}

#[test]
fn what_is_no_export_is_refused() {
    let mut state = State::forgetful();
    for text in ["", "{}", "# 笔记", "{\"yuelan\":\"catalog\",\"version\":1}", "\u{0}\u{0}\u{0}"] {
        assert!(matches!(state.import(&mut text.as_bytes()), Err(StateError::Foreign)), "{text:?}");
    }
    let later = "{\"yuelan\":\"state\",\"version\":5}";
    assert!(matches!(state.import(&mut later.as_bytes()), Err(StateError::Newer(5))));
}

#[test]
fn texts_from_elsewhere_are_cleaned() {
    let line = "{\"kind\":\"annotation\",\"id\":\"0000000000000001\",\"article\":\"0000000000000002\",\
        \"start\":3,\"end\":9,\"text\":\"\\u001b[31m红\\n\\u202e\",\"created\":5,\"time\":9,\
        \"machine\":\"00000000000000aa\"}\n";
    let mut state = State::forgetful();
    import(&mut state, &(export(&State::forgetful()) + line));
    let text = &state.annotations(OTHER).unwrap()[0].text;
    assert!(text.contains('红') && !text.chars().any(|c| c.is_control() || c == '\u{202E}'), "{text:?}");
}
