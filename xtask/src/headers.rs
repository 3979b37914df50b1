//! The `_headers` file of static hosts (Netlify, Cloudflare Pages): a path pattern, then indented headers.

/// One header that a rule sets.
pub(crate) type Header = (String, String);

/// The rules of a `_headers` file, in their order.
#[derive(Default)]
pub(crate) struct Headers(Vec<(String, Vec<Header>)>);

impl Headers {
    /// Reads the text of a `_headers` file. Comments and lines that are neither pattern nor header are passed over.
    pub(crate) fn parse(text: &str) -> Self {
        let mut rules: Vec<(String, Vec<Header>)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
        {
            if !line.starts_with([' ', '\t']) {
                rules.push((line.trim().to_owned(), Vec::new()));
            } else if let (Some((_, headers)), Some((name, value))) = (rules.last_mut(), line.split_once(':'))
            {
                headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Self(rules)
    }

    /// All headers for a path. Of several for one name the last counts: the more particular rules come later.
    pub(crate) fn of(&self, path: &str) -> Vec<Header> {
        let mut found: Vec<Header> = Vec::new();
        for (name, value) in self.all_of(path) {
            found.retain(|(earlier, _)| !earlier.eq_ignore_ascii_case(&name));
            found.push((name, value));
        }
        found
    }

    /// What every rule that fits a path sets, as it stands: of several for one name, some hosts join the values.
    pub(crate) fn all_of(&self, path: &str) -> Vec<Header> {
        self.0
            .iter()
            .filter(|(pattern, _)| fits(pattern, path))
            .flat_map(|(_, headers)| headers)
            .cloned()
            .collect()
    }
}

/// Whether a path fits a pattern, in which `*` stands for anything.
fn fits(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => path.strip_prefix(before).is_some_and(|rest| {
            after.is_empty()
                || rest
                    .char_indices()
                    .map(|(at, _)| at)
                    .chain([rest.len()])
                    .any(|at| fits(after, &rest[at..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_anything() {
        for (pattern, path, expected) in [
            ("/*", "/", true),
            ("/*", "/a/b.css", true),
            ("/*.css", "/main-1.css", true),
            ("/*.css", "/main-1.css.map", false),
            ("/sub/*.js", "/main.js", false),
            ("/a", "/a", true),
            ("/a", "/ab", false),
        ] {
            assert_eq!(fits(pattern, path), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn the_later_rule_counts() {
        let headers = Headers::parse(
            "# all\n/*\n  Cache-Control: no-cache\n  X-A: 1\n\n/*.css\n  cache-control: immutable\n",
        );
        assert_eq!(
            headers.of("/x.css"),
            [("X-A".into(), "1".into()), ("cache-control".into(), "immutable".into())]
        );
        assert_eq!(headers.of("/x").len(), 2);
    }
}
