//! What words and acronyms mean, for the help page and for readers of a printed document. The words stand in
//! `public/help.json`.

use super::served::views;

views! {
    /// The words and acronyms that a newcomer may not know.
    Glossary {
        /// All of them, in alphabetical order.
        terms: all Term,
    }

    /// A word or an acronym.
    Term {
        /// The word or acronym as it stands in a text.
        short: text,
        /// What an acronym is short for. Empty for a word.
        long: maybe text,
        /// What it means, in a sentence.
        meaning: text,
    }
}

impl Glossary {
    /// What an acronym stands for; its plural is understood too. `None` for words, and for what is not known here.
    #[must_use]
    pub fn expand(self, acronym: &str) -> Option<Term> {
        let known = |short: &str| self.terms().find(|term| term.short() == short && !term.long().is_empty());
        known(acronym).or_else(|| known(acronym.strip_suffix('s')?))
    }
}
