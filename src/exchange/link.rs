//! Small things in the part of an address that browsers keep to themselves: packed, with their length and a checksum,
//! so that a link that arrives opens as it was sent or not at all. Knows no address.
//!
//! A link is one digit for its form, and after it, as base64 for addresses (RFC 4648, section 5, without padding): one
//! byte for what it holds, four for the length of the rest, four for a checksum, and a file without what is empty,
//! deflated (RFC 1951).

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use thiserror::Error;

use super::paper::digest;
use super::part_file::{Cut, cut};
use crate::document::file::{self, Envelope, Extent, FORMAT, Layout, SCHEMA, Standing};
use crate::document::{District, Document, Id};

/// Links of more letters, address included, are cut off by many programs: a file is the better way.
pub const LONGEST_TO_SEND: usize = 2_000;
/// Longer ones are not read, in letters.
pub const LONGEST_TO_READ: usize = 20_000;
/// What a link may come to when it is unpacked, in bytes.
const LARGEST_UNPACKED: usize = 200_000;
/// The form of links that this version of the app writes.
const FORM: u8 = b'1';
/// How many of the draft's revisions go along: those that were sent last are most likely where both copies met.
const REVISIONS: usize = 3;
/// Bytes before the packed file: what it holds, its length, its checksum.
const HEAD: usize = 9;
/// Deflate's own scale ends at 10; nobody waits for so little text.
const LEVEL: u8 = 10;
/// RFC 4648, table 2.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// One part of a draft, as a part file has it.
    Part(Envelope, Extent),
    /// What leadership is shown of a draft, to be read.
    Summary(Envelope),
    /// A start for a district: its name, and nothing written yet.
    Start(District),
}

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LinkError {
    /// Its end is missing.
    #[error("the end is missing")]
    CutOff,
    /// It arrived otherwise than it was sent.
    #[error("it was changed on the way")]
    Damaged,
    /// A newer version of the app made it.
    #[error("a newer version of the app made it")]
    Newer,
    /// It is longer than [`LONGEST_TO_READ`], or what it holds is larger than a link's contents can be.
    #[error("it has {letters} letters")]
    TooLarge {
        /// Its length.
        letters: usize,
    },
}

/// A link to one part of a draft.
#[must_use]
pub fn of_part(draft: &Envelope, what: Cut) -> String {
    let mut envelope = Envelope {
        app: String::new(),
        tab: Id::NIL,
        received: Id::NIL,
        bases: Vec::new(),
        ..cut(draft, what)
    };
    // This one before all: most who get the part have the draft as it was then or before.
    envelope.lineage.retain(|id| *id != draft.revision);
    let surplus = (envelope.lineage.len() + 1).saturating_sub(REVISIONS);
    envelope.lineage.drain(..surplus);
    envelope.lineage.push(draft.revision);
    pack(b'p', &envelope)
}

/// A link to what leadership is shown of a draft.
#[must_use]
pub fn of_summary(draft: &Envelope) -> String {
    let saved_at = draft.saved_at.clone();
    pack(b's', &Envelope { id: draft.id, saved_at, ..around(digest(&draft.document)) })
}

/// A link to an empty start for a district.
#[must_use]
pub fn of_start(district: &District) -> String {
    pack(b'n', &around(Document { district: district.clone(), ..Document::default() }))
}

fn around(document: Document) -> Envelope {
    Envelope { format: FORMAT.to_owned(), schema: SCHEMA, document, ..Envelope::default() }
}

fn pack(kind: u8, envelope: &Envelope) -> String {
    let packed = compress_to_vec(file::write(envelope, Layout::Sparse).as_bytes(), LEVEL);
    let length = u32::try_from(packed.len()).unwrap_or(u32::MAX).to_be_bytes();
    let check = checksum(kind, &packed).to_be_bytes();
    let bytes: Vec<u8> = [kind].into_iter().chain(length).chain(check).chain(packed).collect();
    format!("{}{}", char::from(FORM), to_base64(&bytes))
}

/// Reads what follows the `#` of a link's address. Line breaks in it, and punctuation that a message has put after it,
/// do no harm.
///
/// # Errors
/// See [`LinkError`].
pub fn read(link: &str) -> Result<Held, LinkError> {
    if link.len() > LONGEST_TO_READ {
        return Err(LinkError::TooLarge { letters: link.len() });
    }
    let letters = link.bytes().filter(|letter| !letter.is_ascii_whitespace());
    let letters: Vec<u8> = letters.take_while(|letter| ALPHABET.contains(letter)).collect();
    let (form, rest) = letters.split_first().ok_or(LinkError::CutOff)?;
    match *form {
        FORM => {}
        b'2'..=b'9' => return Err(LinkError::Newer),
        _ => return Err(LinkError::Damaged),
    }
    let bytes = from_base64(rest);
    let (head, packed) = bytes.split_at_checked(HEAD).ok_or(LinkError::CutOff)?;
    let number = |at: usize| head[at..at + 4].iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    let (kind, length, check) = (head[0], number(1) as usize, number(5));
    if packed.len() < length {
        return Err(LinkError::CutOff);
    }
    // Written anew: the last letter has bits to spare, which must be what they were too.
    if packed.len() > length || checksum(kind, packed) != check || to_base64(&bytes).as_bytes() != rest {
        return Err(LinkError::Damaged);
    }
    let text =
        decompress_to_vec_with_limit(packed, LARGEST_UNPACKED).map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => LinkError::TooLarge { letters: link.len() },
            _ => LinkError::Damaged,
        })?;
    unpacked(kind, &String::from_utf8(text).map_err(|_| LinkError::Damaged)?)
}

fn unpacked(kind: u8, text: &str) -> Result<Held, LinkError> {
    let opened = file::read(text).map_err(|_| LinkError::Damaged)?;
    if opened.standing != Standing::Current {
        return Err(LinkError::Newer);
    }
    let envelope = opened.envelope;
    match (kind, opened.extent) {
        (b'p', Extent::Component(_) | Extent::Reflection | Extent::Session) => {
            Ok(Held::Part(envelope, opened.extent))
        }
        (b's', Extent::Whole) => Ok(Held::Summary(envelope)),
        (b'n', Extent::Whole) => Ok(Held::Start(envelope.document.district)),
        // The checksum is right, so somebody meant it.
        _ => Err(LinkError::Newer),
    }
}

/// CRC-32 as in Ethernet and PNG, over all but the length, which stands for itself: no change of four letters or fewer
/// that lie together passes it.
fn checksum(kind: u8, packed: &[u8]) -> u32 {
    !std::iter::once(&kind).chain(packed).fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    })
}

fn to_base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |at: usize| group.get(at).copied().map_or(0, u32::from);
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        let letter = |place: usize| char::from(ALPHABET[(bits >> (18 - 6 * place)) as usize & 63]);
        text.extend((0..=group.len()).map(letter));
    }
    text
}

/// Letters that are not of the alphabet are taken for the first one: who calls has none.
fn from_base64(letters: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(letters.len() * 3 / 4);
    for group in letters.chunks(4) {
        let value = |letter: &u8| ALPHABET.iter().position(|known| known == letter).unwrap_or(0);
        let bits = (0..4).fold(0, |bits, place| bits << 6 | group.get(place).map_or(0, value));
        bytes.extend((1..group.len()).map(|place| (bits >> (24 - 8 * place)) as u8));
    }
    bytes
}
