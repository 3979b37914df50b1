//! The file: an envelope around the document, as text. The one codec for storage, downloads and uploads.

use thiserror::Error;

use super::json::Json;
use super::letters::is_letter;
use super::row::Row;
use super::{Document, Id, PartKey, migrate, record::record, tolerant};

pub use super::writer::{Layout, write, write_around, write_record};

/// What every file of ours says it is.
pub const FORMAT: &str = "district-coaching-system";
/// The shape of the document that this version of the app writes. Any change of the shape raises it.
pub const SCHEMA: u32 = 3;
/// The largest text that is read, in bytes. A full district's draft is a twentieth of it.
pub const LARGEST: usize = 5_000_000;
/// Written again, a letter of a file takes at most so many bytes: a number that stood for an identity.
const MOST_FOR_A_LETTER: usize = 3;
/// And a field or an item that the file left out, with its name and signs.
const MOST_FOR_A_FIELD: usize = 64;
/// From so many bytes on, a district's name goes no further into the name of a file.
const LONGEST_NAME: usize = 60;
/// How many earlier revisions a file remembers.
pub const LINEAGE: usize = 64;
/// How many earlier states a file carries.
pub const BASES: usize = 2;
/// How many stored states before it a stored text names: those of some seconds of typing in two tabs.
pub const AFTER: usize = 64;

record! {
    /// A document with what is needed to tell it from its other copies.
    pub struct Envelope {
        /// [`FORMAT`], and after it which part of the draft the file holds, if it is not all of it: see [`Extent`].
        pub format: String,
        /// The shape of the document, see [`SCHEMA`]. Of an older file that was read: the current one.
        pub schema: u32,
        /// The version of the app that wrote it.
        pub app: String,
        /// The draft: the same in every copy.
        pub id: Id,
        /// What this copy is called on its own device. Empty: as the district.
        pub name: String,
        /// This state of the draft.
        pub revision: Id,
        /// Revisions that left a browser or came into one before this, oldest first: where two files may have met.
        /// This one stands among them once it has left.
        pub lineage: Vec<Id>,
        /// The last states that were stored before this one, here or in another tab, and are in it.
        pub after: Vec<Id>,
        /// The tab that wrote it.
        pub tab: Id,
        /// When it was written, in UTC: `2026-11-23T14:05:00Z`.
        pub saved_at: String,
        /// The last revision that came into the draft as a file.
        pub received: Id,
        /// The coaching system.
        pub document: Document,
        /// Earlier states that other copies may have gone on from, in a file that leaves a browser; see [`bases`].
        pub bases: Vec<Base>,
    }

    /// An earlier state of a draft. Written without what is empty.
    pub struct Base {
        /// Its revision.
        pub revision: Id,
        /// What the draft was. As `document`, and any name may be missing.
        #[cfg_attr(feature = "schema", schemars(with = "serde_json::Map<String, serde_json::Value>"))]
        pub document: Document,
    }
}

impl Row for Base {
    fn id(&self) -> Id {
        self.revision
    }
}

/// The earlier states to go along with a file, so that who has nothing but files can tell who changed what: the last one
/// that came in, and the last ones that left. All of them have been in a file before. `find` looks up the document of a
/// revision.
#[must_use]
pub fn bases(envelope: &Envelope, find: &dyn Fn(Id) -> Option<Document>) -> Vec<Base> {
    let mut bases: Vec<Base> = Vec::new();
    for &revision in std::iter::once(&envelope.received).chain(envelope.lineage.iter().rev()) {
        let is_new = revision != envelope.revision && bases.iter().all(|base| base.revision != revision);
        if is_new
            && bases.len() < BASES
            && let Some(document) = find(revision)
        {
            bases.push(Base { revision, document });
        }
    }
    bases
}

/// Adds revisions to a lineage: what left this browser or came into it, before anything grows from it. After a merge,
/// those of both sides. The oldest beyond [`LINEAGE`] are forgotten.
///
/// A revision names one state: a draft that leaves must keep its revision, and get a new one with the next edit only.
pub fn remember(lineage: &mut Vec<Id>, revisions: &[Id]) {
    remember_last(LINEAGE, lineage, revisions);
}

/// Adds revisions to a list that holds so many of them: the oldest beyond are forgotten.
pub fn remember_last(most: usize, list: &mut Vec<Id>, revisions: &[Id]) {
    for revision in revisions {
        if *revision != Id::NIL && !list.contains(revision) {
            list.push(*revision);
        }
    }
    let surplus = list.len().saturating_sub(most);
    list.drain(..surplus);
}

/// How much of a draft a file holds. Its format tells: a version of the app that knows no parts takes a part for
/// another program's file and leaves it alone, where it would take it for a draft that is otherwise empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// One of the six components.
    Component(PartKey),
    /// One person's own words of activity 2.1.
    Reflection,
    /// What a trainer sets for the session.
    Session,
}

impl Extent {
    /// How the format ends.
    #[must_use]
    pub fn ending(self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Component(key) => format!("/{}", key.field()),
            Self::Reflection => "/reflection".to_owned(),
            Self::Session => "/session".to_owned(),
        }
    }

    /// The revision of a part that was cut out of a draft's revision. It is another one: who has the part has nothing
    /// else of that revision.
    #[must_use]
    pub fn revision(self, whole: Id, part: &Document) -> Id {
        let reflections = part.existing_coaching.reflections.iter().map(|reflection| reflection.id);
        match self {
            Self::Whole => whole,
            Self::Component(_) | Self::Session => Id::joined(&self.ending(), &[whole]),
            Self::Reflection => {
                Id::joined(&self.ending(), &std::iter::once(whole).chain(reflections).collect::<Vec<_>>())
            }
        }
    }

    /// What a format says. `None` if it is another program's.
    fn of_format(format: &str) -> Option<Self> {
        let ending = format.strip_prefix(FORMAT)?;
        let components = PartKey::ALL.map(Self::Component);
        let mut all = [Self::Whole, Self::Reflection, Self::Session].into_iter().chain(components);
        all.find(|extent| extent.ending() == ending)
    }
}

