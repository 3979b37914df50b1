//! Reads a record out of JSON that somebody or something may have damaged: what fits is kept, what does not is left
//! empty and reported with its place. Works on the tree of any record.

use std::collections::HashSet;
use std::fmt;

use super::Id;
use super::file::{Fault, Repair};
use super::json::Json;
use super::tree::{NodeMut, Record, Rows};

/// The longest list that is read. A file that holds more was not made by people.
const LONGEST_LIST: usize = 2_000;
/// As many items of lists, references among them, as are read in all: twenty times those of a full district. Lists in
/// lists would otherwise make a small file a document of a hundred megabytes.
const MOST_ITEMS: usize = 10_000;
/// As many fields as items may have in all: ten times those of a full district. A role has two hundred, a line two; what
/// every page does for a document grows with its fields.
const MOST_FIELDS: usize = 40_000;
/// After so many repairs the rest is mended without being listed: nobody reads on.
const MOST_REPAIRS: usize = 500;

/// Fills an empty record with what can be read. Answers what was mended, and how many fields and items it then has.
pub(crate) fn read(record: &mut dyn Record, value: &Json) -> (Vec<Repair>, usize) {
    let mut reader =
        Reader { repairs: Vec::new(), seen: HashSet::new(), items: 0, fields: 0, is_full: false };
    let fields = record.weight(1);
    reader.record(record, value, &Path::Root, Identity::Anything);
    (reader.repairs, fields + reader.fields + reader.items)
}

/// The name of a field in files: `schoolYear` for `school_year`.
pub(crate) fn name_in_files(field: &str) -> String {
    let mut name = String::with_capacity(field.len());
    let mut after_line = false;
    for letter in field.chars() {
        match letter {
            '_' => after_line = true,
            _ if after_line => {
                name.push(letter.to_ascii_uppercase());
                after_line = false;
            }
            _ => name.push(letter),
        }
    }
    name
}

/// Where in the file one is. Written out only when there is something to report.
enum Path<'a> {
    Root,
    Name(&'a Path<'a>, &'a str),
    Place(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Name(Self::Root, name) => out.write_str(name),
            Self::Name(parent, name) => write!(out, "{parent}.{name}"),
            Self::Place(parent, index) => write!(out, "{parent}[{index}]"),
        }
    }
}

/// What the `id` of a record must be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Identity {
    /// It stands where it may stand again.
    Anything,
    /// It is an item's, and no other item's.
    Unique,
}

struct Reader {
    repairs: Vec<Repair>,
    seen: HashSet<Id>,
    /// How many items were read.
    items: usize,
    /// How many fields these have.
    fields: usize,
    /// Whether it was said that there are more than [`MOST_ITEMS`], or more than [`MOST_FIELDS`].
    is_full: bool,
}

impl Reader {
    fn report(&mut self, path: &Path<'_>, fault: Fault) {
        // That something was left out is always said.
        if self.repairs.len() < MOST_REPAIRS || fault == Fault::TooMany {
            self.repairs.push(Repair { path: path.to_string(), fault });
        }
    }

    fn record(&mut self, record: &mut dyn Record, value: &Json, path: &Path<'_>, identity: Identity) {
        let fields = value.object().unwrap_or_else(|| {
            self.report(path, Fault::WrongKind);
            &[]
        });
        let mut known = 0;
        record.each_mut(&mut |field, node| {
            let name = name_in_files(field);
            let value = value.get(&name);
            known += usize::from(value.is_some());
            match (node, value) {
                (NodeMut::Id(id), value) if field == "id" && identity == Identity::Unique => {
                    *id = self.item_id(value, path);
                }
                (node, Some(value)) => self.node(node, value, &Path::Name(path, &name)),
                (_, None) => {}
            }
        });
        if known < fields.len() {
            self.unknown_names(record, fields, path);
        }
    }

