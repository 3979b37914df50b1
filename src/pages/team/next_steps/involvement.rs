//! Who is involved in which component: a matrix on a wide screen, a list on a phone, where people are named in place.

mod naming;

use leptos::prelude::*;

use super::{guided, roles_in, unplaced};
use crate::document::{Choice, Document, Id, PartKey, Place, Raci, Removed};
use crate::exchange::paper::next_steps::COLUMNS;
use crate::guidance::choices::Labelled;
use crate::guidance::parts::words;
use crate::guidance::site::BoundSection;
use crate::pages::form::element_view;
use crate::pages::team::Team;
use crate::pages::team::pieces::{Asked, asked};
use crate::review::involvement::{Gap, gaps, involved};
use crate::ui::announce::{Announce, use_announce};
use crate::ui::focus::focus_soon;
use crate::ui::icon::{Icon, icon};
use crate::ui::live::{live, press, text};

const PEOPLE: &str = "people-known";
const UNDO: &str = "involvement-undo";

/// A cell of the matrix. [`Id::NIL`] is every role.
type Cell = (PartKey, Id, Raci);

/// A row of the matrix, and what it is called.
type Line = (PartKey, Id, String);

/// Somebody in a cell.
#[derive(Clone, PartialEq, Eq)]
struct Named {
    id: Id,
    who: String,
    /// Named for every role, and so for this one as well.
    is_inherited: bool,
}

#[derive(Clone, Copy)]
struct Matrix {
    team: Team,
    announce: Announce,
    /// Where somebody is being named.
    adding: RwSignal<Option<Cell>>,
    typed: RwSignal<String>,
    /// Whether a button of the mouse, a finger or a pen is down.
    is_pressed: StoredValue<bool>,
    /// The cell that was left while it was down: a row that grows then takes what is being pressed away from under it.
    left: StoredValue<Option<Cell>>,
    /// The components that show a row for each role.
    unfolded: RwSignal<Vec<PartKey>>,
    /// Who was taken out, and of which cell, the last one first.
    gone: RwSignal<Vec<Gone>>,
}

/// Somebody who was taken out.
#[derive(Clone)]
struct Gone {
    id: Id,
    who: String,
    cell: Cell,
    removed: Removed,
}

pub(super) fn view(team: Team, section: BoundSection) -> AnyView {
    let heading = format!("{}-heading", section.anchor);
    let labelled_by = heading.clone();
    let matrix = Matrix {
        team,
        announce: use_announce(),
        adding: RwSignal::new(None),
        typed: RwSignal::new(String::new()),
        is_pressed: StoredValue::new(false),
        left: StoredValue::new(None),
        unfolded: RwSignal::new(team.draft.document.with_untracked(with_own_rows)),
        gone: RwSignal::new(Vec::new()),
    };
    matrix.listen();
    let lines = Memo::new(move |_| {
        let unfolded = matrix.unfolded.get();
        team.draft.document.with(|document| lines(document, &unfolded))
    });
    let people = Memo::new(move |_| team.draft.document.with(people));
    let option = |who| view! { <option value=who></option> };
    view! {
        <section class="section" id=section.anchor aria-labelledby=labelled_by>
            <h2 id=heading>{section.heading}</h2>
            <p class="section__why">{section.why}</p>
            {guided::question("involved")}
            {guided::involvement()}
            {asked(matrix.second_look())}
            {live(move || matrix.undo_view())}
            {live(move || matrix.table(&lines.get()))}
            {unplaced::view(team)}
            <datalist id=PEOPLE>{live(move || people.get().into_iter().map(option).collect_view().into_any())}</datalist>
            <details class="more">
                <summary>"The same as one list, to edit and to move"</summary>
                {section.elements.into_iter().map(element_view).collect_view()}
            </details>
        </section>
    }
    .into_any()
}

