//! A watch beside the reader: how long it takes until a page is turned. Whoever looks away, leafs
//! through or goes to make tea is not measured.

use std::ops::RangeInclusive;
use std::time::{Duration, Instant};

use super::Librarian;
use crate::doc::ArticleId;
use crate::store::ReadingTime;

/// Nobody looks at a page for longer than this and reads all the time.
const LONGEST: Duration = Duration::from_secs(4 * 60);
/// Characters a minute: slower than this, one does something else; faster, one leafs through.
const LIKELY: RangeInclusive<u64> = 60..=2_500;

/// The watch.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Watch {
    /// What is read, and since when what is seen now is seen.
    since: Option<(ArticleId, Instant)>,
}

impl Watch {
    /// So many characters of an article were passed, now; none where one came there by a jump.
    /// What was read, if it was.
    fn turned(&mut self, id: ArticleId, chars: u64, now: Instant) -> Option<ReadingTime> {
        let before = self.since.replace((id, now)).filter(|(of, _)| *of == id && chars > 0);
        let since = before?.1;
        let elapsed = now.saturating_duration_since(since);
        let millis = u64::try_from(elapsed.as_millis()).ok().filter(|millis| *millis > 0)?;
        let pace = chars.saturating_mul(60_000) / millis;
        (elapsed <= LONGEST && LIKELY.contains(&pace)).then_some(ReadingTime { chars, millis })
    }
}

impl Librarian {
    /// Takes note that so many characters of an article were read, if one can have read them.
    pub(super) fn turned(&mut self, id: ArticleId, chars: u64) {
        if let Some(read) = self.saving.watch.turned(id, chars, Instant::now()) {
            self.state.note_reading(read);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: ArticleId = ArticleId(1);

    #[test]
    fn only_what_a_person_can_have_read_counts() {
        let mut watch = Watch::default();
        let start = Instant::now();
        let at = |seconds: u64| start + Duration::from_secs(seconds);
        let read = |chars, seconds: u64| Some(ReadingTime { chars, millis: seconds * 1000 });
        for (id, chars, seconds, expected, why) in [
            (ONE, 500, 0, None, "nobody knows since when"),
            (ONE, 500, 60, read(500, 60), "a page in a minute"),
            (ONE, 500, 62, None, "leafing through"),
            (ONE, 500, 400, None, "a pause"),
            (ONE, 500, 460, read(500, 60), "on again"),
            (ONE, 0, 470, None, "a jump"),
            (ArticleId(2), 500, 500, None, "another article"),
            (ArticleId(2), 35, 505, read(35, 5), "a line"),
        ] {
            assert_eq!(watch.turned(id, chars, at(seconds)), expected, "{why}");
        }
    }
}
