//! What a grapheme is to a line: the classes that decide where a line may break.
//!
//! The tables are those of CLREQ, “Prohibition Rules for Line Start and Line End”, and of JLREQ
//! §3.1.7, §3.1.8 and Appendix A (rules 7 and 8).

use crate::text::{is_han, is_hangul, is_kana, is_wide};
use crate::typeset::options::LineBreak;

/// The part that a grapheme plays at a line's edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::typeset) enum Class {
    /// A blank; takes no width at an edge.
    Space,
    /// The author's line break.
    Newline,
    /// `“（《`: never ends a line.
    Open,
    /// `”）》`: never begins a line.
    Close,
    /// `、，。`: never begins a line, may hang.
    Pause,
    /// `；：！？`: never begins a line, may hang in some languages.
    Stop,
    /// `…⋯‥`: never begins a line, comes in pairs.
    Ellipsis,
    /// `—`: comes in pairs, which may begin a line at a cost.
    Dash,
    /// `·～％℃` and the like: never begins a line.
    NoStart,
    /// `々ー` and small kana: begins a line only in need.
    Small,
    /// `￥№`: never ends a line before a digit.
    Prefix,
    /// Han and kana.
    Ideograph,
    /// Hangul: breaks at blanks only, as Korean books do (rule 15; KLREQ, line breaking).
    Hangul,
    /// A digit, ASCII or full-width.
    Digit,
    /// Everything else.
    Other,
}

/// Kana that begin a line only in need (JLREQ §3.1.7).
const SMALL_KANA: &str = "ゝゞヽヾーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ";

/// The class of a grapheme by its first character.
pub(in crate::typeset) fn classify(c: char) -> Class {
    match c {
        '\u{4E00}'..='\u{9FFF}' => Class::Ideograph,
        ' ' | '\u{3000}' => Class::Space,
        '\n' => Class::Newline,
        '0'..='9' | '０'..='９' => Class::Digit,
        '、' | '，' | '。' | '．' | '､' | '｡' => Class::Pause,
        '；' | '：' | '！' | '？' => Class::Stop,
        '“' | '‘' | '（' | '《' | '〈' | '「' | '『' | '【' | '〔' | '〖' | '［' | '｛' | '｟' | '〘'
        | '〝' | '(' | '[' | '{' | '｢' => Class::Open,
        '”' | '’' | '）' | '》' | '〉' | '」' | '』' | '】' | '〕' | '〗' | '］' | '｝' | '｠' | '〙'
        | '〟' | ')' | ']' | '}' | '｣' => Class::Close,
        '…' | '⋯' | '‥' => Class::Ellipsis,
        '—' | '―' | '⸺' => Class::Dash,
        '.' | ',' | ';' | ':' | '?' | '!' | '％' | '%' | '‰' | '℃' | '℉' | '°' | '·' | '・' | '‧' | '•'
        | '･' | '～' | '〜' | '－' | '–' | '‐' | '/' | '／' | '‼' | '⁇' | '⁈' | '⁉' | '′' | '″' | '￠'
        | '¢' | '﹏' => Class::NoStart,
        '々' | '〻' | '゛' | '゜' | 'ㇰ'..='ㇿ' | 'ｧ'..='ｰ' | 'ﾞ' | 'ﾟ' => Class::Small,
        '￥' | '¥' | '$' | '＄' | '€' | '£' | '￡' | '№' | '#' | '＃' => Class::Prefix,
        _ if is_kana(c) && SMALL_KANA.contains(c) => Class::Small,
        _ if is_han(c) || is_kana(c) => Class::Ideograph,
        _ if is_hangul(c) => Class::Hangul,
        _ => Class::Other,
    }
}

impl Class {
    /// Whether a line may not begin with it.
    pub(in crate::typeset) fn never_starts(self) -> bool {
        matches!(self, Self::Close | Self::Pause | Self::Stop | Self::Ellipsis | Self::NoStart)
    }

    /// Whether it is read rather than seen: no mark, no blank.
    pub(in crate::typeset) fn is_read(self) -> bool {
        matches!(self, Self::Ideograph | Self::Hangul | Self::Small | Self::Digit | Self::Other)
    }

    /// Whether it closes or pauses: what makes up a run of closing marks.
    pub(in crate::typeset) fn is_closing(self) -> bool {
        matches!(self, Self::Close | Self::Pause | Self::Stop)
    }
}

/// Whether no blank is written beside the character: it belongs to Han, kana or their marks.
pub(in crate::typeset) fn is_cjk(c: char) -> bool {
    is_wide(c) || matches!(c, '“' | '”' | '‘' | '’' | '—' | '…' | '⋯' | '·') && !is_hangul(c)
}

/// Words that count what the number before them says.
pub(in crate::typeset) fn is_counter(c: char) -> bool {
    "年月日时分秒天岁个名位家国人次届项条件种多余万亿千百元美日米公里平立吨克斤亩升度倍周世点号回本冊枚件台辆户座场轮期批起例页篇\
     時個歲萬億屆項條種點號週輛戶場頁圓噸畝歳円"
        .contains(c)
}

/// How strictly lines may be broken for the mark to begin one.
pub(in crate::typeset) fn begins_lines_if(c: char) -> LineBreak {
    match c {
        '々' | '〻' | 'ゝ' | 'ゞ' | 'ヽ' | 'ヾ' | '・' | '～' | '〜' => LineBreak::Loose,
        _ if classify(c) == Class::Small => LineBreak::Normal,
        _ => LineBreak::Strict,
    }
}

/// Letters and digits that are set narrow among Han.
pub(in crate::typeset) fn is_western(c: char) -> bool {
    c.is_alphanumeric() && !is_wide(c) && !is_hangul(c) && !is_kana(c)
}

/// Han and kana, beside which Western letters want a blank.
pub(in crate::typeset) fn is_ideographic(c: char) -> bool {
    is_han(c) || is_kana(c)
}
