//! Ctrl+K: jump to any draft, page, role or field by a few letters of its name.

mod targets;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use self::targets::{MOST_RESULTS, Target, all_targets, matching};
use super::{address, book::Book};
use crate::drafts::use_open_draft;
use crate::ui::dialog::Dialog;
use crate::ui::focus::show;
use crate::ui::live::{live, press, text};

/// What is said where nothing is found. The first module does not have the forms of the team's pages.
#[cfg(feature = "whole")]
const NOTHING: &str = "Nothing has that name. Try a shorter word.";
#[cfg(not(feature = "whole"))]
const NOTHING: &str = "Nothing has that name. Try a shorter word. What is on the training\u{2019}s pages is found once one of \
    them is open.";

/// A search, from when it is opened to when it leads somewhere.
#[derive(Clone, Copy)]
struct Search {
    open: RwSignal<bool>,
    typed: RwSignal<String>,
    chosen: RwSignal<usize>,
    found: Memo<Vec<Target>>,
    visit: Callback<String>,
}

/// The search, open while `open` is true.
#[component]
pub(super) fn SearchDialog(open: RwSignal<bool>) -> impl IntoView {
    let draft = use_open_draft();
    let typed = RwSignal::new(String::new());
    // Collected when the search opens: labels do not change while one looks for them. Only the help page may arrive.
    let targets = Memo::new(move |_| {
        if !open.get() {
            return Vec::new();
        }
        Book::Help.fetch().track();
        let id = draft.head.with_untracked(|head| head.as_ref().map(|head| head.id));
        draft.document.with_untracked(|document| all_targets(document, id))
    });
    let found = Memo::new(move |_| typed.with(|typed| targets.with(|targets| matching(targets, typed))));
    let search = Search { open, typed, chosen: RwSignal::new(0), found, visit: address::use_go() };
    view! {
        <Dialog open labelled_by="search-label" class="search">
            <label id="search-label" class="field__label" for="search">"Go to a page or a field"</label>
            {search.input_view()}
            {search.found_view()}
        </Dialog>
    }
}

impl Search {
    fn go(self, index: usize) {
        if let Some(target) = self.found.with_untracked(|found| found.get(index).cloned()) {
            self.open.set(false);
            self.visit.run(target.href);
        }
    }

    fn hear_key(self, event: &ev::KeyboardEvent) {
        let count = self.found.with_untracked(Vec::len).max(1);
        let by = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => count - 1,
            "Enter" => {
                event.prevent_default();
                return self.go(self.chosen.get_untracked());
            }
            _ => return,
        };
        event.prevent_default();
        self.chosen.update(|index| *index = (*index + by) % count);
        show(&format!("found-{}", self.chosen.get_untracked()));
    }

    fn input_view(self) -> AnyView {
        let Self { open, typed, chosen, found, .. } = self;
        let input = NodeRef::<html::Input>::new();
        Effect::new(move || {
            if open.get() {
                Book::Help.send_for();
                typed.set(String::new());
                chosen.set(0);
                if let Some(input) = input.get_untracked() {
                    let _ = input.focus();
                }
            }
        });
        view! {
            <input
                node_ref=input
                id="search"
                type="text"
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-expanded="true"
                aria-controls="found"
                aria-activedescendant=Signal::derive(move || {
                    found.with(|found| !found.is_empty()).then(|| format!("found-{}", chosen.get()))
                })
                prop:value=typed
                on:input:target=move |event| {
                    typed.set(event.target().value());
                    chosen.set(0);
                }
                on:keydown=move |event| self.hear_key(&event)
            />
        }
        .into_any()
    }

    fn found_view(self) -> AnyView {
        let Self { chosen, found, .. } = self;
        let option = move |(index, target): (usize, Target)| {
            view! {
                <li
                    id=format!("found-{index}")
                    class="found"
                    role="option"
                    aria-selected=text(move || (chosen.get() == index).to_string())
                    on:click=press(move || self.go(index))
                >
                    <span class="found__label">{target.label}</span>
                    <span class="found__within">{target.within}</span>
                </li>
            }
        };
        view! {
            <ul id="found" class="founds" role="listbox" aria-labelledby="search-label">
                {live(move || found.get().into_iter().enumerate().map(option).collect_view().into_any())}
            </ul>
            <p class="search__count" role="status">
                {text(move || match found.with(Vec::len) {
                    0 => NOTHING.to_owned(),
                    MOST_RESULTS => "The first results. Type more to narrow them.".to_owned(),
                    1 => "1 result".to_owned(),
                    count => format!("{count} results"),
                })}
            </p>
        }
        .into_any()
    }
}
