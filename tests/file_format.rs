//! The file format, from outside: what is written is read back, and whatever is read gives a document or a named
//! error.

use coaching_system_builder::document::file::{
    Base, Envelope, FORMAT, Fault, Layout, ReadError, SCHEMA, Standing, file_name, read, write,
};
use coaching_system_builder::document::tree::{NodeMut, Record};
use coaching_system_builder::document::{Document, Id, Role};
use proptest::prelude::*;

fn envelope(document: Document) -> Envelope {
    Envelope {
        format: FORMAT.to_owned(),
        schema: SCHEMA,
        app: "0.1.0".to_owned(),
        id: Id::from_bits(7),
        name: "Our copy".to_owned(),
        revision: Id::from_bits(8),
        lineage: vec![Id::from_bits(9)],
        after: vec![Id::from_bits(8)],
        tab: Id::from_bits(6),
        saved_at: "2026-11-23T14:05:00Z".to_owned(),
        document,
        ..Envelope::default()
    }
}

/// One option of every kind of choice that is not the first, so that each choice finds one of its own.
const OPTIONS: [&[&str]; 6] = [
    &["no", "coachesChosen", "instructional", "classroom", "vacant", "k8", "literacy", "inUse", "high"],
    &["skill", "preferred", "during", "scenario", "fluent", "month", "virtual", "access", "selection"],
    &["installation", "reviewing", "26", "1", "winter", "progress", "consulted", "adapt", "waiting"],
    &["answered", "decide", "settled", "activity22", "partly", "contracted", "evaluationFirewall"],
    &["yes", "systems", "district", "internalDistrict", "elementary"],
    &["newToMtss"],
];

/// Fills every field of a record with the next text, and every list with as many items, whatever they are.
fn fill(record: &mut dyn Record, texts: &mut dyn Iterator<Item = String>, items: usize, ids: &mut u64) {
    record.each_mut(&mut |_, node| {
        *ids += 1;
        let id = Id::from_bits(*ids);
        match node {
            NodeMut::Text(text) => *text = texts.next().unwrap_or_default(),
            NodeMut::Flag(flag) => *flag = (*ids).is_multiple_of(2),
            NodeMut::Number(_) => {}
            NodeMut::Id(place) => *place = id,
            NodeMut::Ids(place) => *place = vec![id, Id::from_bits(*ids + 1_000_000)],
            NodeMut::Choice(choice) => {
                assert!(OPTIONS.iter().flat_map(|keys| keys.iter()).any(|key| choice.choose(key)));
            }
            NodeMut::Record(inner) => fill(inner, texts, items, ids),
            NodeMut::Rows(rows) => {
                for _ in 0..items {
                    if let Some(row) = rows.add() {
                        fill(row, texts, items, ids);
                    }
                }
            }
        }
    });
}

fn document(texts: &[String]) -> Document {
    let mut document = Document::default();
    let items = texts.len().min(2);
    fill(&mut document, &mut texts.iter().cycle().cloned(), items, &mut 0);
    document
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_document_reads_back_as_it_was_written(texts in proptest::collection::vec(any::<String>(), 0..6)) {
        let written = envelope(document(&texts));
        for layout in [Layout::Compact, Layout::Readable] {
            let opened = read(&write(&written, layout)).unwrap();
            prop_assert_eq!(&opened.envelope, &written);
            prop_assert_eq!(&opened.repairs, &vec![]);
            prop_assert_eq!(opened.standing, Standing::Current);
        }
    }
}

proptest! {
    #[test]
    fn any_text_gives_a_document_or_a_named_error(text in any::<String>()) {
        let _ = read(&text);
    }

    #[test]
    fn a_file_cut_off_anywhere_is_said_to_be_cut_off(at in 1_usize..1000) {
        let whole = write(&envelope(document(&["Maple River".to_owned()])), Layout::Readable);
        let end = at % (whole.trim_end().len() - 1) + 1;
        prop_assert_eq!(read(&whole[..end]), Err(ReadError::CutOff));
    }

    #[test]
    fn a_file_with_any_byte_changed_gives_a_document_or_a_named_error(at in any::<prop::sample::Index>(), byte in 0_u8..128) {
        let mut bytes = write(&envelope(document(&["Maple River".to_owned()])), Layout::Compact).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(text) = String::from_utf8(bytes) && let Ok(opened) = read(&text) {
            let again = read(&write(&opened.envelope, Layout::Compact)).unwrap();
            prop_assert_eq!(again.envelope, opened.envelope);
        }
    }
}

