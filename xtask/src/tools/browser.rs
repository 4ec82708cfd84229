//! A current Chromium for the browser tests.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use super::apt;
use crate::{shell::output, Outcome};

const PLACES: [&str; 6] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// The browser that `CHROMIUM` names, one found on the machine, or Debian's; and a Chinese face for it.
pub(crate) fn chromium() -> Outcome<PathBuf> {
    faces()?;
    if let Some(path) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        return if path.exists() {
            Ok(path)
        } else {
            Err(format!("CHROMIUM names {}, which is not there", path.display()))
        };
    }
    if let Some(path) = found() {
        return Ok(path);
    }
    apt::install(&["chromium"], "browser tests")?;
    found().ok_or_else(|| "no Chromium found; set CHROMIUM to one".to_owned())
}

/// Without a Chinese face every character is the same box, and no page looks as it does to its readers.
fn faces() -> Outcome {
    let listed = output(Command::new("fc-list").arg(":lang=zh-cn"));
    if listed.is_ok_and(|faces| !faces.trim().is_empty()) {
        return Ok(());
    }
    apt::install(&["fontconfig", "fonts-noto-cjk"], "browser tests")
}

fn found() -> Option<PathBuf> {
    PLACES.iter().map(Path::new).find(|p| p.exists()).map(Path::to_path_buf)
}
