//! The shapes in which an article is written: a file with front matter, an item of a feed, a mail.

use std::fmt::Write;
use std::path::PathBuf;

use super::Article;

/// Of so many files one is a page of HTML as exports are, the others are Markdown.
const PAGES: usize = 4;

/// Where its file is.
pub(crate) fn path(article: &Article) -> PathBuf {
    let ending = if is_page(article) { "txt" } else { "md" };
    let (day, nth) = (article.day, article.nth);
    PathBuf::from(format!("{:04}/{:02}/{nth:07}.{ending}", day.year(), day.month()))
}

fn is_page(article: &Article) -> bool {
    article.nth.is_multiple_of(PAGES)
}

/// Its file.
pub(crate) fn file(article: &Article) -> String {
    let Article { title, publisher, category, tags: [one, two], .. } = article;
    let mut file =
        format!("---\ntitle: '{title}'\ndate: {} {}\nauthor: {publisher}\n", article.day, clock(article));
    let _ = write!(file, "categories:\n  - [{}]\ntags: [{one}, {two}]\n---\n\n", category.replace('/', ", "));
    if is_page(article) {
        file.push_str("<div>\n");
        article.paragraphs.iter().for_each(|text| file.push_str(&format!("<p>{text}</p>")));
        file.push_str("\n</div>\n");
    } else {
        article.paragraphs.iter().for_each(|text| file.push_str(&format!("{text}\n\n")));
    }
    file
}

/// Its item in a feed.
pub(crate) fn item(article: &Article) -> String {
    let text: String = article.paragraphs.iter().map(|text| format!("<p>{text}</p>")).collect();
    format!(
        "<item><title>{}</title><link>http://localhost/{nth}</link><guid isPermaLink=\"false\">{nth}</guid>\
         <pubDate>{}</pubDate><author>{}</author><description><![CDATA[{text}]]></description></item>\n",
        article.title,
        stamp(article),
        article.publisher,
        nth = article.nth,
    )
}

/// Its mail.
pub(crate) fn mail(article: &Article) -> String {
    format!(
        "From: {} <a@example.org>\nTo: reader@example.org\nSubject: {}\nDate: {}\nMessage-ID: <{}@example.org>\n\
         MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n{}\n",
        encoded(article.publisher),
        encoded(&article.title),
        stamp(article),
        article.nth,
        article.paragraphs.join("\n\n"),
    )
}

fn clock(article: &Article) -> String {
    let seconds = article.time;
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// As mails and feeds write a time.
fn stamp(article: &Article) -> String {
    format!("{} {} +0000", article.day.strftime("%a, %d %b %Y"), clock(article))
}

/// A header's text, in words of a length that mails allow.
fn encoded(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let words = chars.chunks(10).map(|chunk| {
        let bytes = chunk.iter().collect::<String>().into_bytes();
        let escaped: String = bytes.iter().map(|byte| format!("={byte:02X}")).collect();
        format!("=?UTF-8?Q?{escaped}?=")
    });
    words.collect::<Vec<_>>().join("\n ")
}
