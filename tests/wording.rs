//! The gentle checker of words, and what is said before a file goes out.

use coaching_system_builder::document::{Document, Id, KeptWording, Line, Role, School};
use coaching_system_builder::guidance::wording::{Checker, WORDS, book};
use coaching_system_builder::review::privacy::{self, PrivacyKind};
use coaching_system_builder::review::wording;

fn checker() -> Checker {
    WORDS.fill(include_str!("../public/wording.json"));
    let Some(list) = book() else { unreachable!("the list is served beside the app") };
    list.checker()
}

fn draft(text: &str) -> Document {
    let mut document = Document::default();
    document.definition.purpose = text.to_owned();
    document
}

fn flagged(document: &Document) -> Vec<String> {
    wording::check(document, &checker()).into_iter().map(|note| note.words).collect()
}

fn private(text: &str) -> Vec<(PrivacyKind, String)> {
    let mut document = draft(text);
    document.schools = vec![School { name: "Birchwood Elementary".to_owned(), ..School::default() }];
    privacy::check(&document).into_iter().map(|note| (note.kind, note.words)).collect()
}

#[test]
fn words_that_speak_of_people_by_what_they_lack_are_found_wherever_they_stand() {
    let table: [(&str, &[&str]); 16] = [
        ("We coach low kids first.", &["low kids"]),
        ("AT-RISK students; students at risk", &["AT-RISK students", "students at risk"]),
        ("Earn buy-in, then fix the date.", &["buy-in"]),
        ("A prefix is fixed; the weakness of weeks", &[]),
        ("buy-in\nbuy-in", &["buy-in", "buy-in"]),
        ("Struggling readers are readers.", &["Struggling readers"]),
        ("An EL needs time; each ELL student too.", &["EL", "ELL student"]),
        ("The EL teachers meet; we use EL Education.", &[]),
        ("First we get buy in.", &["get buy in"]),
        ("Schools buy in bulk.", &[]),
        ("ELs and SPED kids", &["ELs", "SPED kids"]),
        ("The els\u{e9} path", &[]),
        ("We strengthen what is there.", &[]),
        ("Students with disabilities belong.", &[]),
        ("", &[]),
        ("\u{130}stanbul: weak teachers", &["weak teachers"]),
    ];
    for (text, words) in table {
        assert_eq!(flagged(&draft(text)), words, "{text}");
    }
    let mut deep = Document::default();
    let mut role = Role { id: Id::from_bits(1), ..Role::default() };
    let line = Line { id: Id::from_bits(2), text: "Handle resistant staff".to_owned() };
    role.qualifications.not_this_role.push(line);
    deep.roles.push(role);
    let notes = wording::check(&deep, &checker());
    assert_eq!(notes.len(), 1);
    assert!(notes[0].place.node(&deep).is_some());
    assert_eq!(notes[0].around, ("Handle ".to_owned(), String::new()));
    assert_eq!(notes[0].instead.first().copied(), Some("staff with questions"));
}

#[test]
fn a_note_shows_the_words_in_their_line() {
    let checker = checker();
    let long = format!("First line\n{} a gotcha here \u{e9}{}", "word ".repeat(20), "\u{e9}".repeat(60));
    let document = draft(&long);
    let note = &wording::check(&document, &checker)[0];
    assert!(note.around.0.starts_with('…') && note.around.0.ends_with(" a "), "{}", note.around.0);
    assert!(note.around.1.starts_with(" here ") && note.around.1.ends_with('…'), "{}", note.around.1);
    assert!(!note.around.0.contains("First"));
    let short = draft("one\ngotcha\ntwo");
    assert_eq!(wording::check(&short, &checker)[0].around, (String::new(), String::new()));
}

#[test]
fn the_checker_changes_no_text() {
    let document = draft("low kids, a@b.org, student Mia");
    let before = document.clone();
    let _ = wording::check(&document, &checker());
    let _ = privacy::check(&document);
    assert_eq!(document, before);
}

#[test]
fn words_that_the_team_keeps_are_left_in_peace_and_others_are_not() {
    let mut document =
        draft("Economically disadvantaged is the state's word. Write to office@maple.example.org. buy-in");
    assert_eq!(flagged(&document), ["Economically disadvantaged", "buy-in"]);
    assert_eq!(privacy::check(&document).len(), 1);
    for words in ["economically disadvantaged", "office@maple.example.org"] {
        document.kept_wording.push(KeptWording {
            id: KeptWording::id_of(words),
            words: words.to_owned(),
            reason: "It is an official name; fix it elsewhere".to_owned(),
            ..KeptWording::default()
        });
    }
    assert_eq!(flagged(&document), ["buy-in"]);
    assert_eq!(privacy::check(&document), []);
}

