//! Each person's own words. Who writes sees nobody else's, and what is covered is not on the page at all: a reader of
//! screens finds it as little as an eye does.

use leptos::prelude::*;

use super::super::pieces::{self, first_list, named};
use super::super::removal::{Removal, use_removal};
use crate::document::{Id, InventoryRow, Reflection};
use crate::drafts::{OpenDraft, new_id, use_open_draft};
use crate::guidance::form::{BoundElement, BoundList};
use crate::guidance::guide;
use crate::guidance::site::BoundSection;
use crate::pages::book::{Book, use_book};
use crate::pages::form::element_view;
use crate::ui::announce::{Announce, use_announce};
use crate::ui::focus::{focus_soon, reveal};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

/// The button with which a person begins to write.
const NEXT: &str = "reflection-next";
/// What one writes in.
const WRITING: &str = "reflection-writing";

/// What is seen of a reflection while nobody writes.
#[derive(Clone, PartialEq, Eq)]
struct Seat {
    id: Id,
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
        removal: use_removal(NEXT),
    };
    let body = view! {
        {question()}
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
        who: if who.is_empty() { format!("Person {}", place + 1) } else { who.to_owned() },
        shared: reflection.shared.then(|| reflection.text.trim().to_owned()),
        has_words: !reflection.text.trim().is_empty(),
    }
}

/// What is asked, with what helps to answer once the guide is there.
fn question() -> AnyView {
    let guide = use_book(Book::Guide);
    let help = live(move || {
        guide.track();
        let Some(guide) = guide::book() else { return ().into_any() };
        let prompts = guide.start().reflection().prompts();
        let types = guide.start().types().map(|kind| {
            view! {
                <li>
                    <strong>{crate::guidance::choices::Labelled::label(kind.coaching_type())}</strong>
                    ": "
                    {kind.what()}
                </li>
            }
        });
        view! {
            <details class="more">
                <summary>"What to think of"</summary>
                <ul class="bullets">
                    {prompts.map(|line| view! { <li>{line}</li> }).collect_view()}
                    {types.collect_view()}
                </ul>
            </details>
        }
        .into_any()
    });
    view! {
        <p class="asked">"Which levels and types of coaching does your district have now?"</p>
        <p class="section__why">
            "One device: write, cover your words, hand it on. When all have written, lay everything before the team. "
            "Several devices: everybody writes in a copy of this draft, and the files are put together afterward."
        </p>
        {help}
    }
    .into_any()
}

impl Table {
    /// One person's form, and nothing of anybody else.
    fn writing(self, id: Id) -> AnyView {
        let elements = self.list.with_value(|list| list.elements(id));
        let own = ["who", "text"].into_iter().filter_map(|name| named(&elements, name));
        let fields = own.map(|field| element_view(BoundElement::Field(field))).collect_view();
        view! {
            <div class="row" id=WRITING role="group" aria-label="Your own words">
                {fields}
                <p class="field__hint row__end">"While you write, nobody's words are shown."</p>
                <div class="choices">
                    <button type="button" class="button button--main" on:click=press(move || self.cover())>
                        {icon(Icon::Done)}
                        "Done: cover my words"
                    </button>
                </div>
            </div>
        }
        .into_any()
    }

    fn laid_out(self) -> AnyView {
        let cards =
            live(move || self.seats.get().into_iter().map(|seat| self.card(seat)).collect_view().into_any());
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

    fn card(self, seat: Seat) -> AnyView {
        let Seat { id, who, shared, has_words } = seat;
        let of = view! { <span class="visually-hidden">": " {who.clone()}</span> };
        let (words, next) = match shared {
            Some(text) => {
                let from = who.clone();
                (
                    view! { <blockquote class="voice__words">{text}</blockquote> }.into_any(),
                    view! {
                        <button type="button" class="button button--quiet" on:click=press(move || self.draw_from(&from))>
                            {icon(Icon::Add)}
                            "Add from these words to what exists"
                            {of}
                        </button>
                    }
                    .into_any(),
                )
            }
            None if has_words => (
                view! { <p class="voice__covered">"Written, and covered."</p> }.into_any(),
                view! {
                    <button type="button" class="button button--quiet" on:click=press(move || self.share(Some(id)))>
                        "Lay before the team"
                        {of}
                    </button>
                }
                .into_any(),
            ),
            None => (
                view! { <p class="voice__covered">"Nothing written yet."</p> }.into_any(),
                ().into_any(),
            ),
        };
        let (again, gone) = (who.clone(), who.clone());
        view! {
            <li class="voice" id=id.to_string() tabindex="-1">
                <h3 class="voice__who">{who}</h3>
                {words}
                <div class="voice__tools">
                    {next}
                    <button type="button" class="button button--quiet" on:click=press(move || self.write(id))>
                        "Write as " {again}
                    </button>
                    <button
                        type="button"
                        class="button button--icon"
                        title="Remove"
                        on:click=press(move || {
                            self.list.with_value(|list| self.removal.take(list.place(), id, &gone));
                        })
                    >
                        {icon(Icon::Remove)}
                        <span class="visually-hidden">"Remove the words of " {gone.clone()}</span>
                    </button>
                </div>
            </li>
        }
        .into_any()
    }

    fn begin(self) {
        let id = new_id();
        self.draft.edit(|document| {
            self.list.with_value(|list| list.add(document, id, None));
        });
        self.write(id);
    }

    fn write(self, id: Id) {
        self.writer.set(Some(id));
        focus_soon(WRITING);
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

    /// Starts an item of the inventory from somebody's words, and goes there.
    fn draw_from(self, who: &str) {
        let row = InventoryRow { id: new_id(), from_whom: who.to_owned(), ..InventoryRow::default() };
        let id = row.id;
        self.draft.edit(|document| document.existing_coaching.inventory.push(row));
        request_animation_frame(move || {
            reveal(&id.to_string());
        });
    }
}

impl Seat {
    fn is_covered(&self) -> bool {
        self.has_words && self.shared.is_none()
    }
}
