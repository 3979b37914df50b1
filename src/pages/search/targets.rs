//! What the search can lead to, and what of it fits the letters that were typed.

use crate::document::{Document, Id};
use crate::drafts::{Contents, Shelf};
use crate::guidance::help;
use crate::guidance::site::{self, Page, Scope};
use crate::pages::address;
use crate::pages::title::or_untitled;

/// More than fit on a screen help nobody.
pub(super) const MOST_RESULTS: usize = 12;

/// A page, a draft, a heading, a field or a list.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Target {
    pub(super) label: String,
    pub(super) within: String,
    pub(super) href: String,
}

/// What fits best, the best first.
pub(super) fn matching(targets: &[Target], typed: &str) -> Vec<Target> {
    let words: Vec<String> = typed.split_whitespace().map(str::to_ascii_lowercase).collect();
    let rank = |target: &Target| {
        let label = target.label.to_ascii_lowercase();
        let all = format!("{label} {}", target.within.to_ascii_lowercase());
        if !words.iter().all(|word| all.contains(word.as_str())) {
            return None;
        }
        let starts = words.first().is_none_or(|word| label.starts_with(word.as_str()));
        let in_label = words.iter().all(|word| label.contains(word.as_str()));
        Some((!starts, !in_label))
    };
    let mut ranked: Vec<_> = targets.iter().filter_map(|target| Some((rank(target)?, target))).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().take(MOST_RESULTS).map(|(_, target)| target.clone()).collect()
}

/// Everything that there is to go to: in the open draft, or on the shelf where none is open, and around them.
pub(super) fn all_targets(document: &Document, draft: Option<Id>) -> Vec<Target> {
    let target = |label: &str, within: &str, href: String| Target {
        label: label.to_owned(),
        within: within.to_owned(),
        href,
    };
    let mut all = Vec::new();
    if let Some(id) = draft {
        all.push(target("Overview", "This draft", address::draft(id)));
        all.extend(
            Page::all()
                .map(|page| target(page.title(), "This draft", address::page(id, page, Scope::District))),
        );
        all.push(target("The document", "This draft", address::document(id)));
        all.push(target("Put files together", "This draft", address::merge(id)));
        all.push(target("Earlier versions", "This draft", address::history(id)));
        all.extend(site::targets(document).into_iter().map(|found| {
            let href = address::shown(id, found.page, found.scope, found.item, &found.anchor);
            target(found.label, &found.within, href)
        }));
    } else {
        for entry in Shelf::read().unwrap_or_default().drafts {
            if let Contents::Draft { name, .. } = entry.contents {
                all.push(target(&or_untitled(name), "Your drafts", address::draft(Id::read(&entry.id))));
            }
        }
    }
    all.push(target("Your drafts", "Home", address::home()));
    all.push(target("Files: open and download", "Files", address::files()));
    all.push(target("Help", "Help", address::help("")));
    if let Some(book) = help::book() {
        all.extend(
            book.sections().map(|section| target(section.heading(), "Help", address::help(section.id()))),
        );
        all.push(target("Words and acronyms", "Help", address::help("glossary")));
    }
    all
}