#[test]
fn the_readable_layout_is_the_same_json_in_the_order_of_the_types() {
    let written = envelope(document(&["A \"quoted\" {name}, with [brackets] \\ and : colons".to_owned()]));
    let compact = write(&written, Layout::Compact);
    let readable = write(&written, Layout::Readable);
    let pretty: serde_json::Value = serde_json::from_str(&readable).unwrap();
    assert_eq!(pretty, serde_json::from_str::<serde_json::Value>(&compact).unwrap());
    let place = |name: &str| readable.find(&format!("\"{name}\": ")).unwrap();
    assert!(place("format") < place("schema") && place("schema") < place("document"));
    assert!(place("schoolYear") < place("isd") && place("isd") < place("contributors"));
    assert!(readable.lines().all(|line| line.trim_end() == line));
    assert!(readable.contains("\n  \"document\": {\n    \"district\": {\n      \"name\": "));
    let empty = write(&envelope(Document::default()), Layout::Readable);
    assert!(empty.contains("\"schools\": [],\n"));
}

#[test]
fn each_reason_for_not_opening_has_a_name() {
    let table = [
        ("", ReadError::Empty),
        ("  \n", ReadError::Empty),
        ("hello", ReadError::NotJson { line: 1, column: 1 }),
        ("<html></html>", ReadError::NotJson { line: 1, column: 1 }),
        ("{\"a\": 1,\n  oops}", ReadError::NotJson { line: 2, column: 3 }),
        ("{\"a\": [1, 2", ReadError::CutOff),
        ("[]", ReadError::OtherJson),
        ("3", ReadError::OtherJson),
        ("{\"type\": \"excalidraw\"}", ReadError::OtherJson),
        ("{\"format\": \"district-coaching-system\"}", ReadError::Unreadable("no document".to_owned())),
    ];
    for (text, error) in table {
        assert_eq!(read(text), Err(error), "{text}");
    }
    let large = format!("\"{}\"", "x".repeat(5_000_000));
    assert_eq!(read(&large), Err(ReadError::TooLarge { bytes: 5_000_002 }));
    assert!(matches!(read(&"[".repeat(100_000)), Err(ReadError::NotJson { .. } | ReadError::CutOff)));
}

#[test]
fn damage_inside_is_mended_and_listed_and_the_rest_is_kept() {
    let text = r#"{
        "format": "district-coaching-system", "schema": 1, "id": "coach", "revision": "r", "lineage": [], "document": {
            "district": { "name": "Maple River", "schoolYear": 2026, "isd": ["x"], "motto": "kept in your file" },
            "roles": [
                { "id": "a", "title": "SLT coach", "level": "galaxy" },
                { "id": "a", "title": "Twin" },
                "not a role"
            ],
            "schools": "none",
            "definition": { "isNot": [{ "text": "evaluation" }] }
        }
    }"#;
    let opened = read(text).unwrap();
    let document = &opened.envelope.document;
    assert_eq!(document.district.name, "Maple River");
    assert_eq!(document.district.school_year, "2026");
    assert_eq!(document.roles.len(), 3);
    assert_eq!(document.roles[1].title, "Twin");
    assert_ne!(document.roles[0].id, document.roles[1].id);
    assert_ne!(document.roles[2].id, Id::NIL);
    assert_eq!(document.definition.is_not[0].text, "evaluation");
    let mut found: Vec<_> =
        opened.repairs.iter().map(|repair| (repair.path.as_str(), repair.fault)).collect();
    found.sort_unstable_by_key(|(path, _)| *path);
    assert_eq!(
        found,
        [
            ("document.definition.isNot[0]", Fault::NewIdentity),
            ("document.district.isd", Fault::WrongKind),
            ("document.district.motto", Fault::UnknownName),
            ("document.district.schoolYear", Fault::ReadAsText),
            ("document.roles[0].level", Fault::UnknownChoice),
            ("document.roles[1]", Fault::NewIdentity),
            ("document.roles[2]", Fault::WrongKind),
            ("document.roles[2]", Fault::NewIdentity),
            ("document.schools", Fault::WrongKind),
        ]
    );
    assert_eq!(read(text), Ok(opened), "the same text always gives the same document");
}

