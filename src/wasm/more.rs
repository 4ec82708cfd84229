//! What a citizen rarely needs, office files and Traditional script, is a module of its own: its side, and the
//! side of the one that asks it.

#[cfg(feature = "check")]
pub(crate) use crate::engine::source::here as office;
#[cfg(not(feature = "office"))]
pub(crate) use asking::office;

/// What the other module offers.
#[cfg(all(feature = "office", not(feature = "check")))]
mod offering {
    use wasm_bindgen::prelude::wasm_bindgen;

    use crate::{
        engine::{
            source::{here, wire},
            tables::script,
        },
        wasm::browser_table,
    };

    /// Reads an office file for another module.
    ///
    /// In: the bytes of a package or a compound file. Out: the source or the error as bytes, see
    /// [`wire`](crate::engine::source::wire).
    #[wasm_bindgen(js_name = readOffice)]
    pub fn read_office(bytes: &[u8]) -> Vec<u8> {
        wire::write(&here().read(bytes, browser_table()))
    }

    /// A Traditional text in Simplified script with the mainland's words, as many UTF-8 bytes for every character.
    #[wasm_bindgen]
    pub fn simplify(text: &str) -> String {
        script::to_mainland(text)
    }
}

/// How this module asks it.
#[cfg(not(feature = "office"))]
mod asking {
    use std::cell::RefCell;

    use js_sys::Uint8Array;
    use wasm_bindgen::prelude::{wasm_bindgen, JsValue};

    use crate::{
        engine::{
            source::{here, wire, ErrorCode, OfficeReader, PairTable, ReadError, Source},
            tables::script,
            Input,
        },
        wasm::browser_table,
    };

    #[wasm_bindgen]
    extern "C" {
        /// The other module, as the loader hands it over.
        pub type More;

        #[wasm_bindgen(method, catch, js_name = readOffice)]
        fn read_office(this: &More, bytes: &[u8]) -> Result<Uint8Array, JsValue>;

        #[wasm_bindgen(method, catch)]
        fn simplify(this: &More, text: &str) -> Result<String, JsValue>;
    }

    thread_local! {
        static MORE: RefCell<Option<More>> = const { RefCell::new(None) };
    }

    /// Takes the other module; without it office files are refused, and Traditional script is read as far as
    /// its most frequent characters go.
    #[wasm_bindgen(js_name = useMore)]
    pub fn use_more(more: More) {
        MORE.set(Some(more));
        script::simplify_by(|text| MORE.with_borrow(|more| more.as_ref()?.simplify(text).ok()));
    }

    /// True for a file that needs the other module.
    #[wasm_bindgen(js_name = needsMore)]
    pub fn needs_more(bytes: &[u8], charset: &str) -> bool {
        crate::engine::source::needs_more(&Input { charset, legacy: browser_table(), ..Input::new(bytes) })
    }

    struct Beside;

    impl OfficeReader for Beside {
        fn read(&self, bytes: &[u8], legacy: &dyn PairTable) -> Result<Source, ReadError> {
            MORE.with_borrow(|more| match more {
                Some(more) => match more.read_office(bytes) {
                    Ok(read) => wire::read(&read.to_vec()),
                    // That module did not come, or this file was too much for it.
                    Err(_) => Err(ReadError::of(ErrorCode::Corrupt)),
                },
                None => here().read(bytes, legacy),
            })
        }
    }

    /// The reader of office files in the other module.
    pub(crate) fn office() -> &'static dyn OfficeReader {
        &Beside
    }
}
