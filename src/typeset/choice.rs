//! THE table of what a reader may choose about the page. Configuration, command line, panel and
//! README are made from it; what they say of it stands in `page.ftl`. Must not know how a choice is
//! obeyed.

use std::borrow::Cow;

use super::options::{
    Autospace, Columns, Dash, Korean, LineBreak, LineSpacing, Measure, Options, Quotes, RubyPlace, Writing,
};
use crate::locale::{Locale, message_in, say};
use crate::text::{Ambiguous, Cells, Clean};

/// One option of the page.
#[derive(Debug)]
pub struct Choice {
    /// Its name in configuration and command line.
    pub name: &'static str,
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
    /// What says it: the name of a message.
    pub said: &'static str,
    holds: fn(&Options) -> bool,
    put: fn(&mut Options),
}

/// Values that are numbers.
#[derive(Debug)]
pub struct Numbers {
    /// The least and the greatest.
    pub range: (u16, u16),
    /// What says what they count: the name of a message.
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
    #[error("{}", say!("page-unknown", name = name.as_str(), possible = possible.as_str()))]
    Name {
        /// What was asked for.
        name: Clean,
        /// What there is.
        possible: String,
    },
    /// The choice has no such value.
    #[error("{}", say!("page-no-such-value", name = *name, value = value.as_str(), possible = possible.as_str()))]
    Value {
        /// The choice.
        name: &'static str,
        /// What was asked for.
        value: Clean,
        /// What there is.
        possible: String,
    },
}

/// Values with names: `options => place; word, the message that says it, value, …`.
macro_rules! words {
    ($options:ident => $place:expr; $($word:literal $said:literal $value:expr),+ $(,)?) => {
        &[$(Word {
            word: $word,
            said: $said,
            holds: |$options| $place == $value,
            put: |$options| $place = $value,
        }),+]
    };
}

/// On or off.
macro_rules! switch {
    ($options:ident => $place:expr) => { words!($options => $place; "on" "page-on" true, "off" "page-off" false) };
}

const MEASURE: Numbers = Numbers {
    range: (2, 1000),
    unit: "page-cells",
    step: 4,
    offered: true,
    read: |options| Some(options.measure.cells().0),
    put: |options, cells| options.measure = Measure::new(Cells(cells)),
};

const INDENT: Numbers = Numbers {
    range: (0, 4),
    unit: "page-han",
    step: 1,
    offered: true,
    read: |options| options.indent.map(u16::from),
    put: |options, han| options.indent = u8::try_from(han).ok(),
};

const ROWS: Numbers = Numbers {
    range: (2, 1000),
    unit: "page-rows",
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
        said: "page-on",
        holds: |options| options.writing == Writing::Vertical && options.rows.is_none(),
        put: |options| options.writing = Writing::Vertical,
    },
    Word {
        word: "off",
        said: "page-off",
        holds: |options| options.writing == Writing::Horizontal,
        put: |options| options.writing = Writing::Horizontal,
    },
];

/// All choices. Several are made in this order.
#[rustfmt::skip]
pub const CHOICES: &[Choice] = &[
    Choice { name: "measure", 
        words: &[], numbers: Some(MEASURE) },
    Choice { name: "indent", 
        words: words!(options => options.indent; "auto" "page-auto" None), numbers: Some(INDENT) },
    Choice::of("paragraph-gap", switch!(options => options.spacing.paragraph_gap)),
    Choice::of("line-spacing", words!(options => options.spacing.lines;
        "1" "page-single" LineSpacing::Single, "1.5" "page-one-and-half" LineSpacing::OneAndHalf, "2" "page-double" LineSpacing::Double)),
    Choice::of("justify", switch!(options => options.justify)),
    Choice::of("hang", switch!(options => options.hang)),
    Choice::of("line-break", words!(options => options.rules.line_break;
        "strict" "page-strict" LineBreak::Strict, "normal" "page-normal" LineBreak::Normal, "loose" "page-loose" LineBreak::Loose)),
    Choice::of("korean", words!(options => options.rules.korean;
        "words" "page-words" Korean::Words, "syllables" "page-syllables" Korean::Syllables)),
    Choice::of("dash", words!(options => options.rules.dash;
        "may-start" "page-may-start" Dash::MayStart, "never" "page-never" Dash::Never)),
    Choice::of("autospace", words!(options => options.rules.autospace;
        "keep" "page-as-written" Autospace::Keep, "insert" "page-insert" Autospace::Insert,
        "grid" "page-grid" Autospace::Grid, "remove" "page-remove" Autospace::Remove)),
    Choice::of("quotes", words!(options => options.rules.quotes;
        "smart" "page-curved" Quotes::Smart, "keep" "page-as-written" Quotes::Keep, "corner" "page-corner" Quotes::Corner)),
    Choice::of("ruby", words!(options => options.rules.ruby;
        "brackets" "page-brackets" RubyPlace::Brackets, "above" "page-above" RubyPlace::Above)),
    Choice::of("hyphenate", switch!(options => options.rules.hyphenate)),
    Choice::of("balance", switch!(options => options.balance)),
    Choice::of("columns", words!(options => options.columns;
        "1" "page-one-column" Columns::One, "2" "page-two-columns" Columns::Two)),
    Choice::of("paged", switch!(options => options.paged)),
    Choice { name: "vertical", 
        words: VERTICAL, numbers: Some(ROWS) },
    Choice::of("ambiguous", words!(options => options.widths.asked;
        "auto" "page-auto" None, "1" "page-one-cell" Some(Ambiguous::Narrow), "2" "page-two-cells" Some(Ambiguous::Wide))),
];

impl Choice {
    const fn of(name: &'static str, words: &'static [Word]) -> Self {
        Self { name, words, numbers: None }
    }

    /// A word or two for it, in the language of the process.
    #[must_use]
    pub fn label(&self) -> Cow<'static, str> {
        say!(&format!("page-{}", self.name))
    }

    /// What it is about, in a language.
    #[must_use]
    pub fn help_in(&self, locale: Locale) -> Cow<'static, str> {
        message_in(locale, &format!("page-{}-help", self.name), None)
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

    /// How it is said, in the language of the process.
    #[must_use]
    pub fn said(self) -> Clean {
        Clean::from(match self {
            Self::Word(word) => say!(word.said),
            Self::Number(numbers, number) => {
                say!("page-number", number = number.to_string(), unit = say!(numbers.unit))
            }
        })
    }
}
