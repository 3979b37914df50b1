//! Restore points: earlier states of a draft, why each was kept, and which go first when room is short. Knows no
//! storage.

use super::choice::choices;
use super::json::Json;
use super::record::record;
use super::{Id, tolerant, writer};

/// All restore points together take no more, in bytes: about a third of what browsers give a site.
pub const BUDGET: usize = 1_500_000;
/// What is kept by itself is no larger, in bytes: a few states are of use, one that drives out all others is of none.
pub const LARGEST: usize = BUDGET / 3;
/// As many states of a draft that went into a file, and as many that came in as one, stay longer than others.
const MERGE_BASES: usize = 2;

choices! {
    /// Why a restore point was kept.
    RestoreReason {
        /// A person asked for it.
        Named = "named",
        /// Before the first edit of a day.
        Day = "day",
        /// After ten minutes of editing.
        Minutes = "minutes",
        /// Before a file took the draft's place.
        Import = "import",
        /// When it left this browser as a file, or came into it as one: what another copy may go on from.
        Shared = "shared",
        /// Before files were put together.
        Merge = "merge",
        /// Before an earlier state came back.
        Restore = "restore",
        /// Before a newer version of the app brought the draft to a new form.
        Migration = "migration",
        /// Before many things were changed at once.
        Bulk = "bulk",
    }
}

record! {
    /// What is known of a restore point without reading the draft in it.
    pub struct PointHead {
        /// When it was kept, in UTC: `2026-11-23T14:05:00Z`.
        pub at: String,
        /// Why.
        pub why: RestoreReason,
        /// What a person called it. Empty if nobody did.
        pub name: String,
    }
}

/// A restore point as one text: its head on the first line, the draft's file after it.
#[must_use]
pub fn write(head: &PointHead, file: &str) -> String {
    format!("{}\n{file}", writer::write_record(head))
}

/// The head of a restore point and its draft's file. `None` if the text is none.
#[must_use]
pub fn read(text: &str) -> Option<(PointHead, &str)> {
    let (line, file) = text.split_once('\n')?;
    let json = Json::read(line).ok().filter(|json| json.get("at").is_some())?;
    let mut head = PointHead::default();
    // A head that was damaged still stands before a draft that may be whole.
    let _ = tolerant::read(&mut head, &json);
    Some((head, file))
}

/// Whether two files of the same draft hold the same document.
#[must_use]
pub fn is_same_document(one: &str, other: &str) -> bool {
    let document = |text: &str| text.find("\"document\":").map(|at| text[at..].to_owned());
    document(one).is_some_and(|document| one.len() > document.len() && other.ends_with(&document))
}

/// The revision that a draft's file names, without reading the draft in it.
#[must_use]
pub fn revision(file: &str) -> Option<Id> {
    let head = &file[..file.find("\"document\":")?];
    let (_, rest) = head.split_once("\"revision\":\"")?;
    Some(Id::read(rest.split_once('"')?.0)).filter(|id| *id != Id::NIL)
}

/// A restore point among all that are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed<'a> {
    /// Whose it is: the draft's id, as its key has it.
    pub draft: &'a str,
    /// The day on which it was kept, as the person's calendar has it.
    pub day: String,
    /// Its head.
    pub head: &'a PointHead,
    /// Its size in bytes.
    pub size: usize,
}

/// How long a restore point stays, the shortest first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    Passing,
    /// The last one of its draft on a day.
    LastOfDay,
    /// One of the last that a file of its draft may have grown from.
    MergeBase,
    /// A person asked for it.
    Named,
}

