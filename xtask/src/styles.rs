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

/// Joins the page's style sheets, in their order, and gives the page that names only the joined one. Those for one
/// medium (`media="print"`) stay as they are: they stop nothing.
pub(crate) fn join(page: &str, staging: &Path, base: &str) -> Outcome<String> {
    let mut sheet = String::new();
    let mut rest = page;
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
        sheet.push_str(&fs::read_to_string(&file).map_err(Problem::file("read", &file))?);
        fs::remove_file(&file).map_err(Problem::file("remove", &file))?;
    }
    let Some(place) = place else { return Ok(page.to_owned()) };
    before.push_str(rest);

    let digest: String =
        Sha256::digest(&sheet).iter().take(DIGEST_BYTES).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("style-{digest}.css");
    let file = staging.join(&name);
    fs::write(&file, &sheet).map_err(Problem::file("write", &file))?;
    let integrity = STANDARD.encode(Sha384::digest(&sheet));
    before.insert_str(place, &format!("{LINK} href=\"{base}{name}\" integrity=\"sha384-{integrity}\">"));
    Ok(before)
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
    fn sheets_become_one_in_their_order_and_print_stays_apart() {
        let folder = std::env::temp_dir().join(format!("xtask-styles-{}", std::process::id()));
        let written = fs::create_dir_all(&folder)
            .and_then(|()| fs::write(folder.join("a.css"), "a{}\n"))
            .and_then(|()| fs::write(folder.join("b.css"), "b{}\n"));
        assert!(written.is_ok());
        let page = "<x><link rel=\"stylesheet\" href=\"/p/a.css\" integrity=\"i\"/>\
                    <link rel=\"stylesheet\" href=\"/p/c.css\" media=\"print\"><y>\
                    <link rel=\"stylesheet\" href=\"/p/b.css\"/><z>";
        let joined = join(page, &folder, "/p/").unwrap_or_default();
        let sheet = attribute(&joined, "href").unwrap_or_default().trim_start_matches("/p/").to_owned();
        assert_eq!(fs::read_to_string(folder.join(&sheet)).ok().as_deref(), Some("a{}\nb{}\n"));
        assert!(joined.starts_with("<x><link rel=\"stylesheet\" href=\"/p/style-"), "{joined}");
        assert!(
            joined.ends_with("<link rel=\"stylesheet\" href=\"/p/c.css\" media=\"print\"><y><z>"),
            "{joined}"
        );
        assert!(!folder.join("a.css").exists());
        assert!(fs::remove_dir_all(&folder).is_ok());
    }
}
