//! Example roles to start from, one for each kind.

use crate::document::{CoachingLevel as Level, CoachingType as Type, Provider, Role, RoleStatus};
use crate::guidance::Audience;

/// Title, recipients, number, time, reports to, notes.
type Words = [&'static str; 6];

static PRESETS: &[(Audience, Type, Level, Provider, Words)] = &[
    (
        Audience::SltCoach,
        Type::Systems,
        Level::School,
        Provider::InternalDistrict,
        [
            "School Leadership Team (SLT) coach",
            "The School Leadership Team of each school, with its principal",
            "4",
            "0.1 full-time equivalent (FTE) for each school team",
            "Coach coordinator",
            "Helps one school team to lead: meetings, data, plans, barriers.",
        ],
    ),
    (
        Audience::InstructionalCoach,
        Type::Instructional,
        Level::GradeOrDepartment,
        Provider::InternalDistrict,
        [
            "Literacy coach",
            "Teachers and grade teams in the elementary schools",
            "2",
            "1.0 full-time equivalent (FTE)",
            "Curriculum director",
            "Works in cycles: plan, see, try, talk it over.",
        ],
    ),
    (
        Audience::BehaviorCoach,
        Type::Instructional,
        Level::Classroom,
        Provider::InternalDistrict,
        [
            "Behavior coach",
            "Staff in classrooms and common areas, and the teams that plan for them",
            "1",
            "1.0 full-time equivalent (FTE)",
            "Director of student services",
            "Coaches adults in the practices that make a school feel safe. Does not carry a caseload.",
        ],
    ),
    (
        Audience::DistrictCoordinator,
        Type::Systems,
        Level::District,
        Provider::InternalDistrict,
        [
            "District Coordinator",
            "The District Implementation Team (DIT)",
            "1",
            "One day a week",
            "Executive leader",
            "Leads and coaches the district's team.",
        ],
    ),
    (
        Audience::CoachCoordinator,
        Type::Systems,
        Level::District,
        Provider::InternalDistrict,
        [
            "Coach coordinator",
            "All coaches in the district",
            "1",
            "Two days a week",
            "District Coordinator",
            "Coaches the coaches, pairs them with schools and sees that coaching is shared fairly.",
        ],
    ),
    (
        Audience::IsdCoach,
        Type::Systems,
        Level::Isd,
        Provider::ExternalIsd,
        [
            "ISD coach",
            "The District Implementation Team (DIT) and the district's own coaches",
            "1",
            "12 days a year",
            "The intermediate school district (ISD)",
            "Comes from outside and hands over, step by step, to people in the district.",
        ],
    ),
];

/// A ready role of each kind, without an identity and with nothing yet of components 3 to 5.
#[must_use]
pub fn presets() -> Vec<Role> {
    let role = |&(_, coaching_type, level, provider, words): &(Audience, Type, Level, Provider, Words)| {
        let [title, recipients, number, time, reports_to, notes] = words.map(str::to_owned);
        Role {
            title,
            coaching_type,
            level,
            provider,
            status: RoleStatus::Planned,
            recipients,
            number,
            time,
            reports_to,
            notes,
            ..Role::default()
        }
    };
    PRESETS.iter().map(role).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_role_meets_the_examples_written_for_it() {
        for ((audience, ..), role) in PRESETS.iter().zip(presets()) {
            assert_eq!(Audience::of(&role), *audience, "{}", role.title);
        }
    }
}
