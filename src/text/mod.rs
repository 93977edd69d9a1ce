//! Text at its smallest: graphemes, their widths in cells, scripts, cleaning.
//!
//! Everything that is painted, titled, copied or logged passes through [`Clean`] here, once.
//! This module knows no articles, files or terminals.

mod ambiguous;
mod clean;
mod cut;
mod fnv;
mod fold;
mod fuzzy;
mod grapheme;
mod line_art;
mod measure;
mod pinyin;
mod script;
mod segment;
mod sketch;
mod width;
mod words;

pub use ambiguous::Ambiguous;
pub use clean::Clean;
pub use fnv::Fnv;
pub use fold::{FoldedText, find_folded, fold, fold_kana};
pub use fuzzy::{Closeness, Fuzzy, FuzzyMatch};
pub use grapheme::graphemes;
pub(crate) use grapheme::stands_alone;
pub use measure::{ByteAt, Cells};
pub use pinyin::pinyin_key;
pub use script::{Language, is_emoji, is_han, is_hangul, is_kana, is_wide};
pub(crate) use segment::WORDS;
pub use segment::{sentence_starts, word_starts};
pub use sketch::Sketch;
pub use width::{EmojiWidths, WidthTable};
pub use words::{first_word, last_word};
