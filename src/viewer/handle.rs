//! What the element's script calls: one object a mounted viewer.

// wasm-bindgen exports only what is `pub`, though nothing in the crate reaches it.
#![allow(unreachable_pub)]

use std::rc::Rc;

use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::{wasm_bindgen, JsValue};
use web_sys::Element;
use yew::AppHandle;

#[cfg(feature = "check")]
use super::state::Do;
use super::{
    app::App,
    core::{Core, File, Shown},
    effects::Browser,
    state::{Action, Failure, Say, Theme, Wishes},
};
use crate::{
    engine::{export::Name as _, options::Lang},
    wasm::{pack, read_error, type_error, JsOptions},
};

/// The styles of what only officers see: citizens need not fetch them.
#[cfg(feature = "check")]
#[wasm_bindgen]
pub fn styles() -> String {
    include_str!(concat!(env!("OUT_DIR"), "/officer.css")).to_owned()
}

/// A viewer in a container of the page. It is mounted once and never taken down: Yew keeps the
/// listeners of a root for ever, so the element's script hands containers on instead.
#[wasm_bindgen]
pub struct Viewer {
    core: Rc<Core>,
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Viewer {
    /// Mounts into `root`; `emit(name, detail)` is told of selections and of reports that the
    /// reader opens; `browser` does what takes more than elements.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, emit: Function, browser: Browser) -> Self {
        let core = Rc::new(Core::new(emit, browser));
        let props = super::app::AppProps { core: Rc::clone(&core) };
        let app = yew::Renderer::<App>::with_root_and_props(root, props).render();
        Self { core, app }
    }

    /// Takes the element's options.
    ///
    /// # Errors
    /// A `TypeError` for an option that is not of its type.
    pub fn configure(&self, options: &JsValue) -> Result<(), JsValue> {
        let wishes = Wishes {
            engine: JsOptions::read(options)?.engine,
            theme: match text(options, "theme").as_deref() {
                Some("light") => Theme::Light,
                Some("dark") => Theme::Dark,
                Some("contrast") => Theme::Contrast,
                _ => Theme::Auto,
            },
            languages: languages(&text(options, "languages").unwrap_or_default()),
            standalone: truthy(options, "standalone"),
            inapp: truthy(options, "inapp"),
            bare: text(options, "controls").as_deref() == Some("none"),
            highlights: text(options, "highlights").unwrap_or_default(),
            terms: text(options, "glossary").as_deref() != Some("none"),
            feedback: text(options, "feedback").unwrap_or_default(),
            #[cfg(feature = "check")]
            program: text(options, "program").unwrap_or_default(),
            #[cfg(feature = "check")]
            inside: text(options, "inside").unwrap_or_default(),
        };
        self.core.configure(wishes.clone());
        #[cfg(feature = "check")]
        self.core.keep_options(options);
        self.app.send_message(Action::Configure(wishes));
        Ok(())
    }

    /// Reads and shows a report; [`Viewer::go_on`] tells it.
    ///
    /// # Errors
    /// An `Error` with a `code` for what cannot be read; what was shown stays.
    pub fn load(&self, bytes: &[u8], name: &str, charset: &str) -> Result<(), JsValue> {
        let read = self.core.read(bytes, name, charset).map_err(|mut error| {
            error.message = self.core.say(&error.message);
            read_error(&error)
        });
        let shown = read?;
        self.app.send_message(Action::Loaded { shown, by_reader: false });
        #[cfg(feature = "check")]
        {
            let (all, id) = self.core.files();
            self.app.send_message(Action::Files(all, id));
        }
        Ok(())
    }

    /// Goes on with what was loaded, a step a call: judges it, where it is to be judged, and tells it. Out: the JSON text of
    /// the report once it is whole, until then an empty one; nothing where nothing is shown.
    #[wasm_bindgen(js_name = goOn)]
    pub fn go_on(&self) -> JsValue {
        self.core.go_on();
        let told =
            |(json, shown): &(String, Rc<Shown>)| (JsValue::from(json), Rc::clone(shown), json.is_empty());
        let Some((json, shown, under_way)) = self.core.last().as_ref().map(told) else {
            return JsValue::UNDEFINED;
        };
        if !under_way {
            self.whole(shown);
        }
        json
    }

