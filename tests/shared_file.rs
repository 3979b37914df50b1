//! The team's shared file is written over only where nobody's words are lost by it.

use coaching_system_builder::document::file::{
    Envelope, Extent, FORMAT, Layout, ReadError, SCHEMA, read, remember, write,
};
use coaching_system_builder::document::{Document, Id, PartKey};
use coaching_system_builder::exchange::part_file::{Cut, cut};
use coaching_system_builder::exchange::preview::{Given, Step, joined};
use coaching_system_builder::exchange::shared_file::{NotShareable, OnDisk, look};

fn draft(revision: u64, statement: &str) -> Envelope {
    let mut document = Document::default();
    document.district.name = "Pine River".to_owned();
    document.definition.statement = statement.to_owned();
    let (format, id) = (FORMAT.to_owned(), Id::from_bits(1));
    Envelope {
        format,
        schema: SCHEMA,
        id,
        revision: Id::from_bits(revision),
        document,
        ..Envelope::default()
    }
}

/// The same draft after another edit, and after it left the browser in between.
fn went_on(from: &Envelope, revision: u64, purpose: &str) -> Envelope {
    let mut on = from.clone();
    remember(&mut on.lineage, &[from.revision]);
    on.revision = Id::from_bits(revision);
    on.document.definition.purpose = purpose.to_owned();
    on
}

fn text(envelope: &Envelope) -> String {
    write(envelope, Layout::Readable)
}

fn nothing_kept(_: Id) -> Option<Document> {
    None
}

#[test]
fn a_file_that_says_what_was_last_seen_or_is_empty_may_be_written_over() {
    let (mine, other) = (draft(1, "Mine."), draft(2, "Other."));
    assert_eq!(look(&text(&other), Some(&text(&other)), &mine, &nothing_kept), Ok(OnDisk::NothingNew));
    assert_eq!(look("", None, &mine, &nothing_kept), Ok(OnDisk::NothingNew), "it was just made");
    assert_eq!(look(&text(&mine), None, &mine, &nothing_kept), Ok(OnDisk::NothingNew), "it says the same");
}

#[test]
fn a_file_that_the_draft_grew_from_may_be_written_over() {
    let before = draft(1, "Both.");
    let mine = went_on(&before, 2, "Mine.");
    assert_eq!(look(&text(&before), None, &mine, &nothing_kept), Ok(OnDisk::NothingNew));
}

#[test]
fn a_teammate_s_words_are_never_written_over() {
    let before = draft(1, "Both.");
    let (mine, theirs) = (went_on(&before, 2, "Mine."), went_on(&before, 3, "Theirs."));
    let seen = text(&before);
    let kept = |id: Id| (id == before.revision).then(|| before.document.clone());
    for file in [&theirs, &went_on(&mine, 4, "Mine, and on."), &draft(9, "Somebody else's.")] {
        assert_eq!(look(&text(file), Some(&seen), &mine, &kept), Ok(OnDisk::NewWords));
        assert_eq!(look(&text(file), None, &mine, &nothing_kept), Ok(OnDisk::NewWords));
    }
}

#[test]
fn once_the_words_are_put_together_the_file_may_be_written_over_whatever_was_chosen() {
    let before = draft(1, "Both.");
    let (mine, theirs) = (went_on(&before, 2, "Mine."), went_on(&before, 3, "Theirs."));
    let find = |id: Id| (id == before.revision).then(|| before.document.clone());
    let step = Step::new(&mine, &theirs, read(&text(&theirs)).unwrap().extent, &[], &find);
    assert_eq!(step.progress(&Given::default()), (1, 0), "both wrote there");
    let settled = step.settled(&mine.document, &Given::default()).document;
    let together = Envelope { revision: Id::from_bits(4), ..joined(&mine, &theirs, Extent::Whole, settled) };
    assert_eq!(look(&text(&theirs), Some(&text(&before)), &together, &find), Ok(OnDisk::NothingNew));
}

#[test]
fn what_is_no_whole_draft_of_this_version_is_left_alone() {
    let mine = draft(1, "Mine.");
    let part = text(&cut(&mine, Cut::Component(PartKey::Definition)));
    let newer = text(&Envelope { schema: SCHEMA + 1, ..draft(2, "Newer.") });
    let whole = text(&mine);
    let half = &whole[..whole.len() / 2];
    for (text, why) in [
        (part.as_str(), NotShareable::Part),
        (newer.as_str(), NotShareable::Newer),
        (half, NotShareable::Unreadable(ReadError::CutOff)),
        ("{}", NotShareable::Unreadable(ReadError::OtherJson)),
    ] {
        assert_eq!(look(text, Some(&whole), &mine, &nothing_kept), Err(why));
    }
}
