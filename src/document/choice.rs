//! Every choice a person makes from a list, with the key that files carry. The words are in `guidance`.

mod assessment;
mod coaching;
mod components;
mod district;
mod planning;
mod training;

pub use assessment::{DcaItemNumber, DcaPurpose, DcaScore, DcaWindow, InfrastructureStatus, Stage};
pub use coaching::{
    CoachingLevel, CoachingType, FrequencyUnit, Intensity, Mode, Provider, RoleStatus, Skill,
};
pub use components::{
    GuidelineCategory, InterviewKind, Need, PartChoice, PartStatus, Phase, QualificationKind,
};
pub use district::{InnovationDomain, SchoolLevel, StartingPath};
pub use planning::{AgendaPurpose, BarrierStatus, Raci, ResourceDecision, TaskStatus, TopicStatus};
pub use training::{HowWellDefined, SessionItem};

/// A closed list of options. The first one is the default: what a draft says before anybody has chosen.
pub trait Choice: Copy + Eq + 'static {
    /// Every option, in the order shown.
    const ALL: &'static [Self];
    /// One for each of [`Choice::ALL`]: what stands for it in files.
    const KEYS: &'static [&'static str];

    /// The option's place in [`Choice::ALL`].
    fn index(self) -> usize {
        Self::ALL.iter().position(|option| *option == self).unwrap_or(0)
    }

    /// What stands for the option in files.
    fn key(self) -> &'static str {
        Self::KEYS.get(self.index()).copied().unwrap_or_default()
    }

    /// The option at a place, the default where there is none.
    #[must_use]
    fn at(index: usize) -> Self {
        Self::ALL.get(index).copied().unwrap_or(Self::ALL[0])
    }
}

/// Declares closed lists of options, each with its key in files.
macro_rules! choices {
    ($($(#[$meta:meta])* $name:ident {
        $(#[$first_meta:meta])* $first:ident = $first_key:literal,
        $($(#[$option_meta:meta])* $option:ident = $key:literal,)+
    })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $(#[$first_meta])* #[default] #[cfg_attr(feature = "schema", schemars(rename = $first_key))] $first,
            $($(#[$option_meta])* #[cfg_attr(feature = "schema", schemars(rename = $key))] $option,)+
        }

        impl $crate::document::Choice for $name {
            const ALL: &'static [Self] = &[Self::$first, $(Self::$option,)+];
            const KEYS: &'static [&'static str] = &[$first_key, $($key,)+];
        }

        impl $crate::document::tree::Tree for $name {
            fn node(&self) -> $crate::document::tree::Node<'_> {
                $crate::document::tree::Node::Choice($crate::document::Choice::key(*self))
            }

            fn node_mut(&mut self) -> $crate::document::tree::NodeMut<'_> {
                $crate::document::tree::NodeMut::Choice(self)
            }
        }
    )+};
}

pub(super) use choices;

choices! {
    /// A question that is open until it is answered.
    YesNo {
        /// Nobody has said.
        Undecided = "",
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}
