//! How Chinese characters are read: for finding a text by its sounds, and for sorting by them. The
//! readings come from a dictionary; which of them is meant in a word is not told, so all of them
//! count. Must not know what is looked for.

use std::collections::HashMap;
use std::sync::OnceLock;

use pinyin::{Pinyin, ToPinyin, ToPinyinMulti};

use super::fold;

/// The characters whose readings are looked up at once: 㐀 to 鿿. Others are too rare to be typed
/// by their sounds.
const FIRST: char = '\u{3400}';
const LAST: char = '\u{9FFF}';

/// All that is read alike is one class.
#[derive(Debug, Default)]
pub(super) struct Readings {
    /// The class of every character from the first on; 0 where nothing is known.
    classes: Vec<u16>,
    /// The readings of every class, without tones; of the class 0 none.
    readings: Vec<Vec<String>>,
}

impl Readings {
    /// All readings; made when they are first asked for.
    pub(super) fn all() -> &'static Self {
        static ALL: OnceLock<Readings> = OnceLock::new();
        ALL.get_or_init(Self::new)
    }

    fn new() -> Self {
        let mut all = Self { classes: Vec::new(), readings: vec![Vec::new()] };
        let mut known: HashMap<Vec<String>, u16> = HashMap::new();
        for c in FIRST..=LAST {
            let of = readings(c);
            if of.is_empty() {
                all.classes.push(0);
                continue;
            }
            let next = u16::try_from(all.readings.len()).unwrap_or(0);
            let class = *known.entry(of).or_insert_with_key(|of| {
                all.readings.push(of.clone());
                next
            });
            all.classes.push(class);
        }
        all
    }

    /// The class of a character.
    pub(super) fn class(&self, c: char) -> usize {
        let at = u32::from(c).checked_sub(u32::from(FIRST)).and_then(|at| usize::try_from(at).ok());
        at.and_then(|at| self.classes.get(at)).copied().unwrap_or(0).into()
    }

    /// The readings of every class.
    pub(super) fn of_classes(&self) -> &[Vec<String>] {
        &self.readings
    }
}

/// The readings of a character without their tones. `ü` is typed as v, or as u.
fn readings(c: char) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for reading in c.to_pinyin_multi().into_iter().flatten().map(Pinyin::plain) {
        all.push(reading.replace('ü', "v"));
        if reading.contains('ü') {
            all.push(reading.replace('ü', "u"));
        }
    }
    // ê and the hums ḿ ń ň are typed by nobody.
    all.retain(|reading| reading.bytes().all(|byte| byte.is_ascii_lowercase()));
    all.sort_unstable();
    all.dedup();
    all
}

/// By this texts are sorted as in a dictionary: by sound, then tone, then character; what has no
/// sound stands before. A shorter syllable precedes a longer one: 西安 stands before 先.
#[must_use]
pub fn pinyin_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() * 2);
    for c in fold(text).chars() {
        match c.to_pinyin() {
            // What sorts behind all Latin letters, so that 阿 does not stand among the A.
            Some(reading) => {
                key.push('\u{80}');
                key.push_str(reading.with_tone_num_end());
                key.push(c);
            }
            None => key.push(c),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::{Readings, pinyin_key};

    fn of(c: char) -> String {
        let all = Readings::all();
        all.of_classes()[all.class(c)].join(" ")
    }

    #[test]
    fn every_reading_counts() {
        assert_eq!(of('上'), "shang");
        assert!(of('重').contains("chong") && of('重').contains("zhong"), "{}", of('重'));
        assert!(of('行').contains("hang") && of('行').contains("xing"), "{}", of('行'));
        assert_eq!(of('女'), "nu nv ru");
        assert_eq!((of('a'), of('，'), of('ア')), (String::new(), String::new(), String::new()));
    }

    #[test]
    fn titles_stand_as_in_a_dictionary() {
        let mut titles = ["组织", "先", "西安", "SCO", "阿斯塔纳", "上海", "上合", "2022", "尚", "撒马尔罕"];
        titles.sort_by_key(|title| pinyin_key(title));
        assert_eq!(
            titles,
            ["2022", "SCO", "阿斯塔纳", "撒马尔罕", "上海", "上合", "尚", "西安", "先", "组织"]
        );
    }

    #[test]
    fn traditional_characters_sound_alike() {
        assert_eq!(pinyin_key("上海合作組織"), pinyin_key("上海合作组织"));
    }
}
