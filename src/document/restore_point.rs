//! Restore points: earlier states of a draft, why each was kept, and which go first when room is short. Knows no
//! storage.

use super::choice::choices;
use super::json::Json;
use super::record::record;
use super::{Id, tolerant, writer};

/// All restore points together take no more, in bytes: about a third of what browsers give a site.
pub const BUDGET: usize = 1_500_000;

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

/// Which of some restore points go so that the rest takes `budget` bytes at most: places in `points`, each with its
/// size. The last one of each day, and those that a person named, go after all others, and what others may go on from
/// goes after what only this browser has; among equals the oldest goes.
#[must_use]
pub fn surplus(points: &[(PointHead, usize)], budget: usize) -> Vec<usize> {
    let day = |head: &PointHead| head.at.get(..10).unwrap_or_default().to_owned();
    let is_last_of_day = |place: usize| {
        let (head, _) = &points[place];
        !points.iter().any(|(other, _)| day(other) == day(head) && other.at > head.at)
    };
    let rank = |place: &usize| {
        let (head, _) = &points[*place];
        let is_shared = head.why == RestoreReason::Shared;
        (head.why == RestoreReason::Named, is_last_of_day(*place), is_shared, head.at.clone())
    };
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_cached_key(rank);
    let mut held: usize = points.iter().map(|(_, size)| size).sum();
    let mut gone = Vec::new();
    for place in order {
        if held <= budget {
            break;
        }
        held -= points[place].1;
        gone.push(place);
    }
    gone
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

    #[test]
    fn what_others_may_go_on_from_stays_longer_than_what_only_this_browser_has() {
        use RestoreReason::{Day, Minutes, Shared};
        let points = [
            (head("2026-11-21T08:00:00Z", Shared), 10),
            (head("2026-11-21T09:00:00Z", Minutes), 10),
            (head("2026-11-21T10:00:00Z", Day), 10),
        ];
        assert_eq!(surplus(&points, 10), [1, 0]);
    }

    #[test]
    fn what_is_oldest_goes_first_and_the_last_of_a_day_and_what_was_named_stay_longest() {
        use RestoreReason::{Day, Minutes, Named};
        let points = [
            (head("2026-11-20T08:00:00Z", Named), 10),
            (head("2026-11-21T08:00:00Z", Day), 10),
            (head("2026-11-21T09:00:00Z", Minutes), 10),
            (head("2026-11-22T08:00:00Z", Day), 10),
            (head("2026-11-22T09:00:00Z", Minutes), 10),
        ];
        let table =
            [(50, vec![]), (45, vec![1]), (30, vec![1, 3]), (20, vec![1, 3, 2]), (0, vec![1, 3, 2, 4, 0])];
        for (budget, gone) in table {
            assert_eq!(surplus(&points, budget), gone, "{budget}");
        }
    }
}
