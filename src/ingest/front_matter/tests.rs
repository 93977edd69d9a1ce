//! Front matter in, fields out.

use std::time::Instant;

use super::{Fields, Kind, Matter, Value, parse, split};

fn yaml(text: &str) -> Fields {
    parse(&Matter { kind: Kind::Yaml, text, first_line: 1, closed: true })
}

/// The fields in short: `title=a; tags=[x|y]; map={k=v}; empty=~`.
fn shown(fields: &Fields) -> String {
    let entries = fields.entries.iter().map(|entry| format!("{}={}", entry.key, words(&entry.value)));
    entries.collect::<Vec<_>>().join("; ")
}

fn words(value: &Value) -> String {
    match value {
        Value::Null => "~".to_owned(),
        Value::Text(text) => text.replace('\n', "⏎"),
        Value::List(items) => format!("[{}]", items.iter().map(words).collect::<Vec<_>>().join("|")),
        Value::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| format!("{key}={}", words(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(";"))
        }
    }
}

/// What people wrote in YAML front matter, and what they meant.
const CASES: &[(&str, &str)] = &[
    ("title: 上合峰会: 回顾\n", "title=上合峰会: 回顾"),
    ("title: 上合峰会：回顾\n", "title=上合峰会：回顾"),
    ("link: http://a.b/c: d\n", "link=http://a.b/c: d"),
    ("title: [转载] 某文\n", "title=[转载] 某文"),
    ("title: 【转载】某文\n", "title=【转载】某文"),
    ("title: @某人 你好\n", "title=@某人 你好"),
    ("title: *重要* 通知\n", "title=*重要* 通知"),
    ("title: &amp; 你好\n", "title=&amp; 你好"),
    ("title: %23 你好\n", "title=%23 你好"),
    ("title: !important 你好\n", "title=!important 你好"),
    ("title: | 你好\n", "title=| 你好"),
    ("title: > 你好\n", "title=> 你好"),
    ("title: `code` 用法\n", "title=`code` 用法"),
    ("title: ? 你好\n", "title=? 你好"),
    ("title: - 你好\n", "title=- 你好"),
    ("title: C #语言 入门\n", "title=C #语言 入门"),
    ("title: #标签\n", "title=#标签"),
    ("title: \"上合\"峰会\n", "title=\"上合\"峰会"),
    ("title: 'it's'\n", "title=it's"),
    ("title: \"C:\\Users\"\n", "title=C:\\Users"),
    ("title: \"\"\"\"'布鲁金斯'\"\"\"\"\n", "title=布鲁金斯"),
    ("title: a\ntags: x\ntitle: b\n", "title=b; tags=x"),
    ("title:\ta\n", "title=a"),
    ("tags:\n\t- a\n\t- b\n", "tags=[a|b]"),
    ("tags:\n  -\ta\n", "tags=[a]"),
    ("title:你好\ndate: 2020-01-01\n", "title=你好; date=2020-01-01"),
    ("title:你好\n", "title=你好"),
    ("title：你好\ndate: 2020-01-01\n", "title=你好; date=2020-01-01"),
    ("tags:\n- a\n- b\n", "tags=[a|b]"),
    ("categories: \n - 新媒体\n - ZAKER\n", "categories=[新媒体|ZAKER]"),
    ("categories:\n - [新闻, 国际]\n - [政治]\n", "categories=[[新闻|国际]|[政治]]"),
    ("categories:\n - - 新闻\n   - 国际\n - - 政治\n", "categories=[[新闻|国际]|[政治]]"),
    ("tags: [a, b\n", "tags=[a|b]"),
    ("tags: [a，b、c]\n", "tags=[a|b|c]"),
    ("tags: a, b c\n", "tags=a, b c"),
    ("date: 2022-09-19 16:58:10\n", "date=2022-09-19 16:58:10"),
    ("date: 2022-09-19T16:58:10Z\n", "date=2022-09-19T16:58:10Z"),
    ("date: 2022-09-19 16:58:10 +0800\n", "date=2022-09-19 16:58:10 +0800"),
    ("date: 2022/9/19\n", "date=2022/9/19"),
    ("date: 20220919\n", "date=20220919"),
    ("date: Mon, 19 Sep 2022 16:58:10 GMT\n", "date=Mon, 19 Sep 2022 16:58:10 GMT"),
    ("date: 2022年9月19日 16:58\n", "date=2022年9月19日 16:58"),
    ("date: 0123\nn: 0o17\nh: 0x1F\n", "date=0123; n=0o17; h=0x1F"),
    ("title: yes\nb: True\nc: off\nd: NO\n", "title=yes; b=True; c=off; d=NO"),
    ("title: ~\nb: null\nc:\n", "title=~; b=~; c=~"),
    (
        "title: 1984\nb: 1e3\nc: 3.10\nd: .5\ne: 1_000\nf: .inf\n",
        "title=1984; b=1e3; c=3.10; d=.5; e=1_000; f=.inf",
    ),
    ("a: &x {k: v}\nb:\n  <<: *x\n", "a={k=v}; b={<<={k=v}}"),
    ("t: !ruby/object:Foo bar\n", "t=!ruby/object:Foo bar"),
    ("t: !!python/tuple [a]\n", "t=!!python/tuple [a]"),
    ("t: !!binary aGVsbG8=\n", "t=!!binary aGVsbG8="),
    ("title: 00_00\n                    \n                  币世界\nx: 1\n", "title=00_00⏎币世界; x=1"),
    ("d: >-\n  一行\n  二行\nx: 1\n", "d=一行 二行; x=1"),
    ("d: |\n  一行\n  二行\n", "d=一行⏎二行⏎"),
    ("tags:\n\u{a0}\u{a0}- a\n", "tags=[a]"),
    ("tags:\n\u{3000}- a\n", "tags=[a]"),
    ("\u{200b}title: a\n", "title=a"),
    ("\u{feff}title: a\n", "title=a"),
    ("title: a\u{8}b\n", "title=a␈b"),
    ("title: a\u{85}b\n", "title=a�b"),
    ("title: a\u{2028}b\n", "title=a b"),
    ("title: 😀 hi\n", "title=😀 hi"),
    ("date: {{ date }}\n", "date={{ date }}"),
    ("title: {{ title }} 你好\n", "title={{ title }} 你好"),
    ("a: 1\n---\nb: 2\n", "a=1; b=2"),
    (
        "title: [轉] IDA Pro 7.3 \ndate: 2020-08-07 17:10:50\n",
        "title=[轉] IDA Pro 7.3; date=2020-08-07 17:10:50",
    ),
    ("title: 'a &#123;b&#125;'\n", "title=a &#123;b&#125;"),
    (
        "title: a: b\ndate: 2022-01-01\ntags:\n - x\n - y\ncategories: [p, q]\n",
        "title=a: b; date=2022-01-01; tags=[x|y]; categories=[p|q]",
    ),
    // Beyond the prototype's cases.
    ("author: # 作者\ndate: 2022-01-01 # 注\n", "author=~; date=2022-01-01"),
    ("title: a\nauthor: null\n", "title=a; author=~"),
    ("title: [转载]\n", "title=[转载]"),
    ("title: true\nb: {c: 1.0, d: [2.50]}\n", "title=true; b={c=1.0;d=[2.50]}"),
    ("title: 'C #语言' # 注\n", "title=C #语言"),
    ("tags: ['a、b']\n", "tags=[a、b]"),
    ("title: a\ntitle:\n", "title=a"),
    ("\"title\": \"x\\u202Ey\"\n", "title=x\u{202E}y"),
    ("", ""),
    ("# only a comment\n", ""),
];

