//! Finds and reads files.

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use fazhi_report::{
    analyze,
    engine::source::{ENDINGS, MAX_BYTES},
    Input, Options, Report,
};

/// A file that may be a report, or what is said of a folder that cannot be read.
pub(crate) type Found = Result<PathBuf, String>;

/// The files named, and every file below the folders named that may be a report, in the order of names.
pub(crate) fn below(paths: &[PathBuf]) -> Result<Vec<Found>, String> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            collect(path, &mut files);
        } else if path.exists() || is_standard_input(path) {
            files.push(Ok(path.clone()));
        } else {
            return Err(said_of(path, "文件或文件夹不存在。"));
        }
    }
    Ok(files)
}

/// Folders that are links are passed over: they may lead in a circle. One that cannot be read is told of, and the
/// others are gone through.
fn collect(folder: &Path, files: &mut Vec<Found>) {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return files.push(Err(said_of(folder, &reason(&error)))),
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            collect(&path, files);
        } else if may_be_report(&path) && path.is_file() {
            files.push(Ok(path));
        }
    }
}

fn may_be_report(path: &Path) -> bool {
    let ending = path.extension().and_then(|e| e.to_str());
    // Programs for office files keep a hidden `~$` file beside an open one.
    let hidden = path.file_name().is_some_and(|n| n.to_string_lossy().starts_with(['~', '.']));
    !hidden && ending.is_some_and(|e| ENDINGS.iter().any(|one| e.eq_ignore_ascii_case(one)))
}

/// The bytes of a file, or of standard input for `-`.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    // One byte over the limit is enough to be refused; a device never fills the memory.
    let limit = MAX_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    let outcome = if is_standard_input(path) {
        io::stdin().take(limit).read_to_end(&mut bytes)
    } else {
        fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    outcome.map_err(|e| said_of(path, &reason(&e)))?;
    Ok(bytes)
}

/// Reads a file, or standard input for `-`, as a report.
pub(crate) fn read(path: &Path, name: Option<&str>, options: &Options) -> Result<Report, String> {
    read_bytes(path, &bytes(path)?, name, options)
}

/// Reads the bytes of a file as a report.
pub(crate) fn read_bytes(
    path: &Path,
    bytes: &[u8],
    name: Option<&str>,
    options: &Options,
) -> Result<Report, String> {
    let own = path.file_name().filter(|_| !is_standard_input(path)).unwrap_or_default().to_string_lossy();
    let input = Input { name: name.unwrap_or(&own), ..Input::new(bytes) };
    analyze(&input, options).map_err(|e| said_of(path, &e.message))
}

fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}

/// A sentence about a file, behind its name.
pub(crate) fn said_of(path: &Path, sentence: &str) -> String {
    if is_standard_input(path) {
        return sentence.to_owned();
    }
    format!("{}：{sentence}", path.display())
}

/// What the system says, as a sentence for people where there is one.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "文件或文件夹不存在。".to_owned(),
        io::ErrorKind::PermissionDenied => "没有读写权限。".to_owned(),
        io::ErrorKind::IsADirectory => "这是文件夹，请用 fazhi check 核对文件夹。".to_owned(),
        io::ErrorKind::StorageFull => "磁盘已满。".to_owned(),
        _ => format!("无法读写（{error}）。"),
    }
}

/// Words for a terminal: a text or a name of a file gives it no orders.
pub(crate) fn tame(words: &str) -> String {
    let order = |c: char| c.is_control() && c != '\n' && c != '\t';
    words.replace(order, "\u{FFFD}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_cannot_be_read_is_told_of() {
        let mut files = vec![Ok(PathBuf::from("a.txt"))];
        collect(Path::new("no/such/folder"), &mut files);
        assert_eq!(files, [Ok("a.txt".into()), Err("no/such/folder：文件或文件夹不存在。".to_owned())]);
    }
}
