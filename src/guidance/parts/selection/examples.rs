//! Example steps, rubrics and panels for each kind of role.

use crate::document::{RubricCriterion, SelectionStep};
use crate::guidance::Audience;

/// Step, who does it. What differs by role comes between what every selection has.
type Step = [&'static str; 2];

static FIRST: &[Step] = &[
    [
        "Decide how many coaches are needed, for which schools, and starting when",
        "District Implementation Team",
    ],
    ["Write the role description from components 3 and 5", "District Coordinator"],
];

static LAST: &[Step] = &[
    ["Interview: the same questions, a coaching task, feedback and a second try", "Panel"],
    ["Ask references about helping other adults to grow", "Human Resources"],
    ["Agree as a panel with the rubric", "Panel"],
    ["Make the offer and sign a role agreement on time, place and reporting", "Executive leader"],
    ["Plan on-boarding from what the panel saw", "Coach coordinator"],
    ["Look back: what would make the next round better", "Panel"],
];

static SLT_COACH: &[Step] = &[
    ["Ask principals how coaching time will be protected in their schools", "Executive leader"],
    ["Post inside the district and invite people in person", "Human Resources with principals"],
    ["Read applications, two readers each", "Coach coordinator and a principal"],
];

static INSTRUCTIONAL_COACH: &[Step] = &[
    ["Post inside and outside the district, with the look-for list of the practice", "Human Resources"],
    ["Read applications, two readers each", "Curriculum director and a teacher"],
    ["Visit a lesson of each finalist, or watch a video that the finalist chose", "Two panel members"],
];

static BEHAVIOR_COACH: &[Step] = &[
    [
        "Post inside and outside the district, through special education and counseling networks as well",
        "Human Resources",
    ],
    ["Read applications, two readers each", "Special education director and a teacher"],
    ["Walk through a common area with each finalist and talk over what was seen", "Two panel members"],
];

static DISTRICT_COORDINATOR: &[Step] = &[
    [
        "Agree in the executive leadership team which duties move to somebody else to free the time",
        "Superintendent",
    ],
    ["Post the role or the named share of an existing position", "Human Resources"],
    ["Talk with each interested person about time and authority", "Executive leader"],
];

static COACH_COORDINATOR: &[Step] = &[
    ["Ask coaches and principals what they need from a coordinator", "District Coordinator"],
    ["Post inside the district and with neighboring districts", "Human Resources"],
    ["Read applications, two readers each", "District Coordinator and a coach"],
];

static ISD_COACH: &[Step] = &[
    ["Tell the intermediate school district (ISD) what is needed, for how many days", "District Coordinator"],
    ["Meet the coach whom the ISD proposes, with a task from our own data", "District Implementation Team"],
    [
        "Write the agreement: calendar, supervision, what is reported, what happens when it ends",
        "Executive leader with the ISD",
    ],
];

/// Example steps for a kind of role.
pub(super) fn steps(audience: Audience) -> Vec<SelectionStep> {
    let own = match audience {
        Audience::SltCoach | Audience::Everyone => SLT_COACH,
        Audience::InstructionalCoach => INSTRUCTIONAL_COACH,
        Audience::BehaviorCoach => BEHAVIOR_COACH,
        Audience::DistrictCoordinator => DISTRICT_COORDINATOR,
        Audience::CoachCoordinator => COACH_COORDINATOR,
        Audience::IsdCoach => ISD_COACH,
    };
    let step = |words: &Step| {
        let [text, owner] = words.map(str::to_owned);
        SelectionStep { text, owner, ..SelectionStep::default() }
    };
    FIRST.iter().chain(own).chain(LAST).map(step).collect()
}

/// Name, not yet, emerging, strong.
type Criterion = [&'static str; 4];

static RUBRIC: &[Criterion] = &[
    [
        "Works with adults",
        "Tells people what to do, or stays silent",
        "Listens and asks, then gives advice",
        "Listens, asks, builds on what people say, and leaves them with their own next step",
    ],
    [
        "Uses evidence",
        "Speaks from opinion",
        "Names data that matter, and draws a first conclusion",
        "Asks questions of the data that lead a team to its own decision",
    ],
    [
        "Learns from feedback",
        "Explains why the first try was right",
        "Accepts feedback and changes something",
        "Welcomes it, tries again and says what the change did",
    ],
];

static SYSTEMS: Criterion = [
    "Helps a team to work",
    "Does the work for the team",
    "Keeps the meeting in order and on time",
    "Shares out roles, brings in every voice, ends with owners and dates",
];
static LITERACY: Criterion = [
    "Knows the practice",
    "Describes it in general terms",
    "Explains its steps and shows some of them",
    "Shows it well, and says why each step matters for a range of learners",
];
static BEHAVIOR: Criterion = [
    "Understands behavior",
    "Looks for the cause in the student or the family",
    "Names what the setting does",
    "Connects setting, teaching and purpose, and starts with what adults can change",
];
static LEADING: Criterion = [
    "Moves a district",
    "Waits for others to decide",
    "Brings decisions to the right table",
    "Prepares decisions so well that people can make them, and follows through",
];
static COACHING_COACHES: Criterion = [
    "Coaches coaches",
    "Gives advice on how to do it",
    "Names what was seen, and one suggestion",
    "Helps the coach to see the session from the other side and to choose what to try",
];
static EXTERNAL: Criterion = [
    "Builds independence",
    "Plans to do it again next year",
    "Shares tools and materials",
    "Plans from the first day who in the district will take over each task",
];

/// An example rubric for a kind of role.
pub(super) fn rubric(audience: Audience) -> Vec<RubricCriterion> {
    let own = match audience {
        Audience::SltCoach | Audience::Everyone => &SYSTEMS,
        Audience::InstructionalCoach => &LITERACY,
        Audience::BehaviorCoach => &BEHAVIOR,
        Audience::DistrictCoordinator => &LEADING,
        Audience::CoachCoordinator => &COACHING_COACHES,
        Audience::IsdCoach => &EXTERNAL,
    };
    let criterion = |words: &Criterion| {
        let [name, not_yet, emerging, strong] = words.map(str::to_owned);
        RubricCriterion { name, not_yet, emerging, strong, ..RubricCriterion::default() }
    };
    RUBRIC.iter().chain([own]).map(criterion).collect()
}

/// An example panel for a kind of role.
pub(super) fn panel(audience: Audience) -> &'static [&'static str] {
    match audience {
        Audience::SltCoach | Audience::Everyone => &[
            "District Coordinator",
            "A principal",
            "A member of a School Leadership Team",
            "Human Resources",
        ],
        Audience::InstructionalCoach => {
            &["Curriculum director", "A principal", "A teacher of the grade span", "A coach"]
        }
        Audience::BehaviorCoach => {
            &["Special education director", "A principal", "A teacher", "A family representative"]
        }
        Audience::DistrictCoordinator => {
            &["Superintendent", "A principal", "A coach", "A board or community member"]
        }
        Audience::CoachCoordinator => &["District Coordinator", "A principal", "Two coaches"],
        Audience::IsdCoach => {
            &["Executive leader", "District Coordinator", "A principal", "The ISD's lead for coaching"]
        }
    }
}
