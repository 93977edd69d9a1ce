//! Where the beginning of a file may be cut off, and what can be shown of a file before all of it
//! has been read.
//!
//! Must not know how large a file has to be for that.

use super::Origin;
use super::reader::{self, Input};
use crate::doc::{Article, NoteKind, TitleFrom};

/// How far back an end of line is looked for, so that no character is cut.
const LONGEST_LINE: usize = 64 << 10;
/// Bytes of the text behind front matter that are read with it.
const FIRST_WORDS: usize = 240;
/// Ends of paragraphs, in Markdown, plain text and HTML, and of a line: the first that is found.
const ENDS: [&[u8]; 3] = [b"\n\n", b"</p>", b"\n"];

/// The first article of a file of which only the first bytes are there, as far as they go. Its
/// texts begin where those of the whole file do, so that positions in it hold in the whole, too,
/// wherever the repair of the whole finds nothing else.
///
/// None where the bytes cannot be cut well: two to a character, no text, or several articles.
#[must_use]
pub fn read_beginning(head: &[u8], origin: &Origin<'_>) -> Option<Article> {
    let end = paragraph_end(head).or_else(|| {
        let end = character_end(head);
        std::str::from_utf8(head.get(..end)?).is_ok().then_some(end)
    });
    let cut = head.get(..end.filter(|_| !is_utf16(head))?)?;
    let input = Input::new(cut, origin);
    let first = reader::is_text(&input).then(|| reader::read(&input))?.articles.into_iter().next()?;
    (!first.document.blocks().is_empty()).then_some(first)
}

/// The article of a file as far as its front matter tells: enough for a list, at a tenth of the
/// time. Where it does not say who published it, the first words of the text may.
///
/// None where the front matter does not state title and date, or the bytes are not UTF-8.
#[must_use]
pub fn read_front_matter(head: &[u8], origin: &Origin<'_>) -> Option<Article> {
    let end = front_matter_end(head)?;
    let front_matter = head.get(..end)?;
    let states = |key: &[u8]| memchr::memmem::find(front_matter, key).is_some();
    if !(states(b"\ntitle:") && states(b"\ndate:")) {
        return None;
    }
    let is_signed = states(b"\nauthor:") || states(b"\nsource:");
    let words = if is_signed { 0 } else { FIRST_WORDS };
    let cut = head.get(..head.len().min(end + words))?;
    let cut = match std::str::from_utf8(cut) {
        Ok(_) => cut,
        Err(error) if error.error_len().is_none() => cut.get(..error.valid_up_to())?,
        Err(_) => return None,
    };
    let input = Input::new(cut, origin);
    let mut article = reader::is_text(&input).then(|| reader::read(&input))?.articles.into_iter().next()?;
    // A title that holds nothing to be read, or no date, is looked for in what follows.
    if article.meta.title_from != TitleFrom::FrontMatter || article.meta.date.is_none() {
        return None;
    }
    // What follows was not looked at.
    article.notes.retain(|note| note.kind != NoteKind::Empty);
    Some(article)
}

/// Where front matter ends that stands between lines of three hyphens.
fn front_matter_end(head: &[u8]) -> Option<usize> {
    let start = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let start = head.len() - start.len();
    let inner = head.get(start..)?.strip_prefix(b"---\n")?;
    let end = memchr::memmem::find(inner, b"\n---\n")?;
    Some(head.len() - inner.len() + end + b"\n---\n".len())
}

fn paragraph_end(head: &[u8]) -> Option<usize> {
    let start = head.len().saturating_sub(LONGEST_LINE);
    let searched = head.get(start..)?;
    ENDS.iter().find_map(|end| memchr::memmem::rfind(searched, end).map(|at| start + at + end.len()))
}

