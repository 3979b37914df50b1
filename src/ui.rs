//! The design system: fields, lists, dialogs, icons, announcements. Knows nothing of coaching.

pub mod announce;
pub mod button;
pub mod dialog;
pub mod field;
pub mod focus;
pub mod icon;
pub mod live;
