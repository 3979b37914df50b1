//! The words of questions that no single empty field asks.

/// Words that still stand as the example has them.
pub const STILL_AN_EXAMPLE: &str = "These are the example's words. Do they fit your district?";
/// Dates that come in another order than the work.
pub const DATES_OUT_OF_ORDER: &str = "Draft, final and in use come in another order here. Is that meant?";
/// In use, or approved, while questions are open.
pub const AGREED_WITH_OPEN_QUESTIONS: &str =
    "This is agreed, and some questions above are open. Are they settled elsewhere?";
/// A type that is offered without a role.
pub const SYSTEMS_WITHOUT_ROLE: &str = "You offer systems coaching. Which role gives it?";
/// A type that is offered without a role.
pub const INSTRUCTIONAL_WITHOUT_ROLE: &str = "You offer instructional coaching. Which role gives it?";
/// Components that need coaching while no role coaches the innovation.
pub const NOBODY_COACHES_IT: &str = "Parts of this innovation need coaching. Which role coaches it?";
/// A year in which no month says anything.
pub const EMPTY_YEAR: &str = "What does the coach do in each month?";
/// A component that is agreed, with nobody listed who agreed to it.
pub const NOBODY_APPROVED: &str = "This is agreed. Who has agreed to it, and when?";
/// A component written role by role, with no role yet.
pub const NO_ROLES_YET: &str = "This is written role by role. Which coaching roles do you have or want?";
/// A date of a timeline that is no day.
pub const WHICH_DAY: &str = "Which day is this? A date such as October 15, 2026 can stand on the timeline.";
/// A role whose coaches start before it is settled how they are chosen.
pub const CHOSEN_AFTER_START: &str =
    "Coaches start before the selection steps are final. How are they chosen until then?";
/// Coaches are selected before it is settled what to look for.
pub const SELECTED_BEFORE_QUALIFICATIONS: &str =
    "Selection begins before the qualifications are final. How do you know until then what to look for?";
/// A role whose coaches start before there is a draft of how coaching is delivered.
pub const START_BEFORE_PLAN: &str =
    "Coaches start before the delivery plan is drafted. What do they go by in their first weeks?";
/// A role whose coaches start before a component is in use.
pub const START_BEFORE_USE: &str = "Coaches start before this is in use. Can one of the two days move?";
/// A component with a role in which nobody is accountable.
pub const NOBODY_ACCOUNTABLE: &str = "Who is accountable for this?";
/// More than one is accountable.
pub const MANY_ACCOUNTABLE: &str = "More than one is accountable here. Which one answers for it?";
/// Nobody is responsible.
pub const NOBODY_RESPONSIBLE: &str = "Somebody answers for this. Who does the writing?";
/// Nobody is consulted.
pub const NOBODY_CONSULTED: &str = "Who is asked before this is final?";
/// An open action without an owner.
pub const NOBODY_DOES_IT: &str = "Who does this?";
/// An open action without a day.
pub const NO_DAY: &str = "By when?";
/// A resource that is needed later than what it is needed for.
pub const RESOURCE_AFTER_DRAFT: &str =
    "The draft that it helps with is due before this is. Can one of the two days move?";
/// The administrator of the DCA is among those who vote.
pub const ADMINISTRATOR_VOTES: &str =
    "Whoever runs the District Capacity Assessment (DCA) does not vote. Is this somebody else?";
/// A score is agreed on while votes are hidden.
pub const AGREED_BEFORE_VOTES: &str = "A score is agreed on before the votes are open. Has everybody voted?";
/// A score is agreed on that nobody voted for.
pub const AGREED_APART_FROM_VOTES: &str = "Nobody voted for this score. What led the team to it?";
/// The team sees something in use, the draft has it as not in use.
pub const IN_USE_AND_YET_NOT: &str =
    "The team sees this in use; the status of the component says that it is not. Which one is it?";
/// The team sees something as written, the draft does not show it.
pub const WRITTEN_AND_YET_NOT: &str =
    "The team sees this as written; the draft does not show it yet. Where is it?";
/// A percent that is none.
pub const NO_PERCENT: &str = "How many percent are these? A number from 0 to 100 can be counted with.";
/// Full implementation with less than half of the practitioners.
pub const FULL_WITH_FEW: &str = "In full implementation, at least 50 percent of practitioners use it as intended. Is it this stage already?";
/// Full implementation with nobody counted.
pub const FULL_OF_HOW_MANY: &str = "How many percent of practitioners use it as intended?";
/// Full implementation while outcomes do not improve.
pub const FULL_WITHOUT_OUTCOMES: &str =
    "In full implementation, outcomes improve as well. What do the data show here?";
/// Half of the practitioners, improving outcomes, and an earlier stage.
pub const PERHAPS_FULL: &str =
    "At least 50 percent use it as intended, and outcomes improve. Is this full implementation?";
/// People use it in a stage before its use.
pub const USED_BEFORE_ITS_TIME: &str = "People use it already. Is this initial implementation?";
/// The items take longer than the meeting.
pub const LONGER_THAN_THE_MEETING: &str =
    "The items take longer than the meeting. What can be shorter, or wait?";
/// The typed length is not the time between start and end.
pub const TWO_LENGTHS: &str = "From start to end is another length than the minutes say. Which one is it?";
/// A time that cannot be read, or an end before the start.
pub const WHICH_TIME: &str = "When does it start and end? Times such as 1:30 p.m. can be counted with.";
/// Somebody is their own back-up.
pub const OWN_BACKUP: &str = "The back-up is the same person. Who else could step in?";
