//! What is missing, in words: the questions that a draft leaves open, and that they go when they are answered.

use coaching_system_builder::document::{
    Approval, CoachingType, Condition, CoreComponent, Document, Id, Innovation, Line, PartKey, PartStatus,
    Role, YesNo,
};
use coaching_system_builder::guidance::form::{Answer, BoundElement};
use coaching_system_builder::guidance::site::{Page, Scope, each_field, head, sections};
use coaching_system_builder::review::{is_started, open_questions};

fn questions(document: &Document, page: Page) -> Vec<String> {
    open_questions(document, page)
        .into_iter()
        .map(|open| format!("{}|{}", open.about, open.question))
        .collect()
}

fn asks(document: &Document, page: Page, start: &str) -> bool {
    questions(document, page).iter().any(|question| question.contains(start))
}

fn with_roles(titles: &[&str]) -> Document {
    let roles = (1..).zip(titles).map(|(bits, title)| Role {
        id: Id::from_bits(bits),
        title: (*title).to_owned(),
        ..Role::default()
    });
    Document { roles: roles.collect(), ..Document::default() }
}

#[test]
fn an_empty_draft_is_asked_something_on_every_page_of_the_system_and_every_question_is_one() {
    let document = Document::default();
    for page in Page::all() {
        let open = open_questions(&document, page);
        // A team does of the training's pages what serves it.
        let may_be_silent = matches!(page, Page::Team(_));
        assert!(may_be_silent || !open.is_empty(), "{page:?}");
        for question in open {
            assert!(
                question.question.ends_with('?') || question.question.contains("? "),
                "{}",
                question.question
            );
            assert_eq!((question.page, question.scope), (page, Scope::District));
        }
        assert!(!is_started(&document, page));
    }
}

#[test]
fn every_question_leads_to_a_field_or_list_that_is_on_its_page() {
    let mut document = with_roles(&["SLT coach", ""]);
    document.definition.is.push(Line { id: Id::from_bits(50), text: String::new() });
    let mut anchors = Vec::new();
    each_field(&document, &mut |page, scope, field| anchors.push((page, scope, field.anchor.clone())));
    for page in Page::all() {
        for open in open_questions(&document, page) {
            let known = anchors.iter().any(|(on, of, anchor)| {
                (*on, *of) == (page, open.scope)
                    && (*anchor == open.anchor || anchor.starts_with(&open.anchor))
            });
            let is_list = sections(&document, page, open.scope)
                .iter()
                .flat_map(|section| &section.elements)
                .any(|element| matches!(element, BoundElement::List(list) if list.anchor == open.anchor));
            assert!(known || is_list, "{page:?} {:?} {}", open.scope, open.anchor);
        }
    }
}

#[test]
fn an_answer_takes_its_question_away_and_nothing_else() {
    let mut document = Document::default();
    let page = Page::Part(PartKey::Definition);
    let before = questions(&document, page);
    document.definition.statement = "Help on the job.".to_owned();
    let after = questions(&document, page);
    assert_eq!(after.len() + 1, before.len());
    assert!(after.iter().all(|question| before.contains(question)));
    document.definition.statement = " \n ".to_owned();
    assert_eq!(questions(&document, page), before, "white space is no answer");
}

#[test]
fn a_component_written_role_by_role_asks_for_each_role_by_its_name() {
    for key in [PartKey::Qualifications, PartKey::Selection, PartKey::ServiceDelivery] {
        let page = Page::Part(key);
        assert!(asks(&Document::default(), page, "written role by role"));
        let document = with_roles(&["SLT coach", "Literacy coach"]);
        assert!(!asks(&document, page, "written role by role"));
        for role in &document.roles {
            let open = open_questions(&document, page);
            let of_role = open.iter().filter(|open| open.scope == Scope::Role(role.id));
            assert!(of_role.clone().count() > 0, "{key:?} asks {} nothing", role.title);
            assert!(of_role.clone().all(|open| open.about.starts_with(&role.title)));
        }
    }
}

#[test]
fn a_role_that_is_left_out_is_not_asked_about() {
    let mut document = with_roles(&["SLT coach", "Math coach"]);
    document.roles[1].coaching_type = CoachingType::Instructional;
    document.roles[1].included = YesNo::No;
    let page = Page::Part(PartKey::Qualifications);
    assert!(asks(&document, page, "SLT coach|"));
    assert!(!asks(&document, page, "Math coach|"), "{:?}", questions(&document, page));
    document.definition.instructional_offered = YesNo::Yes;
    let definition = Page::Part(PartKey::Definition);
    assert!(asks(&document, definition, "instructional"), "the role that is left out coaches nobody");
    document.roles[1].included = YesNo::Undecided;
    assert!(asks(&document, page, "Math coach|"));
    document.roles.iter_mut().for_each(|role| role.included = YesNo::No);
    assert!(questions(&document, page).iter().any(|question| question.starts_with('|')), "roles come first");
}

