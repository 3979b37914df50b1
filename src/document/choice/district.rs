//! Choices about where a district starts, its schools and what they use.

use super::choices;

choices! {
    /// Where a team starts (deck, activity 2.1).
    StartingPath {
        /// Nobody has said.
        Undecided = "",
        /// New to MTSS: the selection of SLT coaches comes first.
        NewToMtss = "newToMtss",
        /// Coaches are chosen: their role and access to coaching come first.
        CoachesChosen = "coachesChosen",
    }

    /// The kind of school.
    SchoolLevel {
        /// Nobody has said.
        Undecided = "",
        /// Early childhood.
        EarlyChildhood = "earlyChildhood",
        /// Elementary.
        Elementary = "elementary",
        /// Middle.
        Middle = "middle",
        /// High.
        High = "high",
        /// Kindergarten to grade 8.
        K8 = "k8",
        /// Kindergarten to grade 12.
        K12 = "k12",
        /// Alternative.
        Alternative = "alternative",
        /// A program within or across schools.
        Program = "program",
    }

    /// What an innovation is about.
    InnovationDomain {
        /// Nobody has said.
        Undecided = "",
        /// Integrated MTSS.
        IntegratedMtss = "integratedMtss",
        /// Social-emotional and behavioral health.
        Sebh = "sebh",
        /// Literacy.
        Literacy = "literacy",
        /// Math.
        Math = "math",
        /// Early childhood.
        EarlyChildhood = "earlyChildhood",
        /// Attendance.
        Attendance = "attendance",
        /// Something else.
        Other = "other",
    }
}
