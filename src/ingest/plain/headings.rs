//! Which lone line is a heading.

use super::chapters;
use super::marks::{self, Mark};
use super::sentence::ends_sentence;

/// Longest heading, in characters.
const LONGEST: usize = 44;

/// Whether `line`, alone between blank lines, is a heading. `follows_open` says that it comes
/// after a line that does not end a sentence, and so may be a part of one.
pub(super) fn is_heading(line: &str, follows_open: bool, ragged: bool) -> bool {
    if chapters::is_heading(line) && !follows_open {
        return true;
    }
    let length = line.chars().take(LONGEST + 1).count();
    let Some(last) = line.chars().next_back() else { return false };
    if !(4..=LONGEST).contains(&length) || line.contains('。') {
        return false;
    }
    let is_question = matches!(last, '？' | '！');
    let is_short_phrase = (is_question || last == '”') && length <= 30;
    if ("，、；：。！？…,;:.!?”’—".contains(last) && !is_short_phrase)
        || (ends_sentence(line, ragged) && !is_question)
    {
        return false;
    }
    let mut score = 0;
    score += if marks::is(Mark::Section, line) { 3 } else { 0 };
    score += if is_two_phrases(line) { 3 } else { 0 };
    score += if is_topic_and_phrase(line) { 2 } else { 0 };
    score += i32::from(length <= 24);
    score += i32::from(!line.contains('，'));
    score -= if follows_open { 3 } else { 0 };
    score -= if line.starts_with(['”', '’', '）', '》', '，', '。', '；', '、']) { 4 } else { 0 };
    score >= 3
}

/// `唱响协奏曲 汇聚开放合作之力`: two East Asian phrases with a gap between them.
pub(super) fn is_two_phrases(line: &str) -> bool {
    let Some((one, other)) = phrases(line) else { return false };
    (3..=16).contains(&one.chars().count())
        && (3..=20).contains(&other.chars().count())
        && !line.contains(['，', '。'])
        && line.contains(crate::text::is_wide)
}

/// The two phrases of a headline, without the gap.
pub(super) fn phrases(line: &str) -> Option<(&str, &str)> {
    const GAP: [char; 2] = [' ', '\u{3000}'];
    let (one, other) = line.split_once(GAP)?;
    let other = other.trim_start_matches(GAP);
    (!one.is_empty() && !other.is_empty() && !other.contains(GAP)).then_some((one, other))
}

/// `两块基石： 建设共同的家园`
fn is_topic_and_phrase(line: &str) -> bool {
    let Some((topic, phrase)) = line.split_once('：') else { return false };
    (2..=10).contains(&topic.chars().count())
        && phrase.starts_with([' ', '\u{3000}'])
        && (4..=21).contains(&phrase.chars().count())
}

#[cfg(test)]
mod tests {
    use super::is_heading;

    #[test]
    fn headings_are_told_from_lines() {
        for (line, follows_open, heading) in [
            ("一、推动合作实现新跨越", false, true),
            ("唱响协奏曲 汇聚开放合作之力", false, true),
            ("两块基石： 建设共同的家园", false, true),
            ("第二章 河流？", false, true),
            ("第二章", false, true),
            ("第一百零一章", true, false),
            ("楔子", false, true),
            ("序言里说得很清楚", false, false),
            ("会主任甲乙介绍", true, false),
            ("跨越山海，大道同行。", false, false),
            ("人们来到这里，看到", false, false),
            ("一、", false, false),
            ("Dear Father", false, false),
            ("”他说道 我们走吧", false, false),
        ] {
            assert_eq!(is_heading(line, follows_open, false), heading, "{line}");
        }
    }
}
