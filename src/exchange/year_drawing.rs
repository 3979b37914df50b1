//! The school year as a drawing (SVG): a lane for each component, for roles with dates of their own, for actions. It
//! says nothing that the list of days does not say in words, and tells kinds apart by shape and not by color.

use chrono::{Datelike, NaiveDate};

use crate::document::{Document, dates};
use crate::guidance::parts::words;
use crate::review::days::{Day, DayKind, OF_SPAN, days, has_come};
use crate::review::school_year::SchoolYear;
use crate::review::timeline::spans;

/// Units of the drawing are about the pixels of a laptop.
const LABELS: f64 = 236.0;
const YEAR: f64 = 656.0;
const HEAD: f64 = 34.0;
const LANE: f64 = 30.0;
const ROLE_LANE: f64 = 24.0;
const LEGEND: f64 = 40.0;
const RIGHT: f64 = 8.0;
/// Half of a mark.
const MARK: f64 = 6.5;
/// Marks closer than this stand one below the other.
const APART: f64 = 2.0 * MARK + 3.0;
/// Letters that fit beside the lanes.
const LABEL_LETTERS: usize = 32;
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The dates of components and roles.
const DATES: &[DayKind] = &[DayKind::Draft, DayKind::Final, DayKind::Use, DayKind::CoachesStart];
/// These, and what is due.
const ALL: &[DayKind] = &[
    DayKind::Draft,
    DayKind::Final,
    DayKind::Use,
    DayKind::CoachesStart,
    DayKind::Action,
    DayKind::Resource,
];

/// A day in a lane, and whether it has come.
type Mark = (DayKind, NaiveDate, bool);

struct Drawing {
    year: SchoolYear,
    /// What is drawn, and explained below the lanes.
    kinds: &'static [DayKind],
    out: String,
    /// Where the next lane begins.
    top: f64,
}

/// The drawing of a school year, as an `<svg>` element. `label` is what a screen reader says of it.
#[must_use]
pub fn drawing(document: &Document, year: SchoolYear, today: NaiveDate, label: &str) -> String {
    let mut drawing = Drawing::of_dates(document, year, today, ALL);
    drawing.tasks("Actions, resources", &days(document, today));
    drawing.finish(Some(today), label)
}

/// The dates of a school year alone: without what somebody has to do, and without a line for today, which a paper
/// outlives.
#[must_use]
pub fn drawing_of_dates(document: &Document, year: SchoolYear, today: NaiveDate, label: &str) -> String {
    Drawing::of_dates(document, year, today, DATES).finish(None, label)
}

impl Drawing {
    /// The lanes of the components and roles.
    fn of_dates(document: &Document, year: SchoolYear, today: NaiveDate, kinds: &'static [DayKind]) -> Self {
        let mut drawing = Self { year, kinds, out: String::new(), top: HEAD };
        for span in spans(document) {
            let mark = |(kind, day): (DayKind, Option<NaiveDate>)| {
                day.map(|day| (kind, day, has_come(document, &span, kind, day, today)))
            };
            let marks: Vec<Mark> = OF_SPAN.into_iter().zip(span.days()).filter_map(mark).collect();
            match span.role {
                None => {
                    let name = format!("{}. {}", span.part.number(), words(span.part).short);
                    drawing.span(&name, LANE, "year__label", &marks);
                }
                Some(role) if drawing.shows(&marks) => {
                    drawing.span(role.title.trim(), ROLE_LANE, "year__label year__label--role", &marks)
                }
                // A role whose dates are all of other years would be an empty lane.
                Some(_) => {}
            }
        }
        for role in document.roles.iter().filter(|role| !role.is_left_out()) {
            if let Some(day) = dates::read(&role.timeline.coaches_start).filter(|day| year.contains(*day)) {
                let name = format!("Begin: {}", role.title.trim());
                drawing.span(&name, ROLE_LANE, "year__label", &[(DayKind::CoachesStart, day, false)]);
            }
        }
        drawing
    }

    fn x(&self, day: NaiveDate) -> f64 {
        LABELS + YEAR * self.year.share(day)
    }

