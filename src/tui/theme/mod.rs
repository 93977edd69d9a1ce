//! Looks: the only place that names colours. By default the terminal's own sixteen, so that the
//! reader fits any theme; no meaning hangs on colour alone.
//!
//! A look is a row of a table, in words; a theme is what the words for colours stand for. Words are
//! what people write in themes of their own.

mod built_in;
mod depth;
mod gallery;
mod words;

use ratatui::style::{Modifier, Style};

use crate::doc;
use crate::typeset::Label;
pub use depth::Depth;
pub use gallery::{Gallery, looks_of};
use words::{Palette, Words};

macro_rules! looks {
    ($($(#[$doc:meta])* $look:ident = $name:literal, $words:literal;)*) => {
        /// What a stretch of the screen is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Look {
            /// A part of the article.
            Text(Label),
            $($(#[$doc])* $look,)*
        }

        /// Looks by number.
        #[derive(Clone, Copy)]
        enum Nth { $($look,)* Text }

        /// Looks with their names, and what they are in words.
        const LOOKS: &[(Look, &str, &str)] = &[$((Look::$look, $name, $words),)*];

        impl Look {
            fn nth(self) -> usize {
                match self {
                    $(Self::$look => Nth::$look as usize,)*
                    Self::Text(label) => Nth::Text as usize + label as usize,
                }
            }
        }
    };
}

looks! {
    /// All that is not said otherwise.
    Page = "page", "";
    /// Words that were searched.
    Match = "match", "bold underline yellow";
    /// The same, in the title of the selected row.
    SelectedMatch = "selected-match", "bold reverse underline";
    /// The hit that was jumped to.
    CurrentMatch = "current-match", "reverse yellow";
    /// A link.
    Link = "link", "underline";
    /// What the reader noted something about.
    Noted = "noted", "underline green";
    /// Letters that stand on a link.
    LinkLetters = "link-letters", "bold reverse yellow";
    /// What is selected of the article.
    Passage = "passage", "reverse";
    /// The name of the program and the archive.
    Name = "name", "bold";
    /// Chrome: dim, there when looked for.
    Chrome = "chrome", "dim";
    /// A key in a hint.
    Key = "key", "bold cyan";
    /// Title of an unread article.
    Unread = "unread", "bold";
    /// Title of an article that was read.
    Read = "read", "";
    /// The selected row.
    Selected = "selected", "bold reverse";
    /// An edition.
    Badge = "badge", "cyan";
    /// A star.
    Star = "star", "yellow";
    /// A warning sign.
    Warning = "warning", "yellow";
    /// A term of the query.
    Chip = "chip", "bold cyan";
    /// A year that the query asks for.
    MarkedYear = "marked-year", "bold cyan";
    /// Something to tell the reader.
    Notice = "notice", "bold";
    /// Words that only the older of two articles has.
    Removed = "removed", "underline red";
    /// The same, among the words of the newer one.
    Struck = "struck", "strike red";
    /// Words that only the newer one has.
    Added = "added", "underline green";
    /// A paragraph of which the newer article has nothing.
    RemovedWhole = "removed-whole", "red";
    /// A paragraph of which the older article has nothing.
    AddedWhole = "added-whole", "green";
    /// The difference that was jumped to.
    CurrentDifference = "current-difference", "reverse";
    /// What is not understood of what is typed.
    Mistake = "mistake", "underline red";
    /// Words that were repaired.
    Repaired = "repaired", "underline yellow";
    /// What lies over the panes.
    Overlay = "overlay", "";
}

/// The parts of an article, likewise.
const TEXTS: &[(Label, &str, &str)] = &[
    (Label::Body, "body", ""),
    (Label::Heading, "heading", "bold"),
    (Label::Caption, "caption", ""),
    (Label::Quote, "quote", ""),
    (Label::Code, "code", "green"),
    (Label::Credit, "credit", "dim"),
    (Label::Aside, "aside", "dim"),
    (Label::Literal, "literal", "dim"),
    (Label::Ruby, "ruby", "dim"),
    (Label::Title, "title", "bold"),
    (Label::Subtitle, "subtitle", ""),
    (Label::Byline, "byline", "dim"),
    (Label::Warning, "note", "yellow"),
];

/// All looks with their names and words.
fn all_looks() -> impl Iterator<Item = (Look, &'static str, &'static str)> + Clone {
    let texts = TEXTS.iter().map(|(label, name, words)| (Look::Text(*label), *name, *words));
    LOOKS.iter().copied().chain(texts)
}

/// The look of everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Its name in the configuration.
    pub name: String,
    /// The style of each look, by its number.
    styles: Vec<Style>,
}

impl Default for Theme {
    /// The terminal's own colours.
    fn default() -> Self {
        Self::new("terminal", &Palette::default(), &[], Depth::Sixteen)
    }
}

impl Theme {
    /// A theme of these colours, in which some looks are other than in the table.
    fn new(name: &str, palette: &Palette, own: &[(Look, Words)], depth: Depth) -> Self {
        let mut styles = vec![Style::new(); Nth::Text as usize + TEXTS.len()];
        for (look, _, words) in all_looks() {
            let own = own.iter().rev().find(|(other, _)| *other == look).map(|(_, words)| *words);
            let words = own.unwrap_or_else(|| Words::parse(words).unwrap_or_default());
            if let Some(style) = styles.get_mut(look.nth()) {
                *style = depth.style(palette.style(words));
            }
        }
        Self { name: name.to_owned(), styles }
    }

    /// The style of a look.
    #[must_use]
    pub fn style(&self, look: Look) -> Style {
        self.styles.get(look.nth()).copied().unwrap_or_default()
    }

    /// Adds what inline marks ask for.
    #[must_use]
    pub fn inline(&self, style: Style, marks: doc::Style) -> Style {
        const MODIFIERS: [(doc::Style, Modifier); 5] = [
            (doc::Style::STRONG, Modifier::BOLD),
            (doc::Style::EMPHASIS, Modifier::ITALIC),
            (doc::Style::DELETED, Modifier::CROSSED_OUT),
            (doc::Style::UNDERLINE, Modifier::UNDERLINED),
            (doc::Style::HIGHLIGHT, Modifier::REVERSED),
        ];
        let set = MODIFIERS.iter().filter(|(mark, _)| marks.contains(*mark));
        set.fold(style, |style, (_, modifier)| style.add_modifier(*modifier))
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, Theme, Words, all_looks};
    use crate::typeset::Label;

    #[test]
    fn every_look_has_a_name_and_words_of_its_own() {
        let mut names: Vec<_> = all_looks().map(|(_, name, _)| name).collect();
        for (look, name, words) in all_looks() {
            assert!(Words::parse(words).is_ok(), "{name}: {words}");
            assert_eq!(all_looks().nth(look.nth()).map(|(other, ..)| other), Some(look), "{name}");
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all_looks().count());
        assert_eq!(Look::Text(Label::Warning).nth() + 1, names.len());
        assert_eq!(Theme::default().styles.len(), names.len());
    }
}
