//! The page for leadership, worked out from the draft: why, what, where it stands, what is asked for, who signs.

use super::{Block, Fact, RowGroup, Signature, Table, cover::said, writer::Writer};
use crate::document::{Choice, CoachingType, Document, Id, PartKey, PartStatus, Role, School, YesNo, dates};
use crate::guidance::{
    BoundElement, BoundField,
    choices::Labelled,
    parts::words,
    site::{Page, Scope, head, sections},
};

/// Lines to sign where nobody is listed for approval.
const BLANK_LINES: usize = 3;
/// A full stop before this many letters ends an abbreviation rather than a sentence.
const SHORTEST_SENTENCE: usize = 30;

impl Writer<'_> {
    /// The summary, on a page of its own.
    pub(super) fn summary(&mut self) {
        self.chapter("For leadership", "leadership");
        self.why();
        let facts = what(self.document);
        self.facts(facts);
        self.start();
        self.heading(3, "Where the six components stand", "standing");
        let table = self.standing_table();
        self.blocks.push(Block::Table(table));
        self.heading(3, "What we ask", "request");
        let request = request(self.document);
        self.paragraph(request);
        self.blocks.push(Block::Signatures(signatures(self.document)));
    }

    fn why(&mut self) {
        let definition = &self.document.definition;
        let reason = [&definition.purpose, &definition.statement].map(|text| first_sentence(text));
        let reason = reason.into_iter().find(|sentence| !sentence.is_empty());
        match reason {
            Some(sentence) => self.paragraph(sentence),
            None => self.empty(words(PartKey::Definition).question),
        }
    }

    /// The starting point: whatever the profile asks beside the facts of the cover.
    fn start(&mut self) {
        for section in sections(self.document, Page::Profile, Scope::District).iter().skip(1) {
            let fields = section.elements.iter().filter_map(|element| match element {
                BoundElement::Field(field) => self.fact(field),
                BoundElement::List(_) => None,
            });
            let facts = fields.collect();
            self.facts(facts);
        }
    }

    fn standing_table(&self) -> Table {
        let fields = |key| head(key).into_iter().filter_map(as_field).collect::<Vec<BoundField>>();
        let labels = fields(PartKey::Definition).into_iter().map(|field| field.label.to_owned());
        let row = |key: PartKey| {
            let cells = fields(key).into_iter().map(|field| self.shown(&field));
            std::iter::once(format!("{}. {}", key.number(), words(key).short)).chain(cells).collect()
        };
        let mut table = Table {
            caption: "Where the six components stand".to_owned(),
            head: std::iter::once("Component".to_owned()).chain(labels).collect(),
            groups: vec![RowGroup { label: String::new(), rows: PartKey::ALL.map(row).into() }],
        };
        if self.leave_out_empty {
            table.drop_empty_columns();
        }
        table
    }
}

/// What the page for leadership is worked out from, and nothing else of the document. It goes to people who are not on
/// the team: of people, only the components' owners and those who approve are named. Items have short identities of
/// their own.
#[must_use]
pub fn digest(document: &Document) -> Document {
    let mut digest = Document::default();
    let mut count = 0;
    let mut id = || {
        count += 1;
        Id::from_bits(count)
    };
    digest.district.name.clone_from(&document.district.name);
    digest.district.school_year.clone_from(&document.district.school_year);
    digest.district.isd.clone_from(&document.district.isd);
    digest.starting_point.clone_from(&document.starting_point);
    digest.definition.purpose = first_sentence(&document.definition.purpose);
    digest.definition.statement = first_sentence(&document.definition.statement);
    for key in PartKey::ALL {
        let part = digest.part_mut(key);
        part.clone_from(document.part(key));
        for approval in &mut part.approvals {
            (approval.id, approval.note) = (id(), String::new());
        }
    }
    for Role { coaching_type, number, .. } in coaching_roles(document) {
        let (id, coaching_type, number) = (id(), *coaching_type, number.clone());
        digest.roles.push(Role { id, coaching_type, number, ..Role::default() });
    }
    let school = |school: &School| School { id: id(), has_slt: school.has_slt, ..School::default() };
    digest.schools = document.schools.iter().map(school).collect();
    digest
}

fn as_field(element: BoundElement) -> Option<BoundField> {
    match element {
        BoundElement::Field(field) => Some(field),
        BoundElement::List(_) => None,
    }
}

/// Where the components stand, in a line: "Six components: 2 approved, 4 drafting".
pub(super) fn standing(document: &Document) -> String {
    let count = |wanted: PartStatus| {
        PartKey::ALL.into_iter().filter(|key| document.part(*key).status == wanted).count()
    };
    let said =
        PartStatus::ALL.iter().rev().map(|status| (count(*status), status.label().to_ascii_lowercase()));
    let said = said.filter(|(number, _)| *number > 0).map(|(number, label)| format!("{number} {label}"));
    format!("Six components: {}", said.collect::<Vec<_>>().join(", "))
}

