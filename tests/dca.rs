//! The vote on items 25 to 27: hidden until everybody has voted, then open, then one agreed score and a share of points.

use coaching_system_builder::document::{
    Dca, DcaItemNumber, DcaPurpose, DcaRound, DcaScore, DcaWindow, Document, Id, Step, Voter, dates,
};
use coaching_system_builder::review::dca::{
    Points, SUGGESTED_TARGET, ends, next_round, over_time, points, questions, reveal, seat, seen_vote,
    target, vote_again, votes,
};

use DcaItemNumber::{Item25, Item26};
use DcaScore::{One, Open, Two, Zero};

fn round(votes_on_25: &[DcaScore]) -> DcaRound {
    let voters = (1..).zip(votes_on_25).map(|(bits, vote)| Voter {
        id: Id::from_bits(bits),
        name: format!("Member {bits}"),
        item_25: *vote,
        ..Voter::default()
    });
    DcaRound { id: Id::from_bits(90), voters: voters.collect(), ..DcaRound::default() }
}

fn agreed(scores: [DcaScore; 3]) -> DcaRound {
    let mut round = DcaRound::default();
    for (item, score) in DcaItemNumber::ITEMS.into_iter().zip(scores) {
        if let Some(scored) = round.item_mut(item) {
            scored.agreed = score;
        }
    }
    round
}

#[test]
fn votes_stay_hidden_until_everybody_has_voted() {
    let table: [(&[DcaScore], bool); 6] = [
        (&[], false),
        (&[Open], false),
        (&[One, Open, Two], false),
        (&[Zero], true),
        (&[One, Zero, Two], true),
        (&[One, One], true),
    ];
    for (cast, may) in table {
        let mut round = round(cast);
        assert_eq!(votes(&round, Item25).may_be_revealed(), may, "{cast:?}");
        let seen = |round: &DcaRound| -> Vec<_> {
            round.voters.iter().filter_map(|voter| seen_vote(round, voter, Item25)).collect()
        };
        assert_eq!(seen(&round), [], "nobody sees a vote before");
        assert_eq!(reveal(&mut round, Item25), may, "{cast:?}");
        assert_eq!(seen(&round), if may { cast } else { &[] });
        assert!(!votes(&round, Item26).may_be_revealed(), "each item is a vote of its own");
        assert!(!reveal(&mut round, DcaItemNumber::Undecided));
    }
}

#[test]
fn a_vote_that_is_open_stays_open_when_somebody_joins_late() {
    let mut round = round(&[One, Two]);
    assert!(reveal(&mut round, Item25));
    round.voters.push(Voter { id: Id::from_bits(9), ..Voter::default() });
    assert!(reveal(&mut round, Item25));
    assert_eq!(votes(&round, Item25).cast(), 2);
}

#[test]
fn voting_again_hides_and_clears_that_item_alone() {
    let mut round = round(&[One, Two]);
    round.voters.iter_mut().for_each(|voter| voter.cast(Item26, Zero));
    assert!(reveal(&mut round, Item25) && reveal(&mut round, Item26));
    vote_again(&mut round, Item25);
    assert_eq!(votes(&round, Item25).cast(), 0);
    assert_eq!(seen_vote(&round, &round.voters[0], Item25), None);
    assert_eq!(seen_vote(&round, &round.voters[0], Item26), Some(Zero));
}

#[test]
fn those_who_are_named_get_a_seat_and_nobody_who_has_voted_loses_one() {
    let mut round = round(&[One, Open, Open]);
    round.voters.iter_mut().for_each(|voter| voter.name.clear());
    round.voters[2].cast(Item26, Zero);
    let mut bits = 20;
    let mut ids = || {
        bits += 1;
        bits
    };
    seat(&mut round, vec!["Ana".to_owned(), "Ben".to_owned()], &mut ids);
    let seats: Vec<_> =
        round.voters.iter().map(|voter| (voter.name.as_str(), voter.item_25, voter.item_26)).collect();
    let expected = [("", One, Open), ("", Open, Zero), ("Ana", Open, Open), ("Ben", Open, Open)];
    assert_eq!(seats, expected, "only the seat that said nothing has made room");
}

