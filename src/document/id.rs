//! Stable identities for list items, roles and revisions. Randomness is passed in.

use std::fmt;

/// Crockford's base 32: no letter that is mistaken for a digit.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// 64 bits in base 32.
const LENGTH: usize = 13;

/// The identity of a thing in the document, for as long as it lives and in every copy of the file.
///
/// 64 random bits: among the few thousand items of a district's files a collision is a matter of one in a
/// trillion, and repair gives a duplicate a new id. Written as 13 base-32 characters. Text that some other
/// program or a person wrote in its place (`"coach-1"`) is hashed, so that references to it still meet.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u64);

impl Id {
    /// No identity yet; repair replaces it.
    pub const NIL: Self = Self(0);

    /// An id out of 64 random bits.
    #[must_use]
    pub fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// Reads an id as it stands in a file or an address.
    #[must_use]
    pub fn read(text: &str) -> Self {
        Self::canonical(text)
            .unwrap_or_else(|| if text.is_empty() { Self::NIL } else { Self(fnv1a(text.as_bytes())) })
    }

    /// The id of what stands for other things: made from what it is and what they are, so that it is the same for
    /// everybody who makes it.
    #[must_use]
    pub fn joined(kind: &str, parts: &[Self]) -> Self {
        let mut bytes = kind.as_bytes().to_vec();
        parts.iter().for_each(|part| bytes.extend(part.0.to_be_bytes()));
        Self(fnv1a(&bytes).max(1))
    }

    fn canonical(text: &str) -> Option<Self> {
        if text.len() != LENGTH {
            return None;
        }
        text.bytes()
            .try_fold(0_u64, |bits, byte| {
                let digit = ALPHABET.iter().position(|&letter| letter == byte)?;
                let shifted = bits.checked_mul(32)?;
                shifted.checked_add(u64::try_from(digit).ok()?)
            })
            .map(Self)
    }
}

fn fnv1a(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        (0..LENGTH).rev().try_for_each(|place| {
            let digit = (self.0 >> (5 * place)) & 31;
            fmt::Write::write_char(out, char::from(ALPHABET[digit as usize]))
        })
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Id {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A stable identity: 13 characters of Crockford's base 32, or any other text that is used alike everywhere.",
        })
    }
}

/// Where new ids come from: the browser's randomness in the app, a counter in tests.
pub trait IdSource {
    /// An id that nothing else has.
    fn next_id(&mut self) -> Id;
}

impl<F: FnMut() -> u64> IdSource for F {
    fn next_id(&mut self) -> Id {
        Id(self())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written() {
        for bits in [1, 31, 32, u64::MAX, 0x0123_4567_89ab_cdef] {
            let id = Id::from_bits(bits);
            assert_eq!(Id::read(&id.to_string()), id);
        }
    }

    #[test]
    fn what_stands_for_the_same_things_has_the_same_id() {
        let [one, two] = [1, 2].map(Id::from_bits);
        assert_eq!(Id::joined("stage", &[one, two]), Id::joined("stage", &[one, two]));
        let others = [
            Id::joined("stage", &[two, one]),
            Id::joined("stage", &[one]),
            Id::joined("item", &[one, two]),
            Id::joined("", &[]),
            Id::NIL,
        ];
        assert!(!others.contains(&Id::joined("stage", &[one, two])));
        assert_ne!(Id::joined("", &[]), Id::NIL);
    }

    #[test]
    fn text_that_is_no_id_of_ours_still_names_one_thing() {
        assert_eq!(Id::read("coach-1"), Id::read("coach-1"));
        assert_ne!(Id::read("coach-1"), Id::read("coach-2"));
        assert_ne!(Id::read("zzzzzzzzzzzzz"), Id::NIL);
        assert_eq!(Id::read(""), Id::NIL);
    }
}
