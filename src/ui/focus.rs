//! Where the keyboard is, and where it goes next.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Goes on once all that follows from a change is on the page, and before the next key.
///
/// Not with the next frame: on a busy machine that can be a second away, and what is pressed by then would go to where
/// the focus was.
pub fn once_changed(go_on: impl FnOnce() + 'static) {
    set_timeout(go_on, Duration::ZERO);
}

/// Focuses the element with an id once the page shows what was just changed. For an element that may be there
/// already and be made anew.
pub fn focus_soon(id: impl Into<String>) {
    once_drawn(id.into(), |id| {
        focus_now(id);
    });
}

/// Opens every folded part around the element with an id, scrolls it into view and focuses it, once the page shows what
/// was just changed.
pub fn reveal_soon(id: impl Into<String>) {
    once_drawn(id.into(), |id| {
        reveal(id);
    });
}

/// Goes on once the page shows what was just changed or, while a list is still being drawn, with the frame that has the
/// element with an id.
pub fn once_drawn(id: String, go_on: fn(&str)) {
    once_changed(move || go_on_once_drawn(id, go_on));
}

fn go_on_once_drawn(id: String, go_on: fn(&str)) {
    let is_drawn_on = || document().query_selector("[aria-busy=true]").is_ok_and(|list| list.is_some());
    if document().get_element_by_id(&id).is_none() && is_drawn_on() {
        request_animation_frame(move || go_on_once_drawn(id, go_on));
    } else {
        go_on(&id);
    }
}

/// Focuses the element with an id, or the first field within it. Answers whether there is one.
pub fn focus_now(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else { return false };
    // What is folded away cannot take the focus.
    let fields = ":is(input:not([tabindex='-1']), textarea, select):not(details:not([open]) *)";
    let inner = "input:not([tabindex='-1']), textarea, select, button, summary, a[href]";
    let focusable = element.matches(inner).unwrap_or(false) || element.has_attribute("tabindex");
    let within = |what| element.query_selector(what).ok().flatten();
    // A row's tools stand before its fields; who goes to a row goes there to write.
    let target = if focusable { Some(element.clone()) } else { within(fields).or_else(|| within(inner)) };
    let Some(target) = target.and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return false;
    };
    // Laid out first: WebKit restores the caret of a field that is focused before its layout some time afterwards,
    // in the middle of what is typed by then.
    let _ = target.offset_height();
    target.focus().is_ok()
}

/// Opens every folded part around the element with an id, scrolls it into view and focuses it.
pub fn reveal(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else { return false };
    let mut around = Some(element.clone());
    while let Some(outer) = around {
        if let Some(details) = outer.dyn_ref::<web_sys::HtmlDetailsElement>() {
            details.set_open(true);
        }
        around = outer.parent_element();
    }
    let focused = focus_now(id);
    scroll(&element, web_sys::ScrollLogicalPosition::Center);
    focused
}

/// Scrolls the element with an id into view, as little as that takes.
pub fn show(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        scroll(&element, web_sys::ScrollLogicalPosition::Nearest);
    }
}

fn scroll(element: &web_sys::Element, to: web_sys::ScrollLogicalPosition) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(to);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
