//! Example wording of component 3 that differs by role.

use crate::guidance::Audience::{
    BehaviorCoach, CoachCoordinator, DistrictCoordinator, InstructionalCoach, IsdCoach, SltCoach,
};
use crate::guidance::form::{Example, eg_for};

pub(super) static LEARNING: &[Example] = &[
    eg_for(
        SltCoach,
        "Two days in August: the coaching role, team meetings, the data system. Monthly coaches' meetings with \
         practice on the next month's task. A first delivery plan written together with the coach coordinator.",
    ),
    eg_for(
        InstructionalCoach,
        "The same training as the teachers, one step ahead. Three days on coaching cycles, modeling and feedback, with \
         practice with video of the coach's own sessions. Monthly coaches' meetings.",
    ),
    eg_for(
        BehaviorCoach,
        "Training in classroom practices and in giving feedback; two visits beside an experienced coach; monthly \
         coaches' meetings. Functional thinking is added in the second year.",
    ),
    eg_for(
        DistrictCoordinator,
        "Coaching support sessions before each session of the District Implementation Team, with time to rehearse its \
         activities. A yearly course on implementation and on using capacity data.",
    ),
    eg_for(
        CoachCoordinator,
        "A course on coaching coaches, a network of coordinators from neighboring districts, and shared observations \
         to learn to see the same things.",
    ),
    eg_for(
        IsdCoach,
        "The intermediate school district teaches its coaches the innovation. This district adds a day on its plans, \
         people and way of working each August.",
    ),
];

pub(super) static SUPPORT: &[Example] = &[
    eg_for(
        SltCoach,
        "The coach coordinator: a half-hour call each month, two observed meetings a year with a debrief, and a quick \
         answer in between.",
    ),
    eg_for(
        InstructionalCoach,
        "The coach coordinator watches one conversation each term. A fellow coach is a partner for planning every two \
         weeks.",
    ),
    eg_for(
        BehaviorCoach,
        "The district's behavior specialist joins one visit a month, and the coach coordinator holds the monthly \
         coaches' meeting.",
    ),
    eg_for(
        DistrictCoordinator,
        "The coach from the intermediate school district (ISD), monthly; the executive leader, every two weeks, for \
         what only leadership can decide.",
    ),
    eg_for(
        CoachCoordinator,
        "The District Coordinator, monthly, and a coach from the intermediate school district (ISD), who watches one \
         coaches' meeting each term.",
    ),
    eg_for(
        IsdCoach,
        "A lead coach at the intermediate school district, with two joint visits to our district a year. We give \
         feedback on the coaching twice a year.",
    ),
];
