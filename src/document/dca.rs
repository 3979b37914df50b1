//! Activity 2.2, the District Capacity Assessment (DCA), items 25 to 27: look-fors, evidence and rounds of scoring.
//!
//! The official criteria are the publisher's and never come with the app: a team pastes its own copy.

use super::{
    DcaItemNumber, DcaPurpose, DcaScore, DcaWindow, Id, PartChoice, Place, Step, YesNo, record::record,
    row::row,
};

record! {
    /// The three coaching items, and every round in which the team scored them.
    pub struct Dca {
        /// The share of points the team wants to reach, in percent, as typed. Empty: the suggested one.
        pub target: String,
        /// Item 25.
        pub item_25: DcaItem,
        /// Our look-fors for item 25.
        pub system_look_fors: SystemLookFors,
        /// Item 26.
        pub item_26: DcaItem,
        /// Our look-fors for item 26.
        pub plan_look_fors: PlanLookFors,
        /// Item 27.
        pub item_27: DcaItem,
        /// Our look-fors for item 27.
        pub data_look_fors: DataLookFors,
        /// Rounds of scoring, oldest first.
        pub rounds: Vec<DcaRound>,
    }

    /// One item of the DCA.
    pub struct DcaItem {
        /// The team's own copy of the official criteria.
        pub criteria: String,
        /// How developing a coaching system answers the item.
        pub addressed: String,
        /// Where the draft shows it.
        pub evidence: Vec<Evidence>,
        /// Anything to add.
        pub note: String,
    }

    /// What the team sees of one look-for. Written is not in use.
    pub struct LookFor {
        /// Whether it is written.
        pub written: YesNo,
        /// Whether people work by it.
        pub in_use: YesNo,
        /// What shows it, or what comes next.
        pub note: String,
    }

    /// Item 25: the district has a coaching system. One look-for a component, then two for the whole.
    pub struct SystemLookFors {
        /// It says what coaching is.
        pub definition: LookFor,
        /// It says when coaching is given.
        pub conditions: LookFor,
        /// It says who coaches and what they know and do.
        pub qualifications: LookFor,
        /// It says how coaches are found and chosen.
        pub selection: LookFor,
        /// It says how coaching is delivered.
        pub delivery: LookFor,
        /// It has rules that protect coaching.
        pub guidelines: LookFor,
        /// It covers every innovation and school.
        pub coverage: LookFor,
        /// Somebody answers for it.
        pub accountability: LookFor,
    }

    /// Item 26: the team uses a coaching service delivery plan.
    pub struct PlanLookFors {
        /// Every role has a plan.
        pub plan: LookFor,
        /// Coaching comes as often as planned.
        pub frequency: LookFor,
        /// Feedback rests on more than one source.
        pub sources: LookFor,
        /// Somebody looks at whether the plan is kept, on set days.
        pub adherence: LookFor,
        /// The plan changes when data say so.
        pub adjustment: LookFor,
    }

    /// Item 27: the team uses coaching effectiveness data.
    pub struct DataLookFors {
        /// Data are collected on set days.
        pub schedule: LookFor,
        /// They come from several sources.
        pub sources: LookFor,
        /// The team looks at them together.
        pub review: LookFor,
        /// Coaching changes because of them.
        pub coaching: LookFor,
        /// Selection, training or administrative support change because of them.
        pub supports: LookFor,
    }

    /// What became of one item in a round.
    pub struct ScoredItem {
        /// Whether the votes are open to all. Until then nobody sees another's.
        pub revealed: bool,
        /// The one score the team agreed on.
        pub agreed: DcaScore,
        /// Why this one.
        pub reason: String,
        /// What the next point needs.
        pub next_point: String,
    }
}

