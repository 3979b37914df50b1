//! The next steps as a paper: the coaching that is in, who is involved, the dates, actions and resources.

use chrono::NaiveDate;

use super::cover::said;
use super::parts::role_name;
use super::writer::one_line;
use super::{Block, Heading, Paper, RowGroup, Table};
use crate::document::{
    Choice, Document, Id, Involvement, PartKey, Raci, ResourceDecision, Role, TaskStatus, YesNo, dates,
};
use crate::exchange::year_drawing::drawing;
use crate::guidance::choices::Labelled;
use crate::guidance::parts::words;
use crate::review::days::{Day, days};
use crate::review::inventory::{TYPES, levels};
use crate::review::involvement::{involved, unplaced};
use crate::review::school_year::SchoolYear;
use crate::review::timeline::spans;

/// What the paper is called.
pub const TITLE: &str = "Our next steps";
/// The ways to be involved, in the order of the columns.
pub const COLUMNS: [Raci; 4] = [Raci::Accountable, Raci::Responsible, Raci::Consulted, Raci::Informed];

/// What stands for an action or a resource that has no words yet.
const NAMELESS: &str = "(not named yet)";
const NONE_YET: &str = "Nothing has a day in this school year yet.";

/// The paper, with the timeline of one school year.
#[must_use]
pub fn next_steps(document: &Document, year: SchoolYear, today: NaiveDate) -> Paper {
    let mut blocks = Vec::new();
    part(&mut blocks, "The coaching in our system", roles(document));
    listed(&mut blocks, "In, with the level or type still open", loose_roles(document));
    part(&mut blocks, "Who is involved", involvement(document));
    listed(&mut blocks, "Named, with the component or the part in it still open", unplaced_names(document));
    part(&mut blocks, "By when", milestones(document));
    let name = year.name();
    blocks.push(heading(&format!("School year {name}")));
    let listed = calendar(document, year, today);
    if listed.groups.is_empty() {
        blocks.push(Block::Note(NONE_YET.to_owned()));
    } else {
        let label = format!("Timeline of the school year {name}. The list below says the same in words.");
        blocks.push(Block::Drawing(drawing(document, year, today, &label)));
        blocks.push(Block::Table(listed));
    }
    part(&mut blocks, "Who does what", actions(document));
    part(&mut blocks, "What we use", resources(document));
    Paper {
        title: TITLE.to_owned(),
        subtitle: one_line(&document.district.name),
        facts: vec![
            said("School year", one_line(&document.district.school_year)),
            said("As of", dates::long(today)),
        ],
        blocks,
    }
}

fn heading(text: &str) -> Block {
    let anchor = text.to_ascii_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    Block::Heading(Heading {
        level: 2,
        text: text.to_owned(),
        anchor: format!("paper-{anchor}"),
        listed: false,
    })
}

pub(super) fn part(blocks: &mut Vec<Block>, title: &str, mut table: Table) {
    if table.groups.iter().any(|group| !group.rows.is_empty()) {
        table.caption = title.to_owned();
        table.drop_empty_columns();
        blocks.push(heading(title));
        blocks.push(Block::Table(table));
    }
}

/// What has no place in the table before it.
fn listed(blocks: &mut Vec<Block>, title: &str, lines: Vec<String>) {
    if !lines.is_empty() {
        blocks.push(heading(title));
        blocks.push(Block::Bullets(lines));
    }
}

pub(super) fn table(head: &[&str], rows: Vec<Vec<String>>) -> Table {
    Table {
        caption: String::new(),
        head: head.iter().map(|label| (*label).to_owned()).collect(),
        groups: vec![RowGroup { label: String::new(), rows }],
    }
}

/// Levels and types, with the roles that are in.
fn roles(document: &Document) -> Table {
    let cell = |level, kind| {
        let here = document.roles.iter().filter(|role: &&Role| {
            role.included == YesNo::Yes && (role.coaching_type, role.level) == (kind, level)
        });
        here.map(|role| role_name(document, role)).collect::<Vec<_>>().join("\n")
    };
    let row = |level: &_| {
        let cells = TYPES.map(|kind| cell(*level, kind));
        let said = cells.iter().any(|cell| !cell.is_empty());
        said.then(|| std::iter::once(level.label().to_owned()).chain(cells).collect())
    };
    let head = ["Level", TYPES[0].label(), TYPES[1].label()];
    table(&head, levels().iter().filter_map(row).collect())
}

/// Roles that are in and have no cell among levels and types.
fn loose_roles(document: &Document) -> Vec<String> {
    let has_cell = |role: &&Role| TYPES.contains(&role.coaching_type) && levels().contains(&role.level);
    let inside = document.roles.iter().filter(|role| role.included == YesNo::Yes);
    inside.filter(|role| !has_cell(role)).map(|role| role_name(document, role)).collect()
}

/// Those who are named and have no cell among components and ways to be involved.
fn unplaced_names(document: &Document) -> Vec<String> {
    unplaced(document).into_iter().map(|row| named(document, row)).collect()
}

/// Somebody who is involved, with what is known of it so far: component, role, way of being involved.
#[must_use]
pub fn named(document: &Document, row: &Involvement) -> String {
    let part = row.part.part().map(|key| words(key).short.to_owned()).unwrap_or_default();
    let role = document.roles.iter().find(|role| role.id == row.role);
    let role = role.map(|role| role_name(document, role)).unwrap_or_default();
    let about = [part, role, chosen(row.raci)];
    let about: Vec<_> = about.into_iter().filter(|words| !words.is_empty()).collect();
    let who = one_line(&row.who);
    if about.is_empty() { who } else { format!("{who} ({})", about.join(", ")) }
}

