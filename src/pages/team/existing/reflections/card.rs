//! What lies on the table of one person: a name, and words that are covered or before the team.

use leptos::prelude::*;

use super::super::super::copy::copy_words_for_chat;
use super::{ASK, Seat, Table, own_words};
use crate::document::Id;
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press};

impl Table {
    pub(super) fn card(self, seat: Seat) -> AnyView {
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
}
