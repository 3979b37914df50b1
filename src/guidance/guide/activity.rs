//! The prompts of an activity, one a screen, for the large-type mode.

use crate::guidance::served::views;

views! {
    /// One of the three activities.
    Activity {
        /// Its number in the deck: `2.1`, `2.2` or `2.3`.
        number: text,
        /// What we call it.
        title: text,
        /// Minutes in all, as a proposal.
        minutes: number,
        /// What it is for.
        purpose: text,
        /// Its prompts, in order.
        screens: all Screen,
    }

    /// One prompt, to be read from across a room.
    Screen {
        /// A stable name within the activity.
        key: text,
        /// The prompt.
        words: text,
        /// Alone or together, and where the answer goes.
        how: text,
        /// Minutes, as a proposal. They add up to the activity's.
        minutes: number,
    }
}
