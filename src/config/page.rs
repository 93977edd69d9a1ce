//! Writing options of the page into the text of a configuration: only their lines change, comments
//! and all else stay byte for byte. Must not know where the file is.

use std::ops::Range;

use crate::locale::say;
use crate::text::Clean;
use crate::typeset::{CHOICES, Choice, Options};
use crate::yaml::{self, Content, Node};

use super::{Config, first_of};

/// What became of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageKept {
    /// The text as it is now.
    pub text: String,
    /// Names of the choices that were written.
    pub written: Vec<&'static str>,
}

/// A piece of the text, counted in characters, and what is to stand there.
type Change = (Range<usize>, String);

/// Lets a text say these options of the page.
///
/// # Errors
/// Why it cannot, and what to do: nothing is to be written then.
pub fn keep_page(text: &str, options: &Options) -> Result<PageKept, Clean> {
    let (config, problems) = Config::parse(text);
    if !problems.is_empty() {
        return Err(Clean::from(say!("config-keep-mistakes", what = first_of(&problems))));
    }
    let configured = config.options();
    let differs = |choice: &&'static Choice| choice.get(&configured) != choice.get(options);
    let changed: Vec<_> =
        CHOICES.iter().filter(differs).map(|choice| (choice.name, choice.get(options))).collect();
    let written: Vec<_> = changed.iter().map(|(name, _)| *name).collect();
    let mark = if text.starts_with('\u{FEFF}') { "\u{FEFF}" } else { "" };
    let inside = text.trim_start_matches('\u{FEFF}');
    let refused = || Clean::from(say!("config-keep-odd"));
    let root = yaml::read(inside).map_err(|problem| problem.message)?;
    let changes = changes(inside, root.as_ref(), &changed).ok_or_else(refused)?;
    let text = format!("{mark}{}", changed_text(inside, changes));
    // Whatever stood there: what is written must say what is meant, and nothing else.
    let (after, problems) = Config::parse(&text);
    let is_meant = CHOICES.iter().all(|choice| choice.get(&after.options()) == choice.get(options));
    let is_else_same = Config { page: config.page.clone(), ..after } == config;
    if !problems.is_empty() || !is_meant || !is_else_same {
        return Err(refused());
    }
    Ok(PageKept { text, written })
}

/// What to change where; none where the file is written too oddly.
fn changes(text: &str, root: Option<&Node>, values: &[(&str, String)]) -> Option<Vec<Change>> {
    let end = text.chars().count();
    let lines = |indent: &str, values: &[&(&str, String)]| -> String {
        values.iter().map(|(name, value)| format!("\n{indent}{name}: {value}")).collect()
    };
    let all: Vec<_> = values.iter().collect();
    let break_before = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let Some((key, page)) = root.and_then(|root| entry(root, "page")) else {
        let added = format!("{break_before}page:{}\n", lines("  ", &all));
        let is_block = root.is_none_or(|root| !is_flow(text, root));
        return is_block.then(|| vec![(end..end, added)]);
    };
    let Content::Map(pairs) = &page.content else {
        if !page.is_nothing() {
            return None;
        }
        // `page:` with a `~`, or with nothing behind it.
        let is_written = page.text().is_some_and(|text| !text.is_empty());
        let end = end_of_line(text, key.span.end);
        let instead = if is_written { page.span.clone() } else { end..end };
        return Some(vec![(instead, lines("  ", &all))]);
    };
    let there = |name: &str| entry(page, name);
    let (known, new): (Vec<_>, Vec<_>) = values.iter().partition(|(name, _)| there(name).is_some());
    let mut changes: Vec<_> = known
        .iter()
        .filter_map(|(name, value)| Some((written(text, &there(name)?.1), value.clone())))
        .collect();
    if new.is_empty() {
        return Some(changes);
    }
    if is_flow(text, page) {
        let at = page.span.end.checked_sub(1)?;
        let comma = if pairs.is_empty() { "" } else { ", " };
        let added: Vec<_> = new.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        changes.push((at..at, format!("{comma}{}", added.join(", "))));
        return Some(changes);
    }
    let (first, last) = (&pairs.first()?.0, &pairs.last()?.1);
    // Behind the last line of the block, whatever comment ends it.
    let at = end_of_line(text, last.span.end);
    changes.push((at..at, lines(&" ".repeat(first.at.column - 1), &new)));
    Some(changes)
}

