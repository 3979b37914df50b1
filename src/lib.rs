//! The District Coaching System Builder: everything but the call that starts it.

pub mod document;
pub mod exchange;
pub mod guidance;
pub mod review;

#[cfg(feature = "browser")]
pub mod app;
#[cfg(feature = "browser")]
pub mod drafts;
#[cfg(feature = "browser")]
pub mod pages;
#[cfg(feature = "browser")]
pub mod ui;
