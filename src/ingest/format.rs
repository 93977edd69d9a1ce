//! Which reader a body is for: the file's extension, or what the text looks like.

use crate::doc::Format;

/// What extensions say. Others say nothing: feeds are kept as `.txt`.
const EXTENSIONS: &[(&str, Format)] = &[
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("mdown", Format::Markdown),
    ("mkd", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("xhtml", Format::Html),
];

/// Elements that stand for the structure of a page.
const BLOCK_ELEMENTS: &[&str] = &[
    "!doctype",
    "html",
    "head",
    "body",
    "div",
    "p",
    "article",
    "section",
    "main",
    "table",
    "figure",
    "h1",
    "h2",
    "h3",
    "ul",
    "ol",
    "blockquote",
    "center",
];

/// How much of a text is looked at.
const SAMPLE: usize = 64 << 10;
/// Fewer tags of block elements are mentioned in a text, not meant.
const FEWEST_TAGS: usize = 4;
/// Bytes of text to a tag in HTML: a long Chinese paragraph has 900 and two tags.
const BYTES_PER_TAG: usize = 500;

/// The format of the body of the file at `path`.
pub(super) fn choose(path: &str, body: &str) -> Format {
    let file = path.rsplit('/').next().unwrap_or(path);
    let file = file.strip_suffix(".gz").unwrap_or(file);
    let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
    let known = EXTENSIONS.iter().find(|(known, _)| known.eq_ignore_ascii_case(extension));
    match known {
        Some((_, format)) => *format,
        // Plain text is what `.txt` says it is, unless it is no such thing at all.
        None if extension.is_empty() && looks_like(body) == Format::Text && is_markdown(body) => {
            Format::Markdown
        }
        None => looks_like(body),
    }
}

/// HTML where a block element begins the text or where they are all over it, or else plain text.
fn looks_like(body: &str) -> Format {
    let bytes = body.trim_start().as_bytes();
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if starts_block(sample) || sample.starts_with(b"<?xml") {
        return Format::Html;
    }
    let tags =
        memchr::memchr_iter(b'<', sample).filter(|at| sample.get(*at..).is_some_and(starts_block)).count();
    if tags >= FEWEST_TAGS && tags * BYTES_PER_TAG >= sample.len() { Format::Html } else { Format::Text }
}

/// Whether a text has the marks of Markdown: one that means nothing else, or three of those that
/// people use in plain text, too.
fn is_markdown(body: &str) -> bool {
    const SURE: usize = 3;
    let end = (0..=SAMPLE.min(body.len())).rev().find(|end| body.is_char_boundary(*end)).unwrap_or(0);
    let sample = body.get(..end).unwrap_or_default();
    let mut marks = 0;
    sample.lines().any(|line| {
        marks += mark(line.trim_end());
        marks >= SURE
    })
}

/// How much a line says for Markdown; three is enough.
fn mark(line: &str) -> usize {
    let text = line.trim_start();
    let heading = text.trim_start_matches('#');
    let is_heading = (1..=6).contains(&(text.len() - heading.len())) && heading.starts_with(' ');
    let is_rule_of_table =
        text.contains("--") && text.contains('|') && text.bytes().all(|byte| b"|:- ".contains(&byte));
    let is_link =
        || text.split_once("](").is_some_and(|(before, after)| before.contains('[') && after.contains(')'));
    if is_heading || is_rule_of_table || text.starts_with("```") || is_link() {
        return 3;
    }
    // `- 3 -` is the number of a page.
    let is_item = ["- ", "* ", "+ ", "> "].iter().any(|sign| text.starts_with(sign)) && !text.ends_with('-');
    let is_strong = text.split("**").nth(2).is_some();
    usize::from(is_item) + usize::from(is_strong)
}

/// Whether a tag of a block element, opening or closing, begins here.
fn starts_block(bytes: &[u8]) -> bool {
    let Some(tag) = bytes.strip_prefix(b"<") else { return false };
    let tag = tag.strip_prefix(b"/").unwrap_or(tag);
    BLOCK_ELEMENTS.iter().any(|name| {
        let (Some(start), Some(next)) = (tag.get(..name.len()), tag.get(name.len())) else { return false };
        start.eq_ignore_ascii_case(name.as_bytes()) && !next.is_ascii_alphanumeric() && *next != b'-'
    })
}

#[cfg(test)]
mod tests {
    use super::choose;
    use crate::doc::Format;

    #[test]
    fn extensions_decide_and_otherwise_the_text() {
        let long = format!("导语<p>{}</p><p>{}</p>", "长".repeat(300), "长".repeat(300));
        for (path, body, format) in [
            ("a/b.md", "<div>x</div>", Format::Markdown),
            ("b.MARKDOWN", "", Format::Markdown),
            ("b.md.gz", "", Format::Markdown),
            ("b.htm", "x", Format::Html),
            ("b.txt", "\n<div>   \n<p>金秋", Format::Html),
            ("b.txt", "<!DOCTYPE html><p>x", Format::Html),
            ("-", "<?xml version=\"1.0\"?><html>", Format::Html),
            ("b.txt", long.as_str(), Format::Html),
            ("b.txt", "金秋时节", Format::Text),
            ("b.txt", "", Format::Text),
            ("b.txt", "<pre-view> 与 <p", Format::Text),
            ("b.txt", "用 <div> 和 <p> 写网页", Format::Text),
            ("b.txt", "# 题\n\n[峰会](https://a.example)", Format::Text),
            ("b", "# 题", Format::Markdown),
            ("b", "题目\n\n见[峰会](https://a.example)。", Format::Markdown),
            ("b", "```rust\nlet a = 1;\n```", Format::Markdown),
            ("b", "- 一\n- **二**\n> 三", Format::Markdown),
            ("b", "| 年 | 届 |\n|---|---|\n| 1 | 2 |", Format::Markdown),
            ("b", "#题\n- 3 -\n— 一 —\n1. 二", Format::Text),
            ("b", "他说：- 好\n\n- 一问\n\n——题记", Format::Text),
            ("b", "-----\n《》：ルビ\n-----\n※［＃「口」］", Format::Text),
            ("a.md/b", "x", Format::Text),
        ] {
            assert_eq!(choose(path, body), format, "{path} {body}");
        }
    }
}
