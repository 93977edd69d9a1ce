//! From a query to the text that is read as the same query.

use std::fmt::{self, Display, Formatter, Write};

use super::field::{Field, Sort};
use super::lex::{begins_sign, ends_word, is_escaped};
use super::{Attribute, Chars, Dates, Expr, Month, Pattern, Period, Query, Term, Tie, Unit};

impl Display for Query {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let conjuncts = self.conjuncts();
        for (nth, part) in conjuncts.iter().enumerate() {
            if nth > 0 {
                f.write_char(' ')?;
            }
            // One alternative beside other conditions needs its brackets.
            match part {
                Expr::Or(_) if conjuncts.len() > 1 => write!(f, "({part})")?,
                part => write!(f, "{part}")?,
            }
        }
        match self.sort() {
            Some(sort) if conjuncts.is_empty() => write!(f, "{sort}"),
            Some(sort) => write!(f, " {sort}"),
            None => Ok(()),
        }
    }
}

impl Display for Expr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let joined = |f: &mut Formatter<'_>, parts: &[Self], sign: &str| {
            for (nth, part) in parts.iter().enumerate() {
                if nth > 0 {
                    f.write_str(sign)?;
                }
                match part {
                    Self::Or(_) => write!(f, "({part})")?,
                    part => write!(f, "{part}")?,
                }
            }
            Ok(())
        };
        match self {
            Self::Term(term) => write!(f, "{term}"),
            Self::Not(part) => match &**part {
                Self::Term(term) => write!(f, "-{term}"),
                part => write!(f, "-({part})"),
            },
            Self::And(parts) => joined(f, parts, " "),
            Self::Or(parts) => joined(f, parts, " | "),
        }
    }
}

impl Display for Term {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => write!(f, "{}", Quoted(&words.typed)),
            Self::Exact(exact) => write!(f, "={}", Quoted(exact)),
            Self::Value(attribute, words) => {
                write!(f, "{}:{}", attribute.field().name(), Quoted(&words.typed))
            }
            Self::Period(period) => write!(f, "{}:{}", Field::Year.name(), Written(*period)),
            Self::Dates(dates) => write!(f, "{dates}"),
            Self::Event(tie, name) => write!(f, "{}:{}", tie.field().name(), Quoted(&name.typed)),
            Self::Language(tongue) => write!(f, "{}:{}", Field::Language.name(), tongue.name()),
            Self::Is(flag) => write!(f, "{}:{}", Field::Is.name(), flag.name()),
            Self::Chars(chars) => write!(f, "{chars}"),
            Self::Pattern(pattern) => write!(f, "{pattern}"),
        }
    }
}

impl Display for Sort {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let sign = if self.descending { "-" } else { "" };
        write!(f, "{}:{sign}{}", Field::Sort.name(), self.key.name())
    }
}

impl Display for Dates {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let field = if self.stated { Field::StatedDate } else { Field::Date };
        write!(f, "{}:", field.name())?;
        match (self.first, self.last) {
            (Some(first), Some(last)) if first == last => write!(f, "{first}"),
            (Some(first), Some(last)) => write!(f, "{first}..{last}"),
            (Some(first), None) => write!(f, ">={first}"),
            (None, Some(last)) => write!(f, "<={last}"),
            (None, None) => Ok(()),
        }
    }
}

impl Display for Chars {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", Field::Chars.name())?;
        match (self.least, self.most) {
            (Some(least), Some(most)) if least == most => write!(f, "{least}"),
            (Some(least), Some(most)) => write!(f, "{least}..{most}"),
            (Some(least), None) => write!(f, ">={least}"),
            (None, Some(most)) => write!(f, "<={most}"),
            (None, None) => Ok(()),
        }
    }
}

impl Display for Pattern {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}:/", Field::Pattern.name())?;
        let mut escapes = false;
        for c in self.source.chars() {
            if c == '/' && !escapes {
                f.write_char('\\')?;
            }
            escapes = c == '\\' && !escapes;
            f.write_char(c)?;
        }
        f.write_char('/')
    }
}

impl Attribute {
    /// The field that asks for it.
    #[must_use]
    pub fn field(self) -> Field {
        match self {
            Self::Title => Field::Title,
            Self::Author => Field::Author,
            Self::Source => Field::Source,
            Self::Category => Field::Category,
            Self::Tag => Field::Tag,
            Self::Folder => Field::Folder,
        }
    }
}

impl Tie {
    /// The field that asks for it.
    #[must_use]
    pub fn field(self) -> Field {
        match self {
            Self::Series => Field::Series,
            Self::Edition => Field::Edition,
            Self::Mention => Field::Mention,
        }
    }
}

/// A period as it is typed: 2022, 2018..2020, 2022-09, 2022-09..2023-02.
struct Written(Period);

impl Display for Written {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (first, last, unit) = (self.0.first(), self.0.last(), self.0.unit());
        let one = |f: &mut Formatter<'_>, Month { year, month }: Month| match unit {
            Unit::Year => write!(f, "{year:04}"),
            Unit::Month => write!(f, "{year:04}-{month:02}"),
        };
        one(f, first)?;
        let is_one = match unit {
            Unit::Year => first.year == last.year,
            Unit::Month => first == last,
        };
        if !is_one {
            f.write_str("..")?;
            one(f, last)?;
        }
        Ok(())
    }
}

/// A value, between quotation marks where it would be read as something else without them.
pub(super) struct Quoted<'a>(pub &'a str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let is_plain = !self.0.starts_with(begins_sign)
            && !self.0.chars().any(|c| ends_word(c) || matches!(c, ':' | '：' | '\\'));
        if is_plain && !self.0.is_empty() {
            return f.write_str(self.0);
        }
        f.write_char('"')?;
        for c in self.0.chars() {
            if is_escaped(c) {
                f.write_char('\\')?;
            }
            f.write_char(c)?;
        }
        f.write_char('"')
    }
}