#[test]
fn yaml_is_read_as_it_was_meant() {
    for (text, meant) in CASES {
        assert_eq!(shown(&yaml(text)), *meant, "{text:?}");
    }
}

#[test]
fn an_alias_bomb_leaves_the_other_fields() {
    let mut text = "a: &a [x,x,x,x,x,x,x,x,x]\n".to_owned();
    for (this, last) in ["b", "c", "d", "e", "f", "g", "h"].iter().zip(["a", "b", "c", "d", "e", "f", "g"]) {
        text += &format!("{this}: &{this} [{}]\n", vec![format!("*{last}"); 9].join(","));
    }
    text += "title: 文章\n";
    let fields = yaml(&text);
    assert_eq!(fields.entries.last().map(|entry| words(&entry.value)).as_deref(), Some("文章"));
    assert!(!fields.notes.is_empty());
}

#[test]
fn clean_front_matter_has_no_notes_and_a_repair_names_its_line() {
    assert!(yaml("title: a\ndate: 2022-09-19\ntags: [x]\nauthor:\n").notes.is_empty());
    for (text, line) in [
        ("date: 2020-01-01\ntitle: a: b\n", 2),
        ("date: 2020-01-01\n\ntitle: C #语言\n", 3),
        ("title: a\ntags: [a，b]\n", 2),
        ("title: a\nx: 1\ntitle: b\n", 3),
        ("tags:\n\t- a\n", 2),
    ] {
        let lines: Vec<_> = yaml(text).notes.iter().filter_map(|note| note.line).collect();
        assert!(lines.contains(&line), "{text:?}: {lines:?}");
    }
    let later = parse(&Matter { kind: Kind::Yaml, text: "title: a: b\n", first_line: 7, closed: true });
    assert!(later.notes.iter().all(|note| note.line == Some(7)), "{:?}", later.notes);
}