/// Each component with who is involved in it, and each role for which that differs.
#[must_use]
pub fn involvement(document: &Document) -> Table {
    let names = |part, role: Id, raci| {
        let all = involved(document, part, role, raci);
        all.into_iter().map(|row| one_line(&row.who)).collect::<Vec<_>>().join("\n")
    };
    let row = |name: String, part, role| {
        std::iter::once(name).chain(COLUMNS.map(|raci| names(part, role, raci))).collect::<Vec<_>>()
    };
    let mut rows = Vec::new();
    for part in PartKey::ALL {
        let own = |role: &&Role| {
            let rows = &document.next_steps.involvement;
            !role.is_left_out() && rows.iter().any(|row| row.part == part.into() && row.role == role.id)
        };
        rows.push(row(format!("{}. {}", part.number(), words(part).name), part, Id::NIL));
        let roles = document.roles.iter().filter(own);
        rows.extend(
            roles.map(|role| {
                row(format!("{}: {}", words(part).short, role_name(document, role)), part, role.id)
            }),
        );
    }
    rows.retain(|row| row.iter().skip(1).any(|cell| !cell.is_empty()));
    let head = COLUMNS.map(Labelled::label);
    table(&["Component", head[0], head[1], head[2], head[3]], rows)
}

/// Each component with its three dates, and each role with dates of its own.
pub(super) fn milestones(document: &Document) -> Table {
    let row = |span: crate::review::timeline::Span<'_>| {
        let name = match span.role {
            None => format!("{}. {}", span.part.number(), words(span.part).name),
            Some(role) => format!("{}: {}", words(span.part).short, role_name(document, role)),
        };
        std::iter::once(name).chain(span.typed.map(dates::shown)).collect::<Vec<_>>()
    };
    let mut rows: Vec<_> = spans(document).into_iter().map(row).collect();
    rows.retain(|row| row.iter().skip(1).any(|cell| !cell.is_empty()));
    table(&["Component", "Draft by", "Final by", "In use by"], rows)
}

/// The days of a school year, month by month.
#[must_use]
pub fn calendar(document: &Document, year: SchoolYear, today: NaiveDate) -> Table {
    let days: Vec<Day> = days(document, today).into_iter().filter(|day| year.contains(day.day)).collect();
    let mut groups: Vec<RowGroup> = Vec::new();
    for day in days {
        let long = dates::long(day.day);
        let month = month_of(&long);
        let done = if day.is_done { "Done" } else { "" };
        let row = vec![long.clone(), day.words(), day.who.clone(), done.to_owned()];
        match groups.last_mut().filter(|group| group.label == month) {
            Some(group) => group.rows.push(row),
            None => groups.push(RowGroup { label: month, rows: vec![row] }),
        }
    }
    let mut table = table(&["Day", "What", "Who", "So far"], Vec::new());
    table.caption = format!("The days of the school year {}", year.name());
    table.groups = groups;
    table
}

/// "October 2026" of "October 15, 2026".
fn month_of(day: &str) -> String {
    let mut words = day.split_whitespace();
    let (month, year) = (words.next().unwrap_or_default(), words.last().unwrap_or_default());
    format!("{month} {year}")
}

fn chosen<C: Labelled>(choice: C) -> String {
    if choice.index() == 0 { String::new() } else { choice.label().to_owned() }
}

/// What is open comes first, in the order of its days.
fn actions(document: &Document) -> Table {
    let mut actions: Vec<_> =
        document.next_steps.actions.iter().filter(|action| says_something(action)).collect();
    actions.sort_by_key(|action| {
        let day = dates::read(&action.due);
        (!action.status.is_open(), day.is_none(), day)
    });
    let row = |action: &&crate::document::Action| {
        let part = words_of(action.part.index());
        let about = [part, chosen(action.dca_item)];
        let about = about.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ");
        let status = match (action.status, dates::shown(action.done_on.trim())) {
            (TaskStatus::Done, day) if !day.is_empty() => format!("{}, {day}", action.status.label()),
            (status, _) => status.label().to_owned(),
        };
        let due = dates::shown(action.due.trim());
        vec![noted(&action.text, &action.note), one_line(&action.owner), due, status, about]
    };
    table(&["What", "Who", "By when", "Status", "For"], actions.iter().map(row).collect())
}

fn says_something(action: &crate::document::Action) -> bool {
    let said = [&action.text, &action.owner, &action.due, &action.note];
    said.iter().any(|text| !text.trim().is_empty())
}

/// A text with its note below it. A row is known by its first cell: it is never empty.
fn noted(text: &str, note: &str) -> String {
    let text = one_line(text);
    let text = if text.is_empty() { NAMELESS.to_owned() } else { text };
    if note.trim().is_empty() { text } else { format!("{text}\n{}", one_line(note)) }
}

fn words_of(part: usize) -> String {
    let key = part.checked_sub(1).and_then(|place| PartKey::ALL.get(place));
    key.map_or_else(String::new, |key| words(*key).short.to_owned())
}

fn resources(document: &Document) -> Table {
    let all = document.next_steps.resources.iter();
    let says = |it: &&crate::document::Resource| {
        [&it.title, &it.place, &it.note, &it.owner].iter().any(|text| !text.trim().is_empty())
    };
    let used = all.filter(|it| it.decision != ResourceDecision::Skip).filter(says);
    let row = |it: &crate::document::Resource| {
        let needed = dates::shown(it.needed_by.trim());
        vec![
            noted(&it.title, &it.note),
            chosen(it.decision),
            needed,
            one_line(&it.owner),
            one_line(&it.place),
        ]
    };
    table(&["Resource", "What we do with it", "Needed by", "Who", "Where"], used.map(row).collect())
}
