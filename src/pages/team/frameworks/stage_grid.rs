//! Stages, school by school: a grid with a column for each innovation, which becomes a list on a phone. An item of the
//! draft is made when somebody chooses.

use leptos::ev;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wasm_bindgen::JsCast;

use crate::document::{Choice, Document, Id, Stage, StageStatus, Step, times};
use crate::drafts::OpenDraft;
use crate::guidance::choices::Labelled;
use crate::guidance::form::{BoundElement, BoundList};
use crate::guidance::site::Page;
use crate::pages::form::element_view;
use crate::pages::team::Team;
use crate::pages::team::pieces::{page_link, unlocked};
use crate::review::stages::{questions, stage_of};
use crate::ui::field::{Above, Naming, choice_field};
use crate::ui::focus::reveal_soon;
use crate::ui::live::{live, press, text};

/// The district as a whole.
const DISTRICT: &str = "The district as a whole";

/// Something with a name.
type Named = (Id, String);

/// What the cells share.
#[derive(Clone, Copy)]
struct Grid {
    draft: OpenDraft,
    /// What does not go together, by the item's id.
    asked: Memo<Vec<(Id, &'static str)>>,
    /// Whether the list of all items stands below.
    is_listed: RwSignal<bool>,
}

pub(super) fn view(team: Team, list: Option<BoundList>) -> AnyView {
    let draft = team.draft;
    let asked = Memo::new(move |_| {
        draft.settled.track();
        draft.document.with(|document| {
            let row = |steps: &[Step]| {
                steps.iter().find_map(|step| if let Step::Row(id) = step { Some(*id) } else { None })
            };
            questions(document)
                .iter()
                .filter_map(|question| Some((row(question.place.steps())?, question.ask)))
                .collect()
        })
    });
    let grid = Grid { draft, asked, is_listed: RwSignal::new(false) };
    let shape = Memo::new(move |_| {
        draft.settled.track();
        draft.document.with(shape)
    });
    let table = live(move || {
        let (innovations, schools) = shape.get();
        if innovations.is_empty() { nothing_yet(team) } else { grid.table(&innovations, schools) }
    });
    unlocked(team, view! { {table} {list.map(|list| grid.list(list))} }.into_any())
}

/// Columns and rows.
fn shape(document: &Document) -> (Vec<Named>, Vec<Named>) {
    let named = |place: usize, name: &str, what: &str| {
        if name.trim().is_empty() { format!("{what} {}", place + 1) } else { name.trim().to_owned() }
    };
    let innovations = document.innovations.iter().enumerate();
    let innovations = innovations.map(|(place, it)| (it.id, named(place, &it.name, "Innovation"))).collect();
    let schools = document.schools.iter().enumerate();
    let schools = schools.map(|(place, it)| (it.id, named(place, &it.name, "School"))).collect();
    (innovations, schools)
}

fn nothing_yet(team: Team) -> AnyView {
    view! {
        <p class="notice notice--ask">
            "A stage belongs to an innovation. Your innovations and schools come first: "
            {page_link(team, Page::Schools)}
        </p>
    }
    .into_any()
}

impl Grid {
    fn table(self, innovations: &[Named], schools: Vec<Named>) -> AnyView {
        let head = innovations
            .iter()
            .map(|(_, name)| view! { <th role="columnheader" scope="col">{name.clone()}</th> })
            .collect_view();
        let row = |school: Named| {
            let cells = innovations.iter().map(|innovation| self.cell(innovation, &school)).collect_view();
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">{school.1}</th>
                    {cells}
                </tr>
            }
        };
        let rows = schools.into_iter().chain([(Id::NIL, DISTRICT.to_owned())]).map(row).collect_view();
        view! {
            <div class="grid__frame">
                <table class="grid" role="table">
                    <caption class="visually-hidden">"Stage of each innovation in each school"</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">"School"</th>
                            {head}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn cell(self, (innovation, of): &Named, (school, at): &Named) -> AnyView {
        let (innovation, school) = (*innovation, *school);
        let label = format!("{of}, {at}");
        let id = move |document: &Document| stage_of(document, innovation, school).map(|status| status.id);
        let read = move |document: &Document| {
            stage_of(document, innovation, school).map_or(0, |status| status.stage.index())
        };
        let naming = Naming {
            id: format!("in-{}", StageStatus::id_of(innovation, school)),
            label: Signal::stored(format!("Stage of {label}")),
            above: Above::Label,
            hint: "",
            note: Signal::derive(move || {
                let id = self.draft.document.with(id);
                self.asked
                    .with(|asked| asked.iter().find(|(of, _)| Some(*of) == id).map_or("", |(_, ask)| ask))
            }),
        };
        let options = Signal::stored(Stage::LABELS.iter().map(|label| (*label).to_owned()).collect());
        let chosen = Signal::derive(move || self.draft.document.with(read));
        let choose = Callback::new(move |index| {
            self.draft.edit(|document| item(document, innovation, school).stage = Stage::at(index));
        });
        let percent = move |document: &Document| {
            let status = stage_of(document, innovation, school)?;
            times::percent(&status.percent).map(|percent| format!("{percent} % use it as intended"))
        };
        let percent = text(move || {
            self.draft.settled.track();
            self.draft.document.with(percent).unwrap_or_default()
        });
        let more = move || {
            let mut id = Id::NIL;
            self.draft.edit(|document| id = item(document, innovation, school).id);
            self.is_listed.set(true);
            reveal_soon(id.to_string());
        };
        view! {
            <td role="cell">
                <span class="grid__of" aria-hidden="true">{of.clone()}</span>
                {choice_field(naming, options, chosen, choose)}
                <div class="grid__more">
                    <button type="button" class="button button--quiet no-print" on:click=press(more)>
                        "Details"
                        <span class="visually-hidden">": " {label}</span>
                    </button>
                    <span class="grid__percent">{percent}</span>
                </div>
            </td>
        }
        .into_any()
    }

    /// Every item with all of its fields. Made when it is opened: a large district has hundreds.
    fn list(self, list: BoundList) -> AnyView {
        let hash = use_location().hash;
        let anchor = list.anchor.clone();
        let draft = self.draft;
        let is_within = move || {
            let place = hash.get();
            let place = place.trim_start_matches('#');
            let row = Id::read(place.split('.').next().unwrap_or_default());
            place == anchor
                || draft.document.with_untracked(|document| document.stages.iter().any(|it| it.id == row))
        };
        if untrack(&is_within) {
            self.is_listed.set(true);
        }
        Effect::new(move || {
            if is_within() {
                self.is_listed.set(true);
            }
        });
        let hear = move |event: ev::Event| {
            let details =
                event.target().and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok());
            if let Some(details) = details {
                self.is_listed.set(details.open());
            }
        };
        // What sets it says the same more than once, and a list that is made anew loses the focus.
        let is_listed = Memo::new(move |_| self.is_listed.get());
        view! {
            <details class="questions grid__list" prop:open=move || is_listed.get() on:toggle=hear>
                <summary>"Every stage with its percent, day and note"</summary>
                {live(move || if is_listed.get() { element_view(BoundElement::List(list.clone())) } else { ().into_any() })}
            </details>
        }
        .into_any()
    }
}

/// The item of an innovation in a school, made if there is none.
fn item(document: &mut Document, innovation: Id, school: Id) -> &mut StageStatus {
    let id = stage_of(document, innovation, school)
        .map_or_else(|| StageStatus::id_of(innovation, school), |it| it.id);
    let all = &mut document.stages;
    let place = all.iter().position(|status| status.id == id).unwrap_or_else(|| {
        all.push(StageStatus { id, innovation, school, ..StageStatus::default() });
        all.len() - 1
    });
    &mut all[place]
}
