//! What surrounds every page of a draft: opens it, and shows why where it cannot be opened.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map};
use leptos_router::params::ParamsMap;

use super::form_page::form_page;
use super::overview::OverviewPage;
use super::shell::NotFoundPage;
use super::title::{HEADING, set_title};
use super::update::reload;
use super::{address, messages};
use crate::document::Id;
use crate::document::file::Standing;
use crate::drafts::{Download, GaveWay, OpenDraft, OpenError, download_text, hand_over, use_open_draft};
use crate::exchange::tabs::Tab;
use crate::guidance::parts;
use crate::guidance::site::{Page, Scope};
use crate::guidance::team::TeamPage;
use crate::ui::button::{Look, button};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

/// Opens the draft that the address names, and shows the page of it.
#[component]
pub fn DraftPage() -> impl IntoView {
    let draft = use_open_draft();
    let params = use_params_map();
    let id = Memo::new(move |_| {
        params.with(|params| params.get("id").map(|text| Id::read(&text))).unwrap_or_default()
    });
    // Opened before the pages are made, and again only when the address names another draft.
    let failure = Memo::new(move |_| draft.open(id.get()).err());
    live(move || match failure.get() {
        Some(error) => failed(id.get(), &error),
        None => view! {
            <div class="draft">
                <DraftNav id=id />
                <div class="draft__page">
                    {notices()}
                    {page_of(params)}
                    {clock()}
                </div>
            </div>
        }
        .into_any(),
    })
}

/// The page of a draft that the address names.
fn page_of(params: Memo<ParamsMap>) -> AnyView {
    let named = Memo::new(move |_| part_of(params, "page"));
    let has_item = Memo::new(move |_| part_of(params, "item").is_some());
    live(move || match named.get().as_deref() {
        Some(address::TEAM) => team_page_of(params),
        Some(_) if has_item.get() => view! { <NotFoundPage /> }.into_any(),
        None => view! { <OverviewPage /> }.into_any(),
        Some(address::DOCUMENT) => document_page(),
        Some(address::MERGE) => merge_page(),
        Some(address::HISTORY) => history_page(),
        Some(slug) => match Page::from_slug(slug) {
            Some(page) => form_page(page, params),
            None => view! { <NotFoundPage /> }.into_any(),
        },
    })
}

/// A part of the address, if it is there.
fn part_of(params: Memo<ParamsMap>, name: &str) -> Option<String> {
    params.with(|params| params.get(name)).filter(|part| !part.is_empty())
}

/// The document view.
#[cfg(feature = "whole")]
fn document_page() -> AnyView {
    view! { <super::document::DocumentPage /> }.into_any()
}

/// What stands in its place until the other module has been loaded.
#[cfg(not(feature = "whole"))]
fn document_page() -> AnyView {
    super::crossing::opening()
}

/// The page where files are put together.
#[cfg(feature = "whole")]
fn merge_page() -> AnyView {
    super::merge::merge_page()
}

/// The page of earlier versions.
#[cfg(feature = "whole")]
fn history_page() -> AnyView {
    super::history::history_page()
}

/// What stands in its place until the other module has been loaded.
#[cfg(not(feature = "whole"))]
fn merge_page() -> AnyView {
    super::crossing::opening()
}

/// What stands in its place until the other module has been loaded.
#[cfg(not(feature = "whole"))]
fn history_page() -> AnyView {
    super::crossing::opening()
}

/// The page of the team's that the address names.
#[cfg(feature = "whole")]
fn team_page_of(params: Memo<ParamsMap>) -> AnyView {
    let named = Memo::new(move |_| (part_of(params, "within").unwrap_or_default(), part_of(params, "item")));
    live(move || {
        let (name, item) = named.get();
        super::team::team_page(&name, item.map(|item| Id::read(&item)))
    })
}

/// What stands in its place until the other module has been loaded.
#[cfg(not(feature = "whole"))]
fn team_page_of(_: Memo<ParamsMap>) -> AnyView {
    super::crossing::opening()
}

/// The clock of the session, below whichever page the team works on.
#[cfg(feature = "whole")]
fn clock() -> AnyView {
    super::team::clock::strip()
}

/// Only the whole builder has one.
#[cfg(not(feature = "whole"))]
fn clock() {}

fn failed(id: Id, error: &OpenError) -> AnyView {
    let (heading, words) = messages::no_draft(error);
    set_title(move || heading.to_owned());
    let can_download = matches!(error, OpenError::Unreadable(_));
    let download = move || {
        if let Ok(Some(download)) = Download::of(use_open_draft(), &id.to_string()) {
            let _ = download_text(&download);
        }
    };
    view! {
        <div class="page">
            <h1 id=HEADING tabindex="-1">{heading}</h1>
            <p>{words}</p>
            {can_download
                .then(|| {
                    view! {
                        <button type="button" class="button" on:click=press(download)>
                            {icon(Icon::Download)}
                            "Download the text as it is"
                        </button>
                    }
                })}
            <p>
                <a href=address::home()>"Go to the home page"</a>
                " or "
                <a href=address::files()>"open a file"</a>
                "."
            </p>
        </div>
    }
    .into_any()
}

