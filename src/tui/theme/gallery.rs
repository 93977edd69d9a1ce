//! All themes that there are: the built-in ones and those that a person made.

use super::built_in::BUILT_IN;
use super::depth::{Depth, luminance};
use super::words::{COLOURS, Palette, Words};
use super::{Look, Theme, all_looks};
use crate::config::{OwnTheme, Placed};
use crate::locale::{Locale, message_in, say};
use crate::text::Clean;
use crate::yaml::{Problem, Spot, nearest};

/// The themes, in the order in which one goes through them.
#[derive(Debug, Clone)]
pub struct Gallery {
    themes: Vec<Theme>,
}

/// What a theme may be made from.
const BASED_ON: &str = "based-on";
/// The theme by what is behind the terminal's text.
const AUTO: &str = "auto";
/// What `auto` is there.
const LIGHT: &str = "light";
const DARK: &str = "dark";
/// Contrast of black and of white is the same to a background of this luminance.
const MIDDLE: f64 = 0.179;

/// A theme before the terminal's depth is known.
#[derive(Debug, Clone)]
struct Draft {
    name: String,
    palette: Palette,
    looks: Vec<(Look, Words)>,
}

impl Gallery {
    /// The built-in themes and one's own, with what is wrong with these.
    #[must_use]
    pub fn new(own: &[OwnTheme], depth: Depth) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut drafts: Vec<Draft> = Vec::new();
        for (name, entries) in BUILT_IN {
            let placed = |word: &&str| Placed { word: (*word).to_owned(), at: Spot::START };
            let looks = entries.iter().map(|(name, words)| (placed(name), placed(words))).collect();
            let theme = OwnTheme { name: placed(name), looks };
            drafts.push(draft(&theme, &[], &mut problems));
        }
        for theme in own {
            let made = draft(theme, &drafts, &mut problems);
            drafts.retain(|other| other.name != made.name);
            drafts.push(made);
        }
        let themes = drafts.iter().map(|draft| Theme::new(&draft.name, &draft.palette, &draft.looks, depth));
        (Self { themes: themes.collect() }, problems)
    }

    /// The names of the themes.
    #[must_use]
    pub fn names(&self) -> Vec<Clean> {
        self.themes.iter().map(|theme| Clean::line(&theme.name)).collect()
    }

    /// The n-th theme; the first where there are not so many.
    #[must_use]
    pub fn theme(&self, nth: usize) -> Option<&Theme> {
        self.themes.get(nth).or_else(|| self.themes.first())
    }

    /// Which theme a name means, on a terminal whose background has these parts of red, green and
    /// blue; where that is not known, `auto` is the terminal's own.
    ///
    /// # Errors
    /// What to tell where there is no such theme.
    pub fn number(&self, name: &str, background: Option<(u8, u8, u8)>) -> Result<usize, Clean> {
        let meant = match (name, background) {
            (AUTO, Some(colour)) if luminance(colour) > MIDDLE => LIGHT,
            (AUTO, Some(_)) => DARK,
            (AUTO, None) => return Ok(0),
            (name, _) => name,
        };
        let found = self.themes.iter().position(|theme| theme.name == meant);
        found.ok_or_else(|| {
            let known = self.themes.iter().map(|theme| theme.name.as_str()).chain([AUTO]);
            let name = Clean::line(name);
            Clean::from(match nearest(known.clone(), &name) {
                Some(near) => say!("theme-unknown-near", name = name.as_str(), near = near.to_owned()),
                None => {
                    say!("theme-unknown", name = name.as_str(), known = known.collect::<Vec<_>>().join(" "))
                }
            })
        })
    }
}

fn draft(theme: &OwnTheme, before: &[Draft], problems: &mut Vec<Problem>) -> Draft {
    let mut made = based_on(theme, before, problems);
    let is_colour = |(name, _): &&(Placed, Placed)| Palette::is_colour(&name.word);
    // Colours first: looks are made of them, wherever they stand.
    let (colours, looks): (Vec<_>, Vec<_>) = theme.looks.iter().partition(is_colour);
    for (name, value) in colours.into_iter().chain(looks) {
        if name.word == BASED_ON {
            continue;
        }
        let words = match Words::parse(&value.word) {
            Ok(words) => words,
            Err(unknown) => {
                let word = Clean::line(&unknown.word);
                let told = match unknown.near {
                    Some(near) => say!("theme-word-near", word = word.as_str(), near = near),
                    None => say!("theme-word", word = word.as_str()),
                };
                problems.push(Problem::error(value.at, &told));
                continue;
            }
        };
        put(&mut made, name, words, problems);
    }
    made
}

fn put(made: &mut Draft, name: &Placed, words: Words, problems: &mut Vec<Problem>) {
    let look = all_looks().find(|(_, known, _)| *known == name.word).map(|(look, ..)| look);
    match look {
        _ if Palette::is_colour(&name.word) => made.palette.put(&name.word, words),
        Some(Look::Page) => match made.palette.pair(words) {
            Some(pair) => made.palette.page = Some(pair),
            None => problems.push(Problem::error(name.at, &say!("theme-page"))),
        },
        Some(Look::Selected) if made.palette.pair(words).is_some() && words.modifiers.is_empty() => {
            made.palette.selected = made.palette.pair(words);
        }
        Some(look) => made.looks.push((look, words)),
        None => {
            let looks = all_looks().map(|(_, name, _)| name);
            let known = looks.chain(COLOURS.iter().map(|(name, _)| *name)).chain(["dim", BASED_ON]);
            let name_shown = Clean::line(&name.word);
            let told = match nearest(known, &name.word) {
                Some(near) => say!("theme-look-near", name = name_shown.as_str(), near = near),
                None => say!("theme-look", name = name_shown.as_str()),
            };
            problems.push(Problem::error(name.at, &told));
        }
    }
}

