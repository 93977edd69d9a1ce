//! A number for a registry, by which kept verdicts are told from those that are out of date. Must
//! not know where verdicts are kept.

use std::fmt::{self, Write as _};

use super::registry::Registry;

const FNV_OFFSET: u64 = 0xCBF2_9CE4_8422_2325;
const FNV_PRIME: u64 = 0x0000_0100_0000_01B3;

impl Registry {
    /// A number that changes whenever something changes by which articles are recognised: what
    /// was found with another number is out of date. The same on every machine for one version of
    /// the program.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let mut hash = Fingerprint(FNV_OFFSET);
        // The debug form has every field; a write to it cannot fail.
        let _ = write!(hash, "{} {self:?}", env!("CARGO_PKG_VERSION"));
        hash.0
    }
}

/// 64-bit FNV-1a over what is written.
struct Fingerprint(u64);

impl fmt::Write for Fingerprint {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 = text.bytes().fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME));
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