#[test]
fn front_matter_is_told_from_the_article() {
    for (text, fields, body, line) in [
        ("---\ntitle: a\n---\n正文\n", "title=a", "正文\n", 4),
        ("\u{feff}\n\n---\ntitle: a\n---\n\n正文", "title=a", "\n正文", 6),
        ("\n\u{feff}----- \ntitle: a\n-----\n正文", "title=a", "正文", 5),
        ("---\ntitle: a\n...\n正文", "title=a", "正文", 4),
        ("---\n---\n正文", "", "正文", 3),
        ("+++\ntitle = \"a\"\ndraft = true\nv = 3.10\n+++\n正文", "draft=true; title=a; v=3.10", "正文", 6),
        ("+++\ntitle = 上合\ntags = [\"a\", b]\n+++\n正文", "title=上合; tags=[a|b]", "正文", 5),
        ("+++\nd = 2022-09-19T16:58:10+08:00\nn = 0x1F\n+++\n", "d=2022-09-19T16:58:10+08:00; n=0x1F", "", 5),
        (";;;\n\"title\": \"a\",\n\"tags\": [\"x\", 1],\n;;;\n正文", "tags=[x|1]; title=a", "正文", 5),
        ("{\"title\": \"a\", \"n\": null}\n正文\n", "n=~; title=a", "正文\n", 2),
        ("{\n\"title\": \"a\"\n}\n\n正文\n", "title=a", "\n正文\n", 4),
        ("title: a\ntags:\n- x\n---\n正文", "title=a; tags=[x]", "正文", 5),
        ("---\ntitle: a\ndate: 2022-09-19\n\n正文\n", "title=a; date=2022-09-19", "\n正文\n", 4),
        ("---\ntitle: a\n正文没有冒号\n", "title=a", "正文没有冒号\n", 3),
        ("---\ntitle: a\n\n正文\n---\n余下", "title=a", "\n正文\n---\n余下", 3),
        ("+++\ntitle = \"a\"\n\n正文", "title=a", "\n正文", 3),
    ] {
        let split = split(text);
        let read = split.matter.map(|matter| shown(&parse(&matter)));
        assert_eq!((read.as_deref(), split.body, split.body_line), (Some(fields), body, line), "{text:?}");
    }
}

#[test]
fn what_may_be_the_article_stays_with_it() {
    for text in [
        "",
        "\n\n",
        "正文\n---\n更多\n",
        "王毅说：你好\n---\n更多\n",
        "---\n王毅说：你好\n---\n更多\n",
        "---\n\n正文\n\n---\n更多\n",
        "---\n正文",
        "----------\n注记\n----------\n",
        "{\"a\": 1}\n",
        "{正文",
        "{{ page }}",
        "title: a\n\n正文\n",
        ";;;\n正文",
        "+++",
        "——题目\n",
    ] {
        let split = split(text);
        assert_eq!((split.matter, split.body, split.body_line), (None, text, 1), "{text:?}");
    }
}

