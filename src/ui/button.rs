//! Buttons with words, boxed, so that all of them share one piece of code.

use leptos::prelude::*;

use super::live::{Press, press};

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// What most people want here.
    Main,
    /// Any other.
    Plain,
    /// What leads away.
    Quiet,
}

/// A button with an id. Its words may have an icon before them.
pub fn button(look: Look, id: &'static str, words: impl IntoAny, does: impl FnMut() + 'static) -> AnyView {
    boxed(look, id, words.into_any(), press(does))
}

fn boxed(look: Look, id: &'static str, words: AnyView, does: Press) -> AnyView {
    let class = match look {
        Look::Main => "button button--main",
        Look::Plain => "button",
        Look::Quiet => "button button--quiet",
    };
    view! {
        <button type="button" class=class id=id on:click=does>
            {words}
        </button>
    }
    .into_any()
}