/// The beginning of a file that is too large, cut after a line or at least after a character.
pub(super) fn within(bytes: &[u8], limit: usize) -> &[u8] {
    let Some(head) = bytes.get(..limit).filter(|head| head.len() < bytes.len()) else { return bytes };
    let is_utf16 = is_utf16(head);
    let line = memchr::memrchr(b'\n', head).filter(|end| limit - end < LONGEST_LINE && !is_utf16);
    let end = match line {
        Some(line) => line + 1,
        None if is_utf16 => limit,
        None => character_end(bytes.get(..=limit).unwrap_or(bytes)),
    };
    head.get(..end).unwrap_or(head)
}

fn is_utf16(head: &[u8]) -> bool {
    head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF")
}

/// Where the last character of the bytes begins, in UTF-8.
fn character_end(bytes: &[u8]) -> usize {
    let last = bytes.len().saturating_sub(1);
    let begins = |at: &usize| bytes.get(*at).is_some_and(|byte| byte & 0xC0 != 0x80);
    (last.saturating_sub(3)..=last).rev().find(begins).unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::{Article, Origin, read_beginning, read_front_matter};

    fn texts(head: &[u8], path: &str) -> Option<Vec<String>> {
        let article = read_beginning(head, &Origin { path, hint: None })?;
        Some(article.document.texts().iter().map(|text| text.string.to_string()).collect())
    }

    #[test]
    fn what_was_cut_off_within_a_paragraph_is_left_for_the_whole() {
        for (path, head) in [
            ("a.txt", "题目\n\n　　第一段从草原讲起。\n\n　　第二段没有"),
            ("a.md", "# 题目\n\n第一段从草原讲起。\n\n第二段**没有"),
            ("a.html", "<h1>题目</h1><p>第一段从草原讲起。</p><p>第二段<a href=\"没有"),
            ("a.html", "<h1>题目</h1>\n\n<p>第一段从草原讲起。</p>\n\n<script>let a = '没有"),
        ] {
            assert_eq!(texts(head.as_bytes(), path).unwrap(), ["第一段从草原讲起。"], "{path}: {head}");
        }
    }

    #[test]
    fn a_word_without_end_is_cut_between_characters() {
        let word = "长".repeat(1000);
        for cut in 0..3 {
            let head = &word.as_bytes()[..word.len() - cut];
            assert_eq!(texts(head, "a.txt").unwrap().concat(), "长".repeat(999));
        }
    }

    #[test]
    fn front_matter_tells_what_a_list_shows() {
        let page = "\n---\ntitle: '渡口'\ndate: 2012-03-04\nauthor: 渡口晚报\n---\n\n";
        for text in ["<div><p>第一段从草原讲起。", "第一段从草原讲起。"] {
            let head = format!("{page}{}", text.repeat(20));
            let whole = crate::ingest::read(head.as_bytes(), &Origin { path: "a.txt", hint: None });
            for cut in 0..3 {
                let head = &head.as_bytes()[..head.len() - cut];
                let article = read_front_matter(head, &Origin { path: "a.txt", hint: None });
                let Article { meta, notes, .. } = article.unwrap();
                let expected = &whole.first().unwrap().meta;
                assert_eq!((&meta.title, meta.date), (&expected.title, expected.date), "{text}");
                assert_eq!(meta.authors, expected.authors, "{text}");
                assert_eq!(notes, [], "what was not read is not missing");
            }
        }
    }

    #[test]
    fn front_matter_that_does_not_say_enough_is_left() {
        for head in ["---\ntitle: 渡口\n---\n正文", "---\ntitle: 渡口\ndate: 2012-03-04\n", "正文"] {
            assert_eq!(read_front_matter(head.as_bytes(), &Origin { path: "a.md", hint: None }), None);
        }
    }

    #[test]
    fn what_cannot_be_cut_is_not_shown_before_it_is_whole() {
        let utf16: Vec<u8> = std::iter::once(0xFEFF)
            .chain("题目\n\n一二三\n\n".encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(texts(&utf16, "a.txt"), None);
        let gbk = [0xB3, 0xA4].repeat(100);
        assert_eq!(texts(&gbk, "a.txt"), None);
        assert_eq!(texts(b"", "a.txt"), None);
    }
}
