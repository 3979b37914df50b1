//! Choices about what coaching is given, to whom and how.

use super::choices;

choices! {
    /// The two types of coaching (domain.md 4.1).
    CoachingType {
        /// Nobody has said.
        Undecided = "",
        /// Coaching of a team that leads implementation.
        Systems = "systems",
        /// Coaching of educators in a practice.
        Instructional = "instructional",
    }

    /// The level at which coaching is received (domain.md 4.2).
    CoachingLevel {
        /// Nobody has said.
        Undecided = "",
        /// Intermediate school district, coaching the district.
        Isd = "isd",
        /// The District Implementation Team or the coaches themselves.
        District = "district",
        /// A School Leadership Team.
        School = "school",
        /// A grade, department or professional learning community.
        GradeOrDepartment = "gradeOrDepartment",
        /// A classroom or one person.
        Classroom = "classroom",
    }

    /// Who employs the coach (domain.md 4.1).
    Provider {
        /// Nobody has said.
        Undecided = "",
        /// The intermediate school district.
        ExternalIsd = "externalIsd",
        /// The district.
        InternalDistrict = "internalDistrict",
        /// The school.
        InternalSchool = "internalSchool",
        /// Somebody under contract.
        Contracted = "contracted",
    }

    /// Whether somebody does the role today.
    RoleStatus {
        /// Nobody has said.
        Undecided = "",
        /// Somebody does it.
        Existing = "existing",
        /// It is to come.
        Planned = "planned",
        /// It exists and nobody is in it.
        Vacant = "vacant",
    }

    /// How much coaching a condition leads to.
    Intensity {
        /// Nobody has said.
        Undecided = "",
        /// A check-in now and then.
        Low = "low",
        /// Regular sessions.
        Moderate = "moderate",
        /// Frequent, planned sessions.
        High = "high",
    }

    /// How well a concept is used, from new to adapted.
    Skill {
        /// Nobody has said.
        Undecided = "",
        /// Just met.
        New = "new",
        /// Used with help.
        Developing = "developing",
        /// Used well without help.
        Fluent = "fluent",
        /// Fitted to new situations.
        Adapting = "adapting",
    }

    /// How often something happens.
    FrequencyUnit {
        /// Nobody has said.
        Undecided = "",
        /// A week.
        Week = "week",
        /// Two weeks.
        TwoWeeks = "twoWeeks",
        /// A month.
        Month = "month",
        /// A data window.
        Window = "window",
        /// A term.
        Term = "term",
        /// A year.
        Year = "year",
        /// As it is needed.
        AsNeeded = "asNeeded",
    }

    /// How people meet.
    Mode {
        /// Nobody has said.
        Undecided = "",
        /// In one room.
        InPerson = "inPerson",
        /// Over video.
        Virtual = "virtual",
        /// Some of each.
        Hybrid = "hybrid",
        /// Each in their own time.
        Asynchronous = "asynchronous",
    }
}
