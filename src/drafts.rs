//! Keeping drafts in this browser: storage, autosave, the shelf of drafts. Knows no page.

mod autosave;
mod clock;
#[cfg(feature = "whole")]
mod desk;
mod handover;
mod history;
mod limits;
mod lock;
mod open;
mod removed_rows;
#[cfg(feature = "whole")]
mod shared_file;
mod shelf;
mod storage;
mod transfer;

pub use clock::{
    day_in_words, file_stamp, milliseconds, new_id, random_bits, time_in_words, time_of_day, today,
};
#[cfg(feature = "whole")]
pub use desk::{OnDesk, keep_answers, keep_desk, read_desk};
pub use handover::hand_over;
#[cfg(feature = "whole")]
pub use handover::take_handed_over;
pub use history::{
    RestorePoint, StorageUse, delete_point, is_as_in_last_file, last_file, put_back_point, restore_points,
    storage_use,
};
#[cfg(feature = "whole")]
pub use history::{document_of_revision, is_of_points};
pub use open::points::{RestoreError, read_point};
pub use open::{GaveWay, Head, OpenDraft, OpenError, SaveState, provide_open_draft, use_open_draft};
#[cfg(feature = "whole")]
pub use removed_rows::RemovedRow;
#[cfg(feature = "whole")]
pub use shared_file::{Choose, Shared, SharedFile, SharedStanding, provide_shared_file, use_shared_file};
pub use shelf::{Contents, Entry, KeptAside, Shelf};
pub use storage::StorageError;
pub use transfer::{Download, Kin, Received, download_text, receive, rescued};
