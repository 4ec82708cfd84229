//! Office files, which a module of its own reads: its side, and the side of those that ask.

#[cfg(feature = "office")]
pub(crate) use crate::engine::source::here as office;

/// Reads an office file for another module.
///
/// In: the bytes of a package or a compound file. Out: the source or the error as bytes, see
/// [`wire`](crate::engine::source::wire).
#[cfg(all(feature = "office", not(any(feature = "check", feature = "viewer"))))]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = readOffice)]
pub fn read_office(bytes: &[u8]) -> Vec<u8> {
    use crate::engine::source::wire;
    wire::write(&office().read(bytes, super::browser_table()))
}

#[cfg(not(feature = "office"))]
pub(crate) use beside::office;

#[cfg(not(feature = "office"))]
mod beside {
    use std::cell::RefCell;

    use js_sys::{Function, Uint8Array};
    use wasm_bindgen::prelude::{wasm_bindgen, JsValue};

    use crate::engine::source::{here, wire, ErrorCode, OfficeReader, PairTable, ReadError, Source};

    thread_local! {
        static READ: RefCell<Option<Function>> = const { RefCell::new(None) };
    }

    /// Takes `readOffice` of the module beside this one; without it office files are refused.
    #[wasm_bindgen(js_name = useOffice)]
    pub fn use_office(read: Function) {
        READ.set(Some(read));
    }

    struct Beside;

    impl OfficeReader for Beside {
        fn read(&self, bytes: &[u8], legacy: &dyn PairTable) -> Result<Source, ReadError> {
            let given = READ.with_borrow(|read| {
                read.as_ref().map(|read| read.call1(&JsValue::NULL, &Uint8Array::from(bytes)))
            });
            match given {
                Some(Ok(given)) => wire::read(&Uint8Array::new(&given).to_vec()),
                // That module did not come, or this file was too much for it.
                Some(Err(_)) => Err(ReadError::of(ErrorCode::Corrupt)),
                None => here().read(bytes, legacy),
            }
        }
    }

    /// The reader beside this module.
    pub(crate) fn office() -> &'static dyn OfficeReader {
        &Beside
    }
}
