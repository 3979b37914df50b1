//! What Trunk calls after a build: small scripts, the names of the modules, one style sheet, the security policy, the
//! headers for static hosts, the 404 page, the service worker's list of files.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::offline::Offline;
use crate::options::with_slashes;
use crate::problem::{Outcome, Problem};
use crate::{glue, likeness, modules, offline, scripts, styles};

/// Stands in index.html where the policy goes: before anything that loads.
const MARKER: &str = "<!-- content-security-policy -->";
/// Trunk's own server puts a script of its own into the page, with an address only known when it is served.
const DEVELOPMENT: &str = "{{__TRUNK_";
const CSP_PLACE: &str = "{{csp}}";
const BASE_PLACE: &str = "{{base}}";
const HEADERS: &str = "_headers";
/// For files that are named by what is in them: they never change, so they never need to be asked for again.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_FIRST: &str = "no-cache";
/// Hexadecimal digits in a file name of Trunk's.
const DIGEST_LENGTH: usize = 16;

/// `cargo xtask finish`, with the folder that Trunk tells.
pub(crate) fn command() -> Outcome {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Problem::Usage(
            "`finish` is called by Trunk, which tells it the folder (TRUNK_STAGING_DIR)".to_owned(),
        )
    })?;
    let base = std::env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    let offline = if std::env::var_os(offline::LEFT_OUT).is_some() { Offline::Off } else { Offline::On };
    finish(&staging, &with_slashes(&base), offline)
}

fn finish(staging: &Path, base: &str, offline: Offline) -> Outcome {
    let index = staging.join("index.html");
    let page = fs::read_to_string(&index).map_err(Problem::file("read", &index))?;
    // Under `trunk serve` the page gets a script that cannot be known yet, so it goes without a policy there; and
    // whoever changes the app wants to see the change, so it is not kept either.
    let is_development = page.contains(DEVELOPMENT);
    let (page, style) = if is_development {
        (page, None)
    } else {
        // First: what is named by its digest must not change afterwards.
        for pair in modules::pairs(staging)? {
            glue::lighten(&pair.script, &pair.wasm)?;
            likeness::order(&pair.wasm)?;
        }
        scripts::make_all_small(staging)?;
        let (page, style) = styles::join(&page, staging, base, &|sheet| scripts::make_small(sheet, &[]))?;
        (page, Some(style))
    };
    let page = modules::name(&page, staging, base, style.as_deref())?;
    let policy = policy(&page);
    let is_kept = offline == Offline::On && !is_development;
    let page = if is_kept { offline::turned_on(&page)? } else { page };
    let page = if is_development {
        page.replacen(MARKER, "", 1)
    } else if page.contains(MARKER) {
        let tag = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        page.replacen(MARKER, &tag, 1)
    } else {
        return Err(Problem::Wrong(format!(
            "index.html has lost the place of its security policy, `{MARKER}`"
        )));
    };
    fs::write(&index, &page).map_err(Problem::file("write", &index))?;
    let not_found = staging.join("404.html");
    fs::write(&not_found, &page).map_err(Problem::file("write", &not_found))?;

    let path = staging.join(HEADERS);
    let text = fs::read_to_string(&path).map_err(Problem::file("read", &path))?;
    fs::write(&path, headers(&text, &policy, base, &top_files(staging)?))
        .map_err(Problem::file("write", &path))?;
    if is_kept { offline::list(staging) } else { Ok(()) }
}

/// The headers file for a place on a host, with a rule for how long each of the files may be kept.
fn headers(text: &str, policy: &str, base: &str, files: &[String]) -> String {
    // Only a header can forbid being framed; a meta tag with it would be a console error.
    let mut text =
        text.replace(CSP_PLACE, &format!("{policy}; frame-ancestors 'none'")).replace(BASE_PLACE, base);
    for name in files {
        let keep = if is_hashed(name) { FOR_EVER } else { ASK_FIRST };
        text.push_str(&format!("{base}{name}\n  Cache-Control: {keep}\n"));
    }
    text
}

