//! Proposals of a merge in words: under which page, what it is about, what both say, and what one can answer.

use crate::document::tree::Node;
use crate::document::{Document, Place, Step};
use crate::exchange::alignment::Work;
use crate::exchange::merge::{Answer, Difference, Proposal};
use crate::exchange::order::List;
use crate::exchange::words::{Run, WORK, differences_within};
use crate::guidance::form::{BoundElement, BoundField, BoundList, Kind, TextKind};
use crate::guidance::site::{Named, Page, PlaceName, PlaceNames};

/// All proposals that are about one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageGroup {
    /// The page's title. Empty: what stands on no page.
    pub title: &'static str,
    /// What both have changed.
    pub questions: Vec<Worded>,
    /// What doesn't conflict.
    pub changes: Vec<Worded>,
}

/// A proposal in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// Its place in the list of proposals.
    pub index: usize,
    /// Where it is on its page, the outermost first: `Literacy coach`, `Goals`, `goal “Every team meets weekly”`.
    pub path: Vec<String>,
    /// What happened, in a sentence.
    pub what: &'static str,
    /// What there is to see.
    pub sides: Vec<Side>,
    /// What one can answer, the usual answer among them.
    pub choices: Vec<(Answer, &'static str)>,
    /// Whether words of one's own are a line: the field takes no more.
    pub is_line: bool,
}

/// One of the versions, under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Whose it is.
    pub whose: &'static str,
    /// What it says.
    pub says: Says,
}

/// What a version says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// Nothing.
    Nothing,
    /// A text, with what became of it word by word.
    Text(Vec<Run>),
    /// The answers of an item: label and words.
    Answers(Vec<(String, String)>),
    /// Items in order.
    Items(Vec<String>),
    /// Somebody's own words that do not lie before the team yet: they are not shown.
    Covered,
}

/// Puts proposals into words, grouped by page in the order of the site.
#[must_use]
pub fn by_page(
    proposals: &[Proposal],
    mine: &Document,
    theirs: &Document,
    knows_base: bool,
) -> Vec<PageGroup> {
    let speaker = Speaker {
        mine: Version { document: mine, names: PlaceNames::of(mine) },
        theirs: Version { document: theirs, names: PlaceNames::of(theirs) },
        knows_base,
    };
    // All texts share it: a hostile file must not freeze the page with ever so many of them.
    let mut work = Work::new(WORK);
    let mut groups: Vec<(usize, PageGroup)> = Vec::new();
    for (index, proposal) in proposals.iter().enumerate() {
        let (page, worded) = speaker.worded(index, proposal, &mut work);
        let place = page.and_then(|page| Page::all().position(|other| other == page)).unwrap_or(usize::MAX);
        let found = groups.iter().position(|(other, _)| *other == place);
        let found = found.unwrap_or_else(|| {
            let title = page.map_or("", Page::title);
            groups.push((place, PageGroup { title, questions: Vec::new(), changes: Vec::new() }));
            groups.len() - 1
        });
        let group = &mut groups[found].1;
        let list = if proposal.is_conflict { &mut group.questions } else { &mut group.changes };
        list.push(worded);
    }
    groups.sort_by_key(|(place, _)| *place);
    groups.into_iter().map(|(_, group)| group).collect()
}

struct Version<'a> {
    document: &'a Document,
    names: PlaceNames,
}

struct Speaker<'a> {
    mine: Version<'a>,
    theirs: Version<'a>,
    knows_base: bool,
}