#[test]
fn hostile_front_matter_is_refused_quickly_and_keeps_the_article() {
    let deep = |open: &str| format!("---\ntitle: 文章\nx: {}\n---\n正文\n", open.repeat(60_000 / open.len()));
    let many = |line: &str, times| format!("---\ntitle: 文章\n{}---\n正文\n", line.repeat(times));
    let numbered: String = (0..9_000).map(|n| format!("k{n}:\n")).collect();
    for (name, text) in [
        ("brackets", deep("[")),
        ("braces", deep("{")),
        ("dashes", deep("- ")),
        ("questions", deep("? ")),
        ("closed brackets", deep("[]")),
        ("anchors", deep("&a ")),
        ("tags", deep("!a ")),
        ("aliases", deep("*a ")),
        ("quotes", deep("\"")),
        ("self reference", "---\ntitle: 文章\na: &a [*a]\n---\n正文\n".to_owned()),
        ("100,000 brackets", format!("---\ntitle: 文章\nx: {}\n---\n正文\n", "[".repeat(100_000))),
        ("30 MB scalar", format!("---\ntitle: 文章\nx: {}\n---\n正文\n", "长".repeat(10_000_000))),
        ("same key", many("a: 1\n", 12_000)),
        ("broken lines", many("a: b: c\n", 7_000)),
        ("many keys", format!("---\ntitle: 文章\n{numbered}---\n正文\n")),
        ("many broken keys", format!("---\ntitle: 文章\nx: y: z\n{numbered}---\n正文\n")),
        ("steps", {
            let steps: String = (0..300).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
            format!("---\ntitle: 文章\n{steps}---\n正文\n")
        }),
    ] {
        let start = Instant::now();
        let split = split(&text);
        let fields = split.matter.map(|matter| parse(&matter)).unwrap_or_default();
        let taken = start.elapsed().as_millis();
        assert_eq!(split.body, "正文\n", "{name}");
        assert!(shown(&fields).starts_with("title=文章"), "{name}");
        // Ten times what is promised, for builds without optimisation on a busy machine.
        assert!(taken < 1000, "{name}: {taken} ms");
        assert!(fields.notes.len() <= 33, "{name}: {} notes", fields.notes.len());
    }
}

#[test]
fn hostile_toml_and_json_are_refused_quickly_and_keep_the_article() {
    let toml = |hostile: &str| format!("+++\ntitle = \"文章\"\n{hostile}\n+++\n正文\n");
    let json = |hostile: &str| format!(";;;\n\"title\": \"文章\", {hostile}\n;;;\n正文\n");
    let numbered: String = (0..8_000).map(|n| format!("k{n} = 1\n")).collect();
    for (name, text) in [
        ("brackets", toml(&format!("x = {}", "[".repeat(60_000)))),
        ("closed brackets", toml(&format!("x = {}{}", "[".repeat(30_000), "]".repeat(30_000)))),
        ("braces", toml(&format!("x = {}", "{a=".repeat(20_000)))),
        ("dotted key", toml(&format!("{}a = 1", "a.".repeat(30_000)))),
        ("dotted table", toml(&format!("[{}a]", "a.".repeat(30_000)))),
        ("dotted list of tables", toml(&format!("[[{}a]]", "a.".repeat(30_000)))),
        ("many keys", toml(&numbered)),
        ("many broken lines", toml(&"x = y z\n".repeat(8_000))),
        ("long text", toml(&format!("x = \"{}\"", "长".repeat(1_000_000)))),
        ("JSON brackets", json(&format!("\"x\": {}", "[".repeat(60_000)))),
        ("JSON text", json(&format!("\"x\": \"{}\"", "长".repeat(1_000_000)))),
    ] {
        let start = Instant::now();
        let split = split(&text);
        let fields = split.matter.map(|matter| parse(&matter)).unwrap_or_default();
        let taken = start.elapsed().as_millis();
        assert_eq!(split.body, "正文\n", "{name}");
        assert!(taken < 1000, "{name}: {taken} ms");
        assert!((1..=33).contains(&fields.notes.len()), "{name}: {} notes", fields.notes.len());
    }
}
