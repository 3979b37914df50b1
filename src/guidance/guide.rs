//! The words of the training: what the session, its activities and the team's preparation say and ask. They stand in a
//! file beside the app (`public/guide.json`), one for all of it: who opens one page of the training in a breakout room
//! has the others when the network goes.
//!
//! All wording is the app's own. Names, labels and numbers of activities and items are the training deck's.
//! A `key` is a stable name among its neighbors, for links and for what a page stores of it.

pub mod activity;
pub mod case;
pub mod dca;
pub mod frameworks;
pub mod next_steps;
pub mod prepare;
pub mod session;
pub mod start;

use super::served::{Words, views};
use crate::document::StartingPath;
use activity::Activity;
use case::CaseGuide;
use dca::DcaGuide;
use frameworks::FrameworksGuide;
use next_steps::NextStepsGuide;
use prepare::PrepareGuide;
use session::SessionGuide;
use start::{StartGuide, StartWords};

/// The words of `guide.json`.
pub static WORDS: Words = Words::new(&["session", "prepare"]);

/// The guide, once it is there.
#[must_use]
pub fn book() -> Option<Guide> {
    WORDS.get().map(Guide::of)
}

/// The words of a starting point, once they are there. `None` for none.
#[must_use]
pub fn starting_point(path: StartingPath) -> Option<StartWords> {
    book()?.start().starts().find(|words| words.path() == path)
}

views! {
    /// `guide.json`.
    Guide {
        /// The session guide.
        session: one SessionGuide,
        /// The frameworks, and what coaching is connected with.
        frameworks: one FrameworksGuide,
        /// The prompts of activities 2.1, 2.2 and 2.3, in this order, for a shared screen.
        activities: all Activity,
        /// Activity 2.1.
        start: one StartGuide,
        /// Activity 2.2: items 25 to 27 of the District Capacity Assessment (DCA).
        dca: one DcaGuide,
        /// Activity 2.2: making the case.
        case: one CaseGuide,
        /// Activity 2.3.
        next_steps: one NextStepsGuide,
        /// Getting ready to lead the team.
        prepare: one PrepareGuide,
    }
}