impl Speaker<'_> {
    fn worded(&self, index: usize, proposal: &Proposal, work: &mut Work) -> (Option<Page>, Worded) {
        let Proposal { place, difference, is_conflict, .. } = proposal;
        // What one of the two has not is called by the other.
        let teller = match difference {
            Difference::Added | Difference::RemovedByMe => &self.theirs,
            _ => &self.mine,
        };
        let name = teller.names.name(place);
        let is_covered = self.covers(place);
        let what = what(difference, *is_conflict, self.knows_base);
        let sides = if is_covered {
            vec![Side { whose: "", says: Says::Covered }]
        } else {
            self.sides(proposal, name, teller, work)
        };
        let is_line = name.is_some_and(is_line);
        let worded = Worded {
            index,
            path: path(proposal, name),
            what,
            sides,
            choices: choices(difference, is_covered, is_line),
            is_line,
        };
        (name.map(|name| name.page), worded)
    }

    fn sides(
        &self,
        proposal: &Proposal,
        name: Option<&PlaceName>,
        teller: &Version<'_>,
        work: &mut Work,
    ) -> Vec<Side> {
        let Proposal { place, difference, is_conflict, .. } = proposal;
        match difference {
            Difference::Paragraphs { base, mine, theirs, .. } => {
                texts([base, mine, theirs], *is_conflict, work)
            }
            Difference::Field { .. } => {
                let value = |version: &Version<'_>| value(name, place, version.document);
                sides_of(value(&self.mine), value(&self.theirs))
            }
            Difference::Order { mine, theirs, .. } => {
                let list = teller.names.name(place).and_then(list_of);
                let items = |ids: &[crate::document::Id]| {
                    let item = |id: &_| list.map(|list| list.item_name(teller.document, *id));
                    Says::Items(ids.iter().filter_map(item).collect())
                };
                sides_of(items(mine), items(theirs))
            }
            Difference::Added | Difference::RemovedByMe => {
                vec![Side { whose: "Theirs", says: self.item(place, &self.theirs) }]
            }
            Difference::Removed | Difference::RemovedByThem => {
                vec![Side { whose: "Mine", says: self.item(place, &self.mine) }]
            }
        }
    }

    /// All that an item says.
    fn item(&self, place: &Place, version: &Version<'_>) -> Says {
        let (Some(parent), Some(Step::Row(id))) = (place.parent(), place.steps().last()) else {
            return Says::Nothing;
        };
        let Some(list) = version.names.name(&parent).and_then(list_of) else { return Says::Nothing };
        let mut answers = Vec::new();
        self.collect(version.document, list.elements(*id), "", &mut answers);
        if answers.is_empty() { Says::Nothing } else { Says::Answers(answers) }
    }

    fn collect(
        &self,
        document: &Document,
        elements: Vec<BoundElement>,
        within: &str,
        into: &mut Vec<(String, String)>,
    ) {
        for element in elements {
            match element {
                BoundElement::Field(field) => {
                    let words = field.shown(document);
                    if !words.is_empty() && !self.covers(field.place()) {
                        into.push((format!("{within}{}", field.label), words));
                    }
                }
                BoundElement::List(list) => {
                    for id in list.ids(document) {
                        let within = format!("{within}{}, ", list.label);
                        self.collect(document, list.elements(id), &within, into);
                    }
                }
            }
        }
    }

    /// Whether one of the two does not show yet what is at a place.
    fn covers(&self, place: &Place) -> bool {
        self.mine.document.is_covered(place) || self.theirs.document.is_covered(place)
    }
}

fn list_of(name: &PlaceName) -> Option<&BoundList> {
    if let Named::List(list) = &name.named { Some(list) } else { None }
}

/// A field's answer in one of the documents.
fn value(name: Option<&PlaceName>, place: &Place, document: &Document) -> Says {
    let words = match name.map(|name| &name.named) {
        Some(Named::Field(field)) if field.place() == place => field.shown(document),
        _ => match place.node(document) {
            Some(Node::Flag(true)) => "Ticked".to_owned(),
            Some(Node::Flag(false)) => "Not ticked".to_owned(),
            Some(Node::Ids(ids)) => format!("{} picked", List::of_ids(ids).ids.len()),
            _ => String::new(),
        },
    };
    if words.is_empty() { Says::Nothing } else { Says::Text(vec![Run::Kept(words)]) }
}

fn sides_of(mine: Says, theirs: Says) -> Vec<Side> {
    vec![Side { whose: "Mine", says: mine }, Side { whose: "Theirs", says: theirs }]
}

fn texts([base, mine, theirs]: [&str; 3], is_conflict: bool, work: &mut Work) -> Vec<Side> {
    let mut says = |before: &str, after: &str| match differences_within(before, after, work) {
        runs if before.trim().is_empty() && after.trim().is_empty() || runs.is_empty() => Says::Nothing,
        runs => Says::Text(runs),
    };
    if !is_conflict {
        return vec![Side { whose: "What they changed", says: says(mine, theirs) }];
    }
    let is_new = base.trim().is_empty();
    // Where nobody knows what it was before, mine stands as it is and theirs is held against it.
    let before = |own: &str| if is_new { own.to_owned() } else { base.to_owned() };
    let against = if is_new { mine } else { base };
    let mine = Side { whose: "Mine", says: says(&before(mine), mine) };
    let theirs_says =
        if is_new && mine.says == Says::Nothing { says(theirs, theirs) } else { says(against, theirs) };
    vec![mine, Side { whose: "Theirs", says: theirs_says }]
}

