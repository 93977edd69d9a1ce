//! The tags of site generators within Markdown: `{% … %}` of Hexo and Jekyll, `{{< … >}}` of
//! Hugo, `{{ … }}` of Liquid, `{: … }` of kramdown. One table says what becomes of which.

/// A tag as it stands in a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// All of it.
    pub written: &'a str,
    /// Its first word; `site` for `site.baseurl`.
    pub name: &'a str,
    /// The rest.
    pub arguments: &'a str,
}

/// What becomes of a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Treatment {
    /// An image: file, sizes and classes, title in quotation marks.
    Image,
    /// An image with named arguments.
    Figure,
    /// A link: file, then words.
    Link,
    /// The address of a file.
    Path,
    /// Of Hexo a link: words, then address; of Jekyll the address of a file.
    Named,
    /// A part of the site, or a picture with its words.
    Include,
    /// Begins and ends a box with text.
    Open,
    /// See `Open`.
    Close,
    /// Begins code; what follows is not Markdown.
    Code,
    /// Ends code.
    EndCode,
    /// From here on nothing is a tag.
    Raw,
    /// See `Raw`.
    EndRaw,
    /// Nothing to read.
    Drop,
}

/// Tags by name.
const TREATMENTS: &[(&str, Treatment)] = &[
    ("asset_img", Treatment::Image),
    ("img", Treatment::Image),
    ("image", Treatment::Image),
    ("figure", Treatment::Figure),
    ("asset_link", Treatment::Link),
    ("post_link", Treatment::Link),
    ("asset_path", Treatment::Path),
    ("post_path", Treatment::Path),
    ("post_url", Treatment::Path),
    ("link", Treatment::Named),
    ("ref", Treatment::Path),
    ("relref", Treatment::Path),
    ("note", Treatment::Open),
    ("endnote", Treatment::Close),
    ("/note", Treatment::Close),
    ("blockquote", Treatment::Open),
    ("endblockquote", Treatment::Close),
    ("quote", Treatment::Open),
    ("endquote", Treatment::Close),
    ("centerquote", Treatment::Open),
    ("endcenterquote", Treatment::Close),
    ("cq", Treatment::Open),
    ("endcq", Treatment::Close),
    ("pullquote", Treatment::Open),
    ("endpullquote", Treatment::Close),
    ("notice", Treatment::Open),
    ("/notice", Treatment::Close),
    ("callout", Treatment::Open),
    ("/callout", Treatment::Close),
    ("hint", Treatment::Open),
    ("/hint", Treatment::Close),
    ("endhint", Treatment::Close),
    ("alert", Treatment::Open),
    ("/alert", Treatment::Close),
    ("admonition", Treatment::Open),
    ("/admonition", Treatment::Close),
    ("details", Treatment::Open),
    ("/details", Treatment::Close),
    ("fold", Treatment::Open),
    ("endfold", Treatment::Close),
    ("folding", Treatment::Open),
    ("endfolding", Treatment::Close),
    ("codeblock", Treatment::Code),
    ("endcodeblock", Treatment::EndCode),
    ("code", Treatment::Code),
    ("endcode", Treatment::EndCode),
    ("highlight", Treatment::Code),
    ("endhighlight", Treatment::EndCode),
    ("/highlight", Treatment::EndCode),
    ("raw", Treatment::Raw),
    ("endraw", Treatment::EndRaw),
    ("include", Treatment::Include),
    ("include_relative", Treatment::Drop),
    ("site", Treatment::Drop),
    (":", Treatment::Drop),
];

/// The brackets of tags.
const BRACKETS: &[(&str, &str)] = &[("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{:", "}")];

