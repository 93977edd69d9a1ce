//! The themes that are there: what words for colours stand for in each, and the looks that are other
//! than in the table. Written as a person writes one.

/// A name, and what the names of colours and looks are.
pub(super) type Written = (&'static str, &'static [(&'static str, &'static str)]);

/// All of them; the first is that of who wants none.
#[rustfmt::skip]
pub(super) const BUILT_IN: &[Written] = &[
    ("terminal", &[]),
    ("light", &[
        ("page", "#24282e on #fbfaf7"), ("selected", "#ffffff on #35536f"), ("dim", "#5c636b"),
        ("red", "#b02a1f"), ("green", "#1c6b32"), ("yellow", "#7c5200"),
        ("blue", "#1a559c"), ("magenta", "#87307a"), ("cyan", "#0a6070"),
    ]),
    ("dark", &[
        ("page", "#d5d2ca on #1c1e22"), ("selected", "#ffffff on #41536b"), ("dim", "#a09d95"),
        ("red", "#f0928a"), ("green", "#8fca93"), ("yellow", "#e2b860"),
        ("blue", "#8fb8f0"), ("magenta", "#d8a0d2"), ("cyan", "#74c6cc"),
    ]),
    ("sepia", &[
        ("page", "#3d3024 on #f3e8d2"), ("selected", "#fbf5e6 on #66503a"), ("dim", "#695844"),
        ("red", "#9a2b1b"), ("green", "#3a5c1c"), ("yellow", "#784c00"),
        ("blue", "#294f78"), ("magenta", "#7a345d"), ("cyan", "#215a5c"),
    ]),
    ("high-contrast", &[
        ("page", "#ffffff on #000000"), ("selected", "#000000 on #ffffff"), ("dim", "#d0d0d0"),
        ("red", "#ffa0a0"), ("green", "#90ff90"), ("yellow", "#ffff00"),
        ("blue", "#a8ccff"), ("magenta", "#ffb4ff"), ("cyan", "#80ffff"),
    ]),
];