/// The components in which somebody is named for a single role.
fn with_own_rows(document: &Document) -> Vec<PartKey> {
    let rows = &document.next_steps.involvement;
    let has = |key: &PartKey| rows.iter().any(|row| row.part == (*key).into() && row.role != Id::NIL);
    PartKey::ALL.into_iter().filter(has).collect()
}

fn lines(document: &Document, unfolded: &[PartKey]) -> Vec<Line> {
    let mut all = Vec::new();
    for part in PartKey::ALL {
        all.push((part, Id::NIL, format!("{}. {}", part.number(), words(part).short)));
        if unfolded.contains(&part) {
            all.extend(roles_in(document).into_iter().map(|(role, title)| (part, role, title)));
        }
    }
    all
}

fn named(document: &Document, (part, role, raci): Cell) -> Vec<Named> {
    let all = involved(document, part, role, raci).into_iter();
    all.map(|it| Named { id: it.id, who: it.who.trim().to_owned(), is_inherited: it.role != role }).collect()
}

/// Names to offer: who writes the draft, who owns a component, who is involved already.
fn people(document: &Document) -> Vec<String> {
    let contributors = document.district.contributors.iter().map(|it| it.name.trim());
    let owners = PartKey::ALL.into_iter().map(|key| document.part(key).owner.trim());
    let involved = document.next_steps.involvement.iter().map(|it| it.who.trim());
    let mut all: Vec<String> = Vec::new();
    for name in contributors.chain(owners).chain(involved) {
        if !name.is_empty() && !all.iter().any(|known| known == name) {
            all.push(name.to_owned());
        }
    }
    all
}

fn list() -> Place {
    Place::document().field("next_steps").field("involvement")
}

fn cell_id((part, role, raci): Cell) -> String {
    format!("who-{}-{role}-{}", part.field(), raci.key())
}

impl Matrix {
    /// What is worth a second look, with the cell in which somebody can be named.
    fn second_look(self) -> Memo<Vec<Asked>> {
        let draft = self.team.draft;
        Memo::new(move |_| {
            draft.settled.track();
            let unfolded = self.unfolded.get();
            let cell = |gap: Gap| {
                let role = if unfolded.contains(&gap.part) { gap.role } else { Id::NIL };
                (cell_id((gap.part, role, gap.raci)), gap.about, gap.ask)
            };
            draft.document.with_untracked(|document| gaps(document).into_iter().map(cell).collect())
        })
    }

    fn table(self, lines: &[Line]) -> AnyView {
        let head: Vec<AnyView> = COLUMNS
            .map(|raci| view! { <th scope="col" role="columnheader">{raci.label()}</th> }.into_any())
            .into_iter()
            .collect();
        let rows: Vec<AnyView> = lines.iter().map(|line| self.row(line)).collect();
        view! {
            <table role="table" class="sheet sheet--who">
                <caption class="visually-hidden">"Who is involved in each component"</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">"Component"</th>
                        {head}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        }
        .into_any()
    }

    fn row(self, (part, role, label): &Line) -> AnyView {
        let has_roles = self.team.draft.document.with_untracked(|document| !document.roles.is_empty());
        let unfold = (*role == Id::NIL && has_roles && part.is_per_role()).then(|| self.unfold(*part));
        let cells: Vec<AnyView> =
            COLUMNS.into_iter().map(|raci| self.cell((*part, *role, raci), label)).collect();
        view! {
            <tr role="row" class=(*role != Id::NIL).then_some("sheet__sub")>
                <th scope="row" role="rowheader">{label.clone()} {unfold}</th>
                {cells}
            </tr>
        }
        .into_any()
    }

    /// Shows or hides a row for each role.
    fn unfold(self, part: PartKey) -> AnyView {
        let id = format!("unfold-{}", part.field());
        let own_id = id.clone();
        let toggle = move || {
            self.unfolded.update(|all| match all.iter().position(|other| *other == part) {
                Some(place) => drop(all.remove(place)),
                None => all.push(part),
            });
            focus_soon(own_id.clone());
        };
        let is_open = text(move || self.unfolded.with(|all| all.contains(&part)).to_string());
        view! {
            <button type="button" class="button button--quiet" id=id aria-expanded=is_open on:click=press(toggle)>
                "Role by role"
                <span class="visually-hidden">": " {words(part).short}</span>
            </button>
        }
        .into_any()
    }

