//! Every key, delay and limit of keeping drafts, with its unit.

use std::time::Duration;

/// Keys of drafts; the draft's id follows. `public/rescue.js` and the tests know it too.
pub(super) const DRAFT: &str = "coaching-system/draft/";
/// Keys of removed drafts; the draft's id follows.
pub(super) const REMOVED: &str = "coaching-system/removed/";
/// Keys of texts that were kept aside instead of being written over.
pub(super) const KEPT: &str = "coaching-system/kept/";
/// Keys of restore points; the draft's id, a slash and the moment follow.
pub(super) const HISTORY: &str = "coaching-system/history/";
/// Keys of items that were removed from lists; the moment, the draft's id and the item's follow.
pub(super) const ROWS: &str = "coaching-system/row/";
/// As many removed items are kept, of all drafts.
pub(super) const MOST_ROWS: usize = 40;
/// Removed items take no more, in bytes, unless one does by itself.
pub(super) const MOST_ROW_BYTES: usize = 150_000;
/// As many states of the open draft as a tab holds, to tell what another tab's words have grown from.
pub(super) const KNOWN: usize = 12;
/// Keys of words that no write of their draft has yet; the draft's id, the tab's and the field's place follow.
pub(super) const TYPING: &str = "coaching-system/typing/";
/// The key under which this tab (not the browser) keeps a file on its way to the page where files are put together.
pub(super) const HANDED_OVER: &str = "coaching-system/handed-over";
/// As much of what can be undone goes along when the page is loaded anew for the other module, in bytes.
#[cfg(not(feature = "whole"))]
pub(super) const MOST_CARRIED: usize = 1_000_000;
/// The keys under which this tab keeps the files on that page, and the answers to their questions.
#[cfg(feature = "whole")]
pub(super) const DESK: &str = "coaching-system/desk";
#[cfg(feature = "whole")]
pub(super) const ANSWERS: &str = "coaching-system/desk-answers";
/// From one restore point to the next while somebody edits.
pub(super) const POINT_EVERY: Duration = Duration::from_secs(600);

/// From the last key to the write.
pub(super) const AUTOSAVE_AFTER: Duration = Duration::from_millis(300);
/// From an edit that is no typing to the write: it is not one of many.
pub(super) const SAVE_EDIT_AFTER: Duration = Duration::from_millis(50);
/// A pause in typing that is longer begins a new step to undo.
pub(super) const BURST_PAUSE: Duration = Duration::from_secs(2);
/// From the first unsaved key to the write, however steadily somebody types.
pub(super) const AUTOSAVE_AT_LATEST: Duration = Duration::from_secs(2);
/// From a failed write to the next try.
pub(super) const RETRY_AFTER: Duration = Duration::from_secs(10);
/// From one look at the team's shared file to the next, while the page is seen.
#[cfg(feature = "whole")]
pub(super) const WATCH_EVERY: Duration = Duration::from_secs(3);
