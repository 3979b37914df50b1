//! In and out: what a document becomes outside the app, and comes back from; what two documents have to do with each
//! other. Knows no view and no browser.

mod alignment;
pub mod change_list;
pub mod changes;
pub mod chat;
pub mod link;
pub mod meeting_text;
pub mod merge;
mod nodes;
mod order;
pub mod paper;
pub mod part_file;
pub mod preview;
pub mod relation;
pub mod share_out;
pub mod shared_file;
pub mod tabs;
pub mod words;
pub mod year_drawing;

pub use nodes::Leaf;
