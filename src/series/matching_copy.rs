//! The matching copy: an article's texts as they are compared, never as they are shown.
//!
//! Blanks beside wide characters go, lines are joined, full-width letters and digits become
//! ASCII, shadow print is halved. The copy remembers where its bytes came from.

use std::cell::OnceCell;
use std::ops::Range;

use super::doubled::single_runs;
use super::elapsed;
use super::mention::Place;
use super::parts::{Part, PartKind};
use super::scoring::Lead;
use crate::text::{ByteAt, is_wide};

/// An article's texts made comparable, cut into sentences.
#[derive(Debug, Default)]
pub(super) struct MatchingCopy {
    pub(super) text: String,
    pub(super) sentences: Vec<Sentence>,
    jumps: Vec<Jump>,
    /// Months that title and first lines speak of, once somebody has asked.
    months: OnceCell<Vec<u8>>,
}

/// A sentence of the copy: its bytes and the part of the article that it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) range: Range<usize>,
    pub(super) place: Place,
}

/// From this byte of the copy on, the source runs in step.
#[derive(Debug, Clone, Copy)]
struct Jump {
    copy: usize,
    source: Option<usize>,
}

impl MatchingCopy {
    /// The copy of an article's parts.
    pub(super) fn new(parts: &[Part<'_>], lead: Lead) -> Self {
        let bytes = parts.iter().map(|part| part.text.len() + 1).sum();
        let copy = Self {
            text: String::with_capacity(bytes),
            sentences: Vec::with_capacity(2 * parts.len()),
            jumps: Vec::with_capacity(2 * parts.len()),
            months: OnceCell::new(),
        };
        let mut copier = Copier {
            copy,
            lead,
            sentence: 0,
            blank: false,
            paragraphs: 0,
            lead_chars: 0,
            paragraph_chars: 0,
        };
        for (at, part) in parts.iter().enumerate() {
            let following = parts.get(at + 1);
            copier.part(part, following);
        }
        copier.copy
    }

    /// Where a byte of the copy stands in the document; none in title and subtitle.
    pub(super) fn source(&self, at: usize) -> Option<ByteAt> {
        let after = self.jumps.partition_point(|jump| jump.copy <= at);
        let jump = self.jumps.get(after.checked_sub(1)?)?;
        Some(ByteAt(jump.source? + at - jump.copy))
    }

    /// Whether title or first lines say that it was so many days ago.
    pub(super) fn looks_back(&self, days: i32) -> bool {
        elapsed::are_right(self.months.get_or_init(|| elapsed::months(self)), days)
    }

    /// The words of a range.
    pub(super) fn words(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// Up to `chars` characters of the sentence before `at`.
    pub(super) fn before(&self, sentence: &Sentence, at: usize, chars: usize) -> &str {
        let text = self.words(sentence.range.start..at.max(sentence.range.start));
        let from = text.char_indices().rev().take(chars).last().map_or(text.len(), |(from, _)| from);
        text.get(from..).unwrap_or_default()
    }

    /// Up to `chars` characters of the sentence from `at` on.
    pub(super) fn after(&self, sentence: &Sentence, at: usize, chars: usize) -> &str {
        let text = self.words(at.min(sentence.range.end)..sentence.range.end);
        let to = text.char_indices().nth(chars).map_or(text.len(), |(to, _)| to);
        text.get(..to).unwrap_or_default()
    }
}

/// The pass that makes the copy.
struct Copier {
    copy: MatchingCopy,
    lead: Lead,
    /// Where the sentence that is being written begins.
    sentence: usize,
    /// Whether the source had blanks after the last character written.
    blank: bool,
    /// Running paragraphs so far.
    paragraphs: usize,
    /// Characters of the running paragraphs so far, as far as they were counted.
    lead_chars: usize,
    /// Characters of the paragraph that is being written; several parts may belong to it.
    paragraph_chars: usize,
}

impl Copier {
    fn part(&mut self, part: &Part<'_>, following: Option<&Part<'_>>) {
        let first = self.copy.sentences.len();
        let begin = self.copy.text.len();
        let mut at = 0;
        for line in part.text.split('\n') {
            let source = part.at.map(|start| start.0 + at);
            match single_runs(line) {
                None => self.line(line, source),
                Some(runs) => {
                    for run in runs {
                        let source = source.map(|start| start + run.start);
                        self.line(line.get(run).unwrap_or_default(), source);
                    }
                }
            }
            self.blank = true;
            at += line.len() + 1;
        }
        if following.is_some_and(|next| goes_on(&self.copy.text, part, next)) {
            return self.place(first, begin, part.kind, false);
        }
        self.end_sentence();
        self.place(first, begin, part.kind, true);
        self.blank = false;
        self.copy.text.push('\n');
        self.sentence = self.copy.text.len();
    }

    /// Appends a line, or a piece of one, whose bytes begin at `source`.
    fn line(&mut self, line: &str, source: Option<usize>) {
        let (mut from, mut at) = (0, 0);
        while let Some(found) = line.as_bytes().get(at..).and_then(|rest| rest.iter().position(|b| stops(*b)))
        {
            at += found;
            if is_blank_in_latin(line.as_bytes(), at) {
                at += 1;
                continue;
            }
            let Some(c) = line.get(at..).and_then(|rest| rest.chars().next()) else { break };
            let next = at + c.len_utf8();
            match what(c) {
                Stop::Blank => {
                    self.run(line, from..at, source);
                    self.blank = true;
                    from = next;
                }
                Stop::Wide(narrow) => {
                    self.run(line, from..at, source);
                    self.close_blank(narrow);
                    self.jump(source.map(|start| start + at));
                    self.copy.text.push(narrow);
                    from = next;
                }
                Stop::End => {
                    self.run(line, from..next, source);
                    self.end_sentence();
                    from = next;
                }
                Stop::Ordinary => {}
            }
            at = next;
        }
        self.run(line, from..line.len(), source);
    }

    /// Appends bytes of a line that need no change.
    fn run(&mut self, line: &str, range: Range<usize>, source: Option<usize>) {
        let start = range.start;
        let Some(words) = line.get(range).filter(|words| !words.is_empty()) else { return };
        self.close_blank(words.chars().next().unwrap_or(' '));
        self.jump(source.map(|source| source + start));
        self.copy.text.push_str(words);
    }

    /// Writes the blank that is due, unless one of its neighbours is set without.
    fn close_blank(&mut self, next: char) {
        if std::mem::take(&mut self.blank)
            && self.copy.text.len() > self.sentence
            && !is_tight(next)
            && !self.copy.text.chars().next_back().is_some_and(is_tight)
        {
            self.copy.text.push(' ');
        }
    }

    fn jump(&mut self, source: Option<usize>) {
        let copy = self.copy.text.len();
        let in_step = self.copy.jumps.last().is_some_and(|last| match (last.source, source) {
            (Some(before), Some(now)) => now + last.copy == before + copy,
            (None, None) => true,
            _ => false,
        });
        if !in_step {
            self.copy.jumps.push(Jump { copy, source });
        }
    }

    fn end_sentence(&mut self) {
        let end = self.copy.text.len();
        if end > self.sentence {
            self.copy.sentences.push(Sentence { range: self.sentence..end, place: Place::Body });
            self.sentence = end;
        }
    }

    /// Says where the sentences from `first` on stand, the part having begun at `begin`.
    fn place(&mut self, first: usize, begin: usize, kind: PartKind, ended: bool) {
        let opening = self.paragraphs < self.lead.paragraphs || self.lead_chars < self.lead.chars;
        let text = &self.copy.text;
        for sentence in self.copy.sentences.iter_mut().skip(first) {
            sentence.place = match kind {
                PartKind::Title => Place::Title,
                PartKind::Subtitle => Place::Lead,
                PartKind::Caption => Place::Caption,
                PartKind::Running | PartKind::Apart
                    if opening && self.paragraph_chars < 2 * self.lead.chars =>
                {
                    Place::Lead
                }
                PartKind::Running | PartKind::Apart => Place::Body,
            };
            if opening {
                self.paragraph_chars +=
                    text.get(sentence.range.clone()).map_or(0, |words| words.chars().count());
            }
        }
        if !ended {
            return;
        }
        if matches!(kind, PartKind::Running | PartKind::Apart) && begin < text.len() {
            self.paragraphs += 1;
            self.lead_chars += self.paragraph_chars;
        }
        self.paragraph_chars = 0;
    }
}

/// Whether a paragraph was cut within a sentence: a blank line where there should be none.
fn goes_on(text: &str, part: &Part<'_>, next: &Part<'_>) -> bool {
    let both_running = part.kind == PartKind::Running && next.kind == PartKind::Running;
    let open = |c: char| matches!(c, '，' | '、') || (is_wide(c) && c.is_alphanumeric());
    both_running
        && text.chars().next_back().is_some_and(open)
        && next.text.trim_start().chars().next().is_some_and(|c| is_wide(c) && c.is_alphanumeric())
}

/// Characters beside which a blank says nothing.
fn is_tight(c: char) -> bool {
    is_wide(c) || matches!(c, '“' | '”' | '‘' | '’')
}

/// What a character that is not simply copied asks for.
enum Stop {
    Blank,
    Wide(char),
    End,
    Ordinary,
}

fn what(c: char) -> Stop {
    match c {
        ' ' | '\t' | '\u{A0}' | '\u{3000}' => Stop::Blank,
        '。' | '！' | '？' | '；' => Stop::End,
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '＋' => {
            char::from_u32(c as u32 - 0xFEE0).map_or(Stop::Ordinary, Stop::Wide)
        }
        _ => Stop::Ordinary,
    }
}

/// Whether the byte at `at` is the one blank between two letters of an alphabet: nothing to do.
fn is_blank_in_latin(line: &[u8], at: usize) -> bool {
    let is_letter = |first: Option<usize>, second: Option<&u8>| match second {
        Some(byte) if byte.is_ascii_graphic() => true,
        // Cyrillic letters have two bytes; here the second one was given.
        Some(0x80..=0xBF) => {
            first.and_then(|at| line.get(at)).is_some_and(|byte| matches!(byte, 0xD0 | 0xD1))
        }
        _ => false,
    };
    line.get(at) == Some(&b' ')
        && is_letter(at.checked_sub(2), at.checked_sub(1).and_then(|at| line.get(at)))
        && line.get(at + 1).is_some_and(|byte| byte.is_ascii_graphic() || matches!(byte, 0xD0 | 0xD1))
}

/// Whether a byte may begin a character that is not simply copied: a blank, or the first byte of
/// U+00A0, of U+3000 and 。, or of the full-width forms.
fn stops(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | 0xC2 | 0xE3 | 0xEF)
}

#[cfg(test)]
mod tests {
    use super::{Lead, MatchingCopy, Part, PartKind, Place};
    use crate::text::ByteAt;

