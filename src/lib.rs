#![doc = "The District Coaching System Builder: everything but the call that starts it."]

pub mod document;
pub mod guidance;
