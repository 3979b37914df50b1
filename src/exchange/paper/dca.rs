//! How the draft answers items 25 to 27 of the District Capacity Assessment (DCA). The official criteria are the
//! publisher's: what a team has pasted of them is for its own eyes and is never printed here.

use super::cover::said;
use super::next_steps::table;
use super::writer::{Writer, one_line};
use super::{Fact, Table};
use crate::document::{
    Choice, DcaItem, DcaItemNumber, DcaRound, DcaWindow, Document, Evidence, PartKey, ScoredItem, YesNo,
    dates,
};
use crate::guidance::choices::Labelled;
use crate::guidance::parts::words;
use crate::guidance::team::assessment::ITEMS;
use crate::review::dca::{over_time, points, target};
use crate::review::look_fors::{LookForCheck, checks};

const CHAPTER: &str = "District Capacity Assessment (DCA), items 25 to 27";
const NOTE: &str = "What is written and what is in use is told by things to look for, in plain words, and not by the \
    assessment’s criteria. Scores are those on which the team has agreed.";
const SHOWN: &str = "Where this document shows it";

impl Writer<'_> {
    /// The chapter; nothing while the team has not said anything of the three items.
    pub(super) fn dca(&mut self) {
        let document = self.document;
        let said = |item: &DcaItemNumber| {
            let checks = checks(document, *item);
            let written = document.dca.item(*item).is_some_and(is_answered);
            let scored = agreed(document, *item).is_some();
            (written || scored || checks.iter().any(is_looked_for)).then_some((*item, checks))
        };
        let items: Vec<_> = DcaItemNumber::ITEMS.iter().filter_map(said).collect();
        if items.is_empty() {
            return;
        }
        self.chapter(CHAPTER, "dca");
        self.note(NOTE);
        self.facts(together(document).into_iter().collect());
        for (item, checks) in items {
            self.dca_item(item, &checks);
        }
    }

    fn dca_item(&mut self, item: DcaItemNumber, checks: &[LookForCheck]) {
        let document = self.document;
        let Some(answers) = document.dca.item(item) else { return };
        let anchor = format!("dca-{}", item.key());
        if let Some((_, [form])) = ITEMS.get(item.index().saturating_sub(1)) {
            self.heading(3, form.heading, &anchor);
            self.note(form.why);
        }
        if !answers.addressed.trim().is_empty() {
            self.paragraph(answers.addressed.trim().to_owned());
        }
        let mut facts = vec![
            said("Written", counted(checks, LookForCheck::is_written)),
            said("In use", counted(checks, LookForCheck::is_in_use)),
        ];
        facts.extend(agreed(document, item).into_iter().flat_map(|(round, scored)| score(round, scored)));
        self.facts(facts);
        let shown = evidence(document, answers);
        if shown.groups.iter().any(|group| !group.rows.is_empty()) {
            self.heading(4, SHOWN, &format!("{anchor}-shown"));
            self.captioned(SHOWN, shown);
        }
    }
}

fn is_answered(item: &DcaItem) -> bool {
    !item.addressed.trim().is_empty() || item.evidence.iter().any(is_shown)
}

fn is_shown(evidence: &Evidence) -> bool {
    evidence.part.part().is_some() || !evidence.sentence.trim().is_empty()
}

fn is_looked_for(check: &LookForCheck) -> bool {
    check.team_written != YesNo::Undecided || check.team_in_use != YesNo::Undecided
}

/// The last round in which the team has agreed on a score for an item.
fn agreed(document: &Document, item: DcaItemNumber) -> Option<(&DcaRound, &ScoredItem)> {
    let rounds = over_time(&document.dca).into_iter().rev();
    let scored = rounds.filter_map(|round| Some((round, round.item(item)?)));
    scored.into_iter().find(|(_, scored)| scored.agreed.points().is_some())
}

/// All points of the last round in which every item has its score.
fn together(document: &Document) -> Option<Fact> {
    let rounds = over_time(&document.dca).into_iter().rev();
    let (round, points, percent) = rounds
        .map(|round| (round, points(round)))
        .find_map(|(round, points)| Some((round, points, points.percent()?)))?;
    let (earned, possible) = (points.earned, points.possible);
    let aim = target(&document.dca);
    Some(said(
        "All three items",
        format!("{earned} of {possible} points, {percent} percent{}. We aim for {aim} percent.", when(round)),
    ))
}

/// ", fall, August 18, 2026": window and day of a round, as far as the team has said.
fn when(round: &DcaRound) -> String {
    // Without the months, which the day says better.
    let window = round.window.label().split(" (").next().unwrap_or_default().to_ascii_lowercase();
    let window = if round.window == DcaWindow::Undecided { String::new() } else { window };
    let said = [window, dates::shown(round.date.trim())].into_iter().filter(|words| !words.is_empty());
    said.map(|words| format!(", {words}")).collect()
}

fn score(round: &DcaRound, scored: &ScoredItem) -> Vec<Fact> {
    let points = scored.agreed.label();
    let reason = scored.reason.trim();
    let lines = [format!("{points} of 2 points{}", when(round)), reason.to_owned()];
    let lines: Vec<_> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    let next = scored.next_point.trim();
    let mut facts = vec![said("Score agreed on", lines.join("\n"))];
    if !next.is_empty() {
        facts.push(said("For the next point", next.to_owned()));
    }
    facts
}

/// How many look-fors there are, and which are still open.
fn counted(checks: &[LookForCheck], is_there: fn(&LookForCheck) -> bool) -> String {
    let open = checks.iter().filter(|check| !is_there(check));
    let open: Vec<_> = open.map(|check| uncapitalized(check.words)).collect();
    let count = format!("{} of {}", checks.len() - open.len(), checks.len());
    if open.is_empty() { count } else { format!("{count}. Still open: {}.", open.join("; ")) }
}

/// A sentence in the middle of another one.
fn uncapitalized(sentence: &str) -> String {
    let mut sentence = sentence.to_owned();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    sentence
}

fn evidence(document: &Document, item: &DcaItem) -> Table {
    let row = |evidence: &Evidence| {
        let part = evidence.part.part().map_or_else(|| "The whole".to_owned(), name);
        let role = document.roles.iter().find(|role| role.id == evidence.role);
        let role = role.map_or_else(String::new, |role| format!(": {}", one_line(&role.title)));
        vec![format!("{part}{role}"), one_line(&evidence.sentence)]
    };
    table(&["Component", "In a sentence"], item.evidence.iter().filter(|it| is_shown(it)).map(row).collect())
}

fn name(part: PartKey) -> String {
    format!("{}. {}", part.number(), words(part).short)
}
