//! The files that a caller gives beside the report: a profile, a rubric, marks.

use std::{fs, io::Read as _, path::Path};

use fazhi_report::engine::{
    export::Name as _,
    json,
    marks::Marks,
    options::Lang,
    profile::{self, Kind, LocalProfile},
    score::{self, Rubric},
};

use crate::files;

/// A built-in profile by its name, or a place's own one from a file.
pub(crate) fn profile(given: Option<&str>) -> Result<(Option<Kind>, Option<Box<LocalProfile>>), String> {
    let Some(given) = given else { return Ok((None, None)) };
    if let Some(kind) = Kind::ALL.iter().find(|kind| kind.name() == given) {
        return Ok((Some(*kind), None));
    }
    let path = Path::new(given);
    if !path.exists() {
        let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        let names = names.join(", ");
        return Err(format!("--profile 不能是“{given}”，可用：{names}，或本地要求文件（.json）。"));
    }
    let local = read(path, profile::read)?;
    Ok((local.kind, Some(Box::new(local))))
}

/// A language by its name.
pub(crate) fn lang(given: Option<&str>) -> Result<Lang, String> {
    let Some(given) = given else { return Ok(Lang::default()) };
    Lang::ALL.iter().copied().find(|lang| lang.name() == given).ok_or_else(|| {
        let names: Vec<&str> = Lang::ALL.iter().map(|lang| lang.name()).collect();
        format!("--lang 不能是“{given}”，可用：{}。", names.join(", "))
    })
}

/// A rubric from a file.
pub(crate) fn rubric(path: Option<&Path>) -> Result<Option<Box<Rubric>>, String> {
    path.map(|path| read(path, score::read).map(Box::new)).transpose()
}

/// Marks from a file.
pub(crate) fn marks(path: Option<&Path>) -> Result<Marks, String> {
    Ok(path.map(|path| read(path, Marks::read)).transpose()?.unwrap_or_default())
}

/// Reads a small JSON file.
fn read<T>(path: &Path, of: fn(&str) -> Result<T, json::Error>) -> Result<T, String> {
    // One byte over the limit is enough to be refused.
    let limit = json::MAX_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes));
    read.map_err(|e| files::said_of(path, &files::reason(&e)))?;
    let text =
        String::from_utf8(bytes).map_err(|_| files::said_of(path, "不是 UTF-8 文本，请另存为 UTF-8。"))?;
    of(&text).map_err(|e| files::said_of(path, &e.to_string()))
}
