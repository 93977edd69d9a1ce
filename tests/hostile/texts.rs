//! Hostile texts, read and set at every width.

use yuelan::doc::{Article, NoteKind, TitleFrom};
use yuelan::ingest::{Origin, read};
use yuelan::text::Clean;

use super::page::{check, first_difference};
use super::suites;

fn check_file(path: &str, bytes: &[u8]) {
    for article in read(bytes, &Origin { path, hint: None }) {
        check(article);
    }
}

#[test]
fn the_list_of_naughty_strings_can_be_read_through() {
    let Some(bytes) = suites::file("blns/blns.txt") else { return };
    check_file("blns.txt", &bytes);
}

#[test]
fn every_naughty_string_can_be_a_text() {
    for string in suites::naughty_strings() {
        check_file("text.txt", string.as_bytes());
    }
}

#[test]
fn every_naughty_string_can_be_the_name_of_a_file() {
    for string in suites::naughty_strings() {
        check_file(&format!("{string}.txt"), "一段正文。".as_bytes());
    }
}

#[test]
fn every_naughty_string_can_be_a_title() {
    let (strings, mut kept) = (suites::naughty_strings(), 0);
    for string in &strings {
        let matter = serde_json::json!({ "title": string });
        let file = format!("{matter:#}\n\n一段正文。\n");
        let article = read(file.as_bytes(), &Origin { path: "title.txt", hint: None }).remove(0);
        let kinds = [NoteKind::Title, NoteKind::FrontMatter];
        let is_noted = article.notes.iter().any(|note| kinds.contains(&note.kind));
        // Entities of HTML are read as what they stand for.
        if article.meta.title_from == TitleFrom::FrontMatter && !is_noted && !string.contains('&') {
            let words: Vec<_> = string.split_whitespace().collect();
            let (title, given) = (&article.meta.title, Clean::line(&words.join(" ")));
            assert!(*title == given, "{}", first_difference(title, &given));
            kept += 1;
        }
        check(article);
    }
    assert!(strings.is_empty() || kept > strings.len() / 2, "{kept} of {} were titles", strings.len());
}

#[test]
fn trojan_sources_show_what_they_hide() {
    for (name, bytes) in suites::folder("trojan-source") {
        check_file(&name, &bytes);
        let hides = String::from_utf8_lossy(&bytes).contains(['\u{202E}', '\u{2066}', '\u{2067}']);
        let shown = read(&bytes, &Origin { path: "source.txt", hint: None }).remove(0);
        assert_eq!(words(&shown).contains("‹U+20"), hides, "{name}");
        check(shown);
    }
}

/// Everything that an article says.
fn words(article: &Article) -> String {
    let texts = article.document.texts().into_iter().map(|text| text.string.as_str());
    std::iter::once(article.meta.title.as_str()).chain(texts).collect()
}

#[test]
fn malformed_utf_8_is_shown_as_well_as_it_can_be() {
    let Some(text) = suites::file("utf8tests/utf8tests.txt") else { return };
    check_file("utf8tests.txt", &text);
    let Some(bytes) = suites::file("utf8tests/utf8tests.bin") else { return };
    // Most of it is no UTF-8, and there are NULs: together the lines are no text.
    check_file("utf8tests.bin", &bytes);
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        // With sound text around it, a line is what it mostly is in life: a little damage.
        let sound = "这里的正文完好。".repeat(30);
        let file = [sound.as_bytes(), b"\n\n", line, b"\n\n", sound.as_bytes()].concat();
        let article = read(&file, &Origin { path: "utf8tests.txt", hint: None }).remove(0);
        let label: String = String::from_utf8_lossy(line).split_inclusive(':').take(2).collect();
        assert!(words(&article).contains(&label), "{label} is not in {}", words(&article));
        let is_sound = str::from_utf8(line).is_ok();
        let is_noted = article.notes.iter().any(|note| note.kind == NoteKind::Encoding);
        assert_eq!(is_noted, !is_sound, "{label}");
        // Sound lines may have it, too: for a control character, or because they say so.
        assert!(is_sound || words(&article).contains('\u{FFFD}'), "{label}");
        check(article);
    }
}

#[test]
fn hard_paragraphs_are_set_at_every_width() {
    let Some(bytes) = suites::file("cjk-stress.txt") else { return };
    check_file("cjk-stress.txt", &bytes);
}
