//! How other apps lost people's work, and the tests that try it here: each of the 24 reports has one.

use std::fs;
use std::path::Path;

use serde_json::Value;

const TABLE: &str = include_str!("losses.json");
const REPORTS: u64 = 24;

/// Whether a file has a test of that name, in one of the forms in which tests are named.
fn has_test(text: &str, name: &str) -> bool {
    let quoted = format!("\"{name}\"");
    let is_in_browser = text.split("test(").skip(1).any(|after| after.trim_start().starts_with(&quoted));
    is_in_browser || text.contains(&format!("fn {name}("))
}

#[test]
fn every_way_in_which_others_lost_work_is_tried_by_a_test_that_there_is() {
    let table: Value = serde_json::from_str(TABLE).unwrap_or_default();
    let losses = table.as_array().cloned().unwrap_or_default();
    let numbers: Vec<_> = losses.iter().filter_map(|loss| loss["number"].as_u64()).collect();
    assert_eq!(numbers, (1..=REPORTS).collect::<Vec<_>>());
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for loss in &losses {
        let number = &loss["number"];
        for words in ["report", "loss"] {
            assert!(loss[words].as_str().is_some_and(|words| !words.is_empty()), "{number} has no {words}");
        }
        let tried = loss["tried"].as_object().cloned().unwrap_or_default();
        assert!(!tried.is_empty(), "{number} is not tried");
        for (file, names) in tried {
            let text = fs::read_to_string(tests.join(&file)).unwrap_or_default();
            let names = names.as_array().cloned().unwrap_or_default();
            assert!(!names.is_empty(), "{number}: no test of {file}");
            for name in names {
                let name = name.as_str().unwrap_or_default();
                assert!(has_test(&text, name), "{number}: {file} has no test “{name}”");
            }
        }
    }
}

#[test]
fn a_test_that_was_renamed_is_missed() {
    let text = "test(\"one is kept\", () => {});\n#[test]\nfn another_is_kept() {}";
    assert!(has_test(text, "one is kept") && has_test(text, "another_is_kept"));
    assert!(!has_test(text, "one is") && !has_test(text, "another"));
}
