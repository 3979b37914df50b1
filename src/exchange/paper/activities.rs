//! The team's own pages as papers: activity 2.1, the rounds of activity 2.2, and what is prepared. They go out of the
//! team's hands: what is covered, and the publisher's criteria, are not on them.

use super::cover::said;
use super::next_steps::table;
use super::writer::{Writer, one_line};
use super::{Block, Fact, Paper, PaperOptions};
use crate::document::{
    Choice, DcaItemNumber, DcaRound, DcaScore, Document, Resource, StartingPath, TaskStatus, dates,
};
use crate::guidance::BoundElement;
use crate::guidance::choices::Labelled;
use crate::guidance::site::{BoundSection, Page, Scope, sections};
use crate::guidance::team::TeamPage;
use crate::review::dca::{over_time, points, target};
use crate::review::inventory::{TYPES, cell, levels};
use crate::review::reading::before_meeting;

const LINES_FOR_NOTES: u8 = 6;

/// A paper of one of the team's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// Activity 2.1: reflections, grid, discussion, starting point.
    Existing,
    /// Activity 2.2: items 25 to 27, look-fors, scores over time.
    Rounds,
    /// The checklist, the resources to see, the barriers.
    Preparation,
}

impl Activity {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Existing, Self::Rounds, Self::Preparation];

    /// What the paper is called.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Existing => "Where we are, where we start",
            Self::Rounds => "Items 25 to 27: what we see, and our scores",
            Self::Preparation => "What we prepare",
        }
    }

    /// The page that it is made from.
    #[must_use]
    pub fn page(self) -> TeamPage {
        match self {
            Self::Existing => TeamPage::Existing,
            Self::Rounds => TeamPage::Assessment,
            Self::Preparation => TeamPage::Prepare,
        }
    }
}

/// The paper.
#[must_use]
pub fn activity(document: &Document, which: Activity) -> Paper {
    let shown = uncovered(document);
    let mut writer = Writer::new(&shown, &PaperOptions { leave_out_empty: true, ..PaperOptions::default() });
    match which {
        Activity::Existing => writer.existing(),
        Activity::Rounds => writer.rounds(),
        Activity::Preparation => writer.preparation(),
    }
    Paper {
        title: which.title().to_owned(),
        subtitle: one_line(&document.district.name),
        facts: facts(document, which),
        blocks: writer.blocks,
    }
}

fn facts(document: &Document, which: Activity) -> Vec<Fact> {
    let year = one_line(&document.district.school_year);
    let mut facts = vec![("School year", year)];
    let start = &document.starting_point;
    if which == Activity::Existing && start.path != StartingPath::Undecided {
        facts.push(("Where we start", start.path.label().to_owned()));
    }
    if which == Activity::Existing {
        facts.push(("Why", start.reason.trim().to_owned()));
    }
    facts.retain(|(_, value)| !value.is_empty());
    facts.into_iter().map(|(label, value)| said(label, value)).collect()
}

/// The document without what is not for others' eyes.
fn uncovered(document: &Document) -> Document {
    let mut shown = document.clone();
    shown.existing_coaching.reflections.retain(|reflection| reflection.shared);
    let dca = &mut shown.dca;
    for item in [&mut dca.item_25, &mut dca.item_26, &mut dca.item_27] {
        item.criteria.clear();
    }
    for round in &mut dca.rounds {
        for item in DcaItemNumber::ITEMS {
            if round.item(item).is_some_and(|scored| !scored.revealed) {
                round.voters.iter_mut().for_each(|voter| voter.cast(item, DcaScore::Open));
            }
        }
    }
    shown
}

