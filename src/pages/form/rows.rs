//! A list: its rows with add, remove and undo, move up and down, all by keyboard, the focus never lost.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{element_view, example, example_note, noted_field};
use crate::document::{self, Document, Id, Removed};
use crate::drafts::{OpenDraft, new_id, use_open_draft};
use crate::guidance::form::{BoundElement, BoundList, Kind, TextKind};
use crate::ui::announce::{Announce, use_announce};
use crate::ui::field::Above;
use crate::ui::focus::{focus_soon, once_changed};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// As many rows are drawn in one go. A list that is longer is drawn over several frames, so that none is a long one.
const ROWS_AT_ONCE: usize = 100;

/// What stands in a row's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Slot {
    /// The row.
    Row(Id),
    /// "Removed. Undo", until the page is left.
    Gone(Id),
}

/// What was removed: what it was called, and what brings it back.
type Gone = (String, Removed);

/// What the rows of one list share.
#[derive(Clone, Copy)]
struct ListState {
    list: StoredValue<BoundList>,
    draft: OpenDraft,
    announce: Announce,
    ids: Memo<Vec<Id>>,
    gone: RwSignal<Vec<Gone>>,
    /// Rows of a single text are lines: one field with its tools beside it.
    are_lines: bool,
    /// What stands in a row in the place of all its fields.
    body: Option<Body>,
}

/// Makes what stands in the row of an item.
pub(in crate::pages) type Body = Callback<Id, AnyView>;

/// A list with its rows.
pub(super) fn list_view(list: BoundList) -> AnyView {
    drawn(list, None)
}

/// A list with rows that a page draws in its own way. Adding, removing, moving and keys are as in every list.
#[cfg(feature = "whole")]
pub(in crate::pages) fn list_of(list: BoundList, body: Body) -> AnyView {
    drawn(list, Some(body))
}

fn drawn(list: BoundList, body: Option<Body>) -> AnyView {
    let draft = use_open_draft();
    let stored = StoredValue::new(list.clone());
    let ids =
        Memo::new(move |_| draft.document.with(|document| stored.with_value(|list| list.ids(document))));
    let state = ListState {
        list: stored,
        draft,
        announce: use_announce(),
        ids,
        gone: RwSignal::new(Vec::new()),
        are_lines: are_lines(&list),
        body,
    };
    let heading = format!("{}-heading", list.anchor);
    let labelled_by = heading.clone();
    let slots = Memo::new(move |_| slots(&ids.get(), &state.gone.get()));
    let drawn = RwSignal::new(ROWS_AT_ONCE);
    let is_drawn_on = move || drawn.get() < slots.with(Vec::len);
    Effect::new(move || {
        if is_drawn_on() {
            request_animation_frame(move || {
                let _ = drawn.try_update(|drawn| *drawn += ROWS_AT_ONCE);
            });
        }
    });
    let rows = move || slots.with(|slots| slots[..slots.len().min(drawn.get())].to_vec());
    let example = example::list_example(&list);
    let class = if example.is_some() { "ask ask--example" } else { "ask" };
    view! {
        <div class=class>
            <div class="list" id=list.anchor.clone() role="group" aria-labelledby=labelled_by>
                <h3 id=heading class="list__heading">
                    {list.label}
                </h3>
                {(!list.hint.is_empty()).then(|| view! { <p class="field__hint">{list.hint}</p> })}
                <ol class=if state.are_lines { "rows rows--lines" } else { "rows" } aria-busy=text(move || is_drawn_on().to_string())>
                    <For each=rows key=|slot| *slot children=move |slot| slot_view(state, slot) />
                </ol>
                <button type="button" class="button button--add" id=add_id(&list) on:click=press(move || state.add(None))>
                    {icon(Icon::Add)}
                    {format!("Add {} {}", article(list.item), list.item)}
                </button>
            </div>
            {example}
        </div>
    }
    .into_any()
}

fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}

fn add_id(list: &BoundList) -> String {
    format!("{}-add", list.anchor)
}

