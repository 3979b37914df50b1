//! What can be undone and done again, and what stays.

use super::*;

fn name() -> Place {
    Place::document().field("district").field("name")
}

fn at(focus: &str) -> Whereabouts {
    Whereabouts { path: "/draft/1/profile".to_owned(), focus: focus.to_owned() }
}

fn type_name(stack: &mut UndoStack, document: &mut Document, words: &str) {
    stack.note_typing(document, &name(), || at("profile.name"));
    document.district.name = words.to_owned();
}

fn field_history(stack: &mut UndoStack, document: &mut Document, words: &str, way: Way) {
    stack.note_field_history(document, &name(), words.to_owned(), way, || at("profile.name"));
}

#[test]
fn a_burst_of_typing_is_one_step_and_a_pause_begins_another() {
    let (mut stack, mut document) = (UndoStack::default(), Document::default());
    for words in ["M", "Ma", "Map"] {
        type_name(&mut stack, &mut document, words);
    }
    stack.end_burst();
    type_name(&mut stack, &mut document, "Maple River");
    assert_eq!(stack.go(Way::Undo, &mut document), Some(at("profile.name")));
    assert_eq!(document.district.name, "Map");
    stack.go(Way::Undo, &mut document);
    assert_eq!(document.district.name, "");
    assert_eq!(stack.go(Way::Undo, &mut document), None);
    stack.go(Way::Redo, &mut document);
    stack.go(Way::Redo, &mut document);
    assert_eq!(document.district.name, "Maple River");
    assert!(!stack.can_redo());
}

#[test]
fn any_edit_comes_back_and_typing_after_an_undo_ends_what_could_be_redone() {
    let (mut stack, mut document) = (UndoStack::default(), Document::default());
    let before = document.clone();
    document.roles.push(crate::document::Role::default());
    stack.note_edit(before.clone(), at("roles.roles-add"));
    stack.go(Way::Undo, &mut document);
    assert_eq!(document, before);
    stack.go(Way::Redo, &mut document);
    assert_eq!(document.roles.len(), 1);
    stack.go(Way::Undo, &mut document);
    type_name(&mut stack, &mut document, "Maple River");
    assert_eq!(stack.go(Way::Redo, &mut document), None);
}

#[test]
fn a_step_that_shows_no_more_is_passed_over() {
    let (mut stack, mut document) = (UndoStack::default(), Document::default());
    type_name(&mut stack, &mut document, "Maple");
    stack.end_burst();
    type_name(&mut stack, &mut document, "Maple River");
    // The field's own undo took the words back already.
    type_name(&mut stack, &mut document, "Maple");
    stack.go(Way::Undo, &mut document);
    assert_eq!(document.district.name, "");
}

#[test]
fn a_field_undoes_what_was_typed_since_it_got_the_focus_and_nothing_else() {
    let (mut stack, mut document) = (UndoStack::default(), Document::default());
    type_name(&mut stack, &mut document, "Maple");
    assert!(stack.is_for_the_field(Way::Undo, &document));
    field_history(&mut stack, &mut document, "Ma", Way::Undo);
    assert!(stack.is_for_the_field(Way::Undo, &document));
    field_history(&mut stack, &mut document, "", Way::Undo);
    assert!(!stack.is_for_the_field(Way::Undo, &document), "nothing is left that the field knows of");
    assert!(stack.is_for_the_field(Way::Redo, &document));

    type_name(&mut stack, &mut document, "River");
    stack.note_leaving();
    assert!(!stack.is_for_the_field(Way::Undo, &document), "the focus has been elsewhere");
    type_name(&mut stack, &mut document, "Rivers");
    stack.note_edit(document.clone(), at("add"));
    assert!(!stack.is_for_the_field(Way::Undo, &document), "the last edit is no typing");
    stack.note_other_typing();
    assert!(stack.is_of_other_words(), "the search undoes its own words");
}

#[test]
fn steps_that_a_field_took_back_by_itself_are_undone_and_can_be_redone() {
    let (mut stack, mut document) = (UndoStack::default(), Document::default());
    for words in ["Maple", "Maple River", "Maple River Schools"] {
        stack.end_burst();
        type_name(&mut stack, &mut document, words);
    }
    field_history(&mut stack, &mut document, "Maple", Way::Undo);
    assert_eq!(document.district.name, "Maple");
    stack.go(Way::Redo, &mut document);
    assert_eq!(document.district.name, "Maple River");
    field_history(&mut stack, &mut document, "Maple River Schools", Way::Redo);
    assert!(!stack.can_redo());
    stack.go(Way::Undo, &mut document);
    assert_eq!(document.district.name, "Maple River");
}

