//! What the elements of HTML are for a reader: one table of names, one of classes.

use html5ever::{LocalName, local_name};

use super::node::Element;
use crate::doc::Style;

/// The part that an element plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Not for reading.
    Unread,
    /// Begins and ends lines.
    Block,
    /// Within a line.
    Inline,
    /// Within a line, and set differently.
    Styled(Style),
    /// `a`
    Link,
    /// `br`
    LineBreak,
    /// `hr`
    Rule,
    /// `img`
    Image,
    /// `ruby`
    Ruby,
    /// `input`
    Input,
    /// `h1` to `h6`
    Heading(u8),
    /// `blockquote`
    Quote,
    /// `ul`, `ol`
    List,
    /// `li` outside of a list
    Item,
    /// `dl`
    Definitions,
    /// `pre`
    Preformatted,
    /// `table`
    Table,
    /// `figure`
    Figure,
    /// The caption of the image before it.
    Caption,
    /// `sup`, `sub`
    Raised(Style),
    /// `msup`, `msub`: a base, and what stands above or below it.
    Power(Style),
    /// `math`
    Formula,
    /// `q`
    Quoted,
    /// The footnotes of an article.
    Footnotes,
    /// The footnotes of an article, as a list.
    NoteList,
    /// A tag of a site generator that we do not understand.
    Literal,
    /// `noscript`
    NoScript,
    /// Something that text cannot show.
    Embed,
}

/// Any of these names.
macro_rules! names {
    [$($name:tt),+ $(,)?] => { $(local_name!($name))|+ };
}

/// The role of elements by name.
fn role(name: &LocalName) -> Role {
    match *name {
        names![
            "script",
            "style",
            "template",
            "title",
            "head",
            "svg",
            "canvas",
            "select",
            "textarea",
            "button",
            "annotation",
            "annotation-xml",
            "datalist"
        ] => Role::Unread,
        names!["iframe", "video", "audio", "embed", "object"] => Role::Embed,
        names!["noscript"] => Role::NoScript,
        names!["br"] => Role::LineBreak,
        names!["hr"] => Role::Rule,
        names!["img"] => Role::Image,
        names!["input"] => Role::Input,
        names!["h1"] => Role::Heading(1),
        names!["h2"] => Role::Heading(2),
        names!["h3"] => Role::Heading(3),
        names!["h4"] => Role::Heading(4),
        names!["h5"] => Role::Heading(5),
        names!["h6"] => Role::Heading(6),
        names!["blockquote"] => Role::Quote,
        names!["ul", "ol", "menu", "dir"] => Role::List,
        names!["li"] => Role::Item,
        names!["dl"] => Role::Definitions,
        names!["pre", "xmp", "listing", "plaintext"] => Role::Preformatted,
        names!["table"] => Role::Table,
        names!["figure"] => Role::Figure,
        names!["figcaption"] => Role::Caption,
        names!["ruby"] => Role::Ruby,
        names!["a"] => Role::Link,
        names!["b", "strong"] => Role::Styled(Style::STRONG),
        names!["i", "em", "cite", "dfn", "var"] => Role::Styled(Style::EMPHASIS),
        names!["code", "kbd", "samp", "tt"] => Role::Styled(Style::CODE),
        names!["del", "s", "strike"] => Role::Styled(Style::DELETED),
        names!["sup"] => Role::Raised(Style::SUPERSCRIPT),
        names!["sub"] => Role::Raised(Style::SUBSCRIPT),
        names!["msup"] => Role::Power(Style::SUPERSCRIPT),
        names!["msub"] => Role::Power(Style::SUBSCRIPT),
        names!["math"] => Role::Formula,
        names!["q"] => Role::Quoted,
        names!["u", "ins"] => Role::Styled(Style::UNDERLINE),
        names!["mark"] => Role::Styled(Style::HIGHLIGHT),
        names![
            "address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "div",
            "dt", "fieldset", "footer", "form", "header", "hgroup", "html", "legend", "main", "nav", "p",
            "search", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr"
        ] => Role::Block,
        _ => accelerated(name),
    }
}