fn are_lines(list: &BoundList) -> bool {
    let elements = list.elements(Id::NIL);
    let [BoundElement::Field(field)] = elements.as_slice() else { return false };
    matches!(field.kind, Kind::Text(TextKind::Line))
}

/// The rows in order, with what was removed in its old place.
fn slots(ids: &[Id], gone: &[Gone]) -> Vec<Slot> {
    let slot = |id| if ids.contains(&id) { Slot::Row(id) } else { Slot::Gone(id) };
    document::slots(ids, &removed(gone)).into_iter().map(slot).collect()
}

fn removed(gone: &[Gone]) -> Vec<&Removed> {
    gone.iter().map(|(_, removed)| removed).collect()
}

fn slot_view(state: ListState, slot: Slot) -> AnyView {
    match slot {
        Slot::Row(id) if state.are_lines => line_view(state, id),
        Slot::Row(id) => row_view(state, id),
        Slot::Gone(id) => gone_view(state, id),
    }
}

/// A row of one text.
fn line_view(state: ListState, id: Id) -> AnyView {
    let Some(BoundElement::Field(field)) = state.list.with_value(|list| list.elements(id).into_iter().next())
    else {
        return ().into_any();
    };
    let key = Callback::new(move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            state.add(Some(id));
        } else {
            state.hear_key(&event, id);
        }
    });
    let label =
        Signal::derive(move || format!("{}, {}", state.list.with_value(|list| list.label), state.name(id)));
    view! {
        <li class="row row--line" id=id.to_string()>
            {noted_field(field, (label, Above::Label), key, state.note(id))}
            {tools(state, id)}
        </li>
    }
    .into_any()
}

/// A row of several fields.
fn row_view(state: ListState, id: Id) -> AnyView {
    let elements = || state.list.with_value(|list| list.elements(id)).into_iter().map(element_view);
    let body = match state.body {
        Some(body) => body.run(id),
        None => view! { <div class="row__grid">{elements().collect_view()}</div> }.into_any(),
    };
    view! {
        <li class="row" id=id.to_string() on:keydown=move |event| state.hear_key(&event, id)>
            <fieldset class="row__fields">
                <legend class="row__legend">{text(move || state.name(id))}</legend>
                {tools(state, id)}
                {note_view(state.note(id))}
                {body}
            </fieldset>
        </li>
    }
    .into_any()
}

fn gone_view(state: ListState, id: Id) -> AnyView {
    let title = state.gone.with_untracked(|all| {
        all.iter().find(|(_, removed)| removed.id() == id).map(|(title, _)| title.clone()).unwrap_or_default()
    });
    view! {
        <li class="row row--gone">
            <p>"Removed: " {title.clone()}</p>
            <button type="button" class="button button--quiet" id=undo_id(id) on:click=press(move || state.undo(id))>
                "Undo"
                <span class="visually-hidden">": bring back " {title}</span>
            </button>
        </li>
    }
    .into_any()
}

fn undo_id(id: Id) -> String {
    format!("{id}-undo")
}

/// Move up, move down, remove.
fn tools(state: ListState, id: Id) -> AnyView {
    let tool = move |what: &'static str, drawing: Icon, does: Callback<()>, is_off: Signal<bool>| {
        let button_id = format!("{id}-{}", what.to_ascii_lowercase().replace(' ', "-"));
        view! {
            <button
                type="button"
                class="button button--icon"
                id=button_id
                title=what
                aria-disabled=text(move || is_off.get().to_string())
                on:click=press(move || does.run(()))
            >
                {icon(drawing)}
                <span class="visually-hidden">{text(move || format!("{what}: {}", state.name(id)))}</span>
            </button>
        }
    };
    let shift = move |by: isize, from: &'static str| {
        Callback::new(move |()| {
            state.shift(id, by);
            focus_soon(format!("{id}-{from}"));
        })
    };
    let is_first = Signal::derive(move || state.ids.with(|ids| ids.first() == Some(&id)));
    let is_last = Signal::derive(move || state.ids.with(|ids| ids.last() == Some(&id)));
    view! {
        <div class="row__tools">
            {tool("Move up", Icon::Up, shift(-1, "move-up"), is_first)}
            {tool("Move down", Icon::Down, shift(1, "move-down"), is_last)}
            {tool("Remove", Icon::Remove, Callback::new(move |()| state.remove(id)), Signal::stored(false))}
        </div>
    }
    .into_any()
}

