//! A server that behaves as a static host does: files, the 404 page with status 404, headers from `_headers`, brotli.

use std::collections::HashMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use crate::headers::Headers;
use crate::options::Options;
use crate::problem::{Outcome, Problem};
use crate::run::say;
use crate::sizes::brotli;
use crate::{build, setup};

const DEFAULT_PORT: u16 = 8080;
/// As many as a browser opens to one host, and some for a second browser.
const WORKERS: usize = 12;
const SERVING_QUALITY: u32 = 9;
const WORTH_COMPRESSING: usize = 512;
const THROTTLE_STEP: Duration = Duration::from_millis(20);

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
    let port = options.number("port")?.unwrap_or(DEFAULT_PORT);
    if !options.has("no-build") {
        build::build(&setup::for_build()?, &site.base, &site.dist)?;
    } else if !site.dist.join("index.html").is_file() {
        return Err(Problem::missing(
            format!("a built app in {}", site.dist.display()),
            "leave out --no-build",
        ));
    }
    let running = Running::start(site, port)?;
    say("The app is served here until you press Ctrl+C:");
    println!("{}", running.address);
    running.wait();
    Ok(())
}

/// A server that is running; it stops when this is dropped.
pub(crate) struct Running {
    /// Where the app is, with the slash at the end.
    pub(crate) address: String,
    server: Arc<Server>,
    workers: Vec<JoinHandle<()>>,
}

impl Running {
    /// Starts serving on 127.0.0.1; port 0 takes a free one.
    pub(crate) fn start(site: Site, port: u16) -> Outcome<Self> {
        let server = Server::http(("127.0.0.1", port)).map_err(|error| {
            Problem::Wrong(format!(
                "port {port} cannot be used ({error}); choose another with `--port N`, or 0 for any"
            ))
        })?;
        let port = server.server_addr().to_ip().map_or(port, |address| address.port());
        let address = format!("http://127.0.0.1:{port}{}", site.base);
        let (server, host) = (Arc::new(server), Arc::new(Host { site, packed: Mutex::default() }));
        let worker = |_| {
            let (server, host) = (Arc::clone(&server), Arc::clone(&host));
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    host.answer(request);
                }
            })
        };
        let workers = (0..WORKERS).map(worker).collect();
        Ok(Self { address, server, workers })
    }

    fn wait(mut self) {
        for worker in self.workers.drain(..) {
            // A worker that died has said why; the others go on.
            let _ = worker.join();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.server.unblock();
        }
    }
}

/// A file's bytes as they were at a time, packed.
type Packed = HashMap<PathBuf, (SystemTime, Arc<[u8]>)>;

struct Host {
    site: Site,
    packed: Mutex<Packed>,
}

impl Host {
    fn answer(&self, request: Request) {
        let path = decoded(request.url().split(['?', '#']).next().unwrap_or("/"));
        if !matches!(request.method(), Method::Get | Method::Head) {
            let _ = request.respond(Response::empty(StatusCode(405)));
            return;
        }
        let (file, status) = match self.file(&path) {
            Some(file) => (file, 200),
            None => (self.site.dist.join("404.html"), 404),
        };
        let takes_brotli = request
            .headers()
            .iter()
            .any(|header| header.field.equiv("Accept-Encoding") && header.value.as_str().contains("br"));
        let _ = match fs::read(&file) {
            Ok(bytes) => {
                let kind = kind(&file);
                let small = (takes_brotli && kind.1 && bytes.len() > WORTH_COMPRESSING)
                    .then(|| self.pack(&file, &bytes));
                let mut headers = self.headers(&path);
                headers.push(("Content-Type".to_owned(), kind.0.to_owned()));
                if small.is_some() {
                    headers.push(("Content-Encoding".to_owned(), "br".to_owned()));
                    headers.push(("Vary".to_owned(), "Accept-Encoding".to_owned()));
                }
                self.send(request, status, headers, small.unwrap_or_else(|| bytes.into()))
            }
            Err(_) => self.send(request, 404, Vec::new(), Arc::from(b"Not found".as_slice())),
        };
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

    /// Read anew for every answer: the app may be built again meanwhile.
    fn headers(&self, path: &str) -> Vec<(String, String)> {
        let text = fs::read_to_string(self.site.dist.join("_headers")).unwrap_or_default();
        Headers::parse(&text).of(path)
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

    fn send(
        &self,
        request: Request,
        status: u16,
        headers: Vec<(String, String)>,
        body: Arc<[u8]>,
    ) -> std::io::Result<()> {
        let headers = headers
            .iter()
            .filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok())
            .collect();
        let length = body.len();
        let body = Slowly {
            body: Cursor::new(body),
            bytes_a_second: self.site.throttle.map(|kilobytes| kilobytes * 1000),
        };
        let response = Response::new(StatusCode(status), headers, body, Some(length), None);
        request.respond(response.with_chunked_threshold(usize::MAX))
    }
}

/// A body that is given out no faster than a slow network would.
struct Slowly {
    body: Cursor<Arc<[u8]>>,
    bytes_a_second: Option<u64>,
}

impl Read for Slowly {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let Some(speed) = self.bytes_a_second else { return self.body.read(buffer) };
        let step = speed * u64::try_from(THROTTLE_STEP.as_millis()).unwrap_or(1) / 1000;
        let length = usize::try_from(step.max(1)).unwrap_or(usize::MAX).min(buffer.len());
        std::thread::sleep(THROTTLE_STEP);
        self.body.read(&mut buffer[..length])
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
