//! HTTP/1.1, as much of it as browsers need from a host of files. Knows nothing of what is served.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// A browser keeps its connections open; one that is silent for this long is closed.
const PATIENCE: Duration = Duration::from_secs(60);
/// More than any browser sends before a body.
const LONGEST_HEAD: u64 = 64 * 1024;
const THROTTLE_STEP: Duration = Duration::from_millis(20);

/// What a browser asks for.
pub(crate) struct Request {
    /// `GET`, `HEAD` and so on.
    pub(crate) method: String,
    /// The path with its escapes and without what follows `?`.
    pub(crate) path: String,
    headers: Vec<(String, String)>,
}

impl Request {
    /// The value of a header, by its name in small letters.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// What it gets.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Arc<[u8]>,
}

/// Answers connections, each on a thread of its own, until `stopped`; then one more connection ends the loop.
///
/// `throttle` is the most bytes a second that one connection gets.
pub(crate) fn listen<F>(listener: &TcpListener, stopped: &AtomicBool, throttle: Option<u64>, answer: &Arc<F>)
where
    F: Fn(&Request) -> Answer + Send + Sync + 'static,
{
    for stream in listener.incoming() {
        if stopped.load(Ordering::Acquire) {
            return;
        }
        // One that broke before it began is the browser's to open again.
        let Ok(stream) = stream else { continue };
        let answer = Arc::clone(answer);
        thread::spawn(move || {
            // It ends when the browser closes it, falls silent or goes away in the middle.
            let _ = serve(&stream, throttle, answer.as_ref());
        });
    }
}

fn serve(stream: &TcpStream, throttle: Option<u64>, answer: &dyn Fn(&Request) -> Answer) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = read(&mut reader)? {
        // A body is not read, so what follows it cannot be either.
        let last = request.header("content-length").is_some_and(|length| length != "0")
            || request.header("transfer-encoding").is_some()
            || request.header("connection").is_some_and(|word| word.eq_ignore_ascii_case("close"));
        let Answer { status, headers, body } = answer(&request);
        let mut head = format!("HTTP/1.1 {status} {}\r\nContent-Length: {}\r\n", reason(status), body.len());
        for (name, value) in &headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(if last { "Connection: close\r\n\r\n" } else { "\r\n" });
        let body = if request.method == "HEAD" { &[][..] } else { &body[..] };
        write(stream, head.as_bytes(), body, throttle)?;
        if last {
            break;
        }
    }
    Ok(())
}

/// The next request on a connection; `None` if the browser has closed it or sent something else.
fn read(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut reader = reader.take(LONGEST_HEAD);
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(None) };
    let path = target.split(['?', '#']).next().unwrap_or("/").to_owned();
    let mut request = Request { method: method.to_owned(), path, headers: Vec::new() };
    loop {
        line.clear();
        if reader.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        if line.trim_end().is_empty() {
            return Ok(Some(request));
        }
        if let Some((name, value)) = line.split_once(':') {
            request.headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
}

/// Writes an answer; no faster than a slow network would, if so wanted.
fn write(mut stream: &TcpStream, head: &[u8], body: &[u8], throttle: Option<u64>) -> io::Result<()> {
    let Some(speed) = throttle else { return stream.write_all(&[head, body].concat()) };
    stream.write_all(head)?;
    let steps = 1000 / u64::try_from(THROTTLE_STEP.as_millis()).unwrap_or(1000);
    let step = usize::try_from((speed / steps).max(1)).unwrap_or(usize::MAX);
    for part in body.chunks(step) {
        thread::sleep(THROTTLE_STEP);
        stream.write_all(part)?;
    }
    Ok(())
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_follow_one_another_on_a_connection() {
        let mut bytes =
            &b"GET /a%20b?c HTTP/1.1\r\nAccept-Encoding: gzip, br\r\n\r\nHEAD / HTTP/1.1\r\n\r\n"[..];
        let first = read(&mut bytes).ok().flatten();
        assert_eq!(first.as_ref().map(|request| request.path.as_str()), Some("/a%20b"));
        assert_eq!(first.as_ref().and_then(|request| request.header("accept-encoding")), Some("gzip, br"));
        assert_eq!(read(&mut bytes).ok().flatten().map(|request| request.method), Some("HEAD".to_owned()));
        assert!(read(&mut bytes).is_ok_and(|end| end.is_none()));
    }

    #[test]
    fn anything_else_ends_the_connection() {
        for rubbish in ["\r\n\r\n", "GET", "GET / HTTP/1.1\r\nHost: a"] {
            assert!(read(&mut rubbish.as_bytes()).is_ok_and(|end| end.is_none()), "{rubbish}");
        }
    }
}
