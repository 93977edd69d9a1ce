//! Whatever the words, the index finds what looking through every text finds.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::thread;
use std::time::Instant;

use rusqlite::Connection;

use super::{Fts, Scan, ScannedText, ScannedTexts, Scope, SearchIndex, Stop};
use crate::text::fold;

/// Articles that random queries look through.
const ARTICLES: usize = 10_000;
/// Random queries.
const QUERIES: usize = 200;
/// Of so many articles that hold it, a phrase is frequent.
const MANY: usize = ARTICLES / 20;
/// What the articles are made of, in four languages and both Chinese scripts; broken and spaced
/// as exported texts are.
const PHRASES: [&str; 24] = [
    "渡口的老船工把缆绳收好，",
    "等着最后一班船的客人。",
    "“晚风真好！”她说：‘不急’……",
    "9 月 16 日，第7届茶会在湖边的\n亭子里开始（共３０人）。",
    "可持续发\n展的果园占 47.95%，",
    "渡口的老船工把纜繩收好，",
    "等著最後一班船的客人。",
    "「晚風真好！」她說：『不急』……",
    "圖書館裏有一臺舊鐘，",
    "船着を待つ人々が、",
    "夕方の港でコーヒーを飲んでいる。",
    "ﾃﾚﾋﾞの音が　聞こえた。",
    "첫눈이 내리던 날, ",
    "할머니는 사과를 깎아 주셨다. ",
    "The ferryman coiled the rope and waited; ",
    "\"It's late,\" she said - A4, B12 & 3.5 km. ",
    "co-operation at 18:30 ",
    "Паромщик ждал последнего гостя, ",
    "а вечер был тёплый. ",
    "ＳＣＯ ２０２２",
    "e-mail: gate_7@ferry.example/a?b=c#d ",
    "^a$ \\ [x] {y} | * \" ' ",
    "😀👩‍👩‍👧 e\u{301}té İzmir ",
    "\n",
];

/// The same numbers in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    /// About `length` characters, not folded; now and then, they begin and end within a phrase.
    fn text(&mut self, length: usize) -> String {
        let mut text = String::new();
        while text.chars().count() < length {
            let phrase = PHRASES[self.below(PHRASES.len())];
            let from = if self.below(4) == 0 { self.below(8) } else { 0 };
            let to = if self.below(4) == 0 { self.below(12) } else { usize::MAX };
            text.extend(phrase.chars().take(to).skip(from));
        }
        text
    }

    /// Up to eight characters that stand in one of the texts; of every fifth, one is another.
    fn query(&mut self, texts: &Articles) -> String {
        let (title, body) = &texts.0[&i64::try_from(self.below(texts.0.len())).unwrap()];
        let chars: Vec<char> = [title, "", body][self.below(3)].chars().collect();
        if chars.is_empty() {
            return self.query(texts);
        }
        let from = self.below(chars.len());
        let mut query = chars[from..chars.len().min(from + 1 + self.below(8))].to_vec();
        if self.below(5) == 0 {
            let at = self.below(query.len());
            query[at] = ['船', 'e', '2', ' ', '，', 'о'][self.below(6)];
        }
        // Whoever asks has folded the words, and line ends stand between texts.
        fold(&query.iter().collect::<String>())
    }
}

/// Title and body by number.
#[derive(Default)]
struct Articles(BTreeMap<i64, (String, String)>);

impl Articles {
    fn random(dice: &mut Dice, count: usize) -> Self {
        let number = |nth| i64::try_from(nth).unwrap();
        let article = |dice: &mut Dice| {
            let body = [dice.text(40), dice.text(50)].map(|text| fold(&text)).join("\n");
            (fold(&dice.text(12)), body)
        };
        Self((0..count).map(|nth| (number(nth), article(dice))).collect())
    }

    fn one(body: &str) -> Self {
        Self([(1, (String::new(), body.to_owned()))].into())
    }

