//! What is put right in a Markdown source before it is parsed: tags of site generators, headings
//! without a blank, indents made of blanks.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;

use super::lines::{Fences, outside_code, shallow};
use super::tag::{Tag, Treatment};
use super::{bare, callout};
use crate::doc::{Note, NoteKind};
use crate::ingest::html::LITERAL_CLASS;
use crate::locale::say;
use crate::text::is_han;

/// Tags that we do not understand are noted one by one up to this number.
const NOTED: usize = 100;

/// The source as comrak should see it, and notes on what stays unread.
pub(super) fn prepare(source: &str) -> (String, Vec<Note>) {
    let mut preparation = Preparation {
        out: String::with_capacity(source.len() + source.len() / 8),
        tight_headings: !has_spaced_headings(source),
        is_chinese: source.contains(is_han),
        raw: false,
        code: false,
        line: 0,
        unknown: 0,
        notes: Vec::new(),
    };
    let mut fences = Fences::default();
    for line in source.lines() {
        preparation.line += 1;
        let line = if fences.is_open() { Cow::Borrowed(line) } else { shallow(line) };
        let is_fence = !preparation.code && fences.take(&line);
        if is_fence || fences.is_open() {
            preparation.out.push_str(&line);
        } else {
            preparation.line(&line);
        }
        preparation.out.push('\n');
    }
    preparation.finish()
}

/// Whether headings are written with a blank, so that `#word` must be something else.
fn has_spaced_headings(source: &str) -> bool {
    let mut fences = Fences::default();
    source.lines().any(|line| {
        let after = line.trim_start_matches('#');
        !fences.take(line) && (1..=6).contains(&(line.len() - after.len())) && after.starts_with([' ', '\t'])
    })
}

struct Preparation {
    out: String,
    /// `#word` is a heading.
    tight_headings: bool,
    /// Headings that we give are in Chinese.
    is_chinese: bool,
    /// Between `{% raw %}` and `{% endraw %}`.
    raw: bool,
    /// Between the tags that begin and end code.
    code: bool,
    /// The current line, counted from 1.
    line: u32,
    /// Tags that were not understood.
    unknown: usize,
    notes: Vec<Note>,
}

impl Preparation {
    fn finish(mut self) -> (String, Vec<Note>) {
        if self.code {
            self.out.push_str("```\n");
        }
        if self.unknown > NOTED {
            let more = self.unknown - NOTED;
            self.notes.push(Note::new(NoteKind::Markup, &say!("ingest-unknown-tags", count = more)));
        }
        (self.out, self.notes)
    }

    fn line(&mut self, line: &str) {
        if self.code {
            return self.code_line(line);
        }
        let has = |sign| memchr(sign, line.as_bytes()).is_some();
        if !self.raw && (is_contents(line) || has(b'{') && self.unknown_alone(line)) {
            return;
        }
        let known = if has(b'[') { callout::known(line, self.is_chinese) } else { None };
        if let Some(known) = known {
            return self.out.push_str(&known);
        }
        let line = self.start(line);
        if !has(b'`') {
            return self.part(line);
        }
        let parts = outside_code(line);
        let mut at = 0;
        for part in parts {
            self.push(line, at..part.start);
            self.part(line.get(part.clone()).unwrap_or_default());
            at = part.end;
        }
        self.push(line, at..line.len());
    }

    fn push(&mut self, line: &str, range: Range<usize>) {
        self.out.push_str(line.get(range).unwrap_or_default());
    }

