//! THE table of what a reader may choose about the page. Configuration, command line, panel and
//! README are made from it. Must not know how a choice is obeyed.

use super::options::{
    Autospace, Columns, Dash, Korean, LineBreak, LineSpacing, Measure, Options, Quotes, RubyPlace, Writing,
};
use crate::text::{Ambiguous, Cells, Clean};

/// One option of the page.
#[derive(Debug)]
pub struct Choice {
    /// Its name in configuration and command line.
    pub name: &'static str,
    /// A word or two for it in Chinese.
    pub label: &'static str,
    /// What it is about, in Chinese and English.
    pub help: (&'static str, &'static str),
    /// Values that have names.
    pub words: &'static [Word],
    /// Values that are numbers.
    pub numbers: Option<Numbers>,
}

/// A value that has a name.
#[derive(Debug)]
pub struct Word {
    /// The name.
    pub word: &'static str,
    /// The name in Chinese.
    pub chinese: &'static str,
    holds: fn(&Options) -> bool,
    put: fn(&mut Options),
}

/// Values that are numbers.
#[derive(Debug)]
pub struct Numbers {
    /// The least and the greatest.
    pub range: (u16, u16),
    /// What they count, in Chinese.
    pub unit: &'static str,
    /// From one to the next.
    pub step: u16,
    /// Whether going from value to value goes through them. Where it does not, a number is a case
    /// of the first word.
    offered: bool,
    /// The number in force; none where a word is.
    read: fn(&Options) -> Option<u16>,
    put: fn(&mut Options, u16),
}