/// A key with its value.
fn entry<'n>(node: &'n Node, name: &str) -> Option<&'n (Node, Node)> {
    let Content::Map(pairs) = &node.content else { return None };
    pairs.iter().find(|(key, _)| key.text() == Some(name))
}

/// What a value is written with; the reader of YAML counts the comment behind a quoted one to it.
fn written(text: &str, value: &Node) -> Range<usize> {
    let Range { start, end } = value.span.clone();
    let mut chars = text.chars().skip(start);
    let quote = chars.next().filter(|c| matches!(c, '"' | '\''));
    let Some(quote) = quote.filter(|_| matches!(value.content, Content::Quoted(_))) else {
        return start..end;
    };
    chars.position(|c| c == quote).map_or(start..end, |inside| start..start + inside + 2)
}

/// Where the line ends that a character stands on.
fn end_of_line(text: &str, at: usize) -> usize {
    at + text.chars().skip(at).take_while(|c| !matches!(c, '\r' | '\n')).count()
}

/// Whether it is written in brackets.
fn is_flow(text: &str, node: &Node) -> bool {
    matches!(text.chars().nth(node.span.start), Some('{' | '['))
}

/// The text with the changes; none overlap.
fn changed_text(text: &str, mut changes: Vec<Change>) -> String {
    changes.sort_by_key(|(span, _)| span.start);
    let mut out = String::with_capacity(text.len());
    let (mut chars, mut at) = (text.chars(), 0);
    for (span, instead) in changes {
        out.extend(chars.by_ref().take(span.start.saturating_sub(at)));
        out += &instead;
        chars.by_ref().take(span.len()).for_each(drop);
        at = span.end;
    }
    out.extend(chars);
    out
}

#[cfg(test)]
mod tests {
    use super::super::Config;
    use super::keep_page;
    use crate::typeset::{Choice, Options};

    fn options(base: &str, values: &[(&str, &str)]) -> Options {
        let mut options = Config::parse(base).0.options();
        for (name, value) in values {
            Choice::named(name).unwrap().set(&mut options, value).unwrap();
        }
        options
    }

    #[test]
    fn only_the_lines_of_the_page_change() {
        for (before, after) in [
            ("", "page:\n  measure: 60\n  hang: off\n"),
            ("# mine\nmouse: off", "# mine\nmouse: off\npage:\n  measure: 60\n  hang: off\n"),
            ("page:\nmouse: off\n", "page:\n  measure: 60\n  hang: off\nmouse: off\n"),
            ("page: ~ # no\n", "page: \n  measure: 60\n  hang: off # no\n"),
            ("page: {}\n", "page: {measure: 60, hang: off}\n"),
            ("page: {hang: on, dash: never} # x\n", "page: {hang: off, dash: never, measure: 60} # x\n"),
            (
                "\u{FEFF}page:   # 版面\n    # 宽\n    measure: \"72\"   # 字\n    dash: never  # 不\n\n# 末\nmouse: off\n",
                "\u{FEFF}page:   # 版面\n    # 宽\n    measure: 60   # 字\n    dash: never  # 不\n    hang: off\n\n# 末\nmouse: off\n",
            ),
            ("page:\r\n  hang: on\r\n  measure: 64\r\n", "page:\r\n  hang: off\r\n  measure: 60\r\n"),
            ("page: {preset: book}", "page: {preset: book, measure: 60, hang: off}"),
        ] {
            let wanted = options(before, &[("measure", "60"), ("hang", "off")]);
            let kept = keep_page(before, &wanted).unwrap_or_else(|why| panic!("{before:?}: {why}"));
            assert_eq!(kept.text, after, "{before:?}");
            assert_eq!(kept.written, ["measure", "hang"]);
            assert_eq!(keep_page(&kept.text, &wanted).unwrap().text, kept.text, "nothing is left to write");
        }
    }

    #[test]
    fn a_file_that_is_not_understood_is_left_alone() {
        let wanted = options("", &[("hang", "off")]);
        for (text, words) in [("page: [", "改正"), ("pages: {}\n", "是不是 page"), ("{mouse: off}\n", "page")]
        {
            let why = keep_page(text, &wanted).unwrap_err();
            assert!(why.contains(words), "{text:?}: {why}");
        }
    }
}