fn note_view(note: Signal<&'static str>) -> AnyView {
    live(move || match note.get() {
        "" => ().into_any(),
        words => view! { <p class="field__note">{words}</p> }.into_any(),
    })
}

impl ListState {
    /// "From the example" stays at a row until its words are edited.
    fn note(self, id: Id) -> Signal<&'static str> {
        let is_somewhere = self.list.with_value(|list| list.fitting().is_somewhere());
        let is_example =
            move |document: &Document| self.list.with_value(|list| list.is_example(document, id));
        example_note(self.draft, is_somewhere.then(|| Box::new(is_example) as _))
    }

    /// What a row is called: "Rule 2".
    fn name(self, id: Id) -> String {
        let place =
            self.ids.with(|ids| ids.iter().position(|other| *other == id)).map_or(0, |index| index + 1);
        let item = self.list.with_value(|list| list.item);
        let (first, rest) = item.split_at(item.chars().next().map_or(0, char::len_utf8));
        format!("{}{rest} {place}", first.to_ascii_uppercase())
    }

    /// Adds an empty row, at the end or after another, and goes there.
    fn add(self, after: Option<Id>) {
        let id = new_id();
        self.draft.edit(|document| {
            self.list.with_value(|list| list.add(document, id, after));
        });
        focus_soon(id.to_string());
    }

    fn remove(self, id: Id) {
        let title = self
            .draft
            .document
            .with_untracked(|document| self.list.with_value(|list| list.title(document, id)));
        let mut gone = self.gone.get_untracked();
        gone.retain(|(_, removed)| removed.id() != id);
        let taken = self.list.with_value(|list| {
            let called = format!("{title} ({})", list.label);
            self.draft.remove_row(list.place(), id, &called, &removed(&gone))
        });
        let Some(taken) = taken else { return };
        self.announce.say(format!("Removed: {title}. Undo is here until you leave the page."));
        gone.push((title, taken));
        self.gone.set(gone);
        focus_soon(undo_id(id));
    }

    fn undo(self, id: Id) {
        let mut gone = self.gone.get_untracked();
        let Some(place) = gone.iter().position(|(_, removed)| removed.id() == id) else { return };
        let (title, back) = gone.remove(place);
        self.draft.edit(|document| back.put_back(document, &removed(&gone)));
        self.gone.set(gone);
        self.announce.say(format!("{title} is back."));
        focus_soon(id.to_string());
    }

    fn shift(self, id: Id, by: isize) {
        let before = self.ids.with_untracked(|ids| ids.iter().position(|other| *other == id));
        let mut after = None;
        self.draft.edit(|document| after = self.list.with_value(|list| list.shift(document, id, by)));
        let count = self.ids.with_untracked(Vec::len);
        match after {
            Some(place) if before != after => {
                self.announce.say(format!("Moved to {} of {count}.", place + 1))
            }
            Some(_) => self.announce.say("It cannot move further."),
            None => {}
        }
    }

    /// Alt with an arrow moves a row, Ctrl with Enter adds one after it. In a menu, Alt with an arrow opens it.
    fn hear_key(self, event: &ev::KeyboardEvent, id: Id) {
        let focused = leptos::prelude::document().active_element();
        let moves = event.alt_key() && focused.as_ref().is_some_and(|focused| focused.tag_name() != "SELECT");
        let by = match event.key().as_str() {
            "ArrowUp" if moves => -1,
            "ArrowDown" if moves => 1,
            "Enter" if event.ctrl_key() || event.meta_key() => {
                event.prevent_default();
                event.stop_propagation();
                self.add(Some(id));
                return;
            }
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        self.shift(id, by);
        if let Some(focused) = focused.and_then(|focused| focused.dyn_into::<web_sys::HtmlElement>().ok()) {
            // Moving a row takes the focus out of it, and not every box or button has an id to find it by.
            once_changed(move || {
                let _ = focused.focus();
            });
        }
    }
}
