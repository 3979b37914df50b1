//! Keeping drafts in this browser: storage, autosave, the shelf of drafts. Knows no page.

mod autosave;
mod clock;
mod handover;
mod history;
mod limits;
mod open;
mod shelf;
mod storage;
mod transfer;

pub use clock::{file_stamp, milliseconds, new_id, random_bits, time_of_day, today};
pub use handover::hand_over;
#[cfg(feature = "whole")]
pub use handover::take_handed_over;
#[cfg(feature = "whole")]
pub use history::document_of_revision;
pub use history::{RestorePoint, history_size, restore_points, restore_text};
pub use open::{Head, OpenDraft, OpenError, SaveState, provide_open_draft, use_open_draft};
pub use shelf::{Contents, Entry, KeptAside, Shelf};
pub use storage::StorageError;
pub use transfer::{Download, Kin, Received, download_text, receive};
