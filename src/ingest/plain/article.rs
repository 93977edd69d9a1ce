//! The pieces of one article into blocks and metadata: what belongs into its head is lifted out,
//! captions go to the end, the rest stays in order.

use std::ops::Range;

use super::chapters;
use super::head;
use super::headings::{is_two_phrases, phrases};
use super::marks::{self, Mark};
use super::order;
use super::parts::{comes_from_earlier_page, is_title_like};
use super::piece::{Kind, Piece};
use super::sentence::is_spaced_letter;
use crate::doc::{
    Block, Date, DateSource, Inline, Note, NoteKind, ParagraphKind, Repair, Repairs, Text, TitleFrom,
};
use crate::ingest::dateline::{self, Imprint, ROLES, is_half_name};
use crate::ingest::parsed::{Found, Parsed};
use crate::locale::say;
use crate::text::Clean;

/// Longest title that is taken from the lead, in characters.
const LONGEST_LEAD: usize = 30;

/// Labels of credits that name a writer.
const WRITERS: &[&str] = &["作者", "记者", "撰文", "撰稿", "文字"];

/// Makes an article of `pieces`. `sibling` is the date of the article before it in the file.
pub(super) fn assemble(pieces: &[Piece], wanted: Repairs, sibling: Option<&Date>) -> Parsed {
    let title = title(pieces);
    let subtitle = subtitle(pieces, title);
    let suggested = order::suggested(pieces);
    let mut notes = Vec::new();
    let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let imprints = head::imprints(pieces);
    let stated = imprints.iter().find_map(|imprint| imprint.date);
    let date = stated.or_else(|| dateline::infer(&texts, sibling));
    notes.extend(pieces.iter().filter_map(head::page_number_note));
    let head = pieces.iter().enumerate().filter(|(at, _)| title == Some(*at) || subtitle.contains(at));
    notes.extend(head.filter_map(|(_, piece)| readings_note(piece)));
    notes.extend(pieces.iter().filter_map(part_note));
    notes.extend(suggested.as_ref().and_then(|order| order_note(pieces, order, wanted.has(Repair::Order))));
    notes.extend(date.as_ref().and_then(date_note));
    let in_head = |at: &usize| {
        title == Some(*at)
            || subtitle.contains(at)
            || pieces.get(*at).is_some_and(|piece| is_in_head(pieces, *at, piece))
    };
    let order =
        suggested.filter(|_| wanted.has(Repair::Order)).unwrap_or_else(|| (0..pieces.len()).collect());
    let body: Vec<&Piece> = order.iter().filter(|at| !in_head(at)).filter_map(|at| pieces.get(*at)).collect();
    notes.extend(lines_note(&body));
    let title = found_title(pieces, title, &body);
    if let Some((_, TitleFrom::Lead)) = title {
        notes.push(Note::new(NoteKind::Title, &say!("ingest-title-beginning")));
    }
    let found = Found {
        title,
        subtitle: Clean::line(&pieces.get(subtitle).map(joined).unwrap_or_default()),
        authors: authors(pieces),
        agency: agency(pieces, &imprints, &texts),
        date,
    };
    Parsed { blocks: blocks(&body), found, notes, ..Parsed::default() }
}

/// Which piece is the title: bold type, else the first short line, else the last line after the
/// end mark.
fn title(pieces: &[Piece]) -> Option<usize> {
    let bold = pieces.iter().position(|piece| piece.kind == Kind::Title);
    let first = pieces.iter().position(|piece| !matches!(piece.kind, Kind::Continuation | Kind::Imprint));
    let leads = first.filter(|at| pieces.len() > 1 && pieces.get(*at).is_some_and(is_title_like));
    let trails = || match pieces {
        [_, .., mark, last] if mark.kind == Kind::EndMark && is_title_like(last) => Some(pieces.len() - 1),
        _ => None,
    };
    bold.or(leads).or_else(trails)
}

/// The pieces under the title that are its subtitle; empty if there are none.
fn subtitle(pieces: &[Piece], title: Option<usize>) -> Range<usize> {
    let start = title.map_or(0, |title| title + 1);
    let under = pieces.get(start..).unwrap_or_default();
    start..start + under.iter().take_while(|piece| piece.kind == Kind::Subtitle).count()
}

/// Whether a piece other than the title is shown in the head.
fn is_in_head(pieces: &[Piece], at: usize, piece: &Piece) -> bool {
    matches!(piece.kind, Kind::Byline | Kind::Imprint)
        || writer(piece).is_some_and(|_| is_before_body(pieces, at))
}

/// Whether nothing but lines of the head stands before the piece at `at`.
fn is_before_body(pieces: &[Piece], at: usize) -> bool {
    at <= 3 && pieces.iter().take(at).all(|piece| !piece.is_body() || is_title_like(piece))
}

