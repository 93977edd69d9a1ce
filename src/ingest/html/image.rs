//! Which picture an `img` means: lazy loading undone, trackers and fillers left out.

use super::address::{is_placeholder_host, is_waiting, without_proxy};
use super::node::Element;
use crate::doc::{Image, Note, NoteKind, Repair, Repairs};
use crate::text::Clean;

/// Attributes that hold the real address where `src` keeps its place, the surest first.
const LAZY: &[&str] = &[
    "data-original",
    "data-src",
    "data-lazy-src",
    "data-actualsrc",
    "data-original-src",
    "data-echo",
    "data-url",
    "data-lazyload",
    "file",
];
/// The side of the largest picture that still belongs to the words around it, in pixels.
const SMALL: u32 = 40;
/// A picture that is written into the page with fewer bytes than this keeps a place empty.
const SPACER: usize = 256;

/// An image as the page gives it.
pub(super) struct Picture {
    pub image: Image,
    /// Known to be no larger than a character or two: an emoji.
    pub small: bool,
}

/// What is shown of an element, and what that changed.
#[derive(Default)]
pub(super) struct Shown {
    /// None for trackers, placeholders, and elements without an address.
    pub picture: Option<Picture>,
    pub mended: Option<Note>,
}

/// The picture that `element` shows.
pub(super) fn picture(element: &Element<'_>, repairs: Repairs) -> Shown {
    let Some(address) = address(element) else { return Shown::default() };
    let given = address.trim();
    let behind = without_proxy(given);
    if is_placeholder_host(behind) && repairs.has(Repair::Placeholders) {
        let note = Note::new(NoteKind::Reference, "已略去一张占位图");
        return Shown { picture: None, mended: Some(note.mending(Repair::Placeholders, given, "")) };
    }
    if behind == given || !repairs.has(Repair::Proxies) {
        return Shown { picture: at(element, given), mended: None };
    }
    let note = Note::new(NoteKind::Reference, "已去掉图片地址前的代理");
    let picture = at(element, behind);
    let mended = picture.is_some().then(|| note.mending(Repair::Proxies, given, behind));
    Shown { picture, mended }
}

/// The picture at an address.
fn at(element: &Element<'_>, address: &str) -> Option<Picture> {
    let side = |large: &str, plain: &str| {
        let number = |name| element.number::<u32>(name).unwrap_or(0);
        number(large).max(number(plain))
    };
    let (width, height) = (side("data-width", "width"), side("data-height", "height"));
    let is_tracker = width == 1 && height == 1;
    if address.is_empty() || is_tracker {
        return None;
    }
    let words = element.filled("alt").or_else(|| element.filled("title")).unwrap_or_default();
    let alt = Clean::line(&words.split_whitespace().collect::<Vec<_>>().join(" "));
    if address.starts_with("data:") && address.len() < SPACER && alt.is_empty() {
        return None;
    }
    let small = (1..=SMALL).contains(&width) && (1..=SMALL).contains(&height)
        || element.has_class("emoji")
        || element.has_class("wp-smiley");
    Some(Picture { image: Image { src: Clean::line(shown(address)), alt }, small })
}

/// A picture inside the address itself is named by its type only; it may be megabytes.
fn shown(address: &str) -> &str {
    match address.starts_with("data:") {
        true => address.split([';', ',']).next().unwrap_or(address),
        false => address,
    }
}

fn address(element: &Element<'_>) -> Option<String> {
    let source = element.attribute("src").unwrap_or_default();
    let waiting = is_waiting(&source);
    let lazy = LAZY.iter().filter(|name| waiting || **name == "data-original");
    lazy.filter_map(|name| element.filled(name))
        .next()
        .or_else(|| if waiting { last_of_set(element) } else { None })
        .or_else(|| Some(source).filter(|source| !source.trim().is_empty()))
}

/// The last candidate of `srcset`, mostly the largest.
fn last_of_set(element: &Element<'_>) -> Option<String> {
    let set = element.filled("srcset").or_else(|| element.filled("data-srcset"))?;
    let candidate = set.rsplit(", ").next().and_then(|last| last.split_whitespace().next())?;
    Some(candidate.trim_matches(',').to_owned())
}
