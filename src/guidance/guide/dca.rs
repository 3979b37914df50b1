//! Activity 2.2: items 25 to 27 of the District Capacity Assessment (DCA). Number and title are the deck's. The look-fors
//! are the app's own; the official criteria belong to their publishers and never come with the app.

use crate::document::{DcaItemNumber, DcaScore};
use crate::guidance::served::views;

views! {
    /// The three coaching items.
    DcaGuide {
        /// Whose the official criteria are, and where to put the team's copy.
        criteria: text,
        /// Whose the look-fors are. To be shown wherever they are.
        ours: text,
        /// What "written" means.
        written: text,
        /// What "in use" means.
        in_use: text,
        /// Why the two are asked apart.
        difference: text,
        /// The three scores.
        scale: all ScoreWords,
        /// How the team votes, step by step.
        voting: texts,
        /// That a round here is the team's own.
        practice: text,
        /// The suggested target, worked out for three items.
        target: text,
        /// When rounds take place.
        windows: text,
        /// Items 25, 26 and 27.
        items: all DcaItemWords,
    }

    /// A score.
    ScoreWords {
        /// Which.
        score: choice DcaScore,
        /// What it says.
        name: text,
    }

    /// An item.
    DcaItemWords {
        /// Which.
        number: choice DcaItemNumber,
        /// Its title in the deck.
        title: text,
        /// What it says, in plain words.
        plain: text,
        /// The components of the draft that answer it.
        answers: all ItemAnswer,
        /// What to look for.
        look_fors: all LookForWords,
        /// What the next point may need.
        next_points: all NextPoint,
    }

    /// How a component answers an item.
    ItemAnswer {
        /// The component.
        part: part,
        /// How.
        how: text,
    }

    /// Something to look for.
    LookForWords {
        /// Its name in the draft, see [`SystemLookFors`](crate::document::SystemLookFors) and its neighbors.
        key: key,
        /// The question.
        ask: text,
        /// What shows that it is written.
        written: text,
        /// What shows that it is in use.
        in_use: text,
        /// The components where it stands.
        parts: parts,
    }

    /// What the next point may need.
    NextPoint {
        /// The score today: 0 or 1.
        today: choice DcaScore,
        /// What may be needed.
        needs: texts,
    }
}

impl DcaGuide {
    /// The words of an item. `None` for no item.
    #[must_use]
    pub fn item(self, number: DcaItemNumber) -> Option<DcaItemWords> {
        self.items().find(|item| item.number() == number)
    }
}