    /// Whether marks, or the bar between them, are in the year.
    fn shows(&self, marks: &[Mark]) -> bool {
        let is_after = |(_, day, _): &Mark| SchoolYear::of(*day) > self.year;
        let is_before = |(_, day, _): &Mark| SchoolYear::of(*day) < self.year;
        !marks.iter().all(is_after) && !marks.iter().all(is_before)
    }

    /// A lane with a bar from its first mark to its last.
    fn span(&mut self, name: &str, height: f64, class: &str, marks: &[Mark]) {
        let middle = self.top + height / 2.0;
        self.label(name, middle, class);
        let days = marks.iter().map(|(_, day, _)| *day);
        if let (Some(first), Some(last)) = (days.clone().min(), days.max()) {
            let (from, to) = (self.x(first), self.x(last));
            if to > from {
                self.put(&format!(
                    r#"<line class="year__bar" x1="{from:.1}" x2="{to:.1}" y1="{middle:.1}" y2="{middle:.1}"/>"#
                ));
            }
        }
        let inside: Vec<_> = marks.iter().filter(|(_, day, _)| self.year.contains(*day)).copied().collect();
        let placed: Vec<_> = inside.iter().map(|(kind, day, done)| (*kind, self.x(*day), *done)).collect();
        let rows = self.marks(&placed, middle);
        self.top += height + APART * rows.saturating_sub(1) as f64;
        self.rule();
    }

    /// What is due: one lane, as many rows deep as marks stand close together.
    fn tasks(&mut self, name: &str, days: &[Day]) {
        let due = |day: &&Day| {
            matches!(day.kind, DayKind::Action | DayKind::Resource) && self.year.contains(day.day)
        };
        let marks: Vec<_> =
            days.iter().filter(due).map(|day| (day.kind, self.x(day.day), day.is_done)).collect();
        self.label(name, self.top + LANE / 2.0, "year__label");
        let rows = self.marks(&marks, self.top + LANE / 2.0);
        self.top += LANE + APART * rows.saturating_sub(1) as f64;
        self.rule();
    }

    /// Marks of a lane, those that would cover each other one below the other. Answers how many rows that takes.
    fn marks(&mut self, marks: &[(DayKind, f64, bool)], first_row: f64) -> usize {
        let mut rows: Vec<Vec<f64>> = Vec::new();
        for (kind, x, is_done) in marks {
            let is_free = |row: &Vec<f64>| row.iter().all(|other| (x - other).abs() >= APART);
            let row = rows.iter().position(is_free).unwrap_or(rows.len());
            match rows.get_mut(row) {
                Some(row) => row.push(*x),
                None => rows.push(vec![*x]),
            }
            // A few rows at most: rows count in small numbers.
            self.mark(*kind, *x, first_row + APART * row as f64, *is_done);
        }
        rows.len()
    }

