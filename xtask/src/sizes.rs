//! What the first load weighs: everything a browser fetches before typing is possible, against limits. And what the
//! team's pages weigh besides.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::modules;
use crate::options::Options;
use crate::problem::{Outcome, Problem};

/// Kilobytes are 1000 bytes here, as browsers' network panels count.
const KB: f64 = 1000.0;
const BEST: u32 = 11;
const WINDOW: u32 = 22;

/// A part of the first load: its name, its file endings, the goal and the limit in KB after brotli.
struct Part(&'static str, &'static [&'static str], f64, f64);

const PARTS: [Part; 4] = [
    Part("WebAssembly", &["wasm"], 180.0, 252.0),
    Part("JavaScript", &["js", "mjs"], 8.0, 12.0),
    Part("CSS", &["css"], 10.0, 16.0),
    Part("HTML", &["html"], 4.0, 8.0),
];
const TOTAL: Part = Part("in all", &[], 200.0, 270.0);
/// What somebody fetches once who goes to the team's pages.
const ON_DEMAND: Part = Part("on demand", &["wasm", "js", "css"], 300.0, 620.0);

/// `cargo xtask sizes`.
pub(crate) fn command(options: &Options) -> Outcome {
    let dist = options.dist();
    if !dist.join("index.html").is_file() {
        return Err(Problem::missing(
            format!("a built app in {}", dist.display()),
            "run `cargo xtask build` first",
        ));
    }
    check(&dist)
}

/// Prints the table; a part over its limit is a problem.
pub(crate) fn check(dist: &Path) -> Outcome {
    println!(
        "{:<44} {:>9} {:>9} {:>6} {:>6}",
        "first load (KB = 1000 bytes)", "raw", "brotli", "goal", "limit"
    );
    let (on_demand, files): (Vec<_>, Vec<_>) = loaded(dist)?.into_iter().partition(|path| {
        path.file_name().is_some_and(|name| modules::is_on_demand(&name.to_string_lossy()))
    });
    let mut over = Vec::new();
    let mut all = (0.0, 0.0);
    for part in &PARTS {
        let sum = weigh(part, &files, dist)?;
        all = (all.0 + sum.0, all.1 + sum.1);
        over.extend(line(part, sum));
    }
    over.extend(line(&TOTAL, all));
    println!("\nfor the team's pages");
    over.extend(line(&ON_DEMAND, weigh(&ON_DEMAND, &on_demand, dist)?));
    if over.is_empty() { Ok(()) } else { Err(Problem::Wrong(format!("too heavy: {}", over.join("; ")))) }
}

/// Prints the files of a part; gives what they weigh together, in KB as they are and after brotli.
fn weigh(part: &Part, files: &[PathBuf], dist: &Path) -> Outcome<(f64, f64)> {
    let mut sum = (0.0, 0.0);
    let of_part = files
        .iter()
        .filter(|path| path.extension().is_some_and(|end| part.1.iter().any(|name| end == *name)));
    for path in of_part {
        let bytes = fs::read(path).map_err(Problem::file("read", path))?;
        let (raw, small) = (kilobytes(bytes.len()), kilobytes(brotli(&bytes, BEST).len()));
        let name = path.strip_prefix(dist).unwrap_or(path).display().to_string();
        println!("  {name:<42} {raw:>9.1} {small:>9.1}");
        sum = (sum.0 + raw, sum.1 + small);
    }
    Ok(sum)
}

/// Prints a part's line; gives a sentence if it is over its limit.
fn line(&Part(name, _, goal, limit): &Part, (raw, small): (f64, f64)) -> Option<String> {
    let word = if small > limit {
        "OVER"
    } else if small > goal {
        "over the goal"
    } else {
        ""
    };
    println!("{name:<44} {raw:>9.1} {small:>9.1} {goal:>6} {limit:>6} {word}");
    (small > limit).then(|| format!("{name} {small:.1} KB of {limit} KB"))
}

/// The page, every script, style sheet and WebAssembly that it names, and the scripts that wasm-bindgen's glue imports.
fn loaded(dist: &Path) -> Outcome<Vec<PathBuf>> {
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).map_err(Problem::file("read", &index))?;
    let mut files = vec![index];
    for path in all_files(dist)? {
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let loaded = PARTS
            .iter()
            .flat_map(|part| part.1)
            .any(|end| *end != "html" && name.ends_with(&format!(".{end}")));
        if loaded && (page.contains(&name) || name.starts_with("snippets/")) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Every file under a folder.
pub(crate) fn all_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(Problem::file("read", folder))? {
        let path = entry.map_err(Problem::file("read", folder))?.path();
        if path.is_dir() {
            files.extend(all_files(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// Brotli at a quality of 0 to 11.
pub(crate) fn brotli(bytes: &[u8], quality: u32) -> Vec<u8> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, quality, WINDOW);
    // A vector takes every write.
    let _ = writer.write_all(bytes);
    writer.into_inner()
}

#[allow(clippy::cast_precision_loss, reason = "files are far smaller than 2^52 bytes")]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / KB
}