#[test]
fn the_publishers_criteria_are_not_the_teams_words() {
    let mut document = Document::default();
    document.dca.item_25.criteria = "At-risk students; write to a@b.org".to_owned();
    document.dca.item_25.note = "At-risk students".to_owned();
    assert_eq!(flagged(&document).len(), 1);
    assert_eq!(privacy::check(&document), []);
}

#[test]
fn an_email_address_is_noticed_before_a_file_goes_out() {
    let table: [(&str, &[&str]); 8] = [
        ("Ask jo.doe+coach@maple-river.k12.mi.us.", &["jo.doe+coach@maple-river.k12.mi.us"]),
        ("<a@b.org>, c_d@e.com", &["a@b.org", "c_d@e.com"]),
        ("\u{e9}t\u{e9}: x@y.fr", &["x@y.fr"]),
        ("Follow @MiMTSSTACenter", &[]),
        ("2 coaches @ 0.5 FTE", &[]),
        ("me@home", &[]),
        ("@", &[]),
        ("a@.b", &[]),
    ];
    for (text, addresses) in table {
        let expected: Vec<_> =
            addresses.iter().map(|it| (PrivacyKind::EmailAddress, (*it).to_owned())).collect();
        assert_eq!(private(text), expected, "{text}");
    }
}

#[test]
fn what_looks_like_a_students_name_or_record_is_noticed() {
    use PrivacyKind::{StudentName, StudentRecord};
    let table: [(&str, &[(PrivacyKind, &str)]); 35] = [
        ("The coach met with student Jayden twice.", &[(StudentName, "student Jayden")]),
        ("Student: Mia R.", &[(StudentName, "Student: Mia")]),
        ("a third grader Noah", &[(StudentName, "grader Noah")]),
        ("We read Mia's IEP.", &[(StudentName, "Mia's IEP")]),
        ("Noah\u{2019}s behavior plan", &[(StudentName, "Noah\u{2019}s behavior plan")]),
        ("Date of birth and student ID", &[(StudentRecord, "student ID"), (StudentRecord, "Date of birth")]),
        ("UIC 1234567890", &[(StudentRecord, "1234567890")]),
        ("The students Mia and Noah met.", &[(StudentName, "students Mia and Noah")]),
        ("children Mia, Noah and Ben read", &[(StudentName, "children Mia, Noah and Ben")]),
        ("Students Monday and Friday", &[]),
        ("Student Jayden was absent.", &[(StudentName, "Student Jayden")]),
        ("We spoke of our student, Jayden, twice.", &[(StudentName, "student, Jayden")]),
        ("Every student, Lakeshore says, counts.", &[]),
        ("With the student, Ana leads.", &[]),
        ("Student Support Handbook", &[]),
        ("Child Find and Student Growth", &[]),
        ("Students in Tier 2; students Tier 3", &[]),
        ("Mia's BIP and Noah's FBA", &[(StudentName, "Mia's BIP"), (StudentName, "Noah's FBA")]),
        ("Mia's reading scores", &[(StudentName, "Mia's reading score")]),
        ("Mia's bipartisan plan", &[]),
        ("DOB 3/4/2015", &[(StudentRecord, "DOB")]),
        ("SSN: none", &[(StudentRecord, "SSN")]),
        ("The adobe house", &[]),
        ("students Ana", &[(StudentName, "students Ana")]),
        ("The students and Ana meet.", &[]),
        ("Student Services and Student Council meet.", &[]),
        ("each student. Then we look", &[]),
        ("every student MTSS plan", &[]),
        ("student Birchwood", &[]),
        ("Birchwood's attendance rose", &[]),
        ("The district's referral totals", &[]),
        ("Call 555-0100 on 20261015", &[]),
        ("R. T. coaches the team", &[]),
        ("No note carries a student's name.", &[]),
        ("https://example.org/form/12345678901234", &[]),
    ];
    for (text, notes) in table {
        let expected: Vec<_> = notes.iter().map(|(kind, words)| (*kind, (*words).to_owned())).collect();
        assert_eq!(private(text), expected, "{text}");
    }
}