impl<'a> Tag<'a> {
    /// The first tag in `text` with the byte that it begins at. A bracket without its partner is
    /// no tag.
    pub(super) fn first(text: &'a str) -> Option<(usize, Self)> {
        let mut missing: Vec<&str> = Vec::new();
        for (at, _) in text.match_indices('{') {
            let rest = text.get(at..)?;
            let brackets =
                BRACKETS.iter().filter(|(open, _)| rest.starts_with(open)).max_by_key(|(open, _)| open.len());
            let Some((open, close)) = brackets.filter(|(_, close)| !missing.contains(close)) else {
                continue;
            };
            let inside = rest.get(open.len()..)?;
            match inside.find(close) {
                Some(length) => {
                    let written = rest.get(..open.len() + length + close.len())?;
                    return Some((at, Self::new(written, open, inside.get(..length)?)));
                }
                None => missing.push(close),
            }
        }
        None
    }

    fn new(written: &'a str, open: &str, inside: &'a str) -> Self {
        let inside = inside.trim_matches(|c: char| c.is_whitespace() || c == '-');
        let end = inside.find(|c: char| c.is_whitespace() || c == '.').unwrap_or(inside.len());
        let (name, arguments) = inside.split_at(end);
        Self { written, name: if open == "{:" { ":" } else { name }, arguments: arguments.trim() }
    }

    /// What becomes of it; none where we do not understand it.
    pub(super) fn treatment(&self) -> Option<Treatment> {
        TREATMENTS.iter().find(|(name, _)| *name == self.name).map(|(_, treatment)| *treatment)
    }

    /// The words of the arguments, quotation marks removed.
    pub(super) fn words(&self) -> Vec<&'a str> {
        let mut words = Vec::new();
        let mut rest = self.arguments.trim_start();
        while let Some(first) = rest.chars().next() {
            let (word, after) = match first {
                '"' | '\'' => {
                    let inside = rest.get(1..).unwrap_or_default();
                    inside.split_once(first).unwrap_or((inside, ""))
                }
                _ => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
            };
            words.push(word);
            rest = after.trim_start();
        }
        words
    }

    /// The value of `name="value"` among the arguments.
    pub(super) fn argument(&self, name: &str) -> Option<&'a str> {
        let values = self.arguments.match_indices(name).filter_map(|(at, _)| {
            let before = self.arguments.get(..at)?;
            let value = self.arguments.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
            let starts_word = before.is_empty() || before.ends_with(char::is_whitespace);
            starts_word.then_some(value)
        });
        values.into_iter().next().map(|value| match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                value.get(1..).and_then(|inside| inside.split(quote).next()).unwrap_or_default()
            }
            _ => value.split_whitespace().next().unwrap_or_default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Tag;

    #[test]
    fn tags_are_cut_out_of_lines() {
        for (text, found) in [
            ("看 {% asset_img a.jpg %}。", Some((4, "asset_img", "a.jpg"))),
            ("{%- include x.html -%}", Some((0, "include", "x.html"))),
            ("{{< figure src=\"a}b\" >}}", Some((0, "figure", "src=\"a}b\""))),
            ("{{ site.baseurl }}/a", Some((0, "site", ".baseurl"))),
            ("文字{: .x #y}", Some((6, ":", "#y"))),
            ("{% a {{ b", None),
            ("{}", None),
        ] {
            let tag = Tag::first(text).map(|(at, tag)| (at, tag.name, tag.arguments));
            match found {
                Some((at, name, arguments)) if name != ":" => {
                    assert_eq!(tag, Some((at, name, arguments)), "{text}");
                }
                Some((at, name, _)) => {
                    assert_eq!(tag.map(|(at, name, _)| (at, name)), Some((at, name)), "{text}");
                }
                None => assert_eq!(tag, None, "{text}"),
            }
        }
    }

    #[test]
    fn arguments_are_words_or_names() {
        let tag = Tag::first("{% img left a.jpg 10 20 \"题 目\" 'x' %}").unwrap().1;
        assert_eq!(tag.words(), ["left", "a.jpg", "10", "20", "题 目", "x"]);
        let tag = Tag::first("{{< figure src=\"a.jpg\" subtitle=x title='题' >}}").unwrap().1;
        assert_eq!(
            (tag.argument("src"), tag.argument("title"), tag.argument("alt")),
            (Some("a.jpg"), Some("题"), None)
        );
    }
}
