//! Addresses of web pages as people paste them. The document keeps the pasted text; this only reads it.

use super::letters::is_letter;

/// The address to open, if a text is the address of a web page, and nothing but that. No other kind of address is
/// ever opened: `javascript:` would run with this page's rights.
#[must_use]
pub fn web_page(text: &str) -> Option<&str> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let host = host_of(rest);
    let is_plain = !text.contains(|letter: char| letter.is_whitespace() || letter.is_control());
    (is_web && is_plain && host.contains(is_letter)).then_some(text)
}

/// Whose page an address is of, for a reader: `forms.example.org`.
#[must_use]
pub fn host(address: &str) -> &str {
    host_of(address.split_once("://").map_or(address, |(_, rest)| rest))
}

fn host_of(rest: &str) -> &str {
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    // What stands before an @ is a user's name, and a way to make a host look like another one.
    authority.rsplit('@').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_address_of_a_web_page_can_be_opened() {
        let table = [
            ("https://example.org/survey?id=7#top", Some("example.org")),
            (" HTTP://Example.org:8080 ", Some("Example.org:8080")),
            ("https://tinyurl.com@evil.example/", Some("evil.example")),
            ("https://tinyurl.com\\@evil.example/", Some("tinyurl.com")),
            ("tinyurl.com/survey", None),
            ("https://", None),
            ("https:///path", None),
            ("javascript:alert(1)", None),
            ("javascript://example.org/%0aalert(1)", None),
            ("data:text/html,hi", None),
            ("ftp://example.org", None),
            ("see https://example.org", None),
            ("https://example.org and more", None),
            ("https://exam\nple.org", None),
            ("", None),
        ];
        for (typed, whose) in table {
            assert_eq!(web_page(typed).map(host), whose, "{typed}");
        }
    }
}
