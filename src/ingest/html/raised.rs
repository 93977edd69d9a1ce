//! Words above and below the line: powers, formulas, the marks of footnotes. In cells all
//! characters are of one size, so that 2<sup>10</sup> would read 210: signs of Unicode, `^` or
//! brackets say what height said.

use super::builder::Look;
use super::node::{Element, Node};
use super::walker::{Inherited, Walker};
use crate::doc::{Block, Style};

/// What has a sign of its own above and below the line.
const SIGNS: &[(char, char, char)] = &[
    ('0', '⁰', '₀'),
    ('1', '¹', '₁'),
    ('2', '²', '₂'),
    ('3', '³', '₃'),
    ('4', '⁴', '₄'),
    ('5', '⁵', '₅'),
    ('6', '⁶', '₆'),
    ('7', '⁷', '₇'),
    ('8', '⁸', '₈'),
    ('9', '⁹', '₉'),
    ('+', '⁺', '₊'),
    ('-', '⁻', '₋'),
    ('−', '⁻', '₋'),
    ('=', '⁼', '₌'),
    ('(', '⁽', '₍'),
    (')', '⁾', '₎'),
    ('n', 'ⁿ', 'ₙ'),
    ('i', 'ⁱ', 'ᵢ'),
    (',', ',', ','),
];
/// Longer words above the line are words.
const LONGEST: usize = 16;
/// How the addresses of footnotes begin, after `#`.
const NOTES: &[&str] = &[
    "fn",
    "_ftn",
    "_edn",
    "_sdfootnote",
    "sdfootnote",
    "cite_note",
    "cite-note",
    "note",
    "endnote",
    "footnote",
];
/// How the addresses of the places begin to which footnotes lead back.
const PLACES: &[&str] =
    &["fnref", "_ftnref", "_ednref", "cite_ref", "cite-ref", "noteref", "ref-", "footnote-ref"];
/// Arrows that lead back from a footnote. On paper there is nowhere to go.
const ARROWS: &str = "↩↑^⏎⤴←⬆⮐\u{FE0E}\u{FE0F}";

/// What a link within the page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NoteLink {
    /// From the text to a footnote.
    To,
    /// From a footnote back to the text, by the number of the note.
    Back,
    /// The same, by an arrow.
    Arrow,
}

impl Walker {
    /// Reads `sup` and `sub`.
    pub(super) fn raised(&mut self, element: &Element<'_>, style: Style, mut inside: Inherited) {
        inside.look.style |= style;
        let inner = ["a", "img", "ruby", "sup", "sub"];
        let holds_more = |node: Node<'_>| node.find(|inside| inner.contains(&inside.name)).is_some();
        let is_plain = !element.node.children().any(holds_more);
        let words = if is_plain { element.node.all() } else { String::new() };
        match shifted(words.trim(), style, self.builder.last()) {
            Some(shown) => self.builder.words(&shown, inside.look),
            None => self.children(element, inside),
        }
    }

    /// Reads `msup` and `msub` of formulas: a base, and what stands above or below it.
    pub(super) fn power(&mut self, power: &Element<'_>, style: Style, inside: Inherited) {
        for (nth, part) in power.node.children().filter_map(Node::element).enumerate() {
            match nth {
                0 => self.node(part.node, inside.deeper()),
                _ => self.raised(&part, style, inside.deeper()),
            }
        }
    }

    /// Reads `math`: as its author typed it, where the page says how.
    pub(super) fn formula(&mut self, math: &Element<'_>, mut inside: Inherited) {
        let is_typed = |inner: &Element<'_>| {
            inner.name == "annotation" && inner.attribute("encoding") == Some("application/x-tex")
        };
        match math.node.find(is_typed) {
            Some(typed) => {
                inside.look.style |= Style::CODE;
                let words = typed.node.all();
                self.builder.words(words.trim(), inside.look);
            }
            None => self.children(math, inside),
        }
    }

    /// Reads a link to a footnote or back; false where it is an ordinary one.
    pub(super) fn note_link(&mut self, link: &Element<'_>, href: &str) -> bool {
        let Some((_, fragment)) = href.split_once('#') else { return false };
        let words = link.node.all();
        let number = words.trim().trim_matches(['[', ']', '〔', '〕', '【', '】', '(', ')']);
        let Some(kind) = note_link(fragment, words.trim(), number) else { return false };
        if kind == NoteLink::Arrow {
            return true;
        }
        let link = if kind == NoteLink::To { self.anchor(href) } else { None };
        self.builder.words("〔", Look::default());
        self.builder.words(number, Look { link, ..Look::default() });
        self.builder.words("〕", Look::default());
        true
    }

    /// Reads a list of footnotes; they stand under a rule of their own.
    pub(super) fn note_list(&mut self, list: &Element<'_>, inside: Inherited) {
        let notes = self.apart(inside.centred, |walker| walker.list(list, inside));
        self.push_notes(notes);
    }

    /// Reads an element with footnotes.
    pub(super) fn footnotes(&mut self, element: &Element<'_>, inside: Inherited) {
        let notes = self.nested(element, inside);
        self.push_notes(notes);
    }

    fn push_notes(&mut self, notes: Vec<Block>) {
        let is_ruled = notes.first() == Some(&Block::Rule) || self.blocks.last() == Some(&Block::Rule);
        if !notes.is_empty() && !is_ruled {
            self.blocks.push(Block::Rule);
        }
        self.blocks.extend(notes);
    }
}

