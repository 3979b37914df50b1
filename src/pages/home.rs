//! Home: what this is, the drafts in this browser, start, open, look at the example.

pub(super) mod shelf_view;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::title::{HEADING, set_title};
use super::{address, book::fetch_text};
use crate::document::Document;
use crate::document::file;
use crate::drafts::{Shelf, use_open_draft};
use crate::ui::icon::{Icon, icon};
use crate::ui::live::press;

/// The worked example, served beside the app: fetched when somebody asks for it.
const EXAMPLE: &str = "example.json";

/// The home page.
#[component]
pub fn HomePage() -> impl IntoView {
    let draft = use_open_draft();
    draft.close();
    set_title(String::new);
    let go = address::use_go();
    let start = move || {
        let id = draft.start(Document::default(), String::new());
        go.run(address::draft(id));
    };
    let trouble = RwSignal::new("");
    let example = open_example(trouble);
    view! {
        <article class="page page--home">
            <header class="hero">
                <h1 id=HEADING tabindex="-1">"Write your district\u{2019}s coaching system, together."</h1>
                <p class="page__lead">
                    "Six components, plain questions, examples beside every field, and one document at the end that your "
                    "executive leadership can approve."
                </p>
                <div class="takealong">
                    <button type="button" class="button button--main" id="start" on:click=press(start)>
                        {icon(Icon::Add)}
                        "Start a new draft"
                    </button>
                    <a class="button" href=address::files()>"Open a file"</a>
                    <button type="button" class="button" id="example" on:click=press(example)>"Look at a worked example"</button>
                </div>
                <p role="alert">{trouble}</p>
            </header>
            <shelf_view::ShelfView />
            <section class="section promises" aria-labelledby="promises">
                <h2 id="promises">"Where your work is"</h2>
                <ul class="promises__list">
                    <li>
                        <strong>"In this browser, on this device. "</strong>
                        "Every word is saved as you type. There is no account and no server."
                    </li>
                    <li>
                        <strong>"Nobody else can see it. "</strong>
                        "Nothing leaves the browser unless you send it. Please write nothing about students."
                    </li>
                    <li>
                        <strong>"The file is the copy that lasts. "</strong>
                        "On a shared or school-managed Chromebook, signing out can erase what the browser keeps: "
                        "download the file before you close. "
                        <a href=address::help("where-your-work-is")>"More about this"</a>
                    </li>
                </ul>
            </section>
        </article>
    }
}

/// What a press does that opens the worked example as a draft of its own. Where that does not go, `trouble` says why.
pub(super) fn open_example(trouble: RwSignal<&'static str>) -> impl Fn() + 'static {
    let (draft, go) = (use_open_draft(), address::use_go());
    move || {
        spawn_local(async move {
            let example = fetch_example().await;
            if trouble.is_disposed() {
                // Somebody went on to another page meanwhile, and is not to be taken away from it.
                return;
            }
            match example {
                Some(document) => {
                    // Whoever only looks, and looks again, needs no second copy.
                    let id = Shelf::copy_of(&document)
                        .unwrap_or_else(|| draft.start(document, "Worked example: Maple River".to_owned()));
                    go.run(address::draft(id));
                }
                None => trouble.set("The example could not be fetched. Are you online? Please try again."),
            }
        });
    }
}

async fn fetch_example() -> Option<Document> {
    let text = fetch_text(EXAMPLE).await?;
    file::read(&text).ok().map(|opened| opened.envelope.document)
}