#[test]
fn dates_in_another_order_than_the_work_are_asked_about() {
    let page = Page::Part(PartKey::Guidelines);
    let table = [
        ("2026-10-01", "2026-12-01", "2027-01-15", false),
        ("October 1, 2026", "12/1/2026", "Jan 15 2027", false),
        ("2026-10-01", "2026-09-01", "2027-01-15", true),
        ("", "2027-02-01", "2027-01-15", true),
        ("some day", "2026-12-01", "2027-01-15", false),
        ("", "", "", false),
    ];
    for (draft, finalize, in_use, asked) in table {
        let mut document = Document::default();
        let part = document.part_mut(PartKey::Guidelines);
        part.draft_by = draft.to_owned();
        part.finalize_by = finalize.to_owned();
        part.use_by = in_use.to_owned();
        assert_eq!(asks(&document, page, "come in another order"), asked, "{draft} {finalize} {in_use}");
    }
}

#[test]
fn a_component_that_is_agreed_while_questions_are_open_is_asked_about() {
    let page = Page::Part(PartKey::Conditions);
    for (status, asked) in [
        (PartStatus::Drafting, false),
        (PartStatus::ReadyForReview, false),
        (PartStatus::Approved, true),
        (PartStatus::InUse, true),
    ] {
        let mut document = Document::default();
        document.part_mut(PartKey::Conditions).status = status;
        assert_eq!(asks(&document, page, "This is agreed"), asked, "{status:?}");
    }
}

#[test]
fn a_type_of_coaching_that_is_offered_needs_a_role() {
    let page = Page::Part(PartKey::Definition);
    let mut document = with_roles(&["SLT coach"]);
    document.definition.systems_offered = YesNo::Yes;
    assert!(asks(&document, page, "You offer systems coaching"));
    document.roles[0].coaching_type = CoachingType::Systems;
    assert!(!asks(&document, page, "You offer systems coaching"));
    document.definition.instructional_offered = YesNo::No;
    assert!(!asks(&document, page, "You offer instructional coaching"));
}

#[test]
fn an_innovation_that_needs_coaching_needs_a_coach() {
    let mut document = with_roles(&["SLT coach"]);
    let id = Id::from_bits(90);
    let component =
        CoreComponent { id: Id::from_bits(91), needs_coaching: YesNo::Yes, ..CoreComponent::default() };
    document.innovations.push(Innovation {
        id,
        name: "PBIS".to_owned(),
        components: vec![component],
        ..Innovation::default()
    });
    assert!(asks(&document, Page::Schools, "PBIS|Parts of this innovation need coaching"));
    document.roles[0].innovations.push(id);
    assert!(!asks(&document, Page::Schools, "Parts of this innovation need coaching"));
}

#[test]
fn a_draft_with_every_field_filled_in_leaves_no_empty_answer_open() {
    let mut document = with_roles(&["SLT coach"]);
    let mut fields = Vec::new();
    each_field(&document.clone(), &mut |_, _, field| fields.push(field.clone()));
    for field in fields {
        let answer = match field.read(&document) {
            Some(Answer::Text(_)) => Answer::Text("Our own words".to_owned()),
            Some(Answer::Choice(_)) => Answer::Choice(1),
            Some(Answer::Checks(ticked)) => Answer::Checks(vec![true; ticked.len()]),
            _ => continue,
        };
        field.write(&mut document, answer);
    }
    for page in Page::all() {
        let open = open_questions(&document, page);
        let mut blank_fields = Vec::new();
        each_field(&document, &mut |_, _, field| {
            if open.iter().any(|open| open.anchor == field.anchor) && field.is_blank(&document) {
                blank_fields.push(field.anchor.clone());
            }
        });
        assert_eq!(blank_fields, Vec::<String>::new(), "{page:?}");
    }
}

