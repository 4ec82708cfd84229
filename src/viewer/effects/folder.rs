//! What is in folders that are let go over the viewer, or were picked.

use gloo::file::File;
use js_sys::Array;
use wasm_bindgen::{closure::Closure, JsCast as _, JsValue};

use super::script::{call, get};
use crate::engine::source::ENDINGS;

/// Files that are taken at once.
const MOST: usize = 10_000;
/// Folders in one another.
const DEEPEST: usize = 32;

/// The files of a folder.
#[derive(Debug, Default)]
pub(in crate::viewer) struct Gathered {
    /// Each with its path; without the file where that could not be had.
    pub(in crate::viewer) files: Vec<(String, Option<File>)>,
    /// How many others were passed over.
    pub(in crate::viewer) passed: usize,
    /// There were more than are taken.
    pub(in crate::viewer) cut: bool,
}

/// A function of ours that the browser holds on to. It is of the same kind as what watches sizes.
pub(in crate::viewer) type Told = Closure<dyn FnMut(Array)>;

/// What a drop holds, if there is a folder in it. A browser tells it no later than now.
pub(in crate::viewer) fn entries(dropped: &JsValue) -> Option<Array> {
    let entries = Array::new();
    let mut folder = false;
    for item in Array::from(&get(dropped, "items")).to_vec() {
        let entry = call(&item, "webkitGetAsEntry", &[]).ok()?;
        folder |= is_folder(&entry);
        if entry.is_object() {
            entries.push(&entry);
        }
    }
    folder.then_some(entries)
}

fn is_folder(entry: &JsValue) -> bool {
    get(entry, "isDirectory").is_truthy()
}

/// A way through folders.
#[derive(Default)]
pub(in crate::viewer) struct Walk {
    /// Files, entries and readers of folders that are left, with their depth.
    left: Vec<(JsValue, usize)>,
    /// What is asked for.
    asked: Option<(JsValue, usize)>,
    found: Gathered,
}

impl Walk {
    pub(in crate::viewer) fn new(given: &Array) -> Self {
        let mut walk = Self::default();
        walk.take(given, 0);
        walk
    }

    fn take(&mut self, some: &Array, depth: usize) {
        for one in some.to_vec() {
            self.left.push((one, depth));
        }
    }

    /// Goes on with what was asked for, and asks for more by `told`. Out: what there is, at the end.
    pub(in crate::viewer) fn step(&mut self, came: Option<Array>, told: &JsValue) -> Option<Gathered> {
        if let (Some((asked, depth)), Some(came)) = (self.asked.take(), came) {
            if get(&asked, "readEntries").is_undefined() {
                self.found.files.push((path(&asked), came.dyn_into::<web_sys::File>().ok().map(File::from)));
            } else if Array::is_array(&came) && came.length() > 0 {
                // Browsers give them in parts, the last of which is empty.
                self.left.push((asked, depth));
                self.take(&came, depth);
            }
        }
        while let Some((one, depth)) = self.left.pop() {
            if self.found.files.len() >= MOST {
                self.found.cut = true;
                break;
            }
            let asks = if is_folder(&one) {
                match call(&one, "createReader", &[]) {
                    Ok(reader) if depth < DEEPEST => self.left.push((reader, depth + 1)),
                    _ => self.found.passed += 1,
                }
                continue;
            } else if !get(&one, "readEntries").is_undefined() {
                "readEntries"
            } else if !is_wanted(&get(&one, "name").as_string().unwrap_or_default()) {
                self.found.passed += 1;
                continue;
            } else if get(&one, "file").is_undefined() {
                self.found.files.push((path(&one), one.dyn_into::<web_sys::File>().ok().map(File::from)));
                continue;
            } else {
                "file"
            };
            // The same is told of what cannot be had: it is neither a list nor a file.
            let _ = call(&one, asks, &[told, told]);
            self.asked = Some((one, depth));
            return None;
        }
        Some(std::mem::take(&mut self.found))
    }
}

/// Where a file lies, as far as it is told.
fn path(one: &JsValue) -> String {
    for name in ["fullPath", "webkitRelativePath", "name"] {
        let path = get(one, name).as_string().unwrap_or_default();
        if !path.is_empty() {
            return path.trim_start_matches('/').to_owned();
        }
    }
    String::new()
}

/// Whether a file of this name may be a report, as the command has it.
fn is_wanted(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    // Programs for office files keep a hidden `~$` file beside an open one.
    let hidden = name.starts_with('.') || name.starts_with('~');
    !hidden && ENDINGS.iter().any(|one| ending.eq_ignore_ascii_case(one))
}
