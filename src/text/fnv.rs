//! 64-bit FNV-1a: numbers for bytes that are the same on every machine and in every version of the
//! program. Ids are made with it, so it must never change.

/// What was hashed so far.
#[derive(Debug, Clone, Copy)]
pub struct Fnv(pub u64);

const PRIME: u64 = 0x0000_0100_0000_01B3;

impl Default for Fnv {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl Fnv {
    /// Together with these bytes.
    #[must_use]
    pub fn with(self, bytes: impl IntoIterator<Item = u8>) -> Self {
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(PRIME);
        Self(bytes.into_iter().fold(self.0, step))
    }
}

#[cfg(test)]
mod tests {
    use super::Fnv;

    #[test]
    fn the_numbers_are_those_that_were_published() {
        for (bytes, hash) in [
            (&b""[..], 0xCBF2_9CE4_8422_2325),
            (b"a", 0xAF63_DC4C_8601_EC8C),
            (b"foobar", 0x8594_4171_F739_67E8),
        ] {
            assert_eq!(Fnv::default().with(bytes.iter().copied()).0, hash);
        }
    }
}
