//! The training session: its order, its minutes, and the clock.

use coaching_system_builder::document::{Break, Choice, Id, SessionItem, TrainingSession, times};
use coaching_system_builder::review::agenda::session_minutes;
use coaching_system_builder::review::session::{
    Countdown, Step, breaks_without_a_place, items, length, minutes, next, on_the_clock, steps, unread,
};

fn pause(bits: u64, after: SessionItem, minutes: &str, back_at: &str) -> Break {
    Break { id: Id::from_bits(bits), after, minutes: minutes.to_owned(), back_at: back_at.to_owned() }
}

fn with_breaks(breaks: Vec<Break>) -> TrainingSession {
    TrainingSession { breaks, ..TrainingSession::default() }
}

#[test]
fn a_break_comes_after_its_item_and_one_that_follows_nothing_comes_last() {
    let session = with_breaks(vec![
        pause(1, SessionItem::Undecided, "", ""),
        pause(2, SessionItem::Activity22, "", ""),
        pause(3, SessionItem::Opening, "", ""),
    ]);
    let breaks = |bits| Step::Break(Id::from_bits(bits));
    let all = steps(&session);
    assert_eq!(all.len(), 12, "nine items and three breaks");
    assert_eq!(all.last(), Some(&breaks(1)));
    assert_eq!(next(&session, Step::Item(SessionItem::Opening)), Some(breaks(3)));
    assert_eq!(next(&session, breaks(3)), Some(Step::Item(SessionItem::Frameworks)));
    assert_eq!(next(&session, Step::Item(SessionItem::Activity22)), Some(breaks(2)));
    assert_eq!(next(&session, breaks(1)), None);
    assert_eq!(next(&session, breaks(9)), None, "a break that is gone");
}

#[test]
fn a_break_ends_at_the_time_that_is_typed_for_it_if_that_is_near() {
    let table = [
        ("10", "10:25 a.m.", "10:10", Some(15)),
        ("10", "10:25", "10:25", Some(10)),
        ("10", "10:25", "10:40", Some(10)),
        ("10", "2:00 p.m.", "10:40", Some(10)),
        ("", "10:25", "10:24", Some(1)),
        ("", "10:25", "10:26", None),
        ("", "soon", "10:20", None),
        ("15 min", "", "10:20", Some(15)),
    ];
    for (typed, back, now, wanted) in table {
        let session = with_breaks(vec![pause(1, SessionItem::Opening, typed, back)]);
        let now = times::read(now).unwrap();
        assert_eq!(minutes(&session, Step::Break(Id::from_bits(1)), now), wanted, "{typed}, back at {back}");
    }
    let mut session = TrainingSession::default();
    session.minutes.activity_21 = "25".to_owned();
    let now = times::read("9").unwrap();
    assert_eq!(minutes(&session, Step::Item(SessionItem::Activity21), now), Some(25));
    assert_eq!(minutes(&session, Step::Item(SessionItem::Closing), now), None);
}

#[test]
fn a_stopped_clock_keeps_what_is_left_and_goes_on_from_there() {
    let started = Countdown::start(10, 1_000);
    assert_eq!(started.left(1_000), 600_000);
    assert_eq!(started.left(602_000), -1_000, "over by a second");
    let stopped = started.toggled(61_000);
    assert_eq!(stopped.left(999_000), 540_000, "time passes, the clock stands");
    assert_eq!(stopped.toggled(1_000_000).left(1_000_000), 540_000);
    assert_eq!(started.longer(1, 1_000).left(1_000), 660_000);
    assert_eq!(started.longer(2, 700_000).left(700_000), 120_000, "two minutes from now, not from the end");
    assert_eq!(stopped.longer(1, 0).left(0), 600_000);
}

#[test]
fn the_clock_is_the_same_after_the_page_was_loaded_again() {
    for countdown in [Countdown::Running { ends: 1_764_000_000_123 }, Countdown::Stopped { left: -5 }] {
        assert_eq!(Countdown::read(&countdown.stored()), Some(countdown));
    }
    for step in items().map(Step::Item).chain([Step::Break(Id::from_bits(77))]) {
        assert_eq!(Step::read(&step.stored()), Some(step));
    }
    for rubbish in ["", "running", "running soon", "walking 5"] {
        assert_eq!(Countdown::read(rubbish), None, "{rubbish}");
    }
    assert_eq!(Step::read(SessionItem::Undecided.key()), None);
    assert_eq!(Step::read("lunch"), None);
}

#[test]
fn lengths_read_like_a_clock() {
    for (left, shown) in [
        (600_000, "10:00"),
        (599_001, "10:00"),
        (59_000, "0:59"),
        (1, "0:01"),
        (0, "0:00"),
        (-130_000, "2:10"),
    ] {
        assert_eq!(on_the_clock(left), shown);
    }
    for (minutes, shown) in [(0, "0 min"), (45, "45 min"), (60, "1 h"), (185, "3 h 5 min")] {
        assert_eq!(length(minutes), shown);
    }
}

#[test]
fn a_length_that_cannot_be_read_is_named_and_never_taken_for_nothing() {
    let mut session = with_breaks(vec![
        pause(1, SessionItem::Opening, "a while", ""),
        pause(2, SessionItem::Opening, "", "soon"),
        pause(3, SessionItem::Opening, "10", "10:25"),
        pause(4, SessionItem::Opening, "", ""),
    ]);
    session.minutes.frameworks = "about 15".to_owned();
    session.minutes.connections = "1.5 hours".to_owned();
    let all: Vec<_> = steps(&session).into_iter().filter_map(|step| unread(&session, step)).collect();
    assert_eq!(all, ["a while", "soon", "about 15"]);
    let now = times::read("9").unwrap();
    assert_eq!(minutes(&session, Step::Item(SessionItem::Connections), now), Some(90));
}

#[test]
fn a_break_with_only_a_time_to_be_back_is_told_from_one_without_minutes() {
    let session = with_breaks(vec![
        pause(1, SessionItem::Opening, "", "10:25 a.m."),
        pause(2, SessionItem::Undecided, "10", "2 p.m."),
        pause(3, SessionItem::Opening, "", ""),
    ]);
    let sum = session_minutes(&session);
    assert_eq!((sum.planned, sum.until_a_time, sum.open), (10, 1, 10), "nine items and one break are open");
    assert_eq!(breaks_without_a_place(&session).collect::<Vec<_>>(), [Id::from_bits(2)]);
}
