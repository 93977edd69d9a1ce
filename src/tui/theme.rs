//! Looks: the only place that names colours. By default the terminal's own sixteen, so that the
//! reader fits any theme; no meaning hangs on colour alone.

use ratatui::style::{Color, Modifier, Style};

use crate::doc;
use crate::typeset::Label;

/// What a stretch of the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Look {
    /// A part of the article.
    Text(Label),
    /// Words that were searched.
    Match,
    /// The same, in the title of the selected row.
    SelectedMatch,
    /// The hit that was jumped to.
    CurrentMatch,
    /// A link.
    Link,
    /// What the reader noted something about.
    Noted,
    /// Letters that stand on a link.
    LinkLetters,
    /// What is selected of the article.
    Passage,
    /// The name of the program and the archive.
    Name,
    /// Chrome: dim, there when looked for.
    Chrome,
    /// A key in a hint.
    Key,
    /// Title of an unread article.
    Unread,
    /// Title of an article that was read.
    Read,
    /// The selected row.
    Selected,
    /// An edition.
    Badge,
    /// A star.
    Star,
    /// A warning sign.
    Warning,
    /// A term of the query.
    Chip,
    /// A year that the query asks for.
    MarkedYear,
    /// Something to tell the reader.
    Notice,
    /// Words that only the older of two articles has.
    Removed,
    /// The same, among the words of the newer one.
    Struck,
    /// Words that only the newer one has.
    Added,
    /// A paragraph of which the newer article has nothing.
    RemovedWhole,
    /// A paragraph of which the older article has nothing.
    AddedWhole,
    /// The difference that was jumped to.
    CurrentDifference,
    /// What is not understood of what is typed.
    Mistake,
    /// Words that were repaired.
    Repaired,
    /// What lies over the panes.
    Overlay,
}

/// The look of everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    /// Whether colours are used at all (`NO_COLOR`).
    pub monochrome: bool,
}

impl Theme {
    /// The style of a look.
    #[must_use]
    pub fn style(&self, look: Look) -> Style {
        let style = Self::coloured(look);
        if self.monochrome { Style { fg: None, bg: None, ..style } } else { style }
    }

    fn coloured(look: Look) -> Style {
        let plain = Style::new();
        let dim = plain.add_modifier(Modifier::DIM);
        let bold = plain.add_modifier(Modifier::BOLD);
        match look {
            Look::Text(label) => Self::text(label),
            Look::Match => plain.add_modifier(Modifier::UNDERLINED | Modifier::BOLD).fg(Color::Yellow),
            Look::CurrentMatch => plain.add_modifier(Modifier::REVERSED).fg(Color::Yellow),
            Look::Link => plain.add_modifier(Modifier::UNDERLINED),
            Look::Name | Look::Unread => bold,
            Look::Chrome => dim,
            Look::Key => bold.fg(Color::Cyan),
            Look::Read | Look::Overlay => plain,
            Look::Selected => bold.add_modifier(Modifier::REVERSED),
            Look::Noted => plain.add_modifier(Modifier::UNDERLINED).fg(Color::Green),
            Look::LinkLetters => bold.add_modifier(Modifier::REVERSED).fg(Color::Yellow),
            Look::Passage => plain.add_modifier(Modifier::REVERSED),
            Look::SelectedMatch => bold.add_modifier(Modifier::REVERSED | Modifier::UNDERLINED),
            Look::Badge => plain.fg(Color::Cyan),
            Look::Star | Look::Warning => plain.fg(Color::Yellow),
            Look::Chip => plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
            Look::MarkedYear => bold.fg(Color::Cyan),
            Look::Notice => bold,
            Look::Removed | Look::Mistake => plain.fg(Color::Red).add_modifier(Modifier::UNDERLINED),
            Look::Struck => plain.fg(Color::Red).add_modifier(Modifier::CROSSED_OUT),
            Look::Added => plain.fg(Color::Green).add_modifier(Modifier::UNDERLINED),
            Look::RemovedWhole => plain.fg(Color::Red),
            Look::AddedWhole => plain.fg(Color::Green),
            Look::Repaired => plain.fg(Color::Yellow).add_modifier(Modifier::UNDERLINED),
            Look::CurrentDifference => plain.add_modifier(Modifier::REVERSED),
        }
    }

    fn text(label: Label) -> Style {
        let plain = Style::new();
        let dim = plain.add_modifier(Modifier::DIM);
        match label {
            Label::Body | Label::Quote => plain,
            Label::Heading | Label::Title => plain.add_modifier(Modifier::BOLD),
            Label::Subtitle | Label::Caption => plain,
            Label::Code => plain.fg(Color::Green),
            Label::Credit | Label::Aside | Label::Ruby | Label::Literal | Label::Byline => dim,
            Label::Warning => plain.fg(Color::Yellow),
        }
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