    /// Names, and a way to name somebody. Only the cell that changes is made anew: a click on another one is not lost.
    fn cell(self, cell: Cell, row: &str) -> AnyView {
        let raci = cell.2.label();
        let about = format!("{row}, {}", raci.to_ascii_lowercase());
        let (add_to, names_of) = (about.clone(), about);
        let all = Memo::new(move |_| self.team.draft.document.with(|document| named(document, cell)));
        let names = live(move || {
            let names: Vec<AnyView> =
                all.get().into_iter().map(|it| self.name(cell, it, &names_of)).collect();
            names.into_any()
        });
        let add = live(move || match self.adding.get() == Some(cell) {
            true => self.name_field(cell, &add_to),
            false => self.add_button(cell, &add_to),
        });
        view! {
            <td role="cell" data-label=raci>
                <ul class="names">{names}</ul>
                {add}
            </td>
        }
        .into_any()
    }

    fn name(self, cell: Cell, named: Named, about: &str) -> AnyView {
        let Named { id, who, is_inherited } = named;
        if is_inherited {
            return view! { <li class="names__inherited">{who} <span class="visually-hidden">" (for every role)"</span></li> }
                .into_any();
        }
        let label = format!("Remove: {who}, {about}");
        let title = who.clone();
        view! {
            <li>
                <span>{who}</span>
                <button
                    type="button"
                    class="button button--icon"
                    title="Remove"
                    on:click=press(move || self.remove(cell, id, title.clone()))
                >
                    {icon(Icon::Remove)}
                    <span class="visually-hidden">{label}</span>
                </button>
            </li>
        }
        .into_any()
    }

    fn add_button(self, cell: Cell, about: &str) -> AnyView {
        let start = move || {
            self.settle();
            self.typed.set(String::new());
            self.adding.set(Some(cell));
            focus_soon(cell_id(cell));
        };
        view! {
            <button type="button" class="button button--icon" id=cell_id(cell) title="Name somebody" on:click=press(start)>
                {icon(Icon::Add)}
                <span class="visually-hidden">{format!("Name somebody: {about}")}</span>
            </button>
        }
        .into_any()
    }

    fn remove(self, cell: Cell, id: Id, who: String) {
        if let Some(removed) = self.team.draft.remove_row(&list(), id, &who, &[]) {
            self.announce.say(format!("Removed: {who}. Undo stands above the table."));
            self.gone.update(|all| all.insert(0, Gone { id, who, cell, removed }));
            focus_soon(UNDO);
        }
    }

    /// "Removed. Undo", for each, the last one first.
    fn undo_view(self) -> AnyView {
        let line = |(place, Gone { id, who, cell, removed }): (usize, Gone)| {
            let name = who.clone();
            let undo = move || {
                self.team.draft.edit(|document| removed.put_back(document, &[]));
                self.announce.say(format!("{name} is back."));
                self.gone.update(|all| all.retain(|gone| gone.id != id));
                let (part, role, _) = cell;
                // The row may be folded meanwhile.
                if role != Id::NIL && !self.unfolded.with_untracked(|all| all.contains(&part)) {
                    self.unfolded.update(|all| all.push(part));
                }
                focus_soon(cell_id(cell));
            };
            view! {
                <div class="row row--gone no-print">
                    <p>"Removed: " {who.clone()}</p>
                    <button
                        type="button"
                        class="button button--quiet"
                        id=(place == 0).then_some(UNDO)
                        on:click=press(undo)
                    >
                        "Undo"
                        <span class="visually-hidden">": " {who}</span>
                    </button>
                </div>
            }
        };
        self.gone.get().into_iter().enumerate().map(line).collect_view().into_any()
    }
}