    fn label(&mut self, name: &str, middle: f64, class: &str) {
        let short = escaped(&shortened(name));
        let indent = if class.contains("role") { 18.0 } else { 0.0 };
        self.put(&format!(r#"<text class="{class}" x="{indent}" y="{:.1}">{short}</text>"#, middle + 4.5));
    }

    fn mark(&mut self, kind: DayKind, x: f64, y: f64, is_done: bool) {
        let m = MARK;
        let shape = match kind {
            DayKind::Draft => format!(r#"<circle cx="{x:.1}" cy="{y:.1}" r="{:.1}"/>"#, m - 1.0),
            DayKind::Final => {
                format!(
                    r#"<rect x="{:.1}" y="{:.1}" width="{w}" height="{w}"/>"#,
                    x - m + 1.0,
                    y - m + 1.0,
                    w = 2.0 * m - 2.0
                )
            }
            DayKind::Use => triangle(x, y, m),
            DayKind::CoachesStart => {
                polygon(&[(x, y - m - 1.0), (x + m + 1.0, y), (x, y + m + 1.0), (x - m - 1.0, y)])
            }
            DayKind::Action => format!(r#"<circle cx="{x:.1}" cy="{y:.1}" r="{:.1}"/>"#, m - 1.5),
            DayKind::Resource => polygon(&[(x - m, y - m + 1.0), (x + m, y - m + 1.0), (x, y + m - 1.0)]),
        };
        let (name, done) = (class_of(kind), if is_done { " year__mark--done" } else { "" });
        // A tick beside it: color alone would not tell.
        let tick = if is_done {
            let points = [(x + 3.0, y + 3.0), (x + 5.5, y + 6.0), (x + 10.0, y - 1.0)];
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
            format!(r#"<polyline class="year__tick" points="{}"/>"#, points.join(" "))
        } else {
            String::new()
        };
        self.put(&format!(r#"<g class="year__mark year__mark--{name}{done}">{shape}{tick}</g>"#));
    }

    fn rule(&mut self) {
        let y = self.top;
        self.put(&format!(
            r#"<line class="year__rule" x1="0" x2="{:.0}" y1="{y:.1}" y2="{y:.1}"/>"#,
            LABELS + YEAR
        ));
    }

    fn put(&mut self, shape: &str) {
        self.out.push_str(shape);
    }

    /// Months behind the lanes, today in front of them, and below them what the shapes mean.
    fn finish(mut self, today: Option<NaiveDate>, label: &str) -> String {
        let lanes = std::mem::take(&mut self.out);
        let (bottom, months) = (self.top, self.year.months().collect::<Vec<_>>());
        for pair in months.windows(2) {
            let (from, to) = (self.x(pair[0]), self.x(pair[1]));
            let name = MONTHS[pair[0].month0() as usize];
            self.put(&format!(
                r#"<line class="year__month" x1="{from:.1}" x2="{from:.1}" y1="{:.0}" y2="{bottom:.1}"/><text class="year__name" text-anchor="middle" x="{:.1}" y="22">{name}</text>"#,
                HEAD - 4.0,
                (from + to) / 2.0
            ));
        }
        self.put(&lanes);
        if let Some(today) = today.filter(|today| self.year.contains(*today)) {
            let x = self.x(today);
            self.put(&format!(
                r#"<line class="year__today" x1="{x:.1}" x2="{x:.1}" y1="{:.0}" y2="{bottom:.1}"/><text class="year__now" text-anchor="middle" x="{x:.1}" y="8">today</text>"#,
                HEAD - 6.0
            ));
        }
        self.legend(bottom + 24.0);
        let (width, height) = (LABELS + YEAR + RIGHT, bottom + LEGEND);
        format!(
            r#"<svg class="year" role="img" aria-label="{}" viewBox="0 -4 {width:.0} {height:.0}" xmlns="http://www.w3.org/2000/svg">{}</svg>"#,
            escaped(label),
            self.out
        )
    }

    fn legend(&mut self, y: f64) {
        let mut x = MARK + 1.0;
        for kind in self.kinds.iter().copied() {
            self.mark(kind, x, y, false);
            let words = kind.words();
            self.put(&format!(
                r#"<text class="year__key" x="{:.1}" y="{:.1}">{words}</text>"#,
                x + 13.0,
                y + 4.5
            ));
            x += 38.0 + 7.2 * words.len() as f64;
        }
    }
}

fn triangle(x: f64, y: f64, m: f64) -> String {
    polygon(&[(x - m, y + m - 1.0), (x + m, y + m - 1.0), (x, y - m)])
}

fn polygon(points: &[(f64, f64)]) -> String {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    format!(r#"<polygon points="{}"/>"#, points.join(" "))
}

fn class_of(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Draft => "draft",
        DayKind::Final => "final",
        DayKind::Use => "use",
        DayKind::CoachesStart => "start",
        DayKind::Action => "action",
        DayKind::Resource => "resource",
    }
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LABEL_LETTERS {
        return name.to_owned();
    }
    let start: String = name.chars().take(LABEL_LETTERS - 1).collect();
    format!("{}…", start.trim_end())
}

/// A text that can stand in a drawing: what people type is words and never markup.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
    out
}
