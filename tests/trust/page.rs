//! A file as a reader meets it without a terminal: set in lines, or painted on a screen whose
//! cells are turned into the bytes that a terminal would be sent.

use std::fs;
use std::path::Path;

use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use yuelan::app::{Form, head};
use yuelan::doc::ArticleId;
use yuelan::ingest::{Origin, read};
use yuelan::store::{Archive, Entry, Recognition, State};
use yuelan::text::Cells;
use yuelan::typeset::{Measure, Options, set, set_head};

use crate::screens::desk::Desk;

/// All lines of what is read from a file, its heads among them, at a narrow and a usual measure.
pub(crate) fn lines(path: &str, bytes: &[u8]) -> String {
    let mut out = String::new();
    for article in read(bytes, &Origin { path, hint: None }) {
        let entry = Entry::new(&Recognition::builtin(), None, ArticleId(1), article);
        let article = &entry.article;
        for width in [7, 60] {
            let options = Options { measure: Measure::new(Cells(width)), ..Options::default() };
            let head =
                set_head(&head(&entry, None, Form::Pane { pace: None }), article.meta.language, &options);
            let body = set(&article.document, article.meta.language, &options);
            for layout in [&head, &body] {
                for line in layout.lines() {
                    out.push_str(&layout.string(line));
                    out.push('\n');
                }
            }
        }
    }
    out
}

/// An archive of these files, opened in a window of 80 columns and 24 rows.
pub(crate) fn desk(folder: &Path, files: &[(&str, &[u8])]) -> Desk {
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
    Desk::with(Archive::open(folder).unwrap(), State::forgetful(), 80, 24)
}

/// What a terminal is sent for the screen as it is.
pub(crate) fn painted(desk: &Desk) -> Vec<u8> {
    let buffer = desk.buffer();
    let blank = Buffer::empty(Rect::new(0, 0, buffer.area.width, buffer.area.height));
    let mut bytes = Vec::new();
    CrosstermBackend::new(&mut bytes).draw(blank.diff(&buffer).into_iter()).unwrap();
    bytes
}
