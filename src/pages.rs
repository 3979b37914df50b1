//! The pages, in the shape of the site. They wire the form, the drafts and the design system together.

mod book;
mod crossing;
#[cfg(feature = "whole")]
mod document;
mod draft;
mod files;
mod form;
mod form_page;
mod help;
#[cfg(feature = "whole")]
mod history;
mod home;
#[cfg(feature = "whole")]
mod link;
#[cfg(feature = "whole")]
mod merge;
mod messages;
mod outgoing;
mod overview;
mod search;
mod shell;
mod site_page;
mod status;
#[cfg(feature = "whole")]
mod team;
mod title;
mod update;

pub mod address;

pub use draft::DraftPage;
pub use home::HomePage;
#[cfg(feature = "whole")]
pub use merge::provide_desk;
pub use shell::{NotFoundPage, Shell};
pub use site_page::SitePage;
