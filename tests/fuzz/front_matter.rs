//! Front matter in YAML, TOML and JSON: however it is broken, the text behind it is there, and what
//! a list shows of a file before it is read is what the file says.

use yuelan::ingest::{Origin, read, read_front_matter};

use super::formats::{SENTENCE, is_binary};
use super::oracle::words;
use super::seeds;
use super::target::Target;

pub(crate) const TARGETS: &[Target] = &[
    Target { name: "front-matter", inputs: 4_000, pieces: LINES, seeds, holds: keeps_the_text },
    Target { name: "glance", inputs: 4_000, pieces: LINES, seeds, holds: agrees_at_a_glance },
];

#[rustfmt::skip]
const LINES: &[&str] = &[
    "title: 上合\n", "title: a: b\n", "title: \"\\x1b]52;c;x\\a\"\n", "title: \"\\u202e\\0\"\n", "title: '上合，_磁吸力_'\n", "title: @x\n", "title: [甲, 乙]\n", "title: {a: b}\n", "title: 0x1F\n", "title: no\n", "title: ~\n", "title:\n", "title: |\n  甲\n  乙\n", "title: >-\n  甲\n\n  乙\n", "title: !foo x\n", "title: *a\n",
    "date: 2022-09-16\n", "date: Mon, 19 Sep 2022 16:58:10 GMT\n", "date: 2022-02-30\n", "date: 二〇二二年九月\n", "date: 1663300000\n", "date: 0000-00-00\n", "date: 9999-12-31T25:61:00+99:00\n", "date: -1\n", "date: [2022]\n",
    "author: 谢某\n", "authors:\n  - 甲\n  - 乙\n", "author: {name: 甲}\n", "categories: [新闻, 国际]\n", "categories:\n - [新闻, 国际]\n - 国内\n", "category: a/b\n", "tags: [a，b、c]\n", "\ttags: a\n", "tags: !!binary AAAA\n", "source: 样例社\n", "lang: zh\n", "subtitle: 副\n", "link: http://a.cn\n", "encoding: big5\n",
    "---\n", "---", "...\n", "+++\n", ";;;\n", "title = \"甲\"\n", "tags = [\"a\"]\n", "[a.b]\n", "[[a]]\n", "date = 2022-09-16T00:00:00Z\n", "\"title\": \"甲\",\n", "{", "}", "[", "]", ",", ":", ": ", "- ", "  - ", "&a ", "*a", "<<: *a\n", "#c\n", "? x\n", "%YAML 1.2\n", "\"", "'", "\\", "\"a\": {\"b\": [1, 2]}\n", "a: &a [*a]\n", "a: &a [b, b]\n", "b: &b [*a, *a]\n", "c: [*b, *b]\n", "null", "true", "1e999", "\n", "\u{a0}", "title： 甲\n", "标题: 甲\n",
];

fn seeds() -> Vec<Vec<u8>> {
    let matter = |bytes: Vec<u8>| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let inside = text.strip_prefix("---\n")?.split_once("\n---")?.0;
        Some(inside.as_bytes().to_vec())
    };
    seeds::articles().into_iter().filter_map(matter).chain(seeds::yaml()).collect()
}

/// The marks that front matter stands between.
const FENCES: &[(&str, &str)] =
    &[("---\n", "\n---\n"), ("+++\n", "\n+++\n"), (";;;\n", "\n;;;\n"), ("{\n", "\n}\n")];

fn keeps_the_text(bytes: &[u8]) {
    // Zeros at every second place are what UTF-16 looks like.
    if bytes.contains(&0) {
        return;
    }
    let (open, close) = FENCES[bytes.len() % FENCES.len()];
    for (path, open, close) in
        [("a.md", open, close), ("a.html", "---\n", "\n---\n"), ("a.txt", "---\n", "\n---\n")]
    {
        let body = if path == "a.html" { format!("<p>{SENTENCE}</p>") } else { SENTENCE.to_owned() };
        let inside = String::from_utf8_lossy(bytes);
        let file = [open, &inside, close, "\n", &body, "\n"].concat().into_bytes();
        let articles = read(&file, &Origin { path, hint: None });
        let said: String = articles.iter().map(words).collect();
        assert!(
            is_binary(&articles) || said.contains(SENTENCE) || hides(bytes, path),
            "{path}: lost in {said:?}"
        );
    }
}

/// Whether there is markup that rightly swallows what follows: a comment that does not end, a link
/// whose address the sentence would be.
fn hides(bytes: &[u8], path: &str) -> bool {
    let is_markup = path != "a.txt";
    is_markup && bytes.iter().any(|byte| matches!(byte, b'<' | b'[' | b'{'))
}

fn agrees_at_a_glance(bytes: &[u8]) {
    let file = [b"---\n", bytes, b"\n---\n\n", SENTENCE.as_bytes(), b"\n"].concat();
    for path in ["a.md", "2022/a.html"] {
        let origin = Origin { path, hint: None };
        let Some(glanced) = read_front_matter(&file, &origin) else { continue };
        let articles = read(&file, &origin);
        // What is behind may turn out to be data.
        let Some(whole) = articles.first().filter(|_| !is_binary(&articles)) else { continue };
        let (seen, said) = (&glanced.meta, &whole.meta);
        assert_eq!((&seen.title, &seen.date), (&said.title, &said.date), "{path}");
        assert_eq!((&seen.authors, &seen.tags), (&said.authors, &said.tags), "{path}");
        assert_eq!(seen.categories, said.categories, "{path}");
    }
}