    /// Puts the start of a line right and returns the rest.
    fn start<'a>(&mut self, line: &'a str) -> &'a str {
        let line = line.trim_start_matches('\u{3000}');
        let after = line.trim_start_matches('#');
        let level = line.len() - after.len();
        if self.tight_headings
            && (1..=6).contains(&level)
            && !after.is_empty()
            && !after.starts_with([' ', '\t', '!'])
        {
            self.out.push_str(line.get(..level).unwrap_or_default());
            self.out.push(' ');
            return after;
        }
        line
    }

    /// Inside code only its end is a tag.
    fn code_line(&mut self, line: &str) {
        match Tag::first(line) {
            Some((at, tag)) if tag.treatment() == Some(Treatment::EndCode) => {
                self.push(line, 0..at);
                self.out.push_str("\n```\n\n");
                self.code = false;
                let rest = line.get(at + tag.written.len()..).unwrap_or_default();
                self.part(rest);
            }
            _ => self.out.push_str(line),
        }
    }

    /// A part of a line without code spans.
    fn part(&mut self, text: &str) {
        if memchr(b'{', text.as_bytes()).is_none() {
            return self.text(text);
        }
        let mut rest = text;
        while let Some((at, tag)) = Tag::first(rest) {
            self.text(rest.get(..at).unwrap_or_default());
            self.tag(&tag);
            rest = rest.get(at + tag.written.len()..).unwrap_or_default();
        }
        self.text(rest);
    }

    /// Words without tags; the mark at which lists of articles cut the text goes.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, comment)) = split_at_comment(rest) {
            self.out.push_str(before);
            let word = comment.trim_start().strip_prefix("more");
            match word.and_then(|after| after.trim_start().strip_prefix("-->")) {
                Some(after) => rest = after,
                None => {
                    self.out.push_str("<!--");
                    rest = comment;
                }
            }
        }
        match bare::is_definition(rest) {
            true => self.out.push_str(rest),
            false => bare::push(&mut self.out, rest),
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        let treatment = tag.treatment();
        if self.raw && treatment != Some(Treatment::EndRaw) {
            return self.out.push_str(tag.written);
        }
        match treatment {
            Some(Treatment::Image) => self.image(tag),
            Some(Treatment::Figure) => self.figure(tag),
            Some(Treatment::Link) => self.link(tag),
            Some(Treatment::Named) => self.named(tag),
            Some(Treatment::Include) => {
                if tag.argument("src").or_else(|| tag.argument("url")).is_some_and(is_picture) {
                    self.figure(tag);
                }
            }
            Some(Treatment::Path) => self.out.push_str(tag.words().first().unwrap_or(&"")),
            Some(Treatment::Open) => self.open(tag),
            Some(Treatment::Close) => self.out.push_str("\n\n</blockquote>\n\n"),
            Some(Treatment::Code) => {
                let language = tag.words().into_iter().find(|word| !word.contains(':')).unwrap_or_default();
                self.out.push_str(&format!("\n\n```{}\n", language.replace('`', "")));
                self.code = true;
            }
            Some(Treatment::EndCode | Treatment::Drop) => {}
            Some(Treatment::Raw) => self.raw = true,
            Some(Treatment::EndRaw) => self.raw = false,
            None => {
                self.note(tag);
                self.escaped(tag.written);
            }
        }
    }

    /// Hexo: classes, file, width and height, title.
    fn image(&mut self, tag: &Tag<'_>) {
        let words: Vec<&str> = tag.words().iter().map(|word| word.trim_end_matches(',')).collect();
        let is_file = |word: &&&str| word.contains('.') || word.contains('/');
        let Some(file) = words.iter().find(is_file).or(words.first()) else { return };
        let is_title = |word: &&str| word != file && !word.is_ascii() || word.contains(' ');
        let title = words.iter().copied().filter(is_title).collect::<Vec<_>>().join(" ");
        let title = title.strip_prefix("alt=").unwrap_or(&title);
        self.out.push_str(&format!("<img src=\"{}\" alt=\"{}\">", attribute(file), attribute(title)));
    }

    fn figure(&mut self, tag: &Tag<'_>) {
        let argument = |name| tag.argument(name).map(attribute).unwrap_or_default();
        let caption = [argument("title"), argument("caption")].join(" ");
        self.out.push_str(&format!(
            "<figure><img src=\"{}\" alt=\"{}\"><figcaption>{}</figcaption></figure>",
            tag.argument("src").or_else(|| tag.argument("url")).map(attribute).unwrap_or_default(),
            argument("alt"),
            caption.trim()
        ));
    }

    fn link(&mut self, tag: &Tag<'_>) {
        let words = tag.words();
        let Some((file, title)) = words.split_first() else { return };
        let title = if title.is_empty() { (*file).to_owned() } else { title.join(" ") };
        self.out.push_str(&format!("<a href=\"{}\">{}</a>", attribute(file), attribute(&title)));
    }

    fn named(&mut self, tag: &Tag<'_>) {
        let words = tag.words();
        match words.iter().position(|word| word.contains("://") || word.starts_with('/')) {
            Some(at) if at > 0 => {
                let title = words.get(..at).unwrap_or_default().join(" ");
                let address = words.get(at).copied().unwrap_or_default();
                self.out.push_str(&format!("<a href=\"{}\">{}</a>", attribute(address), attribute(&title)));
            }
            _ => self.out.push_str(words.first().unwrap_or(&"")),
        }
    }

    /// A box is set like a quotation. Its classes are ASCII; other words are a title.
    fn open(&mut self, tag: &Tag<'_>) {
        self.out.push_str("\n\n<blockquote>\n\n");
        let title = tag.words().into_iter().filter(|word| !word.is_ascii()).collect::<Vec<_>>().join(" ");
        if !title.is_empty() {
            self.out.push_str(&format!("<p><b>{}</b></p>\n\n", attribute(&title)));
        }
    }

    /// A line that is nothing but a tag that we do not understand becomes a paragraph of its own.
    fn unknown_alone(&mut self, line: &str) -> bool {
        let words = line.trim();
        let Some((0, tag)) = Tag::first(words) else { return false };
        if tag.written.len() != words.len() || tag.treatment().is_some() {
            return false;
        }
        self.note(&tag);
        let indent = line.len() - line.trim_start().len();
        self.push(line, 0..indent);
        self.out.push_str(&format!("<p class=\"{LITERAL_CLASS}\">{}</p>\n", attribute(words)));
        true
    }

    fn note(&mut self, tag: &Tag<'_>) {
        self.unknown += 1;
        if self.unknown <= NOTED {
            let written: String = tag.written.chars().take(60).collect();
            self.notes.push(Note::at(
                NoteKind::Markup,
                self.line,
                &say!("ingest-unknown-tag", tag = written),
            ));
        }
    }

    /// Words that must not be taken for Markdown.
    fn escaped(&mut self, words: &str) {
        for c in words.chars() {
            if c.is_ascii_punctuation() {
                self.out.push('\\');
            }
            self.out.push(c);
        }
    }
}

/// What stands before and behind the first beginning of a comment.
fn split_at_comment(text: &str) -> Option<(&str, &str)> {
    memchr(b'<', text.as_bytes())?;
    text.split_once("<!--")
}

fn is_picture(address: &str) -> bool {
    let name = address.rsplit('/').next().unwrap_or(address).to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"].iter().any(|kind| name.contains(kind))
}

/// A line where a table of contents would be put.
fn is_contents(line: &str) -> bool {
    let words = line.trim();
    ["[toc]", "* toc", "- toc", "[[toc]]"].iter().any(|contents| words.eq_ignore_ascii_case(contents))
}

/// Escapes words for HTML.
fn attribute(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
