//! A server that behaves as a static host does: files, the 404 page with status 404, headers from `_headers`, brotli.

use std::collections::HashMap;
use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::SystemTime;

use crate::headers::Headers;
use crate::http::{self, Answer, Request};
use crate::offline::Offline;
use crate::options::Options;
use crate::problem::{Outcome, Problem};
use crate::run::say;
use crate::sizes::brotli;
use crate::{build, setup};

const DEFAULT_PORT: u16 = 8080;
const SERVING_QUALITY: u32 = 9;
const WORTH_COMPRESSING: usize = 512;
/// What Netlify and Cloudflare Pages send where `_headers` has no rule.
const HOSTS_DEFAULT_CACHING: &str = "public, max-age=0, must-revalidate";

/// What is served, and how.
pub(crate) struct Site {
    pub(crate) dist: PathBuf,
    pub(crate) base: String,
    pub(crate) throttle: Option<u64>,
}

/// `cargo xtask serve`.
pub(crate) fn command(options: &Options) -> Outcome {
    let site =
        Site { dist: options.dist(), base: options.base("base"), throttle: options.number("throttle")? };
    // Taken before the build, which takes minutes: whoever has it already is told at once.
    let taken = bind(options.number("port")?.unwrap_or(DEFAULT_PORT))?;
    if !options.has("no-build") {
        build::build(&setup::for_build()?, &site.base, &site.dist, Offline::On)?;
    } else if !site.dist.join("index.html").is_file() {
        return Err(Problem::missing(
            format!("a built app in {}", site.dist.display()),
            "leave out --no-build",
        ));
    }
    let running = Running::on(taken, site)?;
    say("The app is served here until you press Ctrl+C:");
    println!("{}", running.address);
    running.wait();
    Ok(())
}

/// Takes a port of 127.0.0.1; 0 takes a free one.
fn bind(port: u16) -> Outcome<TcpListener> {
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        let advice = "choose another with `--port N`, or 0 for any";
        Problem::Wrong(format!("port {port} cannot be used ({error}); {advice}"))
    })
}

/// A server that is running; it stops when this is dropped.
pub(crate) struct Running {
    /// Where the app is, with the slash at the end.
    pub(crate) address: String,
    socket: SocketAddr,
    stopped: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
}

impl Running {
    /// Starts serving on 127.0.0.1, on a port that is free.
    pub(crate) fn start(site: Site) -> Outcome<Self> {
        Self::on(bind(0)?, site)
    }

    fn on(listener: TcpListener, site: Site) -> Outcome<Self> {
        let socket = listener
            .local_addr()
            .map_err(|error| Problem::Wrong(format!("the port that was taken has no address ({error})")))?;
        let address = format!("http://{socket}{}", site.base);
        let stopped = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&stopped);
        let throttle = site.throttle.map(|kilobytes| kilobytes * 1000);
        let host = Host { site, packed: Mutex::default() };
        let answer = Arc::new(move |request: &Request| host.answer(request));
        let listening = std::thread::spawn(move || http::listen(&listener, &seen, throttle, &answer));
        Ok(Self { address, socket, stopped, listening: Some(listening) })
    }

    fn wait(mut self) {
        // Only Ctrl+C ends it; if listening itself broke, there is nothing more to serve.
        let _ = self.listening.take().map(JoinHandle::join);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Release);
        // The one more connection that lets it see that it is to stop.
        let _ = TcpStream::connect(self.socket);
    }
}

/// A file's bytes as they were at a time, packed.
type Packed = HashMap<PathBuf, (SystemTime, Arc<[u8]>)>;

struct Host {
    site: Site,
    packed: Mutex<Packed>,
}

impl Host {
    fn answer(&self, request: &Request) -> Answer {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Answer { status: 405, headers: Vec::new(), body: Arc::default() };
        }
        let path = decoded(&request.path);
        let (file, status) = match self.file(&path) {
            Some(file) => (file, 200),
            None => (self.site.dist.join("404.html"), 404),
        };
        let Ok(bytes) = fs::read(&file) else {
            return Answer { status: 404, headers: Vec::new(), body: Arc::from(b"Not found".as_slice()) };
        };
        let (kind, compresses) = kind(&file);
        let mut headers = self.headers(&path);
        let mut set = |name: &str, value: &str| headers.push((name.to_owned(), value.to_owned()));
        set("Content-Type", kind);
        let wanted = request.header("accept-encoding").is_some_and(|names| names.contains("br"));
        let body = if wanted && compresses && bytes.len() > WORTH_COMPRESSING {
            set("Content-Encoding", "br");
            set("Vary", "Accept-Encoding");
            self.pack(&file, &bytes)
        } else {
            bytes.into()
        };
        Answer { status, headers, body }
    }

    /// The file for a path, as a static host looks it up; `None` if there is none or it is not to be seen.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let inside = path.strip_prefix(&self.site.base)?;
        if inside == "_headers" || inside.split('/').any(|part| part == "..") || inside.contains(['\\', '\0'])
        {
            return None;
        }
        let mut file = self.site.dist.join(inside.trim_start_matches('/'));
        if inside.is_empty() || inside.ends_with('/') {
            file.push("index.html");
        }
        file.is_file().then_some(file)
    }

    /// The headers that the host's file sets. Read anew for every answer: the app may be built again meanwhile.
    fn headers(&self, path: &str) -> Vec<(String, String)> {
        let text = fs::read_to_string(self.site.dist.join("_headers")).unwrap_or_default();
        let mut headers = Headers::parse(&text).of(path);
        if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("Cache-Control")) {
            headers.push(("Cache-Control".to_owned(), HOSTS_DEFAULT_CACHING.to_owned()));
        }
        headers
    }

    fn pack(&self, file: &Path, bytes: &[u8]) -> Arc<[u8]> {
        let changed = fs::metadata(file).and_then(|about| about.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
        let mut packed = self.packed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((seen, small)) = packed.get(file)
            && *seen == changed
        {
            return Arc::clone(small);
        }
        let small: Arc<[u8]> = brotli(bytes, SERVING_QUALITY).into();
        packed.insert(file.to_owned(), (changed, Arc::clone(&small)));
        small
    }
}

/// The media type of a file, and whether it is worth compressing.
fn kind(file: &Path) -> (&'static str, bool) {
    match file.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => ("text/html; charset=utf-8", true),
        "css" => ("text/css; charset=utf-8", true),
        "js" | "mjs" => ("text/javascript; charset=utf-8", true),
        "wasm" => ("application/wasm", true),
        "json" => ("application/json", true),
        "webmanifest" => ("application/manifest+json", true),
        "svg" => ("image/svg+xml", true),
        "png" => ("image/png", false),
        "ico" => ("image/x-icon", false),
        "txt" => ("text/plain; charset=utf-8", true),
        _ => ("application/octet-stream", false),
    }
}

/// A path with its `%20`s undone. What is no valid escape stays as it is.
fn decoded(path: &str) -> String {
    let bytes = path.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(&byte) = bytes.get(at) {
        let escaped = (byte == b'%')
            .then(|| path.get(at + 1..at + 3))
            .flatten()
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        out.push(escaped.unwrap_or(byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}
