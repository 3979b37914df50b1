//! In and out: what a document becomes outside the app, and comes back from. Knows no view and no browser.

pub mod chat;
pub mod meeting_text;
pub mod paper;
pub mod share_out;