fn what(document: &Document) -> Vec<Fact> {
    let mut facts = Vec::new();
    let roles: Vec<&Role> = coaching_roles(document).collect();
    if !roles.is_empty() {
        let of = |kind: CoachingType| roles.iter().filter(|role| role.coaching_type == kind).count();
        let kinds =
            CoachingType::ALL.iter().skip(1).map(|kind| (of(*kind), kind.label().to_ascii_lowercase()));
        let kinds = kinds.filter(|(number, _)| *number > 0).map(|(number, kind)| format!("{number} {kind}"));
        facts.push(said("Coaching roles", counted(roles.len(), kinds.collect())));
        facts.extend(positions(document));
    }
    if !document.schools.is_empty() {
        let teams = document.schools.iter().filter(|school| school.has_slt == YesNo::Yes).count();
        let teams = format!("{teams} with a School Leadership Team (SLT)");
        facts.push(said("Schools", counted(document.schools.len(), vec![teams])));
    }
    facts
}

/// The roles that are in the system.
fn coaching_roles(document: &Document) -> impl Iterator<Item = &Role> {
    document.roles.iter().filter(|role| !role.is_left_out())
}

fn positions(document: &Document) -> Option<Fact> {
    let roles = coaching_roles(document);
    let known: Vec<u32> = roles.filter_map(|role| hundredths(&role.number)).collect();
    if known.is_empty() {
        return None;
    }
    let open = coaching_roles(document).count() - known.len();
    let rest = match open {
        0 => Vec::new(),
        1 => vec!["the number is open for 1 role".to_owned()],
        _ => vec![format!("the number is open for {open} roles")],
    };
    let total = in_words(known.iter().sum());
    let total = if rest.is_empty() { total } else { format!("{total} so far") };
    Some(said("Coaches", rest.into_iter().fold(total, |total, rest| format!("{total} ({rest})"))))
}

/// A typed number, such as `2` or `0.5`, in hundredths. Whole numbers instead of floating point: the tables that
/// read and write the latter weigh 20 KB.
fn hundredths(typed: &str) -> Option<u32> {
    let (whole, part) = typed.trim().split_once('.').unwrap_or((typed.trim(), ""));
    let digits = |text: &str| text.bytes().all(|letter| letter.is_ascii_digit());
    if whole.len() + part.len() == 0 || whole.len() > 6 || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    format!("{whole}{part:0<2}").parse().ok()
}

fn in_words(hundredths: u32) -> String {
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn counted(total: usize, details: Vec<String>) -> String {
    if details.is_empty() { total.to_string() } else { format!("{total} ({})", details.join(", ")) }
}

fn request(document: &Document) -> String {
    let ready =
        PartKey::ALL.into_iter().filter(|key| document.part(*key).status == PartStatus::ReadyForReview);
    let ready: Vec<String> = ready.map(|key| format!("{}. {}", key.number(), words(key).name)).collect();
    let settled =
        |key: PartKey| matches!(document.part(key).status, PartStatus::Approved | PartStatus::InUse);
    match &ready[..] {
        [] if PartKey::ALL.into_iter().all(settled) => {
            "All six components are approved. Please keep standing behind them.".to_owned()
        }
        [] => "No component is ready for review yet. This copy is for reading and comments.".to_owned(),
        ready => format!("Please read and approve what is ready for review:\n{}", ready.join("\n")),
    }
}

/// One signature for everybody who is listed with an approval, in whichever component.
fn signatures(document: &Document) -> Vec<Signature> {
    let mut all: Vec<Signature> = Vec::new();
    for key in PartKey::ALL {
        for approval in &document.part(key).approvals {
            let (who, on) = (approval.who.trim(), approval.on.trim());
            if who.is_empty() {
                continue;
            }
            let at = all.iter().position(|other| other.who.eq_ignore_ascii_case(who)).unwrap_or_else(|| {
                all.push(Signature { who: who.to_owned(), ..Signature::default() });
                all.len() - 1
            });
            if on.is_empty() {
                all[at].to_sign = true;
            } else {
                all[at].approved.push(format!(
                    "{}. {}: {}",
                    key.number(),
                    words(key).short,
                    dates::shown(on)
                ));
            }
        }
    }
    if all.is_empty() {
        all = vec![Signature { to_sign: true, ..Signature::default() }; BLANK_LINES];
    }
    all
}

fn first_sentence(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    let end = line.match_indices(". ").map(|(at, _)| at).find(|at| *at >= SHORTEST_SENTENCE);
    end.map_or(line, |at| &line[..=at]).to_owned()
}
