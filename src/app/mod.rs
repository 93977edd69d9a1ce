//! The reader as a state machine: `update(state, message)` gives effects; `view` paints the state.
//!
//! Nothing here does input or output, reads a clock or knows a terminal. What the outside world
//! must do is an [`Effect`]; what it answers, a [`Message`]. The mode is derived from the state
//! ([`State::mode`]), never stored.

mod act;
pub mod action;
mod aliases;
mod alone;
mod appearance;
mod areas;
mod board;
mod board_act;
mod board_mouse;
mod board_page;
mod chapters;
mod chips;
mod chord;
mod command;
mod comparing;
mod concordance;
mod contact_grid;
mod edition_facts;
mod edition_picker;
mod effect;
mod evidence;
mod explanation;
mod figures;
mod findings;
mod guide;
mod head;
mod help;
mod hint_line;
mod hits;
mod keymap;
mod list;
mod marking;
mod measure;
mod message;
mod motion;
mod mouse;
mod narrow;
mod offers;
mod outline;
mod overlay;
mod page;
mod page_panel;
mod palette;
mod passage;
mod past;
mod picking;
mod pictures;
mod piping;
mod pointing;
mod presets;
mod pressing;
mod prompt;
mod rail;
mod raw;
mod reader;
mod same_day;
mod search;
mod seats;
mod shelving;
mod sideways;
mod spread;
mod state;
mod titles;
mod trail;
mod update;
mod walked;
mod years;
mod years_panel;

pub use action::{Action, Mode};
pub use appearance::{Appearance, Configured};
pub use areas::{Area, Areas, Size, areas, centred};
pub use board::{Board, BoardPane, Marked};
pub use board_page::{
    BOARD_BAR, BoardColumn, BoardPage, BoardTab, PlacedColumn, board_columns, board_note, board_page,
    board_tabs, first_seen, open_board, tabs_area,
};
pub use chapters::chapter;
pub use chips::{Chip, chips};
pub use chord::{Chord, Key};
pub use concordance::{
    ConcordancePane, KWIC_MARGIN, beside_lines, chars_of_year, concordance_area, concordance_years,
};
pub use contact_grid::{ContactGrid, contact_grid, thumbnail};
pub use edition_facts::{FactLine, days, fact_label};
pub use edition_picker::{EditionChoice, EditionPicker};
pub use effect::{Effect, Refold, Request, Seek, Spot};
pub use evidence::{Evidence, EvidenceLine};
pub use explanation::{Excerpt, Explanation, MentionExplained, SeriesExplained, explain, looked_for};
pub use figures::{ContactSheet, Figure, FigureFile, contact_sheet_area};
pub use findings::{Findings, Wanted};
pub use guide::{ActionHelp, Guide, Guides};
pub use head::{Form, head, rest_comes};
pub use help::{HelpLine, HelpPane, cut_help, help_area, help_column, help_keys, help_lines};
pub use hint_line::{PlacedHint, hint_area, hint_line};
pub use hits::Sought;
pub use keymap::{Binding, CONTEXTS, Keymap, Match, Pressed};
pub use list::{Chosen, List, ROW_HEIGHT};
pub use marking::MarkedAll;
pub use message::{
    Again, BoardReply, Compared, EditionArticles, Gathered, ListReply, Message, Opened, Progress, Shelved,
    SourceReply,
};
pub use mouse::{Mouse, MouseKind};
pub use narrow::{expected, mistakes};
pub use offers::Offers;
pub use outline::{Outline, OutlineEntry, OutlineKind, outline_area, outline_rows};
pub use overlay::Overlay;
pub use page::{GUTTER, LINE_WIDTH, Page, abreast, lines_beside};
pub use page_panel::{PagePanel, PageRow, page_area, page_rows};
pub use palette::{Deed, Palette, PaletteRow, palette_area, palette_rows};
pub use passage::{
    Address, AddressError, Answer, ArticleNotes, CitationStyle, Draft, Errand, FootnotePanel, Hint,
    Hyperlink, LinkHints, LinkPanel, LinkRow, ListedNote, NOTE_HEIGHT, NotesPanel, Passages, Question,
    SeenGlyph, Selection, Told, attribution, cite, footnote_area, hyperlinks, link_panel_area, notes_area,
    notes_as_markdown, notes_rows, placed, seen_glyphs, words_of,
};
pub use past::Past;
pub use pictures::{
    Absence, CellPixels, KEPT_PICTURES, Measured, PictureErrand, PictureKey, PictureNews, Pictures,
};
pub use presets::{KEY_PRESETS, KeyPreset};
pub use pressing::Pending;
pub use prompt::{Prompt, Purpose};
pub use rail::{RailYear, library, program, rail, rail_area};
pub use raw::{Fix, Raw, RawRow};
pub use reader::Reader;
pub use same_day::{SameDayPanel, same_day_area};
pub use seats::Seats;
pub use shelving::Shelving;
pub use spread::{Caption, Cell, Change, Row, SetItem, Spread};
pub use state::{Focus, Habits, State};
pub use titles::{FoundTitles, TitleFinder, titles_area, titles_rows};
pub use trail::{
    Chart, History, Letters, LettersFor, MarkedPlace, PastVisit, Recall, Recalled, Remember, Statistics,
    StatisticsPanel, Trail, Waypoint, history_area, history_rows, leaving, letters_area, statistics_area,
};
pub use update::update;
pub use walked::axis;
pub use years::YearPicker;
pub use years_panel::{YearsPanel, first_row, tally_shown, years_panel};
