//! What is painted of passages on the bottom line: questions.

use super::super::paint::Painter;
use super::super::theme::Look;
use crate::app::{Area, Question};
use crate::locale::say;
use crate::text::Clean;

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
