//! In and out: what a document becomes outside the app, and comes back from. Knows no view and no browser.

pub mod paper;
