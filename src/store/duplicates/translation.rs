//! Translations: only where the archive itself says so, by the paths of files or in front matter,
//! and the languages of the texts bear it out. Nothing but names and dates would tell other
//! translations from two reports of one day. Must not know what becomes of them.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::doc::{Source, Translation};
use crate::store::entry::Entry;
use crate::text::Language;

/// Tags and names of languages, as folders and files bear them, with the tag that is meant.
const LANGUAGES: &[(&str, &[&str])] = &[
    ("zh", &["zh", "cn", "chinese", "中文", "汉语", "漢語"]),
    ("zh-hans", &["zh-hans", "zh-cn", "zh-sg", "zh-hans-cn", "chs", "hans", "简体", "简体中文", "简中"]),
    (
        "zh-hant",
        &[
            "zh-hant",
            "zh-tw",
            "zh-hk",
            "zh-mo",
            "zh-hant-tw",
            "zh-hant-hk",
            "cht",
            "hant",
            "tw",
            "hk",
            "繁体",
            "繁體",
            "繁体中文",
            "繁體中文",
            "繁中",
        ],
    ),
    ("en", &["en", "eng", "en-us", "en-gb", "english", "英文", "英语", "英語"]),
    ("ja", &["ja", "jp", "ja-jp", "japanese", "日文", "日语", "日本語"]),
    ("ko", &["ko", "kr", "ko-kr", "korean", "韩文", "韩语", "한국어"]),
    ("ru", &["ru", "rus", "ru-ru", "russian", "俄文", "俄语", "русский"]),
    ("fr", &["fr", "fr-fr", "french", "法文", "法语", "français"]),
    ("de", &["de", "de-de", "german", "德文", "德语", "deutsch"]),
    ("es", &["es", "es-es", "spanish", "西文", "西班牙语", "español"]),
    ("pt", &["pt", "pt-br", "pt-pt", "portuguese", "葡文", "葡萄牙语", "português"]),
    ("it", &["it", "it-it", "italian", "意大利语", "italiano"]),
    ("ar", &["ar", "arabic", "阿文", "阿拉伯语", "العربية"]),
    ("fa", &["fa", "persian", "波斯语", "فارسی"]),
    ("hi", &["hi", "hindi", "印地语", "हिन्दी"]),
    ("ur", &["ur", "urdu", "乌尔都语", "اردو"]),
    ("tr", &["tr", "turkish", "土耳其语", "türkçe"]),
    ("kk", &["kk", "kz", "kazakh", "哈萨克语", "қазақша"]),
    ("ky", &["ky", "kyrgyz", "吉尔吉斯语", "кыргызча"]),
    ("tg", &["tg", "tajik", "塔吉克语", "тоҷикӣ"]),
    ("uz", &["uz", "uzbek", "乌兹别克语", "oʻzbekcha"]),
    ("be", &["be", "belarusian", "白俄罗斯语", "беларуская"]),
    ("uk", &["uk", "ukrainian", "乌克兰语", "українська"]),
    ("mn", &["mn", "mongolian", "蒙古语", "蒙文", "монгол"]),
    ("vi", &["vi", "vietnamese", "越南语", "tiếng việt"]),
    ("th", &["th", "thai", "泰语", "ไทย"]),
    ("id", &["id", "indonesian", "印尼语", "印度尼西亚语"]),
    ("ms", &["ms", "malay", "马来语"]),
];

/// Characters of the longest name of a language that a file may end in.
const LONGEST_NAME: usize = 12;

/// What an article says of its translations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Translations {
    /// Hashes that it has in common with its translations.
    pub(super) keys: Box<[u64]>,
    /// The tag of the language that it is said to be in.
    pub(super) stated: Option<&'static str>,
    /// The language of its text.
    pub(super) language: Language,
}

/// The tag of a language that is known by it.
pub(super) fn tag(name: &str) -> Option<&'static str> {
    LANGUAGES.iter().map(|(tag, _)| *tag).find(|tag| *tag == name)
}

impl Translations {
    pub(super) fn of(entry: &Entry) -> Self {
        let article = &entry.article;
        let said = article.meta.translation.as_deref();
        let (path, by_path) = without_language(&article.source.path);
        let by_fields = said.and_then(|said| language(&said.language));
        let mut keys = Vec::new();
        // Of the articles of one file, nothing says which is the translation of which.
        if article.source.parts == 1 {
            let root = root(entry, &article.source);
            keys.push(hash(&(&root, "path", path)));
            if let Some(Translation { key, .. }) = said.filter(|said| !said.key.is_empty()) {
                keys.push(hash(&(&root, "key", key.as_str())));
            }
        }
        Self { keys: keys.into(), stated: by_fields.or(by_path), language: article.meta.language }
    }

