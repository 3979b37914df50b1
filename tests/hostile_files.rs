//! Files that damage, chance or malice have made: each is read within bounds, and gives a draft or an error with words.
//!
//! A small fixed number of cases in every build; `FILE_CASES=100000 cargo test --release --test hostile_files` for the
//! long run, and `cargo xtask fuzz` for as many as some seconds hold.

mod random;

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use coaching_system_builder::document::file::{
    Envelope, FORMAT, Fault, LARGEST, Layout, Opened, ReadError, Standing, read, write,
};
use coaching_system_builder::document::tree::{Node, Record};
use coaching_system_builder::document::{Document, PartKey};
use coaching_system_builder::exchange::merge::merge;
use coaching_system_builder::exchange::part_file::{Cut, cut, laid_into};
use coaching_system_builder::guidance::form::Pick;
use coaching_system_builder::guidance::site::Page;
use coaching_system_builder::review::open_questions;
use random::Dice;
use serde_json::Value;

const EXAMPLE: &str = include_str!("../public/example.json");
const GOLDEN: [&str; 3] = [
    include_str!("golden/schema-1.json"),
    include_str!("golden/schema-2.json"),
    include_str!("golden/schema-3.json"),
];
/// Tried in every build: the same cases every time.
const CASES: u64 = 1_500;
const SEED: u64 = 20_261_123;
/// Items that are read in all, and repairs that are listed.
const MOST_ITEMS: usize = 10_000;
const MOST_FIELDS: usize = 40_000;
const MOST_REPAIRS: usize = 510;
/// What a mutation puts in: the grammar's own signs, and what programs trip over.
const TOKENS: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "\\",
    "\\u0000",
    "\\ud800",
    "null",
    "true",
    "-1",
    "1e999",
    "0.5",
    "99999999999999999999999",
    "{}",
    "[]",
    "\"id\":\"\"",
    "\"document\":",
    "\"schema\":99,",
    "\u{feff}",
    "\0",
    "\u{202e}",
];

/// Real files: the worked example as it is downloaded and as it is stored, older ones, and one of each part.
static FILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let example = example();
    let reflections = example.document.existing_coaching.reflections.iter();
    let cuts =
        PartKey::ALL.map(Cut::Component).into_iter().chain(reflections.map(|it| Cut::Reflection(it.id)));
    let parts = cuts.map(|part| write(&cut(&example, part), Layout::Readable));
    let empty = Envelope { document: Document::default(), ..example.clone() };
    let mut files: Vec<_> = parts.collect();
    files.extend(GOLDEN.map(str::to_owned));
    files.extend([&empty, &example].map(|whole| write(whole, Layout::Compact)));
    files.push(EXAMPLE.to_owned());
    files
});

fn example() -> Envelope {
    read(EXAMPLE).map(|opened| opened.envelope).unwrap_or_default()
}

/// A file around what is inside of its document.
fn file_with(document: &str) -> String {
    format!("{{\"format\":\"{FORMAT}\",\"schema\":2,\"id\":\"x\",\"document\":{{{document}}}}}")
}

fn items(record: &dyn Record) -> usize {
    let mut count = 0;
    record.each(&mut |_, node| match node {
        Node::Ids(ids) => count += ids.len(),
        Node::Record(record) => count += items(record),
        Node::Rows(rows) => rows.all().for_each(|(_, row)| count += 1 + items(row)),
        _ => {}
    });
    count
}

/// What holds for every text, whatever it is. Counts work and not time: a slow machine is no fault.
fn promises(text: &str) -> Result<Option<Opened>, String> {
    let opened = match read(text) {
        Ok(opened) => opened,
        Err(error) if error.to_string().is_empty() => return Err("an error without words".to_owned()),
        Err(_) => return Ok(None),
    };
    let counted = items(&opened.envelope);
    if counted > MOST_ITEMS || opened.repairs.len() > MOST_REPAIRS {
        return Err(format!("{counted} items were read and {} repairs listed", opened.repairs.len()));
    }
    let written = write(&opened.envelope, Layout::Compact);
    if written.len() > LARGEST {
        return Err(format!("it was read, and has {} bytes when it is written", written.len()));
    }
    let again =
        read(&written).map_err(|error| format!("what was read and written cannot be read: {error}"))?;
    if again.envelope != opened.envelope || again.extent != opened.extent || again.standing != opened.standing
    {
        return Err("what was read and written reads as something else".to_owned());
    }
    if !again.repairs.is_empty() || again.is_older {
        return Err(format!("what was mended is mended again: {:?}", again.repairs));
    }
    Ok(Some(opened))
}

