//! How many colours a terminal has, and what becomes of a colour that it has not. Text stays
//! readable: contrast is that of WCAG 2 (relative luminance).

use ratatui::style::{Color, Style};

/// How many colours the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// None are wanted (`NO_COLOR`).
    Monochrome,
    /// Its own sixteen.
    Sixteen,
    /// Those, a cube of 216, and greys.
    Indexed,
    /// All.
    True,
}

/// The least contrast of text that can be read.
const READABLE: f64 = 4.5;
/// The values of the cube.
const CUBE: [u8; 6] = [0, 95, 135, 175, 215, 255];
/// The sixteen as most terminals have them.
const SIXTEEN: [(u8, u8, u8); 16] = [
    (0, 0, 0),
    (205, 0, 0),
    (0, 205, 0),
    (205, 205, 0),
    (0, 0, 238),
    (205, 0, 205),
    (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127),
    (255, 0, 0),
    (0, 255, 0),
    (255, 255, 0),
    (92, 92, 255),
    (255, 0, 255),
    (0, 255, 255),
    (255, 255, 255),
];

impl Depth {
    /// What the terminal says of itself.
    #[must_use]
    pub fn of_terminal() -> Self {
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        // xterm has had 256 colours for long, whatever it calls itself.
        let indexed = if is_set("XTERM_VERSION") { Self::Indexed } else { Self::Sixteen };
        match crossterm::style::available_color_count() {
            _ if is_set("NO_COLOR") => Self::Monochrome,
            u16::MAX => Self::True,
            256.. => Self::Indexed,
            _ => indexed,
        }
    }

    /// The style as the terminal can show it.
    pub(super) fn style(self, style: Style) -> Style {
        let shown = Style {
            fg: style.fg.and_then(|fg| self.colour(fg)),
            bg: style.bg.and_then(|bg| self.colour(bg)),
            ..style
        };
        let (Some(front), Some(back)) = (shown.fg, shown.bg) else { return shown };
        // Two colours may become too much alike; black or white never are.
        match contrast(front, back) {
            Some(contrast) if contrast < READABLE && style != shown => shown.fg(farthest(back)),
            _ => shown,
        }
    }

    /// The colour as the terminal can show it; none where it shows none.
    pub(in crate::tui) fn colour(self, colour: Color) -> Option<Color> {
        let rgb = rgb(colour);
        match (self, colour, rgb) {
            (Self::Monochrome, ..) => None,
            (Self::Sixteen, Color::Rgb(..) | Color::Indexed(16..), Some(rgb)) => {
                Some(Color::Indexed(nearest(&SIXTEEN, rgb)))
            }
            (Self::Indexed, Color::Rgb(..), Some(rgb)) => {
                let all: Vec<_> = (16..=255).map(of_index).collect();
                Some(Color::Indexed(nearest(&all, rgb).saturating_add(16)))
            }
            _ => Some(colour),
        }
    }
}

fn nearest(known: &[(u8, u8, u8)], (red, green, blue): (u8, u8, u8)) -> u8 {
    let far = |one: u8, other: u8| u32::from(one.abs_diff(other)).pow(2);
    let distance = |(r, g, b): &(u8, u8, u8)| 2 * far(*r, red) + 4 * far(*g, green) + 3 * far(*b, blue);
    let nearest = known.iter().enumerate().min_by_key(|(_, other)| distance(other));
    nearest.and_then(|(nth, _)| u8::try_from(nth).ok()).unwrap_or(0)
}

/// What xterm's table of 256 has; the first sixteen are the terminal's own affair.
fn of_index(nth: u8) -> (u8, u8, u8) {
    match nth {
        0..=15 => SIXTEEN[usize::from(nth)],
        16..=231 => {
            let nth = usize::from(nth - 16);
            (CUBE[nth / 36], CUBE[nth / 6 % 6], CUBE[nth % 6])
        }
        _ => {
            let grey = 8 + 10 * (nth - 232);
            (grey, grey, grey)
        }
    }
}

fn rgb(colour: Color) -> Option<(u8, u8, u8)> {
    match colour {
        Color::Rgb(red, green, blue) => Some((red, green, blue)),
        Color::Indexed(nth) => Some(of_index(nth)),
        _ => None,
    }
}

/// WCAG 2: how bright a colour is, from 0 to 1.
pub(super) fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// WCAG 2: from 1 to 21; none where the terminal alone knows a colour.
pub(super) fn contrast(one: Color, other: Color) -> Option<f64> {
    let (one, other) = (luminance(rgb(one)?), luminance(rgb(other)?));
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// Black or white, whichever is farther.
fn farthest(back: Color) -> Color {
    let (black, white) = (Color::Indexed(0), Color::Indexed(15));
    if contrast(black, back) > contrast(white, back) { black } else { white }
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Style};

    use super::{Depth, contrast};

    #[test]
    fn contrast_is_that_of_the_standard() {
        let of = |one: (u8, u8, u8), other: (u8, u8, u8)| {
            contrast(Color::Rgb(one.0, one.1, one.2), Color::Rgb(other.0, other.1, other.2)).unwrap()
        };
        assert!((of((0, 0, 0), (255, 255, 255)) - 21.0).abs() < 0.01);
        assert!((of((119, 119, 119), (255, 255, 255)) - 4.48).abs() < 0.01);
        assert_eq!(contrast(Color::Red, Color::Indexed(16)), None);
    }

    #[test]
    fn what_a_terminal_has_not_becomes_what_it_has() {
        let style = Style::new().fg(Color::Rgb(255, 0, 0)).bg(Color::Rgb(8, 8, 8));
        assert_eq!(Depth::True.style(style), style);
        assert_eq!(Depth::Indexed.style(style), Style::new().fg(Color::Indexed(196)).bg(Color::Indexed(232)));
        assert_eq!(Depth::Monochrome.style(style), Style::new());
        let grey = Style::new().fg(Color::Rgb(120, 120, 120)).bg(Color::Rgb(240, 240, 240));
        assert_eq!(Depth::Sixteen.style(grey), Style::new().fg(Color::Indexed(0)).bg(Color::Indexed(7)));
        let named = Style::new().fg(Color::Cyan);
        assert_eq!(Depth::Sixteen.style(named), named);
    }
}
