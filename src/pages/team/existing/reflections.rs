//! Each person's own words. Who writes sees nobody else's, and what is covered is not on the page at all: a reader of
//! screens finds it as little as an eye does.

mod drawing;

use leptos::prelude::*;

use self::drawing::Drawing;
use super::super::copy::copy_words_for_chat;
use super::super::pieces::{self, bullets, first_list, named};
use super::super::removal::{Removal, use_removal};
use crate::document::{Document, Id, Reflection};
use crate::drafts::{OpenDraft, new_id, use_open_draft};
use crate::guidance::choices::Labelled;
use crate::guidance::form::{BoundElement, BoundList};
use crate::guidance::guide;
use crate::guidance::site::BoundSection;
use crate::pages::address;
use crate::pages::book::{Book, use_book};
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
        {question(draft)}
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

/// What is asked, with what helps to answer once the guide is there.
fn question(draft: OpenDraft) -> AnyView {
    let guide = use_book(Book::Guide);
    let help = live(move || {
        guide.track();
        let Some(guide) = guide::book() else { return ().into_any() };
        let start = guide.start();
        let types = start.types().map(|kind| {
            view! {
                <div>
                    <dt>{kind.coaching_type().label()}</dt>
                    <dd>{kind.who()} " " {kind.what()} " For example: " {kind.example()}</dd>
                </div>
            }
        });
        let levels = start.levels().map(|level| {
            view! {
                <div>
                    <dt>{level.level().label()}</dt>
                    <dd>{level.ask()}</dd>
                </div>
            }
        });
        view! {
            <p class="section__why">{start.reflection().rule()}</p>
            <details class="more">
                <summary>"What to think of"</summary>
                {bullets(start.reflection().prompts())}
                <dl class="meanings">{types.collect_view()} {levels.collect_view()}</dl>
            </details>
            <details class="more">
                <summary>"Ways to begin"</summary>
                {bullets(start.reflection().starters())}
            </details>
        }
        .into_any()
    });
    let id = draft.head.with_untracked(|head| head.as_ref().map(|head| head.id)).unwrap_or_default();
    view! {
        <p class="asked">"Which levels and types of coaching does your district have now?"</p>
        <p class="section__why">
            "One device: write, cover your words, hand it on. When all have written, lay everything before the team. "
            "Several devices: everybody writes in a copy of this draft and sends only their own words, to be put together: "
            <a href=format!("{}#send-part", address::merge(id))>"send my words, or put the others\u{2019} in"</a>
        </p>
        {help}
    }
    .into_any()
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

    fn card(self, seat: Seat) -> AnyView {
        let Seat { id, name, who, shared, has_words } = seat.clone();
        let is_covered = seat.is_covered();
        let of = view! { <span class="visually-hidden">": " {who.clone()}</span> };
        let (words, next) = match shared {
            Some(text) => {
                let copy = copy_words_for_chat(
                    "Copy these words for chat",
                    who.clone(),
                    move |document| own_words(document, id),
                );
                (
                    view! { <blockquote class="voice__words">{text}</blockquote> }.into_any(),
                    view! { {self.drawing.view(id, name, &who)} {copy} }.into_any(),
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
        let (again, asked, gone) = (who.clone(), who.clone(), who.clone());
        let write = move || {
            if is_covered {
                self.asked_for.set(Some(id));
                focus_soon(ASK);
            } else {
                self.write(id);
            }
        };
        let question =
            live(
                move || {
                    if self.asked_for.get() == Some(id) { self.question(id, &asked) } else { ().into_any() }
                },
            );
        view! {
            <li class="voice" id=id.to_string() tabindex="-1">
                <h3 class="voice__who">{who}</h3>
                {words}
                {question}
                <div class="voice__tools">
                    {next}
                    <button type="button" class="button button--quiet" on:click=press(write)>
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

    /// Asked once before covered words are on the screen again.
    fn question(self, id: Id, who: &str) -> AnyView {
        let leave = move || {
            self.asked_for.set(None);
            focus_soon(id.to_string());
        };
        view! {
            <div class="notice notice--ask" role="group" aria-label="Open covered words?">
                <p>{format!("These words are covered. To open them shows them here. Are you {who}?")}</p>
                <div class="choices">
                    <button type="button" class="button" id=ASK on:click=press(move || self.write(id))>"Yes, open my words"</button>
                    <button type="button" class="button" on:click=press(leave)>"No, leave them covered"</button>
                </div>
            </div>
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