    fn indexed(&self) -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        Fts::create(&connection).unwrap();
        let transaction = connection.unchecked_transaction().unwrap();
        for (row, (title, body)) in &self.0 {
            Fts::new(&transaction).put(*row, title, body).unwrap();
        }
        transaction.commit().unwrap();
        connection
    }

    /// Without any cleverness.
    fn holding(&self, phrase: &str, scope: Scope) -> Vec<i64> {
        let holds = |(title, body): &(String, String)| {
            title.contains(phrase) || scope == Scope::Text && body.contains(phrase)
        };
        let holding = self.0.iter().rev().filter(|(_, texts)| !phrase.is_empty() && holds(texts));
        holding.map(|(row, _)| *row).collect()
    }
}

impl ScannedTexts for Articles {
    fn count(&self) -> usize {
        self.0.len()
    }

    /// They are numbered from 0 on.
    fn text(&self, nth: usize) -> Option<ScannedText<'_>> {
        let row = i64::try_from(self.0.len() - 1 - nth).unwrap();
        let (title, body) = self.0.get(&row)?;
        Some(ScannedText { row, title: Cow::Borrowed(title), body: Cow::Borrowed(body) })
    }
}

fn found(index: &impl SearchIndex, phrase: &str, scope: Scope) -> Vec<i64> {
    let mut rows = Vec::new();
    let all = index.find(phrase, scope, &mut |row| {
        rows.push(row);
        ControlFlow::Continue(())
    });
    assert!(all.unwrap().is_continue());
    rows
}

/// Recall and precision are 1.
#[test]
fn random_queries_find_what_is_there_and_nothing_else() {
    let mut dice = Dice(7);
    let articles = Articles::random(&mut dice, ARTICLES);
    let connection = articles.indexed();
    let (mut rare, mut frequent, mut none) = (0, 0, 0);
    for nth in 0..QUERIES {
        let phrase = dice.query(&articles);
        let scope = [Scope::Text, Scope::Title][usize::from(nth % 4 == 0)];
        let expected = articles.holding(&phrase, scope);
        assert_eq!(found(&Fts::new(&connection), &phrase, scope), expected, "{phrase:?} {scope:?}");
        assert_eq!(found(&Scan::new(&articles), &phrase, scope), expected, "{phrase:?} {scope:?}");
        match expected.len() {
            0 => none += 1,
            1..MANY => rare += 1,
            _ => frequent += 1,
        }
    }
    assert!(rare > 20 && frequent > 20 && none > 5, "{rare} {frequent} {none}");
}

/// Each letter, pair and triple of a text is found, and whatever else one asks is not.
#[test]
fn every_substring_is_found() {
    let texts = ["第7届sco可a，b 12ё1е x", "a", "aa上", "上aa上 a^a$", "e e", "“\"\n^s"].map(fold);
    let mut phrases: Vec<String> =
        ["s", "^s", "sc$", "a a", "aaa", "\"\"", "*", "e*", "上 OR a", "\u{1F}"].map(String::from).into();
    for chars in texts.iter().map(|text| text.chars().collect::<Vec<_>>()) {
        let lengths = 1..=chars.len();
        phrases.extend(lengths.flat_map(|length| chars.windows(length)).map(|part| part.iter().collect()));
    }
    for text in &texts {
        let articles = Articles::one(text);
        let connection = articles.indexed();
        for phrase in &phrases {
            let expected = articles.holding(phrase, Scope::Text);
            assert_eq!(
                found(&Fts::new(&connection), phrase, Scope::Text),
                expected,
                "{phrase:?} in {text:?}"
            );
        }
    }
}

#[test]
fn long_phrases_are_exact_too() {
    let text = fold(&Dice(3).text(5000));
    let connection = Articles::one(&text).indexed();
    let index = Fts::new(&connection);
    assert_eq!(found(&index, &text, Scope::Text), [1]);
    assert!(found(&index, &format!("{text}x"), Scope::Text).is_empty());
    assert!(found(&index, &"船".repeat(10_000), Scope::Text).is_empty());
}