/// What must be known while one works on this draft.
fn notices() -> AnyView {
    let draft = use_open_draft();
    let read_only = move || {
        let standing = draft.head.with(|head| head.as_ref().map(|head| head.standing));
        matches!(standing, Some(Standing::Newer { .. })).then(|| {
            view! {
                <div class="notice">
                    <p>
                        <strong>"This draft comes from a newer version of the app. "</strong>
                        "Here it can be read, printed and downloaded, and nothing is written over it. To edit it, reload "
                        "the page while you are online: that brings the new version."
                    </p>
                    {button(Look::Plain, "reload", "Reload", reload)}
                </div>
            }
        })
    };
    let repairs = move || {
        let repairs = draft.repairs.get();
        (!repairs.is_empty()).then(|| {
            view! {
                <div class="notice">
                    {messages::mended(&repairs)}
                    <p>
                        "The text as it was is kept aside before anything is written over it. You find it then under "
                        <a href=address::files()>"Files"</a>
                        "."
                    </p>
                </div>
            }
        })
    };
    let kept = move || draft.gave_way.get().map(|kept| gave_way(draft, kept));
    view! {
        {read_only}
        {repairs}
        {kept}
        {shared_file()}
    }
    .into_any()
}

/// That the same words were changed in two places, with the question whose they shall be.
fn gave_way(draft: OpenDraft, kept: GaveWay) -> AnyView {
    let what = match kept {
        GaveWay::Draft { whose: Tab::There, .. } => {
            "Your words are saved. The other text is kept aside: you find it under "
        }
        _ => "The other words stand here now. Yours are kept aside: you find them under ",
    };
    let go = address::use_go();
    let choose = match kept {
        GaveWay::Draft { text, .. } => {
            let compare = move || {
                if let Some(head) = draft.head.get_untracked() {
                    hand_over("What was kept aside", &text);
                    draft.gave_way.set(None);
                    go.run(address::merge(head.id));
                }
            };
            Some(button(Look::Plain, "choose-words", "See both and choose", compare))
        }
        GaveWay::Words => None,
    };
    view! {
        <div class="notice" role="alert">
            <p>
                <strong>"Somebody else wrote to this draft at the same moment, perhaps another tab. "</strong>
                {what}
                <a href=address::files()>"Files"</a>
                "."
            </p>
            {choose}
        </div>
    }
    .into_any()
}

/// That somebody else has saved to the team's shared file.
#[cfg(feature = "whole")]
fn shared_file() -> AnyView {
    super::merge::shared_file_notice()
}

/// Only the whole builder has one.
#[cfg(not(feature = "whole"))]
fn shared_file() {}

#[component]
fn DraftNav(id: Memo<Id>) -> impl IntoView {
    let path = use_location().pathname;
    let link = move |target: String, label: &'static str| {
        let goes_to = target.clone();
        let is_here = move || {
            let path = path.get();
            let rest = path.strip_prefix(goes_to.as_str());
            let overview = goes_to == address::draft(id.get());
            rest.is_some_and(|rest| rest.is_empty() || rest == "/" || (!overview && rest.starts_with('/')))
        };
        view! {
            <li>
                <a href=target aria-current=Signal::derive(move || is_here().then_some("page"))>
                    {label}
                </a>
            </li>
        }
        .into_any()
    };
    let links = move || {
        let id = id.get();
        let mut links = vec![link(address::draft(id), "Overview")];
        links.extend(Page::DRAFT.map(|page| link(address::page(id, page, Scope::District), short(page))));
        links.push(link(address::document(id), "The document"));
        links.push(link(address::history(id), "Earlier versions"));
        links.into_any()
    };
    let team_links = move || {
        let page = |page| link(address::page(id.get(), Page::Team(page), Scope::District), page.short());
        TeamPage::ALL.map(page).collect_view().into_any()
    };
    view! {
        <nav class="rail no-print" aria-label="This draft">
            <ul>{live(links)}</ul>
            <p class="rail__group">"The training"</p>
            <ul>{live(team_links)}</ul>
        </nav>
    }
}

fn short(page: Page) -> &'static str {
    match page {
        Page::Profile => "District and start",
        Page::Schools => "Schools, innovations",
        Page::Roles => "Coaching roles",
        Page::Part(key) => parts::words(key).short,
        Page::Team(page) => page.short(),
    }
}