    /// Whether what was loaded is such a report, and not another text of a page.
    #[wasm_bindgen(js_name = isReport)]
    pub fn is_report(&self) -> bool {
        self.core.is_report()
    }

    /// Says where a reader finds the original of what was loaded; nowhere when empty.
    pub fn credit(&self, original: String) {
        self.core.credit(&original);
        self.app.send_message(Action::Credit(original));
    }

    /// Says what went wrong.
    pub fn fail(&self, code: String, message: String) {
        self.app.send_message(Action::Failed(Failure { code, message }));
    }

    /// Says that something is being read.
    pub fn busy(&self, name: String) {
        self.app.send_message(Action::Busy(name));
    }

    /// Takes what the browser tells: whether there is a voice (`voice`), whether it came to the end (`spoken`),
    /// whether words were copied (`copied`).
    pub fn heard(&self, what: &str, yes: bool) {
        self.app.send_message(match what {
            "voice" => Action::Say(Say::Voice(yes)),
            "spoken" => Action::Say(Say::Spoken(yes)),
            _ => Action::Copied(yes),
        });
    }

    /// Judges again what is shown, the files beside it and the rows of a table, as the options are now. Out: the report's
    /// JSON text; nothing where there is none.
    #[cfg(feature = "check")]
    pub fn again(&self) -> Option<String> {
        self.app.send_message(Action::Many(Do::Again));
        let (json, shown) = self.core.again().ok()?;
        self.reread(shown);
        self.app.send_message(Action::Recount(self.core.others()));
        Some(json)
    }

    /// Selects the item with this id; an unknown id changes nothing.
    pub fn select(&self, id: &str) {
        if let Some(item) = self.core.item(id) {
            self.app.send_message(Action::Select(item));
        }
    }

    /// The report in another form: `{bytes, type, name}`.
    ///
    /// # Errors
    /// A `TypeError` for an unknown form, or when there is no report.
    #[wasm_bindgen(js_name = exportAs)]
    pub fn export_as(&self, format: &str) -> Result<Object, JsValue> {
        let File { bytes, mime, name } = self
            .core
            .export(format)
            .ok_or_else(|| type_error(&format!("There is no export {format:?} here.")))?;
        let file = Object::new();
        // Setting a property of a fresh, plain object cannot fail.
        let _ = Reflect::set(&file, &"bytes".into(), &Uint8Array::from(bytes.as_slice()));
        let _ = Reflect::set(&file, &"type".into(), &mime.into());
        let _ = Reflect::set(&file, &"name".into(), &name.into());
        Ok(file)
    }

    /// Forgets everything, for the next element.
    pub fn reset(&self) {
        self.core.forget();
        self.app.send_message(Action::Reset);
    }
}

impl Viewer {
    /// What is shown is whole now.
    fn whole(&self, shown: Rc<Shown>) {
        #[cfg(feature = "check")]
        if shown.report.score.is_some() {
            return self.reread(shown);
        }
        self.app.send_message(Action::Whole(shown));
    }

    /// The same text is told otherwise by now.
    #[cfg(feature = "check")]
    fn reread(&self, shown: Rc<Shown>) {
        let (all, id) = self.core.files();
        self.app.send_message(Action::Files(all, id));
        let (corrected, marks) = (self.core.is_corrected(), self.core.marks());
        self.app.send_message(Action::Reread { shown, corrected, marks });
    }
}

/// The languages of a list that there are words of.
fn languages(listed: &str) -> Vec<Lang> {
    let mut languages = Vec::new();
    for &lang in Lang::ALL {
        let known = lang == Lang::ZhHans || pack(lang).is_some();
        if known && listed.split(' ').any(|name| name == lang.name()) {
            languages.push(lang);
        }
    }
    languages
}

fn text(options: &JsValue, key: &str) -> Option<String> {
    Reflect::get(options, &key.into()).ok()?.as_string()
}

fn truthy(options: &JsValue, key: &str) -> bool {
    Reflect::get(options, &key.into()).is_ok_and(|value| value.is_truthy())
}
