//! From typed text to a query. A mistake costs only itself: it is told with its place and what is
//! expected there, and the rest is used. Stacks stand where calls would nest, so no text is too
//! deep.

use std::ops::Range;

use jiff::civil::Date;

use super::field::{Field, Flag, Sort, Tongue};
use super::lex::{Kind, Marks, Token, Value, tokens};
use super::shelves::{Shelves, terms};
use super::{Attribute, Chars, Dates, EventName, Events, Expr, Pattern, Query, Term, Tie, Words};
use crate::locale::say;
use crate::text::Clean;

/// Something that is not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Bytes of the typed text; not empty.
    pub span: Range<usize>,
    /// What should stand there, in a few words.
    pub expected: Clean,
}

/// What a query is read along.
#[derive(Clone, Copy, Default)]
pub struct Context<'a> {
    /// The day it is; without it, 去年 is a mistake.
    pub today: Option<Date>,
    /// The events that there are; without them, any name may be one.
    pub events: Option<&'a dyn Events>,
    /// The queries that have names; without them, no name is one.
    pub shelves: Option<&'a dyn Shelves>,
}

/// Brackets within brackets.
pub const DEEPEST: usize = 64;
/// Conditions of one query: each costs time with every article.
pub const MOST_TERMS: usize = 100;
/// Mistakes that are told.
const MOST_MISTAKES: usize = 20;

/// Reads a query without knowing the day or any events.
#[must_use]
pub fn parse(text: &str) -> (Query, Vec<Mistake>) {
    Context::default().parse(text)
}

impl Context<'_> {
    /// Reads a query. What is not understood comes back as the second value, in the order of the
    /// text, and the rest is used: a mistake never empties the list.
    #[must_use]
    pub fn parse(&self, text: &str) -> (Query, Vec<Mistake>) {
        let mut parser = Parser {
            context: self,
            frames: Vec::new(),
            frame: Frame::default(),
            ignored: 0,
            terms: 0,
            sort: None,
            mistakes: Vec::new(),
        };
        for token in tokens(text) {
            parser.take(token);
        }
        parser.finish()
    }
}

/// What has been read between one bracket and the next.
#[derive(Default)]
struct Frame {
    /// Alternatives before the last bar.
    any: Vec<Expr>,
    /// Conditions since then.
    all: Vec<Expr>,
    /// Whether there was one, even a mistaken one.
    has_operand: bool,
    /// The last bar.
    bar: Option<Range<usize>>,
    /// A minus that waits for what it excludes.
    minus: Option<Range<usize>>,
    /// The bracket, and whether a minus stands before it.
    open: Range<usize>,
    is_excluded: bool,
}

struct Parser<'a> {
    context: &'a Context<'a>,
    /// What the open brackets interrupted.
    frames: Vec<Frame>,
    frame: Frame,
    /// Open brackets that are too deep to count.
    ignored: usize,
    terms: usize,
    sort: Option<Sort>,
    mistakes: Vec<Mistake>,
}

