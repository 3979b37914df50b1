//! Answers free of their type, and how they are read from a node of a document and written to it.

use super::Kind;
use crate::document::json::Json;
use crate::document::tree::{Node, NodeMut};
use crate::document::{Document, Id, name_in_files};

/// An answer, free of its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Typed text.
    Text(String),
    /// The place of the chosen option; 0 is "not chosen".
    Choice(usize),
    /// Which options are ticked, by place.
    Checks(Vec<bool>),
    /// What is picked from elsewhere in the document.
    Ids(Vec<Id>),
}

impl Answer {
    /// Whether a node holds no answer. What was picked and is gone from the document is none.
    pub(super) fn is_blank(kind: Kind, node: Node<'_>, document: &Document) -> bool {
        let are_there = |ids: &[Id]| matches!(kind, Kind::Pick(pick) if pick.has_any(ids, document));
        match (node, Self::read(kind, &node)) {
            (Node::Text(text), _) => text.trim().is_empty(),
            (Node::Ids(ids), _) => !are_there(ids),
            (_, Some(Self::Choice(index))) => index == 0,
            (_, Some(Self::Checks(ticked))) => !ticked.contains(&true),
            (_, Some(Self::Ids(ids))) => !are_there(&ids),
            _ => true,
        }
    }

    pub(super) fn read(kind: Kind, node: &Node<'_>) -> Option<Self> {
        match (kind, node) {
            (_, Node::Text(text)) => Some(Self::Text((*text).to_owned())),
            (Kind::Choice(options), Node::Choice(key)) => Some(Self::Choice(options.place_of(key))),
            (Kind::Checks(checks), Node::Record(record)) => {
                let ticked = |name| matches!(record.child(name), Some(Node::Flag(true)));
                Some(Self::Checks(checks.iter().map(|(name, _)| ticked(name)).collect()))
            }
            (_, Node::Flag(on)) => Some(Self::Checks(vec![*on])),
            (_, Node::Ids(ids)) => Some(Self::Ids(ids.to_vec())),
            (_, Node::Id(id)) => Some(Self::Ids(Some(*id).filter(|id| *id != Id::NIL).into_iter().collect())),
            _ => None,
        }
    }

    /// The answer as a file has it.
    pub(super) fn in_file(kind: Kind, words: &Json) -> Option<Self> {
        match (kind, words) {
            (Kind::Text(_), Json::Text(text)) => Some(Self::Text(text.clone())),
            (Kind::Choice(options), Json::Text(key)) => Some(Self::Choice(options.place_of(key))),
            (Kind::Checks(checks), Json::Object(_)) => {
                let ticked = |name| matches!(words.get(&name_in_files(name)), Some(Json::Flag(true)));
                Some(Self::Checks(checks.iter().map(|(name, _)| ticked(name)).collect()))
            }
            _ => None,
        }
    }

    pub(super) fn write(self, kind: Kind, node: NodeMut<'_>) {
        match (self, kind, node) {
            (Self::Text(words), _, NodeMut::Text(text)) => *text = words,
            (Self::Choice(index), Kind::Choice(options), NodeMut::Choice(choice)) => {
                choice.choose_at(index.min(options.keys.len()));
            }
            (Self::Checks(ticked), Kind::Checks(checks), NodeMut::Record(record)) => {
                for ((name, _), on) in checks.iter().zip(ticked) {
                    if let Some(NodeMut::Flag(flag)) = record.child_mut(name) {
                        *flag = on;
                    }
                }
            }
            (Self::Checks(ticked), _, NodeMut::Flag(flag)) => *flag = ticked.first() == Some(&true),
            (Self::Ids(picked), _, NodeMut::Ids(ids)) => *ids = picked,
            (Self::Ids(picked), _, NodeMut::Id(id)) => *id = picked.first().copied().unwrap_or(Id::NIL),
            _ => {}
        }
    }

    /// The answer in words. What is picked from elsewhere in the document has none here.
    pub(super) fn in_words(self, kind: Kind) -> String {
        match (self, kind) {
            (Self::Text(text), _) => text,
            (Self::Choice(index), Kind::Choice(options)) if index > 0 => {
                options.labels.get(index).copied().unwrap_or_default().to_owned()
            }
            (Self::Checks(ticked), Kind::Checks(checks)) => {
                let chosen = checks.iter().zip(ticked).filter(|(_, on)| *on);
                chosen.map(|((_, label), _)| *label).collect::<Vec<_>>().join(", ")
            }
            (Self::Checks(ticked), _) if ticked.contains(&true) => "Yes".to_owned(),
            _ => String::new(),
        }
    }
}
