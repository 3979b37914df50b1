//! The ways of coaching as boxes to tick, from light to intensive.

use crate::document::Methods;

macro_rules! checks {
    ($($name:ident: $label:literal,)+) => {
        pub(super) static METHODS: &[(&str, &str)] = {
            $(const _: fn(&Methods) -> bool = |methods| methods.$name;)+
            &[$((stringify!($name), $label),)+]
        };
    };
}

checks! {
    share_resource: "Share a resource",
    prompt: "Prompt or remind",
    co_plan: "Plan together",
    facilitate_data: "Look at data together",
    observe: "Observe",
    performance_feedback: "Give performance feedback",
    side_by_side: "Work side by side",
    model: "Model",
    co_facilitate: "Facilitate together",
    role_play: "Role-play or rehearse",
}
