//! The words of the help page, as data.

/// A section of the help page.
pub struct HelpSection {
    /// Its anchor.
    pub id: &'static str,
    /// Its heading.
    pub heading: &'static str,
    /// What it says, in order.
    pub blocks: &'static [Block],
}

/// A piece of a section.
pub enum Block {
    /// A paragraph.
    Paragraph(&'static str),
    /// Points in no order.
    Bullets(&'static [&'static str]),
    /// Steps, one after the other.
    Steps(&'static [&'static str]),
    /// Keys and what they do.
    Keys(&'static [(&'static str, &'static str)]),
}

use Block::{Bullets, Keys, Paragraph, Steps};

/// Keyboard shortcuts, with `Ctrl` as the key that is `Cmd` on a Mac.
pub static SHORTCUTS: &[(&str, &str)] = &[
    ("Ctrl+S", "Save now"),
    ("Ctrl+K", "Jump to any page or field"),
    ("Alt+Up", "Move the item up"),
    ("Alt+Down", "Move the item down"),
    ("Ctrl+Enter", "Add an item after this one"),
    ("Esc", "Close a dialog or a menu"),
];

/// The help page, from top to bottom.
pub static HELP: &[HelpSection] = &[
    HelpSection {
        id: "ten-minutes",
        heading: "Ten minutes in a breakout room",
        blocks: &[
            Paragraph(
                "You need one person who shares the screen and types, and a team that talks. No account, nothing to \
                 install.",
            ),
            Steps(&[
                "Start a draft and type your district's name. From then on, every word is kept as you type.",
                "Choose where you start: with selecting coaches, or with the role of coaches you already \
                 have.",
                "Add one or two coaching roles. Start from an example role if one is close.",
                "Open one component. Read the question aloud and type what people say, in their words. Where nobody has \
                 words yet, insert an example and change it.",
                "Leave what you cannot answer. The page lists it as questions, and nothing blocks you.",
                "Before the room closes, download the file and send it to the team.",
            ]),
            Paragraph(
                "Examples stay marked until you change them, so that nobody takes them for your decision.",
            ),
        ],
    },
    HelpSection {
        id: "where-your-work-is",
        heading: "Where your work is kept",
        blocks: &[
            Paragraph(
                "Your drafts are kept in this browser, on this device, and nowhere else. Nobody else can open them, and you \
                 cannot open them from another computer. The line at the top says when your work was saved, or that it \
                 could not be saved.",
            ),
            Bullets(&[
                "The file that you download is the real copy. Keep it where your district keeps its \
                 documents.",
                "On a shared or managed Chromebook, signing out may erase everything the browser has kept. Download \
                 before you sign out.",
                "Private or guest windows forget everything when they are closed.",
                "Clearing the browser's site data clears your drafts as well.",
                "After the first visit the page you have open keeps working when the network is gone. Do not reload it \
                 until the network is back.",
            ]),
        ],
    },
    HelpSection {
        id: "sending",
        heading: "Sending a draft to teammates",
        blocks: &[
            Steps(&[
                "Choose Download. The file has your district's name, the date and the time in its name.",
                "Send it in the way your district sends documents.",
                "Your teammate opens this same page, chooses Open a file, and sees the same draft.",
            ]),
            Paragraph(
                "A file never overwrites a draft without asking: it opens as a new draft, or updates the draft it came \
                 from after you say so. Agree on who types in which component while several of you work, and bring the \
                 files together in one place.",
            ),
        ],
    },
    HelpSection {
        id: "privacy",
        heading: "Privacy",
        blocks: &[
            Paragraph("What you write leaves this browser only when you send a file yourself."),
            Bullets(&[
                "There is no account, no cookie, no analytics and no tracking.",
                "The page tells your browser to refuse every connection to any other site, and the browser \
                 enforces that.",
                "Please write nothing about students, and no ratings or opinions of people. Positions and initials are \
                 enough.",
                "What a public district writes may be open to public records requests. Write as if it will \
                 be read.",
            ]),
        ],
    },
    HelpSection {
        id: "accessibility",
        heading: "Accessibility",
        blocks: &[
            Paragraph(
                "This app should work for everybody on the team. Its goal is level AA of the Web Content Accessibility \
                 Guidelines (WCAG) 2.2.",
            ),
            Bullets(&[
                "Everything can be done with the keyboard alone, and you can always see where you are.",
                "Headings, labels and messages are written for screen readers.",
                "Pages work at 400 percent zoom and on a phone, without scrolling sideways.",
                "Colors follow your device: light, dark and high contrast. Nothing is said by color alone.",
                "Motion is kept low, and stops if your device asks for less of it.",
                "The printed document reads well in gray.",
                "Nothing runs out of time, undo included.",
            ]),
            Paragraph(
                "If something does not work for you, it is our mistake. Please tell whoever gave you the link, with the \
                 page, what you did and what you use. Until then, the document view can be printed or read as plain \
                 text, and a teammate can type for you.",
            ),
        ],
    },
    HelpSection {
        id: "keyboard",
        heading: "Keyboard shortcuts",
        blocks: &[
            Keys(SHORTCUTS),
            Paragraph("On a Mac, press Cmd instead of Ctrl and Option instead of Alt."),
        ],
    },
    HelpSection {
        id: "about",
        heading: "Who made this",
        blocks: &[Paragraph(
            "This app is made for use alongside training on district coaching systems. It is not made, reviewed or \
             endorsed by the MiMTSS Technical Assistance Center. Questions, hints and examples are written for this app; \
             where your training materials say something else, follow your training. The District Capacity Assessment \
             (DCA) and its scoring guide belong to their publishers and are not part of this app.",
        )],
    },
];
