//! Examples of what is coached, for each kind of role. Every number is one that a district chooses itself.

use super::methods::{
    Way::{self, BesideThem, Data, Facilitate, Feedback, Model, Observe, Plan, Prompt, Rehearse, Share},
    ticked,
};
use crate::document::{
    Concept, FrequencyUnit as Unit,
    Mode::{self, Asynchronous, Hybrid, InPerson, Virtual},
    Skill::{self, Adapting, Developing, Fluent, New},
};
use crate::guidance::Audience;

/// Name, skill now and to reach, methods, how many times in a unit, minutes, mode, evidence, fade rule.
type Coached = (
    &'static str,
    [Skill; 2],
    &'static [Way],
    &'static str,
    Unit,
    &'static str,
    Mode,
    &'static str,
    &'static str,
);

static SLT_COACH: &[Coached] = &[
    (
        "Meeting roles and minutes",
        [Developing, Fluent],
        &[Model, Facilitate, Observe],
        "1",
        Unit::Month,
        "60",
        InPerson,
        "Minutes checklist",
        "Two meetings in a row at 90 percent: every second month",
    ),
    (
        "Reading the fall data set",
        [New, Developing],
        &[Plan, Prompt, Data],
        "2",
        Unit::Window,
        "60",
        Hybrid,
        "Entries in the team's action plan",
        "Repeat in the winter window, with the coach as observer",
    ),
    (
        "Acknowledgment system in use across the school",
        [Developing, Fluent],
        &[Observe, Feedback],
        "2",
        Unit::Term,
        "45",
        InPerson,
        "Fidelity tool: the subscale for this part",
        "Subscale at 70 percent or more twice: a check each year",
    ),
];

static INSTRUCTIONAL_COACH: &[Coached] = &[
    (
        "Explicit teaching of word reading",
        [Developing, Fluent],
        &[Plan, Model, BesideThem, Feedback],
        "1",
        Unit::Week,
        "45",
        InPerson,
        "Look-for list, agreed with the teacher",
        "All look-fors seen in two visits in a row: a check after six weeks",
    ),
    (
        "Small groups from screening data",
        [New, Developing],
        &[Data, Plan, Observe],
        "2",
        Unit::Month,
        "45",
        InPerson,
        "Group plan and a walk-through",
        "The grade team regroups without the coach once",
    ),
    (
        "Engaging every learner in the lesson",
        [Fluent, Adapting],
        &[Share, Observe, Feedback],
        "1",
        Unit::TwoWeeks,
        "30",
        Hybrid,
        "Count of chances to respond, made by the teacher or the coach",
        "The teacher's own goal met for two weeks",
    ),
];

static BEHAVIOR_COACH: &[Coached] = &[
    (
        "Teaching expectations in every setting",
        [Developing, Fluent],
        &[Plan, Model, BesideThem],
        "2",
        Unit::Month,
        "45",
        InPerson,
        "Teaching schedule; learners can say what is expected",
        "Schedule kept for one term: check after each long break",
    ),
    (
        "Active supervision in common areas",
        [New, Fluent],
        &[Model, Rehearse, Observe, Feedback],
        "1",
        Unit::Week,
        "30",
        InPerson,
        "Observation form: percent of intervals",
        "At 80 percent in two visits: once a term",
    ),
    (
        "Responding to behavior calmly and consistently",
        [Developing, Fluent],
        &[Rehearse, BesideThem, Feedback],
        "1",
        Unit::TwoWeeks,
        "30",
        InPerson,
        "Staff survey and referral patterns of the whole school",
        "Staff say they can do it on hard days: as needed",
    ),
];

static DISTRICT_COORDINATOR: &[Coached] = &[
    (
        "Team meetings that end in decisions",
        [Developing, Fluent],
        &[Plan, Facilitate, Observe],
        "1",
        Unit::Month,
        "120",
        InPerson,
        "Minutes: decisions with owner and date",
        "Three meetings in a row led by a member: as needed",
    ),
    (
        "Using coaching and capacity data",
        [New, Developing],
        &[Data, Prompt, Model],
        "1",
        Unit::Window,
        "90",
        InPerson,
        "At least one written decision at each review",
        "The team names the question and the decision by itself twice",
    ),
    (
        "Removing barriers",
        [New, Fluent],
        &[Share, Prompt],
        "2",
        Unit::Month,
        "30",
        Virtual,
        "Answers in time, from the barrier list",
        "9 of 10 answers in time for one term",
    ),
];

static COACH_COORDINATOR: &[Coached] = &[
    (
        "Writing a delivery plan from data",
        [New, Fluent],
        &[Model, Plan, Feedback],
        "2",
        Unit::Term,
        "60",
        Hybrid,
        "Plans with goals, dose and fade rule",
        "Two plans written without help",
    ),
    (
        "Giving feedback that people use",
        [Developing, Fluent],
        &[Rehearse, Observe, Feedback],
        "1",
        Unit::Month,
        "60",
        InPerson,
        "Shared checklist; themes from the people coached",
        "All but one item present twice: each spring",
    ),
    (
        "Logging sessions",
        [New, Fluent],
        &[Share, Prompt],
        "1",
        Unit::Month,
        "10",
        Asynchronous,
        "Logs complete within two days",
        "One term complete: no more reminders",
    ),
];

static ISD_COACH: &[Coached] = &[
    (
        "Leading the district team",
        [Developing, Fluent],
        &[Plan, Facilitate, Observe, Feedback],
        "1",
        Unit::Month,
        "90",
        InPerson,
        "Agenda and minutes",
        "Half of the sessions led by district staff: every second month",
    ),
    (
        "Coaching coaches",
        [New, Developing],
        &[Model, Rehearse, Observe],
        "2",
        Unit::Term,
        "60",
        Hybrid,
        "Checklist of coaching practices",
        "The coach coordinator observes alone, and both see the same things",
    ),
    (
        "Planning from capacity data",
        [New, Developing],
        &[Data, Prompt],
        "1",
        Unit::Window,
        "90",
        InPerson,
        "Updated implementation plan",
        "The plan is updated on time without the coach",
    ),
];

/// The examples for a kind of role.
pub(super) fn concepts(audience: Audience) -> Vec<Concept> {
    let concepts = match audience {
        Audience::SltCoach | Audience::Everyone => SLT_COACH,
        Audience::InstructionalCoach => INSTRUCTIONAL_COACH,
        Audience::BehaviorCoach => BEHAVIOR_COACH,
        Audience::DistrictCoordinator => DISTRICT_COORDINATOR,
        Audience::CoachCoordinator => COACH_COORDINATOR,
        Audience::IsdCoach => ISD_COACH,
    };
    let concept =
        |&(name, [now, target], ways, times, unit, minutes, mode, evidence, fade_rule): &Coached| Concept {
            name: name.into(),
            now,
            target,
            methods: ticked(ways),
            times: times.into(),
            unit,
            minutes: minutes.into(),
            mode,
            evidence: evidence.into(),
            fade_rule: fade_rule.into(),
            ..Concept::default()
        };
    concepts.iter().map(concept).collect()
}
