//! One style sheet out of many: each file that stops the first paint costs a slow network a round trip.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::problem::{Outcome, Problem};

/// As long as the digests in Trunk's own file names.
const DIGEST_BYTES: usize = 8;
const LINK: &str = "<link rel=\"stylesheet\"";

/// Stands in index.html before the style sheets that only the whole builder needs.
const DIVIDER: &str = "<!-- with the whole builder only -->";
/// How the name of the whole builder's style sheet begins.
pub(crate) const WHOLE: &str = "whole-style-";
const FIRST: &str = "style-";

/// Joins the page's style sheets, in their order. Gives the page, which names only the first of the two joined ones,
/// and the name of the other, for the page's loader. Sheets for one medium (`media="print"`) stay as they are: they
/// stop nothing. `small` makes a sheet small in its place.
pub(crate) fn join(
    page: &str,
    staging: &Path,
    base: &str,
    small: &dyn Fn(&Path) -> Outcome,
) -> Outcome<(String, String)> {
    let (first, whole) = page.split_once(DIVIDER).ok_or_else(|| {
        Problem::Wrong(format!("index.html has lost what divides its style sheets, `{DIVIDER}`"))
    })?;
    let (mut first, sheet, place) = taken_out(first, staging, base, small)?;
    let name = write(FIRST, &sheet, staging)?;
    let integrity = STANDARD.encode(Sha384::digest(&sheet));
    first.insert_str(place, &format!("{LINK} href=\"{base}{name}\" integrity=\"sha384-{integrity}\">"));
    let (rest, sheet, _) = taken_out(whole, staging, base, small)?;
    Ok((first + &rest, write(WHOLE, &sheet, staging)?))
}

/// A part of the page without its style sheets, what they say, and the place where the first of them was.
fn taken_out(
    part: &str,
    staging: &Path,
    base: &str,
    small: &dyn Fn(&Path) -> Outcome,
) -> Outcome<(String, String, usize)> {
    let mut sheet = String::new();
    let mut rest = part;
    let mut before = String::new();
    let mut place = None;
    while let Some((kept, after)) = rest.split_once(LINK) {
        let (attributes, after) = after.split_once('>').unwrap_or((after, ""));
        before.push_str(kept);
        rest = after;
        let file = attribute(attributes, "href").map(|href| staging.join(href.trim_start_matches(base)));
        let Some(file) = file.filter(|_| attribute(attributes, "media").is_none()) else {
            before.push_str(&format!("{LINK}{attributes}>"));
            continue;
        };
        place.get_or_insert(before.len());
        small(&file)?;
        sheet.push_str(&fs::read_to_string(&file).map_err(Problem::file("read", &file))?);
        fs::remove_file(&file).map_err(Problem::file("remove", &file))?;
    }
    let place = place.unwrap_or(before.len());
    before.push_str(rest);
    Ok((before, sheet, place))
}

/// Writes a joined sheet under a name that changes with what is in it.
fn write(start: &str, sheet: &str, staging: &Path) -> Outcome<String> {
    let digest: String =
        Sha256::digest(sheet).iter().take(DIGEST_BYTES).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{start}{digest}.css");
    let file = staging.join(&name);
    fs::write(&file, sheet).map_err(Problem::file("write", &file))?;
    Ok(name)
}

/// The value of an attribute, as Trunk writes it.
fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = attributes.split_once(&format!("{name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_become_two_in_their_order_and_print_stays_apart() {
        let folder = std::env::temp_dir().join(format!("xtask-styles-{}", std::process::id()));
        let written = fs::create_dir_all(&folder).and_then(|()| {
            ["a", "b", "d", "e"]
                .iter()
                .try_for_each(|name| fs::write(folder.join(format!("{name}.css")), format!("{name}{{}}\n")))
        });
        assert!(written.is_ok());
        let page = "<x><link rel=\"stylesheet\" href=\"/p/a.css\" integrity=\"i\"/>\
                    <link rel=\"stylesheet\" href=\"/p/c.css\" media=\"print\"><y>\
                    <link rel=\"stylesheet\" href=\"/p/b.css\"/><!-- with the whole builder only -->\
                    <link rel=\"stylesheet\" href=\"/p/d.css\"/><link rel=\"stylesheet\" href=\"/p/e.css\"/><z>";
        let (joined, whole) = join(page, &folder, "/p/", &|_| Ok(())).unwrap_or_default();
        let first = attribute(&joined, "href").unwrap_or_default().trim_start_matches("/p/").to_owned();
        assert_eq!(fs::read_to_string(folder.join(&first)).ok().as_deref(), Some("a{}\nb{}\n"));
        assert_eq!(fs::read_to_string(folder.join(&whole)).ok().as_deref(), Some("d{}\ne{}\n"));
        assert!(joined.starts_with("<x><link rel=\"stylesheet\" href=\"/p/style-"), "{joined}");
        assert!(
            joined.ends_with("<link rel=\"stylesheet\" href=\"/p/c.css\" media=\"print\"><y><z>"),
            "{joined}"
        );
        assert!(!folder.join("a.css").exists() && !folder.join("e.css").exists());
        assert!(join("<x>", &folder, "/p/", &|_| Ok(())).is_err());
        assert!(fs::remove_dir_all(&folder).is_ok());
    }
}
