//! nginx, on which the settings in docs/EMBEDDING.md are tried: unpacked beside the build, never installed or started as
//! a service.

use std::{fs, path::Path, process::Command};

use crate::shell::{output, root, say};

/// Debian's, where none is at hand; without one the test says that it is skipped, since nothing else needs it.
pub(crate) fn ready() {
    let place = root().join("target/tools/nginx");
    if Path::new("/usr/sbin/nginx").exists() || place.join("usr/sbin/nginx").exists() {
        return;
    }
    say("unpacking nginx (settings of servers)");
    if let Err(why) = unpack(&place) {
        say(&format!("no nginx: {why}"));
    }
}

fn unpack(place: &Path) -> Result<(), String> {
    fs::create_dir_all(place).map_err(|e| e.to_string())?;
    output(Command::new("sh").arg("-c").arg(
        "cd target/tools/nginx && apt-get -qq download nginx && for package in *.deb; do dpkg -x \"$package\" .; done",
    ))
    .map(drop)
}