/// The names of a credit that names a writer.
fn writer(piece: &Piece) -> Option<&str> {
    if piece.kind != Kind::Credit {
        return None;
    }
    let found = marks::read(Mark::Credit, &piece.text)?;
    let names = found.get(2)?;
    WRITERS.contains(&&found[1]).then(|| piece.text.get(names.range()))?
}

fn found_title(pieces: &[Piece], title: Option<usize>, body: &[&Piece]) -> Option<(Clean, TitleFrom)> {
    if let Some(piece) = title.and_then(|at| pieces.get(at)) {
        return Some((Clean::line(&piece.text), TitleFrom::Line));
    }
    let lead = body.iter().find(|piece| piece.is_body())?;
    let sentence_end = lead.text.find(['。', '！', '？', '!', '?']).unwrap_or(lead.text.len());
    let sentence = lead.text.get(..sentence_end).filter(|text| !text.is_empty()).unwrap_or(&lead.text);
    Some(match sentence.char_indices().nth(LONGEST_LEAD) {
        Some((end, _)) => {
            let kept = Clean::line(sentence.get(..end)?);
            (kept.cut_at(kept.len()), TitleFrom::Lead)
        }
        None => (Clean::line(sentence), TitleFrom::Lead),
    })
}

fn joined(pieces: &[Piece]) -> String {
    let mut text = String::new();
    pieces.iter().for_each(|piece| super::join::push_line(&mut text, &piece.text, false));
    text
}

/// Writers in order, each once. The first of a byline keeps what it says of them all
/// (`新华社记者 甲乙`), for that stands nowhere else.
fn authors(pieces: &[Piece]) -> Vec<Clean> {
    let in_head = (0..).zip(pieces).filter(|(at, piece)| is_in_head(pieces, *at, piece));
    let named = in_head.flat_map(|(_, piece)| match head::imprint(piece) {
        Some(imprint) => names(&imprint.writers),
        None => names(writer(piece).unwrap_or_else(|| byline(piece))),
    });
    let mut authors: Vec<Clean> = Vec::new();
    for author in named.map(|name| Clean::line(&name)) {
        if !authors.contains(&author) {
            authors.push(author);
        }
    }
    authors
}

/// A byline without the mark that precedes it.
fn byline(piece: &Piece) -> &str {
    piece.text.trim_start_matches(|c: char| "■□●◆◎▲".contains(c) || c.is_whitespace())
}

/// The names in `text`; a role stays with the name after it, the two characters of a name that
/// print has set apart (李　明) come together, and so do the words of a name in other letters.
fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut half_name = false;
    for group in text.split(['\u{3000}', '、', '：', ':']) {
        for (at, word) in group.split_whitespace().enumerate() {
            let is_half = is_half_name(word);
            match names.last_mut() {
                Some(last) if half_name && is_half => {
                    last.push_str(word);
                    half_name = false;
                    continue;
                }
                Some(last)
                    if ROLES.iter().any(|role| last.ends_with(role)) || at > 0 && goes_on(last, word) =>
                {
                    last.push(' ');
                    last.push_str(word);
                }
                _ => names.push(word.to_owned()),
            }
            half_name = is_half;
        }
    }
    names
}

/// Whether `word` is another word of the name so far, both in a script that separates words.
fn goes_on(name: &str, word: &str) -> bool {
    name.ends_with(is_spaced_letter) && word.starts_with(is_spaced_letter)
}

/// The agency that the head names, else that of a dateline, which is in the text anyhow, else
/// that of a byline: `新华社记者 …`.
fn agency(pieces: &[Piece], imprints: &[Imprint], texts: &[&str]) -> Clean {
    let stated = imprints.iter().map(|imprint| &imprint.agency).find(|agency| !agency.is_empty());
    let of_byline = || {
        let first = pieces.iter().find(|piece| piece.kind == Kind::Byline)?;
        dateline::agency_at_start(byline(first)).map(Clean::from)
    };
    stated
        .map(|agency| Clean::line(agency))
        .or_else(|| dateline::agency(texts))
        .or_else(of_byline)
        .unwrap_or_default()
}

fn blocks(body: &[&Piece]) -> Vec<Block> {
    let (captions, body): (Vec<&Piece>, Vec<&Piece>) =
        body.iter().partition(|piece| piece.kind == Kind::Caption);
    let mut blocks: Vec<Block> = Vec::with_capacity(body.len() + captions.len());
    for piece in body {
        match (piece.kind, blocks.last_mut()) {
            (Kind::Credit, Some(Block::Credits(lines))) => lines.push(credit(piece)),
            _ => blocks.push(block(piece)),
        }
    }
    blocks.extend(captions.into_iter().map(block));
    blocks
}

