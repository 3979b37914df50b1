//! What a file is to a draft, however it went back and forth between people.

use coaching_system_builder::document::file::{Envelope, FORMAT, LINEAGE, Layout, read, remember, write};
use coaching_system_builder::document::{Document, Id};
use coaching_system_builder::exchange::relation::{Relation, are_of_two_districts, relation};
use proptest::prelude::*;

/// A draft of one person, and what only the test knows: all revisions that it grew from.
#[derive(Clone)]
struct Draft {
    envelope: Envelope,
    truth: Vec<Id>,
}

impl Draft {
    fn new(revision: u64) -> Self {
        let id = Id::from_bits(revision);
        let format = FORMAT.to_owned();
        let envelope = Envelope { format, id: Id::from_bits(1), revision: id, ..Envelope::default() };
        Self { envelope, truth: vec![id] }
    }

    fn edit(&mut self, revision: u64) {
        self.envelope.revision = Id::from_bits(revision);
        self.envelope.document.district.isd = revision.to_string();
        self.truth.push(self.envelope.revision);
    }

    fn send(&mut self) -> (String, Vec<Id>) {
        remember(&mut self.envelope.lineage, &[self.envelope.revision]);
        (write(&self.envelope, Layout::Readable), self.truth.clone())
    }

    fn take(&mut self, file: &Envelope, truth: &[Id]) {
        self.envelope = file.clone();
        remember(&mut self.envelope.lineage, &[file.revision]);
        self.truth = truth.to_vec();
    }

    fn merge(&mut self, file: &Envelope, truth: &[Id], revision: u64) {
        remember(&mut self.envelope.lineage, &[self.envelope.revision]);
        remember(&mut self.envelope.lineage, &file.lineage);
        remember(&mut self.envelope.lineage, &[file.revision]);
        self.truth.extend(truth);
        self.edit(revision);
    }
}

proptest! {
    #[test]
    fn every_file_is_told_for_what_it_is(steps in proptest::collection::vec((0_usize..3, 0_usize..3, any::<prop::sample::Index>()), 1..40)) {
        let mut start = Draft::new(1);
        start.send();
        let mut people = vec![start; 3];
        let mut files: Vec<(String, Vec<Id>)> = Vec::new();
        for (revision, (who, act, which)) in (2_u64..).zip(steps) {
            let draft = &mut people[who];
            match act {
                0 => draft.edit(revision),
                1 => files.push(draft.send()),
                _ if files.is_empty() => {}
                _ => {
                    let (text, truth) = &files[which.index(files.len())];
                    let file = read(text).unwrap().envelope;
                    let (has_theirs, has_mine) =
                        (draft.truth.contains(&file.revision), truth.contains(&draft.envelope.revision));
                    let found = relation(&draft.envelope, &file);
                    match &found {
                        Relation::Same => prop_assert_eq!(file.revision, draft.envelope.revision),
                        Relation::Older => prop_assert!(has_theirs && !has_mine),
                        Relation::Newer => {
                            prop_assert!(has_mine && !has_theirs);
                            draft.take(&file, truth);
                        }
                        Relation::Branch { common } => {
                            prop_assert!(!has_mine && !has_theirs && !common.is_empty());
                            prop_assert!(common.iter().all(|id| draft.truth.contains(id) && truth.contains(id)));
                            draft.merge(&file, truth, revision);
                            prop_assert_eq!(relation(&draft.envelope, &file), Relation::Older, "merged once");
                        }
                        Relation::Stranger => prop_assert!(false, "one draft"),
                    }
                }
            }
        }
    }
}

#[test]
fn two_people_who_went_on_alone_are_branches_of_the_file_that_they_shared() {
    let mut ana = Draft::new(1);
    ana.edit(2);
    let (text, truth) = ana.send();
    let mut ben = Draft::new(99);
    ben.take(&read(&text).unwrap().envelope, &truth);
    assert_eq!(relation(&ana.envelope, &ben.envelope), Relation::Same);
    ben.edit(30);
    ben.edit(31);
    let (from_ben, _) = ben.send();
    let from_ben = read(&from_ben).unwrap().envelope;
    assert_eq!(relation(&ana.envelope, &from_ben), Relation::Newer);
    ana.edit(3);
    assert_eq!(relation(&ana.envelope, &from_ben), Relation::Branch { common: vec![Id::from_bits(2)] });
    assert_eq!(relation(&ben.envelope, &read(&text).unwrap().envelope), Relation::Older);
}

#[test]
fn the_latest_revision_that_both_share_comes_first() {
    let draft = |revision: u64, lineage: &[u64]| {
        let ids = lineage.iter().map(|&bits| Id::from_bits(bits)).collect();
        let mut draft = Draft::new(revision).envelope;
        draft.lineage = ids;
        draft.document.district.isd = revision.to_string();
        draft
    };
    let common = |here: &Envelope, there: &Envelope| match relation(here, there) {
        Relation::Branch { common } => common.into_iter().map(|id| id.to_string()).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let ids = |bits: &[u64]| bits.iter().map(|&bits| Id::from_bits(bits).to_string()).collect::<Vec<_>>();
    assert_eq!(common(&draft(10, &[2, 3, 4]), &draft(11, &[2, 3, 9])), ids(&[3, 2]));
    assert_eq!(common(&draft(10, &[5]), &draft(11, &[6])), ids(&[]), "too long ago");
    let mut by_hand = draft(10, &[10]);
    by_hand.document.district.isd = "changed in an editor".to_owned();
    assert_eq!(common(&draft(10, &[10]), &by_hand), ids(&[10]), "the draft itself is what it came from");
}

#[test]
fn another_draft_is_a_stranger_unless_it_is_a_copy() {
    let mut draft = Draft::new(5).envelope;
    draft.document.district.name = "Maple River".to_owned();
    let mut copy = Envelope { id: Id::from_bits(77), lineage: vec![draft.revision], ..draft.clone() };
    copy.revision = Id::from_bits(6);
    assert_eq!(relation(&draft, &copy), Relation::Same, "nothing in it differs");
    copy.document.district.school_year = "2026-27".to_owned();
    assert_eq!(relation(&draft, &copy), Relation::Newer);
    copy.lineage.clear();
    assert_eq!(relation(&draft, &copy), Relation::Stranger);
}

#[test]
fn districts_are_told_apart_by_name_if_both_have_one() {
    let named = |name: &str| {
        let mut document = Document::default();
        document.district.name = name.to_owned();
        document
    };
    let table = [
        ("Maple River", "Cedar Hollow", true),
        ("Maple River", " maple  river ", false),
        ("Maple River", "", false),
        ("", "", false),
    ];
    for (here, there, are) in table {
        assert_eq!(are_of_two_districts(&named(here), &named(there)), are);
        assert_eq!(are_of_two_districts(&named(there), &named(here)), are);
    }
}

#[test]
fn a_lineage_forgets_its_oldest_revisions_first() {
    let mut lineage = Vec::new();
    for bits in 1..=100 {
        remember(&mut lineage, &[Id::from_bits(bits), Id::from_bits(bits)]);
    }
    assert_eq!(lineage.len(), LINEAGE);
    assert_eq!((lineage.first(), lineage.last()), (Some(&Id::from_bits(37)), Some(&Id::from_bits(100))));
}
