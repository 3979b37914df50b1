//! What can go wrong in xtask, each turned into one sentence that says what to do.

use std::path::{Path, PathBuf};

/// A reason to stop. Its text is all that a person sees of it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Problem {
    /// The command line asked for something that is not there.
    #[error("{0}. Run `cargo xtask help` for the commands.")]
    Usage(String),
    /// A tool is not on this machine and cannot be put there by xtask.
    #[error("{what} is missing here: {how}.")]
    Missing { what: String, how: String },
    /// A program was found and could not be started.
    #[error("could not start `{program}`: {source}.")]
    Start { program: String, source: std::io::Error },
    /// A program ran and said no.
    #[error("`{program}` did not succeed ({code}).{hint}")]
    Failed { program: String, code: String, hint: String },
    /// A file could not be read or written.
    #[error("could not {doing} {}: {source}.", path.display())]
    File { doing: &'static str, path: PathBuf, source: std::io::Error },
    /// Something of ours, or made by a tool, is not as it must be.
    #[error("{0}.")]
    Wrong(String),
}

impl Problem {
    /// A tool that is not here, and the one thing to do about it.
    pub(crate) fn missing(what: impl Into<String>, how: impl Into<String>) -> Self {
        Self::Missing { what: what.into(), how: how.into() }
    }

    /// Adapts an I/O error: `.map_err(Problem::file("read", path))`.
    pub(crate) fn file(doing: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { doing, path, source }
    }
}

/// What every step gives back.
pub(crate) type Outcome<T = ()> = Result<T, Problem>;