/// What `words` above or below the line become after the character `last`; none where nothing
/// could be misread.
fn shifted(words: &str, style: Style, last: char) -> Option<String> {
    if words.is_empty() || words.chars().nth(LONGEST).is_some() {
        return None;
    }
    let is_below = style.contains(Style::SUBSCRIPT);
    let sign = |c: char| {
        let (_, above, below) = SIGNS.iter().find(|(plain, ..)| *plain == c)?;
        Some(if is_below { *below } else { *above })
    };
    if let Some(signs) = words.chars().map(sign).collect() {
        return Some(signs);
    }
    let is_formula = words.chars().all(|c| c.is_ascii_alphanumeric() || "+-−*/.".contains(c));
    let has_number = words.contains(|c: char| !c.is_ascii_alphabetic());
    let is_factor = last.is_ascii_digit() && words.len() == 1;
    if is_below || !is_formula || !(has_number || is_factor) || !(last.is_alphanumeric() || last == ')') {
        return None;
    }
    let is_simple = words.len() == 1 || words.chars().all(|c| c.is_ascii_digit() || c == '.');
    Some(if is_simple { format!("^{words}") } else { format!("^({words})") })
}

fn note_link(fragment: &str, words: &str, number: &str) -> Option<NoteLink> {
    let fragment = fragment.to_ascii_lowercase();
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| fragment.starts_with(beginning));
    if !words.is_empty() && words.trim_matches(|c: char| ARROWS.contains(c)).is_empty() {
        return Some(NoteLink::Arrow);
    }
    let is_number = number.chars().nth(4).is_none()
        && number.contains(|c: char| c.is_numeric() || "*†‡§注註".contains(c));
    match is_number {
        true if begins(PLACES) => Some(NoteLink::Back),
        true if begins(NOTES) => Some(NoteLink::To),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{NoteLink, note_link, shifted};
    use crate::doc::Style;

    #[test]
    fn what_height_said_is_said_by_signs() {
        for (last, above, shown) in [
            ('2', "10", Some("¹⁰")),
            ('m', "2", Some("²")),
            ('x', "n+1", Some("ⁿ⁺¹")),
            ('文', "1,2", Some("¹,²")),
            ('2', "k", Some("^k")),
            ('2', "2k+1", Some("^(2k+1)")),
            ('0', "1.5", Some("^1.5")),
            ('1', "st", None),
            ('M', "me", None),
            ('文', "[1]", None),
            ('文', "①", None),
            (' ', "1a", None),
            ('文', "", None),
            ('文', "这是一段写在上面的话，很长很长", None),
        ] {
            assert_eq!(shifted(above, Style::SUPERSCRIPT, last).as_deref(), shown, "{last} {above}");
        }
        assert_eq!(shifted("10", Style::SUBSCRIPT, 'a').as_deref(), Some("₁₀"));
        assert_eq!(shifted("max", Style::SUBSCRIPT, 'x'), None);
    }

    #[test]
    fn links_to_footnotes_are_told_from_others() {
        for (fragment, words, kind) in [
            ("fn1", "1", Some(NoteLink::To)),
            ("fn:1", "[1]", Some(NoteLink::To)),
            ("_ftn12", "[12]", Some(NoteLink::To)),
            ("cite_note-a", "[注 1]", Some(NoteLink::To)),
            ("note-x", "*", Some(NoteLink::To)),
            ("fnref1", "1", Some(NoteLink::Back)),
            ("_ftnref1", "[1]", Some(NoteLink::Back)),
            ("r1", "↩\u{FE0E}", Some(NoteLink::Arrow)),
            ("cite_ref-1", "^", Some(NoteLink::Arrow)),
            ("note", "说明", None),
            ("2022", "2022", None),
            ("fn1", "2022 年的会议", None),
            ("fn1", "", None),
        ] {
            let number = words.trim_matches(['[', ']']);
            assert_eq!(note_link(fragment, words, number), kind, "{fragment} {words}");
        }
    }
}
