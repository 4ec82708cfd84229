//! Folders and many files: gathered, judged outside this instance, told of.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{closure::Closure, JsCast as _, JsValue};
use web_sys::{DataTransfer, FileList};
use yew::Callback;

use super::{files::tell_progress, App, Core};
use crate::{
    engine::source::ENDINGS,
    viewer::{
        core::File,
        effects::{download, Progress},
        state::{number, Action, Do, Failure, Gathered},
        words,
    },
};

/// More files than this are no tabs.
const TABS: usize = 20;

/// A function of ours that the element's script holds on to. It is of the same kind as what watches sizes.
pub(super) type Told = Closure<dyn FnMut(Array)>;

/// What is let go over the viewer, or was picked.
pub(in crate::viewer) fn taken(given: Vec<gloo::file::File>) -> Action {
    if given.len() > TABS {
        return Action::Gather(given.iter().map(AsRef::<web_sys::File>::as_ref).collect());
    }
    Action::Take(given)
}

/// The folder that was picked, whose files know their paths.
pub(in crate::viewer) fn folder(files: &FileList) -> Action {
    Action::Gather(Array::from(files))
}

/// What a drop holds, if there is a folder in it. A browser tells it no later than now.
pub(super) fn entries(dropped: &DataTransfer) -> Option<Array> {
    let get = |of: &JsValue, key: &str| Reflect::get(of, &key.into()).ok();
    let entries = Array::new();
    let mut folder = false;
    for item in Array::from(&get(dropped, "items")?).to_vec() {
        let entry = get(&item, "webkitGetAsEntry")?.dyn_into::<Function>().ok()?.call0(&item).ok()?;
        if entry.is_object() {
            folder |= get(&entry, "isDirectory")?.is_truthy();
            entries.push(&entry);
        }
    }
    folder.then_some(entries)
}

impl App {
    /// Looks for files.
    pub(super) fn gather(&self, core: &Core, given: &Array) {
        self.send.emit(Action::Busy(self.state.say(words::FOLDER).to_owned()));
        let told = self.told(|found| {
            let mut found = found.to_vec().into_iter();
            let mut next = || found.next().unwrap_or_default();
            let (cut, passed) = (next().is_truthy(), number(&next()).unwrap_or(0));
            let mut files = Vec::new();
            while let Some(path) = next().as_string() {
                files.push((path, next().dyn_into::<web_sys::File>().ok().map(Into::into)));
            }
            Action::Gathered(Gathered { files, passed, cut }.into())
        });
        core.browser.gather(given, &ENDINGS.join("|"), told.as_ref().unchecked_ref());
        self.officer.gathering.replace(Some(told));
    }

    /// They are found.
    pub(super) fn gathered(&self, core: &Core, found: &Gathered) {
        if found.files.is_empty() {
            let message = words::BATCH_EMPTY.to_owned();
            self.send.emit(Action::Refused(Failure { code: "empty".to_owned(), message }));
        } else {
            core.browser.stop();
            self.send.emit(Action::Many(Do::Go));
        }
    }

    /// What is done with the table.
    pub(super) fn do_many(&self, core: &Core, what: Do) {
        let Some(many) = &self.state.officer.many else { return };
        match what {
            Do::Go => {
                let told = self.told(Action::Judged);
                let profile = core.profile_file().unwrap_or_default();
                core.browser.judge(&many.waiting(), &core.options(), &profile, told.as_ref().unchecked_ref());
                self.officer.judging.replace(Some(told));
            }
            Do::Again => self.send.emit(Action::Many(Do::Go)),
            Do::Stop | Do::Close(true) => core.browser.stop(),
            Do::Close(false) if !many.unsaved => self.send.emit(Action::Many(Do::Close(true))),
            Do::Open(id) => {
                let file = many.files.get(id).cloned().flatten();
                self.send.emit(Action::Take(file.into_iter().collect()));
            }
            Do::Save => download(&File {
                bytes: many.batch.csv(&|words| self.state.say(words)).into_bytes(),
                mime: "text/csv;charset=utf-8".to_owned(),
                name: self.state.say(words::FILE_BATCH).to_owned(),
            }),
            _ => {}
        }
    }

    /// Tells the page how far the table has come.
    pub(super) fn tell_judged(&self, core: &Core, lines: &Array) {
        let Some(many) = &self.state.officer.many else { return };
        let last = number(&lines.get(lines.length().saturating_sub(2)));
        if let Some((path, _)) = last.and_then(|id| many.batch.get(id)) {
            let done = many.done() + lines.length() as usize / 2;
            tell_progress(core, &Progress { done, of: many.batch.len(), name: path.clone() });
        }
    }

    fn told(&self, action: fn(Array) -> Action) -> Told {
        let send: Callback<Action> = self.send.clone();
        Closure::new(move |told: Array| send.emit(action(told)))
    }
}