fn path(proposal: &Proposal, name: Option<&PlaceName>) -> Vec<String> {
    let Some(name) = name else { return vec!["Something that stands on no page".to_owned()] };
    let mut path = name.within.clone();
    path.push(name.label.to_owned());
    match &name.named {
        Named::Item { name, .. } => path.push(name.clone()),
        Named::Field(field) => path.extend(tick(field, &proposal.place).map(str::to_owned)),
        Named::List(_) => {}
    }
    match &proposal.difference {
        Difference::Order { .. } => path.push("the order".to_owned()),
        Difference::Paragraphs { first, .. } if *first > 1 => path.push(format!("paragraph {first}")),
        _ => {}
    }
    path
}

/// The tick of a field with several that a place is.
fn tick(field: &BoundField, place: &Place) -> Option<&'static str> {
    let (Kind::Checks(checks), Some(Step::Field(name))) = (field.kind, place.steps().last()) else {
        return None;
    };
    checks.iter().find(|(known, _)| known == name).map(|(_, label)| *label)
}

fn what(difference: &Difference, is_conflict: bool, knows_base: bool) -> &'static str {
    let filled = |text: &str| !text.trim().is_empty();
    match (difference, is_conflict) {
        (Difference::Paragraphs { base, mine, theirs, .. }, true) => {
            match (filled(base), filled(mine), filled(theirs)) {
                (_, true, false) => "They removed this, and you changed it.",
                (_, false, _) => "You removed this, and they changed it.",
                (true, ..) => "You both changed this.",
                (false, ..) if knows_base => "You both wrote this.",
                _ => "The two differ.",
            }
        }
        (Difference::Paragraphs { mine, theirs, .. }, false) => match (filled(mine), filled(theirs)) {
            (false, _) => "They wrote this.",
            (_, false) => "They removed this.",
            _ => "They changed this.",
        },
        (Difference::Field { .. }, true) if knows_base => "You both changed this answer.",
        (Difference::Field { .. }, true) => "The two answers differ.",
        (Difference::Field { .. }, false) => "They changed this answer.",
        (Difference::Order { .. }, true) => "You both changed the order.",
        (Difference::Order { .. }, false) => "They changed the order.",
        (Difference::Added, _) => "They added this.",
        (Difference::Removed, _) => "They removed this; you left it as it was.",
        (Difference::RemovedByThem, _) => "They removed this, and you changed it or made use of it.",
        (Difference::RemovedByMe, _) => "You removed this, and they changed it or made use of it.",
    }
}

/// Whether a field takes a single line of text.
fn is_line(name: &PlaceName) -> bool {
    matches!(&name.named, Named::Field(field)
        if matches!(field.kind, Kind::Text(kind) if kind != TextKind::Paragraph))
}

fn choices(difference: &Difference, is_covered: bool, is_line: bool) -> Vec<(Answer, &'static str)> {
    let (mine, theirs) = match difference {
        Difference::Added => ("Leave it out", "Add it"),
        Difference::Removed | Difference::RemovedByThem => ("Keep it", "Remove it"),
        Difference::RemovedByMe => ("Leave it out", "Bring it back"),
        _ => ("Keep mine", "Take theirs"),
    };
    let both = match difference {
        Difference::Order { .. } => "The moves of both",
        Difference::Field { .. } => "All that either of us picked",
        _ => "Keep both, mine first",
    };
    let own = (Answer::Own(String::new()), "Write it myself");
    let all = [(Answer::Mine, mine), (Answer::Theirs, theirs), (Answer::Both, both), own];
    let fits = |answer: &Answer| match (answer, difference) {
        (Answer::Own(_), _) => !is_covered,
        (Answer::Both, Difference::Paragraphs { .. }) => !is_line,
        _ => true,
    };
    let can_be = |(answer, _): &(Answer, _)| difference.can_be(answer) && fits(answer);
    all.into_iter().filter(can_be).collect()
}
