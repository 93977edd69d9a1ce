//! By what means a terminal shows pictures: a protocol of pixels that it is known to have, or
//! half blocks in its colours. Pure.

use super::super::probe::Device;
use super::super::theme::Depth;
use crate::app::CellPixels;
use crate::config::Images;

/// How a picture gets to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Protocol {
    /// Kitty's, placed by characters of its own.
    Kitty,
    /// That of iTerm2.
    Iterm,
    /// Sixels.
    Sixel,
    /// Two colours a cell.
    Blocks(Depth),
}

/// A protocol, and the pixels of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Means {
    pub(super) protocol: Protocol,
    pub(super) cell: CellPixels,
}

/// Cells are about so large where nobody says it: half as wide as high.
const USUAL: CellPixels = CellPixels { width: 8, height: 16 };
/// The first kitty that places pictures by characters.
const KITTY: (u32, u32) = (0, 28);
/// Others that do, and those that take pictures as iTerm2 does, by the names that they tell.
const LIKE_KITTY: [&str; 1] = ["ghostty"];
const LIKE_ITERM: [&str; 3] = ["iterm2", "wezterm", "mintty"];
/// Those that leave a picture where it was under the text that is written over it, by sixels too.
const KEEPERS: [&str; 1] = ["konsole"];

impl Means {
    /// The best that there is; none where pictures are not wanted, or cannot be told apart.
    pub(super) fn new(wish: Images, device: &Device, depth: Depth, cell: Option<CellPixels>) -> Option<Self> {
        if wish == Images::Off || depth == Depth::Monochrome {
            return None;
        }
        let cell = cell.filter(|cell| cell.width > 0 && cell.height > 0);
        // Pixels need the size of a cell to stay within theirs.
        let protocol = protocol(device).filter(|_| wish == Images::Auto && cell.is_some());
        let blocks = (depth != Depth::Sixteen).then_some(Protocol::Blocks(depth));
        Some(Self { protocol: protocol.or(blocks)?, cell: cell.unwrap_or(USUAL) })
    }
}

fn protocol(device: &Device) -> Option<Protocol> {
    let name = device.name.to_lowercase();
    let version = name.strip_prefix("kitty(").map(|rest| rest.trim_end_matches(')'));
    let is_like = |known: &[&str]| known.iter().any(|known| name.starts_with(known));
    if version.is_some_and(|version| number(version) >= KITTY) || is_like(&LIKE_KITTY) {
        return Some(Protocol::Kitty);
    }
    if is_like(&LIKE_ITERM) {
        return Some(Protocol::Iterm);
    }
    (device.has_sixel && !is_like(&KEEPERS)).then_some(Protocol::Sixel)
}

/// The first two parts of a version.
fn number(version: &str) -> (u32, u32) {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::{CellPixels, Depth, Device, Images, Means, Protocol};

    const CELL: Option<CellPixels> = Some(CellPixels { width: 10, height: 22 });

    fn of(wish: Images, (name, has_sixel): (&str, bool), depth: Depth) -> Option<Protocol> {
        let device = Device { name: name.to_owned(), has_sixel };
        Means::new(wish, &device, depth, CELL).map(|means| means.protocol)
    }

    #[test]
    fn each_terminal_gets_what_it_can_show() {
        let blocks = Some(Protocol::Blocks(Depth::True));
        for (device, expected) in [
            (("kitty(0.42.1)", false), Some(Protocol::Kitty)),
            (("kitty(0.28.0)", false), Some(Protocol::Kitty)),
            (("kitty(0.26.5)", false), blocks),
            (("ghostty 1.1.3", false), Some(Protocol::Kitty)),
            (("WezTerm 20240203-110809-5046fc22", true), Some(Protocol::Iterm)),
            (("iTerm2 3.5.0", true), Some(Protocol::Iterm)),
            (("Konsole 22.12.3", true), blocks),
            (("XTerm(379)", true), Some(Protocol::Sixel)),
            (("XTerm(379)", false), blocks),
            (("tmux 3.4", false), blocks),
            (("", false), blocks),
        ] {
            assert_eq!(of(Images::Auto, device, Depth::True), expected, "{device:?}");
        }
    }

    #[test]
    fn who_wants_no_pictures_or_no_colours_gets_none() {
        let kitty = ("kitty(0.42.1)", true);
        assert_eq!(of(Images::Off, kitty, Depth::True), None);
        assert_eq!(of(Images::Auto, kitty, Depth::Monochrome), None);
        assert_eq!(of(Images::Halfblocks, kitty, Depth::Indexed), Some(Protocol::Blocks(Depth::Indexed)));
        assert_eq!(of(Images::Halfblocks, kitty, Depth::Sixteen), None);
        // Where the size of a cell is not known, pixels would run out of their place.
        let device = Device { name: "kitty(0.42.1)".to_owned(), has_sixel: false };
        for cell in [None, Some(CellPixels { width: 0, height: 0 })] {
            let means = Means::new(Images::Auto, &device, Depth::True, cell).unwrap();
            assert_eq!(means.protocol, Protocol::Blocks(Depth::True));
        }
    }
}
