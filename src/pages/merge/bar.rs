//! What one does about all proposals at once: how far one is, the next question, all that doesn't conflict, and the
//! one press that writes.

use leptos::ev;
use leptos::prelude::*;

use super::desk::{Desk, Done};
use super::question::id_of;
use super::sheet::Sheet;
use crate::drafts::today;
use crate::exchange::merge::Merge;
use crate::exchange::preview::about;
use crate::exchange::preview::summary::{Outcome, summary};
use crate::pages::address;
use crate::pages::title::draft_name;
use crate::ui::button::{Look, button};
use crate::ui::focus::{focus_now, focus_soon, reveal, reveal_soon};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, text};

/// The button that writes.
const PUT_TOGETHER: &str = "put-together";

/// How far one is, over all files.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Progress {
    questions: usize,
    answered: usize,
    changes: usize,
}

fn progress(sheets: &[Sheet]) -> Progress {
    let mut sum = Progress { questions: 0, answered: 0, changes: 0 };
    for sheet in sheets {
        let (all, (questions, answered)) = sheet
            .step
            .with(|step| (step.proposals.len(), sheet.incoming.given.with(|given| step.progress(given))));
        sum.questions += questions;
        sum.answered += answered;
        sum.changes += all - questions;
    }
    sum
}

impl Progress {
    fn in_words(self) -> String {
        let changes = match self.changes {
            0 => String::new(),
            1 => " 1 change doesn\u{2019}t conflict.".to_owned(),
            count => format!(" {count} changes don\u{2019}t conflict."),
        };
        match (self.questions, self.answered) {
            (0, _) if self.changes == 0 => "There is nothing to put together.".to_owned(),
            (0, _) => format!("No questions.{changes}"),
            (1, answered) => format!("{answered} of 1 question answered.{changes}"),
            (questions, answered) => format!("{answered} of {questions} questions answered.{changes}"),
        }
    }
}

/// The bar at the end of the page.
pub(super) fn view(desk: Desk, sheets: Vec<Sheet>) -> AnyView {
    let sheets = StoredValue::new(sheets);
    let progress = Signal::derive(move || sheets.with_value(|sheets| progress(sheets)));
    let next = move || next_question(desk, sheets);
    let go = address::use_go();
    let later = move || {
        if let Some(head) = desk.draft.head.get_untracked() {
            go.run(address::draft(head.id));
        }
    };
    listen_for_keys(next);
    let body = move || {
        let Progress { questions, changes, .. } = progress.get();
        if questions + changes == 0 {
            return ().into_any();
        }
        let words = view! { {icon(Icon::Done)} "Put them together" };
        let mut buttons = vec![button(Look::Main, PUT_TOGETHER, words, move || put_together(desk, sheets))];
        if questions > 0 {
            let words = view! { "Next question " <kbd>"Alt N"</kbd> };
            buttons.push(button(Look::Plain, "next-question", words, next));
        }
        let take_all = move || take_all(desk, sheets);
        buttons.push(button(Look::Plain, "take-all", "Take all that doesn\u{2019}t conflict", take_all));
        buttons.push(button(Look::Quiet, "decide-later", "Decide later", later));
        view! { <div class="takealong">{buttons}</div> }.into_any()
    };
    // Made anew only when there are questions where there were none, or the other way round: the focus stays.
    let kind = Memo::new(move |_| {
        let Progress { questions, changes, .. } = progress.get();
        u32::from(questions > 0) + u32::from(questions + changes > 0)
    });
    let hint = move || {
        let Progress { questions, answered, .. } = progress.get();
        match questions - answered {
            0 => String::new(),
            _ => "Where you give no answer, yours stays; what one of you removed and the other changed is kept."
                .to_owned(),
        }
    };
    view! {
        <section class="merge__bar" aria-label="Put them together">
            <p role="status" class="merge__progress">{text(move || progress.get().in_words())}</p>
            <p class="field__hint">{text(hint)}</p>
            {live(move || {
                kind.track();
                untrack(body)
            })}
        </section>
    }
    .into_any()
}

fn listen_for_keys(next: impl Fn() + Clone + 'static) {
    let keys = window_event_listener(ev::keydown, move |event| {
        let is_plain = !event.ctrl_key() && !event.meta_key() && !event.shift_key();
        // By its place on the keyboard: with Alt the letter is another one on a Mac.
        let is_it = if event.alt_key() { event.code() == "KeyN" } else { event.key() == "F8" };
        if is_plain && is_it {
            event.prevent_default();
            next();
        }
    });
    on_cleanup(move || keys.remove());
}