/// Cuts, flips and puts in, at one place or at several.
fn damaged(file: &str, dice: &mut Dice) -> String {
    let mut bytes = file.as_bytes().to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len());
        let end = (at + 1 + dice.below(200)).min(bytes.len());
        match dice.below(8) {
            0 => bytes.truncate(at),
            1..=3 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << dice.below(8)),
            4 => drop(bytes.drain(at..end)),
            5 => drop(bytes.splice(at..at, TOKENS[dice.below(TOKENS.len())].bytes())),
            6 => {
                let token = TOKENS[dice.below(TOKENS.len())];
                drop(bytes.splice(at..end.min(at + 1 + dice.below(20)), token.bytes()));
            }
            _ => {
                let copied = bytes[at..end].repeat(1 + dice.below(30));
                let to = dice.below(bytes.len());
                drop(bytes.splice(to..to, copied));
            }
        }
        if bytes.is_empty() {
            break;
        }
    }
    // As a browser reads a file: what is no UTF-8 becomes a replacement character.
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Puts values in each other's place: JSON all the same, and not what the types say.
fn confused(file: &str, dice: &mut Dice) -> String {
    let Ok(mut value) = serde_json::from_str::<Value>(file) else { return String::new() };
    for _ in 0..=dice.below(6) {
        let donor = somewhere(&mut value, dice).clone();
        let place = somewhere(&mut value, dice);
        match (dice.below(6), place) {
            (0, Value::Array(items)) => {
                let copies = items.iter().cycle().take(items.len() * dice.below(40)).cloned();
                *items = copies.collect();
            }
            (1, Value::Object(fields)) => {
                let name = fields.keys().nth(dice.below(fields.len())).cloned().unwrap_or_default();
                let inner = fields.remove(&name).unwrap_or_default();
                fields.insert(TOKENS[dice.below(TOKENS.len())].to_owned(), inner);
            }
            (2, Value::String(text)) => text.push_str(TOKENS[dice.below(TOKENS.len())]),
            (3, place) => *place = Value::from(dice.below(3)),
            (4, place) => *place = Value::Null,
            (_, place) => *place = donor,
        }
    }
    value.to_string()
}

/// A value at a random depth.
fn somewhere<'a>(value: &'a mut Value, dice: &mut Dice) -> &'a mut Value {
    let mut place = value;
    while !dice.happens(18) {
        let count = match place {
            Value::Array(items) => items.len(),
            Value::Object(fields) => fields.len(),
            _ => 0,
        };
        if count == 0 {
            break;
        }
        let at = dice.below(count);
        let inner = match place {
            Value::Array(items) => items.get_mut(at),
            Value::Object(fields) => fields.values_mut().nth(at),
            _ => None,
        };
        let Some(inner) = inner else { unreachable!("it has as many") };
        place = inner;
    }
    place
}

