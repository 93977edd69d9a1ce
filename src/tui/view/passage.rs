//! What is painted of passages on the bottom line: the keys of a selection and of
//! the list of notes, and questions.

use super::super::paint::Painter;
use super::super::theme::Look;
use super::bottom::paint_hint;
use crate::app::{Action, Area, Mode, Question, State};
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

/// The keys of a selection, or of the list of notes.
pub(super) fn hints(painter: &mut Painter<'_>, state: &State, area: Area) {
    let hints = if state.mode() == Mode::Notes { NOTES_HINTS } else { HINTS };
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
}
