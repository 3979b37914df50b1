//! The few drawings that stand beside words. None stands for words.

use leptos::prelude::*;

/// A drawing of 24 by 24 units, in the color of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// A cross.
    Remove,
    /// A plus.
    Add,
    /// A magnifying glass.
    Search,
    /// An arrow into a tray.
    Download,
    /// A calendar sheet.
    Calendar,
    /// A tick.
    Done,
    /// An exclamation mark in a triangle.
    Warning,
    /// A sheet of paper.
    Paper,
    /// A printer.
    Print,
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forth.
    Redo,
    /// One sheet on another.
    Copy,
    /// A screen.
    Screen,
    /// A triangle that points on.
    Play,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Up => "M12 19V5M6 11l6-6 6 6",
            Self::Down => "M12 5v14M6 13l6 6 6-6",
            Self::Remove => "M6 6l12 12M18 6L6 18",
            Self::Add => "M12 5v14M5 12h14",
            Self::Search => "M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.5 15.5L20 20",
            Self::Download => "M12 4v11M7 10l5 5 5-5M5 20h14",
            Self::Calendar => "M5 6h14v14H5zM5 10.5h14M8.5 3.5V8M15.5 3.5V8",
            Self::Done => "M5 12.5l4.5 4.5L19 7.5",
            Self::Warning => "M12 4L2.5 20h19zM12 10v5M12 17.5v.5",
            Self::Paper => "M6 3.5h8l4 4v13H6zM14 3.5V8h4M9 12h6M9 16h6",
            Self::Undo => "M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
            Self::Redo => "M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
            Self::Play => "M8 5l11 7-11 7z",
            Self::Print => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
            Self::Copy => "M8 8h12v12H8zM16 8V4H4v12h4",
            Self::Screen => "M3 5h18v11H3zM12 16v4M8 20h8",
        }
    }
}

/// Draws an icon. Screen readers pass it by.
pub fn icon(icon: Icon) -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
            <path d=icon.path() />
        </svg>
    }
    .into_any()
}
