//! Taking turns: one component at a time on the whole screen, who speaks, and a clock.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use crate::document::{Document, PartKey};
use crate::drafts::{OpenDraft, milliseconds};
use crate::guidance::choices::Labelled;
use crate::guidance::form::{Answer, BoundElement, BoundField};
use crate::guidance::parts::words;
use crate::guidance::site::BoundSection;
use crate::pages::team::large_type::has_more;
use crate::review::rehearsal::{Rehearsal, clock, planned};
use crate::ui::dialog::Dialog;
use crate::ui::focus::focus_soon;
use crate::ui::live::{live, press, text};

const HEADING: &str = "turns-heading";
/// The clock is looked at twice a second, so that no second is left out.
const TICK: Duration = Duration::from_millis(500);

/// Taking turns on a page. Copies are handles to the same one.
#[derive(Clone, Copy)]
pub(super) struct Turns {
    draft: OpenDraft,
    is_open: RwSignal<bool>,
    rehearsal: RwSignal<Rehearsal>,
    now: RwSignal<f64>,
    /// What is said to a screen reader. The page's own live region is out of reach while a dialog is open.
    said: RwSignal<String>,
    /// "Rehearsed" of each component.
    practiced: StoredValue<Vec<BoundField>>,
}

impl Turns {
    pub(super) fn new(draft: OpenDraft, points: &[(PartKey, BoundSection)]) -> Self {
        let practiced = |(_, section): &(PartKey, BoundSection)| {
            section.elements.iter().find_map(|element| match element {
                BoundElement::Field(field) if field.name == "practiced" => Some(field.clone()),
                _ => None,
            })
        };
        let turns = Self {
            draft,
            is_open: RwSignal::new(false),
            rehearsal: RwSignal::new(Rehearsal::default()),
            now: RwSignal::new(0.0),
            said: RwSignal::new(String::new()),
            practiced: StoredValue::new(points.iter().filter_map(practiced).collect()),
        };
        turns.hear_keys();
        turns.keep_time();
        turns
    }

    pub(super) fn open(self) {
        if self.part().is_none() {
            self.rehearsal.set(Rehearsal::default());
        }
        self.is_open.set(true);
        focus_soon(HEADING);
        self.say_whose_turn();
    }

    fn part(self) -> Option<PartKey> {
        self.rehearsal.with(Rehearsal::part)
    }

    fn go(self, by: isize) {
        self.rehearsal.update(|rehearsal| rehearsal.go(by, milliseconds()));
        self.now.set(milliseconds());
        focus_soon(HEADING);
        self.say_whose_turn();
    }

    fn toggle(self) {
        let on = !self.rehearsal.with_untracked(Rehearsal::is_running);
        self.rehearsal.update(|rehearsal| rehearsal.run(on, milliseconds()));
        self.now.set(milliseconds());
    }

    fn say_whose_turn(self) {
        let words = untrack(|| match self.part() {
            Some(key) => format!("{} of 6: {}. {}.", key.number(), words(key).name, self.speaks(key)),
            None => "That was the last one.".to_owned(),
        });
        self.said.set(words);
    }

    /// Arrows and Page keys turn, as clickers for slides do; P stops the clock.
    fn hear_keys(self) {
        let handle = window_event_listener(ev::keydown, move |event| {
            if !self.is_open.get_untracked() || event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let screen = document().query_selector(".turns[open]").ok().flatten();
            match event.key().as_str() {
                "PageDown" if has_more(screen.as_ref(), 1) => return,
                "PageUp" if has_more(screen.as_ref(), -1) => return,
                "ArrowRight" | "PageDown" => self.go(1),
                "ArrowLeft" | "PageUp" => self.go(-1),
                "p" | "P" => self.toggle(),
                _ => return,
            }
            event.prevent_default();
        });
        on_cleanup(move || handle.remove());
    }

