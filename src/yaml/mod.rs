//! A YAML text as a tree in which every key and value knows its line and column.
//!
//! Only as much of YAML as the files need that people write for this program: no anchors, aliases
//! or tags, so nothing grows when it is read, and no more than [`DEEPEST`] levels. Must not know
//! what a file is about.

mod nearest;
mod problem;

use std::ops::Range;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError};

use crate::locale::say;

pub use nearest::nearest;
pub use problem::{Problem, Severity, Spot};

/// Levels of lists and mappings within each other; the deepest file has six.
const DEEPEST: usize = 24;

/// A value, or a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Where it begins.
    pub at: Spot,
    /// The characters that it is made of, counted from the beginning of the text.
    pub span: Range<usize>,
    /// What it is.
    pub content: Content,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Text without quotation marks, which may be meant as a number or as nothing.
    Bare(String),
    /// Text in quotation marks.
    Quoted(String),
    /// A list.
    List(Vec<Node>),
    /// Keys with their values, in the order of the file.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// A key's or value's text; none for lists and mappings.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Bare(text) | Content::Quoted(text) => Some(text),
            Content::List(_) | Content::Map(_) => None,
        }
    }

    /// Whether nothing stands there: `end:` without a value.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        matches!(&self.content, Content::Bare(text) if ["", "~", "null", "Null", "NULL"].contains(&text.as_str()))
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Content::Map(pairs) = &self.content else { return None };
        pairs.iter().find(|(known, _)| known.text() == Some(key)).map(|(_, value)| value)
    }

    /// The items of a list; of anything else, none.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.content {
            Content::List(items) => items,
            _ => &[],
        }
    }

    /// The items of a list, or the value itself: for what may be one or many.
    #[must_use]
    pub fn one_or_many(&self) -> &[Self] {
        match &self.content {
            Content::List(items) => items,
            _ => std::slice::from_ref(self),
        }
    }
}

/// A list or mapping that is not finished yet.
struct Open {
    at: Spot,
    /// The character at which it begins.
    from: usize,
    /// Items, or keys and values by turns.
    nodes: Vec<Node>,
    is_map: bool,
}

impl Open {
    /// Ends it behind the character at which it, or else the last thing in it, ends: a block ends
    /// where the next one begins, beyond comments that are not its own.
    fn close(self, end: usize, is_flow: bool) -> Node {
        let last = self.nodes.last().map_or(self.from, |node| node.span.end);
        let (at, span) = (self.at, self.from..if is_flow { end } else { last });
        if !self.is_map {
            return Node { at, span, content: Content::List(self.nodes) };
        }
        let mut nodes = self.nodes.into_iter();
        let mut pairs = Vec::new();
        while let (Some(key), Some(value)) = (nodes.next(), nodes.next()) {
            pairs.push((key, value));
        }
        Node { at, span, content: Content::Map(pairs) }
    }
}

/// Reads a text; none where it says nothing.
///
/// # Errors
/// What keeps it from being read.
pub fn read(text: &str) -> Result<Option<Node>, Problem> {
    let mut open: Vec<Open> = Vec::new();
    let mut root = None;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| unreadable(&error))?;
        let (at, from) = (spot(span.start), span.start.index());
        let whole = from..span.end.index();
        let node = match event {
            Event::Alias(_) => return Err(Problem::error(at, &say!("yaml-anchors"))),
            Event::Scalar(_, _, 1.., _) | Event::SequenceStart(1.., _) | Event::MappingStart(1.., _) => {
                return Err(Problem::error(at, &say!("yaml-anchors")));
            }
            Event::Scalar(_, _, _, Some(_))
            | Event::SequenceStart(_, Some(_))
            | Event::MappingStart(_, Some(_)) => {
                return Err(Problem::error(at, &say!("yaml-tag")));
            }
            Event::Scalar(text, ScalarStyle::Plain, _, _) => {
                Node { at, span: whole, content: Content::Bare(text.into()) }
            }
            Event::Scalar(text, _, _, _) => Node { at, span: whole, content: Content::Quoted(text.into()) },
            Event::SequenceStart(..) | Event::MappingStart(..) => {
                if open.len() == DEEPEST {
                    return Err(Problem::error(at, &say!("yaml-deep")));
                }
                let is_map = matches!(event, Event::MappingStart(..));
                open.push(Open { at, from, nodes: Vec::new(), is_map });
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                // Its span reaches over the comment behind it.
                Some(finished) => finished.close(from + 1, !whole.is_empty()),
                None => continue,
            },
            Event::DocumentStart(_) if root.is_some() => {
                return Err(Problem::error(at, &say!("yaml-several")));
            }
            _ => continue,
        };
        put(node, &mut open, &mut root)?;
    }
    Ok(root.filter(|node: &Node| !node.is_nothing()))
}

fn put(node: Node, open: &mut [Open], root: &mut Option<Node>) -> Result<(), Problem> {
    match open.last_mut() {
        Some(within) => {
            let is_key = within.is_map && within.nodes.len().is_multiple_of(2);
            if is_key && node.text().is_none() {
                return Err(Problem::error(node.at, &say!("yaml-key")));
            }
            within.nodes.push(node);
        }
        None => *root = Some(node),
    }
    Ok(())
}

fn spot(marker: Marker) -> Spot {
    Spot { line: marker.line().max(1), column: marker.col() + 1 }
}

/// What the reader of YAML found wrong. Its words are English; ours tell the sort of mistake.
fn unreadable(error: &ScanError) -> Problem {
    let info = error.info();
    let told = match () {
        () if info.contains("tab") && !info.contains("table") => say!("yaml-tab"),
        () if info.contains("alias") || info.contains("anchor") => say!("yaml-anchors"),
        () if info.contains("recursion") => say!("yaml-deep"),
        () if info.contains("quoted scalar") => say!("yaml-quotes"),
        () if info.contains("node content") => say!("yaml-content"),
        () if info.contains("flow") || info.contains("bracket") || info.contains("','") => {
            say!("yaml-brackets")
        }
        () => say!("yaml-other"),
    };
    Problem::error(spot(*error.marker()), &told)
}
