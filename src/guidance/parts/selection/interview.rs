//! Example interview questions and tasks for each kind of role.

use crate::document::{InterviewItem, InterviewKind as Kind};
use crate::guidance::Audience;

/// Kind, what is asked, what a strong answer shows.
type Item = (Kind, [&'static str; 2]);

static FIRST: Item = (
    Kind::Question,
    [
        "Tell us about a time when adults you supported changed their plan because of data. What did you \
         do, and what did they do?",
        "The people did the thinking; the candidate asked, waited and helped them to see.",
    ],
);
static LAST: Item = (
    Kind::FeedbackTry,
    [
        "Here is one thing that went well, and one to try. Please do the first minutes of the task again.",
        "Listens, asks back, changes something on purpose, and says what it did.",
    ],
);

static SLT_COACH: &[Item] = &[
    (
        Kind::RolePlay,
        [
            "Two members of a school team disagree over whether a practice is ready for the whole school. \
             You have four minutes with them.",
            "Both are heard, evidence comes onto the table, and the team has a next step of its own.",
        ],
    ),
    (
        Kind::WorkSample,
        [
            "Read this one-page school data summary. Write three questions that you would ask the team.",
            "Open questions that start with strengths and lead to a decision.",
        ],
    ),
    (
        Kind::Scenario,
        [
            "The principal has missed three team meetings. What do you do?",
            "Speaks with the principal first, looks for the reason, knows when to ask the coordinator for \
             help.",
        ],
    ),
];

static INSTRUCTIONAL_COACH: &[Item] = &[
    (
        Kind::WorkSample,
        [
            "Watch this five-minute reading lesson. What would you say first to the teacher, and what \
             would you ask?",
            "Names a strength with its evidence; one question that opens a next step.",
        ],
    ),
    (
        Kind::RolePlay,
        [
            "An experienced teacher says: I have seen five reading programs come and go. You have five \
             minutes.",
            "Respects the experience, finds a goal that matters to the teacher, offers a small first try.",
        ],
    ),
    (
        Kind::Scenario,
        [
            "A principal asks you how a certain teacher is doing. What do you say?",
            "Keeps the confidence, offers themes and dates, explains why.",
        ],
    ),
];

static BEHAVIOR_COACH: &[Item] = &[
    (
        Kind::WorkSample,
        [
            "Here is a map of referrals by place and time, without names. What would you look at first, \
             and with whom?",
            "Thinks of settings and adult practices before students; brings in the team.",
        ],
    ),
    (
        Kind::RolePlay,
        [
            "A teacher asks you to take a student out of class. You have four minutes.",
            "Takes the need seriously, explains the role, leaves the teacher with help for the next hour.",
        ],
    ),
    (
        Kind::Question,
        [
            "How do you learn what families in a community expect of a school?",
            "Asks families, works with those who know them, changes practice because of it.",
        ],
    ),
];

static DISTRICT_COORDINATOR: &[Item] = &[
    (
        Kind::WorkSample,
        [
            "Here are notes of a long meeting. Turn them into an agenda for the next one, with purpose and \
             minutes for each item.",
            "Decisions first, realistic times, an owner for each item.",
        ],
    ),
    (
        Kind::Scenario,
        [
            "Two departments plan trainings for the same week in March. How do you go about it?",
            "Brings them together over the calendar and the plan; looks for the cause as well.",
        ],
    ),
    (
        Kind::RolePlay,
        [
            "A principal tells you that the school has no time for a team. You have five minutes.",
            "Listens for what is behind it, knows what can be offered, agrees on one step.",
        ],
    ),
];

static COACH_COORDINATOR: &[Item] = &[
    (
        Kind::RolePlay,
        [
            "A new coach says: they are polite to me, and nothing changes. You have five minutes.",
            "Asks about one session in detail, helps the coach to choose one thing to try.",
        ],
    ),
    (
        Kind::WorkSample,
        [
            "Here are a month's session totals by school. What do you notice, and what do you ask before \
             you change anything?",
            "Sees who is not reached; asks why before deciding.",
        ],
    ),
    (
        Kind::Question,
        [
            "How do you report on coaching without reporting on people?",
            "Themes, totals and dates; small groups are not shown.",
        ],
    ),
];

static ISD_COACH: &[Item] = &[
    (
        Kind::Scenario,
        [
            "A district asks you to write its plan, because you do it faster. What do you say?",
            "Helps without taking over: models a part, hands over the rest.",
        ],
    ),
    (
        Kind::WorkSample,
        [
            "Here is our capacity summary. Which two questions would you bring to our next team meeting?",
            "Starts with strengths; questions that the team can act on.",
        ],
    ),
    (
        Kind::Question,
        [
            "How will we notice, a year from now, that we need you less?",
            "Names tasks that district people will do, and how the change is made.",
        ],
    ),
];

/// The examples for a kind of role.
pub(super) fn items(audience: Audience) -> Vec<InterviewItem> {
    let own = match audience {
        Audience::SltCoach | Audience::Everyone => SLT_COACH,
        Audience::InstructionalCoach => INSTRUCTIONAL_COACH,
        Audience::BehaviorCoach => BEHAVIOR_COACH,
        Audience::DistrictCoordinator => DISTRICT_COORDINATOR,
        Audience::CoachCoordinator => COACH_COORDINATOR,
        Audience::IsdCoach => ISD_COACH,
    };
    let item = |&(kind, words): &Item| {
        let [text, look_for] = words.map(str::to_owned);
        InterviewItem { kind, text, look_for, ..InterviewItem::default() }
    };
    [&FIRST].into_iter().chain(own).chain([&LAST]).map(item).collect()
}
