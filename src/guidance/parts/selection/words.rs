//! Example wording of component 4 that differs by role.

use crate::guidance::Audience::{
    BehaviorCoach, CoachCoordinator, DistrictCoordinator, InstructionalCoach, IsdCoach, SltCoach,
};
use crate::guidance::form::{Example, eg, eg_for};

pub(super) static POSITIONS: &[Example] = &[
    eg_for(
        SltCoach,
        "One coach for each School Leadership Team, chosen from inside the district, each with 0.1 full-time equivalent \
         (FTE) for the school. The first group starts in August.",
    ),
    eg_for(
        InstructionalCoach,
        "Two full-time literacy coaches for the elementary schools, open to people inside and outside the district, \
         starting in August.",
    ),
    eg_for(
        BehaviorCoach,
        "One full-time behavior coach for all schools, open to people inside and outside the district, \
         starting in August.",
    ),
    eg_for(
        DistrictCoordinator,
        "One person, from inside the district, for one day a week at first. Other duties are handed over before the \
         start.",
    ),
    eg_for(
        CoachCoordinator,
        "One person for two days a week, from inside or from a neighboring district, before the first \
         coaches start.",
    ),
    eg_for(
        IsdCoach,
        "Twelve days a year from the intermediate school district (ISD), agreed each spring for the year \
         to come.",
    ),
];

pub(super) static OUTREACH: &[Example] = &[
    eg_for(
        SltCoach,
        "A posting to all staff in plain words; principals and coaches invite people in person, among them staff who \
         would not put themselves forward. Two open conversations, one of them virtual, for anybody who is curious. We \
         look each time at who has not heard of it.",
    ),
    eg_for(
        InstructionalCoach,
        "State and regional job boards, reading associations, universities, networks of teachers of color and of \
         bilingual teachers. Teachers may visit a coach for half a day before they decide.",
    ),
    eg_for(
        BehaviorCoach,
        "Job boards, associations of school psychologists, social workers and special educators, and people who work \
         with families in our communities. The posting says that the role is about growing adults' practice.",
    ),
    eg_for(
        DistrictCoordinator,
        "A message from the superintendent to everybody who leads a program or a building, and personal invitations to \
         people who have led a school team well.",
    ),
    eg_for(
        CoachCoordinator,
        "Experienced coaches here and in neighboring districts hear of it in person; the posting names both the work and \
         the support.",
    ),
    eg_for(
        IsdCoach,
        "We tell the intermediate school district which experience and which languages would help our schools, and meet \
         more than one coach where that is possible.",
    ),
];

pub(super) static DECISION_RULE: &[Example] = &[
    eg(
        "Each member rates alone first, with evidence for each criterion. The panel then talks it through to agreement. \
        Nobody is chosen with a 0 on working with adults. Between two equal candidates, we choose whoever can learn the missing part \
        soonest.",
    ),
    eg_for(
        IsdCoach,
        "The District Implementation Team and the intermediate school district agree together. Either may ask for \
         another meeting before the agreement is signed.",
    ),
];

pub(super) static ONBOARDING: &[Example] = &[
    eg_for(
        SltCoach,
        "August: two days on the role and the data system; role agreement with the principal. September: see an \
         experienced coach in two team meetings; first meeting led by the new coach, with the coach coordinator in the room. October: \
         debrief, and a learning plan based on the selection rubric.",
    ),
    eg_for(
        InstructionalCoach,
        "Weeks 1 and 2: meet every grade team, watch lessons by invitation. Weeks 3 to 5: one coaching cycle beside an \
         experienced coach. Weeks 6 to 8: a first solo cycle with a volunteer, watched once and talked over.",
    ),
    eg_for(
        BehaviorCoach,
        "Weeks 1 and 2: walk through each school with its principal and learn its expectations. Weeks 3 to 5: observe \
         beside an experienced coach until both see the same things. Weeks 6 to 8: two settings of the coach's own.",
    ),
    eg_for(
        DistrictCoordinator,
        "July: the plans, the calendar and the people. August: prepare the first team meeting together with the coach \
         from the intermediate school district (ISD). By October: lead a meeting, and get feedback on it.",
    ),
    eg_for(
        CoachCoordinator,
        "First month: visit every coach at work and every principal. Second month: lead a coaches' meeting with a partner. \
         Third month: write one delivery plan with a coach, from data to dates.",
    ),
    eg_for(
        IsdCoach,
        "One day in August on our plans, schools and communities; a first team meeting as an observer; a list of whom to \
         call for what.",
    ),
];

pub(super) static VACANCY: &[Example] = &[
    eg_for(
        SltCoach,
        "The coach coordinator meets with the team once a month until the place is filled, at the latest after 20 school \
         days. The team keeps its meeting dates.",
    ),
    eg_for(
        InstructionalCoach,
        "Running cycles are finished by a fellow coach, virtually where needed. New cycles wait, and staff are told until \
         when.",
    ),
    eg_for(
        BehaviorCoach,
        "School teams choose one practice to hold steady; the behavior specialist answers questions within \
         a week.",
    ),
    eg_for(
        DistrictCoordinator,
        "The executive leader leads the District Implementation Team and names a deputy for agendas and \
         notes.",
    ),
    eg_for(
        CoachCoordinator,
        "Two experienced coaches share the monthly meeting and the pairing of coaches; the District Coordinator reads the \
         totals.",
    ),
    eg_for(
        IsdCoach,
        "The intermediate school district (ISD) names a substitute within a month; the District Coordinator keeps the \
         dates and goals.",
    ),
];
