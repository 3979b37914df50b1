//! The laws of merging. They hold for every document, every field and every edit: both are made at random by walking
//! the document's tree.

use std::collections::{HashMap, HashSet, VecDeque};

use coaching_system_builder::document::{Document, Place, Step};
use coaching_system_builder::exchange::changes::changes;
use coaching_system_builder::exchange::merge::{Answer, Difference, Merge, Proposal, merge};
use proptest::prelude::*;

use super::parts::{Item, in_no_order, items, texts, with_lines_in_no_order, without_texts};
use super::random::{BUSY, CALM, Dice, Likely, Universe, cases, changed_text, same};
use super::{merged_text, usual};

/// A document and what two or three people made of it.
struct Team {
    base: Document,
    mine: Document,
    theirs: Document,
    third: Document,
    universe: Universe,
    dice: Dice,
}

fn team(seed: u64, likely: &Likely) -> Team {
    let mut dice = Dice::new(seed);
    let universe = Universe::new(&mut dice);
    let base = universe.start(&mut dice);
    let mut version = || universe.edited(&base, &mut dice, likely);
    let (mine, theirs, third) = (version(), version(), version());
    Team { base, mine, theirs, third, universe, dice }
}

/// An answer to each conflict.
fn random_answers(merge: &Merge, dice: &mut Dice) -> Vec<Option<Answer>> {
    let answer = |proposal: &Proposal| {
        let any =
            [Answer::Mine, Answer::Theirs, Answer::Both, Answer::Own("Other words.\n\nOf two.".to_owned())];
        let fitting: Vec<_> = any.into_iter().filter(|answer| proposal.difference.can_be(answer)).collect();
        proposal.is_conflict.then(|| fitting[dice.below(fitting.len())].clone())
    };
    merge.proposals.iter().map(answer).collect()
}

/// What the other person would have to answer for the same result.
fn mirrored(proposal: &Proposal, answer: &Answer) -> Answer {
    match (answer, &proposal.difference) {
        (Answer::Mine, _) => Answer::Theirs,
        (Answer::Theirs, _) => Answer::Mine,
        (Answer::Both, Difference::Paragraphs { mine, theirs, .. }) => {
            let words: Vec<_> =
                [mine, theirs].into_iter().filter(|text| !text.trim().is_empty()).cloned().collect();
            Answer::Own(words.join("\n"))
        }
        (answer, _) => answer.clone(),
    }
}

/// The answers to the same questions when the other person asks them.
fn mirrored_answers(merge: &Merge, answers: &[Option<Answer>], other_way: &Merge) -> Vec<Option<Answer>> {
    let mut given: HashMap<&Place, VecDeque<Answer>> = HashMap::new();
    for (proposal, answer) in merge.proposals.iter().zip(answers) {
        if let Some(answer) = answer {
            given.entry(&proposal.place).or_default().push_back(mirrored(proposal, answer));
        }
    }
    let taken = |proposal: &Proposal| {
        let answers = given.get_mut(&proposal.place).filter(|_| proposal.is_conflict)?;
        answers.pop_front()
    };
    other_way.proposals.iter().map(taken).collect()
}

/// Whether something that changed from one state to the next is in a later state as it was before.
fn takes_back(before: &Document, next: &Document, later: &Document) -> bool {
    let still: HashSet<_> = changes(before, later).into_iter().map(|change| change.place).collect();
    changes(before, next).iter().any(|change| !still.contains(&change.place))
}