#[test]
fn words_that_a_field_took_back_one_by_one_all_come_again() {
    let (mut stack, mut document) = (UndoStack::default(), Document::default());
    for words in ["A", "An", "Ana"] {
        type_name(&mut stack, &mut document, words);
    }
    for words in ["An", "A", ""] {
        field_history(&mut stack, &mut document, words, Way::Undo);
    }
    assert!(!stack.can_undo());
    while stack.go(Way::Redo, &mut document).is_some() {}
    assert_eq!(document.district.name, "Ana");

    field_history(&mut stack, &mut document, "An", Way::Undo);
    field_history(&mut stack, &mut document, "Ana", Way::Redo);
    assert!(!stack.can_redo(), "the field has brought everything back by itself");
    while stack.go(Way::Undo, &mut document).is_some() {}
    assert_eq!(document.district.name, "");
}

#[test]
fn what_came_from_another_tab_is_not_undone_here() {
    let (mut stack, mut document) = (UndoStack::default(), Document::default());
    stack.note_edit(document.clone(), at("add"));
    type_name(&mut stack, &mut document, "Maple");
    let before = document.clone();
    document.district.isd = "Lakeshore ISD".to_owned();
    stack.something_came_from_elsewhere(&before, &document);
    stack.go(Way::Undo, &mut document);
    assert_eq!((document.district.name.as_str(), document.district.isd.as_str()), ("", "Lakeshore ISD"));
    assert!(!stack.can_undo());
}

#[test]
fn typing_in_a_field_whose_words_another_tab_has_changed_is_not_undone_over_them() {
    let (mut stack, mut document) = (UndoStack::default(), Document::default());
    stack.note_typing(&document, &Place::document().field("district").field("isd"), || at("profile.isd"));
    document.district.isd = "Lakeshore".to_owned();
    type_name(&mut stack, &mut document, "Maple");
    let before = document.clone();
    document.district.name = "Maple River".to_owned();
    stack.something_came_from_elsewhere(&before, &document);
    stack.go(Way::Undo, &mut document);
    assert_eq!((document.district.name.as_str(), document.district.isd.as_str()), ("Maple River", ""));
    assert!(!stack.can_undo());
}

#[test]
fn steps_that_went_along_to_another_page_are_undone_there() {
    let (mut stack, mut document) = (UndoStack::default(), Document::default());
    let mut states = vec![document.clone()];
    type_name(&mut stack, &mut document, "Maple");
    states.push(document.clone());
    let id = crate::document::Id::from_bits(7);
    stack.note_edit(document.clone(), at("add"));
    document.roles.push(crate::document::Role { id, ..Default::default() });
    states.push(document.clone());
    // Typed in an item that is gone by the end.
    let title = Place::document().field("roles").row(id).field("title");
    stack.note_typing(&document, &title, || at("title"));
    document.roles[0].title = "Coach".to_owned();
    states.push(document.clone());
    stack.note_edit(document.clone(), at("remove"));
    document.roles.clear();
    let packed = stack.pack(Way::Undo, 1_000_000);
    assert_eq!(packed.len(), 4);
    let after = document.clone();
    let mut unpacked = UndoStack::unpack(&document, packed.clone(), Vec::new());
    while let Some(state) = states.pop() {
        assert!(unpacked.go(Way::Undo, &mut document).is_some());
        assert_eq!(document, state);
    }
    assert!(!unpacked.can_undo());
    assert_eq!(
        stack.pack(Way::Undo, packed[3].before.len() + 3),
        packed[2..],
        "the next ones, as far as they fit"
    );
    // And all of it can be done again, from yet another page.
    let redo = unpacked.pack(Way::Redo, 1_000_000);
    let mut unpacked = UndoStack::unpack(&document, Vec::new(), redo);
    while unpacked.go(Way::Redo, &mut document).is_some() {}
    assert_eq!(document, after);
    assert_eq!(unpacked.pack(Way::Undo, 1_000_000), packed);
}

#[test]
fn the_oldest_steps_go_when_there_are_too_many_or_they_hold_too_much() {
    let (mut stack, mut document) = (UndoStack::default(), Document::default());
    for number in 0..2 * MOST_STEPS {
        stack.end_burst();
        type_name(&mut stack, &mut document, &number.to_string());
    }
    assert_eq!(stack.past.len(), MOST_STEPS);
    document.district.name = "x".repeat(MOST_HELD / 3);
    for _ in 0..5 {
        stack.note_edit(document.clone(), at("add"));
    }
    assert!(stack.past.iter().map(|step| step.held).sum::<usize>() <= MOST_HELD);
    assert!(stack.can_undo());
}

#[test]
fn what_is_held_of_a_document_without_a_word_counts_as_well() {
    let mut document = Document::default();
    document.roles.resize_with(1000, Default::default);
    let step = Step::new(Before::Whole(Box::new(document)), at("add"));
    assert!(step.held > 1000 * std::mem::size_of::<crate::document::Role>() / 4, "{}", step.held);
}
