//! Ctrl+K: jump to any page, role or field by a few letters of its name.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::{address, book::Book};
use crate::document::{Document, Id};
use crate::drafts::use_open_draft;
use crate::guidance::form::BoundElement;
use crate::guidance::help;
use crate::guidance::site::{Page, Scope, head, sections};
use crate::ui::dialog::Dialog;
use crate::ui::live::{live, press, text};

/// More than fit on a screen help nobody.
const MOST_RESULTS: usize = 12;

#[derive(Clone, PartialEq, Eq)]
struct Target {
    label: String,
    within: String,
    href: String,
}

/// The search, open while `open` is true.
#[component]
pub(super) fn SearchDialog(open: RwSignal<bool>) -> impl IntoView {
    let draft = use_open_draft();
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(0_usize);
    let input = NodeRef::<html::Input>::new();
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
    let go = {
        let visit = address::use_go();
        Callback::new(move |index: usize| {
            let target = found.with_untracked(|found| found.get(index).cloned());
            if let Some(target) = target {
                open.set(false);
                visit.run(target.href);
            }
        })
    };
    let key = move |event: ev::KeyboardEvent| {
        let count = found.with_untracked(Vec::len).max(1);
        match event.key().as_str() {
            "ArrowDown" => chosen.update(|index| *index = (*index + 1) % count),
            "ArrowUp" => chosen.update(|index| *index = (*index + count - 1) % count),
            "Enter" => go.run(chosen.get_untracked()),
            _ => return,
        }
        event.prevent_default();
    };
    let option = move |(index, target): (usize, Target)| {
        view! {
            <li
                id=format!("found-{index}")
                class="found"
                role="option"
                aria-selected=text(move || (chosen.get() == index).to_string())
                on:click=press(move || go.run(index))
            >
                <span class="found__label">{target.label}</span>
                <span class="found__within">{target.within}</span>
            </li>
        }
    };
    view! {
        <Dialog open labelled_by="search-label" class="search">
            <label id="search-label" class="field__label" for="search">"Go to a page or a field"</label>
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
                on:keydown=key
            />
            <ul id="found" class="founds" role="listbox" aria-labelledby="search-label">
                {live(move || found.get().into_iter().enumerate().map(option).collect_view().into_any())}
            </ul>
            <p class="search__count" role="status">
                {text(move || match found.with(Vec::len) {
                    0 => "Nothing has that name. Try a shorter word.".to_owned(),
                    count if count == MOST_RESULTS => "The first results. Type more to narrow them.".to_owned(),
                    1 => "1 result".to_owned(),
                    count => format!("{count} results"),
                })}
            </p>
        </Dialog>
    }
}

fn matching(targets: &[Target], typed: &str) -> Vec<Target> {
    let words: Vec<String> = typed.split_whitespace().map(str::to_ascii_lowercase).collect();
    let rank = |target: &Target| {
        let label = target.label.to_ascii_lowercase();
        let all = format!("{label} {}", target.within.to_ascii_lowercase());
        if !words.iter().all(|word| all.contains(word.as_str())) {
            return None;
        }
        let starts = words.first().is_none_or(|word| label.starts_with(word.as_str()));
        let in_label = words.iter().all(|word| label.contains(word.as_str()));
        Some((!starts, !in_label))
    };
    let mut ranked: Vec<_> = targets.iter().filter_map(|target| Some((rank(target)?, target))).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().take(MOST_RESULTS).map(|(_, target)| target.clone()).collect()
}

fn all_targets(document: &Document, draft: Option<Id>) -> Vec<Target> {
    let target = |label: &str, within: &str, href: String| Target {
        label: label.to_owned(),
        within: within.to_owned(),
        href,
    };
    let mut all = Vec::new();
    if let Some(id) = draft {
        all.push(target("Overview", "This draft", address::draft(id)));
        all.extend(
            Page::all()
                .map(|page| target(page.title(), "This draft", address::page(id, page, Scope::District))),
        );
        all.push(target("The document", "This draft", address::document(id)));
        all.push(target("Put files together", "This draft", address::merge(id)));
        all.push(target("Earlier versions", "This draft", address::history(id)));
        all.extend(field_targets(document, id));
    }
    all.push(target("Your drafts", "Home", address::home()));
    all.push(target("Files: open and download", "Files", address::files()));
    all.push(target("Help", "Help", address::help("")));
    if let Some(book) = help::book() {
        all.extend(
            book.sections().map(|section| target(section.heading(), "Help", address::help(section.id()))),
        );
        all.push(target("Words and acronyms", "Help", address::help("glossary")));
    }
    all
}

fn field_targets(document: &Document, id: Id) -> Vec<Target> {
    let mut all = Vec::new();
    let mut add = |page: Page, scope: Scope, about: &str, elements: Vec<BoundElement>| {
        for element in elements {
            let (label, anchor) = match element {
                BoundElement::Field(field) => (field.label, field.anchor),
                BoundElement::List(list) => (list.label, list.anchor),
            };
            let within =
                if about.is_empty() { page.title().to_owned() } else { format!("{}, {about}", page.title()) };
            all.push(Target {
                label: label.to_owned(),
                within,
                href: address::place(id, page, scope, &anchor),
            });
        }
    };
    for page in Page::all() {
        for section in sections(document, page, Scope::District) {
            let about = if matches!(page, Page::Team(_)) { section.heading } else { "" };
            add(page, Scope::District, about, section.elements);
        }
        if let Page::Part(key) = page {
            add(page, Scope::District, "", head(key));
        }
        for role in document.roles.iter().filter(|_| page.is_per_role()) {
            for section in sections(document, page, Scope::Role(role.id)) {
                add(page, Scope::Role(role.id), role.title.trim(), section.elements);
            }
        }
    }
    all
}