/// One case, the same for the same number. Answers whether something could be read, or which promise was broken.
fn try_case(number: u64) -> Result<bool, String> {
    let mut dice = Dice::new(number);
    // The whole example is fifty times as large as a part, and most of it is alike.
    let most = if dice.happens(4) { FILES.len() } else { FILES.len() - 2 };
    let file = &FILES[dice.below(most)];
    let text = match dice.below(5) {
        0 | 1 => damaged(file, &mut dice),
        2 => damaged(&confused(file, &mut dice), &mut dice),
        _ => confused(file, &mut dice),
    };
    let is_merged = dice.happens(2);
    let tried = catch_unwind(|| {
        let opened = promises(&text)?;
        if let Some(Opened { envelope, extent, .. }) = opened.as_ref().filter(|_| is_merged) {
            let mine = example().document;
            let theirs = laid_into(*extent, &envelope.document, &mine, &mine);
            let merged = merge(None, &mine, &theirs, &[]).document;
            let merged = Envelope { document: merged, ..envelope.clone() };
            read(&write(&merged, Layout::Compact)).map_err(|error| format!("merged: {error}"))?;
        }
        Ok::<_, String>(opened.is_some())
    });
    let fault = match tried {
        Ok(Ok(could_be_read)) => return Ok(could_be_read),
        Ok(Err(fault)) => fault,
        Err(_) => "reading has panicked".to_owned(),
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz");
    let path = folder.join(format!("{number}.json"));
    let kept = fs::create_dir_all(&folder).and_then(|()| fs::write(&path, &text));
    let place = kept.map_or_else(|error| error.to_string(), |()| path.display().to_string());
    Err(format!("case {number}: {fault}\nIts text: {place}"))
}

/// How many of the cases could be read.
fn try_all(cases: impl Iterator<Item = u64>) -> Result<(u64, u64), String> {
    let (mut tried, mut read) = (0, 0);
    for case in cases {
        read += u64::from(try_case(case)?);
        tried += 1;
    }
    Ok((tried, read))
}

fn number_from(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn a_truncated_flipped_or_patched_file_gives_a_draft_or_an_error_with_words_and_reads_back_as_written() {
    let cases = number_from("FILE_CASES").unwrap_or(CASES);
    let (cases, read) = try_all(SEED..SEED + cases).unwrap_or_else(|fault| panic!("{fault}"));
    assert!(read > 0, "all were refused: then the test tries little");
    println!("{cases} cases, of which {read} could be read");
}

/// `cargo xtask fuzz` starts it: its end is a matter of time, and so it is no test of a build.
#[test]
#[ignore = "runs for a time that somebody chooses: cargo xtask fuzz"]
fn as_many_cases_as_there_is_time_for() {
    let (seconds, seed) =
        (number_from("FUZZ_SECONDS").unwrap_or(60), number_from("FUZZ_SEED").unwrap_or(SEED));
    let start = Instant::now();
    let in_time = (seed..).take_while(|_| start.elapsed() < Duration::from_secs(seconds));
    let (cases, read) = try_all(in_time).unwrap_or_else(|fault| panic!("{fault}"));
    println!("Seed {seed}: {cases} cases, of which {read} could be read. None broke a promise.");
}

#[test]
fn a_file_may_be_cut_anywhere_and_any_of_its_bits_may_be_another() {
    let file = &FILES[FILES.len() - 3];
    let step = if number_from("FILE_CASES").is_some() { 1 } else { 97 };
    for at in (0..file.len()).step_by(step) {
        let cut = String::from_utf8_lossy(&file.as_bytes()[..at]);
        assert_eq!(promises(&cut), Ok(None), "cut at {at}");
        let mut bytes = file.clone().into_bytes();
        bytes[at] ^= 1 << (at % 8);
        promises(&String::from_utf8_lossy(&bytes)).map_or_else(|fault| panic!("bit at {at}: {fault}"), drop);
    }
}

#[test]
fn nesting_however_deep_is_refused() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}0{}", open.repeat(200_000), close.repeat(200_000));
        assert!(matches!(read(&deep), Err(ReadError::NotJson { .. })));
        assert!(matches!(read(&file_with(&format!("\"roles\":{deep}"))), Err(ReadError::NotJson { .. })));
        assert_eq!(
            read(&open.repeat(1_000_000)).map(drop),
            read(&open.repeat(129)).map(drop),
            "not even tried"
        );
    }
}

#[test]
fn lists_in_lists_are_read_up_to_a_number_of_items_and_said_to_be_longer() {
    let role = format!("{{\"deliveryPlan\":{{\"goals\":[{}]}}}}", ["{}"; 800].join(","));
    let text = file_with(&format!("\"roles\":[{}]", vec![role; 1_000].join(",")));
    let Ok(Some(opened)) = promises(&text) else { panic!("it can be read") };
    assert!((MOST_ITEMS / 2..MOST_ITEMS).contains(&items(&opened.envelope)));
    let cut = opened.repairs.iter().filter(|repair| repair.fault == Fault::TooMany).count();
    assert_eq!(cut, 1, "said once, not a thousand times");
}

#[test]
fn items_with_many_fields_are_read_up_to_a_number_of_fields() {
    for role in ["{}", "{\"title\":\"\"}", "[]"] {
        let roles = vec![role; 2_000].join(",");
        let text = file_with(&format!("\"roles\":[{roles}],\"guidelines\":{{\"rules\":[{{}}]}}"));
        let Ok(Some(opened)) = promises(&text) else { panic!("it can be read") };
        let document = &opened.envelope.document;
        let fields: usize = document.roles.iter().map(|role| (role as &dyn Record).weight(1)).sum();
        let one = fields / document.roles.len();
        assert!((MOST_FIELDS..MOST_FIELDS + one).contains(&fields), "{fields}");
        assert!(document.guidelines.rules.is_empty(), "what comes after is left out as well");
        let cut = opened.repairs.iter().filter(|repair| repair.fault == Fault::TooMany).count();
        assert_eq!(cut, 1, "said once");
    }
    // Ten times a full district is not many.
    let district: usize =
        (&example().document as &dyn Record).weight(1) - (&example().document as &dyn Record).letters();
    assert!(district * 8 < MOST_FIELDS, "{district}");
}