/// Every name that an empty draft is asked for, items of lists included, as `record.field`.
fn asked_for() -> Vec<String> {
    fn collect(record: &str, elements: Vec<BoundElement>, all: &mut Vec<String>) {
        for element in elements {
            let (name, ask) = match &element {
                BoundElement::Field(field) => (field.name, field.ask),
                BoundElement::List(list) => (list.name, list.ask),
            };
            if !ask.is_empty() {
                all.push(format!("{record}.{name}"));
            }
            if let BoundElement::List(list) = element {
                collect(list.name, list.elements(Id::NIL), all);
            }
        }
    }
    let document = with_roles(&["SLT coach"]);
    let mut all = Vec::new();
    for page in Page::DRAFT {
        for (scope, record) in [(Scope::District, page.slug()), (Scope::Role(Id::from_bits(1)), "role")] {
            for section in sections(&document, page, scope) {
                collect(record, section.elements, &mut all);
                if !section.ask.is_empty() {
                    all.push(section.heading.to_owned());
                }
            }
        }
        if let Page::Part(key) = page {
            collect(page.slug(), head(key), &mut all);
        }
    }
    all
}

#[test]
fn everything_that_a_coaching_system_says_is_asked_for_while_it_is_missing() {
    let known = asked_for();
    let table = [
        ("profile", "name school_year isd contributors path"),
        ("schools", "schools innovations"),
        ("schools", "schools"),
        ("innovations", "name components"),
        ("components", "needs_coaching"),
        ("roles", "coaching_type level title provider recipients number time status"),
        ("definition", "statement is is_not training consultation supervision evaluation principles"),
        ("definition", "confidentiality systems_offered systems instructional_offered instructional"),
        ("conditions", "rules how_to_ask prioritizing no_reason"),
        ("rules", "trigger evidence decision_rule intensity decides response_time exit"),
        ("role", "items responsibilities not_this_role"),
        ("items", "need"),
        ("responsibilities", "phase"),
        ("role", "positions outreach steps interview rubric panel decision_rule onboarding"),
        ("steps", "owner due"),
        ("rubric", "not_yet emerging strong"),
        ("role", "purpose goals concepts preparation coachee_commitments principal_commitments"),
        ("goals", "baseline target by_when"),
        ("concepts", "now target methods times minutes mode fade_rule evidence"),
        ("role", "feedback_form feedback_timing feedback_kept loops"),
        ("loops", "from to content every response_time"),
        ("role", "adherence_threshold adherence_reviewer adherence_dates"),
        ("rules", "category rule reason owner"),
        ("definition", "owner draft_by finalize_by use_by"),
        ("guidelines", "owner draft_by finalize_by use_by"),
    ];
    for (record, names) in table {
        for name in names.split(' ') {
            assert!(known.contains(&format!("{record}.{name}")), "nobody asks for {record}.{name}");
        }
    }
    assert!(known.contains(&"The year, month by month".to_owned()));
}

#[test]
fn a_row_that_waits_for_words_answers_no_question() {
    let page = Page::Part(PartKey::Conditions);
    let mut document = Document::default();
    let before = questions(&document, page);
    document.conditions.rules.push(Condition { id: Id::from_bits(7), ..Condition::default() });
    document.conditions.no_reason.push(Line { id: Id::from_bits(8), text: " ".to_owned() });
    assert_eq!(questions(&document, page), before);
    assert!(!is_started(&document, page));
    document.conditions.rules[0].trigger = "A new team starts".to_owned();
    assert!(!asks(&document, page, "What leads to more coaching?"));
    assert!(asks(&document, page, "A new team starts|Who decides?"));
    assert!(is_started(&document, page));
}

#[test]
fn a_year_in_which_no_month_says_anything_is_asked_about_role_by_role() {
    let page = Page::Part(PartKey::ServiceDelivery);
    let mut document = with_roles(&["SLT coach", "Literacy coach"]);
    document.roles[0].delivery_plan.year.march.with_whom = "The principal".to_owned();
    document.roles[1].delivery_plan.year.march.with_whom = " ".to_owned();
    assert!(!asks(&document, page, "SLT coach|What does the coach do in each month?"));
    assert!(asks(&document, page, "Literacy coach|What does the coach do in each month?"));
}

#[test]
fn who_has_agreed_is_asked_once_a_component_is_agreed() {
    let page = Page::Part(PartKey::Guidelines);
    let question = "Who has agreed to it";
    let table = [
        (PartStatus::ReadyForReview, None, false),
        (PartStatus::Approved, None, true),
        (PartStatus::InUse, Some(""), true),
        (PartStatus::InUse, Some("The superintendent"), false),
    ];
    for (status, who, asked) in table {
        let mut document = Document::default();
        let part = document.part_mut(PartKey::Guidelines);
        part.status = status;
        part.approvals = who
            .into_iter()
            .map(|who| Approval { id: Id::from_bits(9), who: who.to_owned(), ..Approval::default() })
            .collect();
        assert_eq!(asks(&document, page, question), asked, "{status:?} {who:?}");
    }
}
