//! Activity 2.2: how the team makes the case for a coaching system and explains it, and what it takes away.

use super::{DcaItemNumber, PartKey, record::record, row::row};

record! {
    /// What is said, by whom, and what was asked.
    pub struct MakingTheCase {
        /// For each of the six components.
        pub talking_points: TalkingPoints,
        /// Team Activity 1.2 of the installation training, which these points are for.
        pub team_activity: TeamActivity,
        /// What people take away.
        pub takeaways: Vec<Takeaway>,
        /// What people ask, and what they heard.
        pub questions: Vec<TeamQuestion>,
    }

    /// Talking points for each component.
    pub struct TalkingPoints {
        /// 1. Definition of coaching.
        pub definition: TalkingPoint,
        /// 2. Conditions that warrant coaching.
        pub conditions: TalkingPoint,
        /// 3. Coach qualifications, skills, and general responsibilities.
        pub qualifications: TalkingPoint,
        /// 4. Recruitment and selection guidelines.
        pub selection: TalkingPoint,
        /// 5. Coaching service delivery plan (CSDP).
        pub service_delivery: TalkingPoint,
        /// 6. District guidelines.
        pub guidelines: TalkingPoint,
    }

    /// What is said of one component.
    pub struct TalkingPoint {
        /// Why the district gains from it.
        pub why: String,
        /// How to explain it.
        pub explain: String,
        /// The item of the DCA it answers.
        pub dca_item: DcaItemNumber,
        /// Another item that it answers as well.
        pub also_answers: DcaItemNumber,
        /// An example from the draft itself.
        pub example: String,
        /// Who says it.
        pub speaker: String,
        /// How long, as typed.
        pub minutes: String,
        /// Whether it has been rehearsed.
        pub practiced: bool,
    }

    /// How the team leads Team Activity 1.2.
    pub struct TeamActivity {
        /// The day, as typed.
        pub date: String,
        /// Where.
        pub place: String,
        /// Who leads it.
        pub lead: String,
        /// How long, as typed.
        pub minutes: String,
        /// How it is opened.
        pub opening: String,
        /// What is on the table.
        pub materials: String,
        /// What to keep in mind.
        pub notes: String,
    }
}

row! {
    /// Something that somebody takes away.
    pub struct Takeaway {
        /// In words.
        pub text: String,
        /// Whose it is, by name or initials.
        pub who: String,
    }

    /// A question of the team, and its answer when there is one.
    pub struct TeamQuestion {
        /// The question.
        pub text: String,
        /// Who asks.
        pub asked_by: String,
        /// The answer.
        pub answer: String,
        /// Who answered.
        pub answered_by: String,
    }
}

impl TalkingPoint {
    /// The items of the DCA that it answers, each once and in their order.
    pub fn items(&self) -> impl Iterator<Item = DcaItemNumber> {
        let named = [self.dca_item, self.also_answers];
        DcaItemNumber::ITEMS.into_iter().filter(move |item| named.contains(item))
    }
}

impl TalkingPoints {
    /// The talking points of a component.
    #[must_use]
    pub fn part(&self, key: PartKey) -> &TalkingPoint {
        match key {
            PartKey::Definition => &self.definition,
            PartKey::Conditions => &self.conditions,
            PartKey::Qualifications => &self.qualifications,
            PartKey::Selection => &self.selection,
            PartKey::ServiceDelivery => &self.service_delivery,
            PartKey::Guidelines => &self.guidelines,
        }
    }

    /// [`TalkingPoints::part`], to write to.
    pub fn part_mut(&mut self, key: PartKey) -> &mut TalkingPoint {
        match key {
            PartKey::Definition => &mut self.definition,
            PartKey::Conditions => &mut self.conditions,
            PartKey::Qualifications => &mut self.qualifications,
            PartKey::Selection => &mut self.selection,
            PartKey::ServiceDelivery => &mut self.service_delivery,
            PartKey::Guidelines => &mut self.guidelines,
        }
    }
}
