//! A feed that is not well formed, cut into feeds of one entry each.
//!
//! The cuts go by the tags alone, so that an entry whose markup is broken harms no other, and the
//! one in which the file was cut off is closed as well as can be.

use super::root::Kind;

/// Bytes of the longest outermost tag that is repeated for each entry.
const LONGEST_TAG: usize = 2 << 10;

/// A feed, cut.
pub(super) struct Pieces<'a> {
    kind: Kind,
    /// The outermost tag, with its names of namespaces.
    root: &'a str,
    /// What stands between it and the first entry.
    about: &'a str,
    /// From the first entry on.
    rest: &'a str,
}

/// Cuts a feed of this kind. JSON has no tags to cut at.
pub(super) fn cut(text: &str, kind: Kind) -> Option<Pieces<'_>> {
    let opening = match kind {
        Kind::Rss => "<rss",
        Kind::Atom => "<feed",
        Kind::Rdf => "<rdf:RDF",
        Kind::Json => return None,
    };
    let from = text.find(opening)?;
    let end = from + text.get(from..)?.find('>')? + 1;
    let root = text.get(from..end).filter(|root| root.len() <= LONGEST_TAG)?;
    let rest = text.get(end..)?;
    let (about, rest) = rest.split_at(entry_start(rest, kind).unwrap_or(rest.len()));
    Some(Pieces { kind, root, about, rest })
}

impl<'a> Pieces<'a> {
    /// A feed of what is said of all entries, but without any.
    pub(super) fn about(&self) -> String {
        [self.root, self.about, self.closing()].concat()
    }

    /// A feed that says nothing.
    pub(super) fn nothing(&self) -> String {
        self.feed_of("")
    }

    /// For each entry the ways to read it: a feed with nothing but it.
    pub(super) fn entries(&self) -> impl Iterator<Item = Vec<String>> {
        let mut rest = self.rest;
        std::iter::from_fn(move || {
            let start = entry_start(rest, self.kind)?;
            let from = rest.get(start..)?;
            let end = self.entry_end();
            let Some(length) = from.find(end) else {
                rest = "";
                return Some(self.closed(from).iter().map(|entry| self.feed_of(entry)).collect());
            };
            let (entry, after) = from.split_at(length + end.len());
            rest = after;
            Some(vec![self.feed_of(entry)])
        })
    }

    fn feed_of(&self, entry: &str) -> String {
        let channel = if self.kind == Kind::Rss { "<channel>" } else { "" };
        [self.root, channel, entry, self.closing()].concat()
    }

    fn closing(&self) -> &'static str {
        match self.kind {
            Kind::Rss => "</channel></rss>",
            Kind::Atom => "</feed>",
            Kind::Rdf => "</rdf:RDF>",
            Kind::Json => "",
        }
    }

    fn entry_end(&self) -> &'static str {
        if self.kind == Kind::Atom { "</entry>" } else { "</item>" }
    }

    /// An entry that breaks off, closed: within a field, or before it.
    fn closed(&self, entry: &str) -> Vec<String> {
        let end = self.entry_end();
        let mut closed = Vec::new();
        let character_data = entry.rfind("<![CDATA[");
        if let Some(open) = character_data.filter(|open| !entry.get(*open..).unwrap_or("").contains("]]>")) {
            let before = entry.get(..open).unwrap_or_default();
            closed.extend(last_tag(before).map(|name| format!("{entry}]]></{name}>{end}")));
            closed.extend(
                before.rfind('<').and_then(|at| entry.get(..at)).map(|whole| format!("{whole}{end}")),
            );
            return closed;
        }
        // A tag or an entity that breaks off goes.
        let cut = entry.rfind('<').filter(|at| !entry.get(*at..).unwrap_or("").contains('>'));
        let entry = entry.get(..cut.unwrap_or(entry.len())).unwrap_or(entry);
        let cut = entry.rfind('&').filter(|at| !entry.get(*at..).unwrap_or("").contains(';'));
        let entry = entry.get(..cut.unwrap_or(entry.len())).unwrap_or(entry);
        closed.extend(last_tag(entry).map(|name| format!("{entry}</{name}>{end}")));
        closed.push(format!("{entry}{end}"));
        closed
    }
}

/// The name of the last tag, if that opens something.
fn last_tag(text: &str) -> Option<&str> {
    let tag = text.get(text.rfind('<')? + 1..)?;
    let (tag, _) = tag.split_once('>')?;
    let opens = !tag.starts_with(['/', '!', '?']) && !tag.ends_with('/');
    opens.then(|| tag.split_whitespace().next())?
}

/// Where the next entry begins.
fn entry_start(text: &str, kind: Kind) -> Option<usize> {
    let opening = if kind == Kind::Atom { "<entry" } else { "<item" };
    let is_whole_name = |at: &usize| {
        text.as_bytes().get(at + opening.len()).is_some_and(|b| b.is_ascii_whitespace() || *b == b'>')
    };
    text.match_indices(opening).map(|(at, _)| at).find(is_whole_name)
}

/// The beginning of a text, cut between characters.
pub(super) fn head(text: &str, length: usize) -> &str {
    let end = (0..=length.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or(0)).unwrap_or(text)
}
