//! Example wording of component 5 that differs by role.

use crate::guidance::Audience::{
    BehaviorCoach, CoachCoordinator, DistrictCoordinator, InstructionalCoach, IsdCoach, SltCoach,
};
use crate::guidance::form::{Example, eg, eg_for};

pub(super) static PURPOSE: &[Example] = &[
    eg_for(
        SltCoach,
        "Each School Leadership Team (SLT) leads its own work: it meets well, reads its data, decides and follows \
         through. Staff then meet a steady plan, and learners meet the same strong practices in every room.",
    ),
    eg_for(
        InstructionalCoach,
        "Teachers use the adopted reading practices well and with confidence, so that learners in every classroom of the \
         grade get them, whatever door they walk through.",
    ),
    eg_for(
        BehaviorCoach,
        "Adults teach, notice and encourage expected behavior in the same way in every setting, so that learners feel \
         safe and spend more time learning.",
    ),
    eg_for(
        DistrictCoordinator,
        "The District Implementation Team (DIT) builds what schools need to do their part: plans, people, time, data, and \
         answers when something is in the way.",
    ),
    eg_for(
        CoachCoordinator,
        "Every coach gets better at coaching, and every school gets the coaching that the plan promises.",
    ),
    eg_for(
        IsdCoach,
        "The district can run and improve its coaching system without outside help by the end of the \
         agreement.",
    ),
];

pub(super) static PREPARATION: &[Example] = &[
    eg_for(
        SltCoach,
        "Three school days before: read the last minutes, check that the data are ready, send an agenda draft to the team \
         lead. One hour of preparation for each meeting is part of the coach's time.",
    ),
    eg_for(
        InstructionalCoach,
        "Read the goal and the last note, prepare what will be modeled, bring the look-for list. Half an hour for each \
         session.",
    ),
    eg_for(
        BehaviorCoach,
        "Agree on place, time and practice with the adults in it, bring the observation form, know the setting's \
         expectations. Half an hour for each visit.",
    ),
    eg_for(
        DistrictCoordinator,
        "Coaching support session with the executive leader; agenda with purpose and minutes two weeks ahead; activities \
         rehearsed once. Half a day for each team session.",
    ),
    eg_for(
        CoachCoordinator,
        "Read the month's totals and the coach's own notes; choose one practice for the coaches' meeting. Two hours a \
         month.",
    ),
    eg_for(
        IsdCoach,
        "A planning call with the coordinator a week before each visit; read the district's last minutes and data \
         summary.",
    ),
];

pub(super) static COACHEES: &[Example] = &[
    eg_for(
        SltCoach,
        "The team keeps its meeting dates, brings its data, shares out the roles, finishes the agreed next steps and tells \
         the coach what helps and what does not.",
    ),
    eg_for(
        InstructionalCoach,
        "Teachers choose the goal, plan with the coach, try the practice between sessions and say how it \
         went.",
    ),
    eg_for(
        BehaviorCoach,
        "The adults of a setting agree on the practice, welcome observations at the agreed times and look at the graph \
         together.",
    ),
    eg_for(
        DistrictCoordinator,
        "Members of the district team come prepared, stay for the whole session, and carry decisions to their \
         departments.",
    ),
    eg_for(
        CoachCoordinator,
        "Coaches log within two days, bring one question to each meeting, and welcome an observer twice a \
         year.",
    ),
    eg_for(
        IsdCoach,
        "The district keeps the dates, names somebody to learn each task, and shares its plans and data \
         summaries in time.",
    ),
];

pub(super) static PRINCIPAL: &[Example] = &[
    eg_for(
        SltCoach,
        "The principal comes to every team meeting, protects the coach's time, sees that staff are free for the team, and \
         does not ask the coach about individuals.",
    ),
    eg_for(
        InstructionalCoach,
        "The principal tells staff what coaching is and is not, finds cover for planning and debriefing, and asks for \
         themes only.",
    ),
    eg_for(
        BehaviorCoach,
        "The principal sets the walk-through times with staff, takes part in one of them, and keeps the coach free of \
         discipline duty.",
    ),
    eg_for(
        DistrictCoordinator,
        "The executive leader attends the support session and the team session, and answers what only leadership can \
         decide.",
    ),
    eg_for(
        CoachCoordinator,
        "Principals release coaches for the monthly meeting and for two observations a year.",
    ),
    eg_for(IsdCoach, "The executive leader keeps the agreed days free and reads the half-year summary."),
];

pub(super) static FEEDBACK: &[Example] = &[
    eg_for(
        SltCoach,
        "A ten-minute talk with the team lead right after the meeting, then a note of three lines: what worked, what we \
         saw, one next step. The minutes checklist is the evidence.",
    ),
    eg_for(
        InstructionalCoach,
        "In conversation, starting with what the teacher saw: one strength with its evidence, one question, one next step. \
         Written down only if the teacher wants it.",
    ),
    eg_for(
        BehaviorCoach,
        "A simple graph of what adults did, shared in person with those who were observed, with one strength and one next \
         step.",
    ),
    eg_for(
        DistrictCoordinator,
        "The team closes each session with what went well and what to change; the coordinator adds what the data of the \
         plan show.",
    ),
    eg_for(
        CoachCoordinator,
        "After an observed session: the coach speaks first, both look at the checklist, the coach chooses one thing to \
         try.",
    ),
    eg_for(
        IsdCoach,
        "A debrief with the coordinator after each session, and a half-page summary with progress on the goals twice a \
         year.",
    ),
];

pub(super) static TIMING: &[Example] = &[
    eg("The same day in conversation, within two working days in writing."),
    eg("Within two working days, at a time the people coached have chosen."),
];

pub(super) static KEPT: &[Example] = &[
    eg(
        "Notes belong to the people coached and the coach, and are kept in a folder only they can open. The log with \
        dates, minutes and topics goes to the coach coordinator. Nothing goes into a personnel file.",
    ),
    eg_for(
        SltCoach,
        "The team's notes are kept with its minutes, where the team can read them. The log with dates, minutes and topics \
         goes to the coach coordinator.",
    ),
    eg_for(
        BehaviorCoach,
        "Graphs of a setting go to the adults in it. The School Leadership Team sees the school as a whole, never a \
         single room.",
    ),
];

pub(super) static THRESHOLD: &[Example] = &[
    eg(
        "If fewer than 80 percent of the sessions planned for a school were held in a term, the coach coordinator and the \
        principal look within ten school days for what was in the way, and change the schedule or the plan.",
    ),
    eg_for(
        CoachCoordinator,
        "If two or more schools got fewer than 80 percent of their sessions, the District Implementation Team looks at \
         release time at its next meeting.",
    ),
    eg_for(
        IsdCoach,
        "If two agreed days in a row were moved or dropped, the executive leader and the intermediate school district \
         speak within two weeks.",
    ),
];

pub(super) static REVIEWER: &[Example] = &[
    eg_for(SltCoach, "Coach coordinator, with the principal"),
    eg_for(InstructionalCoach, "Coach coordinator, with the principal"),
    eg_for(BehaviorCoach, "Coach coordinator, with the School Leadership Team"),
    eg_for(DistrictCoordinator, "Executive leader"),
    eg_for(CoachCoordinator, "District Coordinator"),
    eg_for(IsdCoach, "District Coordinator, with the coach's supervisor at the ISD"),
];

pub(super) static DATES: &[Example] = &[
    eg("October, January and April, a week before the District Implementation Team reads coaching data"),
    eg("At the end of each term"),
];
