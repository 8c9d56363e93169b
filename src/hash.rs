//! 64-bit FNV-1a: enough to tell two contents apart, small enough to run at compile time. Not for secrets.

/// The hash of nothing; what every hash begins with.
pub const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of bytes.
///
/// ```
/// assert_eq!(mail_migration_advisor::hash::fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
/// ```
#[must_use]
pub const fn fnv1a(bytes: &[u8]) -> u64 {
    go_on(EMPTY, bytes)
}

/// The hash of what was hashed before, followed by these bytes.
#[must_use]
pub const fn go_on(mut hash: u64, bytes: &[u8]) -> u64 {
    let mut i = 0;
    while i < bytes.len() {
        hash ^= bytes[i] as u64;
        hash = hash.wrapping_mul(0x0100_0000_01b3);
        i += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_hash_as_the_whole() {
        assert_eq!(fnv1a(b""), EMPTY);
        assert_eq!(go_on(fnv1a(b"ab"), b"c"), fnv1a(b"abc"));
    }
}
