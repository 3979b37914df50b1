//! Words that the checker of wording pointed at and that the team has decided to keep.

use super::{Id, letters::lowercase, row::row};

row! {
    /// Words the team keeps wherever they stand. The id is [`KeptWording::id_of`] the words.
    pub struct KeptWording {
        /// The words, as they stand in the draft.
        pub words: String,
        /// Why they stay.
        pub reason: String,
        /// Who decided, by name or initials.
        pub who: String,
    }
}

impl KeptWording {
    /// The id of the item for some words, whatever their case.
    #[must_use]
    pub fn id_of(words: &str) -> Id {
        Id::joined("wording", &[Id::read(&lowercase(words))])
    }
}
