//! Each person's own words. Who writes sees nobody else's, and what is covered is not on the page at all: a reader of
//! screens finds it as little as an eye does.

mod asked;
mod card;
mod drawing;

use leptos::prelude::*;

use self::drawing::Drawing;
use super::super::copy::copy_words_for_chat;
use super::super::pieces::{self, first_list, named};
use super::super::removal::{Removal, use_removal};
use crate::document::{Document, Id, Reflection};
use crate::drafts::{OpenDraft, new_id, use_open_draft};
use crate::guidance::form::{BoundElement, BoundList};
use crate::guidance::site::BoundSection;
use crate::pages::form::element_view;
use crate::ui::announce::{Announce, use_announce};
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

/// The button with which a person begins to write.
const NEXT: &str = "reflection-next";
/// What one writes in.
const WRITING: &str = "reflection-writing";
/// The question before somebody's covered words are opened.
const ASK: &str = "reflection-ask";

/// What is seen of a reflection while nobody writes.
#[derive(Clone, PartialEq, Eq)]
struct Seat {
    id: Id,
    /// The name as it is typed. May be empty.
    name: String,
    /// What the person is called here.
    who: String,
    /// The words, if they lie before the team.
    shared: Option<String>,
    has_words: bool,
}

#[derive(Clone, Copy)]
struct Table {
    draft: OpenDraft,
    announce: Announce,
    list: StoredValue<BoundList>,
    seats: Memo<Vec<Seat>>,
    /// Who is writing.
    writer: RwSignal<Option<Id>>,
    /// Whose covered words somebody has asked for.
    asked_for: RwSignal<Option<Id>>,
    drawing: Drawing,
    removal: Removal,
}

pub(super) fn view(section: BoundSection) -> AnyView {
    let Some(list) = first_list(&section.elements) else { return ().into_any() };
    let draft = use_open_draft();
    let anchor = list.anchor.clone();
    let table = Table {
        draft,
        announce: use_announce(),
        list: StoredValue::new(list),
        seats: Memo::new(move |_| {
            draft.document.with(|document| {
                document.existing_coaching.reflections.iter().enumerate().map(seat).collect()
            })
        }),
        writer: RwSignal::new(None),
        asked_for: RwSignal::new(None),
        drawing: Drawing::new(draft),
        removal: use_removal(NEXT),
    };
    let body = view! {
        {asked::view(draft)}
        <div id=anchor tabindex="-1">
            {live(move || match table.writer.get() {
                Some(id) => table.writing(id),
                None => table.laid_out(),
            })}
        </div>
    };
    pieces::own(section, body.into_any())
}

fn seat((place, reflection): (usize, &Reflection)) -> Seat {
    let who = reflection.who.trim();
    Seat {
        id: reflection.id,
        name: who.to_owned(),
        who: if who.is_empty() { format!("Person {}", place + 1) } else { who.to_owned() },
        shared: reflection.shared.then(|| reflection.text.trim().to_owned()),
        has_words: !reflection.text.trim().is_empty(),
    }
}

/// One person's own words, line by line.
fn own_words(document: &Document, id: Id) -> Vec<String> {
    let reflections = &document.existing_coaching.reflections;
    let own = reflections.iter().find(|reflection| reflection.id == id);
    own.map(|own| own.text.lines().map(str::to_owned).collect()).unwrap_or_default()
}

impl Table {
    /// One person's form, and nothing of anybody else.
    fn writing(self, id: Id) -> AnyView {
        let elements = self.list.with_value(|list| list.elements(id));
        let own = ["who", "text"].into_iter().filter_map(|name| named(&elements, name));
        let fields = own.map(|field| element_view(BoundElement::Field(field))).collect_view();
        let has_words = Memo::new(move |_| {
            self.draft
                .document
                .with(|document| own_words(document, id).iter().any(|line| !line.trim().is_empty()))
        });
        let not_now = live(move || {
            if has_words.get() {
                return ().into_any();
            }
            view! { <button type="button" class="button" on:click=press(move || self.not_now(id))>"Not now"</button> }.into_any()
        });
        view! {
            <div class="row" id=WRITING role="group" aria-label="Your own words">
                {fields}
                <p class="field__hint row__end">"While you write, nobody's words are shown."</p>
                <div class="choices">
                    <button type="button" class="button button--main" on:click=press(move || self.cover())>
                        {icon(Icon::Done)}
                        "Done: cover my words"
                    </button>
                    {not_now}
                </div>
                {copy_words_for_chat("Copy my words for chat", "what I wrote", move |document| own_words(document, id))}
            </div>
        }
        .into_any()
    }