#[test]
fn a_changed_article_is_found_by_what_it_says_now() {
    let mut dice = Dice(11);
    let mut articles = Articles::random(&mut dice, 300);
    let connection = articles.indexed();
    let index = Fts::new(&connection);
    for row in (0..300).step_by(3) {
        let body = fold(&dice.text(80));
        index.put(row, "新题", &body).unwrap();
        articles.0.insert(row, ("新题".to_owned(), body));
    }
    for row in (0..300).step_by(7) {
        index.remove(row).unwrap();
        articles.0.remove(&row);
    }
    index.remove(7).unwrap();
    index.put(7, "", "回来").unwrap();
    articles.0.insert(7, (String::new(), "回来".to_owned()));
    for optimized in [false, true] {
        for phrase in ["新题", "回来", "船", "的", "e", "th", "夕方", "ждал", " "] {
            for scope in [Scope::Title, Scope::Text] {
                let expected = articles.holding(phrase, scope);
                assert_eq!(found(&index, phrase, scope), expected, "{phrase} {scope:?} {optimized}");
                assert_eq!(index.count(phrase, scope).unwrap(), Some(expected.len()));
            }
        }
        index.optimize().unwrap();
    }
}

#[test]
fn whoever_has_enough_rows_gets_no_more() {
    let articles = Articles::random(&mut Dice(5), 3000);
    let connection = articles.indexed();
    let indexes: [&dyn SearchIndex; 2] = [&Fts::new(&connection), &Scan::new(&articles)];
    for index in indexes {
        let mut rows = Vec::new();
        let all = index.find("船", Scope::Text, &mut |row| {
            rows.push(row);
            if rows.len() == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert!(all.unwrap().is_break());
        assert_eq!(rows, articles.holding("船", Scope::Text)[..3]);
        assert_eq!(index.count("", Scope::Text).unwrap(), Some(0));
    }
}

#[test]
fn all_words_must_be_there() {
    let articles = Articles::random(&mut Dice(13), 400);
    let connection = articles.indexed();
    let indexes: [&dyn SearchIndex; 2] = [&Fts::new(&connection), &Scan::new(&articles)];
    for (phrases, is_some) in
        [(&["船", "e"][..], true), (&["船", "kettle"], false), (&["船", ""], false), (&[], false)]
    {
        let held =
            |row: &i64| phrases.iter().all(|phrase| articles.holding(phrase, Scope::Text).contains(row));
        let all: Vec<i64> = articles.0.keys().rev().copied().filter(|row| is_some && held(row)).collect();
        assert_eq!(!all.is_empty(), is_some, "{phrases:?}");
        for index in indexes {
            let mut rows = Vec::new();
            let found = index.find_all(phrases, Scope::Text, &mut |row| {
                rows.push(row);
                ControlFlow::Continue(())
            });
            assert!(found.unwrap().is_continue());
            assert_eq!(rows, all, "{phrases:?}");
        }
    }
}

/// A table that is there is not made twice.
#[test]
fn an_index_is_made_once() {
    let connection = Articles::one("草原").indexed();
    Fts::create(&connection).unwrap();
    assert_eq!(found(&Fts::new(&connection), "草", Scope::Text), [1]);
}

/// A search that meets no row can only be ended from within the database.
#[test]
fn a_search_is_stopped_from_another_thread() {
    let articles =
        Articles((0..2000).map(|row| (row, (String::new(), "abaabaaabaaaab".repeat(40)))).collect());
    let connection = articles.indexed();
    let nowhere = "abaab".repeat(60);
    let search = |stop: &Stop| {
        let start = Instant::now();
        let count = Fts::new(&connection).until(stop).count(&nowhere, Scope::Text).unwrap();
        (count, start.elapsed())
    };
    let (count, whole) = search(&Stop::default());
    assert_eq!(count, Some(0));
    let is_cut_short = |_| {
        let stop = Stop::default();
        let stopper = stop.clone();
        thread::spawn(move || {
            thread::sleep(whole / 8);
            stopper.stop();
        });
        search(&stop).1 < whole / 2
    };
    assert!((0..5).any(is_cut_short), "the whole search took {whole:?}");
    let stop = Stop::default();
    stop.stop();
    assert_eq!(search(&stop).0, None);
    assert_eq!(Scan::new(&articles).until(&stop).count("a", Scope::Text).unwrap(), None);
    assert_eq!(found(&Fts::new(&connection), "abaabaaa", Scope::Text).len(), 2000, "others go on");
}