    /// Lets the clock be looked at while it runs, stops it where the dialog is closed, and says once when time is up.
    fn keep_time(self) {
        let ticking = StoredValue::new(None::<IntervalHandle>);
        let stop = move || {
            if let Some(handle) = ticking.try_update_value(Option::take).flatten() {
                handle.clear();
            }
        };
        Effect::new(move || {
            let is_open = self.is_open.get();
            if !is_open && self.rehearsal.with_untracked(Rehearsal::is_running) {
                self.rehearsal.update(|rehearsal| rehearsal.run(false, milliseconds()));
            }
        });
        let is_running = Memo::new(move |_| self.rehearsal.with(Rehearsal::is_running));
        Effect::new(move || {
            stop();
            if is_running.get() {
                ticking.set_value(set_interval_with_handle(move || self.now.set(milliseconds()), TICK).ok());
            }
        });
        on_cleanup(stop);
        let is_over = Memo::new(move |_| self.part().filter(|key| self.is_over(*key)));
        Effect::new(move || {
            if let Some(key) = is_over.get()
                && is_running.get_untracked()
            {
                let seconds = self.point_seconds(key).unwrap_or_default();
                self.said.set(format!("Time: {} are over.", minutes(seconds)));
            }
        });
    }

    fn seconds(self, key: PartKey) -> u32 {
        self.rehearsal.with(|rehearsal| rehearsal.seconds(key, self.now.get()))
    }

    fn point_seconds(self, key: PartKey) -> Option<u32> {
        self.draft.document.with(|document| planned(document.making_the_case.talking_points.part(key)))
    }

    fn is_over(self, key: PartKey) -> bool {
        self.point_seconds(key).is_some_and(|planned| self.seconds(key) >= planned)
    }

    fn speaks(self, key: PartKey) -> String {
        let (who, minutes) = self.draft.document.with(|document| {
            let point = document.making_the_case.talking_points.part(key);
            (point.speaker.trim().to_owned(), planned(point).map(minutes))
        });
        let who = if who.is_empty() { "Who speaks?".to_owned() } else { format!("{who} speaks") };
        minutes.map_or(who.clone(), |minutes| format!("{who}, {minutes}"))
    }

    pub(super) fn dialog(self) -> AnyView {
        let said = self.said;
        let part = Memo::new(move |_| self.part());
        view! {
            <Dialog open=self.is_open labelled_by=HEADING class="turns">
                {live(move || match part.get() {
                    Some(key) => self.turn(key),
                    None => self.end(),
                })}
                <p class="visually-hidden" role="status">{said}</p>
            </Dialog>
        }
        .into_any()
    }

    fn turn(self, key: PartKey) -> AnyView {
        let last = key.number() == PartKey::ALL.len();
        view! {
            <p class="turns__count">{key.number()} " of 6"</p>
            <h2 id=HEADING tabindex="-1">{words(key).name}</h2>
            <p class="turns__who">{text(move || self.speaks(key))}</p>
            {self.clock(key)}
            <div class="turns__words">{live(move || self.draft.document.with(|document| points(document, key)))}</div>
            {self.rehearsed(key)}
            <div class="turns__keys">
                <button
                    type="button"
                    class="button"
                    id="turns-back"
                    aria-disabled=(key.number() == 1).to_string()
                    on:click=press(move || self.go(-1))
                >
                    "Back"
                </button>
                <button type="button" class="button" id="turns-clock" on:click=press(move || self.toggle())>
                    {text(move || {
                        let running = self.rehearsal.with(Rehearsal::is_running);
                        if running { "Stop the clock" } else { "Start the clock" }.to_owned()
                    })}
                </button>
                <button type="button" class="button button--main" id="turns-next" on:click=press(move || self.go(1))>
                    {if last { "Finish" } else { "Next" }}
                </button>
                {self.close()}
            </div>
            <p class="turns__hint">
                <kbd>"←"</kbd> " " <kbd>"→"</kbd> " turn, " <kbd>"P"</kbd> " starts and stops the clock, " <kbd>"Esc"</kbd> " closes."
            </p>
        }
        .into_any()
    }