#[test]
fn a_list_longer_than_people_write_is_cut_and_said_to_be() {
    let rows = vec!["{}"; 5_000].join(",");
    let text = format!(
        "{{\"format\":\"{FORMAT}\",\"schema\":1,\"id\":\"x\",\"document\":{{\"schools\":[{rows}]}}}}"
    );
    let opened = read(&text).unwrap();
    assert_eq!(opened.envelope.document.schools.len(), 2_000);
    assert!(opened.repairs.iter().any(|repair| repair.fault == Fault::TooMany));
}

#[test]
fn a_file_from_a_newer_version_can_be_looked_at() {
    let text = r#"{"format":"district-coaching-system","schema":99,"id":"x","document":{"district":{"name":"Later"},"hologram":[]}}"#;
    let opened = read(text).unwrap();
    assert_eq!(opened.standing, Standing::Newer { schema: 99 });
    assert_eq!(opened.envelope.document.district.name, "Later");
}

#[test]
fn files_are_named_so_that_people_can_tell_them_apart() {
    let table = [
        (
            "Maple River Community Schools",
            "maple-river-community-schools-coaching-system_2026-11-23_1405.json",
        ),
        ("  St. Martin's / ISD  ", "st-martin-s-isd-coaching-system_2026-11-23_1405.json"),
        ("", "coaching-system_2026-11-23_1405.json"),
        ("..\\..", "coaching-system_2026-11-23_1405.json"),
        ("Ñandú 学区", "Ñandú-学区-coaching-system_2026-11-23_1405.json"),
        ("safe\u{202e}nosj.exe\u{7}\u{85} 🚌", "safe-nosj-exe-coaching-system_2026-11-23_1405.json"),
    ];
    let long = file_name(&"Ångström ".repeat(40), "2026-11-23_1405");
    assert!(long.len() < 100 && long.ends_with("-coaching-system_2026-11-23_1405.json"), "{long}");
    for (district, name) in table {
        assert_eq!(file_name(district, "2026-11-23_1405"), name);
    }
}

/// A file with earlier states, as JSON.
fn with_bases(bases: &str) -> String {
    let mut file = write(&envelope(Document::default()), Layout::Compact);
    file.truncate(file.len() - "[]}".len());
    format!("{file}{bases}}}")
}

#[test]
fn earlier_states_hold_the_same_items_as_the_document_and_come_back_whole() {
    let mut document = Document::default();
    document.definition.statement = "Coaching is help.".to_owned();
    document.roles = vec![Role { id: Id::from_bits(31), ..Role::default() }];
    let base = |bits: u64| Base { revision: Id::from_bits(bits), document: document.clone() };
    let sent = Envelope { bases: vec![base(1), base(2)], ..envelope(document.clone()) };
    for layout in [Layout::Readable, Layout::Compact, Layout::Sparse] {
        let opened = read(&write(&sent, layout)).unwrap();
        assert_eq!((opened.repairs, opened.envelope), (vec![], sent.clone()), "{layout:?}");
    }
}

#[test]
fn an_earlier_state_that_is_damaged_is_left_out_and_the_document_is_not_blamed() {
    let good = r#"{"revision":"x","document":{"district":{"name":"Elk Lake"}}}"#;
    let items = vec!["{\"id\":\"x\"}"; 11_000].join(",");
    for (bases, count) in [
        (format!("[{good}]"), 1),
        (format!("[{good},{good},{good}]"), 2),
        (r#"[{"revision":"x","document":{"district":{"name":7}}}]"#.to_owned(), 0),
        (format!(r#"[{{"revision":"x","document":{{"roles":[{items}]}}}}]"#), 0),
        (r#""none""#.to_owned(), 0),
        ("[1]".to_owned(), 0),
    ] {
        let opened = read(&with_bases(&bases)).unwrap();
        assert_eq!((opened.repairs, opened.envelope.bases.len()), (vec![], count), "{:.60}", bases);
        assert_eq!(opened.envelope.document, Document::default());
    }
}