row! {
    /// A place in the draft that shows something.
    pub struct Evidence {
        /// The component.
        pub part: PartChoice,
        /// The role, where it is written role by role. [`Id::NIL`]: all of it.
        pub role: Id,
        /// In a sentence.
        pub sentence: String,
    }

    /// One round of scoring: everybody votes, the votes are revealed together, and the team agrees on one score.
    pub struct DcaRound {
        /// The window.
        pub window: DcaWindow,
        /// The day, as typed.
        pub date: String,
        /// What it is for.
        pub purpose: DcaPurpose,
        /// Who runs it and does not vote.
        pub administrator: String,
        /// Those who vote.
        pub voters: Vec<Voter>,
        /// Item 25.
        pub item_25: ScoredItem,
        /// Item 26.
        pub item_26: ScoredItem,
        /// Item 27.
        pub item_27: ScoredItem,
        /// Anything to add.
        pub note: String,
    }

    /// A seat at the vote, with its votes.
    pub struct Voter {
        /// Name or initials.
        pub name: String,
        /// The vote on item 25.
        pub item_25: DcaScore,
        /// The vote on item 26.
        pub item_26: DcaScore,
        /// The vote on item 27.
        pub item_27: DcaScore,
    }
}

impl DcaItemNumber {
    /// The three items.
    pub const ITEMS: [Self; 3] = [Self::Item25, Self::Item26, Self::Item27];
}

impl Dca {
    /// One of the three items. `None` for no item.
    #[must_use]
    pub fn item(&self, number: DcaItemNumber) -> Option<&DcaItem> {
        match number {
            DcaItemNumber::Undecided => None,
            DcaItemNumber::Item25 => Some(&self.item_25),
            DcaItemNumber::Item26 => Some(&self.item_26),
            DcaItemNumber::Item27 => Some(&self.item_27),
        }
    }

    /// Whether what is at a place is a vote that is not open to all yet.
    pub(super) fn covers(&self, place: &Place) -> bool {
        use Step::{Field, Row};
        let [Field("dca"), Field("rounds"), Row(round), Field("voters"), Row(_), Field(item)] = place.steps()
        else {
            return false;
        };
        let Some(round) = self.rounds.iter().find(|known| known.id == *round) else { return false };
        let scored = match *item {
            "item_25" => &round.item_25,
            "item_26" => &round.item_26,
            "item_27" => &round.item_27,
            _ => return false,
        };
        !scored.revealed
    }
}

impl DcaRound {
    /// What became of an item. `None` for no item.
    #[must_use]
    pub fn item(&self, number: DcaItemNumber) -> Option<&ScoredItem> {
        match number {
            DcaItemNumber::Undecided => None,
            DcaItemNumber::Item25 => Some(&self.item_25),
            DcaItemNumber::Item26 => Some(&self.item_26),
            DcaItemNumber::Item27 => Some(&self.item_27),
        }
    }

    /// [`DcaRound::item`], to write to.
    pub fn item_mut(&mut self, number: DcaItemNumber) -> Option<&mut ScoredItem> {
        match number {
            DcaItemNumber::Undecided => None,
            DcaItemNumber::Item25 => Some(&mut self.item_25),
            DcaItemNumber::Item26 => Some(&mut self.item_26),
            DcaItemNumber::Item27 => Some(&mut self.item_27),
        }
    }
}

impl Voter {
    /// The vote on an item.
    #[must_use]
    pub fn vote(&self, number: DcaItemNumber) -> DcaScore {
        match number {
            DcaItemNumber::Undecided => DcaScore::Open,
            DcaItemNumber::Item25 => self.item_25,
            DcaItemNumber::Item26 => self.item_26,
            DcaItemNumber::Item27 => self.item_27,
        }
    }

    /// Casts or takes back the vote on an item.
    pub fn cast(&mut self, number: DcaItemNumber, score: DcaScore) {
        match number {
            DcaItemNumber::Undecided => {}
            DcaItemNumber::Item25 => self.item_25 = score,
            DcaItemNumber::Item26 => self.item_26 = score,
            DcaItemNumber::Item27 => self.item_27 = score,
        }
    }
}
