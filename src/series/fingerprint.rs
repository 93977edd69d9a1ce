//! A number for a registry, by which kept verdicts are told from those that are out of date. Must
//! not know where verdicts are kept.

use std::fmt::{self, Write as _};

use super::registry::Registry;
use crate::text::Fnv;

impl Registry {
    /// A number that changes whenever something changes by which articles are recognised: what
    /// was found with another number is out of date. The same on every machine for one version of
    /// the program.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let mut hash = Fingerprint::default();
        // The debug form has every field; a write to it cannot fail.
        let _ = write!(hash, "{} {self:?}", env!("CARGO_PKG_VERSION"));
        hash.0.0
    }
}

/// A number for what is written.
#[derive(Default)]
struct Fingerprint(Fnv);

impl fmt::Write for Fingerprint {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 = self.0.with(text.bytes());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::series::Registry;

    #[test]
    fn registries_are_told_apart() {
        let builtin = Registry::builtin();
        assert_eq!(builtin.fingerprint(), builtin.clone().fingerprint());
        let mut other = builtin.clone();
        other.series[0].editions[3].aliases.push("一个别名".to_owned());
        assert_ne!(builtin.fingerprint(), other.fingerprint());
        let mut other = builtin.clone();
        other.scoring.limits.primary_min = 3.5;
        assert_ne!(builtin.fingerprint(), other.fingerprint());
    }
}
