//! Addresses that lead out of the archive: which may be opened, and what a person must see of one
//! before. Nothing here opens anything.

use unicode_security::{RestrictionLevel, RestrictionLevelDetection};
use url::Url;

use crate::locale::say;
use crate::text::Clean;

/// An address that may be opened after a person has agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    url: Url,
}

/// Why an address is not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressError {
    /// It is no address of its own; it may be a path.
    Relative,
    /// What it names is not opened from here: `javascript:`, `data:`, `file:`, any other.
    Scheme(Clean),
    /// It has blanks or control characters in it.
    Blank,
    /// It would be taken for an option.
    Dash,
    /// It names a user: what looks like the host may be one.
    Credentials,
    /// It is longer than any honest one.
    TooLong,
    /// It cannot be read.
    Unreadable,
}

/// Bytes of the longest address that is opened.
const LONGEST: usize = 8 << 10;

impl Address {
    /// Reads an address as it was written.
    ///
    /// # Errors
    /// When it may not be opened, or is none.
    pub fn read(written: &str) -> Result<Self, AddressError> {
        let written = written.trim_matches(' ');
        // Cleaning has turned control characters into pictures of them.
        let is_blank =
            |c: char| c.is_whitespace() || c.is_control() || ('\u{2400}'..='\u{2426}').contains(&c);
        if written.starts_with('-') {
            return Err(AddressError::Dash);
        }
        if written.len() > LONGEST {
            return Err(AddressError::TooLong);
        }
        let url = match Url::parse(written) {
            Ok(url) => url,
            Err(url::ParseError::RelativeUrlWithoutBase) if written.starts_with("//") => {
                Url::parse(&format!("https:{written}")).map_err(|_| AddressError::Unreadable)?
            }
            Err(url::ParseError::RelativeUrlWithoutBase) => return Err(AddressError::Relative),
            Err(_) => return Err(AddressError::Unreadable),
        };
        match url.scheme() {
            "http" | "https" | "mailto" => {}
            other => return Err(AddressError::Scheme(Clean::line(other))),
        }
        if written.contains(is_blank) {
            return Err(AddressError::Blank);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressError::Credentials);
        }
        // Escaped, it may be three times as long.
        let address = Self { url }.without_letter();
        if address.url.as_str().len() > LONGEST { Err(AddressError::TooLong) } else { Ok(address) }
    }

    /// A letter is begun, not written: what it says is up to the person.
    fn without_letter(mut self) -> Self {
        if self.is_mail() {
            self.url.set_query(None);
            self.url.set_fragment(None);
        }
        self
    }

    /// The whole address, in ASCII.
    #[must_use]
    pub fn text(&self) -> Clean {
        Clean::line(self.url.as_str())
    }

    /// Whether it is somebody's address for letters.
    #[must_use]
    pub fn is_mail(&self) -> bool {
        self.url.scheme() == "mailto"
    }

    /// The host in ASCII; of an address for letters, all of it.
    #[must_use]
    pub fn host(&self) -> Clean {
        Clean::line(self.url.host_str().unwrap_or_else(|| self.url.path()))
    }

    /// The host as people write it, where that is something else.
    #[must_use]
    pub fn written_host(&self) -> Option<Clean> {
        let host = self.url.host_str()?;
        let (written, _) = idna::domain_to_unicode(host);
        (written != host).then(|| Clean::line(&written))
    }

    /// Whether a label of the host mixes scripts as no language does (UTS #39, highly restrictive).
    #[must_use]
    pub fn is_mixed(&self) -> bool {
        let highest = RestrictionLevel::HighlyRestrictive;
        self.written_host()
            .is_some_and(|host| host.split('.').any(|label| !label.check_restriction_level(highest)))
    }

    /// What to ask before it is opened: the host, and all that may deceive about it.
    #[must_use]
    pub fn question(&self) -> Clean {
        let host = self.host();
        if self.is_mail() {
            return Clean::from(say!("link-ask-mail", to = host.as_str()));
        }
        let mut question = match self.written_host() {
            Some(written) => {
                Clean::from(say!("link-ask-written", host = host.as_str(), written = written.as_str()))
            }
            None => Clean::from(say!("link-ask", host = host.as_str())),
        };
        if self.is_mixed() {
            question.push(&Clean::from(" "));
            question.push(&Clean::from(say!("link-mixed")));
        }
        question
    }
}

impl AddressError {
    /// Why, in a sentence.
    #[must_use]
    pub fn reason(&self) -> Clean {
        Clean::from(match self {
            Self::Scheme(scheme) => say!("link-refused-scheme", scheme = scheme.as_str()),
            Self::Blank => say!("link-refused-blank"),
            Self::Dash => say!("link-refused-dash"),
            Self::Credentials => say!("link-refused-user"),
            Self::TooLong => say!("link-refused-long"),
            Self::Relative | Self::Unreadable => say!("link-refused-unreadable"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, AddressError};

    #[test]
    fn only_what_is_plain_to_see_is_opened() {
        use AddressError::{Blank, Credentials, Dash, Relative, Unreadable};
        let scheme = |name| AddressError::Scheme(crate::text::Clean::from(name));
        for (written, expected) in [
            ("javascript:alert(1)", scheme("javascript")),
            ("JavaScript:alert(1)", scheme("javascript")),
            ("data:text/html,x", scheme("data")),
            ("file:///etc/passwd", scheme("file")),
            ("vscode://open", scheme("vscode")),
            ("https://a b.com/", Unreadable),
            ("https://example.com/a b", Blank),
            ("https://example.com/\u{241B}]52;c", Blank),
            ("--new-window", Dash),
            ("-https://example.com", Dash),
            ("https://example.com@evil.org/", Credentials),
            ("https://user:secret@evil.org/", Credentials),
            ("https://", Unreadable),
            ("posts/b.md", Relative),
            ("#fn1", Relative),
            ("$(reboot)", Relative),
            ("; rm -rf ~", Relative),
        ] {
            assert_eq!(Address::read(written), Err(expected), "{written}");
        }
        let long = format!("https://example.com/{}", "a".repeat(100_000));
        assert_eq!(Address::read(&long), Err(AddressError::TooLong));
    }

    #[test]
    fn hosts_are_shown_in_ascii_beside_their_own_writing() {
        for (written, host, shown, is_mixed) in [
            ("https://example.com/a?b#c", "example.com", None, false),
            ("//example.com/a", "example.com", None, false),
            ("https://EXAMPLE.com", "example.com", None, false),
            ("https://例子.中国/页", "xn--fsqu00a.xn--fiqs8s", Some("例子.中国"), false),
            // A Cyrillic а among Latin letters.
            ("https://p\u{430}ypal.com", "xn--pypal-4ve.com", Some("p\u{430}ypal.com"), true),
            ("https://xn--pypal-4ve.com", "xn--pypal-4ve.com", Some("p\u{430}ypal.com"), true),
        ] {
            let address = Address::read(written).unwrap();
            assert_eq!(&*address.host(), host);
            assert_eq!(address.written_host().as_deref(), shown, "{written}");
            assert_eq!(address.is_mixed(), is_mixed, "{written}");
            assert!(address.text().is_ascii() && address.question().contains(host));
        }
    }

    #[test]
    fn a_letter_is_begun_but_not_written() {
        let address = Address::read("mailto:a@example.com?subject=x&attach=/etc/passwd").unwrap();
        assert_eq!(&*address.text(), "mailto:a@example.com");
        assert!(address.is_mail() && address.question().contains("a@example.com"));
    }
}
