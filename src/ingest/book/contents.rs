//! The names of chapters, as the table of contents gives them: `nav` of EPUB 3, NCX of EPUB 2.

use std::collections::HashMap;

use super::container::Container;
use super::package::{Package, resolved};
use super::xml::{self, Piece};

/// The title of each member that the table names: the first, for others lie within it.
pub(super) fn titles(container: &mut Container<'_>, package: &Package) -> HashMap<String, String> {
    let Some(item) = package.contents() else { return HashMap::new() };
    let Some(text) = container.text(&item.path) else { return HashMap::new() };
    let folder = item.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let entries = if item.is_contents { navigation(&text) } else { points(&text) };
    let mut titles = HashMap::new();
    for (address, words) in entries {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            titles.entry(resolved(folder, &address)).or_insert(words);
        }
    }
    titles
}

/// Links of the `nav` element that is the table of contents, not the list of pages.
fn navigation(text: &str) -> Vec<(String, String)> {
    let (mut entries, mut is_inside, mut link) = (Vec::new(), false, None);
    for piece in xml::pieces(text) {
        match piece {
            Piece::Open(tag) if tag.name == "nav" => is_inside = tag.has("type", "toc"),
            Piece::Open(tag) if tag.name == "a" && is_inside => {
                link = tag.attribute("href").map(|address| (address.to_owned(), String::new()));
            }
            Piece::Text(words) => {
                if let Some((_, text)) = &mut link {
                    text.push_str(&words);
                }
            }
            Piece::Close(name) if name == "nav" => is_inside = false,
            Piece::Close(name) if name == "a" => entries.extend(link.take()),
            Piece::Open(_) | Piece::Close(_) => {}
        }
    }
    entries
}

/// The points of an NCX: a label, then the address.
fn points(text: &str) -> Vec<(String, String)> {
    let (mut entries, mut label, mut is_label) = (Vec::new(), String::new(), false);
    for piece in xml::pieces(text) {
        match piece {
            Piece::Open(tag) if tag.name == "navLabel" => {
                label.clear();
                is_label = true;
            }
            Piece::Text(words) if is_label => label.push_str(&words),
            Piece::Close(name) if name == "navLabel" => is_label = false,
            Piece::Open(tag) if tag.name == "content" => {
                entries.extend(tag.attribute("src").map(|address| (address.to_owned(), label.clone())));
            }
            _ => {}
        }
    }
    entries
}