    fn copy(texts: &[&str]) -> MatchingCopy {
        let mut at = 0;
        let mut parts = Vec::new();
        for text in texts {
            parts.push(Part { text, at: Some(ByteAt(at)), kind: PartKind::Running });
            at += text.len() + 1;
        }
        MatchingCopy::new(&parts, Lead::default())
    }

    #[test]
    fn texts_are_made_comparable() {
        for (texts, matching) in [
            (&["9 月 16 日，\" 上合大家庭 \""][..], "9月16日，\"上合大家庭\"\n"),
            (&["即将举行的上\n合组织天津峰会"], "即将举行的上合组织天津峰会\n"),
            (&["the SCO\nSummit  in\u{A0}Tianjin"], "the SCO Summit in Tianjin\n"),
            (&["第２２次会议，ＳＣＯ＋"], "第22次会议，SCO+\n"),
            (&["20222022年年99月月上合上合"], "2022年9月上合\n"),
            (&["3年前的", "上合组织峰会"], "3年前的上合组织峰会\n"),
            (&["到此为止。", "上合组织峰会"], "到此为止。\n上合组织峰会\n"),
            (&["　　首行缩进"], "首行缩进\n"),
        ] {
            assert_eq!(copy(texts).text, matching);
        }
    }

    #[test]
    fn sentences_know_where_they_stand() {
        let long: String = ('一'..).take(400).collect();
        let copy = copy(&["甲。乙！", &format!("{long}。"), "丙"]);
        let places: Vec<_> =
            copy.sentences.iter().map(|s| (copy.words(s.range.clone()).chars().count(), s.place)).collect();
        assert_eq!(places, [(2, Place::Lead), (2, Place::Lead), (401, Place::Lead), (1, Place::Body)]);
    }

    #[test]
    fn bytes_are_found_in_the_source_again() {
        let source = "共 22 人。\n第２２次会议";
        let copy = copy(&[source]);
        let at = copy.text.find("次会议").unwrap();
        assert_eq!(copy.source(at), Some(ByteAt(source.find("次会议").unwrap())));
        assert_eq!(copy.source(0), Some(ByteAt(0)));
        assert_eq!(MatchingCopy::default().source(0), None);
    }
}