impl Parser<'_> {
    fn take(&mut self, token: Token) {
        let Token { kind, span } = token;
        if self.frame.minus.as_ref().is_some_and(|minus| minus.end != span.start)
            || matches!(kind, Kind::Close | Kind::Or)
        {
            self.drop_minus();
        }
        match kind {
            Kind::Not => match self.frame.minus.take() {
                // Two of them cancel out.
                Some(_) => self.frame.has_operand = true,
                None => self.frame.minus = Some(span),
            },
            Kind::Or => self.bar(span),
            Kind::Open => self.open(span),
            Kind::Close => self.close(span),
            Kind::Field(Field::Sort, value) => {
                self.frame.minus = None;
                self.frame.has_operand = true;
                match Sort::parse(&value.text) {
                    Some(sort) => self.sort = Some(sort),
                    None => self.mistake(whole(&value, &span), &Field::Sort.expected()),
                }
            }
            Kind::Field(Field::Shelf, value) => self.shelf(&value, &span),
            kind => {
                let term = self.term(kind, &span);
                self.operand(term.map(Expr::Term), &span);
            }
        }
    }

    /// What is kept under a name stands for itself; its order holds where none is asked for.
    fn shelf(&mut self, value: &Value, span: &Range<usize>) {
        self.must_close(value);
        let kept = match self.context.shelves.filter(|_| !value.text.is_empty()) {
            Some(shelves) => shelves.shelf(&value.text),
            None => Err(Clean::line(&Field::Shelf.expected())),
        };
        match kept {
            Ok(query) => {
                self.terms += terms(&query).saturating_sub(1);
                self.sort = self.sort.or(query.sort());
                self.operand(Expr::all(query.conjuncts().to_vec()), span);
            }
            Err(expected) => {
                self.frame.minus = None;
                self.frame.has_operand = true;
                self.mistake(whole(value, span), &expected);
            }
        }
    }

    /// A minus that nothing follows.
    fn drop_minus(&mut self) {
        if let Some(minus) = self.frame.minus.take() {
            self.frame.has_operand = true;
            self.mistake(minus, &say!("query-lone-minus"));
        }
    }

    fn operand(&mut self, expr: Option<Expr>, span: &Range<usize>) {
        self.frame.has_operand = true;
        let minus = self.frame.minus.take();
        let Some(expr) = expr else { return };
        self.terms += 1;
        if self.terms > MOST_TERMS {
            if self.terms == MOST_TERMS + 1 {
                self.mistake(span.clone(), &say!("query-too-many", count = MOST_TERMS));
            }
            return;
        }
        self.frame.all.push(if minus.is_some() { expr.negated() } else { expr });
    }

    fn bar(&mut self, span: Range<usize>) {
        if !self.frame.has_operand {
            return self.mistake(span, &say!("query-lone-bar"));
        }
        let all = std::mem::take(&mut self.frame.all);
        self.frame.any.extend(Expr::all(all));
        self.frame.has_operand = false;
        self.frame.bar = Some(span);
    }

    fn open(&mut self, span: Range<usize>) {
        if self.frames.len() == DEEPEST {
            self.ignored += 1;
            self.frame.minus = None;
            if self.ignored == 1 {
                self.mistake(span, &say!("query-too-deep", count = DEEPEST));
            }
            return;
        }
        let is_excluded = self.frame.minus.take().is_some();
        let inner = Frame { open: span, is_excluded, ..Frame::default() };
        self.frames.push(std::mem::replace(&mut self.frame, inner));
    }

    fn close(&mut self, span: Range<usize>) {
        if self.ignored > 0 {
            self.ignored -= 1;
            return;
        }
        let Some(outer) = self.frames.pop() else { return self.mistake(span, &say!("query-extra-bracket")) };
        let inner = std::mem::replace(&mut self.frame, outer);
        if !inner.has_operand && inner.any.is_empty() && inner.bar.is_none() {
            self.mistake(inner.open.start..span.end, &say!("query-empty-brackets"));
        }
        self.join(inner);
    }

    /// Puts what stood in brackets where they stood.
    fn join(&mut self, inner: Frame) {
        self.frame.has_operand = true;
        let is_excluded = inner.is_excluded;
        if let Some(expr) = self.group(inner) {
            self.frame.all.push(if is_excluded { expr.negated() } else { expr });
        }
    }

    fn group(&mut self, mut frame: Frame) -> Option<Expr> {
        if let Some(bar) = frame.bar.take().filter(|_| !frame.has_operand) {
            self.mistake(bar, &say!("query-lone-bar"));
        }
        frame.any.extend(Expr::all(frame.all));
        Expr::any(frame.any)
    }

    fn finish(mut self) -> (Query, Vec<Mistake>) {
        self.drop_minus();
        while let Some(outer) = self.frames.pop() {
            let inner = std::mem::replace(&mut self.frame, outer);
            self.mistake(inner.open.clone(), &say!("query-missing-bracket"));
            self.join(inner);
        }
        let root = std::mem::take(&mut self.frame);
        let query = match self.group(root) {
            Some(Expr::And(parts)) => parts.into_iter().collect(),
            other => other.into_iter().collect::<Query>(),
        };
        self.mistakes.sort_by_key(|mistake| mistake.span.start);
        (query.sorted(self.sort), self.mistakes)
    }

    fn mistake(&mut self, span: Range<usize>, expected: &str) {
        if self.mistakes.len() < MOST_MISTAKES {
            self.mistakes.push(Mistake { span, expected: Clean::line(expected) });
        }
    }

    fn term(&mut self, kind: Kind, span: &Range<usize>) -> Option<Term> {
        match kind {
            Kind::Word(value) => {
                self.must_close(&value);
                Words::new(&value.text).map(Term::Words)
            }
            Kind::Exact(value) => {
                self.must_close(&value);
                let exact = Clean::line(&value.text);
                if exact.is_empty() {
                    self.mistake(span.clone(), &say!("query-lone-equals"));
                    return None;
                }
                Some(Term::Exact(exact))
            }
            Kind::Misspelt(field, value) => {
                self.mistake(
                    span.start..value.span.start,
                    &say!("query-no-such-field", field = field.name()),
                );
                None
            }
            Kind::Field(field, value) => {
                self.must_close(&value);
                match self.value(field, &value) {
                    Ok(term) => Some(term),
                    Err(expected) => {
                        self.mistake(whole(&value, span), &expected);
                        None
                    }
                }
            }
            Kind::Open | Kind::Close | Kind::Or | Kind::Not => None,
        }
    }

    fn must_close(&mut self, value: &Value) {
        if value.marks == Marks::Unclosed {
            let start = value.span.start;
            self.mistake(start..start + value.mark, &say!("query-unclosed"));
        }
    }

    /// What a field asks for, or else what it takes.
    fn value(&self, field: Field, value: &Value) -> Result<Term, String> {
        let text = value.text.as_str();
        let words = |attribute| Words::new(text).map(|words| Term::Value(attribute, words));
        let dates = |stated| Dates::parse(text, self.context.today, stated);
        let term = match field {
            Field::Title => words(Attribute::Title),
            Field::Author => words(Attribute::Author),
            Field::Source => words(Attribute::Source),
            Field::Category => words(Attribute::Category),
            Field::Tag => words(Attribute::Tag),
            Field::Folder => words(Attribute::Folder),
            Field::Language => Tongue::named(text).map(Term::Language),
            Field::Year | Field::Date => dates(false),
            Field::StatedDate => dates(true),
            Field::Series => return self.event(field, Tie::Series, text),
            Field::Edition => return self.event(field, Tie::Edition, text),
            Field::Mention => return self.event(field, Tie::Mention, text),
            Field::Is => Flag::named(text).map(Term::Is),
            Field::Chars => Chars::parse(text).map(Term::Chars),
            Field::Pattern => return pattern(value),
            // Taken care of before: they are no single conditions.
            Field::Sort | Field::Shelf => None,
        };
        term.ok_or_else(|| field.expected())
    }

    /// An event that nobody knows would empty the list.
    fn event(&self, field: Field, tie: Tie, text: &str) -> Result<Term, String> {
        let name = EventName::new(text).ok_or_else(|| field.expected())?;
        let is_known =
            self.context.events.is_none_or(|events| events.any_event(tie, &mut |event| name.means(event)));
        if is_known {
            return Ok(Term::Event(tie, name));
        }
        let said = match tie {
            Tie::Series => say!("query-no-such-series", expected = field.expected()),
            _ => say!("query-no-such-edition", expected = field.expected()),
        };
        Err(said.into_owned())
    }
}

fn pattern(value: &Value) -> Result<Term, String> {
    let is_slashed = matches!(value.marks, Marks::Slashes | Marks::Unclosed) && !value.text.is_empty();
    if !is_slashed {
        return Err(Field::Pattern.expected());
    }
    Pattern::new(&value.text).map(Term::Pattern).map_err(|reason| reason.to_string())
}

/// The value, or all that stands there where there is none.
fn whole(value: &Value, span: &Range<usize>) -> Range<usize> {
    if value.span.is_empty() { span.clone() } else { value.span.clone() }
}