/// The files at the top of the built app, but for the one that is for the host itself.
fn top_files(staging: &Path) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(staging).map_err(Problem::file("read", staging))?;
    let mut names: Vec<_> = entries
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name != HEADERS)
        .collect();
    names.sort();
    Ok(names)
}

/// Whether a part of a name is one of Trunk's digests.
fn is_hashed(name: &str) -> bool {
    let digest =
        |part: &str| part.len() == DIGEST_LENGTH && part.chars().all(|sign| sign.is_ascii_hexdigit());
    name.split(['-', '_', '.']).any(digest)
}

/// The page's policy: nothing from elsewhere, and of inline scripts only those that are in the page as it was built.
fn policy(page: &str) -> String {
    let hashes: String = inline_scripts(page)
        .map(|script| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(script.as_bytes()))))
        .collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; \
         img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
         base-uri 'self'; form-action 'none'"
    )
}

/// The text of every script element without `src`, exactly as the browser hashes it.
fn inline_scripts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<script").skip(1).filter_map(|after| {
        let (tag, rest) = after.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        (!tag.contains(" src=")).then_some(script)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers::Headers;

    #[test]
    fn only_inline_scripts_are_hashed() {
        let page =
            "<script src=\"a.js\" defer></script><script>\n1</script><script type=\"module\">2</script>";
        assert_eq!(inline_scripts(page).collect::<Vec<_>>(), ["\n1", "2"]);
    }

    #[test]
    fn the_hash_is_the_one_a_browser_computes() {
        // From the specification's example: sha256 of `alert('Hello, world.');`.
        let policy = policy("<script>alert('Hello, world.');</script>");
        assert!(policy.contains("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"), "{policy}");
    }

    #[test]
    fn only_names_with_a_digest_are_kept_for_ever() {
        for (name, hashed) in [
            ("coaching-system-builder-ce42ea3bb8301016_bg.wasm", true),
            ("dd50ef5f4afcdd3c-boot.mjs", true),
            ("rescue.js", false),
            ("coaching-system.schema.json", false),
        ] {
            assert_eq!(is_hashed(name), hashed, "{name}");
        }
    }

    #[test]
    fn every_file_has_one_rule_for_how_long_it_may_be_kept() {
        let folder = crate::run::root().join("public");
        let mut files = top_files(&folder).unwrap_or_default();
        assert!(files.iter().any(|name| name == "rescue.js") && !files.iter().any(|name| name == HEADERS));
        let hashed = ["style-a743500f75401cde.css", "whole-builder-6e2a800b88ebd21b_bg.wasm"];
        files.extend(["index.html", "404.html"].into_iter().chain(hashed).map(str::to_owned));
        for base in ["/", "/coaching/"] {
            let text = headers(include_str!("../../public/_headers"), &policy(""), base, &files);
            assert!(!text.contains("{{"), "{text}");
            let rules = Headers::parse(&text);
            for name in files.iter().map(String::as_str).chain([""]) {
                let all = rules.all_of(&format!("{base}{name}"));
                let of = |wanted: &str| -> Vec<_> {
                    all.iter().filter(|(name, _)| name == wanted).map(|(_, value)| value.as_str()).collect()
                };
                let keep = if hashed.contains(&name) { FOR_EVER } else { ASK_FIRST };
                assert_eq!(of("Cache-Control"), [keep], "{base}{name}");
                assert_eq!(of("Content-Security-Policy").len(), 1, "{base}{name}");
                assert!(of("Content-Security-Policy")[0].ends_with("; frame-ancestors 'none'"));
            }
        }
    }

    #[test]
    fn the_policy_has_no_loose_ends() {
        let policy = policy("");
        for word in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"] {
            assert!(!policy.contains(word), "{word}");
        }
    }
}
