//! Writes an envelope as JSON: in the order of the types, in one pass over the tree.

use super::file::Envelope;
use super::tree::{Node, Record};
use super::{Document, Id, tolerant};

/// How a text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Without white space, for storage.
    Compact,
    /// Indented, for people with an editor.
    Readable,
    /// As [`Layout::Compact`], without what is empty: for a link, where every letter counts.
    Sparse,
}

/// Writes an envelope. Names come in the order of the types, so that two files compare line by line.
#[must_use]
pub fn write(envelope: &Envelope, layout: Layout) -> String {
    write_around(envelope, &envelope.document, layout)
}

/// Writes an envelope around a document that stands elsewhere, so that it need not be copied into the envelope.
#[must_use]
pub fn write_around(envelope: &Envelope, document: &Document, layout: Layout) -> String {
    let mut writer = Writer { out: String::new(), depth: 0, layout };
    writer.within('{', '}', &mut |writer| {
        let mut index = 0;
        (envelope as &dyn Record).each(&mut |field, node| {
            let node = if field == "document" { Node::Record(document) } else { node };
            index += usize::from(writer.field(index, field, node));
        });
        index
    });
    if layout == Layout::Readable {
        writer.out.push('\n');
    }
    writer.out
}

/// Writes one record by itself, without white space.
#[must_use]
pub fn write_record(record: &dyn Record) -> String {
    let mut writer = Writer { out: String::new(), depth: 0, layout: Layout::Compact };
    writer.node(Node::Record(record));
    writer.out
}

struct Writer {
    out: String,
    depth: usize,
    layout: Layout,
}

impl Writer {
    fn node(&mut self, node: Node<'_>) {
        match node {
            Node::Text(text) | Node::Choice(text) => self.text(text),
            Node::Flag(yes) => self.out.push_str(if yes { "true" } else { "false" }),
            Node::Number(number) => self.out.push_str(&number.to_string()),
            Node::Id(id) => self.text(&id.to_string()),
            Node::Ids(ids) => self.within('[', ']', &mut |writer| {
                for (index, id) in ids.iter().enumerate() {
                    writer.start_item(index);
                    writer.text(&id.to_string());
                }
                ids.len()
            }),
            Node::Record(record) => self.within('{', '}', &mut |writer| {
                let mut index = 0;
                record.each(&mut |field, node| index += usize::from(writer.field(index, field, node)));
                index
            }),
            Node::Rows(rows) => self.within('[', ']', &mut |writer| {
                rows.all().for_each(|(index, row)| {
                    writer.start_item(index);
                    writer.node(Node::Record(row));
                });
                rows.len()
            }),
        }
    }

    /// Writes what is between two brackets. `inside` answers how many items it wrote.
    fn within(&mut self, open: char, close: char, inside: &mut dyn FnMut(&mut Self) -> usize) {
        self.out.push(open);
        self.depth += 1;
        let count = inside(self);
        self.depth -= 1;
        if count > 0 {
            self.new_line();
        }
        self.out.push(close);
    }

    /// Answers whether it wrote the field.
    fn field(&mut self, index: usize, name: &str, node: Node<'_>) -> bool {
        // A file without a document is none.
        if self.layout == Layout::Sparse && name != "document" && is_empty(node) {
            return false;
        }
        self.start_item(index);
        self.text(&tolerant::name_in_files(name));
        self.out.push_str(if self.layout == Layout::Readable { ": " } else { ":" });
        let layout = self.layout;
        if name == "bases" {
            self.layout = Layout::Sparse;
        }
        self.node(node);
        self.layout = layout;
        true
    }

    fn start_item(&mut self, index: usize) {
        if index > 0 {
            self.out.push(',');
        }
        self.new_line();
    }

    fn new_line(&mut self) {
        if self.layout == Layout::Readable {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n("  ", self.depth));
        }
    }

    /// A JSON string (RFC 8259, section 7).
    fn text(&mut self, text: &str) {
        self.out.push('"');
        let mut rest = text;
        while let Some(at) = rest.find(|letter: char| matches!(letter, '"' | '\\' | '\0'..='\u{1f}')) {
            let (plain, special) = rest.split_at(at);
            self.out.push_str(plain);
            let letter = special.as_bytes()[0];
            match letter {
                b'"' => self.out.push_str("\\\""),
                b'\\' => self.out.push_str("\\\\"),
                b'\n' => self.out.push_str("\\n"),
                b'\r' => self.out.push_str("\\r"),
                b'\t' => self.out.push_str("\\t"),
                _ => self.out.push_str(&format!("\\u{letter:04x}")),
            }
            rest = &special[1..];
        }
        self.out.push_str(rest);
        self.out.push('"');
    }
}

/// Whether a node is what the reader takes for one that is missing. Of a choice only the empty one is: which option is
/// the default, its key does not tell.
fn is_empty(node: Node<'_>) -> bool {
    match node {
        Node::Text(text) | Node::Choice(text) => text.is_empty(),
        Node::Flag(yes) => !yes,
        Node::Number(number) => number == 0,
        Node::Id(id) => id == Id::NIL,
        Node::Ids(ids) => ids.is_empty(),
        Node::Rows(rows) => rows.is_empty(),
        Node::Record(record) => {
            let mut all = true;
            record.each(&mut |_, node| all = all && is_empty(node));
            all
        }
    }
}
