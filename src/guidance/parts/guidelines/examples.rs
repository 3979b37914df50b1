//! Example guidelines, one or two for each category. Every number in them is one that a district chooses for itself.

use crate::document::{Guideline, GuidelineCategory as About};

/// Rule, reason, who sees to it.
static RULES: &[(About, [&str; 3])] = &[
    (
        About::Access,
        [
            "Every school with a School Leadership Team (SLT) has a named systems coach. If the place is empty for \
             more than 20 school days, the District Coordinator fills in.",
            "Access must not depend on the building somebody works in.",
            "District Coordinator",
        ],
    ),
    (
        About::Time,
        [
            "Coaches are released for planned sessions. A session that has to move is put back on the calendar within \
             ten school days.",
            "Sessions that move quietly disappear.",
            "Principals",
        ],
    ),
    (
        About::Time,
        [
            "Coaches do not cover classes, duties or absences during coaching time.",
            "Planned time is what schools were promised.",
            "Executive leader",
        ],
    ),
    (
        About::Confidentiality,
        [
            "What is seen or said in coaching stays between the coach and the people coached. Principals receive dates, \
             topics and themes.",
            "People try new things when it is safe to be new at them.",
            "Coach coordinator",
        ],
    ),
    (
        About::EvaluationFirewall,
        [
            "Coaching notes are not used in evaluation. A coach takes no part in an evaluation conference.",
            "Coaching is for growth; evaluation has its own process.",
            "Executive leader",
        ],
    ),
    (
        About::Communication,
        [
            "Coaches send themes, without names, to the coach coordinator each month. The District Implementation Team \
             (DIT) answers in its next notes to schools.",
            "Leaders learn what schools need, and schools see that somebody listened.",
            "Coach coordinator",
        ],
    ),
    (
        About::Barriers,
        [
            "A barrier that a school cannot remove goes to the District Implementation Team on the barrier form. The team \
             answers within 15 school days.",
            "Some barriers can be removed only by those who made the rule.",
            "District Coordinator",
        ],
    ),
    (
        About::Documentation,
        [
            "Coaches log date, minutes, topic and next step of each session, and no names. Logs are kept for two school \
             years in the district's own storage.",
            "Enough to see who is reached, and nothing that could harm anybody.",
            "Coach coordinator",
        ],
    ),
    (
        About::Caseload,
        [
            "No coach supports more than four teams at high intensity at one time.",
            "A coach who is spread thin can visit but cannot coach.",
            "Coach coordinator",
        ],
    ),
    (
        About::Supervision,
        [
            "Coaches are supervised by a district administrator who does not evaluate the people they coach.",
            "It keeps the coach's two relationships apart.",
            "Executive leader",
        ],
    ),
    (
        About::CoachLearning,
        [
            "Coaches meet every month for two hours to learn and practice together, and each is observed twice a year by \
             a fellow coach with a shared checklist.",
            "Coaches grow the way everybody grows: with practice and feedback.",
            "Coach coordinator",
        ],
    ),
    (
        About::Funding,
        [
            "Coaching time, travel and coaches' learning have a line in the budget. A position paid by a grant has a plan \
             for the year after the grant.",
            "A system that depends on one grant ends with it.",
            "Business office with the executive leader",
        ],
    ),
    (
        About::Virtual,
        [
            "Planning, data talks and debriefs may be virtual. Observation and modeling are in person unless the people \
             coached prefer video, and no video is kept without their written consent.",
            "Virtual time saves travel; trust comes first.",
            "Coach",
        ],
    ),
    (
        About::Review,
        [
            "The District Implementation Team looks at coaching data in October, January and April, and writes down at \
             least one decision each time.",
            "Data that lead to no decision need not be collected.",
            "District Coordinator",
        ],
    ),
];

/// The examples as items.
pub(super) fn rules() -> Vec<Guideline> {
    let rule = |&(category, words): &(About, [&str; 3])| {
        let [rule, reason, owner] = words.map(str::to_owned);
        Guideline { category, rule, reason, owner, ..Guideline::default() }
    };
    RULES.iter().map(rule).collect()
}
