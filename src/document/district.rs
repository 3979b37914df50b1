//! The district, where its team starts, its schools and its innovations.

use super::{InnovationDomain, SchoolLevel, StartingPath, YesNo, record::record, row::row};

record! {
    /// The district's profile.
    pub struct District {
        /// The district's name.
        pub name: String,
        /// The school year the system is written for.
        pub school_year: String,
        /// The intermediate school district (ISD).
        pub isd: String,
        /// Who took part in the writing.
        pub contributors: Vec<Contributor>,
    }

    /// Where the team starts, and why (deck, activity 2.1).
    pub struct StartingPoint {
        /// The path.
        pub path: StartingPath,
        /// Why this one.
        pub reason: String,
    }
}

row! {
    /// Somebody who helped to write the system. By name or initials, as the team likes.
    pub struct Contributor {
        /// Name or initials.
        pub name: String,
        /// Position, or role on the District Implementation Team.
        pub position: String,
    }

    /// A school or program.
    pub struct School {
        /// Its name.
        pub name: String,
        /// Its kind.
        pub level: SchoolLevel,
        /// The group of schools it starts with.
        pub cohort: String,
        /// Whether it has a School Leadership Team (SLT).
        pub has_slt: YesNo,
        /// What coaches should know of it. Nothing about students.
        pub notes: String,
    }

    /// An effective innovation (EI) that schools use or will use.
    pub struct Innovation {
        /// Its name.
        pub name: String,
        /// What it is about.
        pub domain: InnovationDomain,
        /// How the district sees whether it is used as intended.
        pub fidelity_measure: String,
        /// Its parts, and which of them need coaching.
        pub components: Vec<CoreComponent>,
    }

    /// A part of an innovation.
    pub struct CoreComponent {
        /// Its name.
        pub name: String,
        /// Whether people need coaching to use it.
        pub needs_coaching: YesNo,
        /// Anything to add.
        pub note: String,
    }
}