    /// The tag of its language, as far as it is known.
    pub(super) fn tag(&self) -> &'static str {
        self.stated.filter(|_| self.language == Language::Other).unwrap_or(self.language.tag())
    }

    /// Whether two articles that have a key in common are in different languages.
    fn differ(&self, other: &Self) -> bool {
        if family(self.language) != family(other.language) {
            return true;
        }
        // Between languages of one script, and both kinds of Chinese, it takes a word on either side.
        let is_said = self.stated.zip(other.stated).is_some_and(|(own, others)| own != others);
        is_said && (self.language == Language::Other || self.language != other.language)
    }

    /// Whether the archive says that one article is a translation of the other.
    pub(super) fn are_of(&self, other: &Self) -> bool {
        self.keys.iter().any(|key| other.keys.contains(key)) && self.differ(other)
    }
}

/// Both kinds of Chinese are one: which it is, is guessed from a few characters.
fn family(language: Language) -> Language {
    if language == Language::TraditionalChinese { Language::SimplifiedChinese } else { language }
}

/// What stands before the path of a file within its archive: another archive has its own paths.
fn root(entry: &Entry, source: &Source) -> std::path::PathBuf {
    let depth = source.path.split('/').count();
    entry.path.as_deref().and_then(|path| path.ancestors().nth(depth)).map(Into::into).unwrap_or_default()
}

/// A path without the name of a language at the end of the file's name or, if none stands there,
/// without the first folder that is one; and the language.
fn without_language(path: &str) -> (String, Option<&'static str>) {
    let (folders, file) = path.rsplit_once('/').map_or(("", path), |(folders, file)| (folders, file));
    let (stem, extension) = file.rsplit_once('.').unwrap_or((file, ""));
    if let Some((name, tag)) = without_suffix(stem) {
        return (format!("{folders}/{name}.{extension}"), Some(tag));
    }
    let mut found = None;
    let is_other = |folder: &&str| {
        let is_first = found.is_none();
        found = found.or_else(|| language(folder));
        !is_first || found.is_none()
    };
    let mut rest = folders.split('/').filter(is_other).collect::<Vec<_>>().join("/");
    rest.push('/');
    (rest + file, found)
}

/// `a` and English, of `a.en`, `a_en` or `a-en`; the longest name wins (`a.zh-cn`).
fn without_suffix(stem: &str) -> Option<(&str, &'static str)> {
    let mut places: Vec<usize> = stem
        .char_indices()
        .rev()
        .take(LONGEST_NAME + 1)
        .filter_map(|(at, c)| ".-_".contains(c).then_some(at))
        .collect();
    places.reverse();
    places
        .into_iter()
        .filter(|at| *at > 0)
        .find_map(|at| Some((stem.get(..at)?, language(stem.get(at + 1..)?)?)))
}

/// The tag of the language that a name or tag means.
fn language(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase().replace('_', "-");
    LANGUAGES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(tag, _)| *tag)
}

fn hash(what: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::without_language;

    #[test]
    fn names_of_languages_are_taken_from_paths() {
        for (path, rest, language) in [
            ("en/2022/a.md", "2022/a.md", Some("en")),
            ("posts/zh_CN/2022/a.md", "posts/2022/a.md", Some("zh-hans")),
            ("2022/英文/a.md", "2022/a.md", Some("en")),
            ("2022/a.en.md", "2022/a.md", Some("en")),
            ("2022/a_en.html", "2022/a.html", Some("en")),
            ("2022/a.zh-CN.md", "2022/a.md", Some("zh-hans")),
            ("2022/a-b-zh-tw.md", "2022/a-b.md", Some("zh-hant")),
            ("zh/a.en.md", "zh/a.md", Some("en")),
            ("a.md", "/a.md", None),
            ("2022/alien.md", "2022/alien.md", None),
            ("2022/en.md", "2022/en.md", None),
            ("2022/-en.md", "2022/-en.md", None),
            ("en/ru/a.md", "ru/a.md", Some("en")),
        ] {
            assert_eq!(without_language(path), (rest.to_owned(), language), "{path}");
        }
    }
}
