//! The answers that somebody gave. Each is found by what it is about, so that it stays with its question when answers to
//! an earlier file change the list, and when the page is loaded anew.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use crate::document::Id;
use crate::exchange::merge::{Answer, Proposal};

/// The answers to the proposals of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given(BTreeMap<Id, Answer>);

/// What a proposal is about: its place, and what differs there.
#[must_use]
pub fn about(proposal: &Proposal) -> Id {
    let mut print = Print(0xcbf2_9ce4_8422_2325);
    proposal.place.hash(&mut print);
    proposal.difference.hash(&mut print);
    Id::from_bits(print.0)
}

/// The same in every tab and after every load, which the standard library's own does not promise.
struct Print(u64);

impl Hasher for Print {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Given {
    /// The answer to what is about that.
    #[must_use]
    pub fn to(&self, about: Id) -> Option<&Answer> {
        self.0.get(&about)
    }

    /// Gives an answer, in the place of an earlier one.
    pub fn give(&mut self, about: Id, answer: Answer) {
        self.0.insert(about, answer);
    }

    /// Takes an answer back.
    pub fn forget(&mut self, about: Id) {
        self.0.remove(&about);
    }

    /// Each answer as a text, to be kept.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        let text = |(about, answer): (&Id, &Answer)| match answer {
            Answer::Mine => format!("{about}m"),
            Answer::Theirs => format!("{about}t"),
            Answer::Both => format!("{about}b"),
            Answer::Own(words) => format!("{about}o{words}"),
        };
        self.0.iter().map(text).collect()
    }

    /// The answers in such texts. What is none is left out.
    #[must_use]
    pub fn of_texts(texts: &[String]) -> Self {
        let read = |text: &String| {
            let (about, answer) = text.split_at_checked(Id::NIL.to_string().len())?;
            let answer = match answer.split_at_checked(1)? {
                ("m", _) => Answer::Mine,
                ("t", _) => Answer::Theirs,
                ("b", _) => Answer::Both,
                ("o", words) => Answer::Own(words.to_owned()),
                _ => return None,
            };
            Some((Id::read(about), answer))
        };
        Self(texts.iter().filter_map(read).collect())
    }
}
