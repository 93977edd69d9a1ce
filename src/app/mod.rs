//! The reader as a state machine: `update(state, message)` gives effects; `view` paints the state.
//!
//! Nothing here does input or output, reads a clock or knows a terminal. What the outside world
//! must do is an [`Effect`]; what it answers, a [`Message`]. The mode is derived from the state
//! ([`State::mode`]), never stored.

mod act;
pub mod action;
mod areas;
mod chips;
mod chord;
mod comparing;
mod effect;
mod head;
mod keymap;
mod list;
mod measure;
mod mouse;
mod narrow;
mod overlay;
mod page;
mod page_panel;
mod prompt;
mod rail;
mod reader;
mod search;
mod sideways;
mod spread;
mod state;
mod update;
mod years;

pub use action::{Action, Mode};
pub use areas::{Area, Areas, Size, areas};
pub use chips::{Chip, chips};
pub use chord::{Chord, Key};
pub use effect::{Compared, Effect, ListReply, Message, Opened, Progress, Request, Seek};
pub use head::{Form, REST_COMES, head};
pub use keymap::{Keymap, Match};
pub use list::{Chosen, List, ROW_HEIGHT};
pub use mouse::{Mouse, MouseKind};
pub use overlay::{Overlay, help_lines};
pub use page::{GUTTER, LINE_WIDTH, Page, abreast, lines_beside};
pub use page_panel::{PagePanel, PageRow, page_area, page_rows};
pub use prompt::{Prompt, Purpose};
pub use rail::{PROGRAM, RailYear, library, rail, rail_area};
pub use reader::Reader;
pub use spread::{Caption, Cell, Change, Row, Seats, SetItem, Spread};
pub use state::{Focus, State};
pub use update::update;
pub use years::YearPicker;