    fn close(self) -> AnyView {
        view! {
            <button type="button" class="button button--quiet" on:click=press(move || self.is_open.set(false))>
                "Close"
            </button>
        }
        .into_any()
    }

    /// The time so far beside the time planned, in figures and as a bar.
    fn clock(self, key: PartKey) -> AnyView {
        let shown = move || {
            let seconds = self.seconds(key);
            match self.point_seconds(key) {
                Some(planned) if seconds > planned => {
                    format!("{}, {} over", clock(seconds), clock(seconds - planned))
                }
                Some(planned) => format!("{} of {}", clock(seconds), clock(planned)),
                None => clock(seconds),
            }
        };
        let share = move || {
            let planned = self.point_seconds(key).unwrap_or(1).max(1);
            (self.seconds(key).min(planned) * 100 / planned).to_string()
        };
        let has_plan = self
            .draft
            .document
            .with_untracked(|document| planned(document.making_the_case.talking_points.part(key)).is_some());
        view! {
            <p class="turns__clock" class=("turns__clock--over", move || self.is_over(key)) role="timer" aria-live="off">
                {text(shown)}
            </p>
            {has_plan.then(|| view! { <progress class="turns__bar" max="100" value=text(share) aria-label="Time of this turn"></progress> })}
        }
        .into_any()
    }

    fn rehearsed(self, key: PartKey) -> AnyView {
        let field = move || self.practiced.with_value(|all| all.get(key as usize).cloned());
        let is_on = move || {
            self.draft.document.with(|document| document.making_the_case.talking_points.part(key).practiced)
        };
        let tick = move |event| {
            let on = event_target_checked(&event);
            if let Some(field) = field() {
                self.draft.edit(|document| field.write(document, Answer::Checks(vec![on])));
            }
        };
        view! {
            <label class="tick turns__tick">
                <input
                    type="checkbox"
                    disabled=self.draft.is_read_only()
                    prop:checked=Signal::derive(is_on)
                    on:change=tick
                />
                <span>"Rehearsed"</span>
            </label>
        }
        .into_any()
    }

    /// How long each turn took beside how long it was to take.
    fn end(self) -> AnyView {
        let row = |key: PartKey| {
            let planned = self.point_seconds(key).map_or("–".to_owned(), clock);
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{words(key).short}</th>
                    <td role="cell">{planned}</td>
                    <td role="cell">{clock(self.seconds(key))}</td>
                </tr>
            }
        };
        view! {
            <h2 id=HEADING tabindex="-1">"All six are explained"</h2>
            <table role="table" class="sheet turns__times">
                <caption class="visually-hidden">"How long each turn took"</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">"Component"</th>
                        <th scope="col" role="columnheader">"Planned"</th>
                        <th scope="col" role="columnheader">"Taken"</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{PartKey::ALL.map(row).collect_view()}</tbody>
            </table>
            <div class="turns__keys">
                <button type="button" class="button" on:click=press(move || self.go(-1))>"Back"</button>
                <button type="button" class="button button--main" on:click=press(move || self.is_open.set(false))>
                    "Close"
                </button>
            </div>
        }
        .into_any()
    }
}

fn minutes(seconds: u32) -> String {
    match seconds / 60 {
        1 => "1 minute".to_owned(),
        count => format!("{count} minutes"),
    }
}

/// What is said of a component. Where nothing is written, the component's own question stands for it.
fn points(document: &Document, key: PartKey) -> AnyView {
    let point = document.making_the_case.talking_points.part(key);
    let items = point.items().map(Labelled::label).collect::<Vec<_>>().join(" and ");
    let said = [
        ("Why the district gains", &point.why),
        ("How we explain it", &point.explain),
        ("From our draft", &point.example),
        ("What it answers", &items),
    ];
    let said: Vec<AnyView> = said
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(label, text)| {
            view! { <div><dt>{label}</dt> <dd>{text.trim().to_owned()}</dd></div> }.into_any()
        })
        .collect();
    if said.is_empty() {
        return view! { <p>{words(key).question}</p> }.into_any();
    }
    view! { <dl>{said}</dl> }.into_any()
}
