//! Short messages for screen readers, and for everybody where they matter.

use leptos::prelude::*;

#[derive(Clone, Copy)]
struct Announcer(RwSignal<String>);

/// The one live region. Put it on the page once, at the root, before anything announces.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let message = RwSignal::new(String::new());
    provide_context(Announcer(message));
    view! {
        <div class="visually-hidden" role="status" aria-live="polite">
            {message}
        </div>
    }
}

/// A handle to the live region, for event handlers.
#[derive(Clone, Copy)]
pub struct Announce(Option<Announcer>);

/// The live region. Call it while a view is made.
#[must_use]
pub fn use_announce() -> Announce {
    Announce(use_context())
}

impl Announce {
    /// Says a message politely: after whatever is being read.
    pub fn say(self, message: impl Into<String>) {
        if let Some(Announcer(signal)) = self.0 {
            signal.set(message.into());
        }
    }
}
