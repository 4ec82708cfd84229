//! Running other programs, and saying so.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::Outcome;

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Says what is being done.
pub(crate) fn say(what: &str) {
    println!("» {what}");
    let _ = std::io::stdout().flush();
}

/// Runs a program in the project's folder and waits; what it prints goes to the terminal.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let name = name(command);
    let status = command.current_dir(root()).status().map_err(|e| format!("cannot start {name}: {e}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{name} failed ({status})"))
    }
}

/// Runs a program quietly and gives what it prints; the error holds the end of what went wrong.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let name = name(command);
    let out = command
        .current_dir(root())
        .stdin(Stdio::null())
        .output()
        .map_err(|e| format!("cannot start {name}: {e}"))?;
    if !out.status.success() {
        let text = String::from_utf8_lossy(&out.stderr);
        let tail: Vec<&str> = text.lines().rev().take(12).collect();
        let tail: Vec<&str> = tail.into_iter().rev().collect();
        return Err(format!("{name} failed ({}):\n{}", out.status, tail.join("\n")));
    }
    Ok(String::from_utf8_lossy(&out.stdout).into_owned())
}

/// Runs a program, shows what it prints and gives it too; `Err` holds the text when it failed.
pub(crate) fn tee(command: &mut Command) -> Result<String, String> {
    use std::io::{BufRead as _, BufReader};
    let name = name(command);
    let mut child = command
        .current_dir(root())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("cannot start {name}: {e}"))?;
    let mut text = String::new();
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            println!("{line}");
            text.push_str(&line);
            text.push('\n');
        }
    }
    match child.wait() {
        Ok(status) if status.success() => Ok(text),
        _ => Err(text),
    }
}

/// True when a program answers to `--version`.
pub(crate) fn answers(program: &str) -> bool {
    let quiet = |stream: fn() -> Stdio| stream();
    Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(quiet(Stdio::null))
        .stderr(quiet(Stdio::null))
        .status()
        .is_ok_and(|s| s.success())
}

/// Reads a file of the project.
pub(crate) fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))
}

/// Writes a file, its folder first.
pub(crate) fn write(path: &Path, text: impl AsRef<[u8]>) -> Outcome {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|e| format!("cannot make {}: {e}", folder.display()))?;
    }
    std::fs::write(path, text).map_err(|e| format!("cannot write {}: {e}", path.display()))
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}