/// How a text was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is of this version's shape and may be written over.
    Current,
    /// It comes from a newer version of the app: it may be looked at and must never be written over.
    Newer {
        /// The shape it says it has.
        schema: u32,
    },
}

/// A text that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What it holds.
    pub envelope: Envelope,
    /// Whether it may be written over.
    pub standing: Standing,
    /// Whether an older version of the app wrote it, in an older form.
    pub is_older: bool,
    /// How much of a draft it is.
    pub extent: Extent,
    /// What was damaged inside and how it was mended.
    pub repairs: Vec<Repair>,
}

/// Why a text cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// There is no text.
    #[error("the text is empty")]
    Empty,
    /// The browser could not read it: a folder, or a file that is still in the cloud or gone.
    #[error("it cannot be read")]
    NotReadable,
    /// It is larger than [`LARGEST`].
    #[error("the text has {bytes} bytes")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It is not JSON.
    #[error("not JSON at line {line}, column {column}")]
    NotJson {
        /// Where it stops making sense, from 1.
        line: usize,
        /// Where in that line.
        column: usize,
    },
    /// It is JSON whose end is missing.
    #[error("the end is missing")]
    CutOff,
    /// It is some other program's JSON.
    #[error("another program's JSON")]
    OtherJson,
    /// It says that it is ours, and nothing in it can be read.
    #[error("unreadable inside: {0}")]
    Unreadable(String),
}

/// One thing that was damaged in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// The place: `document.roles[2].level`.
    pub path: String,
    /// What was wrong and what was done.
    pub fault: Fault,
}

/// What was wrong in a file, and what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Something of the wrong kind; it was left empty.
    WrongKind,
    /// A number or a yes or no stood in place of text; it was taken as text.
    ReadAsText,
    /// A choice that does not exist; it was set to "not decided yet".
    UnknownChoice,
    /// A name that this version does not know; it was left out.
    UnknownName,
    /// An item without an identity, or with another's; it was given a new one.
    NewIdentity,
    /// More items than a list holds; the rest was left out.
    TooMany,
}

/// Reads a text, whatever it is. Damage inside is mended and listed; nothing ever panics.
///
/// # Errors
/// See [`ReadError`]. The text itself is never changed: who calls keeps it.
pub fn read(text: &str) -> Result<Opened, ReadError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(ReadError::Empty);
    }
    if text.len() > LARGEST {
        return Err(ReadError::TooLarge { bytes: text.len() });
    }
    let mut value = Json::read(text).map_err(|error| {
        if error.is_eof() && text.starts_with(['{', '[']) {
            ReadError::CutOff
        } else {
            ReadError::NotJson { line: error.line(), column: error.column() }
        }
    })?;
    let format = value.get("format").and_then(Json::text);
    let extent = format.and_then(Extent::of_format).ok_or(ReadError::OtherJson)?;
    if value.get("document").and_then(Json::object).is_none() {
        return Err(ReadError::Unreadable("no document".to_owned()));
    }
    let is_older = migrate::to_current(&mut value);
    let mut envelope = Envelope::default();
    let (mut repairs, fields) = tolerant::read(&mut envelope, &value);
    let mut bases = std::mem::take(&mut envelope.bases);
    bases.truncate(BASES);
    // Only as it was is an earlier state of use.
    let is_of_bases = |repair: &Repair| repair.path.starts_with("bases");
    if repairs.iter().any(is_of_bases) {
        bases.clear();
        repairs.retain(|repair| !is_of_bases(repair));
    }
    if is_older && extent != Extent::Whole {
        // Parts had the revision of the draft that they were cut out of.
        remember(&mut envelope.lineage, &[envelope.revision]);
        envelope.revision = extent.revision(envelope.revision, &envelope.document);
    }
    if envelope.id == Id::NIL {
        envelope.id = Id::read(text);
        repairs.push(Repair { path: "id".to_owned(), fault: Fault::NewIdentity });
    }
    let standing = if envelope.schema > SCHEMA {
        Standing::Newer { schema: envelope.schema }
    } else {
        envelope.schema = SCHEMA;
        Standing::Current
    };
    // Every item that says little is written with all its names: what is read must stay readable when it is stored.
    if text.len() * MOST_FOR_A_LETTER + fields * MOST_FOR_A_FIELD > LARGEST {
        let bytes = write(&envelope, Layout::Compact).len();
        if bytes > LARGEST {
            return Err(ReadError::TooLarge { bytes });
        }
    }
    envelope.bases = bases;
    Ok(Opened { envelope, standing, is_older, extent, repairs })
}

/// A file's name: `maple-river-coaching-system_2026-11-23_1405.json`.
///
/// `stamp` is the local date and time, as it is to stand in the name.
#[must_use]
pub fn file_name(district: &str, stamp: &str) -> String {
    let mut name = String::new();
    for letter in district.chars() {
        if name.len() >= LONGEST_NAME {
            break;
        }
        // Letters of any script stay; what a file system or a reader might trip over does not.
        if is_letter(letter) {
            name.push(letter.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    let start = if name.is_empty() { String::new() } else { format!("{name}-") };
    format!("{start}coaching-system_{stamp}.json")
}
