//! Example years, one for each kind of role.

use crate::guidance::Audience;

/// A year of one kind of role: what the coach does, evidence and who else, August to July.
pub(super) struct Plan {
    pub(super) audience: Audience,
    pub(super) months: [[&'static str; 3]; 12],
}

pub(super) const PLANS: [Plan; 6] = [
    Plan {
        audience: Audience::SltCoach,
        months: [
            [
                "Meet the principal; agree on times and ground rules; read school data",
                "Role agreement",
                "Principal",
            ],
            [
                "Coaching support session; plan and co-facilitate the first team meeting",
                "Agenda and minutes",
                "Team lead",
            ],
            [
                "Model meeting roles; prepare the team for its readiness session",
                "Minutes checklist",
                "Team lead",
            ],
            [
                "Support the plan for teaching expectations; first short survey of the team",
                "Survey themes",
                "School Leadership Team",
            ],
            ["Observe the team run part of its meeting; debrief", "Debrief note", "Team lead"],
            [
                "Winter data review; update the delivery plan",
                "Entries in the action plan",
                "Data coordinator",
            ],
            ["Check own coaching with the practice checklist", "Completed checklist", "Coach coordinator"],
            [
                "Prompt installation steps that are still open; send on barriers",
                "Installation checklist",
                "District Coordinator",
            ],
            ["Fidelity self-assessment with the team", "Fidelity score", "School Leadership Team"],
            [
                "Look back on the year: sessions, feedback, fidelity; decide to fade or to grow",
                "Review form",
                "Principal and coach coordinator",
            ],
            ["Draft ideas for the fall plan", "Draft delivery plan", "Coach coordinator"],
            [
                "No sessions; get an on-boarding pack ready for new team members",
                "On-boarding pack",
                "Nobody else this month",
            ],
        ],
    },
    Plan {
        audience: Audience::InstructionalCoach,
        months: [
            [
                "Meet each grade team; explain coaching and confidentiality; invite to first cycles",
                "Sign-up list by grade",
                "Principal",
            ],
            ["First cycle: plan, model, teach side by side", "Session log", "Grade team"],
            [
                "Fall screening talks with grade teams; second half of the cycle",
                "Grade-team notes",
                "Data coordinator",
            ],
            ["Second cycle; first short survey of the teachers coached", "Survey themes", "Grade team"],
            [
                "Close the cycle; celebrate what has changed; plan January",
                "Goal scale by cycle",
                "Grade team",
            ],
            ["Winter screening talks; third cycle begins", "Grade-team notes", "Data coordinator"],
            [
                "Third cycle; own session on video, watched with a fellow coach",
                "Checklist of coaching practices",
                "Fellow coach",
            ],
            ["Fourth cycle, with teachers new to the practice", "Session log", "Grade team"],
            ["Grade teams lead their own data talk; the coach observes", "Observation note", "Grade team"],
            [
                "Look back with teachers; themes to the coach coordinator",
                "Survey themes",
                "Coach coordinator",
            ],
            ["Plan summer learning and next year's cycles", "Draft plan", "Curriculum director"],
            ["The coach's own professional learning", "Learning log", "Fellow coaches"],
        ],
    },
    Plan {
        audience: Audience::BehaviorCoach,
        months: [
            [
                "With each school team, choose two practices for the year; walk through the building",
                "Chosen practices in the minutes",
                "School Leadership Team",
            ],
            [
                "Help to teach expectations in every setting; coach new staff",
                "Teaching schedule",
                "New staff and mentors",
            ],
            ["Observe in agreed settings; share graphs", "Observation graphs", "Staff of the settings"],
            [
                "Practice side by side where staff ask for it; first short survey",
                "Survey themes",
                "Staff who asked",
            ],
            [
                "Look at referrals by place and time with the team",
                "Data summary in the minutes",
                "Data coordinator",
            ],
            [
                "Re-teach expectations after the break; model pre-correction",
                "Teaching schedule",
                "School Leadership Team",
            ],
            ["Observe again in the same settings; compare", "Observation graphs", "Staff of the settings"],
            [
                "Coach staff who joined since fall; check on what families tell us",
                "Session log",
                "Family representatives",
            ],
            ["Fidelity self-assessment with the team", "Fidelity score", "School Leadership Team"],
            [
                "Plan the fade: which settings now hold without the coach",
                "Plan for next year",
                "School Leadership Team",
            ],
            ["Themes of the year to the coach coordinator", "One-page summary", "Coach coordinator"],
            ["Get materials for teaching expectations ready", "Material list", "Fellow coaches"],
        ],
    },
    Plan {
        audience: Audience::DistrictCoordinator,
        months: [
            [
                "Prepare the year's calendar of team meetings; rehearse the first one",
                "Calendar",
                "Executive leader",
            ],
            [
                "Lead the team's first session; agree on roles and norms",
                "Minutes",
                "District Implementation Team",
            ],
            [
                "Fall data review; first school readiness sessions",
                "Decisions in the minutes",
                "Data coordinator",
            ],
            [
                "Draft components of the coaching system with the team",
                "Drafts with owners and dates",
                "District Implementation Team",
            ],
            ["Answer barriers that schools have sent", "Barrier list", "Executive leader"],
            [
                "Capacity assessment or self-check; update the plan",
                "Updated implementation plan",
                "District Implementation Team",
            ],
            ["Take the coaching system to executive leadership", "Approval", "Executive leader"],
            ["Choose coaches for the next group of schools", "Selection steps done", "Coach coordinator"],
            [
                "Spring data review; decide on next year's support",
                "Decisions in the minutes",
                "Data coordinator",
            ],
            ["Yearly review of the coaching system", "List of changes", "District Implementation Team"],
            ["Tell schools what changes and why", "Message to staff", "Principals"],
            ["Get ready for the first session of the new year", "Agenda draft", "Executive leader"],
        ],
    },
    Plan {
        audience: Audience::CoachCoordinator,
        months: [
            ["Pair coaches and schools; two days of learning for new coaches", "List of pairs", "Principals"],
            [
                "Model a first delivery plan; monthly coaches' meeting begins",
                "One finished plan",
                "New coaches",
            ],
            ["Sit in on each new coach's first meeting", "Debrief notes", "Coaches"],
            ["First observations with the shared checklist", "Completed checklists", "Coaches"],
            [
                "Read logs: which schools got less than planned, and why",
                "Totals by school",
                "District Coordinator",
            ],
            ["Coaches update their plans with winter data", "Updated plans", "Coaches"],
            [
                "Themes to the District Implementation Team",
                "One-page summary",
                "District Implementation Team",
            ],
            ["Second observations; help with next year's selection", "Completed checklists", "Panel"],
            ["Ask the people coached how coaching is going", "Survey themes", "School teams"],
            ["Look back with each coach; agree on what to learn next", "Learning plans", "Coaches"],
            ["Work out next year's hours and pairs", "Hours planned and available", "District Coordinator"],
            ["Plan the year of coaches' meetings", "Meeting calendar", "Experienced coaches"],
        ],
    },
    Plan {
        audience: Audience::IsdCoach,
        months: [
            ["Agree on goals, days and reporting with the district", "Written agreement", "Executive leader"],
            [
                "Prepare the first district team session with its coordinator",
                "Rehearsed agenda",
                "District Coordinator",
            ],
            ["Observe the team; debrief", "Debrief note", "District Coordinator"],
            ["Model a session for internal coaches", "Session notes", "Coach coordinator"],
            ["Check on days used and goals", "Day count", "District Coordinator"],
            [
                "Help the team to read its capacity data",
                "Decisions in the minutes",
                "District Implementation Team",
            ],
            ["Watch internal coaches model; give feedback", "Completed checklist", "Internal coaches"],
            [
                "Link the district with others that work on the same thing",
                "Visit or call",
                "Neighboring districts",
            ],
            ["Support the spring data review, from the side", "Minutes", "District Implementation Team"],
            ["Review the agreement; name tasks to hand over", "Handoff list", "Executive leader"],
            ["Write down what was learned for both sides", "Summary", "District Coordinator"],
            ["No sessions", "Calendar for the next year", "Nobody else this month"],
        ],
    },
];
