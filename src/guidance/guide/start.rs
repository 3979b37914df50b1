//! Activity 2.1: which coaching there is, and where the team starts.

use crate::document::{CoachingLevel, CoachingType, Provider, StartingPath};
use crate::guidance::served::views;

views! {
    /// Activity 2.1.
    StartGuide {
        /// What each person writes alone.
        reflection: one ReflectionGuide,
        /// Both types of coaching.
        types: all TypeWords,
        /// All levels of coaching.
        levels: all LevelWords,
        /// What the team talks over.
        discussion: texts,
        /// Both starting points.
        starts: all StartWords,
        /// Beginnings of what the team shares.
        share: texts,
    }

    /// The individual reflection.
    ReflectionGuide {
        /// Alone first.
        rule: text,
        /// What to think of.
        prompts: texts,
        /// Beginnings of an answer.
        starters: texts,
    }

    /// A type of coaching.
    TypeWords {
        /// Which.
        coaching_type: choice CoachingType,
        /// Whom it serves.
        who: text,
        /// What it does.
        what: text,
        /// What one could see.
        example: text,
    }

    /// A level of coaching.
    LevelWords {
        /// Which.
        level: choice CoachingLevel,
        /// Who is coached at it.
        who: text,
        /// What to ask to find it.
        ask: text,
    }

    /// A starting point.
    StartWords {
        /// Which.
        path: choice StartingPath,
        /// What comes first.
        title: text,
        /// When it fits.
        when: text,
        /// What to write first.
        first: text,
        /// Why.
        why: text,
        /// What not to forget.
        watch: text,
        /// Roles for the team to confirm.
        roles: all ProposedRole,
        /// Beginnings of the reason.
        reasons: texts,
    }

    /// A role that the team may confirm.
    ProposedRole {
        /// Its title, which is also that of the example role with all other words.
        title: text,
        /// Its type.
        coaching_type: choice CoachingType,
        /// Its level.
        level: choice CoachingLevel,
        /// Who employs the coach.
        provider: choice Provider,
        /// Whom it coaches.
        recipients: text,
        /// Why it is proposed.
        why: text,
    }
}
