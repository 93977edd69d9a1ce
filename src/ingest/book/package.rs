//! What a book is, and in which order it is read: its package document (OPF 2 and 3).

use std::collections::{HashMap, HashSet};

use percent_encoding::percent_decode_str;

use super::container::Container;
use super::xml::{self, Piece, Tag};

/// Items of the longest spine.
const LONGEST_SPINE: usize = 10_000;
/// Ways of hiding the forms of letters; they are no protection of the text.
const FONT_MANGLING: &[&str] = &["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];

/// A book's own description of itself.
#[derive(Debug, Default)]
pub(super) struct Package {
    pub title: String,
    pub creators: Vec<String>,
    pub subjects: Vec<String>,
    pub date: Option<String>,
    /// The folder that addresses in it start from.
    folder: String,
    /// The members of the book by their ids.
    items: HashMap<String, Item>,
    /// Ids in the order of reading.
    order: Vec<String>,
    /// The id of the table of contents in version 2.
    contents: Option<String>,
    /// Members that are the cover.
    covers: HashSet<String>,
}

/// A member of the book.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// Its name in the container.
    pub path: String,
    kind: String,
    /// What it is in version 3: `nav`, `cover-image`.
    pub is_contents: bool,
    /// Whether it is the cover.
    pub is_cover: bool,
}

impl Package {
    pub(super) fn read(container: &mut Container<'_>) -> Option<Self> {
        let path = root(container)?;
        let text = container.text(&path)?;
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        let mut package = Self { folder, ..Self::default() };
        let mut field = None;
        for piece in xml::pieces(&text) {
            match piece {
                Piece::Open(tag) => {
                    field = is_field(&tag.name).then(|| (tag.name.clone(), String::new())).or(field);
                    package.element(&tag);
                }
                Piece::Text(words) => {
                    if let Some((_, text)) = &mut field {
                        text.push_str(&words);
                    }
                }
                Piece::Close(name) => {
                    if let Some((name, text)) = field.take_if(|(open, _)| *open == name) {
                        package.field(&name, text.trim());
                    }
                }
            }
        }
        Some(package)
    }

    fn element(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "item" => {
                let (Some(id), Some(href)) = (tag.attribute("id"), tag.attribute("href")) else { return };
                let item = Item {
                    path: resolved(&self.folder, href),
                    kind: tag.attribute("media-type").unwrap_or_default().to_owned(),
                    is_contents: tag.has("properties", "nav"),
                    is_cover: id.eq_ignore_ascii_case("cover"),
                };
                self.items.entry(id.to_owned()).or_insert(item);
            }
            "itemref" if self.order.len() < LONGEST_SPINE => {
                self.order.extend(tag.attribute("idref").map(str::to_owned));
            }
            "spine" => self.contents = tag.attribute("toc").map(str::to_owned),
            "reference" if tag.has("type", "cover") => {
                self.covers.extend(tag.attribute("href").map(|href| resolved(&self.folder, href)));
            }
            _ => {}
        }
    }

    fn field(&mut self, name: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        match name {
            "title" if self.title.is_empty() => text.clone_into(&mut self.title),
            "creator" => self.creators.push(text.to_owned()),
            "subject" => self.subjects.push(text.to_owned()),
            "date" => {
                self.date.get_or_insert_with(|| text.to_owned());
            }
            _ => {}
        }
    }

    /// The members that are read, in order, each once.
    pub(super) fn spine(&self) -> impl Iterator<Item = Item> {
        let mut seen = HashSet::new();
        let items = self.order.iter().filter_map(|id| self.items.get(id));
        let once = items.filter(move |item| seen.insert(item.path.as_str()));
        let pages = once.filter(|item| item.is_page() && !item.is_contents);
        pages.map(|item| Item { is_cover: item.is_cover || self.covers.contains(&item.path), ..item.clone() })
    }

    /// The member that names the chapters: that of version 3, else that of version 2.
    pub(super) fn contents(&self) -> Option<&Item> {
        let of_version_2 = || self.contents.as_ref().and_then(|id| self.items.get(id));
        let by_kind = || self.items.values().find(|item| item.kind == "application/x-dtbncx+xml");
        self.items.values().find(|item| item.is_contents).or_else(of_version_2).or_else(by_kind)
    }

    /// Whether a chapter is enciphered.
    pub(super) fn is_protected(&self, container: &mut Container<'_>) -> bool {
        let Some(text) = container.text("META-INF/encryption.xml") else { return false };
        let chapters: HashSet<String> = self.spine().map(|item| item.path).collect();
        let mut mangles_fonts = false;
        xml::pieces(&text).into_iter().any(|piece| {
            let Piece::Open(tag) = piece else { return false };
            match tag.name.as_str() {
                "EncryptedData" => mangles_fonts = false,
                "EncryptionMethod" => {
                    mangles_fonts = tag.attribute("Algorithm").is_some_and(|a| FONT_MANGLING.contains(&a));
                }
                "CipherReference" if !mangles_fonts => {
                    return tag.attribute("URI").is_some_and(|uri| chapters.contains(&resolved("", uri)));
                }
                _ => {}
            }
            false
        })
    }
}

impl Item {
    fn is_page(&self) -> bool {
        let is_named = || [".xhtml", ".html", ".htm"].iter().any(|end| self.path.ends_with(end));
        matches!(self.kind.as_str(), "application/xhtml+xml" | "text/html") || is_named()
    }
}

/// The name of the package document.
fn root(container: &mut Container<'_>) -> Option<String> {
    let text = container.text("META-INF/container.xml")?;
    xml::pieces(&text).into_iter().find_map(|piece| match piece {
        Piece::Open(tag) if tag.name == "rootfile" => {
            tag.attribute("full-path").map(|path| resolved("", path))
        }
        _ => None,
    })
}

fn is_field(name: &str) -> bool {
    matches!(name, "title" | "creator" | "subject" | "date")
}

/// The name of the member at an address. It never leads out of the container.
pub(super) fn resolved(folder: &str, address: &str) -> String {
    let address = address.split(['#', '?']).next().unwrap_or_default();
    let address = percent_decode_str(address).decode_utf8_lossy();
    let mut path: Vec<&str> = Vec::new();
    let folder = if address.starts_with('/') { "" } else { folder };
    for part in folder.split('/').chain(address.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    path.join("/")
}
