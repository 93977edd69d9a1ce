//! What the elements of HTML are for a reader: one table of names, one of classes.

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
    /// The number of a footnote within a text.
    Reference,
    /// The footnotes of an article.
    Footnotes,
    /// A tag of a site generator that we do not understand.
    Literal,
    /// `noscript`
    NoScript,
    /// Something that text cannot show.
    Embed,
}

/// The role of elements by name.
fn role(name: &str) -> Role {
    match name {
        "script" | "style" | "template" | "title" | "head" | "svg" | "canvas" | "select" | "textarea"
        | "button" | "annotation" | "annotation-xml" | "datalist" => Role::Unread,
        "iframe" | "video" | "audio" | "embed" | "object" => Role::Embed,
        "noscript" => Role::NoScript,
        "br" => Role::LineBreak,
        "hr" => Role::Rule,
        "img" | "amp-img" => Role::Image,
        "input" => Role::Input,
        "h1" => Role::Heading(1),
        "h2" => Role::Heading(2),
        "h3" => Role::Heading(3),
        "h4" => Role::Heading(4),
        "h5" => Role::Heading(5),
        "h6" => Role::Heading(6),
        "blockquote" => Role::Quote,
        "ul" | "ol" | "menu" | "dir" => Role::List,
        "li" => Role::Item,
        "dl" => Role::Definitions,
        "pre" | "xmp" | "listing" | "plaintext" => Role::Preformatted,
        "table" => Role::Table,
        "figure" => Role::Figure,
        "figcaption" => Role::Caption,
        "ruby" => Role::Ruby,
        "a" => Role::Link,
        "b" | "strong" => Role::Styled(Style::STRONG),
        "i" | "em" | "cite" | "dfn" | "var" => Role::Styled(Style::EMPHASIS),
        "code" | "kbd" | "samp" | "tt" => Role::Styled(Style::CODE),
        "del" | "s" | "strike" => Role::Styled(Style::DELETED),
        "sup" => Role::Styled(Style::SUPERSCRIPT),
        "sub" => Role::Styled(Style::SUBSCRIPT),
        "u" | "ins" => Role::Styled(Style::UNDERLINE),
        "mark" => Role::Styled(Style::HIGHLIGHT),
        "address" | "article" | "aside" | "body" | "caption" | "center" | "dd" | "details" | "dialog"
        | "div" | "dt" | "fieldset" | "footer" | "form" | "header" | "hgroup" | "html" | "legend"
        | "main" | "nav" | "p" | "search" | "section" | "summary" | "tbody" | "td" | "tfoot" | "th"
        | "thead" | "tr" => Role::Block,
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
    ("footnote-backref", Role::Unread),
    ("footnote-ref", Role::Reference),
    ("footnotes", Role::Footnotes),
    (LITERAL_CLASS, Role::Literal),
];

/// What a walker needs to know of an element before it goes in.
pub(super) struct Traits {
    pub role: Role,
    pub hidden: bool,
    pub centred: bool,
    pub strong: bool,
}

/// Reads name, classes and inline style in one pass over the attributes.
pub(super) fn traits(element: &Element<'_>) -> Traits {
    let mut traits =
        Traits { role: role(element.name), hidden: false, centred: element.name == "center", strong: false };
    element.for_each_attribute(|name, value| match name {
        "hidden" => traits.hidden = true,
        "align" => traits.centred |= value.eq_ignore_ascii_case("center"),
        "class" if takes_class(traits.role) => {
            let known = |class: &str| CLASSES.iter().find(|(name, _)| *name == class);
            if let Some((_, role)) = value.split_ascii_whitespace().find_map(known) {
                traits.role = *role;
            }
        }
        "style" => style(&mut traits, value),
        _ => {}
    });
    traits
}

/// Whether a class may say more of an element than its name does.
fn takes_class(role: Role) -> bool {
    matches!(role, Role::Block | Role::Inline | Role::Link | Role::Styled(Style::SUPERSCRIPT))
}

/// Reads the three declarations of CSS that matter.
fn style(traits: &mut Traits, declarations: &str) {
    for declaration in declarations.split(';') {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let value = value.trim_start().to_ascii_lowercase();
        match property.trim().to_ascii_lowercase().as_str() {
            "display" => traits.hidden |= value.starts_with("none"),
            "text-align" => traits.centred |= value.starts_with("center"),
            "font-weight" => {
                traits.strong |= ["bold", "600", "700"].iter().any(|bold| value.starts_with(bold));
            }
            _ => {}
        }
    }
}
