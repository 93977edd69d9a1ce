//! What is painted of passages on the bottom line: the keys of a selection and of
//! the list of notes, and questions.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::bottom::paint_hint;
use crate::app::{Action, Area, Mode, Overlay, Question, State};
use crate::locale::say;
use crate::text::Clean;

const HINTS: &[(&[Action], &str)] = &[
    (&[Action::CopySelection], "passage-hint-copy"),
    (&[Action::WordEnd], "passage-hint-word"),
    (&[Action::SentenceEnd], "passage-hint-sentence"),
    (&[Action::ParagraphEnd], "passage-hint-paragraph"),
    (&[Action::SelectHere], "passage-hint-here"),
    (&[Action::LeaveSelection], "passage-hint-leave"),
    (&[Action::OtherEnd], "passage-hint-other-end"),
];

const NOTES_HINTS: &[(&[Action], &str)] = &[
    (&[Action::Accept], "note-hint-go"),
    (&[Action::EditNote], "note-hint-edit"),
    (&[Action::DeleteNote], "note-hint-delete"),
    (&[Action::FilterNotes], "note-hint-filter"),
    (&[Action::Close], "note-hint-close"),
    (&[Action::ExportNotes], "note-hint-export"),
    (&[Action::Undo], "note-hint-undo"),
];

const FOOTNOTE_HINTS: &[(&[Action], &str)] = &[
    (&[Action::Accept], "link-hint-to-note"),
    (&[Action::Close], "note-hint-close"),
    (&[Action::Down, Action::Up], "link-hint-scroll"),
];

/// Whether the keys are told here.
pub(super) fn has_hints(state: &State) -> bool {
    matches!(state.overlay, Some(Overlay::LinkHints(_) | Overlay::Footnote(_) | Overlay::Notes(_)))
        || state.mode() == Mode::Select
}

/// The keys of a selection, of letters on links, of a footnote, or of the list of notes.
pub(super) fn hints(painter: &mut Painter<'_>, state: &State, area: Area) {
    let hints = match state.overlay {
        Some(Overlay::LinkHints(_)) => {
            let said = Clean::from(say!("link-type-letters"));
            painter.cut((area.x + 1, area.y), area.x + area.width, &said, Look::Chrome);
            return;
        }
        Some(Overlay::Footnote(_)) => FOOTNOTE_HINTS,
        Some(Overlay::Notes(_)) => NOTES_HINTS,
        _ => HINTS,
    };
    let mut x = area.x + 1;
    for (actions, name) in hints {
        let said = Clean::from(say!(name));
        let Some(next) = paint_hint(painter, state, (x, area), actions, &said) else { break };
        x = next;
    }
}

/// A question and its answers. The answers are never what is cut.
pub(super) fn ask(painter: &mut Painter<'_>, question: &Question, area: Area) {
    let (y, end) = (area.y, area.x + area.width);
    let cells = |painter: &Painter<'_>, (_, label, _): &(char, Clean, _)| painter.cells(label) + 4;
    let answers: u16 = question.answers.iter().map(|answer| cells(painter, answer)).sum();
    let room = end.saturating_sub(answers).max(area.x + 1);
    let mut x = painter.cut((area.x + 1, y), room.saturating_sub(1), &question.text, Look::Notice) + 2;
    for (key, label, _) in &question.answers {
        x = painter.text((x, y), end, &Clean::line(key.encode_utf8(&mut [0; 4])), Look::Key);
        x = painter.text((x + 1, y), end, label, Look::Chrome) + 2;
    }
    let leave = Clean::from(say!("passage-hint-leave"));
    if x + painter.cells(&leave) + 4 <= end {
        x = painter.text((x, y), end, &Clean::from("Esc"), Look::Key);
        painter.text((x + 1, y), end, &leave, Look::Chrome);
    }
}
