//! Parts of a page that follow signals, and handlers of presses: boxed, so that all of them share one piece of code.
//! Each closure of its own type would bring its own copy of the machinery, about 2 KB.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A part of a page that is made anew when a signal that it reads changes.
pub fn live(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn Fn() -> AnyView + Send> = Box::new(view);
    (move || view()).into_any()
}

/// Text that follows signals: a child or an attribute.
pub fn text(words: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(words)
}

/// What a press of a button does.
pub type Press = Box<dyn FnMut(MouseEvent)>;

/// What a press of a button does.
pub fn press(mut does: impl FnMut() + 'static) -> Press {
    Box::new(move |_| does())
}