/// What a theme begins as: the theme that it says, or else the terminal's.
fn based_on(theme: &OwnTheme, before: &[Draft], problems: &mut Vec<Problem>) -> Draft {
    let name = theme.name.word.clone();
    let plain = Draft { name: name.clone(), palette: Palette::default(), looks: Vec::new() };
    let Some((_, base)) = theme.looks.iter().find(|(key, _)| key.word == BASED_ON) else { return plain };
    match before.iter().find(|draft| draft.name == base.word) {
        Some(draft) => Draft { name, ..draft.clone() },
        None => {
            let known: Vec<_> = before.iter().map(|draft| draft.name.as_str()).collect();
            let base_shown = Clean::line(&base.word);
            let told = say!("theme-unknown", name = base_shown.as_str(), known = known.join(" "));
            problems.push(Problem::error(base.at, &told));
            plain
        }
    }
}

/// The names that a theme may use, for people, in a language.
#[must_use]
pub fn looks_of(locale: Locale) -> String {
    let join = |names: Vec<&str>| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" ");
    let looks = join(all_looks().map(|(_, name, _)| name).collect());
    let colours = join(COLOURS.iter().map(|(name, _)| *name).chain(["dim"]).collect());
    let mut values = crate::locale::FluentArgs::new();
    values.set("looks", looks);
    values.set("colours", colours);
    message_in(locale, "theme-names", Some(&values)).into_owned()
}

#[cfg(test)]
mod tests {
    use ratatui::style::Color;

    use super::super::depth::contrast;
    use super::super::{Look, all_looks};
    use super::{Depth, Gallery};
    use crate::config::OwnTheme;

    fn own(text: &str) -> OwnTheme {
        let (theme, problems) = OwnTheme::parse("mine", text);
        assert_eq!(problems, Vec::new(), "{text}");
        theme
    }

    /// The terminal's own colours are the terminal's affair; all others are ours.
    #[test]
    fn every_look_of_every_theme_can_be_read() {
        for depth in [Depth::True, Depth::Indexed, Depth::Sixteen] {
            let (gallery, problems) = Gallery::new(&[], depth);
            assert_eq!(problems, Vec::new());
            for theme in gallery.themes.iter().skip(1) {
                for (look, name, _) in all_looks() {
                    let style = theme.style(look);
                    let (fg, bg) = (style.fg.unwrap(), style.bg.unwrap());
                    let contrast = contrast(fg, bg).unwrap();
                    let least = if theme.name == "high-contrast" && depth == Depth::True { 7.0 } else { 4.5 };
                    assert!(contrast >= least, "{depth:?}, {}: {name} has {contrast:.2}", theme.name);
                }
            }
        }
    }

    #[test]
    fn without_colours_no_theme_has_any() {
        let (gallery, _) = Gallery::new(&[], Depth::Monochrome);
        for theme in &gallery.themes {
            for (look, name, _) in all_looks() {
                let style = theme.style(look);
                assert_eq!((style.fg, style.bg), (None, None), "{}: {name}", theme.name);
            }
        }
    }

    #[test]
    fn a_theme_of_ones_own_is_made_from_another() {
        let text = "based-on: sepia\nheading: bold red\nred: \"#aa0000\"\nmatch: black on 220\n";
        let (gallery, problems) = Gallery::new(&[own(text)], Depth::True);
        assert_eq!((problems, gallery.number("mine", None)), (Vec::new(), Ok(5)));
        let (mine, sepia) = (gallery.theme(5).unwrap(), gallery.theme(3).unwrap());
        assert_eq!(mine.style(Look::Page), sepia.style(Look::Page));
        assert_eq!(mine.style(Look::Match).bg, Some(Color::Indexed(220)));
        let heading = Look::Text(crate::typeset::Label::Heading);
        assert_eq!(mine.style(heading).fg, Some(Color::Rgb(0xAA, 0, 0)));
        assert_eq!(mine.style(heading).bg, sepia.style(heading).bg);
    }

    #[test]
    fn mistakes_say_where_and_what_is_near() {
        for (text, place, words) in [
            ("heading: bold rde\n", (1, 10), "red"),
            ("headign: red\n", (1, 1), "heading"),
            ("page: \"#123456\"\n", (1, 1), "on"),
            ("based-on: sepai\n", (1, 11), "sepia"),
        ] {
            let (_, problems) = Gallery::new(&[own(text)], Depth::True);
            assert_eq!(problems.len(), 1, "{text}: {problems:?}");
            let first = &problems[0];
            assert_eq!((first.at.line, first.at.column), place, "{text}: {first}");
            assert!(first.message.contains(words), "{text}: {first}");
        }
    }

    #[test]
    fn a_theme_is_found_by_its_name_or_by_the_background() {
        let (gallery, _) = Gallery::new(&[], Depth::True);
        for (name, background, expected) in [
            ("terminal", None, "terminal"),
            ("auto", None, "terminal"),
            ("auto", Some((255, 255, 255)), "light"),
            ("auto", Some((0, 43, 54)), "dark"),
            ("high-contrast", Some((255, 255, 255)), "high-contrast"),
        ] {
            let nth = gallery.number(name, background).unwrap();
            assert_eq!(gallery.theme(nth).unwrap().name, expected, "{name}");
        }
        assert!(gallery.number("sepai", None).unwrap_err().contains("sepia"));
    }
}