/// A value of some choice.
#[derive(Debug, Clone, Copy)]
pub enum Value {
    /// One that has a name.
    Word(&'static Word),
    /// A number.
    Number(&'static Numbers, u16),
}

/// Why a choice cannot be made. The text says what can.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceError {
    /// There is no such choice.
    #[error("没有“{name}”这一项；有 {possible}")]
    Name {
        /// What was asked for.
        name: Clean,
        /// What there is.
        possible: String,
    },
    /// The choice has no such value.
    #[error("{name} 不能是“{value}”；可以是 {possible}")]
    Value {
        /// The choice.
        name: &'static str,
        /// What was asked for.
        value: Clean,
        /// What there is.
        possible: String,
    },
}

/// Values with names: `options => place; word Chinese value, …`.
macro_rules! words {
    ($options:ident => $place:expr; $($word:literal $chinese:literal $value:expr),+ $(,)?) => {
        &[$(Word {
            word: $word,
            chinese: $chinese,
            holds: |$options| $place == $value,
            put: |$options| $place = $value,
        }),+]
    };
}

/// On or off.
macro_rules! switch {
    ($options:ident => $place:expr) => { words!($options => $place; "on" "开" true, "off" "关" false) };
}

const MEASURE: Numbers = Numbers {
    range: (2, 1000),
    unit: "格",
    step: 4,
    offered: true,
    read: |options| Some(options.measure.cells().0),
    put: |options, cells| options.measure = Measure::new(Cells(cells)),
};

const INDENT: Numbers = Numbers {
    range: (0, 4),
    unit: "字",
    step: 1,
    offered: true,
    read: |options| options.indent.map(u16::from),
    put: |options, han| options.indent = u8::try_from(han).ok(),
};

const ROWS: Numbers = Numbers {
    range: (2, 1000),
    unit: "行",
    step: 2,
    offered: false,
    read: |options| options.rows.filter(|_| options.writing == Writing::Vertical),
    put: |options, rows| {
        options.writing = Writing::Vertical;
        options.rows = Some(rows);
    },
};

/// Turning vertical text off and on again keeps its number of rows.
const VERTICAL: &[Word] = &[
    Word {
        word: "on",
        chinese: "开",
        holds: |options| options.writing == Writing::Vertical && options.rows.is_none(),
        put: |options| options.writing = Writing::Vertical,
    },
    Word {
        word: "off",
        chinese: "关",
        holds: |options| options.writing == Writing::Horizontal,
        put: |options| options.writing = Writing::Horizontal,
    },
];

/// All choices. Several are made in this order.
#[rustfmt::skip]
pub const CHOICES: &[Choice] = &[
    Choice { name: "measure", label: "版心宽度",
        help: ("一行的格数，不超过窗口；奇数减一", "cells of a line, at most what the window has room for; odd ones are made even"),
        words: &[], numbers: Some(MEASURE) },
    Choice { name: "indent", label: "段首缩进",
        help: ("段首空几个字；auto 随版心", "indent of a paragraph's first line, in Han; auto: by the measure"),
        words: words!(options => options.indent; "auto" "自动" None), numbers: Some(INDENT) },
    Choice::of("paragraph-gap", "段间空行", ("段与段之间空一行", "a blank line between paragraphs"), switch!(options => options.spacing.paragraph_gap)),
    Choice::of("line-spacing", "行距", ("1 行间不空，2 空一行，1.5 只在行长时空", "lines from one to the next; 1.5: two where lines are long"), words!(options => options.spacing.lines;
        "1" "单倍" LineSpacing::Single, "1.5" "长行加倍" LineSpacing::OneAndHalf, "2" "双倍" LineSpacing::Double)),
    Choice::of("justify", "两端对齐", ("各行拉齐到版心两端", "spread lines to the full measure"), switch!(options => options.justify)),
    Choice::of("hang", "标点悬挂", ("行末一个标点可以悬在版心之外", "one closing mark may hang in the margin"), switch!(options => options.hang)),
    Choice::of("line-break", "行首禁则", ("什么不在行首；normal 放过小假名和 ー，loose 还放过 々 和 ・", "what may begin a line; normal: small kana and ー, loose: 々 and ・ too"), words!(options => options.rules.line_break;
        "strict" "严" LineBreak::Strict, "normal" "中" LineBreak::Normal, "loose" "宽" LineBreak::Loose)),
    Choice::of("korean", "韩文断行", ("韩文在哪里断行", "where Korean breaks"), words!(options => options.rules.korean;
        "words" "按词" Korean::Words, "syllables" "按音节" Korean::Syllables)),
    Choice::of("dash", "破折号", ("—— 可否在行首", "whether —— may begin a line"), words!(options => options.rules.dash;
        "may-start" "可在行首" Dash::MayStart, "never" "不在行首" Dash::Never)),
    Choice::of("autospace", "中西间隔", ("汉字与西文之间的空格；grid 让汉字总在偶数列", "blanks between Han and Latin; grid: Han stay on even columns"), words!(options => options.rules.autospace;
        "keep" "照原文" Autospace::Keep, "insert" "加空" Autospace::Insert,
        "grid" "对齐字格" Autospace::Grid, "remove" "去空" Autospace::Remove)),
    Choice::of("quotes", "引号", ("smart 直引号转为弯引号，corner 都转为「」", "smart: straight ones are turned into “ ”; corner: all into 「 」"), words!(options => options.rules.quotes;
        "smart" "“ ”" Quotes::Smart, "keep" "照原文" Quotes::Keep, "corner" "「 」" Quotes::Corner)),
    Choice::of("ruby", "注音", ("注音在括号里，还是在字上", "where reading aids stand"), words!(options => options.rules.ruby;
        "brackets" "括号内" RubyPlace::Brackets, "above" "字上" RubyPlace::Above)),
    Choice::of("hyphenate", "西文断词", ("行长不足 40 格时，西文词可以断开", "hyphenate Latin and Cyrillic words on lines below 40 cells"), switch!(options => options.rules.hyphenate)),
    Choice::of("balance", "标题匀行", ("标题各行长短相近", "make the lines of a heading about equally long"), switch!(options => options.balance)),
    Choice::of("columns", "栏数", ("并排几栏", "columns side by side"), words!(options => options.columns;
        "1" "一栏" Columns::One, "2" "两栏" Columns::Two)),
    Choice::of("paged", "整页翻", ("整页翻，而不是滚动", "turn pages rather than scroll"), switch!(options => options.paged)),
    Choice { name: "vertical", label: "竖排",
        help: ("从右到左竖排；写数字即竖排，每列这么多字", "columns from right to left; a number: on, with so many rows"),
        words: VERTICAL, numbers: Some(ROWS) },
    Choice::of("ambiguous", "歧义字宽", ("“ ” … — 在终端里占几格；auto 以测得为准", "cells of “ ” … — in your terminal; auto: as measured"), words!(options => options.widths.asked;
        "auto" "自动" None, "1" "一格" Some(Ambiguous::Narrow), "2" "两格" Some(Ambiguous::Wide))),
];

impl Choice {
    const fn of(
        name: &'static str,
        label: &'static str,
        help: (&'static str, &'static str),
        words: &'static [Word],
    ) -> Self {
        Self { name, label, help, words, numbers: None }
    }

    /// The choice that tells how long a line is: its cells, or its rows.
    #[must_use]
    pub fn of_line(writing: Writing) -> Option<&'static Self> {
        let name = if writing == Writing::Vertical { "vertical" } else { "measure" };
        CHOICES.iter().find(|choice| choice.name == name)
    }