/// Votes, how far they are apart, and who speaks first.
type Differing = (&'static [DcaScore], Option<usize>, Option<[&'static [&'static str]; 2]>);

#[test]
fn where_votes_differ_the_ends_speak_first() {
    let table: [Differing; 5] = [
        (&[], None, None),
        (&[Open, Open], None, None),
        (&[One, One], Some(0), None),
        (&[One, Two, One], Some(1), Some([&["Member 1", "Member 3"], &["Member 2"]])),
        (&[Two, One, Zero, Open], Some(2), Some([&["Member 3"], &["Member 1"]])),
    ];
    for (cast, spread, speakers) in table {
        let round = round(cast);
        assert_eq!(votes(&round, Item25).spread(), spread, "{cast:?}");
        let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let speakers = speakers.map(|[low, high]| (named(low), named(high)));
        assert_eq!(ends(&round, Item25), speakers, "{cast:?}");
    }
    let mut round = round(&[Zero, Two]);
    round.voters[0].name = " ".to_owned();
    assert_eq!(ends(&round, Item25), Some((vec!["Voter 1".to_owned()], vec!["Member 2".to_owned()])));
}

#[test]
fn a_share_of_points_is_told_once_all_three_items_have_a_score() {
    let table = [
        ([Two, Two, Two], 6, Some(100), 0),
        ([Two, Two, One], 5, Some(83), 0),
        ([Two, One, One], 4, Some(67), 1),
        ([One, Zero, Zero], 1, Some(17), 4),
        ([Zero, Zero, Zero], 0, Some(0), 5),
        ([Two, Two, Open], 4, None, 1),
        ([Open, Open, Open], 0, None, 5),
    ];
    for (scores, earned, percent, missing) in table {
        let points = points(&agreed(scores));
        assert_eq!((points.earned, points.percent()), (earned, percent), "{scores:?}");
        assert_eq!(points.missing(SUGGESTED_TARGET), missing, "{scores:?}");
    }
    assert_eq!(points(&agreed([One, Open, Two])), Points { earned: 3, possible: 4 });
}

#[test]
fn a_team_may_leave_out_one_point_of_six_and_still_reach_the_suggested_share() {
    assert_eq!(points(&agreed([Two, One, Two])).missing(80), 0);
    assert_eq!(points(&agreed([One, One, Two])).missing(80), 1);
}

#[test]
fn the_target_is_the_teams_own_or_the_suggested_one() {
    for (typed, percent) in [("", 80), ("90", 90), ("75 %", 75), ("as high as we can", 80), ("400", 80)] {
        assert_eq!(target(&Dca { target: typed.to_owned(), ..Dca::default() }), percent, "{typed}");
    }
}

#[test]
fn rounds_stand_in_the_order_of_their_days() {
    let dated =
        |bits, date: &str| DcaRound { id: Id::from_bits(bits), date: date.to_owned(), ..DcaRound::default() };
    let dca = Dca {
        rounds: vec![dated(1, "some day"), dated(2, "2027-02-01"), dated(3, "Sept 4, 2026"), dated(4, "")],
        ..Dca::default()
    };
    let order: Vec<_> = over_time(&dca).into_iter().map(|round| round.id).collect();
    assert_eq!(order, [3, 2, 1, 4].map(Id::from_bits));
}

#[test]
fn the_next_round_begins_with_those_who_voted_last_and_without_their_votes() {
    let mut last = 100;
    let mut ids = || {
        last += 1;
        last
    };
    let first = next_round(&Dca::default(), dates::read("2026-09-15"), &mut ids);
    assert_eq!((first.purpose, first.window), (DcaPurpose::Baseline, DcaWindow::Fall));
    assert_eq!((first.date.as_str(), first.voters.len()), ("September 15, 2026", 0));

    let mut before = round(&[One, Two]);
    before.administrator = "D. K.".to_owned();
    let dca = Dca { rounds: vec![before.clone()], ..Dca::default() };
    let next = next_round(&dca, dates::read("2027-03-20"), &mut ids);
    assert_eq!((next.purpose, next.window), (DcaPurpose::Progress, DcaWindow::Undecided));
    assert_eq!(next.administrator, "D. K.");
    let names = |round: &DcaRound| round.voters.iter().map(|voter| voter.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&next), names(&before));
    assert!(next.voters.iter().all(|voter| voter.item_25 == Open));
    assert!(next.voters.iter().all(|voter| before.voters.iter().all(|other| other.id != voter.id)));
}

#[test]
fn a_score_that_came_before_or_beside_the_votes_is_asked_about() {
    let asked = |round: DcaRound| -> Vec<String> {
        let mut document = Document::default();
        document.dca.rounds = vec![round];
        let all = questions(&document.dca);
        for question in &all {
            assert!(question.place.node(&document).is_some(), "{:?}", question.place);
            assert!(question.ask.contains('?'), "{}", question.ask);
        }
        let last =
            |step: &Step| if let Step::Field(name) = step { (*name).to_owned() } else { String::new() };
        all.iter().filter_map(|question| question.place.steps().last().map(last)).collect()
    };
    let mut open = round(&[One, Two]);
    open.item_25.agreed = One;
    assert_eq!(asked(open.clone()), ["item_25"], "agreed while hidden");
    open.item_25.revealed = true;
    assert_eq!(asked(open.clone()), [""; 0]);
    open.item_25.agreed = Zero;
    assert_eq!(asked(open.clone()), ["item_25"], "nobody voted for it");
    open.item_25.agreed = Open;
    open.administrator = " member 2".to_owned();
    assert_eq!(asked(open), ["administrator"]);
    assert_eq!(
        asked(agreed([One, Two, Zero])),
        [""; 0],
        "a round that was written down from paper has no votes"
    );
    assert!(points(&agreed([One, Two, Zero])).is_complete());
}
