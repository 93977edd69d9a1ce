//! Notes: what ingest repaired, guessed or could not read, and where.

use super::{Mended, Repair};
use crate::text::Clean;

/// One thing that a reader should know about how the file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What sort of thing happened.
    pub kind: NoteKind,
    /// Line in the source file, counted from 1; none where the whole file is meant.
    pub line: Option<u32>,
    /// What happened, in a sentence.
    pub text: Clean,
    /// What was changed for display, if that is what happened.
    pub mended: Option<Mended>,
}

impl Note {
    /// A note on the whole file.
    #[must_use]
    pub fn new(kind: NoteKind, text: &str) -> Self {
        Self { kind, line: None, text: Clean::line(text), mended: None }
    }

    /// A note on one line of the source, counted from 1.
    #[must_use]
    pub fn at(kind: NoteKind, line: u32, text: &str) -> Self {
        Self { line: Some(line), ..Self::new(kind, text) }
    }

    /// The same note, on something that was changed for display.
    #[must_use]
    pub fn mending(self, repair: Repair, before: &str, after: &str) -> Self {
        let mended = Mended { repair, before: Clean::line(before), after: Clean::line(after) };
        Self { mended: Some(mended), ..self }
    }
}

macro_rules! note_kinds {
    ($($(#[doc = $doc:literal])* $kind:ident = $name:literal, $label:literal, $warning:literal, $remedy:literal;)*) => {
        /// The sorts of notes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum NoteKind { $($(#[doc = $doc])* $kind,)* }

        impl NoteKind {
            /// Every kind, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// The name in JSON and on the command line.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// The name in Chinese.
            #[must_use]
            pub fn label(self) -> &'static str {
                match self { $(Self::$kind => $label,)* }
            }

            /// Whether a reader should be told of it beside the text, not only on request.
            #[must_use]
            pub fn is_warning(self) -> bool {
                match self { $(Self::$kind => $warning,)* }
            }

            /// What a person can do about it, in a sentence.
            #[must_use]
            pub fn remedy(self) -> &'static str {
                match self { $(Self::$kind => $remedy,)* }
            }
        }
    };
}

// One row a kind: its name, its name in Chinese, whether it is a warning, what a person can do.
note_kinds! {
    /// The file could not be read at all; the article says why.
    Unreadable = "unreadable", "无法读取", true, "检查文件的权限，以及它是否还在";
    /// Not text; only a notice is shown.
    Binary = "binary", "不是文本", true, "改成与内容相符的扩展名，或移出档案";
    /// The encoding was guessed, or some bytes did not fit it.
    Encoding = "encoding", "编码", true, "若有乱码，把文件另存为 UTF-8";
    /// Front matter that is not well formed was read key by key.
    FrontMatter = "front-matter", "文件头", true, "照说明改正这一行；有冒号或引号的值用单引号括起";
    /// A date is missing, cannot be read, or was inferred.
    Date = "date", "日期", false, "在文件头写明 date: 年-月-日";
    /// The title was inferred.
    Title = "title", "标题", false, "若不对，在文件头写明 title";
    /// Markup was too deep, too large or broken, and was simplified.
    Markup = "markup", "标记", true, "对照原文；有缺漏就改正标记";
    /// Overprinted (doubled) characters were reduced to one.
    Doubled = "doubled", "重影", true, "对照原文；改正文件后不再提示";
    /// The lines of a column of print were joined to paragraphs.
    Lines = "lines", "断行", false, "不必处理；段落若分错，对照原文";
    /// Running heads and page numbers of print were left out.
    Furniture = "page-furniture", "页眉页码", false, "不必处理；若少了正文，对照原文";
    /// The columns of a newspaper page seem to be out of order.
    Order = "order", "栏序", true, "对照版面，把各栏移到正确的位置";
    /// A part of the article is not in the file.
    Part = "part", "缺页", true, "到所说的版面或原文件里找其余部分";
    /// The file holds several articles.
    Several = "several", "多篇", false, "不必处理；要分开管理就拆成几个文件";
    /// An image or a link was changed or blocked.
    Reference = "reference", "图片与链接", false, "不必处理；要看原来的地址就打开原文";
    /// Links were not taken, since they run something or reach into the reader's files.
    Blocked = "blocked", "链接", false, "不必处理；要看原来的地址就打开原文";
    /// The text is empty, or says no more than the title.
    Empty = "empty", "无正文", true, "补上正文，或移出档案";
}

#[cfg(test)]
mod tests {
    use super::NoteKind;

    #[test]
    fn every_kind_says_what_can_be_done() {
        for kind in NoteKind::ALL {
            let words = [kind.label(), kind.remedy()];
            assert!(words.iter().all(|words| !words.is_empty() && !words.ends_with('。')), "{kind:?}");
            assert_eq!(NoteKind::ALL.iter().filter(|other| other.name() == kind.name()).count(), 1);
        }
    }
}
