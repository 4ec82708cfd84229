//! A worker that judges one file after the other, in an instance of its own.

use gloo::{
    file::{Blob, File, ObjectUrl},
    timers::callback::Timeout,
};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{prelude::wasm_bindgen, JsCast as _, JsValue};
use yew::Callback;

use super::{
    folder::Told,
    script::{call, get, new},
};
use crate::viewer::state::Action;

#[wasm_bindgen]
extern "C" {
    /// The function that made the bindings of this instance. It names nothing outside itself.
    #[wasm_bindgen(thread_local_v2, js_name = createGlue)]
    static CREATE_GLUE: JsValue;
}

/// One that has not begun after so many milliseconds is not waited for.
const PATIENCE_MS: u32 = 2000;

/// What it runs, after the bindings: it is handed the module, then a file at a time, and answers each with a line. After
/// a trap, and after a large file, which has widened its memory, the next one gets a fresh instance.
const SCRIPT: &str = include_str!("worker.js");

/// One worker; it ends when it is dropped.
pub(in crate::viewer) struct Worker {
    object: JsValue,
    /// The number of the file that it is at.
    pub(in crate::viewer) doing: Option<usize>,
    /// As long as it has not begun.
    patience: Option<Timeout>,
    _told: Told,
    _address: ObjectUrl,
}

/// What a worker tells.
pub(in crate::viewer) enum Heard {
    /// It has begun.
    Ready,
    /// This came of its file.
    Line(String),
    /// It is lost, or never came.
    Lost,
}

impl Worker {
    /// Starts one, which tells by [`Action::Worker`] with this number. Policies and old browsers may refuse it, now or
    /// later.
    pub(in crate::viewer) fn start(
        at: usize,
        options: &JsValue,
        profile: &str,
        send: &Callback<Action>,
    ) -> Result<Self, JsValue> {
        let glue = CREATE_GLUE.with(JsValue::clone);
        let parts = Array::of3(&"const createGlue=".into(), &glue, &SCRIPT.into());
        let script: web_sys::Blob = new("Blob", &[&parts])?.unchecked_into();
        let address = ObjectUrl::from(Blob::from(script));
        let object = new("Worker", &[&trusted(&address)?])?;
        let (tell, patient) = (send.clone(), send.clone());
        let told = Told::new(move |event: Array| tell.emit(Action::Worker(at, event.into())));
        for event in ["onmessage", "onerror"] {
            Reflect::set(&object, &event.into(), told.as_ref())?;
        }
        let first = Array::of3(&wasm_bindgen::module(), options, &profile.into());
        call(&object, "postMessage", &[&first])?;
        let patience =
            Timeout::new(PATIENCE_MS, move || patient.emit(Action::Worker(at, JsValue::UNDEFINED)));
        Ok(Self { object, doing: None, patience: Some(patience), _told: told, _address: address })
    }

    /// Gives it a file.
    pub(in crate::viewer) fn give(&mut self, id: usize, file: &File) {
        self.doing = Some(id);
        let file: &web_sys::File = file.as_ref();
        // A file can always be handed over.
        let _ = call(&self.object, "postMessage", &[file]);
    }

    /// What an event of it means.
    pub(in crate::viewer) fn hear(&mut self, event: &JsValue) -> Heard {
        self.patience = None;
        if get(event, "type").as_string().as_deref() != Some("message") {
            // What went wrong there is told in the table.
            let _ = call(event, "preventDefault", &[]);
            return Heard::Lost;
        }
        get(event, "data").as_string().map_or(Heard::Ready, Heard::Line)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = call(&self.object, "terminate", &[]);
    }
}

/// An address of our own making, for a page whose policy asks who made it.
fn trusted(address: &str) -> Result<JsValue, JsValue> {
    let types = get(&js_sys::global(), "trustedTypes");
    let address = address.into();
    if types.is_undefined() {
        return Ok(address);
    }
    let as_it_is = Object::new();
    Reflect::set(&as_it_is, &"createScriptURL".into(), &get(&js_sys::global(), "String"))?;
    let policy = call(&types, "createPolicy", &[&"fazhi-worker".into(), &as_it_is])?;
    call(&policy, "createScriptURL", &[&address])
}

/// How many at a time: as many as there are cores, up to four.
pub(in crate::viewer) fn most_workers() -> usize {
    let cores = get(&get(&js_sys::global(), "navigator"), "hardwareConcurrency").as_f64().unwrap_or(1.0);
    (1..4).take_while(|number| f64::from(*number) < cores).count() + 1
}
