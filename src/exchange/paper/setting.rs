//! What stands around the six components: who is involved, the dates, the district's infrastructure. Each is a chapter
//! where something is said of it, and nothing where not.

use chrono::NaiveDate;

use super::next_steps::{involvement, milestones, table};
use super::parts::role_name;
use super::writer::{Writer, one_line};
use super::{Block, Table};
use crate::document::{Document, InfrastructureKey, InfrastructurePart, InfrastructureStatus, dates};
use crate::exchange::year_drawing::drawing_of_dates;
use crate::guidance::choices::Labelled;
use crate::guidance::team::frameworks::INFRASTRUCTURE;
use crate::review::days::{DayKind, days};
use crate::review::school_year::SchoolYear;

const INVOLVED: &str = "Accountable: answers for it. Responsible: writes it. Consulted: is asked before it is final. \
    Informed: hears of it.";
const DATES: &str = "When each component is drafted, final and in use. A role stands below a component where it has \
    dates of its own.";
const INFRASTRUCTURE_NOTE: &str = "Ten parts with which a district supports its schools. The coaching system is one \
    of them and works with the others.";

impl Writer<'_> {
    /// The chapters, in the order in which a reader asks: who, when, with what else. `today` as it may stand in a draft.
    pub(super) fn setting(&mut self, today: &str) {
        self.involved();
        self.timeline(today);
        self.infrastructure();
    }

    fn involved(&mut self) {
        let table = involvement(self.document);
        if !table.is_empty() {
            self.chapter("Who is involved", "involved");
            self.note(INVOLVED);
            self.captioned("Who is involved in each component", table);
        }
    }

    fn timeline(&mut self, today: &str) {
        let (dates, starts) = (milestones(self.document), coaches_start(self.document));
        if dates.is_empty() && starts.is_empty() {
            return;
        }
        self.chapter("Timeline", "timeline");
        self.note(DATES);
        // Without a day of its own the paper knows of no role's day that it has come.
        let today = dates::read(today).unwrap_or(NaiveDate::MIN);
        if let Some(year) = drawn_year(self.document, today) {
            let name = year.name();
            self.heading(3, &format!("School year {name}"), "timeline-year");
            let label =
                format!("Timeline of the school year {name}. The tables below say the same in words.");
            self.blocks.push(Block::Drawing(drawing_of_dates(self.document, year, today, &label)));
        }
        if !dates.is_empty() {
            self.heading(3, "All dates", "timeline-dates");
            self.captioned("All dates", dates);
        }
        if !starts.is_empty() {
            self.heading(3, "When coaches begin", "timeline-starts");
            self.captioned("When coaches begin", starts);
        }
    }

    fn infrastructure(&mut self) {
        let parts = InfrastructureKey::ALL.map(|key| row(key, self.document.infrastructure.part(key)));
        let is_said = |row: &Vec<String>| row.iter().skip(1).any(|cell| !cell.is_empty());
        if !parts.iter().any(is_said) {
            return;
        }
        let rows = parts.into_iter().filter(|row| is_said(row) || !self.leave_out_empty).collect();
        self.chapter("District infrastructure", "infrastructure");
        self.note(INFRASTRUCTURE_NOTE);
        let table = table(&["Part", "Status", "Owner", "Where it is written"], rows);
        self.captioned("District infrastructure", table);
    }

    pub(super) fn captioned(&mut self, caption: &str, mut table: Table) {
        caption.clone_into(&mut table.caption);
        if self.leave_out_empty {
            table.drop_empty_columns();
        }
        self.blocks.push(Block::Table(table));
    }
}

impl Table {
    fn is_empty(&self) -> bool {
        self.groups.iter().all(|group| group.rows.is_empty())
    }
}

/// The school year to draw: the draft's own or else today's, if one of the dates is in it.
fn drawn_year(document: &Document, today: NaiveDate) -> Option<SchoolYear> {
    let year = SchoolYear::read(&document.district.school_year);
    let year = year.or_else(|| (today > NaiveDate::MIN).then(|| SchoolYear::of(today)))?;
    let is_date = |kind| !matches!(kind, DayKind::Action | DayKind::Resource);
    days(document, today).iter().any(|day| is_date(day.kind) && year.contains(day.day)).then_some(year)
}

fn coaches_start(document: &Document) -> Table {
    let roles = document.roles.iter().filter(|role| !role.is_left_out());
    let rows =
        roles.map(|role| [role_name(document, role), dates::shown(role.timeline.coaches_start.trim())]);
    let rows = rows.filter(|[_, day]| !day.is_empty()).map(Vec::from);
    table(&["Role", "Coaches begin"], rows.collect())
}

fn row(key: InfrastructureKey, part: &InfrastructurePart) -> Vec<String> {
    let status = match part.status {
        InfrastructureStatus::Undecided => "",
        status => status.label(),
    };
    let (_, [form]) = &INFRASTRUCTURE[key as usize];
    let name = format!("{}. {}", key as usize + 1, form.heading);
    vec![name, status.to_owned(), one_line(&part.owner), one_line(&part.written_at)]
}
