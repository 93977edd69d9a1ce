//! Which kind of feed a text is, told by how it begins.

/// The kinds of feeds, by their outermost element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Rss,
    Atom,
    /// RSS 1.0.
    Rdf,
    Json,
}

/// How much of a text is looked at.
const SAMPLE: usize = 4 << 10;

impl Kind {
    /// The kind of feed that begins so; none if it is none.
    pub(super) fn of(text: &str) -> Option<Self> {
        let text = text.trim_start_matches('\u{FEFF}').trim_start();
        let sample = super::pieces::head(text, SAMPLE);
        if sample.starts_with('{') {
            return sample.contains("jsonfeed.org/version").then_some(Self::Json);
        }
        let tag = after_prolog(sample)?;
        let name = tag.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next()?;
        match name {
            "rss" => Some(Self::Rss),
            "feed" => (tag.contains("/Atom") || tag.contains("purl.org/atom")).then_some(Self::Atom),
            "rdf:RDF" => tag.contains("purl.org/rss").then_some(Self::Rdf),
            _ => None,
        }
    }
}

/// What follows the `<` of the outermost element: declarations, comments and a document type
/// with all its entities come before it.
fn after_prolog(mut text: &str) -> Option<&str> {
    loop {
        let rest = text.trim_start().strip_prefix('<')?;
        text = match rest {
            _ if rest.starts_with('?') => rest.split_once("?>")?.1,
            _ if rest.starts_with("!--") => rest.split_once("-->")?.1,
            _ if rest.starts_with('!') => match (rest.find('['), rest.find('>')?) {
                (Some(subset), end) if subset < end => rest.split_once("]>")?.1,
                (_, end) => rest.get(end + 1..)?,
            },
            _ => return Some(rest),
        };
    }
}