fn worth(points: &[Weighed<'_>], one: &Weighed<'_>) -> Worth {
    let head = one.head;
    let later = |is_like: &dyn Fn(&Weighed<'_>) -> bool| {
        points.iter().filter(|it| it.draft == one.draft && it.head.at > head.at && is_like(it)).count()
    };
    // A file of a teammate's has a name; one's own has none. Either is what the next merge may need.
    let is_like_kind =
        |it: &Weighed<'_>| it.head.why == head.why && it.head.name.is_empty() == head.name.is_empty();
    if head.at.is_empty() {
        // It cannot be read.
        Worth::Passing
    } else if head.why == RestoreReason::Named {
        Worth::Named
    } else if head.why == RestoreReason::Shared && later(&is_like_kind) < MERGE_BASES {
        Worth::MergeBase
    } else if later(&|it| it.day == one.day) == 0 {
        Worth::LastOfDay
    } else {
        Worth::Passing
    }
}

/// In which order restore points give way to a draft that could not be stored otherwise: places in `points`. Of every
/// draft, the last ones that a file may have grown from and the last one of each day go after all others, and those that
/// a person named go last. Among equals, what others may go on from stays longer, and the oldest goes first.
#[must_use]
pub fn order(points: &[Weighed<'_>]) -> Vec<usize> {
    let rank = |place: &usize| {
        let point = &points[*place];
        (worth(points, point), point.head.why == RestoreReason::Shared, point.head.at.clone())
    };
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_cached_key(rank);
    order
}

/// Which restore points may give way to a further one, in [`order`]: any but those that a person named.
#[must_use]
pub fn order_for_a_point(points: &[Weighed<'_>]) -> Vec<usize> {
    let mut order = order(points);
    order.retain(|place| worth(points, &points[*place]) != Worth::Named);
    order
}

/// How many of `order` go so that a further restore point of `size` bytes has room within [`BUDGET`]. `None` where it
/// has none: then it is not kept, and nothing goes.
#[must_use]
pub fn surplus(points: &[Weighed<'_>], order: &[usize], why: RestoreReason, size: usize) -> Option<usize> {
    if why != RestoreReason::Named && size > LARGEST {
        return None;
    }
    let mut held: usize = size + points.iter().map(|point| point.size).sum::<usize>();
    let mut gone = 0;
    while held > BUDGET {
        held -= points[*order.get(gone)?].size;
        gone += 1;
    }
    Some(gone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(at: &str, why: RestoreReason) -> PointHead {
        PointHead { at: at.to_owned(), why, name: String::new() }
    }

    #[test]
    fn a_restore_point_reads_back_as_it_was_written() {
        let named = PointHead {
            name: "Before the \"board\"".to_owned(),
            ..head("2026-11-23T14:05:00Z", RestoreReason::Named)
        };
        let text = write(&named, "{\"document\":{}}\n");
        assert_eq!(read(&text), Some((named, "{\"document\":{}}\n")));
    }

    #[test]
    fn rubbish_is_no_restore_point() {
        for text in ["", "x", "\n", "{}\n{}", "{\"at\":", "[1]\nx"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_same_document_is_known_whatever_stands_around_it() {
        let one = r#"{"revision":"1","document":{"a":"x"}}"#;
        assert!(is_same_document(one, r#"{"revision":"2","savedAt":"y","document":{"a":"x"}}"#));
        assert!(!is_same_document(one, r#"{"revision":"1","document":{"a":"y"}}"#));
        assert!(!is_same_document("", ""));
    }

    #[test]
    fn a_revision_is_read_from_the_head_of_a_file_and_from_nothing_else() {
        let id = Id::from_bits(77);
        let file = format!("{{\"id\":\"x\",\"revision\":\"{id}\",\"document\":{{}}}}");
        assert_eq!(revision(&file), Some(id));
        for text in ["", "{}", r#"{"revision":""#, &format!("{{\"document\":{{\"revision\":\"{id}\"}}}}")] {
            assert_eq!(revision(text), None, "{text}");
        }
    }

    const DRAFT: &str = "one";

    fn weighed<'a>(draft: &'a str, head: &'a PointHead, size: usize) -> Weighed<'a> {
        Weighed { draft, day: head.at.get(..10).unwrap_or_default().to_owned(), head, size }
    }

    /// The order in which points of these drafts, moments and reasons give way.
    fn order_of(points: &[(&str, &str, RestoreReason)]) -> Vec<usize> {
        let heads: Vec<_> = points.iter().map(|(_, at, why)| head(at, *why)).collect();
        let all: Vec<_> =
            points.iter().zip(&heads).map(|((draft, ..), head)| weighed(draft, head, 10)).collect();
        order(&all)
    }

    #[test]
    fn what_is_oldest_goes_first_and_the_last_of_a_day_and_what_was_named_stay_longest() {
        use RestoreReason::{Day, Minutes, Named};
        let points = [
            (DRAFT, "2026-11-20T08:00:00Z", Named),
            (DRAFT, "2026-11-21T08:00:00Z", Day),
            (DRAFT, "2026-11-21T09:00:00Z", Minutes),
            (DRAFT, "2026-11-22T08:00:00Z", Day),
            (DRAFT, "2026-11-22T09:00:00Z", Minutes),
        ];
        assert_eq!(order_of(&points), [1, 3, 2, 4, 0]);
    }

    #[test]
    fn every_draft_has_a_last_one_of_the_day_whatever_was_kept_of_others_later() {
        use RestoreReason::{Day, Minutes};
        let points = [
            ("one", "2026-11-21T08:00:00Z", Day),
            ("one", "2026-11-21T09:00:00Z", Minutes),
            ("two", "2026-11-21T10:00:00Z", Day),
            ("two", "2026-11-21T11:00:00Z", Minutes),
        ];
        assert_eq!(order_of(&points), [0, 2, 1, 3]);
    }

    #[test]
    fn the_last_states_that_files_may_have_grown_from_stay_longer_than_the_last_of_any_day() {
        use RestoreReason::{Day, Minutes, Named, Shared};
        let points = [
            (DRAFT, "2026-11-20T07:00:00Z", Shared),
            (DRAFT, "2026-11-20T08:00:00Z", Shared),
            (DRAFT, "2026-11-20T09:00:00Z", Shared),
            (DRAFT, "2026-11-20T10:00:00Z", Minutes),
            (DRAFT, "2026-11-21T08:00:00Z", Day),
            (DRAFT, "2026-11-19T08:00:00Z", Named),
        ];
        assert_eq!(order_of(&points), [0, 3, 4, 1, 2, 5]);
    }

    #[test]
    fn files_of_teammates_do_not_drive_out_the_state_that_this_draft_left_as() {
        let shared = RestoreReason::Shared;
        let theirs = |at: &str| PointHead { name: "Ana\u{2019}s file".to_owned(), ..head(at, shared) };
        let heads = [
            head("2026-11-20T08:00:00Z", shared),
            theirs("2026-11-20T09:00:00Z"),
            theirs("2026-11-20T10:00:00Z"),
            theirs("2026-11-20T11:00:00Z"),
        ];
        let points: Vec<_> = heads.iter().map(|head| weighed(DRAFT, head, 10)).collect();
        assert_eq!(order(&points), [1, 0, 2, 3]);
    }

    #[test]
    fn what_cannot_be_read_goes_first() {
        let heads = [head("2026-11-20T08:00:00Z", RestoreReason::Day), PointHead::default()];
        let points: Vec<_> = heads.iter().map(|head| weighed(DRAFT, head, 10)).collect();
        assert_eq!(order(&points), [1, 0]);
    }

    #[test]
    fn a_further_one_drives_out_as_many_as_it_needs_and_none_that_was_named() {
        use RestoreReason::{Day, Minutes, Named};
        let size = BUDGET / 4;
        let heads = [("20", Named), ("21", Day), ("22", Day), ("23", Day)]
            .map(|(day, why)| head(&format!("2026-11-{day}T08:00:00Z"), why));
        let points: Vec<_> = heads.iter().map(|head| weighed(DRAFT, head, size)).collect();
        let order = order_for_a_point(&points);
        assert_eq!(order, [1, 2, 3]);
        let table = [
            (Minutes, 0, Some(0)),
            (Minutes, 1, Some(1)),
            (Minutes, size + 1, Some(2)),
            (Minutes, LARGEST + 1, None),
            (Named, LARGEST + 1, Some(2)),
            (Named, 3 * size, Some(3)),
            (Named, 3 * size + 1, None),
        ];
        for (why, size, gone) in table {
            assert_eq!(surplus(&points, &order, why, size), gone, "{why:?}, {size} bytes");
        }
    }
}
