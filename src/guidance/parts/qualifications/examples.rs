//! Example qualifications for each kind of role.

use crate::document::{Need, Qualification, QualificationKind as Kind};
use crate::guidance::Audience;
use Kind::{Credential, Disposition, Experience, Knowledge, Skill, Time};
use Need::{Developable, Preferred, Required};

type Item = (Need, Kind, &'static str);

static SLT_COACH: &[Item] = &[
    (
        Required,
        Experience,
        "Has worked for a year or more on a school team that used data to plan for all learners",
    ),
    (Required, Skill, "Reads fidelity and screening reports with a team and helps it to say what they mean"),
    (
        Required,
        Skill,
        "Leads a meeting of adults so that every voice is heard and decisions are written down",
    ),
    (Required, Disposition, "Trusted by colleagues; asks before telling; keeps confidences"),
    (
        Required,
        Time,
        "At least 0.1 full-time equivalent (FTE) for each school team, protected on the calendar",
    ),
    (Preferred, Knowledge, "Depth in behavior or literacy, whichever the school is starting with"),
    (Preferred, Experience, "Has led professional learning for adults"),
    (Developable, Skill, "Uses the district's data system and its fidelity tools"),
    (Developable, Skill, "Writes a coaching service delivery plan from a team's data"),
];

static INSTRUCTIONAL_COACH: &[Item] = &[
    (
        Required,
        Experience,
        "Has taught with the adopted reading approach, with strong results for a range of learners",
    ),
    (
        Required,
        Knowledge,
        "Knows how reading develops and what strong core instruction looks like in each grade",
    ),
    (Required, Skill, "Can show a practice in somebody else's classroom and talk about it afterwards"),
    (Required, Skill, "Observes with an agreed look-for list and gives useful feedback within two days"),
    (Required, Disposition, "Meets colleagues as equals and learns with them"),
    (Preferred, Credential, "A reading endorsement or comparable training"),
    (Preferred, Experience, "Has worked with multilingual learners and with students with disabilities"),
    (Developable, Skill, "Leads a grade team's talk about screening data"),
    (Developable, Skill, "Plans a coaching cycle from goal to stepping back"),
];

static BEHAVIOR_COACH: &[Item] = &[
    (Required, Knowledge, "Explains behavior as learned and purposeful, and the setting as part of it"),
    (Required, Skill, "Can show active supervision, acknowledgment and pre-correction in a busy setting"),
    (
        Required,
        Skill,
        "Observes with a simple form and turns what was seen into a graph that staff find useful",
    ),
    (Required, Disposition, "Comfortable giving feedback to peers; stays calm when days are hard"),
    (Preferred, Knowledge, "Functional thinking for individual plans"),
    (Preferred, Experience, "Has worked with families and staff of several cultures and languages"),
    (Developable, Skill, "Uses the district's behavior forms and data system"),
    (Developable, Skill, "Helps a team to teach expectations schoolwide"),
];

static DISTRICT_COORDINATOR: &[Item] = &[
    (Required, Skill, "Leads adults and writes clear agendas"),
    (Required, Knowledge, "Knows the district's plans, budget calendar and decision makers"),
    (Required, Disposition, "Has standing with principals, and says what needs saying"),
    (Required, Time, "A named share of the week, such as one day, written into the job"),
    (Preferred, Experience, "Has guided a school through a new practice from start to routine use"),
    (Preferred, Skill, "Makes district data easy to read for people who do not work with data"),
    (Developable, Knowledge, "The stages of implementation and what a team does in each"),
    (Developable, Skill, "Prompts and steps back, so that the team does the work"),
];

static COACH_COORDINATOR: &[Item] = &[
    (Required, Experience, "Has coached teams or educators for two years or more"),
    (Required, Skill, "Coaches coaches: watches a session, names what helped, agrees on one thing to try"),
    (Required, Skill, "Sees patterns in logs and feedback across schools and reports them as themes"),
    (Required, Disposition, "Fair to every school, discreet, and easy to reach"),
    (Preferred, Knowledge, "Both systems and instructional coaching"),
    (Preferred, Experience, "Has planned a year of professional learning"),
    (Developable, Skill, "Works out how many hours a plan needs and what the team of coaches can give"),
    (Developable, Skill, "Models how a delivery plan is written"),
];

static ISD_COACH: &[Item] = &[
    (
        Required,
        Experience,
        "Has supported several districts or schools through the first years of a practice",
    ),
    (Required, Knowledge, "Knows the innovation and its fidelity tools well enough to teach them"),
    (Required, Skill, "Coaches a district team without taking over its decisions"),
    (Required, Disposition, "Respects that the district knows its people, history and community"),
    (Required, Time, "Days for this district agreed in writing for the year"),
    (Preferred, Experience, "Has led in a district of similar size"),
    (Developable, Knowledge, "This district's plans, calendar and way of deciding"),
    (Developable, Skill, "Hands over to internal coaches step by step"),
];

/// The examples for a kind of role.
pub(super) fn items(audience: Audience) -> Vec<Qualification> {
    let items = match audience {
        Audience::SltCoach | Audience::Everyone => SLT_COACH,
        Audience::InstructionalCoach => INSTRUCTIONAL_COACH,
        Audience::BehaviorCoach => BEHAVIOR_COACH,
        Audience::DistrictCoordinator => DISTRICT_COORDINATOR,
        Audience::CoachCoordinator => COACH_COORDINATOR,
        Audience::IsdCoach => ISD_COACH,
    };
    let item = |&(need, kind, text): &Item| Qualification {
        text: text.into(),
        kind,
        need,
        ..Qualification::default()
    };
    items.iter().map(item).collect()
}
