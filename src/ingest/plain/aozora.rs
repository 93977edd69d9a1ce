//! The notation of 青空文庫, the library of Japanese texts out of copyright: a head of title and
//! writer, an explanation of the signs between two rules, typist's notes in ［＃…］, and readings.
//! The source of the rules: 青空文庫 注記一覧 (<https://www.aozora.gr.jp/annotation/>).
//!
//! Works on lines before they are joined. A file that does not use the notation is not touched.

use std::ops::Range;

use super::lines::Line;
use super::piece::Kind;
use super::ruby;
use crate::doc::{Note, NoteKind};
use crate::locale::say;
use crate::text::Language;

/// Readings that must stand after Han in a file without an explanation of the signs.
const FEWEST_READINGS: usize = 2;

/// The explanation of the signs begins and ends within so many lines of the file.
const LAST_OF_HEAD: usize = 120;

/// Hyphens in the rule above and below the explanation.
const RULE: usize = 5;

/// Stands where a character is missing from the typist's set, before a note that describes it.
const MISSING: char = '※';

/// What the explanation of the signs says, one of them at least.
const SIGNS: &[&str] = &["《》：", "［＃］：", "【テキスト中に現れる記号について】"];

/// How the name of someone ends who worked on the text of another.
const ADAPTERS: &[&str] = &["訳", "編", "校訂"];

/// Whether a file uses the notation: its signs are explained, or it is Japanese and has readings.
pub(super) fn is_used(lines: &[Line]) -> bool {
    explanation(lines).is_some() || is_japanese(lines) && has_readings(lines)
}

/// Takes explanation and typist's notes out of the lines, and tells which lines are the head.
pub(super) fn read(lines: &mut [Line]) -> Vec<Note> {
    let mut notes = Vec::new();
    if let Some(block) = explanation(lines) {
        let (head, rest) = lines.split_at_mut(block.start);
        mark_head(head);
        let explained = rest.get_mut(..block.len()).unwrap_or_default();
        if let (Some(first), Some(last)) = (explained.first(), explained.last()) {
            let sentence =
                say!("ingest-aozora-key", first = first.number.to_string(), last = last.number.to_string());
            notes.push(Note::at(NoteKind::Markup, first.number, &sentence));
        }
        explained.iter_mut().for_each(|line| _ = line.set_text(""));
    }
    notes.extend(drop_annotations(lines));
    notes
}

/// The lines of the explanation, its rules included.
fn explanation(lines: &[Line]) -> Option<Range<usize>> {
    let mut rules = lines.iter().enumerate().take(LAST_OF_HEAD).filter(|(_, line)| is_rule(line));
    let (start, end) = (rules.next()?.0, rules.next()?.0);
    let inside = lines.get(start..end)?;
    let explains = inside.iter().any(|line| SIGNS.iter().any(|sign| line.text.starts_with(sign)));
    explains.then_some(start..end + 1)
}

fn is_rule(line: &Line) -> bool {
    line.text.len() >= RULE && line.text.bytes().all(|byte| byte == b'-')
}

/// Whether the text beside its brackets is Japanese; a Chinese text may name Japanese books.
fn is_japanese(lines: &[Line]) -> bool {
    const ENOUGH: usize = 4000;
    let mut sample = String::new();
    for line in lines {
        if sample.len() > ENOUGH {
            break;
        }
        let outside =
            line.text.split('《').map(|part| part.split_once('》').map_or(part, |(_, after)| after));
        sample.extend(outside);
    }
    Language::of(&sample) == Language::Japanese
}

fn has_readings(lines: &[Line]) -> bool {
    let mut readings = 0;
    lines.iter().filter(|line| line.text.contains('《')).any(|line| {
        readings += ruby::count(&line.text);
        readings >= FEWEST_READINGS
    })
}

/// Above the explanation stand the title, perhaps more titles, and the writer; the writer comes
/// before whoever translated or edited.
fn mark_head(head: &mut [Line]) {
    let mut inked: Vec<&mut Line> = head.iter_mut().filter(|line| !line.is_blank()).collect();
    let Some((title, others)) = inked.split_first_mut() else { return };
    title.known = Some(Kind::Title);
    let adapters = others.iter().rev().take_while(|line| is_adapter(line)).count();
    let titles = others.len().saturating_sub(adapters + 1);
    for (at, line) in others.iter_mut().enumerate() {
        line.known = Some(if at < titles { Kind::Subtitle } else { Kind::Imprint });
    }
}

fn is_adapter(line: &Line) -> bool {
    ADAPTERS.iter().any(|word| line.text.ends_with(word))
}

/// Takes the typist's notes out; what one of them calls a heading is one.
fn drop_annotations(lines: &mut [Line]) -> Option<Note> {
    let (mut count, mut first) = (0, None);
    for line in lines.iter_mut().filter(|line| line.text.contains("［＃")) {
        let mut text = String::new();
        let mut is_heading = false;
        let mut from = 0;
        for span in annotations(&line.text) {
            let annotation = line.text.get(span.clone()).unwrap_or_default();
            let before = line.text.get(from..span.start).unwrap_or_default();
            let (before, character) = match before.strip_suffix(MISSING) {
                Some(before) => match described(annotation) {
                    Some(character) => (before, Some(character)),
                    // The note is all that is known of the character, so it stays.
                    None => continue,
                },
                None => (before, None),
            };
            text.push_str(before);
            text.extend(character);
            is_heading |= names_heading(annotation);
            from = span.end;
            count += 1;
            first = first.or(Some(line.number));
        }
        text.push_str(line.text.get(from..).unwrap_or_default());
        line.set_text(text.trim());
        if is_heading && !line.is_blank() && line.known.is_none() {
            line.known = Some(Kind::Heading);
        }
    }
    first.map(|line| Note::at(NoteKind::Markup, line, &say!("ingest-aozora-notes", count = count)))
}

/// The character that a note gives by its number in Unicode: `［＃「口＋世」、U+546D、12-3］`.
fn described(annotation: &str) -> Option<char> {
    let (_, number) = annotation.rsplit_once("U+")?;
    let digits = number.find(|c: char| !c.is_ascii_hexdigit()).and_then(|end| number.get(..end))?;
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32).filter(|c| c.is_alphanumeric())
}

/// `［＃「一」は中見出し］`, `［＃中見出し］`; not the beginning or end of several lines.
fn names_heading(annotation: &str) -> bool {
    annotation.contains("見出し") && !annotation.contains("ここ")
}

/// Where the notes of a line stand, outermost ones only; one that is not closed is text.
fn annotations(text: &str) -> Vec<Range<usize>> {
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut spans: Vec<Range<usize>> = Vec::new();
    for (at, bracket) in text.match_indices(['［', '］']) {
        let end = at + bracket.len();
        if bracket == "［" {
            open.push((at, text.get(end..).is_some_and(|inside| inside.starts_with('＃'))));
        } else if let Some((start, true)) = open.pop() {
            while spans.last().is_some_and(|inner| inner.start > start) {
                spans.pop();
            }
            spans.push(start..end);
        }
    }
    spans
}
