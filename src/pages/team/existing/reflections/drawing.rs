//! From somebody's words to the grid of what exists: which cell it belongs in is said beside the words.

use leptos::prelude::*;

use crate::document::{Choice, CoachingLevel, CoachingType, Id, InventoryRow};
use crate::drafts::{OpenDraft, new_id};
use crate::guidance::choices::Labelled;
use crate::pages::team::existing::inventory::entry_anchor;
use crate::ui::field::{Above, Naming, choice_field};
use crate::ui::focus::{focus_soon, reveal_soon};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

const TYPE: &str = "draw-type";
const LEVEL: &str = "draw-level";

/// Whose words somebody draws from, and where what is drawn belongs.
#[derive(Clone, Copy)]
pub(super) struct Drawing {
    draft: OpenDraft,
    from: RwSignal<Option<Id>>,
    kind: RwSignal<CoachingType>,
    level: RwSignal<CoachingLevel>,
}

impl Drawing {
    pub(super) fn new(draft: OpenDraft) -> Self {
        Self {
            draft,
            from: RwSignal::new(None),
            kind: RwSignal::new(CoachingType::default()),
            level: RwSignal::new(CoachingLevel::default()),
        }
    }

    /// The button on a person's card, and what it asks. `name` is what is noted of who told it, and may be empty.
    pub(super) fn view(self, id: Id, name: String, who: &str) -> AnyView {
        let who = who.to_owned();
        live(move || if self.from.get() == Some(id) { self.asked(&name) } else { self.button(id, &who) })
    }

    fn button(self, id: Id, who: &str) -> AnyView {
        let begin = move || {
            self.kind.set(CoachingType::default());
            self.level.set(CoachingLevel::default());
            self.from.set(Some(id));
            focus_soon(TYPE);
        };
        view! {
            <button type="button" class="button button--quiet" on:click=press(begin)>
                {icon(Icon::Add)}
                "Add from these words to what exists"
                <span class="visually-hidden">": " {who.to_owned()}</span>
            </button>
        }
        .into_any()
    }

    fn asked(self, name: &str) -> AnyView {
        let naming = |id: &str, label: &'static str| Naming {
            id: id.to_owned(),
            label: Signal::stored(label.to_owned()),
            above: Above::Nothing,
            hint: "",
            note: Signal::stored(""),
        };
        let labels = |all: &'static [&'static str]| {
            Signal::stored(all.iter().map(|label| (*label).to_owned()).collect::<Vec<_>>())
        };
        let (kind, level) = (self.kind, self.level);
        let kinds = choice_field(
            naming(TYPE, "Which type is it?"),
            labels(CoachingType::LABELS),
            Signal::derive(move || kind.get().index()),
            Callback::new(move |index| kind.set(CoachingType::at(index))),
        );
        let levels = choice_field(
            naming(LEVEL, "At which level?"),
            labels(CoachingLevel::LABELS),
            Signal::derive(move || level.get().index()),
            Callback::new(move |index| level.set(CoachingLevel::at(index))),
        );
        let name = name.to_owned();
        let leave = move || {
            let from = self.from.get_untracked();
            self.from.set(None);
            focus_soon(from.unwrap_or_default().to_string());
        };
        view! {
            <div class="voice__draw" role="group" aria-label="Add to what exists">
                {kinds}
                {levels}
                <div class="choices">
                    <button type="button" class="button" on:click=press(move || self.add(name.clone()))>"Add to the grid"</button>
                    <button type="button" class="button button--quiet" on:click=press(leave)>"Not now"</button>
                </div>
            </div>
        }
        .into_any()
    }

    /// A new entry, and the way to it: in the grid, or below it while its cell is open.
    fn add(self, from_whom: String) {
        let (coaching_type, level) = (self.kind.get_untracked(), self.level.get_untracked());
        let row = InventoryRow { id: new_id(), coaching_type, level, from_whom, ..InventoryRow::default() };
        let id = row.id;
        self.from.set(None);
        self.draft.edit(|document| document.existing_coaching.inventory.push(row));
        if coaching_type == CoachingType::default() || level == CoachingLevel::default() {
            reveal_soon(id.to_string());
        } else {
            focus_soon(entry_anchor(id));
        }
    }
}