    fn laid_out(self) -> AnyView {
        let cards =
            live(move || self.seats.get().into_iter().map(|seat| self.card(seat)).collect_view().into_any());
        let missing = live(move || self.missing());
        let offer = live(move || {
            let covered = self.seats.with(|seats| seats.iter().filter(|seat| seat.is_covered()).count());
            if covered == 0 {
                return ().into_any();
            }
            let words = match covered {
                1 => "Lay the covered one before the team".to_owned(),
                count => format!("Lay all {count} before the team"),
            };
            view! {
                <button type="button" class="button" on:click=press(move || self.share(None))>
                    {words}
                </button>
            }
            .into_any()
        });
        view! {
            <ul class="voices">{cards}</ul>
            {self.removal.view()}
            {missing}
            <div class="choices">
                <button type="button" class="button button--main" id=NEXT on:click=press(move || self.begin())>
                    {icon(Icon::Add)}
                    {live(move || if self.seats.with(Vec::is_empty) { "Write my own words" } else { "Next person" }.into_any())}
                </button>
                {offer}
            </div>
        }
        .into_any()
    }

    /// Who has a seat and no words, while others' are waiting to be read.
    fn missing(self) -> AnyView {
        self.seats.with(|seats| {
            let names: Vec<&str> =
                seats.iter().filter(|seat| !seat.has_words).map(|seat| seat.who.as_str()).collect();
            if names.is_empty() || !seats.iter().any(Seat::is_covered) {
                return ().into_any();
            }
            view! {
                <p class="section__why">
                    "Not written yet: "
                    <strong>{names.join(", ")}</strong>
                    ". Who has read the others\u{2019} words writes less of their own: wait for them, if you can."
                </p>
            }
            .into_any()
        })
    }

    fn begin(self) {
        let id = new_id();
        self.draft.edit(|document| {
            self.list.with_value(|list| list.add(document, id, None));
        });
        self.write(id);
    }

    fn write(self, id: Id) {
        self.asked_for.set(None);
        self.writer.set(Some(id));
        focus_soon(WRITING);
    }

    /// "Next person" was pressed by mistake, or somebody writes later: a seat without a name goes again.
    fn not_now(self, id: Id) {
        self.writer.set(None);
        self.draft.edit(|document| {
            let is_empty =
                |it: &Reflection| it.id == id && it.who.trim().is_empty() && it.text.trim().is_empty();
            document.existing_coaching.reflections.retain(|it| !is_empty(it));
        });
        self.announce.say("Nothing was written.");
        focus_soon(NEXT);
    }

    fn cover(self) {
        // The words are stored now, and the rest of the page hears who has written.
        self.draft.flush();
        self.writer.set(None);
        self.announce.say("Covered. Hand the device on.");
        focus_soon(NEXT);
    }

    /// Lays one reflection before the team, or all that are written.
    fn share(self, one: Option<Id>) {
        self.draft.edit(|document| {
            let all = document.existing_coaching.reflections.iter_mut();
            for reflection in all.filter(|it| one.is_none_or(|id| it.id == id) && !it.text.trim().is_empty())
            {
                reflection.shared = true;
            }
        });
        self.announce.say("It lies before the team.");
        focus_soon(one.map_or_else(|| self.list.with_value(|list| list.anchor.clone()), |id| id.to_string()));
    }
}

impl Seat {
    fn is_covered(&self) -> bool {
        self.has_words && self.shared.is_none()
    }
}