    fn unknown_names(&mut self, record: &dyn Record, fields: &[(String, Json)], path: &Path<'_>) {
        let mut known = HashSet::new();
        record.each(&mut |field, _| {
            known.insert(name_in_files(field));
        });
        for (name, _) in fields.iter().filter(|(name, _)| !known.contains(name)) {
            self.report(&Path::Name(path, name), Fault::UnknownName);
        }
    }

    fn node(&mut self, node: NodeMut<'_>, value: &Json, path: &Path<'_>) {
        match node {
            NodeMut::Text(text) => *text = self.text(value, path),
            NodeMut::Flag(flag) => match value {
                Json::Flag(yes) => *flag = *yes,
                _ => self.report(path, Fault::WrongKind),
            },
            NodeMut::Number(number) => match value {
                // A schema that no u32 holds is newer than any.
                Json::Number(known) => *number = u32::try_from(*known).unwrap_or(u32::MAX),
                _ => self.report(path, Fault::WrongKind),
            },
            NodeMut::Id(id) => *id = Id::read(&self.text(value, path)),
            NodeMut::Ids(ids) => {
                let items = self.list(value, path);
                *ids = items.iter().filter_map(Json::text).map(Id::read).collect();
                if ids.len() < items.len() {
                    self.report(path, Fault::WrongKind);
                }
            }
            NodeMut::Choice(choice) => {
                if !value.text().is_some_and(|key| choice.choose(key)) {
                    self.report(path, Fault::UnknownChoice);
                }
            }
            NodeMut::Record(record) => self.record(record, value, path, Identity::Anything),
            NodeMut::Rows(rows) => self.rows(rows, value, path),
        }
    }

    fn text(&mut self, value: &Json, path: &Path<'_>) -> String {
        match value {
            Json::Text(text) => text.clone(),
            Json::Number(number) => {
                self.report(path, Fault::ReadAsText);
                number.to_string()
            }
            Json::Flag(yes) => {
                self.report(path, Fault::ReadAsText);
                yes.to_string()
            }
            Json::Other | Json::List(_) | Json::Object(_) => {
                self.report(path, Fault::WrongKind);
                String::new()
            }
        }
    }

    fn list<'a>(&mut self, value: &'a Json, path: &Path<'_>) -> &'a [Json] {
        let Some(items) = value.list() else {
            self.report(path, Fault::WrongKind);
            return &[];
        };
        let most = LONGEST_LIST.min(MOST_ITEMS - self.items);
        if items.len() > most && !self.is_full {
            self.is_full = most < LONGEST_LIST;
            self.report(path, Fault::TooMany);
        }
        let items = &items[..items.len().min(most)];
        self.items += items.len();
        items
    }

    fn rows(&mut self, rows: &mut dyn Rows, value: &Json, path: &Path<'_>) {
        // An earlier state has the same items as the document, which is read before it.
        let is_apart = matches!(path, Path::Name(Path::Root, "bases"));
        for (index, item) in self.list(value, path).iter().enumerate() {
            if self.fields >= MOST_FIELDS {
                if !std::mem::replace(&mut self.is_full, true) {
                    self.report(path, Fault::TooMany);
                }
                break;
            }
            if is_apart {
                self.seen.clear();
            }
            if let Some(row) = rows.add() {
                // Empty as it is: whether the text names its fields or not.
                self.fields += row.weight(1);
                self.record(row, item, &Path::Place(path, index), Identity::Unique);
            }
        }
    }

    /// An item's own id; a new one where it has none or another item has the same. Made from its place and not at
    /// random, so that reading the same text twice gives the same document.
    fn item_id(&mut self, value: Option<&Json>, path: &Path<'_>) -> Id {
        let text = value.and_then(Json::text).unwrap_or_default();
        let id = Id::read(text);
        if id != Id::NIL && self.seen.insert(id) {
            return id;
        }
        self.report(path, Fault::NewIdentity);
        let mut attempt = 0_u32;
        loop {
            let id = Id::read(&format!("{text} {path} {attempt}"));
            if id != Id::NIL && self.seen.insert(id) {
                return id;
            }
            attempt += 1;
        }
    }
}