    /// The choice of this name.
    ///
    /// # Errors
    /// When there is none.
    pub fn named(name: &str) -> Result<&'static Self, ChoiceError> {
        CHOICES.iter().find(|choice| choice.name == name).ok_or_else(|| ChoiceError::Name {
            name: Clean::line(name),
            possible: CHOICES.iter().map(|choice| choice.name).collect::<Vec<_>>().join(" "),
        })
    }

    /// What it can be: `["auto", "0–4"]`.
    #[must_use]
    pub fn possible(&self) -> Vec<String> {
        let words = self.words.iter().map(|word| word.word.to_owned());
        let numbers =
            self.numbers.iter().map(|Numbers { range: (first, last), .. }| format!("{first}–{last}"));
        words.chain(numbers).collect()
    }

    /// Whether it is on or off, and nothing else.
    #[must_use]
    pub fn is_switch(&self) -> bool {
        let [on, off] = self.words else { return false };
        (on.word, off.word, self.numbers.is_none()) == ("on", "off", true)
    }

    /// Reads a value.
    ///
    /// # Errors
    /// When there is no such value.
    pub fn parse(&'static self, text: &str) -> Result<Value, ChoiceError> {
        if let Some(word) = self.words.iter().find(|word| word.word == text) {
            return Ok(Value::Word(word));
        }
        let number = self.numbers.as_ref().and_then(|numbers| numbers.parse(text));
        number.ok_or_else(|| ChoiceError::Value {
            name: self.name,
            value: Clean::line(text),
            possible: self.possible().join(" "),
        })
    }

    /// Reads a value and puts it in force.
    ///
    /// # Errors
    /// When there is no such value; the options are then as they were.
    pub fn set(&'static self, options: &mut Options, text: &str) -> Result<(), ChoiceError> {
        self.parse(text).map(|value| value.put(options))
    }

    /// The value in force, as [`Self::set`] reads it.
    #[must_use]
    pub fn get(&'static self, options: &Options) -> String {
        self.value(options).map(Value::name).unwrap_or_default()
    }

    /// The value in force. Always there for options that the table can make.
    #[must_use]
    pub fn value(&'static self, options: &Options) -> Option<Value> {
        let word = self.words.iter().find(|word| (word.holds)(options)).map(Value::Word);
        word.or_else(|| {
            let numbers = self.numbers.as_ref()?;
            Some(Value::Number(numbers, (numbers.read)(options)?))
        })
    }

    /// The value offered after the one in force. After the last comes the first, but numbers
    /// without names beside them end.
    #[must_use]
    pub fn next(&'static self, options: &Options) -> Option<Value> {
        let first = self.words.first().map(Value::Word);
        match self.value(options)? {
            Value::Word(word) => {
                let at = self.words.iter().position(|other| other.word == word.word)?;
                self.words.get(at + 1).map(Value::Word).or_else(|| self.least()).or(first)
            }
            Value::Number(Numbers { offered: false, .. }, _) => self.words.get(1).map(Value::Word).or(first),
            Value::Number(numbers, number) => {
                let next = number.saturating_add(numbers.step);
                let beyond = next > numbers.range.1;
                Some(first.filter(|_| beyond).unwrap_or(numbers.nearest(next)))
            }
        }
    }

    /// The value offered before the one in force.
    #[must_use]
    pub fn previous(&'static self, options: &Options) -> Option<Value> {
        let last = self.words.last().map(Value::Word);
        match self.value(options)? {
            Value::Word(word) => {
                let at = self.words.iter().position(|other| other.word == word.word)?;
                let before = at.checked_sub(1).and_then(|at| self.words.get(at)).map(Value::Word);
                before.or_else(|| self.greatest()).or(last)
            }
            Value::Number(Numbers { offered: false, .. }, _) => last,
            Value::Number(numbers, number) => {
                let below = number < numbers.range.0.saturating_add(numbers.step);
                let previous = number.saturating_sub(numbers.step);
                Some(last.filter(|_| below).unwrap_or(numbers.nearest(previous)))
            }
        }
    }

    fn least(&'static self) -> Option<Value> {
        self.offered().map(|numbers| Value::Number(numbers, numbers.range.0))
    }

    fn greatest(&'static self) -> Option<Value> {
        self.offered().map(|numbers| Value::Number(numbers, numbers.range.1))
    }

    /// The numbers that are offered one after the other.
    fn offered(&'static self) -> Option<&'static Numbers> {
        self.numbers.as_ref().filter(|numbers| numbers.offered)
    }
}

impl Numbers {
    fn parse(&'static self, text: &str) -> Option<Value> {
        let number = text.parse().ok()?;
        (self.range.0..=self.range.1).contains(&number).then_some(Value::Number(self, number))
    }

    /// The value with this number, or with the nearest that there is.
    #[must_use]
    pub fn nearest(&'static self, number: u16) -> Value {
        Value::Number(self, number.clamp(self.range.0, self.range.1))
    }
}

impl Value {
    /// Puts it in force.
    pub fn put(self, options: &mut Options) {
        match self {
            Self::Word(word) => (word.put)(options),
            Self::Number(numbers, number) => (numbers.put)(options, number),
        }
    }

    /// How it is written.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Word(word) => word.word.to_owned(),
            Self::Number(_, number) => number.to_string(),
        }
    }

    /// How it is said in Chinese.
    #[must_use]
    pub fn chinese(self) -> Clean {
        match self {
            Self::Word(word) => Clean::from(word.chinese),
            Self::Number(numbers, number) => Clean::line(&format!("{number} {}", numbers.unit)),
        }
    }
}
