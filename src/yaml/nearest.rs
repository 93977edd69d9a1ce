//! The word that somebody probably meant. Must not know what words are for.

/// The known word that is most like `word`, if one is like it at all.
#[must_use]
pub fn nearest<'a>(known: impl IntoIterator<Item = &'a str>, word: &str) -> Option<&'a str> {
    let length = word.chars().count();
    let far = (length / 3).max(2);
    let near = known.into_iter().filter(|known| known.chars().count().abs_diff(length) <= far);
    let near = near.map(|known| (distance(known, word), known));
    near.min().filter(|(distance, _)| *distance <= far).map(|(_, known)| known)
}

/// Letters to add, take away or change to make one word the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (nth, letter) in one.chars().enumerate() {
        let mut diagonal = nth;
        if let Some(first) = row.first_mut() {
            *first = nth + 1;
        }
        for (at, theirs) in other.iter().enumerate() {
            let changed = diagonal + usize::from(*theirs != letter);
            diagonal = row[at + 1];
            row[at + 1] = changed.min(diagonal + 1).min(row[at] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}