fn block(piece: &Piece) -> Block {
    let kind = match piece.kind {
        Kind::Title | Kind::Heading => {
            return Block::Heading { level: 2, text: text(piece, &headline(piece)) };
        }
        Kind::Caption => return Block::Figure { images: Vec::new(), caption: text(piece, &piece.text) },
        Kind::Credit => return Block::Credits(vec![credit(piece)]),
        Kind::EndMark => ParagraphKind::EndMark,
        Kind::Continuation => ParagraphKind::Continuation,
        Kind::Verse => ParagraphKind::Verse,
        Kind::Body | Kind::Subtitle | Kind::Byline | Kind::Imprint => ParagraphKind::Body,
    };
    Block::Paragraph { kind, text: text(piece, &piece.text) }
}

fn text(piece: &Piece, words: &str) -> Text {
    let string = Clean::line(words);
    // Cleaning what is clean changes nothing, so that the marks still fit.
    let marks = if *string == piece.text { piece.marks.clone() } else { Vec::new() };
    Text { lines: piece.lines.clone(), marks, ..Text::plain(string) }
}

/// The gap between the two phrases of a headline is an em, unless readings stand over its words.
fn headline(piece: &Piece) -> String {
    let words = piece.text.as_str();
    match phrases(words).filter(|_| piece.marks.is_empty() && is_headline(words)) {
        Some((one, other)) if !one.ends_with('：') => format!("{one}\u{3000}{other}"),
        _ => words.to_owned(),
    }
}

/// The number of a chapter is no phrase.
fn is_headline(words: &str) -> bool {
    is_two_phrases(words) && !chapters::is_heading(words) && !marks::is(Mark::Section, words)
}

/// Label and names with ems between them.
fn credit(piece: &Piece) -> Text {
    let Some(found) = marks::read(Mark::Credit, &piece.text) else { return text(piece, &piece.text) };
    let names = found[2].split(|c: char| c.is_whitespace() || c == '、').filter(|name| !name.is_empty());
    let words: Vec<&str> = std::iter::once(&found[1]).chain(names).collect();
    text(piece, &words.join("\u{3000}"))
}

/// A title has no room for readings, so the note keeps them.
fn readings_note(piece: &Piece) -> Option<Note> {
    let shown = piece.marks.iter().filter_map(|mark| match &mark.inline {
        Inline::Ruby(reading) => Some(format!("{}《{reading}》", piece.text.get(mark.range.clone())?)),
        _ => None,
    });
    let shown: Vec<String> = shown.collect();
    let sentence = say!("ingest-title-readings", readings = shown.join("、"));
    (!shown.is_empty()).then(|| Note::at(NoteKind::Title, piece.lines.start, &sentence))
}

/// How many paragraphs were put together of several lines.
fn lines_note(body: &[&Piece]) -> Option<Note> {
    let joined = || body.iter().filter(|piece| piece.lines.len() > 1);
    let first = joined().map(|piece| piece.lines.start).min()?;
    Some(Note::at(NoteKind::Lines, first, &say!("ingest-lines", count = joined().count())))
}

/// What 上接 and 下转 mean for the reader.
fn part_note(piece: &Piece) -> Option<Note> {
    let found =
        (piece.kind == Kind::Continuation).then(|| marks::read(Mark::Continuation, &piece.text))??;
    // Arabic numerals stand between blanks, as everywhere in the program's own words; Han ones do not.
    let is_arabic = found[2].is_ascii();
    let page = if is_arabic { format!(" {} ", &found[2]) } else { found[2].to_owned() };
    let name = if comes_from_earlier_page(piece) { "ingest-part-before" } else { "ingest-part-after" };
    let sentence = say!(name, words = &found[1], page = page);
    Some(Note::at(NoteKind::Part, piece.lines.start, &sentence))
}

fn order_note(pieces: &[Piece], order: &[usize], is_done: bool) -> Option<Note> {
    let line = pieces.get(*order.first()?)?.lines.start;
    let shown = line.to_string();
    let note = |sentence: &str| Note::at(NoteKind::Order, line, sentence);
    Some(if is_done {
        let first = pieces.get(*order.first()?)?;
        note(&say!("ingest-order-done", line = shown)).mending(Repair::Order, &first.text, &first.text)
    } else {
        note(&say!("ingest-order", line = shown))
    })
}

fn date_note(date: &Date) -> Option<Note> {
    let earliest = date.not_before.filter(|_| date.source == DateSource::Inferred)?;
    let sentence = say!("ingest-date-year", year = date.year(), earliest = earliest.to_string());
    Some(Note::new(NoteKind::Date, &sentence))
}
