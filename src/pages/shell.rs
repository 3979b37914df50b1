//! What surrounds every page: header, status line, search, keys, footer.

use leptos::ev;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::address;
use super::search::SearchDialog;
use super::status::{StatusLine, hear_undo_keys, homeless_line, save_now};
use super::title::{HEADING, draft_name, follow_the_route, set_title};
use super::update::UpdateLine;
use crate::drafts::use_open_draft;
use crate::ui::announce::LiveRegion;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

/// The frame around every page.
#[component]
pub fn Shell(
    /// The page.
    children: Children,
) -> impl IntoView {
    let draft = use_open_draft();
    let searching = RwSignal::new(false);
    let is_open = Memo::new(move |_| draft.head.with(Option::is_some));
    follow_the_route(draft);
    let path = use_location().pathname;
    // Of the router, which knows the address before the window has it.
    let skip_to = text(move || format!("{}#main", path.get()));
    let messages = view! { <LiveRegion /> };
    let save = save_now(draft);
    hear_undo_keys(draft);
    let _ = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.shift_key() {
            return;
        }
        match event.key().as_str() {
            "s" | "S" => {
                event.prevent_default();
                save();
            }
            "k" | "K" => {
                event.prevent_default();
                searching.update(|open| *open = !*open);
            }
            _ => {}
        }
    });
    view! {
        {messages}
        <a class="skip" href=skip_to on:click=skip>"Skip to the page"</a>
        <header class="top no-print">
            <div class="top__bar">
                <a class="top__name" href=address::home()>
                    {mark()}
                    <span>"Coaching System Builder"</span>
                </a>
                {live(move || match draft.head.get() {
                    None => ().into_any(),
                    Some(head) => {
                        view! {
                            <a class="top__draft" href=address::draft(head.id)>
                                {text(move || draft_name(draft))}
                            </a>
                        }
                            .into_any()
                    }
                })}
                <nav class="top__links" aria-label="Main">
                    <button type="button" class="button button--quiet" on:click=press(move || searching.set(true))>
                        {icon(Icon::Search)}
                        <span class="top__word">"Search"</span>
                        <kbd class="top__key">"Ctrl K"</kbd>
                    </button>
                    <a class="top__link" href=address::files()>"Files"</a>
                    <a class="top__link" href=address::help("")>"Help"</a>
                </nav>
            </div>
            {live(move || if is_open.get() { view! { <StatusLine /> }.into_any() } else { ().into_any() })}
            <UpdateLine />
            {homeless_line()}
        </header>
        <main id="main" class="main" tabindex="-1">
            {children()}
        </main>
        <footer class="foot no-print">
            <p>
                "Made for use alongside district coaching training. Not made or endorsed by the MiMTSS Technical "
                "Assistance Center. What you write stays in this browser unless you send it. "
                <a href=address::help("privacy")>"Privacy"</a>
                " "
                <a href=address::help("accessibility")>"Accessibility"</a>
            </p>
        </footer>
        <SearchDialog open=searching />
    }
}

fn skip(event: ev::MouseEvent) {
    event.prevent_default();
    crate::ui::focus::focus_now("main");
}

/// The app's mark: six parts of one whole.
fn mark() -> AnyView {
    view! {
        <svg class="mark" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false">
            <path d="M3 4h5v7H3zM9.5 4h5v7h-5zM16 4h5v7h-5zM3 13h5v7H3zM9.5 13h5v7h-5z" />
            <path class="mark__open" d="M16.7 13.7h3.6v5.6h-3.6z" />
        </svg>
    }
    .into_any()
}

/// For an address that is no page.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    set_title(|| "No such page".to_owned());
    view! {
        <div class="page">
            <h1 id=HEADING tabindex="-1">"There is no such page"</h1>
            <p>"The address may be cut off. Your drafts are safe: they are listed on the home page."</p>
            <p><a href=address::home()>"Go to the home page"</a></p>
        </div>
    }
}