/// The role of the elements of AMP.
fn accelerated(name: &str) -> Role {
    match name {
        "amp-ad"
        | "amp-analytics"
        | "amp-auto-ads"
        | "amp-consent"
        | "amp-pixel"
        | "amp-sidebar"
        | "amp-social-share"
        | "amp-sticky-ad"
        | "amp-user-notification" => Role::Unread,
        "amp-iframe" | "amp-video" | "amp-audio" => Role::Embed,
        "amp-img" | "amp-anim" => Role::Image,
        _ if name.starts_with("amp-") => Role::Block,
        _ => Role::Inline,
    }
}

/// The class under which the Markdown reader hands on what it does not understand.
pub(crate) const LITERAL_CLASS: &str = "yuelan-literal";

/// Classes by which sites mark what their elements are, and the role.
const CLASSES: &[(&str, Role)] = &[
    ("zk_h3_leftborder", Role::Heading(3)),
    ("figcaption", Role::Caption),
    ("caption", Role::Caption),
    ("zk_decsimg", Role::Caption),
    ("wp-caption-text", Role::Caption),
    ("pictext", Role::Caption),
    ("markdown-alert", Role::Quote),
    ("footnotes", Role::Footnotes),
    ("references", Role::NoteList),
    // The way back from a footnote.
    ("footnote-backref", Role::Unread),
    ("reversefootnote", Role::Unread),
    ("mw-cite-backlink", Role::Unread),
    // A formula again, as a picture of boxes.
    ("katex-html", Role::Unread),
    // Buttons that pages and feeds put around an article.
    ("support-author", Role::Unread),
    ("bdsharebuttonbox", Role::Unread),
    ("share-buttons", Role::Unread),
    ("social-share", Role::Unread),
    ("addthis_toolbox", Role::Unread),
    ("sharedaddy", Role::Unread),
    ("jiathis_style", Role::Unread),
    ("edi_oper", Role::Unread),
    (LITERAL_CLASS, Role::Literal),
];

/// What a walker needs to know of an element before it goes in.
pub(super) struct Traits {
    pub role: Role,
    pub hidden: bool,
    pub centred: bool,
    pub strong: bool,
    /// Whether ends of lines are kept, if the element says so.
    pub keeps_lines: Option<bool>,
}

/// Reads name, classes and inline style in one pass over the attributes.
pub(super) fn traits(element: &Element<'_>) -> Traits {
    let mut traits = Traits {
        role: role(element.local_name()),
        hidden: false,
        centred: element.name == "center",
        strong: element.name == "summary",
        keeps_lines: None,
    };
    for (name, value) in element.attributes() {
        match name {
            "hidden" => traits.hidden = true,
            "align" => traits.centred |= value.eq_ignore_ascii_case("center"),
            "class" if takes_class(traits.role) => {
                let known = |class: &str| CLASSES.iter().find(|(name, _)| *name == class);
                let known = value.split_ascii_whitespace().find_map(known).map(|(_, role)| *role);
                if let Some(role) = known.filter(|role| fits(*role, traits.role)) {
                    traits.role = role;
                }
                traits.strong |= value == "markdown-alert-title";
            }
            "style" => style(&mut traits, value),
            _ => {}
        }
    }
    traits
}

/// Whether a class may say more of an element than its name does.
fn takes_class(role: Role) -> bool {
    matches!(role, Role::Block | Role::Inline | Role::Link | Role::List)
}

/// Whether an element can have the role that its class gives it: a list stays a list.
fn fits(role: Role, own: Role) -> bool {
    (own == Role::List) == (role == Role::NoteList) || role == Role::Unread
}

/// Reads the four declarations of CSS that matter.
fn style(traits: &mut Traits, declarations: &str) {
    for declaration in declarations.split(';') {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let value = value.trim_start().to_ascii_lowercase();
        match property.trim().to_ascii_lowercase().as_str() {
            "display" => traits.hidden |= value.starts_with("none"),
            "white-space" | "white-space-collapse" => {
                let keeps = ["pre", "break-spaces", "preserve"].iter().any(|kind| value.starts_with(kind));
                traits.keeps_lines = Some(keeps);
            }
            "text-align" => traits.centred |= value.starts_with("center"),
            "font-weight" => {
                traits.strong |= ["bold", "600", "700"].iter().any(|bold| value.starts_with(bold));
            }
            _ => {}
        }
    }
}