impl Writer<'_> {
    fn of_page(&self, page: TeamPage) -> Vec<BoundSection> {
        sections(self.document, Page::Team(page), Scope::District)
    }

    fn titled(&mut self, title: &str, mut table: super::Table) {
        if table.groups.iter().any(|group| !group.rows.is_empty()) {
            title.clone_into(&mut table.caption);
            let anchor =
                title.to_ascii_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
            self.heading(2, title, &anchor);
            self.captioned(title, table);
        }
    }

    fn existing(&mut self) {
        let document = self.document;
        let title = |row: &&crate::document::InventoryRow| one_line(&row.title);
        let names =
            |kind, level| cell(document, kind, level).iter().map(title).collect::<Vec<_>>().join("\n");
        let row = |level: &crate::document::CoachingLevel| {
            let cells = TYPES.map(|kind| names(kind, *level));
            let is_said = cells.iter().any(|cell| !cell.is_empty());
            is_said.then(|| std::iter::once(level.label().to_owned()).chain(cells).collect())
        };
        let head = ["Level", TYPES[0].label(), TYPES[1].label()];
        self.titled("Levels and types", table(&head, levels().iter().filter_map(row).collect()));
        let all = self.of_page(TeamPage::Existing);
        self.sections(all, 2, "existing");
    }

    fn rounds(&mut self) {
        let document = self.document;
        let score = |round: &DcaRound, item| {
            round
                .item(item)
                .and_then(|it| it.agreed.points())
                .map(|points| points.to_string())
                .unwrap_or_default()
        };
        let row = |round: &&DcaRound| {
            let day = dates::shown(round.date.trim());
            let window = if round.window.index() == 0 { "" } else { round.window.label() };
            let name = [day.as_str(), window].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>();
            let name = if name.is_empty() { "Round".to_owned() } else { name.join(", ") };
            let percent =
                points(round).percent().map(|percent| format!("{percent} percent")).unwrap_or_default();
            let scores = DcaItemNumber::ITEMS.map(|item| score(round, item));
            std::iter::once(name).chain(scores).chain([percent]).collect::<Vec<_>>()
        };
        let head = ["Round", "Item 25", "Item 26", "Item 27", "Of all points"];
        let rows = over_time(&document.dca).iter().map(row).collect();
        self.titled("Over time", table(&head, rows));
        if !document.dca.rounds.is_empty() {
            self.note(&format!("We aim for {} percent.", target(&document.dca)));
        }
        // Each item is followed by its own look-fors.
        let (look_fors, all): (Vec<_>, Vec<_>) =
            self.of_page(TeamPage::Assessment).into_iter().partition(|it| it.anchor.contains("look_fors"));
        let records = ["system_look_fors", "plan_look_fors", "data_look_fors"];
        for (place, section) in all.into_iter().enumerate() {
            let title = section.heading;
            self.sections(vec![section], 2, &format!("rounds-{place}"));
            let Some(record) = records.get(place) else { continue };
            let own = look_fors.iter().filter(|it| it.anchor.contains(record));
            let rows = own.filter_map(|section| self.answers(section)).collect();
            let number = title.split(':').next().unwrap_or_default();
            let head = ["What we look for", "Written", "In use", "What shows it, or what comes next"];
            self.titled(&format!("{number}: what we look for"), table(&head, rows));
        }
    }

    /// A section as a row: its heading and its answers. `None` where there are none.
    fn answers(&self, section: &BoundSection) -> Option<Vec<String>> {
        let fields = section.elements.iter().filter_map(|element| match element {
            BoundElement::Field(field) => Some(field.shown(self.document)),
            BoundElement::List(_) => None,
        });
        let cells: Vec<String> = fields.collect();
        let is_said = cells.iter().any(|cell| !cell.is_empty());
        is_said.then(|| std::iter::once(section.heading.to_owned()).chain(cells).collect())
    }

    fn preparation(&mut self) {
        let all = self.of_page(TeamPage::Prepare);
        let (assignments, rest): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|section| section.anchor.ends_with("-assignment"));
        let open = |section: &BoundSection| {
            let status = TaskStatus::ToDo.label().to_owned();
            [section.heading.to_owned(), status].into_iter().chain(vec![String::new(); 4]).collect()
        };
        // The four stand there from the start, whatever is said of them.
        let rows = assignments.iter().map(|section| self.answers(section).unwrap_or_else(|| open(section)));
        let rows = rows.collect();
        let head = ["What", "Status", "Who", "By when", "Done on", "What shows it"];
        self.titled("Checklist", table(&head, rows));
        let row = |it: &Resource| {
            vec![one_line(&it.title), one_line(&it.place), one_line(&it.owner), it.status.label().to_owned()]
        };
        let rows = before_meeting(self.document).map(row).collect();
        let head = ["Resource", "Where it is", "Who gets it ready", "How far it is"];
        self.titled("To see before we meet", table(&head, rows));
        // A meeting has a paper of its own.
        let rest = rest.into_iter().filter(|section| !section.anchor.ends_with("-agendas")).collect();
        self.sections(rest, 2, "preparation");
        self.heading(2, "Notes", "preparation-notes");
        self.blocks.push(Block::Lines(LINES_FOR_NOTES));
    }
}
