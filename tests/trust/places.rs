//! Where text stands that comes from outside, in each format that has such places.

use super::page;
use super::trial::Trial;

/// Files with `@` in every place that a stranger writes.
pub(crate) const PLACES: [(&str, &str); 3] = [
    (
        "a.md",
        "---\ntitle: 甲@乙\nauthor: 丙@丁\ncategories: [戊@己]\n---\n正文@接着\n\n[链接](http://例@子)\n\n末段\n",
    ),
    (
        "a.html",
        "<title>甲@乙</title><meta name=author content='丙@丁'><p>正文@接着<a href='http://例@子'>链@接</a>\
         <img alt='图@片' src='a@b.png'></p>\n<p>末段</p>",
    ),
    ("a.txt", "甲@乙\n\n来源：某@报\n\n正文@接着\n\n末段\n"),
];

/// Puts a string that ends into every place of every format; no line of what is read may carry it
/// out, and what stands behind it is read.
pub(crate) fn in_every_place(trial: &Trial, string: &str) {
    for (name, form) in PLACES {
        let text = form.replace('@', string);
        let what = || format!("{string:?} in {name}");
        if let Some(lines) = trial.attempt(what, || page::lines(name, text.as_bytes())) {
            trial.plain(&what(), lines.as_bytes());
            let whole = lines.replace('\n', "");
            // A `<` begins a tag of HTML, and a quote ends an attribute, wherever they came from.
            let is_markup = name.ends_with("html") && string.contains(['<', '\'']);
            let kept = if is_markup { "" } else { "接着" };
            trial.expect(whole.contains(kept) && whole.contains("末段"), || {
                format!("{}: text is lost", what())
            });
        }
    }
}
