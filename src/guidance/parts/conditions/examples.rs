//! Example conditions. Every number in them is one that a district chooses for itself.

use crate::document::{CoachingType, Condition, Intensity};
use CoachingType::{Instructional, Systems};
use Intensity::{High, Low, Moderate};

type Rule = (CoachingType, Intensity, [&'static str; 6]);

/// Trigger, evidence, what happens, who decides, how soon, when it ends.
static RULES: &[Rule] = &[
    (
        Systems,
        High,
        [
            "A school team finishes its installation training",
            "Training roster",
            "The team gets a named systems coach, who meets with it every month and helps to plan the \
             first data review.",
            "District Coordinator",
            "Within 10 school days",
            "Two fidelity checks in a row at the goal",
        ],
    ),
    (
        Systems,
        Moderate,
        [
            "A practice is not yet used as intended across the school",
            "Fidelity tool: a subscale below 70 percent",
            "The coach and the team write a goal for that subscale into their delivery plan and add one \
             session a month.",
            "School Leadership Team with its coach",
            "At the next team meeting",
            "The subscale is at the goal in the next window",
        ],
    ),
    (
        Systems,
        Moderate,
        [
            "A new principal, or more than a third of the team is new",
            "Staffing list in August and January",
            "The coach offers three on-boarding sessions: how the team works, what its data say, what is \
             planned.",
            "Coach coordinator",
            "The first session within 3 weeks",
            "The on-boarding list is complete",
        ],
    ),
    (
        Instructional,
        High,
        [
            "Screening shows that core instruction does not yet reach enough learners in a grade",
            "Grade-level screening summary: fewer than 60 percent at benchmark, and the practice is used \
             unevenly",
            "The grade team is offered a coaching cycle of six weeks on one practice that it chooses.",
            "Grade team with the principal",
            "Within 15 school days of the data review",
            "The goal of the cycle is met, or a second cycle is agreed",
        ],
    ),
    (
        Instructional,
        Moderate,
        [
            "A staff member or a team asks",
            "Request form or a conversation",
            "The coach and the people who asked agree on a goal, a way of working and a time.",
            "Coach",
            "Answer within 5 school days",
            "As agreed with the people who asked",
        ],
    ),
    (
        Instructional,
        Moderate,
        [
            "Staff are new to a practice that their school already uses",
            "Staffing list; training roster",
            "Three sessions in the first eight weeks: see the practice, plan it together, try it with \
             feedback.",
            "Principal and coach",
            "The first session within 2 weeks",
            "The staff member and the coach agree that the practice is part of the day",
        ],
    ),
    (
        Systems,
        Low,
        [
            "A practice is solid",
            "Fidelity at or above the goal for two windows, outcomes rising",
            "Coaching becomes a check-in each term. The time goes to another school.",
            "Coach coordinator with the team",
            "From the next term on",
            "A yearly check; more again if fidelity falls below the goal",
        ],
    ),
];

/// The examples as items.
pub(super) fn rules() -> Vec<Condition> {
    let rule = |&(coaching_type, intensity, words): &Rule| {
        let [trigger, evidence, decision_rule, decides, response_time, exit] = words.map(str::to_owned);
        Condition {
            trigger,
            evidence,
            decision_rule,
            coaching_type,
            intensity,
            decides,
            response_time,
            exit,
            ..Condition::default()
        }
    };
    RULES.iter().map(rule).collect()
}
