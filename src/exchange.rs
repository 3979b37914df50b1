//! In and out: what a document becomes outside the app, and comes back from; what two documents have to do with each
//! other. Knows no view and no browser.

mod alignment;
pub mod changes;
pub mod chat;
pub mod meeting_text;
pub mod merge;
mod order;
pub mod paper;
mod place;
pub mod relation;
pub mod share_out;
pub mod values;
pub mod words;
pub mod year_drawing;

pub use place::{Place, Step};
