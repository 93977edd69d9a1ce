//! Links that a terminal may know of by itself: those that are seen and lead out of the archive by
//! an address that may be opened. Must not know how a terminal is told.

use super::super::areas::Area;
use super::super::overlay::Overlay;
use super::super::state::State;
use super::address::Address;
use super::places::Destination;
use super::seen::seen_glyphs;

/// A stretch of cells that belong to a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hyperlink {
    /// The cells; one row.
    pub area: Area,
    /// The same for all stretches of one link.
    pub id: String,
    /// Where it leads.
    pub address: Address,
}

/// The links that are seen. None while something lies over the article: its cells are others'.
#[must_use]
pub fn hyperlinks(state: &State) -> Vec<Hyperlink> {
    let lies_over = |overlay: &Overlay| !matches!(overlay, Overlay::Question(_) | Overlay::LinkHints(_));
    let Some(reader) = &state.reader else { return Vec::new() };
    let document = &reader.entry.article.document;
    if document.links.is_empty() || state.overlay.as_ref().is_some_and(lies_over) {
        return Vec::new();
    }
    let mut found: Vec<(usize, Hyperlink)> = Vec::new();
    for glyph in seen_glyphs(state) {
        let Some(link) = glyph.link else { continue };
        let Area { x, y, width, .. } = glyph.area;
        if let Some((_, last)) = found
            .last_mut()
            .filter(|(other, last)| *other == link && last.area.y == y && last.area.x + last.area.width <= x)
        {
            // What pads two characters of a link belongs to it.
            last.area.width = x + width - last.area.x;
            continue;
        }
        if let Some(Destination::Outside(address)) = Destination::of(document, link)
            && !address.is_mail()
        {
            let id = format!("{}-{link}", reader.id());
            found.push((link, Hyperlink { area: Area { height: 1, ..glyph.area }, id, address }));
        }
    }
    found.into_iter().map(|(_, link)| link).collect()
}
