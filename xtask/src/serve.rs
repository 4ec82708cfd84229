//! The stand-alone page on this machine.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
};

use crate::{
    edition,
    shell::{root, say},
    wasm, Flags, Outcome,
};

/// Where paths of the site lie in the project: the first folder that has the file answers.
const FOLDERS: [&str; 3] = ["dist", "www", ""];
/// Only these may be asked for at the top.
const OPEN: [&str; 4] = ["index.html", "samples", "hosts", "dist"];

/// Builds the full edition and serves until stopped.
pub(crate) fn run(flags: &Flags) -> Outcome {
    let editions = edition::named(&["full".to_owned(), "reader".to_owned()])?;
    wasm::build(&editions, flags.release)?;
    let port = flags.port.unwrap_or(8321);
    let listener = TcpListener::bind(("127.0.0.1", port))
        .or_else(|_| TcpListener::bind(("127.0.0.1", 0)))
        .map_err(|e| format!("cannot listen on 127.0.0.1: {e}"))?;
    let address = listener.local_addr().map_err(|e| e.to_string())?;
    say(&format!("open http://{address}/ (a sample report; other ones: ?src=samples/township.txt)"));
    say("press Ctrl+C to stop");
    for stream in listener.incoming().flatten() {
        std::thread::spawn(move || {
            let _ = answer(stream);
        });
    }
    Ok(())
}

fn answer(mut stream: TcpStream) -> std::io::Result<()> {
    let mut line = String::new();
    BufReader::new(&stream).read_line(&mut line)?;
    let path = line.split(' ').nth(1).unwrap_or("/");
    let found = file_of(path).and_then(|file| Some((fs::read(&file).ok()?, mime(&file))));
    let (status, body, mime) = match found {
        Some((body, mime)) => ("200 OK", body, mime),
        None => ("404 Not Found", b"not found".to_vec(), "text/plain"),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

/// The file behind an address; nothing outside the open folders.
fn file_of(path: &str) -> Option<PathBuf> {
    let path = path.split(['?', '#']).next()?.trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    let decoded = percent_decoded(path)?;
    let relative = Path::new(&decoded);
    if !relative.components().all(|c| matches!(c, Component::Normal(_))) {
        return None;
    }
    let in_dist = root().join("dist").join(relative);
    if in_dist.is_file() {
        return Some(in_dist);
    }
    let first = relative.components().next()?;
    OPEN.iter().find(|open| first.as_os_str() == **open)?;
    FOLDERS.iter().map(|folder| root().join(folder).join(relative)).find(|file| file.is_file())
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let (hex, tail) = rest.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok()?);
        rest = tail;
    }
    String::from_utf8(bytes).ok()
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::file_of;

    #[test]
    fn nothing_outside_the_open_folders() {
        assert!(file_of("/").is_some());
        for path in [
            "/../Cargo.toml",
            "/samples/../../Cargo.toml",
            "/Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/.git/config",
        ] {
            assert!(file_of(path).is_none(), "{path}");
        }
    }
}
