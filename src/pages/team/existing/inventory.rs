//! What exists now: a grid of levels and types, to be filled cell by cell, and each kind of coaching in full below it.

use leptos::ev;
use leptos::prelude::*;

use super::super::pieces::{self, first_list, named};
use super::super::removal::{Removal, use_removal};
use crate::document::{Choice, CoachingLevel, CoachingType, Id, InventoryRow};
use crate::drafts::{OpenDraft, new_id, use_open_draft};
use crate::guidance::choices::Labelled;
use crate::guidance::form::{BoundElement, BoundList};
use crate::guidance::guide;
use crate::guidance::site::BoundSection;
use crate::pages::book::{Book, use_book};
use crate::pages::form::{element_view, field_view};
use crate::review::inventory::{TYPES, cell, levels, schools_without, without_a_cell};
use crate::ui::focus::{focus_soon, reveal};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// The grid, where the focus goes when an item is back.
const GRID: &str = "inventory-grid";

/// The field in which an entry of the grid is named.
pub(super) fn entry_anchor(id: Id) -> String {
    format!("in-grid-{id}")
}

#[derive(Clone, Copy)]
struct Grid {
    draft: OpenDraft,
    list: StoredValue<BoundList>,
    removal: Removal,
}

pub(super) fn view(section: BoundSection) -> AnyView {
    let Some(list) = first_list(&section.elements) else { return ().into_any() };
    let grid =
        Grid { draft: use_open_draft(), list: StoredValue::new(list.clone()), removal: use_removal(GRID) };
    let heads = TYPES.map(|kind| view! { <th role="columnheader" scope="col">{kind.label()}</th> });
    let rows = levels().iter().map(|level| grid.level(*level)).collect_view();
    let body = view! {
        <table class="levels" role="table" id=GRID tabindex="-1">
            <caption class="visually-hidden">"Coaching that exists, by level and type"</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">"Level"</th>
                    {heads.into_iter().collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {grid.removal.view()}
        {grid.waiting()}
        {grid.questions()}
        <details class="more more--wide">
            <summary>"Each kind of coaching in full: how clear it is, where, and who told us"</summary>
            {element_view(BoundElement::List(list))}
        </details>
    };
    pieces::own(section, body.into_any())
}

impl Grid {
    fn level(self, level: CoachingLevel) -> AnyView {
        let guide = use_book(Book::Guide);
        let who = text(move || {
            guide.track();
            let words = guide::book().and_then(|it| it.start().levels().find(|it| it.level() == level));
            words.map(|words| words.who()).unwrap_or_default().to_owned()
        });
        let cells = TYPES.map(|kind| {
            view! {
                <td role="cell" data-label=kind.label()>
                    {self.cell(kind, level)}
                </td>
            }
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">
                    {level.label()}
                    <span class="levels__who">{who}</span>
                </th>
                {cells.into_iter().collect_view()}
            </tr>
        }
        .into_any()
    }

    fn cell(self, kind: CoachingType, level: CoachingLevel) -> AnyView {
        let ids = Memo::new(move |_| {
            self.draft
                .document
                .with(|document| cell(document, kind, level).iter().map(|row| row.id).collect::<Vec<_>>())
        });
        let place = format!("{}, {}", kind.label(), level.label());
        let add_to = place.clone();
        view! {
            {live(move || {
                let entries = ids.get().into_iter().map(|id| self.entry(id, kind, level, &place));
                view! { <ul class="levels__entries">{entries.collect_view()}</ul> }.into_any()
            })}
            <button
                type="button"
                class="button button--quiet"
                id=format!("add-{}-{}", kind.key(), level.key())
                on:click=press(move || self.add(kind, level))
            >
                {icon(Icon::Add)}
                "Add"
                <span class="visually-hidden">" to " {add_to}</span>
            </button>
        }
        .into_any()
    }

    /// A kind of coaching by its name, to be written right in its cell.
    fn entry(self, id: Id, kind: CoachingType, level: CoachingLevel, place: &str) -> AnyView {
        let elements = self.list.with_value(|list| list.elements(id));
        let Some(mut title) = named(&elements, "title") else { return ().into_any() };
        let label = format!("{place}: {}", title.label);
        title.anchor = entry_anchor(id);
        let key = Callback::new(move |event: ev::KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                self.add(kind, level);
            }
        });
        let about = text(move || {
            self.draft.document.with(|document| {
                let inventory = &document.existing_coaching.inventory;
                inventory.iter().find(|row| row.id == id).map(about).unwrap_or_default()
            })
        });
        let called = move || {
            self.draft.document.with(|document| self.list.with_value(|list| list.title(document, id)))
        };
        let remove = move || {
            let title = untrack(called);
            self.list.with_value(|list| self.removal.take(list.place(), id, &title));
        };
        view! {
            <li class="levels__entry">
                {field_view(title, Some(Signal::stored(label)), key)}
                <p class="levels__about">
                    <span>{about}</span>
                    <button type="button" class="button button--quiet" on:click=press(move || { reveal(&id.to_string()); })>
                        "In full"
                        <span class="visually-hidden">": " {text(called)}</span>
                    </button>
                    <button type="button" class="button button--icon" title="Remove" on:click=press(remove)>
                        {icon(Icon::Remove)}
                        <span class="visually-hidden">"Remove: " {text(called)}</span>
                    </button>
                </p>
            </li>
        }
        .into_any()
    }

    fn add(self, kind: CoachingType, level: CoachingLevel) {
        let id = new_id();
        let row = InventoryRow { id, coaching_type: kind, level, ..InventoryRow::default() };
        self.draft.edit(|document| document.existing_coaching.inventory.push(row));
        focus_soon(entry_anchor(id));
    }

    /// What has no cell yet, because nobody has said its type or its level.
    fn waiting(self) -> AnyView {
        let waiting = Memo::new(move |_| {
            self.draft.document.with(|document| {
                let title = |row: &InventoryRow| self.list.with_value(|list| list.title(document, row.id));
                without_a_cell(document).into_iter().map(|row| (row.id, title(row))).collect::<Vec<_>>()
            })
        });
        live(move || {
            let waiting = waiting.get();
            if waiting.is_empty() {
                return ().into_any();
            }
            let each = |(id, title): (Id, String)| {
                view! {
                    <li>
                        <button type="button" class="button button--quiet" on:click=press(move || { reveal(&id.to_string()); })>
                            {title}
                        </button>
                    </li>
                }
            };
            view! {
                <div class="notice">
                    <p>"Not in the grid yet. Which type is it, and at which level?"</p>
                    <ul class="inline">{waiting.into_iter().map(each).collect_view()}</ul>
                </div>
            }
            .into_any()
        })
    }

    fn questions(self) -> AnyView {
        let without = Memo::new(move |_| {
            self.draft.document.with(|document| {
                let names = schools_without(document).into_iter().map(|school| school.name.trim());
                names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
            })
        });
        live(move || {
            let without = without.get();
            if without.is_empty() {
                return ().into_any();
            }
            view! {
                <p class="section__why">"No coaching is noted yet for " <strong>{without}</strong> ". Is there some?"</p>
            }
            .into_any()
        })
    }
}

/// How clear it is, and who told the team.
fn about(row: &InventoryRow) -> String {
    let defined = match row.defined.index() {
        0 => String::new(),
        _ => format!("Defined: {}", row.defined.label().to_ascii_lowercase()),
    };
    let from = row.from_whom.trim();
    let from = if from.is_empty() { String::new() } else { format!("told by {from}") };
    [defined, from].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