#[test]
fn a_name_without_end_is_told_by_its_beginning_where_others_are_listed() {
    let title = "é".repeat(100_000);
    let text = file_with(&format!("\"roles\":[{{\"title\":\"{title}\"}}]"));
    let Ok(Some(opened)) = promises(&text) else { panic!("it can be read") };
    let document = &opened.envelope.document;
    assert_eq!(document.roles[0].title, title, "the field has all of it");
    let names = Pick::Role.all(document);
    assert!(names[0].1.len() <= 300 && title.starts_with(&names[0].1));
    let questions = Page::all().flat_map(|page| open_questions(document, page));
    assert!(questions.map(|question| question.about.len()).max() <= Some(300));
}

#[test]
fn references_are_items_too() {
    let school = "\"\",".repeat(1_999) + "\"\"";
    let role = format!("{{\"schools\":[{school}],\"innovations\":[{school}]}}");
    let text = file_with(&format!("\"roles\":[{}]", vec![role; 100].join(",")));
    let Ok(Some(opened)) = promises(&text) else { panic!("it can be read") };
    assert_eq!(items(&opened.envelope), MOST_ITEMS);
}

#[test]
fn what_would_be_too_large_once_it_is_written_is_refused_when_it_is_read() {
    // Two bytes in the file, six in every file that this app writes.
    let text = file_with(&format!("\"definition\":{{\"statement\":\"{}\"}}", "\\b".repeat(900_000)));
    let Err(ReadError::TooLarge { bytes }) = read(&text) else { panic!("it would not be read again") };
    assert!(text.len() < LARGEST && bytes > LARGEST);
}

#[test]
fn no_text_with_few_items_needs_a_second_look_at_its_size() {
    // The largest item there is, as often as is taken to be little.
    let roles = file_with(&format!("\"roles\":[{}]", ["{}"; 1_000].join(",")));
    let Ok(Some(opened)) = promises(&roles) else { panic!("it can be read") };
    let (one, many) =
        (write(&Envelope::default(), Layout::Compact), write(&opened.envelope, Layout::Compact));
    assert!((many.len() - one.len()) / 1_000 < 2_000);
}

#[test]
fn a_giant_text_is_read_whole_or_refused_by_its_size() {
    let most = LARGEST - file_with("\"definition\":{\"statement\":\"\"}").len();
    for (length, can_be_read) in [(1_000_000, true), (most, false), (most + 1, false)] {
        let text = file_with(&format!("\"definition\":{{\"statement\":\"{}\"}}", "x".repeat(length)));
        let opened = promises(&text);
        let read =
            opened.map(|opened| opened.map(|opened| opened.envelope.document.definition.statement.len()));
        assert_eq!(read, Ok(can_be_read.then_some(length)));
    }
}

#[test]
fn of_names_that_stand_twice_the_last_counts_and_a_million_of_them_are_no_harm() {
    let twice = file_with("\"district\":{\"name\":\"First\",\"name\":\"Last\"}");
    let Ok(Some(opened)) = promises(&twice) else { panic!("it can be read") };
    assert_eq!(opened.envelope.document.district.name, "Last");
    let many = file_with(&format!("\"district\":{{{}\"name\":\"Last\"}}", "\"name\":\"\",".repeat(400_000)));
    let Ok(Some(opened)) = promises(&many) else { panic!("it can be read") };
    assert_eq!(opened.envelope.document.district.name, "Last");
    let unknown: Vec<_> = (0..100_000).map(|number| format!("\"n{number}\":0")).collect();
    let Ok(Some(opened)) = promises(&file_with(&unknown.join(","))) else { panic!("it can be read") };
    assert_eq!(opened.repairs.len(), 500, "nobody reads on");
}

#[test]
fn a_number_that_no_type_holds_is_no_harm() {
    for number in ["18446744073709551616", "-1", "1e999", "1e-999", "0.1", "00", "1e400000"] {
        let text = file_with("").replacen("\"schema\":2", &format!("\"schema\":{number}"), 1);
        assert!(promises(&text).is_ok(), "{number}");
    }
    let newest = file_with("").replacen("\"schema\":2", "\"schema\":18446744073709551615", 1);
    assert_eq!(read(&newest).map(|opened| opened.standing), Ok(Standing::Newer { schema: u32::MAX }));
}
