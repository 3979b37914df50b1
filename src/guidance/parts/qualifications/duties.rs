//! Example responsibilities for each kind of role, and what is not its work.

use crate::document::{Phase, Responsibility};
use crate::guidance::Audience;
use Phase::{AcrossYear, After, Before, During};

/// When, what, how often.
type Duty = (Phase, &'static str, &'static str);

static SLT_COACH: &[Duty] = &[
    (Before, "Prepare the agenda with the team lead and see that the data are ready", "Each team meeting"),
    (
        During,
        "Prompt meeting roles and the problem-solving steps; keep every voice in the room",
        "Each team meeting",
    ),
    (During, "Model how to read a data set, then hand it over to the team", "Each data window"),
    (After, "Debrief with the team lead and send a note of strengths and next steps", "Within 2 days"),
    (After, "Log the session and follow up on actions", "Each session"),
    (AcrossYear, "Update the delivery plan with the team", "Each data window"),
    (AcrossYear, "Ask the team for feedback on the coaching", "Twice a year"),
    (AcrossYear, "Take part in coaches' meetings and coaching support sessions", "Monthly"),
    (
        AcrossYear,
        "Bring barriers that the school cannot remove to the District Coordinator",
        "As they appear",
    ),
];

static INSTRUCTIONAL_COACH: &[Duty] = &[
    (
        Before,
        "Agree with the teacher or grade team on one goal and how both will see it",
        "Start of each cycle",
    ),
    (Before, "Plan a lesson together", "Weekly in a cycle"),
    (During, "Model, teach side by side or observe, as agreed", "Weekly in a cycle"),
    (After, "Talk the lesson over: strengths, evidence, one next step", "Within 2 days"),
    (After, "Log the session without names", "Each session"),
    (AcrossYear, "Run coaching cycles of four to six weeks", "Five cycles a year"),
    (AcrossYear, "Support grade-team data meetings", "Monthly"),
    (AcrossYear, "Report themes, not names, to the coach coordinator", "Monthly"),
];

static BEHAVIOR_COACH: &[Duty] = &[
    (Before, "Choose two practices for the year with the School Leadership Team", "Each August"),
    (Before, "Agree on settings, times and the observation form", "Each visit"),
    (During, "Show, practice side by side or observe in the agreed settings", "Weekly"),
    (After, "Share a graph and one next step with the people observed", "Within 2 days"),
    (AcrossYear, "Coach new staff in the practices every adult uses", "Their first 6 weeks"),
    (AcrossYear, "Bring themes across settings to the School Leadership Team", "Monthly"),
    (
        AcrossYear,
        "Check with families and student voices that expectations fit the community",
        "Twice a year",
    ),
];

static DISTRICT_COORDINATOR: &[Duty] = &[
    (Before, "Attend the coaching support session with the executive leader", "Before each team session"),
    (Before, "Prepare the team's agenda and activities", "Each team meeting"),
    (During, "Lead the activities and prompt decisions with an owner and a date", "Each team meeting"),
    (After, "Update the implementation plan and tell schools what was decided", "Within a week"),
    (AcrossYear, "Call the data reviews and see that the data are ready", "October, January, April"),
    (AcrossYear, "Keep the list of barriers moving and answer the schools that sent them", "Every two weeks"),
    (AcrossYear, "Support the coach coordinator", "Monthly"),
];

static COACH_COORDINATOR: &[Duty] = &[
    (Before, "Pair coaches and schools, and agree on times with principals", "Each spring"),
    (Before, "Model how the first delivery plan of a school is written", "Each new coach"),
    (During, "Lead the coaches' meeting: practice, problem solving, themes", "Monthly"),
    (During, "Observe each coach with a shared checklist", "Twice a year"),
    (After, "Talk the observation over and agree on one thing to try", "Within 2 days"),
    (AcrossYear, "Read logs for how much coaching each school gets, and rebalance", "Monthly"),
    (AcrossYear, "Report themes to the District Implementation Team", "Three times a year"),
];

static ISD_COACH: &[Duty] = &[
    (Before, "Agree on goals, days and what is reported to whom", "Each August"),
    (Before, "Prepare the district's own coaches for their next session", "Monthly"),
    (During, "Coach the district team in its meeting: prompt, model, reflect", "Monthly"),
    (During, "Model a session with an internal coach, then watch one", "Each term"),
    (After, "Debrief with the coordinator and write down next steps", "Within 2 days"),
    (AcrossYear, "Help the district to read its capacity and fidelity data", "Each data window"),
    (AcrossYear, "Plan the handoff of each task to somebody in the district", "Each spring"),
];

/// Example responsibilities for a kind of role.
pub(super) fn responsibilities(audience: Audience) -> Vec<Responsibility> {
    let duties = match audience {
        Audience::SltCoach | Audience::Everyone => SLT_COACH,
        Audience::InstructionalCoach => INSTRUCTIONAL_COACH,
        Audience::BehaviorCoach => BEHAVIOR_COACH,
        Audience::DistrictCoordinator => DISTRICT_COORDINATOR,
        Audience::CoachCoordinator => COACH_COORDINATOR,
        Audience::IsdCoach => ISD_COACH,
    };
    let duty = |&(phase, text, frequency): &Duty| Responsibility {
        text: text.into(),
        phase,
        frequency: frequency.into(),
        ..Responsibility::default()
    };
    duties.iter().map(duty).collect()
}

/// Example lines of what a kind of role does not do.
pub(super) fn not_this_role(audience: Audience) -> &'static [&'static str] {
    match audience {
        Audience::SltCoach | Audience::Everyone => &[
            "Evaluating staff, or giving information for an evaluation",
            "Substitute teaching, duties and supervision of students",
            "Running interventions",
            "Writing the team's plan for the team",
        ],
        Audience::InstructionalCoach => &[
            "Evaluating teachers, or telling who needs help",
            "Teaching an intervention group every day",
            "Organizing tests, ordering books, covering classes",
            "Checking lesson plans",
        ],
        Audience::BehaviorCoach => &[
            "Taking students out of class",
            "Writing discipline referrals or deciding on consequences",
            "Counting as an extra adult in the room",
            "Carrying a caseload of individual students",
        ],
        Audience::DistrictCoordinator => &[
            "Writing every district document alone",
            "Evaluating School Leadership Team coaches",
            "Deciding for the team",
            "Standing in for a principal",
        ],
        Audience::CoachCoordinator => &[
            "Evaluating coaches, where another supervisor can",
            "Passing on what was said in a session",
            "Filling every empty coaching place in person",
            "Handling complaints about staff",
        ],
        Audience::IsdCoach => &[
            "Supervising district or school staff",
            "Deciding on the district's budget or staffing",
            "Reporting on individuals to anybody",
            "Staying on as the only one who knows how it is done",
        ],
    }
}
