//! Three people send each other whole files and parts over a while, as the app does it: with what each browser still
//! keeps, which may be nothing, and with what the files carry.

use std::collections::{HashMap, HashSet};

use coaching_system_builder::document::file::{
    Envelope, Extent, FORMAT, Layout, bases, read, remember, write,
};
use coaching_system_builder::document::{Document, Id, PartKey, Place};
use coaching_system_builder::exchange::merge::{Difference, Proposal};
use coaching_system_builder::exchange::part_file::{Cut, begun_with, cut};
use coaching_system_builder::exchange::preview::{Given, Step, joined};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::parts::{items, texts};
use super::random::{BUSY, CALM, Dice, Universe, cases};

/// A browser: its draft, and the states that it keeps.
struct Person {
    draft: Envelope,
    kept: HashMap<Id, Document>,
}

impl Person {
    fn find(&self) -> impl Fn(Id) -> Option<Document> {
        |id| self.kept.get(&id).cloned()
    }

    fn edit(&mut self, document: Document, revision: Id) {
        if document != self.draft.document {
            self.draft.document = document;
            self.draft.revision = revision;
        }
    }

    /// A file of the whole draft, or of one part of it.
    fn send(&mut self, part: Option<Cut>) -> String {
        remember(&mut self.draft.lineage, &[self.draft.revision]);
        self.kept.insert(self.draft.revision, self.draft.document.clone());
        let leaving = Envelope { bases: bases(&self.draft, &self.find()), ..self.draft.clone() };
        let Some(part) = part else { return write(&leaving, Layout::Readable) };
        let part = cut(&leaving, part);
        remember(&mut self.draft.lineage, &[part.revision]);
        write(&part, Layout::Readable)
    }

    fn adopt(&mut self, file: Envelope) {
        self.kept.extend(file.bases.iter().map(|base| (base.revision, base.document.clone())));
        self.kept.insert(file.revision, file.document.clone());
        self.draft = Envelope { received: file.revision, bases: Vec::new(), ..file };
        remember(&mut self.draft.lineage, &[self.draft.revision]);
    }

    /// Puts a file together with the draft, every question settled in the usual way.
    fn receive(&mut self, text: &str, revision: Id) -> Result<(), TestCaseError> {
        let opened = read(text).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&opened.repairs, &vec![]);
        let (file, extent) = (opened.envelope, opened.extent);
        let step = Step::new(&self.draft, &file, extent, &[], &self.find());
        let document = step.settled(&self.draft.document, &Given::default()).document;
        nothing_is_lost(&step, &self.draft.document, &document)?;
        if extent == Extent::Whole {
            self.kept.extend(file.bases.iter().map(|base| (base.revision, base.document.clone())));
            self.kept.insert(file.revision, file.document.clone());
            self.draft.received = file.revision;
        }
        let draft = joined(&self.draft, &file, extent, document);
        self.draft.lineage.clone_from(&draft.lineage);
        self.edit(draft.document, revision);
        let again = Step::new(&self.draft, &file, extent, &[], &self.find());
        prop_assert_eq!(again.proposals, vec![], "the same file twice");
        Ok(())
    }
}

/// Whatever either of them says, and both did not have before, is in what came of it, or was a proposal.
fn nothing_is_lost(step: &Step, mine: &Document, merged: &Document) -> Result<(), TestCaseError> {
    let theirs = &step.theirs;
    let before = step.base.clone().unwrap_or_default();
    let ids = |document: &Document| items(document).into_iter().map(|item| item.id).collect::<HashSet<_>>();
    let (there, then) = (ids(merged), ids(&before));
    let is_asked = |id: Id| {
        let is_it = |proposal: &Proposal| proposal.place.path().split('/').any(|step| step == id.to_string());
        step.proposals.iter().any(is_it)
    };
    for document in [mine, theirs] {
        let lost: Vec<_> = ids(document)
            .into_iter()
            .filter(|id| !there.contains(id) && !then.contains(id) && !is_asked(*id))
            .collect();
        prop_assert_eq!(lost, vec![], "items");
    }
    let (here, then, now) = (texts(mine), texts(&before), texts(merged));
    let lines = |text: Option<&String>| -> HashSet<String> {
        text.into_iter().flat_map(|text| text.split('\n')).map(str::to_owned).collect()
    };
    for (place, text) in here.iter().chain(&texts(theirs)) {
        // What became of an item as a whole is said of its identity.
        let Some(now) = now.get(place) else { continue };
        let (now, then) = (lines(Some(now)), lines(then.get(place)));
        let asked = asked_about(step, place);
        let lost = |line: &&str| {
            !line.trim().is_empty() && !now.contains(*line) && !then.contains(*line) && !asked.contains(*line)
        };
        prop_assert_eq!(text.split('\n').find(lost), None, "{:?}", place);
    }
    Ok(())
}

/// The lines that were a proposal at a place.
fn asked_about(step: &Step, place: &Place) -> HashSet<String> {
    let mut lines = HashSet::new();
    for proposal in step.proposals.iter().filter(|proposal| proposal.place == *place) {
        if let Difference::Paragraphs { mine, theirs, .. } = &proposal.difference {
            lines.extend(mine.split('\n').chain(theirs.split('\n')).map(str::to_owned));
        }
    }
    lines
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn three_people_who_exchange_files_and_parts_lose_no_word_and_no_item(seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let universe = Universe::new(&mut dice);
        let mut last = 100;
        let mut revision = || {
            last += 1;
            Id::from_bits(last)
        };
        let start = Envelope {
            format: FORMAT.to_owned(),
            id: Id::from_bits(1),
            revision: revision(),
            document: universe.start(&mut dice),
            ..Envelope::default()
        };
        let mut first = Person { draft: start, kept: HashMap::new() };
        let mut files = vec![first.send(None), first.send(Some(Cut::Component(PartKey::Qualifications)))];
        let mut people = vec![first];
        for file in &files {
            let opened = read(file).map_err(|error| TestCaseError::fail(error.to_string()))?;
            let mut person = Person { draft: Envelope::default(), kept: HashMap::new() };
            let is_part = opened.extent != Extent::Whole;
            person.adopt(if is_part { begun_with(opened.envelope, Id::from_bits(2)) } else { opened.envelope });
            people.push(person);
        }
        for _ in 0..8 {
            let person = &mut people[dice.below(3)];
            let likely = if dice.happens(50) { &BUSY } else { &CALM };
            match dice.below(6) {
                0 | 1 => {
                    let document = universe.edited(&person.draft.document, &mut dice, likely);
                    person.edit(document, revision());
                }
                2 => files.push(person.send(None)),
                3 => {
                    let reflections = &person.draft.document.existing_coaching.reflections;
                    let own = reflections.first().map(|reflection| Cut::Reflection(reflection.id));
                    let any = Cut::Component(PartKey::ALL[dice.below(6)]);
                    files.push(person.send(Some(own.filter(|_| dice.happens(20)).unwrap_or(any))));
                }
                _ => {
                    // Space was needed, or somebody cleared the browser.
                    if dice.happens(25) {
                        person.kept.clear();
                    }
                    let file = dice.below(files.len());
                    person.receive(&files[file], revision())?;
                }
            }
        }
    }
}
