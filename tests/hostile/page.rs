//! What must hold for every page, whatever was read.

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use yuelan::app::{Form, head};
use yuelan::doc::{Article, ArticleId, Format};
use yuelan::store::{Entry, Recognition};
use yuelan::text::{Cells, Language};
use yuelan::typeset::{Flow, Head, Label, Layout, Measure, Options, set_head};

/// Marks that may stand in the margin, and the cells that they take there.
const HANGING: [char; 7] = ['、', '，', '。', '；', '：', '！', '？'];
const MARGIN: usize = 2;

/// The measures that texts are set at.
const EVERY_WIDTH: RangeInclusive<u16> = 1..=120;

/// Whether heads are set at this width, too. They are prepared anew each time; their wide lines
/// differ little from one another, and the suite should run in seconds.
fn has_heads(width: u16) -> bool {
    width <= 24 || width.is_multiple_of(12)
}

/// Sets an article at every width and checks every line.
pub(super) fn check(article: Article) {
    let entry = Entry::new(&Recognition::builtin(), None, ArticleId(1), article);
    let article = &entry.article;
    let heads = [Form::Page, Form::Pane { pace: None }].map(|form| head(&entry, None, form));
    // What `typeset::set` does, with what does not depend on the measure kept between the widths.
    let (document, language) = (Arc::clone(&article.document), article.meta.language);
    let mut flow = Flow::new(document, language, Head::default(), Options::default());
    for width in EVERY_WIDTH {
        let options = Options { measure: Measure::new(Cells(width)), ..Options::default() };
        flow.choose(options);
        let body = flow.whole();
        check_lines(&body, &options);
        check_ink(article, &body, width);
        for head in heads.iter().filter(|_| has_heads(width)) {
            check_head(head, article.meta.language, &options);
        }
    }
}

fn check_head(head: &Head, language: Language, options: &Options) {
    let set = set_head(head, language, options);
    check_lines(&set, options);
    let (shown, title) = (ink(&texts(&set)), ink(&head.title));
    assert!(shown.starts_with(&title), "{title:?} is not in {shown:?} at {options:?}");
}

pub(super) fn check_lines(layout: &Layout, options: &Options) {
    let measure = usize::from(options.measure.cells().0);
    for line in layout.lines() {
        let shown = layout.string(line);
        assert!(!shown.contains(is_obeyed), "{shown:?} moves the terminal");
        if line.label == Label::Code {
            // The one exception: what was typed is never broken, and the reader scrolls sideways.
            continue;
        }
        let margin = if shown.ends_with(HANGING) { MARGIN } else { 0 };
        let cells = options.widths.text(&shown);
        assert!(cells <= measure + margin, "{cells} cells at {measure}: {shown:?}");
    }
}

/// Whether a terminal, or its bidirectional algorithm, would do something at the character
/// instead of showing it.
pub(super) fn is_obeyed(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{61C}')
        || c == '\u{FEFF}'
}

/// Nothing that has ink is lost. Plain text keeps its order, too; tables and lists of other
/// formats may show cells and numbers in between.
fn check_ink(article: &Article, layout: &Layout, width: u16) {
    let source: String = article.document.texts().iter().map(|text| ink(&text.string)).collect();
    if article.source.format == Format::Text {
        let shown = ink(&texts(layout));
        assert!(shown == source, "at {width}, {}", first_difference(&shown, &source));
        return;
    }
    let whole: String = layout.lines().iter().map(|line| layout.string(line)).collect();
    let shown = counts(&ink(&whole));
    for (c, count) in counts(&source) {
        assert!(shown.get(&c).is_some_and(|shown| *shown >= count), "{c:?} is lost at {width}");
    }
}

/// Where two long texts begin to differ, for a message that can be read.
pub(super) fn first_difference(shown: &str, source: &str) -> String {
    let same = shown.chars().zip(source.chars()).take_while(|(one, other)| one == other).count();
    let around = |text: &str| text.chars().skip(same.saturating_sub(10)).take(30).collect::<String>();
    format!("{:?} is shown for {:?}", around(shown), around(source))
}

fn counts(text: &str) -> HashMap<char, usize> {
    let mut out = HashMap::new();
    for c in text.chars() {
        *out.entry(c).or_default() += 1;
    }
    out
}

/// The texts of the lines, without indents and leads.
fn texts(layout: &Layout) -> String {
    layout.lines().iter().map(|line| layout.text(line)).collect()
}

/// What a text shows: blanks may go at the ends of lines, quotation marks may turn.
fn ink(text: &str) -> String {
    let turn = |c| match c {
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        c => c,
    };
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200B}').map(turn).collect()
}

#[test]
fn what_is_obeyed_is_known() {
    for c in [
        '\x1b', '\r', '\n', '\t', '\u{7f}', '\u{9b}', '\u{202e}', '\u{2067}', '\u{200f}', '\u{61c}',
        '\u{feff}',
    ] {
        assert!(is_obeyed(c), "{c:?}");
    }
    assert!(!"汉字 a é 👨\u{200d}👩 \u{fffd}␛".contains(is_obeyed));
}
