//! The little XML of a book's own files, as a row of tags and texts.
//!
//! What is not well formed ends the row; what came before it holds. Entities that a document type
//! defines are not expanded.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// A part of an XML text.
#[derive(Debug)]
pub(super) enum Piece {
    /// The beginning of an element.
    Open(Tag),
    /// Characters.
    Text(String),
    /// The end of an element, with its name.
    Close(String),
}

/// The beginning of an element. Names come without their namespaces.
#[derive(Debug)]
pub(super) struct Tag {
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether a word stands in an attribute that holds several.
    pub(super) fn has(&self, attribute: &str, word: &str) -> bool {
        self.attribute(attribute).is_some_and(|words| words.split_whitespace().any(|other| other == word))
    }
}

/// The pieces of a text, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    let mut pieces = Vec::new();
    loop {
        let piece = match reader.read_event() {
            Ok(Event::Start(start)) => Piece::Open(tag(&start)),
            Ok(Event::End(end)) => Piece::Close(local(end.name().as_ref())),
            Ok(Event::Text(words)) => Piece::Text((*words).to_owned()),
            Ok(Event::CData(words)) => Piece::Text((*words).to_owned()),
            Ok(Event::GeneralRef(entity)) => Piece::Text(character(&entity)),
            Ok(Event::Eof) | Err(_) => return pieces,
            Ok(_) => continue,
        };
        pieces.push(piece);
    }
}

fn tag(start: &BytesStart<'_>) -> Tag {
    let mut attributes = start.attributes();
    let attributes = attributes.with_checks(false).flatten().map(|attribute| {
        let value = quick_xml::escape::unescape(&attribute.value).map(Cow::into_owned);
        (local(attribute.key.as_ref()), value.unwrap_or_else(|_| attribute.value.to_string()))
    });
    Tag { name: local(start.name().as_ref()), attributes: attributes.collect() }
}

/// A character reference or one of the five entities of XML.
fn character(entity: &BytesRef<'_>) -> String {
    if let Ok(Some(c)) = entity.resolve_char_ref() {
        return c.to_string();
    }
    quick_xml::escape::resolve_predefined_entity(entity).unwrap_or(" ").to_owned()
}

fn local(name: &str) -> String {
    name.rsplit_once(':').map_or(name, |(_, local)| local).to_owned()
}
