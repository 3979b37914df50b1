//! The prompts of an activity, one a screen, for the large-type mode.

use crate::guidance::served::views;

views! {
    /// One of the three activities.
    Activity {
        /// Its number in the deck: `2.1`, `2.2` or `2.3`.
        number: text,
        /// What we call it.
        title: text,
        /// Its prompts, in order.
        screens: all Screen,
    }

    /// One prompt, to be read from across a room.
    Screen {
        /// A stable name within the activity.
        key: key,
        /// The prompt.
        words: text,
        /// Alone or together, and where the answer goes.
        how: text,
        /// Minutes, as a proposal. They add up to those of the activity on the agenda.
        minutes: number,
    }
}
