//! Example goals and communication loops for each kind of role. Every number is one that a district chooses itself.

use crate::document::{CommunicationLoop, Goal};
use crate::guidance::Audience;

/// Goal, how it is seen, now, target, by when.
type Target = [&'static str; 5];

static SLT_COACH: &[Target] = &[
    [
        "The team runs its data meeting with its own facilitator, and leaves each meeting with a precise \
         problem statement and an owner.",
        "Review of minutes",
        "1 of 4 meetings",
        "4 of 4 meetings",
        "April 30",
    ],
    [
        "The team checks how the practice is used with a fidelity tool each window, and writes down one \
         decision.",
        "Fidelity tool and action plan",
        "1 window a year",
        "3 windows a year",
        "May 31",
    ],
];

static INSTRUCTIONAL_COACH: &[Target] = &[
    [
        "Teachers who take part in a cycle reach the goal that they set themselves.",
        "Goal scale, filled in by teacher and coach together",
        "New this year",
        "8 of 10 cycles",
        "May 31",
    ],
    [
        "Every grade team uses the agreed small-group routine at least three days a week.",
        "Look-for list on shared walk-throughs",
        "Half of the grade teams",
        "All grade teams",
        "April 30",
    ],
];

static BEHAVIOR_COACH: &[Target] = &[
    [
        "Adults in hallways and cafeteria use active supervision and acknowledgment in the way they agreed \
         on.",
        "Observation in four settings",
        "45 percent of intervals",
        "80 percent of intervals",
        "March 31",
    ],
    [
        "All staff new to the building are coached in the practices that every adult uses.",
        "Coaching log and staffing list",
        "New this year",
        "Everybody, within 6 weeks",
        "October 31",
    ],
];

static DISTRICT_COORDINATOR: &[Target] = &[
    [
        "The District Implementation Team uses coaching data for at least one written decision at each \
         review.",
        "Minutes of the October, January and April reviews",
        "0 of 3 reviews",
        "3 of 3 reviews",
        "April 30",
    ],
    [
        "Schools get an answer on every barrier they send within 15 school days.",
        "Barrier list",
        "No list yet",
        "9 of 10 answers in time",
        "May 31",
    ],
];

static COACH_COORDINATOR: &[Target] = &[
    [
        "Every school gets the coaching that its plan promises.",
        "Sessions held, out of sessions planned, by school",
        "Not counted yet",
        "80 percent or more in every school",
        "May 31",
    ],
    [
        "Every coach uses the core coaching practices.",
        "Shared checklist, two observations a year",
        "New this year",
        "All but one item present",
        "March 31",
    ],
];

static ISD_COACH: &[Target] = &[
    [
        "The district's coordinator and coach coordinator lead their own meetings and data reviews.",
        "Count of sessions led by district staff",
        "1 of 6 sessions",
        "5 of 6 sessions",
        "May 31",
    ],
    [
        "The coaching system is written, approved and told to all staff.",
        "The six components and their status",
        "2 of 6 components drafted",
        "6 of 6 approved",
        "March 31",
    ],
];

/// Example goals for a kind of role.
pub(super) fn goals(audience: Audience) -> Vec<Goal> {
    let goals = match audience {
        Audience::SltCoach | Audience::Everyone => SLT_COACH,
        Audience::InstructionalCoach => INSTRUCTIONAL_COACH,
        Audience::BehaviorCoach => BEHAVIOR_COACH,
        Audience::DistrictCoordinator => DISTRICT_COORDINATOR,
        Audience::CoachCoordinator => COACH_COORDINATOR,
        Audience::IsdCoach => ISD_COACH,
    };
    let goal = |words: &Target| {
        let [text, measure, baseline, target, by_when] = words.map(str::to_owned);
        Goal { text, measure, baseline, target, by_when, ..Goal::default() }
    };
    goals.iter().map(goal).collect()
}

/// From, to, what is shared, how and how often, answer within.
type Loop = [&'static str; 5];

static COACH_LOOPS: &[Loop] = &[
    [
        "Coach",
        "Coach coordinator",
        "Dates, minutes, topics; themes without names",
        "Log, monthly",
        "5 school days",
    ],
    [
        "Coach coordinator",
        "District Implementation Team (DIT)",
        "Totals by school, themes, barriers",
        "One page, three times a year",
        "The next team meeting",
    ],
    [
        "District Implementation Team (DIT)",
        "Schools",
        "What was decided, and why",
        "Note to principals and teams after each review",
        "Questions answered in 10 school days",
    ],
];

static SLT_LOOP: Loop = [
    "Coach",
    "School Leadership Team",
    "What worked, what we saw, next step",
    "Talk and short note, each meeting",
    "The next meeting",
];
static INSTRUCTIONAL_LOOP: Loop = [
    "Coach",
    "Teacher or grade team",
    "Strength, evidence, next step",
    "Conversation, each session",
    "The next session",
];
static BEHAVIOR_LOOP: Loop = [
    "Coach",
    "Adults in the setting",
    "Graph, strength, next step",
    "In person, each visit",
    "The next visit",
];

static DISTRICT_LOOPS: &[Loop] = &[
    [
        "District Coordinator",
        "Executive leader",
        "Decisions that only leadership can make",
        "Half an hour, every two weeks",
        "10 school days",
    ],
    [
        "District Implementation Team (DIT)",
        "Schools",
        "What was decided, and why",
        "Note after each session",
        "Questions answered in 10 school days",
    ],
    [
        "Schools",
        "District Implementation Team (DIT)",
        "Barriers and good news",
        "Short form, at any time",
        "15 school days",
    ],
];

static COORDINATOR_LOOPS: &[Loop] = &[
    [
        "Coaches",
        "Coach coordinator",
        "Dates, minutes, topics; themes without names",
        "Log, monthly",
        "5 school days",
    ],
    [
        "Coach coordinator",
        "Coaches",
        "What was learned and changed because of their logs",
        "Coaches' meeting, monthly",
        "The next meeting",
    ],
    [
        "Coach coordinator",
        "District Implementation Team (DIT)",
        "Totals by school, themes, barriers",
        "One page, three times a year",
        "The next team meeting",
    ],
];

static ISD_LOOPS: &[Loop] = &[
    [
        "ISD coach",
        "District Coordinator",
        "Strengths, progress on goals, next step",
        "Debrief and short note, each session",
        "5 school days",
    ],
    [
        "ISD coach",
        "Executive leader",
        "Progress on the agreement, days used",
        "Summary, twice a year",
        "2 weeks",
    ],
    [
        "Executive leader",
        "Intermediate school district (ISD)",
        "What helped, what to change",
        "Call, twice a year",
        "2 weeks",
    ],
];

/// Example communication loops for a kind of role.
pub(super) fn loops(audience: Audience) -> Vec<CommunicationLoop> {
    let (own, shared) = match audience {
        Audience::SltCoach | Audience::Everyone => (Some(&SLT_LOOP), COACH_LOOPS),
        Audience::InstructionalCoach => (Some(&INSTRUCTIONAL_LOOP), COACH_LOOPS),
        Audience::BehaviorCoach => (Some(&BEHAVIOR_LOOP), COACH_LOOPS),
        Audience::DistrictCoordinator => (None, DISTRICT_LOOPS),
        Audience::CoachCoordinator => (None, COORDINATOR_LOOPS),
        Audience::IsdCoach => (None, ISD_LOOPS),
    };
    let told = |words: &Loop| {
        let [from, to, content, every, response_time] = words.map(str::to_owned);
        CommunicationLoop { from, to, content, every, response_time, ..CommunicationLoop::default() }
    };
    own.into_iter().chain(shared).map(told).collect()
}
