//! Which picture an `img` means: lazy loading undone, trackers and fillers left out.

use super::address::{is_placeholder_host, is_waiting, without_proxy};
use super::node::Element;
use crate::doc::{Image, Note, NoteKind, Repair, Repairs};
use crate::locale::say;
use crate::text::Clean;

/// Attributes that hold the real address where `src` keeps its place, the surest first.
const LAZY: &[&str] = &[
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
    /// The page names it twice, the other time behind a proxy.
    pub proxied: bool,
}

/// What an element says of its picture besides the address.
#[derive(Default)]
struct Given<'t> {
    /// In pixels; 0 where it is not said.
    width: u32,
    height: u32,
    alt: &'t str,
    title: &'t str,
    is_emoji: bool,
}

impl<'t> Given<'t> {
    /// Reads all of it in one pass over the attributes.
    fn of(element: &Element<'t>) -> Self {
        let mut given = Self::default();
        let pixels = |value: &str| value.trim().trim_end_matches("px").parse().unwrap_or(0);
        for (name, value) in element.attributes() {
            match name {
                "width" | "data-width" => given.width = given.width.max(pixels(value)),
                "height" | "data-height" => given.height = given.height.max(pixels(value)),
                "alt" => given.alt = value,
                "title" => given.title = value,
                "class" => {
                    let mut classes = value.split_ascii_whitespace();
                    given.is_emoji = classes.any(|class| matches!(class, "emoji" | "wp-smiley"));
                }
                _ => {}
            }
        }
        given
    }
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
        let note = Note::new(NoteKind::Reference, &say!("ingest-filler"));
        return Shown { picture: None, mended: Some(note.mending(Repair::Placeholders, given, "")) };
    }
    if behind == given || !repairs.has(Repair::Proxies) {
        return Shown { picture: at(element, given), mended: None };
    }
    let note = Note::new(NoteKind::Reference, &say!("ingest-proxy"));
    let picture = at(element, behind);
    let mended = picture.is_some().then(|| note.mending(Repair::Proxies, given, behind));
    Shown { picture, mended }
}

/// The picture at an address.
fn at(element: &Element<'_>, address: &str) -> Option<Picture> {
    let given = Given::of(element);
    let (width, height) = (given.width, given.height);
    let source = element.attribute("src").unwrap_or_default();
    let proxied = address != source.trim() && without_proxy(source.trim()).len() < source.trim().len();
    let is_tracker = width == 1 && height == 1;
    if address.is_empty() || is_tracker {
        return None;
    }
    let words = if given.alt.trim().is_empty() { given.title } else { given.alt };
    let alt = Clean::line(&words.split_whitespace().collect::<Vec<_>>().join(" "));
    if address.starts_with("data:") && address.len() < SPACER && alt.is_empty() {
        return None;
    }
    let small = (1..=SMALL).contains(&width) && (1..=SMALL).contains(&height) || given.is_emoji;
    Some(Picture { image: Image { src: Clean::line(shown(address)), alt }, small, proxied })
}

/// A picture inside the address itself is named by its type only; it may be megabytes.
fn shown(address: &str) -> &str {
    match address.starts_with("data:") {
        true => address.split([';', ',']).next().unwrap_or(address),
        false => address,
    }
}

fn address<'t>(element: &Element<'t>) -> Option<&'t str> {
    // The surest of them is taken whatever `src` says, and feeds always have it.
    if let Some(original) = element.filled("data-original") {
        return Some(original);
    }
    let source = element.attribute("src").unwrap_or_default();
    let real = is_waiting(source)
        .then(|| LAZY.iter().find_map(|name| element.filled(name)).or_else(|| last_of_set(element)));
    real.flatten().or_else(|| Some(source).filter(|source| !source.trim().is_empty()))
}

/// The last candidate of `srcset`, mostly the largest. A comma may be a part of an address, but not
/// its end.
fn last_of_set<'t>(element: &Element<'t>) -> Option<&'t str> {
    let set = element.filled("srcset").or_else(|| element.filled("data-srcset"))?;
    let mut last = None;
    let mut rest = set.trim_start_matches(is_gap);
    while !rest.is_empty() {
        let (address, after) = rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()));
        last = Some(address.trim_end_matches(','));
        let has_width = !address.ends_with(',');
        let end = if has_width { after.find(',').unwrap_or(after.len()) } else { 0 };
        rest = after.get(end..).unwrap_or_default().trim_start_matches(is_gap);
    }
    last
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == ','
}