/// Whether two people added one and the same item: only somebody else's file could have given it to both.
fn share_an_arrival(base: &Document, mine: &Document, theirs: &Document) -> bool {
    let [base, mine, theirs] = [base, mine, theirs]
        .map(|document| items(document).into_iter().map(|item| item.id).collect::<HashSet<_>>());
    mine.intersection(&theirs).any(|id| !base.contains(id))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_document_merged_with_itself_is_itself(seed in any::<u64>()) {
        let Team { base, mine, .. } = team(seed, &BUSY);
        for base in [Some(&base), None] {
            let merged = merge(base, &mine, &mine, &[]);
            prop_assert_eq!(merged.proposals, vec![], "the same edits are no question");
            same(&merged.document, &mine, "the document")?;
        }
    }

    #[test]
    fn who_changed_nothing_gets_what_the_other_has(seed in any::<u64>()) {
        let Team { base, mine, theirs, .. } = team(seed, &BUSY);
        let merged = usual(&base, &mine, &base);
        prop_assert_eq!(merged.proposals, vec![]);
        same(&merged.document, &mine, "my changes stay")?;
        let merged = usual(&base, &base, &theirs);
        prop_assert_eq!(merged.conflicts(), 0);
        same(&merged.document, &theirs, "their changes are taken")?;
    }

    #[test]
    fn it_does_not_matter_who_merges_up_to_the_choices_made(seed in any::<u64>(), knows_base in any::<bool>()) {
        let Team { base, mine, theirs, mut dice, .. } = team(seed, &BUSY);
        let base = knows_base.then_some(&base);
        let (here, there) = (merge(base, &mine, &theirs, &[]), merge(base, &theirs, &mine, &[]));
        prop_assert_eq!(here.conflicts(), there.conflicts());
        let answers = random_answers(&here, &mut dice);
        let mirrored = mirrored_answers(&here, &answers, &there);
        let (here, there) = (merge(base, &mine, &theirs, &answers), merge(base, &theirs, &mine, &mirrored));
        same(&here.document, &there.document, "either way")?;
    }

    #[test]
    fn merging_the_same_file_again_changes_nothing(seed in any::<u64>()) {
        let Team { base, mine, theirs, mut dice, .. } = team(seed, &BUSY);
        let answers = random_answers(&usual(&base, &mine, &theirs), &mut dice);
        let merged = merge(Some(&base), &mine, &theirs, &answers).document;
        let again = usual(&theirs, &merged, &theirs);
        prop_assert_eq!(again.proposals, vec![]);
        same(&again.document, &merged, "the file is what both came from")?;
    }

    #[test]
    fn a_file_merged_again_on_an_older_base_changes_at_most_texts_that_both_rewrote_and_orders(seed in any::<u64>()) {
        let Team { base, mine, theirs, .. } = team(seed, &BUSY);
        let merged = usual(&base, &mine, &theirs).document;
        let again = usual(&base, &merged, &theirs).document;
        let texts = [&base, &mine, &theirs].map(texts);
        let both_rewrote = |place: &Place| {
            let [before, here, there] = texts.each_ref().map(|texts| texts.get(place));
            before.is_none() || (before != here && before != there)
        };
        let (again, merged) = (without_texts(&again, &both_rewrote), without_texts(&merged, &both_rewrote));
        same(&in_no_order(&again), &in_no_order(&merged), "the same file twice")?;
    }

    #[test]
    fn no_item_is_lost_or_doubled(seed in any::<u64>(), knows_base in any::<bool>()) {
        let Team { base, mine, theirs, .. } = team(seed, &BUSY);
        let base = knows_base.then_some(base);
        let merged = items(&merge(base.as_ref(), &mine, &theirs, &[]).document);
        let base = base.map(|base| items(&base)).unwrap_or_default();
        let (mine, theirs) = (items(&mine), items(&theirs));
        for (here, there) in [(&mine, &theirs), (&theirs, &mine)] {
            for item in here.iter().filter(|item| !merged.iter().any(|other| other.id == item.id)) {
                let was_removed = item.and_what_it_is_in(here).any(|item| {
                    let before = base.iter().find(|other| other.id == item.id);
                    before.is_some_and(|before| before.says == item.says)
                        && !there.iter().any(|other| other.id == item.id)
                });
                prop_assert!(was_removed, "{:?} is lost", item.id);
            }
        }
        for (index, item) in merged.iter().enumerate() {
            prop_assert!(merged[..index].iter().all(|other| other.id != item.id), "{:?} is doubled", item.id);
        }
    }

    #[test]
    fn every_removed_item_that_the_other_changed_is_kept_and_asked_about(seed in any::<u64>()) {
        let Team { base, mine, theirs, .. } = team(seed, &BUSY);
        let merged = usual(&base, &mine, &theirs);
        let kept = items(&merged.document);
        for proposal in &merged.proposals {
            let (Difference::RemovedByMe | Difference::RemovedByThem) = proposal.difference else { continue };
            prop_assert!(proposal.is_conflict);
            let Some(Step::Row(id)) = proposal.place.steps().last() else { panic!("no item") };
            let version = if proposal.difference == Difference::RemovedByMe { &theirs } else { &mine };
            let find = |items: &[Item]| items.iter().find(|item| item.id == *id).map(|item| item.says.clone());
            prop_assert_eq!(find(&kept), find(&items(version)));
        }
    }

    #[test]
    fn three_teammates_get_the_same_whoever_merges_first(seed in any::<u64>()) {
        let Team { base, mine, theirs, third, .. } = team(seed, &CALM);
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        let mut results = Vec::new();
        for order in orders {
            let [first, second, last] = order.map(|place| [&mine, &theirs, &third][place]);
            let two = usual(&base, first, second);
            let three = usual(&base, &two.document, last);
            if two.conflicts() + three.conflicts() > 0 {
                return Ok(());
            }
            results.push(in_no_order(&three.document));
        }
        for result in &results[1..] {
            same(result, &results[0], "another order of merging")?;
        }
    }

    #[test]
    fn who_went_on_after_sending_a_file_merges_only_what_is_new(seed in any::<u64>()) {
        let Team { base, mine, theirs, mut dice, universe, .. } = team(seed, &CALM);
        let merged = usual(&base, &mine, &theirs);
        let later = universe.edited(&theirs, &mut dice, &CALM);
        // What was ticked, sent and unticked again is news to who got the file, and no change to who did not.
        if takes_back(&base, &theirs, &later) || share_an_arrival(&base, &mine, &theirs) {
            return Ok(());
        }
        let (at_once, in_two) = (usual(&base, &mine, &later), usual(&theirs, &merged.document, &later));
        if merged.conflicts() + at_once.conflicts() + in_two.conflicts() == 0 {
            let [in_two, at_once] =
                [in_two, at_once].map(|merge| with_lines_in_no_order(&in_no_order(&merge.document)));
            same(&in_two, &at_once, "in two steps")?;
        }
    }

    #[test]
    fn refusing_everything_changes_nothing(seed in any::<u64>(), knows_base in any::<bool>()) {
        let Team { base, mine, theirs, .. } = team(seed, &BUSY);
        let base = knows_base.then_some(&base);
        let answers = vec![Some(Answer::Mine); merge(base, &mine, &theirs, &[]).proposals.len()];
        same(&merge(base, &mine, &theirs, &answers).document, &mine, "all refused")?;
    }

    #[test]
    fn the_proposals_do_not_depend_on_the_answers(seed in any::<u64>(), knows_base in any::<bool>()) {
        let Team { base, mine, theirs, mut dice, .. } = team(seed, &BUSY);
        let base = knows_base.then_some(&base);
        let first = merge(base, &mine, &theirs, &[]);
        let answers = random_answers(&first, &mut dice);
        let second = merge(base, &mine, &theirs, &answers);
        prop_assert_eq!(first.proposals.len(), second.proposals.len());
        for ((first, second), answer) in first.proposals.iter().zip(&second.proposals).zip(&answers) {
            prop_assert_eq!((&first.place, &first.difference), (&second.place, &second.difference));
            prop_assert_eq!(&second.answer, answer.as_ref().unwrap_or(&first.answer));
        }
    }

    #[test]
    fn no_paragraph_is_lost(seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let base = dice.text();
        let mut version = || (0..1 + dice.below(2)).fold(base.clone(), |text, _| changed_text(&text, &mut dice));
        let (mine, theirs) = (version(), version());
        let (both, _) = merged_text(&base, &mine, &theirs, Some(&Answer::Both));
        let (usual, _) = merged_text(&base, &mine, &theirs, None);
        let times = |text: &str, line: &str| text.split('\n').filter(|other| *other == line).count();
        for line in mine.split('\n').chain(theirs.split('\n')).filter(|line| !line.trim().is_empty()) {
            if times(&base, line) == 0 {
                prop_assert!(times(&both, line) > 0, "{line:?} is new: {base:?} {mine:?} {theirs:?} {both:?}");
            }
            // Of two equal ones each may have removed another.
            if [&base, &mine, &theirs].map(|text| times(text, line)) == [1, 1, 1] {
                prop_assert!(times(&usual, line) > 0, "{line:?} is in both: {base:?} {mine:?} {theirs:?} {usual:?}");
            }
        }
    }
}