/// Goes to the next question without an answer after the one that has the focus; after the last one to the first.
fn next_question(desk: Desk, sheets: StoredValue<Vec<Sheet>>) {
    let open: Vec<String> = sheets.with_value(|sheets| {
        let of_sheet = |sheet: &Sheet| {
            let given = sheet.incoming.given.get_untracked();
            let is_open = |index: &usize| {
                sheet.step.with_untracked(|step| given.to(about(&step.proposals[*index])).is_none())
            };
            let questions = sheet.pages.with_untracked(|pages| {
                let questions = pages.iter().flat_map(|page| &page.questions);
                questions.map(|question| question.index).filter(is_open).collect::<Vec<_>>()
            });
            questions.into_iter().map(|index| id_of(sheet.index, index)).collect::<Vec<_>>()
        };
        sheets.iter().flat_map(of_sheet).collect()
    });
    let is_after = |id: &&String| {
        let active = document().active_element();
        let place = document().get_element_by_id(id).zip(active).map(|(question, active)| {
            active.compare_document_position(&question) & web_sys::Node::DOCUMENT_POSITION_FOLLOWING
        });
        place.is_some_and(|place| place != 0)
    };
    match open.iter().find(is_after).or(open.first()) {
        Some(id) if !reveal(id) => {
            // It is one of those that are not shown at first.
            sheets.with_value(|sheets| sheets.iter().for_each(|sheet| sheet.is_all_shown.set(true)));
            reveal_soon(id.clone());
        }
        Some(_) => {}
        None => {
            desk.announce.say("Every question is answered.");
            focus_now(PUT_TOGETHER);
        }
    }
}

/// Settles all that doesn't conflict in the usual way, whatever was decided about it before.
fn take_all(desk: Desk, sheets: StoredValue<Vec<Sheet>>) {
    let mut count = 0;
    for sheet in sheets.get_value() {
        let settled: Vec<_> = sheet.step.with_untracked(|step| {
            step.proposals.iter().filter(|proposal| !proposal.is_conflict).map(about).collect()
        });
        count += settled.len();
        sheet.incoming.given.update(|given| settled.into_iter().for_each(|about| given.forget(about)));
    }
    desk.announce.say(match count {
        0 => "There is nothing that doesn\u{2019}t conflict.".to_owned(),
        1 => "1 change will be taken.".to_owned(),
        count => format!("{count} changes will be taken."),
    });
    next_question(desk, sheets);
}

/// Writes what was decided: one edit.
fn put_together(desk: Desk, sheets: StoredValue<Vec<Sheet>>) {
    // What is stored may be a moment behind; then the sheets are made anew here.
    desk.draft.flush();
    let sheets = sheets.get_value();
    let settled: Vec<Merge> = sheets
        .iter()
        .map(|sheet| {
            let given = sheet.incoming.given.get_untracked();
            sheet.step.with_untracked(|step| {
                sheet.draft.with_untracked(|draft| step.settled(&draft.document, &given))
            })
        })
        .collect();
    let pages: Vec<_> = sheets.iter().map(|sheet| sheet.pages.get_untracked()).collect();
    let outcomes: Vec<_> = sheets
        .iter()
        .zip(&pages)
        .zip(&settled)
        .map(|((sheet, pages), merge)| Outcome {
            file: &sheet.incoming.name,
            pages,
            settled: &merge.proposals,
        })
        .collect();
    let summary = summary(&untrack(|| draft_name(desk.draft)), &today(), &outcomes);
    let Some(Merge { document, .. }) = settled.into_iter().next_back() else { return };
    let is_new = desk.draft.document.with_untracked(|before| *before != document);
    let file = |sheet: &Sheet| {
        let file = &sheet.incoming;
        (file.name.clone(), file.envelope.clone(), file.extent)
    };
    desk.draft.put_together(document.clone(), &sheets.iter().map(file).collect::<Vec<_>>());
    sheets.iter().for_each(|sheet| desk.leave_out(&sheet.incoming));
    desk.trouble.set(String::new());
    desk.done.set(Some(Done { summary, document: is_new.then_some(document) }));
    focus_soon(super::done::HEADING_OF_DONE);
}
